"""The log tells what happened, and never what was said."""

from __future__ import annotations

import logging
import stat
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from offhand.storage import log_file
from offhand.storage.logs import set_up_logging

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

KEY = "sk-or-v1-0123456789abcdef0123456789abcdef"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "logs"


@pytest.fixture(autouse=True)
def tidy_levels() -> Generator[None, None, None]:
    root, ours = logging.getLogger(), logging.getLogger("offhand")
    levels = root.level, ours.level
    yield
    root.setLevel(levels[0])
    ours.setLevel(levels[1])


def read(folder: Path) -> str:
    return (folder / "offhand.log").read_text()


def test_a_record_is_one_line_with_time_level_and_place(folder: Path) -> None:
    log = set_up_logging(folder, "info")
    logging.getLogger("offhand.services.turn").info("turn %s\nended", 7)
    log.close()
    (line,) = read(folder).splitlines()
    assert line.endswith(" INFO offhand.services.turn turn 7 ended")
    assert line[:2] == "20"


def test_folder_and_file_are_the_owners_alone(folder: Path) -> None:
    log = set_up_logging(folder)
    logging.getLogger("offhand").warning("x")
    log.close()
    assert {stat.S_IMODE(place.stat().st_mode) for place in (folder, folder.parent)} == {0o700}
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}


def test_an_older_file_is_made_private(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "offhand.log").touch(0o644)
    log = set_up_logging(folder)
    logging.getLogger("offhand").warning("x")
    log.close()
    assert stat.S_IMODE((folder / "offhand.log").stat().st_mode) == 0o600


def test_levels_are_ours_and_libraries_stay_quiet(folder: Path) -> None:
    log = set_up_logging(folder, "debug")
    logging.getLogger("offhand.x").debug("ours")
    logging.getLogger("httpx").info("GET with things in it")
    logging.getLogger("httpcore.http11").debug("headers")
    logging.getLogger("httpx").warning("theirs")
    log.close()
    assert [line.rpartition(" ")[2] for line in read(folder).splitlines()] == ["ours", "theirs"]


@pytest.mark.parametrize(
    "text",
    [KEY, f"Authorization: Bearer {KEY}", "bearer abcdef-not-a-known-shape", f"'{KEY}'", "xai-0123456789abc"],
)
def test_keys_are_hidden_wherever_they_come_from(text: str, folder: Path) -> None:
    log = set_up_logging(folder)
    logging.getLogger("offhand").warning("sent %s", text)
    logging.getLogger("offhand").warning(f"sent {text}")  # noqa: G004 - somebody might
    log.close()
    written = read(folder)
    assert written.count("(a key, hidden)") == 2
    assert text.rsplit(maxsplit=1)[-1].strip("'") not in written


def fail() -> None:
    try:
        int("my prompt")
    except ValueError as inner:
        raise LookupError("my answer") from inner


def test_an_exception_leaves_its_place_and_not_its_words(folder: Path) -> None:
    log = set_up_logging(folder)
    try:
        fail()
    except LookupError:
        logging.getLogger("offhand").exception("it failed")
    log.close()
    written = read(folder)
    assert "builtins.ValueError" in written
    assert "builtins.LookupError" in written
    assert "test_logs.py" in written
    assert "my prompt" not in written
    assert "my answer" not in written


def test_the_log_goes_on_in_a_new_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_file, "LARGEST_FILE", 1000)
    log = set_up_logging(folder)
    for number in range(100):
        logging.getLogger("offhand").warning("line %03d", number)
    log.close()
    names = sorted(file.name for file in folder.glob("offhand.log*"))
    assert names == ["offhand.log", "offhand.log.1", "offhand.log.2"]
    assert all(file.stat().st_size <= 1000 for file in folder.glob("offhand.log*"))
    assert "line 099" in read(folder)
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}


def test_a_folder_that_cannot_be_made_costs_the_log_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    log = set_up_logging(tmp_path / "file" / "logs")
    logging.getLogger("offhand").error("into the void")
    log.close()
    assert capsys.readouterr().err == ""


def test_closing_leaves_everything_as_it_was(folder: Path) -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook, list(logging.getLogger().handlers))
    set_up_logging(folder).close()
    after = (sys.excepthook, threading.excepthook, sys.unraisablehook, list(logging.getLogger().handlers))
    assert after == before


CRASHES = {
    "main": "raise ValueError('my prompt')",
    "thread": "import threading; t = threading.Thread(target=fail, name='worker'); t.start(); t.join()",
    "unraisable": "class Bad:\n    def __del__(self): fail()\nBad()",
}


@pytest.mark.parametrize("way", CRASHES)
def test_what_nobody_caught_is_logged_without_its_words(way: str, folder: Path) -> None:
    program = (
        "import pathlib, sys\n"
        "from offhand.storage.logs import set_up_logging\n"
        "def fail():\n    raise ValueError('my prompt')\n"
        "log = set_up_logging(pathlib.Path(sys.argv[1]))\n"
        "import atexit; atexit.register(log.close)\n"
        f"{CRASHES[way]}\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)], capture_output=True, text=True, timeout=30, check=False
    )
    assert "builtins.ValueError" in read(folder)
    assert "my prompt" not in read(folder) + done.stderr + done.stdout


def test_a_crash_of_native_code_leaves_the_places_of_all_threads(folder: Path) -> None:
    program = (
        "import ctypes, pathlib, sys\n"
        "from offhand.storage.logs import set_up_logging\n"
        "log = set_up_logging(pathlib.Path(sys.argv[1]))\n"
        "def touch_nothing():\n    ctypes.string_at(0)\n"
        "touch_nothing()\n"
    )
    subprocess.run([sys.executable, "-c", program, str(folder)], capture_output=True, timeout=30, check=False)
    assert "touch_nothing" in (folder / "crash.log").read_text()
