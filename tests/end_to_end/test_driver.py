"""The driver drives: proved on a window whose behaviour is known."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end import driver, processes
from tests.end_to_end.desktop import Desktop
from tests.end_to_end.driver import Program

pytestmark = pytest.mark.end_to_end

SAMPLE = (sys.executable, str(Path(__file__).with_name("sample_window.py")))


@pytest.fixture
def sample(desktop: Desktop) -> Program:
    return Program(desktop, command=SAMPLE)


def test_typing_pressing_and_reading(sample: Program) -> None:
    sample.type_into("text", "Message", "hello wörld ✓ there")
    sample.click("button", "Send")
    sample.find("list item", "hello wörld ✓ there")
    assert sample.read("text", "Message") == ""
    sample.type_into("text", "Message", "by key")
    sample.press("Return")
    sample.find("list item", "by key")
    assert [item.name for item in sample.find_all("list item")] == ["hello wörld ✓ there", "by key"]


def test_a_dialog_opens_and_goes_away(sample: Program) -> None:
    sample.click("button", "Ask")
    dialog = sample.find("alert", "Question")
    assert "active" in dialog.states
    sample.find("button", "re:Yes", within=dialog).click()
    sample.wait_gone("alert", "Question")


def test_states_values_and_places(sample: Program) -> None:
    assert sample.find("spin button", "Number").value == 7
    field = sample.find("text", "Message")
    field.focus()
    assert {"focused", "enabled", "showing", "editable"} <= field.states
    assert field.box.width > 100
    field.set_text("all at once")
    sample.expect("text", "Message", "at once")
    field.click_mouse()
    sample.press("End", "BackSpace")
    assert sample.wait_for(lambda: field.text == "all at onc", "a letter to go")


def test_a_file_is_dragged_from_another_program(sample: Program, tmp_path: Path) -> None:
    picture = tmp_path / "blé ü.png"
    picture.write_bytes(b"not looked at")
    sample.drag_file(picture, sample.find("frame", "Sample"))
    sample.find("label", "Dropped blé ü.png")


def test_a_drop_on_nothing_fails(desktop: Desktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.end_to_end.desktop._MISSED_STEPS", 3)
    with pytest.raises(AssertionError, match=r"takes gone\.png"):
        desktop.drag_file(tmp_path / "gone.png", 300, 300)


def test_waiting_in_vain_says_what_the_screen_shows(sample: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver, "PATIENCE", 0.2)
    with pytest.raises(AssertionError, match=r"(?s)waited in vain for push button 'Missing'.*'Message'"):
        sample.find("push button", "Missing")


def test_a_program_that_ends_at_once_is_reported_with_its_words(desktop: Desktop) -> None:
    with pytest.raises(RuntimeError, match=r"(?s)status 3.*no window today"):
        Program(desktop, command=(sys.executable, "-c", "print('no window today'); raise SystemExit(3)"))


def test_the_session_has_a_keyring_of_its_own(desktop: Desktop) -> None:
    code = """if True:
        from keyring.backends.SecretService import Keyring

        Keyring().set_password("service", "user", "secret")
        print(Keyring().get_password("service", "user"))"""
    spoken = subprocess.run(
        [sys.executable, "-c", code], env=desktop.environment, capture_output=True, text=True, check=True
    )
    assert spoken.stdout == "secret\n"


def test_a_screenshot_shows_the_window(sample: Program, tmp_path: Path) -> None:
    sample.find("frame", "Sample")
    picture = sample.take_screenshot(tmp_path / "screen.png")
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_nothing_survives_the_session(tmp_path: Path) -> None:
    with Desktop(tmp_path / "session") as session:
        Program(session, command=SAMPLE)
        marker = f"XDG_RUNTIME_DIR={session.environment['XDG_RUNTIME_DIR']}".encode()
        assert find_processes(marker)
    assert processes.wait_until(lambda: not find_processes(marker)), find_processes(marker)
    assert not Path(session.environment["XDG_RUNTIME_DIR"]).exists()


def find_processes(marker: bytes) -> list[str]:
    found: list[str] = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if marker in (folder / "environ").read_bytes().split(b"\0"):
                found.append((folder / "comm").read_text().strip())
        except OSError:
            continue
    return found
