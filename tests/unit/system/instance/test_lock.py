"""A lock is held by one, says what its holder wrote, and ends with it."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from offhand.system.instance.lock import FolderLock, read_note, take_first

if TYPE_CHECKING:
    from pathlib import Path

HOLDER = """
import sys
from pathlib import Path
from offhand.system.instance.lock import FolderLock
lock = FolderLock.take(Path(sys.argv[1]))
print(lock is not None, flush=True)
sys.stdin.read()
"""


def test_only_one_holds_it(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "offhand.lock"
    lock = FolderLock.take(path)
    assert lock is not None
    assert FolderLock.take(path) is None
    lock.release()
    again = FolderLock.take(path)
    assert again is not None
    again.release()


def test_its_note_is_read_by_others_and_goes_with_it(tmp_path: Path) -> None:
    path = tmp_path / "offhand.lock"
    assert read_note(path) == b""
    lock = FolderLock.take(path)
    assert lock is not None
    lock.write_note(b"a long first note")
    lock.write_note(b"short")
    assert read_note(path) == b"short"
    lock.release()
    assert read_note(path) == b""
    lock.release()
    lock.write_note(b"too late")
    assert read_note(path) == b""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_it_ends_with_a_killed_holder(tmp_path: Path) -> None:
    path = tmp_path / "offhand.lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"True\n"
        assert FolderLock.take(path) is None
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    lock = FolderLock.take(path)
    assert lock is not None
    lock.release()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX links and modes")
def test_a_link_is_not_followed_and_the_file_is_private(tmp_path: Path) -> None:
    (tmp_path / "link.lock").symlink_to(tmp_path / "target")
    with pytest.raises(OSError, match="symbolic links"):
        FolderLock.take(tmp_path / "link.lock")
    assert not (tmp_path / "target").exists()
    lock = FolderLock.take(tmp_path / "offhand.lock")
    assert lock is not None
    assert (tmp_path / "offhand.lock").stat().st_mode & 0o777 == 0o600
    lock.release()


def test_a_place_that_takes_no_lock_is_passed_by(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    blocked, free = tmp_path / "file" / "offhand.lock", tmp_path / "offhand.lock"
    lock = take_first([blocked, free])
    assert lock is not None
    assert lock.path == free
    assert take_first([blocked, free]) is None
    lock.release()
    with pytest.raises(OSError, match="file"):
        take_first([blocked])
