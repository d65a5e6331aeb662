"""Small exports of other programs, with the oddities that theirs have; they lie in ``tests/data``."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

from PIL import Image

Json = dict[str, Any]

DATA = Path(__file__).parents[2] / "data" / "imports"


def make_png(colour: str = "red") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (8, 6), colour).save(buffer, "PNG")
    return buffer.getvalue()


def node(name: str, parent: str | None, *children: str, **message: Any) -> Json:  # noqa: ANN401 - JSON
    return {"id": name, "parent": parent, "children": list(children), "message": message or None}


def say(role: str, text: str, at: float) -> Json:
    content = {"content_type": "text", "parts": [text]}
    return {"author": {"role": role}, "create_time": at, "content": content, "recipient": "all"}


def chatgpt_chat(**changes: Any) -> Json:  # noqa: ANN401 - JSON
    return {**_read("chatgpt"), **changes}


CHATGPT_FILES = {
    "file-AbC123-cat.png": make_png(),
    "file-Text9-notes.txt": b"some notes",
    "user.json": b'{"id": "user-1", "email": "a@b.example"}',
    "message_feedback.json": b"[]",
    "shared_conversations.json": b'[{"id": "x", "title": "y"}]',
}


def claude_chat() -> Json:
    return _read("claude")


def openrouter_chat() -> Json:
    return _read("openrouter")


def chatbox_backup() -> Json:
    return _read("chatbox")


def cherry_data() -> Json:
    return _read("cherry")


def _read(name: str) -> Json:
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
