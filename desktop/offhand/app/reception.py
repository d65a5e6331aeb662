"""What a later start hands over, carried out: the one place where its wishes meet the windows."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from offhand.app.fronting import bring_to_front
from offhand.domain.handover import Answer, Open, Quick, Refusal, Rest, Run, Shot

if TYPE_CHECKING:
    from offhand.app.quick import QuickAccess
    from offhand.app.regions import RegionAccess
    from offhand.app.saved_commands import CommandAccess
    from offhand.domain.handover import Handover
    from offhand.ui.main_window import MainWindow

_log = logging.getLogger(__name__)


class Reception:
    """Grant the wishes of later starts."""

    def __init__(
        self, window: MainWindow, quick: QuickAccess, regions: RegionAccess, commands: CommandAccess
    ) -> None:
        """Serve the windows of one program."""
        self._window = window
        self._quick = quick
        self._regions = regions
        self._commands = commands

    def receive(self, handover: Handover) -> Answer:
        """Grant a wish, or say why not."""
        _log.info("handed over: %s", type(handover.wish).__name__.lower())
        match handover.wish:
            case Open(files=files, is_new_chat=is_new_chat):
                bring_to_front(self._window, handover.activation)
                if is_new_chat:
                    self._window.start_chat()
                self._window.add_files(list(files))
            case Quick(text=text):
                self._quick.toggle(text, handover.activation)
            case Rest():
                pass
            case Shot(repeats=repeats):
                if self._regions.problem is not None:
                    return Answer(Refusal.UNSEEN)
                self._regions.ask(handover.activation, repeats=repeats)
            case Run(name=name, text=text, files=files):
                self._commands.run(name, text, files, handover.activation)
        return Answer()
