"""The choice of a keyring backend: by allow-list, never by ``keyring.get_keyring``.

What keyring would pick by itself can be a file in clear text (keyrings.alt) or one that forgets
everything (its null backend), through an environment variable, ``keyringrc.cfg`` or mere
installation. So the class is named here, one a platform. A setting that names another backend is
not followed: where the allow-listed one works, it is used; where it does not, the named one is
refused by name instead of being fallen back to.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from typing import TYPE_CHECKING

from offhand.domain.errors import AppError, KeyringRefused, NoKeyring
from offhand.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from offhand.secrets.interface import Backend

WINDOWS = "keyring.backends.Windows.WinVaultKeyring"
MACOS = "keyring.backends.macOS.Keyring"
LINUX = "keyring.backends.SecretService.Keyring"
ALLOWED = frozenset({WINDOWS, MACOS, LINUX})
NATIVE = {"win32": (WINDOWS, "Windows Credential Manager"), "darwin": (MACOS, "macOS Keychain")}
PLAINTEXT_PACKAGE = "keyrings.alt"


def open_backend(service: str, limit: float) -> Backend:
    """Return the backend of this platform; ``limit`` bounds one call to it, in seconds."""
    if sys.platform in NATIVE:
        from offhand.secrets.native import NativeBackend  # noqa: PLC0415 - loads keyring

        return NativeBackend(*NATIVE[sys.platform], service)
    from offhand.secrets.secret_service import SecretServiceBackend  # noqa: PLC0415 - loads keyring

    return SecretServiceBackend(service, limit)


def explain_absence(error: AppError) -> AppError:
    """Say more about a missing keyring: what would have been used instead, and is not."""
    if not isinstance(error, NoKeyring):
        return error
    wanted = find_wanted_backend()
    if wanted and wanted not in ALLOWED:
        return KeyringRefused(backend=wanted)
    if _is_installed(PLAINTEXT_PACKAGE):
        refused = tr(
            "{package} is installed but keeps keys in clear text, so it is not used",
            package=PLAINTEXT_PACKAGE,
        )
        return NoKeyring(detail=f"{error.detail}; {refused}" if error.detail else refused)
    return error


def find_wanted_backend() -> str:
    """Return the backend that the user's configuration of keyring names, empty where it names none."""
    named = os.environ.get("PYTHON_KEYRING_BACKEND", "").strip()
    return named or _read_configured(_find_configuration())


def _find_configuration() -> Path:
    from keyring.util.platform_ import config_root  # noqa: PLC0415 - loads keyring

    return config_root() / "keyringrc.cfg"


def _read_configured(path: Path) -> str:
    import configparser  # noqa: PLC0415 - only where there is trouble to explain

    parser = configparser.RawConfigParser()
    try:
        parser.read(path, encoding="utf-8")
    except (configparser.Error, UnicodeDecodeError, OSError):
        return ""
    return parser.get("backend", "default-keyring", fallback="").strip()


def _is_installed(package: str) -> bool:
    try:
        return importlib.util.find_spec(package) is not None
    except ModuleNotFoundError:
        return False
