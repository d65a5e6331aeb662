"""Texts pasted into other programs' windows: under every layout, with every clipboard, or not at all."""

from __future__ import annotations

import asyncio
import shutil
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from offhand.domain.putting_back import Hindrance
from offhand.system.x11.connection import Connection
from offhand.system.x11.handing_out import PIECE, Form, Offer
from offhand.system.x11.manners import CLIPBOARD, PRIMARY
from offhand.system.x11.selection_owner import SelectionOwner
from offhand.system.x11.selections import SelectionReader
from offhand.system.x11.windows import Windows
from tests.end_to_end.desktop import Desktop
from tests.end_to_end.pasting_desk import (
    WRITER,
    Desk,
    hear_last,
    hear_nothing,
    hear_text,
    read_layout,
)
from tests.end_to_end.processes import wait_until
from tests.end_to_end.test_instance import name_front

if TYPE_CHECKING:
    from collections.abc import Generator


pytestmark = pytest.mark.end_to_end
ANSWER = "é✓ answer"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[Desk, None, None]:
    with Desktop(tmp_path / "session", keyring=False) as session:
        monkeypatch.setenv("DISPLAY", session.environment["DISPLAY"])
        found = Desk(session)
        yield found
        found.put_back.close()


async def test_a_text_goes_where_the_caret_is_and_back(desk: Desk) -> None:
    desk.copy(b"of before")
    writer = desk.start_writer("field", "Dear ")
    desk.cover()
    left: list[str] = []
    outcome = await desk.put_back.insert(ANSWER, leave=lambda: left.append(name_front(desk.session)))
    assert (outcome.hindrance, outcome.can_undo, outcome.program) == (None, True, "writer")
    assert left == ["cover"]
    assert hear_text(writer) == f"Dear {ANSWER}"
    assert name_front(desk.session) == "writer"
    assert desk.read(CLIPBOARD, "UTF8_STRING") == b"of before"
    assert (await desk.put_back.undo()).is_done
    assert hear_text(writer) == "Dear "
    # There is only one to take back.
    assert (await desk.put_back.undo()).hindrance is Hindrance.NO_UNDO


@pytest.mark.parametrize(
    ("group", "layout"),
    [
        (0, ["de"]),
        (0, ["ru"]),
        (1, ["us,ru"]),
        (0, ["ru,ua,us"]),
        (1, ["ru,ua,us"]),
        (0, ["us", "dvorak"]),
        (0, ["fr", "bepo"]),
        (3, ["us,de,fr,gr"]),
    ],
)
async def test_a_text_gets_there_under_every_layout(desk: Desk, layout: list[str], group: int) -> None:
    desk.copy(b"of before")
    writer = desk.start_writer("field", "text")
    desk.map_keys(group, *layout)
    assert (await desk.put_back.insert(ANSWER)).is_done
    assert hear_text(writer) == f"text{ANSWER}"
    assert read_layout() == group
    assert (await desk.put_back.undo()).hindrance in {None, Hindrance.NO_KEY}
    if layout != ["ru"]:
        assert hear_text(writer) == "text"


@pytest.mark.parametrize("locks", [["Num_Lock"], ["Caps_Lock"], ["Num_Lock", "Caps_Lock"]])
async def test_locks_do_no_harm(desk: Desk, locks: list[str], tmp_path: Path) -> None:
    writer = desk.start_writer("field", "text")
    desk.session.press(*locks)
    assert (await desk.put_back.insert(ANSWER)).is_done
    assert hear_text(writer) == f"text{ANSWER}"
    typed = tmp_path / "typed"
    desk.start_terminal(typed)
    assert (await desk.put_back.insert("in\n")).is_done
    assert wait_until(lambda: typed.read_text() == "in\n")


async def test_a_modifier_that_is_held_is_let_go(desk: Desk) -> None:
    writer = desk.start_writer("field", "text")
    desk.session.point("keydown", "ctrl", "keydown", "alt")
    assert (await desk.put_back.insert(ANSWER)).is_done
    assert hear_text(writer) == f"text{ANSWER}"


