from __future__ import annotations

import keyring.errors
import pytest

from offhand.domain.errors import (
    AppError,
    KeyringFailed,
    KeyringLocked,
    KeyringRefused,
    KeyringSilent,
    NoKeyring,
)
from offhand.secrets.failures import LONGEST_DETAIL, translate


class DBusErrorResponse(Exception):
    """Look like jeepney's, which not every system has."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class SecretStorageException(Exception):
    pass


class SecretServiceNotAvailableException(SecretStorageException):
    pass


class ItemNotFoundException(SecretStorageException):
    pass


class PromptDismissedException(ItemNotFoundException):
    pass


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (keyring.errors.KeyringLocked("dismissed"), KeyringLocked),
        (keyring.errors.NoKeyringError("none"), NoKeyring),
        (keyring.errors.InitError("no bus"), NoKeyring),
        (keyring.errors.PasswordSetError("full"), KeyringFailed),
        (keyring.errors.PasswordDeleteError("gone"), KeyringFailed),
        (PromptDismissedException(), KeyringLocked),
        (ItemNotFoundException("gone"), KeyringFailed),
        (SecretServiceNotAvailableException("none"), NoKeyring),
        (DBusErrorResponse("org.freedesktop.Secret.Error.IsLocked"), KeyringLocked),
        (DBusErrorResponse("org.freedesktop.DBus.Error.ServiceUnknown"), NoKeyring),
        (DBusErrorResponse("org.freedesktop.DBus.Error.Spawn.ExecFailed"), NoKeyring),
        (DBusErrorResponse("org.freedesktop.DBus.Error.AccessDenied"), NoKeyring),
        (DBusErrorResponse("org.freedesktop.DBus.Error.TimedOut"), KeyringSilent),
        (DBusErrorResponse("org.freedesktop.DBus.Error.Failed"), KeyringFailed),
        (ConnectionResetError("gone"), NoKeyring),
        (BrokenPipeError("gone"), NoKeyring),
        (FileNotFoundError("no socket"), NoKeyring),
        (ModuleNotFoundError("secretstorage"), NoKeyring),
        (TimeoutError(), KeyringSilent),
        (AssertionError(), KeyringFailed),
        (OSError("odd"), KeyringFailed),
    ],
    ids=lambda value: getattr(value, "__name__", None) or f"{type(value).__name__}:{value}",
)
def test_every_library_error_becomes_one_of_ours(error: Exception, expected: type[AppError]) -> None:
    assert type(translate(error, 3.0)) is expected


def test_our_own_errors_pass_unchanged() -> None:
    error = KeyringRefused(backend="null")
    assert translate(error, 3.0) is error


def test_silence_tells_how_long_was_waited() -> None:
    error = translate(TimeoutError(), 3.0)
    assert isinstance(error, KeyringSilent)
    assert error.seconds == 3.0


def test_the_detail_is_one_short_line() -> None:
    error = translate(ValueError("first\nsecond" + "x" * 1000), 3.0)
    assert isinstance(error, KeyringFailed)
    assert error.detail == "ValueError: first"
    error = translate(ValueError("x" * 1000), 3.0)
    assert isinstance(error, KeyringFailed)
    assert len(error.detail) <= LONGEST_DETAIL + len("ValueError: ")


def test_the_detail_never_quotes_a_secret_that_is_no_text() -> None:
    secret = b"sk-or-v1-\xff"
    with pytest.raises(UnicodeDecodeError) as caught:
        secret.decode()
    error = translate(caught.value, 3.0)
    assert isinstance(error, KeyringFailed)
    assert error.detail == "UnicodeDecodeError"
