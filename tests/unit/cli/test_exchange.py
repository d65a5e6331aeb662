from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from offhand.app.holding import hold_folders
from offhand.cli.entry import main
from offhand.domain.chat import ChatHead
from offhand.storage.opening import open_store
from tests.fakes import old_databases
from tests.fakes.chats import make_chat
from tests.fakes.databases import read_chats, write_chats

if TYPE_CHECKING:
    Capture = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    data = tmp_path / "data"
    with closing(open_store(data / "offhand.db").connection) as connection:
        first = make_chat("0192aaaa-one").revise(title="First chat")
        second = make_chat("0192bbbb-two").revise(title="Second chat")
        write_chats(connection, first, second)
    return data


def run(data: Path, *arguments: str) -> int:
    return main([*arguments, "--data-dir", str(data)])


def list_ids(data: Path) -> set[str]:
    with closing(open_store(data / "offhand.db").connection) as connection:
        return set(read_chats(connection))


def test_chats_are_listed_and_named_by_id_its_start_or_title(
    data: Path, tmp_path: Path, capsys: Capture
) -> None:
    assert run(data, "export", "--list") == 0
    lines = capsys.readouterr().out.splitlines()
    assert sorted(line.split()[0] for line in lines) == ["0192aaaa-one", "0192bbbb-two"]
    for place, name in enumerate(("0192aaaa-one", "0192a", "first CHAT", "First")):
        target = tmp_path / f"{place}.json"
        assert run(data, "export", name, "-o", str(target)) == 0
        (chat,) = json.loads(target.read_text())["chats"]
        assert chat["id"] == "0192aaaa-one"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "--list shows them"),
        (["--all", "First"], "name the chats to export, or say --all"),
        (["chat"], "may be any of 2 chats"),
        (["nobody"], "there is no chat “nobody”"),
        (["--all", "--format", "html", "-o", "all.html"], "several chats need a folder"),
    ],
)
def test_what_makes_no_sense_is_a_usage_mistake(
    data: Path, capsys: Capture, arguments: list[str], words: str
) -> None:
    assert run(data, "export", *arguments) == 2
    assert words in capsys.readouterr().err


def test_an_ending_says_the_format_and_several_go_to_a_folder(data: Path, tmp_path: Path) -> None:
    for ending, start in ((".md", "---"), (".html", "<!DOCTYPE html>"), (".pdf", "%PDF")):
        path = tmp_path / f"one{ending}"
        assert run(data, "export", "First", "-o", str(path)) == 0
        assert path.read_bytes().startswith(start.encode())
    assert run(data, "export", "--all", "--format", "markdown", "-o", str(tmp_path / "folder")) == 0
    assert len(list((tmp_path / "folder").glob("*.md"))) == 2


