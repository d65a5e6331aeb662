"""Settings in force: at once, heard, saved, and overridden for one run."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

import pytest

from offhand.domain.appearance_settings import THEME
from offhand.domain.desktop_settings import START_AT_LOGIN
from offhand.domain.errors import SettingRefused, StoreProblem
from offhand.domain.sampling_settings import SEED, TEMPERATURE
from offhand.domain.settings import BASE_URL, Settings
from offhand.services.preferences import Preferences
from offhand.services.tasks import TaskScope
from offhand.storage.preferences import SettingsFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


class StumblingFile(SettingsFile):
    """Fail or wait on demand."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.full = False
        self.entered = threading.Event()
        self.gate = threading.Event()
        self.gate.set()
        self.writes: list[dict[str, object]] = []

    def save(self, values: Mapping[str, object], changed: Iterable[str]) -> Path | None:
        self.entered.set()
        self.gate.wait(30)
        if self.full:
            raise StoreProblem(path=str(self.path), detail="No space left on device")
        self.writes.append(dict(values))
        return super().save(values, changed)


@pytest.fixture
def file(tmp_path: Path) -> StumblingFile:
    return StumblingFile(tmp_path / "settings.toml")


def open_preferences(file: SettingsFile, **overrides: object) -> Preferences:
    return Preferences(file, file.load(), overrides)


async def test_a_change_is_in_force_heard_and_saved(file: StumblingFile) -> None:
    preferences = open_preferences(file)
    heard: list[tuple[Settings, Settings]] = []
    preferences.on_change(lambda old, new: heard.append((old, new)))
    await preferences.change(THEME, "dark")
    assert preferences.settings.get(THEME) == "dark"
    assert [(old.get(THEME), new.get(THEME)) for old, new in heard] == [("system", "dark")]
    assert file.load().values == {"theme": "dark"}


async def test_a_refused_value_changes_nothing(file: StumblingFile) -> None:
    preferences = open_preferences(file)
    heard: list[Settings] = []
    preferences.on_change(lambda _old, new: heard.append(new))
    with pytest.raises(SettingRefused) as caught:
        await preferences.change(TEMPERATURE, 9.0)
    assert caught.value.key == "temperature"
    assert preferences.settings == Settings()
    assert heard == []
    assert not file.path.exists()


async def test_reset_goes_back_to_the_default(file: StumblingFile) -> None:
    file.path.write_text("temperature = 0.5\nseed = 1\n")
    preferences = open_preferences(file)
    await preferences.reset(TEMPERATURE)
    assert preferences.settings.get(TEMPERATURE) is None
    assert file.path.read_text() == "seed = 1\n"


async def test_a_listener_that_left_hears_nothing(file: StumblingFile) -> None:
    preferences = open_preferences(file)
    heard: list[Settings] = []
    leave = preferences.on_change(lambda _old, new: heard.append(new))
    leave()
    leave()
    await preferences.change(SEED, 1)
    assert heard == []


async def test_the_same_value_again_is_not_announced(file: StumblingFile) -> None:
    preferences = open_preferences(file)
    heard: list[Settings] = []
    preferences.on_change(lambda _old, new: heard.append(new))
    await preferences.change(SEED, 1)
    await preferences.change(SEED, 1)
    assert len(heard) == 1


async def test_changes_during_a_save_are_saved_too_and_the_last_one_wins(file: StumblingFile) -> None:
    preferences = open_preferences(file)
    file.gate.clear()
    async with asyncio.TaskGroup() as group:
        for seed in (1, 2, 3):
            group.create_task(preferences.change(SEED, seed))
        await asyncio.to_thread(file.entered.wait, 30)
        assert preferences.settings.get(SEED) == 3
        file.gate.set()
    assert file.load().values == {"seed": 3}
    assert file.writes[-1] == {"seed": 3}


async def test_a_value_that_cannot_be_saved_stays_in_force_and_is_tried_again(file: StumblingFile) -> None:
    preferences = open_preferences(file)
    file.full = True
    with pytest.raises(StoreProblem):
        await preferences.change(SEED, 5)
    assert preferences.settings.get(SEED) == 5
    file.full = False
    await preferences.change(THEME, "dark")
    assert file.load().values == {"seed": 5, "theme": "dark"}


async def test_close_saves_what_a_cancelled_task_left(file: StumblingFile) -> None:
    preferences = open_preferences(file)
    file.full = True
    file.gate.clear()
    async with asyncio.TaskGroup() as group:
        task = group.create_task(preferences.change(SEED, 5))
        await asyncio.to_thread(file.entered.wait, 30)
        task.cancel()
    file.full = False
    file.gate.set()
    await preferences.close()
    assert file.load().values == {"seed": 5}


