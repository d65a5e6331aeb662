"""Reading what is pasted or dropped: files, a picture, text, or an address that is not fetched.

One reader for clipboard and drag: files come before pixels, since they have names; text comes
before pixels, since office programs add a picture of every text they copy.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, cast
from urllib.parse import unquote_to_bytes

import msgspec
from PySide6.QtGui import QImage, QTextDocumentFragment

from offhand.domain.file_kinds import FileKind, guess_kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QMimeData, QUrl

URI_LIST = "text/uri-list"
IMAGE_TYPES = (
    "image/png",
    "image/jpeg",
    "image/webp",
    "image/gif",
    "image/avif",
    "image/heic",
    "image/tiff",
    "image/bmp",
)
"""In the order of preference."""
LONGEST_PAGE = 2_000_000
"""Letters of HTML that are read."""
_LOCAL_HOSTS = frozenset({"", "localhost"})


class Intake(msgspec.Struct, frozen=True):
    """Hold what came in; the first of these that is not empty counts."""

    files: tuple[str, ...] = ()
    image: bytes | QImage | None = None
    text: str = ""
    addresses: tuple[str, ...] = ()
    """Pictures on the web, which are not fetched."""


def read_pasted(data: QMimeData) -> Intake:
    """Read the clipboard: copied files count where one looks like a picture or text, else their paths do."""
    files = local_files(data)
    if any(guess_kind(name) in {FileKind.PICTURE, FileKind.TEXT} for name in files):
        return Intake(files=files)
    if text := data.text():  # once: megabytes are copied each time
        return Intake(text=text)
    image = _read_image(data)
    return Intake(image=image) if image is not None else Intake(text=read_text(data))


def read_dropped(data: QMimeData) -> Intake:
    """Read a drop, with nothing fetched: an address of a picture is only named."""
    if files := local_files(data):
        return Intake(files=files)
    # A browser adds the address to a picture, an office program a picture to its text.
    if offers_image(data) and (data.hasUrls() or not data.text()):
        return Intake(image=_read_image(data))
    pictures = web_pictures(data)
    if pictures:
        return Intake(addresses=pictures)
    return Intake(text=read_text(data))


def read_text(data: QMimeData) -> str:
    """Return the text, which may be that of addresses, or that of a page where there is no other."""
    return data.text() or "\n".join(url.toString() for url in data.urls()) or _read_page(data)


def _read_page(data: QMimeData) -> str:
    page = data.html() if data.hasHtml() else ""
    # Nothing is fetched or opened: a fragment has no pictures, and a mark in their places.
    return QTextDocumentFragment.fromHtml(page[:LONGEST_PAGE]).toPlainText().replace("\ufffc", "").strip()


def offers_image(data: QMimeData) -> bool:
    """Say whether there are pixels, without decoding them."""
    return data.hasImage() or any(data.hasFormat(kind) for kind in IMAGE_TYPES)


def local_files(data: QMimeData) -> tuple[str, ...]:
    """List the dropped files of this machine, also those whose names are no valid text."""
    if not data.hasUrls():
        return ()
    raw = bytes(data.data(URI_LIST).data())
    if os.name == "posix" and raw:
        return tuple(path for path in map(_decode_path, raw.splitlines()) if path)
    return tuple(url.toLocalFile() for url in data.urls() if url.isLocalFile())


def web_pictures(data: QMimeData) -> tuple[str, ...]:
    """List the addresses of pictures on the web."""
    return tuple(url.host() for url in _web_addresses(data.urls()) if is_picture_address(url))


def is_picture_address(url: QUrl) -> bool:
    """Say whether an address looks like that of a picture."""
    return guess_kind(url.path()) is FileKind.PICTURE


def _web_addresses(urls: Iterable[QUrl]) -> Iterable[QUrl]:
    return (url for url in urls if url.scheme() in {"http", "https"})


def _decode_path(line: bytes) -> str:
    """Read one file address (RFC 8089); a path is bytes, and need not be UTF-8."""
    line = line.strip(b" \t\0")
    if not line.lower().startswith(b"file:"):
        return ""
    rest = line[len(b"file:") :]
    if rest.startswith(b"//"):
        host, slash, path = rest[2:].partition(b"/")
        if host.decode("ascii", "replace").lower() not in _LOCAL_HOSTS:
            # The name of this machine, as some file managers write it; another's file is not here.
            return os.fsdecode(slash + unquote_to_bytes(path))
        rest = slash + path
    return os.fsdecode(unquote_to_bytes(rest))


def _read_image(data: QMimeData) -> bytes | QImage | None:
    """Prefer the encoded bytes: they can be decoded in a thread."""
    for kind in IMAGE_TYPES:
        content = bytes(data.data(kind).data()) if data.hasFormat(kind) else b""
        if content:
            return content
    image = cast("object", data.imageData())
    return image if isinstance(image, QImage) and not image.isNull() else None
