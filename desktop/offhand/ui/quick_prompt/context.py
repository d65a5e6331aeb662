"""What of other programs goes along with a question: chips above the field, and nothing without one.

Text that is selected is attached; what was copied is only offered, and so is a selection that may
be old or was asked about already.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from offhand.domain.surroundings import Context, CopiedKind, quote_below
from offhand.ui.flow import FlowLayout
from offhand.ui.focus import holds_keyboard
from offhand.ui.quick_prompt.context_chip import ContextChip
from offhand.ui.theme import GAP
from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.ui.icons import Icons


class Source(Enum):
    """Name where a piece of context comes from."""

    SELECTION = later("Selection")
    CLIPBOARD = later("Clipboard")


class Piece(msgspec.Struct, frozen=True):
    """Hold one piece of context; one without text is a picture or files, which are pasted."""

    source: Source
    text: str
    name: str = ""
    """What it is, where it has no text."""
    is_cut: bool = False


class ContextStrip(QWidget):
    """Show what goes along, and what could."""

    changed = Signal()
    paste_wanted = Signal()
    """A picture or files of the clipboard are to be attached."""
    left = Signal()
    """The keyboard was on a chip that is gone."""

    def __init__(self, icons: Icons) -> None:
        """Start empty and without taking room."""
        super().__init__()
        self._icons = icons
        self._chips: dict[Piece, ContextChip] = {}
        self._settled: set[str] = set()
        """Texts that were sent in this chat or taken away from it."""
        self.setObjectName("context")
        self.setAccessibleName(tr("Context"))
        self.setAccessibleDescription(tr("What other programs have selected or copied"))
        self._flow = FlowLayout(self, GAP // 2)
        self.hide()

    @property
    def attached(self) -> tuple[Piece, ...]:
        """List what goes along with the next question."""
        return tuple(piece for piece, chip in self._chips.items() if chip.is_attached)

    @property
    def offered(self) -> tuple[Piece, ...]:
        """List what could."""
        return tuple(piece for piece, chip in self._chips.items() if not chip.is_attached)

    @property
    def chips(self) -> tuple[ContextChip, ...]:
        """Return the chips from first to last."""
        return tuple(self._chips.values())

    def begin_anew(self) -> None:
        """Forget everything: another chat begins."""
        self._settled.clear()
        for piece in tuple(self._chips):
            self._remove(piece)

    def take(self, context: Context, *, attaches: bool = True) -> None:
        """Show what was found just now; ``attaches``: a selection goes along by itself."""
        for piece in self.offered:
            self._remove(piece)
        found: list[tuple[Piece, bool]] = []
        selected, copied = context.selected, context.copied
        if selected is not None:
            piece = Piece(Source.SELECTION, selected.text, is_cut=selected.is_cut)
            is_fresh = selected.is_current and selected.text not in self._settled
            found.append((piece, attaches and is_fresh))
        if copied is not None and (selected is None or copied.text != selected.text):
            names = {CopiedKind.PICTURE: tr("picture"), CopiedKind.FILES: tr("files")}
            piece = Piece(Source.CLIPBOARD, copied.text, names.get(copied.kind, ""), copied.is_cut)
            found.append((piece, False))
        for piece, is_attached in found:
            if piece not in self._chips:
                if is_attached:
                    self._drop_selections()
                self._add(piece, is_attached=is_attached)
        self._refresh()

    def quote(self, question: str) -> str:
        """Return a question with what goes along below it."""
        for piece in self.attached:
            question = quote_below(question, piece.text)
        return question

    def settle(self) -> None:
        """Hear that what goes along was sent."""
        for piece in self.attached:
            self._settled.add(piece.text)
            self._remove(piece)
        self._refresh()

    def note_asked(self, text: str) -> None:
        """Hear that a text was asked about in another way."""
        if text:
            self._settled.add(text)
            for piece in tuple(self._chips):
                if piece.text == text:
                    self._remove(piece)
            self._refresh()

    def remove_last(self) -> None:
        """Take the last attached piece away."""
        if self.attached:
            self._take_away(self.attached[-1])

    def _add(self, piece: Piece, *, is_attached: bool) -> None:
        chip = ContextChip(tr(piece.source.value), piece.text, piece.name, self._icons, is_cut=piece.is_cut)
        chip.attach(is_attached=is_attached)
        chip.wanted.connect(self._attach)
        chip.unwanted.connect(self._take_away_chip)
        self._chips[piece] = chip
        self._flow.addWidget(chip)
        chip.show()

    def _attach(self, chip: ContextChip) -> None:
        piece = self._piece_of(chip)
        if piece.name:
            had_focus = holds_keyboard(chip)
            self._remove(piece)
            self._refresh()
            self.paste_wanted.emit()
            if had_focus:
                self.left.emit()
        else:
            chip.attach(is_attached=True)
            self.changed.emit()

    def _take_away_chip(self, chip: ContextChip) -> None:
        self._take_away(self._piece_of(chip))

    def _take_away(self, piece: Piece) -> None:
        had_focus = holds_keyboard(self._chips[piece])
        self._settled.add(piece.text)
        self._remove(piece)
        self._refresh()
        if had_focus:
            self.left.emit()

    def _drop_selections(self) -> None:
        """Make room for what is selected now."""
        for piece in tuple(self._chips):
            if piece.source is Source.SELECTION:
                self._remove(piece)

    def _remove(self, piece: Piece) -> None:
        chip = self._chips.pop(piece)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _refresh(self) -> None:
        self.setVisible(bool(self._chips))
        self.updateGeometry()
        self.changed.emit()

    def _piece_of(self, chip: ContextChip) -> Piece:
        return next(piece for piece, other in self._chips.items() if other is chip)
