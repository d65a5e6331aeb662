"""Pictures and texts on their way in: from a file, the clipboard or an answer to a blob that can be sent.

Reading and decoding happen on a few threads of their own, as many as may hold a picture at once,
so that fifty dropped photographs need no more memory than two. What is cancelled before its turn
is never read.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import hashlib
import re
import threading
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

import msgspec
from msgspec.structs import replace

from offhand.domain.errors import ImageTooLarge, NotAnImage
from offhand.domain.file_kinds import FileKind, guess_kind
from offhand.domain.message import Blob, FilePart, ImagePart
from offhand.services.attached_texts import prepare_text, read_text_file
from offhand.services.local_files import READ_LIMIT, name_file, read_plain_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.services.attached_texts import PreparedText
    from offhand.services.pictures import Picture
    from offhand.services.ports import BlobStore

T = TypeVar("T")

ANSWER_PICTURE = "picture"
"""Name of a picture that came with an answer."""
ANSWER_LIMIT = 64 * 1024 * 1024
"""Characters of a data URL that is decoded."""
THUMBNAILS_KEPT = 64

_DATA_URL = re.compile(r"data:(?P<type>[^,;]*)(?P<options>(?:;[^,;]*)*),", re.IGNORECASE)


class Attachment(msgspec.Struct, frozen=True, kw_only=True):
    """Hold a picture or a text that can be sent."""

    part: ImagePart | FilePart
    thumbnail_png: bytes = b""
    """Empty for a text."""
    name: str
    """For people; the file's own where there was one, and how a pasted text begins."""
    size: int
    """Bytes that are sent."""
    width: int = 0
    """px; 0 for a text."""
    height: int = 0
    content: bytes | None = None
    """The bytes that are sent, where no store has them yet: what is on a screen is kept once it was sent."""

    def __repr__(self) -> str:
        return f"Attachment({self.part!r}, {self.name!r})"

    @property
    def text(self) -> FilePart | None:
        """Return the part of a text, None for a picture."""
        return self.part if isinstance(self.part, FilePart) else None

    @property
    def is_held(self) -> bool:
        """Say whether it lives here alone, and is gone with this."""
        return self.content is not None


