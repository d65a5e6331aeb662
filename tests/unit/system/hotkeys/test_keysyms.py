"""Keys have the names and numbers that X and the portals know, checked against libxkbcommon itself."""

from __future__ import annotations

import ctypes as c
import sys

import pytest

from offhand.domain.chords import NAMED_KEYS
from offhand.system.hotkeys.keysyms import NAMED, US_POSITIONS, list_keysyms, name_keysym

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="libxkbcommon")

SIGNS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
KEYS = [*NAMED_KEYS, *SIGNS, *"AZ09", "Ä", "É", "ß", "Ж", "Ω", "中", "€"]


def look_up(name: str) -> int:
    function = c.CDLL("libxkbcommon.so.0").xkb_keysym_from_name
    function.restype, function.argtypes = c.c_uint32, (c.c_char_p, c.c_int)
    return int(function(name.encode(), 0))


def test_every_key_that_a_chord_may_have_is_known() -> None:
    assert set(NAMED) == set(NAMED_KEYS)


@pytest.mark.parametrize("key", KEYS)
def test_names_are_those_of_xkbcommon(key: str) -> None:
    number = look_up(name_keysym(key))
    assert number
    assert number in list_keysyms(key)


def test_a_us_keyboard_has_a_place_for_every_plain_key() -> None:
    assert len(US_POSITIONS) == 47
    assert (US_POSITIONS["1"], US_POSITIONS["K"], US_POSITIONS["/"]) == (10, 45, 61)
