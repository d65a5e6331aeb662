"""Saved commands at hand: run in the quick prompt, offered to hotkeys, and listed for menus."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from offhand.app.fronting import pass_token
from offhand.domain.errors import StoreProblem
from offhand.domain.hotkey_actions import COMMAND_PREFIX, HotkeyAction
from offhand.storage.answer_files import append_answer
from offhand.system.activation import find_startup_time

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from offhand.app.notifications import Notifications
    from offhand.app.quick import QuickAccess
    from offhand.app.regions import RegionAccess
    from offhand.domain.handover import Activation
    from offhand.domain.hotkeys import Press
    from offhand.domain.saved_commands import SavedCommand
    from offhand.services.conversation import Conversation
    from offhand.ui.chat_page import ChatPage
    from offhand.ui.quick_prompt.commanding import Commanding
    from offhand.ui.saved_commands.in_window import ComposerCommands
    from offhand.ui.workings import Workings


class CommandAccess(QObject):
    """Join the saved commands of one program to the desktop."""

    def __init__(
        self,
        workings: Workings,
        quick: QuickAccess,
        regions: RegionAccess,
        notifier: Notifications,
        page: ChatPage,
    ) -> None:
        """Read nothing yet; ``open`` does."""
        super().__init__(quick)
        self._workings = workings
        self._quick = quick
        self._regions = regions
        self._notifier = notifier
        self._page = page
        self._in_window: ComposerCommands | None = None
        self._commanding: Commanding | None = None
        self._offers: dict[HotkeyAction, Callable[[], None]] = {}
        self._leave = workings.saved_commands.on_change(self._offer)
        quick.built.connect(self._join)

    def open(self) -> None:
        """Read the commands, for hotkeys and menus to have them."""
        self._workings.scope.start(self._read(), "commands")
        if self._in_window is None:
            self._in_window = self._join_page()

    def list_commands(self) -> tuple[SavedCommand, ...]:
        """List the commands that can be run, as they were read last, in the order of their titles."""
        return self._workings.saved_commands.commands

    def run(
        self,
        name: str,
        words: str = "",
        files: Sequence[str] = (),
        activation: Activation | None = None,
        *,
        moment: int = 0,
        token: str = "",
    ) -> None:
        """Run a command on what is selected and copied.

        ``moment`` is the user's in ms of the display, where it is known.
        """
        pass_token(token)
        self._quick.prepare()
        assert self._commanding is not None  # noqa: S101 - joined when the prompt was built
        if activation is not None:
            pass_token(activation.token)
            moment = moment or find_startup_time(activation.startup_id)
        self._commanding.run(name, words, files, moment)

    def close(self) -> None:
        """Hear of no more changes."""
        self._leave()

    async def _read(self) -> None:
        try:
            await self._workings.saved_commands.refresh()
        except StoreProblem:
            return  # the page of the settings tells of it

    def _join(self) -> None:
        from offhand.ui.quick_prompt.commanding import Commanding  # noqa: PLC0415 - after the first paint
        from offhand.ui.saved_commands.gathering import Gathering  # noqa: PLC0415 - as above

        assert self._quick.prompt is not None  # noqa: S101 - it was just built
        workings, regions = self._workings, self._regions
        gathering = Gathering(
            workings.run_attachments,
            workings.attachments,
            self._quick.surroundings,
            take_picture=regions.take_region if regions.problem is None else None,
        )
        self._commanding = Commanding(self._quick.prompt, workings, gathering, append_answer, self._notifier)
        self._notifier.not_shown.connect(self._commanding.delivery.note_not_shown)

    def _join_page(self) -> ComposerCommands:
        """Have a slash offer commands in the main window too."""
        from offhand.ui.saved_commands.in_window import ComposerCommands  # noqa: PLC0415 - as above

        page = self._page
        commands = ComposerCommands(page.composer, self._workings, append_answer, self._find_conversation)
        commands.failed.connect(page.banners.announce)
        page.add_above_composer(commands.panel)
        return commands

    def _find_conversation(self) -> Conversation | None:
        return self._page.conversation

    def _offer(self) -> None:
        """Let hotkeys be bound to the commands there are; those that stay keep what they have."""
        actions = [
            HotkeyAction(
                id=f"{COMMAND_PREFIX}{command.name}",
                label=command.title,
                meaning=command.about,
                opens_window=True,
                words=("run", command.name),
            )
            for command in self.list_commands()
        ]
        for action in set(self._offers) - set(actions):
            self._offers.pop(action)()
        for action in actions:
            if action not in self._offers:
                name = action.id.removeprefix(COMMAND_PREFIX)
                self._offers[action] = self._workings.hotkeys.offer(action, partial(self._press, name))

    def _press(self, name: str, press: Press) -> None:
        self.run(name, moment=press.time, token=press.token)
