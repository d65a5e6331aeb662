"""Errors of answers as JSON: the name of the kind and its facts, which come back as they were.

A kind that is not known any more, or facts that no longer fit, come back as the root of the tree,
so that an old chat always opens.
"""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import Any

import msgspec

from offhand.domain import errors, store_errors
from offhand.domain.errors import AppError


def write_error(error: AppError) -> str:
    """Return an error as JSON."""
    facts = {field.name: getattr(error, field.name) for field in fields(error)}
    return msgspec.json.encode({"kind": type(error).__name__, **facts}, enc_hook=str).decode()


def read_error(text: str) -> AppError:
    """Return the error that ``write_error`` wrote."""
    try:
        record: dict[str, Any] = msgspec.json.decode(text, type=dict[str, Any])
        return _find_kinds()[record.pop("kind")](**record)
    except (msgspec.DecodeError, KeyError, TypeError):
        return AppError()


@cache
def _find_kinds() -> dict[str, type[AppError]]:
    return {
        kind.__name__: kind
        for module in (errors, store_errors)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, AppError)
    }
