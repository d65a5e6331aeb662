"""How errors leave the command line: one line on standard error, and an exit status to rely on."""

from __future__ import annotations

import sys
from enum import IntEnum
from typing import TYPE_CHECKING

from offhand.domain.budget_errors import CapReached
from offhand.domain.errors import (
    AnswerProblem,
    ApiProblem,
    AttachmentProblem,
    EmptyAnswer,
    KeyProblem,
    KeyringProblem,
    NetworkProblem,
    ProviderUnavailable,
    RateLimited,
    SettingRefused,
    UsageProblem,
)
from offhand.services.explanation import explain

if TYPE_CHECKING:
    from typing import TextIO

    from offhand.domain.errors import AppError


class ExitCode(IntEnum):
    """Name the exit statuses; they are a contract with scripts."""

    DONE = 0
    UNEXPECTED = 1
    USAGE = 2
    NO_KEY = 3
    REFUSED = 4
    UNAVAILABLE = 5
    INTERRUPTED = 130


def exit_code(error: AppError) -> ExitCode:
    """Return the exit status that an error ends a command with."""
    match error:
        case UsageProblem() | SettingRefused() | AttachmentProblem():
            return ExitCode.USAGE
        case KeyProblem() | KeyringProblem():
            return ExitCode.NO_KEY
        case RateLimited() | ProviderUnavailable() | NetworkProblem():
            return ExitCode.UNAVAILABLE
        case ApiProblem() | EmptyAnswer() | CapReached():
            return ExitCode.REFUSED
        case AnswerProblem():
            return ExitCode.UNAVAILABLE
        case _:
            return ExitCode.UNEXPECTED


def print_failure(error: AppError, stream: TextIO | None = None) -> None:
    """Print ``offhand: what happened; what to do`` to a stream, standard error by default."""
    print(f"offhand: {word_failure(error)}", file=stream or sys.stderr)


def word_failure(error: AppError) -> str:
    """Put an error and its advice into one line."""
    words = explain(error)
    if isinstance(error, CapReached):
        from offhand.services.wording.caps import explain_cap  # noqa: PLC0415 - brings prices along

        words = explain_cap(error, "add --anyway")
    return f"{_continue(words.sentence)}; {_continue(words.advice)}"


def _continue(sentence: str) -> str:
    """Make a sentence stand inside a line: no capital at its start, no full stop at its end."""
    word = sentence.split(" ", 1)[0]
    is_name = word != word.capitalize()
    start = sentence[0] if is_name else sentence[0].lower()
    return (start + sentence[1:]).removesuffix(".")
