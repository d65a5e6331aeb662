"""Where the quick prompt stands: whole on the screen, whatever was remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

from offhand.ui.quick_prompt.placement import (
    MOST_SCREENS,
    Place,
    Places,
    find_rect,
    find_tallest,
    name_screen,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

AREA = QRect(1920, 30, 1600, 870)


def test_it_opens_in_the_upper_third_at_first() -> None:
    rect = find_rect(AREA, None, 60)
    assert rect.width() == 800
    assert abs(rect.center().x() - AREA.center().x()) <= 1
    assert rect.bottom() < AREA.top() + AREA.height() // 3
    assert find_tallest(AREA) == 522


@pytest.mark.parametrize(
    "place", [Place(-500, -200, 700), Place(5000, 4000, 700), Place(0, 0, 5000), Place(100, 860, 10)]
)
def test_it_is_whole_on_the_screen(place: Place) -> None:
    rect = find_rect(AREA, place, 400)
    assert AREA.contains(rect)
    assert 500 <= rect.width() <= 900


def test_a_small_screen_holds_it_as_well() -> None:
    rect = find_rect(QRect(0, 0, 480, 320), None, 300)
    assert QRect(0, 0, 480, 320).contains(rect)


def test_a_place_is_known_by_its_screen(qapp: QApplication) -> None:
    del qapp
    screen = QGuiApplication.primaryScreen()
    places = Places({f"{screen.name()} 1x1": (1, 2, 700), "another 9x9": (3, 4, 700)})
    assert places.find(screen) == Place(1, 2, 700), "one of the same name will do"
    places.remember(screen, Place(10, 20, 800))
    assert Places(places.as_numbers()).find(screen) == Place(10, 20, 800)
    crowd = Places({f"screen-{number} 1x1": (0, 0, 700) for number in range(30)})
    crowd.remember(screen, Place(5, 6, 700))
    assert len(crowd.as_numbers()) == MOST_SCREENS
    assert name_screen(screen) in crowd.as_numbers()
