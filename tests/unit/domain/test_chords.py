"""Chords are read as Qt writes them, and refused with a reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QKeySequence

from offhand.domain import commands
from offhand.domain.chords import (
    NAMED_KEYS,
    Chord,
    Modifier,
    NotAChord,
    check_global,
    find_command,
    parse_chord,
)

PORTABLE = QKeySequence.SequenceFormat.PortableText
LETTERS = "ABCXYZ0189ÄÉßЖ中 "
SIGNS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
KEYS = [*NAMED_KEYS, *LETTERS.strip(), *SIGNS]

chords = st.builds(Chord, st.sampled_from(KEYS), st.frozensets(st.sampled_from(Modifier)))


@given(chords)
def test_what_is_written_is_read(chord: Chord) -> None:
    assert parse_chord(str(chord)) == chord


@given(chords)
def test_qt_reads_and_writes_the_same(chord: Chord) -> None:
    assert QKeySequence.fromString(str(chord), PORTABLE).toString(PORTABLE) == str(chord)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("ctrl+shift+space", "Ctrl+Shift+Space"),
        ("Shift+Ctrl+a", "Ctrl+Shift+A"),
        (" Ctrl + J ", "Ctrl+J"),
        ("Ctrl++", "Ctrl++"),
        ("Ctrl + +", "Ctrl++"),
        ("+", "+"),
        ("Ctrl+,", "Ctrl+,"),
        (",", ","),
        ("Super+j", "Meta+J"),
        ("Control+Page Up", "Ctrl+PgUp"),
        ("ctrl+escape", "Ctrl+Esc"),
        ("Ctrl+Ctrl+A", "Ctrl+A"),
        ("alt+ß", "Alt+ß"),
        ("volume up", "Volume Up"),
    ],
)
def test_ways_to_write_one(text: str, written: str) -> None:
    assert str(parse_chord(text)) == written


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is empty"),
        ("   ", "is empty"),
        ("Ctrl", "has no key"),
        ("Ctrl+", "has no key"),
        ("Ctrl+Shift", "has no key"),
        ("+++", "has no key"),
        ("Ctrl+K, Ctrl+C", "is more than one chord"),
        ("Ctrl+Plinth", "has a key that is not known: Plinth"),
        ("Hyper+A", "has a key that is not known: Hyper"),
        ("Ctrl+Num+1", "has a key of the number pad, which is another one in other programs"),
        ("Ctrl+F36", "has a key that is not known: F36"),
        ("Ctrl+\0", "has a key that is not known: \0"),
    ],
)
def test_what_is_no_chord_is_refused(text: str, reason: str) -> None:
    with pytest.raises(NotAChord) as refused:
        parse_chord(text)
    assert str(refused.value) == reason


@given(st.text())
def test_any_text_is_a_chord_or_refused(text: str) -> None:
    try:
        chord = parse_chord(text)
    except NotAChord:
        return
    assert parse_chord(str(chord)) == chord


@pytest.mark.parametrize(
    "text", ["Ctrl+Shift+Space", "Alt+A", "Meta+J", "F12", "Shift+F1", "Print", "Volume Up"]
)
def test_chords_that_may_be_taken_everywhere(text: str) -> None:
    assert check_global(parse_chord(text)) == ""


@pytest.mark.parametrize(
    "text", ["A", "Shift+A", "Space", "Shift+Return", "Esc", "Shift+Backtab", "PgDown", "?"]
)
def test_chords_that_are_typed_with(text: str) -> None:
    assert check_global(parse_chord(text))


def test_our_own_commands_are_named() -> None:
    assert find_command(parse_chord("ctrl+n")) is commands.NEW_CHAT
    assert find_command(parse_chord("Ctrl+,")) is commands.SETTINGS
    assert find_command(parse_chord("Ctrl+Shift+Space")) is None
    assert find_command(parse_chord("Ctrl+N"), []) is None


def test_every_shortcut_of_ours_is_a_chord() -> None:
    for command in commands.COMMANDS:
        if command.shortcut:
            assert find_command(parse_chord(command.shortcut)) is command or command.shortcut == "Esc"
