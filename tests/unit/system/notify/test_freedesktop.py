"""Notifications on a real bus: an able service, poor ones, and ones that hang, refuse, go or lie."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from offhand.domain.notifications import COPY, OPEN, Action, Notification
from offhand.system.notify import freedesktop
from offhand.system.notify.freedesktop import FreedesktopNotifications
from offhand.system.notify.interface import NotShown
from tests.fakes.hotkey_desk import wait_for
from tests.fakes.notification_server import NotificationServer
from tests.fakes.session_bus import IS_INSTALLED, run_bus

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from tests.fakes.session_bus import SessionBus

pytestmark = pytest.mark.skipif(not IS_INSTALLED, reason="no dbus-daemon here")

ACTIONS = (Action(OPEN, "Open"), Action(COPY, "Copy"))


def tell(key: str = "chat", title: str = "Tides", body: str = "It is ready.") -> Notification:
    return Notification(key=key, title=title, body=body, actions=ACTIONS)


@pytest.fixture
def bus() -> Iterator[SessionBus]:
    with run_bus() as running:
        yield running


@pytest.fixture
async def server(bus: SessionBus) -> AsyncIterator[NotificationServer]:
    serving = NotificationServer(bus.address)
    await serving.start()
    yield serving
    await serving.stop()


class Ears:
    """Keep what was told."""

    def __init__(self, address: str) -> None:
        self.heard: list[tuple[str, str, str]] = []
        self.gone: list[str] = []
        self.way = FreedesktopNotifications(
            self._hear, self.gone.append, application="io.example.App", icon="/icon.svg", address=address
        )

    def _hear(self, key: str, action: str, token: str) -> None:
        self.heard.append((key, action, token))


@pytest.fixture
async def ears(bus: SessionBus) -> AsyncIterator[Ears]:
    ears = Ears(bus.address)
    yield ears
    await ears.way.close()


async def test_a_notification_says_what_it_is_and_what_can_be_done(
    server: NotificationServer, ears: Ears
) -> None:
    await ears.way.show(tell())
    (shown,) = server.shown
    assert (shown.title, shown.body, shown.replaces) == ("Tides", "It is ready.", 0)
    assert shown.actions == ("default", "Open", "copy", "Copy")
    assert shown.hints["desktop-entry"] == "io.example.App"
    assert (shown.hints["urgency"], shown.timeout, shown.icon) == (1, -1, "/icon.svg")


async def test_what_looks_like_markup_stays_text(server: NotificationServer, ears: Ears) -> None:
    await ears.way.show(tell(body="<b>1 < 2</b> & \"so\" <img src='x'>"))
    assert server.shown[0].body == "&lt;b&gt;1 &lt; 2&lt;/b&gt; &amp; \"so\" &lt;img src='x'&gt;"


async def test_a_service_that_knows_no_markup_gets_plain_text(server: NotificationServer, ears: Ears) -> None:
    server.abilities = ("body",)
    await ears.way.show(tell(body="1 < 2 & 3"))
    assert (server.shown[0].body, server.shown[0].actions) == ("1 < 2 & 3", ())


async def test_a_service_without_a_body_gets_the_title_alone(server: NotificationServer, ears: Ears) -> None:
    server.abilities = ("actions",)
    await ears.way.show(tell())
    assert (server.shown[0].title, server.shown[0].body) == ("Tides", "")


async def test_the_same_key_replaces_and_another_one_does_not(server: NotificationServer, ears: Ears) -> None:
    await ears.way.show(tell("one"))
    await ears.way.show(tell("two"))
    await ears.way.show(tell("one", title="Again"))
    assert [(each.number, each.replaces) for each in server.shown] == [(1, 0), (2, 0), (1, 1)]


async def test_what_is_chosen_comes_with_the_proof_that_a_window_is_wanted(
    server: NotificationServer, ears: Ears
) -> None:
    await ears.way.show(tell("one"))
    await ears.way.show(tell("two"))
    await server.choose(2, "default", "token-2")
    await server.choose(1, "copy")
    await wait_for(lambda: len(ears.gone) == 2)
    assert ears.heard == [("two", OPEN, "token-2"), ("one", COPY, "")]
    assert ears.gone == ["two", "one"]


async def test_what_the_user_closed_is_not_replaced(server: NotificationServer, ears: Ears) -> None:
    await ears.way.show(tell())
    await server.dismiss(1)
    await wait_for(lambda: ears.gone == ["chat"])
    await ears.way.show(tell())
    assert server.shown[-1].replaces == 0


async def test_a_notification_can_be_taken_back_once(server: NotificationServer, ears: Ears) -> None:
    await ears.way.show(tell())
    await ears.way.withdraw("chat")
    await ears.way.withdraw("chat")
    await ears.way.withdraw("unknown")
    assert server.closed == [1]


async def test_at_the_end_everything_is_taken_back(server: NotificationServer, ears: Ears) -> None:
    await ears.way.show(tell("one"))
    await ears.way.show(tell("two"))
    await ears.way.close()
    assert server.closed == [1, 2]


async def test_the_notifications_of_others_are_none_of_ours(
    server: NotificationServer, ears: Ears, bus: SessionBus
) -> None:
    await ears.way.show(tell())
    await server.signal("ActionInvoked", "us", (99, "default"))
    await server.signal("ActionInvoked", "s", ("nonsense",))
    liar = NotificationServer(bus.address)
    await liar.start()  # it waits in line for the name, and may send all the same
    await liar.signal("ActionInvoked", "us", (1, "default"))
    await liar.stop()
    await server.choose(1, "copy")
    await wait_for(lambda: bool(ears.gone))
    assert ears.heard == [("chat", COPY, "")]


async def test_a_service_that_comes_back_is_met_as_a_new_one(bus: SessionBus, ears: Ears) -> None:
    first = NotificationServer(bus.address)
    await first.start()
    await ears.way.show(tell())
    await first.stop()
    await wait_for(lambda: ears.gone == ["chat"])
    second = NotificationServer(bus.address, abilities=("body",))
    await second.start()
    await ears.way.show(tell())
    assert (second.shown[0].replaces, second.shown[0].actions) == (0, ())
    await second.stop()


async def test_nobody_there(ears: Ears) -> None:
    with pytest.raises(NotShown):
        await ears.way.show(tell())
    await ears.way.withdraw("chat")


async def test_a_service_that_comes_later_is_found(bus: SessionBus, ears: Ears) -> None:
    with pytest.raises(NotShown):
        await ears.way.show(tell())
    server = NotificationServer(bus.address)
    await server.start()
    await ears.way.show(tell())
    assert len(server.shown) == 1
    await server.stop()


async def test_a_refusal_is_told_in_its_words(server: NotificationServer, ears: Ears) -> None:
    await ears.way.show(tell())
    server.refuses = True
    with pytest.raises(NotShown, match="Too many"):
        await ears.way.show(tell())


async def test_a_service_that_hangs_is_given_up(
    server: NotificationServer, ears: Ears, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(freedesktop, "PATIENCE", 0.1)
    server.hangs = True
    with pytest.raises(NotShown, match="does not answer"):
        await ears.way.show(tell())
    server.hangs = False
    monkeypatch.setattr(freedesktop, "PATIENCE", 5.0)
    await ears.way.show(tell())
    assert [each.title for each in server.shown][-1] == "Tides"


async def test_a_bus_that_ends_is_no_trouble(bus: SessionBus, server: NotificationServer, ears: Ears) -> None:
    await ears.way.show(tell())
    await server.stop()
    bus.stop()
    await wait_for(lambda: ears.gone == ["chat"])
    with pytest.raises(NotShown, match="session bus"):
        await ears.way.show(tell())
    await asyncio.sleep(0)
