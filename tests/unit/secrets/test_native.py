from __future__ import annotations

import sys

import pytest

from offhand.domain.errors import NoKeyring
from offhand.secrets.backends import ALLOWED, MACOS, WINDOWS
from offhand.secrets.native import NativeBackend


@pytest.fixture
def backend() -> NativeBackend:
    return NativeBackend("tests.fakes.native_ring.MemoryRing", "Memory", "Offhand")


def test_a_key_is_kept_replaced_and_forgotten(backend: NativeBackend) -> None:
    assert backend.read("openrouter") is None
    backend.write("openrouter", "sk-or-v1-first")
    backend.write("openrouter", "sk-or-v1-second")
    assert backend.read("openrouter") == "sk-or-v1-second"
    assert backend.delete("openrouter")
    assert not backend.delete("openrouter")
    assert backend.read("openrouter") is None


def test_an_empty_secret_is_no_key(backend: NativeBackend) -> None:
    backend.write("openrouter", "")
    assert backend.read("openrouter") is None


def test_the_system_is_named_and_asks_by_itself(backend: NativeBackend) -> None:
    backend.unlock(1.0)
    assert backend.describe() == "Memory"


@pytest.mark.parametrize(("path", "platform"), [(WINDOWS, "win32"), (MACOS, "darwin")])
def test_a_backend_of_another_system_is_no_keyring(path: str, platform: str) -> None:
    if sys.platform == platform:
        pytest.skip("it works on this system")
    with pytest.raises(NoKeyring) as caught:
        NativeBackend(path, "Elsewhere", "Offhand")
    assert caught.value.detail


def test_the_list_holds_no_backend_that_keeps_keys_in_clear() -> None:
    assert {path.split(".")[0] for path in ALLOWED} == {"keyring"}
    assert not {path for path in ALLOWED if "null" in path or "fail" in path or "chainer" in path}
