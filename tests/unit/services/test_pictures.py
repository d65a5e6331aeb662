"""Every picture that people have becomes a clean JPEG or PNG, and every bad one a typed error."""

from __future__ import annotations

import random
import threading
from typing import Any

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from offhand.domain.errors import AttachmentProblem, ImageTooLarge, ImageTruncated, NotAnImage
from offhand.services import picture_formats
from offhand.services.pictures import Picture, prepare_picture
from tests.unit.services.samples import (
    QUADRANTS,
    draw_corners,
    draw_photo,
    png_chunk,
    png_of_size,
    read,
    write,
)

KINDS = ("PNG", "JPEG", "WEBP", "GIF", "AVIF", "BMP", "TIFF", "HEIF")
ORIENTATION = 0x0112


def corners_of(content: bytes) -> list[tuple[int, ...]]:
    """Pick the middle of each quarter, rounded to pure colours."""
    image = read(content).convert("RGB")
    picked: list[tuple[int, ...]] = []
    for y in (1, 3):
        for x in (1, 3):
            pixel: Any = image.getpixel((image.width * x // 4, image.height * y // 4))
            picked.append(tuple(255 if value > 127 else 0 for value in pixel))
    return picked


def assert_clean(picture: Picture) -> None:
    """Walk the file: nothing but what draws the picture may stand in it."""
    content = picture.content
    if picture.media_type == "image/png":
        place, kinds = 8, set[bytes]()
        while place < len(content):
            length = int.from_bytes(content[place : place + 4], "big")
            kinds.add(content[place + 4 : place + 8])
            place += length + 12
        assert kinds <= {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}
    else:
        place = 2
        while content[place + 1] != 0xDA:
            marker = content[place + 1]
            assert marker == 0xE0 or not 0xE0 <= marker <= 0xEF, hex(marker)
            assert marker != 0xFE
            place += 2 + int.from_bytes(content[place + 2 : place + 4], "big")


@pytest.mark.parametrize("kind", KINDS)
def test_every_format_is_read_by_its_content(kind: str) -> None:
    content = write(draw_corners(), kind, **({"quality": 95} if kind in {"AVIF", "HEIF"} else {}))
    picture = prepare_picture(content, "no suffix")
    assert picture.media_type in {"image/jpeg", "image/png"}
    assert (picture.width, picture.height) == read(picture.content).size == (64, 48)
    assert corners_of(picture.content) == list(QUADRANTS)
    assert picture.original_size == len(content)
    assert picture.original_format.upper().replace("HEIC", "HEIF") == kind
    assert picture.was_converted == (kind not in {"PNG", "JPEG"})
    assert max(read(picture.thumbnail_png).size) <= 192
    assert_clean(picture)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello",
        b"BM is how this text begins, and it is no bitmap at all",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"\0\0\0\x18ftypisom\0\0\0\0isommp42",
        b"RIFF\0\0\0\0WAVEfmt ",
        bytes(100),
    ],
)
def test_what_is_no_picture_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(NotAnImage) as caught:
        prepare_picture(content, "x.png")
    assert caught.value.name == "x.png"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_picture_that_ends_early_is_truncated(kind: str, share: float) -> None:
    content = write(draw_photo(160, 120), kind)
    with pytest.raises(ImageTruncated):
        prepare_picture(content[: int(len(content) * share)], "x")


@pytest.mark.parametrize("kind", KINDS)
def test_damage_anywhere_is_a_picture_or_a_typed_error(kind: str) -> None:
    chance = random.Random(kind)
    sound = write(draw_photo(40, 30), kind)
    for _ in range(150):
        content = bytearray(sound)
        for _ in range(chance.choice((1, 3, 20))):
            content[chance.randrange(len(content))] = chance.randrange(256)
        try:
            picture = prepare_picture(bytes(content), "x")
        except AttachmentProblem:
            continue
        assert read(picture.content).size == (picture.width, picture.height)


def test_a_bomb_is_refused_before_it_is_decoded() -> None:
    with pytest.raises(ImageTooLarge) as caught:
        prepare_picture(png_of_size(60_000, 60_000), "bomb.png")
    assert caught.value.pixels == 3_600_000_000
    assert caught.value.limit == picture_formats.DECODE_LIMIT


def test_sizes_between_pillows_limits_cause_no_warning(recwarn: pytest.WarningsRecorder) -> None:
    with pytest.raises(ImageTruncated):  # 99 megapixels are allowed, and these are not there
        prepare_picture(png_of_size(9_950, 9_950), "big.png")
    assert not recwarn.list


def test_a_jpeg_beyond_the_limit_is_decoded_smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_formats, "DECODE_LIMIT", 64 * 48)
    monkeypatch.setattr(picture_formats, "SHRINK_LIMIT", 128 * 96)
    picture = prepare_picture(write(draw_corners(128, 96), "JPEG"), "x")
    assert (picture.width, picture.height) == (64, 48)
    assert picture.was_converted
    with pytest.raises(ImageTooLarge):
        prepare_picture(write(draw_corners(128, 96), "JPEG", progressive=True), "x")
    with pytest.raises(ImageTooLarge):
        prepare_picture(write(draw_corners(136, 96), "JPEG"), "x")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"])
