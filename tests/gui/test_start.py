"""The first moments of a window: what is done in the field before the rest is there is not lost."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offhand.storage.glimpse import Looks, read_looks
from offhand.ui.early_keys import Press
from tests.fakes.main_window import Room

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from offhand.ui.icons import Icons
    from offhand.ui.main_window import MainWindow
    from offhand.ui.theme import Appearance

    Meanwhile = Callable[[MainWindow], object]

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def begin(tmp_path: Path, appearance: Appearance, icons: Icons) -> Callable[[Meanwhile], Room]:
    def begin(meanwhile: Meanwhile) -> Room:
        return Room(tmp_path, appearance, icons, meanwhile)

    return begin


def press(window: MainWindow, text: str) -> None:
    field = window.front.field
    assert field.hasFocus(), "nobody has to click before typing"
    for line in text.splitlines(keepends=True):
        QTest.keyClicks(field, line.rstrip("\n"))
        if line.endswith("\n"):
            QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


async def test_what_was_typed_goes_on_in_the_composer(begin: Callable[[Meanwhile], Room]) -> None:
    def type_and_mark(window: MainWindow) -> None:
        press(window, "Hello")
        for _ in range(2):
            QTest.keyClick(window.front.field, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)

    room = begin(type_and_mark)
    field = room.window.page.composer.field
    room.window.send_first()
    assert field.read_text() == "Hello"
    assert field.textCursor().selectedText() == "lo"
    assert room.is_in_field
    await room.close()


async def test_the_field_keeps_the_keyboard_when_the_frame_goes(begin: Callable[[Meanwhile], Room]) -> None:
    room = begin(lambda window: press(window, "Hello"))
    room.window.send_first()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert QApplication.focusWidget() is room.window.page.composer.field
    await room.close()


async def test_whoever_looks_at_the_field_early_keeps_it(begin: Callable[[Meanwhile], Room]) -> None:
    fields: list[object] = []
    room = begin(lambda window: fields.append(window.front.field))
    assert room.window.page.composer.field is fields[0], "assistive technology holds on to it"
    await room.close()


async def test_what_was_sent_is_asked_and_what_followed_stays(begin: Callable[[Meanwhile], Room]) -> None:
    room = begin(lambda window: press(window, "First\nsecond\nthird"))
    room.window.send_first()
    conversation = room.window.page.conversation
    assert conversation is not None
    await room.until(lambda: bool(conversation.branch))
    assert conversation.branch[0].text == "First"
    assert room.window.page.composer.field.read_text() == "secondthird"
    await room.end_answer()
    await room.close()


async def test_nothing_is_not_sent(begin: Callable[[Meanwhile], Room]) -> None:
    room = begin(lambda window: press(window, " \n"))
    room.window.send_first()
    assert room.window.page.composer.field.read_text() == " "
    assert not room.window.page.composer.is_streaming
    await room.close()


async def test_what_was_pasted_is_attached(begin: Callable[[Meanwhile], Room], tmp_path: Path) -> None:
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    picture.fill(0)
    assert picture.save(str(tmp_path / "a.png"))

    def paste(window: MainWindow) -> None:
        files = QMimeData()
        files.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.png"))])
        window.front.field.insertFromMimeData(files)

    room = begin(paste)
    assert room.window.page.composer.shelf.items == (), "nothing can be loaded before there is a loop"
    room.window.send_first()
    assert [item.name for item in room.window.page.composer.shelf.items] == ["a.png"]
    await room.until(lambda: bool(room.window.page.composer.shelf.ready))
    await room.close()


async def test_a_window_that_was_closed_at_once_says_so_later(begin: Callable[[Meanwhile], Room]) -> None:
    room = begin(lambda window: window.close())
    assert room.window.is_closing
    await room.close()


async def test_the_field_keeps_its_place(begin: Callable[[Meanwhile], Room]) -> None:
    places: list[tuple[int, int]] = []

    def note(window: MainWindow) -> None:
        at = window.front.field.mapTo(window, window.front.field.rect().bottomLeft())
        places.append((at.x(), at.y()))

    room = begin(note)
    field = room.window.page.composer.field
    at = field.mapTo(room.window, field.rect().bottomLeft())
    assert abs(at.x() - places[0][0]) <= 40
    assert abs(at.y() - places[0][1]) <= 10
    await room.close()


async def test_a_command_is_done_once_it_is_there_and_says_where_the_next_letters_go(
    begin: Callable[[Meanwhile], Room],
) -> None:
    def search(window: MainWindow) -> None:
        press(window, "Hello")
        QTest.keyClick(window.front.field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(window.front.field, "pear")

    room = begin(search)
    assert room.window.page.composer.field.read_text() == "Hello"
    room.window.send_first()
    assert room.window.sidebar.search.text() == "pear"
    assert room.window.page.composer.field.read_text() == "Hello"
    await room.close()


async def test_what_is_sent_after_a_command_is_asked_once(
    begin: Callable[[Meanwhile], Room],
) -> None:
    def ask_anew(window: MainWindow) -> None:
        QTest.keyClick(window.front.field, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        press(window, "First\n")

    room = begin(ask_anew)
    room.window.send_first()
    conversation = room.window.page.conversation
    assert conversation is not None
    await room.until(lambda: bool(conversation.branch))
    assert conversation.branch[0].text == "First"
    await room.end_answer()
    await room.close()


async def test_once_the_commands_are_there_no_key_is_held(begin: Callable[[Meanwhile], Room]) -> None:
    room = begin(lambda window: press(window, "Hello"))
    field = room.window.page.composer.field
    QTest.keyClick(field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is room.window.sidebar.search
    await room.close()


async def test_a_key_of_the_field_is_no_command(begin: Callable[[Meanwhile], Room]) -> None:
    def mark_and_type(window: MainWindow) -> None:
        press(window, "Hello")
        QTest.keyClick(window.front.field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(window.front.field, "Bye")

    room = begin(mark_and_type)
    assert room.window.page.composer.field.read_text() == "Bye", "it was not held back"
    await room.close()


@pytest.mark.parametrize(
    ("shortcut", "key", "modifiers", "text"),
    [
        ("Ctrl+K", Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier, "\x0b"),
        ("Ctrl++", Qt.Key.Key_Plus, CONTROL_SHIFT, "+"),  # on an American keyboard
        ("Ctrl++", Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier, "+"),  # on a German one
        ("Ctrl+/", Qt.Key.Key_Slash, CONTROL_SHIFT, "/"),
        ("F6", Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier, ""),
    ],
)
def test_a_sign_is_known_however_it_is_typed(
    shortcut: str, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str
) -> None:
    press = Press(key=key, modifiers=modifiers, text=text)
    assert press.matches(QKeySequence(shortcut))


def test_shift_makes_another_command_of_a_letter() -> None:
    press = Press(key=Qt.Key.Key_I, modifiers=CONTROL_SHIFT, text="\t")
    assert press.matches(QKeySequence("Ctrl+Shift+I"))
    assert not press.matches(QKeySequence("Ctrl+I"))


@pytest.mark.parametrize(
    ("content", "looks"),
    [
        (None, Looks()),
        ("", Looks()),
        ('theme = "dark"', Looks(theme="dark")),
        ('contrast = "high"\nzoom = 150', Looks(contrast="high", zoom=150)),
        ('theme = "pink"\nzoom = 7\ncontrast = 3', Looks()),
        ("theme = [", Looks()),
    ],
)
def test_looks_are_known_before_the_settings(tmp_path: Path, content: str | None, looks: Looks) -> None:
    path = tmp_path / "settings.toml"
    if content is not None:
        path.write_text(content)
    assert read_looks(path) == looks


def test_the_first_paint_makes_no_enumerations() -> None:
    program = (
        "import sys\n"
        "from PySide6 import QtCore\n"
        "from offhand.app.start import MainWindow, _make_application\n"
        "from offhand.ui.theme import Appearance\n"
        "application = _make_application()\n"
        "window = MainWindow(Appearance(application, is_hasty=True))\n"
        "window.show()\n"
        "window.grab()\n"
        "print('Qt' in vars(QtCore))\n"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "False"
