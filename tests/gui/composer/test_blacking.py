"""What is blacked out is gone from what is sent, by mouse and by keys, and nothing goes out in the open."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from offhand.ui.composer.items import State
from tests.gui.composing import Desk, chips, press
from tests.unit.services.samples import write

if TYPE_CHECKING:
    from pathlib import Path

    from offhand.ui.blackout.canvas import Canvas

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
RED = (200, 10, 30)


@pytest.fixture
async def red(desk: Desk, tmp_path: Path) -> bytes:
    """Attach a red picture and open it; returns the bytes that would have been sent."""
    path = tmp_path / "red.png"
    path.write_bytes(write(Image.new("RGB", (200, 100), RED), "PNG"))
    desk.composer.add_files([str(path)])
    await desk.settle()
    (chip,) = chips(desk)
    attachment = chip.item.attachment
    assert attachment is not None
    content = await desk.attachments.read_content(attachment)
    chip.setFocus()
    press(chip, Qt.Key.Key_B)
    await desk.until(lambda: not desk.composer.shelf.blacking.editor.isHidden())
    return content


def canvas(desk: Desk) -> Canvas:
    return desk.composer.shelf.blacking.editor.canvas


async def read_sent(desk: Desk) -> Image.Image:
    (attachment,) = desk.drafts[-1].attachments
    return Image.open(BytesIO(await desk.attachments.read_content(attachment))).convert("RGB")


def place(desk: Desk, x: int, y: int) -> QPoint:
    """Find a pixel on the canvas."""
    shown = canvas(desk)
    scale = min(shown.width() / 200, shown.height() / 100, 3.0)
    left, top = (shown.width() - 200 * scale) / 2, (shown.height() - 100 * scale) / 2
    return QPoint(round(left + x * scale), round(top + y * scale))


def drag(desk: Desk, *places: tuple[int, int]) -> None:
    shown = canvas(desk)
    first, *rest = (place(desk, *pixel) for pixel in places)
    QTest.mousePress(shown, LEFT, NONE, first)
    for each in rest:
        QTest.mouseMove(shown, each)
    QTest.mouseRelease(shown, LEFT, NONE, rest[-1])


@pytest.mark.usefixtures("red")
async def test_a_box_is_black_in_what_is_sent(desk: Desk) -> None:
    drag(desk, (20, 10), (60, 40))
    press(canvas(desk), Qt.Key.Key_Return)
    assert desk.composer.shelf.blacking.editor.isHidden()
    (chip,) = chips(desk)
    assert chip.item.state is State.PENDING
    assert desk.composer.field.hasFocus()
    desk.composer.submit()
    assert desk.drafts == []  # it waits
    await desk.settle()
    picture = await read_sent(desk)
    assert picture.size == (200, 100)
    assert {picture.getpixel((x, y)) for x in range(22, 58) for y in range(12, 38)} == {(0, 0, 0)}
    assert picture.getpixel((17, 7)) == picture.getpixel((63, 43)) == RED


async def test_sending_makes_black_first_what_is_only_marked(desk: Desk, red: bytes) -> None:
    drag(desk, (0, 0), (199, 99))
    desk.composer.submit()
    await desk.settle()
    picture = await read_sent(desk)
    assert picture.getextrema() == ((0, 0),) * 3
    assert red not in [await desk.attachments.read_content(each) for each in desk.drafts[-1].attachments]


@pytest.mark.usefixtures("red")
async def test_keys_alone(desk: Desk) -> None:
    shown = canvas(desk)
    assert shown.hasFocus()
    for _ in range(60):
        press(shown, Qt.Key.Key_Up)
        press(shown, Qt.Key.Key_Left)
    press(shown, Qt.Key.Key_Space)
    press(shown, Qt.Key.Key_Right, CONTROL)
    for _ in range(60):
        press(shown, Qt.Key.Key_Down, SHIFT)
    press(shown, Qt.Key.Key_Space)
    press(shown, Qt.Key.Key_Return)
    await desk.settle()
    desk.composer.submit()
    picture = await read_sent(desk)
    assert picture.getpixel((0, 0)) == (0, 0, 0)  # the first one, in the corner
    assert picture.getpixel((0, 99)) == RED  # the second one began a pixel further right
    assert picture.getpixel((1, 99)) == picture.getpixel((50, 50)) == (0, 0, 0)
    assert picture.getpixel((51, 50)) == RED


@pytest.mark.usefixtures("red")
async def test_marks_are_taken_back_and_put_on_again(desk: Desk) -> None:
    editor, shown = desk.composer.shelf.blacking.editor, canvas(desk)
    assert not editor.done.isEnabled()
    drag(desk, (10, 10), (30, 30))
    drag(desk, (100, 10), (150, 30))
    press(shown, Qt.Key.Key_Z, CONTROL)
    press(shown, Qt.Key.Key_Z, CONTROL)
    assert not editor.undo.isEnabled()
    press(shown, Qt.Key.Key_Z, CONTROL | SHIFT)
    press(shown, Qt.Key.Key_Return)
    await desk.settle()
    desk.composer.submit()
    picture = await read_sent(desk)
    assert picture.getpixel((20, 20)) == (0, 0, 0)
    assert picture.getpixel((120, 20)) == RED


@pytest.mark.usefixtures("red")
async def test_the_pen_follows_the_hand(desk: Desk) -> None:
    press(canvas(desk), Qt.Key.Key_P)
    drag(desk, (20, 50), (100, 50), (100, 80))
    press(canvas(desk), Qt.Key.Key_Return)
    await desk.settle()
    desk.composer.submit()
    picture = await read_sent(desk)
    assert all(picture.getpixel((x, 50)) == (0, 0, 0) for x in range(20, 101))
    assert picture.getpixel((100, 79)) == (0, 0, 0)
    assert picture.getpixel((60, 80)) == RED


@pytest.mark.usefixtures("red")
async def test_escape_leaves_the_picture_as_it_was(desk: Desk) -> None:
    editor, shown = desk.composer.shelf.blacking.editor, canvas(desk)
    (chip,) = chips(desk)
    before = chip.item.attachment
    drag(desk, (10, 10), (30, 30))
    press(shown, Qt.Key.Key_Escape)
    assert not editor.isHidden()  # it asks first, lest this is sent in the open
    press(shown, Qt.Key.Key_Escape)
    assert editor.isHidden()
    assert chip.item.attachment is before
    assert chip.hasFocus()


@pytest.mark.usefixtures("red")
async def test_a_picture_that_is_taken_away_leaves_nothing(desk: Desk) -> None:
    (chip,) = chips(desk)
    chip.remove.click()
    assert desk.composer.shelf.blacking.editor.isHidden()
    assert canvas(desk).image.isNull()
    assert chips(desk) == []


async def test_a_screenshot_that_is_held_stays_held(desk: Desk) -> None:
    image = QImage(80, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(*RED))
    desk.composer.shelf.hold_image(image, "Screenshot")
    await desk.settle()
    (chip,) = chips(desk)
    chip.edit.click()
    await desk.until(lambda: not desk.composer.shelf.blacking.editor.isHidden())
    press(canvas(desk), Qt.Key.Key_Space)
    press(canvas(desk), Qt.Key.Key_Return)
    await desk.settle()
    attachment = chip.item.attachment
    assert attachment is not None
    assert attachment.is_held
    assert attachment.content is not None
    assert Image.open(BytesIO(attachment.content)).convert("RGB").getpixel((40, 30)) == (0, 0, 0)


@pytest.mark.parametrize("size", [(480, 300), (700, 500), (1200, 900)])
async def test_nothing_lies_over_another_in_any_window(desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    image = QImage(900, 1200, QImage.Format.Format_RGB32)
    image.fill(QColor(*RED))
    desk.composer.shelf.hold_image(image, "Screenshot")
    await desk.settle()
    chips(desk)[0].edit.click()
    editor = desk.composer.shelf.blacking.editor
    await desk.until(lambda: not editor.isHidden())
    desk.application.processEvents()
    assert canvas(desk).geometry().bottom() < editor.done.geometry().top()
    strip = desk.composer.shelf.strip
    assert strip.isHidden() is (size[1] == 300), "a low window has room for one of the two"
    assert strip.isHidden() or editor.geometry().bottom() < strip.geometry().top()
    assert canvas(desk).height() <= size[1] * 0.45
