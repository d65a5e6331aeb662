"""A fence around this machine: no test talks to any other."""

from __future__ import annotations

import ipaddress
import socket
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

import pytest

if TYPE_CHECKING:
    from collections.abc import Generator

Address = tuple[str, int] | str | bytes

# Names that never exist (RFC 6761): asking for them is how a test meets a missing host.
_NOWHERE = (".invalid", ".test", ".example")


class NetworkTouched(AssertionError):
    """Say that a test reached beyond this machine."""


def is_ours(host: object) -> bool:
    """Say whether an address is of this machine."""
    if not host:
        return True
    text = host.decode() if isinstance(host, bytes) else str(host)
    if text == "localhost" or text.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


@contextmanager
def fence() -> Generator[list[str], None, None]:
    """Refuse connections and name look-ups beyond this machine, and list what was tried.

    A name under a domain that cannot exist is answered as a resolver does, without asking one.
    """
    attempts: list[str] = []
    connect, connect_ex, look_up = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def check(host: object) -> None:
        if not is_ours(host):
            attempts.append(str(host))
            raise NetworkTouched(host)

    def guarded_connect(self: socket.socket, address: Address) -> None:
        if isinstance(address, tuple):
            check(address[0])
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Address) -> int:
        if isinstance(address, tuple):
            check(address[0])
        return connect_ex(self, address)

    def guarded_look_up(
        host: str | bytes | None, port: str | int | None, *rest: int, **options: int
    ) -> list[object]:
        name = host.decode() if isinstance(host, bytes) else str(host or "")
        if name.endswith(_NOWHERE):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        check(host)
        return cast("list[object]", look_up(host, port, *rest, **options))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        patch.setattr(socket, "getaddrinfo", guarded_look_up)
        yield attempts
