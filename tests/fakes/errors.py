"""One example of every error, found by walking the tree, so that a new class cannot be forgotten."""

from __future__ import annotations

from decimal import Decimal

from offhand.domain.errors import AppError
from offhand.domain.handover import Refusal

FACTS: dict[str, object] = {
    "what": "the schema file is not JSON",
    "reason": "must be between 0 and 2",
    "service": "xAI",
    "seconds": 10.0,
    "backend": "keyring.backends.null.Keyring",
    "detail": "an odd reply",
    "host": "openrouter.ai",
    "phase": "connect",
    "name": "photo.jpg",
    "model": "x-ai/grok-4",
    "key": "temperature",
    "path": "/home/a/settings.toml",
    "status": 200,
    "pid": 7,
    "refusal": Refusal.NOT_THERE,
    "command": "offhand shot",
    "scope": "day",
    "cap": Decimal("2.5"),
    "left": Decimal("0.04"),
}


def list_classes(root: type[AppError] = AppError) -> list[type[AppError]]:
    """Walk the tree of errors of the program; classes that a test made are not part of it."""
    below = [kind for kind in root.__subclasses__() if is_ours(kind)]
    return [root, *(kind for child in below for kind in list_classes(child))]


def is_leaf(kind: type[AppError]) -> bool:
    """Tell an error that is raised from a group of them."""
    return not any(is_ours(child) for child in kind.__subclasses__())


def is_ours(kind: type[AppError]) -> bool:
    """Tell an error of the program from one that a test made."""
    return kind.__module__.startswith("offhand.")


def make_example(kind: type[AppError]) -> AppError:
    """Make an error with the facts that it cannot do without."""
    return kind(**{name: FACTS[name] for name in kind.facts if not hasattr(kind, name)})
