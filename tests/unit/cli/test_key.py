from __future__ import annotations

import io
from decimal import Decimal

import pytest

from offhand.cli.key import run_action, show_label
from offhand.cli.terminal import Terminal
from offhand.domain.account import KeyInfo
from offhand.domain.errors import (
    AppError,
    CreditExhausted,
    HostNotFound,
    KeyRejected,
    ModelUnavailable,
    NoKeyring,
    ProviderUnavailable,
)
from offhand.domain.request import Endpoint
from offhand.services.account import Account
from tests.fakes.keychain import FakeKeychain, FakeKeyTester

KEY = "sk-or-v1-" + "0a" * 32
OPENROUTER = "https://openrouter.ai/api/v1"
LOCAL = "http://127.0.0.1:8080/v1"


class Person(io.StringIO):
    """Answer at a terminal, line by line."""

    def isatty(self) -> bool:
        return True


class Shell:
    """Run ``offhand key`` with fakes around it and keep what it prints."""

    def __init__(self, *, address: str = OPENROUTER, environment_key: str | None = None) -> None:
        self.keychain = FakeKeychain()
        self.tester = FakeKeyTester()
        self.account = Account(
            self.keychain,
            self.tester,
            environment_key=environment_key,
            endpoint=lambda: Endpoint(address),
        )
        self.out = ""
        self.err = ""

    async def run(self, action: str, piped: str = "", *, answer: str | None = None) -> int:
        out, err = io.StringIO(), io.StringIO()
        source = io.StringIO(piped) if answer is None else Person(answer)
        status = await run_action(action, self.account, Terminal(source, out, err))
        self.out, self.err = out.getvalue(), err.getvalue()
        assert KEY not in self.out + self.err
        return status


@pytest.fixture
def shell() -> Shell:
    return Shell()


async def test_a_piped_key_is_tested_stored_and_described(shell: Shell) -> None:
    shell.tester.info = KeyInfo(
        label="sk-or-v1-0a0...a0a",
        limit=Decimal(10),
        limit_remaining=Decimal("7.5"),
        usage=Decimal("0.0021"),
        expires_at="2027-01-01",
    )
    assert await shell.run("set", f"{KEY}\n") == 0
    assert shell.keychain.keys == {"openrouter": KEY}
    assert shell.tester.asked == [KEY]
    assert shell.err == ""
    assert shell.out.splitlines() == [
        "The key is saved in Fake keyring.",
        "Label:      sk-or-v1-0a0...a0a",
        "Limit:      $10.00, of which $7.50 is left",
        "Used:       $0.0021",
        "Free tier:  no",
        "Expires:    2027-01-01",
    ]


async def test_a_key_without_limit_on_the_free_tier_says_so(shell: Shell) -> None:
    shell.tester.info = KeyInfo(is_free_tier=True)
    assert await shell.run("set", KEY) == 0
    assert shell.out.splitlines()[1:] == [
        "Limit:      none set; the account's credit is the limit",
        "Used:       $0.00",
        "Free tier:  yes",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no key was entered"),
        ("kéy-kéy-kéy", "letter"),
        ("xai-abcdefghijk", "xAI"),
        ("hello-world", "begin"),
    ],
)
async def test_what_is_no_key_is_not_stored(shell: Shell, text: str, words: str) -> None:
    assert await shell.run("set", text) == 3
    assert shell.err.startswith("offhand: ")
    assert words in shell.err
    assert shell.keychain.keys == {}
    assert shell.tester.asked == []


async def test_a_refused_key_is_not_stored(shell: Shell) -> None:
    shell.tester.error = KeyRejected()
    assert await shell.run("set", KEY) == 3
    assert "not accepted" in shell.err
    assert shell.keychain.keys == {}


@pytest.mark.parametrize(
    "error",
    [HostNotFound(host="openrouter.ai"), ProviderUnavailable(status=503), CreditExhausted(status=402)],
)
async def test_a_key_that_cannot_be_tested_is_stored_and_the_doubt_is_said(
    shell: Shell, error: AppError
) -> None:
    shell.tester.error = error
    assert await shell.run("set", KEY) == 0
    assert shell.keychain.keys == {"openrouter": KEY}
    assert "\nNot checked: " in shell.out


