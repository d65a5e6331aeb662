"""The shapes of the widgets, as one short Qt stylesheet.

Qt matches every rule against every widget, so that each rule costs start-up time: only what the
palette cannot say stands here. Widgets choose a look by ``setProperty("role", …)``.
"""

from __future__ import annotations

import re
from functools import partial
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_LENGTH = re.compile(r"\b([1-9]\d*)(px|pt)\b")
_SHEET = Template("""
QPushButton, QToolButton {
  background: $raised; color: $text; border: 1px solid $border; border-radius: 8px; padding: 5px 12px;
}
QToolButton { padding: 5px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: $selection; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 4px 11px; }
QToolButton:focus { padding: 4px; }
QPushButton:disabled, QToolButton:disabled { color: $outline; }
[role="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
[role="primary"]:hover { background: $accent_hover; }
[role="primary"]:focus { border: 4px double $on_accent; padding: 2px 9px; }
QToolButton[role="primary"]:focus { padding: 2px; }
[role="primary"]:disabled { background: $raised; color: $outline; border-color: $border; }
[role="quiet"] { background: transparent; border-color: transparent; }
[role="quiet"]:hover { background: $hover; }
[role="quiet"]:focus { border-color: $accent; }
[role="status"] {
  background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 0 6px; color: $muted;
}
[role="status"]:focus { border: 1px solid $accent; padding: 0 6px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
#reasoning:checked:!hover { background: transparent; }
QLineEdit, QPlainTextEdit, QComboBox {
  background: $surface; border: 1px solid $outline; border-radius: 8px; padding: 5px 8px;
  selection-background-color: $selection; selection-color: $selected_text;
}
QPlainTextEdit { padding: 3px 4px; }
QLineEdit:focus, QComboBox:focus { border: 2px solid $accent; padding: 4px 7px; }
QPlainTextEdit:focus { border: 2px solid $accent; padding: 2px 3px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {
  background: $window; border-color: $border;
}
QCheckBox { border: 2px solid transparent; border-radius: 6px; padding: 2px; spacing: 8px; }
QCheckBox:focus { border-color: $accent; }
QCheckBox::indicator {
  width: 14px; height: 14px; border: 1px solid $outline; border-radius: 4px; background: $surface;
}
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QCheckBox::indicator:disabled { background: $window; border-color: $border; }
QCheckBox::indicator:checked:disabled { background: $outline; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url("$chevron"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $outline; padding: 4px; outline: none; }
QLabel[role="title"] { font-size: 15pt; font-weight: 600; }
[role="chip"] { background: $raised; border: 1px solid $border; border-radius: 8px; }
[role="offer"] { background: transparent; border: 1px dashed $outline; border-radius: 8px; }
[role="offer"] QPushButton { color: $muted; padding: 3px 8px; }
QLabel[role="badge"] {
  background: $accent; color: $on_accent; border-radius: 8px; padding: 2px 8px; font-weight: 600;
}
QListView[role="navigation"] { background: transparent; border: none; outline: none; }
QListView[role="navigation"]::item { padding: 6px 10px; border: 2px solid transparent; border-radius: 8px; }
QListView[role="navigation"]::item:hover { background: $hover; }
QListView[role="navigation"]::item:selected { background: $selection; color: $selected_text; }
QListView[role="navigation"]::item:selected:focus { border-color: $accent; }
QListView[role="navigation"]::item:disabled { color: $outline; background: transparent; }
QFrame[role="bar"] { background: $raised; border: 1px solid $border; border-radius: 8px; }
[role="card"] { background: $surface; border: 1px solid $border; border-radius: 10px; }
QListView[role="card"] { padding: 4px; }
QAbstractItemView[role="card"]:focus { border: 2px solid $accent; }
QListView[role="card"]:focus { padding: 3px; }
QTableView[role="card"]::item { padding: 4px 8px; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
  background: transparent; color: $muted; border: none; border-bottom: 1px solid $border; padding: 5px 8px;
}
QFrame[role="danger"] { background: $danger_background; border: 1px solid $danger; border-radius: 10px; }
QFrame[role="success"] { background: $surface; border: 1px solid $success; border-radius: 10px; }
QFrame[role="warning"] { background: $warning_background; border: 1px solid $warning; border-radius: 10px; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="danger"] { color: $danger; background: transparent; border: none; }
QLabel[role="warning"] { color: $warning; background: transparent; border: none; }
QLabel[role="success"] { color: $success; background: transparent; border: none; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 11px; }
QScrollBar:horizontal { height: 11px; }
QScrollBar::handle {
  background: $border; border-radius: 3px; margin: 2px 3px; min-height: 32px; min-width: 32px;
}
QScrollBar::handle:hover { background: $outline; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: $raised; color: $text; border: 1px solid $outline; padding: 4px; }
QMenu { background: $surface; border: 1px solid $outline; border-radius: 8px; padding: 4px; }
QMenu::item { padding: 5px 22px 5px 12px; border-radius: 5px; }
QMenu::item:selected { background: $selection; color: $selected_text; }
QMenu::item:disabled { color: $outline; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
""")


_CONTRAST = Template("""
QPushButton, QToolButton, QLineEdit, QPlainTextEdit, QComboBox, QCheckBox::indicator,
[role="card"], [role="chip"], QFrame[role="bar"] { border-color: $outline; }
[role="quiet"], [role="primary"] { border-color: $outline; }
QPushButton:checked, QToolButton:checked { border: 2px solid $accent; }
QPushButton:focus, QToolButton:focus, QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QCheckBox:focus,
QAbstractItemView:focus { border: 3px solid $accent; }
[role="primary"]:focus { border: 5px double $on_accent; }
[role="quiet"]:focus { border-color: $accent; }
QListView[role="navigation"]::item:selected, QMenu::item:selected { border: 2px solid $accent; }
QScrollBar::handle { background: $outline; }
""")


def build_stylesheet(
    colours: Mapping[str, str],
    chevron: str,
    check: str = "",
    *,
    is_contrast: bool = False,
    zoom: float = 1.0,
) -> str:
    """Fill in a theme's colours, ``#rrggbb`` by meaning.

    ``chevron`` is the arrow of combo boxes and ``check`` the tick of check boxes, as files;
    ``is_contrast`` draws strong edges, ``zoom`` makes every length so many times as large.
    """
    template = Template(_SHEET.template + _CONTRAST.template) if is_contrast else _SHEET
    places = {"chevron": chevron.replace("\\", "/"), "check": check.replace("\\", "/")}
    sheet = template.template if zoom == 1 else _LENGTH.sub(partial(_scale, zoom), template.template)
    return Template(sheet).substitute(colours, **places)


def _scale(zoom: float, length: re.Match[str]) -> str:
    # A line stays one that can be seen.
    return f"{max(1, round(int(length[1]) * zoom))}{length[2]}"
