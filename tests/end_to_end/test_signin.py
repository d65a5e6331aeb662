"""Signing in with a real browser command, a real keyring, and a server that makes the key."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import httpx
import pytest

from tests.end_to_end.driver import Program
from tests.end_to_end.test_main_job import read_keyring
from tests.fakes.authority import NEW_KEY, Authority

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from tests.end_to_end.desktop import Desktop

pytestmark = pytest.mark.end_to_end

BROWSER = """#!{python}
import sys, urllib.request
urllib.request.build_opener(urllib.request.ProxyHandler({{}})).open(sys.argv[1]).read()
"""


@pytest.fixture
def authority() -> Generator[Authority, None, None]:
    with Authority() as running:
        yield running


@pytest.fixture
def offhand(desktop: Desktop, authority: Authority, data: Path, tmp_path: Path) -> Program:
    """Start it where opening an address starts a browser that agrees to everything."""
    commands = tmp_path / "commands"
    commands.mkdir()
    browser = commands / "xdg-open"
    browser.write_text(BROWSER.format(python=sys.executable))
    browser.chmod(0o700)
    path = f"{commands}:{desktop.environment['PATH']}"
    arguments = ["--base-url", authority.base_url, "--data-dir", str(data), "--log-level", "debug"]
    return Program(desktop, arguments, {"PATH": path})


def test_a_newcomer_signs_in_by_one_button(
    offhand: Program, desktop: Desktop, authority: Authority, data: Path
) -> None:
    offhand.click("button", "Sign in with OpenRouter")
    offhand.wait_gone("password text", "API key")
    assert read_keyring(desktop) == [NEW_KEY]
    assert "callback_url" in authority.pages[0]
    log = (data / "logs" / "offhand.log").read_text()
    for secret in (NEW_KEY, authority.exchanges[0]["code"], authority.exchanges[0]["code_verifier"]):
        assert secret not in log
        assert secret not in offhand.output


def test_a_code_from_another_computer_does_it_by_keyboard(
    offhand: Program, desktop: Desktop, authority: Authority
) -> None:
    offhand.click("button", "Use a code")
    address = offhand.read("text", "Sign-in address")
    code = httpx.get(address, trust_env=False).text
    assert "callback_url" not in authority.pages[0]
    desktop.type_text(code)
    desktop.press("Return")
    offhand.wait_gone("password text", "API key")
    assert read_keyring(desktop) == [NEW_KEY]
