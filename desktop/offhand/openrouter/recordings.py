"""The demo's recorded answers: which one fits a question, and how fast it plays.

A recording is an event stream as OpenRouter sends it, in ``resources/demo``. Its pace follows from
its content: text at the speed of a brisk model, and a pause for every keep-alive comment.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec

from offhand.assets import read_asset
from offhand.openrouter.lenient import as_list, as_mapping, as_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TOKENS_PER_SECOND = 45.0
LETTERS_PER_TOKEN = 4.0
FIRST_WAIT = 0.4
"""Seconds before the first event, as a network takes."""
COMMENT_WAIT = 0.7
"""Seconds between signs of life."""

PICTURE = "picture"
ERROR = "error"
RECOVERED = "recovered"
KEYWORDS = {
    ERROR: ("error", "fail", "break", "broke", "crash", "interrupt"),
    RECOVERED: ("continue", "go on"),
    "table": ("table", "compar", "column", "versus"),
    "formulas": ("formula", "equation", "math", "latex", "integral", "interest"),
    "slow": ("slow", "wait", "patien", "hidden"),
    "reasoning": ("reason", "think", "thought", "riddle", "puzzle"),
    "long": ("long", "essay", "story", "history", "article"),
    "welcome": ("demo", "hello", "help", "code", "markdown", "list"),
}
"""How words of a question begin that ask for a recording; the first one found counts."""
_GOES_ON = re.compile(r"\bContinue it exactly where it stopped\b")
ROTATION = ("welcome", "table", "formulas", "reasoning", "slow", "long")
"""What plays where no word decides; nobody meets an error without asking for it."""


class Question(msgspec.Struct, frozen=True):
    """Tell what the demo looks at in a request."""

    model: str
    text: str
    has_image: bool
    continues: bool
    """An answer is to be carried on: it stands last itself, or the request says so."""
    streams: bool


class Step(msgspec.Struct, frozen=True):
    """Hold one event of a recording."""

    wait: float
    """Seconds before it, at full speed."""
    text: str
    """A comment or the words ``[DONE]`` as recorded; empty for a chunk."""
    chunk: dict[str, Any] | None = None

    def write(self, generation_id: str, model: str) -> bytes:
        """Return the event's bytes, under the id and model of this answer."""
        if self.chunk is None:
            return f"{self.text}\n\n".encode()
        return b"data: " + msgspec.json.encode({**self.chunk, "id": generation_id, "model": model}) + b"\n\n"


def read_question(body: object) -> Question | None:
    """Read what matters of a request body, None where it is none."""
    request = as_mapping(body)
    messages = [as_mapping(message) for message in as_list(request.get("messages"))]
    if not messages:
        return None
    asked = next((m for m in reversed(messages) if m.get("role") == "user"), messages[-1])
    parts = [as_mapping(part) for part in as_list(asked.get("content"))]
    texts = [as_text(asked.get("content")), *(as_text(part.get("text")) for part in parts)]
    return Question(
        model=as_text(request.get("model")),
        text=" ".join(filter(None, texts)),
        has_image=any(part.get("type") == "image_url" for part in parts),
        continues=messages[-1].get("role") == "assistant" or _GOES_ON.search(" ".join(texts)) is not None,
        streams=request.get("stream") is True,
    )


class Playlist:
    """Choose recordings, one after the other where the question does not decide."""

    def __init__(self) -> None:
        self._turn = 0
        self._last = ""

    def choose(self, question: Question) -> str:
        """Name the recording that answers; a retried error goes well."""
        chosen = self._match(question)
        if chosen == ERROR == self._last:
            chosen = RECOVERED
        if not chosen:
            chosen = ROTATION[self._turn % len(ROTATION)]
            self._turn += 1
        self._last = chosen
        return chosen

    def _match(self, question: Question) -> str:
        if question.continues:
            return RECOVERED
        if question.has_image:
            return PICTURE
        text = question.text.casefold()
        for name, beginnings in KEYWORDS.items():
            if name == RECOVERED and self._last != ERROR:
                continue  # there is nothing to go on with
            if any(re.search(rf"\b{re.escape(beginning)}", text) for beginning in beginnings):
                return name
        return ""


def read_recording(name: str) -> list[Step]:
    """Read a recording into its events; blocks while it is read from disk the first time."""
    steps: list[Step] = []
    for text in read_asset(f"demo/{name}.sse").split("\n\n"):
        first = FIRST_WAIT if not steps else 0.0
        data = text.removeprefix("data: ")
        if data.startswith("{"):
            chunk: dict[str, Any] = msgspec.json.decode(data)
            steps.append(Step(first + _time_to_write(chunk), "", chunk))
        elif text:
            steps.append(Step(first + (COMMENT_WAIT if text.startswith(":") else 0.0), text))
    return steps


def fold_recording(steps: Sequence[Step], generation_id: str, model: str) -> dict[str, Any]:
    """Write a recording as the one object that a request without streaming gets."""
    chunks = [step.chunk for step in steps if step.chunk is not None]
    message: dict[str, Any] = {"role": "assistant", "content": _join(chunks, "content"), "refusal": None}
    if reasoning := _join(chunks, "reasoning"):
        message["reasoning"] = reasoning
    choice: dict[str, Any] = {"index": 0, "message": message, **_ending(chunks)}
    answer = {"id": generation_id, "object": "chat.completion", "created": chunks[0]["created"]}
    answer |= {"model": model, "provider": "Demo", "choices": [choice]}
    if "usage" in chunks[-1]:
        answer["usage"] = chunks[-1]["usage"]
    return answer


def _choice(chunk: Mapping[str, Any]) -> Mapping[str, Any]:
    return as_mapping(next(iter(as_list(chunk.get("choices"))), None))


def _join(chunks: Sequence[Mapping[str, Any]], field: str) -> str:
    return "".join(as_text(as_mapping(_choice(chunk).get("delta")).get(field)) for chunk in chunks)


def _ending(chunks: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    last = chunks[-1]
    names = ("finish_reason", "native_finish_reason")
    ending = {name: _choice(last).get(name) for name in names}
    return ending | ({"error": last["error"]} if "error" in last else {})


def _time_to_write(chunk: Mapping[str, Any]) -> float:
    """Return the seconds that a model takes for the words of a chunk."""
    letters = len(_join([chunk], "content")) + len(_join([chunk], "reasoning"))
    return max(1.0, letters / LETTERS_PER_TOKEN) / TOKENS_PER_SECOND if letters else 0.0
