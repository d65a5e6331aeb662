"""The program in the languages of its users: that of the system, that of the settings, and in the shell."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.driver import OFFHAND, Program
from tests.fakes.provider_server import GOOD_KEY, HOLD, ProviderServer, chunk, sse, text_chunk

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.desktop import Desktop

pytestmark = [pytest.mark.end_to_end, pytest.mark.timeout(120)]

GERMAN = {"LC_ALL": "", "LANG": "de_AT.UTF-8"}


def start(desktop: Desktop, server: ProviderServer, data: Path, environment: dict[str, str]) -> Program:
    """Start Offhand as a user of another language does."""
    arguments = ["--base-url", server.base_url, "--data-dir", str(data)]
    offhand = Program(desktop, arguments, {"OPENROUTER_API_KEY": GOOD_KEY, **environment})
    offhand.find("frame", "re:.*Offhand")
    return offhand


def test_the_window_speaks_the_language_of_the_system(
    desktop: Desktop, server: ProviderServer, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    server.enqueue(sse(HOLD, text_chunk("Guten Tag."), chunk(finish="stop")))
    offhand = start(desktop, server, data, GERMAN)
    offhand.type_into("text", "Nachricht", "Sag guten Tag")
    offhand.press("Return")
    offhand.find("button", "Stopp")
    server.release()
    offhand.expect("label", "", "Guten Tag.")
    offhand.find("button", "Senden")
    offhand.press("ctrl+comma")
    offhand.find("dialog", "Offhand-Einstellungen")
    offhand.type_into("text", "Einstellungen durchsuchen", "sprache")
    offhand.find("label", "Sprache")
    offhand.press("Escape", "Escape")
    assert offhand.stop() == 0
    # What is written for machines stays as it is.
    assert "ended with status 0" in "".join(file.read_text(encoding="utf-8") for file in data.rglob("*.log"))


def test_the_language_of_the_settings_goes_before_that_of_the_system(
    desktop: Desktop, server: ProviderServer, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.toml").write_text('language = "zh_CN"\n', encoding="utf-8")
    offhand = start(desktop, server, data, GERMAN)
    offhand.find("text", "消息")
    assert offhand.stop() == 0


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de_DE.UTF-8", "unbekannte Argumente"),
        ("zh_CN.UTF-8", "无法识别的参数"),
        ("C", "unrecognized arguments"),
    ],
)
def test_the_shell_is_answered_in_its_language(desktop: Desktop, language: str, words: str) -> None:
    said = subprocess.run(
        [*OFFHAND, "models", "--no-such-thing"],
        env={**desktop.environment, "LC_ALL": language},
        capture_output=True,
        check=False,
    )
    assert said.returncode == 2
    assert words in said.stderr.decode("utf-8")
