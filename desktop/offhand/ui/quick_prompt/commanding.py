"""Saved commands in the quick prompt: called from anywhere, or by a slash in its field."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from offhand.domain.command_filling import build_question, list_missing, title_question
from offhand.domain.errors import AppError
from offhand.domain.message import FilePart, ImagePart
from offhand.domain.request import Terms
from offhand.domain.saved_commands import Target
from offhand.domain.slots import Slot, Source
from offhand.services.explanation import explain
from offhand.services.wording.putting_back import Deed
from offhand.ui.attaching import PICTURES
from offhand.ui.saved_commands.completion import CommandCompletion
from offhand.ui.saved_commands.delivery import Delivery

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from offhand.domain.command_filling import Material
    from offhand.domain.message import Part
    from offhand.domain.saved_commands import SavedCommand
    from offhand.services.conversation import Conversation
    from offhand.services.saved_commands import SavedCommands
    from offhand.ui.quick_prompt.prompt import QuickPrompt
    from offhand.ui.saved_commands.gathering import Gathered, Gathering
    from offhand.ui.workings import Workings

ARRIVAL = 1.0
"""Seconds that the window may take to have the keyboard; some desktops let nobody read before."""
STILL_ANSWERING = "The answer is still arriving. Stop it with Esc, then run the command."
ALL_FILES = "All files (*)"


class Commanding(QObject):
    """Run commands in one quick prompt."""

    def __init__(
        self,
        prompt: QuickPrompt,
        workings: Workings,
        commands: SavedCommands,
        gathering: Gathering,
        append: Callable[[str, str], Path],
    ) -> None:
        """Join the prompt to the commands; ``append`` puts text at the end of a file."""
        super().__init__(prompt)
        self._prompt = prompt
        self._workings = workings
        self._commands = commands
        self._gathering = gathering
        self._panel = panel = prompt.panel
        self.delivery = Delivery(workings.scope, append, put=self._put)
        self._completion = CommandCompletion(panel.field, panel.menu, commands, workings.scope)
        self._completion.chosen.connect(self._run_here)
        self._completion.resized.connect(panel.height_changed)
        panel.form.completed.connect(self._ask)
        panel.form.cancelled.connect(self._end_form)
        panel.form.resized.connect(panel.height_changed)
        panel.form.parts_wanted.connect(self._choose_files)
        self.delivery.told.connect(self._tell)
        self.delivery.refused.connect(self._show)

    def run(self, name: str, words: str = "", files: Sequence[str] = (), moment: int = 0) -> None:
        """Run a command in a fresh chat; ``moment`` is the user's in ms of the display, 0 for now."""
        self._workings.scope.start(self._run(name, words, files, moment), "command")

    async def _run(self, name: str, words: str, files: Sequence[str], moment: int) -> None:
        try:
            command = await self._commands.find(name)
            self._prompt.begin(moment)
            await self._arrive()
            gathered = await self._gathering.gather(command, words, files)
        except AppError as problem:
            self._prompt.begin(moment)
            self._report(problem)
            return
        self._go_on(command, gathered)

    def _run_here(self, command: SavedCommand, words: str) -> None:
        """Run a command that was chosen in the field, in the chat that is in view."""
        self._workings.scope.start(self._gather_here(command, words), "command")

    async def _gather_here(self, command: SavedCommand, words: str) -> None:
        try:
            gathered = await self._gathering.gather(command, words)
        except AppError as problem:
            self._report(problem)
            return
        items = [item for item in self._panel.composer.draft.items if item.attachment is not None]
        parts = tuple(item.attachment.part for item in items if item.attachment is not None)
        places = [source for source in (Source.SCREENSHOT, Source.FILES) if command.slots.has(source)]
        if parts and places:
            # What is attached already is what is meant.
            self._panel.composer.clear()
            material = gathered.material.put_parts(places[0], parts)
            gathered = type(gathered)(material, gathered.doubtful)
        self._go_on(command, gathered)

    async def _arrive(self) -> None:
        if self._prompt.presence.is_here:
            return
        arrived = asyncio.Event()
        self._prompt.presence.arrived.connect(arrived.set)
        with suppress(TimeoutError):
            async with asyncio.timeout(ARRIVAL):
                await arrived.wait()
        self._prompt.presence.arrived.disconnect(arrived.set)

    def _go_on(self, command: SavedCommand, gathered: Gathered) -> None:
        missing = list_missing(command, gathered.material)
        if missing:
            self._panel.show_form(shown=True)
            self._panel.form.present(command, gathered.material, missing, gathered.doubtful)
        else:
            self._ask(command, gathered.material)

    def _ask(self, command: SavedCommand, material: Material) -> None:
        conversation = self._panel.answer.conversation
        self._end_form()
        if conversation is None:
            return
        if not conversation.is_idle:
            self._panel.composer.show_hint(STILL_ANSWERING)
            return
        parts = build_question(command, material, time.strftime("%Y-%m-%d"))
        if refusal := self._find_refusal(command, conversation, parts):
            self._panel.tell(refusal)
            return
        if not conversation.chat.messages:
            conversation.revise(title=title_question(command, material))
            if command.model:
                conversation.choose_model(command.model)
        for source in (Source.SELECTION, Source.CLIPBOARD):
            self._panel.context.note_asked(material.texts.get(source, ""))
        self.delivery.expect(conversation, command, material)
        conversation.start_asking(parts, Terms(model=command.model, schema=command.wanted_schema))

    def _find_refusal(
        self, command: SavedCommand, conversation: Conversation, parts: tuple[Part, ...]
    ) -> str:
        """Say why the model cannot answer this, which is known before anything is sent."""
        if not any(isinstance(part, ImagePart) for part in parts):
            return ""
        card = self._workings.catalogue.card(command.model or conversation.asked_model)
        if card is None or card.takes_images:
            return ""
        return f"{card.name or card.id} reads text only. Give the command {command.title} a model that sees."

    def _end_form(self) -> None:
        self._panel.show_form(shown=False)
        self._panel.composer.focus_field()

    def _put(self, conversation: Conversation, target: Target, text: str) -> bool:
        """Put an answer into the window of before, unless another chat is in view by now."""
        returning = self._prompt.returning
        if returning is None or self._panel.answer.conversation is not conversation:
            return False
        returning.put(Deed.REPLACE if target is Target.REPLACE else Deed.INSERT, text)
        return True

    def _tell(self, conversation: Conversation, words: str) -> None:
        if self._panel.answer.conversation is conversation:
            self._panel.composer.show_hint(words)
            self._panel.height_changed.emit()

    def _show(self, conversation: Conversation, words: str) -> None:
        """Bring an answer up that could not be handed on."""
        if self._panel.answer.conversation is not conversation:
            return  # it is in the history, and another chat is in view
        self._panel.tell(words)
        if not self._prompt.window.isVisible():
            self._prompt.presence.come()

    def _report(self, problem: AppError) -> None:
        words = explain(problem)
        self._panel.tell(f"{words.sentence} {words.advice}".strip())

    def _choose_files(self, slot: Slot, take: Callable[[str, tuple[Part, ...]], None]) -> None:
        kinds = PICTURES if slot.source is Source.SCREENSHOT else ALL_FILES
        dialog = QFileDialog(self._prompt.window, "Choose for this command", "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(_Choice(self, take).start)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def read_files(self, names: list[str], take: Callable[[str, tuple[Part, ...]], None]) -> None:
        """Read what was chosen and hand it to the form."""
        try:
            parts = await self._gathering.read_files(names)
        except AppError as problem:
            self._report(problem)
            return
        named = [part.name for part in parts if isinstance(part, ImagePart | FilePart)]
        take(", ".join(named), parts)

    def start_reading(self, names: list[str], take: Callable[[str, tuple[Part, ...]], None]) -> None:
        """Begin to read files."""
        self._workings.scope.start(self.read_files(names, take), "files of a command")


class _Choice(QObject):
    """Carry what was chosen in a dialog to the slot that it was chosen for."""

    def __init__(self, commanding: Commanding, take: Callable[[str, tuple[Part, ...]], None]) -> None:
        super().__init__(commanding)
        self._commanding = commanding
        self._take = take

    def start(self, names: list[str]) -> None:
        """Hear of the choice."""
        self._commanding.start_reading(names, self._take)
