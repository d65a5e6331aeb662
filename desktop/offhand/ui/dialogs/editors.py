"""One editor for each kind of setting.

An editor announces what the user entered: ``edited`` with a checked value, or ``refused`` with the
reason, in which case it keeps the text so that it can be corrected. A choice counts at once, a
line when it is finished (half an address must not be in force), longer text after a short rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from offhand.domain.errors import SettingRefused
from offhand.domain.setting import Kind
from offhand.services.wording.thinking import EFFORTS
from offhand.ui.dialogs.notation import read_value, write_value
from offhand.ui.theme import GAP
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QStandardItemModel, QWheelEvent

    from offhand.domain.setting import Setting

REST = 500
"""ms without typing after which longer text is taken over."""
COMPACT_KINDS = frozenset({Kind.NUMBER, Kind.WHOLE, Kind.MONEY, Kind.CHOICE, Kind.SWITCH})
COMPACT_WIDTH = 168
TEXT_HEIGHT = 120
EMPTY_HINTS = {
    Kind.NUMBER: later("Not sent"),
    Kind.WHOLE: later("Not sent"),
    Kind.MONEY: later("No cap"),
    Kind.WORDS: later("None"),
    Kind.PROXY: later("From the environment"),
    Kind.FOLDER: later("The usual place"),
}
CHOICE_LABELS = {
    "": later("Not set"),
    "system": later("Like the system"),
    "normal": later("Normal"),
    "full": later("Full"),
    "reduced": later("Reduced"),
    "light": later("Light"),
    "dark": later("Dark"),
    **EFFORTS,
    "text": later("Text"),
    "json": later("Some JSON"),
    "schema": later("Schema"),
    "price": later("Price"),
    "throughput": later("Throughput"),
    "latency": later("Latency"),
    "last chat": later("Last chat"),
    "new chat": later("New chat"),
    "quit": later("Quit"),
    "keep running": later("Keep running"),
    "show or hide": later("Show or hide"),
    "quick prompt": later("Quick prompt"),
    "nothing": later("Nothing"),
    "always": later("Always"),
    "never": later("Never"),
    "after five minutes": later("After five minutes"),
    "de": later("Deutsch"),
    "en": later("English"),
    "zh_CN": "简体中文",
}


class Editor(QWidget):
    """Edit one setting."""

    edited = Signal(object)
    refused = Signal(str)
    browse_requested = Signal()

    def __init__(self, setting: Setting[object]) -> None:
        super().__init__()
        self._setting = setting

    @property
    def field(self) -> QWidget:
        """Return the control that takes the keyboard."""
        raise NotImplementedError

    @property
    def is_ahead(self) -> bool:
        """Say whether something was typed that is not announced yet."""
        return False

    def show_value(self, value: object) -> None:
        """Show the value in force."""
        raise NotImplementedError

    def commit(self) -> None:
        """Take over what was typed and not announced yet."""

    def _introduce(self, field: QWidget) -> None:
        """Name the control for assistive technology."""
        field.setObjectName(_to_camel_case(self._setting.key))
        field.setAccessibleName(tr(self._setting.label))
        field.setAccessibleDescription(tr(self._setting.meaning))
        self.setFocusProxy(field)

    def _announce(self, text: str) -> None:
        try:
            value = read_value(self._setting, text)
        except SettingRefused as refusal:
            self.refused.emit(tr(refusal.reason))
        else:
            self.edited.emit(value)


class LineEditor(Editor):
    """Edit what fits in one line; it counts when the line is left or Enter is pressed."""

    def __init__(self, setting: Setting[object]) -> None:
        super().__init__(setting)
        self._field = QLineEdit()
        self._field.setPlaceholderText(self._hint())
        self._introduce(self._field)
        self._known = ""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addWidget(self._field, 1)
        self._field.editingFinished.connect(self.commit)

    @property
    def field(self) -> QLineEdit:
        """Return the line."""
        return self._field

    @property
    def is_ahead(self) -> bool:
        """Say whether the line is being edited."""
        return self._field.text() != self._known

    def show_value(self, value: object) -> None:
        """Show the value in force; a refused text makes room for it."""
        text = write_value(self._setting, value)
        self._known = text
        if text != self._field.text():
            self._field.setText(text)

    def commit(self) -> None:
        """Announce the line if it changed."""
        text = self._field.text()
        if text != self._known:
            self._known = text
            self._announce(text)

    def add_button(self, button: QPushButton) -> None:
        """Put a button behind the line."""
        self._row.addWidget(button)

    def _hint(self) -> str:
        return tr(EMPTY_HINTS.get(self._setting.kind, "")) or str(self._setting.default or "")


class BrowsingEditor(LineEditor):
    """Edit a line that can also be chosen: a model from the list, a folder from the disk."""

    def __init__(self, setting: Setting[object]) -> None:
        super().__init__(setting)
        folder = setting.kind is Kind.FOLDER
        button = QPushButton(tr("Browse…") if folder else tr("Choose…"))
        button.setObjectName("browseFolder" if folder else "chooseModel")
        button.setAccessibleName(tr("Browse for a folder") if folder else tr("Choose model"))
        button.setAccessibleDescription(tr(setting.meaning))
        button.setAutoDefault(False)
        button.clicked.connect(self._browse)
        self.add_button(button)

    def choose(self, text: str) -> None:
        """Take over what was chosen elsewhere."""
        self._field.setText(text)
        self.commit()

    def _browse(self) -> None:
        if self._setting.kind is not Kind.FOLDER:
            self.browse_requested.emit()
            return
        dialog = QFileDialog(self, tr(self._setting.label), self._field.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.choose)
        dialog.open()


class TextEditor(Editor):
    """Edit several lines; they count after a short rest."""

    def __init__(self, setting: Setting[object]) -> None:
        super().__init__(setting)
        self._field = QPlainTextEdit()
        self._field.setTabChangesFocus(True)
        self._field.setMinimumHeight(TEXT_HEIGHT)
        self._field.setPlaceholderText(tr("Empty: nothing is sent"))
        self._introduce(self._field)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self.commit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._field)
        self._known = ""
        self._field.textChanged.connect(self._rest.start)

    @property
    def field(self) -> QPlainTextEdit:
        """Return the text."""
        return self._field

    @property
    def is_ahead(self) -> bool:
        """Say whether the text is being edited."""
        return self._rest.isActive()

    def show_value(self, value: object) -> None:
        """Show the value in force, unless the user is ahead of it."""
        if self.is_ahead:
            return
        text = write_value(self._setting, value)
        self._known = text
        if text != self._field.toPlainText():
            with QSignalBlocker(self._field):
                self._field.setPlainText(text)

    def commit(self) -> None:
        """Announce the text if it changed."""
        self._rest.stop()
        text = self._field.toPlainText()
        if text != self._known:
            self._known = text
            self._announce(text)


class ChoiceBox(QComboBox):
    """Offer values; the wheel scrolls the page instead of changing them in passing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def minimumSizeHint(self) -> QSize:
        """Be as wide as the longest of them only where there is room for it."""
        return QSize(1, super().minimumSizeHint().height())


