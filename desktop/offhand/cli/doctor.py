"""``offhand doctor``: what works here and what does not, one line each.

It changes nothing, opens no window and no dialog, shows no key, and each look is bounded in time.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import time
from typing import TYPE_CHECKING, TextIO, TypeVar
from urllib.request import getproxies

from offhand.app.autostart import build_autostart
from offhand.app.core import Core, Options
from offhand.cli.desktop_findings import find_autostart, find_notifications, find_tray
from offhand.cli.failures import ExitCode, word_failure
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
)
from offhand.cli.qt import find_qt_problem
from offhand.domain.application import APPLICATION_ID
from offhand.domain.errors import AppError, GarbledAnswer
from offhand.domain.hotkey_settings import HOTKEYS_ON
from offhand.domain.settings import PROXY
from offhand.services.account import KeyPlace
from offhand.system.hotkeys.choice import choose_way
from offhand.system.probe import SessionBus, ask_bus, find_display, name_desktop
from offhand.system.screenshot.choice import choose_ways
from offhand.words import later, tr

if TYPE_CHECKING:
    import argparse
    from collections.abc import Awaitable, Iterable

    from offhand.services.account import KeyStatus
    from offhand.services.catalogue import Catalogue
    from offhand.services.ports import ModelSource
    from offhand.services.preferences import Preferences

T = TypeVar("T")
PATIENCE = 5.0
"""Seconds for the keyring or the network to answer."""
KEY_PLACES = {
    KeyPlace.ENVIRONMENT: later("from OPENROUTER_API_KEY"),
    KeyPlace.SESSION: later("for this session"),
    KeyPlace.KEYRING: later("in the keyring"),
}
HOUR = 3600

_log = logging.getLogger(__name__)


def run(arguments: argparse.Namespace) -> int:
    """Print what was found and return the exit status; raises ``AppError`` for senseless options."""
    findings = _look_around()
    findings += asyncio.run(_look_inside(arguments))
    print_findings(findings, sys.stdout)
    return ExitCode.DONE


def print_findings(findings: Iterable[Finding], out: TextIO) -> None:
    """Write one line for each finding, and at the end what they come to."""
    found = list(findings)
    width = max(len(finding.name) for finding in found)
    for finding in found:
        print(f"{finding.state.value:4}  {finding.name:{width}}  {finding.text}", file=out)
    troubles = [finding.name for finding in found if finding.state is not State.OK]
    print(
        tr("\nLook at: {troubles}.", troubles=", ".join(troubles)) if troubles else tr("\nEverything works."),
        file=out,
    )


def _look_around() -> list[Finding]:
    """Look at what is here without any setting."""
    findings = find_versions(_find_version)
    problem = find_qt_problem(sys.version_info[:2], _find_version("PySide6-Essentials") or "")
    findings.append(Finding("Qt", State.FAIL, problem) if problem else find_qt())
    display, desktop, bus = find_display(), name_desktop(), SessionBus()
    findings.append(find_screen(display, desktop))
    if sys.platform not in {"win32", "darwin"}:
        bus = ask_bus()
        findings += find_services(bus)
    findings.append(find_hotkeys(choose_way(display), bus, desktop))
    findings.append(find_screenshots(choose_ways(display), bus))
    findings += [find_tray(bus, display), find_notifications(bus)]
    return findings


def _find_version(distribution: str) -> str | None:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow, and for this alone

    try:
        return version(distribution)
    except PackageNotFoundError:
        return None


async def _look_inside(arguments: argparse.Namespace) -> list[Finding]:
    """Look at what needs the settings: folders, keyring, network."""
    core = Core(Options.gather(arguments, keeps_blobs=False), _log_failure)
    try:
        endpoint = core.settings.endpoint
        return [
            *find_folders_state(core.folders),
            find_settings(core.preferences),
            *find_bound_hotkeys(core.state.read(), is_on=core.settings.get(HOTKEYS_ON), now=time.time()),
            await _find_key(core.account.status()),
            await find_autostart(build_autostart(core.options.data_dir, APPLICATION_ID)),
            Finding(tr("Base URL"), State.OK, endpoint.base_url),
            *find_proxies(getproxies(), core.settings.get(PROXY)),
            await find_network(core.client),
            await find_catalogue(core.catalogue),
        ]
    finally:
        await core.close()


def find_settings(preferences: Preferences) -> Finding:
    """Tell whether the settings file is understood."""
    if preferences.broken_copy is not None:
        return Finding(
            tr("Settings"),
            State.WARN,
            tr("could not be read; kept as {broken_copy}", broken_copy=preferences.broken_copy),
        )
    if preferences.refusals:
        told = "; ".join(f"{refusal.key} {tr(refusal.reason)}" for refusal in preferences.refusals)
        return Finding(tr("Settings"), State.WARN, tr("not in force: {told}", told=told))
    return Finding(tr("Settings"), State.OK, "understood" if preferences.path.exists() else "defaults")


async def _find_key(question: Awaitable[KeyStatus]) -> Finding:
    try:
        status = await asyncio.wait_for(question, PATIENCE)
    except TimeoutError:
        return Finding(
            tr("API key"),
            State.WARN,
            tr("the keyring did not answer within {patience:g} s", patience=PATIENCE),
        )
    except AppError as error:
        return Finding(tr("API key"), State.WARN, word_failure(error))
    return word_key(status)


def word_key(status: KeyStatus) -> Finding:
    """Tell where the key is and which keyring keeps it."""
    keyring = f"; {status.backend}" if status.backend else ""
    if status.place in KEY_PLACES:
        return Finding(tr("API key"), State.OK, f"{tr(KEY_PLACES[status.place])}{keyring}")
    if status.problem is not None:
        return Finding(tr("API key"), State.WARN, word_failure(status.problem))
    if not status.is_needed:
        return Finding(
            tr("API key"),
            State.OK,
            tr("none, and a server on this computer may do without{keyring}", keyring=keyring),
        )
    return Finding(
        tr("API key"), State.WARN, tr("none; store one with offhand key set{keyring}", keyring=keyring)
    )


async def find_network(source: ModelSource) -> Finding:
    """Tell whether the configured address answers as it should; a sign-in page of a network does not."""
    try:
        cards = source.read_models(await asyncio.wait_for(source.fetch_models(), PATIENCE))
    except TimeoutError:
        return Finding(tr("Network"), State.FAIL, tr("no answer within {patience:g} s", patience=PATIENCE))
    except GarbledAnswer as error:
        return Finding(
            tr("Network"), State.FAIL, tr("something else answered: {failure}", failure=word_failure(error))
        )
    except AppError as error:
        return Finding(tr("Network"), State.FAIL, word_failure(error))
    return Finding(tr("Network"), State.OK, tr("{count} models are offered", count=len(cards)))


async def find_catalogue(catalogue: Catalogue) -> Finding:
    """Tell how old the kept list of models is."""
    await catalogue.load()
    age = catalogue.age_seconds
    if age is None:
        return Finding(tr("Models"), State.OK, tr("no list kept yet; it comes with the first start"))
    return Finding(
        tr("Models"),
        State.OK,
        tr("{count} in a list {age:.0f} h old", count=len(catalogue.cards), age=age / HOUR),
    )


def _log_failure(name: str, error: BaseException) -> None:
    _log.error("%s failed", name, exc_info=error)
