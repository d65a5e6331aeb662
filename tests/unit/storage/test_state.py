import stat
from pathlib import Path

import pytest

from offhand.domain.errors import StoreProblem
from offhand.storage.state import State, StateFile

DAMAGED = [
    b'{"geometry": "\xff"}',
    b'{"of tomorrow": ' + b"[" * 9000,
    b'{"of tomorrow": ' + b"9" * 9000 + b"}",
]


def test_what_is_remembered_is_there_again(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "state.json"
    StateFile(file).remember(geometry="abc", sidebar_width=300)
    StateFile(file).remember(notices=("said",))
    assert StateFile(file).read() == State(geometry="abc", sidebar_width=300, notices=("said",))


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"geometry": 5}', b"\xff", *DAMAGED])
def test_a_broken_file_means_starting_afresh(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "state.json"
    file.write_bytes(content)
    assert StateFile(file).read() == State()
    StateFile(file).remember(sidebar_width=250)
    assert StateFile(file).read().sidebar_width == 250


def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "state.json"
    StateFile(file).remember(geometry="abc")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(StoreProblem):
        StateFile(tmp_path / "file" / "state.json").remember(geometry="abc")
