"""Choosing which models are compared: for the next questions, or beside an answer that there is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from offhand.domain.commands import COMPARE
from offhand.domain.comparison import MOST, pick_models
from offhand.domain.model_settings import KEEP_COMPARING
from offhand.ui.actions import add_action
from offhand.ui.comparing.models_bar import ModelsBar
from offhand.ui.comparing.switches import turn
from offhand.ui.composer.composer import STILL_ANSWERING
from offhand.words import tr

if TYPE_CHECKING:
    from offhand.services.conversation import Conversation
    from offhand.ui.dialogs.model_picker import ModelPicker
    from offhand.ui.icons import Icons
    from offhand.ui.main_window import MainWindow
    from offhand.ui.theme import Appearance
    from offhand.ui.workings import Workings

LOW = 520
"""px of the page's height below which there is no room for the bar beside answers."""


class ComparisonPicking(QObject):
    """Let models be chosen, and show those of the chat in view above the composer."""

    def __init__(self, workings: Workings, window: MainWindow, appearance: Appearance, icons: Icons) -> None:
        """Build the picker when it is opened first."""
        super().__init__(window)
        self._workings = workings
        self._window = window
        self._appearance = appearance
        self._icons = icons
        self._picker: ModelPicker | None = None
        self._conversation: Conversation | None = None
        self._message_id = ""
        """The answer that the models are to be asked beside, empty for the next questions."""
        page = window.page
        self.bar = ModelsBar(icons)
        self.bar.removed.connect(self._remove)
        self.bar.change_wanted.connect(self.open)
        self.bar.cleared.connect(self._clear)
        self.bar.keeping_wanted.connect(self._keep)
        self.bar.left.connect(page.composer.focus_field)
        page.add_above_composer(self.bar)
        page.branching.compare_wanted.connect(self.open)
        page.bridge.head_changed.connect(self._refresh)
        window.chat_shown.connect(self._show)
        self._leave = [
            workings.catalogue.on_change(self._refresh),
            workings.preferences.on_change(self._show_keeping),
        ]
        self._show_keeping()
        add_action(window, COMPARE, self.open)
        page.installEventFilter(self)
        if page.conversation is not None:
            self._show(page.conversation)

    @property
    def picker(self) -> ModelPicker | None:
        """Return the dialog, None before it was opened first."""
        return self._picker

    def close(self) -> None:
        """Close what is open: the window is going."""
        for leave in self._leave:
            leave()
        if self._picker is not None:
            self._picker.close()

    def open(self, message_id: object = "") -> None:
        """Have models chosen that are asked beside an answer, or without one with the next questions."""
        conversation = self._window.page.conversation
        if conversation is None:
            return
        wanted = message_id if isinstance(message_id, str) else ""
        if wanted and not conversation.is_idle:
            self._window.page.composer.show_hint(tr(STILL_ANSWERING))
            return
        self._conversation, self._message_id = conversation, wanted
        self._workings.scope.start(self._present(conversation), "compare")

    async def _present(self, conversation: Conversation) -> None:
        last = await self._workings.compared_models.read()
        if conversation is not self._window.page.conversation:
            return
        if self._picker is None:
            # Built in one turn and shown in the next, so that neither holds up the screen.
            self._picker = self._build()
        QTimer.singleShot(0, self, partial(self._open_picker, conversation, last))

    def _open_picker(self, conversation: Conversation, last: tuple[str, ...]) -> None:
        if self._picker is None:
            return
        answer = conversation.chat.messages.get(self._message_id)
        most = MOST - 1 if answer is not None else MOST
        self._picker.setWindowTitle(tr("Choose up to {most} models", most=most))
        asked = answer.reply.asked_model if answer is not None and answer.reply is not None else ""
        if asked:
            picked = tuple(model for model in last if model != asked)[:most]
        else:
            picked = conversation.chat.head.compared or last or (conversation.asked_model,)
        self._picker.present(asked or conversation.asked_model)
        self._picker.pick(picked, most)
        self._picker.open()

    def _build(self) -> ModelPicker:
        from offhand.ui.dialogs.model_picker import ModelPicker  # noqa: PLC0415 - imported when opened first

        workings = self._workings
        picker = ModelPicker(
            workings.models, workings.scope, self._icons, self._appearance, self._window, most=MOST
        )
        picker.several_chosen.connect(self._take)
        return picker

    def _take(self, models: tuple[str, ...]) -> None:
        conversation, message_id = self._conversation, self._message_id
        if conversation is None:
            return
        answer = conversation.chat.messages.get(message_id)
        if answer is not None and answer.reply is not None:
            others = tuple(model for model in dict.fromkeys(models) if model != answer.reply.asked_model)
            conversation.comparing.start_beside(message_id, others[: MOST - 1])
            self._note(pick_models((answer.reply.asked_model, *others)))
        else:
            conversation.comparing.set_models(models)
            self._note(conversation.chat.head.compared)
        self._window.page.composer.focus_field()

    def _note(self, models: tuple[str, ...]) -> None:
        if models:
            self._workings.scope.start(self._workings.compared_models.note(models), "compared models")

    def _show(self, conversation: Conversation) -> None:
        self._conversation = conversation
        self._message_id = ""
        self._refresh()

    def _refresh(self, *_head: object) -> None:
        page = self._window.page
        conversation = page.conversation
        models = conversation.chat.head.compared if conversation is not None else ()
        has_columns = conversation is not None and conversation.comparing.current is not None
        if has_columns and page.height() < LOW:
            models = ()  # the header says how many there are, and the answers need the room
        self.bar.show_models([(model, page.name_model(model)) for model in models])

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Follow the height of the page."""
        if event.type() is QEvent.Type.Resize:
            self._refresh()
        return super().eventFilter(watched, event)

    def _show_keeping(self, *_settings: object) -> None:
        self.bar.show_keeping(is_on=self._workings.preferences.settings.get(KEEP_COMPARING))

    def _keep(self, is_wanted: bool) -> None:
        turn(self._workings, self._window, KEEP_COMPARING, on=is_wanted)

    def _remove(self, model: str) -> None:
        conversation = self._window.page.conversation
        if conversation is not None:
            left = tuple(each for each in conversation.chat.head.compared if each != model)
            conversation.comparing.set_models(left)

    def _clear(self) -> None:
        conversation = self._window.page.conversation
        if conversation is not None:
            conversation.comparing.set_models(())
            self._window.page.composer.focus_field()
