"""Event cutting: any split, any line end, nothing lost, nothing slow."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offhand.openrouter.sse import Comment, Decoder, Item, Stray, is_done


def cut(*pieces: bytes) -> list[Item]:
    decoder = Decoder()
    items = [item for piece in pieces for item in decoder.feed(piece)]
    return items + decoder.finish()


def data_of(*pieces: bytes) -> list[bytes]:
    return [item for item in cut(*pieces) if isinstance(item, bytes)]


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n"])
def test_every_line_end(end: bytes) -> None:
    assert data_of(b"data: a" + end + end + b"data: b" + end + end) == [b"a", b"b"]


def test_mixed_line_ends() -> None:
    assert data_of(b"data: a\r\n\ndata: b\r\rdata: c\n\r\n") == [b"a", b"b", b"c"]


def test_crlf_split_between_pieces_is_one_line_end() -> None:
    assert data_of(b"data: a\r", b"\ndata: b\r", b"\n\r", b"\n") == [b"a\nb"]


def test_event_is_dispatched_at_once_after_cr() -> None:
    decoder = Decoder()
    assert decoder.feed(b"data: a\r\n\r") == [b"a"]
    assert decoder.feed(b"\n") == []
    assert decoder.feed(b"data: b\r\n\r\n") == [b"b"]


def test_empty_pieces_change_nothing() -> None:
    assert data_of(b"data: a\r", b"", b"\n", b"", b"\r\n") == [b"a"]


def test_data_without_a_blank() -> None:
    assert data_of(b"data:a\n\ndata:  b\n\n") == [b"a", b" b"]


def test_data_lines_of_one_event_are_joined() -> None:
    assert data_of(b"data: {\ndata: }\n\n") == [b"{\n}"]


def test_comments_are_signs_of_life() -> None:
    assert cut(b": OPENROUTER PROCESSING\n\n:\n\n") == [Comment(b"OPENROUTER PROCESSING"), Comment()]


def test_a_comment_inside_an_event_does_not_end_it() -> None:
    assert cut(b"data: a\n: still here\ndata: b\n\n") == [Comment(b"still here"), b"a\nb"]


def test_event_without_data_is_a_sign_of_life_only_if_it_had_a_data_line() -> None:
    assert cut(b"data:\n\ndata\n\nevent: ping\n\n\n\n") == [Comment(), Comment()]


def test_event_id_and_retry_are_ignored() -> None:
    assert cut(b"event: message\nid: 7\nretry: 10\ndata: a\n\n") == [b"a"]


def test_lines_of_no_event_are_reported() -> None:
    assert cut(b'{"error":{}}\ndata: a\n\n') == [Stray(b'{"error":{}}'), b"a"]


@pytest.mark.parametrize("letter", ["\u2028", "\u2029", "\u0085", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e"])
def test_other_line_separators_stay_inside_the_data(letter: str) -> None:
    line = f'{{"content":"a{letter}b"}}'.encode()
    assert data_of(b"data: " + line + b"\n\n") == [line]


def test_letters_split_between_pieces() -> None:
    stream = "data: ☃😀é\n\n".encode()
    assert data_of(*(bytes([byte]) for byte in stream)) == ["☃😀é".encode()]


@pytest.mark.parametrize("size", [1, 2, 3, 64])
def test_byte_order_mark_at_the_start(size: int) -> None:
    stream = b"\xef\xbb\xbfdata: a\n\n"
    assert data_of(*(stream[i : i + size] for i in range(0, len(stream), size))) == [b"a"]


def test_byte_order_mark_elsewhere_is_content() -> None:
    assert data_of(b"data: \xef\xbb\xbfa\n\n") == [b"\xef\xbb\xbfa"]


@pytest.mark.parametrize("tail", [b"data: b", b"data: b\n", b"data: b\r"])
def test_end_of_stream_completes_the_last_event(tail: bytes) -> None:
    assert data_of(b"data: a\n\n", tail) == [b"a", b"b"]


def test_nothing_comes_of_nothing() -> None:
    assert cut() == []
    assert cut(b"\n\n\r\n") == []


def test_megabytes_in_one_line_are_not_copied_again_with_each_piece() -> None:
    class Counting(Decoder):
        joined = 0

        def _end_line(self) -> bytes:
            line = super()._end_line()
            self.joined += len(line)
            return line

    decoder = Counting()
    decoder.feed(b"data: ")
    for _ in range(4096):
        assert decoder.feed(b"x" * 1024) == []
    assert decoder.feed(b"\n\n") == [b"x" * 4096 * 1024]
    assert decoder.joined == 4096 * 1024 + len(b"data: ")


@pytest.mark.parametrize(
    "text", [b"[DONE]", b" [DONE] ", b"[DONE]\n", b"[ DONE ]", b"\t[DONE]\r", b"[done]", b'"[DONE]"', b"DONE"]
)
def test_done_with_odd_blanks(text: bytes) -> None:
    assert is_done(text)


@pytest.mark.parametrize("text", [b"", b"FINISHED", b"[", b'{"done":true}', b"[" + b" " * 100 + b"DONE]"])
def test_not_done(text: bytes) -> None:
    assert not is_done(text)


LINES = st.lists(
    st.one_of(
        st.text(alphabet="ab :{}☃\u2028\x85\x0b", max_size=8).map(lambda text: f"data: {text}"),
        st.sampled_from(["", "", ": alive", "data", "event: x", "id: 1", "{", "data:[DONE]"]),
    ),
    max_size=12,
)


@given(lines=LINES, cuts=st.lists(st.integers(0, 200), max_size=12))
def test_splits_change_nothing(lines: list[str], cuts: list[int]) -> None:
    stream = "".join(f"{line}\n" for line in lines).encode()
    places = sorted({min(place, len(stream)) for place in cuts})
    pieces = [stream[a:b] for a, b in zip([0, *places], [*places, len(stream)], strict=True)]
    assert cut(*pieces) == cut(stream)


@given(lines=LINES, ends=st.lists(st.sampled_from([b"\n", b"\r", b"\r\n"]), min_size=12, max_size=12))
def test_line_ends_change_nothing(lines: list[str], ends: list[bytes]) -> None:
    encoded = [line.encode() for line in lines]
    # CR before an empty line ended by LF would read as one CRLF.
    stream = b"".join(
        line + (b"\n" if end == b"\r" and following == b"" else end)
        for line, end, following in zip(encoded, ends, [*encoded[1:], b"x"], strict=False)
    )
    assert cut(stream) == cut(b"".join(line + b"\n" for line in encoded))
