"""Choosing the model of the chat in view, or one for whatever asks, by the picker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from offhand.domain.errors import StoreProblem
from offhand.domain.model_settings import DEFAULT_MODEL_SETTING
from offhand.services.explanation import explain
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.ui.dialogs.model_picker import ModelPicker
    from offhand.ui.icons import Icons
    from offhand.ui.main_window import MainWindow
    from offhand.ui.theme import Appearance
    from offhand.ui.workings import Workings


class ModelChoosing(QObject):
    """Open the picker of one window, and do what is chosen there."""

    def __init__(self, workings: Workings, window: MainWindow, appearance: Appearance, icons: Icons) -> None:
        """Build the picker when it is opened first."""
        super().__init__(window)
        self._workings = workings
        self._window = window
        self._appearance = appearance
        self._icons = icons
        self._picker: ModelPicker | None = None
        self._taken: Callable[[str], object] | None = None
        window.model_choice_wanted.connect(self.open)
        window.model_pick_wanted.connect(self.pick)

    def open(self) -> None:
        """Offer the models for the chat in view."""
        self.pick(None)

    def pick(self, taken: Callable[[str], object] | None) -> None:
        """Offer the models for the chat in view, or to whatever takes the id of one."""
        conversation = self._window.page.conversation
        if conversation is None:
            return
        self._taken = taken
        if self._picker is not None:
            self._show()
            return
        # Built in one turn and shown in the next, so that neither holds up the screen.
        self._picker = self._build()
        QTimer.singleShot(0, self, self._show)

    def _show(self) -> None:
        conversation = self._window.page.conversation
        if self._picker is not None and conversation is not None:
            purpose = tr("Use for this chat") if self._taken is None else tr("Ask this one")
            self._picker.present(conversation.asked_model, purpose=purpose)
            self._picker.bar.offer_several(offered=self._taken is None)
            self._picker.open()

    def close(self) -> None:
        """Close what is open."""
        if self._picker is not None:
            self._picker.close()

    def _build(self) -> ModelPicker:
        from offhand.ui.dialogs.model_picker import ModelPicker  # noqa: PLC0415 - imported when opened first

        workings = self._workings
        picker = ModelPicker(workings.models, workings.scope, self._icons, self._appearance, self._window)
        picker.chosen.connect(self._choose)
        picker.default_wanted.connect(self._make_default)
        picker.bar.several_wanted.connect(self._compare)
        return picker

    def _choose(self, model: str) -> None:
        if self._taken is not None:
            self._taken(model)
            return
        conversation = self._window.page.conversation
        if conversation is not None:
            conversation.comparing.set_models((model,))
            self._window.page.refresh_model()

    def _compare(self) -> None:
        """Have several models chosen instead."""
        if self._picker is not None:
            self._picker.close()
        self._window.page.branching.compare_wanted.emit("")

    def _make_default(self, model: str) -> None:
        self._workings.scope.start(self._change_default(model), "default model")

    async def _change_default(self, model: str) -> None:
        name = self._window.page.name_model(model)
        said = tr("{name} answers in new chats from now on.", name=name)
        try:
            await self._workings.preferences.change(DEFAULT_MODEL_SETTING, model)
        except StoreProblem as problem:
            said = tr(
                "{name} answers in new chats of this run. {sentence}",
                name=name,
                sentence=explain(problem).sentence,
            )
        if self._picker is not None and self._picker.isVisible():
            self._picker.say(said)
        else:
            self._window.announce(said)
