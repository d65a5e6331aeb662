"""Nothing moves by itself where that is not wanted: neither fading, nor turning, nor running to and fro."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from offhand.ui.motion import may_move
from offhand.ui.transcript.flash import Flash

if TYPE_CHECKING:
    from collections.abc import Generator

    from pytestqt.qtbot import QtBot

    from offhand.ui.theme import Appearance


@pytest.fixture(autouse=True)
def moving_again(appearance: Appearance) -> Generator[None, None, None]:
    """Leave motion as it was."""
    yield
    appearance.motion.set_choice("full")


@pytest.mark.parametrize(
    ("choice", "reduces", "moves"),
    [
        ("system", False, True),
        ("system", True, False),
        ("full", True, True),
        ("reduced", False, False),
    ],
)
def test_the_choice_goes_before_the_system(
    appearance: Appearance, choice: str, reduces: bool, moves: bool
) -> None:
    appearance.motion.set_choice(choice)
    appearance.motion.note_system(reduces)
    assert may_move() is moves


def test_a_change_of_the_system_is_told(appearance: Appearance, qtbot: QtBot) -> None:
    with qtbot.waitSignal(appearance.motion.changed):
        appearance.motion.note_system(True)
    with qtbot.assertNotEmitted(appearance.motion.changed):
        appearance.motion.note_system(True)
    with pytest.raises(ValueError, match="some"):
        appearance.motion.set_choice("some")


def test_a_light_fades_only_where_things_may_move(appearance: Appearance, qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    flash = Flash(widget)
    flash.begin()
    assert flash.isActive()
    flash.end()
    appearance.motion.set_choice("reduced")
    flash.begin()
    assert not flash.isActive()
    assert flash.strength == 0
