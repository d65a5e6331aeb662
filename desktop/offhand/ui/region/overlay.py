"""The window that lies over one screen and shows how it stood, with what is marked in the light."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtWidgets import QWidget

from offhand.domain.regions import Edge
from offhand.ui.region.drawing import draw_help, draw_lens, draw_mark, draw_size, name_mark, shade
from offhand.ui.region.frozen import to_qt
from offhand.ui.spoken_roles import give_role
from offhand.words import later, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QScreen

    from offhand.domain.regions import Pane, Point
    from offhand.ui.region.choosing import Choosing
    from offhand.ui.theme import Appearance

TITLE = later("Offhand region")
DRAG, ENTER, KEYS = (
    later("Drag to choose"),
    later("Enter takes this screen"),
    later("arrows begin without a mouse"),
)
LAST, LEAVE = later("R takes the region of before"), later("Esc leaves")
TAKE, MOVE, STRETCH = (
    later("Enter or typing asks about it"),
    later("arrows move it"),
    later("Shift and arrows resize it"),
)

_CURSORS = {
    Edge.LEFT | Edge.TOP: Qt.CursorShape.SizeFDiagCursor,
    Edge.RIGHT | Edge.BOTTOM: Qt.CursorShape.SizeFDiagCursor,
    Edge.RIGHT | Edge.TOP: Qt.CursorShape.SizeBDiagCursor,
    Edge.LEFT | Edge.BOTTOM: Qt.CursorShape.SizeBDiagCursor,
    Edge.LEFT: Qt.CursorShape.SizeHorCursor,
    Edge.RIGHT: Qt.CursorShape.SizeHorCursor,
    Edge.TOP: Qt.CursorShape.SizeVerCursor,
    Edge.BOTTOM: Qt.CursorShape.SizeVerCursor,
}


class Overlay(QWidget):
    """Cover one screen."""

    def __init__(
        self,
        pane: Pane,
        screen: QScreen,
        image: QImage,
        choosing: Choosing,
        appearance: Appearance,
        *,
        is_managed: bool,
    ) -> None:
        """Build it hidden; ``is_managed``: a window manager has to place it, and gives it the keyboard."""
        flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        if not is_managed:
            # Nobody slides or dims it in, and the window in front stays the one that has the keyboard.
            flags |= Qt.WindowType.BypassWindowManagerHint
        super().__init__(None, Qt.WindowType.Window | flags)
        self.pane = pane
        self._image = image
        self._choosing = choosing
        self._appearance = appearance
        self._is_managed = is_managed
        self.setObjectName("offhandRegion")
        give_role(self, QAccessible.Role.Window)
        self.setWindowTitle(tr(TITLE))
        self.setAccessibleName(tr(TITLE))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        choosing.changed.connect(self._follow)
        self._follow()

    @property
    def help_text(self) -> str:
        """Say what can be done now."""
        if self._choosing.mark is not None:
            return "  ·  ".join((tr(TAKE), tr(MOVE), tr(STRETCH), tr(LEAVE)))
        last = (tr(LAST),) if self._choosing.last is not None else ()
        return "  ·  ".join((tr(DRAG), tr(ENTER), tr(KEYS), *last, tr(LEAVE)))

    def present(self) -> None:
        """Cover the screen."""
        if self._is_managed:
            self.showFullScreen()
        else:
            self.show()
        self.raise_()

    def let_go(self) -> None:
        """Be gone, and hold nothing of the screen any more."""
        self.hide()
        self._image = QImage()

    def event(self, event: QEvent, /) -> bool:
        """Keep the keys from the shortcuts of other windows, and Tab from moving the focus."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Leave Tab to ``keyPressEvent``."""
        del next
        return False

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Do what a key means."""
        self._choosing.press_key(Qt.Key(event.key()), event.modifiers(), event.text())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Begin to mark, or leave by the other button."""
        if event.button() == Qt.MouseButton.RightButton:
            self._choosing.leave()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._choosing.press(self._locate(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Follow the pointer; with a button held it may be on another screen."""
        self._choosing.drag(self._locate(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """End a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._choosing.release(self._locate(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Take what is marked."""
        mark = self._choosing.mark
        if event.button() == Qt.MouseButton.LeftButton:
            if mark is not None and mark.holds(self._locate(event.position())):
                self._choosing.take()
            else:
                self.mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the screen as it stood, dark but for what is marked."""
        painter = QPainter(self)
        pane, choosing = self.pane, self._choosing
        painter.save()
        # One pixel of the picture to one of the screen, whatever the scale between them and px.
        painter.scale(1 / pane.scale, 1 / pane.scale)
        if abs(pane.scale - self.devicePixelRatioF()) > 0.001:  # noqa: PLR2004 - the same, but for rounding
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        exposed = self._find_pixels(event.rect())
        painter.drawImage(exposed.topLeft(), self._image, exposed)
        mark = to_qt(choosing.mark).translated(-pane.area.left, -pane.area.top) if choosing.mark else QRect()
        shade(painter, exposed, mark)
        painter.restore()
        accent = self._appearance.theme.accent
        if choosing.mark is not None:
            draw_mark(painter, self._to_window(mark), accent)
            if self._is_home:
                draw_size(painter, self._to_window(mark), self.rect(), name_mark(choosing.mark))
        if self._is_current:
            if choosing.is_pointing and choosing.pointer is not None:
                place = self._place(choosing.pointer)
                x, y = choosing.pointer
                draw_lens(
                    painter, place, self.rect(), self._image, QPoint(x - pane.area.left, y - pane.area.top)
                )
            if not choosing.is_grasping:
                draw_help(painter, self.rect(), self.help_text, avoided=self._to_window(mark).toRect())

    @property
    def _is_current(self) -> bool:
        return self._choosing.pane is self.pane

    @property
    def _is_home(self) -> bool:
        """Say whether the upper left corner of the mark is here."""
        mark = self._choosing.mark
        return mark is not None and self._choosing.layout.find((mark.left, mark.top)) is self.pane

    def _follow(self) -> None:
        """Draw what is different now, and say it."""
        choosing = self._choosing
        if choosing.pointer is not None:
            edges = choosing.find_edges(choosing.pointer) if not choosing.is_grasping else Edge.NONE
            is_inside = choosing.mark is not None and choosing.mark.holds(choosing.pointer)
            inside = Qt.CursorShape.SizeAllCursor if is_inside else Qt.CursorShape.CrossCursor
            if not choosing.is_grasping:
                self.setCursor(_CURSORS.get(edges, inside))
        told = (
            tr("{mark} pixels. {help_text}", mark=name_mark(choosing.mark), help_text=self.help_text)
            if choosing.mark
            else self.help_text
        )
        if self._is_current and self.accessibleDescription() != told:
            self.setAccessibleDescription(told)
        self.update()

    def _locate(self, place: QPointF) -> Point:
        return self.pane.locate(place.x(), place.y())

    def _place(self, point: Point) -> QPointF:
        """Turn a place in the picture into one of this window."""
        area, scale = self.pane.area, self.pane.scale
        return QPointF((point[0] - area.left) / scale, (point[1] - area.top) / scale)

    def _to_window(self, pixels: QRect) -> QRectF:
        scale = self.pane.scale
        return QRectF(pixels.x() / scale, pixels.y() / scale, pixels.width() / scale, pixels.height() / scale)

    def _find_pixels(self, rect: QRect) -> QRect:
        """Return the pixels of the picture under a part of this window, rounded outwards."""
        scale = self.pane.scale
        left, top = int(rect.left() * scale), int(rect.top() * scale)
        right, bottom = -int(-(rect.right() + 1) * scale // 1), -int(-(rect.bottom() + 1) * scale // 1)
        return QRect(left, top, right - left, bottom - top)
