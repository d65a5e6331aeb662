"""Marking a region by real keys and mouse, on two frozen screens of different scales."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest

from offhand.domain.regions import Layout, Pane, Rect
from offhand.ui.region.frozen import Frozen
from offhand.ui.region.picker import RegionPicker

if TYPE_CHECKING:
    from collections.abc import Generator

    from pytestqt.qtbot import QtBot

    from offhand.ui.region.overlay import Overlay
    from offhand.ui.theme import Appearance

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
LAST = Rect(10, 20, 30, 40)
AREAS = (Rect(-300, -50, 300, 200), Rect(0, 0, 600, 400))
SCALES = (1.0, 1.5)


class Eyes:
    """Hold a picker, and what it told."""

    def __init__(self, appearance: Appearance, last: Rect | None = LAST) -> None:
        screen = QGuiApplication.primaryScreen()
        panes = [
            Pane(f"DP-{n}", area, scale) for n, (area, scale) in enumerate(zip(AREAS, SCALES, strict=True))
        ]
        images: list[QImage] = []
        for number, area in enumerate(AREAS):
            image = QImage(area.width, area.height, QImage.Format.Format_RGB32)
            image.fill(QColor("navy" if number else "teal"))
            images.append(image)
        self.frozen = Frozen(Layout(tuple(panes)), (screen, screen), tuple(images))
        self._owner = QObject()
        self.picker = RegionPicker(self.frozen, appearance, last, self._owner)
        self.chosen: list[Rect] = []
        self.left = 0
        self.picker.chosen.connect(self.chosen.append)
        self.picker.left.connect(self._note_leaving)
        self.picker.open()

    @property
    def mark(self) -> Rect | None:
        return self.picker.choosing.mark

    @property
    def overlays(self) -> tuple[Overlay, ...]:
        return self.picker.overlays

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.overlays[0], key, modifiers)

    def drag(self, overlay: int, *places: tuple[int, int], button: Qt.MouseButton = LEFT) -> None:
        """Drag over px of an overlay."""
        window = self.overlays[overlay]
        (x, y), *rest = places
        QTest.mousePress(window, button, NONE, QPoint(x, y))
        for x, y in rest:
            QTest.mouseMove(window, QPoint(x, y))
        QTest.mouseRelease(window, button, NONE, QPoint(x, y))

    def _note_leaving(self) -> None:
        self.left += 1


@pytest.fixture
def eyes(appearance: Appearance, qtbot: QtBot) -> Generator[Eyes, None, None]:
    assert qtbot
    found = Eyes(appearance)
    yield found
    found.picker.close()


def test_a_drag_is_taken_after_a_rest(eyes: Eyes, qtbot: QtBot) -> None:
    eyes.drag(0, (10, 20), (60, 70), (110, 90))
    assert eyes.mark == Rect(-290, -30, 100, 70)
    assert eyes.chosen == []
    assert eyes.picker.choosing.is_waiting
    qtbot.waitUntil(lambda: bool(eyes.chosen))
    assert eyes.chosen == [Rect(-290, -30, 100, 70)]


def test_a_drag_on_a_screen_of_another_scale(eyes: Eyes) -> None:
    eyes.drag(1, (10, 20), (30, 40), (110, 90))
    assert eyes.mark == Rect(15, 30, 150, 105)
    eyes.press(Qt.Key.Key_Return)
    assert eyes.chosen == [Rect(15, 30, 150, 105)]
    assert eyes.frozen.crop(eyes.chosen[0]).pixelColor(3, 3) == QColor("navy")


def test_a_drag_goes_on_to_another_screen(eyes: Eyes) -> None:
    # Led out of the first window, which hears places beyond it.
    eyes.drag(0, (250, 100), (290, 110), (400, 190))
    assert eyes.mark == Rect(-50, 50, 150, 90)
    eyes.press(Qt.Key.Key_Enter)
    piece = eyes.frozen.crop(eyes.chosen[0])
    assert (piece.width(), piece.height()) == (150, 90)
    assert piece.pixelColor(10, 10) == QColor("teal")
    assert piece.pixelColor(60, 10) == QColor("navy")


def test_where_no_screen_is_it_is_black(eyes: Eyes) -> None:
    piece = eyes.frozen.crop(Rect(-10, -20, 20, 40))
    assert piece.pixelColor(2, 2) == QColor("teal")
    assert piece.pixelColor(15, 2) == QColor("black")
    assert piece.pixelColor(15, 30) == QColor("navy")


def test_enter_takes_the_screen_in_view_and_tab_changes_it(eyes: Eyes) -> None:
    before = eyes.picker.choosing.pane
    eyes.press(Qt.Key.Key_Tab)
    after = eyes.picker.choosing.pane
    assert after is not before
    eyes.press(Qt.Key.Key_Return)
    eyes.press(Qt.Key.Key_Return)
    assert eyes.chosen == [after.area]


def test_arrows_begin_move_and_resize(eyes: Eyes) -> None:
    eyes.picker.choosing.pane = eyes.frozen.layout.panes[1]
    eyes.press(Qt.Key.Key_Left)
    assert eyes.mark == Rect(150, 100, 300, 200)
    eyes.press(Qt.Key.Key_Left)
    eyes.press(Qt.Key.Key_Down, CONTROL)
    eyes.press(Qt.Key.Key_Right, SHIFT)
    eyes.press(Qt.Key.Key_Up, SHIFT | CONTROL)
    assert eyes.mark == Rect(149, 110, 301, 190)
    assert not eyes.picker.choosing.is_waiting
    eyes.press(Qt.Key.Key_Backspace)
    assert eyes.mark is None
    eyes.press(Qt.Key.Key_A, CONTROL)
    assert eyes.mark == Rect(-300, -50, 900, 450)


def test_the_mark_is_moved_and_stretched_by_the_mouse(eyes: Eyes) -> None:
    eyes.drag(1, (100, 100), (140, 140))
    eyes.drag(1, (120, 120), (130, 125))
    assert eyes.mark == Rect(165, 158, 60, 60)
    eyes.drag(1, (150, 145), (160, 165))  # the lower right corner
    assert eyes.mark is not None
    assert (eyes.mark.left, eyes.mark.top, eyes.mark.width, eyes.mark.height) == (165, 158, 75, 90)
    assert not eyes.picker.choosing.is_waiting
    eyes.drag(1, (5, 5), (50, 50))  # elsewhere: another one
    assert eyes.mark == Rect(8, 8, 67, 67)


def test_a_click_marks_nothing(eyes: Eyes) -> None:
    eyes.drag(1, (100, 100), (101, 101))
    assert eyes.mark is None
    assert not eyes.picker.choosing.is_waiting


def test_a_double_click_in_the_mark_takes_it(eyes: Eyes) -> None:
    eyes.drag(1, (100, 100), (140, 140))
    QTest.mouseDClick(eyes.overlays[1], LEFT, NONE, QPoint(120, 120))
    assert eyes.chosen == [Rect(150, 150, 60, 60)]


def test_the_region_of_before_comes_back_by_its_key(eyes: Eyes, qtbot: QtBot) -> None:
    assert "R takes" in eyes.picker.overlays[0].help_text
    eyes.press(Qt.Key.Key_R)
    assert eyes.mark == LAST
    qtbot.waitUntil(lambda: eyes.chosen == [LAST])


def test_without_one_the_key_does_nothing(appearance: Appearance) -> None:
    eyes = Eyes(appearance, None)
    eyes.press(Qt.Key.Key_R)
    assert (eyes.mark, eyes.chosen) == (None, [])
    assert "R takes" not in eyes.picker.overlays[0].help_text
    eyes.picker.close()


def test_letters_are_the_question(eyes: Eyes) -> None:
    eyes.press(Qt.Key.Key_X)
    assert eyes.chosen == []  # there is nothing yet to ask about
    eyes.drag(1, (100, 100), (140, 140))
    QTest.keyClicks(eyes.overlays[0], "who is r")
    assert eyes.chosen == [Rect(150, 150, 60, 60)]
    assert eyes.picker.choosing.typed == "who is r"


def test_letters_that_come_late_are_told_one_by_one(appearance: Appearance, qtbot: QtBot) -> None:
    eyes = Eyes(appearance)
    late: list[str] = []
    eyes.picker.choosing.typed_late.connect(late.append)
    eyes.drag(1, (100, 100), (140, 140))
    QTest.keyClicks(eyes.overlays[0], "who")
    assert eyes.picker.release_keyboard() == "who"
    overlay = eyes.overlays[0]
    gone: list[bool] = []
    overlay.destroyed.connect(lambda: gone.append(True))
    eyes.picker.close()
    del eyes.picker  # as whoever asked for a region forgets it
    assert not overlay.isVisible()
    QTest.keyClicks(overlay, " is")
    assert late == [" ", "i", "s"]
    qtbot.waitUntil(lambda: bool(gone))


@pytest.mark.parametrize("way", ["key", "mouse"])
def test_leaving(eyes: Eyes, way: str) -> None:
    eyes.drag(1, (100, 100), (140, 140))
    if way == "key":
        eyes.press(Qt.Key.Key_Escape)
    else:
        QTest.mouseClick(eyes.overlays[1], Qt.MouseButton.RightButton)
    assert eyes.left == 1
    assert eyes.chosen == []
    assert not eyes.picker.choosing.is_waiting


def test_it_says_what_it_is_and_what_can_be_done(eyes: Eyes) -> None:
    for overlay in eyes.overlays:
        assert overlay.accessibleName() == overlay.windowTitle() == "Offhand region"
    eyes.picker.choosing.pane = eyes.frozen.layout.panes[1]
    eyes.drag(1, (100, 100), (140, 140))
    assert eyes.overlays[1].accessibleDescription().startswith("60 × 60 pixels. Enter")
    for overlay in eyes.overlays:
        assert not overlay.grab().isNull()
