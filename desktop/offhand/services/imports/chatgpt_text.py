"""Texts of ChatGPT without the marks that only its own window understands."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from offhand.services.imports.lenient import as_list, as_object, as_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from offhand.services.imports.lenient import Object

MARK = re.compile("\ue200[^\ue200\ue201]*\ue201|[\ue200-\ue206]")
"""What stands for a source, a picture or a button, between letters for private use."""
OLD_MARK = re.compile("【[^】]{0,80}†[^】]{0,200}】")


def read_text(content: Object, metadata: Object) -> str:
    """Return the text of a message of whatever kind."""
    kind = as_text(content.get("content_type"))
    if kind == "code":
        language = as_text(content.get("language"))
        text = as_text(content.get("text"))
        fence = "" if language == "unknown" else language
        return f"```{fence}\n{text}\n```" if text.strip() else ""
    pieces = [_read_piece(piece) for piece in as_list(content.get("parts"))]
    text = "\n".join(filter(None, pieces)) or as_text(content.get("text")) or as_text(content.get("result"))
    return _clean(text, metadata)


def write_code(content: Object) -> str:
    """Return what is handed to a tool as JSON."""
    text = as_text(content.get("text")) or "\n".join(
        piece for piece in as_list(content.get("parts")) if isinstance(piece, str)
    )
    try:
        is_object = isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        is_object = False
    return text if is_object else json.dumps({"code": text}, ensure_ascii=False)


def read_sources(metadata: Object) -> list[tuple[str, str]]:
    """Return addresses and titles of the sources that an answer names, each once."""
    found: dict[str, str] = {}
    for url, title in (*_list_references(metadata), *_list_citations(metadata)):
        if url.startswith(("https://", "http://")):
            found.setdefault(url, title)
    return list(found.items())


def _read_piece(piece: object) -> str:
    if isinstance(piece, str):
        return piece
    # What was said aloud.
    return as_text(as_object(piece).get("text"))


def _clean(text: str, metadata: Object) -> str:
    for reference in map(as_object, as_list(metadata.get("content_references"))):
        matched = as_text(reference.get("matched_text"))
        if matched.strip() and MARK.search(matched):
            text = text.replace(matched, as_text(reference.get("alt")))
    return OLD_MARK.sub("", MARK.sub("", text))


def _list_references(metadata: Object) -> Iterator[tuple[str, str]]:
    for reference in map(as_object, as_list(metadata.get("content_references"))):
        for item in (reference, *map(as_object, as_list(reference.get("items")))):
            yield as_text(item.get("url")), as_text(item.get("title"))


def _list_citations(metadata: Object) -> Iterator[tuple[str, str]]:
    for citation in map(as_object, as_list(metadata.get("citations"))):
        facts = as_object(citation.get("metadata"))
        yield as_text(facts.get("url")), as_text(facts.get("title"))
