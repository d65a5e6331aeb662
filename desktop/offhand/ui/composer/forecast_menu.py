"""What the gauge tells when it is pressed: every figure, and what can be done to send less."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QMenu, QScrollArea, QWidget, QWidgetAction

from offhand.ui.theme import GAP
from offhand.ui.zoom import leave_size, zoomed
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from offhand.services.wording.forecasts import Row

LEAST = 120
"""px of the figures, in the lowest screen."""
EDGE = 32
"""px that a menu has around what is in it, and to the edges of the screen."""
Offer = tuple[str, "Callable[[], object] | None"]


def open_forecast(
    parent: QWidget, groups: Sequence[tuple[str, Sequence[Row]]], offers: Sequence[Offer]
) -> QMenu:
    """Open a menu above a widget: groups of figures under their headings, then what can be done."""
    menu = QMenu(parent)
    menu.setObjectName("forecastMenu")
    menu.setAccessibleName(tr("Context and price"))
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    end = menu.addSeparator()
    end.setVisible(bool(offers))
    for label, run in offers:
        action = menu.addAction(label)
        action.setEnabled(run is not None)
        if run is not None:
            action.triggered.connect(partial(_run, run))
    # Qt would put what is higher than the screen into columns beside it.
    most = parent.screen().availableGeometry().height() - menu.sizeHint().height() - zoomed(EDGE)
    shown = QWidgetAction(menu)
    shown.setDefaultWidget(_make_scroll(_build_table(groups), most))
    menu.insertAction(end, shown)
    height = menu.sizeHint().height()
    menu.popup(parent.mapToGlobal(QPoint(0, -height)))
    return menu


def _make_scroll(table: QWidget, most: int) -> QWidget:
    """Have so many px of a table show at most."""
    size = table.sizeHint()
    if size.height() <= most:
        return table
    scroll = QScrollArea()
    leave_size(scroll)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidget(table)
    scroll.setAccessibleName(table.accessibleName())
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    for ground in (scroll.viewport(), table):
        ground.setAutoFillBackground(False)
    scroll.setFixedSize(size.width() + scroll.verticalScrollBar().sizeHint().width(), max(LEAST, most))
    return scroll


def _build_table(groups: Sequence[tuple[str, Sequence[Row]]]) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(12, GAP, 16, GAP)
    grid.setHorizontalSpacing(3 * GAP)
    grid.setVerticalSpacing(3)
    told: list[str] = []
    line = 0
    for heading, rows in groups:
        if line:
            grid.setRowMinimumHeight(line, GAP)
            line += 1
        title = _label(heading)
        font = title.font()
        font.setWeight(font.Weight.DemiBold)
        title.setFont(font)
        grid.addWidget(title, line, 0, 1, 2)
        line += 1
        for label, value in rows:
            name = _label(label)
            name.setProperty("role", "muted")
            grid.addWidget(name, line, 0)
            grid.addWidget(_label(value), line, 1, Qt.AlignmentFlag.AlignRight)
            told.append(f"{label}: {value}")
            line += 1
    table.setAccessibleName(". ".join(told))
    return table


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAccessibleName(text)
    return label


def _run(run: Callable[[], object], *_checked: bool) -> None:
    run()
