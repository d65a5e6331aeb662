"""What providers do on bad days, each with the words and the exit status that it must end in.

A day is a list of answers that are given one after the other; the last one is given to every request
that comes after it.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from offhand.domain.errors import (
    AnswerInterrupted,
    AppError,
    BadRequest,
    ConnectionLost,
    CreditExhausted,
    EmptyAnswer,
    GarbledAnswer,
    KeyRejected,
    ModelUnavailable,
    Moderated,
    ProviderUnavailable,
    RateLimited,
)
from tests.fakes.answers import (
    JSON,
    Answer,
    answer_text,
    chunk,
    error_body,
    json_body,
    raw,
    sse,
    text_body,
    text_chunk,
)
from tests.fakes.streams import EVENT_STREAM

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.fakes.answers import Framing
    from tests.fakes.framing import RecordedRequest

STOP = chunk(finish="stop")
FIRST = sse(text_chunk("The first words"), done=False)
ANSWER = sse(text_chunk("The first words"), text_chunk(" and the last."), STOP)
WHOLE = "The first words and the last."
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
NOISE = random.Random(7).randbytes(4096).replace(b"\n", b"").replace(b"\r", b"")
PAGE = "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body>" + "x" * 10_000_000


@dataclass(frozen=True, kw_only=True)
class BadDay:
    """Describe one kind of trouble and its end."""

    name: str
    answers: tuple[Answer, ...]
    error: type[AppError] | None
    words: str = ""
    """A part of the sentence that names the cause."""
    status: int = 0
    text: str = ""
    """What must be left of the answer."""
    requests: int = 1
    """How often the question is sent."""


def declare(answer: Answer, length: int) -> Answer:
    """Give an answer a length that is not its own."""
    return Answer(headers=answer.headers, pieces=answer.pieces, framing="length", declared_length=length)


def stream(*pieces: bytes, framing: Framing = "chunked") -> Answer:
    """Say that bytes are an event stream."""
    return Answer(headers={"Content-Type": EVENT_STREAM}, pieces=pieces, framing=framing)


def lost(name: str, answer: Answer) -> BadDay:
    """Describe an answer of which nothing comes, however often it is asked for."""
    words = "broke while the answer was on its way"
    return BadDay(name=name, answers=(answer,), error=ConnectionLost, words=words, status=5, requests=4)


def cut(name: str, answer: Answer) -> BadDay:
    """Describe an answer that breaks off, and is not asked for again."""
    words = "ended before the answer did, and the text so far is kept"
    text = "The first words"
    return BadDay(name=name, answers=(answer,), error=AnswerInterrupted, words=words, status=5, text=text)


def garbled(name: str, answer: Answer, text: str = "", words: str = "") -> BadDay:
    """Describe an answer that is none, and is not asked for again."""
    words = words or "Something came back that is not an answer"
    return BadDay(name=name, answers=(answer,), error=GarbledAnswer, words=words, status=5, text=text)


def refused(name: str, answer: Answer, error: type[AppError], words: str, status: int = 4) -> BadDay:
    """Describe a refusal that no other try can change."""
    return BadDay(name=name, answers=(answer,), error=error, words=words, status=status)


def whole(name: str, *answers: Answer) -> BadDay:
    """Describe trouble that comes to a good end."""
    return BadDay(name=name, answers=answers, error=None, text=WHOLE, requests=len(answers))


def down(name: str, answer: Answer, text: str = "") -> BadDay:
    """Describe a provider that is down; without a word from it, it is asked again."""
    words = "is down, overloaded or too slow"
    requests = 1 if text else 4
    return BadDay(
        name=name,
        answers=(answer,),
        error=ProviderUnavailable,
        words=words,
        status=5,
        text=text,
        requests=requests,
    )


BAD_GATEWAY: JSON = {"error": {"code": 502, "message": "Provider returned error"}, "choices": []}
WORDS = sse(text_chunk("The first words"), text_chunk(" and the last."), STOP, split=1)
SIGN_IN = text_body(200, "<html><title>Free wifi</title>Sign in</html>")
SLOW_DOWN = json_body(429, {"error": {"message": "Slow down"}}, {"Retry-After": "3600"})
HALF = len(FIRST.body) + 30

DAYS = (
    lost("nothing but a closed connection", raw()),
    lost("a head that ends in the middle", raw(b"HTTP/1.1 200 OK\r\nContent-Ty")),
    lost("an endless head", raw(b"HTTP/1.1 200 OK\r\nX-Pad: " + b"x" * 1_000_000 + b"\r\n\r\n")),
    lost("bytes that are no http", raw(NOISE)),
    lost("a length that is no number", raw(HEAD + b"Content-Length: many\r\n\r\n" + ANSWER.body)),
    lost("two lengths", raw(HEAD + b"Content-Length: 5\r\nContent-Length: 7\r\n\r\n" + ANSWER.body)),
    lost("a chunk size that is no number", raw(CHUNKED + b"zz\r\n" + ANSWER.body)),
    lost("a negative chunk size", raw(CHUNKED + b"-1\r\n" + ANSWER.body)),
    cut("a reset in the middle of a word", ANSWER.drop_after(HALF, reset=True)),
    cut("an ordinary end in the middle of a word", ANSWER.drop_after(HALF)),
    cut("a stream that ends without saying so", FIRST),
    cut("a length that is too long", declare(FIRST, len(FIRST.body) + 1000)),
    cut("a length that is too short", declare(ANSWER, len(FIRST.body) + 20)),
    cut("a chunk that is too short", raw(CHUNKED + b"%x\r\n" % (len(FIRST.body) + 500) + FIRST.body)),
    cut("a chunk that is too long", raw(CHUNKED + b"%x\r\n" % len(FIRST.body) + FIRST.body + b"and\r\n")),
    garbled("garbage for events", stream(NOISE, b"\n\n", NOISE)),
    garbled("events that are no JSON", stream(b"data: " + NOISE + b"\n\n", b"data: {]\n\n")),
    garbled(
        "garbage between good events",
        stream(FIRST.body, b"data: {]\n\n", sse(STOP).body),
        text="The first words",
    ),
    garbled("two quotes for an answer", json_body(200, "")),
    garbled("a page that wants a sign-in", SIGN_IN, words="A web page came back instead of an answer"),
    refused(
        "comments and then nothing",
        sse(*[": OPENROUTER PROCESSING"] * 500, done=False),
        EmptyAnswer,
        "The answer came back empty",
    ),
    refused(
        "ten megabytes of JSON under 400",
        error_body(400, "No. " + "x" * 10_000_000),
        BadRequest,
        "The request was not accepted as it stands: “No.",
    ),
    refused(
        "429 with a wait of an hour",
        SLOW_DOWN,
        RateLimited,
        "Too many requests came in a short time, and the next one is taken in 60 minutes",
        status=5,
    ),
    refused("a key that is not known", error_body(401, "User not found."), KeyRejected, "key", status=3),
    refused(
        "no credit",
        error_body(402, "Insufficient credits"),
        CreditExhausted,
        "The credit left does not cover this request",
    ),
    refused(
        "a filter",
        error_body(403, "Flagged", reasons=["violence"], flagged_input="x"),
        Moderated,
        "A safety check held the question back (violence)",
    ),
    refused(
        "a model that has gone",
        error_body(404, "No endpoints found for x-ai/grok-4."),
        ModelUnavailable,
        "No provider serves this model",
    ),
    down("a page of ten megabytes under 502", text_body(502, PAGE)),
    down("503 and no end of it", error_body(503, "Overloaded")),
    down("an error in an answer", sse(text_chunk("The first words"), BAD_GATEWAY), "The first words"),
    whole("503 three times and then an answer", *[error_body(503, "Overloaded")] * 3, ANSWER),
    whole("a length that is too long for a whole answer", declare(ANSWER, len(ANSWER.body) + 1000)),
    whole("an answer cut into single bytes", WORDS),
    whole("an answer that trickles", answer_text(WHOLE, pace=0.002, size=1)),
)


def find_day(name: str) -> BadDay:
    """Return a day by its name."""
    return next(day for day in DAYS if day.name == name)


def follow(day: BadDay) -> Callable[[RecordedRequest], Answer]:
    """Give the answers of a day in order, and the last one for ever."""
    answers = list(day.answers)

    def answer(_: RecordedRequest) -> Answer:
        return answers.pop(0) if len(answers) > 1 else answers[0]

    return answer
