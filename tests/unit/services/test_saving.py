"""Files go where the user said, or an error says why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import StoreProblem
from offhand.services.saving import save_file

if TYPE_CHECKING:
    from pathlib import Path


async def test_a_file_is_written(tmp_path: Path) -> None:
    await save_file(str(tmp_path / "a.py"), b"x = 1\n")
    assert (tmp_path / "a.py").read_bytes() == b"x = 1\n"


async def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreProblem) as caught:
        await save_file(str(tmp_path / "no" / "a.py"), b"")
    assert caught.value.detail


async def test_a_name_that_cannot_be(tmp_path: Path) -> None:
    with pytest.raises(StoreProblem):
        await save_file(f"{tmp_path}/a\0b", b"")