class Attachments:
    """Prepare pictures and keep them; ``close`` when the program ends."""

    def __init__(self, blobs: BlobStore, workers: int = 2, *, beside: Attachments | None = None) -> None:
        """Name the store, and how many pictures are worked on at once.

        With ``beside`` the threads are those of another one, which is closed for both.
        """
        self._blobs = blobs
        self.pool = beside.pool if beside else ThreadPoolExecutor(workers, thread_name_prefix="pictures")
        self.alone = beside.alone if beside else threading.Lock()
        self._thumbnails: OrderedDict[tuple[str, int], bytes] = OrderedDict()

    async def read_file(self, path: str) -> Attachment:
        """Read a picture file and keep it.

        Raises ``AttachmentProblem`` for what is wrong with the file, ``StoreProblem`` where it
        cannot be kept.
        """
        return await self._keep(name_file(path), lambda: read_plain_file(path))

    async def attach_file(self, path: str) -> Attachment:
        """Read a picture or a text file and keep it; raises as ``read_file`` does."""
        try:
            return await self.read_file(path)
        except NotAnImage:
            if guess_kind(path) is FileKind.PICTURE:
                raise
        prepared = await self._work(lambda: read_text_file(path))
        return await self._keep_prepared(prepared, name_file(path), is_pasted=False)

    async def read_bytes(self, content: bytes, name: str) -> Attachment:
        """Keep a picture that is in memory already; raises as ``read_file`` does."""
        if len(content) > READ_LIMIT:
            raise ImageTooLarge(name=name, size=len(content), limit=READ_LIMIT)
        return await self._keep(name, lambda: content)

    async def hold_bytes(self, content: bytes, name: str) -> Attachment:
        """Prepare a picture and put it into no store; raises ``AttachmentProblem``."""
        if len(content) > READ_LIMIT:
            raise ImageTooLarge(name=name, size=len(content), limit=READ_LIMIT)
        picture = await self._work(lambda: self._prepare(lambda: content, name))
        sha256 = await self._work(lambda: hashlib.sha256(picture.content).hexdigest())
        blob = Blob(
            sha256=sha256,
            media_type=picture.media_type,
            size=len(picture.content),
            width=picture.width,
            height=picture.height,
        )
        return replace(_attach(picture, blob, name), content=picture.content)

    async def keep(self, attachment: Attachment) -> Attachment:
        """Put a picture that is only held into the store; raises ``StoreProblem``."""
        if attachment.content is None:
            return attachment
        blob = attachment.part.blob
        await self._blobs.put(attachment.content, blob.media_type, width=blob.width, height=blob.height)
        return replace(attachment, content=None)

    async def read_content(self, attachment: Attachment) -> bytes:
        """Return the bytes that are sent; raises ``StoreProblem``."""
        return attachment.content or await self._blobs.get(attachment.part.blob.sha256)

    async def rewrite(self, old: Attachment, content: bytes) -> Attachment:
        """Return a changed picture in the place of another, kept or held as that was.

        The old one stays in the store; ``forget`` it. Raises as ``read_file`` does.
        """
        read = self.hold_bytes if old.is_held else self.read_bytes
        return await read(content, old.name)

    async def forget(self, blob: Blob) -> None:
        """Delete a picture that nothing refers to any more; raises ``StoreProblem``."""
        for key in [key for key in self._thumbnails if key[0] == blob.sha256]:
            del self._thumbnails[key]
        await self._blobs.remove([blob.sha256])

    async def keep_answer_image(self, data_url: str) -> ImagePart:
        """Keep a picture that came with an answer as a data URL.

        It is written anew like any other: what a model sends is no more to be trusted than a
        file. Raises ``AttachmentProblem`` and ``StoreProblem``.
        """
        _, blob = await self._store(ANSWER_PICTURE, lambda: decode_data_url(data_url))
        return ImagePart(blob=blob, name=ANSWER_PICTURE)

    async def thumbnail(self, blob: Blob, longest: int) -> bytes:
        """Return a PNG of a kept picture, at most ``longest`` px wide and high.

        Raises ``StoreProblem`` where it is no longer kept and ``AttachmentProblem`` where it is
        no picture.
        """
        key = (blob.sha256, longest)
        known = self._thumbnails.get(key)
        if known is None:
            from offhand.services.pictures import make_thumbnail  # noqa: PLC0415 - many ask without a picture

            content = await self._blobs.get(blob.sha256)
            known = await self._work(lambda: make_thumbnail(content, longest))
            self._thumbnails[key] = known
            while len(self._thumbnails) > THUMBNAILS_KEPT:
                self._thumbnails.popitem(last=False)
        else:
            self._thumbnails.move_to_end(key)
        return known

    async def read_part(self, part: ImagePart | FilePart) -> bytes:
        """Return a kept picture or text as it was sent or received; raises ``StoreProblem``."""
        return await self._blobs.get(part.blob.sha256)

    async def keep_text(self, text: str) -> Attachment:
        """Keep a text that was pasted; raises ``StoreProblem``."""
        prepared = await asyncio.to_thread(prepare_text, text)
        return await self._keep_prepared(prepared, prepared.beginning, is_pasted=True)

    async def bring_back(self, part: ImagePart | FilePart) -> Attachment:
        """Return a kept picture or text as an attachment, to be asked about again.

        Raises ``StoreProblem`` where it is no longer kept and ``AttachmentProblem`` where it is
        no picture.
        """
        if isinstance(part, FilePart):
            await self._blobs.get(part.blob.sha256)
            return _attach_text(part)
        from offhand.services.pictures import THUMBNAIL_SIDE  # noqa: PLC0415 - as above

        return Attachment(
            part=part,
            thumbnail_png=await self.thumbnail(part.blob, THUMBNAIL_SIDE),
            name=part.name,
            size=part.blob.size,
            width=part.blob.width,
            height=part.blob.height,
        )

    def close(self) -> None:
        """Begin nothing more; what is under way ends by itself and is thrown away."""
        self.pool.shutdown(wait=False, cancel_futures=True)

    async def _keep_prepared(self, prepared: PreparedText, name: str, *, is_pasted: bool) -> Attachment:
        blob = await self._blobs.put(prepared.content, "text/plain")
        part = FilePart(
            blob=blob, name=name, is_pasted=is_pasted, letters=prepared.letters, tokens=prepared.tokens
        )
        return _attach_text(part)

    async def _keep(self, name: str, read: Callable[[], bytes]) -> Attachment:
        return _attach(*await self._store(name, read), name)

    async def _store(self, name: str, read: Callable[[], bytes]) -> tuple[Picture, Blob]:
        picture = await self._work(lambda: self._prepare(read, name))
        blob = await self._blobs.put(
            picture.content, picture.media_type, width=picture.width, height=picture.height
        )
        return picture, blob

    def _prepare(self, read: Callable[[], bytes], name: str) -> Picture:
        from offhand.services.pictures import prepare_picture  # noqa: PLC0415 - as above

        return prepare_picture(read(), name, alone=self.alone)

    async def _work(self, task: Callable[[], T]) -> T:
        return await asyncio.wrap_future(self.pool.submit(task))


def _attach(picture: Picture, blob: Blob, name: str) -> Attachment:
    return Attachment(
        part=ImagePart(blob=blob, name=name),
        thumbnail_png=picture.thumbnail_png,
        name=name,
        size=blob.size,
        width=picture.width,
        height=picture.height,
    )


def _attach_text(part: FilePart) -> Attachment:
    return Attachment(part=part, name=part.name, size=part.blob.size)


def decode_data_url(url: str) -> bytes:
    """Return the bytes of a data URL in base 64 (RFC 2397); raises ``NotAnImage`` and ``ImageTooLarge``."""
    if len(url) > ANSWER_LIMIT:
        raise ImageTooLarge(name=ANSWER_PICTURE, size=len(url), limit=ANSWER_LIMIT)
    head = _DATA_URL.match(url)
    if head is None or "base64" not in head["options"].lower().split(";"):
        raise NotAnImage(name=ANSWER_PICTURE)
    letters = url[head.end() :].encode("ascii", "ignore").translate(None, b" \t\r\n")
    try:
        return base64.b64decode(letters + b"=" * (-len(letters) % 4), validate=True)
    except binascii.Error as error:
        raise NotAnImage(name=ANSWER_PICTURE) from error
