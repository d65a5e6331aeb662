"""Pictures and files that stand in a foreign document as text."""

from __future__ import annotations

import base64
import binascii
import re
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from offhand.services.imports.drafts import Attachment

if TYPE_CHECKING:
    from collections.abc import Callable

_DATA_URL = re.compile(r"data:(?P<type>[^,;]*)(?P<options>(?:;[^,;]*)*),", re.IGNORECASE)
_BASE64 = re.compile(r"[A-Za-z0-9+/\s]+={0,2}\s*")


def attach_data(text: str, name: str, media_type: str = "") -> Attachment | None:
    """Return what a data URL, or bare base 64, holds; None where it is an address or nothing."""
    head = _DATA_URL.match(text)
    if head is not None:
        return Attachment(
            name=name, media_type=head["type"].lower() or media_type, fetch=partial(_decode, text)
        )
    if text and "://" not in text[:20] and _BASE64.fullmatch(text):
        return Attachment(name=name, media_type=media_type, fetch=partial(_decode_base64, text))
    return None


def attach_later(fetch: Callable[[], str | None], name: str, *, is_picture: bool) -> Attachment:
    """Return what stands elsewhere in the document and is read when it is kept."""

    def read() -> bytes | None:
        text = fetch()
        if text is None:
            return None
        found = attach_data(text, name) if is_picture or text.startswith("data:") else None
        return found.fetch() if found is not None else _encode(text)

    return Attachment(name=name, media_type="image/*" if is_picture else "text/plain", fetch=read)


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _decode(url: str) -> bytes | None:
    head = _DATA_URL.match(url)
    if head is None:
        return None
    rest = url[head.end() :]
    is_base64 = "base64" in head["options"].lower().split(";")
    return _decode_base64(rest) if is_base64 else unquote_to_bytes(rest)


def _decode_base64(text: str) -> bytes | None:
    letters = text.encode("ascii", "ignore").translate(None, b" \t\r\n=")
    try:
        return base64.b64decode(letters + b"=" * (-len(letters) % 4), validate=True)
    except binascii.Error:
        return None
