"""Chats of a backup from Chatbox: one JSON object whose members are the entries of its store.

Sessions are entries of their own in later versions, and a list in earlier ones; pictures and texts
of files are entries too, found by their keys. Settings and keys are never looked at.
"""

from __future__ import annotations

import json
from functools import partial
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
from offhand.services.imports.drafts import Attachment, Draft, DraftChat, DraftMessage, DraftRefusal
from offhand.services.imports.json_stream import ITEM, cut
from offhand.services.imports.lenient import (
    as_count,
    as_list,
    as_name,
    as_object,
    as_objects,
    as_text,
    as_time,
)
from offhand.services.imports.pictures import attach_data, attach_later
from offhand.services.imports.places import Places

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from offhand.domain.message import Part
    from offhand.services.imports.json_stream import Member
    from offhand.services.imports.lenient import Object

    Parts = list[Part | Attachment]

SESSION = "session:"
OLD_LIST, LIST = "chat-sessions", "chat-sessions-list"
STORED = ("picture:", "file:", "link:", "parseFile-", "parseUrl-")
PICTURE_KINDS = frozenset({"image", "picture"})


def looks_right(name: str) -> bool:
    """Say whether a document with such a member is a backup of Chatbox."""
    return name in {OLD_LIST, LIST, "__exported_items", "__exported_at"} or name.startswith(SESSION)


