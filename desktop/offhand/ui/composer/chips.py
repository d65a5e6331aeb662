"""The row of pictures and long texts above the message field, each on a chip of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from offhand.ui.composer.chip import Chip
from offhand.ui.composer.items import State
from offhand.ui.flow import FlowLayout
from offhand.ui.spoken_roles import give_role
from offhand.ui.theme import GAP
from offhand.ui.zoom import leave_size
from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from offhand.ui.composer.items import Item
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

MAX_ROWS = 3
"""Rows of chips that are seen at once."""
MAX_SHARE = 4
"""The chips take no more than this part of the window's height, one over it."""


class ChipStrip(QScrollArea):
    """Hold the chips in rows; a few rows at most, the others are scrolled to."""

    remove_requested = Signal(object)
    edit_requested = Signal(object)
    open_requested = Signal(object)
    insert_requested = Signal(object)
    left = Signal()
    """The focus went beyond the last chip."""

    def __init__(self, icons: Icons, appearance: Appearance) -> None:
        """Start without chips and without taking room."""
        super().__init__()
        self._icons = icons
        self._appearance = appearance
        self._chips: list[Chip] = []
        self._newest: Chip | None = None
        """One that came last and is not read yet."""
        self._is_covered = False
        leave_size(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Attachments"))
        self.setAccessibleDescription(tr("What will be sent with the question"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWidgetResizable(True)
        self.viewport().setAutoFillBackground(False)
        self._page = QWidget()
        give_role(self._page, QAccessible.Role.List)
        self._page.setAccessibleName(tr("Attachments"))
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

    @property
    def stops(self) -> list[QWidget]:
        """List what Tab stops at."""
        return [widget for chip in self._chips for widget in (chip, *chip.buttons)]

    def add(self, item: Item) -> None:
        """Show another item at the end."""
        chip = Chip(item, self._icons, self._appearance)
        chip.remove_requested.connect(self.remove_requested)
        chip.edit_requested.connect(self.edit_requested)
        chip.open_requested.connect(self.open_requested)
        chip.insert_requested.connect(self.insert_requested)
        chip.moved.connect(self._move_focus)
        item.settled.connect(self._settle)
        self._chips.append(chip)
        self._flow.addWidget(chip)
        chip.show()
        self._newest = chip if item.state is State.PENDING else None
        self._show_or_hide()
        self._fit()
        self.ensureWidgetVisible(chip, 0, 0)

    def remove(self, item: Item) -> None:
        """Take an item's chip away; the focus goes to its neighbour, or leaves."""
        index = next(index for index, chip in enumerate(self._chips) if chip.item is item)
        chip = self._chips[index]
        had_focus = any(widget.hasFocus() for widget in (chip, *chip.buttons))
        self._move_focus(chip, 1 if index + 1 < len(self._chips) else -1) if had_focus else None
        del self._chips[index]
        item.settled.disconnect(self._settle)
        if self._newest is chip:
            self._newest = None
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
        if self._newest is not None:
            self._page.resize(self.viewport().width(), wanted)
            self._flow.activate()
            self.ensureWidgetVisible(self._newest, 0, 0)

    def _settle(self) -> None:
        """Show what came last as a whole, which has other buttons once it is read."""
        self._fit()
        if self._newest is not None and self._newest.item.state is not State.PENDING:
            self._newest = None

    def _move_focus(self, chip: Chip, step: int) -> None:
        place = self._chips.index(chip) + step
        if 0 <= place < len(self._chips):
            self._chips[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(self._chips[place], 0, 0)
        elif step > 0:
            self.left.emit()
