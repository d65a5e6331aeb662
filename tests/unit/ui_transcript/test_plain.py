"""Messages as text without marks, to be searched and to be pasted."""

from __future__ import annotations

import pytest

from offhand.ui.transcript.passages import read_passage, take_apart
from offhand.ui.transcript.plain import spell_message
from tests.fakes.transcripts import answer, done, question


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("One *two* **three** `four`", "One two three four"),
        ("One\ntwo  \nthree", "One two\nthree"),
        ("# Title\n\nText\n\nMore", "Title\n\nText\n\nMore"),
        ("- a\n- b\n  - c\n", "• a\n• b\n  • c"),
        ("3. a\n4. b\n\n   more\n", "3. a\n4. b\n\n   more"),
        ("- [ ] a\n- [x] b\n", "☐ a\n☑ b"),
        ("> said\n> so", "said so"),
        ("```py\nx = 1\n\ny = 2\n```", "x = 1\n\ny = 2"),
        ("- ```\n  a\n  b\n  ```\n- c\n", "• a\n  b\n• c"),
        ("1. x\n   1. ~~~\n      y\n      z\n      ~~~\n", "1. x\n\n  1. y\n     z"),
        ("> a\n> ```\n> b\n> ```\n", "a\n\nb"),
        ("| a | b |\n|---|---|\n| 1 | *2* |\n", "a\tb\n1\t2"),
        ("[text](http://x.example) &amp; \\*", "text & *"),
        ("so $x^2$ is", "so $x^2$ is"),
        ("<b>bold</b>", "<b>bold</b>"),
        ("Before\n\n---\n\nBehind", "Before\n\nBehind"),
        ("Twice[^a] and 5[^2].\n\n[^a]: Note\n[^2]: More[^a]", "Twice[a] and 5[2].\n\n[a] Note\n[2] More[a]"),
        ("| a[^1] |\n|---|\n| 5[^1] |\n\n[^1]: n", "a[1]\n5[1]\n\n[1] n"),
        ("", ""),
    ],
)
def test_marks_are_left_out(markdown: str, text: str) -> None:
    assert spell_message(done("1", markdown)) == text


def test_a_question_stays_as_it_was_typed() -> None:
    assert spell_message(question("1", "*so*  \n- x")) == "*so*  \n- x"


def test_long_code_is_one_piece() -> None:
    code = "line = 1\n" * 2_000
    assert spell_message(done("1", f"```py\n{code}```\n")) == code.rstrip("\n")


def test_a_long_table_has_one_head() -> None:
    rows = "".join(f"| {number} | x |\n" for number in range(200))
    lines = spell_message(done("1", f"| a | b |\n|---|---|\n{rows}")).split("\n")
    assert lines[0] == "a\tb"
    assert lines[1:] == [f"{number}\tx" for number in range(200)]


def test_an_answer_on_its_way_is_spelled_as_far_as_it_came() -> None:
    assert spell_message(answer("1", "so *far")) == "so *far"


def test_each_part_is_read_by_itself() -> None:
    entry = take_apart(done("1", "One\n\n```\ntwo\n```\n\nthree"))
    passages = [read_passage(entry, text, None) for text in entry.texts]
    assert [passage.text.strip() for passage in passages] == ["One", "two", "three"]


def test_a_line_that_is_cut_on_the_screen_is_copied_whole() -> None:
    line = "word " * 8_000 + "end"
    assert spell_message(done("1", f"```\n{line}\nlast\n```\n")) == f"{line}\nlast"
    assert spell_message(done("1", line)) == line
