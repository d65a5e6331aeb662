"""Chats of a backup from Cherry Studio 1: ``data.json`` with its stores, files in ``Data/Files``.

A topic lists its messages, and a message names its blocks, which are a list of their own. Titles
stand in the saved state of the program, next to keys, which are never looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from offhand.domain.exchange import Origin, Reason
from offhand.domain.message import FinishReason, ReasoningPart, Reply, Role, TextPart, Usage
from offhand.services.imports.cherry_blocks import BlockReader
from offhand.services.imports.drafts import Attachment, Draft, DraftChat, DraftMessage, DraftRefusal
from offhand.services.imports.json_stream import cut
from offhand.services.imports.lenient import (
    as_count,
    as_list,
    as_name,
    as_object,
    as_objects,
    as_text,
    as_time,
)
from offhand.services.imports.places import Places

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from offhand.domain.message import Part
    from offhand.services.imports.json_stream import Member
    from offhand.services.imports.json_stream import Path as MemberPath
    from offhand.services.imports.lenient import Object
    from offhand.services.imports.sources import Source

DATABASE, STATE = "indexedDB", "localStorage"
UNNAMED = frozenset({"", "Default Topic", "默认话题", "預設話題"})


def looks_right(name: str) -> bool:
    """Say whether a document with such a member is a backup of Cherry Studio."""
    return name in {DATABASE, STATE}


class CherryReader:
    """Turn the topics of a backup into drafts."""

    def __init__(self, path: Path, source: Source) -> None:
        """Name the document, and where its files are."""
        self._path = path
        self._topics = Places(path)
        self._order: list[str] = []
        self._blocks = Places(path)
        self._reader = BlockReader(source)
        self._heads: dict[str, Object] = {}

    def read(self) -> Iterator[Draft]:
        """Yield chats."""
        yield from self._survey()
        for name in self._order:
            topic = as_object(self._topics.read(name))
            if topic:
                yield self._make_chat(topic, name)
            else:
                yield DraftRefusal(name=name, reason=Reason.GARBLED)

    def _survey(self) -> Iterator[Draft]:
        with self._path.open("rb") as file:
            for member in cut(file, _is_opened):
                match member.path:
                    case ("indexedDB", "topics", "*"):
                        yield from self._note_topic(member)
                    case ("indexedDB", "message_blocks", "*"):
                        self._blocks.note(_find_id(member), member)
                    case ("localStorage", "persist:cherry-studio"):
                        self._note_heads(member)
                    case _:
                        pass

    def _note_topic(self, member: Member) -> Iterator[Draft]:
        name = _find_id(member) or f"topic {len(self._order)}"
        if member.is_whole:
            self._topics.note(name, member)
            self._order.append(name)
        else:
            yield DraftRefusal(name=name, reason=Reason.CUT_OFF)

    def _note_heads(self, member: Member) -> None:
        """Read titles out of the saved state: JSON in JSON in JSON, of which one slice is taken."""
        try:
            state = as_object(msgspec.json.decode(as_text(member.decode())))
            slice_ = as_object(msgspec.json.decode(as_text(state.get("assistants"))))
        except (ValueError, msgspec.DecodeError, RecursionError):
            return
        assistants = [*as_objects(slice_.get("assistants")), as_object(slice_.get("defaultAssistant"))]
        for assistant in assistants:
            for topic in as_objects(assistant.get("topics")):
                self._heads[as_name(topic.get("id"))] = topic

    def _make_chat(self, topic: Object, name: str) -> DraftChat:
        head = self._heads.get(name, {})
        messages, leaf = self._read_messages(as_objects(topic.get("messages")), name)
        title = as_text(head.get("name")) or as_text(topic.get("name"))
        times = [message.created for message in messages if message.created]
        created = as_time(head.get("createdAt")) or as_time(topic.get("createdAt"))
        created = created or min(times, default=0.0)
        return DraftChat(
            origin=Origin.CHERRY,
            id=name,
            title="" if title in UNNAMED else title,
            created=created,
            touched=max(times, default=created),
            messages=messages,
            leaf=leaf,
            is_pinned=head.get("pinned") is True or topic.get("pinned") is True,
        )

    def _read_messages(self, raws: list[Object], topic: str) -> tuple[list[DraftMessage], str | None]:
        """Return the messages as a tree, and the end of the branch in view.

        Answers to the same question are alternatives; the conversation goes on below the chosen one.
        """
        found: list[DraftMessage] = []
        shown: set[str] = set()
        before: str | None = None
        asked: str | None = None
        for place, raw in enumerate(raws):
            message = self._read_message(raw, f"{topic} {place}")
            if message is None or message.id in shown:
                continue
            question = as_name(raw.get("askId"))
            is_alternative = message.role is Role.ASSISTANT and question in shown
            message.parent = question if is_alternative else before
            found.append(message)
            shown.add(message.id)
            if not (is_alternative and question == asked and raw.get("foldSelected") is not True):
                before = message.id
            asked = question if is_alternative else None
        return found, before

    def _read_message(self, raw: Object, fallback: str) -> DraftMessage | None:
        role = as_text(raw.get("role"))
        parts = self._read_parts(raw)
        error = self._reader.find_error([self._find_block(name) for name in as_list(raw.get("blocks"))])
        if role not in {"user", "assistant"} or not (parts or error) or as_text(raw.get("type")) == "clear":
            return None
        created = as_time(raw.get("createdAt"))
        reply = None
        if role == "assistant":
            reply = replace(_read_reply(raw, created), error=error)
        return DraftMessage(
            id=as_name(raw.get("id")) or fallback,
            role=Role.ASSISTANT if role == "assistant" else Role.USER,
            created=created,
            parts=parts,
            reply=reply,
        )

    def _read_parts(self, raw: Object) -> list[Part | Attachment]:
        parts: list[Part | Attachment] = []
        for name in as_list(raw.get("blocks")):
            parts.extend(self._reader.read(self._find_block(name)))
        if not as_list(raw.get("blocks")):
            # Versions before the blocks.
            thinking, text = as_text(raw.get("reasoning_content")), as_text(raw.get("content"))
            parts.extend([ReasoningPart(thinking)] if thinking else [])
            parts.extend([TextPart(text)] if text.strip() else [])
        for picture in as_list(as_object(as_object(raw.get("metadata")).get("generateImage")).get("images")):
            parts.extend(self._reader.read({"type": "image", "url": picture}))
        for file in as_objects(raw.get("files")):
            parts.extend(self._reader.read({"type": "file", "file": file}))
        return parts

    def _find_block(self, name: object) -> Object:
        return as_object(self._blocks.read(as_name(name)))


def _is_opened(path: MemberPath) -> bool:
    return path[0] in {DATABASE, STATE} and len(path) <= (2 if path[0] == DATABASE else 1)


def _find_id(member: Member) -> str:
    try:
        return as_name(as_object(member.decode()).get("id"))
    except ValueError:
        return ""


def _read_reply(raw: Object, created: float) -> Reply:
    model = as_object(raw.get("model"))
    counted, metrics = as_object(raw.get("usage")), as_object(raw.get("metrics"))
    prompt, completion = as_count(counted.get("prompt_tokens")), as_count(counted.get("completion_tokens"))
    first = as_count(metrics.get("time_first_token_millsec")) / 1000
    whole = as_count(metrics.get("time_completion_millsec")) / 1000
    status = as_text(raw.get("status"))
    finishes = {"error": FinishReason.ERROR, "paused": FinishReason.STOPPED, "success": FinishReason.STOP}
    return Reply(
        asked_model=as_text(model.get("id")) or as_name(raw.get("modelId")) or as_text(model.get("name")),
        provider=as_text(model.get("provider")) or None,
        usage=Usage(prompt_tokens=prompt, completion_tokens=completion) if prompt or completion else None,
        started=created,
        first_token=created + first if created and first else None,
        ended=created + whole if created and whole else created or None,
        finish=finishes.get(status, FinishReason.INTERRUPTED if status else FinishReason.STOP),
    )
