"""What ``offhand doctor`` can find out without asking anybody: versions, display, folders, proxies."""

from __future__ import annotations

import os
import platform
import sys
from enum import Enum
from importlib import import_module
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

import msgspec

from offhand import __version__
from offhand.domain.hotkeys import Outcome
from offhand.services.wording.hotkeys import OUTCOMES
from offhand.services.wording.moments import word_moment
from offhand.system.hotkeys.choice import Way
from offhand.system.hotkeys.recipes import find_place
from offhand.system.probe import ACCESSIBILITY, PORTAL, SECRET_SERVICE, DisplayKind
from offhand.system.screenshot.choice import Way as ScreenWay
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from offhand.paths import Folders
    from offhand.storage.state import State as ProgramState
    from offhand.system.hotkeys.choice import Choice
    from offhand.system.probe import Display, SessionBus
    from offhand.system.screenshot.choice import Choice as ScreenChoice

LIBRARIES = ("PySide6-Essentials", "httpx", "keyring")


class State(Enum):
    """Say how a finding is to be taken."""

    OK = "ok"
    WARN = "warn"
    FAIL = "FAIL"


class Finding(msgspec.Struct, frozen=True):
    """Tell one thing that was looked at."""

    name: str
    state: State
    text: str


def find_versions(look_up: Callable[[str], str | None]) -> list[Finding]:
    """Tell the versions of the program and of what it stands on.

    ``look_up`` tells the version of a distribution, None where it is missing.
    """
    system = f"{platform.system()} {platform.release()}"
    findings = [
        Finding("Offhand", State.OK, __version__),
        Finding(
            "Python",
            State.OK,
            tr(
                "{python_version} on {system} ({machine})",
                python_version=platform.python_version(),
                system=system,
                machine=platform.machine(),
            ),
        ),
    ]
    for library in LIBRARIES:
        version = look_up(library)
        state = State.FAIL if version is None else State.OK
        findings.append(Finding(library, state, version or tr("is not installed")))
    return findings


def find_qt() -> Finding:
    """Tell whether the libraries that windows are made of can be loaded."""
    try:
        core, _ = import_module("PySide6.QtCore"), import_module("PySide6.QtWidgets")
    except ImportError as error:
        return Finding("Qt", State.FAIL, tr("cannot be loaded: {error}", error=error))
    return Finding("Qt", State.OK, core.qVersion())


def find_screen(display: Display, desktop: str) -> Finding:
    """Tell what windows are drawn on."""
    if display.kind is DisplayKind.NONE:
        return Finding(
            tr("Display"), State.WARN, tr("none: ask, key, models and doctor work, windows do not")
        )
    told = display.kind.value + (f" ({display.name})" if display.name else "")
    if not display.answers:
        return Finding(tr("Display"), State.FAIL, tr("{told} does not answer", told=told))
    return Finding(tr("Display"), State.OK, f"{told}, {desktop}" if desktop else told)


def find_services(bus: SessionBus) -> list[Finding]:
    """Tell what the session bus offers."""
    if bus.problem:
        return [
            Finding(
                tr("Session bus"),
                State.WARN,
                tr("{problem}: no keyring, portal or screen reader", problem=tr(bus.problem)),
            )
        ]
    return [
        Finding(tr("Session bus"), State.OK, tr("{count} names", count=len(bus.running))),
        _find_service(
            bus, tr("Secret Service"), SECRET_SERVICE, tr("the key can be kept for a session only")
        ),
        _find_service(bus, tr("Portal"), PORTAL, tr("the desktop's own dialogs are not used")),
        _find_service(bus, tr("Accessibility"), ACCESSIBILITY, tr("screen readers do not hear of windows")),
    ]


def find_hotkeys(choice: Choice, bus: SessionBus, desktop: str) -> Finding:
    """Tell how key chords can be taken from every program, or why they cannot."""
    if choice.way is Way.NONE:
        return Finding(tr("Hotkeys"), State.WARN, tr("none: {reason}", reason=tr(choice.reason)))
    if choice.way is not Way.PORTAL:
        return Finding(tr("Hotkeys"), State.OK, tr("through {way}", way=choice.way.value))
    if bus.shortcuts:
        return Finding(
            tr("Hotkeys"),
            State.OK,
            tr("through the portal (GlobalShortcuts {shortcuts})", shortcuts=bus.shortcuts),
        )
    if bus.shortcuts is None and bus.knows(PORTAL):
        return Finding(tr("Hotkeys"), State.OK, tr("through the portal, once it runs"))
    lack = (
        tr("the portal of this desktop has no GlobalShortcuts")
        if bus.knows(PORTAL)
        else tr("there is no portal")
    )
    where = find_place(desktop)
    return Finding(tr("Hotkeys"), State.WARN, f"none: {lack}; bind offhand quick in {where}")


