"""A long text in a window of its own, to be read.

It comes in a slice at a time, so that the window is there at once and nobody waits, and a paragraph
without end is shown as several: Qt lays one out as a whole. What is copied is the text as it is.
"""

from __future__ import annotations

import asyncio
import time
from bisect import bisect_left
from typing import TYPE_CHECKING

import msgspec
import shiboken6
from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QGuiApplication,
    QKeySequence,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from offhand.domain.errors import StoreProblem
from offhand.domain.long_texts import read_kept
from offhand.services.explanation import explain
from offhand.ui.search_field import SearchField
from offhand.ui.spoken_roles import give_role
from offhand.ui.theme import GAP
from offhand.ui.zoom import prefer_size
from offhand.words import plural, tr

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from offhand.services.tasks import TaskScope
    from offhand.ui.icons import Icons

LONGEST_PARAGRAPH = 2_000
"""Characters that are laid out together."""
SLICE = 16_000
"""Characters that are put in at once."""
TURN = 0.008
"""Seconds after which the window has a turn."""
SAID = 4000
"""ms for which something is said in passing."""
WIDTH, HEIGHT = 820, 680
"""px of the window."""


class SlicedText(msgspec.Struct, frozen=True):
    """Hold a text in slices, with line breaks where a paragraph went on too long."""

    text: str
    slices: tuple[str, ...]
    breaks: tuple[int, ...]
    """Where line breaks were put in, in the units of UTF-16 that Qt counts in."""


def slice_text(text: str) -> SlicedText:
    """Cut a text into slices; some tenths of a second for ten million letters, so it belongs in a thread."""
    slices: list[str] = []
    breaks: list[int] = []
    piece: list[str] = []
    at = length = 0
    for number, line in enumerate(text.split("\n")):
        if number:
            piece.append("\n")
            at += 1
        for start in range(0, max(1, len(line)), LONGEST_PARAGRAPH):
            part = line[start : start + LONGEST_PARAGRAPH]
            if start:
                piece.append("\n")
                breaks.append(at)
                at += 1
            piece.append(part)
            at += len(part) if part.isascii() else len(part.encode("utf-16-le", "surrogatepass")) // 2
            length += len(part) + 1
            if length >= SLICE:
                slices.append("".join(piece))
                piece, length = [], 0
    slices.append("".join(piece))
    return SlicedText(text, tuple(slices), tuple(breaks))


class TextPage(QPlainTextEdit):
    """Show the slices that it was given, and copy what they were cut of."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._breaks: tuple[int, ...] = ()
        self.setObjectName("text")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def set_breaks(self, breaks: tuple[int, ...]) -> None:
        """Know which line breaks are not of the text."""
        self._breaks = breaks

    def append_slice(self, piece: str) -> None:
        """Show more of the text; the place and the selection stay."""
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(piece)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the text without the line breaks that were put in."""
        cursor = self.textCursor()
        start = cursor.selectionStart()
        text = cursor.selectedText().replace("\N{PARAGRAPH SEPARATOR}", "\n")
        first = bisect_left(self._breaks, start)
        last = bisect_left(self._breaks, cursor.selectionEnd())
        data = QMimeData()
        data.setText(_leave_out(text, [place - start for place in self._breaks[first:last]]))
        return data


