"""Reading one JSON document of the wire into a plain value, whatever its server left out or nulled.

The same reader serves a piece of a stream (``delta``) and a whole completion (``message``). Nothing
here raises on content: a key of an unexpected type counts as not set (OPENROUTER sections 0 and 3).
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

import msgspec

from offhand.openrouter.citations import read_citations
from offhand.openrouter.documents import Unreadable, decode, plain
from offhand.openrouter.error_places import find_error
from offhand.openrouter.lenient import as_count, as_list, as_mapping, as_text
from offhand.openrouter.sse import is_done
from offhand.openrouter.surrogates import mend

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from offhand.domain.message import CitationPart

REDACTED = "[REDACTED]"
OPENABLE = ("data:image/", "https://", "http://")

UNSET_FINISHES = frozenset({"null", "none"})
"""What some servers write where nothing has ended."""
THOUGHTS = ("reasoning_content", "reasoning_text", "thinking")


class CallPiece(msgspec.Struct, frozen=True, kw_only=True):
    """Hold a piece of a tool call; empty or None means that the server said nothing."""

    index: int | None = None
    id: str = ""
    name: str = ""
    arguments: str = ""


class Chunk(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what one document said about the first choice."""

    error: object = None
    """The value under ``error``, an object or a text; None where there is none."""
    is_answer: bool = False
    """It has the shape of an answer or of an error."""
    id: str = ""
    model: str = ""
    provider: str = ""
    index: int | None = None
    """The number of the choice that it is about, None where it is about none."""
    whole: bool = False
    """It is a complete message, not a piece of one."""
    text: str = ""
    reasoning: str = ""
    reasoning_content: str = ""
    details: list[Any] | None = None
    calls: tuple[CallPiece, ...] = ()
    citations: tuple[CitationPart, ...] = ()
    images: tuple[str, ...] = ()
    finish: str = ""
    native_finish: str = ""
    usage: Mapping[str, Any] | None = None
    service_tier: str = ""
    """The one that served."""


def read_chunks(data: bytes) -> list[Chunk]:
    """Read the data of one event; raises ``Unreadable`` where it is no object.

    Some servers end events by one line break instead of two, which joins several documents.
    """
    try:
        return list(_read_documents(decode(data)))
    except Unreadable:
        lines = [line for line in data.splitlines() if line.strip()]
        if len(lines) < 2:  # noqa: PLR2004 - two lines are what joined means
            raise
        documents = [decode(line) for line in lines if not is_done(line)]
        return [chunk for document in documents for chunk in _read_documents(document)]


def _read_documents(value: object) -> Iterator[Chunk]:
    for document in as_list(value) or [value]:
        if document is None or document == [] or isinstance(document, int | Decimal):
            continue  # a sign of life of some server or other
        if not isinstance(document, dict):
            raise Unreadable
        yield read_chunk(cast("Mapping[str, Any]", document))


def read_chunk(document: Mapping[str, Any]) -> Chunk:
    """Read one decoded document."""
    choice = _choose(document)
    delta, message = as_mapping(choice.get("delta")), as_mapping(choice.get("message"))
    # Perplexity sends the whole message so far beside each piece, and an empty piece beside the last.
    is_whole = bool(message) and not any(value for name, value in delta.items() if name != "role")
    body = message if is_whole else delta
    content = body.get("content")
    error = plain(find_error(document))
    finish = mend(as_text(choice.get("finish_reason")))
    return Chunk(
        error=error,
        is_answer=error is not None or "choices" in document,
        id=mend(as_text(document.get("id"))),
        model=mend(as_text(document.get("model"))),
        provider=mend(as_text(document.get("provider"))),
        index=(as_count(choice.get("index")) or 0) if choice else None,
        whole=is_whole,
        text="".join(_read_text(content)) or _read_other_text(body) or as_text(choice.get("text")),
        reasoning=_visible(as_text(body.get("reasoning"))),
        reasoning_content=_visible(_read_reasoning_content(body) or _read_thinking(content)),
        details=_read_details(body),
        calls=tuple(_read_calls(body.get("tool_calls") or _wrap_function_call(body.get("function_call")))),
        citations=tuple(read_citations(document, delta, message)),
        images=tuple(_read_images(body, content)),
        finish="" if finish.lower() in UNSET_FINISHES else finish,
        native_finish=mend(as_text(choice.get("native_finish_reason"))),
        usage=_find_usage(document, choice),
        service_tier=as_text(document.get("service_tier")),
    )