def find_screenshots(choice: ScreenChoice, bus: SessionBus) -> Finding:
    """Tell how a picture of the screen can be taken, or why it cannot."""
    if not choice.ways:
        return Finding(tr("Screenshots"), State.WARN, tr("none: {reason}", reason=tr(choice.reason)))
    if ScreenWay.GRAB in choice.ways:
        return Finding(tr("Screenshots"), State.OK, tr("through {grab}", grab=ScreenWay.GRAB.value))
    if bus.screenshots:
        return Finding(
            tr("Screenshots"),
            State.OK,
            tr("through the portal (Screenshot {screenshots})", screenshots=bus.screenshots),
        )
    if bus.screenshots is None and bus.knows(PORTAL):
        return Finding(tr("Screenshots"), State.OK, tr("through the portal, once it runs"))
    lack = tr("the portal of this desktop takes none") if bus.knows(PORTAL) else tr("there is no portal")
    return Finding(
        tr("Screenshots"), State.WARN, f"none: {lack}; paste or drop those of the desktop's own tool"
    )


def find_bound_hotkeys(state: ProgramState, *, is_on: bool, now: float) -> list[Finding]:
    """Tell what the window last made of the hotkeys; nothing where it never tried."""
    name = tr("Hotkeys in use")
    if not is_on:
        return [Finding(name, State.OK, tr("switched off in the settings"))]
    if not state.hotkey_way:
        return []
    works = OUTCOMES[Outcome.BOUND].text
    told = [
        f"{label} {chord}: {said[:1].lower()}{said[1:].rstrip('.')}" for label, chord, said in state.hotkeys
    ]
    label, moment = state.hotkey_press
    told.append(
        tr("last press: {label} {moment}", label=label, moment=word_moment(moment, now))
        if label
        else tr("none was pressed yet")
    )
    is_good = all(said.startswith(works) for _, _, said in state.hotkeys)
    return [Finding(name, State.OK if is_good else State.WARN, "; ".join(told))]


def _find_service(bus: SessionBus, label: str, name: str, loss: str) -> Finding:
    if name in bus.running:
        return Finding(label, State.OK, "runs")
    if bus.knows(name):
        return Finding(label, State.OK, tr("starts when asked for"))
    return Finding(label, State.WARN, tr("missing: {loss}", loss=loss))


def find_folders_state(folders: Folders) -> list[Finding]:
    """Tell where files are kept and whether they can be; creates nothing."""
    names: dict[Path, str] = {}
    kinds = {"Settings": folders.config, "Data": folders.data, "Cache": folders.cache, "Logs": folders.logs}
    for kind, path in kinds.items():
        names[path] = f"{names[path]}, {kind.lower()}" if path in names else kind
    return [_find_folder(name, path) for path, name in names.items()]


def _find_folder(name: str, path: Path) -> Finding:
    try:
        nearest = next(place for place in (path, *path.parents) if place.exists())
    except (OSError, StopIteration):
        return Finding(name, State.FAIL, tr("{path} cannot be reached", path=path))
    if not nearest.is_dir():
        return Finding(name, State.FAIL, tr("{path}: {nearest} is not a folder", path=path, nearest=nearest))
    if not os.access(nearest, os.W_OK | os.X_OK):
        return Finding(name, State.FAIL, tr("{path} cannot be written", path=path))
    if nearest != path:
        return Finding(name, State.OK, tr("{path} (not there yet)", path=path))
    if sys.platform != "win32" and path.stat().st_mode & 0o077:
        return Finding(name, State.WARN, tr("{path} can be entered by others", path=path))
    return Finding(name, State.OK, str(path))


def find_proxies(proxies: Mapping[str, str], configured: str) -> list[Finding]:
    """Tell which proxies requests go through, passwords left out.

    ``proxies`` are those of the environment by scheme; a configured one goes before them.
    """
    if configured:
        return [
            Finding(
                tr("Proxy"), State.OK, tr("{configured} (settings)", configured=hide_password(configured))
            )
        ]
    findings: list[Finding] = []
    for scheme, address in sorted(proxies.items()):
        if scheme == "no":
            findings.append(
                Finding(tr("Proxy"), State.OK, tr("none for {address} (environment)", address=address))
            )
        elif scheme in {"http", "https", "all"}:
            text = tr("{address} for {scheme} (environment)", address=hide_password(address), scheme=scheme)
            findings.append(Finding(tr("Proxy"), State.OK, text))
    return findings or [Finding(tr("Proxy"), State.OK, "none")]


def hide_password(address: str) -> str:
    """Return an address without the password in it."""
    try:
        parts = urlsplit(address if "://" in address else f"//{address}")
    except ValueError:
        return tr("(not an address)")
    if "@" not in parts.netloc:
        return address
    user, _, host = parts.netloc.rpartition("@")
    name = user.partition(":")[0]
    shown = urlunsplit(parts._replace(netloc=f"{name}:***@{host}"))
    return shown.removeprefix("//")
