"""Which part of a message holds a footnote, or a mark that leads to one. No Qt in here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.services.markdown import footnote_syntax
from offhand.ui.transcript.blocks import BlockKind, parse_block

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.segments import Segment


def find_note(entry: Entry, label: str) -> Segment | None:
    """Return where the note with this label stands; the first one counts."""
    return next(_find(entry, label, footnote_syntax.DEFINITION_OPEN), None)


def find_mark(entry: Entry, label: str) -> Segment | None:
    """Return where the first mark stands that leads to the note with this label."""
    return next(_find(entry, label, footnote_syntax.REFERENCE), None)


def _find(entry: Entry, label: str, kind: str) -> Iterator[Segment]:
    for segment in entry.segments:
        if segment.kind not in {BlockKind.FLOW, BlockKind.TABLE}:
            continue
        for block in segment.blocks:
            if f"[^{label}]" in block.source:
                tokens = parse_block(block.source, entry.stream.references, block.opening)
                if _holds(tokens, label, kind):
                    yield segment


def _holds(tokens: Sequence[Token], label: str, kind: str) -> bool:
    return any(
        (token.type == kind and token.meta["label"] == label) or _holds(token.children or (), label, kind)
        for token in tokens
    )