class TextViewer(QWidget):
    """Show a text that is loaded first."""

    def __init__(self, icons: Icons, scope: TaskScope, title: str, parent: QWidget) -> None:
        """Wait for ``load``; ``scope`` owns the reading."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("textViewer")
        give_role(self, QAccessible.Role.Window)
        self.setWindowTitle(f"{title} — Offhand")
        self.setAccessibleName(self.windowTitle())
        self._scope = scope
        self._text = ""
        self._slices: tuple[str, ...] = ()
        self._next = 0
        self.page = TextPage()
        self.page.setAccessibleName(title)
        self._fact = QLabel(tr("Loading…"))
        self._fact.setProperty("role", "muted")
        self._fact.setTextFormat(Qt.TextFormat.PlainText)
        self._fact.setWordWrap(True)
        self._search = SearchField(
            icons,
            name=tr("Find in the text"),
            meaning=tr("Words to find; Enter goes to the next place, Shift+Enter to the one before (Ctrl+F)"),
            hint=tr("Find in the text"),
        )
        self._search.setObjectName("findInText")
        self._copy = QPushButton(tr("Copy all"))
        self._copy.setObjectName("copyAll")
        self._copy.setAccessibleDescription(tr("Copy the whole text"))
        icons.set_icon(self._copy, "copy", "text")
        self._copy.setEnabled(False)
        self._copy.clicked.connect(self.copy)
        self._facts = ""
        self._saying = QTimer(self)
        self._saying.setSingleShot(True)
        self._saying.setInterval(SAID)
        self._saying.timeout.connect(self._say_facts)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._put_in_more)
        row = QHBoxLayout()
        row.addWidget(self._search, 1)
        row.addWidget(self._fact, 1)
        row.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setSpacing(GAP)
        column.addWidget(self.page, 1)
        column.addLayout(row)
        prefer_size(self, WIDTH, HEIGHT)
        self.page.setFocus()

    @property
    def is_whole(self) -> bool:
        """Say whether all of the text is there."""
        return bool(self._slices) and self._next == len(self._slices)

    def load(self, read: Callable[[], Awaitable[bytes]]) -> None:
        """Show what ``read`` returns, or why it cannot be read."""
        self._scope.start(self._load(read), "open text")

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Close with Esc, find with Ctrl+F, and go on with Enter or F3."""
        goes_on = event.matches(QKeySequence.StandardKey.FindNext)
        goes_back = event.matches(QKeySequence.StandardKey.FindPrevious)
        if self._search.hasFocus() and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            goes_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            goes_on = not goes_back
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.matches(QKeySequence.StandardKey.Find):
            self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._search.selectAll()
        elif goes_on or goes_back:
            self.find_next(backward=goes_back)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent, /) -> None:
        """Put nothing more in."""
        self._timer.stop()
        self._saying.stop()
        super().closeEvent(event)

    def find_next(self, *, backward: bool = False) -> None:
        """Go to the next place of the words, and on from the other end where there is none."""
        words = self._search.text()
        if not words:
            return
        flags = QTextDocument.FindFlag.FindBackward if backward else QTextDocument.FindFlag(0)
        if self.page.find(words, flags):
            return
        before, ends = self.page.textCursor(), QTextCursor.MoveOperation
        self.page.moveCursor(ends.End if backward else ends.Start)
        if not self.page.find(words, flags):
            self.page.setTextCursor(before)
            self._say(tr("“{words}” is not in the text", words=words))

    def copy(self) -> None:
        """Copy all of the text."""
        QGuiApplication.clipboard().setText(self._text)
        self._say(tr("Copied"))

    async def _load(self, read: Callable[[], Awaitable[bytes]]) -> None:
        try:
            content = await read()
        except StoreProblem as problem:
            if shiboken6.isValid(self):
                self._fact.setText(explain(problem).sentence)
            return
        sliced = await asyncio.to_thread(_slice_kept, content)
        if not sliced.text and shiboken6.isValid(self):
            self._fact.setText(tr("This file is no text, and cannot be shown."))
        elif shiboken6.isValid(self):
            self._text, self._slices = sliced.text, sliced.slices
            self.page.set_breaks(sliced.breaks)
            lines = plural("1 line", "{n:,} lines", sliced.text.count("\n") + 1)
            letters = plural("1 character", "{n:,} characters", len(sliced.text))
            self._facts = f"{letters} · {lines}"
            self._fact.setText(self._facts)
            self._copy.setEnabled(True)
            self._timer.start()

    def _say(self, words: str) -> None:
        """Say something in passing, on the screen and to screen readers."""
        self._fact.setText(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self._saying.start()

    def _say_facts(self) -> None:
        self._fact.setText(self._facts)

    def _put_in_more(self) -> None:
        until = time.perf_counter() + TURN
        while self._next < len(self._slices):
            self.page.append_slice(self._slices[self._next])
            self._next += 1
            if time.perf_counter() > until:
                return
        self._timer.stop()


def _slice_kept(content: bytes) -> SlicedText:
    return slice_text(read_kept(content))


def _leave_out(text: str, places: list[int]) -> str:
    """Return a text without what stands at some places, which are counted in units of UTF-16."""
    if not places:
        return text
    units = text.encode("utf-16-le", "surrogatepass")
    edges = [0, *(edge for place in places for edge in (2 * place, 2 * place + 2)), len(units)]
    pieces = [units[edges[at] : edges[at + 1]] for at in range(0, len(edges), 2)]
    return b"".join(pieces).decode("utf-16-le", "surrogatepass")
