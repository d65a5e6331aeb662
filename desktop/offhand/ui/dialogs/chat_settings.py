"""The settings of one chat: each as the program has it, or with a value of its own.

What the chat's model does not know is not shown. A change counts from the next question on.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from offhand.domain.gating import find_obstacle
from offhand.domain.request_settings import CHAT_SETTINGS
from offhand.domain.sampling_settings import REASONING_EFFORT
from offhand.services.wording.thinking import word_thinking
from offhand.ui.dialogs.preset_bar import PresetBar
from offhand.ui.dialogs.settings_row import SettingRow
from offhand.ui.theme import GAP, MARGIN
from offhand.ui.zoom import prefer_size, zoomed
from offhand.words import later, plural, tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from PySide6.QtGui import QResizeEvent

    from offhand.domain.models import ModelCard
    from offhand.domain.presets import PresetList
    from offhand.domain.setting import Setting
    from offhand.domain.settings import Settings
    from offhand.ui.icons import Icons

PREFERRED = (620, 680)
SMALLEST = QSize(380, 300)
NARROW = 400
"""px below which labels stand above short editors."""
BACK = later("Do as the settings say")


class ChatSettingsDialog(QDialog):
    """Show and change the settings of the chat in view while the rest of the program goes on."""

    changed = Signal(object, object)
    """A setting and the chat's own value."""
    reset_requested = Signal(object)
    """A setting that is to be as the program has it."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        """Show no chat yet."""
        super().__init__(parent)
        self.setWindowTitle(tr("Chat settings"))
        self.setObjectName("chatSettings")
        self.setMinimumSize(SMALLEST)
        prefer_size(self, *PREFERRED)
        self.presets = PresetBar()
        self.rows = {setting.key: SettingRow(setting, icons, tr(BACK)) for setting in CHAT_SETTINGS}
        self._thinking = _label("muted")
        self._unknown = _label("muted")
        self._problem = _label("danger")
        self._title = _label("muted")
        self._lay_out()
        for row in self.rows.values():
            row.changed.connect(self.changed)
            row.reset_requested.connect(self.reset_requested)
            row.editor.field.installEventFilter(self)

    def commit(self) -> None:
        """Take over what was typed last, for the chat that is shown."""
        for row in self.rows.values():
            row.editor.commit()

    def show_chat(
        self, title: str, own: Mapping[str, object], settings: Settings, *, is_other: bool = False
    ) -> None:
        """Show the values in force for a chat; ``settings`` are those of the program.

        What is being typed stays, unless ``is_other`` says that it was typed for another chat.
        """
        whose = tr("“{title}”", title=title) if title else tr("this chat")
        self._title.setText(tr("They count for {whose} alone.", whose=whose))
        combined = settings.overlaid(own)
        for key, row in self.rows.items():
            if is_other or not row.has_newer_text:
                row.show_value(combined.get(row.setting), is_changed=key in own)

    def show_presets(self, presets: PresetList, current: str, *, has_own: bool) -> None:
        """List the presets; ``current`` is the chat's."""
        self.presets.show_presets(presets, current, has_own=has_own)

    def set_cards(self, cards: Sequence[ModelCard | None], base_url: str) -> None:
        """Show what at least one of the models takes, and say plainly what none of them leaves to choose.

        What its server does not know is there, and says so.
        """
        hidden = 0
        for row in self.rows.values():
            row.set_card(_pick_card(row.setting, cards, base_url), base_url)
            row.setVisible(not row.is_unsupported)
            hidden += row.is_unsupported
        card = cards[0] if len(cards) == 1 else None
        words = word_thinking(card)
        self._thinking.setText(words)
        self._thinking.setVisible(bool(words))
        self._unknown.setText(_word_hidden(hidden, card))
        self._unknown.setVisible(bool(hidden))

    def report(self, text: str) -> None:
        """Say what went wrong with the presets; an empty text takes that back."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack labels and editors where they do not fit side by side."""
        super().resizeEvent(event)
        for row in self.rows.values():
            row.set_narrow(self._scroll.viewport().width() < zoomed(NARROW))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring the field that takes the keyboard into view."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._scroll.ensureWidgetVisible(watched, 0, MARGIN * 2)
        return super().eventFilter(watched, event)

    def done(self, result: int) -> None:
        """Take over what was typed last."""
        self.commit()
        super().done(result)

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("settingsBody")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(MARGIN + GAP, 0, MARGIN, MARGIN)
        inner.setSpacing(0)
        for group, rows in groupby(self.rows.values(), key=lambda row: row.setting.group):
            title = QLabel(tr(group.value))
            title.setProperty("role", "title")
            inner.addSpacing(MARGIN)
            inner.addWidget(title)
            for row in rows:
                if row.setting.key == REASONING_EFFORT.key:
                    inner.addWidget(self._thinking)
                inner.addWidget(row)
        inner.addSpacing(MARGIN)
        inner.addWidget(self._unknown)
        inner.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        top = QVBoxLayout()
        top.setContentsMargins(MARGIN + GAP, MARGIN, MARGIN, GAP)
        top.setSpacing(GAP)
        top.addWidget(self._title)
        top.addWidget(self.presets)
        top.addWidget(self._problem)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._scroll, 1)


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label


def _pick_card(setting: Setting[Any], cards: Sequence[ModelCard | None], base_url: str) -> ModelCard | None:
    """Return the card of the first model that takes a setting, else that of the first."""
    taken = (card for card in cards if find_obstacle(setting, card, base_url) is None)
    return next(taken, next(iter(cards), None))


def _word_hidden(count: int, card: ModelCard | None) -> str:
    """Say how many settings are not there, and because of whom; without a card because of several models."""
    if card is not None:
        return plural(
            "One setting is not shown, because {name} does not know it.",
            "{n} settings are not shown, because {name} does not know them.",
            count,
            name=card.name or card.id,
        )
    return plural(
        "One setting is not shown, because none of these models knows it.",
        "{n} settings are not shown, because none of these models knows them.",
        count,
    )
