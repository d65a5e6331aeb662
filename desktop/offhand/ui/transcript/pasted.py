"""An answer as the text that goes into another program. No Qt in here.

Paragraphs go plain, without the marks of Markdown. A listing that is the whole answer goes alone,
without its fence; into a terminal it does so also where words stand around it, if it is the only one.
Whatever has more to it (headings, lists, tables, links) goes as the Markdown that it was written in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from offhand.ui.transcript.blocks import BlockKind, parse_block
from offhand.ui.transcript.passages import read_passage, take_apart
from offhand.ui.transcript.plain import spell_message

if TYPE_CHECKING:
    from markdown_it.token import Token

    from offhand.domain.message import Message
    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.segments import Segment

PARAGRAPH = frozenset({"paragraph_open", "inline", "paragraph_close"})
ADDRESSES = frozenset({"link_open", "image", "footnote_ref"})
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x80-\x9f]")
"""What no text needs, and terminals obey."""


def spell_for_pasting(message: Message, *, runs_lines: bool = False) -> str:
    """Return an answer as it goes into another program; ``runs_lines``: into a terminal."""
    entry = take_apart(message)
    listings = [segment for segment in entry.segments if segment.kind is BlockKind.CODE]
    shown = [segment for segment in entry.segments if segment.kind is not BlockKind.HIDDEN]
    if _are_one(listings) and (runs_lines or len(shown) == len(listings)):
        return clean("".join(_read(entry, listing) for listing in listings))
    if all(_is_prose(entry, segment) for segment in shown):
        return clean(spell_message(message))
    return clean(message.text)


def clean(text: str) -> str:
    """Return text without controls, and without line breaks around it, which a terminal would obey."""
    return drop_controls(text).strip("\n")


def drop_controls(text: str) -> str:
    """Return text without controls, its lines ended as ours are."""
    return CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _are_one(listings: list[Segment]) -> bool:
    """Say whether there is one listing, which may be shown in several parts."""
    return sum(not listing.is_continued for listing in listings) == 1


def _read(entry: Entry, listing: Segment) -> str:
    passage = read_passage(entry, listing, None)
    return passage.text.rstrip("\n") + "\n"


def _is_prose(entry: Entry, segment: Segment) -> bool:
    if segment.kind is not BlockKind.FLOW:
        return False
    tokens = (
        parse_block(block.source, entry.stream.references, block.opening)
        for block in segment.blocks
        if block.kind is not BlockKind.HIDDEN
    )
    return all(_is_plain(token) for row in tokens for token in row)


def _is_plain(token: Token) -> bool:
    """Say whether nothing but marks is lost where only the words remain, as an address would be."""
    children = {child.type for child in token.children or ()}
    return token.type in PARAGRAPH and not children & ADDRESSES
