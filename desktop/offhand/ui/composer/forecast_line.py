"""The line under the composer: how full the context is, and what the next answer will cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from offhand.services.wording.forecasts import word_band, word_near_tier
from offhand.ui.composer.gauge import Gauge
from offhand.ui.elided import ElidedLabel
from offhand.ui.theme import GAP

if TYPE_CHECKING:
    from decimal import Decimal

    from offhand.domain.forecast import Forecast
    from offhand.services.context_use import ContextUse
    from offhand.ui.theme import Appearance

INSET = 6
"""px from the edge of the composer, so that words stand under its rounded corners."""


class ForecastLine(QWidget):
    """Say how much the next question takes; hidden while that is next to nothing."""

    details_wanted = Signal()

    def __init__(self, appearance: Appearance) -> None:
        """Start hidden and without taking room."""
        super().__init__()
        self.setObjectName("forecast")
        self.gauge = Gauge(appearance)
        self.gauge.clicked.connect(self.details_wanted)
        self.tier = QLabel()
        self.tier.setObjectName("tier")
        self.tier.setProperty("role", "warning")
        self.price = QLabel()
        self.price.setObjectName("price")
        self.price.setProperty("role", "muted")
        self.cap = QLabel()
        self.cap.setObjectName("cap")
        self.cap.setProperty("role", "warning")
        self.left_out = ElidedLabel()
        self.left_out.setObjectName("leftOut")
        self.left_out.setProperty("role", "warning")
        self.cap.hide()
        self.left_out.hide()
        for label in (self.tier, self.left_out, self.cap, self.price):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.tier.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for label in (self.tier, self.left_out):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(INSET, 0, INSET, 0)
        row.setSpacing(GAP)
        row.addWidget(self.gauge)
        row.addWidget(self.tier, 1)
        row.addWidget(self.left_out, 3)
        row.addWidget(self.cap)
        row.addWidget(self.price)
        self.hide()

    def show_forecast(self, forecast: Forecast, use: ContextUse, note: str, *, is_shown: bool) -> None:
        """Show what is foretold, where it is worth a line; ``note`` says all of it."""
        band = word_band(forecast)
        self.gauge.show_use(use)
        self.price.setText(band)
        self.price.setAccessibleName(band)
        self.price.setAccessibleDescription(note.replace("\n", ". "))
        self.price.setToolTip(note)
        self.price.setVisible(bool(band))
        tier = forecast.tier if forecast.is_near_tier else None
        words = word_near_tier(tier) if tier is not None else ""
        self.tier.setText(words)
        self.tier.setAccessibleName(words)
        self.tier.setToolTip(note if words else "")
        self.setVisible(is_shown)

    def show_left_out(self, words: str, details: str) -> None:
        """Say that something is not sent, which is worth a line by itself; empty words take that back."""
        self.left_out.show_text(words)
        _describe(self.left_out, details, is_shown=bool(words))
        if words:
            self.show()

    def show_cap(self, words: str, details: str) -> None:
        """Say that a cap is near, which is worth a line by itself; empty words take that back."""
        self.cap.setText(words)
        self.cap.setAccessibleName(words)
        _describe(self.cap, details, is_shown=bool(words))
        if words:
            self.show()


def is_worth_a_line(
    forecast: Forecast, use: ContextUse, *, tokens: int, cost: Decimal, has_something: bool
) -> bool:
    """Say whether a question takes more than so many tokens or USD, or comes near a limit."""
    if not has_something:
        return False
    is_dear = forecast.is_priced and forecast.costs[1] > cost
    return use.total > tokens or is_dear or forecast.is_near_tier or not use.fits


def _describe(label: QLabel, details: str, *, is_shown: bool) -> None:
    label.setAccessibleDescription(details)
    label.setToolTip(details.replace(". ", "\n"))
    label.setVisible(is_shown)
