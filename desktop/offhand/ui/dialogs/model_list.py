"""The models as a list: what is found for some words, and how it is said."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from offhand.domain.models import GROK_AUTHOR

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from offhand.domain.models import ModelCard

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)
MILLION = Decimal(1_000_000)
THOUSAND = 1000
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold what one line of the list shows."""

    id: str
    name: str
    context: str = ""
    price: str = ""
    takes_images: bool = False
    is_current: bool = False
    is_listed: bool = True

    @property
    def spoken(self) -> str:
        """Say the line for assistive technology."""
        parts = [self.name, self.id if self.id != self.name else ""]
        parts += [f"{self.context} context" if self.context else "", self.price]
        parts += ["reads images" if self.takes_images else "", "current" if self.is_current else ""]
        return ", ".join(part for part in parts if part)


class ModelList(QAbstractListModel):
    """Offer entries to a view."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []

    def show_entries(self, entries: list[Entry]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """Return the entry of a row, None where there is no such row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, identity: str) -> int:
        """Find the row of a model, the first one where it is not shown."""
        return next((row for row, entry in enumerate(self._entries) if entry.id == identity), 0)

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the rows; no row has rows below it."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Return what the view asks for."""
        entry = self.entry(index.row())
        if entry is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.name
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return entry.spoken
            case _ if role == ENTRY_ROLE:
                return entry
            case _:
                return None


def find_entries(cards: Iterable[ModelCard], text: str, current: str) -> list[Entry]:
    """List the models that hold every word; what the user has goes first, then Groks, then the newest.

    A text that could be an id and is not listed becomes the last entry.
    """
    words = text.casefold().split()
    found = [
        card
        for card in cards
        if card.is_chat_model and all(word in f"{card.id} {card.name}".casefold() for word in words)
    ]
    wanted = text.strip()
    found.sort(key=lambda card: (card.id != wanted, card.id != current, *_rank(card)))
    entries = [describe_card(card, is_current=card.id == current) for card in found]
    if wanted and len(words) == 1 and wanted not in {entry.id for entry in entries}:
        entries.append(Entry(wanted, f"Use “{wanted}” anyway", is_listed=False))
    return entries


def describe_card(card: ModelCard, *, is_current: bool = False) -> Entry:
    """Word a card."""
    return Entry(
        id=card.id,
        name=card.name or card.id,
        context=word_context(card.context_length),
        price=word_price(card.pricing.prompt, card.pricing.completion),
        takes_images=card.inputs_known and card.takes_images,
        is_current=is_current,
    )


def word_context(tokens: int | None) -> str:
    """Write a number of tokens shortly: 8.2k, 256k, 1M, 1.05M."""
    if not tokens:
        return ""
    if tokens >= THOUSAND * THOUSAND:
        return f"{tokens / THOUSAND / THOUSAND:.3g}M"
    if tokens >= THOUSAND * 10:
        return f"{tokens / THOUSAND:.0f}k"
    return f"{tokens / THOUSAND:.2g}k" if tokens >= THOUSAND else str(tokens)


def word_price(prompt: Decimal | None, completion: Decimal | None) -> str:
    """Write prices of a million tokens, in and out."""
    if prompt is None or completion is None:
        return "price varies"
    if prompt == completion == 0:
        return "free"
    return f"{_word_dollars(prompt * MILLION)} in · {_word_dollars(completion * MILLION)} out"


def word_age(seconds: float) -> str:
    """Write an age in its largest unit."""
    for length, unit in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        count = int(seconds // length)
        if count:
            return f"{count} {unit}{'s' if count > 1 else ''}"
    return "a moment"


def count_models(entries: Sequence[Entry]) -> int:
    """Count the entries that stand in the catalogue."""
    return sum(entry.is_listed for entry in entries)


def _word_dollars(amount: Decimal) -> str:
    cents = amount.quantize(Decimal("0.01"))
    if cents != amount and amount < 1:
        return f"${amount.normalize():f}"
    return f"${cents:,.0f}" if cents == cents.to_integral_value() else f"${cents:,.2f}"


def _rank(card: ModelCard) -> tuple[bool, int, str]:
    return not card.id.removeprefix("~").startswith(GROK_AUTHOR), -card.created, card.id
