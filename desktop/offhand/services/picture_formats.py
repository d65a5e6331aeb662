"""Which picture formats are read, how each is recognised by its first bytes, and how it is opened.

Only the reader of the recognised format sees the content, so that a file cannot pick a reader that
nobody expects. Opening reads the header; sizes are checked before a single pixel is decoded.
"""

from __future__ import annotations

import struct
import warnings
import zlib
from enum import Enum
from importlib import import_module
from io import BytesIO
from typing import TYPE_CHECKING, cast

from offhand.domain.errors import ImageTooLarge, ImageTruncated

if TYPE_CHECKING:
    from collections.abc import Callable

    from PIL.Image import Image

DECODE_LIMIT = 100_000_000
"""Pixels that are decoded at most: 400 MB of memory."""
SHRINK_LIMIT = 256_000_000
"""Pixels of a JPEG that is decoded at half its size, as those of 200-megapixel telephones are."""

DAMAGE = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    RuntimeError,
    AssertionError,
    struct.error,
    zlib.error,
)
"""What the readers raise for content that breaks off or contradicts itself (found by fuzzing them)."""


class Format(Enum):
    """Name a format as people know it."""

    PNG = "PNG"
    JPEG = "JPEG"
    WEBP = "WebP"
    GIF = "GIF"
    AVIF = "AVIF"
    BMP = "BMP"
    TIFF = "TIFF"
    HEIF = "HEIC"


LOSSY = frozenset({Format.JPEG, Format.WEBP, Format.AVIF, Format.HEIF})

_READERS = {
    Format.PNG: ("PIL.PngImagePlugin", "PngImageFile"),
    Format.JPEG: ("PIL.JpegImagePlugin", "JpegImageFile"),
    Format.WEBP: ("PIL.WebPImagePlugin", "WebPImageFile"),
    Format.GIF: ("PIL.GifImagePlugin", "GifImageFile"),
    Format.AVIF: ("PIL.AvifImagePlugin", "AvifImageFile"),
    Format.BMP: ("PIL.BmpImagePlugin", "BmpImageFile"),
    Format.TIFF: ("PIL.TiffImagePlugin", "TiffImageFile"),
    Format.HEIF: ("pillow_heif.as_plugin", "HeifImageFile"),
}
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", Format.PNG),
    (b"\xff\xd8\xff", Format.JPEG),
    (b"GIF87a", Format.GIF),
    (b"GIF89a", Format.GIF),
    (b"II*\0", Format.TIFF),
    (b"MM\0*", Format.TIFF),
    (b"II+\0", Format.TIFF),
    (b"MM\0+", Format.TIFF),
)
_AVIF_BRANDS = frozenset({b"avif", b"avis"})
_HEIF_BRANDS = frozenset(
    {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"}
)
_TEXTS = frozenset({b"zTXt", b"iTXt"})
PNG_START, PNG_FRAME = 8, 12
"""Bytes of a PNG's signature, and of a chunk besides its content."""
_BMP_HEADERS = frozenset({12, 16, 40, 52, 56, 64, 108, 124})


def recognise(content: bytes) -> Format | None:
    """Tell the format by the first bytes, None where it is none that we read."""
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            return kind
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return Format.WEBP
    if content[4:8] == b"ftyp":
        return _recognise_boxes(content)
    # Two letters begin many a text; the size of the second header settles it.
    if content[:2] == b"BM" and int.from_bytes(content[14:18], "little") in _BMP_HEADERS:
        return Format.BMP
    return None


def _recognise_boxes(content: bytes) -> Format | None:
    """Read the brands of an ISO media file, of which films are the most (ISO 14496-12, 4.3)."""
    length = min(int.from_bytes(content[:4], "big"), 256)
    brands = {content[8:12], *(content[place : place + 4] for place in range(16, length, 4))}
    if brands & _AVIF_BRANDS:
        return Format.AVIF
    return Format.HEIF if brands & _HEIF_BRANDS else None


def open_picture(content: bytes, kind: Format, name: str) -> Image:
    """Read a picture's header; no pixel is decoded yet. Raises ``ImageTruncated`` and ``ImageTooLarge``."""
    from PIL import Image  # noqa: PLC0415 - Pillow is loaded with the first picture

    # Pillow comments on odd metadata, which is thrown away here, on standard error.
    warnings.filterwarnings("ignore", module=r"PIL\.")
    try:
        return _find_reader(kind)(BytesIO(_drop_texts(content) if kind is Format.PNG else content))
    except (Image.DecompressionBombError, MemoryError) as error:
        raise ImageTooLarge(name=name, size=len(content)) from error
    except DAMAGE as error:
        raise ImageTruncated(name=name) from error


def _drop_texts(content: bytes) -> bytes:
    """Leave out the packed texts of a PNG, for whose length Pillow refuses sound pictures.

    Programs that draw write whole workflows there. Chunks: PNG specification, section 5.
    """
    if not any(name in content for name in _TEXTS):
        return content
    kept, place = [content[:PNG_START]], PNG_START
    while place < len(content):
        end = place + PNG_FRAME + int.from_bytes(content[place : place + 4], "big")
        if content[place + 4 : place + 8] not in _TEXTS:
            kept.append(content[place:end])
        place = end
    return b"".join(kept)


def bound(image: Image, kind: Format, name: str) -> None:
    """Make sure that a picture's pixels may be decoded, if need be at half its size.

    Raises ``ImageTooLarge``.
    """
    pixels = image.width * image.height
    if pixels <= DECODE_LIMIT:
        return
    # A progressive JPEG needs memory for all its coefficients even where it is decoded smaller.
    if kind is Format.JPEG and pixels <= SHRINK_LIMIT and "progressive" not in image.info:
        image.draft(None, (image.width // 2, image.height // 2))
    if image.width * image.height > DECODE_LIMIT:
        raise ImageTooLarge(name=name, pixels=pixels, limit=DECODE_LIMIT)


def _find_reader(kind: Format) -> Callable[[BytesIO], Image]:
    """Import one reader. Called directly, it passes by Pillow's registry and its global size limit."""
    module, reader = _READERS[kind]
    return cast("Callable[[BytesIO], Image]", getattr(import_module(module), reader))
