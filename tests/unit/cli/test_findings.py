"""What the doctor finds by itself, in every state that it can be in."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from offhand.cli.findings import (
    Finding,
    State,
    find_bound_hotkeys,
    find_folders_state,
    find_hotkeys,
    find_proxies,
    find_qt,
    find_screen,
    find_screenshots,
    find_services,
    find_versions,
    hide_password,
)
from offhand.paths import Folders
from offhand.storage.state import State as ProgramState
from offhand.system.hotkeys.choice import Choice, Way
from offhand.system.probe import ACCESSIBILITY, PORTAL, SECRET_SERVICE, Display, DisplayKind, SessionBus
from offhand.system.screenshot.choice import Choice as ScreenChoice
from offhand.system.screenshot.choice import Way as ScreenWay

if TYPE_CHECKING:
    from pathlib import Path


def folders(root: Path) -> Folders:
    return Folders(root / "config", root / "data", root / "cache", root / "logs")


def test_a_missing_library_is_a_failure() -> None:
    found = find_versions({"httpx": "1.2", "keyring": "3"}.get)
    assert Finding("httpx", State.OK, "1.2") in found
    assert [finding.name for finding in found if finding.state is State.FAIL] == ["PySide6-Essentials"]


def test_qt_is_loaded_and_named() -> None:
    assert find_qt().state is State.OK


@pytest.mark.parametrize(
    ("display", "state", "words"),
    [
        (Display(kind=DisplayKind.NONE), State.WARN, "none"),
        (Display(kind=DisplayKind.X11, name=":7"), State.OK, "X11 (:7), KDE"),
        (Display(kind=DisplayKind.WAYLAND, name="wl", answers=False), State.FAIL, "does not answer"),
        (Display(kind=DisplayKind.NATIVE), State.OK, "the system's own, KDE"),
    ],
)
def test_displays(display: Display, state: State, words: str) -> None:
    found = find_screen(display, "KDE")
    assert found.state is state
    assert words in found.text


def test_a_bus_and_what_is_on_it() -> None:
    bus = SessionBus(running=frozenset({SECRET_SERVICE}), startable=frozenset({ACCESSIBILITY}))
    found = {finding.name: finding for finding in find_services(bus)}
    assert found["Secret Service"] == Finding("Secret Service", State.OK, "runs")
    assert found["Accessibility"].text == "starts when asked for"
    assert found["Portal"].state is State.WARN
    assert find_services(SessionBus(running=frozenset({PORTAL})))[2].state is State.OK


ADVICE = "bind offhand quick in ~/.config/sway/config"


@pytest.mark.parametrize(
    ("choice", "bus", "state", "text"),
    [
        (Choice(Way.X11), SessionBus(), State.OK, "through X11"),
        (Choice(Way.MACOS), SessionBus(), State.OK, "through macOS"),
        (Choice(Way.NONE, "there is no display"), SessionBus(), State.WARN, "none: there is no display"),
        (
            Choice(Way.PORTAL),
            SessionBus(running=frozenset({PORTAL}), shortcuts=2),
            State.OK,
            "through the portal (GlobalShortcuts 2)",
        ),
        (
            Choice(Way.PORTAL),
            SessionBus(startable=frozenset({PORTAL})),
            State.OK,
            "through the portal, once it runs",
        ),
        (
            Choice(Way.PORTAL),
            SessionBus(running=frozenset({PORTAL}), shortcuts=0),
            State.WARN,
            f"none: the portal of this desktop has no GlobalShortcuts; {ADVICE}",
        ),
        (
            Choice(Way.PORTAL),
            SessionBus(),
            State.WARN,
            f"none: there is no portal; {ADVICE}",
        ),
    ],
)
def test_hotkeys(choice: Choice, bus: SessionBus, state: State, text: str) -> None:
    assert find_hotkeys(choice, bus, "sway") == Finding("Hotkeys", state, text)


def test_hotkeys_in_use_are_told_as_the_settings_tell_them() -> None:
    bound = ("Quick prompt", "Ctrl+Alt+Space", "Works in every program.")
    taken = ("Region question", "F9", "Taken by another program. Choose another chord.")
    state = ProgramState(hotkey_way="Hotkeys work through X11.", hotkeys=(bound,))
    text = "Quick prompt Ctrl+Alt+Space: works in every program; none was pressed yet"
    assert find_bound_hotkeys(state, is_on=True, now=0) == [Finding("Hotkeys in use", State.OK, text)]
    state = ProgramState(hotkey_way="x", hotkeys=(bound, taken), hotkey_press=("Quick prompt", 1_000.0))
    (found,) = find_bound_hotkeys(state, is_on=True, now=1_000.0)
    assert found.state is State.WARN
    assert "Region question F9: taken by another program. Choose another chord; last press: Q" in found.text
    (found,) = find_bound_hotkeys(state, is_on=False, now=0)
    assert found == Finding("Hotkeys in use", State.OK, "switched off in the settings")
    assert find_bound_hotkeys(ProgramState(), is_on=True, now=0) == []


@pytest.mark.parametrize(
    ("choice", "bus", "state", "text"),
    [
        (ScreenChoice((ScreenWay.GRAB,)), SessionBus(), State.OK, "through the window system"),
        (ScreenChoice((), "there is no display"), SessionBus(), State.WARN, "none: there is no display"),
        (
            ScreenChoice((ScreenWay.PORTAL,)),
            SessionBus(running=frozenset({PORTAL}), screenshots=2),
            State.OK,
            "through the portal (Screenshot 2)",
        ),
        (
            ScreenChoice((ScreenWay.PORTAL,)),
            SessionBus(startable=frozenset({PORTAL})),
            State.OK,
            "through the portal, once it runs",
        ),
        (
            ScreenChoice((ScreenWay.PORTAL,)),
            SessionBus(running=frozenset({PORTAL}), screenshots=0),
            State.WARN,
            "none: the portal of this desktop takes none; paste or drop those of the desktop's own tool",
        ),
        (
            ScreenChoice((ScreenWay.PORTAL,)),
            SessionBus(),
            State.WARN,
            "none: there is no portal; paste or drop those of the desktop's own tool",
        ),
    ],
)
def test_screenshots(choice: ScreenChoice, bus: SessionBus, state: State, text: str) -> None:
    assert find_screenshots(choice, bus) == Finding("Screenshots", state, text)


def test_no_bus_is_said_once() -> None:
    (found,) = find_services(SessionBus(problem="it hung up"))
    assert found.state is State.WARN
    assert "it hung up" in found.text


def test_folders_that_are_not_there_yet(tmp_path: Path) -> None:
    found = find_folders_state(folders(tmp_path / "new" / "home"))
    assert {finding.state for finding in found} == {State.OK}
    assert all("not there yet" in finding.text for finding in found)
    assert not (tmp_path / "new").exists()


def test_one_folder_for_everything_is_told_once(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    found = find_folders_state(Folders(tmp_path, tmp_path, tmp_path, tmp_path / "logs"))
    assert [finding.name for finding in found] == ["Settings, data, cache", "Logs"]
    assert found[0] == Finding("Settings, data, cache", State.OK, str(tmp_path))


def test_a_folder_that_others_can_enter(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    assert find_folders_state(Folders(*[tmp_path] * 4))[0].state is State.WARN


def test_a_file_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert {finding.state for finding in find_folders_state(folders(tmp_path / "file"))} == {State.FAIL}


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    found = find_folders_state(folders(tmp_path))
    tmp_path.chmod(0o700)
    assert {finding.state for finding in found} == {State.FAIL}


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("http://proxy:8080", "http://proxy:8080"),
        ("http://me:s3cret@proxy:8080", "http://me:***@proxy:8080"),
        ("http://me:s3@cret@proxy:8080/x", "http://me:***@proxy:8080/x"),
        ("me:s3cret@proxy:8080", "me:***@proxy:8080"),
        ("http://[s3cret@x", "(not an address)"),
    ],
)
def test_passwords_of_proxies_are_left_out(address: str, shown: str) -> None:
    assert hide_password(address) == shown


def test_proxies_and_where_they_come_from() -> None:
    assert [finding.text for finding in find_proxies({}, "")] == ["none"]
    assert [finding.text for finding in find_proxies({}, "http://a:b@c:1")] == ["http://a:***@c:1 (settings)"]
    environment = {"https": "http://p:1", "no": "localhost", "ftp": "http://q:2"}
    assert [finding.text for finding in find_proxies(environment, "")] == [
        "http://p:1 for https (environment)",
        "none for localhost (environment)",
    ]