async def test_a_terminal_gets_it_and_cannot_give_it_back(desk: Desk, tmp_path: Path) -> None:
    desk.copy(b"of before")
    desk.copy(b"selected", "-selection", "primary")
    typed = tmp_path / "typed"
    desk.start_terminal(typed)
    target = await desk.put_back.look()
    assert (target.program, target.runs_lines, target.selected) == ("XTerm", True, "")
    outcome = await desk.put_back.insert("é✓\n")
    assert (outcome.hindrance, outcome.can_undo) == (None, False)
    assert wait_until(lambda: typed.read_text() == "é✓\n")
    assert desk.read(PRIMARY, "UTF8_STRING") == b"selected"
    assert desk.read(CLIPBOARD, "UTF8_STRING") == b"of before"
    assert (await desk.put_back.undo()).hindrance is Hindrance.NO_UNDO
    assert (await desk.put_back.replace("x")).hindrance is Hindrance.NO_REPLACING


async def test_what_is_selected_is_replaced_and_comes_back(desk: Desk) -> None:
    desk.copy(b"of before")
    writer = desk.start_writer("page", "one two")
    desk.session.press("ctrl+a")
    assert wait_until(lambda: desk.read(PRIMARY, "UTF8_STRING") == b"one two")
    assert (await desk.put_back.look()).selected == "one two"
    desk.cover()
    assert (await desk.put_back.replace("three\nfour")).is_done
    assert hear_text(writer) == "three\nfour"
    assert desk.read(CLIPBOARD, "UTF8_STRING") == b"of before"
    assert (await desk.put_back.undo()).is_done
    assert hear_text(writer) == "one two"


async def test_nothing_is_replaced_but_what_was_meant(desk: Desk) -> None:
    desk.copy(b"of before")
    writer = desk.start_writer("page", "one two")
    assert (await desk.put_back.look()).selected == ""
    assert (await desk.put_back.replace("x")).hindrance is Hindrance.NOTHING_SELECTED
    desk.session.press("ctrl+a")
    assert wait_until(lambda: desk.read(PRIMARY, "UTF8_STRING") == b"one two")
    await desk.put_back.look()
    desk.session.press("End", "shift+Left")
    assert wait_until(lambda: desk.read(PRIMARY, "UTF8_STRING") == b"o")
    assert (await desk.put_back.replace("x")).hindrance is Hindrance.SELECTION_CHANGED
    # What somebody else has selected is no selection of this window.
    desk.copy(b"one two", "-selection", "primary")
    outcome = await desk.put_back.replace("x")
    assert (outcome.hindrance, outcome.is_copied) == (Hindrance.NOTHING_SELECTED, False)
    hear_nothing(writer)
    assert desk.read(CLIPBOARD, "UTF8_STRING") == b"of before"


