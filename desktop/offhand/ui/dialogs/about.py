"""About the program: its version, and the licences of everything that it is made of."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from offhand import __version__
from offhand.ui.search_field import SearchField
from offhand.ui.theme import GAP, MARGIN
from offhand.ui.zoom import prefer_size
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.components import Component
    from offhand.ui.icons import Icons

PREFERRED = (880, 600)
SMALLEST = QSize(420, 320)
LIST_WIDTH = 210
LOGO_SIZE = 48
"""px."""


class AboutDialog(QDialog):
    """Show one licence at a time, chosen from a list that can be searched."""

    page_wanted = Signal(str)
    """With the address of a component's page."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        """Show the versions; the licences come with ``show_components``."""
        super().__init__(parent)
        self.setWindowTitle(tr("About Offhand"))
        self.setObjectName("about")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(SMALLEST)
        prefer_size(self, *PREFERRED)
        self._components: tuple[Component, ...] = ()
        self._home = ""
        self.search = SearchField(
            icons,
            name=tr("Search licences"),
            meaning=tr("Narrow the list down by words of a name or licence"),
            hint=tr("Search licences"),
        )
        self.parts = QListWidget()
        self.parts.setObjectName("parts")
        self.parts.setAccessibleName(tr("Parts"))
        self.parts.setAccessibleDescription(tr("What Offhand is made of"))
        self.parts.setProperty("role", "card")
        self.parts.setMinimumWidth(LIST_WIDTH)
        self.licence = _make_label("")
        self.licence.setObjectName("licenceName")
        self.text = QPlainTextEdit()
        self.text.setObjectName("licenceText")
        self.text.setAccessibleName(tr("Licence"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.page = self._make_button(
            "openPage", tr("Open page"), tr("Open the page of this part in the browser")
        )
        close = self._make_button("closeAbout", tr("Close"), tr("Close this window"))
        self.search.textChanged.connect(self._filter)
        self.parts.currentRowChanged.connect(self._show_row)
        self.page.clicked.connect(self._open_page)
        close.clicked.connect(self.close)
        self._lay_out(icons, close)
        self.search.setFocus()

    def show_components(self, components: Sequence[Component]) -> None:
        """List what the program is made of."""
        self._components = tuple(components)
        self.parts.clear()
        for component in self._components:
            item = QListWidgetItem(component.title)
            item.setToolTip(component.licence)
            self.parts.addItem(item)
        self._filter(self.search.text())

    def _lay_out(self, icons: Icons, close: QPushButton) -> None:
        logo = QLabel()
        logo.setPixmap(icons.pixmap("offhand", LOGO_SIZE))
        title = QLabel(f"Offhand {__version__}")
        title.setProperty("role", "title")
        title.setAccessibleName(title.text())
        about = _make_label(
            tr(
                "Free software under the MIT licence. Python {python_version}, Qt {qversion}.",
                python_version=platform.python_version(),
                qversion=qVersion(),
            ),
            "muted",
        )
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(about)
        head = QHBoxLayout()
        head.setSpacing(MARGIN)
        head.addWidget(logo)
        head.addLayout(words, 1)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self.licence)
        right.addWidget(self.text, 1)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self.search)
        left.addWidget(self.parts, 1)
        middle = QHBoxLayout()
        middle.setSpacing(MARGIN)
        middle.addLayout(left, 1)
        middle.addLayout(right, 2)
        buttons = QHBoxLayout()
        buttons.addWidget(self.page)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(MARGIN)
        column.addLayout(head)
        column.addLayout(middle, 1)
        column.addLayout(buttons)

    def _make_button(self, identity: str, name: str, description: str) -> QPushButton:
        button = QPushButton(name)
        button.setObjectName(identity)
        button.setAccessibleName(name)
        button.setAccessibleDescription(description)
        button.setAutoDefault(False)
        return button

    def _filter(self, words: str) -> None:
        """Hide what the words do not match, and show a licence that they do."""
        shown: list[int] = []
        for row, component in enumerate(self._components):
            is_hidden = not component.matches(words)
            self.parts.item(row).setHidden(is_hidden)
            if not is_hidden:
                shown.append(row)
        if self.parts.currentRow() not in shown:
            self.parts.setCurrentRow(shown[0] if shown else -1)

    def _show_row(self, row: int) -> None:
        component = self._components[row] if 0 <= row < len(self._components) else None
        self._home = component.home if component is not None else ""
        self.page.setEnabled(bool(self._home))
        self.page.setToolTip(self._home)
        self.licence.setText(component.licence if component is not None else tr("Nothing matches."))
        self.text.setPlainText(component.text if component is not None else "")
        self.text.setAccessibleName(
            tr("Licence of {name}", name=component.name) if component is not None else tr("Licence")
        )

    def _open_page(self) -> None:
        self.page_wanted.emit(self._home)


def _make_label(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label
