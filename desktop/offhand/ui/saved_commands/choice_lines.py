"""The choices of a command as lines that a person types: the name, a colon, and what can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

BETWEEN = "|"


def write_choices(choices: Mapping[str, tuple[str, ...]]) -> str:
    """Return one line for each name, such as ``lang: English | German``."""
    return "\n".join(f"{name}: {f' {BETWEEN} '.join(offered)}" for name, offered in choices.items())


def read_choices(text: str) -> dict[str, tuple[str, ...]]:
    """Read such lines; raises ``ValueError`` with the first line that is none."""
    choices: dict[str, tuple[str, ...]] = {}
    for line in (line.strip() for line in text.splitlines() if line.strip()):
        name, colon, rest = line.partition(":")
        offered = tuple(one.strip() for one in rest.split(BETWEEN) if one.strip())
        if not colon or not name.strip() or not offered:
            raise ValueError(line)
        choices[name.strip()] = offered
    return choices
