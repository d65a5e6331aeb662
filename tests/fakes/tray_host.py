"""A tray of the newer kind on a bus: a StatusNotifierWatcher with a host that shows items and clicks them.

``python -m tests.fakes.tray_host`` serves on the session bus and takes orders line by line.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, cast

import jeepney
import jeepney.io.asyncio as connections

_jeepney, _connections = cast("Any", jeepney), cast("Any", connections)  # it has no types

NAME = "org.kde.StatusNotifierWatcher"
PATH = "/StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"
PROPERTIES = "org.freedesktop.DBus.Properties"


@dataclass
class TrayHost:
    """Serve on a bus until stopped."""

    address: str = "SESSION"
    has_host: bool = True
    items: dict[str, str] = field(default_factory=dict[str, str])
    """The paths of items by the names of who registered them."""
    _connection: Any = None
    _task: asyncio.Task[None] | None = None
    _replies: dict[int, asyncio.Future[Any]] = field(default_factory=dict[int, "asyncio.Future[Any]"])

    async def start(self) -> None:
        """Take the name and serve."""
        self._connection = await _connections.open_dbus_connection(self.address)
        rule = _jeepney.MatchRule(type="signal", sender="org.freedesktop.DBus", member="NameOwnerChanged")
        await self._connection.send(_jeepney.message_bus.AddMatch(rule))
        await self._connection.send(_jeepney.message_bus.RequestName(NAME))
        self._task = asyncio.create_task(self._serve())  # noqa: TID251 - owned here

    async def stop(self) -> None:
        """Leave the bus, as a panel that crashes does."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError, EOFError):
                await self._task
        if self._connection is not None:
            await self._connection.close()

    async def show(self, *, items: bool) -> None:
        """Have a host come or go beside the watcher."""
        self.has_host = items
        member = "StatusNotifierHostRegistered" if items else "StatusNotifierHostUnregistered"
        await self._connection.send(_jeepney.new_signal(_jeepney.DBusAddress(PATH, interface=NAME), member))

    async def read(self, name: str) -> Any:  # noqa: ANN401 - whatever the property holds
        """Read a property of the item."""
        (_, value) = (await self._call(ITEM, PROPERTIES, "Get", "ss", (ITEM, name)))[0]
        return value

    async def read_sizes(self) -> list[int]:
        """List the widths of the icon's pictures, in px."""
        return sorted(picture[0] for picture in await self.read("IconPixmap"))

    async def act(self, member: str, token: str = "") -> None:
        """Click: Activate, SecondaryActivate or ContextMenu."""
        if token:
            await self._call(ITEM, ITEM, "ProvideXdgActivationToken", "s", (token,))
        await self._call(ITEM, ITEM, member, "ii", (10, 10))

    async def read_menu(self) -> list[dict[str, Any]]:
        """List the menu's entries with what is below them."""
        await self._call(MENU, MENU, "AboutToShow", "i", (0,))
        (_, (_, _, children)) = await self._call(MENU, MENU, "GetLayout", "iias", (0, -1, []))
        return [_read_entry(child) for _, child in children]

    async def choose(self, number: int) -> None:
        """Click an entry of the menu."""
        await self._call(MENU, MENU, "Event", "isvu", (number, "clicked", ("i", 0), 0))

    async def _call(self, kind: str, interface: str, member: str, signature: str, body: Any) -> Any:  # noqa: ANN401 - as above
        ((owner, path),) = self.items.items()
        if kind == MENU:
            path = await self.read("Menu")
        address = _jeepney.DBusAddress(path, bus_name=owner, interface=interface)
        message = _jeepney.new_method_call(address, member, signature, body)
        serial = next(self._connection.outgoing_serial)
        reply = self._replies[serial] = asyncio.get_running_loop().create_future()
        await self._connection.send(message, serial=serial)
        async with asyncio.timeout(5):
            answer = await reply
        if answer.header.message_type is _jeepney.MessageType.error:
            raise AssertionError(answer.body)
        return answer.body

    async def _serve(self) -> None:
        while True:
            message = await self._connection.receive()
            kind = message.header.message_type
            fields = {each.name: value for each, value in message.header.fields.items()}
            if kind is _jeepney.MessageType.method_call:
                await self._answer(message, fields)
            elif kind is _jeepney.MessageType.signal and fields.get("member") == "NameOwnerChanged":
                name, _, owner = message.body
                if not owner:
                    self.items.pop(name, None)
            elif (serial := fields.get("reply_serial", 0)) in self._replies:
                self._replies.pop(serial).set_result(message)

    async def _answer(self, message: Any, fields: dict[str, Any]) -> None:  # noqa: ANN401 - as above
        answer: tuple[Any, ...] = ()
        match fields["member"]:
            case "RegisterStatusNotifierItem":
                (told,) = message.body
                name = fields["sender"] if told.startswith("/") else told
                self.items[name] = told if told.startswith("/") else "/StatusNotifierItem"
            case "Get":
                values = {
                    "IsStatusNotifierHostRegistered": ("b", self.has_host),
                    "ProtocolVersion": ("i", 0),
                    "RegisteredStatusNotifierItems": ("as", list(self.items)),
                }
                answer = "v", (values[message.body[1]],)
            case _:
                pass
        await self._connection.send(_jeepney.new_method_return(message, *answer))


def _read_entry(entry: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    number, properties, children = entry
    told = {name: value for name, (_, value) in properties.items()}
    return {**told, "id": number, "entries": [_read_entry(child) for _, child in children]}


def _digest(pixels: bytes) -> str:
    """Name a picture, so that it can be told from others."""
    return hashlib.sha256(bytes(pixels)).hexdigest()


async def main() -> None:
    """Take orders such as ``read Title`` from standard input, and answer each with a line of JSON."""
    host = TrayHost()
    await host.start()
    print(json.dumps("ready"), flush=True)
    orders = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(orders), sys.stdin)
    while line := (await orders.readline()).decode().split():
        match line:
            case ["items"]:
                answer: Any = len(host.items)
            case ["read", name]:
                answer = await host.read(name)
            case ["sizes"]:
                answer = await host.read_sizes()
            case ["act", member, *rest]:
                answer = await host.act(member, *rest)
            case ["menu"]:
                answer = await host.read_menu()
            case ["choose", number]:
                answer = await host.choose(int(number))
            case _:
                raise ValueError(line)
        print(json.dumps(answer, default=_digest), flush=True)
    await host.stop()


if __name__ == "__main__":
    asyncio.run(main())
