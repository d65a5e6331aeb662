"""Where what is too long is cut: text into pieces, and lines into those that a screen can show.

Every place depends on the text alone and never on how it arrived, or pieces of a growing text would
not be those of the whole. No Qt in here.
"""

from __future__ import annotations

import msgspec

LONGEST_LINE = 2_000
"""Characters of one line that are shown, or looked at for what they begin; the rest goes below."""


class Limit(msgspec.Struct, frozen=True):
    """Say how long one piece may be; it ends with the line that reaches the limit."""

    characters: int
    lines: int


TEXT = Limit(8_000, 400)
"""Of a paragraph, which is not formatted beyond."""
CODE = Limit(8_000, 250)
"""Of a listing, which goes on in another one."""
NESTED = Limit(2_000, 40)
"""Of what is nested too deep."""
LEAD = Limit(2_000, 40)
"""Of what stands before a block and shows nothing: definitions of links, empty lines."""


def find_cut(text: str, start: int, limit: Limit) -> int | None:
    """Return where a piece that begins at ``start`` ends, None while it is shorter than the limit.

    That is the end of a line, unless a line is so long that it has to be cut itself: then a multiple
    of ``LONGEST_LINE`` from where it begins or goes on.
    """
    end = start + limit.characters
    if text.count("\n", start, end) >= limit.lines:
        for _ in range(limit.lines):
            start = text.index("\n", start) + 1
        return start
    stop = text.find("\n", end - 1, end + LONGEST_LINE)
    if stop >= 0:
        return stop + 1
    if len(text) < end + LONGEST_LINE:
        return None
    line = max(start, text.rfind("\n", start, end) + 1)
    return line + (end - line) // LONGEST_LINE * LONGEST_LINE


def find_stop(text: str) -> int | None:
    """Return how far a text is read at once: to two lines beyond the first cut that may be in it.

    The last line of a paragraph may turn out to be the head of a table. Of a line that is too long
    enough is read to know that. None while not so much of it is there.
    """
    longest = Limit(LEAD.characters + TEXT.characters, LEAD.lines + TEXT.lines)
    stop = find_cut(text, 0, longest)
    if stop is None:
        return None
    for _ in range(2):
        end = text.find("\n", stop, stop + LONGEST_LINE)
        if end < 0:
            is_mid = text[stop - 1] != "\n"
            enough = LONGEST_LINE + (max(stop, longest.characters) if is_mid else stop)
            return enough if len(text) >= enough else None
        stop = end + 1
    return stop


def cut_lines(text: str) -> str:
    """Return a text whose longest lines are cut into several, to be shown."""
    if len(text) <= LONGEST_LINE:
        return text
    return "\n".join(
        line[at : at + LONGEST_LINE]
        for line in text.split("\n")
        for at in range(0, max(1, len(line)), LONGEST_LINE)
    )
