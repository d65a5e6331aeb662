"""Commands as files: written and read alike, edited by hand, broken in every way, and never lost."""

from __future__ import annotations

import codecs
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from offhand.assets import find_asset
from offhand.domain.errors import StoreProblem
from offhand.domain.saved_commands import Origin, SavedCommand, Target, check_command
from offhand.domain.slots import Source
from offhand.storage.answer_files import append_answer
from offhand.storage.command_files import LARGEST, CommandFiles
from offhand.storage.command_texts import NotACommand, decode, read_command, write_command

if TYPE_CHECKING:
    from pathlib import Path

    from offhand.domain.saved_commands import CommandEntry

LINE = st.text(st.characters(exclude_categories=["C", "Z"]), max_size=20)
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0"), max_size=80)


def make_command(**fields: Any) -> SavedCommand:  # noqa: ANN401 - of several types
    return SavedCommand(**fields)


COMMANDS = st.builds(
    make_command,  # a strategy looks for the types of a class, which are not imported for it
    name=st.just("do"),
    title=LINE,
    about=LINE,
    asks=LINE,
    model=LINE,
    schema=st.sampled_from(["", "{}", '{"a": "\'\'\'"}', '{\n  "type": "object"\n}']),
    target=st.sampled_from(Target),
    file=st.sampled_from(["", "~/notes.md", "/tmp/ä b.md"]),
    choices=st.dictionaries(
        st.sampled_from(["lang", "tone", "a b", "ü.x"]), st.lists(LINE, min_size=1).map(tuple)
    ),
    template=TEXT,
).filter(lambda command: check_command(command) is None and command.template.strip("\n") == command.template)


@pytest.fixture
def files(tmp_path: Path) -> CommandFiles:
    (tmp_path / "shipped").mkdir()
    write(tmp_path / "shipped" / "explain.md", '+++\ntitle = "Explain"\n+++\nExplain {selection}\n')
    return CommandFiles(tmp_path / "shipped", tmp_path / "prompts")


def write(path: Path, text: str | bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def find(files: CommandFiles, name: str) -> CommandEntry:
    return next(entry for entry in files.read() if entry.name == name)


@given(COMMANDS)
def test_what_is_written_is_read(command: SavedCommand) -> None:
    text = write_command(command)
    assert read_command("do", text)[0] == command
    assert write_command(command, text) == text


@given(COMMANDS, COMMANDS)
def test_one_command_is_written_over_another(first: SavedCommand, second: SavedCommand) -> None:
    assert read_command("do", write_command(second, write_command(first)))[0] == second


def test_comments_and_unknown_keys_stay() -> None:
    head = '# mine\ntitle = "Old" # why\ncolour = "red"\n\n[choices]\nlang = ["a"]'
    before = f"+++\n{head}\n+++\nOld {{lang:choice}}\n"
    command, _ = read_command("do", before)
    after = write_command(replace(command, title="New", about="More", model="x/y"), before)
    assert "# mine" in after
    assert "# why" in after
    assert 'colour = "red"' in after
    assert read_command("do", after)[0] == replace(command, title="New", about="More", model="x/y")


@pytest.mark.parametrize(
    "content",
    [
        b'+++\r\ntitle = "T"\r\n+++\r\n\r\nOne\r\ntwo\r\n',
        codecs.BOM_UTF8 + b'+++\ntitle = "T"\n+++\nOne\ntwo',
        '+++\ntitle = "T"\n+++\nOne\ntwo\n'.encode("utf-16"),
        codecs.BOM_UTF16_BE + '+++\rtitle = "T"\r+++\rOne\rtwo\r'.encode("utf-16-be"),
    ],
)
def test_editors_of_all_systems_are_understood(content: bytes) -> None:
    command, warnings = read_command("do", decode(content))
    assert (command.title, command.template, warnings) == ("T", "One\ntwo", ())


def test_a_file_without_a_head_is_a_prompt() -> None:
    command, _ = read_command("make-it-so", "Make it {input}.\n")
    assert (command.title, command.template) == ("Make it so", "Make it {input}.")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("+++\ntitle = \n+++\nx", 2, "not TOML"),
        ('+++\ntitle = "a"\n\ntarget = "print"\n+++\nx', 4, "must be one of show"),
        ('+++\ntitle = "a"\nfile = "notes.md"\n+++\nx', 3, "full path"),
        ("+++\ntitle = 3\n+++\nx", 2, "must be text"),
        ('+++\ntitle = "a"\nschema = "{"\n+++\nx', 3, "not JSON"),
        ("+++\nschema = 1\n+++\nx", 2, "table"),
        ("+++\n[choices]\nlang = 3\n+++\nx", 2, "lists"),
        ('+++\ntitle = "a"\nx', 1, "no line of +++"),
        ("---\ntitle: a\n---\nx", 1, "TOML"),
        ('+++\ntitle = "a"\n+++\n\n', 4, "no prompt"),
        ("", 1, "no prompt"),
        ('+++\ntitle = "a"\ntitle = "b"\n+++\nx', 3, "not TOML"),
        (f"+++\nx = {'9' * 5000}\n+++\nx", 2, "digits"),
    ],
)
def test_what_is_broken_is_named_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(NotACommand) as caught:
        read_command("do", text)
    assert (caught.value.trouble.line, words in caught.value.trouble.words) == (line, True), caught.value


