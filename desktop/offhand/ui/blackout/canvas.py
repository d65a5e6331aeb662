"""The picture that is being blacked out, with the mouse as a pen and a frame for who has none."""

from __future__ import annotations

from enum import Enum
from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QImage, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from offhand.ui.blackout.marks import Box, Marks, Stroke, draw_marks
from offhand.ui.spoken_roles import give_role
from offhand.ui.zoom import leave_size
from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QMouseEvent, QPaintEvent

    from offhand.ui.theme import Appearance

PEN = 16
"""px on the screen that the pen is wide."""
LARGEST = 3.0
"""How many px a pixel of a small picture may take."""
STEP = 12
"""px that an arrow key goes."""
SMALLEST = 3
"""px of a box; less is a slip of the hand."""


class Tool(Enum):
    """Name what the mouse draws."""

    BOX = "box"
    PEN = "pen"


class Canvas(QWidget):
    """Show one picture and let it be drawn on."""

    changed = Signal()
    """Something is black that was not, or the other way round."""

    def __init__(self, appearance: Appearance) -> None:
        """Start without a picture."""
        super().__init__()
        self._appearance = appearance
        self.image = QImage()
        self.marks = Marks()
        self.tool = Tool.BOX
        self._frame = QRect()
        """What the space bar makes black, in pixels."""
        self._start: QPoint | None = None
        self._end = QPoint()
        self._stroke: Stroke | None = None
        self.setObjectName("blackOutCanvas")
        leave_size(self)
        give_role(self, QAccessible.Role.Canvas)
        self.setAccessibleName(tr("Picture to black out"))
        self.setAccessibleDescription(
            tr(
                "Drag to black out. By keyboard: arrows move the frame, Shift and arrows resize it, "
                "the space bar blacks out what is in it, Enter is done."
            )
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_image(self, image: QImage) -> None:
        """Begin anew with a picture."""
        self.image = image
        self.marks = Marks()
        self._start = self._stroke = None
        width, height = max(1, image.width() // 4), max(1, image.height() // 6)
        self._frame = QRect((image.width() - width) // 2, (image.height() - height) // 2, width, height)
        self.update()
        self.changed.emit()

    def fit(self, room: QSize) -> None:
        """Take the height that the picture needs in a width, within a height."""
        if not self.image.isNull():
            scale = min(room.width() / self.image.width(), room.height() / self.image.height(), LARGEST)
            self.setFixedHeight(max(1, round(self.image.height() * scale)))

    def undo(self) -> None:
        """Take the last mark back."""
        self.marks.undo()
        self._note_change()

    def redo(self) -> None:
        """Put it on again."""
        self.marks.redo()
        self._note_change()

    def step(self, dx: int, dy: int, *, resizes: bool, fine: bool) -> None:
        """Move or resize the frame by a step in a direction."""
        pixels = 1 if fine else max(1, round(STEP / self._scale))
        bounds, frame = self.image.rect(), QRect(self._frame)
        if resizes:
            frame.setWidth(min(max(1, frame.width() + dx * pixels), bounds.right() + 1 - frame.left()))
            frame.setHeight(min(max(1, frame.height() + dy * pixels), bounds.bottom() + 1 - frame.top()))
        else:
            left = min(max(0, frame.left() + dx * pixels), bounds.right() + 1 - frame.width())
            top = min(max(0, frame.top() + dy * pixels), bounds.bottom() + 1 - frame.height())
            frame.moveTo(left, top)
        self._frame = frame
        self.update()

    def stamp(self) -> None:
        """Black out what is in the frame."""
        if not self.image.isNull():
            self.marks.add(Box(self._frame))
            self._note_change()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Begin to draw."""
        if event.button() != Qt.MouseButton.LeftButton or self.image.isNull():
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        place = event.position()
        if self.tool is Tool.PEN:
            self._stroke = Stroke(max(1, round(PEN / self._scale)), [self._locate(place)])
        else:
            self._start = self._end = place.toPoint()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Go on drawing."""
        if self._stroke is not None:
            self._stroke.points.append(self._locate(event.position()))
        self._end = event.position().toPoint()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Have it black."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._end = event.position().toPoint()
        if self._stroke is not None:
            self.marks.add(self._stroke)
        elif self._start is not None:
            moved = self._end - self._start
            box = self._find_box()
            if moved.manhattanLength() >= SMALLEST and not box.isEmpty():
                self.marks.add(Box(box))
        self._start = self._stroke = None
        self._note_change()

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Show the frame."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Show it no longer."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the picture with what is black on it."""
        del event
        if self.image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = self._area
        painter.drawImage(area, self.image)
        painter.save()
        painter.setClipRect(area)
        painter.translate(area.topLeft())
        painter.scale(self._scale, self._scale)
        draw_marks(painter, self.marks.all)
        if self._stroke is not None:
            draw_marks(painter, (self._stroke,))
        elif self._start is not None:
            draw_marks(painter, (Box(self._find_box()),))
        painter.restore()
        painter.setPen(QPen(self._appearance.theme.border, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
        if self.hasFocus():
            self._draw_frame(painter)

    @property
    def _scale(self) -> float:
        """Return how many px a pixel takes."""
        if self.image.isNull():
            return 1.0
        fitting = min(self.width() / self.image.width(), self.height() / self.image.height())
        return max(0.001, min(fitting, LARGEST))

    @property
    def _area(self) -> QRectF:
        """Return where the picture lies."""
        width, height = self.image.width() * self._scale, self.image.height() * self._scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def _locate(self, place: QPointF) -> QPoint:
        """Turn a place of the mouse into a pixel."""
        offset = (place - self._area.topLeft()) / self._scale
        return QPoint(floor(offset.x()), floor(offset.y()))

    def _find_box(self) -> QRect:
        """Return every pixel that the drag touches, however little."""
        if self._start is None:
            return QRect()
        # The px under the pointer belongs to it, too: from edge to edge means all of it.
        drawn = QRectF(QPointF(self._start), QPointF(self._end)).normalized().adjusted(0, 0, 1, 1)
        drawn.translate(-self._area.topLeft())
        left, top = floor(drawn.left() / self._scale), floor(drawn.top() / self._scale)
        right, bottom = ceil(drawn.right() / self._scale), ceil(drawn.bottom() / self._scale)
        return QRect(left, top, right - left, bottom - top).intersected(self.image.rect())

    def _draw_frame(self, painter: QPainter) -> None:
        scale, corner = self._scale, self._area.topLeft()
        rect = QRectF(self._frame)
        shown = QRectF(rect.x() * scale, rect.y() * scale, rect.width() * scale, rect.height() * scale)
        shown.translate(corner)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, style in (
            (Qt.GlobalColor.white, Qt.PenStyle.SolidLine),
            (self._appearance.theme.accent, Qt.PenStyle.DashLine),
        ):
            painter.setPen(QPen(colour, 2, style))
            painter.drawRect(shown)

    def _note_change(self) -> None:
        self.update()
        self.changed.emit()
