"""Hotkeys of Windows and macOS against a record of the calls: which keys, which modifiers, which errors."""

from __future__ import annotations

import ctypes as c
from ctypes import wintypes
from typing import TYPE_CHECKING

import pytest

from offhand.domain.chords import FUNCTION_KEYS, NAMED_KEYS, parse_chord
from offhand.domain.hotkeys import BackendState, Binding, Outcome, Press
from offhand.system.hotkeys import macos, windows
from offhand.system.hotkeys.carbon import LoadedCarbon
from offhand.system.hotkeys.macos import MacSystem
from offhand.system.hotkeys.native import NativeHotkeys
from offhand.system.hotkeys.user32 import HOTKEY_MESSAGE, LoadedUser32, MessageFilter
from offhand.system.hotkeys.windows import NO_REPEAT, WindowsSystem
from tests.fakes.native_hotkeys import RecordedCalls

if TYPE_CHECKING:
    from offhand.system.hotkeys.native import HotkeySystem

ALT, CONTROL, SHIFT, LOGO = 1, 2, 4, 8
COMMAND, MAC_SHIFT, OPTION, MAC_CONTROL = 0x100, 0x200, 0x800, 0x1000


@pytest.fixture
def record() -> RecordedCalls:
    return RecordedCalls()


def make(*chords: str) -> list[Binding]:
    return [Binding(id=chord, chord=parse_chord(chord), label="") for chord in chords]


@pytest.mark.parametrize(
    ("chord", "modifiers", "key"),
    [
        ("Ctrl+Shift+Space", CONTROL | SHIFT, 0x20),
        ("Meta+J", LOGO, ord("J")),
        ("Alt+1", ALT, ord("1")),
        ("F12", 0, 0x7B),
        ("Ctrl+PgUp", CONTROL, 0x21),
        ("Ctrl+,", CONTROL, 0xBC),
        ("Ctrl+?", CONTROL | SHIFT, 0xBF),
        ("Ctrl+Ö", CONTROL, 0xC0),
        ("Volume Up", 0, 0xAF),
        ("Toggle Media Play/Pause", 0, 0xB3),
    ],
)
async def test_chords_on_windows(record: RecordedCalls, chord: str, modifiers: int, key: int) -> None:
    record.keys = {",": 0xBC, "?": 0x1BF, "ö": 0xC0}
    keys = NativeHotkeys(WindowsSystem(record), lambda press: None)
    (result,) = await keys.bind(make(chord))
    assert result.outcome is Outcome.BOUND
    assert record.calls == [("register", 1, modifiers | NO_REPEAT, key)]


@pytest.mark.parametrize("chord", ["Ctrl+Ö", "Ctrl+F25", "Microphone Mute", "Ctrl+@"])
async def test_keys_that_windows_has_not(record: RecordedCalls, chord: str) -> None:
    record.keys = {"@": 0x651}  # with AltGr
    keys = NativeHotkeys(WindowsSystem(record), lambda press: None)
    (result,) = await keys.bind(make(chord))
    assert result.outcome is Outcome.NO_KEY
    assert record.calls == []


@pytest.mark.parametrize(
    ("chord", "modifiers", "place"),
    [
        ("Ctrl+Shift+Space", COMMAND | MAC_SHIFT, 49),
        ("Meta+Alt+J", MAC_CONTROL | OPTION, 38),
        ("Ctrl+A", COMMAND, 12),
        ("Ctrl+Ж", COMMAND, 41),
        ("F5", 0, 96),
        ("Ctrl+PgDown", COMMAND, 121),
    ],
)
async def test_chords_on_macos(record: RecordedCalls, chord: str, modifiers: int, place: int) -> None:
    record.keys = {"a": 12, "ж": 41}  # where the French and the Russians have them
    keys = NativeHotkeys(MacSystem(record), lambda press: None)
    (result,) = await keys.bind(make(chord))
    assert result.outcome is Outcome.BOUND
    assert record.calls == [("register", 1, place, modifiers)]


@pytest.mark.parametrize("chord", ["Ctrl+Ö", "Ctrl+F21", "Volume Up", "Print"])
async def test_keys_that_macos_has_not(record: RecordedCalls, chord: str) -> None:
    keys = NativeHotkeys(MacSystem(record), lambda press: None)
    assert (await keys.bind(make(chord)))[0].outcome is Outcome.NO_KEY


SYSTEMS = [
    (WindowsSystem, windows.ALREADY_REGISTERED, "Windows"),
    (MacSystem, macos.ALREADY_REGISTERED, "macOS"),
]


@pytest.mark.parametrize(("system", "taken", "name"), SYSTEMS, ids=["windows", "macos"])
class TestBoth:
    """What both do alike."""

    async def test_errors_are_told_apart(
        self, record: RecordedCalls, system: type[WindowsSystem | MacSystem], taken: int, name: str
    ) -> None:
        record.answers = {1: taken, 2: 5}
        made: HotkeySystem = system(record)
        keys = NativeHotkeys(made, lambda press: None)
        results = await keys.bind(make("Ctrl+F1", "Ctrl+F2", "Ctrl+F3"))
        assert [result.outcome for result in results] == [Outcome.TAKEN, Outcome.FAILED, Outcome.BOUND]
        assert keys.results == results
        assert (keys.status.backend, keys.status.state) == (name, BackendState.READY)

    async def test_presses_are_told_and_strange_ones_are_not(
        self, record: RecordedCalls, system: type[WindowsSystem | MacSystem], taken: int, name: str
    ) -> None:
        presses: list[Press] = []
        record.answers = {2: taken}
        keys = NativeHotkeys(system(record), presses.append)
        await keys.bind(make("Ctrl+F1", "Ctrl+F2"))
        for number in (1, 2, 3):
            record.press(number)
        assert presses == [Press(id="Ctrl+F1")]

    async def test_everything_is_given_back(
        self, record: RecordedCalls, system: type[WindowsSystem | MacSystem], taken: int, name: str
    ) -> None:
        keys = NativeHotkeys(system(record), lambda press: None)
        await keys.bind(make("Ctrl+F1", "Ctrl+F2"))
        await keys.bind(make("Ctrl+F3"))
        await keys.close()
        assert [call[:2] for call in record.calls] == [
            *(("register", 1), ("register", 2), ("unregister", 1), ("unregister", 2)),
            *(("register", 1), ("unregister", 1), ("close",)),
        ]


def test_the_tables_name_keys_that_chords_may_have() -> None:
    assert set(windows.KEYS) == set(NAMED_KEYS) - {*FUNCTION_KEYS[24:], "Microphone Mute"}
    assert set(macos.PLACES) <= set(NAMED_KEYS)
    assert len(set(macos.US_PLACES.values())) == len(macos.US_PLACES) == 47
    assert not set(macos.US_PLACES.values()) & set(macos.PLACES.values())


def test_a_message_of_windows_is_read_and_let_through() -> None:
    heard: list[int] = []
    look = MessageFilter(heard.append)
    message = wintypes.MSG()
    message.message, message.wParam = HOTKEY_MESSAGE, 3
    for kind in (b"windows_generic_MSG", b"windows_dispatcher_MSG", b"xcb_generic_event_t"):
        assert look.nativeEventFilter(kind, c.addressof(message)) == (False, 0)
    message.message = 0x0100  # a key
    look.nativeEventFilter(b"windows_generic_MSG", c.addressof(message))
    assert heard == [3]


@pytest.mark.parametrize("load", [LoadedUser32, LoadedCarbon])
def test_elsewhere_the_libraries_are_not_there(load: type) -> None:
    with pytest.raises(OSError, match=r"."):
        load()
