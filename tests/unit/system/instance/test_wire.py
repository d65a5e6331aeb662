"""What is written by one side is read by the other, and nothing else is."""

from __future__ import annotations

import json
import os
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offhand.domain.handover import Activation, Answer, Handover, Open, Quick, Refusal, Rest, Run, Shot, Wish
from offhand.system.instance.framing import HEADER, read_answer, write_request
from offhand.system.instance.wire import MOST_FILES, NotUnderstood, read_request, write_answer

ROOT = os.path.abspath(os.sep)  # noqa: PTH100 - a text, as it travels


NO_ACTIVATION = Activation()


def make(wish: Wish, activation: Activation = NO_ACTIVATION) -> Handover:
    return Handover(wish=wish, folder=ROOT, activation=activation)


def travel(handover: Handover) -> Handover:
    content = write_request(handover)
    assert int.from_bytes(content[:HEADER], "big") == len(content) - HEADER
    return read_request(content[HEADER:])


@pytest.mark.parametrize(
    "wish",
    [
        Open(),
        Open(is_new_chat=True),
        Open((f"{ROOT}a b.png", f"{ROOT}Ü ✓ 日本.png", f"{ROOT}new\nline")),
        Quick(),
        Quick('“What”\n\tis "this"? 🙂'),
        Shot(),
        Shot(repeats=True),
        Run("fix grammar"),
        Rest(),
    ],
)
def test_a_wish_arrives_as_it_was_sent(wish: Wish) -> None:
    sent = make(wish, Activation("token-1", "id-2_TIME3"))
    assert travel(sent) == sent


@pytest.mark.skipif(sys.platform == "win32", reason="names are text there")
def test_a_name_that_is_no_text_arrives() -> None:
    sent = make(Open((os.fsdecode(b"/caf\xe9"),)))
    assert travel(sent) == sent
    assert travel(make(Quick(os.fsdecode(b"caf\xe9")))).wish == Quick("caf�")


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])), st.text())
def test_any_name_and_text_arrives(name: str, text: str) -> None:
    assert travel(make(Open((ROOT + name,)))).wish == Open((ROOT + name,))
    wish = travel(make(Quick(text))).wish
    assert isinstance(wish, Quick)
    assert (
        wish.text == text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        if is_text(text)
        else True
    )


def is_text(text: str) -> bool:
    return not any(0xD800 <= ord(letter) < 0xE000 for letter in text)


def break_request(**changes: object) -> bytes:
    message: dict[str, Any] = json.loads(write_request(make(Open((f"{ROOT}a.png",))))[HEADER:])
    message.update(changes)
    return json.dumps(message).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"null",
        b"[]",
        b"{}",
        b"[" * 100_000,
        b'{"version":1' + b" " * 1000,
        break_request(wish={"command": "delete"}),
        break_request(wish={"command": "open", "files": "a"}),
        break_request(wish={"command": "open", "files": ["not base64!"]}),
        break_request(wish={"command": "open", "files": ["cmVsYXRpdmU="]}),
        break_request(wish={"command": "open", "files": ["L2EAYg=="]}),
        break_request(wish={"command": "open", "files": [""]}),
        break_request(wish={"command": "open", "files": ["L2E="] * (MOST_FILES + 1)}),
        break_request(wish={"command": "open", "files": [], "then": "run"}),
        break_request(wish={"command": "run", "name": ""}),
        break_request(wish={"command": "run", "name": "x" * 201}),
        break_request(wish={"command": "quick", "text": 7}),
        break_request(wish={"command": "quick", "text": "x" * 1_000_001}),
        break_request(folder="cmVsYXRpdmU="),
        break_request(token="x" * 5000),
        break_request(more=1),
        break_request(version="1"),
    ],
)
def test_what_is_no_request_is_refused(content: bytes) -> None:
    with pytest.raises(NotUnderstood) as refused:
        read_request(content)
    assert refused.value.refusal is Refusal.SENSELESS


@pytest.mark.parametrize("version", [0, 2, 99])
def test_another_version_is_told_apart(version: int) -> None:
    with pytest.raises(NotUnderstood) as refused:
        read_request(break_request(version=version, wish={"command": "of the future"}))
    assert refused.value.refusal is Refusal.VERSION


@given(st.binary())
def test_noise_is_refused(noise: bytes) -> None:
    with pytest.raises(NotUnderstood):
        read_request(noise)


def test_a_token_with_line_breaks_is_dropped() -> None:
    read = travel(make(Open(), Activation("a\nb", "c\0d")))
    assert read.activation == Activation()


@pytest.mark.parametrize("answer", [Answer(), *(Answer(refusal) for refusal in Refusal)])
def test_an_answer_arrives_as_it_was_sent(answer: Answer) -> None:
    content = write_answer(answer)
    assert read_answer(content[HEADER:]) == answer


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", Refusal.SENSELESS),
        (b"\xff", Refusal.SENSELESS),
        (b"[]", Refusal.SENSELESS),
        (b'{"version":1,"refusal":"of the future"}', Refusal.SENSELESS),
        (b'{"version":2,"refusal":null}', Refusal.VERSION),
        (b"{}", Refusal.VERSION),
    ],
)
def test_an_answer_that_makes_no_sense_is_a_refusal(content: bytes, refusal: Refusal) -> None:
    assert read_answer(content).refusal is refusal
