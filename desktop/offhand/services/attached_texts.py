"""Texts too long for a message field: what is kept of them, and how it is read again."""

from __future__ import annotations

import msgspec

from offhand.domain.errors import FileUnreadable
from offhand.domain.long_texts import cut_beginning, decode_text
from offhand.domain.token_counting import count_text
from offhand.services.local_files import name_file, read_plain_file
from offhand.words import later

LARGEST = 16_000_000
"""Bytes of a text file that goes along; no model reads more."""


class PreparedText(msgspec.Struct, frozen=True, kw_only=True):
    """Hold a text as it is kept."""

    content: bytes
    """UTF-8, lines ended as ours are."""
    letters: int
    tokens: int
    """A guess."""
    beginning: str
    """Its first words, in one line."""


def prepare_text(text: str) -> PreparedText:
    """Make of a text what is kept; a tenth of a second for ten million letters, so it belongs in a thread."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return PreparedText(
        content=text.encode("utf-8", "replace"),
        letters=len(text),
        tokens=count_text(text),
        beginning=cut_beginning(text),
    )


def read_text_file(path: str) -> PreparedText:
    """Read a text file in UTF-8, or in UTF-16 with its mark; belongs in a thread.

    Raises ``FileVanished``, ``FileUnreadable`` where it is no text, and ``ImageTooLarge`` beyond ``LARGEST``.
    """
    content = read_plain_file(path, LARGEST)
    try:
        text = decode_text(content, "strict")
    except UnicodeDecodeError as error:
        raise FileUnreadable(
            name=name_file(path), reason=later("it is neither a picture nor text")
        ) from error
    if "\0" in text:
        raise FileUnreadable(name=name_file(path), reason=later("it is neither a picture nor text"))
    return prepare_text(text)
