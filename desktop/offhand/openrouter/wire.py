"""Reading one JSON document of the wire into a plain value, whatever its server left out or nulled.

The same reader serves a piece of a stream (``delta``) and a whole completion (``message``). Nothing
here raises on content: a key of an unexpected type counts as not set (OPENROUTER sections 0 and 3).
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

import msgspec

from offhand.domain.message import CitationPart
from offhand.openrouter.lenient import BYTE_ORDER_MARK, as_count, as_list, as_mapping, as_text
from offhand.openrouter.sse import is_done

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

REDACTED = "[REDACTED]"
OPENABLE = ("data:image/", "https://", "http://")

_DECODER = msgspec.json.Decoder(float_hook=Decimal)


class Unreadable(ValueError):
    """Say that bytes are no JSON, or none that could be part of an answer."""


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


def decode(data: bytes) -> object:
    """Decode JSON, with fractions as exact decimals; raises ``Unreadable``.

    What the strict decoder refuses is tried again with leniency: raw control characters, broken
    UTF-8, halves of surrogate pairs (an emoji cut between two tokens) and numbers out of range.
    """
    data = data.removeprefix(BYTE_ORDER_MARK)
    try:
        return _DECODER.decode(data)
    except (ValueError, RecursionError):
        pass
    text = data.decode("utf-8", "replace")
    try:
        return json.loads(text, strict=False, parse_float=Decimal)
    except (ValueError, RecursionError):
        raise Unreadable from None


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
    choice = _first_choice(document)
    delta, message = as_mapping(choice.get("delta")), as_mapping(choice.get("message"))
    # Perplexity sends the whole message so far beside each piece, and an empty piece beside the last.
    is_whole = bool(message) and not any(value for name, value in delta.items() if name != "role")
    body = message if is_whole else delta
    content = body.get("content")
    error = find_error(document)
    return Chunk(
        error=error,
        is_answer=error is not None or "choices" in document,
        id=as_text(document.get("id")),
        model=as_text(document.get("model")),
        provider=as_text(document.get("provider")),
        whole=is_whole,
        text="".join(_read_text(content)) or as_text(body.get("refusal")) or as_text(choice.get("text")),
        reasoning=_visible(as_text(body.get("reasoning"))),
        reasoning_content=_visible(_read_reasoning_content(body) or _read_thinking(content)),
        details=_read_details(body),
        calls=tuple(_read_calls(body.get("tool_calls") or _wrap_function_call(body.get("function_call")))),
        citations=tuple(_read_citations(document, body)),
        images=tuple(_read_images(body, content)),
        finish=as_text(choice.get("finish_reason")),
        native_finish=as_text(choice.get("native_finish_reason")),
        usage=_find_usage(document, choice),
    )


def find_error(document: Mapping[str, Any]) -> object:
    """Find an error wherever servers put it; None where there is none."""
    if document.get("error"):
        return document["error"]
    if document.get("object") == "error" or document.get("type") == "error":
        return document
    if "choices" not in document and (document.get("error_message") or document.get("error_type")):
        return document
    if as_mapping(document.get("x_groq")).get("error"):
        return document["x_groq"]["error"]
    for choice in as_list(document.get("choices")):
        for part in (
            as_mapping(choice),
            *(as_mapping(as_mapping(choice).get(k)) for k in ("delta", "message")),
        ):
            if part.get("error"):
                return part["error"]
    return None


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
    texts = (as_text(body.get(name)) for name in ("reasoning_content", "reasoning_text", "thinking"))
    return next(filter(None, texts), "")


def _wrap_function_call(value: object) -> list[Any]:
    """Give a call of the older API the form of today's."""
    return [{"index": 0, "function": value}] if as_mapping(value) else []


def _first_choice(document: Mapping[str, Any]) -> Mapping[str, Any]:
    for choice in as_list(document.get("choices")):
        found = as_mapping(choice)
        if found and not found.get("index"):
            return found
    return {}


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
            yield as_text(part.get("text"))


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
        function = as_mapping(piece.get("function"))
        arguments = function.get("arguments")
        if arguments is not None and not isinstance(arguments, str):
            arguments = msgspec.json.encode(plain(arguments)).decode()
        yield CallPiece(
            index=as_count(piece.get("index")),
            id=as_text(piece.get("id")),
            name=as_text(function.get("name")),
            arguments=arguments or "",
        )


def _read_citations(document: Mapping[str, Any], body: Mapping[str, Any]) -> Iterator[CitationPart]:
    for item in as_list(body.get("annotations")):
        annotation = as_mapping(item)
        cited = as_mapping(annotation.get("url_citation")) or annotation
        url = as_text(cited.get("url"))
        if url and as_text(annotation.get("type")) in {"", "url_citation"}:
            yield CitationPart(
                url=url,
                title=as_text(cited.get("title")),
                content=as_text(cited.get("content")),
                start=as_count(cited.get("start_index")) or 0,
                end=as_count(cited.get("end_index")) or 0,
            )
    for url in as_list(document.get("citations")):
        if isinstance(url, str) and url:
            yield CitationPart(url=url)


def _read_images(body: Mapping[str, Any], content: object) -> Iterator[str]:
    found = [as_mapping(item) for item in as_list(body.get("images"))]
    if not isinstance(content, str):
        found += [part for part in _parts(content) if "image_url" in part]
    for image in found:
        place = image.get("image_url")
        url = as_text(place) or as_text(as_mapping(place).get("url")) or as_text(image.get("url"))
        if url.startswith(OPENABLE):
            yield url


def plain(value: object) -> Any:  # noqa: ANN401 - any JSON
    """Return a decoded value with its decimals as ordinary numbers, fit to be stored as JSON."""
    if isinstance(value, Decimal):
        return float(value) if value.is_finite() else None
    if isinstance(value, dict):
        return {key: plain(item) for key, item in cast("dict[str, object]", value).items()}
    if isinstance(value, list):
        return [plain(item) for item in cast("list[object]", value)]
    return value
