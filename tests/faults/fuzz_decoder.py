"""Streams that no server should send, and what must hold of each however it is cut into pieces."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from offhand.domain.errors import AppError
from offhand.openrouter.sse import Decoder, Item
from tests.fakes.answers import chunk
from tests.fakes.streams import RECORDINGS, Heard, hear

if TYPE_CHECKING:
    import random

    from hypothesis.strategies import SearchStrategy

MOST_CUTS = 12
CASES = 25
"""Cuts and damages that are tried of one example: what hypothesis takes for it is worth several."""
EXTRA = 64
"""Bytes that a decoder may hold beyond what is not yet complete."""

_ENDS = ("\n", "\r\n", "\r")
_NOISE = (
    *(
        ": OPENROUTER PROCESSING",
        ":",
        "",
        "event: ping",
        "data:",
        "data",
        "id: 1",
        "retry: 10",
        ": \u2028\x85",
    ),
    *('data: {"choices":[]}', "data: null", "data: 7", "data: ping", "event: message", "data: []"),
)
_JUNK = (
    *(
        "data: {",
        'data: "',
        "data: [",
        "data: \ud83d",
        "dat",
        "error: {}",
        'error: {"message":"x"}',
        "{",
        "<html>",
    ),
    *("data: [DONE]", 'data: {"error":{"code":502,"message":"x"}}', 'data: {"choices":[{"delta":{"content":'),
    *(
        'data: {"choices":[{"delta":{"content":7}}]}',
        'data: {"choices":[{"finish_reason":"stop"}]}',
        "\0",
        "\ufeff",
    ),
    *(
        'data: {"choices":[{"delta":{"reasoning_details":[{"type":"reasoning.text","text":"a"}]}}]}',
        "\x0b\x0c",
    ),
    *('data: {"choices":[{"delta":{"tool_calls":[{"id":"a","function":{"name":"f","arguments":"{"}}]}}]}',),
    *('data: {"usage":{"cost":1e999,"prompt_tokens":-1}}', "data: " + "[" * 2000, 'data: {"a":' * 3),
)
_LETTERS = "ab >/&;\\\"'\n\r\u2028\x85☃é漢🎉\0"
_RECORDINGS = tuple(sorted(path.read_bytes() for path in RECORDINGS.glob("*.sse")))

texts = st.text(alphabet=_LETTERS, max_size=12)
spoken: SearchStrategy[list[str]] = st.lists(
    st.one_of(texts.map(lambda text: f"\0{text}"), st.sampled_from(_NOISE)), max_size=12
)
"""Streams in order: what begins with a zero is said, everything else is noise between it."""
junk: SearchStrategy[list[str]] = st.lists(
    st.one_of(texts, st.sampled_from(_JUNK), st.sampled_from(_NOISE)), max_size=14
)


def cut(stream: bytes, chance: random.Random) -> list[bytes]:
    """Cut a stream at random places; some pieces may be empty."""
    places = sorted(chance.randint(0, len(stream)) for _ in range(chance.randint(0, MOST_CUTS)))
    return [stream[a:b] for a, b in zip([0, *places], [*places, len(stream)], strict=True)]


def write_spoken(parts: list[str], chance: random.Random) -> tuple[bytes, str]:
    """Write a stream in order, with line ends of all kinds; return it and what it says."""
    end = chance.choice(_ENDS)
    lines: list[str] = []
    said: list[str] = []
    for part in parts:
        if part.startswith("\0"):
            said.append(part[1:])
            lines.append(
                f"data: {json.dumps(chunk({'content': part[1:]}), ensure_ascii=chance.random() < 0.5)}"
            )
        else:
            lines.append(part)
        lines.append("")
    lines += [f"data: {json.dumps(chunk(finish='stop'))}", "", "data: [DONE]", "", ""]
    return end.join(lines).encode("utf-8", "surrogatepass"), "".join(said)


def write_junk(parts: list[str], chance: random.Random) -> bytes:
    """Write lines that need not make sense, with any line ends."""
    return "".join(part + chance.choice((*_ENDS, "\n\n", "")) for part in parts).encode(
        "utf-8", "surrogatepass"
    )


def damage(chance: random.Random) -> bytes:
    """Return a recorded stream in which something was lost, repeated or changed."""
    stream = bytearray(chance.choice(_RECORDINGS)[: chance.randint(1, 3000)])
    for _ in range(chance.randint(1, 5)):
        place = chance.randrange(len(stream) + 1)
        match chance.randrange(4):
            case 0:
                stream[place : place + 1] = bytes([chance.randrange(256)])
            case 1:
                del stream[place : place + chance.randint(1, 40)]
            case 2:
                stream[place:place] = stream[place : place + chance.randint(1, 200)]
            case _:
                stream[place:place] = chance.choice((b"\n", b"\r", b"\n\n", b'"', b"{", b"\xff", b"data: "))
    return bytes(stream)


def check_spoken(parts: list[str], chance: random.Random) -> None:
    """Demand that all that was said is heard, and nothing else."""
    stream, said = write_spoken(parts, chance)
    heard = hear(cut(stream, chance))
    assert heard.text == said, stream
    assert (heard.error is None) == bool(said), stream


def check_any(stream: bytes, chance: random.Random) -> None:
    """Demand of any bytes that they are read the same however they are cut, without any other error."""
    whole = hear([stream])
    assert whole.error is None or isinstance(whole.error, AppError)
    pieces = cut(stream, chance)
    assert describe(hear(pieces)) == describe(whole), (stream, pieces)
    check_decoder(stream, pieces)


def describe(heard: Heard) -> tuple[object, ...]:
    """Name what a stream came to."""
    return (*heard.without_life_signs, type(heard.error))


def check_decoder(stream: bytes, pieces: list[bytes]) -> None:
    """Demand that the same events are cut from any pieces, and that no more is held than is open."""
    whole, other = Decoder(), Decoder()
    expected = [*whole.feed(stream), *whole.finish()]
    found: list[Item] = []
    fed = 0
    for piece in pieces:
        found += other.feed(piece)
        fed += len(piece)
        assert other.held <= fed + EXTRA
        assert other.held >= len(other.unfinished)
    found += other.finish()
    assert found == expected, (stream, pieces)
    assert (other.held, other.unfinished) == (0, b"")


def check_examples(spoken_parts: list[str], junk_parts: list[str], chance: random.Random) -> int:
    """Check one example in many ways and return in how many."""
    for _ in range(CASES):
        check_spoken(spoken_parts, chance)
        check_any(write_junk(junk_parts, chance), chance)
        check_any(damage(chance), chance)
    return 3 * CASES
