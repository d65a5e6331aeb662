"""How texts are said: places, counts and numbers, and which language."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from offhand.catalogue_file import CatalogueFile, read_catalogue
from offhand.words import choose, get_language, later, match_language, plural, tr, write_number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GERMAN = {
    ("{name} reads {count:,} tokens", ""): ("{count:,} Token liest {name}",),
    ("{n:,} files", ""): ("eine Datei", "{n:,} Dateien"),
    ("Open", ""): ("Öffnen",),
    ("Open", "a state"): ("Offen",),
}
CHINESE = {("{n:,} files", ""): ("{n:,} 个文件",)}


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    yield
    choose(None)


def test_english_is_said_as_it_is_written() -> None:
    assert get_language() == "en"
    assert tr("{name} reads {count:,} tokens", name="Grok", count=12_000) == "Grok reads 12,000 tokens"
    assert tr("braces {as they are}") == "braces {as they are}"
    assert [plural("one file", "{n:,} files", n) for n in (0, 1, 2000)] == [
        "0 files",
        "one file",
        "2,000 files",
    ]
    assert write_number(Decimal("1234.5"), ",.2f") == "1,234.50"


def test_places_move_and_numbers_are_written_as_the_language_does() -> None:
    choose(CatalogueFile("de", GERMAN))
    assert tr("{name} reads {count:,} tokens", name="G. R, O", count=12_000) == "12.000 Token liest G. R, O"
    assert write_number(Decimal("1234.5"), ",.2f") == "1.234,50"
    assert tr("Not known") == "Not known"
    assert (tr("Open"), tr("Open", about="a state")) == ("Öffnen", "Offen")


def test_counts_take_the_form_of_the_language() -> None:
    choose(CatalogueFile("de", GERMAN))
    assert [plural("one file", "{n:,} files", n) for n in (0, 1, 2000)] == [
        "0 Dateien",
        "eine Datei",
        "2.000 Dateien",
    ]
    choose(CatalogueFile("zh_CN", CHINESE))
    assert [plural("one file", "{n:,} files", n) for n in (1, 2000)] == ["1 个文件", "2,000 个文件"]


def test_a_marked_text_is_said_where_it_is_shown() -> None:
    marked = later("Open")
    choose(CatalogueFile("de", GERMAN))
    assert marked == "Open"
    assert tr(marked) == "Öffnen"


@pytest.mark.parametrize(
    ("names", "spoken"),
    [
        (["de_AT.UTF-8"], "de"),
        (["fr_FR", "zh-Hans-CN"], "zh_CN"),
        (["zh_TW", "de"], "de"),
        (["en_GB", "de"], "en"),
        (["C.UTF-8"], "en"),
        (["fr_FR@euro"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_that_is_spoken_is_taken(names: list[str], spoken: str) -> None:
    assert match_language(names) == spoken


def test_a_source_is_read_where_nothing_was_released(tmp_path: Path) -> None:
    (tmp_path / "offhand_de.ts").write_text(
        "<TS><context><name>offhand</name>"
        "<message><source>Open</source><translation>Öffnen</translation></message>"
        "<message><source>Shut</source><translation type='unfinished'>Zu</translation></message>"
        "<message numerus='yes'><source>{n} files</source><translation>"
        "<numerusform>a</numerusform><numerusform>b</numerusform></translation></message>"
        "</context></TS>",
        encoding="utf-8",
    )
    catalogue = read_catalogue(tmp_path, "de")
    assert catalogue.find("Open") == ("Öffnen",)
    assert catalogue.find("Shut") == ()
    assert catalogue.find("{n} files") == ("a", "b")


def test_what_is_no_catalogue_is_refused(tmp_path: Path) -> None:
    (tmp_path / "offhand_de.qm").write_bytes(b"nothing of the kind")
    with pytest.raises(ValueError, match="lrelease"):
        read_catalogue(tmp_path, "de")
    with pytest.raises(OSError, match="offhand_zh_CN"):
        read_catalogue(tmp_path, "zh_CN")
