"""What every test gets: a home of its own, no network, and an error for whatever it leaves behind.

The rules themselves live in ``tests/noise``; ``tests/unit/test_noise.py`` proves that each can fail.
"""

from __future__ import annotations

import inspect
import os
from typing import TYPE_CHECKING, Any, cast

import pytest
from hypothesis import HealthCheck, settings

from tests.noise import leftovers, network
from tests.noise.timers import watch_timers

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

# The machine is shared: how long an example takes says nothing of it.
settings.register_profile("shared", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared")

# Windows of unit and GUI tests live in memory; a test of a real display starts its own processes.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("OFFHAND_TEST_PLATFORM", "offscreen")

# What belongs to the person at this machine: their bus (and keyring), display, proxies and keys.
_THEIRS = (
    "DBUS_SESSION_BUS_ADDRESS",
    "AT_SPI_BUS_ADDRESS",
    "GNOME_KEYRING_CONTROL",
    "WAYLAND_DISPLAY",
    "OPENROUTER_API_KEY",
    "OFFHAND_BASE_URL",
    "OFFHAND_DATA_DIR",
    "PYTHON_KEYRING_BACKEND",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    *(
        name
        for proxy in ("http_proxy", "https_proxy", "all_proxy", "no_proxy")
        for name in (proxy, proxy.upper())
    ),
)
for _name in _THEIRS:
    os.environ.pop(_name, None)

# Nor the bus of the machine, which tells when it sleeps.
os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = f"unix:path={os.devnull}/nowhere"

_HOMES = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CACHE_HOME": ".cache",
    "XDG_STATE_HOME": ".local/state",
}


@pytest.fixture(autouse=True)
def private_home(tmp_path_factory: pytest.TempPathFactory) -> Generator[Path, None, None]:
    """Give the test an empty home folder, so that none sees another's files or the developer's."""
    home = tmp_path_factory.mktemp("home")
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    with pytest.MonkeyPatch.context() as environment:
        for name, place in _HOMES.items():
            environment.setenv(name, str(home / place))
        environment.setenv("XDG_RUNTIME_DIR", os.environ.get("XDG_RUNTIME_DIR") or str(runtime))
        yield home


@pytest.fixture(autouse=True)
def no_network() -> Generator[None, None, None]:
    """Fail a test that reaches beyond this machine, even where the program swallowed the error."""
    with network.fence() as attempts:
        yield
    if attempts:
        pytest.fail(f"reached for {', '.join(attempts)}: tests talk to this machine alone")


@pytest.fixture(autouse=True)
def no_leftovers() -> Generator[None, None, None]:
    """Fail a test that leaves threads, windows or ticking timers behind."""
    before = leftovers.take_stock()
    with watch_timers() as find_ticking:
        yield
        left = leftovers.list_new(before) + find_ticking()
    if left:
        pytest.fail(f"left behind: {', '.join(left)}")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Have every asynchronous test look for the tasks that it leaves running."""
    for item in items:
        if isinstance(item, pytest.Function) and inspect.iscoroutinefunction(item.obj):
            if hasattr(item.obj, "hypothesis"):
                continue  # it runs its inner test many times, each in a turn of the same loop
            item.obj = cast("Any", leftovers.refuse_tasks(item.obj))
