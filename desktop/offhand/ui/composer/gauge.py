"""The gauge of the context: a thin bar of what the next question sends, and its share in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from offhand.services.wording.forecasts import list_use, word_use
from offhand.ui.theme import GAP
from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent

    from offhand.services.context_use import ContextUse
    from offhand.ui.theme import Appearance, Theme

BAR = QSize(84, 6)
"""px."""
EDGE = 4
"""px around, for the ring of the focus."""
SEAM = 1
"""px between two segments."""
LEAST = 2.0
"""px of a segment that there is anything of."""
FULL = 0.9
"""Share from which on the words are a warning."""


class Gauge(QAbstractButton):
    """Show what the context is used by; pressing it tells more."""

    def __init__(self, appearance: Appearance) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("context")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._appearance = appearance
        self._use: ContextUse | None = None
        appearance.changed.connect(self.update)

    def show_use(self, use: ContextUse) -> None:
        """Show what is used, and by what."""
        words = word_use(use)
        if words != self.text():
            self.setText(words)
            self.updateGeometry()
        self._use = use
        self.setAccessibleName(tr("Context: {words}", words=words))
        told = "\n".join(f"{label}: {value}" for label, value in list_use(use))
        self.setAccessibleDescription(told.replace("\n", ", "))
        self.setToolTip(told)
        self.update()

    def sizeHint(self) -> QSize:
        """Take room for the bar and the words."""
        metrics = self.fontMetrics()
        width = BAR.width() + GAP + metrics.horizontalAdvance(self.text()) + 2 * EDGE + 2
        return QSize(width, metrics.height() + 2 * EDGE)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the bar, the words, and a ring where the keyboard is."""
        del event
        theme, use = self._appearance.theme, self._use
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(theme.accent, 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.hover if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        bar = QRectF(EDGE, (self.height() - BAR.height()) / 2, BAR.width(), BAR.height())
        self._paint_bar(painter, bar, theme)
        is_tight = use is not None and use.limit is not None and use.total > use.limit * FULL
        painter.setPen(
            theme.danger if use is not None and not use.fits else theme.warning if is_tight else theme.muted
        )
        words = self.rect().adjusted(EDGE + BAR.width() + GAP, 0, -EDGE, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.end()

    def _paint_bar(self, painter: QPainter, bar: QRectF, theme: Theme) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(bar, theme.border)
        use = self._use
        if use is not None:
            whole = max(use.limit or use.total, use.total) or 1
            left = bar.left()
            for tokens, colour in list_segments(use, theme):
                if tokens:
                    width = max(LEAST, bar.width() * tokens / whole)
                    painter.fillRect(QRectF(left, bar.top(), width, bar.height()), colour)
                    left += width + SEAM
        painter.restore()


def list_segments(use: ContextUse, theme: Theme) -> list[tuple[float, QColor]]:
    """List the parts of the bar from left to right, each in the colour of its meaning."""
    if not use.fits:
        return [(use.total, theme.danger)]
    return [
        (use.system, theme.muted),
        (use.history, theme.accent),
        (use.images, theme.link),
        (use.draft, theme.current_mark),
    ]