class ChatboxReader:
    """Turn the sessions of a backup into drafts."""

    def __init__(self, path: Path) -> None:
        """Name the document."""
        self._path = path
        self._stored = Places(path)
        self._sessions = Places(path)
        self._order: list[str] = []
        self._heads: dict[str, Object] = {}

    def read(self) -> Iterator[Draft]:
        """Yield chats; a session with threads makes several."""
        yield from self._survey()
        for key in self._order:
            session = as_object(self._sessions.read(key))
            if session:
                yield from self._read_session(session)
            else:
                yield DraftRefusal(name=self._name(key), reason=Reason.GARBLED)

    def _survey(self) -> Iterator[Draft]:
        """Find out what is where, and which sessions the end of the file cut off."""
        with self._path.open("rb") as file:
            for member in cut(file, lambda path: path in {(OLD_LIST,), (LIST,)}):
                key = member.path[0] if member.path else ""
                if key == LIST and member.path[1:] == (ITEM,):
                    self._note_head(member)
                elif key == OLD_LIST and member.path[1:] == (ITEM,):
                    key = f"{OLD_LIST} {len(self._order)}"
                    yield from self._note_session(key, member)
                elif key.startswith(SESSION):
                    yield from self._note_session(key, member)
                elif key.startswith(STORED):
                    self._stored.note(key, member)

    def _note_head(self, member: Member) -> None:
        try:
            head = as_object(member.decode())
        except ValueError:
            return
        self._heads[as_name(head.get("id"))] = head

    def _note_session(self, key: str, member: Member) -> Iterator[Draft]:
        if member.is_whole:
            self._sessions.note(key, member)
            self._order.append(key)
        else:
            yield DraftRefusal(name=self._name(key), reason=Reason.CUT_OFF)

    def _name(self, key: str) -> str:
        head = self._heads.get(key.removeprefix(SESSION), {})
        return as_text(head.get("name")) or key

    def _read_session(self, session: Object) -> Iterator[Draft]:
        name = as_name(session.get("id"))
        title = as_text(session.get("threadName")) or as_text(session.get("name"))
        head = self._heads.get(name, {})
        is_pinned = session.get("starred") is True or head.get("starred") is True
        for thread in as_objects(session.get("threads")):
            shown = as_text(thread.get("name")) or as_text(session.get("name"))
            yield self._make_chat(f"{name}/{as_name(thread.get('id'))}", shown, thread, {}, is_pinned=False)
        forks = as_object(session.get("messageForksHash"))
        yield self._make_chat(name, title, session, forks, is_pinned=is_pinned)

    def _make_chat(
        self, name: str, title: str, holder: Object, forks: Object, *, is_pinned: bool
    ) -> DraftChat:
        messages = self._chain(as_objects(holder.get("messages")), None, name)
        leaf = messages[-1].id if messages else None
        shown = {message.id for message in messages}
        for fork, raw in forks.items():
            lists = as_objects(as_object(raw).get("lists"))
            for place, other in enumerate(lists):
                # The branch in view has its messages in the session, and none here.
                if fork in shown and place != as_object(raw).get("position"):
                    branch = self._chain(as_objects(other.get("messages")), fork, f"{name}/{fork}/{place}")
                    messages.extend(message for message in branch if message.id not in shown)
                    shown.update(message.id for message in branch)
        times = [message.created for message in messages if message.created]
        created = as_time(holder.get("createdAt")) or min(times, default=0.0)
        return DraftChat(
            origin=Origin.CHATBOX,
            id=name,
            title=title,
            created=created,
            touched=max(times, default=created),
            messages=messages,
            leaf=leaf,
            is_pinned=is_pinned,
        )

    def _chain(self, raws: list[Object], parent: str | None, where: str) -> list[DraftMessage]:
        """Hang messages below each other; what the system says is no message of ours."""
        chain: list[DraftMessage] = []
        for place, raw in enumerate(raws):
            role = as_text(raw.get("role"))
            parts = self._read_parts(raw)
            if role == "system" or not parts:
                continue
            message = self._make_message(raw, f"{where} {place}", parts, parent)
            chain.append(message)
            parent = message.id
        return chain

    def _make_message(self, raw: Object, fallback: str, parts: Parts, parent: str | None) -> DraftMessage:
        role = {"assistant": Role.ASSISTANT, "tool": Role.TOOL}.get(as_text(raw.get("role")), Role.USER)
        created = as_time(raw.get("timestamp")) or as_time(raw.get("updatedAt"))
        reply = _read_reply(raw, created) if role is Role.ASSISTANT else None
        return DraftMessage(
            id=as_name(raw.get("id")) or fallback,
            role=role,
            parent=parent,
            created=created,
            parts=parts,
            reply=reply,
        )

    def _read_parts(self, raw: Object) -> Parts:
        parts: Parts = []
        thinking = as_text(raw.get("reasoningContent"))
        if thinking:
            parts.append(ReasoningPart(thinking))
        content = as_text(raw.get("content"))
        for block in map(as_object, as_list(raw.get("contentParts"))):
            parts.extend(self._read_block(block))
        if content.strip() and not any(isinstance(part, TextPart) for part in parts):
            parts.append(TextPart(content))
        for picture in as_objects(raw.get("pictures")):
            parts.extend(self._attach(picture, "picture", is_picture=True))
        for file in as_objects(raw.get("files")):
            parts.extend(self._attach(file, as_text(file.get("name")) or "file", is_picture=False))
        for link in as_objects(raw.get("links")):
            parts.append(CitationPart(as_text(link.get("url")), as_text(link.get("title"))))
        return parts

    def _read_block(self, block: Object) -> Parts:
        kind = as_text(block.get("type"))
        text = as_text(block.get("text"))
        if kind in PICTURE_KINDS:
            return self._attach(block, "picture", is_picture=True)
        if kind == "reasoning":
            return [ReasoningPart(text)] if text else []
        if kind == "tool-call":
            call = as_name(block.get("toolCallId"))
            written = json.dumps(block.get("args") or {}, ensure_ascii=False)
            parts: Parts = [ToolCallPart(call, as_text(block.get("toolName")), written)]
            if block.get("result") is not None:
                parts.append(ToolResultPart(call, _write(block["result"])))
            return parts
        return [TextPart(text)] if text and kind in {"text", ""} else []

    def _attach(self, raw: Object, name: str, *, is_picture: bool) -> Parts:
        key = as_text(raw.get("storageKey"))
        if key in self._stored:
            return [attach_later(partial(self._read_stored, key), name, is_picture=is_picture)]
        found = attach_data(as_text(raw.get("url")), name, "image/*" if is_picture else "")
        return [found] if found is not None else []

    def _read_stored(self, key: str) -> str | None:
        value = self._stored.read(key)
        return value if isinstance(value, str) else None


def _read_reply(raw: Object, created: float) -> Reply:
    finish = as_text(raw.get("finishReason"))
    error = as_text(raw.get("error"))
    counted = as_object(raw.get("usage"))
    prompt, completion = as_count(counted.get("inputTokens")), as_count(counted.get("outputTokens"))
    usage = Usage(
        prompt_tokens=prompt,
        completion_tokens=completion,
        cached_tokens=as_count(counted.get("cachedInputTokens")),
        reasoning_tokens=as_count(counted.get("reasoningTokens")),
    )
    reasons = {"length": FinishReason.LENGTH, "content-filter": FinishReason.CONTENT_FILTER}
    fallback = FinishReason.INTERRUPTED if raw.get("generating") is True else FinishReason.STOP
    return Reply(
        asked_model=as_text(raw.get("model")),
        provider=as_text(raw.get("aiProvider")) or None,
        usage=usage if prompt or completion else None,
        started=created,
        ended=created or None,
        finish=FinishReason.ERROR if error else reasons.get(finish, fallback),
        native_finish=finish or None,
        error=ApiProblem(message=error) if error else None,
    )


def _write(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
