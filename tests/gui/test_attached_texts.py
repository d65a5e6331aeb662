"""Long texts in a chat: sent, shown in the question, opened there, edited again, and kept with a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest_asyncio
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from offhand.domain.composing_settings import LONG_PASTES
from offhand.domain.long_texts import LARGEST_IN_FIELD
from offhand.domain.message import FilePart, ImagePart, TextPart
from offhand.ui.text_viewer import TextViewer
from offhand.ui.transcript.attached_texts import TextChip
from tests.fakes.chat_window import ChatWindow
from tests.fakes.trap_server import make_png
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

LONG_TEXT = "All work and no play\n" * 300
TITLE = "Pasted text · 6,300 characters"


@pytest_asyncio.fixture
async def room(tmp_path: Path, appearance: Appearance, icons: Icons) -> AsyncIterator[ChatWindow]:
    room = ChatWindow(tmp_path, appearance, icons)
    yield room
    await room.close()


def paste(room: ChatWindow, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    room.window.page.composer.field.insertFromMimeData(data)


def shown_chips(room: ChatWindow) -> list[TextChip]:
    return [chip for chip in room.window.page.transcript.findChildren(TextChip) if chip.isVisible()]


async def test_a_question_with_a_text_is_sent_shown_and_opened(room: ChatWindow) -> None:
    paste(room, LONG_TEXT)
    room.window.page.composer.add_image(make_png(8, 8), "red.png")
    await settle(room.scope)
    await room.ask("Why?", "Because.")
    asked = room.conversation.branch[0]
    assert [type(part) for part in asked.parts] == [TextPart, FilePart, ImagePart]
    sent = room.provider.requests[-1]
    (file,) = asked.files
    assert sent.blobs[file.blob.sha256] == LONG_TEXT.encode()
    (chip,) = shown_chips(room)
    assert chip.accessibleName() == TITLE
    chip.setFocus()
    room.press(Qt.Key.Key_Return)
    await settle(room.scope)
    (viewer,) = room.window.findChildren(TextViewer)
    await room.until(lambda: viewer.is_whole)
    assert viewer.page.toPlainText() == LONG_TEXT
    viewer.close()
    await room.rest()


async def test_a_text_alone_is_a_question_and_names_the_chat(room: ChatWindow) -> None:
    paste(room, LONG_TEXT)
    await settle(room.scope)
    room.press(Qt.Key.Key_Return)
    await room.answer("I see.")
    assert [type(part) for part in room.conversation.branch[0].parts] == [FilePart]
    assert room.conversation.chat.title.startswith("All work and no play")
    await room.rest()


async def test_an_edited_question_has_its_text_again(room: ChatWindow) -> None:
    paste(room, LONG_TEXT)
    await settle(room.scope)
    await room.ask("Why?", "Because.")
    room.button("Why?", "Edit").click()
    await settle(room.scope)
    (item,) = room.window.page.composer.draft.items
    assert item.text == room.conversation.branch[0].files[0]
    room.type(" Really?")
    room.press(Qt.Key.Key_Return)
    await room.answer("Yes.")
    assert [type(part) for part in room.conversation.branch[0].parts] == [TextPart, FilePart]
    assert room.conversation.branch[0].text == "Why? Really?"
    await room.rest()


async def test_a_draft_keeps_its_text(room: ChatWindow) -> None:
    paste(room, LONG_TEXT)
    await settle(room.scope)
    room.window.page.drafting.save()
    kept = await room.workings.drafts.read(room.conversation.chat.id)
    assert kept is not None
    (part,) = kept.parts
    assert isinstance(part, FilePart)
    room.window.page.composer.clear()
    room.window.page.drafting.deposit(room.conversation.chat.id, kept)
    await settle(room.scope)
    assert [item.text for item in room.window.page.composer.draft.items] == [part]
    room.window.page.composer.clear()
    await room.rest()


async def test_a_text_counts_in_what_a_question_takes(room: ChatWindow) -> None:
    room.type("Why?")
    await room.settle_line()
    before = room.window.page.forecasting.outlooks[0].forecast.prompt.likely
    paste(room, LONG_TEXT)
    await settle(room.scope)
    await room.settle_line()
    assert room.window.page.forecasting.outlooks[0].forecast.prompt.likely > before + 1000
    room.window.page.composer.clear()
    await room.rest()


async def test_who_wants_no_attachments_has_the_text_in_the_field(room: ChatWindow) -> None:
    await room.core.preferences.change(LONG_PASTES, value=False)
    paste(room, LONG_TEXT)
    assert room.typed == LONG_TEXT
    paste(room, "x" * (LARGEST_IN_FIELD + 1))
    assert len(room.window.page.composer.draft.items) == 1
    await settle(room.scope)
    room.window.page.composer.clear()
    QApplication.processEvents()
    await room.rest()


async def test_a_question_is_copied_with_its_text(room: ChatWindow) -> None:
    paste(room, LONG_TEXT)
    await settle(room.scope)
    await room.ask("Why?", "*Because.*")
    transcript, clipboard = room.window.page.transcript, QGuiApplication.clipboard()
    asked = room.conversation.branch[0]
    for copy in (transcript.copy_message, transcript.copy_plain):
        clipboard.clear()
        copy(asked.id)
        await settle(room.scope)
        assert clipboard.text().rstrip() == f"Why?\n\n{LONG_TEXT}".rstrip()
    transcript.select_messages(asked.id)
    transcript.copy_selected(as_markdown=True)
    await settle(room.scope)
    assert clipboard.text().rstrip() == f"Why?\n\n{LONG_TEXT}".rstrip()
    transcript.leave_selection()
    await room.core.attachments.forget(asked.files[0].blob)
    transcript.copy_message(asked.id)
    await settle(room.scope)
    assert clipboard.text() == "Why?"
    await room.rest()


async def test_a_file_that_is_no_text_says_so(room: ChatWindow) -> None:
    paper = await room.core.blobs.put(b"%PDF \0" * 1000, "application/pdf")
    room.provider.answer("Read")
    room.conversation.start_asking((TextPart("Read this"), FilePart(paper, "b.pdf")))
    await room.until(lambda: room.conversation.is_idle)
    (chip,) = shown_chips(room)
    assert chip.accessibleName() == "b.pdf"
    assert chip.accessibleDescription().startswith("6 kB")
    chip.click()
    await settle(room.scope)
    (viewer,) = room.window.findChildren(TextViewer)
    assert "This file is no text, and cannot be shown." in [
        each.text() for each in viewer.findChildren(QLabel)
    ]
    viewer.close()
    await room.rest()
