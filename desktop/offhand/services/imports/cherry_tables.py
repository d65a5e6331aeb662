"""Chats of a backup from Cherry Studio 2, which keeps them in tables: topics, and messages as a tree."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING

from offhand.domain.errors import ApiProblem
from offhand.domain.exchange import Origin, Reason
from offhand.domain.message import (
    CitationPart,
    FinishReason,
    ReasoningPart,
    Reply,
    Role,
    TextPart,
    ToolCallPart,
    ToolResultPart,
    Usage,
)
from offhand.services.imports.cherry import UNNAMED
from offhand.services.imports.cherry_blocks import BlockReader
from offhand.services.imports.drafts import Attachment, Draft, DraftChat, DraftMessage, DraftRefusal
from offhand.services.imports.lenient import (
    as_count,
    as_name,
    as_object,
    as_objects,
    as_text,
    as_time,
)
from offhand.services.imports.pictures import attach_data

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from offhand.domain.message import Part
    from offhand.services.imports.lenient import Object
    from offhand.services.imports.sources import Source

    Parts = list[Part | Attachment]

DATABASES = ("backup.sqlite", "cherrystudio.sqlite")
"""Files that hold the tables, by the last part of their name."""

FINISHES = {
    "error": FinishReason.ERROR,
    "paused": FinishReason.STOPPED,
    "pending": FinishReason.INTERRUPTED,
}


class CherryTableReader:
    """Turn topics into drafts."""

    def __init__(
        self, path: Path, source: Source, read_rows: Callable[[Path, str], Iterator[dict[str, object]]]
    ) -> None:
        """Name the database, where files are, and what reads the rows of a table."""
        self._path = path
        self._read_rows = read_rows
        self._reader = BlockReader(source)

    def read(self) -> Iterator[Draft]:
        """Yield chats."""
        found: dict[str, list[DraftMessage]] = defaultdict(list)
        for row in self._read_rows(self._path, "message"):
            message = self._read_message(_fold(row))
            if message is not None:
                found[as_name(_fold(row).get("topicid"))].append(message)
        for row in self._read_rows(self._path, "topic"):
            topic = _fold(row)
            if topic.get("deletedat"):
                continue
            name = as_name(topic.get("id"))
            messages = sorted(found.pop(name, []), key=lambda message: message.created)
            yield _make_chat(topic, name, messages)
        for name in found:
            yield DraftRefusal(name=name, reason=Reason.CUT_OFF)

    def _read_message(self, row: Object) -> DraftMessage | None:
        role = as_text(row.get("role"))
        data = as_object(_decode(row.get("data")))
        parts: Parts = []
        for block in as_objects(data.get("blocks")):
            parts.extend(self._reader.read(block))
        for part in as_objects(data.get("parts")):
            parts.extend(self._read_part(part))
        error = _find_error(data) or self._reader.find_error(as_objects(data.get("blocks")))
        if role not in {"user", "assistant", "tool"} or row.get("deletedat") or not (parts or error):
            return None
        created = as_time(row.get("createdat"))
        is_answer = role == "assistant"
        return DraftMessage(
            id=as_name(row.get("id")),
            role={"user": Role.USER, "tool": Role.TOOL}.get(role, Role.ASSISTANT),
            parent=as_name(row.get("parentid")) or None,
            created=created,
            parts=parts,
            reply=_read_reply(row, created, error) if is_answer else None,
        )

    def _read_part(self, part: Object) -> Parts:
        kind = as_text(part.get("type"))
        text = as_text(part.get("text"))
        data = as_object(part.get("data"))
        if kind in {"text", "reasoning"}:
            made = TextPart(text) if kind == "text" else ReasoningPart(text)
            return [made] if text.strip() else []
        if kind == "file":
            return self._read_file(part)
        if kind == "source-url":
            return [CitationPart(as_text(part.get("url")), as_text(part.get("title")))]
        if kind == "dynamic-tool" or kind.startswith("tool-"):
            return _read_tool(part, kind)
        return self._reader.read({"type": kind.removeprefix("data-"), **data}) if data else []

    def _read_file(self, part: Object) -> Parts:
        url, media_type = as_text(part.get("url")), as_text(part.get("mediaType"))
        name = as_text(part.get("filename")) or "file"
        found = attach_data(url, name, media_type)
        if found is not None:
            return [found]
        stored = url.replace("\\", "/").rsplit("/", 1)[-1]
        kind = "image" if media_type.startswith("image/") else "file"
        return self._reader.read({"type": kind, "file": {"name": stored, "origin_name": name}})


def _make_chat(topic: Object, name: str, messages: list[DraftMessage]) -> DraftChat:
    title = as_text(topic.get("name"))
    times = [message.created for message in messages if message.created]
    created = as_time(topic.get("createdat")) or min(times, default=0.0)
    return DraftChat(
        origin=Origin.CHERRY,
        id=name,
        title="" if title in UNNAMED else title,
        created=created,
        touched=max(times, default=created),
        messages=messages,
        leaf=as_name(topic.get("activenodeid")) or None,
        is_pinned=bool(topic.get("ispinned")),
    )


def _read_reply(row: Object, created: float, error: ApiProblem | None) -> Reply:
    counted = as_object(_decode(row.get("stats")))
    model = as_name(row.get("modelid"))
    provider, _, bare = model.partition("::")
    prompt, completion = as_count(counted.get("promptTokens")), as_count(counted.get("completionTokens"))
    status = as_text(row.get("status"))
    return Reply(
        asked_model=bare or model,
        provider=provider if bare else None,
        usage=Usage(prompt_tokens=prompt, completion_tokens=completion) if prompt or completion else None,
        started=created,
        ended=created or None,
        finish=FINISHES.get(status, FinishReason.STOP),
        error=error,
    )


def _read_tool(part: Object, kind: str) -> Parts:
    call = as_name(part.get("toolCallId"))
    name = as_text(part.get("toolName")) or kind.removeprefix("tool-")
    parts: Parts = [ToolCallPart(call, name, json.dumps(part.get("input") or {}, ensure_ascii=False))]
    output = part.get("output")
    if output is not None:
        written = output if isinstance(output, str) else json.dumps(output, ensure_ascii=False)
        parts.append(ToolResultPart(call, written))
    return parts


def _find_error(data: Object) -> ApiProblem | None:
    for part in as_objects(data.get("parts")):
        message = as_text(as_object(part.get("data")).get("message"))
        if as_text(part.get("type")) == "data-error" and message:
            return ApiProblem(message=message)
    return None


def _decode(value: object) -> object:
    try:
        return json.loads(value) if isinstance(value, str) else None
    except (ValueError, RecursionError):
        return None


def _fold(row: dict[str, object]) -> Object:
    """Name columns alike however a version spelled them."""
    return {name.replace("_", "").lower(): value for name, value in row.items()}
