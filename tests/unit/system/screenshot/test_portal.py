"""A portal's screenshot is used where it is one, and whatever else comes is said in words."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from offhand.domain.screen_errors import ScreenGarbled, ScreenProblem, ScreenRefused, ScreenUnseen
from offhand.services.explanation import explain
from offhand.system.screenshot import picture_file
from offhand.system.screenshot.portal import ask_portal
from tests.fakes.portal import APPLICATION
from tests.fakes.screenshot_portal import ScreenshotPortal
from tests.fakes.session_bus import IS_INSTALLED, SessionBus, run_bus

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator
    from pathlib import Path

pytestmark = pytest.mark.skipif(not IS_INSTALLED, reason="no dbus-daemon here")


@pytest.fixture
def bus() -> Generator[SessionBus, None, None]:
    with run_bus() as found:
        yield found


@pytest.fixture
async def portal(bus: SessionBus) -> AsyncGenerator[ScreenshotPortal, None]:
    found = ScreenshotPortal(bus.address)
    await found.start()
    yield found
    await found.stop()


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """Write a screenshot under a name that an address has to escape."""
    path = tmp_path / "Bildschirm 1 #ü%.png"
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    assert image.save(str(path))
    return path


def is_there(path: Path) -> bool:
    return path.exists()


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:30])


async def ask(bus: SessionBus) -> tuple[QImage, bool] | None:
    portrayed = await ask_portal(APPLICATION, bus.address)
    return None if portrayed is None else (portrayed.image, portrayed.is_chosen)


async def test_a_picture_is_read_and_its_file_deleted(
    bus: SessionBus, portal: ScreenshotPortal, picture: Path
) -> None:
    portal.shots.uri = picture.as_uri()
    found = await ask(bus)
    assert found is not None
    image, is_chosen = found
    assert (image.width(), image.height(), image.pixelColor(5, 5).name()) == (60, 40, "#008080")
    assert not is_chosen
    assert not is_there(picture)
    assert portal.asked == [False]


@pytest.mark.parametrize("codes", [[2, 0], [3, 0]])
async def test_a_refusal_leads_to_a_choice_of_the_user(
    bus: SessionBus, portal: ScreenshotPortal, picture: Path, codes: list[int]
) -> None:
    portal.shots.uri, portal.shots.codes = picture.as_uri(), codes
    found = await ask(bus)
    assert found is not None
    assert found[1]
    assert portal.asked == [False, True]


@pytest.mark.parametrize(("codes", "asked"), [([1], [False]), ([2, 1], [False, True])])
async def test_a_no_of_the_user_is_no_trouble(
    bus: SessionBus, portal: ScreenshotPortal, codes: list[int], asked: list[bool]
) -> None:
    portal.shots.codes = codes
    assert await ask(bus) is None
    assert portal.asked == asked


async def check(bus: SessionBus, kind: type[ScreenProblem], words: str) -> None:
    with pytest.raises(kind) as caught:
        await ask(bus)
    assert words in explain(caught.value).sentence


async def test_a_desktop_that_refuses_in_every_way(bus: SessionBus, portal: ScreenshotPortal) -> None:
    portal.shots.codes = [2]
    await check(bus, ScreenRefused, "refused to picture the screen.")
    portal.shots.error = "No permission"
    await check(bus, ScreenRefused, "“No permission”")


async def test_a_portal_without_screenshots(bus: SessionBus, portal: ScreenshotPortal) -> None:
    portal.shots.version = 0
    await check(bus, ScreenUnseen, "takes no screenshots")


async def test_a_desktop_without_a_portal(bus: SessionBus) -> None:
    await check(bus, ScreenUnseen, "has no portal")


async def test_a_session_without_a_bus() -> None:
    with pytest.raises(ScreenUnseen):
        await ask_portal(APPLICATION, "unix:path=/nowhere/bus")


async def test_a_portal_that_dies_over_it(bus: SessionBus, portal: ScreenshotPortal) -> None:
    portal.manners.dies_at = "Screenshot"
    await check(bus, ScreenRefused, "its portal has gone")


async def test_giving_up_takes_the_question_back(bus: SessionBus, portal: ScreenshotPortal) -> None:
    portal.manners.holds = True
    task = asyncio.create_task(ask(bus))  # noqa: TID251 - awaited below
    async with asyncio.timeout(5):
        while not portal.asked:
            await asyncio.sleep(0.005)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


@pytest.mark.parametrize(
    "uri",
    [
        "https://example.com/a.png",
        "file://elsewhere/a.png",
        "file:a.png",
        "file:///a%00.png",
        "/tmp/a.png",
        "file://",
        "",
        "http:///etc/passwd",
        7,
    ],
)
async def test_an_address_that_is_no_file_here(
    bus: SessionBus, portal: ScreenshotPortal, uri: object
) -> None:
    portal.shots.uri = uri
    with pytest.raises(ScreenGarbled):
        await ask(bus)


async def test_no_address_at_all(bus: SessionBus, portal: ScreenshotPortal) -> None:
    portal.shots.has_uri = False
    await check(bus, ScreenGarbled, "named no file")


async def test_a_file_that_is_gone(bus: SessionBus, portal: ScreenshotPortal, tmp_path: Path) -> None:
    portal.shots.uri = (tmp_path / "gone.png").as_uri()
    await check(bus, ScreenGarbled, "is gone")


async def test_a_huge_file_is_deleted_unread(
    bus: SessionBus, portal: ScreenshotPortal, picture: Path
) -> None:
    with picture.open("r+b") as file:
        file.truncate(4_000_000_000)  # a sparse one
    portal.shots.uri = picture.as_uri()
    await check(bus, ScreenGarbled, "its file has 4000 MB")
    assert not is_there(picture)


async def test_a_picture_of_too_many_pixels(
    bus: SessionBus, portal: ScreenshotPortal, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_file, "MOST_PIXELS", 100)
    portal.shots.uri = picture.as_uri()
    await check(bus, ScreenGarbled, "60 × 40 pixels")
    assert not is_there(picture)


async def test_what_is_no_picture_stays_where_it_is(
    bus: SessionBus, portal: ScreenshotPortal, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.png"
    letter.write_text("not for you")
    portal.shots.uri = letter.as_uri()
    await check(bus, ScreenGarbled, "holds no picture")
    assert is_there(letter)


async def test_a_damaged_picture(bus: SessionBus, portal: ScreenshotPortal, picture: Path) -> None:
    cut_short(picture)
    portal.shots.uri = picture.as_uri()
    await check(bus, ScreenGarbled, "holds no picture")
    assert not is_there(picture)


async def test_links_pipes_and_folders_are_not_read(
    bus: SessionBus, portal: ScreenshotPortal, picture: Path, tmp_path: Path
) -> None:
    link, pipe = tmp_path / "link.png", tmp_path / "pipe.png"
    link.symlink_to(picture)
    os.mkfifo(pipe)
    for path in (link, pipe, tmp_path):
        portal.shots.uri = path.as_uri()
        with pytest.raises(ScreenGarbled):
            await ask(bus)
        assert is_there(path)
    assert is_there(picture)
