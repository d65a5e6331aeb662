"""Finding an error in a document, wherever servers put it.

OpenRouter says ``error``; what imitates the same API writes it elsewhere too, also under a status of
200 and in the middle of a stream: FastAPI ``detail``, MiniMax ``base_resp``, others a ``code`` and a
``message`` in place of the choices. Several of them say ``code: 0`` with every piece that went well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from offhand.openrouter.lenient import as_count, as_list, as_mapping, as_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SENTENCES = ("message", "detail", "msg", "error_message", "error_msg", "status_msg")
"""What errors call their words, the most exact ones first."""
CODES = ("code", "error_code", "status_code", "err_code")
GONE_WELL = frozenset({"", "0", "200", "ok", "success", "succeeded", "none", "null"})
"""What codes say that tell of no error."""
OF_ANSWERS = frozenset({"choices", "usage", "data"})
CLIENT_ERROR = 400


def find_error(document: Mapping[str, object]) -> object:
    """Return the error of a document, None where there is none."""
    for told in _list_told(document):
        if told and _says_something(told):
            return document if told is True else told
    reasons = as_mapping(document.get("base_resp"))
    if reasons and not _went_well(reasons):
        return reasons
    if document.get("object") == "error" or document.get("type") == "error":
        return document
    return document if _is_one(document) else None


def _list_told(document: Mapping[str, object]) -> Iterator[object]:
    yield document.get("error")
    choices = document.get("choices")
    if not choices:
        yield document.get("errors")
    if "x_groq" in document:
        yield as_mapping(document["x_groq"]).get("error")
    for item in as_list(choices) or [choices]:
        choice = as_mapping(item)
        yield choice.get("error")
        for name in ("delta", "message"):
            if name in choice:
                yield as_mapping(choice[name]).get("error")


def _says_something(told: object) -> bool:
    """Say whether a value under ``error`` is one: some servers send an empty form with every piece."""
    if isinstance(told, dict):
        values = cast("dict[str, object]", told).values()
        return any(value not in ("0", "null") and bool(value) for value in values)
    return bool(told)


def _went_well(document: Mapping[str, object]) -> bool:
    if document.get("success") is False:
        return False
    return all(_read_code(document.get(name)) in GONE_WELL for name in CODES)


def _read_code(value: object) -> str:
    count = as_count(value)
    return as_text(value).strip().lower() if count is None else str(count)


def _is_one(document: Mapping[str, object]) -> bool:
    """Say whether a document that holds no answer is an error as a whole."""
    if any(document.get(name) for name in OF_ANSWERS):
        return False
    if "choices" not in document and (document.get("error_message") or document.get("error_type")):
        return True
    if document.get("detail"):
        return True
    if not any(as_text(document.get(name)).strip() for name in SENTENCES):
        return False
    kind = as_text(document.get("type")).lower()
    is_refused = (as_count(document.get("status")) or 0) >= CLIENT_ERROR
    return is_refused or not _went_well(document) or "error" in kind or "exception" in kind
