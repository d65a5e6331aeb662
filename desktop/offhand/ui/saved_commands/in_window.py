"""Saved commands in the composer of the main window: chosen by a slash, asked in the chat in view."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from offhand.domain.command_filling import list_missing
from offhand.domain.errors import AppError
from offhand.domain.slots import Slot, Source
from offhand.services.command_question import find_refusal, send_command
from offhand.services.explanation import explain
from offhand.ui.saved_commands.completion import CommandCompletion
from offhand.ui.saved_commands.delivery import Delivery
from offhand.ui.saved_commands.file_choice import choose_files
from offhand.ui.saved_commands.form import CommandForm
from offhand.ui.saved_commands.gathering import Gathering
from offhand.ui.saved_commands.menu import CommandMenu
from offhand.ui.theme import GAP
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from offhand.domain.command_filling import Material
    from offhand.domain.message import Part
    from offhand.domain.saved_commands import SavedCommand
    from offhand.services.conversation import Conversation
    from offhand.ui.composer.composer import Composer
    from offhand.ui.workings import Workings

STILL_ANSWERING = later("The answer is still arriving. Stop it with Esc, then run the command.")


class ComposerCommands(QObject):
    """Run commands in the chat that is in view."""

    failed = Signal(str)
    """With what is to be told about a run."""

    def __init__(
        self,
        composer: Composer,
        workings: Workings,
        append: Callable[[str, str], Path],
        find_conversation: Callable[[], Conversation | None],
    ) -> None:
        """Watch the field of a composer; ``panel`` is to stand above it.

        ``append`` puts text at the end of a file, ``find_conversation`` returns what is in view.
        """
        super().__init__(composer)
        self._composer = composer
        self._workings = workings
        self._find_conversation = find_conversation
        self._asked_for: Conversation | None = None
        self._lasting = Gathering(workings.run_attachments, workings.attachments)
        self._passing = Gathering(workings.temporary_run_attachments, workings.temporary_attachments)
        self._delivery = Delivery(workings.scope, append, self._stay)
        self.menu = CommandMenu()
        self.form = CommandForm()
        self.form.setProperty("role", "card")
        self.panel = QWidget()
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.menu)
        column.addWidget(self.form)
        self._completion = CommandCompletion(
            composer.field, self.menu, workings.saved_commands, workings.scope
        )
        self._completion.chosen.connect(self._run)
        self.form.completed.connect(self._ask)
        self.form.cancelled.connect(composer.focus_field)
        self.form.parts_wanted.connect(self._choose_files)
        self._delivery.told.connect(self._tell)
        self._delivery.refused.connect(self._tell)

    @property
    def _gathering(self) -> Gathering:
        """Return what gathers for the chat in view: for a temporary one it leaves nothing on the disk."""
        conversation = self._asked_for
        is_temporary = conversation is not None and conversation.chat.head.is_temporary
        return self._passing if is_temporary else self._lasting

    def _run(self, command: SavedCommand, words: str) -> None:
        self._workings.scope.start(self._gather(command, words), "command")

    async def _gather(self, command: SavedCommand, words: str) -> None:
        self._asked_for = self._find_conversation()
        try:
            gathered = await self._gathering.gather(command, words, pictures=self._take_attached(command))
        except AppError as problem:
            self._report(problem)
            return
        missing = list_missing(command, gathered.material)
        if missing:
            self.form.present(command, gathered.material, missing, gathered.doubtful)
        else:
            self._ask(command, gathered.material)

    def _take_attached(self, command: SavedCommand) -> tuple[Part, ...]:
        """Take what is attached already, where the command wants pictures: that is what is meant."""
        wants = command.slots.has(Source.SCREENSHOT) or command.slots.has(Source.FILES)
        items = self._composer.draft.items if wants else ()
        parts = tuple(item.attachment.part for item in items if item.attachment is not None)
        if parts:
            self._composer.clear()
        return parts

    def _ask(self, command: SavedCommand, material: Material) -> None:
        conversation = self._find_conversation()
        self._composer.focus_field()
        if conversation is None or conversation is not self._asked_for:
            return  # another chat came into view meanwhile
        if not conversation.is_idle:
            self._composer.show_hint(tr(STILL_ANSWERING))
        elif refusal := find_refusal(command, conversation, material, self._workings.catalogue.card):
            self.failed.emit(refusal)
        else:
            self._delivery.expect(conversation, command, material)
            send_command(conversation, command, material, time.strftime("%Y-%m-%d"))

    def _stay(self, conversation: Conversation) -> None:
        """Do nothing: whoever runs a command here looks at its chat."""

    def _tell(self, conversation: Conversation, words: str) -> None:
        if conversation is self._find_conversation():
            self._composer.show_hint(words)

    def _report(self, problem: AppError) -> None:
        words = explain(problem)
        self.failed.emit(f"{words.sentence} {words.advice}".strip())

    def _choose_files(self, slot: Slot, take: Callable[[str, tuple[Part, ...]], None]) -> None:
        choose_files(self._composer.window(), slot, partial(self._start_reading, take))

    def _start_reading(self, take: Callable[[str, tuple[Part, ...]], None], names: list[str]) -> None:
        self._workings.scope.start(self._read_files(names, take), "files of a command")

    async def _read_files(self, names: list[str], take: Callable[[str, tuple[Part, ...]], None]) -> None:
        try:
            parts = await self._gathering.read_files(names)
        except AppError as problem:
            self._report(problem)
            return
        take(self._gathering.name_parts(parts), parts)
