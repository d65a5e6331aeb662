"""Questions that are edited or asked from an earlier message, and the draft that waits meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest_asyncio
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from offhand.domain.message import FilePart, ImagePart, TextPart
from offhand.ui.composer.target import LineBar
from tests.fakes.chat_window import ChatWindow
from tests.fakes.trap_server import make_png
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest_asyncio.fixture
async def room(tmp_path: Path, appearance: Appearance, icons: Icons) -> AsyncIterator[ChatWindow]:
    room = ChatWindow(tmp_path, appearance, icons)
    yield room
    await room.close()


def target(room: ChatWindow) -> str:
    bar = room.window.page.findChild(LineBar, "target")
    assert isinstance(bar, LineBar)
    return bar.words if bar.isVisible() else ""


def shown(room: ChatWindow, text: str) -> list[str]:
    return [label.text() for label in room.row(text).findChildren(QLabel) if label.isVisible()]


async def test_an_edited_question_becomes_a_branch_and_the_draft_comes_back(room: ChatWindow) -> None:
    await room.ask("One?", "1")
    await room.ask("Two?", "2")
    room.type("A thought for later")
    room.button("One?", "Edit").click()
    assert room.typed == "One?"
    assert target(room)
    assert room.texts == ["One?", "1", "Two?", "2"], "nothing happens before it is sent"
    room.type(" Please.")
    room.press(Qt.Key.Key_Return)
    assert room.typed == "A thought for later"
    assert not target(room)
    await room.answer("I")
    assert room.texts == ["One? Please.", "I"]
    assert "2/2" in shown(room, "One? Please.")
    room.button("One? Please.", "Previous branch").click()
    assert room.texts == ["One?", "1", "Two?", "2"]
    assert "1/2" in shown(room, "One?")
    await room.rest()


async def test_esc_leaves_everything_as_it_was(room: ChatWindow) -> None:
    await room.ask("One?", "1")
    room.type("A thought")
    room.window.page.composer.add_image(make_png(8, 8), "thought.png")
    await settle(room.scope)
    room.press(Qt.Key.Key_E, CONTROL)
    assert room.typed == "One?"
    room.type(" Changed.")
    room.press(Qt.Key.Key_Escape)
    assert room.typed == "A thought"
    assert [item.name for item in room.window.page.composer.draft.items] == ["thought.png"]
    assert not target(room)
    assert len(room.conversation.chat.messages) == 2
    room.press(Qt.Key.Key_Escape)
    assert room.typed == "A thought", "a second Esc throws nothing away"
    await room.rest()


async def test_esc_and_the_button_leave_an_edit_from_elsewhere_too(room: ChatWindow) -> None:
    await room.ask("One?", "1")
    for leave in ("transcript", "button"):
        room.button("One?", "Edit").click()
        assert target(room)
        if leave == "transcript":
            room.press(Qt.Key.Key_J, CONTROL)
            room.press(Qt.Key.Key_Escape)
        else:
            next(b for b in room.window.page.findChildren(QPushButton) if b.text() == "Cancel").click()
        assert not target(room)
        assert room.typed == ""
        assert room.window.page.composer.field.hasFocus()
    await room.rest()


async def test_pictures_come_back_to_be_asked_about_again(room: ChatWindow) -> None:
    room.window.page.composer.add_image(make_png(8, 8), "red.png")
    await settle(room.scope)
    await room.ask("What is it?", "Red")
    room.button("What is it?", "Edit").click()
    await settle(room.scope)
    assert [item.name for item in room.window.page.composer.draft.items] == ["red.png"]
    room.type(" Exactly?")
    room.press(Qt.Key.Key_Return)
    await room.answer("A red square")
    asked = room.conversation.branch[0]
    assert [type(part) for part in asked.parts] == [TextPart, ImagePart]
    await room.rest()


async def test_a_text_file_of_an_edited_question_stays_with_it(room: ChatWindow) -> None:
    conversation = room.conversation
    room.provider.answer("Read")
    paper = await room.core.blobs.put(b"Paper", "text/plain")
    conversation.start_asking((TextPart("Read this"), FilePart(paper, "b.txt")))
    await room.until(lambda: conversation.is_idle)
    room.button("Read this", "Edit").click()
    await settle(room.scope)
    room.type(" again")
    room.press(Qt.Key.Key_Return)
    await room.answer("Read again")
    asked = conversation.branch[0]
    assert asked.text == "Read this again"
    assert asked.files == (FilePart(paper, "b.txt"),)
    await room.rest()


async def test_one_edit_after_another_keeps_the_draft_of_before(room: ChatWindow) -> None:
    await room.ask("One?", "1")
    await room.ask("Two?", "2")
    room.type("Draft")
    room.button("One?", "Edit").click()
    room.button("Two?", "Edit").click()
    assert room.typed == "Two?"
    room.type(" half done")
    room.button("Two?", "Edit").click()
    assert room.typed == "Two? half done", "the same one again goes on"
    room.press(Qt.Key.Key_Escape)
    assert room.typed == "Draft"
    await room.rest()


async def test_an_edit_waits_while_another_chat_is_in_view(room: ChatWindow) -> None:
    await room.ask("One?", "1")
    first = room.conversation
    room.type("Draft")
    room.button("One?", "Edit").click()
    room.type(" Changed.")
    room.press(Qt.Key.Key_N, CONTROL)
    assert not target(room)
    assert room.typed == ""
    room.window.show_conversation(first)
    assert target(room)
    assert room.typed == "One? Changed."
    room.press(Qt.Key.Key_Escape)
    assert room.typed == "Draft"
    await room.rest()


async def test_the_next_question_can_go_below_an_earlier_message(room: ChatWindow) -> None:
    await room.ask("One?", "1")
    await room.ask("Two?", "2")
    room.type("Something ")
    room.window.page.transcript.ask_below_requested.emit(room.conversation.branch[1].id)
    assert "earlier message" in target(room)
    assert room.typed == "Something "
    await room.ask("else?", "3")
    assert room.texts == ["One?", "1", "Something else?", "3"]
    assert "2/2" in shown(room, "Something else?")
    assert room.typed == ""
    room.window.page.transcript.ask_below_requested.emit(room.conversation.branch[1].id)
    room.type("Kept")
    room.press(Qt.Key.Key_Escape)
    assert (target(room), room.typed) == ("", "Kept")
    await room.rest()


async def test_what_was_typed_is_kept_while_a_question_is_edited(room: ChatWindow) -> None:
    """Whatever ends the program: the draft that was put aside, and the edit once it is one."""
    await room.ask("One?", "1")
    chat_id = room.conversation.chat.id
    room.type("Draft")
    room.button("One?", "Edit").click()
    room.window.page.drafting.save()
    kept = await room.history.drafts.read(chat_id)
    assert kept is not None
    assert kept.text == "Draft"
    room.type(" Changed.")
    room.window.page.drafting.save()
    kept = await room.history.drafts.read(chat_id)
    assert kept is not None
    assert kept.text == "Draft\nOne? Changed."
    room.press(Qt.Key.Key_N, CONTROL)
    kept = await room.history.drafts.read(chat_id)
    assert kept is not None
    assert kept.text == "Draft\nOne? Changed."
    conversation = room.history.library.find(chat_id)
    assert conversation is not None
    room.window.show_conversation(conversation)
    room.press(Qt.Key.Key_Escape)
    room.window.page.drafting.save()
    kept = await room.history.drafts.read(chat_id)
    assert kept is not None
    assert kept.text == "Draft"
    await room.rest()


async def test_pictures_that_were_put_aside_are_not_thrown_away(room: ChatWindow) -> None:
    await room.ask("One?", "1")
    room.window.page.composer.add_image(make_png(8, 8), "thought.png")
    await settle(room.scope)
    (item,) = room.window.page.composer.draft.items
    assert item.attachment is not None
    room.button("One?", "Edit").click()
    assert item.attachment.part.blob.sha256 in room.window.page.drafting.name_blobs()
    room.press(Qt.Key.Key_N, CONTROL)
    assert item.attachment.part.blob.sha256 in room.window.page.drafting.name_blobs()
    await room.rest()
