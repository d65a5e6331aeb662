"""Members of a long JSON document that are read when they are wanted, in any order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from offhand.services.imports.json_stream import Member

if TYPE_CHECKING:
    from pathlib import Path


class Places:
    """Know where members of a document stand, and read one at a time."""

    def __init__(self, path: Path) -> None:
        """Name the document; it must not change."""
        self._path = path
        self._places: dict[str, tuple[int, int]] = {}

    def note(self, name: str, member: Member) -> None:
        """Remember where a member stands."""
        if member.is_whole:
            self._places[name] = (member.start, len(member.raw))

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def read(self, name: str) -> Any:  # noqa: ANN401 - whatever JSON can hold
        """Return a member's value, None where there is none or it makes no sense."""
        place = self._places.get(name)
        if place is None:
            return None
        start, length = place
        try:
            with self._path.open("rb") as file:
                file.seek(start)
                return Member((), file.read(length)).decode()
        except (OSError, ValueError):
            return None
