"""The command line is read as it is typed, and mistakes are answered in one line."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from offhand.cli.parser import COMMANDS, build_parser, read_arguments

if TYPE_CHECKING:
    import argparse
    from pathlib import Path


def read(line: str) -> argparse.Namespace:
    return read_arguments(line.split())


def refuse(line: str, capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as stop:
        read(line)
    assert stop.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("offhand: ")
    assert said.err.count("\n") == 1
    return said.err


def test_no_argument_is_the_window() -> None:
    assert vars(read("")) == {
        "command": None,
        "files": [],
        "hidden": False,
        "new_chat": False,
        "base_url": None,
        "data_dir": None,
        "log_level": None,
    }


@pytest.mark.parametrize(
    ("line", "files"),
    [
        ("picture.png", ["picture.png"]),
        ("./ask", ["./ask"]),
        ("-- ask", ["ask"]),
        ("a.png --data-dir d b.png", ["a.png", "b.png"]),
        ("--log-level info a.png", ["a.png"]),
        ("--data-dir=d a.png", ["a.png"]),
        ("a.png --log-level info -- -b.png --data-dir", ["a.png", "-b.png", "--data-dir"]),
    ],
)
def test_what_is_no_command_is_a_file(line: str, files: list[str]) -> None:
    found = read(line)
    assert (found.command, found.files) == (None, files)
    assert {"base_url", "data_dir", "log_level"} <= set(vars(found))


def test_a_file_that_is_there_needs_no_dot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes").touch()
    assert read("notes").files == ["notes"]


@pytest.mark.parametrize("command", ["exprot", "imports", "back-up", "asj"])
def test_an_unknown_command_is_named(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert f"no command or file '{command}'" in refuse(command, capsys)


@pytest.mark.parametrize("line", ["{options} ask hi", "ask {options} hi", "ask hi {options}"])
def test_common_options_stand_anywhere(line: str) -> None:
    found = read(line.format(options="--base-url http://localhost:9/v1/ --data-dir /d --log-level DEBUG"))
    assert found.text == "hi"
    assert (found.base_url, found.data_dir, found.log_level) == ("http://localhost:9/v1", "/d", "debug")


def test_the_last_of_two_options_counts() -> None:
    assert read("--data-dir a ask --data-dir b").data_dir == "b"


def test_ask_takes_all_that_a_question_needs() -> None:
    found = read("ask -i a.png --image b.png -f c.txt -m m -s be-brief --schema s.json --json --no-stream hi")
    assert found.command == "ask"
    assert found.text == "hi"
    assert (found.image, found.file) == (["a.png", "b.png"], ["c.txt"])
    assert (found.model, found.system, found.schema) == ("m", "be-brief", "s.json")
    assert (found.json, found.no_stream) == (True, True)


def test_ask_alone_asks_for_nothing_special() -> None:
    found = read("ask")
    assert (found.text, found.image, found.file, found.system) == ("", [], [], None)
    assert read("ask -- -5").text == "-5"


@pytest.mark.parametrize("line", ["--hidden", "--hidden --data-dir /d", "./a.png --hidden"])
def test_the_window_can_wait(line: str) -> None:
    found = read(line)
    assert found.command is None
    assert found.hidden
    assert not read("./a.png").hidden


def test_what_the_running_instance_is_asked() -> None:
    assert (read("quick").text, read_arguments(["quick", "what is this?"]).text) == ("", "what is this?")
    assert read("shot").command == "shot"
    assert read("run translate").name == "translate"


@pytest.mark.parametrize("action", ["set", "status", "delete"])
def test_key_takes_an_action(action: str) -> None:
    assert read(f"key {action}").action == action


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("key", "set|status|delete"),
        ("key forget", "forget"),
        ("ask --nothing", "--nothing"),
        ("--log-level loud", "loud"),
        ("--base-url http://example.org/v1", "must use https"),
        ("--base-url nonsense ask", "must start with https://"),
        ("ask --data-d x", "--data-d"),
        ("demo now", "now"),
        ("shot now", "now"),
        ("run", "NAME"),
    ],
)
def test_mistakes_are_named(line: str, word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert word in refuse(line, capsys)


def test_a_mistake_points_to_the_help_of_its_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert refuse("key", capsys).endswith("see offhand key --help\n")


def test_a_key_given_as_an_argument_is_not_repeated(capsys: pytest.CaptureFixture[str]) -> None:
    assert "s3cret" not in refuse("key set sk-or-v1-s3cret00", capsys)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        read(f"{command} --help")
    assert stop.value.code == 0
    help_text = capsys.readouterr().out
    assert help_text.startswith(f"usage: offhand {command}")
    assert all(option in help_text for option in ("--base-url", "--data-dir", "--log-level"))


def test_the_help_lists_every_command_and_exit_status(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        build_parser().parse_args(["--help"])
    help_text = capsys.readouterr().out
    assert all(f"\n    {command} " in help_text for command in COMMANDS)
    assert all(f"{status} " in help_text for status in (0, 1, 2, 3, 4, 5, 130))
    assert "OPENROUTER_API_KEY" in help_text


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        read("--version")
    assert stop.value.code == 0
    assert capsys.readouterr().out.startswith("Offhand ")


def test_a_file_with_the_folder_of_this_system_is_a_file() -> None:
    assert read(f"folder{os.sep}name").files == [f"folder{os.sep}name"]
