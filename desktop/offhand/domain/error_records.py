"""Errors of answers as JSON: the name of the kind and its facts, which come back as they were.

A kind that is not known any more, or facts that no longer fit, come back as the root of the tree,
so that an old chat always opens.
"""

from __future__ import annotations

from functools import cache
from typing import Any, get_type_hints

import msgspec

from offhand.domain import budget_errors, errors, store_errors
from offhand.domain.errors import AppError


def record_error(error: AppError) -> dict[str, Any]:
    """Return an error's kind and facts as values that JSON knows."""
    facts = {name: getattr(error, name) for name in error.facts}
    return msgspec.to_builtins({"kind": type(error).__name__, **facts}, enc_hook=str)


def restore_error(record: dict[str, Any]) -> AppError:
    """Return the error that ``record_error`` wrote."""
    kind = _find_kinds().get(str(record.get("kind")), AppError)
    hints = _find_hints(kind)
    try:
        facts = {name: msgspec.convert(fact, hints[name]) for name, fact in record.items() if name != "kind"}
        return kind(**facts)
    except (msgspec.ValidationError, KeyError, TypeError):
        return AppError()


def write_error(error: AppError) -> str:
    """Return an error as JSON."""
    return msgspec.json.encode(record_error(error)).decode()


def read_error(text: str) -> AppError:
    """Return the error that ``write_error`` wrote."""
    try:
        return restore_error(msgspec.json.decode(text, type=dict[str, Any]))
    except msgspec.DecodeError:
        return AppError()


@cache
def _find_hints(kind: type[AppError]) -> dict[str, Any]:
    return {name: get_type_hints(kind)[name] for name in kind.facts}


@cache
def _find_kinds() -> dict[str, type[AppError]]:
    return {
        kind.__name__: kind
        for module in (errors, store_errors, budget_errors)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, AppError)
    }
