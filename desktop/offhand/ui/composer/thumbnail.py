"""The small square on a chip: picture or sheet, a ring while it is read, a sign where that failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from offhand.ui.composer.items import State
from offhand.ui.motion import may_move

if TYPE_CHECKING:
    from PySide6.QtCore import QTimerEvent
    from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent

    from offhand.ui.composer.items import Item
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

SIDE = 36
"""px."""
_CORNER = 5
_TURN = 80
"""ms between two positions of the ring."""
_STEPS = 12


class Thumbnail(QWidget):
    """Show one item's state. The ring turns only while it is seen and something is pending."""

    def __init__(self, item: Item, icons: Icons, appearance: Appearance) -> None:
        super().__init__()
        self._item = item
        self._icons = icons
        self._appearance = appearance
        self._step = 0
        self._timer = 0
        self.setFixedSize(QSize(SIDE, SIDE))

    @property
    def is_turning(self) -> bool:
        """Say whether the ring moves."""
        return self._timer != 0

    def refresh(self) -> None:
        """Follow the item."""
        is_pending = self._item.state is State.PENDING
        self._set_turning(turning=is_pending and self.isVisible() and may_move())
        self.update()

    def showEvent(self, event: QShowEvent, /) -> None:
        """Turn where there is something to wait for."""
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Rest while nobody looks."""
        super().hideEvent(event)
        self._set_turning(turning=False)

    def timerEvent(self, event: QTimerEvent, /) -> None:
        """Move the ring on."""
        self._step = (self._step + 1) % _STEPS
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw what the state asks for."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        match self._item.state:
            case State.PENDING:
                self._draw_ring(painter)
            case State.FAILED:
                self._icons.icon("error", "danger").paint(painter, QRect(6, 6, SIDE - 12, SIDE - 12))
            case State.READY if self._item.text is not None:
                self._icons.icon("file", "muted").paint(painter, QRect(6, 6, SIDE - 12, SIDE - 12))
            case State.READY:
                self._draw_picture(painter, self._item.thumbnail)

    def _draw_picture(self, painter: QPainter, image: QImage) -> None:
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), _CORNER, _CORNER)
        painter.setClipPath(path)
        painter.fillRect(self.rect(), self._appearance.theme.surface)
        if image.isNull():
            return
        # The middle of the picture fills the square.
        side = min(image.width(), image.height())
        middle = QRectF((image.width() - side) / 2, (image.height() - side) / 2, side, side)
        painter.drawImage(QRectF(self.rect()), image, middle)

    def _draw_ring(self, painter: QPainter) -> None:
        theme = self._appearance.theme
        area = QRectF(self.rect()).adjusted(9, 9, -9, -9)
        painter.setPen(QPen(theme.border, 3))
        painter.drawEllipse(area)
        painter.setPen(QPen(theme.accent, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        # Qt counts sixteenths of a degree, against the clock.
        painter.drawArc(area, -self._step * 360 * 16 // _STEPS, 90 * 16)

    def _set_turning(self, *, turning: bool) -> None:
        if turning and not self._timer:
            self._timer = self.startTimer(_TURN)
        elif not turning and self._timer:
            self.killTimer(self._timer)
            self._timer = 0