def test_standard_output_takes_one_document(data: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(data, "export", "--all", "-o", "-") == 0
    document = json.loads(capfdbinary.readouterr().out)
    assert len(document["chats"]) == 2


def test_chats_go_from_one_folder_to_another(data: Path, tmp_path: Path, capsys: Capture) -> None:
    path, other = tmp_path / "all.json", tmp_path / "other"
    assert run(data, "export", "--all", "-o", str(path)) == 0
    assert run(other, "import", str(path)) == 0
    assert "2 new chats" in capsys.readouterr().out
    assert run(other, "import", str(path)) == 0
    assert "2 chats known already" in capsys.readouterr().out
    assert list_ids(other) == list_ids(data)


def test_a_file_that_cannot_be_taken_in_is_named(data: Path, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "x.json").write_text("{}")
    assert run(data, "import", str(tmp_path / "x.json"), str(tmp_path / "none.zip")) == 2
    err = capsys.readouterr().err
    assert "x.json: it is not an export that Offhand knows" in err
    assert "none.zip: there is no such file" in err


def test_beside_a_running_instance_only_reading_goes(data: Path, tmp_path: Path, capsys: Capture) -> None:
    exported, backup = tmp_path / "all.json", tmp_path / "b.zip"
    with hold_folders(data), closing(open_store(data / "offhand.db").connection) as connection:
        write_chats(connection, make_chat("0192cccc-three"))
        assert run(data, "export", "--all", "-o", str(exported)) == 0
        assert len(json.loads(exported.read_text())["chats"]) == 3
        assert run(data, "backup", str(backup)) == 0
        capsys.readouterr()
        assert run(data, "import", str(exported)) == 1
        assert "the Offhand that runs uses these chats; close its window" in capsys.readouterr().err
        assert run(data, "restore", str(backup)) == 1
        assert "close its window" in capsys.readouterr().err
    assert run(tmp_path / "new", "restore", str(backup)) == 0
    assert list_ids(tmp_path / "new") == {"0192aaaa-one", "0192bbbb-two", "0192cccc-three"}


KILLED = """
import os, sys
from pathlib import Path
from offhand.storage.opening import open_store
from tests.fakes.chats import make_chat
from tests.fakes.databases import write_chats
connection = open_store(Path(sys.argv[1])).connection
write_chats(connection, make_chat("0192dddd-late"))
os._exit(9)
"""


def test_what_a_killed_run_left_in_its_log_is_exported(data: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", KILLED, str(data / "offhand.db")]
    subprocess.run(command, cwd=Path(__file__).parents[3], check=False, timeout=60)
    assert (data / "offhand.db-wal").stat().st_size > 0
    assert run(data, "export", "--all", "-o", str(tmp_path / "all.json")) == 0
    assert len(json.loads((tmp_path / "all.json").read_text())["chats"]) == 3


def test_a_database_of_an_earlier_version_is_exported_as_it_is(tmp_path: Path) -> None:
    data = tmp_path / "old"
    old_databases.restore("0001 chats", data / "offhand.db")
    before = (data / "offhand.db").read_bytes()
    assert run(data, "export", "--all", "-o", str(tmp_path / "all.json")) == 0
    assert len(json.loads((tmp_path / "all.json").read_text())["chats"]) == 2
    assert (data / "offhand.db").read_bytes() == before


def test_a_backup_names_itself_and_says_what_was_replaced(
    data: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (data / "settings.toml").write_text('base_url = "https://mine.example"\ntheme = "dark"\n')
    for _ in range(2):
        assert run(data, "backup") == 0
    first, second = sorted(tmp_path.glob("offhand-backup-*.zip"))
    with zipfile.ZipFile(second) as archive:
        assert b"mine.example" not in archive.read("settings.toml")
    shutil.copytree(data, tmp_path / "copy")
    with closing(open_store(tmp_path / "copy" / "offhand.db").connection) as connection:
        write_chats(connection, make_chat("later").revise(title="Later"))
    capsys.readouterr()
    assert run(tmp_path / "copy", "restore", str(first)) == 0
    assert "what was there before is in" in capsys.readouterr().out
    assert list_ids(tmp_path / "copy") == {"0192aaaa-one", "0192bbbb-two"}


def test_without_chats_there_is_nothing_to_back_up(tmp_path: Path, capsys: Capture) -> None:
    assert run(tmp_path / "none", "backup", str(tmp_path / "b.zip")) == 2
    assert "no chats" in capsys.readouterr().err
    assert run(tmp_path / "none", "restore", str(tmp_path / "b.zip")) == 2
    assert run(tmp_path / "none", "export", "--all", "-o", str(tmp_path / "a.json")) == 0


def test_a_head_without_messages_is_exported_too(data: Path, tmp_path: Path) -> None:
    with closing(open_store(data / "offhand.db").connection) as connection:
        empty = type(make_chat())(head=ChatHead(id="0192eeee-empty", title="Empty"))
        write_chats(connection, empty)
    for ending in (".md", ".html", ".pdf", ".json"):
        assert run(data, "export", "Empty", "-o", str(tmp_path / f"e{ending}")) == 0
