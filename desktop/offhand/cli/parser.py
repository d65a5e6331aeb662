"""The command line as people type it: what can be asked for, and how it is explained.

Reading arguments imports nothing but the standard library and the domain, so that help and
mistakes are answered at once.
"""

from __future__ import annotations

import argparse
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from offhand import __version__
from offhand.cli import exchange_parser, models_parser
from offhand.domain.account import hide_keys
from offhand.domain.errors import SettingRefused
from offhand.domain.setting import check_address
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    AddCommand = Callable[..., argparse.ArgumentParser]

COMMANDS = ("quick", "shot", "run", "ask", "demo", "key", "models", *exchange_parser.COMMANDS, "doctor")
LICENCES = "licences"
"""What ``--licences`` stands for; no command, so that a file may have the name."""
LOG_LEVELS = ("debug", "info", "warning", "error")
USAGE_STATUS = 2

_USAGE = later("""offhand [FILE ...]
       offhand COMMAND ...
       offhand COMMAND --help""")
_ABOUT = later(
    """\
A desktop assistant for Grok and every other model on OpenRouter.

Without a command, opens the chat window, with FILEs attached to the first question.
A file that is named like a command is given with its folder: offhand ./ask"""
)
_ENVIRONMENT = later(
    """\
environment:
  OPENROUTER_API_KEY   the API key for this run; it is never stored
  OFFHAND_BASE_URL     like --base-url
  OFFHAND_DATA_DIR     like --data-dir

exit status:
  0 done   1 unexpected   2 usage   3 no usable key or keyring   4 refused by the API
  5 network or provider unavailable   130 interrupted"""
)
_ABOUT_QUICK = later(
    """\
Shows the quick prompt of the Offhand that runs, or hides it; one is started in the
background where none runs. With TEXT it always shows. To be bound to keys in the settings
of desktops that have no global hotkeys for programs."""
)
_ABOUT_SHOT = later(
    """\
Freezes the screen and has a region of it chosen: drag, or use Enter and the arrows, or leave by
Esc. The quick prompt of the Offhand that runs then opens with it; one is started in the
background where none runs. Nothing of the screen is kept before it is sent."""
)
_ABOUT_RUN = later(
    """\
Runs a saved command in the Offhand that runs; one is started in the background where none
runs. What the command lacks is asked for in the quick prompt. INPUT fills its {input}; a
command that has none works on INPUT instead of the selected text:
  offhand run translate 'Guten Morgen'
To be bound to keys in the settings of desktops that have no global hotkeys for programs."""
)
_ABOUT_ASK = later(
    """\
Streams the answer to standard output. What is piped in is appended to TEXT:
  git diff | offhand ask 'Write the commit message'"""
)
_ABOUT_DEMO = later(
    """\
Opens the chat window on a built-in endpoint: no key, no network, nothing to pay.
The window says Demo for as long as it runs."""
)
_ABOUT_KEY = later(
    """\
  set      reads the key from standard input, or asks for it without showing it
  status   says where a key comes from and what it may still spend
  delete   forgets the stored key"""
)
_ABOUT_DOCTOR = later(
    """\
Looks at versions, display, keyring, folders and network, and says what works here
and what does not. Shows no key."""
)


class _Parser(argparse.ArgumentParser):
    """Report mistakes in one line, as every other error of the command line is."""

    def error(self, message: str) -> NoReturn:
        """Exit with the status of a usage mistake."""
        # A key that was typed as an argument shall not be repeated on the screen.
        message = hide_keys(message)
        said = tr("offhand: {message}; see {program} --help", message=message, program=self.prog)
        self.exit(USAGE_STATUS, f"{said}\n")


def read_arguments(given: Sequence[str]) -> argparse.Namespace:
    """Read the arguments after the program's name; whatever is not a command is a FILE for the window.

    The result always has ``command`` (None for the window), ``files``, ``base_url``, ``data_dir``
    and ``log_level`` (None where not given). Raises ``SystemExit``: with 0 after help and version,
    with 2 and one line on standard error where the arguments make no sense.
    """
    word = _find_first_word(given)
    if word is None or word in COMMANDS:
        return _read_command(given)
    return _read_files(given)


def _read_command(given: Sequence[str]) -> argparse.Namespace:
    # Options before the command may ask for the help, which lists them all.
    parser = build_parser(given[0] if given and given[0] in COMMANDS else None)
    found = parser.parse_args(given)
    if found.command == "run" and not (found.name or found.list):
        parser.error(tr("run needs the NAME of a command; offhand run --list names all"))
    return found