async def test_a_server_without_a_key_test_is_told() -> None:
    shell = Shell(address=LOCAL)
    shell.tester.error = ModelUnavailable(status=404)
    assert await shell.run("set", "any-key-will-do") == 0
    assert shell.keychain.keys == {"http://127.0.0.1:8080": "any-key-will-do"}
    assert "this server has no key test" in shell.out


async def test_without_a_keyring_nothing_is_stored(shell: Shell) -> None:
    shell.keychain.problem = NoKeyring()
    assert await shell.run("set", KEY) == 3
    assert "no keyring answers" in shell.err
    assert "OPENROUTER_API_KEY" in shell.err


async def test_a_locked_keyring_is_not_opened_without_a_person(shell: Shell) -> None:
    shell.keychain.is_locked = True
    assert await shell.run("set", KEY) == 3
    assert "locked" in shell.err
    assert shell.keychain.patience == []


@pytest.mark.parametrize(("answer", "status", "asked"), [("y\n", 0, [60.0]), ("n\n", 3, []), ("", 3, [])])
async def test_a_locked_keyring_is_opened_with_consent_and_a_limit(
    shell: Shell, answer: str, status: int, asked: list[float]
) -> None:
    shell.keychain.keys["openrouter"] = KEY
    shell.keychain.is_locked = True
    assert await shell.run("delete", answer=answer) == status
    assert shell.keychain.patience == asked
    assert ("openrouter" in shell.keychain.keys) == (status != 0)
    assert shell.err.startswith("The keyring is locked.")


async def test_a_dismissed_dialog_ends_the_command(shell: Shell) -> None:
    shell.keychain.is_locked = True
    shell.keychain.opens = False
    assert await shell.run("status", answer="yes\n") == 3
    assert shell.err.endswith(
        "offhand: the keyring is locked; unlock it, or use the key for this session only\n"
    )


async def test_status_says_where_the_key_is_and_what_it_may(shell: Shell) -> None:
    shell.keychain.keys["openrouter"] = KEY
    assert await shell.run("status") == 0
    assert shell.out.splitlines()[:3] == [
        "Key:        in the keyring",
        "Keyring:    Fake keyring",
        "Label:      sk-or-v1-abc...xyz",
    ]


async def test_status_works_without_network(shell: Shell) -> None:
    shell.keychain.keys["openrouter"] = KEY
    shell.tester.error = HostNotFound(host="openrouter.ai")
    assert await shell.run("status") == 0
    assert "Not checked: the name openrouter.ai was not found" in shell.out


async def test_status_of_a_refused_key_is_an_error(shell: Shell) -> None:
    shell.keychain.keys["openrouter"] = KEY
    shell.tester.error = KeyRejected()
    assert await shell.run("status") == 3


async def test_status_without_a_key_is_an_error(shell: Shell) -> None:
    assert await shell.run("status") == 3
    assert "Key:        none stored" in shell.out
    assert "no API key is stored yet" in shell.err


async def test_status_without_a_key_is_fine_on_this_machine() -> None:
    shell = Shell(address=LOCAL)
    assert await shell.run("status") == 0
    assert "may do without" in shell.out


async def test_status_of_the_environment_s_key_needs_no_keyring() -> None:
    shell = Shell(environment_key=KEY)
    shell.keychain.problem = NoKeyring()
    assert await shell.run("status") == 0
    assert "OPENROUTER_API_KEY" in shell.out
    assert "no keyring answers" in shell.out


async def test_the_environment_s_key_is_told_when_it_overrules() -> None:
    shell = Shell(environment_key=KEY)
    assert await shell.run("set", KEY) == 0
    assert "overrules" in shell.err
    assert await shell.run("delete") == 0
    assert "still set" in shell.err


async def test_deleting_says_whether_there_was_a_key(shell: Shell) -> None:
    shell.keychain.keys["openrouter"] = KEY
    assert await shell.run("delete") == 0
    assert shell.out == "The key is deleted.\n"
    assert await shell.run("delete") == 0
    assert shell.out == "There was no key to delete.\n"


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("sk-or-v1-0e6...1c9", "sk-or-v1-0e6...1c9"),
        ("my\x1b[2J laptop", "my [2J laptop"),
        (KEY, "(a key, hidden)"),
    ],
)
def test_a_label_is_one_line_and_never_a_whole_key(label: str, shown: str) -> None:
    assert show_label(label) == shown
