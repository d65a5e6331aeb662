"""One picture or long text of the question, on a chip of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from offhand.domain.long_texts import LARGEST_IN_FIELD
from offhand.ui.composer.chip_words import describe
from offhand.ui.composer.items import Item, State
from offhand.ui.composer.thumbnail import Thumbnail
from offhand.ui.roles import set_role
from offhand.ui.spoken_roles import give_role
from offhand.ui.theme import GAP
from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

NAME_WIDTH = 170
"""px of a name or size, beyond which it is cut in the middle."""
TEXT_WIDTH = 200
"""px of the lines of a text, whose length is never cut away."""
MESSAGE_WIDTH = 400
"""px of the line that says what went wrong."""


class Chip(QFrame):
    """Show one picture or text with its name, its size and a button that takes it away."""

    remove_requested = Signal(object)
    edit_requested = Signal(object)
    open_requested = Signal(object)
    """A text is to be read."""
    insert_requested = Signal(object)
    """A text is to be put into the message."""
    moved = Signal(object, int)
    """An arrow key was pressed: this chip, and -1 or 1."""

    def __init__(self, item: Item, icons: Icons, appearance: Appearance) -> None:
        """Show an item and follow it until it is settled."""
        super().__init__()
        self.item = item
        self._appearance = appearance
        self.setObjectName("chip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        give_role(self, QAccessible.Role.ListItem)
        self._thumbnail = Thumbnail(item, icons, appearance)
        self._name = QLabel()
        self._detail = QLabel()
        for label in (self._name, self._detail):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.remove = _make_button("remove", icons, "close")
        self.remove.setToolTip(tr("Remove"))
        self.remove.clicked.connect(self._ask_removal)
        self.edit = _make_button("blackOut", icons, "black-out")
        self.edit.setAccessibleDescription(tr("Make parts of this picture black before it is sent (B)"))
        self.edit.setToolTip(tr("Black out parts (B)"))
        self.edit.clicked.connect(self._ask_editing)
        self.open = _make_button("openText", icons, "eye")
        self.open.setAccessibleDescription(tr("Read this text in a window of its own (Enter)"))
        self.open.setToolTip(tr("Read (Enter)"))
        self.open.clicked.connect(self._ask_opening)
        self.insert = _make_button("putIntoMessage", icons, "arrow-down")
        self.insert.setAccessibleDescription(tr("Have this text in the message instead of beside it (M)"))
        self.insert.setToolTip(tr("Put into the message (M)"))
        self.insert.clicked.connect(self._ask_insertion)
        self._arrange()
        item.settled.connect(self.refresh)
        item.restarted.connect(self.refresh)
        self.refresh()

    @property
    def buttons(self) -> tuple[QWidget, ...]:
        """Return what can be pressed, from left to right; some of it may be hidden."""
        return (self.edit, self.open, self.insert, self.remove)

    @property
    def is_short_enough(self) -> bool:
        """Say whether the field can hold the text that this is."""
        text = self.item.text
        return text is not None and 0 < text.letters <= LARGEST_IN_FIELD

    def refresh(self) -> None:
        """Show the item's present state."""
        item, words = self.item, describe(self.item)
        width = TEXT_WIDTH if words.is_text else NAME_WIDTH
        if item.pasted:
            self._name.setText(words.title)
            width = max(width, self._name.fontMetrics().horizontalAdvance(words.title))
        else:
            self._name.setText(_cut(self._name, words.title, width, Qt.TextElideMode.ElideMiddle))
        detail_width = MESSAGE_WIDTH if words.is_failure else width
        self._detail.setText(_cut(self._detail, words.detail, detail_width, Qt.TextElideMode.ElideRight))
        set_role(self._detail, "danger" if words.is_failure else "muted")
        set_role(self, "danger" if item.state is State.FAILED else "chip")
        is_ready = item.state is State.READY
        self.edit.setVisible(is_ready and not words.is_text)
        self.open.setVisible(is_ready and words.is_text)
        self.insert.setVisible(is_ready and self.is_short_enough)
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.setCursor(hand if is_ready and words.is_text else arrow)
        self.setToolTip(words.tip)
        self.setAccessibleDescription(words.detail)
        self._name_for_ears(words.title, is_text=words.is_text)
        self._thumbnail.refresh()
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Remove by Delete or Backspace, black out by B, read by Enter, put in by M, move by the arrows."""
        keys = Qt.Key
        match event.key():
            case keys.Key_Delete | keys.Key_Backspace:
                self._ask_removal()
            case keys.Key_B:
                self._ask_editing()
            case keys.Key_Return | keys.Key_Enter | keys.Key_Space if self.item.text is not None:
                self._ask_opening()
            case keys.Key_M:
                self._ask_insertion()
            case keys.Key_Left | keys.Key_Right as key:
                self.moved.emit(self, -1 if key == keys.Key_Left else 1)
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Read a text."""
        super().mouseReleaseEvent(event)
        is_click = event.button() == Qt.MouseButton.LeftButton
        if is_click and self.rect().contains(event.position().toPoint()):
            self._ask_opening()

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Show it no longer."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw a ring around a chip with the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._appearance.theme.accent, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._detail)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 6, 4, 6)
        row.setSpacing(GAP)
        row.addWidget(self._thumbnail)
        row.addLayout(words, 1)
        for button in self.buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _name_for_ears(self, title: str, *, is_text: bool) -> None:
        self.setAccessibleName(title)
        self.remove.setAccessibleName(tr("Remove {name}", name=title))
        self.edit.setAccessibleName(tr("Black out parts of {name}", name=title))
        self.open.setAccessibleName(tr("Read {name}", name=title))
        self.insert.setAccessibleName(tr("Put {name} into the message", name=title))
        self.remove.setAccessibleDescription(
            tr("Take this text away from the question")
            if is_text
            else tr("Take this picture away from the question")
        )

    def _ask_removal(self) -> None:
        self.remove_requested.emit(self.item)

    def _ask_editing(self) -> None:
        if self.item.state is State.READY and self.item.text is None:
            self.edit_requested.emit(self.item)

    def _ask_opening(self) -> None:
        if self.item.text is not None:
            self.open_requested.emit(self.item)

    def _ask_insertion(self) -> None:
        if self.is_short_enough:
            self.insert_requested.emit(self.item)


def _make_button(name: str, icons: Icons, icon: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setProperty("role", "quiet")
    icons.set_icon(button, icon, "muted")
    return button


def _cut(label: QLabel, text: str, width: int, mode: Qt.TextElideMode) -> str:
    return label.fontMetrics().elidedText(" ".join(text.split()), mode, width)
