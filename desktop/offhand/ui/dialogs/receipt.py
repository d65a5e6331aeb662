"""The receipt of one answer: every figure can be selected, and all of it copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from offhand.ui.flow import FlowLayout
from offhand.ui.spoken_roles import give_role
from offhand.ui.theme import GAP, MARGIN
from offhand.ui.zoom import prefer_size
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

PREFERRED = (520, 600)
SMALLEST = QSize(320, 240)
LABEL_WIDTH = 130
"""px at least, so that the values of all sections stand below each other."""


class ReceiptDialog(QDialog):
    """Show what an answer took."""

    copy_wanted = Signal()
    command_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setWindowTitle(tr("Receipt"))
        self.setObjectName("receipt")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(SMALLEST)
        prefer_size(self, *PREFERRED)
        self._warning = QLabel()
        self._warning.setProperty("role", "warning")
        self._warning.setWordWrap(True)
        self._warning.setTextFormat(Qt.TextFormat.PlainText)
        self._warning.setObjectName("receiptWarning")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        give_role(self._scroll, QAccessible.Role.Document)
        self._scroll.setAccessibleName(tr("Receipt"))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        copy = _make_button("copyReceipt", tr("Copy receipt"), tr("Copy all of this as text"))
        copy.clicked.connect(self.copy_wanted)
        command = _make_button(
            "copyCommand",
            tr("Copy as curl"),
            tr("Copy the request as a command for a shell, without the key"),
        )
        command.clicked.connect(self.command_wanted)
        close = _make_button("closeReceipt", tr("Close"), tr("Close the receipt"))
        close.clicked.connect(self.close)
        self._said = QLabel()
        self._said.setProperty("role", "muted")
        buttons = FlowLayout(None, GAP)
        for widget in (copy, command, close, self._said):
            buttons.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(self._warning)
        column.addWidget(self._scroll, 1)
        column.addLayout(buttons)
        self._warning.hide()

    def show_sections(
        self,
        sections: Sequence[tuple[str, Sequence[tuple[str, str]]]],
        warning: str = "",
        marked: Collection[str] = (),
    ) -> None:
        """Show rows below their titles; ``warning`` stands above all, and ``marked`` ones look like it."""
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, GAP, 0)
        grid.setHorizontalSpacing(MARGIN)
        grid.setVerticalSpacing(GAP // 2)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        row = 0
        for title, rows in sections:
            heading = QLabel(title)
            heading.setProperty("role", "title")
            grid.addWidget(heading, row, 0, 1, 2)
            row += 1
            for label, value in rows:
                grid.addWidget(_make_label(label), row, 0, Qt.AlignmentFlag.AlignTop)
                shown = _make_value(label, value)
                if label in marked:
                    shown.setProperty("role", "warning")
                grid.addWidget(shown, row, 1)
                row += 1
            grid.setRowMinimumHeight(row, GAP)
            row += 1
        grid.setRowStretch(row, 1)
        self._scroll.setWidget(body)

    def say(self, text: str) -> None:
        """Say what was done."""
        self._said.setText(text)


def _make_label(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _make_value(name: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAccessibleName(f"{name}: {text}")
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def _make_button(identity: str, name: str, description: str) -> QPushButton:
    button = QPushButton(name)
    button.setObjectName(identity)
    button.setAccessibleName(name)
    button.setAccessibleDescription(description)
    button.setAutoDefault(False)
    return button
