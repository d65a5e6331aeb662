"""Pixels as a model should see them: upright, in sRGB, eight bits, and nothing else beside them."""

from __future__ import annotations

from io import BytesIO
from math import isfinite
from typing import TYPE_CHECKING, Any, cast

from offhand.services.picture_formats import DAMAGE

if TYPE_CHECKING:
    from PIL.Image import Image

ORIENTATION = 0x0112
"""The EXIF tag that says how the camera was held."""
_DEEP_GREYS = frozenset({"I", "F"})
_GREY_TO_SPACE = {"L": "GRAY", "RGB": "RGB ", "RGBA": "RGB ", "CMYK": "CMYK"}


def clean(image: Image) -> Image:
    """Return a loaded picture in mode L, LA, RGB or RGBA, without any metadata.

    Alpha that hides nothing is dropped.
    """
    orientation = _read_orientation(image)
    profile: object = image.info.get("icc_profile")
    pixels = _simplify(image)
    if isinstance(profile, bytes):
        pixels = _convert_profile(pixels, profile)
    if pixels.mode not in {"L", "LA", "RGB", "RGBA"}:
        pixels = pixels.convert("RGB")
    if pixels.mode in {"LA", "RGBA"} and pixels.getchannel("A").getextrema() == (255, 255):
        pixels = pixels.convert(pixels.mode.removesuffix("A"))
    pixels = _turn(pixels, orientation)
    # What stays here would be written into the new file.
    pixels.info = {}
    return pixels


def _read_orientation(image: Image) -> int:
    """Read how the picture is to be turned; damaged metadata is no reason to refuse a picture."""
    try:
        value: object = image.getexif().get(ORIENTATION, 1)
    except DAMAGE:
        return 1
    return value if isinstance(value, int) else 1


def _turn(image: Image, orientation: int) -> Image:
    from PIL.Image import Transpose  # noqa: PLC0415 - Pillow is loaded by now, and only here

    method = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }.get(orientation)
    return image if method is None else image.transpose(method)


def _simplify(image: Image) -> Image:
    """Resolve palettes, keyed transparency, premultiplied alpha and deep greys."""
    mode = image.mode
    if mode.startswith("I;16"):
        return _scale_values(image.convert("I"), 1 / 257, 0)
    if mode in _DEEP_GREYS:
        return _stretch(image)
    if mode in {"PA", "La", "RGBa"} or (mode in {"1", "L", "P", "RGB"} and "transparency" in image.info):
        return image.convert("RGBA")
    if mode == "P":
        has_alpha = image.palette is not None and image.palette.mode == "RGBA"
        return image.convert("RGBA" if has_alpha else "RGB")
    if mode == "1":
        return image.convert("L")
    return image.convert("RGB") if mode == "RGBX" else image


def _stretch(image: Image) -> Image:
    """Bring measured values of no fixed range to 0…255, darkest to lightest."""
    low, high = image.getextrema()
    if isinstance(low, tuple) or isinstance(high, tuple) or not (isfinite(low) and isfinite(high)):
        return image.convert("L")
    if low >= 0 and high <= 255:  # noqa: PLR2004 - the range of eight bits
        return image.convert("L")
    scale = 255 / ((high - low) or 1)
    return _scale_values(image.convert("F"), scale, -low * scale)


def _scale_values(image: Image, factor: float, offset: float) -> Image:
    scaled = image.point(  # pyright: ignore[reportUnknownMemberType] - its type names NumPy, which is not here
        lambda value: value * factor + offset
    )
    return scaled.convert("L")


def _convert_profile(image: Image, profile: bytes) -> Image:
    """Bring colours to sRGB; a profile that is broken or of another colour space says nothing."""
    from PIL import ImageCms  # noqa: PLC0415 - few pictures need it

    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        facts = cast("Any", source).profile
        space = _GREY_TO_SPACE.get(image.mode)
        if space is None or facts.xcolor_space != space:
            return image
        if space == "RGB " and "sRGB" in ImageCms.getProfileDescription(source):
            return image
        srgb = cast("Any", ImageCms).createProfile("sRGB")
        target = "RGBA" if image.mode == "RGBA" else "RGB"
        converted = ImageCms.profileToProfile(image, source, srgb, outputMode=target)
    except (ImageCms.PyCMSError, *DAMAGE):
        return image
    if converted is None:
        return image
    return converted.convert("L") if image.mode == "L" else converted
