"""Pictures that come inside of the text, as data URLs in Markdown.

Servers that only imitate the API send them so. As text one would be millions of letters that nobody
reads, and would be sent back and paid for with every further question. So it is taken out and is a
picture of the answer like every other; its name stays where it stood, without an address. A short one
stays text, since it may be an example in code.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST = 2_000
"""Characters of an address that is taken out."""
MOST = 48 * 1024 * 1024
"""Characters of one that is waited for."""
_TYPES = ("png", "jpeg", "jpg", "gif", "webp", "bmp", "avif", "heic")
_HEADS = tuple(f"]({angle}data:image/{kind};base64," for kind in _TYPES for angle in ("", "<"))
_HEAD = re.compile(rf"\]\(<?(data:image/(?:{'|'.join(_TYPES)});base64,)", re.IGNORECASE)
_LONGEST_HEAD = max(map(len, _HEADS))
_ENDS = {")", ">", " ", "\n"}
"""What may follow the address: its end, or that of its line or a title."""
_LETTERS = re.compile(r"[A-Za-z0-9+/=]*")


class CarriedPicture(msgspec.Struct, frozen=True):
    """Be a picture that was taken out of the text."""

    url: str


class CarriedPictures:
    """Let text through, and take pictures out of it, wherever it is cut."""

    def __init__(self) -> None:
        self._held = ""
        """What may be the beginning of a picture's head."""
        self._address: list[str] = []
        """The pieces of an address that has begun."""
        self._length = 0

    def feed(self, text: str) -> Iterator[str | CarriedPicture]:
        """Take more text and yield what can be passed on, in order."""
        if not self._held and not self._address and "]" not in text:
            yield text
            return
        text, self._held = self._held + text, ""
        while text:
            if self._address:
                end = self._read_address(text)
                if end == len(text) and self._length < MOST:
                    return
                yield self._end_address(text[end : end + 1])
                text = text[end:]
                continue
            head = _HEAD.search(text)
            if head is None:
                self._held = _find_beginning(text)
                if len(self._held) < len(text):
                    yield text[: len(text) - len(self._held)]
                return
            yield text[: head.start(1)]
            self._address, self._length = [head.group(1)], 0
            text = text[head.end() :]

    def finish(self) -> str:
        """Return what was held back when no more text comes."""
        left = self._held + "".join(self._address)
        self._held, self._address = "", []
        return left

    def _read_address(self, text: str) -> int:
        """Take the letters that go on with the address, and return how many they are."""
        letters = _LETTERS.match(text)
        assert letters is not None  # noqa: S101 - it matches nothing as well
        self._address.append(letters.group())
        self._length += letters.end()
        return letters.end()

    def _end_address(self, following: str) -> str | CarriedPicture:
        """Return the address as a picture, or as text where it is none that has ended."""
        url, self._address = "".join(self._address), []
        is_whole = following in _ENDS and len(url) >= LEAST
        return CarriedPicture(url) if is_whole else url


def _find_beginning(text: str) -> str:
    """Return the end of a text that may be the beginning of a head."""
    at = text.find("]", max(0, len(text) - _LONGEST_HEAD))
    while at >= 0:
        end = text[at:].lower()
        if any(head.startswith(end) for head in _HEADS):
            return text[at:]
        at = text.find("]", at + 1)
    return ""
