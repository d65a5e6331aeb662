"""Pictures made on the spot, good ones and bad ones."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Any, cast

import pillow_heif
from PIL import Image

QUADRANTS = ((255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0))


def draw_corners(width: int = 64, height: int = 48) -> Image.Image:
    """Paint each quarter in a colour of its own: red, green / blue, yellow."""
    image = Image.new("RGB", (width, height))
    for number, colour in enumerate(QUADRANTS):
        x, y = (number % 2) * width // 2, (number // 2) * height // 2
        image.paste(colour, (x, y, x + width // 2, y + height // 2))
    return image


def draw_photo(width: int, height: int) -> Image.Image:
    """Make something with as many colours as a photograph."""
    noise = [Image.effect_noise((max(1, width // 2), max(1, height // 2)), 50) for _ in range(3)]
    return Image.merge("RGB", noise).transform(
        (width, height), Image.Transform.EXTENT, (0, 0, width // 2, height // 2), Image.Resampling.BICUBIC
    )


def write(image: Image.Image, kind: str, **options: object) -> bytes:
    """Encode a picture."""
    buffer = BytesIO()
    if kind == "HEIF":
        cast("Any", pillow_heif).encode(image.mode, image.size, image.tobytes(), buffer, **options)
    else:
        cast("Any", image).save(buffer, kind, **options)
    return buffer.getvalue()


def read(content: bytes) -> Image.Image:
    """Decode a picture."""
    image = Image.open(BytesIO(content))
    image.load()
    return image


def png_chunk(kind: bytes, data: bytes) -> bytes:
    """Build one chunk of a PNG file."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_of_size(width: int, height: int) -> bytes:
    """Build a PNG of a few bytes that declares any number of pixels."""
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    pixels = zlib.compress(bytes(4096))
    return (
        b"\x89PNG\r\n\x1a\n"
        + png_chunk(b"IHDR", header)
        + png_chunk(b"IDAT", pixels)
        + png_chunk(b"IEND", b"")
    )
