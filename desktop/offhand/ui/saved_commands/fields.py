"""The fields of one command: what is wrong stands below the field that it is about."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from offhand.domain.saved_commands import SavedCommand, Target, Trouble, check_command, list_warnings
from offhand.domain.slots import CHOICE, Source
from offhand.ui.fixed_font import fixed_font
from offhand.ui.flow import FlowLayout
from offhand.ui.saved_commands.choice_lines import read_choices, write_choices
from offhand.ui.saved_commands.preview import preview_command
from offhand.ui.theme import GAP
from offhand.ui.zoom import follow_font
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QWheelEvent

TARGETS = {
    Target.SHOW: later("Show it"),
    Target.INSERT: later("Insert it where the caret is"),
    Target.REPLACE: later("Replace the selected text"),
    Target.COPY: later("Copy it"),
    Target.APPEND: later("Append it to a file"),
    Target.NOTIFY: later("Show it in a notification"),
}
PROMPT_LINES, FEW_LINES, PREVIEW_LINES = 9, 3, 7
SLOTS = tuple(f"{{{source.value}}}" for source in Source if source is not Source.CHOICE)
NEW_CHOICE = f"{{lang:{CHOICE}}}"
CHOICES_ARE = later("must be lines such as lang: English | German")


class CommandFields(QWidget):
    """Show and change one command."""

    changed = Signal()
    """Something was typed or chosen; ``read`` tells what there is now."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._command = SavedCommand(name="", title="", template="")
        self._problems: dict[str, QLabel] = {}
        self._labels: dict[QWidget, QLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.title = self._add_line("title", later("Title"), tr("What menus call it"))
        self.name = self._add_line(
            "name", later("Name"), tr("What is typed after a slash, and after offhand run")
        )
        self.about = self._add_line(
            "about", later("What it does"), tr("A line that menus show beside the title")
        )
        self.template = self._add_text(
            "", tr("Prompt"), tr("What is asked; words in braces are filled in"), PROMPT_LINES
        )
        self.template.setObjectName("commandPrompt")
        self._column.addLayout(self._build_slots())
        self.choices = self._add_text(
            "choices", later("Choices"), tr("One line for each list: lang: English | German"), FEW_LINES
        )
        self.asks = self._add_line(
            "input", later("Label of the input"), tr("What stands beside the field of {input}")
        )
        self.target = _TargetBox()
        self.target.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for target, words in TARGETS.items():
            self.target.addItem(tr(words), target)
        self._add("target", later("With the answer"), tr("What is done with it"), self.target)
        self.file = self._add_line("file", later("File"), tr("A full path, or one that begins with ~"))
        self.model = self._add_line(
            "model", later("Model"), tr("Who answers, such as x-ai/grok-4; empty: the usual one")
        )
        self.schema = self._add_text(
            "schema", later("Schema"), tr("A JSON Schema that the answer must follow"), FEW_LINES
        )
        self.schema.setFont(fixed_font())
        self.preview = self._add_text(
            "preview", later("Preview"), tr("What would be asked, with samples"), PREVIEW_LINES
        )
        self.preview.setReadOnly(True)
        self._connect()

    def show_command(self, command: SavedCommand) -> None:
        """Show another command, or the newer state of this one; what is the same keeps its caret."""
        self._command = command
        self.blockSignals(True)
        for field, text in (
            (self.title, command.title),
            (self.name, command.name),
            (self.about, command.about),
            (self.asks, command.asks),
            (self.file, command.file),
            (self.model, command.model),
        ):
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)
        for area, text in (
            (self.template, command.template),
            (self.choices, write_choices(command.choices)),
            (self.schema, command.schema),
        ):
            if area.toPlainText() != text:
                area.setPlainText(text)
        self.target.setCurrentIndex(list(TARGETS).index(command.target))
        self.blockSignals(False)
        self._refresh()

    def read(self) -> tuple[SavedCommand, Trouble | None]:
        """Return what there is now, and what is wrong with it."""
        trouble: Trouble | None = None
        choices = self._command.choices
        try:
            choices = read_choices(self.choices.toPlainText())
        except ValueError:
            trouble = Trouble(tr(CHOICES_ARE), "choices")
        command = replace(
            self._command,
            name=self.name.text().strip(),
            title=self.title.text().strip(),
            about=self.about.text().strip(),
            asks=self.asks.text().strip(),
            file=self.file.text().strip(),
            model=self.model.text().strip(),
            template=self.template.toPlainText().strip("\n"),
            schema=self.schema.toPlainText().strip("\n"),
            target=self.target.currentData(),
            choices=choices,
        )
        return command, trouble or check_command(command)

    def report(self, troubles: Iterable[Trouble], role: str = "danger") -> None:
        """Say what is wrong, or to be minded, each below its field; what is not named is fine."""
        said = {trouble.key: trouble for trouble in reversed(tuple(troubles))}
        for key, label in self._problems.items():
            trouble = said.get(key)
            words = f"{self._name(key)} {tr(trouble.reason)}." if trouble is not None and key else ""
            if trouble is not None and not key:
                words = f"{tr(trouble.reason)}."
            label.setText(words)
            label.setProperty("role", role)
            label.style().unpolish(label)
            label.style().polish(label)
            label.setVisible(bool(words))

    def _name(self, key: str) -> str:
        return {"schema": tr("The schema"), "choices": tr("The choices"), "file": tr("The file")}.get(
            key, tr("The {key}", key=key)
        )

    def _refresh(self) -> None:
        command, trouble = self.read()
        if trouble is not None:
            self.report([trouble])
        else:
            self.report([Trouble(tr(warning.reason)) for warning in list_warnings(command)[:1]], "warning")
        self.preview.setPlainText(preview_command(command, time.strftime("%Y-%m-%d")))
        template = command.slots
        for field, is_wanted in (
            (self.file, command.target is Target.APPEND),
            (self.asks, template.has(Source.INPUT)),
            (self.choices, template.has(Source.CHOICE) or bool(self.choices.toPlainText())),
        ):
            field.setVisible(is_wanted)
            self._labels[field].setVisible(is_wanted)

    def _note_change(self) -> None:
        if not self.signalsBlocked():
            self._refresh()
            self.changed.emit()

    def _connect(self) -> None:
        for field in (self.title, self.name, self.about, self.asks, self.file, self.model):
            field.textEdited.connect(self._note_change)
        for area in (self.template, self.choices, self.schema):
            area.textChanged.connect(self._note_change)
        self.target.activated.connect(self._note_change)

    def _insert(self, slot: str) -> None:
        self.template.insertPlainText(slot)
        if slot == NEW_CHOICE and not self.choices.toPlainText():
            self.choices.setPlainText(tr("lang: English | German"))
        self.template.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_slots(self) -> FlowLayout:
        row = FlowLayout(None, GAP // 2)
        for slot in (*SLOTS, NEW_CHOICE):
            button = QPushButton(slot)
            button.setProperty("role", "quiet")
            button.setObjectName(f"insert{slot.strip('{}').split(':')[0].capitalize()}")
            button.setAccessibleName(tr("Insert {slot}", slot=slot))
            button.setAccessibleDescription(tr("Put this slot where the caret of the prompt is"))
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._insert, slot))
            row.addWidget(button)
        return row

    def _add_line(self, key: str, label: str, meaning: str) -> QLineEdit:
        field = QLineEdit()
        self._add(key, label, meaning, field)
        field.setPlaceholderText(meaning)
        return field

    def _add_text(self, key: str, label: str, meaning: str, lines: int) -> QPlainTextEdit:
        area = QPlainTextEdit()
        area.setTabChangesFocus(True)
        area.setFixedHeight(area.fontMetrics().lineSpacing() * lines + 20)
        follow_font(area)
        self._add(key, label, meaning, area)
        return area

    def _add(self, key: str, label: str, meaning: str, field: QWidget) -> None:
        words = QLabel(tr(label))
        words.setBuddy(field)
        field.setAccessibleName(tr(label))
        field.setAccessibleDescription(meaning)
        field.setObjectName(f"command{label.title().replace(' ', '')}")
        problem = QLabel()
        problem.setProperty("role", "danger")
        problem.setTextFormat(Qt.TextFormat.PlainText)
        problem.setWordWrap(True)
        problem.hide()
        self._problems[key] = problem
        self._labels[field] = words
        for part in (words, field, problem):
            self._column.addWidget(part)


class _TargetBox(QComboBox):
    """Be scrolled past by the wheel, which changes nothing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the page."""
        event.ignore()
