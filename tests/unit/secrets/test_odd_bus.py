"""A session bus that is none, or that hangs before anything can be asked."""

from __future__ import annotations

import gc
import shutil
import socket
import sys
import tempfile
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import KeyringSilent, NoKeyring
from offhand.secrets.keychain import SystemKeychain

if TYPE_CHECKING:
    from collections.abc import Generator

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's"),
    # jeepney leaves the socket of a bus that refused it to the garbage collector.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


class OddBus:
    """Accept connections, say one thing to each, hang up where that is empty, and wait where it is None."""

    def __init__(self, said: bytes | None) -> None:
        # The path of a socket has about a hundred characters, fewer than pytest's folders take.
        self._folder = Path(tempfile.mkdtemp(prefix="offhand-"))
        self.address = f"unix:path={self._folder / 'bus'}"
        self._said = said
        self._open: list[socket.socket] = []
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.bind(str(self._folder / "bus"))
        self._socket.listen()
        self._thread = threading.Thread(target=self._serve, name="odd bus")
        self._thread.start()

    def stop(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        for link in (*self._open, self._socket):
            link.close()
        shutil.rmtree(self._folder)

    def _serve(self) -> None:
        with suppress(OSError):  # closed
            while True:
                link, _ = self._socket.accept()
                self._open.append(link)
                if self._said:
                    link.recv(100)
                    link.sendall(self._said)
                elif self._said is not None:
                    link.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def bus(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Generator[None]:
    odd = OddBus(request.param)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", odd.address)
    yield
    odd.stop()
    gc.collect()


@pytest.mark.parametrize("bus", [b"", b"REJECTED EXTERNAL\r\n", b"HTTP/1.1 400\r\n\r\n"], indirect=True)
@pytest.mark.usefixtures("bus")
async def test_what_is_no_bus_is_no_keyring() -> None:
    keychain = SystemKeychain(limit=10.0)
    with pytest.raises(NoKeyring) as caught:
        await keychain.read("openrouter")
    assert caught.value.detail
    keychain.close()


@pytest.mark.parametrize("bus", [None, b"OK 1234deadbeef\r\n"], indirect=True)
@pytest.mark.usefixtures("bus")
async def test_a_bus_that_hangs_is_told_within_the_limit() -> None:
    keychain = SystemKeychain(limit=0.3)
    with pytest.raises(KeyringSilent) as caught:
        await keychain.read("openrouter")
    assert caught.value.seconds == 0.3
    keychain.close()
