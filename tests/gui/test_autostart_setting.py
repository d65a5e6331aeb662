"""The start at login in the settings: it shows how things are, and says why it cannot be changed."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, cast

from offhand.app.autostart import AutostartSetting, build_autostart
from offhand.domain.desktop_settings import START_AT_LOGIN
from offhand.domain.setting import Group
from offhand.system.autostart.desktop_file import DesktopFileAutostart, read_entry
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QCheckBox

    from tests.fakes.settings_room import OpenSettings, SettingsRoom

NAME = "io.example.App"


def attach(room: SettingsRoom, folder: Path) -> DesktopFileAutostart:
    way = DesktopFileAutostart(["/bin/true"], NAME, environment={"XDG_CONFIG_HOME": str(folder)})
    room.preferences.attach(START_AT_LOGIN, AutostartSetting(lambda: way))
    return way


def box(room: SettingsRoom) -> QCheckBox:
    return cast("QCheckBox", room.dialog.rows[START_AT_LOGIN.key].editor.field)


async def test_it_is_turned_on_and_off(open_settings: OpenSettings, tmp_path: Path) -> None:
    room = open_settings(group=Group.DESKTOP)
    way = attach(room, tmp_path)
    box(room).click()
    await settle(room.scope)
    assert way.look()
    box(room).click()
    await settle(room.scope)
    assert not way.look()


async def test_what_was_removed_by_hand_is_shown_as_off(open_settings: OpenSettings, tmp_path: Path) -> None:
    room = open_settings(group=Group.DESKTOP)
    way = attach(room, tmp_path)
    box(room).click()
    await settle(room.scope)
    way.path.unlink()
    await room.preferences.look_outside()
    assert not box(room).isChecked()


async def test_a_failure_is_worded_and_the_switch_tells_the_truth(
    open_settings: OpenSettings, tmp_path: Path
) -> None:
    blocked = tmp_path / "blocked"
    blocked.touch()
    room = open_settings(group=Group.DESKTOP)
    attach(room, blocked)
    box(room).click()
    await settle(room.scope)
    assert not box(room).isChecked()
    problem = room.dialog.rows[START_AT_LOGIN.key].problem
    assert problem.startswith("Start when I log in stays as it is: ")
    assert "cannot be changed" in problem


def test_the_program_starts_as_this_run_was_started(private_home: Path) -> None:
    way = build_autostart("data", NAME)
    assert isinstance(way, DesktopFileAutostart)
    asyncio.run(way.write(on=True))
    words = read_entry(way.path.read_text())
    assert words[-3] == "--data-dir"
    assert words[-2].startswith("/")
    assert words[-1] == "--hidden"
    assert way.path.is_relative_to(private_home)
