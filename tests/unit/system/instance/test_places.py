"""Instances of one folder meet in one place, which nobody else can enter."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from offhand.system.instance.places import (
    LONGEST_ADDRESS,
    find_meeting_place,
    find_runtime_folder,
    is_private,
)

if TYPE_CHECKING:
    from collections.abc import Generator

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the folders of POSIX")


@pytest.fixture
def runtime() -> Generator[Path, None, None]:
    # Sockets live here, and the path of a socket has at most 108 bytes.
    with tempfile.TemporaryDirectory(prefix="offhand-") as folder:
        yield Path(folder)


def mode(folder: Path) -> int:
    return folder.stat().st_mode & 0o777


def test_the_runtime_folder_of_the_session_is_used(runtime: Path) -> None:
    found = find_runtime_folder({"XDG_RUNTIME_DIR": str(runtime)})
    assert found == runtime / "offhand"
    assert mode(found) == 0o700


def test_starts_of_a_flatpak_meet_in_the_part_that_they_share(runtime: Path) -> None:
    environment = {"XDG_RUNTIME_DIR": str(runtime), "FLATPAK_ID": "io.github.offhand.Offhand"}
    assert find_runtime_folder(environment) == runtime / "offhand"  # where there is no such part
    shared = runtime / "app" / "io.github.offhand.Offhand"
    shared.mkdir(parents=True, mode=0o700)
    assert find_runtime_folder(environment) == shared / "offhand"
    shared.chmod(0o755)
    assert find_runtime_folder(environment) == runtime / "offhand"
    on_disk = "/run/user/1000/app/io.github.offhand.Offhand/offhand/demo-0123456789abcdef.sock"
    assert len(on_disk) <= LONGEST_ADDRESS


def test_a_folder_that_others_can_enter_is_not(runtime: Path, tmp_path: Path) -> None:
    runtime.chmod(0o755)
    found = find_runtime_folder({"XDG_RUNTIME_DIR": str(runtime), "TMPDIR": str(tmp_path)})
    assert runtime not in found.parents
    assert is_private(found)


@pytest.mark.parametrize("told", ["", "relative", "/nowhere/at/all", "/" + "x" * 200])
def test_a_session_without_one_falls_back(told: str, tmp_path: Path) -> None:
    found = find_runtime_folder({"XDG_RUNTIME_DIR": told, "TMPDIR": str(tmp_path)})
    assert is_private(found)


def test_a_link_in_the_way_is_passed_by(tmp_path: Path, runtime: Path) -> None:
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    (runtime / "offhand").symlink_to(tmp_path / "elsewhere")
    found = find_runtime_folder({"XDG_RUNTIME_DIR": str(runtime), "TMPDIR": str(tmp_path)})
    assert found != runtime / "offhand"
    assert is_private(found)


def test_one_folder_has_one_place_however_it_is_reached(tmp_path: Path, runtime: Path) -> None:
    environment = {"XDG_RUNTIME_DIR": str(runtime)}
    data = tmp_path / "data"
    data.mkdir()
    (tmp_path / "link").symlink_to(data)
    ways = [data, tmp_path / "link", Path(f"{data}/../data")]
    assert len({find_meeting_place(way, "", environment).address for way in ways}) == 1


def test_two_folders_and_the_demo_have_places_of_their_own(tmp_path: Path, runtime: Path) -> None:
    environment = {"XDG_RUNTIME_DIR": str(runtime)}
    places = [
        find_meeting_place(tmp_path / folder, name, environment) for folder in "ab" for name in ("", "demo")
    ]
    assert len({place.address for place in places}) == 4
    assert len({lock for place in places for lock in place.locks}) == sum(
        len(place.locks) for place in places
    )


def test_the_owner_locks_the_folder_and_the_demo_leaves_it_alone(tmp_path: Path, runtime: Path) -> None:
    environment = {"XDG_RUNTIME_DIR": str(runtime)}
    assert find_meeting_place(tmp_path, "", environment).locks[0] == tmp_path / "offhand.lock"
    assert all(
        lock.parent == runtime / "offhand" for lock in find_meeting_place(tmp_path, "demo", environment).locks
    )


def test_an_address_fits_however_deep_the_folder_lies(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["folder"] * 40)
    place = find_meeting_place(deep, "demo", {"XDG_RUNTIME_DIR": str(deep), "TMPDIR": str(deep)})
    assert len(os.fsencode(place.address)) <= LONGEST_ADDRESS
