"""A provider on loopback and a client that asks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from offhand.domain.request import Endpoint
from offhand.openrouter.client import OpenRouterClient
from tests.fakes.asking import Naps, read_key
from tests.fakes.provider_server import ProviderServer

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator


@pytest.fixture
def server() -> Generator[ProviderServer, None, None]:
    with ProviderServer() as running:
        yield running


@pytest.fixture
def naps() -> Naps:
    return Naps()


@pytest.fixture
async def client(server: ProviderServer, naps: Naps) -> AsyncGenerator[OpenRouterClient, None]:
    made = OpenRouterClient(Endpoint(server.base_url), read_key, jitter=lambda: 0.0, sleep=naps)
    yield made
    await made.aclose()