class ChoiceEditor(Editor):
    """Choose one of a few values."""

    def __init__(self, setting: Setting[object]) -> None:
        super().__init__(setting)
        self._field = ChoiceBox()
        for choice in setting.choices:
            self._field.addItem(tr(CHOICE_LABELS.get(choice, choice.capitalize())), choice)
        self._introduce(self._field)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._field)
        self._field.activated.connect(self._choose)

    @property
    def field(self) -> QComboBox:
        """Return the list."""
        return self._field

    def show_value(self, value: object) -> None:
        """Show the value in force."""
        self._field.setCurrentIndex(self._field.findData(value))

    def offer_only(self, choices: Collection[str] | None) -> None:
        """Grey out what cannot be chosen now; None offers everything."""
        model = cast("QStandardItemModel", self._field.model())
        for row, choice in enumerate(self._setting.choices):
            model.item(row).setEnabled(choices is None or choice in choices)

    def _choose(self, row: int) -> None:
        self.edited.emit(self._field.itemData(row))


class SwitchEditor(Editor):
    """Turn something on or off."""

    def __init__(self, setting: Setting[object]) -> None:
        super().__init__(setting)
        self._field = QCheckBox()
        self._introduce(self._field)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(self._field)
        self._field.clicked.connect(self._turn)

    @property
    def field(self) -> QCheckBox:
        """Return the box."""
        return self._field

    def show_value(self, value: object) -> None:
        """Show the value in force."""
        self._field.setChecked(bool(value))

    def _turn(self, is_on: bool) -> None:
        self.edited.emit(is_on)


def build_editor(setting: Setting[object]) -> Editor:
    """Build the editor for a setting's kind."""
    match setting.kind:
        case Kind.TEXT | Kind.SCHEMA:
            return TextEditor(setting)
        case Kind.CHOICE:
            editor: Editor = ChoiceEditor(setting)
        case Kind.SWITCH:
            editor = SwitchEditor(setting)
        case Kind.MODEL | Kind.FOLDER:
            editor = BrowsingEditor(setting)
        case _:
            editor = LineEditor(setting)
    if setting.kind in COMPACT_KINDS:
        editor.setMinimumWidth(COMPACT_WIDTH)
        if setting.kind is not Kind.CHOICE:
            editor.setMaximumWidth(COMPACT_WIDTH)
    return editor


def _to_camel_case(key: str) -> str:
    first, *rest = key.split("_")
    return first + "".join(word.capitalize() for word in rest)
