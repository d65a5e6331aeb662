"""Thumbnails, brands of files, and what preparing a picture leaves alone."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from offhand.domain.errors import ImageTruncated, NotAnImage
from offhand.services.picture_formats import recognise
from offhand.services.pictures import make_thumbnail, prepare_picture
from tests.unit.services.samples import draw_corners, read, write


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_thumbnails_keep_the_shape(kind: str) -> None:
    small = read(make_thumbnail(write(draw_corners(640, 320), kind), 100))
    assert small.size == (100, 50)
    assert small.format == "PNG"
    assert read(make_thumbnail(write(draw_corners(), kind), 1000)).size == (64, 48)
    with pytest.raises(NotAnImage):
        make_thumbnail(b"no picture", 100)


def test_brands_tell_avif_from_heic() -> None:
    assert recognise(b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf").value == "AVIF"  # pyright: ignore[reportOptionalMemberAccess] - None fails the test
    assert recognise(b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic").value == "HEIC"  # pyright: ignore[reportOptionalMemberAccess] - as above


def test_reading_leaves_pillows_own_limits_alone() -> None:
    before = Image.MAX_IMAGE_PIXELS
    prepare_picture(write(draw_corners(), "PNG"), "x")
    assert before == Image.MAX_IMAGE_PIXELS
    assert Image.open(BytesIO(write(draw_corners(), "PNG"))).size == (64, 48)


@pytest.mark.parametrize("size", [0, 3_000_000])
def test_a_png_with_texts_of_any_length(size: int) -> None:
    texts = PngInfo()
    texts.add_text("workflow", "x" * size, zip=True)
    texts.add_itxt("XML:com.adobe.xmp", "y" * size, zip=True)
    image = Image.new("RGB", (3, 2), (1, 2, 3))
    buffer = BytesIO()
    image.save(buffer, "PNG", pnginfo=texts)
    picture = prepare_picture(buffer.getvalue(), "drawn.png")
    assert (picture.width, picture.height) == (3, 2)
    assert b"xxx" not in picture.content


def test_a_png_whose_texts_break_off() -> None:
    buffer = BytesIO()
    Image.new("RGB", (3, 2)).save(buffer, "PNG")
    torn = buffer.getvalue()[:33] + b"\xff\xff\xff\xffzTXt"
    with pytest.raises(ImageTruncated):
        prepare_picture(torn, "torn.png")
