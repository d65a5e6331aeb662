from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = """
import sys, faulthandler
from pathlib import Path
from offhand.app.crash_log import arm_crash_log, disarm_crash_log
path = Path(sys.argv[1])
print(arm_crash_log(path), flush=True)
secret = "a word of a chat"
if sys.argv[2] == "crash":
    faulthandler._sigsegv()
disarm_crash_log(path)
"""


def run(path: Path, how: str) -> tuple[str, int]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path), how], check=False, capture_output=True, text=True
    )
    return done.stdout.strip(), done.returncode


@pytest.mark.skipif(sys.platform == "win32", reason="a crash is another thing there")
def test_a_crash_is_known_in_the_next_run_and_in_that_one_alone(tmp_path: Path) -> None:
    path = tmp_path / "logs" / "crash.log"
    assert run(path, "crash")[0] == "False"
    trace = path.read_text()
    assert "Segmentation fault" in trace
    assert "a word of a chat" not in trace
    assert path.stat().st_mode & 0o777 == 0o600
    assert run(path, "end") == ("True", 0)
    assert run(path, "end") == ("False", 0)
    assert "Segmentation fault" in path.with_suffix(".previous.log").read_text()


def test_where_nothing_can_be_written_nothing_happens(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert run(tmp_path / "file" / "crash.log", "end") == ("False", 0)
