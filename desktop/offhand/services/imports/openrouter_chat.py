"""Chats that were exported from OpenRouter's chat room: versions orpg.1.0 to orpg.3.0.

The last one keeps what a message says apart from the message. Who asked several models at once has
several answers to one question, which become alternatives.
"""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
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
    Usage,
)
from offhand.services.imports.drafts import Attachment, DraftChat, DraftMessage
from offhand.services.imports.lenient import (
    as_count,
    as_list,
    as_name,
    as_object,
    as_objects,
    as_text,
    as_time,
)
from offhand.services.imports.pictures import attach_data

if TYPE_CHECKING:
    from offhand.domain.message import Part
    from offhand.services.imports.lenient import Object

    Parts = list[Part | Attachment]

TEXTS = frozenset({"text", "input_text", "output_text", "reasoning_text", "summary_text"})
PERSON = "USER"


def looks_right(document: Object) -> bool:
    """Say whether an object is such a chat."""
    is_named = as_text(document.get("version")).startswith("orpg")
    return is_named or ("characters" in document and isinstance(document.get("messages"), dict | list))


def read(document: Object) -> DraftChat:
    """Return the chat, without messages where it has none to show."""
    models = _list_models(document.get("characters"))
    items = as_object(document.get("items")) or {
        as_name(item.get("id")): item for item in as_objects(document.get("items"))
    }
    raws = as_objects(document.get("messages"))
    order = sorted(range(len(raws)), key=lambda place: (as_time(raws[place].get("createdAt")), place))
    known = {as_name(raw.get("id")) for raw in raws}
    messages: list[DraftMessage] = []
    question: str | None = None
    answer: str | None = None
    for place in order:
        raw = raws[place]
        message = _read_message(raw, f"message {place}", items, models)
        if message is None:
            continue
        parent = as_name(raw.get("parentMessageId"))
        is_question = message.role is Role.USER
        before = (answer or question) if is_question else (question or answer)
        message.parent = parent if parent in known and parent != message.id else before
        if is_question:
            question, answer = message.id, None
        else:
            answer = message.id
        messages.append(message)
    times = [message.created for message in messages if message.created]
    return DraftChat(
        origin=Origin.OPENROUTER,
        # The file has no name for the chat; its first message keeps its own.
        id=as_name(document.get("id")) or (messages[0].id if messages else ""),
        title=as_text(document.get("title")) or as_text(document.get("name")),
        created=min(times, default=0.0),
        touched=max(times, default=0.0),
        messages=messages,
        leaf=messages[-1].id if messages else None,
    )


def _list_models(characters: object) -> dict[str, str]:
    """Map characters, who stand for models in such a chat, to the models that they are."""
    found: dict[str, str] = {}
    for name, raw in as_object(characters).items():
        character = as_object(raw)
        info = as_object(character.get("modelInfo"))
        found[name] = as_text(character.get("model")) or as_text(info.get("slug")) or as_text(info.get("id"))
    return found


def _read_message(raw: Object, fallback: str, items: Object, models: dict[str, str]) -> DraftMessage | None:
    character = as_name(raw.get("characterId"))
    role = as_text(raw.get("type")) or as_text(raw.get("role"))
    is_question = role == "user" or (not role and character.upper() == PERSON)
    if role in {"system", "developer"}:
        return None
    parts = _read_content(raw.get("content"))
    for reference in as_list(raw.get("items")):
        item = as_object(items.get(as_name(as_object(reference).get("id")) or as_name(reference)))
        parts.extend(_read_item(as_object(item.get("data"))))
    thinking = as_text(raw.get("reasoning"))
    if thinking:
        parts.insert(0, ReasoningPart(thinking))
    for attached in as_list(raw.get("attachments")):
        parts.extend(_read_block(as_object(attached)))
    if not parts:
        return None
    created = as_time(raw.get("createdAt"))
    model = models.get(character) or as_text(raw.get("model"))
    return DraftMessage(
        id=as_name(raw.get("id")) or fallback,
        role=Role.USER if is_question else Role.ASSISTANT,
        created=created,
        parts=parts,
        reply=None if is_question else _read_reply(raw, model, created),
    )


