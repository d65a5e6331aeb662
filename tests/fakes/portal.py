"""A desktop portal with GlobalShortcuts and Registry, as kind or as difficult as a test wants it.

``python -m tests.fakes.portal`` runs a kind one on the session bus, for the bus to start.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, cast

import jeepney
import jeepney.io.asyncio as connections

_jeepney, _connections = cast("Any", jeepney), cast("Any", connections)  # it has no types
Later = tuple[str, int, dict[str, Any]]
"""A request, its code and its results."""
Reply = tuple[str, tuple[Any, ...], Later | None]
"""A signature, a body, and what follows as a signal."""

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
REGISTRY = "org.freedesktop.host.portal.Registry"
REQUEST = "org.freedesktop.portal.Request"
SESSION = "org.freedesktop.portal.Session"
APPLICATION = "io.github.offhand.Offhand"
ERROR = "org.freedesktop.DBus.Error"


class Refused(Exception):
    """Be answered as an error."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(text)
        self.name = name
        self.text = text


@dataclass
class Manners:
    """Say how the portal behaves."""

    version: int = 2
    """0 leaves the interface out."""
    has_registry: bool = True
    needs_registration: bool = False
    """Sessions are for programs with a name, as on GNOME."""
    installed: tuple[str, ...] = (APPLICATION,)
    create_code: int = 0
    bind_code: int = 0
    binds: tuple[str, ...] | None = None
    """The shortcuts that the user left in the dialog; None for all."""
    keys: dict[str, str] = field(default_factory=dict[str, str])
    """What the user chose instead of the preferred keys; an empty text for none."""
    takes_shortcuts_at_creation: bool = False
    """As Plasma 5.27 does: those of BindShortcuts are left alone."""
    gives_session: bool = True
    old_paths: bool = False
    """Request objects are elsewhere than the caller expects."""
    holds: bool = False
    """Answers wait until ``release``."""
    dies_at: str = ""
    """The method at which it crashes."""