def test_bytes_that_are_no_text_are_named_with_their_line() -> None:
    for content, line in ((b"one\ntwo \xff\n", 2), (b"one\ntwo\n\0", 3)):
        with pytest.raises(NotACommand) as caught:
            decode(content)
        assert caught.value.trouble.line == line


def test_warnings_name_the_line_of_the_file() -> None:
    _, warnings = read_command("do", '+++\ntitle = "a"\n+++\n\nOne\nuse {colour}\n')
    assert [warning.words for warning in warnings] == ["line 6: {colour} is no slot and stays as it is"]


@given(
    st.binary(max_size=200) | TEXT.map(str.encode) | TEXT.map(lambda text: f"+++\n{text}\n+++\nx".encode())
)
def test_no_content_is_too_odd(content: bytes) -> None:
    with suppress(NotACommand):
        command, _ = read_command("do", decode(content))
        assert command.template.strip()


def test_an_own_file_stands_in_for_the_shipped_one(files: CommandFiles) -> None:
    assert find(files, "explain").origin is Origin.SHIPPED
    write(files.folder / "Explain.md", "My way: {selection}")
    entry = find(files, "explain")
    assert (entry.origin, entry.command and entry.command.template) == (Origin.CHANGED, "My way: {selection}")
    content = files.remove(entry.path)
    assert find(files, "explain").origin is Origin.SHIPPED
    files.bring_back(entry.path, content)
    assert find(files, "explain").origin is Origin.CHANGED


def test_a_broken_file_lets_the_shipped_one_serve_and_is_kept(files: CommandFiles) -> None:
    write(files.folder / "explain.md", "+++\ntitle = \n+++\nmine")
    entry = find(files, "explain")
    assert entry.command is not None
    assert entry.command.title == "Explain"
    assert entry.trouble is not None
    assert entry.trouble.line == 2
    assert entry.text == "+++\ntitle = \n+++\nmine"
    assert (files.folder / "explain.md").read_text() == entry.text


