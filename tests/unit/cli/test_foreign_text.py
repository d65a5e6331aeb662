"""Text that is no plain UTF-8."""

from __future__ import annotations

import pytest

from offhand.cli.foreign_text import decode_text

TEXT = "Käse 漢字 😀\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_text_is_read_whatever_wrote_it(encoding: str) -> None:
    assert decode_text(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("mark", [b"\xfe\xff", b"\x00\x00\xfe\xff"])
def test_the_other_order_of_bytes(mark: bytes) -> None:
    assert decode_text(mark + TEXT.encode("utf-16-be" if len(mark) == 2 else "utf-32-be")) == TEXT


@pytest.mark.parametrize("content", [b"\xff", b"K\xe4se", b"\xff\xfe\x00", b"a\0b", "a\0".encode("utf-16")])
def test_what_is_no_text_is_refused_or_replaced(content: bytes) -> None:
    with pytest.raises(UnicodeDecodeError):
        decode_text(content)
    assert "\ufffd" in decode_text(content, "replace")


def test_nothing_is_no_text() -> None:
    assert decode_text(b"") == ""
