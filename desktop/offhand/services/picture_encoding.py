"""Writing a clean picture as JPEG or PNG, small enough to send.

Photographs become JPEG, drawings and screenshots PNG. A JPEG that came in goes out with its own
quantisation tables, so that writing it again costs next to no quality and no bytes.
"""

from __future__ import annotations

from io import BytesIO
from math import sqrt
from typing import TYPE_CHECKING, Any

from offhand.services.picture_formats import LOSSY, Format

if TYPE_CHECKING:
    from PIL.Image import Image, Resampling

BYTE_LIMIT = 20 * 1024 * 1024
"""Bytes of one picture that xAI takes (OPENROUTER section 0, rule 8)."""
JPEG_SIDE_LIMIT = 65_000
"""px; libjpeg stops a little above."""
PNG_AREA = 2_000_000
"""Pixels up to which a photograph that came without loss stays without loss."""

JPEG_TYPE = "image/jpeg"
PNG_TYPE = "image/png"

_SAMPLE_SIDE = 128
_PHOTO_SHARE = 0.4
"""Different colours in a sample: photographs have more than this, screenshots far fewer."""
_DRAWING_SHARE = 0.05
_ALPHA = frozenset({"LA", "RGBA"})
_HIGHEST_STEP = 255


def encode(image: Image, source: Format, tables: dict[str, Any], limit: int) -> tuple[bytes, str, Image]:
    """Return the file, its media type and the picture that it holds, scaled down if need be.

    ``tables`` is what ``read_tables`` found in the original.
    """
    if image.mode in _ALPHA or _suits_png(image, source):
        content = _write_png(image)
        if len(content) <= limit:
            return content, PNG_TYPE, image
        if image.mode in _ALPHA:
            while len(content) > limit:
                image = _shrink(image, len(content), limit)
                content = _write_png(image)
            return content, PNG_TYPE, image
    if max(image.size) > JPEG_SIDE_LIMIT:
        image = _resize(image, JPEG_SIDE_LIMIT / max(image.size))
    content = _write_jpeg(image, tables or _choose_quality(source))
    if len(content) > limit:
        content = _write_jpeg(image, {"quality": 85})
    while len(content) > limit:
        image = _shrink(image, len(content), limit)
        content = _write_jpeg(image, {"quality": 85})
    return content, JPEG_TYPE, image


def read_tables(image: Image) -> dict[str, Any]:
    """Return the options that write a JPEG with the tables it came with, empty where it has none."""
    from PIL.JpegImagePlugin import JpegImageFile, get_sampling  # noqa: PLC0415 - as in all of Pillow

    if not isinstance(image, JpegImageFile) or image.mode not in {"L", "RGB"}:
        return {}
    tables = image.quantization
    if list(tables) != list(range(len(tables))):
        return {}
    if not all(0 < step <= _HIGHEST_STEP for table in tables.values() for step in table):
        return {}
    return {"qtables": tables, "subsampling": get_sampling(image)}


def write_png(image: Image) -> bytes:
    """Write a small picture, such as a thumbnail."""
    return _write_png(image)


def scale_to(image: Image, longest: int) -> Image:
    """Return a copy whose longer side is at most ``longest`` px."""
    return _resize(image, min(1.0, longest / max(image.size)))


def _suits_png(image: Image, source: Format) -> bool:
    if source is Format.JPEG:
        return False
    share = _count_colours(image)
    if source in LOSSY:
        return share < _DRAWING_SHARE
    return share < _PHOTO_SHARE or image.width * image.height <= PNG_AREA


def _count_colours(image: Image) -> float:
    """Return the share of different colours among points picked all over the picture."""
    from PIL.Image import Resampling  # noqa: PLC0415 - as in all of Pillow

    side = (min(image.width, _SAMPLE_SIDE), min(image.height, _SAMPLE_SIDE))
    sample = _resample(image, side, Resampling.NEAREST)
    count = side[0] * side[1]
    return len(sample.getcolors(count) or ()) / count


def _choose_quality(source: Format) -> dict[str, Any]:
    """Follow the source: what came at half colour resolution gains nothing from a full one."""
    return {"quality": 90, "subsampling": 2} if source in LOSSY else {"quality": 92, "subsampling": 0}


def _write_jpeg(image: Image, options: dict[str, Any]) -> bytes:
    buffer = BytesIO()
    image.save(buffer, "JPEG", **options)
    return buffer.getvalue()


def _write_png(image: Image) -> bytes:
    buffer = BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def _shrink(image: Image, size: int, limit: int) -> Image:
    """Scale by what the bytes ask for, and by a tenth at least, so that this ends."""
    return _resize(image, min(0.9, sqrt(limit / size) * 0.97))


def _resize(image: Image, factor: float) -> Image:
    from PIL.Image import Resampling  # noqa: PLC0415 - as in all of Pillow

    size = (max(1, round(image.width * factor)), max(1, round(image.height * factor)))
    return _resample(image, size, Resampling.LANCZOS) if size != image.size else image


def _resample(image: Image, size: tuple[int, int], method: Resampling) -> Image:
    return image.resize(  # pyright: ignore[reportUnknownMemberType] - its type names NumPy, which is not here
        size, method, reducing_gap=2.0
    )
