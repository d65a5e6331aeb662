"""Reading the texts of a language without Qt: from what ``lrelease`` wrote, or else from what it reads.

A checkout has the ``.ts`` files alone; packages have the ``.qm`` files, which are read faster. Of both,
that which is not the older one is read: texts are changed after a package was built.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
MESSAGES = 0x69
END, TRANSLATION, OBSOLETE, SOURCE, COMMENT = 1, 3, 5, 6, 8
NONE = 0xFFFFFFFF


class CatalogueFile:
    """Hold the texts of one language."""

    def __init__(self, language: str, texts: Mapping[tuple[str, str], Sequence[str]]) -> None:
        """Take texts and the forms of their translations, by source and comment."""
        self.language = language
        self._texts = texts

    def find(self, text: str, about: str = "") -> Sequence[str]:
        """Return the forms of a translation, none where there is no translation."""
        return self._texts.get((text, about), ())


def read_catalogue(folder: Path, language: str) -> CatalogueFile:
    """Read the texts of a language; raises ``OSError``, or ``ValueError`` where a file makes no sense."""
    released = folder / f"offhand_{language}.qm"
    source = folder / f"offhand_{language}.ts"
    if released.exists() and not (source.exists() and source.stat().st_mtime > released.stat().st_mtime):
        return CatalogueFile(language, dict(_read_messages(released.read_bytes())))
    return CatalogueFile(language, dict(_read_source(source)))


def _read_source(path: Path) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    import xml.etree.ElementTree as ET  # noqa: PLC0415 - only in a checkout  # noqa: S405 - a file of ours

    for message in ET.parse(path).iter("message"):  # noqa: S314 - a file of ours
        translation = message.find("translation")
        if translation is None or translation.get("type"):
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        yield (message.findtext("source", ""), message.findtext("comment", "")), tuple(forms)


def _read_messages(content: bytes) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    if not content.startswith(MAGIC):
        raise ValueError("no file of lrelease")
    at = len(MAGIC)
    while at + 5 <= len(content):
        tag, length = struct.unpack_from(">BI", content, at)
        if tag == MESSAGES:
            yield from _read_section(content[at + 5 : at + 5 + length])
        at += 5 + length


def _read_section(section: bytes) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    at = 0
    forms: list[str] = []
    source = comment = ""
    while at < len(section):
        tag = section[at]
        at += 1
        if tag == END:
            yield (source, comment), tuple(forms)
            forms, source, comment = [], "", ""
            continue
        if tag == OBSOLETE:
            at += 4
            continue
        (length,) = struct.unpack_from(">I", section, at)
        value = section[at + 4 : at + 4 + length] if length != NONE else b""
        at += 4 + len(value)
        if tag == TRANSLATION:
            forms.append(value.decode("utf-16-be"))
        elif tag == SOURCE:
            source = value.decode()
        elif tag == COMMENT:
            comment = value.decode()
