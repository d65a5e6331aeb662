"""File names that every system takes, and that no title can steer elsewhere."""

from __future__ import annotations

import unicodedata
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 80
"""Characters."""
MOST_BYTES = 160
"""Bytes of UTF-8: file systems take 255, and endings and numbers come on top."""
FORBIDDEN = frozenset('/\\:*?"<>|')
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in "0123456789¹²³"}
)
"""Names of devices (learn.microsoft.com, "Naming Files, Paths, and Namespaces")."""
UNNAMED = later("Chat")

ENDINGS = {
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/webp": ".webp",
    "image/gif": ".gif",
    "image/avif": ".avif",
    "image/svg+xml": ".svg",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "application/json": ".json",
    "application/pdf": ".pdf",
}


def make_safe(title: str, fallback: str = UNNAMED) -> str:
    """Return a title as a file name without its ending."""
    composed = unicodedata.normalize("NFC", title)
    kept = "".join(" " if letter in FORBIDDEN else letter for letter in composed if _is_visible(letter))
    name = " ".join(kept.split()).lstrip(".-~ ")[:LONGEST]
    name = name.encode("utf-8", "ignore")[:MOST_BYTES].decode("utf-8", "ignore").rstrip(". ")
    if name.split(".", 1)[0].strip().lower() in RESERVED:
        name = f"{name} chat" if "." not in name else f"chat {name}"
    return name or tr(fallback)


def split_ending(name: str, media_type: str) -> tuple[str, str]:
    """Return a foreign file name as a safe one and an ending that says what is in the file."""
    bare = PurePosixPath(PureWindowsPath(name).name).name
    stem, dot, ending = bare.rpartition(".")
    known = ENDINGS.get(media_type.lower())
    own = f".{ending}" if dot and ending.isascii() and ending.isalnum() and len(ending) <= 8 else ""  # noqa: PLR2004 - the longest that is in use
    is_own_right = known is None or own.lower() in {known, ".jpeg" if known == ".jpg" else known}
    text_like = media_type.startswith("text/") and bool(own)
    return make_safe(stem if own else bare, "file"), own if is_own_right or text_like else known or own


class UniqueNames:
    """Hand out each name once, whatever its case, and none that is taken already."""

    def __init__(self, is_taken: Callable[[str], bool] | None = None) -> None:
        """``is_taken`` knows names that were there before."""
        self._is_taken = is_taken
        self._given: set[str] = set()

    def choose(self, stem: str, ending: str) -> str:
        """Return a name, with a number where the plain one is gone."""
        number = 1
        name = f"{stem}{ending}"
        while name.casefold() in self._given or (self._is_taken is not None and self._is_taken(name)):
            self._given.add(name.casefold())
            number += 1
            name = f"{stem} {number}{ending}"
        self._given.add(name.casefold())
        return name


def _is_visible(letter: str) -> bool:
    """Keep blanks and drop what cannot be seen, such as marks that turn the direction of writing."""
    return letter.isspace() or unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
