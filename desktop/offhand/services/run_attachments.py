"""Files on their way into a saved command: pictures as pictures, everything else as text."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from offhand.domain.errors import FileUnreadable, NotAnImage
from offhand.domain.message import FilePart
from offhand.services.local_files import name_file, read_plain_file
from offhand.words import later

if TYPE_CHECKING:
    from offhand.domain.message import Part
    from offhand.services.attachments import Attachments
    from offhand.services.ports import BlobStore

LARGEST_TEXT = 1024 * 1024
"""Bytes of a text file that goes along."""


class RunAttachments:
    """Read what a command is run on."""

    def __init__(self, attachments: Attachments, blobs: BlobStore) -> None:
        """Keep pictures through ``attachments``, and text in ``blobs``."""
        self._attachments = attachments
        self._blobs = blobs

    async def read_file(self, path: str) -> Part:
        """Read a picture or a text; raises ``AttachmentProblem`` and ``StoreProblem``."""
        try:
            return (await self._attachments.read_file(path)).part
        except NotAnImage:
            content = await asyncio.to_thread(_read_text, path)
            return FilePart(await self._blobs.put(content, "text/plain"), name_file(path))

    async def read_picture(self, content: bytes, name: str) -> Part:
        """Read a picture that is in memory; raises as ``read_file`` does."""
        return (await self._attachments.read_bytes(content, name)).part


def _read_text(path: str) -> bytes:
    content = read_plain_file(path, LARGEST_TEXT)
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileUnreadable(
            name=name_file(path), reason=later("it is neither a picture nor text")
        ) from error
    return content.removeprefix(b"\xef\xbb\xbf")