def read_details_text(detail: Mapping[str, Any]) -> str:
    """Return what may be read of one reasoning detail; encrypted data never is."""
    match detail.get("type"):
        case "reasoning.text":
            return _visible(as_text(detail.get("text")))
        case "reasoning.summary":
            return _visible(as_text(detail.get("summary")))
        case _:
            return ""


def _find_usage(document: Mapping[str, Any], choice: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Find the usage, which Moonshot hangs on the choice and Groq on an object of its own."""
    places = (document, choice, as_mapping(document.get("x_groq")))
    return next((usage for place in places if (usage := as_mapping(place.get("usage")))), None)


def _read_reasoning_content(body: Mapping[str, Any]) -> str:
    """Read the thinking under any name that servers other than OpenRouter give it."""
    texts = ("".join(_read_text(body[name])) for name in THOUGHTS if name in body)
    return next(filter(None, texts), "")


def _read_other_text(body: Mapping[str, Any]) -> str:
    """Read what is said in place of content: why the model will not answer, or what it speaks aloud."""
    return as_text(body.get("refusal")) or as_text(as_mapping(body.get("audio")).get("transcript"))


def _wrap_function_call(value: object) -> list[Any]:
    """Give a call of the older API the form of today's."""
    return [{"index": 0, "function": value}] if as_mapping(value) else []


def _choose(document: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the choice of the lowest number, for only one is ever asked for."""
    choices = document.get("choices")
    listed = as_list(choices)
    if len(listed) == 1:
        return as_mapping(listed[0])
    found = [as_mapping(choice) for choice in listed or [choices]]
    spoken = [choice for choice in found if choice]
    return min(spoken, key=lambda choice: as_count(choice.get("index")) or 0) if spoken else {}


def _visible(text: str) -> str:
    return text.replace(REDACTED, "")


def _parts(content: object) -> list[Mapping[str, Any]]:
    parts = as_list(content) or [content]
    return [as_mapping(part) if not isinstance(part, str) else {"text": part} for part in parts]


def _read_text(content: object) -> Iterator[str]:
    if isinstance(content, str):
        yield content
        return
    for part in _parts(content):
        if as_text(part.get("type")) not in {"thinking", "reasoning"}:
            text = part.get("text")
            yield as_text(text) or as_text(as_mapping(text).get("value"))


def _read_thinking(content: object) -> str:
    """Read the thinking that some servers put among the parts of the content."""
    if isinstance(content, str):
        return ""
    pieces: list[str] = []
    for part in _parts(content):
        if as_text(part.get("type")) in {"thinking", "reasoning"}:
            pieces.append(as_text(part.get("text")))
            thinking = part.get("thinking")
            pieces += [thinking] if isinstance(thinking, str) else _read_text(thinking)
    return "".join(pieces)


def _read_details(body: Mapping[str, Any]) -> list[Any] | None:
    found = body.get("reasoning_details")
    if as_mapping(found):
        return [found]
    return as_list(cast("object", found)) if isinstance(found, list) else None


def _read_calls(value: object) -> Iterator[CallPiece]:
    for item in as_list(value) or [value]:
        piece = as_mapping(item)
        if not piece:
            continue
        function = as_mapping(piece.get("function")) or piece
        arguments = function.get("arguments")
        if arguments is not None and not isinstance(arguments, str):
            arguments = msgspec.json.encode(plain(arguments)).decode()
        yield CallPiece(
            index=as_count(piece.get("index")),
            id=mend(as_text(piece.get("id"))),
            name=mend(as_text(function.get("name"))),
            arguments=arguments or "",
        )


def _read_images(body: Mapping[str, Any], content: object) -> Iterator[str]:
    found = [as_mapping(item) for item in as_list(body.get("images"))]
    if not isinstance(content, str):
        found += [part for part in _parts(content) if "image_url" in part]
    for image in found:
        place = image.get("image_url")
        url = mend(as_text(place) or as_text(as_mapping(place).get("url")) or as_text(image.get("url")))
        if url.startswith(OPENABLE):
            yield url
