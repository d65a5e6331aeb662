"""What can be done with the model in view: use it, make it the default, mark it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from offhand.domain.commands import COMPARE
from offhand.ui.actions import read_keys, tool_tip
from offhand.ui.flow import FlowLayout
from offhand.ui.theme import GAP
from offhand.words import tr

if TYPE_CHECKING:
    from offhand.ui.dialogs.model_table import Entry
    from offhand.ui.icons import Icons

MARK_KEY = "Ctrl+D"
COPY_KEY = "Ctrl+Shift+C"


class ModelBar(QWidget):
    """Offer the actions as buttons."""

    use_wanted = Signal()
    finish_wanted = Signal()
    several_wanted = Signal()
    default_wanted = Signal()
    mark_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, icons: Icons, *, most: int) -> None:
        """``most`` is how many models may be chosen."""
        super().__init__()
        self._icons = icons
        self.most = most
        """How many models may be chosen this time."""
        self._count = 0
        self._is_marked = False
        self._picked = QLabel()
        self._picked.setTextFormat(Qt.TextFormat.PlainText)
        self._picked.setWordWrap(True)
        self._picked.setVisible(most > 1)
        self.mark = _make_button(
            "markModel", tr("Favourite"), tr("Keep this model near the top ({mark_key})", mark_key=MARK_KEY)
        )
        icons.set_icon(self.mark, "star", "muted")
        self.default = _make_button(
            "defaultModel", tr("Make default"), tr("Have this model answer in new chats")
        )
        self.default.setVisible(most == 1)
        self.several = _make_button("compareModels", tr("Compare several…"), tool_tip(COMPARE))
        self.several.setVisible(False)
        self.several.clicked.connect(self.several_wanted)
        self.use = _make_button("useModel", tr("Use"), tr("Use this model (Enter)"))
        self.finish = _make_button(
            "useModels", tr("Use these"), tr("Use the models that were added (Ctrl+Enter)")
        )
        (self.use if most == 1 else self.finish).setProperty("role", "primary")
        self.finish.setVisible(most > 1)
        self.mark.clicked.connect(self.mark_wanted)
        self.default.clicked.connect(self.default_wanted)
        self.use.clicked.connect(self.use_wanted)
        self.finish.clicked.connect(self.finish_wanted)
        self._add_key(MARK_KEY, tr("Favourite"), self.mark_wanted)
        self._add_key(COPY_KEY, tr("Copy id"), self.copy_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.mark)
        row.addWidget(self._picked, 1)
        ways = FlowLayout(None, GAP, is_trailing=True)
        for button in (self.several, self.default, self.use, self.finish):
            ways.addWidget(button)
        row.addLayout(ways, 3)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Return where Tab comes to, in the order in which they stand."""
        return (self.mark, self.several, self.default, self.use, self.finish)

    def set_purpose(self, purpose: str, *, has_default: bool) -> None:
        """Say what the model is chosen for, and whether it may become the default one."""
        self.default.setVisible(has_default and self.most == 1)
        label = tr(purpose) if self.most == 1 else tr("Add")
        self.use.setText(label)
        self.use.setAccessibleName(label)
        self.show_picked([])

    def offer_several(self, *, offered: bool) -> None:
        """Offer to choose several models instead."""
        self.several.setVisible(offered)

    def show_entry(self, entry: Entry | None) -> None:
        """Offer what can be done with a model; None offers nothing."""
        for button in (self.mark, self.default, self.use):
            button.setEnabled(entry is not None)
        is_marked = entry is not None and entry.is_favourite
        if is_marked is not self._is_marked:
            self._is_marked = is_marked
            self._icons.set_icon(
                self.mark, "star-filled" if is_marked else "star", "accent" if is_marked else "muted"
            )
        self.mark.setText(tr("Favourite"))
        self.mark.setAccessibleName(tr("Not a favourite any more") if is_marked else tr("Favourite"))
        if self.most > 1:
            is_picked = entry is not None and entry.is_picked
            self.use.setText(tr("Take out") if is_picked else tr("Add"))
            self.use.setAccessibleName(self.use.text())
            self.use.setEnabled(entry is not None and (is_picked or self._count < self.most))

    def show_picked(self, names: list[str]) -> None:
        """Show the models that were added so far."""
        self._count = len(names)
        self._picked.setVisible(self.most > 1)
        self.finish.setEnabled(bool(names))
        if self.most > 1:
            hint = tr("Add up to {most} models: Enter adds, Ctrl+Enter uses them.", most=self.most)
            self._picked.setText(" · ".join(names) if names else hint)
            self.finish.setText(
                tr("Use these {count}", count=len(names))
                if len(names) > 1
                else tr("Use this one")
                if names
                else tr("Use these")
            )

    def _add_key(self, key: str, label: str, wanted: SignalInstance) -> None:
        action = QAction(label, self)
        action.setShortcut(read_keys(key))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(wanted)
        self.addAction(action)


class ModelFooter(QWidget):
    """Say how many models match, and offer to have all of them back."""

    clear_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._said = QLabel()
        self._said.setProperty("role", "muted")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._clear = _make_button("clearFilters", tr("Clear filters"), tr("Show all models again"))
        self._clear.clicked.connect(self.clear_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._said, 1)
        row.addWidget(self._clear)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Return where Tab comes to."""
        return (self._clear,)

    @property
    def text(self) -> str:
        """Return what is said."""
        return self._said.text()

    def show_state(self, said: str, *, can_clear: bool) -> None:
        """Say something else."""
        self._said.setText(said)
        self._clear.setVisible(can_clear)


def _make_button(name: str, label: str, meaning: str) -> QPushButton:
    button = QPushButton(label)
    button.setObjectName(name)
    button.setAccessibleName(label)
    button.setAccessibleDescription(meaning)
    button.setToolTip(meaning)
    # Enter belongs to the search field.
    button.setAutoDefault(False)
    return button
