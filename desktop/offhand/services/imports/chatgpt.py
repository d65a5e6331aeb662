"""Chats of an export from ChatGPT: ``conversations.json``, or several numbered ones, with files beside.

A conversation is a tree of nodes. What the program tells itself (system texts, memories, results of
its search) is left out; thinking goes into the answer that it led to.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import msgspec

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
from offhand.services.imports.chatgpt_text import read_sources, read_text, write_code
from offhand.services.imports.drafts import Attachment, DraftChat, DraftMessage
from offhand.services.imports.lenient import as_list, as_name, as_object, as_text, as_time
from offhand.services.imports.sources import read_attachment

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.message import Part
    from offhand.services.imports.lenient import Object
    from offhand.services.imports.sources import Source

HIDDEN_KINDS = frozenset(
    {
        "user_editable_context",
        "model_editable_context",
        "tether_browsing_display",
        "tether_quote",
        "reasoning_recap",
        "app_pairing_content",
    }
)
SILENT_TOOLS = frozenset({"browser", "web", "web.run", "bio", "myfiles_browser", "file_search", "memory"})
FINISHES = {
    "stop": FinishReason.STOP,
    "max_tokens": FinishReason.LENGTH,
    "interrupted": FinishReason.STOPPED,
    "content_filter": FinishReason.CONTENT_FILTER,
}
_FILE_ID = re.compile(r"file[-_][A-Za-z0-9]+")


def looks_right(document: Object) -> bool:
    """Say whether an object is a conversation of ChatGPT."""
    return isinstance(document.get("mapping"), dict)


class ChatGptReader:
    """Turn conversations into drafts."""

    def __init__(self, source: Source) -> None:
        """Name where the files of messages are."""
        self._source = source
        self._files: dict[str, str] = {}
        for name in source.list_names():
            base = PurePosixPath(name).name
            self._files.setdefault(base, name)
            if (found := _FILE_ID.match(base)) is not None:
                self._files.setdefault(found.group(), name)

    def read(self, document: Object) -> DraftChat:
        """Return a conversation, without messages where it has none to show."""
        walk = _Walk(as_object(document.get("mapping")), self._find_file)
        messages = walk.run()
        created = as_time(document.get("create_time")) or min(
            (message.created for message in messages if message.created), default=0.0
        )
        name = as_name(document.get("conversation_id")) or as_name(document.get("id"))
        return DraftChat(
            origin=Origin.CHATGPT,
            id=name or (messages[0].id if messages else ""),
            title=as_text(document.get("title")),
            created=created,
            touched=as_time(document.get("update_time")) or created,
            messages=messages,
            leaf=walk.find_shown(as_name(document.get("current_node"))),
            is_archived=document.get("is_archived") is True,
            is_pinned=document.get("is_starred") is True,
            lost_attachments=walk.lost,
        )

    def _find_file(self, pointer: str, name: str) -> Callable[[], bytes | None] | None:
        """Return what fetches a file by its pointer or, failing that, by its name."""
        named = (self._files.get(found) for found in (*_FILE_ID.findall(pointer), name) if found)
        place = next(filter(None, named), None)
        return None if place is None else lambda: read_attachment(self._source, place)


class _Place(msgspec.Struct):
    """Say where the children of a node go on: below which message, with what to put into the next answer."""

    parent: str | None = None
    carried: list[Part | Attachment] = msgspec.field(default_factory=list["Part | Attachment"])
    call: str = ""
    """The id of the last call of a tool."""


class _Walk:
    """Go through the nodes of one conversation, parents first."""

    def __init__(
        self,
        mapping: Object,
        find_file: Callable[[str, str], Callable[[], bytes | None] | None],
    ) -> None:
        self._nodes = {name: as_object(node) for name, node in mapping.items()}
        self._find_file = find_file
        self._places: dict[str, _Place] = {}
        self._messages: list[DraftMessage] = []
        self.lost = 0

    def run(self) -> list[DraftMessage]:
        """Return the messages that are shown."""
        children: dict[str | None, list[str]] = {}
        for name, node in self._nodes.items():
            parent = as_name(node.get("parent"))
            children.setdefault(parent if parent in self._nodes and parent != name else None, []).append(name)
        for parent, below in children.items():
            order = {as_name(child): place for place, child in enumerate(self._list_children(parent))}
            below.sort(key=lambda child, order=order: order.get(child, len(order)))
        for child in children.get(None, ()):
            self._visit(child, _Place(), children)
        # What hangs in a circle has no first node; each begins one.
        for name in self._nodes:
            if name not in self._places:
                self._visit(name, _Place(), children)
        return self._messages

    def find_shown(self, name: str) -> str | None:
        """Return the message that stands for a node: its own, or the next one above."""
        place = self._places.get(name)
        return place.parent if place is not None else None

    def _list_children(self, name: str | None) -> list[object]:
        return as_list(self._nodes[name].get("children")) if name is not None else []

    def _visit(self, name: str, above: _Place, children: dict[str | None, list[str]]) -> None:
        stack = [(name, above)]
        while stack:
            name, above = stack.pop()
            if name in self._places:
                continue
            below = children.get(name, [])
            self._places[name] = self._read(name, above, is_last=not below)
            stack.extend((child, self._places[name]) for child in reversed(below))

    def _read(self, name: str, above: _Place, *, is_last: bool) -> _Place:
        message = as_object(self._nodes[name].get("message"))
        content = as_object(message.get("content"))
        kind = as_text(content.get("content_type"))
        author = as_object(message.get("author"))
        role = as_text(author.get("role"))
        metadata = as_object(message.get("metadata"))
        is_hidden = metadata.get("is_visually_hidden_from_conversation") is True or kind in HIDDEN_KINDS
        if not content or is_hidden or role not in {"user", "assistant", "tool"}:
            return self._give_up(name, above) if is_last else above
        if kind == "thoughts":
            place = _Place(above.parent, [*above.carried, *_read_thoughts(content)], above.call)
            return self._give_up(name, place) if is_last else place
        parts: list[Part | Attachment] = [*self._read_parts(content, metadata), *_list_sources(metadata)]
        if role == "tool":
            return self._read_tool(name, message, parts, above)
        recipient = as_text(message.get("recipient")) or "all"
        if role == "assistant" and recipient != "all":
            return self._read_call(name, message, recipient, above)
        if not parts and not above.carried:
            return above
        is_answer = role == "assistant"
        parts = [*above.carried, *parts] if is_answer else parts
        self._add(name, Role.ASSISTANT if is_answer else Role.USER, above.parent, message, parts)
        return _Place(name)

    def _read_tool(self, name: str, message: Object, parts: list[Part | Attachment], above: _Place) -> _Place:
        """Pictures that a tool drew go into the answer; what it wrote is its result."""
        tool = as_text(as_object(message.get("author")).get("name"))
        pictures = [part for part in parts if isinstance(part, Attachment)]
        if pictures:
            self._add(name, Role.ASSISTANT, above.parent, message, [*above.carried, *pictures])
            return _Place(name)
        text = "".join(part.text for part in parts if isinstance(part, TextPart))
        if tool in SILENT_TOOLS or not text.strip() or not above.call:
            return above
        self._add(name, Role.TOOL, above.parent, message, [ToolResultPart(above.call, text)])
        return _Place(name)

    def _read_call(self, name: str, message: Object, recipient: str, above: _Place) -> _Place:
        if recipient in SILENT_TOOLS:
            return above
        arguments = write_code(as_object(message.get("content")))
        call = ToolCallPart(name, recipient, arguments)
        self._add(name, Role.ASSISTANT, above.parent, message, [*above.carried, call])
        return _Place(name, [], name)

    def _give_up(self, name: str, place: _Place) -> _Place:
        """Keep thinking that no answer followed."""
        if not place.carried:
            return place
        message = as_object(self._nodes[name].get("message"))
        self._add(name, Role.ASSISTANT, place.parent, message, place.carried)
        return _Place(name)

    def _add(
        self, name: str, role: Role, parent: str | None, message: Object, parts: list[Part | Attachment]
    ) -> None:
        created = as_time(message.get("create_time"))
        metadata = as_object(message.get("metadata"))
        reply = None
        if role is Role.ASSISTANT:
            finish = as_text(as_object(metadata.get("finish_details")).get("type"))
            is_cut = as_text(message.get("status")) == "in_progress"
            reply = Reply(
                asked_model=as_text(metadata.get("model_slug")),
                started=created,
                ended=created or None,
                finish=FinishReason.INTERRUPTED if is_cut else FINISHES.get(finish, FinishReason.STOP),
                native_finish=finish or None,
            )
        self._messages.append(
            DraftMessage(id=name, role=role, parent=parent, created=created, parts=parts, reply=reply)
        )

    def _read_parts(self, content: Object, metadata: Object) -> list[Part | Attachment]:
        """Return the text, the pictures in it, and the files that are attached to it."""
        parts: list[Part | Attachment] = []
        text = read_text(content, metadata)
        if text.strip():
            parts.append(TextPart(text))
        shown: set[str] = set()
        for piece in map(as_object, as_list(content.get("parts"))):
            pointer = as_text(piece.get("asset_pointer"))
            if "image" in as_text(piece.get("content_type")) and pointer:
                self._attach(parts, pointer, "", "picture", "image/*")
                shown.update(_FILE_ID.findall(pointer))
        for file in map(as_object, as_list(metadata.get("attachments"))):
            pointer, name = as_name(file.get("id")), as_text(file.get("name"))
            if not shown.intersection(_FILE_ID.findall(pointer)):
                self._attach(parts, pointer, name, name or "file", as_text(file.get("mime_type")))
        return parts

    def _attach(
        self, parts: list[Part | Attachment], pointer: str, name: str, shown: str, media_type: str
    ) -> None:
        fetch = self._find_file(pointer, name)
        if fetch is None:
            self.lost += 1
        else:
            parts.append(Attachment(name=shown, media_type=media_type, fetch=fetch))


def _read_thoughts(content: Object) -> list[ReasoningPart]:
    pieces: list[str] = []
    for thought in map(as_object, as_list(content.get("thoughts"))):
        summary, text = as_text(thought.get("summary")), as_text(thought.get("content"))
        pieces.append("\n".join(filter(None, (f"**{summary}**" if summary else "", text))))
    text = "\n\n".join(filter(None, pieces))
    return [ReasoningPart(text)] if text else []


def _list_sources(metadata: Object) -> list[CitationPart]:
    return [CitationPart(url, title) for url, title in read_sources(metadata)]
