"""The links of a document: what they show and where they lead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QUrl

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QTextDocument, QTextFragment


def list_links(document: QTextDocument) -> Iterator[tuple[str, str]]:
    """Yield (shown, target) of every link, its differently styled pieces joined."""
    block = document.begin()
    while block.isValid():
        target, shown = "", ""
        for step in cast("Iterable[Any]", block):
            fragment: QTextFragment = step.fragment()
            style = fragment.charFormat()
            here = style.anchorHref() if style.isAnchor() else ""
            if here != target:
                if target:
                    yield shown, target
                target, shown = here, ""
            shown += fragment.text()
        if target:
            yield shown, target
        block = block.next()


def find_anchors(document: QTextDocument, address: str) -> list[tuple[int, int]]:
    """Return where links to an address begin and end."""
    places: list[tuple[int, int]] = []
    block = document.begin()
    while block.isValid():
        for step in cast("Iterable[Any]", block):
            fragment: QTextFragment = step.fragment()
            if fragment.charFormat().anchorHref() == address:
                places.append((fragment.position(), fragment.position() + fragment.length()))
        block = block.next()
    return places


def find_link(document: QTextDocument, address: QUrl) -> tuple[str, list[str]]:
    """Return a link's target as it was written, and every text that leads there.

    Qt hands out a parsed address, which need not spell what was written.
    """
    target = address.toString(QUrl.ComponentFormattingOption.FullyEncoded)
    texts: list[str] = []
    for shown, written in list_links(document):
        if written == target or QUrl(written) == address:
            target = written
            texts.append(shown)
    return target, texts
