"""Windows is told who we are, other systems nothing."""

from __future__ import annotations

import ctypes
import sys

import pytest

from offhand.domain.application import APPLICATION_ID
from offhand.system.identity import claim_identity


class Shell:
    """Stand in for the library of Windows."""

    def __init__(self) -> None:
        self.told: list[str | None] = []

    def SetCurrentProcessExplicitAppUserModelID(self, name: ctypes.c_wchar_p) -> int:
        self.told.append(name.value)
        return 0


def test_the_name_is_told_as_wide_text() -> None:
    shell = Shell()
    claim_identity(APPLICATION_ID, shell)
    assert shell.told == [APPLICATION_ID]


@pytest.mark.skipif(sys.platform == "win32", reason="there it is told")
def test_other_systems_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(ctypes, "windll", raising=False)
    claim_identity(APPLICATION_ID)
