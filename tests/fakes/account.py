"""An account with its fakes, and the address that the settings name."""

from __future__ import annotations

from offhand.domain.request import Endpoint
from offhand.services.account import Account
from tests.fakes.keychain import FakeKeychain, FakeKeyTester

OPENROUTER = "https://openrouter.ai/api/v1"
LOCAL = "http://127.0.0.1:8080/v1"
ELSEWHERE = "https://llm.example.org/v1"
KEY = "sk-or-v1-" + "0a" * 32
OTHER = "sk-or-v1-" + "1b" * 32
ENVIRONMENT = "sk-or-v1-" + "2c" * 32


class Desk:
    """Hold an account whose address can be changed, as the settings change it."""

    def __init__(self, address: str = OPENROUTER, *, environment_key: str | None = None) -> None:
        self.address = address
        self.keychain = FakeKeychain()
        self.tester = FakeKeyTester()
        self.account = Account(
            self.keychain,
            self.tester,
            environment_key=environment_key,
            endpoint=lambda: Endpoint(self.address),
        )
