"""From a hit of the search to the message, on its branch, with the words in view and flashing."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from offhand.domain.changes import Changes, ChatRow, MessageRow
from offhand.domain.chat import ChatHead
from offhand.ui.transcript import revealing
from offhand.ui.transcript.folding import AnyOf, compile_query
from tests.fakes.chats import make_answer, make_question

if TYPE_CHECKING:
    import pytest

    from tests.fakes.shop import Shop

CONTROL = Qt.KeyboardModifier.ControlModifier
FILLER = "Nothing to see here.\n\n" * 8


async def fill(shop: Shop) -> None:
    """Keep a long chat whose first question has two answers, the second of which is in view."""
    question = make_question("q", "Which fruit?", None)
    first = make_answer("a", f"{FILLER}A ripe **apple** and an apple pie.\n\n{FILLER}", question.id)
    second = make_answer("b", f"{FILLER}A berry.", question.id)
    messages = [question, first, second]
    for number in range(30):
        messages.append(make_question(f"q{number}", f"More {number}", messages[-1].id))
        messages.append(make_answer(f"a{number}", FILLER, messages[-1].id))
    head = ChatHead(id="fruit", title="Fruit", touched=1.0)
    await shop.history.store.save(
        Changes(
            chats=(ChatRow(head=head, leaf=messages[-1].id),),
            messages=tuple(MessageRow(chat="fruit", message=message) for message in messages),
        )
    )
    conversation = await shop.history.library.load("fruit")
    assert conversation is not None
    shop.window.show_conversation(conversation)
    await shop.settle()


def find_marked(shop: Shop) -> list[str]:
    """List what is marked in the messages on the screen."""
    transcript = shop.window.page.transcript
    views = [view for row in transcript.column.rows() for view in row.text_views()]
    return [mark.cursor.selectedText() for view in views for mark in view.extraSelections()]


async def test_enter_leads_to_the_words_on_another_branch(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(revealing, "BEAT", 5)
    await shop.open()
    await fill(shop)
    shop.press(Qt.Key.Key_K, CONTROL)
    shop.type("apple")
    await shop.settle()
    model = shop.window.sidebar.results.model
    assert model.rowCount() == 1
    await shop.hit(Qt.Key.Key_Return)
    conversation = shop.window.page.conversation
    assert conversation is not None
    assert [message.id for message in conversation.branch] == ["q", "a"]
    await shop.until(lambda: find_marked(shop) == ["apple", "apple"])
    row = shop.window.page.transcript.column.row_of(1)
    assert row is not None
    assert shop.is_in_field
    await shop.until(lambda: not find_marked(shop))
    shop.window.toasts.close()


async def test_words_far_up_in_the_branch_in_view_are_scrolled_to(shop: Shop) -> None:
    await shop.open()
    await fill(shop)
    transcript = shop.window.page.transcript
    before = transcript.verticalScrollBar().value()
    shop.window.page.branching.show_message("b", ("berry",))
    await shop.until(lambda: find_marked(shop) == ["berry"])
    assert transcript.verticalScrollBar().value() < before
    assert transcript.column.row_of(1) is not None
    shop.window.page.branching.show_message("nobody", ("berry",))
    shop.press(Qt.Key.Key_F, CONTROL)
    assert not find_marked(shop), "a search that begins takes the marks over"
    await asyncio.sleep(0)
    await shop.settle()


async def test_the_marks_hold_still_where_no_motion_is_wanted(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QApplication, "isEffectEnabled", _allow_none)
    await shop.open()
    await fill(shop)
    shop.window.page.branching.show_message("b", ("berry",))
    finder = shop.window.page.transcript.finder
    await shop.until(lambda: find_marked(shop) == ["berry"])
    for _ in range(40):
        await asyncio.sleep(0.02)
        assert not finder.is_dimmed
    shop.window.page.transcript.revealing.end()


def _allow_none(effect: Qt.UIEffect) -> bool:
    del effect
    return False


def test_any_of_several_texts_is_found() -> None:
    query = AnyOf(["app", "apple pie", "Straße"])
    assert list(query.find("An APPLE PIE and an app in the strasse")) == [(3, 12), (20, 23), (31, 38)]
    assert query.may_stand_in("on the **strasse**")
    assert not query.may_stand_in("nowhere")
    single = compile_query("apple pie")
    assert single is not None
    assert list(single.find("apple  pie")) == [(0, 10)]


async def test_what_was_found_is_drawn_with_its_marks(shop: Shop) -> None:
    await shop.open()
    await fill(shop)
    shop.press(Qt.Key.Key_K, CONTROL)
    shop.type("apple")
    await shop.settle()
    view = shop.window.sidebar.results.view
    picture = view.viewport().grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(80)}
    assert shop.appearance.theme.mark.name() in colours
