"""The settings file: what its owner wrote stays, what cannot be read is kept aside."""

from __future__ import annotations

import os
import stat
import threading
import tomllib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offhand.domain.errors import StoreProblem
from offhand.storage.preferences import LoadedSettings, SettingsFile

if TYPE_CHECKING:
    from pathlib import Path

HAND_WRITTEN = """\
# My settings.
theme = "dark"   # easier on the eyes

temperature = 0.2
future_setting = [1, 2] # of a newer version

[window.state]
width = 800
"""


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings.toml")


def test_a_missing_file_is_empty_and_stays_missing(file: SettingsFile) -> None:
    assert file.load() == LoadedSettings()
    assert not file.path.exists()


def test_known_values_are_read_and_unknown_ones_are_not(file: SettingsFile) -> None:
    file.path.write_text(HAND_WRITTEN)
    assert file.load().values == {"theme": "dark", "temperature": 0.2}


def test_values_that_equal_the_default_are_left_out(file: SettingsFile) -> None:
    file.path.write_text('theme = "system"\nstop = []\n')
    assert file.load() == LoadedSettings()


def test_comments_order_and_unknown_keys_are_kept(file: SettingsFile) -> None:
    file.path.write_text(HAND_WRITTEN)
    file.save({"theme": "light", "temperature": 0.2, "seed": 7}, {"theme", "seed"})
    text = file.path.read_text()
    assert text.startswith('# My settings.\ntheme = "light"   # easier on the eyes\n\ntemperature = 0.2\n')
    assert "future_setting = [1, 2] # of a newer version" in text
    table = tomllib.loads(text)
    assert table["seed"] == 7
    assert table["window"] == {"state": {"width": 800}}


def test_a_setting_back_at_its_default_loses_its_line(file: SettingsFile) -> None:
    file.path.write_text(HAND_WRITTEN)
    file.save({"theme": "dark"}, {"temperature"})
    assert "temperature" not in file.path.read_text()
    assert 'theme = "dark"   # easier on the eyes' in file.path.read_text()


def test_lines_that_were_not_changed_are_left_alone(file: SettingsFile) -> None:
    file.path.write_text('theme = "blue"\nproxy = "http://by.hand:1"\n')
    file.save({"seed": 1}, {"seed"})
    assert tomllib.loads(file.path.read_text()) == {
        "theme": "blue",
        "proxy": "http://by.hand:1",
        "seed": 1,
    }


@pytest.mark.parametrize(
    "content",
    [
        b"theme = ",
        b"\xff\xfe\x00",
        b'theme = "dark"\ntheme = "light"\n',
        b"a = " + b"[" * 5000,
        b"a = " + b"9" * 5000,
    ],
    ids=["cut off", "not text", "twice", "deep", "a number without end"],
)
def test_a_broken_file_is_kept_aside_under_the_next_free_name(file: SettingsFile, content: bytes) -> None:
    first = file.path.with_name("settings.toml.broken-1")
    first.write_text("an older one")
    file.path.write_bytes(content)
    loaded = file.load()
    assert loaded.values == {}
    assert loaded.broken_copy is not None
    assert loaded.broken_copy.name == "settings.toml.broken-2"
    assert loaded.broken_copy.read_bytes() == content
    assert first.read_text() == "an older one"
    assert not file.path.exists()


def test_a_file_broken_while_running_is_kept_aside_and_everything_is_written(file: SettingsFile) -> None:
    file.path.write_text("theme = ")
    broken = file.save({"theme": "dark", "seed": 3}, {"seed"})
    assert broken is not None
    assert broken.read_text() == "theme = "
    assert file.load().values == {"theme": "dark", "seed": 3}


