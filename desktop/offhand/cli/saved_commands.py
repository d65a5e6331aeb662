"""``offhand run``: a saved command, run by the instance that has the windows."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from offhand.app.ownership import name_files
from offhand.assets import find_asset
from offhand.cli.foreign_text import decode_text
from offhand.cli.handover import hand_to_owner
from offhand.domain.errors import UsageProblem
from offhand.domain.handover import Run
from offhand.paths import find_folders
from offhand.services.saved_commands import pick_command
from offhand.storage.command_files import CommandFiles
from offhand.words import tr

if TYPE_CHECKING:
    import argparse

    from offhand.domain.saved_commands import CommandEntry

LONGEST_INPUT = 1_000_000
"""Characters that an instance takes."""


def run(arguments: argparse.Namespace) -> int:
    """Hand a command over, or list them; raises ``UsageProblem`` and what handing over raises."""
    files = CommandFiles(find_asset("prompts"), find_folders(arguments.data_dir).commands_folder)
    entries = files.read()
    if arguments.list:
        _list(entries)
        return 0
    command = pick_command(arguments.name, entries)
    text = _read_input() if arguments.text == "-" else arguments.text
    if len(text) > LONGEST_INPUT:
        raise UsageProblem(
            what=tr("the input is longer than {longest_input:,} characters", longest_input=LONGEST_INPUT)
        )
    hand_to_owner(arguments, Run(command.name, text, name_files(arguments.file)))
    return 0


def _list(entries: tuple[CommandEntry, ...]) -> None:
    width = max((len(entry.name) for entry in entries), default=0)
    for entry in sorted(entries, key=lambda entry: entry.name):
        if entry.command is not None:
            about = f" — {entry.command.about}" if entry.command.about else ""
            print(f"{entry.name:{width}}  {entry.command.title}{about}")
        if entry.trouble is not None:
            print(f"offhand: {entry.path}: {entry.trouble.words}", file=sys.stderr)


def _read_input() -> str:
    return decode_text(sys.stdin.buffer.read(), errors="replace")
