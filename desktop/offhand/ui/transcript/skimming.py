"""Whether a message can hold words at all, from a quick look at its Markdown. No Qt in here."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from offhand.ui.transcript.folding import Query

LONGEST_UNWOVEN = 200_000
"""Characters of a source from which the addresses of links are taken out to look again."""
_TARGET = re.compile(r"\]\((?:[^()\n]|\([^()\n]*\))*\)")


def may_hold(source: str, query: Query) -> bool:
    """Say whether a text can hold the words once its marks are gone; links and entities may hide them."""
    if query.may_stand_in(source):
        return True
    if "](" not in source and "][" not in source and "[^" not in source and "&" not in source:
        return False
    if len(source) > LONGEST_UNWOVEN or "][" in source or "[^" in source:
        return True
    return query.may_stand_in(unescape(_TARGET.sub("", source)))
