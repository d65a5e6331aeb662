"""How chats go out and in on the command line: the arguments of ``export``, ``import`` and the backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.words import later, tr

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    AddCommand = Callable[..., argparse.ArgumentParser]

COMMANDS = ("export", "import", "backup", "restore")
FORMATS = ("json", "markdown", "html", "pdf")

_ABOUT_EXPORT = later(
    """\
Writes chats to files. A CHAT is named by its id, the start of its id, or its title;
--list shows them. One chat goes to one file, several go to a folder with a file each;
as JSON they go to one file, which offhand import reads.

Without --output the files are written here, and named by date and title."""
)
_ABOUT_IMPORT = later(
    """\
Takes chats in, each only once: a later export of the same chats adds what is new in it.
A FILE may be:
  - what offhand export --format json wrote
  - an export of ChatGPT or Claude: the archive, the folder, or its conversations.json
  - a chat that was exported from OpenRouter
  - a backup of Chatbox or Cherry Studio
Keys in such files are never looked at. Offhand must not be running."""
)
_ABOUT_BACKUP = later(
    """\
Writes one file with all chats, their pictures and files, and the settings. No key is in
it. Offhand may be running."""
)
_ABOUT_RESTORE = later(
    """\
Puts back what offhand backup wrote, once all of it was checked. What is replaced is kept
beside it. Offhand must not be running."""
)


def _add_import(add: AddCommand) -> None:
    taken = add(
        "import", help=tr("take in chats of files and of other programs"), description=tr(_ABOUT_IMPORT)
    )
    taken.add_argument("paths", nargs="+", metavar="FILE", help=tr("what to take in"))


def _add_backup(add: AddCommand) -> None:
    backup = add(
        "backup", help=tr("write one file with everything but the key"), description=tr(_ABOUT_BACKUP)
    )
    backup.add_argument(
        "path", nargs="?", metavar="FILE", help=tr("where to; by default here, with the date")
    )


def _add_restore(add: AddCommand) -> None:
    restore = add("restore", help=tr("put a backup in place"), description=tr(_ABOUT_RESTORE))
    restore.add_argument("path", metavar="FILE", help=tr("the backup"))


def _add_export(add: AddCommand) -> None:
    export = add("export", help=tr("write chats to files"), description=tr(_ABOUT_EXPORT))
    export.add_argument("chats", nargs="*", default=[], metavar="CHAT", help=tr("which chats"))
    export.add_argument("--all", action="store_true", help=tr("every chat"))
    export.add_argument("--list", action="store_true", help=tr("list the chats: id, date, title"))
    export.add_argument(
        "--format",
        choices=FORMATS,
        metavar="FORMAT",
        help=tr(
            "{formats}; by default what the ending of --output says, else json", formats=", ".join(FORMATS)
        ),
    )
    export.add_argument(
        "-o", "--output", metavar="PATH", help=tr("the file or folder to write; - is standard output")
    )
    export.add_argument("--branches", action="store_true", help=tr("every branch, not only the one in view"))
    export.add_argument("--no-thinking", action="store_true", help=tr("leave out what models thought"))
    export.add_argument("--with-bin", action="store_true", help=tr("with --all: deleted chats as well"))
    export.add_argument(
        "--files-beside",
        action="store_true",
        help=tr("JSON: pictures and files in a folder beside it, not in it"),
    )


ADDING: dict[str, Callable[[AddCommand], None]] = {
    "export": _add_export,
    "import": _add_import,
    "backup": _add_backup,
    "restore": _add_restore,
}
"""How each of the commands is added to a parser."""
