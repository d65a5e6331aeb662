"""What comes in by paste, how offers are answered, and how it all looks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton

from offhand.services.attachments import Attachment
from offhand.ui.composer.items import State
from offhand.ui.composer.notices import Offer
from tests.gui.composing import Desk, chips
from tests.unit.services.samples import draw_corners, write

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


async def test_an_offer_is_answered_or_dismissed(desk: Desk) -> None:
    chosen: list[str] = []
    hidden: list[bool] = []
    desk.composer.offer_hidden.connect(lambda: hidden.append(True))
    offer = desk.composer.findChild(Offer)
    assert isinstance(offer, Offer)
    for answer in ("Switch model", "Dismiss"):
        desk.composer.show_offer(
            "Grok 3 Mini reads text only.",
            [("Switch model", lambda: chosen.append("switch")), ("Send without", lambda: None)],
        )
        assert offer.isVisible()
        buttons = [*offer.findChildren(QPushButton), *offer.findChildren(QToolButton)]
        (wanted,) = [one for one in buttons if one.accessibleName() == answer and not one.isHidden()]
        QTest.mouseClick(wanted, LEFT)
        assert offer.isHidden()
    assert chosen == ["switch"]
    assert hidden == [True, True]


async def test_pasted_text_stays_plain(desk: Desk) -> None:
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("bold")
    desk.composer.field.insertFromMimeData(data)
    assert desk.composer.field.read_text() == "bold"


async def test_a_page_without_any_other_text_is_pasted_as_its_words(desk: Desk) -> None:
    data = QMimeData()
    data.setHtml("<p>Good <b>day</b></p><img src='file:///etc/hostname'><script>no()</script><p>Sir</p>")
    assert desk.composer.field.canInsertFromMimeData(data)
    desk.composer.field.insertFromMimeData(data)
    assert desk.composer.field.read_text().split() == ["Good", "day", "Sir"]


async def test_a_picture_wins_over_the_page_that_browsers_add(desk: Desk) -> None:
    data = QMimeData()
    data.setHtml("<img src='https://a.b/c.png' alt='Red'>")
    data.setImageData(red_image())
    desk.composer.field.insertFromMimeData(data)
    await desk.settle()
    assert desk.composer.field.read_text() == ""
    assert len(chips(desk)) == 1


def red_image() -> QImage:
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    return image


async def test_a_pasted_picture_becomes_a_chip(desk: Desk) -> None:
    data = QMimeData()
    data.setImageData(red_image())
    assert desk.composer.field.canInsertFromMimeData(data)
    desk.composer.field.insertFromMimeData(data)
    await desk.settle()
    (chip,) = chips(desk)
    attachment = chip.item.attachment
    assert isinstance(attachment, Attachment)
    assert (attachment.width, attachment.height) == (20, 10)


async def test_pasted_bytes_are_taken_as_they_are(desk: Desk) -> None:
    data = QMimeData()
    data.setData("image/webp", write(draw_corners(), "WEBP"))
    desk.composer.field.insertFromMimeData(data)
    await desk.settle()
    assert chips(desk)[0].item.state is State.READY


async def test_text_wins_over_the_picture_that_office_programs_add(desk: Desk) -> None:
    data = QMimeData()
    data.setText("A1\tB1")
    data.setImageData(red_image())
    desk.composer.field.insertFromMimeData(data)
    assert desk.composer.field.read_text() == "A1\tB1"
    assert not chips(desk)


async def test_copied_files_become_chips_and_other_paths_text(desk: Desk, pictures: list[str]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in pictures])
    desk.composer.field.insertFromMimeData(data)
    assert len(chips(desk)) == 3
    other = QMimeData()
    other.setUrls([QUrl("https://example.org/page")])
    other.setText("https://example.org/page")
    desk.composer.field.insertFromMimeData(other)
    assert desk.composer.field.read_text() == "https://example.org/page"
    await desk.settle()


async def test_chips_wrap_into_rows_and_many_scroll(desk: Desk, pictures: list[str]) -> None:
    desk.composer.add_files(pictures * 10)
    await desk.settle()
    rows = {chip.y() for chip in chips(desk)}
    assert len(rows) > 1
    assert all(chip.visibleRegion().boundingRect().width() in {0, chip.width()} for chip in chips(desk))
    assert desk.composer.height() <= desk.window.height()


async def test_a_ring_turns_only_while_something_is_pending(desk: Desk, pictures: list[str]) -> None:
    desk.attachments.gate.clear()
    desk.composer.add_files(pictures[:1])
    desk.application.processEvents()
    thumbnail = chips(desk)[0]._thumbnail  # pyright: ignore[reportPrivateUsage] - idle wake-ups have no public face
    assert thumbnail.is_turning
    desk.window.hide()
    assert not thumbnail.is_turning
    desk.window.show()
    assert thumbnail.is_turning
    desk.attachments.gate.set()
    await desk.settle()
    assert not thumbnail.is_turning


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_every_state_can_be_painted(desk: Desk, pictures: list[str], bad_file: str, theme: str) -> None:
    desk.appearance.set_choice(theme)
    desk.composer.add_files([pictures[0], bad_file])
    desk.window.grab()
    await desk.settle()
    chips(desk)[0].setFocus()
    picture = desk.window.grab().toImage()
    place = chips(desk)[0].mapTo(desk.window, QPoint(1, chips(desk)[0].height() // 2))
    wanted, shown = desk.appearance.theme.accent, picture.pixelColor(place)
    for difference in (
        wanted.red() - shown.red(),
        wanted.green() - shown.green(),
        wanted.blue() - shown.blue(),
    ):
        assert abs(difference) < 40
