"""What tests in a real session get; a test that fails leaves a picture and the tree behind."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.desktop import Desktop
from tests.end_to_end.driver import Program
from tests.fakes.provider_server import ProviderServer

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

# The sessions are made of Linux parts; elsewhere there is nothing to collect.
collect_ignore_glob = [] if sys.platform == "linux" else ["*"]

FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember that a test failed, for the fixtures that it used."""
    report = yield
    if report.when == "call" and report.failed:
        item.stash[FAILED] = True
    return report


@pytest.fixture
def desktop(tmp_path: Path, request: pytest.FixtureRequest) -> Generator[Desktop, None, None]:
    """Run a desktop session with an unlocked keyring for one test."""
    with Desktop(tmp_path / "session") as session:
        yield session
        if request.node.stash.get(FAILED, False):
            picture = session.take_screenshot(tmp_path / "failed.png")
            print(f"The screen when it failed: {picture}; logs: {session.folder}")


@pytest.fixture
def server() -> Generator[ProviderServer, None, None]:
    """Serve answers on loopback, to whoever shows a key that is known."""
    with ProviderServer() as server:
        server.check_keys = True
        yield server


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Name the folder in which the program keeps everything."""
    return tmp_path / "data"


@pytest.fixture
def offhand(desktop: Desktop, server: ProviderServer, data: Path) -> Program:
    """Start Offhand for the first time."""
    return Program(desktop, ["--base-url", server.base_url, "--data-dir", str(data)])
