from __future__ import annotations

import io
import re

import pytest

from offhand.cli.failures import ExitCode, exit_code, print_failure
from offhand.domain.errors import (
    AppError,
    AttachmentProblem,
    BadRequest,
    ContextTooLong,
    CreditExhausted,
    EmptyAnswer,
    Forbidden,
    ForeignKey,
    ImagesNotTaken,
    KeyProblem,
    KeyringLocked,
    KeyringProblem,
    ModelUnavailable,
    Moderated,
    NetworkProblem,
    NoKeyring,
    ProviderUnavailable,
    RateLimited,
    SettingRefused,
    StoreProblem,
    UsageProblem,
)
from offhand.domain.handover import HandoverProblem
from offhand.domain.screen_errors import ScreenProblem
from tests.fakes.errors import list_classes, make_example

CLASSES = list_classes()
LINE = re.compile(r"offhand: [^;\n]+; [^\n]+[^.\n]\n")


def print_to_text(error: AppError) -> str:
    stream = io.StringIO()
    print_failure(error, stream)
    return stream.getvalue()


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_error_is_one_line_of_what_happened_and_what_to_do(kind: type[AppError]) -> None:
    assert LINE.fullmatch(print_to_text(make_example(kind)))


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (
            NoKeyring(),
            (
                "offhand: no keyring answers on this computer, so no key can be kept; use the key for this "
                "session only (OPENROUTER_API_KEY in a shell), or start a keyring such as GNOME Keyring or "
                "KWallet\n"
            ),
        ),
        (
            KeyringLocked(),
            "offhand: the keyring is locked; unlock it, or use the key for this session only\n",
        ),
        (
            ImagesNotTaken(name="Cat.png", model="a/b"),
            (
                "offhand: the model a/b reads text only, and “Cat.png” is a picture; "
                "choose a model that reads images, or send without them\n"
            ),
        ),
        (
            UsageProblem(what="JSON was expected"),
            "offhand: JSON was expected; see “offhand --help”\n",
        ),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, AppError) else "",
)
def test_sentences_stand_inside_the_line(error: AppError, line: str) -> None:
    assert print_to_text(error) == line


def test_standard_error_is_the_default(capsys: pytest.CaptureFixture[str]) -> None:
    print_failure(KeyringLocked())
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("offhand: the keyring is locked; ")


EXPECTED: dict[type[AppError], ExitCode] = {
    UsageProblem: ExitCode.USAGE,
    SettingRefused: ExitCode.USAGE,
    AttachmentProblem: ExitCode.USAGE,
    KeyProblem: ExitCode.NO_KEY,
    KeyringProblem: ExitCode.NO_KEY,
    CreditExhausted: ExitCode.REFUSED,
    Moderated: ExitCode.REFUSED,
    Forbidden: ExitCode.REFUSED,
    ModelUnavailable: ExitCode.REFUSED,
    BadRequest: ExitCode.REFUSED,
    ContextTooLong: ExitCode.REFUSED,
    EmptyAnswer: ExitCode.REFUSED,
    RateLimited: ExitCode.UNAVAILABLE,
    ProviderUnavailable: ExitCode.UNAVAILABLE,
    NetworkProblem: ExitCode.UNAVAILABLE,
    StoreProblem: ExitCode.UNEXPECTED,
    HandoverProblem: ExitCode.UNEXPECTED,
    ScreenProblem: ExitCode.UNEXPECTED,
}


@pytest.mark.parametrize(
    ("kind", "code"),
    [(kind, code) for group, code in EXPECTED.items() for kind in list_classes(group)],
    ids=lambda value: getattr(value, "__name__", None) or value.name,
)
def test_the_exit_status_follows_the_class(kind: type[AppError], code: ExitCode) -> None:
    assert exit_code(make_example(kind)) is code


def test_every_other_class_is_thought_of() -> None:
    named = {kind for group in EXPECTED for kind in list_classes(group)}
    others = {kind.__name__: exit_code(make_example(kind)) for kind in CLASSES if kind not in named}
    assert others == {
        "AppError": ExitCode.UNEXPECTED,
        "ApiProblem": ExitCode.REFUSED,
        "CapReached": ExitCode.REFUSED,
        "AnswerProblem": ExitCode.UNAVAILABLE,
        "GarbledAnswer": ExitCode.UNAVAILABLE,
        "AnswerInterrupted": ExitCode.UNAVAILABLE,
    }


def test_the_numbers_are_the_contract() -> None:
    assert {code.name: code.value for code in ExitCode} == {
        "DONE": 0,
        "UNEXPECTED": 1,
        "USAGE": 2,
        "NO_KEY": 3,
        "REFUSED": 4,
        "UNAVAILABLE": 5,
        "INTERRUPTED": 130,
    }


def test_another_service_s_key_is_named_not_shown() -> None:
    assert "xAI" in print_to_text(ForeignKey(service="xAI"))
