"""Cutting a byte stream into server-sent events, wherever the network happened to split it.

The cut is made on bytes, at LF, CR and CRLF only: decoders that split text also break at U+2028,
U+0085 or a form feed, all of which may stand inside a JSON string. Grammar: WHATWG HTML, "Parsing
an event stream"; where servers are sloppier than the grammar, this reader is too and loses nothing.
"""

from __future__ import annotations

import msgspec

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
LONGEST_DONE = 64
DONE = frozenset({b"[DONE]", b"DONE"})
FIRST_BYTES_OF_DATA = (b"{", b"[", b'"')


class Comment(msgspec.Struct, frozen=True):
    """Be a line that starts with a colon, or an event without data: a sign of life."""

    text: bytes = b""


class Stray(msgspec.Struct, frozen=True):
    """Be a line that belongs to no event.

    Proxies write errors in the middle of a stream without ``data:`` in front.
    """

    line: bytes


class Failure(msgspec.Struct, frozen=True):
    """Be the data of an event that its server calls an error, whatever it looks like."""

    data: bytes


class Lines:
    """Turn pieces of JSON lines into documents: what some servers send in place of events."""

    def __init__(self) -> None:
        self._line: list[bytes] = []
        self.held = 0
        """Bytes of a line that is not yet complete."""

    def feed(self, piece: bytes) -> list[Item]:
        """Take the next bytes and return the lines that they completed."""
        *ended, rest = piece.split(b"\n")
        items: list[Item] = []
        for line in ended:
            self._line.append(line)
            items += self.finish()
        if rest:
            self._line.append(rest)
            self.held += len(rest)
        return items

    @property
    def unfinished(self) -> bytes:
        """Return the line that has no end yet."""
        return b"".join(self._line)

    def finish(self) -> list[Item]:
        """Return the line that the end of the stream completes."""
        line = self.unfinished.strip()
        self._line.clear()
        self.held = 0
        return [line.removeprefix(b"data:")] if line else []


Item = bytes | Comment | Stray | Failure


def is_done(data: bytes) -> bool:
    """Recognise the ``[DONE]`` that ends a stream, with blanks anywhere; some quote it or write it small."""
    return len(data) <= LONGEST_DONE and b"".join(data.split()).strip(b'"').upper() in DONE


class Decoder:
    """Turn pieces of a byte stream into the data of its events.

    The time taken is linear in the bytes fed, however long a line is: a picture in an answer is one
    line of several megabytes.
    """

    def __init__(self) -> None:
        self._line: list[bytes] = []
        self._data: list[bytes] = []
        self._event = b""
        self.held = 0
        """Bytes of an event or line that is not yet complete."""
        self._data_size = 0
        self._after_cr = False
        self._at_start = True

    def feed(self, piece: bytes) -> list[Item]:
        """Take the next bytes and return what they completed, in order."""
        if self._after_cr and piece.startswith(b"\n"):
            piece = piece[1:]
            self._after_cr = False
        if not piece:
            return []
        self._after_cr = piece.endswith(b"\r")
        lines = piece.splitlines()
        rest = b"" if piece.endswith((b"\r", b"\n")) else lines.pop()
        items: list[Item] = []
        for line in lines:
            self._line.append(line)
            self._take_line(self._end_line(), items)
        if rest:
            self._line.append(rest)
            self.held += len(rest)
        return items

    @property
    def unfinished(self) -> bytes:
        """Return the line that has no end yet."""
        return b"".join(self._line)

    def finish(self) -> list[Item]:
        """Return what the end of the stream completes: many servers leave out the last blank line."""
        items: list[Item] = []
        if self._line:
            self._take_line(self._end_line(), items)
        self._dispatch(items)
        return items

    def _end_line(self) -> bytes:
        line = b"".join(self._line)
        self._line.clear()
        self.held = self._data_size
        if self._at_start:
            self._at_start = False
            return line.removeprefix(BYTE_ORDER_MARK)
        return line

    def _take_line(self, line: bytes, items: list[Item]) -> None:
        if not line:
            self._dispatch(items)
            return
        if line.startswith(b":"):
            items.append(Comment(line[1:].strip()))
            return
        name, _, value = line.partition(b":")
        match name.strip().lower():
            case b"data":
                self._add_data(value.removeprefix(b" "), items)
            case b"event":
                self._event = value.strip()
            case b"error" if value.lstrip().startswith(b"{"):
                items.append(Failure(value))  # llama.cpp until late in 2025
            case b"id" | b"retry":
                pass
            case _ if self._data and self._data[0].strip() in {b"", b"{"}:
                self._add_data(line, items)  # written over several lines, and only the first is marked
            case _:
                items.append(Stray(line))

    def _add_data(self, value: bytes, items: list[Item]) -> None:
        if value.startswith(b"data:"):
            value = value.removeprefix(b"data:").removeprefix(b" ")  # wrapped twice by a proxy
        # Servers that end events by one line break would show nothing before the end of the answer.
        is_whole = bool(self._data) and self._data[0].startswith(b"{") and self._data[-1].endswith(b"}")
        if is_whole and (value.startswith(b"{") or is_done(value)):
            self._dispatch(items)
        self._data.append(value)
        self._data_size += len(value) + 1
        self.held = self._data_size

    def _dispatch(self, items: list[Item]) -> None:
        event, self._event = self._event, b""
        if not self._data:
            return
        data = b"\n".join(self._data)
        self._data.clear()
        self.held = self._data_size = 0
        if event == b"error" and data.strip():
            items.append(Failure(data))
        elif not data.strip() or (_is_aside(event) and not data.lstrip().startswith(FIRST_BYTES_OF_DATA)):
            items.append(Comment())
        else:
            items.append(data)


def _is_aside(event: bytes) -> bool:
    """Say whether an event has a name of its own: ``ping`` and the like may carry any text."""
    return event not in {b"", b"message"}
