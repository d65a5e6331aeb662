"""Messages of D-Bus with types; jeepney, which has none, turns them into bytes and back."""

from __future__ import annotations

from enum import Enum
from typing import Any, cast

import jeepney
import jeepney.bus
import msgspec

_jeepney = cast("Any", jeepney)
LARGEST_MESSAGE = 2**27
"""Bytes (D-Bus specification, "Message Protocol")."""

Variant = tuple[str, Any]
"""A signature and a value."""
Body = tuple[Any, ...]


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """Name a method and hold what it is called with."""

    destination: str
    path: str
    interface: str
    member: str
    signature: str = ""
    body: Body = ()


class Kind(Enum):
    """Name the kinds of messages (D-Bus specification, "Message Types")."""

    CALL = 1
    RETURN = 2
    ERROR = 3
    SIGNAL = 4


class Arrival(msgspec.Struct, frozen=True, kw_only=True):
    """Hold a message that arrived."""

    kind: Kind
    body: Body = ()
    signature: str = ""
    sender: str = ""
    path: str = ""
    interface: str = ""
    member: str = ""
    error: str = ""
    reply_to: int = 0


class Reader:
    """Cut bytes into messages."""

    def __init__(self) -> None:
        self._parser = _jeepney.Parser()

    def read(self, data: bytes) -> list[Arrival]:
        """Return the messages that are complete now; raises ``ValueError`` for what is none."""
        arrivals: list[Arrival] = []
        try:
            self._parser.add_data(data)
            while self._parser.bytes_desired() <= LARGEST_MESSAGE:
                message = self._parser.get_next_message()
                if message is None:
                    return arrivals
                arrivals.append(_read(message))
        except (KeyError, IndexError, TypeError, RecursionError, ArithmeticError) as error:
            raise ValueError from error
        raise ValueError(LARGEST_MESSAGE)


def write_call(call: Call, serial: int) -> bytes:
    """Write a call under a number that its answer will name."""
    target = _jeepney.DBusAddress(call.path, bus_name=call.destination, interface=call.interface)
    message = _jeepney.new_method_call(target, call.member, call.signature or None, call.body)
    return cast("bytes", message.serialise(serial))


def write_rule(**conditions: str) -> str:
    """Write a rule for the signals of, for instance, ``interface`` and ``member``."""
    return ",".join(["type='signal'", *(f"{name}='{value}'" for name, value in conditions.items())])


def find_address(told: str) -> str:
    """Return the socket of a bus's address; raises ``ValueError`` where it has none of this machine."""
    try:
        return cast("str", cast("Any", jeepney.bus).get_bus(told))
    except (RuntimeError, KeyError, StopIteration) as error:
        raise ValueError(told) from error


def _read(message: Any) -> Arrival:  # noqa: ANN401 - jeepney has no types
    fields = {field.name: value for field, value in message.header.fields.items()}
    return Arrival(
        kind=Kind(message.header.message_type.value),
        body=tuple(message.body),
        signature=fields.get("signature", ""),
        sender=fields.get("sender", ""),
        path=fields.get("path", ""),
        interface=fields.get("interface", ""),
        member=fields.get("member", ""),
        error=fields.get("error_name", ""),
        reply_to=fields.get("reply_serial", 0),
    )
