"""Who runs the model in view: a card for each provider, or why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from offhand.services.wording.offers import describe_offers
from offhand.ui.theme import GAP
from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.services.offers import OfferSheet
    from offhand.services.wording.offers import OfferLine

ASKING = later("Asking who runs it…")
NOBODY = later("No provider runs it at present.")
MOST_SHOWN = 12
"""Providers shown as cards; popular models have dozens."""


class ModelOffers(QWidget):
    """Show who runs a model."""

    retry_wanted = Signal()
    policy_wanted = Signal(str)
    """With the address of a provider's policy."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[OfferCard] = []
        self._said = make_label("muted")
        self._retry = QPushButton(tr("Try again"))
        self._retry.setObjectName("askProviders")
        self._retry.setAccessibleName(tr("Try again"))
        self._retry.setAccessibleDescription(tr("Ask again who runs this model"))
        self._retry.clicked.connect(self.retry_wanted)
        line = QHBoxLayout()
        line.addWidget(self._said, 1)
        line.addWidget(self._retry, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addLayout(line)
        self.setAccessibleName(tr("Providers"))
        self.show_state("")

    @property
    def said(self) -> str:
        """Return the line that stands in the place of providers."""
        return self._said.text()

    @property
    def stop(self) -> QWidget:
        """Return where Tab comes to first."""
        return self._retry

    def show_state(self, said: str, *, can_retry: bool = False) -> None:
        """Show a line instead of providers."""
        for card in self._cards:
            card.hide()
        self._say(said, can_retry=can_retry)

    def show_sheet(self, sheet: OfferSheet) -> None:
        """Show who runs it."""
        lines = describe_offers(sheet)
        shown = lines[:MOST_SHOWN]
        while len(self._cards) < len(shown):
            card = OfferCard()
            card.policy_wanted.connect(self.policy_wanted)
            self._column.addWidget(card)
            QWidget.setTabOrder(self._cards[-1].stop if self._cards else self.stop, card.stop)
            self._cards.append(card)
        for card, line in zip(self._cards, shown, strict=False):
            card.show_line(line)
        for card in self._cards[len(shown) :]:
            card.hide()
        more = len(lines) - len(shown)
        self._say(
            tr(NOBODY)
            if not lines
            else tr("The first {count} of {all}.", count=len(shown), all=len(lines))
            if more
            else ""
        )

    def _say(self, said: str, *, can_retry: bool = False) -> None:
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self._retry.setVisible(can_retry)


class OfferCard(QFrame):
    """Show one provider's offer."""

    policy_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "chip")
        self._address = ""
        self._name = make_label("")
        font = self._name.font()
        font.setWeight(font.Weight.DemiBold)
        self._name.setFont(font)
        self._measures, self._poor = make_label(""), make_label("warning")
        self._terms, self._privacy = make_label("muted"), make_label("muted")
        self._policy = QPushButton(tr("Policy"))
        self._policy.setProperty("role", "quiet")
        self._policy.setAccessibleDescription(
            tr("Read in the browser what this provider does with what is sent")
        )
        self._policy.clicked.connect(self._open)
        top = QHBoxLayout()
        top.addWidget(self._name, 1)
        top.addWidget(self._policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP + 2, GAP // 2, GAP // 2, GAP)
        column.setSpacing(2)
        column.addLayout(top)
        for label in (self._measures, self._poor, self._terms, self._privacy):
            column.addWidget(label)

    @property
    def stop(self) -> QWidget:
        """Return where Tab comes to."""
        return self._policy

    def show_line(self, line: OfferLine) -> None:
        """Show another offer."""
        self._name.setText(line.provider)
        self._measures.setText(line.measures)
        self._measures.setVisible(not line.is_poor)
        self._poor.setText(f"⚠ {line.measures}")
        self._poor.setVisible(line.is_poor)
        self._terms.setText(line.terms)
        self._privacy.setText(line.privacy)
        self._privacy.setVisible(bool(line.privacy))
        self._address = line.policy
        self._policy.setVisible(bool(line.policy))
        self._policy.setToolTip(line.policy)
        self._policy.setAccessibleName(tr("Policy of {provider}", provider=line.provider))
        self.setAccessibleName(line.provider)
        self.setAccessibleDescription(". ".join(filter(None, (line.measures, line.terms, line.privacy))))
        self.show()

    def _open(self) -> None:
        self.policy_wanted.emit(self._address)


def make_label(role: str) -> QLabel:
    """Make a label that shows text as it is, over as many lines as it takes."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label
