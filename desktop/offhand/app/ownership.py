"""Who owns a data folder: this process, or the instance that has it already and is handed the wish.

Nothing of Qt is imported here, so that a second start is over before it would have been.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from offhand.domain.handover import Activation, FolderTaken, Handover
from offhand.paths import find_folders
from offhand.system.instance.claim import claim_or_hand_over, hand_over

if TYPE_CHECKING:
    import argparse

    from offhand.app.core import Core
    from offhand.domain.handover import Answer, Wish
    from offhand.system.instance.claim import Claim

DEMO = "demo"
"""The demo keeps nothing, so it is an instance of its own beside the one that owns the folder."""


def claim_folder(arguments: argparse.Namespace, wish: Wish, *, demo: bool) -> Claim | Answer:
    """Own the data folder of this run, or have its owner grant the wish; raises as the leaf does."""
    folder = find_folders(arguments.data_dir).data
    return claim_or_hand_over(folder, DEMO if demo else "", _pack(wish))


def own_data(claim: Claim, core: Core) -> None:
    """Own the folder that really holds the data, which the settings may have moved.

    Raises ``FolderTaken`` where another instance has it, and as the leaf does.
    """
    folder = core.folders.data
    if not core.options.is_demo and not claim.own(folder):
        raise FolderTaken(path=str(folder))


def ask_owner(arguments: argparse.Namespace, wish: Wish) -> Answer | None:
    """Have the owner of the data folder grant a wish, None where nobody owns it."""
    return hand_over(find_folders(arguments.data_dir).data, "", _pack(wish))


def name_files(names: list[str]) -> tuple[str, ...]:
    """Make file names absolute: whoever is handed them stands in another folder."""
    folder = find_working_folder()
    return tuple(os.path.normpath(Path(folder, name)) for name in names)


def find_working_folder() -> str:
    """Return the folder of this start; one that was deleted meanwhile is as good as home."""
    try:
        return str(Path.cwd())
    except FileNotFoundError:
        return str(Path.home())


def _pack(wish: Wish) -> Handover:
    activation = Activation(
        token=os.environ.get("XDG_ACTIVATION_TOKEN", ""), startup_id=os.environ.get("DESKTOP_STARTUP_ID", "")
    )
    return Handover(wish=wish, folder=find_working_folder(), activation=activation)
