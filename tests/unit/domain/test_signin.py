"""Addresses and codes of a sign-in."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from offhand.domain.signin import (
    CodeMissing,
    SignInDeclined,
    build_page,
    make_challenge,
    offers_sign_in,
    read_code,
)

OPENROUTER = "https://openrouter.ai/api/v1"


def test_a_challenge_is_what_the_standard_shows() -> None:
    """RFC 7636, appendix B."""
    verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    assert make_challenge(verifier) == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"


@pytest.mark.parametrize("callback", ["", "http://127.0.0.1:4711/cb/a-b_c"])
def test_a_page_holds_the_challenge_and_never_the_verifier(callback: str) -> None:
    address = build_page(OPENROUTER, "v" * 64, callback)
    parts = urlsplit(address)
    assert (parts.scheme, parts.netloc, parts.path) == ("https", "openrouter.ai", "/auth")
    asked = parse_qs(parts.query)
    assert asked["code_challenge"] == [make_challenge("v" * 64)]
    assert asked["code_challenge_method"] == ["S256"]
    assert asked.get("callback_url", [""]) == [callback]
    assert "v" * 64 not in address
    assert re.fullmatch(r"[!-~]+", address)


@pytest.mark.parametrize(
    ("address", "is_offered"),
    [
        (OPENROUTER, True),
        ("https://eu.openrouter.ai/api/v1", True),
        ("http://openrouter.ai/api/v1", False),
        ("https://openrouter.ai.example.org/api/v1", False),
        ("http://127.0.0.1:8080/api/v1/", True),
        ("http://localhost:11434/v1", False),
        ("http://[::1]:9/api/v1", True),
        ("https://llm.example.org/api/v1", False),
    ],
)
def test_only_openrouter_has_a_page(address: str, *, is_offered: bool) -> None:
    assert offers_sign_in(address) is is_offered


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("auth_code_1", "auth_code_1"),
        ("  auth_code_1\n", "auth_code_1"),
        ('"auth_code_1"', "auth_code_1"),
        ("http://127.0.0.1:1/cb/x?code=auth_code_1&a=b", "auth_code_1"),
        ("?code=a%2Bb", "a+b"),
    ],
)
def test_a_code_is_found_in_what_was_copied(text: str, code: str) -> None:
    assert read_code(text) == code


@pytest.mark.parametrize("text", ["", "   ", "two words", "ünicode", "x" * 600, "http://127.0.0.1/cb/x"])
def test_what_holds_no_code_is_told(text: str) -> None:
    with pytest.raises(CodeMissing):
        read_code(text)


def test_the_address_of_a_refusal_is_one() -> None:
    with pytest.raises(SignInDeclined):
        read_code("http://127.0.0.1:1/cb/x?error=access_denied")
