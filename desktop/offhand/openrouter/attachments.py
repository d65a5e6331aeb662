"""Pictures and files of a question, as parts of a message.

What cannot be sent becomes a short note in its place, so that the model knows of it and the chat
goes on.
"""

from __future__ import annotations

import re
from base64 import b64encode
from typing import TYPE_CHECKING, Any

from offhand.domain.long_texts import decode_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from offhand.domain.message import FilePart, ImagePart
    from offhand.domain.request import ChatRequest

MEDIA_TYPES = {"image/png": "image/png", "image/jpeg": "image/jpeg", "image/jpg": "image/jpeg"}
"""What every provider takes (OPENROUTER section 0, rule 8)."""


def write_image(part: ImagePart, request: ChatRequest) -> dict[str, Any] | str:
    """Write a picture as a data URL, or say in words why it is not there."""
    if request.card is not None and not request.card.takes_images:
        return "[image omitted: the model reads text only]"
    media_type = MEDIA_TYPES.get(part.blob.media_type.lower())
    if media_type is None:
        return "[image omitted: its format cannot be sent]"
    content = request.blobs.get(part.blob.sha256)
    if not content:
        return "[image omitted: it is no longer kept]"
    url = f"data:{media_type};base64,{b64encode(content).decode('ascii')}"
    return {"type": "image_url", "image_url": {"url": url}}


def quote_file(part: FilePart, blobs: Mapping[str, bytes]) -> str:
    """Quote a text file under its name, or a pasted text, in a fence that its content cannot close."""
    name = "".join(letter if letter.isprintable() else " " for letter in part.name).strip() or "file"
    if part.is_pasted:
        name = "pasted text"
    content = blobs.get(part.blob.sha256)
    if content is None:
        return f"[file omitted: {name} is no longer kept]"
    text = decode_text(content)
    if "\0" in text:
        return f"[file omitted: {name} is not a text file]"
    # Looked for first: the expression takes its time over megabytes, and no other thread has a turn.
    longest = max((len(run[0]) for run in re.finditer("`+", text)), default=0) if "`" in text else 0
    fence = "`" * max(3, longest + 1)
    end = "" if text.endswith("\n") else "\n"
    label = "Pasted text" if part.is_pasted else f"File {name}"
    return f"{label}:\n{fence}\n{text}{end}{fence}"
