"""The row of pictures above the message field, each on a chip of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from offhand.services.explanation import explain
from offhand.ui.composer.items import Item, State
from offhand.ui.composer.thumbnail import Thumbnail
from offhand.ui.flow import FlowLayout
from offhand.ui.roles import set_role
from offhand.ui.spoken_roles import give_role
from offhand.ui.theme import GAP
from offhand.ui.zoom import leave_size
from offhand.words import tr, write_number

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from offhand.services.attachments import Attachment
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

NAME_WIDTH = 170
"""px of a name or size, beyond which it is cut in the middle."""
MESSAGE_WIDTH = 400
"""px of the line that says what went wrong."""
MAX_ROWS = 3
"""Rows of chips that are seen at once."""
MAX_SHARE = 4
"""The chips take no more than this part of the window's height, one over it."""
_KILO = 1000
_MEGA = 1_000_000


def describe_size(attachment: Attachment) -> str:
    """Word the bytes and pixels that are sent."""
    size = attachment.size
    if size < _KILO:
        amount = f"{size} B"
    elif size < _MEGA:
        amount = f"{size / _KILO:.0f} kB"
    else:
        amount = f"{write_number(size / _MEGA, '.1f')} MB"
    return f"{amount} · {attachment.width}×{attachment.height}"


class Chip(QFrame):
    """Show one picture with its name, its size and a button that takes it away."""

    remove_requested = Signal(object)
    edit_requested = Signal(object)
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
        self.setAccessibleName(item.name)
        self._thumbnail = Thumbnail(item, icons, appearance)
        self._name = QLabel()
        self._detail = QLabel()
        for label in (self._name, self._detail):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.remove = QToolButton()
        self.remove.setObjectName("remove")
        self.remove.setProperty("role", "quiet")
        self.remove.setAccessibleName(tr("Remove {name}", name=item.name))
        self.remove.setAccessibleDescription(tr("Take this picture away from the question"))
        self.remove.setToolTip(tr("Remove"))
        icons.set_icon(self.remove, "close", "muted")
        self.remove.clicked.connect(self._ask_removal)
        self.edit = QToolButton()
        self.edit.setObjectName("blackOut")
        self.edit.setProperty("role", "quiet")
        self.edit.setAccessibleName(tr("Black out parts of {name}", name=item.name))
        self.edit.setAccessibleDescription(tr("Make parts of this picture black before it is sent (B)"))
        self.edit.setToolTip(tr("Black out parts (B)"))
        icons.set_icon(self.edit, "black-out", "muted")
        self.edit.clicked.connect(self._ask_editing)
        self._arrange()
        item.settled.connect(self.refresh)
        item.restarted.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the item's present state."""
        item = self.item
        width = NAME_WIDTH
        if item.attachment is not None:
            detail, look, tip = describe_size(item.attachment), "muted", item.name
        elif item.error is not None:
            words = explain(item.error)
            detail, look, width = words.sentence, "danger", MESSAGE_WIDTH
            tip = f"{words.sentence} {words.advice}"
        else:
            detail, look, tip = tr("Being prepared…"), "muted", item.name
        self._name.setText(_cut(self._name, item.name, NAME_WIDTH, Qt.TextElideMode.ElideMiddle))
        self._detail.setText(_cut(self._detail, detail, width, Qt.TextElideMode.ElideRight))
        set_role(self._detail, look)
        set_role(self, "danger" if item.state is State.FAILED else "chip")
        self.edit.setVisible(item.state is State.READY)
        self.setToolTip(tip)
        self.setAccessibleDescription(detail)
        self._thumbnail.refresh()
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Remove by Delete or Backspace, black out by B, move by the arrows."""
        key = event.key()
        if key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._ask_removal()
        elif key == Qt.Key.Key_B:
            self._ask_editing()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.moved.emit(self, -1 if key == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)

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
        row.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)

    def _ask_removal(self) -> None:
        self.remove_requested.emit(self.item)

    def _ask_editing(self) -> None:
        if self.item.state is State.READY:
            self.edit_requested.emit(self.item)


class ChipStrip(QScrollArea):
    """Hold the chips in rows; a few rows at most, the others are scrolled to."""

    remove_requested = Signal(object)
    edit_requested = Signal(object)
    left = Signal()
    """The focus went beyond the last chip."""

    def __init__(self, icons: Icons, appearance: Appearance) -> None:
        """Start without chips and without taking room."""
        super().__init__()
        self._icons = icons
        self._appearance = appearance
        self._chips: list[Chip] = []
        self._is_covered = False
        leave_size(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Attached pictures"))
        self.setAccessibleDescription(tr("What will be sent with the question"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWidgetResizable(True)
        self.viewport().setAutoFillBackground(False)
        self._page = QWidget()
        give_role(self._page, QAccessible.Role.List)
        self._page.setAccessibleName(tr("Attached pictures"))
        self._page.setAutoFillBackground(False)
        self._flow = FlowLayout(self._page, GAP)
        self.setWidget(self._page)
        # Given to a scroll area, a page begins to fill its background.
        self._page.setAutoFillBackground(False)
        self.hide()

    @property
    def chips(self) -> tuple[Chip, ...]:
        """Return the chips from first to last."""
        return tuple(self._chips)

    def add(self, item: Item) -> None:
        """Show another item at the end."""
        chip = Chip(item, self._icons, self._appearance)
        chip.remove_requested.connect(self.remove_requested)
        chip.edit_requested.connect(self.edit_requested)
        chip.moved.connect(self._move_focus)
        item.settled.connect(self._fit)
        self._chips.append(chip)
        self._flow.addWidget(chip)
        chip.show()
        self._show_or_hide()
        self._fit()
        self.ensureWidgetVisible(chip, 0, 0)

    def remove(self, item: Item) -> None:
        """Take an item's chip away; the focus goes to its neighbour, or leaves."""
        index = next(index for index, chip in enumerate(self._chips) if chip.item is item)
        chip = self._chips[index]
        had_focus = chip.hasFocus() or chip.remove.hasFocus() or chip.edit.hasFocus()
        self._move_focus(chip, 1 if index + 1 < len(self._chips) else -1) if had_focus else None
        del self._chips[index]
        item.settled.disconnect(self._fit)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self._show_or_hide()
        self._fit()
        if had_focus and not self._chips:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Arrange the rows anew."""
        super().resizeEvent(event)
        self._fit()

    def refit(self) -> None:
        """Follow another height of the window."""
        self._fit()

    def set_covered(self, *, is_covered: bool) -> None:
        """Give the room to something else, or take it again."""
        self._is_covered = is_covered
        self._show_or_hide()

    def reveal(self, item: Item, *, takes_keyboard: bool = False) -> None:
        """Scroll to an item's chip."""
        for chip in self._chips:
            if chip.item is item:
                self.ensureWidgetVisible(chip, 0, 0)
                if takes_keyboard:
                    chip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_or_hide(self) -> None:
        self.setVisible(bool(self._chips) and not self._is_covered)

    def _fit(self) -> None:
        if not self._chips:
            return
        row = max(chip.sizeHint().height() for chip in self._chips) + GAP
        wanted = self._flow.heightForWidth(self.viewport().width())
        rows = min(MAX_ROWS, max(1, self.window().height() // MAX_SHARE // row))
        # A part of the row below shows that there is more.
        self.setFixedHeight(min(wanted, rows * row + row // 3))

    def _move_focus(self, chip: Chip, step: int) -> None:
        place = self._chips.index(chip) + step
        if 0 <= place < len(self._chips):
            self._chips[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(self._chips[place], 0, 0)
        elif step > 0:
            self.left.emit()


def _cut(label: QLabel, text: str, width: int, mode: Qt.TextElideMode) -> str:
    return label.fontMetrics().elidedText(" ".join(text.split()), mode, width)
