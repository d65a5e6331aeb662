"""The tags of some chats: ticked in a list of all that there are, or typed to be new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from offhand.domain.labels import LONGEST_NAME, clean_tag, find_name
from offhand.ui.theme import GAP, MARGIN
from offhand.ui.zoom import prefer_size
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from offhand.domain.chat import ChatHead
    from offhand.ui.sidebar.chat_actions import ChatActions

SIZE = (340, 380)
TAG = Qt.ItemDataRole.UserRole
NOTHING = later("Type a tag and press Enter.")


class TagsDialog(QDialog):
    """Let tags be given and taken; each is in force at once. Opened with ``open``, it goes by itself."""

    def __init__(self, parent: QWidget, heads: Sequence[ChatHead], actions: ChatActions) -> None:
        """Show the tags of some chats among all that there are."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("tagsDialog")
        self.setWindowTitle(
            tr("Tags") if len(heads) == 1 else tr("Tags of {count:,} chats", count=len(heads))
        )
        prefer_size(self, *SIZE)
        self._ids = [head.id for head in heads]
        self._actions = actions
        self._names = actions.shelving.tags
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setPlaceholderText(tr("Add a tag"))
        self.field.setAccessibleName(tr("Add a tag"))
        self.field.setAccessibleDescription(tr("Enter adds the tag to the chat"))
        completer = QCompleter(list(self._names), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)
        self.add = QPushButton(tr("Add"))
        self.add.setAccessibleName(tr("Add tag"))
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._add)
        self.list = QListWidget()
        self.list.setObjectName("tags")
        self.list.setProperty("role", "card")
        self.list.setAccessibleName(tr("Tags"))
        self.list.setAccessibleDescription(tr("Space gives a tag or takes it away"))
        self._nothing = QLabel(tr(NOTHING))
        self._nothing.setProperty("role", "muted")
        counts = {tag: sum(tag in head.tags for head in heads) for tag in self._names}
        for tag in sorted(self._names, key=lambda name: (not counts[name], name.casefold())):
            self._append(tag, _state(counts[tag], len(heads)))
        self.list.itemChanged.connect(self._follow)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addLayout(row)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self._show_emptiness()

    def event(self, event: QEvent) -> bool:
        """Keep Enter in the field from closing the dialog."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and self.field.hasFocus()
        ):
            self._add()
            return True
        return super().event(event)

    def _add(self) -> None:
        typed = clean_tag(self.field.text())
        self.field.clear()
        if not typed:
            return
        tag = find_name(self._names, typed)
        if tag is None:
            self._names = (*self._names, typed)
            self.list.blockSignals(True)
            item = self._append(typed, Qt.CheckState.Checked)
            self.list.blockSignals(False)
            self._actions.tag(self._ids, typed)
        else:
            item = self._find(tag)
            item.setCheckState(Qt.CheckState.Checked)
        self.list.setCurrentItem(item)
        self._show_emptiness()

    def _append(self, tag: str, state: Qt.CheckState) -> QListWidgetItem:
        item = QListWidgetItem(tag)
        item.setData(TAG, tag)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        )
        item.setCheckState(state)
        self.list.addItem(item)
        return item

    def _find(self, tag: str) -> QListWidgetItem:
        rows = (self.list.item(row) for row in range(self.list.count()))
        return next(item for item in rows if item.data(TAG) == tag)

    def _follow(self, item: QListWidgetItem) -> None:
        tag = str(item.data(TAG))
        if item.checkState() is Qt.CheckState.Checked:
            self._actions.tag(self._ids, tag)
        elif item.checkState() is Qt.CheckState.Unchecked:
            self._actions.untag(self._ids, tag)

    def _show_emptiness(self) -> None:
        self._nothing.setVisible(not self.list.count())


def _state(count: int, total: int) -> Qt.CheckState:
    if not count:
        return Qt.CheckState.Unchecked
    return Qt.CheckState.Checked if count == total else Qt.CheckState.PartiallyChecked
