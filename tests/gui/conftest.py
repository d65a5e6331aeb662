"""What tests of windows get besides: looks to take, and an error for timers that they leave ticking."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtGui import QPalette

from offhand.domain.setting import Group
from offhand.ui.icons import Icons
from offhand.ui.theme import Appearance
from offhand.ui.transcript import inking, intake, rendering
from tests.fakes.hotkeys_room import HotkeysRoom
from tests.fakes.settings_room import SettingsRoom
from tests.fakes.turns import settle
from tests.noise.timers import watch_timers

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.fakes.hotkeys_room import OpenHotkeys
    from tests.fakes.settings_room import OpenSettings


@pytest.fixture(autouse=True)
def no_ticking(request: pytest.FixtureRequest) -> Generator[None, None, None]:
    """Fail a test whose timers go on after its windows have gone."""
    with watch_timers() as find_ticking:
        yield
        if ticking := find_ticking():
            pytest.fail(f"left ticking: {', '.join(ticking)}")


@pytest.fixture
def appearance(qapp: QApplication) -> Generator[Appearance, None, None]:
    """Put the light theme in force, and none afterwards."""
    appearance = Appearance(qapp, "light")
    yield appearance
    qapp.styleHints().unsetColorScheme()
    shiboken6.delete(appearance)
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


@pytest.fixture
def icons(appearance: Appearance) -> Icons:
    """Draw icons for the theme in force."""
    return Icons(appearance)


@pytest.fixture
async def open_settings(
    qtbot: QtBot, icons: Icons, appearance: Appearance, tmp_path: Path
) -> AsyncGenerator[OpenSettings, None]:
    """Open the settings, on the text of a file where one is given; everything is closed afterwards."""
    rooms: list[SettingsRoom] = []

    def open_one(content: str = "", group: Group | None = None, **overrides: object) -> SettingsRoom:
        path = tmp_path / "settings.toml"
        if content:
            path.write_text(content)
        room = SettingsRoom(path, icons, appearance, **overrides)
        qtbot.addWidget(room.dialog)
        room.dialog.show()
        if group is not None:
            room.dialog.show_group(group)
        rooms.append(room)
        return room

    yield open_one
    for room in rooms:
        room.dialog.close()
        await settle(room.scope)


@pytest.fixture(autouse=True)
def ample_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have stretches of long messages end by their length alone, however busy the machine is."""
    monkeypatch.setattr(intake, "PARSED_FOR", 60.0)
    monkeypatch.setattr(rendering, "WORKED_FOR", 60.0)
    monkeypatch.setattr(inking, "AT_ONCE", 60.0)


@pytest.fixture
def open_hotkeys(open_settings: OpenSettings) -> OpenHotkeys:
    """Open the hotkeys' page, on the text of a settings file where one is given."""

    def open_one(content: str = "") -> HotkeysRoom:
        return HotkeysRoom(open_settings(content, Group.HOTKEYS))

    return open_one
