"""A notification service, as able or as difficult as a test wants it.

``python -m tests.fakes.notification_server`` serves on the session bus and takes orders line by line.
"""

from __future__ import annotations

import asyncio
import json
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from typing import Any, cast

import jeepney
import jeepney.io.asyncio as connections

_jeepney, _connections = cast("Any", jeepney), cast("Any", connections)  # it has no types

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
EVERYTHING = ("body", "body-markup", "actions", "persistence")


@dataclass(frozen=True, kw_only=True)
class Shown:
    """Hold what Notify was called with."""

    number: int
    replaces: int
    icon: str
    title: str
    body: str
    actions: tuple[str, ...]
    hints: dict[str, Any]
    timeout: int


@dataclass
class NotificationServer:
    """Serve on a bus until stopped."""

    address: str
    abilities: tuple[str, ...] = EVERYTHING
    refuses: bool = False
    hangs: bool = False
    shown: list[Shown] = field(default_factory=list[Shown])
    """Everything that was ever shown."""
    closed: list[int] = field(default_factory=list[int])
    """What the program took back."""
    _connection: Any = None
    _task: asyncio.Task[None] | None = None
    _count: int = 0

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

    async def choose(self, number: int, action: str, token: str = "") -> None:
        """Have the user choose an action; the notification goes with it."""
        if token:
            await self.signal("ActivationToken", "us", (number, token))
        await self.signal("ActionInvoked", "us", (number, action))
        await self.dismiss(number)

    async def dismiss(self, number: int) -> None:
        """Have the user close a notification."""
        await self.signal("NotificationClosed", "uu", (number, 2))

    async def signal(self, member: str, signature: str, body: tuple[Any, ...]) -> None:
        """Send any signal of the service."""
        address = _jeepney.DBusAddress(PATH, interface=NAME)
        await self._connection.send(_jeepney.new_signal(address, member, signature, body))

    async def _serve(self) -> None:
        while True:
            message = await self._connection.receive()
            if message.header.message_type is _jeepney.MessageType.method_call and not self.hangs:
                await self._answer(message)

    async def _answer(self, message: Any) -> None:  # noqa: ANN401 - as above
        fields = {each.name: value for each, value in message.header.fields.items()}
        if self.refuses:
            error = _jeepney.new_error(message, f"{NAME}.Error.ExcessNotifications", "s", ("Too many",))
            await self._connection.send(error)
            return
        match fields["member"]:
            case "GetCapabilities":
                answer: tuple[str, tuple[Any, ...]] = "as", (list(self.abilities),)
            case "Notify":
                answer = "u", (self._show(message.body),)
            case _:
                self.closed.append(message.body[0])
                answer = "", ()
        await self._connection.send(_jeepney.new_method_return(message, *answer))

    def _show(self, body: tuple[Any, ...]) -> int:
        _, replaces, icon, title, text, actions, hints, timeout = body
        self._count += 1
        number = replaces or self._count
        self.shown.append(
            Shown(
                number=number,
                replaces=replaces,
                icon=icon,
                title=title,
                body=text,
                actions=tuple(actions),
                hints={name: value for name, (_, value) in hints.items()},
                timeout=timeout,
            )
        )
        return number


async def main() -> None:
    """Take orders such as ``choose 1 default`` from standard input, and answer each with a line of JSON."""
    server = NotificationServer("SESSION", hangs="hangs" in sys.argv)
    await server.start()
    print(json.dumps("ready"), flush=True)
    orders = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(orders), sys.stdin)
    while line := (await orders.readline()).decode().split():
        answer: Any = None
        match line:
            case ["shown"]:
                answer = [asdict(each) for each in server.shown]
            case ["closed"]:
                answer = server.closed
            case ["choose", number, action, *token]:
                await server.choose(int(number), action, *token)
            case _:
                raise ValueError(line)
        print(json.dumps(answer), flush=True)
    await server.stop()


if __name__ == "__main__":
    asyncio.run(main())
