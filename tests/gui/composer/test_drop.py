"""Drops anywhere on the window do what the overlay said they would."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QTextBrowser, QVBoxLayout, QWidget

from offhand.ui.composer.drop import DropArea, DropOverlay, announce_drop
from offhand.ui.composer.intake import local_files
from offhand.ui.theme import Appearance

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COPY, MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Room:
    def __init__(self, application: QApplication) -> None:
        self.appearance = Appearance(application, "light")
        self.window = QMainWindow()
        page = QWidget()
        column = QVBoxLayout(page)
        self.line = QLineEdit()
        self.browser = QTextBrowser()
        column.addWidget(self.line)
        column.addWidget(self.browser)
        self.window.setCentralWidget(page)
        self.window.resize(500, 300)
        self.area = DropArea(self.window, self.appearance)
        self.files: list[list[str]] = []
        self.images: list[object] = []
        self.texts: list[str] = []
        self.refusals: list[str] = []
        self.area.files_dropped.connect(self.files.append)
        self.area.image_dropped.connect(self.images.append)
        self.area.text_dropped.connect(self.texts.append)
        self.area.refused.connect(self.refusals.append)
        self.window.show()
        found = self.window.findChild(DropOverlay)
        assert isinstance(found, DropOverlay)
        self.overlay = found

    def enter(self, data: QMimeData, actions: Qt.DropAction = COPY, target: QWidget | None = None) -> bool:
        event = QDragEnterEvent(QPoint(50, 50), actions, data, LEFT, NONE)
        QApplication.sendEvent(target or self.window, event)
        return event.isAccepted()

    def move(self, data: QMimeData) -> bool:
        event = QDragMoveEvent(QPoint(60, 60), COPY, data, LEFT, NONE)
        QApplication.sendEvent(self.window, event)
        return event.isAccepted()

    def drop(self, data: QMimeData, actions: Qt.DropAction = COPY) -> QDropEvent:
        event = QDropEvent(QPointF(60, 60), actions, data, LEFT, NONE)
        QApplication.sendEvent(self.window, event)
        return event


@pytest.fixture
def room(qapp: QApplication) -> Iterator[Room]:
    room = Room(qapp)
    yield room
    room.window.close()
    room.window.deleteLater()
    room.appearance.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def urls(*addresses: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(address) for address in addresses])
    return data


def files(*paths: Path | str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def red() -> QImage:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    return image


def test_files_are_announced_and_handed_on_by_path(room: Room) -> None:
    data = files("/tmp/a.png", "/tmp/blé ü.JPG", "/tmp/no suffix")
    assert room.enter(data)
    assert room.overlay.isVisible()
    assert room.overlay.geometry() == room.window.rect()
    assert room.overlay.accessibleName() == "Ask about 3 images"
    assert room.overlay.accessibleDescription() == ""
    assert room.move(data)
    assert room.drop(data).dropAction() is COPY
    assert room.overlay.isHidden()
    assert room.files == [["/tmp/a.png", "/tmp/blé ü.JPG", "/tmp/no suffix"]]


def test_other_types_are_named_before_release_and_still_handed_on(room: Room) -> None:
    data = files("/x/a.png", "/x/b.pdf")
    room.enter(data)
    assert room.overlay.accessibleName() == "Ask about 1 image"
    assert room.overlay.accessibleDescription() == "b.pdf looks like neither a picture nor a text"
    room.drop(data)
    assert room.files == [["/x/a.png", "/x/b.pdf"]]
    title, warning = announce_drop(files(*(f"/x/{number}.pdf" for number in range(6))))
    assert title == "Only pictures and texts can be attached"
    assert warning == "0.pdf, 1.pdf, 2.pdf and 3 more look like neither pictures nor texts"


def test_nothing_is_touched_before_the_drop(room: Room, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.png"
    os.mkfifo(pipe)
    data = files(pipe)
    assert room.enter(data)
    room.drop(data)
    assert room.files == [[str(pipe)]]


def test_leaving_takes_the_overlay_away(room: Room) -> None:
    room.enter(files("/x/a.png"))
    QApplication.sendEvent(room.window, QDragLeaveEvent())
    assert room.overlay.isHidden()
    assert not room.files


def test_the_overlay_follows_the_window(room: Room, qapp: QApplication) -> None:
    room.enter(files("/x/a.png"))
    room.window.resize(640, 400)
    qapp.processEvents()
    assert room.overlay.geometry() == room.window.rect()


def test_pixels_are_handed_on(room: Room) -> None:
    data = QMimeData()
    data.setImageData(red())
    assert room.enter(data)
    assert room.overlay.accessibleName() == "Ask about 1 image"
    room.drop(data)
    (image,) = room.images
    assert isinstance(image, QImage)
    assert image.size() == red().size()


def test_a_picture_of_a_browser_comes_with_its_address(room: Room) -> None:
    data = urls("https://example.org/x.png")
    data.setData("image/png", b"pixels")
    room.enter(data)
    room.drop(data)
    assert room.images == [b"pixels"]
    assert not room.refusals


def test_a_picture_on_the_web_is_named_and_not_fetched(room: Room) -> None:
    data = urls("https://example.org/a/x.png?track=1")
    room.enter(data)
    assert room.overlay.accessibleName() == "Pictures on the web are not fetched"
    room.drop(data)
    (refusal,) = room.refusals
    assert "example.org" in refusal
    assert "track" not in refusal
    assert not room.files
    assert not room.images


def test_text_and_pages_go_into_the_message(room: Room) -> None:
    text = QMimeData()
    text.setText("words")
    room.enter(text)
    room.drop(text)
    page = urls("https://example.org/page")
    room.enter(page)
    room.drop(page)
    assert room.texts == ["words", "https://example.org/page"]


def test_text_wins_over_the_picture_that_office_programs_add(room: Room) -> None:
    data = QMimeData()
    data.setText("words")
    data.setImageData(red())
    room.enter(data)
    assert room.overlay.accessibleName() == "Put this text into the message"
    room.drop(data)
    assert room.texts == ["words"]


def test_what_means_nothing_here_is_not_taken(room: Room) -> None:
    data = QMimeData()
    data.setData("application/x-unknown", b"x")
    assert not room.enter(data)
    assert room.overlay.isHidden()


def test_a_move_is_never_agreed_to(room: Room) -> None:
    data = files("/x/a.png")
    assert not room.enter(data, MOVE)
    assert not room.files
    assert room.enter(data, COPY | MOVE)
    assert not room.drop(data, MOVE).isAccepted()
    assert not room.files
    room.enter(data, COPY | MOVE)
    assert room.drop(data, COPY | MOVE).dropAction() is COPY


def test_fields_inside_take_no_drops_for_themselves(room: Room) -> None:
    data = files("/x/a.png")
    assert room.enter(data, target=room.line)
    assert room.overlay.isVisible()
    assert room.enter(data, target=room.browser.viewport())
    assert room.line.text() == ""


@pytest.mark.skipif(os.name != "posix", reason="names are bytes on POSIX")
def test_names_that_are_no_text_arrive_whole() -> None:
    data = QMimeData()
    data.setData(
        "text/uri-list",
        b"# a comment\r\nfile:///x/caf%E9.png\r\nfile://localhost/x/a%20b.png\r\nfile:/x/c.png\r\n",
    )
    assert local_files(data) == (os.fsdecode(b"/x/caf\xe9.png"), "/x/a b.png", "/x/c.png")
    title, _ = announce_drop(data)
    assert title == "Ask about 3 images"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_overlay_can_be_painted(room: Room, theme: str) -> None:
    room.appearance.set_choice(theme)
    room.enter(files("/x/a.png", "/x/b.pdf"))
    image = room.overlay.grab().toImage()
    points = [(x, y) for x in range(image.width()) for y in range(0, image.height(), 2)]
    colours = {image.pixelColor(x, y).name() for x, y in points}
    wanted = (room.appearance.theme.accent, room.appearance.theme.text, room.appearance.theme.warning)
    assert {colour.name() for colour in wanted} <= colours
