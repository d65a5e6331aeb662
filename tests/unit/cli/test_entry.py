"""Every way in which a command can end becomes an exit status, and nothing private is printed."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from offhand.cli import entry
from offhand.cli.qt import find_qt_problem
from offhand.domain.errors import NoKey, UsageProblem

if TYPE_CHECKING:
    import argparse
    from pathlib import Path


class Command:
    """Stand in for a command that ends in some way."""

    def __init__(self, end: BaseException | int) -> None:
        self.end = end
        self.args: argparse.Namespace | None = None

    def __call__(self, args: argparse.Namespace) -> int:
        self.args = args
        if isinstance(self.end, int):
            return self.end
        raise self.end


def run(end: BaseException | int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(entry, "run_command", Command(end))
    return entry.main(["--data-dir", str(folder), "doctor"])


@pytest.mark.parametrize(
    ("end", "status"),
    [
        (0, 0),
        (4, 4),
        (KeyboardInterrupt(), 130),
        (NoKey(), 3),
        (UsageProblem(what="this makes no sense"), 2),
        (RuntimeError("the prompt was: secret plans"), 1),
    ],
)
def test_ends_and_their_status(
    end: BaseException | int, status: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(end, tmp_path, monkeypatch) == status


def test_an_error_of_ours_is_worded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(UsageProblem(what="this makes no sense"), tmp_path, monkeypatch)
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("offhand: this makes no sense")
    assert said.err.count("\n") == 1


def test_an_unexpected_error_is_logged_without_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(RuntimeError("the prompt was: secret plans"), tmp_path, monkeypatch)
    said = capsys.readouterr().err
    log = (tmp_path / "logs" / "offhand.log").read_text()
    assert "RuntimeError" in said
    assert str(tmp_path / "logs" / "offhand.log") in said
    assert "RuntimeError" in log
    assert "test_entry.py" in log
    assert "secret plans" not in said + log


def test_the_log_tells_what_ran_and_how_it_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(NoKey(), tmp_path, monkeypatch)
    first, *_, last = (tmp_path / "logs" / "offhand.log").read_text().splitlines()
    assert first.endswith(": doctor")
    assert last.endswith("ended with status 3")


def test_usage_mistakes_and_help_leave_no_files(tmp_path: Path) -> None:
    assert entry.main(["--data-dir", str(tmp_path / "d"), "nonsense"]) == 2
    assert entry.main(["--data-dir", str(tmp_path / "d"), "ask", "--help"]) == 0
    assert not (tmp_path / "d").exists()


def test_a_reader_that_has_enough_is_no_error(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from offhand.cli import entry\n"
        "def talk(args):\n"
        "    for number in range(100000): print(number)\n"
        "    return 0\n"
        "entry.run_command = talk\n"
        f"sys.exit(entry.main(['--data-dir', {str(tmp_path)!r}, 'doctor']))\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as talker:
        assert talker.stdout is not None
        assert talker.stderr is not None
        talker.stdout.readline()
        talker.stdout.close()
        assert talker.stderr.read() == b""
        assert talker.wait(30) == 0


@pytest.mark.parametrize("start", [["-m", "offhand"], ["-c", "import offhand.__main__ as m; m.main()"]])
def test_the_program_starts_by_its_name(start: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, *start, "--version"], capture_output=True, text=True, timeout=30, check=True
    )
    assert done.stderr == ""
    if start[0] == "-m":
        assert done.stdout.startswith("Offhand ")


@pytest.mark.parametrize(
    ("python", "pyside", "works"),
    [
        ((3, 11), "6.12.0", False),
        ((3, 11), "6.11.3", True),
        ((3, 11), "6.12.1", True),
        ((3, 12), "6.12.0", True),
        ((3, 13), "6.12.0", True),
    ],
)
def test_the_pyside_that_loses_references_is_refused(
    python: tuple[int, int], pyside: str, works: bool
) -> None:
    problem = find_qt_problem(python, pyside)
    assert bool(problem) is not works
    if problem:
        assert "3.11" in problem
        assert "6.11.3" in problem


def test_the_sources_of_what_is_imported_are_not_read() -> None:
    program = (
        "import linecache\n"
        "from offhand.cli.qt import load_qt\n"
        "load_qt()\n"
        "import offhand.ui.composer.editor\n"
        "import PySide6.QtNetwork\n"
        "print(sum('offhand' in name for name in linecache.cache))\n"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert found.stdout == "0\n"


def test_a_window_does_not_open_on_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import PySide6  # noqa: PLC0415 - its version is what this test changes

    monkeypatch.setattr(PySide6, "__version__", "6.12.0")
    monkeypatch.setattr(sys, "version_info", (3, 11, 7, "final", 0))
    assert entry.main(["--data-dir", str(tmp_path), "demo"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("offhand: PySide6 6.12.0")
    assert "offhand.app.window" not in said