@pytest.mark.parametrize(
    ("orientation", "turn"),
    [
        (1, None),
        (2, Image.Transpose.FLIP_LEFT_RIGHT),
        (3, Image.Transpose.ROTATE_180),
        (4, Image.Transpose.FLIP_TOP_BOTTOM),
        (5, Image.Transpose.TRANSPOSE),
        (6, Image.Transpose.ROTATE_90),
        (7, Image.Transpose.TRANSVERSE),
        (8, Image.Transpose.ROTATE_270),
    ],
)
def test_every_orientation_ends_upright(kind: str, orientation: int, turn: Image.Transpose | None) -> None:
    held = draw_corners() if turn is None else draw_corners().transpose(turn)
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    picture = prepare_picture(write(held, kind, exif=exif), "x")
    assert (picture.width, picture.height) == (64, 48)
    assert corners_of(picture.content) == list(QUADRANTS)
    assert not picture.was_converted or kind not in {"JPEG", "PNG"}


@pytest.mark.parametrize("orientation", [3, 6])
def test_heic_from_a_telephone_is_turned_once(orientation: int) -> None:
    turn = {3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90}[orientation]
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    content = write(draw_corners().transpose(turn), "HEIF", exif=exif.tobytes())
    picture = prepare_picture(content, "IMG_1.HEIC")
    assert (picture.width, picture.height) == (64, 48)
    assert corners_of(picture.content) == list(QUADRANTS)


def test_place_comment_and_hidden_text_are_gone() -> None:
    secret = b"SECRET-PLACE"
    exif = Image.Exif()
    exif[0x010E] = secret.decode()
    exif.get_ifd(0x8825)[1] = "N"
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", secret.decode())
    text.add_itxt("XML:com.adobe.xmp", secret.decode())
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType] - Pillow leaves it untyped
    files = [
        write(draw_photo(64, 48), "JPEG", exif=exif, comment=secret, xmp=secret, icc_profile=profile),
        write(draw_corners(), "PNG", exif=exif, pnginfo=text, icc_profile=profile),
        write(draw_corners(), "GIF", comment=secret),
        write(draw_corners(), "WEBP", exif=exif, xmp=secret, icc_profile=profile),
        write(draw_corners(), "TIFF", exif=exif),
    ]
    for content in files:
        assert secret in content
        picture = prepare_picture(content, "x")
        assert secret not in picture.content
        assert secret not in picture.thumbnail_png
        assert_clean(picture)
        assert not read(picture.content).getexif()


@pytest.mark.parametrize(
    ("image", "kind", "expected", "colour"),
    [
        (Image.new("CMYK", (8, 8), (0, 255, 255, 0)), "JPEG", "RGB", (254, 0, 0)),
        (Image.new("CMYK", (8, 8), (0, 255, 255, 0)), "TIFF", "RGB", (255, 0, 0)),
        (Image.new("LA", (8, 8), (100, 50)), "PNG", "LA", (100, 50)),
        (Image.new("LA", (8, 8), (100, 255)), "PNG", "L", 100),
        (Image.new("RGBA", (8, 8), (1, 2, 3, 255)), "PNG", "RGB", (1, 2, 3)),
        (Image.new("RGBA", (8, 8), (1, 2, 3, 9)), "WEBP", "RGBA", None),
        (Image.new("1", (8, 8), 1), "PNG", "L", 255),
        (Image.new("I;16", (8, 8), 0x8080), "PNG", "L", 0x80),
        (Image.new("I;16", (8, 8), 0xFFFF), "TIFF", "L", 255),
        (Image.new("F", (8, 8), 0.5), "TIFF", "L", None),
        (Image.new("I", (8, 8), 200), "TIFF", "L", 200),
        (Image.new("RGB", (8, 8), (5, 6, 7)).quantize(2), "PNG", "RGB", (5, 6, 7)),
        (Image.new("L", (8, 8), 7), "JPEG", "L", 7),
        (Image.new("LAB", (8, 8), (255, 128, 128)), "TIFF", "RGB", None),
    ],
)
def test_every_kind_of_pixel_is_understood(
    image: Image.Image, kind: str, expected: str, colour: object
) -> None:
    sent = read(prepare_picture(write(image, kind), "x").content)
    assert sent.mode == expected
    if colour is not None:
        assert sent.getpixel((3, 3)) == colour


def test_measured_values_are_stretched_to_what_can_be_seen() -> None:
    image = Image.new("F", (2, 1))
    image.putpixel((0, 0), -1000.0)
    image.putpixel((1, 0), 3000.0)
    sent = read(prepare_picture(write(image, "TIFF"), "x").content)
    assert [sent.getpixel((x, 0)) for x in (0, 1)] == [0, 255]


