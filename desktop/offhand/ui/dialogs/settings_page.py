"""The right side of the settings: sections of rows, of which a group or the search's finds are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from offhand.domain.setting import Group, Kind
from offhand.domain.settings import SETTINGS
from offhand.ui.dialogs.settings_row import SettingRow
from offhand.ui.theme import GAP, MARGIN
from offhand.ui.zoom import zoomed
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from offhand.ui.icons import Icons

NARROW = 400
"""px of width below which labels stand above short editors."""
WIDEST = 680
"""px beyond which lines are hard to read."""


class Extra(msgspec.Struct, frozen=True):
    """Add to a group what no row can show."""

    widget: QWidget
    words: str
    """What the search finds it by."""
    is_below: bool = False
    """Comes after the group's rows."""


class Section(QWidget):
    """Hold one group: its title, perhaps a page of its own, and its rows."""

    def __init__(self, group: Group, icons: Icons, extra: Extra | None) -> None:
        super().__init__()
        self.group = group
        self._extra = extra.widget if extra is not None else None
        self._extra_words = f"{group.value} {extra.words if extra is not None else ''}".casefold()
        self.rows = [
            SettingRow(setting, icons)
            for setting in SETTINGS
            if setting.group is group and setting.kind is not Kind.CHORDS
        ]
        title = QLabel(tr(group.value))
        title.setProperty("role", "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, MARGIN)
        column.setSpacing(0)
        column.addWidget(title)
        column.addSpacing(GAP)
        for row in self.rows:
            column.addWidget(row)
        if extra is not None:
            place = column.count() if extra.is_below else column.count() - len(self.rows)
            column.insertWidget(place, extra.widget)

    def filter(self, words: list[str]) -> bool:
        """Show the rows that hold every word, and say whether there are any."""
        found = False
        for row in self.rows:
            hit = row.matches(words)
            row.setVisible(hit)
            found = found or hit
        if self._extra is not None:
            hit = all(word in self._extra_words for word in words)
            self._extra.setVisible(hit)
            found = found or hit
        return found


class SettingsPage(QScrollArea):
    """Show sections and follow the keyboard with the view."""

    def __init__(self, icons: Icons, extras: Mapping[Group, Extra]) -> None:
        super().__init__()
        self.sections = [Section(group, icons, extras.get(group)) for group in Group]
        self._nothing = QLabel()
        self._nothing.setProperty("role", "muted")
        self._nothing.setWordWrap(True)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.hide()
        body = QWidget()
        body.setObjectName("settingsBody")
        body.setMaximumWidth(WIDEST)
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN + GAP, MARGIN, MARGIN, MARGIN)
        column.setSpacing(MARGIN)
        column.addWidget(self._nothing)
        for section in self.sections:
            column.addWidget(section)
        column.addStretch(1)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for row in self.rows:
            row.editor.field.installEventFilter(self)

    @property
    def rows(self) -> list[SettingRow]:
        """List all rows in order."""
        return [row for section in self.sections for row in section.rows]

    def show_group(self, group: Group) -> None:
        """Show one section whole."""
        self._nothing.hide()
        for section in self.sections:
            section.filter([])
            section.setVisible(section.group is group)
        self.verticalScrollBar().setValue(0)

    def show_finds(self, text: str) -> list[Group]:
        """Show what holds every word of the text, and list the groups that have any."""
        words = text.casefold().split()
        found: list[Group] = []
        for section in self.sections:
            hit = section.filter(words)
            section.setVisible(hit)
            if hit:
                found.append(section.group)
        self._nothing.setText(tr("No setting matches “{text}”.", text=text.strip()))
        self._nothing.setVisible(not found)
        self.verticalScrollBar().setValue(0)
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack labels and editors where they do not fit side by side."""
        super().resizeEvent(event)
        for row in self.rows:
            row.set_narrow(self.viewport().width() < zoomed(NARROW))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring the field that takes the keyboard into view."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 0, MARGIN * 2)
        return super().eventFilter(watched, event)
