"""One setting in the dialog: label, meaning, editor, the way back to the default, what was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from offhand.domain.gating import Obstacle, find_obstacle
from offhand.domain.sampling_settings import REASONING_EFFORT
from offhand.services.wording.left_out import word_domain_limit
from offhand.ui.dialogs.editors import COMPACT_KINDS, ChoiceEditor, build_editor
from offhand.ui.theme import GAP, MARGIN
from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.domain.models import ModelCard
    from offhand.domain.setting import Setting
    from offhand.ui.icons import Icons

OVERRIDDEN = later("Set for this run by the command line or the environment.")
UNKNOWN_TO_SERVER = later("This server does not know this, so it is not sent.")


class SettingRow(QWidget):
    """Show and change one setting; the page decides what a change does."""

    changed = Signal(object, object)
    """The setting and its new value."""
    reset_requested = Signal(object)
    browse_requested = Signal(object)

    def __init__(
        self, setting: Setting[object], icons: Icons, way_back: str = later("Go back to the default")
    ) -> None:
        """``way_back`` says what the reset button does."""
        super().__init__()
        self._way_back = tr(way_back)
        self.setting = setting
        self._is_compact = setting.kind in COMPACT_KINDS
        self._is_overridden = False
        self.is_unsupported = False
        """The model does not take it."""
        self._obstacle = self._hint = ""
        self.editor = build_editor(setting)
        self.editor.edited.connect(self._take)
        self.editor.refused.connect(self._refuse)
        self.editor.browse_requested.connect(self._browse)
        self._reset = self._build_reset(icons)
        self._label = QLabel(tr(setting.label))
        self._label.setBuddy(self.editor.field)
        font = self._label.font()
        font.setWeight(font.Weight.DemiBold)
        self._label.setFont(font)
        self._meaning = _wrapping_label(tr(setting.meaning), "muted")
        self._problem = _wrapping_label("", "danger")
        self._problem.setObjectName(f"{self.editor.field.objectName()}Problem")
        self._note = _wrapping_label("", "muted")
        self._problem.hide()
        self._note.hide()
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out()

    @property
    def problem(self) -> str:
        """Return what is wrong with the text in the editor, empty where nothing is."""
        return self._problem.text() if not self._problem.isHidden() else ""

    @property
    def note(self) -> str:
        """Return why the value cannot be changed now, empty where it can."""
        return self._note.text() if not self._note.isHidden() else ""

    @property
    def has_newer_text(self) -> bool:
        """Say whether the user typed on, or typed something that is refused."""
        return bool(self.problem) or self.editor.is_ahead

    def matches(self, words: list[str]) -> bool:
        """Say whether label and meaning hold every word."""
        text = f"{tr(self.setting.label)} {tr(self.setting.meaning)} {self.setting.key}".casefold()
        return all(word in text for word in words)

    def show_value(
        self, value: object, *, is_overridden: bool = False, is_changed: bool | None = None
    ) -> None:
        """Show the value in force.

        ``is_changed`` offers the way back; None: where it differs from the default.
        """
        self._is_overridden = is_overridden
        self.editor.show_value(value)
        self.report("")
        if is_changed is None:
            is_changed = value != self.setting.default
        self._reset.setVisible(is_changed and not is_overridden)
        self._update_state()

    def report(self, reason: str) -> None:
        """Say what is wrong under the field; an empty reason takes that back."""
        self._problem.setText(reason)
        self._problem.setVisible(bool(reason))
        self.editor.field.setAccessibleDescription(f"{self._said} {reason}".strip())

    @property
    def _said(self) -> str:
        """Return what the setting means, with what the model makes of it."""
        return f"{tr(self.setting.meaning)} {self._hint}".strip()

    def set_card(self, card: ModelCard | None, base_url: str) -> None:
        """Grey out what the model does not take or its server does not know.

        Without a card whatever the server knows is offered.
        """
        obstacle = find_obstacle(self.setting, card, base_url)
        self.is_unsupported = obstacle is Obstacle.MODEL
        self._obstacle = _word_obstacle(obstacle, card)
        self._hint = word_domain_limit(self.setting, card)
        self._meaning.setText(self._said)
        self.report(self.problem)
        if self.setting.key == REASONING_EFFORT.key and isinstance(self.editor, ChoiceEditor):
            efforts = [
                effort
                for effort in self.setting.choices
                if not effort or not card or card.accepts_effort(effort)
            ]
            self.editor.offer_only(efforts)
        self._update_state()

    def set_narrow(self, narrow: bool) -> None:
        """Put a short editor under its label where there is no room beside it."""
        if self._is_compact:
            down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
            self._body.setDirection(down if narrow else right)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._label)
        words.addWidget(self._meaning)
        control = QHBoxLayout()
        control.setSpacing(GAP // 2)
        control.addWidget(self.editor, 0 if self._is_compact else 1)
        control.addWidget(self._reset, 0, Qt.AlignmentFlag.AlignTop)
        if self._is_compact:
            control.addStretch(1)
        self._body.setSpacing(GAP)
        self._body.addLayout(words, 1)
        self._body.addLayout(control)
        if self._is_compact:
            self._body.setDirection(QBoxLayout.Direction.LeftToRight)
            control.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, MARGIN // 2, 0, MARGIN // 2)
        column.setSpacing(GAP // 2)
        column.addLayout(self._body)
        column.addWidget(self._problem)
        column.addWidget(self._note)

    def _build_reset(self, icons: Icons) -> QToolButton:
        button = QToolButton()
        icons.set_icon(button, "reset", "muted")
        button.setProperty("role", "quiet")
        button.setObjectName(
            f"reset{self.editor.field.objectName()[:1].upper()}{self.editor.field.objectName()[1:]}"
        )
        button.setAccessibleName(tr("Reset {label}", label=tr(self.setting.label)))
        button.setAccessibleDescription(self._way_back)
        button.setToolTip(self._way_back)
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        button.clicked.connect(self._go_back)
        return button

    def _take(self, value: object) -> None:
        self.report("")
        self.changed.emit(self.setting, value)

    def _go_back(self) -> None:
        self.reset_requested.emit(self.setting)

    def _browse(self) -> None:
        self.browse_requested.emit(self.setting)

    def _refuse(self, reason: str) -> None:
        self.report(f"{tr(self.setting.label)} {reason}.")
        self._reset.show()

    def _update_state(self) -> None:
        note = tr(OVERRIDDEN) if self._is_overridden else self._obstacle
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.editor.setEnabled(not note)
        self._label.setEnabled(not note)


def _word_obstacle(obstacle: Obstacle | None, card: ModelCard | None) -> str:
    if obstacle is Obstacle.SERVER:
        return tr(UNKNOWN_TO_SERVER)
    if obstacle is Obstacle.MODEL and card is not None:
        return tr("{name} does not use this.", name=card.name or card.id)
    return ""


def _wrapping_label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label
