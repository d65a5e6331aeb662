from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from offhand.domain.chat import Chat, ChatHead
from offhand.domain.message import Message, Role
from offhand.domain.tree import plant


def make(*pairs: tuple[str, str | None]) -> list[Message]:
    return [Message(id=name, role=Role.USER, parts=(), parent=parent) for name, parent in pairs]


def shape(messages: dict[str, Message]) -> dict[str, str | None]:
    return {message.id: message.parent for message in messages.values()}


def test_a_sound_tree_stays_as_it_is() -> None:
    messages = make(("a", None), ("b", "a"), ("c", "a"), ("d", "c"))
    assert list(plant(messages).values()) == messages


def test_children_may_come_before_their_parents() -> None:
    messages = make(("b", "a"), ("a", None))
    assert shape(plant(messages)) == {"b": "a", "a": None}


def test_siblings_whose_parent_is_gone_hang_together_below_the_one_before() -> None:
    messages = make(("a", None), ("b", "a"), ("d", "gone"), ("e", "d"), ("f", "gone"))
    assert shape(plant(messages)) == {"a": None, "b": "a", "d": "b", "e": "d", "f": "b"}


def test_the_first_message_may_lack_its_parent() -> None:
    assert shape(plant(make(("a", "gone"), ("b", "a")))) == {"a": None, "b": "a"}


def test_a_circle_is_cut_at_its_first_message() -> None:
    messages = make(("x", None), ("a", "c"), ("b", "a"), ("c", "b"), ("d", "c"))
    assert shape(plant(messages)) == {"x": None, "a": None, "b": "a", "c": "b", "d": "c"}


def test_a_message_that_is_its_own_parent_becomes_a_first_one() -> None:
    assert shape(plant(make(("a", "a"), ("b", "a")))) == {"a": None, "b": "a"}


names = st.sampled_from("abcdefgh")


@given(st.lists(st.tuples(names, st.none() | st.sampled_from("abcdefghxy")), unique_by=lambda pair: pair[0]))
def test_every_message_leads_up_to_a_first_one(pairs: list[tuple[str, str | None]]) -> None:
    planted = plant(make(*pairs))
    assert list(planted) == [name for name, _ in pairs]
    chat = Chat(head=ChatHead(id="c"), messages=planted)
    for name in planted:
        path = chat.path_to(name)
        assert path[-1].id == name
        assert path[0].parent is None