def test_a_file_deleted_while_running_is_written_whole(file: SettingsFile) -> None:
    file.save({"theme": "dark", "seed": 3}, {"seed"})
    assert file.load().values == {"theme": "dark", "seed": 3}


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ('theme = "blue"', "theme"),
        ("temperature = 3", "temperature"),
        ("temperature = nan", "temperature"),
        ("temperature = true", "temperature"),
        ("seed = 1.5", "seed"),
        ('stop = ["a", 1]', "stop"),
        ('base_url = "http://example.com/v1"', "base_url"),
        ("[theme]\nname = 1", "theme"),
        ("model = 2020-01-01", "model"),
    ],
)
def test_a_refused_value_falls_back_and_is_not_lost(file: SettingsFile, line: str, key: str) -> None:
    file.path.write_text(f"max_tokens = 5\n{line}\n")
    loaded = file.load()
    assert loaded.values == {"max_tokens": 5}
    assert [refusal.key for refusal in loaded.refused] == [key]
    assert line in file.path.read_text()


def test_a_value_takes_the_place_of_a_table(file: SettingsFile) -> None:
    file.path.write_text("seed = 1\n[theme]\nname = 1\n[other]\nx = 1\n")
    file.save({"seed": 1, "theme": "dark"}, {"theme"})
    assert tomllib.loads(file.path.read_text()) == {"seed": 1, "theme": "dark", "other": {"x": 1}}


def test_file_and_folder_belong_to_the_user_alone(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "new" / "settings.toml")
    file.save({"seed": 1}, {"seed"})
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.path.parent.stat().st_mode) == 0o700
    file.path.chmod(0o644)
    file.save({"seed": 2}, {"seed"})
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
    assert [entry.name for entry in file.path.parent.iterdir()] == ["settings.toml"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    kept = tmp_path / "repository" / "offhand.toml"
    kept.parent.mkdir()
    kept.write_text("seed = 1\n")
    file = SettingsFile(tmp_path / "settings.toml")
    file.path.symlink_to(kept)
    file.save({"seed": 2}, {"seed"})
    assert file.path.is_symlink()
    assert kept.read_text() == "seed = 2\n"


def test_windows_line_ends_and_a_byte_order_mark_are_read(file: SettingsFile) -> None:
    file.path.write_bytes(b'\xef\xbb\xbftheme = "dark"\r\n# kept\r\nseed = 1\r\n')
    assert file.load().values == {"theme": "dark", "seed": 1}
    file.save({"theme": "light", "seed": 1}, {"theme"})
    assert b"# kept\r\nseed = 1\r\n" in file.path.read_bytes()


@pytest.mark.parametrize("kind", ["folder", "pipe"])
def test_what_is_no_file_is_a_store_problem(file: SettingsFile, kind: str) -> None:
    if kind == "folder":
        file.path.mkdir()
    else:
        os.mkfifo(file.path)
    with pytest.raises(StoreProblem) as caught:
        file.load()
    assert caught.value.path == str(file.path)
    with pytest.raises(StoreProblem):
        file.save({"seed": 1}, {"seed"})


def test_a_folder_that_cannot_be_made_is_a_store_problem(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    file = SettingsFile(tmp_path / "taken" / "settings.toml")
    with pytest.raises(StoreProblem):
        file.save({"seed": 1}, {"seed"})


def test_text_that_no_file_can_hold_is_a_store_problem_and_the_file_stays(file: SettingsFile) -> None:
    file.path.write_text("seed = 1\n")
    with pytest.raises(StoreProblem):
        file.save({"seed": 1, "system_prompt": "\ud800"}, {"system_prompt"})
    assert file.path.read_text() == "seed = 1\n"


def test_several_lines_are_written_as_several_lines(file: SettingsFile) -> None:
    file.save({"system_prompt": "Be brief.\nBe kind."}, {"system_prompt"})
    assert "Be brief.\nBe kind." in file.path.read_text()


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = SettingsFile(tmp_path_factory.mktemp("any") / "settings.toml")
    file.path.write_text("# first\n[table]\nx = 1\n")
    file.save({"system_prompt": text} if text else {}, {"system_prompt"})
    assert file.load().values.get("system_prompt", "") == text
    assert file.path.read_text().startswith("# first")


def test_writers_in_several_threads_leave_one_whole_file(file: SettingsFile) -> None:
    threads = [threading.Thread(target=file.save, args=({"seed": seed}, {"seed"})) for seed in range(1, 9)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert file.load().values["seed"] in range(1, 9)
    assert [entry.name for entry in file.path.parent.iterdir()] == ["settings.toml"]
