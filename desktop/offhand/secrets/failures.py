"""Errors of the keyring libraries, turned into ours.

Classes are recognised by name along their inheritance, so that no library is imported for the
sake of an error that it did not raise. Texts of the libraries are kept short and without causes:
a traceback's frames hold the key.
"""

from __future__ import annotations

from offhand.domain.errors import (
    AppError,
    KeyringFailed,
    KeyringLocked,
    KeyringSilent,
    NoKeyring,
)

LOCKED = frozenset({"KeyringLocked", "LockedException", "PromptDismissedException"})
ABSENT = frozenset(
    {
        "NoKeyringError",
        "InitError",
        "SecretServiceNotAvailableException",
        "ConnectionError",
        "FileNotFoundError",
        "ImportError",
    }
)
LOCKED_REPLY = "org.freedesktop.Secret.Error.IsLocked"
ABSENT_REPLIES = (
    "org.freedesktop.DBus.Error.ServiceUnknown",
    "org.freedesktop.DBus.Error.NameHasNoOwner",
    "org.freedesktop.DBus.Error.NoReply",
    "org.freedesktop.DBus.Error.Disconnected",
    "org.freedesktop.DBus.Error.AccessDenied",
    "org.freedesktop.DBus.Error.Spawn.",
)
SILENT_REPLIES = (
    "org.freedesktop.DBus.Error.TimedOut",
    "org.freedesktop.DBus.Error.Timeout",
)
"""The bus waited in vain for the keyring to start."""
LONGEST_DETAIL = 200


def translate(error: Exception, limit: float) -> AppError:
    """Return the typed error that says what a library meant; ``limit`` is the wait in seconds."""
    if isinstance(error, AppError):
        return error
    names = {kind.__name__ for kind in type(error).__mro__}
    if "DBusErrorResponse" in names:
        return _translate_reply(error, limit)
    if names & LOCKED:
        return KeyringLocked()
    if "TimeoutError" in names:
        return KeyringSilent(seconds=limit)
    if names & ABSENT:
        return NoKeyring(detail=describe_error(error))
    return KeyringFailed(detail=describe_error(error))


def _translate_reply(error: Exception, limit: float) -> AppError:
    """Tell apart the error replies of D-Bus, which keyring lets through as they are."""
    name = str(getattr(error, "name", ""))
    if name == LOCKED_REPLY:
        return KeyringLocked()
    if name in SILENT_REPLIES:
        return KeyringSilent(seconds=limit)
    if name.startswith(ABSENT_REPLIES):
        return NoKeyring(detail=describe_error(error))
    return KeyringFailed(detail=describe_error(error))


def describe_error(error: Exception) -> str:
    """Name an error's class and the first line of what it says."""
    kind = type(error).__name__
    if isinstance(error, UnicodeError):
        # Its text quotes the bytes it stumbled over, and these are the secret.
        return kind
    said = str(error).strip().partition("\n")[0][:LONGEST_DETAIL]
    return f"{kind}: {said}" if said else kind
