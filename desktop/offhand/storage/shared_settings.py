"""The settings as they may leave this machine: without keys, addresses of servers and folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.account import hide_keys
from offhand.domain.settings import BASE_URL, DATA_FOLDER, PROXY

if TYPE_CHECKING:
    from pathlib import Path

PRIVATE = (BASE_URL.key, PROXY.key, DATA_FOLDER.key)
"""Who puts back somebody's backup must not send the key to another server, or lose the data folder."""


def share_settings(path: Path) -> bytes | None:
    """Return the text of a settings file, None where there is none or it makes no sense."""
    import tomlkit  # noqa: PLC0415 - only a backup needs it
    from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415 - likewise

    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, TOMLKitError):
        return None
    for key in PRIVATE:
        if key in document:
            document.remove(key)
    return hide_keys(document.as_string()).encode()
