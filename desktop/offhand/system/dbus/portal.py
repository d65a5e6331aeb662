"""The desktop portal: requests that the user may answer, sessions, and a service that may come and go.

Written after the documentation of xdg-desktop-portal: "Requests", "Sessions" and "Registry".
"""

from __future__ import annotations

import asyncio
from collections import deque
from itertools import count
from typing import TYPE_CHECKING, cast

from offhand.system.dbus.bus import CallRefused
from offhand.system.dbus.messages import Call

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.system.dbus.bus import Bus, Hear
    from offhand.system.dbus.messages import Arrival, Body, Variant

    Options = dict[str, Variant]
    Results = dict[str, Variant]

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
REQUEST = "org.freedesktop.portal.Request"
SESSION = "org.freedesktop.portal.Session"
REGISTRY = "org.freedesktop.host.portal.Registry"
PROPERTIES = "org.freedesktop.DBus.Properties"

GRANTED, DECLINED, ENDED = 0, 1, 2
"""Response codes; the last means that it ended in some other way."""
NONSENSE: Body = (ENDED, {})
NO_LONGER_THERE = (".NoReply", ".ServiceUnknown", ".NameHasNoOwner", ".Disconnected")
EARLY_ANSWERS = 16
"""How many answers are kept for requests whose path is not known yet."""


class PortalGone(Exception):
    """Say that the portal left the bus while it was asked something."""


class Withdrawn(Exception):
    """Say that a request was taken back."""


