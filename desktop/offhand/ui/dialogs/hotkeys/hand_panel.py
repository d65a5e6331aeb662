"""The way by hand: a command for each action that the desktop can tie to a key itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from offhand.domain.hotkey_actions import COMMAND_PREFIX
from offhand.domain.hotkeys import BindingNotWritten
from offhand.services.wording.hotkeys import SILENT, Said
from offhand.ui.dialogs.hotkeys.said_label import SaidLabel, make_name
from offhand.ui.dialogs.key_form import introduce
from offhand.ui.flow import FlowLayout
from offhand.ui.theme import GAP
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Coroutine, Sequence

    from offhand.domain.chord_table import Assignment
    from offhand.domain.hotkey_actions import HotkeyAction
    from offhand.domain.hotkeys import Recipe
    from offhand.services.hand_bindings import HandBindings
    from offhand.services.tasks import TaskScope


class HandRow(QWidget):
    """Offer one command: to be copied, or written where we know how."""

    def __init__(self, action: HotkeyAction, bindings: HandBindings, scope: TaskScope) -> None:
        super().__init__()
        self._action = action
        self._chord = ""
        self._recipe: Recipe | None = None
        self._bindings = bindings
        self._scope = scope
        self.line = QLineEdit()
        self.copy_button = QPushButton()
        self.write_button = QPushButton(tr("Write the binding"))
        self.undo_button = QPushButton(tr("Undo"))
        name = make_name(action.id)
        self.said = SaidLabel(f"{name}Written")
        label = tr(action.label)
        introduce(self.line, f"{name}Command", tr("Command {label}", label=label), "")
        introduce(
            self.copy_button,
            f"{name}Copy",
            tr("Copy command {label}", label=label),
            tr("Put it on the clipboard"),
        )
        introduce(self.write_button, f"{name}Write", tr("Write the binding {label}", label=label), "")
        introduce(
            self.undo_button,
            f"{name}Undo",
            tr("Undo the binding {label}", label=label),
            tr("Put back what stood there"),
        )
        self.line.setReadOnly(True)
        self.undo_button.hide()
        self._lay_out()
        self.copy_button.clicked.connect(self._copy)
        self.write_button.clicked.connect(self._start_writing)
        self.undo_button.clicked.connect(self._start_undoing)

    def show_chord(self, action: HotkeyAction, chord: str) -> None:
        """Show what to write for a chord, or the command alone where there is none."""
        recipe = self._bindings.find(action, chord)
        if (action, chord, recipe) == (self._action, self._chord, self._recipe):
            return
        if self._recipe is not None:
            self.said.say(SILENT)  # it was said of another one
        self._action, self._chord, self._recipe = action, chord, recipe
        self.line.setText(recipe.text)
        self.line.setCursorPosition(0)
        self.line.setAccessibleDescription(tr("Goes into {place}", place=recipe.place))
        self.line.setToolTip(recipe.text)
        self.copy_button.setText(tr("Copy command") if recipe.is_command else tr("Copy line"))
        self.write_button.setVisible(recipe.can_write)
        self.write_button.setAccessibleDescription(
            tr("Add {chord} to {place}", chord=chord, place=recipe.place)
        )

    def _lay_out(self) -> None:
        self._label = QLabel(tr(self._action.label))
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setBuddy(self.line)
        buttons = FlowLayout(None, GAP // 2)
        for button in (self.copy_button, self.write_button, self.undo_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self._label)
        column.addWidget(self.line)
        column.addLayout(buttons)
        column.addWidget(self.said)

    def _copy(self) -> None:
        if self._recipe is not None:
            QGuiApplication.clipboard().setText(self._recipe.text)
            self.said.say(Said("success", tr("Copied. It goes into {place}.", place=self._recipe.place)))

    def _start_writing(self) -> None:
        self._start(self._write())

    def _start_undoing(self) -> None:
        self._start(self._undo())

    def _start(self, work: Coroutine[object, object, Said]) -> None:
        self.write_button.setEnabled(False)
        self.undo_button.setEnabled(False)
        self._scope.start(self._report(work), f"binding {self._action.id}")

    async def _report(self, work: Coroutine[object, object, Said]) -> None:
        try:
            said = await work
        except BindingNotWritten as problem:
            said = Said("danger", tr("Nothing was changed: {problem}.", problem=problem))
        finally:
            self.write_button.setEnabled(True)
            self.undo_button.setEnabled(True)
        self.undo_button.setVisible(self._bindings.can_undo(self._action))
        self.said.say(said)

    async def _write(self) -> Said:
        chord, recipe = self._chord, self._recipe
        await self._bindings.write(self._action, chord)
        place = recipe.place if recipe is not None else tr("the desktop’s settings")
        text = recipe.text if recipe is not None else ""
        return Said(
            "success", tr("Written into {place}: {chord} runs “{text}”.", place=place, chord=chord, text=text)
        )

    async def _undo(self) -> Said:
        await self._bindings.undo(self._action)
        return Said("muted", tr("Taken back: what stood there before stands there again."))


class HandPanel(QFrame):
    """List the commands, and say where they go."""

    def __init__(self, bindings: HandBindings, scope: TaskScope) -> None:
        super().__init__()
        self._bindings = bindings
        self._scope = scope
        self.rows: dict[str, HandRow] = {}
        self.setProperty("role", "card")
        title = QLabel(tr("Let the desktop do it"))
        font = title.font()
        font.setWeight(font.Weight.DemiBold)
        title.setFont(font)
        self.place = SaidLabel("handPlace")
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP + 4, GAP, GAP + 4, GAP + 4)
        column.setSpacing(GAP // 2)
        column.addWidget(title)
        column.addWidget(self.place)
        column.addSpacing(GAP // 2)
        column.addLayout(self._list)

    def show_assignments(self, assignments: Sequence[Assignment]) -> None:
        """Offer a command for each action that has one; of the many saved ones those with a chord."""
        offered = [
            each
            for each in assignments
            if each.action.words and (each.chord or not each.action.id.startswith(COMMAND_PREFIX))
        ]
        names = [each.action.id for each in offered]
        if names != list(self.rows):
            self._rebuild([each.action for each in offered])
        for each in offered:
            self.rows[each.action.id].show_chord(each.action, each.chord)
        if offered:
            place = self._bindings.find(offered[0].action, offered[0].chord).place
            said = tr("These commands do the same. Tie keys to them in {place}.", place=place)
            self.place.say(Said("muted", said))

    def _rebuild(self, actions: list[HotkeyAction]) -> None:
        for row in self.rows.values():
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {action.id: HandRow(action, self._bindings, self._scope) for action in actions}
        for row in self.rows.values():
            self._list.addWidget(row)
            row.show()  # at once, not as soon as the layout comes to it
