"""One question answered by several models side by side, until one answer is chosen to go on from.

The answers are alternatives below their question as any others; a mark on the chat says which of them
stand side by side. The last message in view is the answer that has the lead: where nobody chooses, the
chat goes on from that one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST = 4
"""Models that one question goes to."""


class Comparison(msgspec.Struct, frozen=True):
    """Name a question and the answers that stand side by side below it."""

    question: str
    answers: tuple[str, ...]
    """From left to right."""

    def replace(self, old: str, new: str) -> Comparison:
        """Put an answer in the place of another one."""
        return Comparison(self.question, tuple(new if each == old else each for each in self.answers))


def put_comparison(marks: Sequence[Comparison], mark: Comparison) -> tuple[Comparison, ...]:
    """Mark answers; those of the same question are compared no longer."""
    return (*drop_comparison(marks, mark.question), mark)


def drop_comparison(marks: Sequence[Comparison], question: str | None) -> tuple[Comparison, ...]:
    """Compare the answers of a question no longer."""
    return tuple(mark for mark in marks if mark.question != question)


def pick_models(models: Iterable[str]) -> tuple[str, ...]:
    """Return models to be compared, each once and not too many; none where there is but one."""
    picked = tuple(dict.fromkeys(filter(None, models)))[:MOST]
    return picked if len(picked) > 1 else ()
