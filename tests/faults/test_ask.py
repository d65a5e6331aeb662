"""The worst days met by ``offhand ask``: what it prints, what it says, and how it ends."""

from __future__ import annotations

import subprocess
import time
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, suppress
from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.fakes.answers import Answer, answer_text, error_body
from tests.fakes.provider_server import GOOD_KEY, ProviderServer
from tests.fakes.secret_service import IS_INSTALLED, KeyringState, SecretService
from tests.faults.asking import Outcome, make_environment, run_offhand
from tests.faults.bad_days import WHOLE, BadDay, find_day, follow

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from tests.fakes.framing import RecordedRequest

pytestmark = pytest.mark.timeout(180)

DAYS = [
    find_day(name)
    for name in (
        "nothing but a closed connection",
        "a reset in the middle of a word",
        "a stream that ends without saying so",
        "bytes that are no http",
        "garbage between good events",
        "a length that is too long",
        "a chunk size that is no number",
        "a chunk that is too long",
        "a page that wants a sign-in",
        "ten megabytes of JSON under 400",
        "an error in an answer",
        "a key that is not known",
        "an answer that trickles",
    )
]
HANDS = 8
"""Commands that run at a time."""


def recover_after(seconds: float) -> Callable[[RecordedRequest], Answer]:
    """Refuse for a while from the first question on."""
    begun: list[float] = []

    def answer(_: RecordedRequest) -> Answer:
        begun.append(time.monotonic())
        return answer_text(WHOLE) if begun[-1] - begun[0] >= seconds else error_body(503, "Overloaded")

    return answer


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """Run all commands, a few at a time, since most of their time is waiting."""
    running: dict[str, Future[Outcome]] = {}
    with ExitStack() as parts:
        hands = parts.enter_context(ThreadPoolExecutor(HANDS))

        def ask(name: str, base_url: str, folder: Path | None = None) -> None:
            data = folder or tmp_path_factory.mktemp("data")
            environment = make_environment(data, base_url)
            running[name] = hands.submit(partial(run_offhand, "ask", "Why?", environment=environment))

        def serve(default: Callable[[RecordedRequest], Answer]) -> ProviderServer:
            return parts.enter_context(ProviderServer(default=default))

        ask("503", serve(recover_after(5.0)).base_url)
        ask("names", "https://offhand.invalid/api/v1")
        ask("tls", serve(lambda _: answer_text(WHOLE)).base_url.replace("http://", "https://"))
        for day in DAYS:
            ask(day.name, serve(follow(day)).base_url)
        return {name: future.result() for name, future in running.items()}


@pytest.mark.parametrize("day", DAYS, ids=lambda day: day.name)
def test_a_bad_day(outcomes: dict[str, Outcome], day: BadDay) -> None:
    done = outcomes[day.name]
    assert done.status == day.status
    assert done.out == (f"{day.text}\n" if day.text else "")
    expect_words(done, day.words)


def expect_words(done: Outcome, words: str) -> None:
    """Expect that one line names the cause, and that nothing else is said but of other tries."""
    lines = done.err.splitlines()
    assert all(line.startswith("offhand: ") for line in lines), done.err
    assert GOOD_KEY not in done.err
    if words:
        assert words.lower() in lines[-1].lower()
        assert "; " in lines[-1]


def test_five_seconds_of_503_are_waited_out(outcomes: dict[str, Outcome]) -> None:
    done = outcomes["503"]
    assert (done.status, done.out) == (0, f"{WHOLE}\n")
    assert done.err.count("Trying again in") == 3
    expect_words(done, "")


def test_no_name_is_found(outcomes: dict[str, Outcome]) -> None:
    done = outcomes["names"]
    assert (done.status, done.out) == (5, "")
    expect_words(done, "the name offhand.invalid was not found, which mostly means there is no network")


def test_a_server_without_tls(outcomes: dict[str, Outcome]) -> None:
    done = outcomes["tls"]
    assert (done.status, done.out) == (5, "")
    expect_words(done, "does not speak https, so nothing was sent; check the base URL")


@pytest.fixture
def server() -> Generator[ProviderServer, None, None]:
    with ProviderServer(default=lambda _: answer_text(WHOLE)) as server:
        yield server


@pytest.fixture
def small_disk(tmp_path: Path) -> Generator[Path, None, None]:
    """Mount a disk of one megabyte."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root can make a small disk")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


@pytest.mark.parametrize("options", ["ro", "rw"], ids=["read-only", "full"])
def test_a_question_needs_no_disk(server: ProviderServer, small_disk: Path, options: str) -> None:
    if options == "ro":
        subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    else:
        with suppress(OSError), (small_disk / "filler").open("wb", buffering=0) as file:
            while file.write(bytes(4096)):
                pass
    done = run_offhand("ask", "Why?", environment=make_environment(small_disk / "data", server.base_url))
    assert (done.status, done.out) == (0, f"{WHOLE}\n"), done.err
    expect_words(done, "")


@pytest.mark.skipif(not IS_INSTALLED, reason="needs dbus-daemon and gnome-keyring-daemon")
@pytest.mark.parametrize(
    ("state", "words"),
    [
        (KeyringState.LOCKED, "the keyring is locked; unlock it"),
        (KeyringState.ABSENT, "no keyring answers on this computer, so no key can be kept; "),
        (None, "no keyring answers on this computer, so no key can be kept; "),
    ],
    ids=["locked", "gone", "without a bus"],
)
def test_a_keyring_that_gives_no_key(tmp_path: Path, state: KeyringState | None, words: str) -> None:
    environment = make_environment(tmp_path / "data", "https://offhand.invalid/api/v1")
    del environment["OPENROUTER_API_KEY"]
    with ExitStack() as parts:
        if state is None:
            environment["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={tmp_path}/nowhere"
        else:
            service = SecretService(state)
            parts.callback(service.stop)
            environment |= service.environment
        done = run_offhand("ask", "Why?", environment=environment)
    assert (done.status, done.out) == (3, "")
    expect_words(done, words)
