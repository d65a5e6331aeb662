"""Saved commands in the quick prompt: called from anywhere, or by a slash in its field."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from offhand.domain.command_filling import list_missing
from offhand.domain.errors import AppError
from offhand.domain.saved_commands import Target
from offhand.domain.slots import Slot, Source
from offhand.services.command_question import find_refusal, send_command
from offhand.services.explanation import explain
from offhand.services.wording.putting_back import Deed
from offhand.ui.saved_commands.completion import CommandCompletion
from offhand.ui.saved_commands.delivery import Delivery
from offhand.ui.saved_commands.file_choice import choose_files
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from offhand.domain.command_filling import Material
    from offhand.domain.message import Part
    from offhand.domain.saved_commands import SavedCommand
    from offhand.services.conversation import Conversation
    from offhand.services.notifying import Notifier
    from offhand.ui.quick_prompt.prompt import QuickPrompt
    from offhand.ui.saved_commands.gathering import Gathered, Gathering
    from offhand.ui.workings import Workings

ARRIVAL = 1.0
"""Seconds that the window may take to have the keyboard; some desktops let nobody read before."""
STILL_ANSWERING = later("The answer is still arriving. Stop it with Esc, then run the command.")
QUIET = frozenset({Target.COPY, Target.APPEND, Target.NOTIFY})
"""What needs no window, where nothing has to be asked and something else tells of the end."""


class Commanding(QObject):
    """Run commands in one quick prompt."""

    def __init__(
        self,
        prompt: QuickPrompt,
        workings: Workings,
        gathering: Gathering,
        append: Callable[[str, str], Path],
        notifier: Notifier | None = None,
    ) -> None:
        """Join the prompt to the commands; ``append`` puts text at the end of a file."""
        super().__init__(prompt)
        self._prompt = prompt
        self._workings = workings
        self._gathering = gathering
        self._has_notifier = notifier is not None
        self._panel = panel = prompt.panel
        self.delivery = Delivery(workings.scope, append, self._show_conversation, notifier, put=self._put)
        self._completion = CommandCompletion(panel.field, panel.menu, workings.saved_commands, workings.scope)
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
            command = await self._workings.saved_commands.find(name)
            pictures = () if files else await self._gathering.take_picture_for(command)
            if pictures is None or await self._run_quietly(command, words, files):
                self._prompt.presence.settle_soon()
                return
            self._prompt.begin(moment)
            await self._arrive()
            gathered = await self._gathering.gather(command, words, files, pictures)
        except AppError as problem:
            self._prompt.begin(moment)
            self._report(problem)
            return
        self._go_on(command, gathered)

    async def _run_quietly(self, command: SavedCommand, words: str, files: Sequence[str]) -> bool:
        """Run a command without a window and say whether that could be done."""
        is_quiet = command.target in QUIET and not command.slots.has(Source.SCREENSHOT)
        if not is_quiet or not self._has_notifier or self._prompt.window.isVisible():
            return False
        self._prompt.presence.note_front()
        gathered = await self._gathering.gather(command, words, files)
        if list_missing(command, gathered.material):
            return False
        conversation = self._workings.library.begin()
        if find_refusal(command, conversation, gathered.material, self._workings.catalogue.card):
            return False
        self._send(conversation, command, gathered.material)
        return True

    def _run_here(self, command: SavedCommand, words: str) -> None:
        """Run a command that was chosen in the field, in the chat that is in view."""
        self._workings.scope.start(self._gather_here(command, words), "command")

    async def _gather_here(self, command: SavedCommand, words: str) -> None:
        try:
            attached = await self._take_attached(command)
            pictures = attached or await self._gathering.take_picture_for(command)
            gathered = await self._gathering.gather(command, words, pictures=pictures or ())
        except AppError as problem:
            self._report(problem)
            return
        if pictures is not None:
            self._go_on(command, gathered)

    async def _take_attached(self, command: SavedCommand) -> tuple[Part, ...]:
        """Take what is attached already, where the command wants pictures: that is what is meant.

        Raises ``StoreProblem`` where it cannot be kept.
        """
        if not (command.slots.has(Source.SCREENSHOT) or command.slots.has(Source.FILES)):
            return ()
        shelf = self._panel.composer.shelf
        shelf.blacking.finish()
        await shelf.wait_until_read()
        kept = [await shelf.attachments.keep(attachment) for attachment in shelf.ready]
        if kept:
            self._panel.composer.clear()
        return tuple(attachment.part for attachment in kept)

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
            self._panel.composer.show_hint(tr(STILL_ANSWERING))
        elif refusal := find_refusal(command, conversation, material, self._workings.catalogue.card):
            self._panel.tell(refusal)
        else:
            for source in (Source.SELECTION, Source.CLIPBOARD):
                self._panel.context.note_asked(material.texts.get(source, ""))
            self._send(conversation, command, material)

    def _send(self, conversation: Conversation, command: SavedCommand, material: Material) -> None:
        self.delivery.expect(conversation, command, material)
        send_command(conversation, command, material, time.strftime("%Y-%m-%d"))

    def _end_form(self) -> None:
        self._panel.show_form(shown=False)
        self._panel.composer.focus_field()

    def _put(self, conversation: Conversation, target: Target, text: str) -> bool:
        """Put an answer into the window of before, unless another chat is in view by now."""
        returning = self._prompt.returning
        if returning is None or not self._is_in_view(conversation):
            return False
        returning.put(Deed.REPLACE if target is Target.REPLACE else Deed.INSERT, text)
        return True

    def _is_in_view(self, conversation: Conversation) -> bool:
        return self._panel.answer.conversation is conversation

    def _tell(self, conversation: Conversation, words: str) -> None:
        if self._is_in_view(conversation):
            self._panel.composer.show_hint(words)
            self._panel.height_changed.emit()

    def _show(self, conversation: Conversation, words: str) -> None:
        """Bring an answer up that could not be handed on."""
        self._show_conversation(conversation)
        self._panel.tell(words)

    def _show_conversation(self, conversation: Conversation) -> None:
        """Come up with a chat, unless it is in view."""
        if not self._is_in_view(conversation):
            self._prompt.quick_thread.let_go()
            self._prompt.quick_thread.resume(conversation)
            self._prompt.begin(fresh=False)
        elif not self._prompt.window.isVisible():
            self._prompt.presence.come()

    def _report(self, problem: AppError) -> None:
        words = explain(problem)
        self._panel.tell(f"{words.sentence} {words.advice}".strip())

    def _choose_files(self, slot: Slot, take: Callable[[str, tuple[Part, ...]], None]) -> None:
        choose_files(self._prompt.window, slot, partial(self._start_reading, take))

    def _start_reading(self, take: Callable[[str, tuple[Part, ...]], None], names: list[str]) -> None:
        self._workings.scope.start(self._read_files(names, take), "files of a command")

    async def _read_files(self, names: list[str], take: Callable[[str, tuple[Part, ...]], None]) -> None:
        try:
            parts = await self._gathering.read_files(names)
        except AppError as problem:
            self._report(problem)
            return
        take(self._gathering.name_parts(parts), parts)
