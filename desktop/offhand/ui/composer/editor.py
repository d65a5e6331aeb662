"""The field that a question is typed into."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QMimeData, QSize, Signal
from PySide6.QtGui import QFontMetricsF, QInputMethodEvent, QKeyEvent, QKeySequence, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy

from offhand.domain.long_texts import is_long
from offhand.ui.composer.intake import offers_image, read_pasted
from offhand.ui.zoom import leave_size
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QResizeEvent

MAX_LINES = 10
LEAST_LINES = 2
"""Lines that there are in the lowest window."""
SHARE_OF_WINDOW = 0.3
"""Part of a window's height that a question takes at most."""
_USUAL_WRAP = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
_ENDLESS_WORD = re.compile(r"\S{10000}")
"""Qt looks for the start of a word from each of its lines: the time grows with the square."""
_PADDING = 12
"""px above and below the text together."""
_PARAGRAPH = "\N{PARAGRAPH SEPARATOR}"
_LINE = "\N{LINE SEPARATOR}"


class MessageField(QPlainTextEdit):
    """Take text; grow from one line to ten, then scroll.

    Enter sends and Shift+Enter breaks the line. While an input method is composing, Enter belongs
    to it and never sends.
    """

    send_requested = Signal()
    files_pasted = Signal(list)
    image_pasted = Signal(object)
    text_pasted = Signal(object)
    """A long text, as ``object``: Qt would copy megabytes."""
    focus_moved = Signal()
    left_at_start = Signal()
    """Backspace was pressed before the first letter."""
    older_wanted = Signal()
    """Up was pressed before the first letter."""
    newer_wanted = Signal()
    """Down was pressed in a question of before."""
    escaped = Signal()
    """Esc was pressed while ``holds_escape`` was set."""

    has_card = True
    """A frame around it shows that it has the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.holds_escape = self._is_finished = False
        self.undo_paste: Callable[[], bool] | None = None
        """Takes back what became of a paste and says so; asked before something typed is undone."""
        self.recalled: str | None = None
        """The question of before that is shown, None while one is typed."""
        self._composing = False
        self.setObjectName("message")
        leave_size(self)
        # The card around it draws the frame and the focus.
        self.setStyleSheet(
            "QPlainTextEdit, QPlainTextEdit:focus { border: none; padding: 0; background: transparent; }"
        )
        self.setAccessibleName(tr("Message"))
        self.setAccessibleDescription(tr("Your question. Enter sends it, Shift and Enter begins a new line."))
        self.setPlaceholderText(tr("Ask anything — drop pictures or texts anywhere"))
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(_USUAL_WRAP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def finish(self) -> None:
        """Set what takes longer than all the rest together and can wait until the field has been shown."""
        # Drops are the window's business; a field that takes them would insert paths as text.
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._is_finished = True
        self._fit()

    @property
    def is_composing(self) -> bool:
        """Say whether an input method holds letters that are not final."""
        return self._composing

    def read_text(self) -> str:
        """Return the text exactly as typed; Qt's own way would turn hard spaces into soft ones."""
        return self.document().toRawText().replace(_PARAGRAPH, "\n").replace(_LINE, "\n")

    def setPlainText(self, text: str, /) -> None:
        """Replace everything; the words are kept whole again where they can be."""
        if self.wordWrapMode() is not _USUAL_WRAP:
            super().setPlainText("")  # the text that is there would take too long
            self.setWordWrapMode(_USUAL_WRAP)
        self._prepare_wrapping(text)
        super().setPlainText(text)

    def insertPlainText(self, text: str, /) -> None:
        """Put text where the caret is."""
        self._prepare_wrapping(text)
        super().insertPlainText(text)

    def sizeHint(self) -> QSize:
        """Ask for the lines there are."""
        return QSize(super().sizeHint().width(), self._wanted_height())

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Give Enter, Backspace, Esc and the arrows their meaning here."""
        modifiers = QtCore.Qt.KeyboardModifier
        if event.text().isprintable() and event.text() and not event.modifiers() & modifiers.ControlModifier:
            super().keyPressEvent(event)
            return
        key, keys = event.key(), QtCore.Qt.Key
        enters = key in {keys.Key_Return, keys.Key_Enter}
        if enters and not event.modifiers() & modifiers.AltModifier:
            self._take_enter(event)
        elif key == keys.Key_Backspace and self._is_at_start() and not event.isAutoRepeat():
            self.left_at_start.emit()
        elif key == keys.Key_Up and not event.modifiers() and self._is_at_start():
            self.older_wanted.emit()
        elif key == keys.Key_Down and not event.modifiers() and self._is_recalled_whole():
            self.newer_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Undo) and self.undo_paste and self.undo_paste():
            event.accept()
        elif key == keys.Key_Escape:
            # Also the window wants to hear it; it must not be eaten by the field.
            event.setAccepted(self.holds_escape)
            if self.holds_escape:
                self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent, /) -> bool:
        """Claim Esc before a shortcut of the window gets it, where it means something here."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (self.holds_escape or self._composing)
            and event.key() == QtCore.Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent, /) -> None:
        """Remember whether an input method is composing."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def canInsertFromMimeData(self, source: QMimeData, /) -> bool:
        """Take text, pages, files and pictures."""
        has_text = super().canInsertFromMimeData(source) or source.hasHtml()
        return has_text or offers_image(source) or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData, /) -> None:
        """Paste text plainly, and hand on files, pictures and long texts."""
        pasted = read_pasted(source)
        if pasted.files:
            self.files_pasted.emit(list(pasted.files))
        elif pasted.image is not None:
            self.image_pasted.emit(pasted.image)
        elif is_long(pasted.text):
            self.text_pasted.emit(pasted.text)
        elif pasted.text:
            self.insertPlainText(pasted.text)
            self.ensureCursorVisible()

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Tell the card to show the focus."""
        super().focusInEvent(event)
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Tell the card to show it no longer."""
        super().focusOutEvent(event)
        self.focus_moved.emit()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Wrap anew, which may take more or fewer lines."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent, /) -> None:
        """Follow another font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _take_enter(self, event: QKeyEvent) -> None:
        event.accept()
        if self._composing or event.isAutoRepeat():
            return
        if event.modifiers() & QtCore.Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        else:
            self.send_requested.emit()

    def _prepare_wrapping(self, text: str) -> None:
        """Break lines anywhere where there is a word without end, such as a file in base 64."""
        if _ENDLESS_WORD.search(text):
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)

    def _is_at_start(self) -> bool:
        cursor = self.textCursor()
        return cursor.atStart() and not cursor.hasSelection() and not self._composing

    def _is_recalled_whole(self) -> bool:
        """Say whether a question of before stands here as it was, and the caret at one of its ends."""
        cursor = self.textCursor()
        at_end = cursor.atStart() or cursor.atEnd()
        return self.recalled is not None and at_end and self.read_text() == self.recalled

    def refit(self) -> None:
        """Follow another height of the window."""
        self._fit()

    def _most_lines(self) -> int:
        """Return how many lines show at most: in a low window something has to be left of the chat."""
        window = self.window()
        if not self._is_finished or window.minimumHeight() == window.maximumHeight():
            return MAX_LINES  # one that is as high as what stands in it
        room = window.height() * SHARE_OF_WINDOW / QFontMetricsF(self.font()).lineSpacing()
        return min(MAX_LINES, max(LEAST_LINES, int(room)))

    def _wanted_height(self) -> int:
        # The layout of a plain text counts its height in lines.
        lines = min(self._most_lines(), max(1, round(self.document().size().height())))
        return round(lines * QFontMetricsF(self.font()).lineSpacing()) + _PADDING

    def _fit(self) -> None:
        height = self._wanted_height()
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)
        if self._is_finished:
            self._fit_scrollbar()

    def _fit_scrollbar(self) -> None:
        is_full = self.document().size().height() > self._most_lines()
        policies = QtCore.Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policies.ScrollBarAsNeeded if is_full else policies.ScrollBarAlwaysOff
        )
        if not is_full:
            self.verticalScrollBar().setValue(0)
