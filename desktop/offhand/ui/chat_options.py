"""What a chat has of its own, joined to the window: a switch beside the field, a button, a dialog."""

# ruff: noqa: PLC0415 - dialogs are imported when they are opened: they cost as much of a start as the window

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QToolButton

from offhand.domain.commands import CHAT_SETTINGS, WEB_SEARCH
from offhand.domain.errors import StoreProblem
from offhand.domain.gating import Obstacle, find_common_obstacle
from offhand.domain.request_settings import WEB_SEARCH as SEARCH_SETTING
from offhand.services.explanation import explain
from offhand.ui.actions import add_action, describe_button
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence
    from typing import Any

    from offhand.domain.chat import Chat
    from offhand.domain.events import StreamEvent
    from offhand.domain.message import Message
    from offhand.domain.models import ModelCard
    from offhand.domain.setting import Setting
    from offhand.services.conversation import Conversation
    from offhand.services.hearing import ConversationState
    from offhand.ui.dialogs.chat_settings import ChatSettingsDialog
    from offhand.ui.icons import Icons
    from offhand.ui.main_window import MainWindow
    from offhand.ui.workings import Workings

NO_SEARCH = later("This model cannot search the web")
UNKNOWN_SEARCH = later("This server does not know how to search the web")


class ChatOptions(QObject):
    """Let the chat in view have settings of its own."""

    failed = Signal(str)

    def __init__(self, workings: Workings, window: MainWindow, icons: Icons) -> None:
        """Put the switch and the button into the window; the dialog is built when it is wanted."""
        super().__init__(window)
        self._workings = workings
        self._window = window
        self._icons = icons
        self._conversation: Conversation | None = None
        self._stop_listening: Callable[[], None] | None = None
        self._dialog: ChatSettingsDialog | None = None
        self.search = QToolButton()
        self.search.setObjectName("webSearch")
        self.search.setCheckable(True)
        self.search.setProperty("role", "quiet")
        describe_button(self.search, WEB_SEARCH)
        window.page.composer.tools.add(self.search)
        self.search.clicked.connect(self._set_search)
        window.page.header.options_wanted.connect(self.open)
        window.chat_shown.connect(self._show)
        add_action(window, CHAT_SETTINGS, self.open)
        add_action(window, WEB_SEARCH, self.search.click)
        self._leaves = [
            workings.presets.on_change(self._refresh),
            workings.preferences.on_change(self._follow),
            workings.catalogue.on_change(self._refresh),
        ]
        conversation = window.page.conversation
        if conversation is not None:
            self._show(conversation)

    def open(self) -> None:
        """Open the settings of the chat in view, or bring them to the front."""
        if self._dialog is None:
            from offhand.ui.dialogs.chat_settings import ChatSettingsDialog

            dialog = self._dialog = ChatSettingsDialog(self._icons, self._window)
            dialog.changed.connect(self._change)
            dialog.reset_requested.connect(self._reset)
            dialog.presets.chosen.connect(self._apply)
            dialog.presets.saving_wanted.connect(self._ask_for_name)
            dialog.presets.removed.connect(self._remove)
            dialog.presets.default_chosen.connect(self._begin_with)
        self._run(self._workings.presets.load())
        self._refresh()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def close(self) -> None:
        """Hear nothing more."""
        for leave in self._leaves:
            leave()
        if self._stop_listening is not None:
            self._stop_listening()
        if self._dialog is not None:
            self._dialog.close()

    def chat_was_changed(self, chat: Chat) -> None:
        """Follow another model, or another value."""
        del chat
        self._refresh()

    def message_was_added(self, message: Message) -> None:
        """Ignore messages."""

    def event_was_heard(self, message_id: str, event: StreamEvent) -> None:
        """Ignore pieces."""

    def reply_has_ended(self, message: Message) -> None:
        """Ignore ends."""

    def message_was_amended(self, message: Message) -> None:
        """Ignore what became known."""

    def state_has_changed(self, state: ConversationState) -> None:
        """Ignore what goes on."""

    def _show(self, conversation: Conversation) -> None:
        if conversation is self._conversation:
            return
        if self._dialog is not None:
            self._dialog.commit()  # what was typed belongs to the chat before
        if self._stop_listening is not None:
            self._stop_listening()
        self._conversation = conversation
        self._stop_listening = conversation.listen(self)
        self._refresh(is_other=True)

    def _follow(self, *_settings: object) -> None:
        self._refresh()

    def _refresh(self, *, is_other: bool = False) -> None:
        conversation = self._conversation
        if conversation is None:
            return
        head = conversation.chat.head
        cards = self._find_cards(conversation)
        settings = self._workings.preferences.settings
        self._show_search(is_on=settings.overlaid(head.own).get(SEARCH_SETTING), cards=cards)
        self._window.page.header.set_own_count(len(head.own))
        if self._dialog is not None:
            preset = self._workings.presets.match(head) if head.own else None
            name = preset.name if preset is not None else ""
            self._dialog.show_presets(self._workings.presets.known, name, has_own=bool(head.own))
            self._dialog.set_cards(cards, settings.endpoint.base_url)
            self._dialog.show_chat(head.title, head.own, settings, is_other=is_other)

    def _find_cards(self, conversation: Conversation) -> tuple[ModelCard | None, ...]:
        """Return the cards of all models that the next question goes to."""
        models = conversation.chat.head.compared or (conversation.asked_model,)
        return tuple(map(self._workings.catalogue.card, models))

    def _show_search(self, *, is_on: bool, cards: Sequence[ModelCard | None]) -> None:
        base_url = self._workings.preferences.settings.endpoint.base_url
        obstacle = find_common_obstacle(SEARCH_SETTING, cards, base_url)
        can_search = obstacle is None
        self.search.setEnabled(can_search)
        self.search.setChecked(is_on and can_search)
        self._icons.set_icon(self.search, "globe", "accent" if is_on and can_search else "muted")
        if can_search:
            describe_button(self.search, WEB_SEARCH)
        else:
            reason = tr(UNKNOWN_SEARCH if obstacle is Obstacle.SERVER else NO_SEARCH)
            self.search.setToolTip(reason)
            self.search.setAccessibleDescription(reason)

    def _set_search(self, is_on: bool) -> None:
        self._change(SEARCH_SETTING, is_on)

    def _change(self, setting: Setting[Any], value: object) -> None:
        if self._conversation is not None:
            own = {**self._conversation.chat.head.own, setting.key: value}
            if value == self._workings.preferences.settings.get(setting):
                own.pop(setting.key)
            self._conversation.revise(own=own)

    def _reset(self, setting: Setting[object]) -> None:
        if self._conversation is not None:
            own = {k: v for k, v in self._conversation.chat.head.own.items() if k != setting.key}
            self._conversation.revise(own=own)

    def _apply(self, name: str) -> None:
        if self._conversation is None:
            return
        preset = self._workings.presets.known.find(name)
        if preset is not None:
            self._workings.presets.apply(preset, self._conversation)
        elif not name:
            self._conversation.revise(own={})

    def _ask_for_name(self) -> None:
        from offhand.ui.sidebar.name_dialog import NameDialog

        NameDialog(self._dialog or self._window, tr("Save as preset"), "", self._save).open()

    def _save(self, name: str) -> None:
        if self._conversation is not None:
            self._run(self._workings.presets.save(name, self._conversation.chat.head))

    def _remove(self, name: str) -> None:
        self._run(self._workings.presets.remove(name))

    def _begin_with(self, name: str) -> None:
        self._run(self._workings.presets.begin_with(name))

    def _run(self, work: Coroutine[Any, Any, object]) -> None:
        self._workings.scope.start(self._perform(work), "presets")

    async def _perform(self, work: Coroutine[Any, Any, object]) -> None:
        try:
            await work
        except StoreProblem as problem:
            if self._dialog is not None:
                self._dialog.report(explain(problem).sentence)
        else:
            if self._dialog is not None:
                self._dialog.report("")
            self._refresh()
