"""How large everything is: the font, the stylesheet, and what was given in px when a widget was made.

Qt has one place for the font, and layouts follow it; what they do not follow is written on the widget
at the size that it was made for, and taken times the factor whenever that changes. At 100 % nothing of
this is in the way: widgets that are made later are met only where there is another factor.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QBoxLayout,
    QGridLayout,
    QLayout,
    QMainWindow,
    QWidget,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

UNLIMITED: Final = (1 << 24) - 1
"""px of a widget that may be as large as it likes (QWIDGETSIZE_MAX)."""
SHARE: Final = 0.94
"""Of a screen that a window may take."""
_FACTOR: Final = "zoomFactor"
_SIZES, _ROOM, _MADE_AT, _OWN = "unzoomedSizes", "unzoomedRoom", "sizedAtFactor", "sizesItself"
Sizes = tuple[int, ...]


def find_factor() -> float:
    """Return how many times as large as usual everything is."""
    application = QGuiApplication.instance()
    return float(application.property(_FACTOR) or 1.0) if application is not None else 1.0


def zoomed(length: float) -> int:
    """Return so many px at the zoom in force."""
    return round(length * find_factor())


def prefer_size(window: QWidget, width: int, height: int) -> None:
    """Give a window the size that it likes, in px, as far as its screen has room."""
    window.resize(QSize(width, height).boundedTo(window.screen().availableSize() * SHARE))


def follow_font(widget: QWidget) -> None:
    """Know that a widget's fixed size was reckoned from the font at the zoom in force."""
    widget.setProperty(_MADE_AT, find_factor())


def leave_size(widget: QWidget) -> None:
    """Leave the size of a widget alone, which reckons it anew by itself."""
    widget.setProperty(_OWN, True)


