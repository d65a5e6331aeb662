"""Settings that are changed beside the answers that they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.errors import StoreProblem
from offhand.services.explanation import explain
from offhand.words import tr

if TYPE_CHECKING:
    from offhand.domain.setting import Setting
    from offhand.ui.main_window import MainWindow
    from offhand.ui.workings import Workings


def turn(workings: Workings, window: MainWindow, setting: Setting[bool], *, on: bool) -> None:
    """Put a setting in force at once and keep it, or say that it could not be kept."""
    workings.scope.start(_keep(workings, window, setting, on=on), f"setting {setting.key}")


async def _keep(workings: Workings, window: MainWindow, setting: Setting[bool], *, on: bool) -> None:
    try:
        await workings.preferences.change(setting, on)
    except StoreProblem as problem:
        window.announce(tr("In force for this run only. {sentence}", sentence=explain(problem).sentence))