async def test_every_form_of_what_was_copied_comes_back(desk: Desk) -> None:
    writer = desk.start_writer("field")
    with Connection() as x:
        names = ("UTF8_STRING", "text/html", "image/png", "application/x-own", "numbers", "empty", "long")
        atom = {name: x.intern(name) for name in names}
        long = bytes(range(256)) * (PIECE // 100)
        forms = {
            atom["image/png"]: Form(atom["image/png"], 8, b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 400),
            atom["UTF8_STRING"]: Form(atom["UTF8_STRING"], 8, "naïve ✓".encode()),
            atom["text/html"]: Form(atom["text/html"], 8, b"<b>na\xc3\xafve</b>"),
            atom["application/x-own"]: Form(atom["UTF8_STRING"], 8, b"\0\1\2\xff"),
            atom["numbers"]: Form(atom["numbers"], 32, bytes(range(64))),
            atom["empty"]: Form(atom["empty"], 8, b""),
            atom["long"]: Form(atom["long"], 8, long),
        }
        owner = SelectionOwner()
        try:
            offer = Offer(forms, x.read_time())
            assert owner.own(x.intern(CLIPBOARD), offer, offer.moment)
            before = desk.list_forms(CLIPBOARD)
            outcome = await desk.put_back.insert(ANSWER)
            assert (outcome.hindrance, outcome.has_lost_clipboard) == (None, False)
            assert hear_text(writer) == ANSWER
            assert not owner.owns(x.intern(CLIPBOARD))
        finally:
            owner.close()
        assert desk.list_forms(CLIPBOARD) == before
        reader = SelectionReader(x, 10, 1 << 30)
        for number, form in forms.items():
            found = reader.read(CLIPBOARD, number)
            assert found is not None
            assert (found.data, found.type, found.width) == (form.data, form.type, form.width)


async def test_an_empty_clipboard_is_empty_again(desk: Desk) -> None:
    writer = desk.start_writer("field")
    assert (await desk.put_back.insert(ANSWER)).is_done
    assert hear_text(writer) == ANSWER
    with Connection() as x:
        assert not Windows(x).find_owner(CLIPBOARD)


async def test_thirty_megabytes_come_back(desk: Desk) -> None:
    content = b"0123456789abcdef" * (30 << 16)
    desk.copy(content)
    writer = desk.start_writer("field")
    outcome = await desk.put_back.insert(ANSWER)
    assert (outcome.hindrance, outcome.has_lost_clipboard) == (None, False)
    assert hear_text(writer) == ANSWER
    assert desk.read(CLIPBOARD, "UTF8_STRING") == content


async def test_a_long_answer_gets_there(desk: Desk) -> None:
    writer = desk.start_writer("page")
    long = "line ✓\n" * 100_000
    assert (await desk.put_back.insert(long)).is_done
    assert hear_text(writer) == long


async def test_an_owner_that_hangs_does_not_keep_it_back(desk: Desk) -> None:
    owner = desk.copy(b"of before")
    writer = desk.start_writer("field")
    owner.send(signal.SIGSTOP)
    outcome = await desk.put_back.insert(ANSWER)
    owner.send(signal.SIGCONT)
    assert (outcome.hindrance, outcome.has_lost_clipboard) == (None, True)
    assert hear_text(writer) == ANSWER


async def test_who_takes_nothing_has_it_copied(desk: Desk) -> None:
    desk.copy(b"of before")
    desk.start_writer("deaf")
    outcome = await desk.put_back.insert(ANSWER)
    assert (outcome.hindrance, outcome.is_copied) == (Hindrance.NOT_TAKEN, True)
    assert desk.read(CLIPBOARD, "UTF8_STRING") == ANSWER.encode()
    assert desk.copied != 0


async def test_what_somebody_copies_meanwhile_stays(desk: Desk) -> None:
    desk.copy(b"of before")
    desk.start_writer("deaf")

    async def copy_soon() -> None:
        await asyncio.sleep(0.5)
        await asyncio.to_thread(desk.copy, b"of now")

    outcome, _ = await asyncio.gather(desk.put_back.insert(ANSWER), copy_soon())
    assert outcome.hindrance is Hindrance.NOT_TAKEN
    assert desk.read(CLIPBOARD, "UTF8_STRING") == b"of now"


async def test_a_window_that_has_gone_is_not_looked_for(desk: Desk) -> None:
    writer = desk.start_writer("field")
    await desk.put_back.look()
    writer.stop()
    outcome = await desk.put_back.insert(ANSWER)
    assert (outcome.hindrance, outcome.is_copied) == (Hindrance.GONE, True)
    assert desk.read(CLIPBOARD, "UTF8_STRING") == ANSWER.encode()
    desk.front = 0
    outcome = await desk.put_back.insert(ANSWER)
    assert (outcome.hindrance, outcome.is_copied) == (Hindrance.NO_WINDOW, True)


@pytest.mark.skipif(not shutil.which("wish"), reason="no Tk here")
@pytest.mark.parametrize("kind", ["text", "entry"])
async def test_another_toolkit_takes_it_as_well(desk: Desk, kind: str) -> None:
    writer = desk.session.start(
        ["wish", str(Path(WRITER).with_name("tk_window.tcl")), kind, "one"], talks=True
    )
    assert writer.hear() == "ready"
    desk.note_front("writer")
    desk.session.press("End")
    assert (await desk.put_back.insert(ANSWER)).is_done
    assert writer.hear() == f"text one{ANSWER}"
    desk.session.press("ctrl+slash")  # selects all
    assert wait_until(lambda: desk.read(PRIMARY, "UTF8_STRING") is not None)
    assert (await desk.put_back.look()).selected.rstrip() == f"one{ANSWER}"
    assert (await desk.put_back.replace("two")).is_done
    assert hear_last(writer) == "text two"
    assert (await desk.put_back.undo()).is_done
    # A field of one line has no undo in Tk, and nobody can tell.
    if kind == "text":
        assert hear_last(writer).rstrip("|") == f"text one{ANSWER}"
