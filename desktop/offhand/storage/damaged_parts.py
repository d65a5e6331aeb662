"""What can be read of a message's content that is no JSON any more.

SQLite's own check goes through the structure of a file, not through its content: damage inside a
text is found only by whoever reads it.
"""

from __future__ import annotations

import json
import re

from offhand.domain.message import TextPart

_TEXT_OF_PART = re.compile(r'"type":"text","text":"((?:[^"\\]|\\.)*)', re.DOTALL)
LONGEST_LEFTOVER = 100_000
"""Characters that are kept of content in which no text can be made out."""
LONGEST_ESCAPE = 12
"""Characters of the longest escape, a pair of surrogates."""


def read_damaged_parts(text: str) -> tuple[TextPart]:
    """Return the text of such a content, as far as it goes."""
    text = text.replace("\0", "\ufffd")
    found = [_unescape(match) for match in _TEXT_OF_PART.findall(text)]
    kept = "\n\n".join(piece for piece in found if piece)
    return (TextPart(kept or text[:LONGEST_LEFTOVER]),)


def _unescape(text: str) -> str:
    """Return the text of a JSON string that may end anywhere."""
    for end in range(len(text), max(len(text) - LONGEST_ESCAPE, -1), -1):
        try:
            return str(json.loads(f'"{text[:end]}"', strict=False))
        except ValueError:
            continue
    return text
