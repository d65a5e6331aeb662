"""What may be opened, and what of a text is an address."""

from __future__ import annotations

import pytest

from offhand.ui.transcript.links import host_of, is_openable, split_bare


@pytest.mark.parametrize("target", ["http://a.example", "HTTPS://a.example/x?y#z", "mailto:a@b.example"])
def test_openable(target: str) -> None:
    assert is_openable(target)


@pytest.mark.parametrize(
    "target",
    [
        "",
        "/relative",
        "#anchor",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "smb://host/share",
        "data:text/html,x",
        "http:",
        "https://",
        "mailto:",
        "http://[broken",
        "vbscript:x",
        "//host/x",
    ],
)
def test_not_openable(target: str) -> None:
    assert not is_openable(target)


def test_host() -> None:
    assert host_of("https://user@En.Example.org:8/x") == "en.example.org"
    assert host_of("http://[broken") == ""
    assert host_of("nothing") == ""


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("see https://a.example/x.", "https://a.example/x"),
        ("(https://a.example/x_(y))", "https://a.example/x_(y)"),
        ("<https://a.example>", "https://a.example"),
        ("https://a.example/?a=1&b=2!", "https://a.example/?a=1&b=2"),
    ],
)
def test_bare_addresses(text: str, address: str) -> None:
    pieces = split_bare(text)
    assert "".join(shown for shown, _ in pieces) == text
    assert [target for _, target in pieces if target] == [address]


def test_text_without_addresses_stays_whole() -> None:
    assert split_bare("http:// is a scheme") == [("http:// is a scheme", "")]
    assert split_bare("") == []
