"""The usage page: what was spent in a span of time, by day, model and chat, down to the single answer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from offhand.domain.usage import UsageRange
from offhand.ui.flow import FlowLayout
from offhand.ui.spending.usage_panel import UsagePanel, UsageTable
from offhand.ui.spoken_roles import give_role
from offhand.ui.theme import GAP, MARGIN
from offhand.ui.zoom import prefer_size
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent

    from offhand.ui.icons import Icons
    from offhand.ui.spending.usage_panel import Line
    from offhand.ui.theme import Appearance

TITLE = later("Offhand usage")
PREFERRED = (760, 760)
SMALLEST = QSize(380, 320)
ENTRIES = (later("When"), later("What"), later("Model"), later("Cost"), later("Input"), later("Output"))


class UsageWindow(QWidget):
    """Show what was spent; ``ui.spending.usage_desk`` says what."""

    range_chosen = Signal(object)
    day_chosen = Signal(int)
    model_chosen = Signal(int)
    chat_chosen = Signal(int)
    entry_chosen = Signal(int)
    back_wanted = Signal()
    export_wanted = Signal()
    caps_wanted = Signal()
    closed = Signal()

    def __init__(self, appearance: Appearance, icons: Icons) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setWindowTitle(tr(TITLE))
        self.setWindowIcon(icons.icon("offhand"))
        self.setObjectName("usage")
        give_role(self, QAccessible.Role.Window)
        self.setAccessibleName(tr(TITLE))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(SMALLEST)
        prefer_size(self, *PREFERRED)
        self.range = QComboBox()
        self.range.setObjectName("usageRange")
        self.range.setAccessibleName(tr("Range"))
        self.range.setAccessibleDescription(tr("The time that is looked at"))
        for span in UsageRange:
            self.range.addItem(tr(span.value), span)
        self.tables = _button("usageTables", tr("Tables"), tr("Show tables in the place of charts"))
        self.tables.setCheckable(True)
        self.caps = _button("usageCaps", tr("Caps…"), tr("Say how much may be spent"))
        self.export = _button("usageExport", tr("Export CSV…"), tr("Write a table of every answer to a file"))
        self.back = _button("usageBack", tr("Back"), tr("Go back to where this was opened from (Alt+Left)"))
        self.heading = QLabel()
        self.heading.setProperty("role", "title")
        self.status = _muted("usageStatus")
        self.note = _muted("usageNote")
        self.days = UsagePanel(
            appearance, tr("Cost by day"), (tr("Day"), tr("Cost"), tr("Answers")), is_upright=True
        )
        self.models = UsagePanel(
            appearance,
            tr("Cost by model"),
            (tr("Model"), tr("Cost"), tr("Answers"), tr("Input"), tr("Cached"), tr("Output"), tr("Thinking")),
        )
        self.chats = UsagePanel(appearance, tr("Cost by chat"), (tr("Chat"), tr("Cost"), tr("Answers")))
        self.entries = UsageTable(tr("Answers"), ENTRIES)
        self._numbers = FlowLayout(None, GAP)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def show_range(self, span: UsageRange) -> None:
        """Show which span is looked at."""
        self.range.setCurrentIndex(self.range.findData(span))

    def show_numbers(self, numbers: Sequence[tuple[str, str, str]]) -> None:
        """Show what all of it comes to."""
        while (item := self._numbers.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for name, number, more in numbers:
            tile = _build_tile(name, number, more)
            self._numbers.addWidget(tile)
            tile.show()

    def show_overview(
        self,
        heading: str,
        days: Sequence[Line],
        models: Sequence[Line],
        chats: Sequence[Line],
        *,
        can_back: bool,
    ) -> None:
        """Show charts; those of a single day or model are left out."""
        self._show_heading(heading, can_back=can_back)
        self.days.show_lines(days)
        self.models.show_lines(models)
        self.chats.show_lines(chats)
        self.days.setVisible(len(days) > 1 or not can_back)
        self.models.setVisible(len(models) > 1 or not can_back)
        self._pages.setCurrentIndex(0)

    def show_entries(self, heading: str, lines: Sequence[Line]) -> None:
        """Show single answers."""
        self._show_heading(heading, can_back=True)
        self.entries.show_lines(lines)
        self._pages.setCurrentIndex(1)
        self.entries.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, text: str) -> None:
        """Say what goes on, or went wrong; an empty text takes that back."""
        self.status.setText(text)
        self.status.setVisible(bool(text))
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that nobody looks any more."""
        self.closed.emit()
        super().closeEvent(event)

    def _show_heading(self, heading: str, *, can_back: bool) -> None:
        self.heading.setText(heading)
        self.back.setVisible(can_back)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self.range)
        top.addStretch(1)
        for button in (self.tables, self.caps, self.export):
            top.addWidget(button)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.back)
        head.addWidget(self.heading, 1)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, GAP, 0)
        inner.setSpacing(MARGIN)
        for panel in (self.days, self.models, self.chats):
            inner.addWidget(panel)
        inner.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pages.addWidget(scroll)
        self._pages.addWidget(self.entries)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP + GAP // 2)
        column.addLayout(top)
        column.addLayout(head)
        column.addLayout(self._numbers)
        column.addWidget(self.status)
        column.addWidget(self._pages, 1)
        column.addWidget(self.note)

    def _connect(self) -> None:
        self.range.activated.connect(self._choose_range)
        self.tables.toggled.connect(self._show_tables)
        self.caps.clicked.connect(self.caps_wanted)
        self.export.clicked.connect(self.export_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.days.chosen.connect(self.day_chosen)
        self.models.chosen.connect(self.model_chosen)
        self.chats.chosen.connect(self.chat_chosen)
        self.entries.chosen.connect(self.entry_chosen)
        for keys, run in (
            ("Esc", self._leave),
            ("Alt+Left", self.back_wanted.emit),
            ("Ctrl+W", partial(self.close)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(run)

    def _choose_range(self, row: int) -> None:
        self.range_chosen.emit(self.range.itemData(row))

    def _show_tables(self, is_table: bool) -> None:
        for panel in (self.days, self.models, self.chats):
            panel.show_table(is_table=is_table)

    def _leave(self) -> None:
        """Go back, and from the first page away."""
        if self.back.isHidden():
            self.close()
        else:
            self.back_wanted.emit()


def _build_tile(name: str, number: str, more: str) -> QWidget:
    tile = QFrame()
    tile.setProperty("role", "card")
    tile.setAccessibleName(f"{name}: {number}" + (f", {more}" if more else ""))
    tile.setToolTip(more)
    title, value = QLabel(name), QLabel(number)
    title.setProperty("role", "muted")
    font = value.font()
    font.setPointSizeF(font.pointSizeF() * 1.3)
    font.setWeight(font.Weight.DemiBold)
    value.setFont(font)
    column = QVBoxLayout(tile)
    column.setContentsMargins(GAP + 4, GAP // 2, GAP + 4, GAP // 2)
    column.setSpacing(0)
    for label in (title, value):
        label.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(label)
    return tile


def _muted(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.hide()
    return label


def _button(name: str, label: str, meaning: str) -> QPushButton:
    button = QPushButton(label)
    button.setObjectName(name)
    button.setAccessibleDescription(meaning)
    button.setToolTip(meaning)
    return button
