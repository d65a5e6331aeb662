"""Text of files and pipes, in the encodings that say what they are."""

from __future__ import annotations

import codecs

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""What stands in front of text, and what it says; that of UTF-32 begins like one of UTF-16."""


def decode_text(content: bytes, errors: str = "strict") -> str:
    """Decode UTF-8, or what a byte order mark says, as editors and shells of Windows write it.

    No text holds a zero byte. Raises ``UnicodeDecodeError`` unless ``errors`` says otherwise.
    """
    start, encoding = next(
        ((len(mark), encoding) for mark, encoding in MARKS if content.startswith(mark)), (0, "utf-8")
    )
    text = content[start:].decode(encoding, errors)
    if "\0" in text and errors == "strict":
        at = text.index("\0")
        raise UnicodeDecodeError(encoding, content, at, at + 1, "a zero byte")
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}")