async def test_closing_without_changes_writes_nothing(file: StumblingFile) -> None:
    await open_preferences(file).close()
    assert file.writes == []


async def test_an_override_beats_the_file_and_is_never_saved(file: StumblingFile) -> None:
    file.path.write_text('base_url = "https://file.example/v1"\n')
    preferences = open_preferences(file, base_url="http://127.0.0.1:9/v1/")
    assert preferences.settings.endpoint.base_url == "http://127.0.0.1:9/v1"
    assert preferences.is_overridden(BASE_URL)
    assert not preferences.is_overridden(THEME)
    await preferences.change(THEME, "dark")
    await preferences.change(BASE_URL, "https://other.example/v1")
    assert preferences.settings.endpoint.base_url == "http://127.0.0.1:9/v1"
    assert file.load().values == {"theme": "dark", "base_url": "https://other.example/v1"}


def test_a_bad_override_is_refused(file: StumblingFile) -> None:
    with pytest.raises(SettingRefused):
        open_preferences(file, base_url="http://elsewhere.example/v1")


async def test_a_refused_line_is_remembered_until_another_value_is_chosen(file: StumblingFile) -> None:
    file.path.write_text('theme = "blue"\n')
    preferences = open_preferences(file)
    refusal = preferences.refusal(THEME)
    assert refusal is not None
    assert "must be one of" in refusal.reason
    await preferences.change(SEED, 1)
    assert 'theme = "blue"' in file.path.read_text()
    await preferences.change(THEME, "system")
    assert preferences.refusal(THEME) is None
    assert "theme" not in file.path.read_text()


async def test_a_file_broken_while_running_is_named(file: StumblingFile) -> None:
    preferences = open_preferences(file)
    assert preferences.broken_copy is None
    file.path.write_text("theme = ")
    await preferences.change(SEED, 1)
    assert preferences.broken_copy == file.path.with_name("settings.toml.broken-1")


class Outside:
    """Be a switch that somebody else may turn as well."""

    def __init__(self) -> None:
        self.is_on: bool | None = False
        self.reason = ""

    async def read(self) -> bool | None:
        return self.is_on

    async def write(self, *, on: bool) -> None:
        if self.reason:
            raise SettingRefused(key=START_AT_LOGIN.key, reason=self.reason)
        self.is_on = on


async def test_a_setting_that_lies_elsewhere_is_changed_there_first(file: StumblingFile) -> None:
    preferences, outside = open_preferences(file), Outside()
    preferences.attach(START_AT_LOGIN, outside)
    await preferences.change(START_AT_LOGIN, value=True)
    assert outside.is_on
    assert preferences.settings.get(START_AT_LOGIN)
    outside.reason = "stays as it is"
    with pytest.raises(SettingRefused):
        await preferences.change(START_AT_LOGIN, value=False)
    assert preferences.settings.get(START_AT_LOGIN)


async def test_a_look_that_takes_its_time_undoes_no_change(file: StumblingFile) -> None:
    class Slow(Outside):
        async def read(self) -> bool | None:
            found = self.is_on
            looking.set()
            await going_on.wait()
            return found

    preferences, outside = open_preferences(file), Slow()
    looking, going_on = asyncio.Event(), asyncio.Event()
    preferences.attach(START_AT_LOGIN, outside)
    scope = TaskScope("test")
    look = scope.start(preferences.look_outside(), "look")
    await looking.wait()
    change = scope.start(preferences.change(START_AT_LOGIN, value=True), "change")
    await asyncio.sleep(0)
    going_on.set()
    await asyncio.gather(look, change)
    assert outside.is_on
    assert preferences.settings.get(START_AT_LOGIN)


async def test_what_was_changed_elsewhere_is_taken_over_and_told(file: StumblingFile) -> None:
    preferences, outside = open_preferences(file), Outside()
    preferences.attach(START_AT_LOGIN, outside)
    await preferences.change(START_AT_LOGIN, value=True)
    heard: list[bool] = []
    preferences.on_change(lambda _, new: heard.append(new.get(START_AT_LOGIN)))
    outside.is_on = False
    await preferences.look_outside()
    assert heard == [False]
    assert open_preferences(file).settings.get(START_AT_LOGIN) is False
    outside.is_on = None  # nobody tells
    await preferences.change(START_AT_LOGIN, value=True)
    outside.is_on = None
    await preferences.look_outside()
    assert preferences.settings.get(START_AT_LOGIN)
