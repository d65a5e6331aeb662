"""Trees of pages: the rows that can be reached from a root, and pages that no root leads to.

A page that makes no sense is counted and left out; what lies beside and below it is still read.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import msgspec

from offhand.storage.salvage.pages import FILE_HEADER
from offhand.storage.salvage.records import Value, read_record, read_varint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from offhand.storage.salvage.pages import PageFile

INNER_INDEX, INNER_TABLE, LEAF_INDEX, LEAF_TABLE = 2, 5, 10, 13
KINDS = frozenset({INNER_INDEX, INNER_TABLE, LEAF_INDEX, LEAF_TABLE})
INNER = frozenset({INNER_INDEX, INNER_TABLE})
TABLE = frozenset({INNER_TABLE, LEAF_TABLE})
SMALLEST_CELL = 4
DEEPEST = 20
"""Levels of a tree; with four-byte page numbers no sound one has as many."""


class Row(msgspec.Struct, frozen=True):
    """Hold one row, or one entry of an index, which looks like a row without a number."""

    rowid: int | None
    values: tuple[Value, ...]
    is_cut: bool = False
    """A part of it could not be read."""


class _Node(msgspec.Struct, frozen=True):
    kind: int
    cells: tuple[int, ...]
    children: tuple[int, ...]


class Forest:
    """Read the trees of a file, each page once."""

    def __init__(self, pages: PageFile) -> None:
        """Take the pages; nothing is read yet."""
        self._pages = pages
        self._seen = bytearray(pages.count + 1)
        self.unreadable = 0
        """Pages that a tree leads to and that make no sense, and chains that break off."""
        self.broken_rows = 0
        """Rows of readable pages that make no sense."""

    def walk(self, root: int) -> Iterator[Row]:
        """Yield the rows below a root, in the order of their keys as far as the tree is whole."""
        stack = [(root, 0)]
        while stack:
            number, depth = stack.pop()
            if not 0 < number < len(self._seen) or depth > DEEPEST:
                self.unreadable += 1
                continue
            if self._seen[number]:
                continue
            self._seen[number] = 1
            page = self._pages.read(number)
            node = self._read_node(page, number)
            if node is None:
                self.unreadable += 1
                continue
            stack.extend((child, depth + 1) for child in reversed(node.children))
            if node.kind != INNER_TABLE:
                yield from self._read_rows(page, node)

    def skip(self, root: int) -> None:
        """Mark a tree as read without reading its rows."""
        stack = [root]
        while stack:
            number = stack.pop()
            if 0 < number < len(self._seen) and not self._seen[number]:
                self._seen[number] = 1
                node = self._read_node(self._pages.read(number), number)
                stack.extend(node.children if node is not None else ())

    def peek(self, root: int, most: int = 50) -> list[Row]:
        """Return some rows of a tree without marking its pages as read."""
        kept, counts = bytes(self._seen), (self.unreadable, self.broken_rows)
        rows: list[Row] = []
        for row in self.walk(root):
            rows.append(row)
            if len(rows) == most:
                break
        self._seen[:] = kept
        self.unreadable, self.broken_rows = counts
        return rows

    def find_lost_roots(self) -> list[int]:
        """List the tops of trees that were not read yet; those that hold other pages come first."""
        free = self._pages.list_free()
        tops: list[int] = []
        inner: list[int] = []
        children: set[int] = set()
        for number in range(1, len(self._seen)):
            if self._seen[number] or number in free:
                continue
            node = self._read_node(self._pages.read(number), number)
            if node is None:
                continue
            (inner if node.kind in INNER else tops).append(number)
            children.update(node.children)
        return [number for number in (*inner, *tops) if number not in children]

    def is_table(self, root: int) -> bool:
        """Say whether a tree is one of numbered rows."""
        node = self._read_node(self._pages.read(root), root)
        return node is not None and node.kind in TABLE

    def _read_node(self, page: bytes, number: int) -> _Node | None:
        start = FILE_HEADER if number == 1 else 0
        if not page or page[start] not in KINDS:
            return None
        kind = page[start]
        (count,) = struct.unpack_from(">H", page, start + 3)
        head = start + (12 if kind in INNER else 8)
        if head + 2 * count > self._pages.size or (count == 0 and kind in INNER and number != 1):
            return None
        pointers = struct.unpack_from(f">{count}H", page, head)
        cells = tuple(at for at in pointers if head + 2 * count <= at <= self._pages.size - SMALLEST_CELL)
        if len(cells) < count // 2:
            return None
        children: tuple[int, ...] = ()
        if kind in INNER:
            named = [struct.unpack_from(">I", page, at)[0] for at in cells]
            (last,) = struct.unpack_from(">I", page, start + 8)
            children = tuple(child for child in (*named, last) if child != number)
        return _Node(kind, cells, children)

    def _read_rows(self, page: bytes, node: _Node) -> Iterator[Row]:
        for at in node.cells:
            try:
                yield self._read_cell(page, node.kind, at)
            except ValueError:
                self.broken_rows += 1

    def _read_cell(self, page: bytes, kind: int, at: int) -> Row:
        if kind in INNER:
            at += 4
        length, at = read_varint(page, at)
        rowid = None
        if kind in TABLE:
            rowid, at = read_varint(page, at)
            if rowid >= 1 << 63:
                rowid -= 1 << 64
        if length > self._pages.count * self._pages.size:
            message = "a row that is too long"
            raise ValueError(message)
        payload = self._gather(page, at, length, is_table=kind in TABLE)
        return Row(rowid, read_record(payload), is_cut=len(payload) < length)

    def _gather(self, page: bytes, at: int, length: int, *, is_table: bool) -> bytes:
        """Return what belongs to a row, here and on the pages that it runs over to."""
        usable = self._pages.size
        most = usable - 35 if is_table else (usable - 12) * 64 // 255 - 23
        if length <= most:
            return page[at : min(at + length, usable)]
        least = (usable - 12) * 32 // 255 - 23
        local = least + (length - least) % (usable - 4)
        if local > most:
            local = least
        if at + local + 4 > usable:
            return page[at:usable]
        pieces = [page[at : at + local]]
        (following,) = struct.unpack_from(">I", page, at + local)
        missing = length - local
        while missing > 0:
            piece, following = self._read_overflow(following, missing)
            if not piece:
                self.unreadable += 1
                break
            pieces.append(piece)
            missing -= len(piece)
        return b"".join(pieces)

    def _read_overflow(self, number: int, missing: int) -> tuple[bytes, int]:
        page = self._pages.read(number)
        if not page or not any(page):
            return b"", 0
        self._seen[number] = 1
        (following,) = struct.unpack_from(">I", page)
        return page[4 : min(self._pages.size, 4 + missing)], following