def _read_reply(raw: Object, model: str, created: float) -> Reply:
    metadata = as_object(raw.get("metadata"))
    cost = _read_cost(metadata.get("cost"))
    tokens = as_count(metadata.get("tokensCount"))
    usage = Usage(completion_tokens=tokens, cost=cost) if tokens or cost is not None else None
    is_growing = raw.get("isGenerating") is True or metadata.get("isGenerating") is True
    return Reply(
        asked_model=model,
        provider=as_text(metadata.get("provider")) or None,
        generation_id=as_text(metadata.get("generationId")) or None,
        usage=usage,
        started=created,
        ended=as_time(raw.get("updatedAt")) or created or None,
        finish=FinishReason.INTERRUPTED if is_growing else FinishReason.STOP,
    )


def _read_cost(value: object) -> Decimal | None:
    """Return an amount with the digits that it was written with."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        cost = Decimal(str(value))
    except InvalidOperation:
        return None
    return cost if cost.is_finite() else None


def _read_content(content: object) -> Parts:
    if isinstance(content, str):
        return [TextPart(content)] if content.strip() else []
    return [part for block in as_list(content) for part in _read_block(as_object(block))]


def _read_item(data: Object) -> Parts:
    match as_text(data.get("type")):
        case "reasoning":
            blocks = [*as_list(data.get("content")), *as_list(data.get("summary"))]
            text = "\n".join(filter(None, (as_text(as_object(block).get("text")) for block in blocks)))
            text = text or as_text(data.get("content"))
            return [ReasoningPart(text)] if text else []
        case "function_call":
            call = as_name(data.get("call_id")) or as_name(data.get("id"))
            arguments = data.get("arguments")
            written = arguments if isinstance(arguments, str) else json.dumps(arguments or {})
            return [ToolCallPart(call, as_text(data.get("name")), written)]
        case "function_call_output":
            output = data.get("output")
            written = output if isinstance(output, str) else json.dumps(output, ensure_ascii=False)
            return [ToolResultPart(as_name(data.get("call_id")), written)]
        case "image_generation_call":
            picture = attach_data(as_text(data.get("result")), "picture", "image/png")
            return [picture] if picture is not None else []
        case _:
            return _read_content(data.get("content"))


def _read_block(block: Object) -> Parts:
    kind = as_text(block.get("type"))
    if kind in TEXTS:
        text = as_text(block.get("text")) or as_text(block.get("content"))
        return [*([TextPart(text)] if text else []), *_read_annotations(block)]
    if "image" in kind:
        address = block.get("image_url") or block.get("imageUrl") or block.get("url") or block.get("data")
        url = as_text(address) or as_text(as_object(address).get("url"))
        picture = attach_data(url, as_text(block.get("name")) or "picture", "image/*")
        return [picture] if picture is not None else _mention(url)
    if "file" in kind or kind in {"document", "pdf"}:
        inner = as_object(block.get("file")) or block
        name = as_text(inner.get("filename")) or as_text(inner.get("name")) or "file"
        data = as_text(inner.get("file_data")) or as_text(inner.get("fileData")) or as_text(inner.get("data"))
        file = attach_data(data, name)
        return [file] if file is not None else _mention(data)
    return []


def _mention(address: str) -> Parts:
    """Keep the address of what lies elsewhere: nothing is fetched."""
    return [TextPart(f"\n<{address}>\n")] if address.startswith(("https://", "http://")) else []


def _read_annotations(block: Object) -> list[CitationPart]:
    found: list[CitationPart] = []
    for annotation in map(as_object, as_list(block.get("annotations"))):
        facts = as_object(annotation.get("url_citation")) or annotation
        url = as_text(facts.get("url"))
        if url:
            found.append(CitationPart(url, as_text(facts.get("title")), as_text(facts.get("content"))))
    return found
