"""Where the keyboard is can be seen on every kind of control, in every theme (WCAG 2.2, 2.4.7 and 1.4.11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from offhand.ui.composer.gauge import Gauge
from offhand.ui.theme import THEMES
from tests.gui.test_theme import luminance

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from offhand.ui.theme import Appearance

LEAST = 40
"""px that have to change by 3:1."""


def make_list() -> QListWidget:
    view = QListWidget()
    view.setProperty("role", "navigation")
    view.addItems(["One", "Two"])
    view.setCurrentRow(0)
    return view


def make_table() -> QTableWidget:
    table = QTableWidget(1, 1)
    table.setProperty("role", "card")
    table.setItem(0, 0, QTableWidgetItem("One"))
    return table


def make_button(role: str) -> QPushButton:
    button = QPushButton("Do it")
    button.setAutoDefault(False)
    button.setProperty("role", role)
    return button


def make_tool() -> QToolButton:
    button = QToolButton()
    button.setText("Do it")
    button.setProperty("role", "quiet")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


KINDS: dict[str, Callable[[Appearance], QWidget]] = {
    "button": lambda _: make_button(""),
    "primary button": lambda _: make_button("primary"),
    "quiet button": lambda _: make_button("quiet"),
    "tool button": lambda _: make_tool(),
    "line": lambda _: QLineEdit("words"),
    "text": lambda _: QPlainTextEdit("words"),
    "combo box": lambda _: QComboBox(),
    "check box": lambda _: QCheckBox(),
    "check box with words": lambda _: QCheckBox("Words"),
    "list": lambda _: make_list(),
    "table": lambda _: make_table(),
    "gauge": Gauge,
}


def photograph(widget: QWidget) -> QImage:
    QApplication.processEvents()
    return widget.window().grab(widget.geometry()).toImage()


def count_changes(before: QImage, after: QImage) -> int:
    """Count the pixels whose colours are 3:1 apart."""

    def light(image: QImage, x: int, y: int) -> float:
        return luminance(QColor(image.pixel(x, y)))

    changed = 0
    for x in range(before.width()):
        for y in range(before.height()):
            if before.pixel(x, y) != after.pixel(x, y):
                low, high = sorted((light(before, x, y), light(after, x, y)))
                changed += (high + 0.05) / (low + 0.05) >= 3
    return changed


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", KINDS)
def test_focus_is_seen(appearance: Appearance, qtbot: QtBot, kind: str, theme: str) -> None:
    scheme, _, strong = theme.partition("-")
    appearance.set_choice(scheme)
    appearance.set_contrast("high" if strong else "normal")
    window = QWidget()
    qtbot.addWidget(window)
    other, control = QPushButton("Other"), KINDS[kind](appearance)
    column = QVBoxLayout(window)
    column.addWidget(other)
    column.addWidget(control)
    window.resize(240, 160)
    window.show()
    window.activateWindow()
    QApplication.setCursorFlashTime(0)
    other.setFocus(Qt.FocusReason.TabFocusReason)
    before = photograph(control)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    assert control.hasFocus()
    assert count_changes(before, photograph(control)) >= LEAST
