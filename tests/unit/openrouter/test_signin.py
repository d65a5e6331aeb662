"""Signing in over loopback: a page, a browser that comes back, and a code that is worth a key once."""

from __future__ import annotations

import asyncio
import socket
from typing import TYPE_CHECKING

import httpx
import pytest

from offhand.domain.errors import AppError, GarbledAnswer
from offhand.domain.request import Endpoint
from offhand.domain.signin import CodeExpired, CodeMissing, CodeRefused, SignInDeclined, SignInSilent
from offhand.openrouter.client import OpenRouterClient
from offhand.openrouter.signin import Callback
from offhand.services import signin
from offhand.services.signin import SignIn
from tests.fakes.authority import NEW_KEY, Authority

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator

NONCE = "n0nce-n0nce"


@pytest.fixture
def authority() -> Generator[Authority, None, None]:
    with Authority() as running:
        yield running


class Door:
    """The client and what listens, as the program joins them."""

    def __init__(self, base_url: str) -> None:
        self.client = OpenRouterClient(Endpoint(base_url), self._refuse_key, jitter=lambda: 0.0)
        self.callbacks: list[Callback] = []

    async def _refuse_key(self) -> str:
        raise AssertionError("a sign-in needs no key")

    async def make_callback(self, nonce: str, port: int) -> Callback:
        self.callbacks.append(Callback(nonce, port))
        return self.callbacks[-1]

    async def exchange_code(self, code: str, verifier: str) -> str:
        return await self.client.exchange_code(code, verifier)


class Browser:
    """Go where a page sends it, without waiting for anybody."""

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.pages: list[httpx.Response] = []
        self._visits: list[asyncio.Task[None]] = []

    def show(self, address: str) -> None:
        self.shown.append(address)
        self._visits.append(asyncio.get_running_loop().create_task(self._visit(address)))

    async def _visit(self, address: str) -> None:
        async with httpx.AsyncClient(trust_env=False, follow_redirects=True) as client:
            self.pages.append(await client.get(address))

    async def end(self) -> None:
        await asyncio.gather(*self._visits)


@pytest.fixture
async def door(authority: Authority) -> AsyncGenerator[Door, None]:
    made = Door(authority.base_url)
    yield made
    await made.client.aclose()


@pytest.fixture
def sign_in(authority: Authority, door: Door) -> SignIn:
    return SignIn(door, lambda: Endpoint(authority.base_url), patience=20.0)


async def test_the_browser_brings_a_code_that_becomes_a_key(
    authority: Authority, sign_in: SignIn, door: Door
) -> None:
    browser = Browser()
    assert sign_in.is_offered
    assert await sign_in.sign_in(browser.show) == NEW_KEY
    await browser.end()
    (asked,) = authority.pages
    assert asked["code_challenge_method"] == "S256"
    assert asked["callback_url"].startswith("http://127.0.0.1:")
    (told,) = authority.exchanges
    assert told["code_verifier"] not in browser.shown[0]
    assert "authorization" not in authority.headers[0]
    page = browser.pages[0]
    assert page.status_code == 200
    assert "go on" in page.text or "goes on" in page.text
    assert told["code"] not in page.text
    assert page.headers["cache-control"] == "no-store"
    with pytest.raises(OSError):  # noqa: PT011 - whatever the system calls a closed port
        socket.create_connection(("127.0.0.1", int(asked["callback_url"].split(":")[2].split("/")[0])), 1)
    assert not door.callbacks[0].is_open


async def test_two_sign_ins_share_nothing(authority: Authority, sign_in: SignIn) -> None:
    browser = Browser()
    await sign_in.sign_in(browser.show)
    await sign_in.sign_in(browser.show)
    await browser.end()
    first, second = authority.pages
    assert first["code_challenge"] != second["code_challenge"]
    assert first["callback_url"].rpartition("/")[2] != second["callback_url"].rpartition("/")[2]


