"""The outermost edge: from arguments to an exit status.

Each command is imported when it is asked for: ``ask`` never meets Qt, and the window never waits
for what only a command needs.
"""

# ruff: noqa: PLC0415 - commands, and what words a failure, are imported when they are needed

from __future__ import annotations

import gc
import os
import sys
from functools import partial
from typing import TYPE_CHECKING

from offhand import __version__
from offhand.cli.language import speak
from offhand.cli.parser import read_arguments
from offhand.cli.qt import find_qt_problem, load_qt
from offhand.domain.errors import AppError
from offhand.paths import find_folders
from offhand.words import tr

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from pathlib import Path

    from offhand.system.instance.claim import Claim


def main(argv: list[str] | None = None) -> int:
    """Run what the arguments (without the program's name) ask for and return the exit status."""
    speak(sys.argv[1:] if argv is None else argv)
    try:
        args = read_arguments(sys.argv[1:] if argv is None else argv)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    work = partial(run_command, args)
    if args.command in {None, "demo"}:
        from offhand.cli.handover import claim_window

        # A start that the running instance takes over is done before a log would be open.
        try:
            claim = claim_window(args)
        except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - raised again below
            work = partial(_raise, error)
        else:
            if claim is None:
                return 0
            work = partial(_open_window, args, claim)
    return run_logged(work, args)


def run_logged(work: Callable[[], int], args: argparse.Namespace) -> int:
    """Run a command with its log open, and return its exit status."""
    if args.command != "ask":
        gc.enable()  # the door closes it while the first modules come, and an answer opens it, too
    import logging

    from offhand.storage.logs import set_up_logging

    log_file = find_folders(args.data_dir).log_file
    log = set_up_logging(log_file.parent, args.log_level or "info")
    tell = logging.getLogger(__name__).info
    python = ".".join(str(part) for part in sys.version_info[:3])
    tell("Offhand %s on Python %s (%s): %s", __version__, python, sys.platform, args.command or "window")
    try:
        status = run_guarded(work, log_file)
        tell("ended with status %d", status)
    finally:
        log.close()
    return status


def run_guarded(work: Callable[[], int], log_file: Path) -> int:
    """Run a command and turn every way in which it can end into an exit status."""
    try:
        status = work()
        if sys.stdout is not None:  # pyright: ignore[reportUnnecessaryComparison] - None in a windowed build
            sys.stdout.flush()
    except KeyboardInterrupt:
        from offhand.cli.failures import ExitCode

        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        _let_go_of_output()
        return 0  # whoever read the output has enough
    except AppError as error:
        return _report(error)
    except Exception as error:  # noqa: BLE001 - this is the outermost edge
        return _report_unexpected(error, log_file)
    return status


def run_command(args: argparse.Namespace) -> int:
    """Import and run one command; raises what it raises."""
    match args.command:
        case "ask":
            from offhand.cli import ask

            return ask.run(args)
        case "key":
            from offhand.cli import key

            return key.run(args)
        case "models":
            from offhand.cli import models

            return models.run(args)
        case "doctor" | "licences":
            return _tell_of_program(args)
        case "export" | "import" | "backup" | "restore":
            return _run_exchange(args)
        case "quick" | "shot" | "run":
            return _run_elsewhere(args)
        case _:
            message = tr("{command} opens a window", command=args.command)
            raise ValueError(message)


def _run_elsewhere(args: argparse.Namespace) -> int:
    from offhand.cli import handover, saved_commands

    return saved_commands.run(args) if args.command == "run" else handover.run(args)


def _tell_of_program(args: argparse.Namespace) -> int:
    if args.command == "doctor":
        from offhand.cli import doctor

        return doctor.run(args)
    from offhand.assets import read_asset

    print(read_asset("licences.md"), end="")
    return 0


def _run_exchange(args: argparse.Namespace) -> int:
    from offhand.cli import backup, export, imports

    commands = {"export": export.run, "import": imports.run}
    return commands.get(args.command, backup.run)(args)


def _open_window(args: argparse.Namespace, claim: Claim) -> int:
    """Open the window over a data folder that is ours."""
    try:
        return _start_window(args, claim)
    finally:
        claim.close()


def _start_window(args: argparse.Namespace, claim: Claim) -> int:
    if problem := find_qt_problem(sys.version_info[:2], load_qt()):
        from offhand.cli.failures import ExitCode

        print(f"offhand: {problem}", file=sys.stderr)
        return ExitCode.UNEXPECTED
    # Going through a growing heap of classes and code would take a sixth of the start and find
    # nothing; the warm-up has the collector begin once everything is there.
    gc.disable()
    try:
        from offhand.app.start import run_window

        return run_window(args, claim)
    finally:
        gc.enable()


def _raise(error: BaseException) -> int:
    raise error


def _report(error: AppError) -> int:
    import logging

    from offhand.cli.failures import exit_code, print_failure

    logging.getLogger(__name__).warning("ended by %s", error, exc_info=error)
    print_failure(error)
    return exit_code(error)


def _report_unexpected(error: Exception, log_file: Path) -> int:
    import logging

    from offhand.cli.failures import ExitCode

    logging.getLogger(__name__).error("the command failed", exc_info=error)
    # What the error says may quote a prompt; its type and place are in the log.
    kind = type(error).__name__
    print(f"offhand: something unexpected happened ({kind}); see {log_file}", file=sys.stderr)
    return ExitCode.UNEXPECTED


def _let_go_of_output() -> None:
    # Or the interpreter would try once more to write at its end, and complain.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