class Portal:
    """Serve on a bus until stopped."""

    def __init__(self, address: str, manners: Manners | None = None) -> None:
        self.address = address
        self.manners = manners or Manners()
        self.calls: list[tuple[str, str, tuple[Any, ...]]] = []
        self.registered: dict[str, str] = {}
        self.sessions: dict[str, dict[str, Any]] = {}
        self.bound: dict[str, list[tuple[str, Any]]] = {}
        self._held: list[Later] = []
        self._known: set[str] = set()
        self._connection: Any = None
        self._task: asyncio.Task[None] | None = None
        self._count = 0

    @property
    def members(self) -> list[str]:
        """Name the methods that were called, in order."""
        return [member for member, _, _ in self.calls]

    async def start(self) -> None:
        """Take the name and serve."""
        self._connection = await _connections.open_dbus_connection(self.address)
        self.sessions.clear()
        self.bound.clear()
        self.registered.clear()
        self._known.clear()
        await self._connection.send(_jeepney.message_bus.RequestName(NAME))
        self._task = asyncio.create_task(self._serve(self._connection))  # noqa: TID251 - owned here

    async def wait(self) -> None:
        """Serve until the bus has gone."""
        assert self._task is not None
        with suppress(EOFError, ConnectionError):
            await self._task

    async def stop(self) -> None:
        """Leave the bus, as a crash does."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError, EOFError):
                await self._task
        await self._leave()

    async def press(self, name: str, *, token: str = "", session: str = "", time: int = 7) -> None:
        """Have the user press a shortcut."""
        options = {"activation_token": ("s", token)} if token else {}
        body = (session or next(iter(self.sessions)), name, time, options)
        await self._signal(SHORTCUTS, "Activated", "osta{sv}", body)

    async def change(self, **keys: str) -> None:
        """Have the user choose other keys in the desktop's settings."""
        shortcuts = [(name, {"trigger_description": ("s", key)}) for name, key in keys.items()]
        await self._signal(
            SHORTCUTS, "ShortcutsChanged", "oa(sa{sv})", (next(iter(self.sessions)), shortcuts)
        )

    async def end_session(self) -> None:
        """Take the shortcuts away, as a user may in the desktop's settings."""
        session = next(iter(self.sessions))
        del self.sessions[session], self.bound[session]
        await self._signal(SESSION, "Closed", "", (), path=session)

    async def release(self) -> None:
        """Answer what was held back."""
        self.manners.holds = False
        held, self._held = self._held, []
        for answer in held:
            await self._respond(*answer)

    async def shout(self, member: str, signature: str, body: tuple[Any, ...]) -> None:
        """Send a signal of GlobalShortcuts that makes no sense."""
        await self._signal(SHORTCUTS, member, signature, body)

    async def _serve(self, connection: Any) -> None:  # noqa: ANN401 - as above
        while True:
            message = await connection.receive()
            if message.header.message_type is _jeepney.MessageType.method_call:
                await self._answer(connection, message)

    async def _answer(self, connection: Any, message: Any) -> None:  # noqa: ANN401 - as above
        fields: dict[str, str] = {each.name: value for each, value in message.header.fields.items()}
        member, sender, body = fields["member"], fields["sender"], message.body
        self.calls.append((member, sender, body))
        if member == self.manners.dies_at:
            self.manners.dies_at = ""
            await self._leave()
            raise EOFError
        try:
            signature, result, later = self._handle(fields, sender, body)
        except Refused as refused:
            await connection.send(_jeepney.new_error(message, refused.name, "s", (refused.text,)))
            return
        await connection.send(_jeepney.new_method_return(message, signature, result))
        if later is not None:
            if self.manners.holds:
                self._held.append(later)
            else:
                await self._respond(*later)

    def _handle(self, fields: dict[str, str], sender: str, body: tuple[Any, ...]) -> Reply:
        interface, member, path = fields["interface"], fields["member"], fields["path"]
        if interface == REGISTRY:
            self._register(sender, body)
            return "", (), None
        if interface in {REQUEST, SESSION}:
            self._held = [held for held in self._held if held[0] != path]
            self.sessions.pop(path, None)
            self.bound.pop(path, None)
            return "", (), None
        self._known.add(sender)
        if not self.manners.version:
            raise Refused(f"{ERROR}.InvalidArgs", f"No such interface {SHORTCUTS!r}")
        if member == "Get":
            return "v", (("u", self.manners.version),), None
        if self.manners.needs_registration and sender not in self.registered:
            raise Refused("org.freedesktop.portal.Error.NotAllowed", "An app id is required")
        if member == "CreateSession":
            return self._create(sender, body[0])
        if member == "BindShortcuts":
            return self._bind(sender, *body)
        raise Refused(f"{ERROR}.UnknownMethod", member)

    def _register(self, sender: str, body: tuple[Any, ...]) -> None:
        if not self.manners.has_registry:
            raise Refused(f"{ERROR}.UnknownInterface", f"No such interface {REGISTRY!r}")
        if sender in self.registered or sender in self._known:
            raise Refused("org.freedesktop.portal.Error.Failed", "Connection already associated")
        if body[0] not in self.manners.installed:
            raise Refused("org.freedesktop.portal.Error.Failed", f"App info not found for {body[0]!r}")
        self.registered[sender] = body[0]

    def _create(self, sender: str, options: dict[str, Any]) -> Reply:
        session = f"{PATH}/session/{_mangle(sender)}/{options['session_handle_token'][1]}"
        if session in self.sessions:
            raise Refused("org.freedesktop.portal.Error.Exists", "A session exists")
        request = self._make_request(sender, options)
        if self.manners.create_code:
            return "o", (request,), (request, self.manners.create_code, {})
        if not self.manners.gives_session:
            return "o", (request,), (request, 0, {})
        self.sessions[session] = options
        return "o", (request,), (request, 0, {"session_handle": ("s", session)})

    def _bind(
        self, sender: str, session: str, shortcuts: list[Any], parent: str, options: dict[str, Any]
    ) -> Reply:
        assert parent == ""
        if session not in self.sessions or session in self.bound:
            raise Refused(f"{ERROR}.AccessDenied", "Invalid session")
        request = self._make_request(sender, options)
        if self.manners.bind_code:
            return "o", (request,), (request, self.manners.bind_code, {})
        if self.manners.takes_shortcuts_at_creation:
            shortcuts = self.sessions[session].get("shortcuts", ("", []))[1]
        bound: list[tuple[str, Any]] = []
        for name, facts in shortcuts:
            if self.manners.binds is None or name in self.manners.binds:
                key = self.manners.keys.get(name, facts["preferred_trigger"][1])
                bound.append((name, {"description": facts["description"], "trigger_description": ("s", key)}))
        self.bound[session] = bound
        return "o", (request,), (request, 0, {"shortcuts": ("a(sa{sv})", bound)})

    def _make_request(self, sender: str, options: dict[str, Any]) -> str:
        if self.manners.old_paths:
            self._count += 1
            return f"{PATH}/request/{self._count}"
        return f"{PATH}/request/{_mangle(sender)}/{options['handle_token'][1]}"

    async def _respond(self, request: str, code: int, results: dict[str, Any]) -> None:
        await self._signal(REQUEST, "Response", "ua{sv}", (code, results), path=request)

    async def _signal(
        self, interface: str, member: str, signature: str, body: tuple[Any, ...], *, path: str = PATH
    ) -> None:
        assert self._connection is not None
        address = _jeepney.DBusAddress(path, interface=interface)
        await self._connection.send(_jeepney.new_signal(address, member, signature or None, body))

    async def _leave(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.close()


def _mangle(sender: str) -> str:
    return sender.removeprefix(":").replace(".", "_")


async def main() -> None:
    """Serve until the bus ends."""
    portal = Portal("SESSION")
    await portal.start()
    await portal.wait()


if __name__ == "__main__":
    asyncio.run(main())
