"""Assembling tool calls from pieces that every provider cuts differently (OPENROUTER section 3).

The rule: a new non-empty id is a new call, even under an index already used; an empty, null or
missing id continues the call of that index, or the last one where no index is given.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.message import ToolCallPart
from offhand.openrouter.surrogates import mend

if TYPE_CHECKING:
    from offhand.openrouter.wire import CallPiece

MOST_CALLS = 1024
"""Of one answer; models make a hundred at most, and what a broken server adds is left out."""


class _Call(msgspec.Struct):
    index: int | None
    id: str
    name: str = ""
    pieces: list[str] = msgspec.field(default_factory=list[str])
    size: int = 0
    """Letters of all pieces."""

    @property
    def arguments(self) -> str:
        return mend("".join(self.pieces))

    def add(self, piece: CallPiece) -> None:
        if not self.pieces and piece.name != self.name:
            self.name += piece.name
        if piece.arguments and not self._is_repetition(piece):
            self.pieces.append(piece.arguments)
            self.size += len(piece.arguments)

    def _is_repetition(self, piece: CallPiece) -> bool:
        """Say whether a server sends a finished call once more as a whole."""
        same_length = self.size == len(piece.arguments)
        return bool(piece.id) and same_length and self.arguments == piece.arguments and self.is_complete

    @property
    def is_complete(self) -> bool:
        last = next((piece for piece in reversed(self.pieces) if not piece.isspace()), "")
        if not last.rstrip().endswith("}"):
            return False
        arguments = self.arguments
        try:
            return isinstance(msgspec.json.decode(arguments), dict)
        except (ValueError, RecursionError):
            return False


class CallAssembly:
    """Gather pieces and tell the calls, in the order in which they began."""

    def __init__(self) -> None:
        self._calls: list[_Call] = []

    def add(self, piece: CallPiece) -> None:
        """Take one piece."""
        call = self._find(piece)
        if call is None:
            if len(self._calls) >= MOST_CALLS:
                return
            call = _Call(piece.index, piece.id)
            self._calls.append(call)
        call.add(piece)

    def assemble(self, seed: str) -> tuple[ToolCallPart, ...]:
        """Return the calls; those without a name cannot be answered and are left out.

        ``seed`` makes ids for servers that give none; it differs from answer to answer.
        """
        calls: list[ToolCallPart] = []
        taken: set[str] = set()
        for number, call in enumerate(self._calls):
            if not call.name.strip():
                continue
            name = call.id
            if not name or name in taken:
                name = f"call_{zlib.crc32(f'{seed}:{call.id}:{number}'.encode()):08x}"
            taken.add(name)
            calls.append(ToolCallPart(name, call.name.strip(), call.arguments.strip() or "{}"))
        return tuple(calls)

    def __bool__(self) -> bool:
        return bool(self._calls)

    def _find(self, piece: CallPiece) -> _Call | None:
        if piece.id:
            return self._find_by_id(piece)
        if piece.index is not None:
            last = next((call for call in reversed(self._calls) if call.index == piece.index), None)
        else:
            last = self._calls[-1] if self._calls else None
        if last is None or not piece.name:
            return last
        # Without ids only a repeated name tells a new call from the next piece of the old one.
        begins = last.is_complete if piece.index is not None else last.name != piece.name or last.is_complete
        return None if begins else last

    def _find_by_id(self, piece: CallPiece) -> _Call | None:
        for call in reversed(self._calls):
            same_place = piece.index is None or call.index is None or piece.index == call.index
            if call.id == piece.id and same_place:
                return call
            if not call.id and piece.index is not None and call.index == piece.index:
                call.id = piece.id  # the id came later than the name
                return call
        return None
