"""The parts of a desktop portal that a program in a sandbox needs: notifications, and the start at login."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, cast

import jeepney
import jeepney.io.asyncio as connections

_jeepney, _connections = cast("Any", jeepney), cast("Any", connections)  # it has no types

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
NOTIFICATION = "org.freedesktop.portal.Notification"
REQUEST = "org.freedesktop.portal.Request"


@dataclass
class SandboxPortal:
    """Serve on a bus until stopped."""

    address: str
    refuses: bool = False
    """There is no such part."""
    response: int = 0
    """What a request is answered with."""
    grants_autostart: bool = True
    shown: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    removed: list[str] = field(default_factory=list[str])
    asked: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    """The options of each RequestBackground."""
    registered: list[str] = field(default_factory=list[str])
    _connection: Any = None
    _task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Take the name and serve."""
        self._connection = await _connections.open_dbus_connection(self.address)
        await self._connection.send(_jeepney.message_bus.RequestName(NAME))
        self._task = asyncio.create_task(self._serve())  # noqa: TID251 - owned here

    async def stop(self) -> None:
        """Leave the bus, as a crash does."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError, EOFError):
                await self._task
        if self._connection is not None:
            await self._connection.close()

    async def choose(self, key: str, action: str, parameters: list[Any]) -> None:
        """Have the user choose an action of a notification."""
        address = _jeepney.DBusAddress(PATH, interface=NOTIFICATION)
        signal = _jeepney.new_signal(address, "ActionInvoked", "ssav", (key, action, parameters))
        await self._connection.send(signal)

    async def _serve(self) -> None:
        while True:
            message = await self._connection.receive()
            if message.header.message_type is _jeepney.MessageType.method_call:
                await self._answer(message)

    async def _answer(self, message: Any) -> None:  # noqa: ANN401 - as above
        fields = {each.name: value for each, value in message.header.fields.items()}
        member, body = fields["member"], message.body
        if self.refuses and member != "Register":
            name = "org.freedesktop.DBus.Error.UnknownMethod"
            await self._connection.send(_jeepney.new_error(message, name, "s", ("No such interface",)))
            return
        match member:
            case "Register":
                self.registered.append(body[0])
            case "AddNotification":
                self.shown[body[0]] = {name: value for name, (_, value) in body[1].items()}
            case "RemoveNotification":
                self.removed.append(body[0])
            case "RequestBackground":
                await self._request(message, fields["sender"], body[1])
                return
            case _:
                pass
        await self._connection.send(_jeepney.new_method_return(message))

    async def _request(self, message: Any, sender: str, options: dict[str, Any]) -> None:  # noqa: ANN401 - as above
        told = {name: value for name, (_, value) in options.items()}
        self.asked.append(told)
        mangled = sender.removeprefix(":").replace(".", "_")
        path = f"{PATH}/request/{mangled}/{told['handle_token']}"
        await self._connection.send(_jeepney.new_method_return(message, "o", (path,)))
        is_on = bool(told.get("autostart")) and self.grants_autostart
        results = {"background": ("b", True), "autostart": ("b", is_on)}
        address = _jeepney.DBusAddress(path, interface=REQUEST)
        signal = _jeepney.new_signal(address, "Response", "ua{sv}", (self.response, results))
        await self._connection.send(signal)
