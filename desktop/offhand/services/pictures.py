"""Whatever picture comes in, what goes out is a clean JPEG or PNG that every model takes.

A picture is recognised by its content, never by its name. Its pixels are turned upright, brought
to sRGB and written anew, so that nothing of its metadata (place, camera, comments, hidden text)
survives. The resolution is kept: a model scales by itself, and the small print of a scan is what
people ask about; only a file beyond the limit of bytes is made smaller, step by step.

Everything here computes for long and belongs in a thread; Pillow lets other threads run meanwhile.
"""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from offhand.domain.errors import ImageTooLarge, ImageTruncated, NotAnImage
from offhand.services.picture_encoding import BYTE_LIMIT, encode, read_tables, scale_to, write_png
from offhand.services.picture_formats import DAMAGE, Format, bound, open_picture, recognise
from offhand.services.picture_pixels import clean

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from PIL.Image import Image

THUMBNAIL_SIDE = 192
"""px; sharp on a chip at four pixels to the px."""
BIG_PICTURE = 32_000_000
"""Pixels beyond which a picture is decoded alone, so that memory stays bounded."""


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """Hold a picture ready to send."""

    content: bytes
    media_type: str
    """``image/jpeg`` or ``image/png``."""
    width: int
    """px, upright."""
    height: int
    thumbnail_png: bytes
    original_size: int
    """Bytes that came in."""
    original_format: str
    """As people name it, for instance ``HEIC``."""
    was_converted: bool
    """Another format or another resolution than the original."""


def prepare_picture(
    content: bytes,
    name: str,
    *,
    limit: int = BYTE_LIMIT,
    alone: AbstractContextManager[object] | None = None,
) -> Picture:
    """Make any picture ready to send, in at most ``limit`` bytes.

    Of films and many-paged documents the first picture is taken. ``alone`` is held while a very
    big one is worked on. Raises ``NotAnImage``, ``ImageTruncated`` and ``ImageTooLarge``.
    """
    kind = recognise(content)
    if kind is None:
        raise NotAnImage(name=name)
    image = open_picture(content, kind, name)
    declared = {image.size, image.size[::-1]}
    bound(image, kind, name)
    is_big = image.width * image.height > BIG_PICTURE
    with alone if alone is not None and is_big else nullcontext():
        picture = _prepare(image, content, kind, name, limit)
    # Turning a picture upright is no change that anyone needs to hear of.
    is_scaled = (picture.width, picture.height) not in declared
    return replace(picture, was_converted=True) if is_scaled else picture


def make_thumbnail(content: bytes, longest: int) -> bytes:
    """Return a small PNG of a picture, at most ``longest`` px wide and high.

    Raises ``NotAnImage``, ``ImageTruncated`` and ``ImageTooLarge``.
    """
    kind = recognise(content)
    if kind is None:
        raise NotAnImage(name="")
    image = open_picture(content, kind, "")
    bound(image, kind, "")
    # Twice the size leaves the scaling something to smooth; a JPEG is decoded small right away.
    image.draft(None, (2 * longest, 2 * longest))
    _load(image, content, "")
    return write_png(scale_to(clean(image), longest))


def _prepare(image: Image, content: bytes, kind: Format, name: str, limit: int) -> Picture:
    tables = read_tables(image)
    _load(image, content, name)
    try:
        pixels = clean(image)
        written, media_type, sent = encode(pixels, kind, tables, limit)
        thumbnail = write_png(scale_to(sent, THUMBNAIL_SIDE))
    except MemoryError as error:
        raise _too_large(image, content, name) from error
    except DAMAGE as error:
        # Decoded without complaint and still beyond repair: headers that contradict the pixels.
        raise ImageTruncated(name=name) from error
    kept_format = media_type == {Format.JPEG: "image/jpeg", Format.PNG: "image/png"}.get(kind)
    return Picture(
        content=written,
        media_type=media_type,
        width=sent.width,
        height=sent.height,
        thumbnail_png=thumbnail,
        original_size=len(content),
        original_format=kind.value,
        was_converted=not kept_format,
    )


def _load(image: Image, content: bytes, name: str) -> None:
    from PIL.Image import DecompressionBombError  # noqa: PLC0415 - Pillow is loaded by now

    try:
        image.load()
    except (DecompressionBombError, MemoryError) as error:
        raise _too_large(image, content, name) from error
    except DAMAGE as error:
        raise ImageTruncated(name=name) from error


def _too_large(image: Image, content: bytes, name: str) -> ImageTooLarge:
    return ImageTooLarge(name=name, pixels=image.width * image.height, size=len(content))
