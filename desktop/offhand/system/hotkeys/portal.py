"""Hotkeys through the desktop's portal (org.freedesktop.portal.GlobalShortcuts), as Wayland wants it.

The desktop owns the keys: it may ask its user, choose others, and show them in its settings. One
session holds them for as long as the program runs; a portal that went away is asked anew when it is
back. Only one task speaks with the portal, so that nothing is asked twice.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from offhand.domain.hotkeys import BackendState, BackendStatus, BindingResult, Outcome, Press
from offhand.system.dbus.bus import BusGone, CallRefused, NoBus, connect_bus
from offhand.system.dbus.portal import Declined, Portal, PortalGone, Withdrawn
from offhand.system.hotkeys.shortcuts import describe, judge, read_shortcuts, read_text
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.hotkeys import Binding
    from offhand.system.dbus.bus import Bus
    from offhand.system.dbus.messages import Arrival, Body
    from offhand.system.dbus.portal import Options, Results
    from offhand.system.hotkeys.interface import Changed, Heard, StartTask

BACKEND = "portal"
SHORT_NAME = "GlobalShortcuts"
INTERFACE = f"org.freedesktop.portal.{SHORT_NAME}"
SESSION_TOKEN = "offhand"  # noqa: S105 - a name, the same in every run: Plasma 5 keeps shortcuts under it
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 60.0
"""Seconds before a portal that went away is started again; twice as many each time that it fails."""


class PortalHotkeys:
    """Have the desktop take chords from every program."""

    def __init__(
        self,
        heard: Heard,
        changed: Changed,
        start: StartTask,
        *,
        application: str,
        address: str | None = None,
    ) -> None:
        """Prepare; the portal is asked from the first ``bind`` on.

        ``application`` is the name of the installed desktop file; ``address`` that of the bus, which
        is the session's by default.
        """
        self._heard = heard
        self._changed = changed
        self._start = start
        self._application = application
        self._address = address
        self._wanted: tuple[Binding, ...] = ()
        self._results: tuple[BindingResult, ...] = ()
        self._status = BackendStatus(backend=BACKEND, state=BackendState.WAITING)
        self._task: asyncio.Task[None] | None = None
        self._wake = asyncio.Event()
        self._settled = asyncio.Event()
        self._portal: Portal | None = None
        self._session = ""
        self._is_stale = False
        self._done: tuple[tuple[Binding, ...], str] | None = None
        self._pause = FIRST_PAUSE
        self._timer: asyncio.TimerHandle | None = None

    @property
    def status(self) -> BackendStatus:
        """Tell what the portal makes of it."""
        return self._status

    @property
    def results(self) -> tuple[BindingResult, ...]:
        """Tell what became of each binding."""
        return self._results

    @property
    def asks_user(self) -> bool:
        """Say that many a desktop shows a dialog."""
        return True

    async def bind(self, bindings: Sequence[Binding]) -> tuple[BindingResult, ...]:
        """Have these bindings and no others; what is being asked for others is taken back."""
        wanted = tuple(bindings)
        is_bound = self._settled.is_set() and bool(self._session)
        if is_bound and wanted == self._wanted and all(_is_good(result) for result in self._results):
            return self._results
        self._wanted = wanted
        self._done = None
        self._status = BackendStatus(backend=BACKEND, state=BackendState.WAITING)
        self._settled.clear()
        if self._portal is not None:
            self._portal.withdraw()
        self._wake.set()
        if self._task is None or self._task.done():
            self._task = self._start(self._work(), "global shortcuts")
        await self._settled.wait()
        return self._results

    def release_keyboard(self, window: int = 0) -> None:
        """Do nothing: the desktop keeps back nothing for us."""

    async def close(self) -> None:
        """End the session: the portal lets go of the keys, and remembers what the user made of them."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
            self._task = None

    async def _work(self) -> None:
        """Keep what is wanted bound, until cancelled or until there is no bus."""
        try:
            while await self._serve():
                # A part of the desktop behind the portal may outlive it, and keep what an older session
                # of ours had; it knows that one by our name on the bus.
                self._done = None
            self._settle(Outcome.UNAVAILABLE, BackendState.UNAVAILABLE, later("the session bus has gone"))
        except (NoBus, BusGone, CallRefused, TimeoutError) as problem:
            reason = tr("there is no session bus: {problem}", problem=str(problem) or later("it has gone"))
            self._settle(Outcome.UNAVAILABLE, BackendState.UNAVAILABLE, reason)
        finally:
            self._settled.set()

    async def _serve(self) -> bool:
        """Serve over one connection; says whether another is wanted, since the portal went away."""
        bus = await connect_bus(self._follow_bus, self._address)
        try:
            self._portal = Portal(bus, self._application, self._follow_portal)
            self._portal.listen(self._hear)
            self._is_stale = False
            await self._portal.open()
            while bus.is_open:
                self._wake.clear()
                if self._done != (self._wanted, self._portal.owner):
                    if self._is_stale:
                        return True
                    await self._renew(self._portal)
                await self._wake.wait()
            return False
        finally:
            self._hang_up(bus)

    def _hang_up(self, bus: Bus) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if bus.is_open and self._portal is not None:
            self._end_session(self._portal)
        bus.close()
        self._portal = None
        self._session = ""

    async def _renew(self, portal: Portal) -> None:
        """Bring what is bound in line with what is wanted."""
        wanted = self._wanted
        try:
            await self._ask(portal, wanted)
        except Withdrawn:
            return  # for something else is wanted now
        except (PortalGone, TimeoutError):
            self._wait_for_portal()
            return
        except Declined as declined:
            reason = (
                later("the desktop's question was answered with no")
                if declined.by_user
                else later("the desktop refused")
            )
            self._settle(Outcome.REFUSED, BackendState.READY, _add_cause(reason, portal))
        except CallRefused as refused:
            reason = tr("the portal answered: {text}", text=refused.text or refused.name)
            self._settle(Outcome.FAILED, BackendState.UNAVAILABLE, _add_cause(reason, portal))
        self._done = (wanted, portal.owner)

    async def _ask(self, portal: Portal, wanted: tuple[Binding, ...]) -> None:
        self._end_session(portal)
        if not wanted:
            self._settle(Outcome.BOUND, BackendState.READY, "")
            return
        try:
            await portal.register()
        except CallRefused:
            self._settle(Outcome.UNAVAILABLE, BackendState.UNAVAILABLE, later("this desktop has no portal"))
            return
        if not await portal.read_version(INTERFACE):
            reason = tr("its portal has no {short_name}", short_name=SHORT_NAME)
            self._settle(Outcome.UNAVAILABLE, BackendState.UNAVAILABLE, reason)
            return
        shortcuts = [describe(binding) for binding in wanted]
        # Plasma 5.27 takes the shortcuts here and leaves those of BindShortcuts to its settings.
        options: Options = {
            "session_handle_token": ("s", SESSION_TOKEN),
            "shortcuts": ("a(sa{sv})", shortcuts),
        }
        # To be ended as well where the answer never comes.
        self._session = portal.name_session(SESSION_TOKEN)
        created = await portal.request(INTERFACE, "CreateSession", "", (), options)
        self._session = read_text(created, "session_handle")
        if not self._session:
            reason = tr("its portal opens no session for {short_name}", short_name=SHORT_NAME)
            self._settle(Outcome.UNAVAILABLE, BackendState.UNAVAILABLE, reason)
            return
        body = (self._session, shortcuts, "")
        bound = await portal.request(INTERFACE, "BindShortcuts", "oa(sa{sv})s", body, {})
        found = read_shortcuts(bound.get("shortcuts", ("", []))[1])
        self._pause = FIRST_PAUSE
        results = tuple(judge(binding, found.get(binding.id)) for binding in wanted)
        self._conclude(results, BackendState.READY, "")

    def _end_session(self, portal: Portal) -> None:
        if self._session:
            portal.close_session(self._session)
            self._session = ""

    def _hear(self, signal: Arrival) -> None:
        """Take a signal of the portal."""
        if not self._session:
            return
        if signal.interface == INTERFACE and signal.body[:1] == (self._session,):
            if signal.member == "Activated" and signal.signature == "osta{sv}":
                self._take_press(signal.body)
            elif signal.member == "ShortcutsChanged" and signal.signature == "oa(sa{sv})":
                self._take_change(read_shortcuts(signal.body[1]))
        elif signal.member == "Closed" and signal.path == self._session:
            self._session = ""
            self._settle(Outcome.REFUSED, BackendState.READY, later("the desktop has ended it"))

    def _take_press(self, body: Body) -> None:
        _, name, time, options = body
        if any(binding.id == name for binding in self._wanted):
            self._heard(Press(id=name, time=time, token=read_text(options, "activation_token")))

    def _take_change(self, found: dict[str, Results]) -> None:
        results = tuple(
            judge(binding, found[binding.id]) if binding.id in found else result
            for binding, result in zip(self._wanted, self._results, strict=True)
        )
        self._conclude(results, self._status.state, self._status.reason)

    def _follow_bus(self) -> None:
        if self._portal is not None:
            self._portal.forget()
        self._wake.set()

    def _follow_portal(self) -> None:
        """Hear that the portal came or went."""
        had_session, self._session = bool(self._session), ""
        if self._portal is not None and self._portal.owner:
            self._wake.set()
        elif had_session and self._settled.is_set():
            self._wait_for_portal()

    def _wait_for_portal(self) -> None:
        """Give the portal time to come back by itself, then have it started."""
        self._settle(Outcome.FAILED, BackendState.WAITING, later("the desktop's portal has gone"))
        self._done = (self._wanted, "")
        self._is_stale = True
        self._timer = asyncio.get_running_loop().call_later(self._pause, self._try_again)
        self._pause = min(self._pause * 2, LONGEST_PAUSE)

    def _try_again(self) -> None:
        self._timer = None
        if self._portal is not None and not self._portal.owner:
            self._done = None
            self._wake.set()

    def _settle(self, outcome: Outcome, state: BackendState, reason: str) -> None:
        """Say the same of every binding."""
        results = tuple(BindingResult(id=each.id, outcome=outcome) for each in self._wanted)
        self._conclude(results, state, reason)

    def _conclude(self, results: tuple[BindingResult, ...], state: BackendState, reason: str) -> None:
        """Tell whoever waits and, where nobody does, that something is different now."""
        before = (self._results, self._status)
        self._results = results
        self._status = BackendStatus(backend=BACKEND, state=state, reason=reason)
        if not self._settled.is_set():
            self._settled.set()
        elif before != (self._results, self._status):
            self._changed()


def _is_good(result: BindingResult) -> bool:
    return result.outcome is Outcome.BOUND


def _add_cause(reason: str, portal: Portal) -> str:
    """Add what most likely lies behind a refusal."""
    if not portal.registration_problem:
        return reason
    return tr("{reason}; it does not know this program, whose desktop file is not installed", reason=reason)
