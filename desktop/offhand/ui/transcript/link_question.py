"""The question before a link is opened that may not be what it seems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from offhand.services.markdown.links import host_of
from offhand.ui.flow import FlowLayout
from offhand.ui.spoken_roles import give_role
from offhand.ui.theme import GAP, MARGIN
from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.ui.icons import Icons

TITLE = later("Open this link?")
LONGEST_SHOWN = 300
"""Characters of an address."""
WIDTH = 300
"""px of the words."""
ICON = 32
BREAK = "\u200b"
"""Where a line may end; an address has no blanks."""


class LinkQuestion(QDialog):
    """Show where a link leads; Enter and Esc open nothing."""

    opening_wanted = Signal(str)

    def __init__(self, icons: Icons, target: str, reason: str, parent: QWidget) -> None:
        """``reason`` says why it is asked about, as the end of a sentence."""
        super().__init__(parent)
        self._target = target
        self.setObjectName("linkQuestion")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        give_role(self, QAccessible.Role.AlertMessage)
        self.setWindowTitle(tr(TITLE))
        self.setAccessibleName(tr(TITLE))
        sign = QLabel()
        sign.setPixmap(icons.pixmap("warning", ICON, "warning"))
        said = tr("This link may not be what it seems: {reason}.", reason=reason)
        self.address = target if len(target) <= LONGEST_SHOWN else f"{target[:LONGEST_SHOWN]}…"
        """What is shown of the address."""
        self.setAccessibleDescription(f"{said} {self.address}")
        words = QVBoxLayout()
        words.setSpacing(GAP)
        words.addWidget(_make_words(said, said))
        words.addWidget(_make_words(BREAK.join(self.address), self.address))
        top = QHBoxLayout()
        top.setSpacing(MARGIN)
        top.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(MARGIN)
        column.addLayout(top)
        column.addLayout(self._make_buttons(host_of(target)))

    def _make_buttons(self, host: str) -> FlowLayout:
        opening = _make_button("openLink", tr("Open {target}", target=host) if host else tr("Open it"))
        opening.clicked.connect(self._open)
        copying = _make_button("copyAddress", tr("Copy address"))
        copying.clicked.connect(self._copy)
        cancel = _make_button("cancelLink", tr("Cancel"))
        cancel.clicked.connect(self.reject)
        cancel.setDefault(True)
        cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        row = FlowLayout(None, GAP, is_trailing=True)
        for button in (opening, copying, cancel):
            row.addWidget(button)
        return row

    def _open(self) -> None:
        self.accept()
        self.opening_wanted.emit(self._target)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._target)
        self.accept()


def _make_words(text: str, said: str) -> QLabel:
    label = QLabel(text)
    label.setAccessibleName(said)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setMinimumWidth(WIDTH)
    return label


def _make_button(name: str, label: str) -> QPushButton:
    button = QPushButton(label.replace("&", "&&"))
    button.setObjectName(name)
    button.setAccessibleName(label)
    button.setAutoDefault(False)
    return button
