"""Blocks that messages of Cherry Studio consist of, as parts of ours."""

from __future__ import annotations

import json
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from offhand.domain.errors import ApiProblem
from offhand.domain.message import CitationPart, ReasoningPart, TextPart, ToolCallPart, ToolResultPart
from offhand.services.imports.drafts import Attachment
from offhand.services.imports.lenient import as_list, as_name, as_object, as_objects, as_text
from offhand.services.imports.pictures import attach_data
from offhand.services.imports.sources import read_attachment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.message import Part
    from offhand.services.imports.lenient import Object
    from offhand.services.imports.sources import Source

    Parts = list[Part | Attachment]

PICTURE_ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif", ".bmp"})


class BlockReader:
    """Read blocks, with the files that an archive has for them."""

    def __init__(self, source: Source) -> None:
        """Name where files are."""
        self._source = source
        self._files = {PurePosixPath(name).name: name for name in source.list_names()}

    def read(self, block: Object) -> Parts:
        """Return the parts of a block, none for one that nobody would miss."""
        kind = as_text(block.get("type"))
        if kind in {"image", "file"}:
            return self._read_file(block, kind, is_picture=kind == "image")
        if kind == "tool":
            return _read_tool(block)
        return [*_read_sources(block)] if kind == "citation" else _read_text(block, kind)

    def find_error(self, blocks: Sequence[Object]) -> ApiProblem | None:
        """Return what went wrong with an answer, as far as a block says so."""
        for block in blocks:
            error = as_object(block.get("error"))
            message = as_text(error.get("message"))
            if as_text(block.get("type")) == "error" and message:
                status = error.get("status") or error.get("statusCode")
                return ApiProblem(message=message, status=status if isinstance(status, int) else None)
        return None

    def _read_file(self, block: Object, fallback: str, *, is_picture: bool) -> Parts:
        file = as_object(block.get("file"))
        ending = as_text(file.get("ext"))
        name = as_text(file.get("origin_name")) or as_text(file.get("name")) or fallback
        is_picture = is_picture or ending.lower() in PICTURE_ENDINGS
        kind = "image/*" if is_picture else ""
        for stored in (f"{as_name(file.get('id'))}{ending}", as_text(file.get("name"))):
            place = self._files.get(stored)
            if place is not None:
                fetch = partial(read_attachment, self._source, place)
                return [Attachment(name=name, media_type=kind, fetch=fetch)]
        found = attach_data(as_text(block.get("url")), name, kind)
        if found is not None:
            return [found]
        return [Attachment(name=name, media_type=kind, fetch=_find_nothing)] if file else []


def _read_text(block: Object, kind: str) -> Parts:
    text = as_text(block.get("content"))
    if not text.strip():
        return []
    match kind:
        case "main_text" | "text":
            return [TextPart(text)]
        case "thinking":
            return [ReasoningPart(text)]
        case "code":
            return [TextPart(f"```{as_text(block.get('language'))}\n{text}\n```")]
        case _:
            return []


def _find_nothing() -> None:
    """Say that a file is named and not there."""


def _read_tool(block: Object) -> Parts:
    raw = as_object(as_object(block.get("metadata")).get("rawMcpToolResponse"))
    call = as_name(raw.get("toolCallId")) or as_name(block.get("toolId"))
    name = as_text(block.get("toolName")) or as_text(as_object(raw.get("tool")).get("name"))
    arguments = as_object(block.get("arguments")) or as_object(raw.get("arguments"))
    content = block.get("content") if block.get("content") is not None else raw.get("response")
    parts: Parts = [ToolCallPart(call, name, json.dumps(arguments, ensure_ascii=False))]
    if content is not None:
        pieces = [as_text(piece.get("text")) for piece in as_objects(as_object(content).get("content"))]
        written = content if isinstance(content, str) else "\n".join(filter(None, pieces))
        parts.append(ToolResultPart(call, written or json.dumps(content, ensure_ascii=False)))
    return parts


def _read_sources(block: Object) -> list[CitationPart]:
    results = as_object(block.get("response")).get("results")
    listed = as_list(results) or as_list(as_object(results).get("results"))
    listed = listed or as_list(as_object(results).get("groundingChunks"))
    found: list[CitationPart] = []
    for raw in map(as_object, [*listed, *as_list(block.get("knowledge"))]):
        source = as_object(raw.get("web")) or raw
        address = as_text(source.get("url")) or as_text(source.get("link")) or as_text(source.get("uri"))
        address = address or as_text(source.get("sourceUrl"))
        if address:
            found.append(CitationPart(address, as_text(source.get("title")), as_text(source.get("content"))))
    return found
