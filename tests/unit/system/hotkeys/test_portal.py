"""Hotkeys through a portal on a real bus: kind ones, difficult ones, and ones that come and go."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from offhand.domain.chords import parse_chord
from offhand.domain.hotkeys import BackendState, BindingResult, Outcome, Press
from offhand.system.hotkeys.portal import SESSION_TOKEN
from offhand.system.hotkeys.shortcuts import write_trigger
from tests.fakes.hotkey_desk import QUICK, SHOT, HotkeyDesk, start_binding, wait_for
from tests.fakes.portal import APPLICATION, Manners, Portal
from tests.fakes.session_bus import IS_INSTALLED

if TYPE_CHECKING:
    from tests.fakes.session_bus import SessionBus

pytestmark = pytest.mark.skipif(not IS_INSTALLED, reason="no dbus-daemon here")

START = ["Register", "Get", "CreateSession", "BindShortcuts"]


async def test_shortcuts_are_bound_and_heard(portal: Portal, desk: HotkeyDesk) -> None:
    results = await desk.keys.bind([QUICK, SHOT])
    assert results == (
        BindingResult(id="quick", outcome=Outcome.BOUND, trigger="CTRL+SHIFT+space"),
        BindingResult(id="shot", outcome=Outcome.BOUND, trigger="LOGO+j"),
    )
    assert (desk.keys.status.state, desk.keys.status.reason) == (BackendState.READY, "")
    assert portal.members == START
    assert list(portal.registered.values()) == [APPLICATION]
    await portal.press("shot", token="wl-1", time=123)
    await portal.press("quick")
    await wait_for(lambda: len(desk.presses) == 2)
    assert desk.presses == [Press(id="shot", time=123, token="wl-1"), Press(id="quick", time=7)]
    assert desk.changes == 0


async def test_the_desktop_is_told_what_each_does_and_a_session_name_that_stays(
    portal: Portal, desk: HotkeyDesk
) -> None:
    await desk.keys.bind([QUICK])
    (session,) = portal.sessions
    assert session.endswith(f"/{SESSION_TOKEN}")
    ((name, facts),) = portal.bound[session]
    assert (name, facts["description"]) == ("quick", ("s", "Show the quick prompt"))


async def test_a_portal_that_takes_shortcuts_with_the_session(portal: Portal, desk: HotkeyDesk) -> None:
    portal.manners = Manners(version=1, has_registry=False, takes_shortcuts_at_creation=True)
    await desk.keys.bind([QUICK, SHOT])
    assert desk.outcomes == [Outcome.BOUND, Outcome.BOUND]


async def test_a_portal_with_request_paths_of_its_own(portal: Portal, desk: HotkeyDesk) -> None:
    portal.manners.old_paths = True
    await desk.keys.bind([QUICK])
    assert desk.outcomes == [Outcome.BOUND]


class TestRegistration:
    """Newer portals want to know which program asks."""

    async def test_it_comes_first(self, portal: Portal, desk: HotkeyDesk) -> None:
        portal.manners.needs_registration = True
        await desk.keys.bind([QUICK])
        assert portal.members[0] == "Register"
        assert desk.outcomes == [Outcome.BOUND]

    async def test_once_is_enough(self, portal: Portal, desk: HotkeyDesk) -> None:
        portal.manners.needs_registration = True
        await desk.keys.bind([QUICK])
        await desk.keys.bind([QUICK, SHOT])
        assert portal.members.count("Register") == 1
        assert desk.outcomes == [Outcome.BOUND, Outcome.BOUND]

    async def test_a_missing_desktop_file_is_named(self, portal: Portal, desk: HotkeyDesk) -> None:
        portal.manners = Manners(needs_registration=True, installed=())
        await desk.keys.bind([QUICK])
        assert desk.outcomes == [Outcome.FAILED]
        assert desk.keys.status.state is BackendState.UNAVAILABLE
        assert "desktop file is not installed" in desk.keys.status.reason

    async def test_a_portal_that_does_without_a_name_works_all_the_same(
        self, portal: Portal, desk: HotkeyDesk
    ) -> None:
        portal.manners = Manners(installed=())
        await desk.keys.bind([QUICK])
        assert desk.outcomes == [Outcome.BOUND]
        assert desk.keys.status.reason == ""


class TestNo:
    """The desktop, or its user, may say no."""

    @pytest.mark.parametrize(("code", "word"), [(1, "answered with no"), (2, "refused"), (99, "refused")])
    @pytest.mark.parametrize("step", ["create_code", "bind_code"])
    async def test_a_refusal_is_told_and_asked_again_when_wanted(
        self, portal: Portal, desk: HotkeyDesk, step: str, code: int, word: str
    ) -> None:
        setattr(portal.manners, step, code)
        await desk.keys.bind([QUICK, SHOT])
        assert desk.outcomes == [Outcome.REFUSED, Outcome.REFUSED]
        assert word in desk.keys.status.reason
        setattr(portal.manners, step, 0)
        await desk.keys.bind([QUICK, SHOT])
        assert desk.outcomes == [Outcome.BOUND, Outcome.BOUND]
        assert desk.keys.status.reason == ""

    async def test_some_may_be_left_out_and_others_get_other_keys(
        self, portal: Portal, desk: HotkeyDesk
    ) -> None:
        portal.manners = Manners(binds=("shot",), keys={"shot": "Press <Super>k"})
        await desk.keys.bind([QUICK, SHOT])
        assert desk.outcomes == [Outcome.REFUSED, Outcome.BOUND]
        assert desk.keys.results[1].trigger == "Press <Super>k"

    async def test_one_without_a_key_is_told(self, portal: Portal, desk: HotkeyDesk) -> None:
        portal.manners.keys = {"quick": ""}
        await desk.keys.bind([QUICK])
        assert desk.outcomes == [Outcome.NO_KEY]

    async def test_a_portal_without_shortcuts_is_said(self, portal: Portal, desk: HotkeyDesk) -> None:
        portal.manners.version = 0
        await desk.keys.bind([QUICK])
        assert desk.outcomes == [Outcome.UNAVAILABLE]
        assert desk.keys.status.state is BackendState.UNAVAILABLE
        assert "GlobalShortcuts" in desk.keys.status.reason

    async def test_a_portal_that_opens_no_session_is_said(self, portal: Portal, desk: HotkeyDesk) -> None:
        portal.manners.gives_session = False
        await desk.keys.bind([QUICK])
        assert desk.outcomes == [Outcome.UNAVAILABLE]

    async def test_no_portal_at_all_is_said_and_one_that_comes_is_used(
        self, bus: SessionBus, desk: HotkeyDesk
    ) -> None:
        await desk.keys.bind([QUICK])
        assert desk.outcomes == [Outcome.UNAVAILABLE]
        assert desk.keys.status.reason == "this desktop has no portal"
        portal = Portal(bus.address)
        await portal.start()
        await wait_for(lambda: desk.outcomes == [Outcome.BOUND])
        assert desk.changes == 1
        await portal.stop()

    async def test_the_session_may_be_ended_from_outside(self, portal: Portal, desk: HotkeyDesk) -> None:
        await desk.keys.bind([QUICK])
        await portal.end_session()
        await wait_for(lambda: desk.outcomes == [Outcome.REFUSED])
        assert desk.changes == 1
        assert desk.keys.status.reason == "the desktop has ended it"
        await asyncio.sleep(0.05)
        assert portal.members == START
        await desk.keys.bind([QUICK])
        assert desk.outcomes == [Outcome.BOUND]


class TestOneSession:
    """A session lasts as long as what is bound in it."""

    async def test_the_same_again_asks_nothing(self, portal: Portal, desk: HotkeyDesk) -> None:
        await desk.keys.bind([QUICK])
        await desk.keys.bind([QUICK])
        assert portal.members == START

    async def test_another_set_takes_the_place_of_the_first(self, portal: Portal, desk: HotkeyDesk) -> None:
        await desk.keys.bind([QUICK])
        await desk.keys.bind([SHOT])
        assert portal.members == [*START, "Close", *START[1:]]
        assert len(portal.sessions) == 1
        await portal.press("quick")
        await portal.press("shot")
        await wait_for(lambda: bool(desk.presses))
        assert [press.id for press in desk.presses] == ["shot"]

    async def test_nothing_wanted_is_no_session(self, portal: Portal, desk: HotkeyDesk) -> None:
        assert await desk.keys.bind([]) == ()
        await desk.keys.bind([QUICK])
        assert await desk.keys.bind([]) == ()
        await wait_for(lambda: not portal.sessions)
        assert desk.keys.status.state is BackendState.READY

    async def test_closing_ends_it(self, portal: Portal, desk: HotkeyDesk) -> None:
        await desk.keys.bind([QUICK])
        await desk.keys.close()
        await wait_for(lambda: not portal.sessions)

    async def test_a_dialog_that_is_overtaken_is_taken_back(self, portal: Portal, desk: HotkeyDesk) -> None:
        portal.manners.holds = True
        first = start_binding(desk, QUICK)
        await wait_for(lambda: portal.members == START[:3])
        second = start_binding(desk, SHOT)
        await wait_for(lambda: portal.members.count("CreateSession") == 2)
        assert "Close" in portal.members
        await portal.release()
        assert (await first) == (await second) == desk.keys.results
        assert [result.id for result in desk.keys.results] == ["shot"]
        assert desk.outcomes == [Outcome.BOUND]

    async def test_closing_takes_a_dialog_back(self, portal: Portal, desk: HotkeyDesk) -> None:
        portal.manners.holds = True
        asked = start_binding(desk, QUICK)
        await wait_for(lambda: "CreateSession" in portal.members)
        await desk.keys.close()
        await asked
        await wait_for(lambda: portal.members[-1] == "Close")

    async def test_the_user_may_take_a_long_time(self, portal: Portal, desk: HotkeyDesk) -> None:
        portal.manners.holds = True
        asked = start_binding(desk, QUICK)
        await asyncio.sleep(0.2)
        assert desk.keys.status.state is BackendState.WAITING
        await portal.release()
        await asked
        assert desk.outcomes == [Outcome.BOUND]


class TestChanges:
    """What happens later, without being asked for."""

    async def test_other_keys_are_told(self, portal: Portal, desk: HotkeyDesk) -> None:
        await desk.keys.bind([QUICK, SHOT])
        await portal.change(quick="Ctrl+F12", stranger="F1")
        await wait_for(lambda: desk.changes == 1)
        assert [result.trigger for result in desk.keys.results] == ["Ctrl+F12", "LOGO+j"]
        await portal.change(quick="")
        await wait_for(lambda: desk.outcomes == [Outcome.NO_KEY, Outcome.BOUND])

    async def test_presses_of_others_and_strangers_are_not_ours(
        self, bus: SessionBus, portal: Portal, desk: HotkeyDesk
    ) -> None:
        await desk.keys.bind([QUICK])
        await portal.press("quick", session="/org/freedesktop/portal/desktop/session/1_2/other")
        await portal.press("unknown")
        stranger = Portal(bus.address)
        await stranger.start()
        stranger.sessions = dict(portal.sessions)
        await stranger.press("quick")
        await portal.press("quick")
        await wait_for(lambda: bool(desk.presses))
        await asyncio.sleep(0.05)
        assert len(desk.presses) == 1
        await stranger.stop()

    async def test_nonsense_does_no_harm(self, portal: Portal, desk: HotkeyDesk) -> None:
        await desk.keys.bind([QUICK])
        (session,) = portal.sessions
        await portal.shout("Activated", "os", (session, "quick"))
        await portal.shout("Activated", "osta{sv}", (session, "quick", 1, {"activation_token": ("u", 5)}))
        await portal.shout("ShortcutsChanged", "oas", (session, ["quick"]))
        await portal.shout("ShortcutsChanged", "", ())
        await portal.press("quick")
        await wait_for(lambda: len(desk.presses) == 2)
        assert desk.presses[0].token == ""
        assert desk.outcomes == [Outcome.BOUND]


@pytest.mark.parametrize(
    ("chord", "trigger"),
    [
        ("Ctrl+Shift+Space", "CTRL+SHIFT+space"),
        ("Meta+Alt+K", "ALT+LOGO+k"),
        ("F12", "F12"),
        ("Ctrl++", "CTRL+plus"),
        ("Print", "Print"),
        ("Alt+Ö", "ALT+U00F6"),
        ("Volume Up", "XF86AudioRaiseVolume"),
        ("Ctrl+1", "CTRL+1"),
        ("Ctrl+PgUp", "CTRL+Prior"),
    ],
)
def test_chords_in_the_words_of_the_shortcuts_specification(chord: str, trigger: str) -> None:
    assert write_trigger(parse_chord(chord)) == trigger
