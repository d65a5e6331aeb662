"""What may be opened, and what of a text is an address."""

from __future__ import annotations

import pytest

from offhand.services.markdown.links import (
    host_of,
    is_fetchable,
    is_openable,
    spell_address,
    split_bare,
    suspect,
)


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
        "\\\\host\\share",
        "http:\\\\host\\x",
        "https://a.example/\n",
        "https://a.example:99999/",
        "picture:https://a.example/",
        "qrc:/x",
        "ftp://a.example/",
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
        ("see https://a.example/x&amp; more", "https://a.example/x"),
        ("**HTTPS://A.example**", "HTTPS://A.example"),
    ],
)
def test_bare_addresses(text: str, address: str) -> None:
    pieces = split_bare(text)
    assert "".join(shown for shown, _ in pieces) == text
    assert [target for _, target in pieces if target] == [address]


@pytest.mark.parametrize(
    ("text", "shown", "target"),
    [
        ("see www.a.example/x, yes", "www.a.example/x", "http://www.a.example/x"),
        ("(www.a.example)", "www.a.example", "http://www.a.example"),
        ("to me.too+x@b-c.example.", "me.too+x@b-c.example", "mailto:me.too+x@b-c.example"),
    ],
)
def test_addresses_that_are_completed(text: str, shown: str, target: str) -> None:
    assert (shown, target) in split_bare(text)
    assert "".join(piece for piece, _ in split_bare(text)) == text


@pytest.mark.parametrize(
    "text", ["xwww.a.example", "a@b", "@b.example", "www.a_b.example/x_y", "w@ww.", "x@y.z_"]
)
def test_what_is_no_address(text: str) -> None:
    assert split_bare(text) == [(text, "")]


@pytest.mark.parametrize(
    ("shown", "target"),
    [
        ("https://paypal.com", "https://evil.example/"),
        ("PayPal.com", "https://evil.example/"),
        ("go to paypal.com now", "https://paypal.com.evil.example/"),
        ("HTTPS://PAYPAL.COM", "https://evil.example/"),
        ("here", "https://paypal.com@evil.example/"),
        ("here", "https://paypal.com%40x@evil.example/"),
        ("here", "https://xn--pypal-4ve.com/"),
        ("here", "https://r\u0430ypal.com/"),
        ("a@b.example", "mailto:c@d.example"),
        ("paypal.com", "https://com/"),
    ],
)
def test_links_that_could_deceive(shown: str, target: str) -> None:
    assert suspect(shown, target)


@pytest.mark.parametrize(
    ("shown", "target"),
    [
        ("here", "https://a.example/"),
        ("a.example", "https://www.a.example/x"),
        ("www.a.example", "https://a.example/"),
        ("a.example", "https://docs.a.example/"),
        ("(https://a.example/x)", "https://a.example/y"),
        ("Node.js", "https://nodejs.org/"),
        ("main.py", "https://a.example/main.py"),
        ("version 1.2.3", "https://a.example/"),
        ("e.g. this", "https://a.example/"),
        ("me", "mailto:me@a.example"),
        ("me@a.example", "mailto:me@a.example?subject=x"),
        ("", "https://a.example/"),
    ],
)
def test_links_that_say_what_they_are(shown: str, target: str) -> None:
    assert suspect(shown, target) == ""


@pytest.mark.parametrize(
    ("target", "may"),
    [
        ("https://a.example/x.png", True),
        ("http://a.example/x.png", False),
        ("data:image/png;base64,x", False),
        ("file:///x.png", False),
        ("//a.example/x.png", False),
        ("https://u:p@a.example/x.png", False),
        ("", False),
    ],
)
def test_pictures_come_over_https_alone(target: str, may: bool) -> None:
    assert is_fetchable(target) is may


def test_text_without_addresses_stays_whole() -> None:
    assert split_bare("http:// is a scheme") == [("http:// is a scheme", "")]
    assert split_bare("") == []


@pytest.mark.parametrize(
    ("target", "spelled"),
    [
        ("%C3%9Cn%C3%AF", "Ünï"),
        ("/a%20b?%25", "/a%20b?%25"),
        ("%C3", "%C3"),
        ("%E6%BC%A2/%c3%9c", "漢/%c3%9c"),
    ],
)
def test_letters_of_an_address_are_shown_as_they_were_written(target: str, spelled: str) -> None:
    assert spell_address(target) == spelled
