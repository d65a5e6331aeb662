"""``offhand key``: set, look at and delete the API key from a shell.

The key is read from standard input or asked for without echo, never taken from an argument, where
every process of the machine could read it.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from offhand.app.core import Core, Options, log_failure
from offhand.cli.failures import ExitCode, exit_code, print_failure, word_failure
from offhand.cli.terminal import Terminal
from offhand.domain.account import hide_keys
from offhand.domain.errors import (
    AnswerProblem,
    ApiProblem,
    AppError,
    KeyringLocked,
    KeyUncheckable,
    NetworkProblem,
    NoKey,
)
from offhand.services.account import KeyPlace
from offhand.services.wording.shape import flatten
from offhand.words import later, tr, write_number

if TYPE_CHECKING:
    import argparse
    from collections.abc import Awaitable, Callable
    from decimal import Decimal
    from typing import TypeVar

    from offhand.domain.account import KeyInfo
    from offhand.services.account import Account, KeyStatus

    T = TypeVar("T")

CONSENT = later("The keyring is locked. Shall the system ask you to unlock it?")
CONSENT_TO_CREATE = later("There is no keyring yet. Shall the system ask you to create one?")
PLACES = {
    KeyPlace.ENVIRONMENT: later("in OPENROUTER_API_KEY, for this run only"),
    KeyPlace.SESSION: later("in memory, for this session only"),
    KeyPlace.KEYRING: later("in the keyring"),
    KeyPlace.NONE: later("none stored"),
}
OVERRULED = later("note: OPENROUTER_API_KEY is set and overrules the key in the keyring")


def run(arguments: argparse.Namespace) -> int:
    """Carry out ``offhand key ACTION`` and return the exit status."""
    return asyncio.run(_run(arguments))


async def _run(arguments: argparse.Namespace) -> int:
    core = Core(Options.gather(arguments, keeps_blobs=False), log_failure)
    try:
        return await run_action(arguments.action, core.account, Terminal())
    finally:
        await core.close()


async def run_action(action: str, account: Account, terminal: Terminal) -> int:
    """Do what ``offhand key ACTION`` asks for and return the exit status."""
    act = {"set": set_key, "status": show_status, "delete": delete_key}[action]
    try:
        return await act(account, terminal)
    except AppError as error:
        print_failure(error, terminal.err)
        return exit_code(error)


async def set_key(account: Account, terminal: Terminal) -> int:
    """Read a key, test it and store it; raises ``AppError``.

    A key that the API does not accept is not stored. Where it could not be asked, the key is stored
    and the doubt is said.
    """
    text = terminal.read_secret(tr("API key: "))
    checked = await _check(account, text)
    await _with_consent(lambda: account.save_key(text), account, terminal)
    status = await account.status()
    terminal.say(tr("The key is saved in {backend}.", backend=status.backend or tr("the keyring")))
    _report(checked, terminal)
    if status.place is KeyPlace.ENVIRONMENT:
        terminal.note(tr(OVERRULED))
    return ExitCode.DONE


async def show_status(account: Account, terminal: Terminal) -> int:
    """Say where the key is and what the API says of it; raises ``AppError``."""
    status = await account.status()
    if isinstance(status.problem, KeyringLocked) and status.place is KeyPlace.NONE:
        await _with_consent(account.read_key, account, terminal)
        status = await account.status()
    if status.problem is not None and not status.is_ready:
        raise status.problem
    _report_place(status, terminal)
    if status.place is KeyPlace.NONE:
        if status.is_needed:
            raise NoKey
        terminal.say(tr("A server on this computer may do without one."))
        return ExitCode.DONE
    _report(await _check(account, None), terminal)
    return ExitCode.DONE


async def delete_key(account: Account, terminal: Terminal) -> int:
    """Forget the stored key; raises ``AppError``."""
    was_there = await _with_consent(account.delete_key, account, terminal)
    terminal.say(tr("The key is deleted.") if was_there else tr("There was no key to delete."))
    if (await account.status()).place is KeyPlace.ENVIRONMENT:
        terminal.note(tr("note: OPENROUTER_API_KEY is still set"))
    return ExitCode.DONE


async def _check(account: Account, text: str | None) -> KeyInfo | AppError:
    """Return what the API says, or why it could not say; raises what makes the key useless."""
    try:
        return await account.test_key(text)
    except (KeyUncheckable, ApiProblem, AnswerProblem, NetworkProblem) as error:
        return error


async def _with_consent(work: Callable[[], Awaitable[T]], account: Account, terminal: Terminal) -> T:
    """Do the work; where the keyring is locked, ask before the system asks, then do it again."""
    try:
        return await work()
    except KeyringLocked as locked:
        if not terminal.confirm(tr(CONSENT_TO_CREATE) if locked.is_missing else tr(CONSENT)):
            raise
    await account.unlock()
    return await work()


def _report_place(status: KeyStatus, terminal: Terminal) -> None:
    terminal.say(tr("Key:        {places}", places=tr(PLACES[status.place])))
    if status.backend:
        terminal.say(tr("Keyring:    {backend}", backend=status.backend))
    elif status.problem is not None:
        terminal.say(tr("Keyring:    {problem}", problem=word_failure(status.problem)))


def _report(checked: KeyInfo | AppError, terminal: Terminal) -> None:
    if isinstance(checked, AppError):
        terminal.say(tr("Not checked: {checked}.", checked=word_failure(checked)))
        return
    if tr(checked.label):
        terminal.say(tr("Label:      {label}", label=show_label(tr(checked.label))))
    terminal.say(tr("Limit:      {checked}", checked=_show_limit(checked)))
    terminal.say(tr("Used:       {usage}", usage=_show_amount(checked.usage)))
    terminal.say(tr("Free tier:  yes") if checked.is_free_tier else tr("Free tier:  no"))
    if checked.expires_at:
        terminal.say(tr("Expires:    {expires_at}", expires_at=flatten(checked.expires_at)))


def show_label(label: str) -> str:
    """Return a key's label on one line; the API's own shows a few letters of the key, never all."""
    line = flatten(label)
    return line if "..." in line or "…" in line else hide_keys(line)


def _show_limit(info: KeyInfo) -> str:
    if info.limit is None:
        return tr("none set; the account's credit is the limit")
    if info.limit_remaining is None:
        return _show_amount(info.limit)
    return tr(
        "{limit}, of which {limit_remaining} is left",
        limit=_show_amount(info.limit),
        limit_remaining=_show_amount(info.limit_remaining),
    )


def _show_amount(usd: Decimal) -> str:
    """Word USD with as many digits as small amounts need."""
    form = ",.2f" if usd == 0 or abs(usd) >= 1 else ",.4f"
    return tr("${amount}", amount=write_number(usd, form))
