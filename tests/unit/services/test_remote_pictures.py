"""A picture of the web is decoded and written anew before anything shows it."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from offhand.domain.errors import HostNotFound, NotAnImage
from offhand.services.remote_pictures import RemotePictureLoader
from tests.fakes.trap_server import make_png


class Source:
    """Hand out one content for every address."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.asked: list[str] = []

    async def fetch_picture(self, address: str) -> bytes:
        """Return the content; raises ``HostNotFound`` where there is none."""
        self.asked.append(address)
        if not self.content:
            raise HostNotFound(host="pictures.example")
        return self.content


async def test_a_picture_is_made_to_fit() -> None:
    source = Source(make_png(300, 200))
    content = await RemotePictureLoader(source).load("https://pictures.example/a", 90)
    assert source.asked == ["https://pictures.example/a"]
    assert Image.open(io.BytesIO(content)).size == (90, 60)


@pytest.mark.parametrize("content", [b"<svg onload='x'/>", b"<html>", b"\x89PNG", b"%PDF-1.7"])
async def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(NotAnImage):
        await RemotePictureLoader(Source(content)).load("https://pictures.example/a", 90)


async def test_what_the_network_says_is_passed_on() -> None:
    with pytest.raises(HostNotFound):
        await RemotePictureLoader(Source(b"")).load("https://pictures.example/a", 90)