def build_parser(only: str | None = None) -> argparse.ArgumentParser:
    """Build the parser of every command, or of one alone; ``read_arguments`` adds the FILEs of the window."""
    parser = _Parser(
        prog="offhand",
        usage=tr(_USAGE),
        description=tr(_ABOUT),
        epilog=tr(_ENVIRONMENT),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[_build_options(absent=None)],
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version", action="version", version=f"Offhand {__version__}", help=tr("say which version")
    )
    parser.add_argument(
        "--licences",
        action="store_const",
        dest="command",
        const=LICENCES,
        help=tr("print the licences of all that it is made of"),
    )
    _add_window_options(parser)
    parser.set_defaults(files=[])
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title=tr("commands"), prog="offhand")

    # The same options stand before and after the command; the one not given keeps quiet.
    add = partial(
        commands.add_parser,
        parents=[_build_options(absent=argparse.SUPPRESS)],
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    for name in COMMANDS if only is None else (only,):
        _ADDING[name](add)
    return parser


def _add_quick(add: AddCommand) -> None:
    quick = add("quick", help=tr("show or hide the quick prompt"), description=tr(_ABOUT_QUICK))
    quick.add_argument("text", nargs="?", default="", metavar="TEXT", help=tr("what to put into it"))


def _add_shot(add: AddCommand) -> None:
    shot = add("shot", help=tr("ask about a region of the screen"), description=tr(_ABOUT_SHOT))
    shot.add_argument("--repeat", action="store_true", help=tr("take the region of before, without choosing"))


def _add_demo(add: AddCommand) -> None:
    add("demo", help=tr("open the chat window on the built-in demo"), description=tr(_ABOUT_DEMO))


def _add_key(add: AddCommand) -> None:
    key = add("key", help=tr("set, look at or delete the API key in the keyring"), description=tr(_ABOUT_KEY))
    key.add_argument("action", choices=("set", "status", "delete"), metavar="set|status|delete")


def _add_doctor(add: AddCommand) -> None:
    add("doctor", help=tr("say what works here"), description=tr(_ABOUT_DOCTOR))


def _build_options(*, absent: str | None) -> _Parser:
    options = _Parser(add_help=False, argument_default=absent)
    common = options.add_argument_group(tr("common options"))
    common.add_argument(
        "--base-url",
        metavar="URL",
        type=_read_address,
        help=tr("talk to this address instead of OpenRouter's"),
    )
    common.add_argument(
        "--data-dir", metavar="DIR", help=tr("keep settings, data, cache and logs in this folder")
    )
    common.add_argument(
        "--log-level",
        metavar="LEVEL",
        type=str.lower,
        choices=LOG_LEVELS,
        help=tr("how much the log tells: {log_levels}", log_levels=", ".join(LOG_LEVELS)),
    )
    return options


def _add_run(add: AddCommand) -> None:
    saved = add("run", help=tr("run a saved command"), description=tr(_ABOUT_RUN))
    saved.add_argument("name", nargs="?", default="", metavar="NAME", help=tr("which one"))
    saved.add_argument(
        "text", nargs="?", default="", metavar="INPUT", help=tr("what it is run on; - reads standard input")
    )
    saved.add_argument(
        "-f",
        "--file",
        action="append",
        default=[],
        metavar="FILE",
        help=tr("a picture or text for its {files}"),
    )
    saved.add_argument("--list", action="store_true", help=tr("list the commands"))


def _add_ask(add: AddCommand) -> None:
    ask = add(
        "ask", help=tr("ask a question and print the answer, without a window"), description=tr(_ABOUT_ASK)
    )
    ask.add_argument("text", nargs="?", default="", metavar="TEXT", help=tr("the question"))
    ask.add_argument("-i", "--image", action="append", default=[], metavar="IMAGE", help=tr("show a picture"))
    ask.add_argument(
        "-f", "--file", action="append", default=[], metavar="FILE", help=tr("append a text file")
    )
    ask.add_argument("-m", "--model", metavar="MODEL", help=tr("who answers, for example x-ai/grok-4"))
    ask.add_argument("-s", "--system", metavar="SYSTEM", help=tr("the system prompt of this question"))
    ask.add_argument("--schema", metavar="FILE", help=tr("a JSON Schema that the answer must follow"))
    ask.add_argument(
        "--json",
        action="store_true",
        help=tr("print one object: text, model, provider, usage, cost, finish_reason, id"),
    )
    ask.add_argument("--no-stream", action="store_true", help=tr("print the answer in one piece"))
    ask.add_argument(
        "--anyway", action="store_true", help=tr("ask whatever it costs, above the caps of the settings")
    )


def _add_window_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--hidden", action="store_true", help=tr("start without showing the window, for a hotkey to call")
    )
    parser.add_argument("--new-chat", action="store_true", help=tr("show an empty chat, not the last one"))


def _read_files(given: Sequence[str]) -> argparse.Namespace:
    window = _Parser(
        prog="offhand",
        usage=tr("offhand [FILE ...] [--new-chat] [--hidden] [common options]"),
        description=tr("Opens the chat window with FILEs attached; offhand --help lists the commands."),
        parents=[_build_options(absent=None)],
        allow_abbrev=False,
    )
    _add_window_options(window)
    window.add_argument("files", nargs="*", metavar="FILE", help=tr("what to attach to the first question"))
    window.set_defaults(command=None)
    # Behind -- everything is a file; argparse forgets that where options and files are mixed.
    end = given.index("--") if "--" in given else len(given)
    found = window.parse_intermixed_args(given[:end])
    for name in found.files:
        if not _is_file_name(name):
            window.error(tr("there is no command or file {name!r}", name=name))
    found.files += given[end + 1 :]
    return found


def _read_address(text: str) -> str:
    try:
        return check_address("base_url", text)
    except SettingRefused as refused:
        raise argparse.ArgumentTypeError(tr(refused.reason)) from None


def _find_first_word(given: Sequence[str]) -> str | None:
    """Return the first argument that is neither an option nor an option's value."""
    words = iter(given)
    for word in words:
        if word == "--" or not word.startswith("-"):
            return word
        if word in {"--base-url", "--data-dir", "--log-level"}:
            next(words, None)
    return None


def _is_file_name(word: str) -> bool:
    """Tell a file, even one that is gone, from a mistyped command."""
    has_folder = os.sep in word or (os.altsep or os.sep) in word
    return bool(word) and (has_folder or bool(Path(word).suffix) or Path(word).exists())


_ADDING: dict[str, Callable[[AddCommand], None]] = {
    "quick": _add_quick,
    "shot": _add_shot,
    "run": _add_run,
    "ask": _add_ask,
    "demo": _add_demo,
    "key": _add_key,
    "models": models_parser.add_models,
    **exchange_parser.ADDING,
    "doctor": _add_doctor,
}
