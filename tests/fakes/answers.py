"""Answers that the provider server gives: built from events, from JSON, or byte by byte.

An ``Answer`` is a status, headers and the pieces of its body. Pieces go out one after the other,
``HOLD`` waits until the test calls ``ProviderServer.release``, and the framing says how the end is
marked, so that a test can break it where real servers break it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

JSON = dict[str, Any]


class Mark(Enum):
    """Stand between pieces for something other than bytes."""

    HOLD = "hold"


HOLD: Final = Mark.HOLD
Piece = bytes | Mark
Framing = Literal["chunked", "length", "close"]
GENERATION_ID: Final = "gen-1763900000-OffhandTest"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """Describe what goes on the socket after one request."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict[str, str])
    pieces: tuple[Piece, ...] = ()
    framing: Framing = "chunked"
    pace: float = 0.0
    """Seconds before each piece."""
    declared_length: int | None = None
    """A false Content-Length; only with ``length`` framing."""
    cut_at: int | None = None
    """Close the connection after so many bytes of the body, without marking the end."""
    reset: bool = False
    """Cut with a TCP reset instead of an ordinary close."""
    stall_at: int | None = None
    """Fall silent after so many bytes of the body until the client goes away."""
    silent: bool = False
    """Send not even a status line."""
    verbatim: bool = False
    """The pieces are the whole response, status line included."""
    note: Callable[[], None] | None = None
    """Called whenever a piece is on the socket."""

    def drop_after(self, count: int, *, reset: bool = False) -> Answer:
        """Cut the connection after ``count`` bytes of the body."""
        return replace(self, cut_at=count, reset=reset)

    def stall_after(self, count: int) -> Answer:
        """Say nothing more after ``count`` bytes of the body."""
        return replace(self, stall_at=count)

    @property
    def body(self) -> bytes:
        """Join the pieces that are bytes."""
        return b"".join(piece for piece in self.pieces if isinstance(piece, bytes))


def sse(
    *events: JSON | str | bytes | Mark,
    pace: float = 0.0,
    split: int | None = None,
    done: bool = True,
    newline: str = "\n",
    status: int = 200,
    headers: dict[str, str] | None = None,
    framing: Framing = "chunked",
) -> Answer:
    """Stream events: a dict becomes a data line, text a line of its own, bytes go out as they are.

    ``split`` cuts the body anew into pieces of so many bytes; ``done`` adds ``[DONE]``.
    """
    blank = newline * 2
    pieces: list[Piece] = []
    for event in events:
        match event:
            case Mark() | bytes():
                pieces.append(event)
            case str():
                pieces.append(f"{event}{blank}".encode())
            case _:
                text = json.dumps(event, ensure_ascii=False, separators=(",", ":"))
                pieces.append(f"data: {text}{blank}".encode())
    if done:
        pieces.append(f"data: [DONE]{blank}".encode())
    if split is not None:
        pieces = _split_again(pieces, split)
    fields = {"Content-Type": "text/event-stream", "X-Generation-Id": GENERATION_ID, **(headers or {})}
    return Answer(status=status, headers=fields, pieces=tuple(pieces), pace=pace, framing=framing)


def _split_again(pieces: list[Piece], size: int) -> list[Piece]:
    cut: list[Piece] = []
    pending = b""
    for piece in [*pieces, HOLD]:
        if isinstance(piece, bytes):
            pending += piece
            continue
        cut += [pending[start : start + size] for start in range(0, len(pending), size)]
        cut.append(piece)
        pending = b""
    return cut[:-1]


def json_body(status: int, obj: object, headers: dict[str, str] | None = None) -> Answer:
    """Answer with one JSON document."""
    fields = {"Content-Type": "application/json", **(headers or {})}
    return Answer(status=status, headers=fields, pieces=(json.dumps(obj).encode(),), framing="length")


def text_body(status: int, text: str, content_type: str = "text/html") -> Answer:
    """Answer with a page, as proxies and Cloudflare do."""
    return Answer(
        status=status, headers={"Content-Type": content_type}, pieces=(text.encode(),), framing="length"
    )


def error_body(status: int, message: str, **metadata: Any) -> Answer:  # noqa: ANN401 - any JSON
    """Refuse in the shape of OpenRouter."""
    error: JSON = {"code": status, "message": message}
    if metadata:
        error["metadata"] = metadata
    return json_body(status, {"error": error, "user_id": "user_test"})


def raw(*pieces: bytes | Mark) -> Answer:
    """Send exactly these bytes, status line and headers included, then close."""
    return Answer(pieces=pieces, verbatim=True)


def drop_after(count: int, *, reset: bool = False) -> Answer:
    """Stream the usual answer and cut the connection after ``count`` bytes of the body."""
    return answer_text("This answer does not reach its end.").drop_after(count, reset=reset)


def stall() -> Answer:
    """Take the request and say nothing at all until the client goes away."""
    return Answer(silent=True)


def chunk(
    delta: JSON | None = None,
    finish: str | None = None,
    *,
    usage: JSON | None = None,
    **extra: Any,  # noqa: ANN401 - any JSON
) -> JSON:
    """Make one ``chat.completion.chunk``; ``extra`` adds or replaces keys of the top level."""
    made: JSON = {
        "id": GENERATION_ID,
        "provider": "xAI",
        "model": "x-ai/grok-4-07-09",
        "object": "chat.completion.chunk",
        "created": 1_763_900_000,
        "choices": [
            {
                "index": 0,
                "delta": {"role": "assistant", "content": "", **(delta or {})},
                "finish_reason": finish,
                "native_finish_reason": finish,
                "logprobs": None,
            }
        ],
    }
    if usage is not None:
        made["usage"] = usage
    return {**made, **extra}


def text_chunk(text: str) -> JSON:
    """Make a chunk that brings text."""
    return chunk({"content": text})


def usage_json(prompt: int = 12, completion: int = 34, cost: float = 0.00019875) -> JSON:
    """Make the usage object of a cheap answer."""
    return {
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "total_tokens": prompt + completion,
        "cost": cost,
        "is_byok": False,
        "prompt_tokens_details": {"cached_tokens": 4, "audio_tokens": 0},
        "cost_details": {"upstream_inference_cost": None},
        "completion_tokens_details": {"reasoning_tokens": 8, "image_tokens": 0},
    }


def answer_text(text: str, *, pace: float = 0.0, size: int = 4, finish: str = "stop") -> Answer:
    """Stream a text in pieces of ``size`` letters, then finish, usage and ``[DONE]``."""
    pieces = [text_chunk(text[start : start + size]) for start in range(0, len(text), size)]
    end = chunk(finish=finish)
    return sse(": OPENROUTER PROCESSING", *pieces, end, chunk(finish=finish, usage=usage_json()), pace=pace)


def completion(text: str, **extra: Any) -> Answer:  # noqa: ANN401 - any JSON
    """Answer in one piece, as without ``stream``; ``extra`` adds keys to the message."""
    return json_body(
        200,
        {
            "id": GENERATION_ID,
            "provider": "xAI",
            "model": "x-ai/grok-4-07-09",
            "object": "chat.completion",
            "created": 1_763_900_000,
            "choices": [
                {
                    "index": 0,
                    "message": {"role": "assistant", "content": text, **extra},
                    "finish_reason": "stop",
                    "native_finish_reason": "stop",
                }
            ],
            "usage": usage_json(),
        },
        {"X-Generation-Id": GENERATION_ID},
    )
