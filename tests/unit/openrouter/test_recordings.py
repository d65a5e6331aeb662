"""Recorded streams: what is heard of them, and that no split or line end changes it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offhand.domain.errors import AnswerInterrupted, EmptyAnswer, ProviderUnavailable
from offhand.domain.events import Served
from offhand.domain.message import FinishReason, ToolCallPart
from tests.fakes.streams import RECORDINGS, Heard, hear, recording

NAMES = sorted(path.stem for path in RECORDINGS.glob("*.sse"))


def outcome(heard: Heard) -> tuple[object, ...]:
    return (*heard.without_life_signs, type(heard.error))


@pytest.mark.parametrize("name", NAMES)
def test_byte_by_byte_is_the_same(name: str) -> None:
    stream = recording(name)
    assert outcome(hear(bytes([byte]) for byte in stream)) == outcome(hear([stream]))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("newline", [b"\r\n", b"\r"])
def test_other_line_ends_are_the_same(name: str, newline: bytes) -> None:
    stream = recording(name)
    assert outcome(hear([stream.replace(b"\n", newline)])) == outcome(hear([stream]))


@pytest.mark.parametrize("name", NAMES)
def test_without_the_blank_after_data_is_the_same(name: str) -> None:
    stream = recording(name)
    assert outcome(hear([stream.replace(b"data: ", b"data:")])) == outcome(hear([stream]))


@pytest.mark.parametrize("name", ["grok-4-2025-11", "claude-tools", "error-after-length"])
def test_every_single_split_is_the_same(name: str) -> None:
    stream = recording(name)
    whole = outcome(hear([stream]))
    for place in range(0, len(stream), 7):
        assert outcome(hear([stream[:place], stream[place:]])) == whole


@given(name=st.sampled_from(NAMES), data=st.data(), newline=st.sampled_from([b"\n", b"\r\n", b"\r"]))
def test_any_split_is_the_same(name: str, data: st.DataObject, newline: bytes) -> None:
    stream = recording(name).replace(b"\n", newline)
    places = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=30)))
    pieces = [stream[a:b] for a, b in zip([0, *places], [*places, len(stream)], strict=True)]
    assert outcome(hear(pieces)) == outcome(hear([stream]))


def test_grok_4_of_2025() -> None:
    heard = hear([recording("grok-4-2025-11")])
    assert heard.text == "Rayleigh scattering — das Licht 😀\u2028und\u0085 so\fweit."
    assert heard.all(Served) == [Served("x-ai/grok-4", "xAI")]
    assert heard.finish is FinishReason.STOP
    assert heard.usage is not None
    assert (heard.usage.reasoning_tokens, heard.usage.completion_tokens) == (101, 42)
    assert heard.usage.cost == Decimal("0.00273675")


def test_grok_4_of_2026() -> None:
    heard = hear([recording("grok-4-2026-03")])
    assert (heard.text, heard.finish) == ("Two words", FinishReason.STOP)
    assert heard.usage is not None
    assert (heard.usage.cached_tokens, heard.usage.is_byok) == (0, False)


def test_grok_with_reasoning() -> None:
    heard = hear([recording("grok-4.3-reasoning-2026-05")])
    assert (heard.thinking, heard.text) == ("The user asks why.", "Because it is.")
    assert heard.details == (
        {
            "type": "reasoning.summary",
            "summary": "The user asks why.",
            "format": "xai-responses-v1",
            "index": 0,
        },
        {
            "type": "reasoning.encrypted",
            "data": "QmFzZTY0Ymxvbg==",
            "id": "rs_0b1",
            "format": "xai-responses-v1",
            "index": 0,
        },
    )


def test_claude_with_tools() -> None:
    heard = hear([recording("claude-tools")])
    assert heard.calls == (
        ToolCallPart("toolu_01", "weather", '{"city": "Brno"}'),
        ToolCallPart("toolu_02", "clock", "{}"),
    )
    assert heard.details is not None
    assert heard.details[0]["signature"] == "EqQBCkYIBBgC"
    assert heard.finish is FinishReason.TOOL_CALLS


def test_grok_with_sources() -> None:
    heard = hear([recording("grok-web-search")])
    assert heard.cited == ["https://example.org/praha", "https://example.org/bare"]
    assert heard.text == "Prague has 1.4 million people."


def test_gemini_with_a_picture() -> None:
    heard = hear([recording("gemini-image")])
    assert (len(heard.images), heard.text) == (1, "A square:")


def test_deepseek_thinks_elsewhere() -> None:
    heard = hear([recording("deepseek")])
    assert (heard.thinking, heard.text) == ("Hm.", "Yes")


@pytest.mark.parametrize("name", ["error-alone", "error-beside-stop"])
def test_errors(name: str) -> None:
    assert isinstance(hear([recording(name)]).error, ProviderUnavailable)


def test_an_error_after_length() -> None:
    heard = hear([recording("error-after-length")])
    assert (heard.error, heard.finish) == (None, FinishReason.LENGTH)


def test_a_cut() -> None:
    heard = hear([recording("cut-off")])
    assert heard.text == "The first words and"
    assert isinstance(heard.error, AnswerInterrupted)


def test_an_empty_answer() -> None:
    assert isinstance(hear([recording("empty")]).error, EmptyAnswer)