class Declined(Exception):
    """Hold the code of a response that is no yes."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.by_user = code == DECLINED


class Portal:
    """Talk to the portal over a bus."""

    def __init__(self, bus: Bus, application: str, changed: Callable[[], None]) -> None:
        """Prepare; ``changed`` is called when the portal came or went."""
        self._bus = bus
        self._application = application
        self._changed = changed
        self._hearers: list[Hear] = []
        self._answers: dict[str, asyncio.Future[Body]] = {}
        self._early: deque[tuple[str, Body]] = deque(maxlen=EARLY_ANSWERS)
        self._numbers = count(1)
        self._knows_us = ""
        self.owner = ""
        """Who answers for the portal now, empty where nobody does."""
        self.registration_problem = ""
        """Why the portal does not know which program this is, empty where it does or never asks."""

    async def open(self) -> None:
        """Begin to hear of the portal; raises ``BusProblem``."""
        self._bus.listen(self._take)
        # From the bus alone: anybody else may send a signal of this name.
        await self._bus.subscribe(sender="org.freedesktop.DBus", member="NameOwnerChanged", arg0=NAME)
        await self._bus.subscribe(sender=NAME)
        try:
            (self.owner,) = await self._bus.ask("GetNameOwner", "s", (NAME,))
        except CallRefused:
            self.owner = ""

    def listen(self, hear: Hear) -> None:
        """Have every signal of the portal told."""
        self._hearers.append(hear)

    async def register(self) -> None:
        """Tell the portal which program this is, once and before anything else is asked of it.

        Starts the portal where nobody answers for it. Raises ``PortalGone``, ``BusGone`` and
        ``TimeoutError``, and ``CallRefused`` where there is no portal.
        """
        if not self.owner:
            await self._bus.ask("StartServiceByName", "su", (NAME, 0))
            (self.owner,) = await self._bus.ask("GetNameOwner", "s", (NAME,))
        if self._knows_us == self.owner:
            return
        self._knows_us = self.owner
        self.registration_problem = ""
        try:
            await self._call(REGISTRY, "Register", "sa{sv}", (self._application, {}))
        except CallRefused as refused:
            # Portals before 1.19.4 have no registry and find out by themselves.
            if not refused.name.endswith((".UnknownMethod", ".UnknownInterface", ".UnknownObject")):
                self.registration_problem = refused.text or refused.name

    async def read_version(self, interface: str) -> int:
        """Return the version of a part of the portal, 0 where it has none; raises as ``register``."""
        try:
            (answer,) = await self._call(PROPERTIES, "Get", "ss", (interface, "version"))
        except CallRefused:
            return 0
        version: object = answer[1]
        return version if isinstance(version, int) else 0

    async def request(
        self, interface: str, member: str, signature: str, body: Body, options: Options
    ) -> Results:
        """Ask something that may take as long as the user does; the options go last.

        Raises ``Declined``, ``Withdrawn``, ``PortalGone``, ``CallRefused`` and ``BusGone``.
        """
        token = f"offhand{next(self._numbers)}"
        expected = self._name("request", token)
        # Heard before it is asked: the answer may overtake the reply to the call.
        answer = self._answers[expected] = asyncio.get_running_loop().create_future()
        path = expected
        try:
            full = (*body, {**options, "handle_token": ("s", token)})
            (path,) = await self._call(interface, member, f"{signature}a{{sv}}", full)
            if path != expected:
                self._move(expected, path, answer)
            code, results = await answer
        except asyncio.CancelledError:
            self._close(path)
            raise
        finally:
            self._answers.pop(expected, None)
            self._answers.pop(path, None)
            if answer.done() and not answer.cancelled():
                answer.exception()  # or asyncio would complain where the call had failed before
        if code != GRANTED:
            raise Declined(code)
        return cast("Results", results)

    def withdraw(self) -> None:
        """Take back all that is being asked: dialogs close, and their askers hear ``Withdrawn``."""
        for path in list(self._answers):
            self._close(path)
        self._fail(Withdrawn)

    def forget(self) -> None:
        """Stop waiting, since the bus has gone; askers hear ``PortalGone``."""
        self.owner = ""
        self._fail(PortalGone)

    def name_session(self, token: str) -> str:
        """Name the session that will be made for a token."""
        return self._name("session", token)

    def close_session(self, session: str) -> None:
        """End a session; the portal forgets what belongs to it."""
        self._send_close(session, SESSION)

    def _name(self, kind: str, token: str) -> str:
        sender = self._bus.unique_name.removeprefix(":").replace(".", "_")
        return f"{PATH}/{kind}/{sender}/{token}"

    async def _call(self, interface: str, member: str, signature: str, body: Body) -> Body:
        call = Call(
            destination=NAME, path=PATH, interface=interface, member=member, signature=signature, body=body
        )
        try:
            return await self._bus.call(call)
        except CallRefused as refused:
            if refused.name.endswith(NO_LONGER_THERE):
                raise PortalGone from refused
            raise

    def _move(self, expected: str, path: str, answer: asyncio.Future[Body]) -> None:
        """Wait where the portal says, which in versions before 0.9 is not where we asked it to."""
        self._answers[path] = self._answers.pop(expected)
        for early, body in self._early:
            if early == path and not answer.done():
                answer.set_result(body)

    def _close(self, request: str) -> None:
        self._send_close(request, REQUEST)

    def _send_close(self, path: str, interface: str) -> None:
        if self.owner:
            self._bus.send(Call(destination=NAME, path=path, interface=interface, member="Close"))

    def _take(self, signal: Arrival) -> None:
        if signal.member == "NameOwnerChanged" and signal.sender == "org.freedesktop.DBus":
            self._follow_owner(signal.body)
        elif not self.owner or signal.sender != self.owner:
            return  # somebody else says so
        elif signal.interface == REQUEST and signal.member == "Response":
            self._take_answer(signal)
        else:
            for hear in list(self._hearers):
                hear(signal)

    def _take_answer(self, signal: Arrival) -> None:
        body = signal.body if signal.signature == "ua{sv}" else NONSENSE
        answer = self._answers.get(signal.path)
        if answer is None:
            self._early.append((signal.path, body))
        elif not answer.done():
            answer.set_result(body)

    def _follow_owner(self, body: Body) -> None:
        name, _, owner = body  # the bus itself says so
        if name != NAME or owner == self.owner:
            return
        self.owner = owner
        self._fail(PortalGone)
        self._changed()

    def _fail(self, problem: type[PortalGone | Withdrawn]) -> None:
        for answer in self._answers.values():
            if not answer.done():
                answer.set_exception(problem())