async def test_a_second_try_takes_the_port_that_was_allowed_once(
    authority: Authority, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    monkeypatch.setattr(signin, "OLD_PORT", port)
    browser = Browser()
    await sign_in.sign_in(browser.show)
    await sign_in.sign_in(browser.show)
    await browser.end()
    assert authority.pages[1]["callback_url"].startswith(f"http://localhost:{port}/cb/")


async def test_a_port_that_is_taken_makes_room_for_another(
    authority: Authority, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = Browser()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        monkeypatch.setattr(signin, "OLD_PORT", taken.getsockname()[1])
        await sign_in.sign_in(browser.show)
        assert await sign_in.sign_in(browser.show) == NEW_KEY
        await browser.end()
        assert f":{signin.OLD_PORT}/" not in authority.pages[1]["callback_url"]


async def test_a_no_on_the_page_is_no_failure_of_ours(authority: Authority, sign_in: SignIn) -> None:
    authority.is_declined = True
    browser = Browser()
    with pytest.raises(SignInDeclined):
        await sign_in.sign_in(browser.show)
    await browser.end()
    assert "Nothing was changed" in browser.pages[0].text
    assert authority.exchanges == []


async def test_an_expired_code_is_told_from_a_wrong_one(authority: Authority, sign_in: SignIn) -> None:
    authority.is_expired = True
    browser = Browser()
    with pytest.raises(CodeExpired):
        await sign_in.sign_in(browser.show)
    await browser.end()


async def test_a_browser_that_stays_away_is_not_waited_for_for_ever(authority: Authority, door: Door) -> None:
    sign_in = SignIn(door, lambda: Endpoint(authority.base_url), patience=0.01)
    with pytest.raises(SignInSilent):
        await sign_in.sign_in(lambda _address: None)
    assert not door.callbacks[0].is_open


async def test_a_code_that_is_typed_in_works_once(authority: Authority, sign_in: SignIn) -> None:
    async with httpx.AsyncClient(trust_env=False) as client:
        code = (await client.get(sign_in.begin_by_hand())).text
    assert "callback_url" not in authority.pages[0]
    assert await sign_in.redeem(f"  {code}\n") == NEW_KEY
    with pytest.raises(CodeRefused):
        await sign_in.redeem(code)


async def test_a_code_of_another_sign_in_is_refused(authority: Authority, sign_in: SignIn) -> None:
    async with httpx.AsyncClient(trust_env=False) as client:
        code = (await client.get(sign_in.begin_by_hand())).text
        sign_in.begin_by_hand()
        with pytest.raises(CodeRefused):
            await sign_in.redeem(code)
    assert len(authority.exchanges) == 1


async def test_a_code_stays_with_the_server_that_made_it(authority: Authority, door: Door) -> None:
    places = [Endpoint(authority.base_url), Endpoint("https://elsewhere.example/api/v1")]
    sign_in = SignIn(door, lambda: places[0])
    sign_in.begin_by_hand()
    places.pop(0)
    with pytest.raises(CodeRefused):
        await sign_in.redeem("auth_code_1")
    assert authority.exchanges == []


async def test_an_answer_without_a_key_shows_nothing_of_it(authority: Authority, door: Door) -> None:
    authority.odd_answer = {"token": "sk-or-v1-in-another-shape"}
    with pytest.raises(GarbledAnswer) as caught:
        await door.exchange_code("code", "verifier")
    assert "another-shape" not in str(vars(caught.value))


async def visit(callback: Callback, request: str) -> str:
    reader, writer = await asyncio.open_connection("127.0.0.1", callback.port)
    writer.write(request.replace("HOME", f"127.0.0.1:{callback.port}").encode())
    answer = (await reader.read()).decode()
    writer.close()
    return answer


@pytest.mark.parametrize(
    "request_text",
    [
        "GET /cb/another?code=stolen HTTP/1.1\r\nHost: HOME\r\n\r\n",
        f"GET /cb/{NONCE}/?code=stolen HTTP/1.1\r\nHost: HOME\r\n\r\n",
        "GET /favicon.ico HTTP/1.1\r\nHost: HOME\r\n\r\n",
        f"GET /cb/{NONCE}?code=stolen HTTP/1.1\r\nHost: attacker.example\r\n\r\n",
        f"POST /cb/{NONCE}?code=stolen HTTP/1.1\r\nHost: HOME\r\nContent-Length: 0\r\n\r\n",
        f"HEAD /cb/{NONCE}?code=stolen HTTP/1.1\r\nHost: HOME\r\n\r\n",
        "nonsense\r\n\r\n",
        f"GET /cb/{'x' * 20_000}?code=stolen HTTP/1.1\r\nHost: HOME\r\n\r\n",
        "GET /cb/ñ HTTP/1.1\r\nHost: HOME\r\n\r\n",
    ],
)
async def test_whoever_else_knocks_changes_nothing(request_text: str) -> None:
    async with Callback(NONCE) as callback:
        with_answer = await visit(callback, request_text)
        assert "stolen" not in with_answer
        assert not with_answer.startswith("HTTP/1.1 200")
        good = await visit(callback, f"GET /cb/{NONCE}?code=good HTTP/1.1\r\nHost: HOME\r\n\r\n")
        assert good.startswith("HTTP/1.1 200")
        assert await callback.wait() == "good"


async def test_a_second_request_finds_nobody() -> None:
    async with Callback(NONCE) as callback:
        early = await asyncio.open_connection("127.0.0.1", callback.port)
        port = callback.port
        await visit(callback, f"GET /cb/{NONCE}?code=first HTTP/1.1\r\nHost: HOME\r\n\r\n")
        early[1].write(f"GET /cb/{NONCE}?code=second HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
        assert b"200 " not in (await early[0].read())[:15]
        early[1].close()
        with pytest.raises(OSError):  # noqa: PT011 - whatever the system calls a closed port
            await asyncio.open_connection("127.0.0.1", port)
        assert await callback.wait() == "first"


async def test_a_return_without_a_code_is_told() -> None:
    async with Callback(NONCE) as callback:
        await visit(callback, f"GET /cb/{NONCE} HTTP/1.1\r\nHost: HOME\r\n\r\n")
        with pytest.raises(CodeMissing):
            await callback.wait()


async def test_no_more_than_a_few_are_heard_at_once() -> None:
    async with Callback(NONCE) as callback:
        held = [await asyncio.open_connection("127.0.0.1", callback.port) for _ in range(20)]
        dropped = 0
        for reader, _ in held:
            with_end = asyncio.wait_for(reader.read(), 0.2)
            try:
                dropped += await with_end == b""
            except (TimeoutError, ConnectionError):
                continue
        assert dropped <= 4
        for _, writer in held:
            writer.close()


def test_every_problem_is_one_of_the_program() -> None:
    assert all(issubclass(kind, AppError) for kind in (CodeExpired, CodeRefused, SignInSilent))
