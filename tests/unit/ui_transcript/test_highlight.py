"""Colours of code, as stretches of lines."""

from __future__ import annotations

from offhand.ui.transcript.highlight import LONGEST, LONGEST_LINE, Stretch, highlight


def test_stretches_name_tones_by_line() -> None:
    lines = highlight("def f():\n    return 1  # one\n", "python")
    assert lines[0][:2] == [Stretch(0, 3, "accent"), Stretch(4, 1, "link")]
    assert Stretch(4, 6, "accent") in lines[1]
    assert Stretch(14, 5, "muted") in lines[1]


def test_columns_are_counted_as_qt_counts() -> None:
    lines = highlight('"🎉" + 1', "python")
    assert lines[0][-1] == Stretch(7, 1, "warning")


def test_a_last_line_without_an_end_is_coloured_as_well() -> None:
    assert highlight("- a\n+ b", "diff")[1] == [Stretch(0, 3, "success")]


def test_a_token_of_several_lines_colours_each() -> None:
    lines = highlight('"""a\nb"""', "python")
    assert [stretch.tone for line in lines for stretch in line] == ["success", "success"]


def test_unknown_or_giant_code_stays_plain() -> None:
    assert highlight("x", "nosuchlanguage") == []
    assert highlight("x", "") == []
    assert highlight("x = 1\n" * LONGEST, "python") == []
    assert highlight("x" * (LONGEST_LINE + 1), "python") == []
