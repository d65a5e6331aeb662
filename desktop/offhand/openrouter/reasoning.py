"""Merging reasoning: one text to read, and one list of details to send back unchanged.

``reasoning``, ``reasoning_details`` and ``reasoning_content`` hold the same words; the first of them
that speaks is the one that is shown for the rest of the answer (OPENROUTER section 0, rule 5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from offhand.openrouter.documents import plain
from offhand.openrouter.lenient import as_count, as_mapping, as_text
from offhand.openrouter.surrogates import mend
from offhand.openrouter.wire import read_details_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from offhand.openrouter.wire import Chunk

GROWING = ("text", "summary", "data")
ENCRYPTED = "reasoning.encrypted"


class ReasoningAssembly:
    """Gather the thinking of one answer."""

    def __init__(self) -> None:
        self._source = ""
        self._entries: list[_Entry] | None = None
        self._places: dict[tuple[str, int | None], list[_Entry]] = {}

    def add(self, chunk: Chunk) -> str:
        """Take what a chunk says and return what may be shown of it."""
        if chunk.details is not None:
            self._entries = self._entries or []
            for item in chunk.details:
                if as_mapping(item):
                    self._merge(as_mapping(item))
        details = "".join(read_details_text(as_mapping(item)) for item in chunk.details or ())
        texts = {"reasoning": chunk.reasoning, "details": details, "content": chunk.reasoning_content}
        if not self._source:
            self._source = next((source for source, text in texts.items() if text), "")
        return texts.get(self._source, "")

    @property
    def details(self) -> tuple[dict[str, Any], ...] | None:
        """Tell the merged list in first-seen order; None where the server sent no list at all."""
        if self._entries is None:
            return None
        return tuple(entry.assemble() for entry in self._entries)

    def _merge(self, detail: Mapping[str, Any]) -> None:
        entries = self._entries = self._entries or []
        here = self._places.setdefault(_find_place(detail), [])
        entry = next((entry for entry in reversed(here) if entry.continues_with(detail)), None)
        if entry is None:
            entry = _Entry(detail)
            entries.append(entry)
            here.append(entry)
        entry.add(detail)


class _Entry:
    """Be one detail under way: texts grow, other fields take the last value that is set."""

    def __init__(self, first: Mapping[str, Any]) -> None:
        self._type = as_text(first.get("type"))
        self._fields: dict[str, Any] = {}
        self._texts: dict[str, list[str]] = {}
        self._size = 0
        """Letters of the data."""

    def continues_with(self, detail: Mapping[str, Any]) -> bool:
        """Say whether a piece of the same place belongs here: for data the id must be the same too.

        Data of two ids are two ciphertexts; joined, neither could be read by the provider.
        """
        mine, other = as_text(self._fields.get("id")), as_text(detail.get("id"))
        return self._type != ENCRYPTED or not mine or not other or mine == other

    def add(self, detail: Mapping[str, Any]) -> None:
        for name, value in detail.items():
            if name in GROWING and isinstance(value, str):
                self._fields.setdefault(name, "")
                pieces = self._texts.setdefault(name, [])
                if name != "data":
                    pieces.append(value)
                elif not self._repeats(value, pieces):
                    pieces.append(value)
                    self._size += len(value)
            elif value is not None or name not in self._fields:
                self._fields[mend(name)] = plain(value)

    def assemble(self) -> dict[str, Any]:
        return {**self._fields, **{name: mend("".join(pieces)) for name, pieces in self._texts.items()}}

    def _repeats(self, value: str, pieces: list[str]) -> bool:
        """Say whether a server sends a finished ciphertext once more as a whole."""
        return self._size == len(value) and "".join(pieces) == value


def _find_place(detail: Mapping[str, Any]) -> tuple[str, int | None]:
    """Return what a detail shares with those that it continues: its type and index."""
    return as_text(detail.get("type")), as_count(detail.get("index"))
