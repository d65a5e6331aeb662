"""Formulas without the work that few of them need; they look the same.

The library builds every row twice, the first time to learn how far its brackets have to stretch, and so
each level inside of another twice as often: here a row that holds nothing which stretches is built once.
And it copies the style of each sign deeply, to look at a few words in it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_OPERATORS = frozenset({"mo", "mi"})
"""What may be an operator: the library takes some identifiers for one."""


@cache
def install_rows() -> None:
    """Have rows of formulas built by ``_Row`` from now on, and styles looked at where they are."""
    from ziamath import styles  # noqa: PLC0415 - heavy, and only where there are formulas
    from ziamath.nodes.mrow import Mrow  # noqa: PLC0415 - likewise

    styles.asdict = vars  # pyright: ignore[reportPrivateImportUsage] - what it imports, not what it offers

    class _Row(Mrow, tag="mrow"):
        """Be a row; the library finds it by its tag."""

        def _get_height_nostretch(self, line: list[Element], **kwargs: object) -> tuple[float, float]:
            if any(map(_stretches, line)):
                return super()._get_height_nostretch(line, **kwargs)  # pyright: ignore[reportUnknownMemberType] - options are untyped
            return 0.0, 0.0  # which nothing in it asks for

    del _Row


def _stretches(element: Element) -> bool:
    """Say whether something in an element may be drawn as tall as its row."""
    return any(
        "stretchy" in part.attrib or "".join(part.itertext()).strip() in _list_stretchy()
        for part in element.iter()
        if part.tag in _OPERATORS
    )


@cache
def _list_stretchy() -> frozenset[str]:
    from ziamath.operators import operators  # noqa: PLC0415 - heavy, and only where there are formulas

    return frozenset(
        name for (name, _), looks in operators.items() if looks.get("stretchy", "false") != "false"
    )
