"""Chats as one JSON document in our own format, written a chat and a blob at a time."""

from __future__ import annotations

import json
from base64 import b64encode
from typing import TYPE_CHECKING, Any

import msgspec

from offhand import __version__
from offhand.domain.interchange import FORMAT, VERSION, write_chat, write_folder
from offhand.domain.message import FilePart, ImagePart
from offhand.storage.message_records import mend_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import IO

    from offhand.domain.chat import Chat, Folder
    from offhand.domain.message import Blob

STEP = 3 * 256 * 1024
"""Bytes that are turned into base 64 at once; a multiple of three, so that the pieces join."""


class JsonDocument:
    """Write the document to an open file; parts come in the order of the methods here."""

    def __init__(self, file: IO[bytes]) -> None:
        """Take a file that is open for writing; it stays open."""
        self._file = file
        self._has_chats = False
        self._has_blobs = False
        self._blobs: dict[str, Blob] = {}

    @property
    def blobs(self) -> tuple[Blob, ...]:
        """List what the chats so far refer to, each once."""
        return tuple(self._blobs.values())

    def begin(self, folders: Sequence[Folder], exported: str) -> None:
        """Write the head; ``exported`` is a time as ISO 8601. Raises ``OSError`` like all of these."""
        head = {
            "format": FORMAT,
            "version": VERSION,
            "generator": f"Offhand {__version__}",
            "exported": exported,
            "folders": [write_folder(folder) for folder in folders],
        }
        self._file.write(_encode(head)[:-1] + b',\n"chats": [')

    def add_chat(self, chat: Chat) -> None:
        """Write a chat with all of its branches."""
        for message in chat.messages.values():
            for part in message.parts:
                if isinstance(part, ImagePart | FilePart):
                    self._blobs.setdefault(part.blob.sha256, part.blob)
        self._file.write((b",\n" if self._has_chats else b"\n") + _encode(write_chat(chat)))
        self._has_chats = True

    def add_blob(self, blob: Blob, content: bytes | None, path: str | None = None) -> None:
        """Write a blob: its content, or the path of a file beside the document that has it.

        The content is None where it is no longer kept.
        """
        self._file.write(b'],\n"blobs": {\n' if not self._has_blobs else b",\n")
        self._has_blobs = True
        text = _encode({"media_type": blob.media_type, "size": blob.size})
        self._file.write(_encode(blob.sha256) + b": ")
        if path is not None:
            self._file.write(text[:-1] + b',"file":' + _encode(path) + b"}")
            return
        if content is None:
            self._file.write(text)
            return
        self._file.write(text[:-1] + b',"data":"')
        for start in range(0, len(content), STEP):
            self._file.write(b64encode(content[start : start + STEP]))
        self._file.write(b'"}')

    def end(self) -> None:
        """Write what closes the document."""
        self._file.write(b"\n}}\n" if self._has_blobs else b'\n],\n"blobs": {}}\n')


def _encode(value: Any) -> bytes:  # noqa: ANN401 - whatever JSON can hold
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:  # half a surrogate pair, from a clipboard
        return mend_text(json.dumps(msgspec.to_builtins(value), ensure_ascii=False)).encode()
