from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import KeyringLocked, KeyringRefused, NoKeyring
from offhand.secrets.backends import LINUX, explain_absence, find_wanted_backend

if TYPE_CHECKING:
    from pathlib import Path

NULL = "keyring.backends.null.Keyring"
PLAINTEXT = "keyrings.alt.file.PlaintextKeyring"


@pytest.fixture
def configuration(private_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("keyring.util.platform_.config_root", lambda: private_home)
    return private_home / "keyringrc.cfg"


@pytest.mark.usefixtures("configuration")
def test_nothing_is_named_by_default() -> None:
    assert find_wanted_backend() == ""


def test_the_environment_is_heard_before_the_file(
    configuration: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    configuration.write_text(f"[backend]\ndefault-keyring={PLAINTEXT}\n")
    assert find_wanted_backend() == PLAINTEXT
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", NULL)
    assert find_wanted_backend() == NULL


@pytest.mark.parametrize(
    "content", [b"", b"[backend]\n", b"default-keyring=x", b"\xff\xfe[", b"[other]\na=b\n"]
)
def test_a_broken_file_names_nothing(configuration: Path, content: bytes) -> None:
    configuration.write_bytes(content)
    assert find_wanted_backend() == ""


@pytest.mark.usefixtures("configuration")
def test_without_a_service_the_named_backend_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", NULL)
    error = explain_absence(NoKeyring(detail="no bus"))
    assert isinstance(error, KeyringRefused)
    assert error.backend == NULL


@pytest.mark.usefixtures("configuration")
def test_naming_the_allowed_backend_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", LINUX)
    error = NoKeyring(detail="no bus")
    assert explain_absence(error) is error


@pytest.mark.usefixtures("configuration")
def test_a_plaintext_package_is_named_as_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "keyrings" / "alt"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    monkeypatch.setitem(sys.modules, "keyrings", None)
    monkeypatch.delitem(sys.modules, "keyrings")
    error = explain_absence(NoKeyring(detail="no bus"))
    assert isinstance(error, NoKeyring)
    assert error.detail.startswith("no bus; keyrings.alt is installed")


def test_other_errors_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", NULL)
    error = KeyringLocked()
    assert explain_absence(error) is error
