"""Cutting a JSON document of any length into its members, without holding more than one of them.

What comes before damage or the end of a cut file is found all the same: members are told apart by
brackets and quotes alone, and each is decoded by whoever asked for it.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import msgspec

from offhand.storage.message_records import mend_text

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from typing import IO

STEP = 1 << 20
"""Bytes that are read at least at once."""
LONGEST_MEMBER = 256 * 1024 * 1024
"""Bytes of one member; nothing is found behind one that is longer."""
BLANK = re.compile(rb"[ \t\r\n]*+")
MARK = b"\xef\xbb\xbf"
"""What some editors put before UTF-8."""
STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
SCALAR = re.compile(rb"[^,\[\]{}: \t\r\n]*+")
FILLING = re.compile(rb'(?:[^"\[\]{}]++|"[^"\\]*+(?:\\.[^"\\]*+)*+")*+', re.DOTALL)
"""All that stands between two brackets."""
OPENERS, CLOSERS = frozenset(b"[{"), frozenset(b"]}")

ITEM = "*"

Path = tuple[str, ...]


class Member(msgspec.Struct, frozen=True):
    """Be one member of an object or list that was cut up."""

    path: Path
    """The names of the members that it stands in and its own; what stands in a list is called ``*``."""
    raw: bytes
    is_whole: bool = True
    """False for what the end of the file cut off, or what is too long."""
    start: int = 0
    """Where it stands in the file."""

    def decode(self) -> Any:  # noqa: ANN401 - whatever JSON can hold
        """Return its value; raises ``ValueError`` where it makes no sense or is nested too deeply.

        Bytes that are no UTF-8, and halves of surrogate pairs, are replaced.
        """
        if not self.is_whole:
            message = "it is cut off"
            raise ValueError(message)
        try:
            return msgspec.json.decode(self.raw)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            pass
        try:
            # What Python's own reader takes: half a pair as an escape, numbers that are none.
            read = json.loads(self.raw.decode("utf-8", "replace"))
            return json.loads(mend_text(json.dumps(read, ensure_ascii=False)))
        except (ValueError, RecursionError) as error:
            raise ValueError(str(error)) from error


def cut(file: IO[bytes], is_opened: Callable[[Path], bool]) -> Generator[Member]:
    """Yield the members of a document; those that ``is_opened`` names are cut up in their turn.

    The document itself has the empty path and is always opened where it is an object or a list.
    Raises what reading the file raises.
    """
    return _Cutter(file, is_opened).run()


class _Cutter:
    """Walk through the bytes once."""

    def __init__(self, file: IO[bytes], is_opened: Callable[[Path], bool]) -> None:
        self._file = file
        self._is_opened = is_opened
        self._buffer = bytearray()
        self._at = 0
        self._passed = 0
        self._is_over = False

    def run(self) -> Generator[Member]:
        """Yield members until the document or the file ends."""
        self._fill()
        if self._buffer.startswith(MARK):
            self._at = len(MARK)
        yield from self._read_value(())

    def _read_value(self, path: Path) -> Generator[Member]:
        sign = self._skip_blank()
        if sign in OPENERS and (not path or self._is_opened(path)):
            self._at += 1
            yield from self._read_members(path, is_object=sign == ord("{"))
        elif sign is not None:
            yield self._take(path)

    def _read_members(self, path: Path, *, is_object: bool) -> Generator[Member]:
        while not self._is_over:
            sign = self._skip_blank()
            if sign is None:
                return
            if sign in CLOSERS:
                self._at += 1
                return
            if sign in b",:":
                self._at += 1
                continue
            name = self._read_name() if is_object else ITEM
            if name is None:
                return
            yield from self._read_value((*path, name))

    def _read_name(self) -> str | None:
        """Return the name of a member and stop behind its colon, None where there is no such thing."""
        raw = self._take(()).raw
        if not raw.startswith(b'"') or self._skip_blank() != ord(":"):
            return None
        self._at += 1
        try:
            return str(msgspec.json.decode(raw))
        except (msgspec.DecodeError, UnicodeDecodeError):
            return raw[1:-1].decode("utf-8", "replace")

    def _take(self, path: Path) -> Member:
        """Return the value that begins here."""
        self._passed += self._at
        del self._buffer[: self._at]
        self._at = 0
        end = self._find_end()
        is_whole = end is not None
        if end is None:
            end = len(self._buffer)
            self._is_over = True
        self._at = end
        return Member(path, bytes(self._buffer[:end]), is_whole=is_whole, start=self._passed)

    def _find_end(self) -> int | None:
        """Return where the value at the start of the buffer ends, None where the file ends before."""
        first = self._buffer[0]
        if first == ord('"'):
            return self._match(STRING)
        if first not in OPENERS:
            return self._find_scalar_end()
        depth, at = 0, 0
        while True:
            match = FILLING.match(self._buffer, at)
            at = match.end() if match is not None else at
            sign = self._buffer[at] if at < len(self._buffer) else None
            if sign in OPENERS:
                depth += 1
            elif sign in CLOSERS:
                depth -= 1
                if depth == 0:
                    return at + 1
            elif not self._fill():
                return None
            else:
                continue
            at += 1

    def _find_scalar_end(self) -> int:
        while True:
            match = SCALAR.match(self._buffer)
            end = match.end() if match is not None else 0
            if end < len(self._buffer) or not self._fill():
                return max(end, 1)

    def _match(self, pattern: re.Pattern[bytes]) -> int | None:
        while (match := pattern.match(self._buffer)) is None:
            if not self._fill():
                return None
        return match.end()

    def _skip_blank(self) -> int | None:
        """Go to the next byte that is no blank and return it, None at the end of the file."""
        while True:
            match = BLANK.match(self._buffer, self._at)
            self._at = match.end() if match is not None else self._at
            if self._at < len(self._buffer):
                return self._buffer[self._at]
            if not self._fill():
                self._is_over = True
                return None

    def _fill(self) -> bool:
        """Read on, more at once the longer a member gets; False at the end, or where it is too long."""
        if len(self._buffer) - self._at > LONGEST_MEMBER:
            return False
        piece = self._file.read(max(STEP, len(self._buffer) // 2))
        self._buffer += piece
        return bool(piece)