@pytest.mark.parametrize("kind", ["GIF", "PNG"])
def test_transparency_of_a_palette_survives(kind: str) -> None:
    image = Image.new("P", (8, 8), 0)
    image.putpalette([10, 20, 30, 200, 100, 50])
    image.paste(1, (0, 0, 4, 8))
    sent = read(prepare_picture(write(image, kind, transparency=0), "x").content)
    assert sent.mode == "RGBA"
    assert sent.getpixel((0, 0)) == (200, 100, 50, 255)
    pixel: Any = sent.getpixel((7, 0))
    assert pixel[3] == 0


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "TIFF", "PNG", "AVIF"])
def test_the_first_picture_of_several_is_taken(kind: str) -> None:
    pages = [Image.new("RGB", (16, 16), colour) for colour in ((255, 0, 0), (0, 255, 0))]
    content = write(pages[0], kind, save_all=True, append_images=pages[1:])
    assert corners_of(prepare_picture(content, "x").content) == [(255, 0, 0)] * 4


def test_colours_of_another_space_are_converted() -> None:
    # A profile whose red and green primaries are swapped tells converted from ignored.
    swapped = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType] - as above
    red, green = swapped.index(b"rXYZ"), swapped.index(b"gXYZ")
    swapped[red : red + 4], swapped[green : green + 4] = b"gXYZ", b"rXYZ"
    profile = bytes(swapped).replace("sRGB".encode("utf-16-be"), "swap".encode("utf-16-be"))
    content = write(Image.new("RGB", (8, 8), (255, 0, 0)), "PNG", icc_profile=profile)
    assert corners_of(prepare_picture(content, "x").content) == [(0, 255, 0)] * 4


@pytest.mark.parametrize("profile", [b"rubbish", b"", bytes(200)])
def test_a_broken_profile_or_exif_is_no_reason_to_refuse(profile: bytes) -> None:
    content = write(draw_corners(), "JPEG", icc_profile=profile, exif=b"Exif\0\0II*\0\xff\xff\xff\xff")
    assert corners_of(prepare_picture(content, "x").content) == list(QUADRANTS)


def test_text_chunks_of_a_hostile_png_do_not_matter() -> None:
    sound = write(draw_corners(), "PNG")
    content = sound[:33] + png_chunk(b"tEXt", b"no separator") + png_chunk(b"eXIf", b"\0\1") + sound[33:]
    assert corners_of(prepare_picture(content, "x").content) == list(QUADRANTS)


def test_photographs_become_jpeg_and_drawings_png() -> None:
    assert prepare_picture(write(draw_photo(1600, 1300), "BMP"), "x").media_type == "image/jpeg"
    assert prepare_picture(write(draw_photo(300, 200), "PNG"), "x").media_type == "image/png"
    assert prepare_picture(write(draw_corners(1600, 1300), "BMP"), "x").media_type == "image/png"
    assert prepare_picture(write(draw_corners(), "JPEG"), "x").media_type == "image/jpeg"
    assert prepare_picture(write(draw_photo(300, 200), "WEBP"), "x").media_type == "image/jpeg"
    assert prepare_picture(write(draw_corners(), "WEBP", lossless=True), "x").media_type == "image/png"


@pytest.mark.parametrize("quality", [30, 75, 95])
def test_a_jpeg_costs_neither_bytes_nor_quality(quality: int) -> None:
    original = write(draw_photo(320, 240), "JPEG", quality=quality)
    sent = prepare_picture(original, "x").content
    assert len(sent) < 1.1 * len(original)
    before, after = read(original), read(sent)
    pairs = zip(before.convert("L").tobytes(), after.convert("L").tobytes(), strict=True)
    assert sum(abs(a - b) for a, b in pairs) / (320 * 240) < 1.5


@pytest.mark.parametrize(
    ("kind", "mode", "media_type"),
    [("PNG", "RGB", "image/jpeg"), ("PNG", "RGBA", "image/png"), ("JPEG", "RGB", "image/jpeg")],
)
def test_what_is_too_many_bytes_is_made_smaller(kind: str, mode: str, media_type: str) -> None:
    image = draw_photo(400, 300)
    if mode == "RGBA":
        image.putalpha(Image.effect_noise((400, 300), 50))
    picture = prepare_picture(write(image, kind), "x", limit=20_000)
    assert len(picture.content) <= 20_000
    assert picture.media_type == media_type
    assert read(picture.content).size == (picture.width, picture.height)
    assert picture.was_converted


def test_a_strip_longer_than_a_jpeg_may_be_is_still_sent() -> None:
    picture = prepare_picture(write(draw_photo(70_000, 30), "PNG"), "x", limit=1_000_000)
    assert max(read(picture.content).size) <= 70_000
    assert len(picture.content) <= 1_000_000
    assert min(read(picture.thumbnail_png).size) == 1


def test_a_big_picture_is_worked_on_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("offhand.services.pictures.BIG_PICTURE", 100)
    lock = threading.Lock()
    lock.acquire()
    done = threading.Event()

    def prepare() -> None:
        prepare_picture(write(draw_corners(), "PNG"), "big", alone=lock)
        done.set()

    thread = threading.Thread(target=prepare)
    thread.start()
    prepare_picture(write(Image.new("RGB", (8, 8)), "PNG"), "small", alone=lock)
    assert not done.is_set()
    lock.release()
    thread.join()
    assert done.is_set()
