"""Reading what a refusal says: its status, its names, and the best sentence in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from offhand.openrouter.documents import Unreadable, decode
from offhand.openrouter.error_places import SENTENCES
from offhand.openrouter.kinds import STATUS_BY_NAME, Refusal
from offhand.openrouter.lenient import as_count, as_list, as_mapping, as_text
from offhand.openrouter.surrogates import mend

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DEEPEST_NESTING = 6
LONGEST_SENTENCE = 300
LONGEST_MESSAGE = 2_000
LONGEST_RAW = 20_000
CLIENT_ERROR = 400
END_OF_ERRORS = 600

MESSAGES = ("error", *SENTENCES, "errors")
EMPTY_PHRASES = frozenset({"provider returned error", "upstream error", "unknown error"})
"""Messages that only announce another one."""


def read_refusal(error: object, status: int | None) -> Refusal:
    """Read an error object or text; ``status`` is that of HTTP, None inside an answer under 200."""
    found = as_mapping(error)
    metadata = as_mapping(found.get("metadata"))
    names = tuple(_read_names(found, metadata))
    raw = metadata.get("raw")
    numbers = (found.get(name) for name in ("http_status", "code", "status_code", "status"))
    known = (status, _as_status(error), *map(_as_status, numbers), *map(STATUS_BY_NAME.get, names))
    return Refusal(
        status=next((number for number in known if number is not None), None),
        message=mend(_choose_message(error, raw))[:LONGEST_MESSAGE],
        names=names,
        provider=as_text(metadata.get("provider_name")),
        raw=(raw if isinstance(raw, str) else "" if raw is None else repr(raw))[:LONGEST_RAW],
        metadata=metadata,
        availability=as_mapping(found.get("availability")),
    )


def _read_names(found: Mapping[str, object], metadata: Mapping[str, object]) -> Iterator[str]:
    """Yield what an error is called; several servers put a name and a general class side by side."""
    inner = as_mapping(found.get("innererror"))
    named = (
        metadata.get("error_type"),
        found.get("error_type"),
        inner.get("code"),
        found.get("code"),
        found.get("type"),
        found.get("status"),
    )
    for value in named:
        name = as_text(value).strip().lower()
        if name and not name.isdecimal():
            yield name


def _choose_message(error: object, raw: object) -> str:
    """Choose the provider's own sentence where there is one."""
    outer = find_message(error)
    plain = _as_sentence(raw)
    if outer.lower().rstrip(".") in EMPTY_PHRASES:
        outer = plain or outer
    return find_message(parse(raw) if isinstance(raw, str) else raw) or outer or plain


def find_message(value: object, depth: int = 0) -> str:
    """Find the innermost sentence of an error; providers nest them, also as JSON within JSON."""
    if not value or depth > DEEPEST_NESTING:
        return ""
    if isinstance(value, str):
        return find_message(parse(value), depth + 1) or value.strip()
    if isinstance(value, list):
        found = (find_message(item, depth + 1) for item in as_list(cast("object", value)))
        return next((message for message in found if message), "")
    fields = as_mapping(value)
    for name in MESSAGES:
        message = find_message(fields.get(name), depth + 1)
        if message:
            return f"{_name_place(fields.get('loc'))}{message}"
    return ""


def _name_place(location: object) -> str:
    """Name the field that a validation error is about: ``["body", "top_k"]`` gives ``top_k: ``."""
    steps = [str(step) for step in as_list(location) if isinstance(step, str | int) and step != "body"]
    return f"{'.'.join(steps)}: " if steps else ""


def parse(text: str) -> object:
    """Decode text that holds JSON or an event of a stream; None where it holds neither."""
    lines = [line.removeprefix("data:") for line in text.splitlines() if not line.startswith("event:")]
    text = "\n".join(lines).strip()
    if not text.startswith(("{", "[", '"')):
        return None
    try:
        return decode(text.encode("utf-8", "replace"))
    except Unreadable:
        return None


def _as_sentence(raw: object) -> str:
    text = as_text(raw).strip()
    return "" if text.startswith(("<", "{", "[")) else text[:LONGEST_SENTENCE]


def _as_status(value: object) -> int | None:
    number = as_count(value)
    return number if number is not None and CLIENT_ERROR <= number < END_OF_ERRORS else None
