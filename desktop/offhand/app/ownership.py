"""Who owns a data folder: this process, or the instance that has it already and is handed the wish.

Nothing of Qt is imported here, so that a second start is over before it would have been.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from offhand.domain.errors import UsageProblem
from offhand.domain.handover import Activation, BackgroundStartFailed, Handover
from offhand.paths import find_folders
from offhand.system.instance.claim import claim_or_hand_over, hand_over
from offhand.words import later

if TYPE_CHECKING:
    import argparse

    from offhand.domain.handover import Answer, Wish
    from offhand.system.instance.claim import Claim

LONGEST_START = 20.0
"""Seconds until an owner that was started is given up."""
PAUSE = 0.05
DEMO = "demo"
"""The demo keeps nothing, so it is an instance of its own beside the one that owns the folder."""


def claim_folder(arguments: argparse.Namespace, wish: Wish, *, demo: bool) -> Claim | Answer:
    """Own the data folder of this run, or have its owner grant the wish; raises as the leaf does."""
    folder = find_folders(arguments.data_dir).data
    return claim_or_hand_over(folder, DEMO if demo else "", _pack(wish))


def ask_owner(arguments: argparse.Namespace, wish: Wish) -> Answer | None:
    """Have the owner of the data folder grant a wish, None where nobody owns it."""
    return hand_over(find_folders(arguments.data_dir).data, "", _pack(wish))


def wake_owner(arguments: argparse.Namespace, wish: Wish) -> Answer:
    """Start an owner in the background, without a window, and have it grant a wish.

    Raises ``UsageProblem`` where there is no display for it, and ``HandoverProblem``.
    """
    import subprocess  # noqa: PLC0415 - a start that hands over does without

    require_display()
    begun = subprocess.Popen(  # noqa: S603 - ourselves, with options that were checked
        [*name_program(), "--hidden", *_repeat_options(arguments)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # it outlives the shell that it is started from
    )
    end = time.monotonic() + LONGEST_START
    while time.monotonic() < end:
        answer = ask_owner(arguments, wish)
        if answer is not None:
            return answer
        if begun.poll() not in {None, 0}:  # 0: it met another that was quicker
            break
        time.sleep(PAUSE)
    raise BackgroundStartFailed


def require_display() -> None:
    """Raise ``UsageProblem`` where Qt would abort the process for want of a display."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        raise UsageProblem(what=later("there is no display to open a window on; `offhand ask` needs none"))


def name_program() -> list[str]:
    """Return the words that start this program, frozen or not."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "offhand"]


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


def _repeat_options(arguments: argparse.Namespace) -> list[str]:
    """Write the common options once more."""
    words: list[str] = []
    for option in ("base_url", "data_dir", "log_level"):
        if value := getattr(arguments, option):
            words += [f"--{option.replace('_', '-')}", value]
    return words


def _pack(wish: Wish) -> Handover:
    activation = Activation(
        token=os.environ.get("XDG_ACTIVATION_TOKEN", ""), startup_id=os.environ.get("DESKTOP_STARTUP_ID", "")
    )
    return Handover(wish=wish, folder=find_working_folder(), activation=activation)
