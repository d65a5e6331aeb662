"""The doctor looks at the real parts and says what works, whatever is broken."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from offhand.cli import doctor, entry
from offhand.cli.doctor import print_findings, word_key
from offhand.cli.findings import Finding, State
from offhand.domain.errors import KeyringLocked
from offhand.services.account import KeyPlace, KeyStatus
from tests.fakes.provider_server import GOOD_KEY, ProviderServer, stall, text_body

if TYPE_CHECKING:
    from pathlib import Path

LOCAL = "http://127.0.0.1:9/v1"


def examine(capsys: pytest.CaptureFixture[str], folder: Path, base_url: str = LOCAL) -> dict[str, str]:
    assert entry.main(["doctor", "--data-dir", str(folder), "--base-url", base_url]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    lines = said.out.partition("\n\n")[0].splitlines()
    return {name: f"{line[:4].strip()} {text.strip()}" for line in lines for name, text in [_split(line)]}


def _split(line: str) -> tuple[str, str]:
    name, _, text = line[6:].partition("  ")
    return name, text


def test_a_server_that_answers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with ProviderServer() as server:
        found = examine(capsys, tmp_path, server.base_url)
        assert found["Network"].startswith("ok ")
        assert found["Base URL"] == f"ok {server.base_url}"
        assert [request.headers.get("authorization") for request in server.requests] == [None]


def test_a_server_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert examine(capsys, tmp_path)["Network"].startswith("FAIL ")


def test_a_server_that_never_answers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "PATIENCE", 0.3)
    with ProviderServer() as server:
        server.enqueue(stall(), path="/models")
        assert examine(capsys, tmp_path, server.base_url)["Network"] == "FAIL no answer within 0.3 s"


def test_a_page_of_somebody_else(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with ProviderServer() as server:
        server.enqueue(text_body(200, "<html>Sign in to this network</html>"), path="/models")
        found = examine(capsys, tmp_path, server.base_url)
    assert found["Network"].startswith("FAIL ")


def test_a_key_of_the_environment_is_named_and_not_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENROUTER_API_KEY", GOOD_KEY)
    with ProviderServer() as server:
        found = examine(capsys, tmp_path, server.base_url)
    assert found["API key"].startswith("ok from OPENROUTER_API_KEY")
    assert GOOD_KEY not in str(found)


def test_settings_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "settings.toml").write_text("theme = [")
    assert examine(capsys, tmp_path)["Settings"].startswith("warn could not be read")


def test_settings_that_are_not_allowed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "settings.toml").write_text('theme = "pink"\n')
    assert "theme must be one of" in examine(capsys, tmp_path)["Settings"]


def test_a_senseless_address_of_the_environment_is_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OFFHAND_BASE_URL", "http://example.org")
    assert entry.main(["doctor", "--data-dir", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith("offhand: ")


@pytest.mark.parametrize(
    ("status", "state", "words"),
    [
        (
            KeyStatus(place=KeyPlace.KEYRING, backend="GNOME Keyring"),
            State.OK,
            "in the keyring; GNOME Keyring",
        ),
        (KeyStatus(place=KeyPlace.NONE, backend="GNOME Keyring"), State.WARN, "offhand key set"),
        (KeyStatus(place=KeyPlace.NONE, is_needed=False), State.OK, "may do without"),
        (KeyStatus(place=KeyPlace.NONE, problem=KeyringLocked()), State.WARN, "locked"),
        (KeyStatus(place=KeyPlace.ENVIRONMENT, problem=KeyringLocked()), State.OK, "OPENROUTER_API_KEY"),
    ],
)
def test_keys(status: KeyStatus, state: State, words: str) -> None:
    found = word_key(status)
    assert found.state is state
    assert words in found.text


def test_lines_are_aligned_and_summed_up() -> None:
    out = io.StringIO()
    print_findings([Finding("A", State.OK, "one"), Finding("Longer", State.FAIL, "two")], out)
    assert out.getvalue() == "ok    A       one\nFAIL  Longer  two\n\nLook at: Longer.\n"
    out = io.StringIO()
    print_findings([Finding("A", State.OK, "one")], out)
    assert out.getvalue().endswith("\nEverything works.\n")