class Zoom(QObject):
    """Keep one factor in force in the whole application."""

    def __init__(self, application: QApplication) -> None:
        """Begin with what the system has."""
        super().__init__(application)
        self._application = application
        self._font = QFont(application.font())
        self._percent = 100

    @property
    def percent(self) -> int:
        """Return the factor in percent."""
        return self._percent

    def set_percent(self, percent: int) -> None:
        """Change the factor for what there is; ``watch`` has to follow.

        What everything hears of another font and stylesheet would go through the filter for what comes.
        """
        if percent == self._percent:
            return
        self._application.removeEventFilter(self)
        before, self._percent = self._percent, percent
        self._application.setProperty(_FACTOR, percent / 100)
        font = QFont(self._font)
        font.setPointSizeF(self._font.pointSizeF() * percent / 100)
        self._application.setFont(font)
        for window in self._application.topLevelWidgets():
            _resize_tree(window, percent / 100, percent / before)

    def watch(self) -> None:
        """Change what comes from now on too."""
        if self._percent != 100:  # noqa: PLR2004 - percent
            self._application.installEventFilter(self)

    def fit_windows(self) -> None:
        """Give windows that show words the height that they take now."""
        for window in self._application.topLevelWidgets():
            if window.isVisible():
                _fit_height(window)

    def close(self) -> None:
        """Be as the system has it again."""
        self.set_percent(100)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Meet widgets as they are about to be shown for the first time."""
        if event.type() == QEvent.Type.Polish and isinstance(watched, QWidget):
            factor = self._percent / 100
            _resize(watched, factor)
            if watched.isWindow() and watched.testAttribute(QtCore.Qt.WidgetAttribute.WA_Resized):
                _enlarge(watched, factor)
        elif event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            _fit_height(watched)
        return False


def _resize_tree(window: QWidget, factor: float, ratio: float) -> None:
    for widget in (window, *window.findChildren(QWidget)):
        if widget.testAttribute(QtCore.Qt.WidgetAttribute.WA_WState_Polished):
            _resize(widget, factor)
    if window.testAttribute(QtCore.Qt.WidgetAttribute.WA_Resized) and not isinstance(window, QMainWindow):
        _enlarge(window, ratio)


def _enlarge(window: QWidget, ratio: float) -> None:
    if window.property(_OWN) or window.windowType() in {
        QtCore.Qt.WindowType.Popup,
        QtCore.Qt.WindowType.ToolTip,
    }:
        return
    screen = window.screen().availableSize() * SHARE
    window.resize((window.size() * ratio).boundedTo(screen).expandedTo(window.minimumSize()))


def _fit_height(window: QWidget) -> None:
    """Make a window higher in which words wrap that Qt has cut to a share of the screen."""
    layout = window.layout()
    if window.property(_OWN) or isinstance(window, QMainWindow) or not isinstance(layout, QLayout):
        return
    if layout.hasHeightForWidth():
        most = int(window.screen().availableSize().height() * SHARE)
        needed = min(most, layout.totalHeightForWidth(window.width()))
        if needed > window.height():
            window.resize(window.width(), needed)


def _resize(widget: QWidget, factor: float) -> None:
    # The least size of a window comes from what is in it, unless somebody sets it.
    if not widget.property(_OWN) and not widget.isWindow():
        _resize_limits(widget, factor)
    if isinstance(layout := widget.layout(), QLayout):
        _resize_room(layout, factor)


def _resize_limits(widget: QWidget, factor: float) -> None:
    """Take the least and the largest size, and the size of an icon, times the factor."""
    icon = widget.iconSize() if isinstance(widget, QAbstractButton | QAbstractItemView) else QSize()
    now: Sizes = (*widget.minimumSize().toTuple(), *widget.maximumSize().toTuple(), *icon.toTuple())
    usual = _remember(widget, _SIZES, now, float(widget.property(_MADE_AT) or 1.0))
    wanted = tuple(
        value if value <= 0 or value >= UNLIMITED else round(usual[place] * factor)
        for place, value in enumerate(now)
    )
    if wanted != now:
        widget.setMinimumSize(wanted[0], wanted[1])
        widget.setMaximumSize(wanted[2], wanted[3])
        if isinstance(widget, QAbstractButton | QAbstractItemView):
            widget.setIconSize(QSize(wanted[4], wanted[5]))
    widget.setProperty(_SIZES, [*usual, *wanted])


def _resize_room(layout: QLayout, factor: float) -> None:
    """Take margins and gaps of a layout and of those in it times the factor.

    Its items are left alone: what Python holds of a spacer outlives it, and is then taken for
    whatever comes to lie there next.
    """
    margins = layout.contentsMargins()
    gaps = _read_gaps(layout)
    now: Sizes = (margins.left(), margins.top(), margins.right(), margins.bottom(), *gaps)
    usual = _remember(layout, _ROOM, now, 1.0)
    wanted = tuple(max(-1, round(value * factor)) if value > 0 else value for value in usual)
    if wanted != now:
        layout.setContentsMargins(*wanted[:4])
        _write_gaps(layout, wanted[4:])
        layout.invalidate()
    layout.setProperty(_ROOM, [*usual, *wanted])
    for inner in layout.children():
        if isinstance(inner, QLayout):
            _resize_room(inner, factor)


def _read_gaps(layout: QLayout) -> Sizes:
    if isinstance(layout, QGridLayout):
        rows = [layout.rowMinimumHeight(row) for row in range(layout.rowCount())]
        columns = [layout.columnMinimumWidth(column) for column in range(layout.columnCount())]
        return (layout.horizontalSpacing(), layout.verticalSpacing(), *rows, *columns)
    return (layout.spacing(),)


def _write_gaps(layout: QLayout, gaps: Sizes) -> None:
    if isinstance(layout, QGridLayout):
        layout.setHorizontalSpacing(gaps[0])
        layout.setVerticalSpacing(gaps[1])
        rows = layout.rowCount()
        for row, height in enumerate(gaps[2 : 2 + rows]):
            layout.setRowMinimumHeight(row, height)
        for column, width in enumerate(gaps[2 + rows :]):
            layout.setColumnMinimumWidth(column, width)
    elif isinstance(layout, QBoxLayout) or gaps[0] >= 0:
        layout.setSpacing(gaps[0])


def _remember(thing: QObject, name: str, now: Sizes, made_at: float) -> Sizes:
    """Return what was meant at 100 %; a value that is not the one given last is meant anew."""
    kept = cast("list[int] | None", thing.property(name))
    half = len(now)
    meant = tuple(value if value <= 0 or value >= UNLIMITED else round(value / made_at) for value in now)
    if kept is None or len(kept) != 2 * half:
        return meant
    return tuple(
        old if value == last else new
        for old, last, value, new in zip(kept[:half], kept[half:], now, meant, strict=True)
    )