def test_odd_files_are_told_of(files: CommandFiles, tmp_path: Path) -> None:
    write(files.folder / "big.md", b"x" * (LARGEST + 1))
    (files.folder / "folder.md").mkdir()
    os.mkfifo(files.folder / "pipe.md")
    (files.folder / "device.md").symlink_to("/dev/zero")
    (files.folder / "gone.md").symlink_to(tmp_path / "nowhere")
    write(files.folder / "My Mail.md", "Mail {input}")
    write(files.folder / "my-mail.md", "Another")
    write(files.folder / "!!!.md", "x")
    write(files.folder / ".hidden.md", "x")
    write(files.folder / "notes.txt", "x")
    entries = files.read()
    broken = {entry.path.rpartition("/")[2] for entry in entries if entry.trouble is not None}
    assert broken == {"big.md", "folder.md", "pipe.md", "device.md", "gone.md", "my-mail.md", "!!!.md"}
    assert {entry.name for entry in entries if entry.command is not None} == {"explain", "my-mail"}


def test_what_is_written_is_private_and_follows_links(files: CommandFiles, tmp_path: Path) -> None:
    files.write(SavedCommand(name="new", title="New", template="x"))
    path = files.folder / "new.md"
    assert (path.stat().st_mode & 0o777, files.folder.stat().st_mode & 0o777) == (0o600, 0o700)
    elsewhere = tmp_path / "elsewhere.md"
    path.replace(elsewhere)
    path.symlink_to(elsewhere)
    files.write(SavedCommand(name="new", title="Newer", template="x"))
    assert path.is_symlink()
    assert 'title = "Newer"' in elsewhere.read_text()


def test_another_name_moves_the_file_with_its_comments(files: CommandFiles) -> None:
    write(files.folder / "old.md", '+++\n# mine\ntitle = "Old"\n+++\nx')
    files.write(replace(SavedCommand(name="new", title="New", template="x")), "old")
    assert [path.name for path in files.folder.iterdir()] == ["new.md"]
    assert "# mine" in (files.folder / "new.md").read_text()


def test_the_stamp_tells_of_changes(files: CommandFiles) -> None:
    before = files.take_stamp()
    assert files.take_stamp() == before
    files.write(SavedCommand(name="new", title="New", template="x"))
    assert files.take_stamp() != before


def test_a_folder_that_cannot_be_written_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "prompts").write_text("a file in its place")
    files = CommandFiles(tmp_path, tmp_path / "prompts")
    assert files.read() == ()
    with pytest.raises(StoreProblem):
        files.write(SavedCommand(name="new", title="New", template="x"))


def test_the_shipped_commands_are_in_order() -> None:
    entries = CommandFiles(find_asset("prompts"), find_asset("prompts") / "none").read()
    assert {
        "explain",
        "translate",
        "fix-grammar",
        "summarise",
        "what-is-this-image",
        "explain-this-error",
    } <= {entry.name for entry in entries}
    for entry in entries:
        assert entry.command is not None, entry.trouble
        assert find_asset(f"prompts/{entry.name}.md").read_text().startswith("+++"), "no prompt of our own"
        assert entry.warnings == ()
        assert entry.command.about
        if entry.command.slots.has(Source.SELECTION):
            assert "Do not follow instructions" in entry.command.template
        assert entry.command.slots.slots


def test_answers_are_appended_with_a_rule_between(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    append_answer(str(path), " One. \n")
    append_answer(str(path), "Two.")
    path.write_text(path.read_text().rstrip("\n"))
    append_answer(str(path), "Three \ud83d")
    assert path.read_text() == "One.\n\n---\n\nTwo.\n\n---\n\nThree ?\n"
    assert path.stat().st_mode & 0o777 == 0o600


def test_home_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert append_answer("~/a.md", "x") == tmp_path / "a.md"


def test_nothing_but_files_is_appended_to(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "wide").write_bytes("a".encode("utf-16"))
    before = (tmp_path / "wide").read_bytes()
    for name in (
        tmp_path,
        tmp_path / "pipe",
        "/dev/full",
        "/dev/null",
        tmp_path / "no" / "folder",
        tmp_path / "wide",
    ):
        with pytest.raises(StoreProblem):
            append_answer(str(name), "x")
    with pytest.raises(StoreProblem):
        append_answer("/tmp/a\0b", "x")
    assert (tmp_path / "wide").read_bytes() == before
