"""Cells for other programs: nothing is lost, and nothing is run."""

from __future__ import annotations

import csv
import io

import pytest

from offhand.ui.transcript.saving import suggest_name
from offhand.ui.transcript.table_data import read_cells, spell_csv, spell_tsv

ROWS = [["a", "b"], ["x\ty", 'quo"te'], ["", "1,5"]]


def test_cells_are_read_without_their_marks() -> None:
    source = "\n| **a** | `b\\|c` |\n|:--|--:|\n| [x](https://a.example) | \\(y\\) |\n| 1 |\n"
    assert read_cells(source, {}) == [["a", "b|c"], ["x", "\\(y\\)"], ["1", ""]]
    assert read_cells("no table\n", {}) == []


def test_tabs_stay_between_cells() -> None:
    assert spell_tsv(ROWS) == 'a\tb\nx y\tquo"te\n\t1,5\n'


def test_csv_can_be_read_back() -> None:
    text = spell_csv(ROWS).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text))) == ROWS


@pytest.mark.parametrize("cell", ["=1+1", "+cmd", "@x", "-a"])
def test_formulas_of_strangers_are_defused(cell: str) -> None:
    assert spell_csv([[cell]]).decode("utf-8-sig") == f"'{cell}\r\n"


@pytest.mark.parametrize("cell", ["-1", "+2.5", "-1,000", "-3 %", "plain"])
def test_numbers_stay_numbers(cell: str) -> None:
    assert next(csv.reader([spell_csv([[cell]]).decode("utf-8-sig")])) == [cell]


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("python", "code.py"),
        ("c++", "code.cpp"),
        ("rs", "code.rs"),
        ("", "code.txt"),
        ("dockerfile", "Dockerfile"),
        ("../../etc", "code.txt"),
        ("toolonglanguage", "code.txt"),
    ],
)
def test_names_of_files(language: str, name: str) -> None:
    assert suggest_name(language) == name
