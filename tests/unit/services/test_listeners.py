"""Who is told, in which order, and until when."""

from __future__ import annotations

from offhand.services.listeners import Listeners


def test_all_are_told_in_order_with_what_there_is_to_tell() -> None:
    heard: list[str] = []
    listeners: Listeners[[str]] = Listeners()
    listeners.add(lambda word: heard.append(f"first {word}"))
    listeners.add(lambda word: heard.append(f"second {word}"))
    listeners.tell("hello")
    assert heard == ["first hello", "second hello"]


def test_who_came_twice_leaves_once_at_a_time() -> None:
    heard: list[int] = []
    listeners: Listeners[[int]] = Listeners()
    leave = listeners.add(heard.append)
    listeners.add(heard.append)
    leave()
    leave()
    listeners.tell(1)
    assert heard == [1]


def test_who_leaves_or_comes_while_it_is_told_makes_no_difference_yet() -> None:
    heard: list[str] = []
    listeners: Listeners[[]] = Listeners()

    def change() -> None:
        heard.append("changing")
        leave()
        listeners.add(lambda: heard.append("late"))

    listeners.add(change)
    leave = listeners.add(lambda: heard.append("leaving"))
    listeners.tell()
    assert heard == ["changing", "leaving"]
    listeners.tell()
    assert heard[2:] == ["changing", "late"]
