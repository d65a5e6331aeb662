"""Pictures of the web: what is asked of whom, what is sent along, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import (
    ConnectionFailed,
    HostNotFound,
    ImageTooLarge,
    InsecureAddress,
    NetworkProblem,
    NotAnImage,
    RedirectRefused,
)
from offhand.openrouter import pictures
from offhand.openrouter.pictures import WebPictures, check_public
from tests.fakes.trap_server import TrapServer, make_png

if TYPE_CHECKING:
    from collections.abc import Generator


@pytest.fixture
def server() -> Generator[TrapServer, None, None]:
    with TrapServer() as running:
        yield running


class Gate:
    """Let loopback through, and note what was asked about."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def __call__(self, address: str, proxied: bool) -> None:
        self.asked.append(address)
        if not address.startswith("http://127.0.0.1"):
            await check_public(address, proxied)


@pytest.fixture
def gate() -> Gate:
    return Gate()


@pytest.fixture
def web(gate: Gate) -> WebPictures:
    return WebPictures(str, check=gate)


async def test_a_picture_comes_and_nothing_of_ours_goes(server: TrapServer, web: WebPictures) -> None:
    assert await web.fetch_picture(f"{server.url}/a.png?x=1") == make_png()
    ((path, headers),) = server.requests
    assert path == "/a.png?x=1"
    assert {"Authorization", "Cookie", "Referer", "HTTP-Referer"} & headers.keys() == set()


async def test_every_redirect_is_checked(server: TrapServer, web: WebPictures, gate: Gate) -> None:
    server.answers["/a"] = (302, {"Location": "/b", "Set-Cookie": "a=1"}, b"")
    assert await web.fetch_picture(f"{server.url}/a") == make_png()
    assert gate.asked == [f"{server.url}/a", f"{server.url}/b"]
    assert "Cookie" not in server.requests[1][1]


@pytest.mark.parametrize(
    "target", ["http://pictures.example/x", "file:///etc/passwd", "ftp://a.example/", "data:image/png,x"]
)
async def test_redirects_to_other_schemes_are_refused(
    server: TrapServer, web: WebPictures, target: str
) -> None:
    server.answers["/a"] = (301, {"Location": target}, b"")
    with pytest.raises((InsecureAddress, NetworkProblem)):
        await web.fetch_picture(f"{server.url}/a")
    assert len(server.requests) == 1


async def test_redirects_in_a_circle_end(server: TrapServer, web: WebPictures) -> None:
    server.answers["/a"] = (302, {"Location": "/a"}, b"")
    with pytest.raises(RedirectRefused):
        await web.fetch_picture(f"{server.url}/a")
    assert len(server.requests) == pictures.MOST_REDIRECTS + 1


async def test_what_is_no_picture_is_refused(server: TrapServer, web: WebPictures) -> None:
    server.answers["/page"] = (200, {"Content-Type": "text/html"}, b"<p>")
    with pytest.raises(NotAnImage):
        await web.fetch_picture(f"{server.url}/page")
    server.answers["/gone"] = (404, {"Content-Type": "image/png"}, b"")
    with pytest.raises(ConnectionFailed) as caught:
        await web.fetch_picture(f"{server.url}/gone")
    assert caught.value.detail == "HTTP 404"


async def test_too_much_is_refused_before_it_is_all_here(
    server: TrapServer, web: WebPictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "LARGEST", 1_000)
    server.answers["/big"] = (200, {"Content-Type": "image/png"}, bytes(5_000))
    with pytest.raises(ImageTooLarge):
        await web.fetch_picture(f"{server.url}/big")


async def test_what_the_network_does_is_translated(web: WebPictures) -> None:
    with pytest.raises(NetworkProblem):
        await web.fetch_picture("http://127.0.0.1:1/a.png")


@pytest.mark.parametrize(
    "address",
    [
        "http://pictures.example/a",
        "ftp://pictures.example/a",
        "https://user@pictures.example/a",
        "https://",
        "file:///etc/passwd",
        "https://a.example:port/",
        "",
    ],
)
async def test_only_https_without_a_user(address: str) -> None:
    with pytest.raises(InsecureAddress):
        await check_public(address, False)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "0.0.0.0"])
@pytest.mark.parametrize("proxied", [True, False])
async def test_this_machine_is_out_of_reach(host: str, proxied: bool) -> None:
    if host == "localhost" and proxied:
        return  # the proxy's own
    with pytest.raises(ConnectionFailed):
        await check_public(f"https://{host}/a", proxied)


@pytest.mark.parametrize("host", ["192.168.1.1", "10.0.0.1", "169.254.169.254", "[fe80::1]", "100.64.0.1"])
async def test_private_networks_are_out_of_reach(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import asyncio  # noqa: PLC0415 - the loop's own resolver is replaced for numbers, which need none
    import socket  # noqa: PLC0415 - likewise

    async def look_up(name: str, port: int, **_: object) -> list[tuple[int, int, int, str, tuple[str, int]]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 0, "", (name, port))]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", look_up)
    with pytest.raises(ConnectionFailed):
        await check_public(f"https://{host}/a", False)


async def test_a_host_that_is_not_there() -> None:
    with pytest.raises(HostNotFound):
        await check_public("https://pictures.invalid/a", False)


async def test_a_proxy_looks_names_up_itself() -> None:
    await check_public("https://pictures.invalid/a", True)
