"""Reading the sources of an answer, wherever servers put them.

OpenRouter hangs them on the answer as annotations (OPENROUTER section 3); Perplexity and xAI list them
beside the choices, others under the results of their own search.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from offhand.domain.message import CitationPart
from offhand.openrouter.lenient import as_count, as_list, as_mapping, as_text
from offhand.openrouter.surrogates import mend

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LISTS = ("search_results", "citations", "web_search", "search_info")
"""Beside the choices, the last a level deeper; those with titles first, for a source is told once."""


def read_citations(document: Mapping[str, Any], *bodies: Mapping[str, Any]) -> Iterator[CitationPart]:
    """Yield what a document cites; ``bodies`` are the pieces or messages in it."""
    for body in bodies:
        if "annotations" not in body:
            continue
        for item in as_list(body["annotations"]):
            annotation = as_mapping(item)
            cited = as_mapping(annotation.get("url_citation")) or annotation
            if as_text(annotation.get("type")) in {"", "url_citation"}:
                yield from _read(cited)
    for name in LISTS:
        if name in document:
            found = document[name]
            for item in as_list(as_mapping(found).get("search_results")) or as_list(found):
                yield from _read({"url": item} if isinstance(item, str) else as_mapping(item))


def _read(cited: Mapping[str, Any]) -> Iterator[CitationPart]:
    url = mend(as_text(cited.get("url")) or as_text(cited.get("link")))
    if url:
        yield CitationPart(
            url=url,
            title=mend(as_text(cited.get("title"))),
            content=mend(as_text(cited.get("content"))),
            start=as_count(cited.get("start_index")) or 0,
            end=as_count(cited.get("end_index")) or 0,
        )
