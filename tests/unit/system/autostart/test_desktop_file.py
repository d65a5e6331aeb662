"""The file that starts the program at login: written, read back, and held against its specification."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offhand.system.autostart.command import find_command
from offhand.system.autostart.desktop_file import (
    DesktopFileAutostart,
    find_folder,
    quote,
    read_entry,
    write_entry,
)
from offhand.system.autostart.interface import NotChanged

if TYPE_CHECKING:
    from pathlib import Path

NAME = "io.example.App"
COMMAND = ("/opt/off hand/bin/offhand", "--data-dir", '/home/a$b/50% "of" `it`\\x', "--hidden")


@pytest.fixture
def entry(tmp_path: Path) -> DesktopFileAutostart:
    return DesktopFileAutostart(COMMAND, NAME, environment={"XDG_CONFIG_HOME": str(tmp_path)})


async def test_it_is_off_then_on_then_off(entry: DesktopFileAutostart) -> None:
    assert await entry.read() is False
    await entry.write(on=True)
    assert await entry.read() is True
    assert entry.path.name == "io.example.App.desktop"
    assert entry.path.parent.name == "autostart"
    await entry.write(on=False)
    await entry.write(on=False)
    assert await entry.read() is False
    assert list(entry.path.parent.iterdir()) == []


async def test_what_the_user_did_by_hand_counts(entry: DesktopFileAutostart) -> None:
    await entry.write(on=True)
    text = entry.path.read_text()
    for changed in (
        text.replace("enabled=true", "enabled=false"),
        f"{text}Hidden=true\n",
        text.replace("Exec=", "Was="),
        "",
        "nonsense",
        '[Desktop Entry]\nExec="open\n',
    ):
        entry.path.write_text(changed)
        assert await entry.read() is False, changed
    entry.path.write_bytes(b"\xff[Desktop Entry]\nExec=x\n")
    assert await entry.read() is False
    entry.path.unlink()
    assert await entry.read() is False
    await entry.write(on=True)
    assert await entry.read() is True


async def test_a_link_of_the_user_stays_one(entry: DesktopFileAutostart, tmp_path: Path) -> None:
    target = tmp_path / "kept" / "mine.desktop"
    target.parent.mkdir()
    target.write_text("")
    entry.path.parent.mkdir()
    entry.path.symlink_to(target)
    await entry.write(on=True)
    assert entry.path.is_symlink()
    assert "Exec=" in target.read_text()


async def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    entry = DesktopFileAutostart(COMMAND, NAME, environment={"XDG_CONFIG_HOME": str(blocked)})
    assert await entry.read() is False
    with pytest.raises(NotChanged, match="cannot be changed"):
        await entry.write(on=True)


async def test_a_path_that_is_no_text_is_said_to_be_none(tmp_path: Path) -> None:
    for word in ("/opt/\udce9", "/opt/a\nb"):
        entry = DesktopFileAutostart([word], NAME, environment={"XDG_CONFIG_HOME": str(tmp_path)})
        with pytest.raises(NotChanged, match="cannot be written into a desktop file"):
            await entry.write(on=True)
    assert not (tmp_path / "autostart").exists()


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="no desktop-file-validate here")
@pytest.mark.parametrize(
    "command", [COMMAND, ("/usr/bin/offhand", "--hidden"), ("/a/python", "-P", "-m", "x")]
)
def test_the_specification_finds_nothing_wrong(command: tuple[str, ...], tmp_path: Path) -> None:
    entry = DesktopFileAutostart(command, NAME, environment={"XDG_CONFIG_HOME": str(tmp_path)})
    asyncio.run(entry.write(on=True))
    checked = subprocess.run(
        ["desktop-file-validate", str(entry.path)], capture_output=True, text=True, check=False
    )
    assert (checked.returncode, checked.stdout) == (0, "")


def test_quoting_follows_the_specification() -> None:
    assert quote("plain") == "plain"
    assert quote("50%") == "50%%"
    assert quote("a b") == '"a b"'
    assert quote('a"b`c$d\\e') == '"a\\"b\\`c\\$d\\\\e"'
    assert quote("") == '""'


@given(st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc"))), min_size=1, max_size=5))
def test_whatever_is_written_is_read_back(words: list[str]) -> None:
    if words[0]:
        assert read_entry(write_entry(words, "icon")) == words


async def test_a_program_that_has_gone_is_named(tmp_path: Path) -> None:
    environment = {"XDG_CONFIG_HOME": str(tmp_path)}
    entry = DesktopFileAutostart([str(tmp_path / "gone"), "--hidden"], NAME, environment=environment)
    assert entry.name_missing() == ""
    await entry.write(on=True)
    assert entry.name_missing() == str(tmp_path / "gone")
    (tmp_path / "gone").touch()
    assert entry.name_missing() == ""


def test_a_relative_folder_is_not_in_force(private_home: Path) -> None:
    assert find_folder({"XDG_CONFIG_HOME": "here"}) == private_home / ".config" / "autostart"
    assert find_folder({}) == private_home / ".config" / "autostart"


def test_every_way_of_installing_has_its_command(tmp_path: Path) -> None:
    python = tmp_path / "bin" / "python"
    python.parent.mkdir()
    python.touch()
    here = str(python)
    assert find_command({}, executable=here, is_frozen=False, platform="linux") == [
        here,
        "-P",
        "-m",
        "offhand",
    ]
    script = python.with_name("offhand")
    script.touch(mode=0o755)
    assert find_command({}, executable=here, is_frozen=False, platform="linux") == [str(script)]
    assert find_command({}, executable="/opt/offhand", is_frozen=True, platform="linux") == ["/opt/offhand"]
    image = {"APPIMAGE": "/home/me/Offhand.AppImage"}
    assert find_command(image, executable="/tmp/x/offhand", is_frozen=True, platform="linux") == [
        "/home/me/Offhand.AppImage"
    ]
    assert find_command({}, executable=here, is_frozen=False, platform="win32")[0] == here
    python.with_name("pythonw.exe").touch()
    assert find_command({}, executable=here, is_frozen=False, platform="win32")[0].endswith("pythonw.exe")


def test_a_bundle_of_windows_starts_without_a_console(tmp_path: Path) -> None:
    program = str(tmp_path / "offhand.exe")
    assert find_command({}, executable=program, is_frozen=True, platform="win32") == [program]
    (tmp_path / "offhandw.exe").touch()
    silent = [str(tmp_path / "offhandw.exe")]
    assert find_command({}, executable=program, is_frozen=True, platform="win32") == silent
    assert find_command({}, executable=silent[0], is_frozen=True, platform="win32") == silent
    assert find_command({}, executable=program, is_frozen=True, platform="linux") == [program]
