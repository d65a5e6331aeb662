"""The tree of a chat, held against a simple model of it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from offhand.assets import find_asset
from offhand.catalogue_file import read_catalogue
from offhand.domain.branches import Fork, copy_branch, list_forks, name_branch
from offhand.domain.chat import Chat, ChatHead, Origin, TitleOrigin
from offhand.words import choose
from tests.fakes.chats import make_answer, make_chat, make_question


def grow(*edges: tuple[str, str | None]) -> Chat:
    """Make a chat of (id, parent), the last one in view."""
    chat = Chat(head=ChatHead(id="c"))
    for message_id, parent in edges:
        chat = chat.add(make_question(message_id, message_id, parent))
    return chat


@dataclass
class Model:
    """Remember for every message the leaf that was in view last below it, as a person would."""

    parents: dict[str, str | None] = field(default_factory=dict[str, "str | None"])
    seen: dict[str | None, str] = field(default_factory=dict["str | None", str])

    def path(self, message_id: str | None) -> list[str]:
        path: list[str] = []
        while message_id is not None:
            path.append(message_id)
            message_id = self.parents[message_id]
        return path[::-1]

    def children(self, message_id: str | None) -> list[str]:
        return [child for child, parent in self.parents.items() if parent == message_id]

    def view(self, leaf: str) -> None:
        for message_id in self.path(leaf):
            self.seen[message_id] = leaf

    def leaf_below(self, message_id: str) -> str:
        if message_id in self.seen:
            return self.seen[message_id]
        while children := self.children(message_id):
            message_id = children[-1]
        return message_id


# Each step is a number: even ones add below some message, odd ones bring a branch into view.
steps = st.lists(st.tuples(st.booleans(), st.integers(0, 50)), min_size=1, max_size=30)


@given(steps)
def test_every_alternative_remembers_what_was_in_view_last(steps: list[tuple[bool, int]]) -> None:
    chat, model = Chat(head=ChatHead(id="c")), Model()
    for number, (adds, choice) in enumerate(steps):
        known: list[str | None] = [None, *model.parents]
        if adds or len(known) == 1:
            parent = known[choice % len(known)]
            message = make_question(f"m{number}", "", parent)
            chat = chat.add(message)
            model.parents[message.id] = parent
            model.view(message.id)
        else:
            message_id = list(model.parents)[choice % len(model.parents)]
            leaf = chat.leaf_below(message_id)
            assert leaf == model.leaf_below(message_id)
            chat = chat.show(leaf)
            model.view(leaf)
        assert [message.id for message in chat.branch] == model.path(chat.leaf)
        for message_id in model.parents:
            assert chat.leaf_below(message_id) == model.leaf_below(message_id)
            siblings = [m.id for m in chat.children_of(model.parents[message_id])]
            assert siblings == model.children(model.parents[message_id])
        forks = list_forks(chat)
        for message in chat.branch:
            siblings = model.children(message.parent)
            fork = forks.get(message.id)
            if len(siblings) == 1:
                assert fork is None
            else:
                assert fork == Fork(tuple(siblings), siblings.index(message.id) + 1)


@given(steps)
def test_only_what_is_not_the_newest_is_remembered(steps: list[tuple[bool, int]]) -> None:
    chat = Chat(head=ChatHead(id="c"))
    for number, (adds, choice) in enumerate(steps):
        known: list[str | None] = [None, *chat.messages]
        place = known[choice % len(known)]
        chat = chat.add(make_question(f"m{number}", "", place)) if adds else chat.show(place)
    for above, below in chat.chosen.items():
        siblings = [message.id for message in chat.children_of(above or None)]
        assert below in siblings[:-1]


def test_what_was_chosen_and_is_gone_is_passed_over() -> None:
    chat = Chat(
        head=ChatHead(id="c"),
        messages={
            message.id: message
            for message in (make_question("q", "?"), make_answer("a", "1", "q"), make_answer("b", "2", "q"))
        },
        leaf="b",
        chosen={"q": "lost", "": "lost too"},
    )
    assert chat.leaf_below("q") == "b"
    assert chat.show("a").chosen == {"q": "a"}


def test_alternatives_with_an_answer_out_of_view_are_marked() -> None:
    chat = grow(("q", None), ("a1", "q"), ("q2", "a1"), ("b1", "q2"), ("a2", "q"), ("a3", "q"))
    assert list_forks(chat) == {"a3": Fork(("a1", "a2", "a3"), 3)}
    assert list_forks(chat, arriving="b1")["a3"].arriving == 1
    assert list_forks(chat, arriving="a3")["a3"].arriving == 0, "it is in view"
    assert list_forks(chat, fresh=["b1", "a2"])["a3"].fresh == {1, 2}
    assert list_forks(chat, arriving="unknown", fresh=["unknown"])["a3"] == Fork(("a1", "a2", "a3"), 3)


def test_the_first_question_has_alternatives_too() -> None:
    chat = grow(("q1", None), ("a1", "q1"), ("q2", None))
    assert list_forks(chat)["q2"] == Fork(("q1", "q2"), 2)
    back = chat.show(chat.leaf_below("q1"))
    assert [message.id for message in back.branch] == ["q1", "a1"]
    assert back.chosen == {"": "q1"}


def test_a_copied_branch_has_new_ids_and_the_same_content() -> None:
    chat = make_chat()
    numbers = itertools.count(1)
    copy = copy_branch(chat, "chat-1-a1", ChatHead(id="new", created=9.0), lambda: f"n{next(numbers)}")
    assert [message.id for message in copy.branch] == ["n1", "n2"]
    assert [message.parent for message in copy.branch] == [None, "n1"]
    before = chat.path_to("chat-1-a1")
    for old, new in zip(before, copy.branch, strict=True):
        assert (new.parts, new.role, new.created) == (old.parts, old.role, old.created)
    old, new = before[1].reply, copy.branch[1].reply
    assert old is not None
    assert old.sent is not None
    assert new == replace(old, sent=replace(old.sent, first="n1")), "what was sent began with the copy"
    assert len(copy.messages) == 2
    assert copy.head.id == "new"
    assert copy.title == "Bild und Text (branch)"
    assert copy.head.title_origin is TitleOrigin.USER, "no model renames it"
    assert copy.head.origin == Origin(chat="chat-1", message="chat-1-a1", end="n2")
    assert (copy.model, copy.head.tags, copy.head.is_pinned) == (chat.model, chat.head.tags, False)
    assert copy.chosen == {}


def test_a_branch_of_a_temporary_chat_is_temporary() -> None:
    chat = grow(("q", None)).revise(is_temporary=True)
    assert copy_branch(chat, "q", ChatHead(id="new"), lambda: "n").head.is_temporary


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Rain", "Rain (branch)"),
        ("Rain (branch)", "Rain (branch 2)"),
        ("Rain (branch 2)", "Rain (branch 3)"),
        ("Rain (branches)", "Rain (branches) (branch)"),
        ("", "(branch)"),
        ("Two\nlines (branch 9)", "Two\nlines (branch 10)"),
    ],
)
def test_a_branch_is_named_after_its_chat(title: str, named: str) -> None:
    assert name_branch(title) == named


def test_a_branch_of_a_branch_is_counted_in_every_language() -> None:
    try:
        for language, named in (("de", "Regen (Zweig 3)"), ("zh_CN", "Regen（分支 3）")):
            choose(read_catalogue(find_asset("translations"), language))
            assert name_branch(name_branch(name_branch("Regen"))) == named
    finally:
        choose(None)
