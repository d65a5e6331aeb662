"""A formula as the pictures that it is shown by: one, or several that wrap as words do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.services.markdown.formula_breaks import go_on, split_formula

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.ui.transcript.formulas import Formulas
    from offhand.ui.transcript.math import DrawnFormula


def find_drawn(
    formulas: Formulas | None, latex: str, source: str, *, is_display: bool
) -> Sequence[tuple[DrawnFormula, str]] | None:
    """Return pictures, each with the part of the source that it stands for.

    None while there are some to come, and nothing where the formula cannot be set.
    """
    if formulas is None:
        return ()
    whole = formulas.find(latex, display=is_display)
    if whole is not None:
        return ((whole, source),)
    if not formulas.is_settled(latex, display=is_display):
        return None
    pieces = split_formula(latex)
    before, found, after = source.partition(latex)
    if len(pieces) == 1 or not found:
        return ()
    drawn: list[tuple[DrawnFormula, str]] = []
    is_complete = True
    for number, piece in enumerate(pieces):
        written = go_on(piece) if number else piece
        picture = formulas.find(written, display=is_display)
        if picture is not None:
            last = after if number + 1 == len(pieces) else ""
            drawn.append((picture, f"{'' if number else before}{piece}{last}"))
        elif formulas.is_settled(written, display=is_display):
            return ()
        else:
            is_complete = False
    return drawn if is_complete else None
