"""What people type to name things: tags and folders, and the rules by which two names are the same."""

from __future__ import annotations

LONGEST_NAME = 60
"""Characters of a tag or folder."""


def clean_name(text: str) -> str:
    """Return a name in one line without blanks around it, empty where nothing is left."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())[
        :LONGEST_NAME
    ].strip()


def clean_tag(text: str) -> str:
    """Return a tag without the signs that people put before it."""
    return clean_name(text.strip().lstrip("#"))


def add_tag(tags: tuple[str, ...], tag: str) -> tuple[str, ...]:
    """Return the tags with one more, each once, whatever its case."""
    return tuple(sorted({*drop_tag(tags, tag), tag}))


def drop_tag(tags: tuple[str, ...], tag: str) -> tuple[str, ...]:
    """Return the tags without one."""
    return tuple(one for one in tags if one.casefold() != tag.casefold())


def find_name(names: tuple[str, ...], name: str) -> str | None:
    """Return the one of several names that is the same but for its case."""
    return next((one for one in names if one.casefold() == name.casefold()), None)
