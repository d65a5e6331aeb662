"""Chats of an export from Claude: ``conversations.json`` with messages of content blocks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from offhand.domain.exchange import Origin
from offhand.domain.message import (
    CitationPart,
    FinishReason,
    ReasoningPart,
    Reply,
    Role,
    TextPart,
    ToolCallPart,
    ToolResultPart,
)
from offhand.services.imports.drafts import Attachment, DraftChat, DraftMessage
from offhand.services.imports.lenient import as_list, as_name, as_object, as_text, as_time

if TYPE_CHECKING:
    from offhand.domain.message import Part
    from offhand.services.imports.lenient import Object

UNNAMED_PASTE = "pasted text.txt"


def looks_right(document: Object) -> bool:
    """Say whether an object is a conversation of Claude."""
    return isinstance(document.get("chat_messages"), list)


def read(document: Object) -> DraftChat:
    """Return a conversation, without messages where it has none to show."""
    raws = [as_object(raw) for raw in as_list(document.get("chat_messages"))]
    model = as_text(document.get("model"))
    has_tree = any(as_name(raw.get("parent_message_uuid")) for raw in raws)
    messages: list[DraftMessage] = []
    known: set[str] = {as_name(raw.get("uuid")) for raw in raws}
    lost = 0
    before: str | None = None
    for place, raw in enumerate(raws):
        message = _read_message(raw, place, model)
        # The first one names a parent that does not exist.
        parent = as_name(raw.get("parent_message_uuid"))
        message.parent = (parent if parent in known else None) if has_tree else before
        before = message.id
        lost += _count_files(raw)
        messages.append(message)
    created = as_time(document.get("created_at"))
    shown = as_name(document.get("current_leaf_message_uuid"))
    return DraftChat(
        origin=Origin.CLAUDE,
        id=as_name(document.get("uuid")) or (messages[0].id if messages else ""),
        title=as_text(document.get("name")),
        created=created,
        touched=as_time(document.get("updated_at")) or created,
        messages=messages,
        leaf=shown or None,
        is_pinned=document.get("is_starred") is True,
        lost_attachments=lost,
    )


def _read_message(raw: Object, place: int, model: str) -> DraftMessage:
    is_answer = as_text(raw.get("sender")) == "assistant"
    created = as_time(raw.get("created_at"))
    parts = [part for block in as_list(raw.get("content")) for part in _read_block(as_object(block))]
    if not any(isinstance(part, TextPart) for part in parts) and as_text(raw.get("text")).strip():
        parts.append(TextPart(as_text(raw.get("text"))))
    reply = None
    if is_answer:
        finish = FinishReason.LENGTH if as_text(raw.get("stop_reason")) == "max_tokens" else FinishReason.STOP
        ended = as_time(raw.get("updated_at")) or created
        reply = Reply(asked_model=model, started=created, ended=ended or None, finish=finish)
    return DraftMessage(
        id=as_name(raw.get("uuid")) or f"message {place}",
        role=Role.ASSISTANT if is_answer else Role.USER,
        created=created,
        parts=[*parts, *_read_attachments(raw)],
        reply=reply,
    )


def _read_block(block: Object) -> list[Part]:
    match as_text(block.get("type")):
        case "text":
            text = as_text(block.get("text"))
            return [*([TextPart(text)] if text else []), *_read_citations(block)]
        case "thinking":
            return [ReasoningPart(thought)] if (thought := as_text(block.get("thinking"))) else []
        case "tool_use":
            arguments = json.dumps(block.get("input", {}), ensure_ascii=False)
            return [ToolCallPart(_name_call(block, "id"), as_text(block.get("name")), arguments)]
        case "tool_result":
            text = _read_result(block.get("content"))
            return [ToolResultPart(_name_call(block, "tool_use_id"), text)] if text else []
        case _:
            return []


def _name_call(block: Object, field: str) -> str:
    return as_name(block.get(field)) or as_text(block.get("name"))


def _read_result(content: object) -> str:
    if isinstance(content, str):
        return content
    pieces = [as_text(as_object(piece).get("text")) for piece in as_list(content)]
    return "\n".join(filter(None, pieces))


def _read_citations(block: Object) -> list[CitationPart]:
    found: list[CitationPart] = []
    for citation in map(as_object, as_list(block.get("citations"))):
        details = as_object(citation.get("details")) or citation
        url = as_text(details.get("url"))
        if url:
            found.append(CitationPart(url, as_text(citation.get("title")) or as_text(details.get("title"))))
    return found


def _read_attachments(raw: Object) -> list[Attachment]:
    """Return the files whose text is in the export; a long paste is one without a name."""
    found: list[Attachment] = []
    for file in map(as_object, as_list(raw.get("attachments"))):
        text = as_text(file.get("extracted_content"))
        if text:
            name = as_text(file.get("file_name")) or UNNAMED_PASTE
            content = text.encode("utf-8", "replace")
            found.append(
                Attachment(name=name, media_type="text/plain", fetch=lambda content=content: content)
            )
    return found


def _count_files(raw: Object) -> int:
    """Count pictures and files, of which the export has only the names."""
    names = {
        as_name(file.get("file_uuid")) or as_text(file.get("file_name"))
        for field in ("files", "files_v2")
        for file in map(as_object, as_list(raw.get(field)))
    }
    texts = {as_text(as_object(file).get("file_name")) for file in as_list(raw.get("attachments"))}
    return len(names - texts - {""})
