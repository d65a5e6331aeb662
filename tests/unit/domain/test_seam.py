"""Where a going-on answer meets the one before: nothing twice, nothing lost, nothing made up."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from offhand.domain.seam import REACH, Fence, Seam, find_open_fence, join

CODE = "Here:\n\n```python\ndef f():\n    x = 1\n    y ="

letters = st.sampled_from("ab1 \n\t-|#`.é東")
texts = st.text(letters, max_size=40)
words = st.lists(
    st.sampled_from(["a", "the", "then", "brown", "fox", "it,", "is", "12", "2025", "so", "on.", "Über"]),
    min_size=1,
    max_size=20,
).map(" ".join)
prose = st.lists(words, min_size=1, max_size=4).map("\n\n".join)


@example(before="1111111  ", after="1111111  ", cuts=[8], is_exact=False)
@given(texts, texts, st.lists(st.integers(0, 40), max_size=6), st.booleans())
def test_how_the_text_arrives_makes_no_difference(
    before: str, after: str, cuts: list[int], is_exact: bool
) -> None:
    seam = Seam(before, is_exact=is_exact)
    places = [0, *sorted(cut for cut in cuts if cut <= len(after)), len(after)]
    said = "".join(seam.feed(after[start:end]) for start, end in itertools.pairwise(places))
    assert before + said + seam.finish() == join(before, after, is_exact=is_exact)


@given(texts, texts, st.booleans())
def test_the_old_text_stays_and_only_its_repetition_is_dropped(
    before: str, after: str, is_exact: bool
) -> None:
    joined = join(before, after, is_exact=is_exact)
    assert joined.startswith(before)
    new = joined[len(before) :]
    assert after.endswith(new) or (new.startswith("\n") and after.lstrip().startswith(new[1:4]))
    dropped = after[: len(after) - len(new)].strip()
    assert not dropped or dropped in before or dropped.startswith(("`", "~"))


@given(prose, st.data())
def test_last_words_that_come_again_stand_there_once(text: str, data: st.DataObject) -> None:
    """Wherever it is cut, and from whatever word the model begins again."""
    cut = data.draw(st.integers(1, len(text)))
    before = text[:cut]
    starts = [0, *(n for n in range(1, cut) if text[n - 1].isspace() and not text[n].isspace())]
    start = data.draw(st.sampled_from(starts))
    again = text[start:]
    repeated = before[start:].strip()
    assume(any(letter.isalpha() for letter in repeated) and len(repeated) > 1)
    assume(not before[-1].isspace() or text[cut:] == "" or text[cut:] == text[cut:].lstrip())
    joined = join(before, again)
    # The same words may stand there twice by themselves; then more of them may be taken for repeated.
    is_longer_too = any(again.startswith(before.rstrip()[n:]) for n in range(start))
    if before.rstrip().count(repeated) == 1 and len(repeated) > 5 and not is_longer_too:
        assert joined.split() == text.split()
    assert joined.startswith(before)


@given(prose, st.sampled_from("XYZ;"), texts, st.booleans())
def test_what_does_not_stand_at_the_end_is_kept_letter_by_letter(
    before: str, first: str, after: str, is_exact: bool
) -> None:
    assert join(before, first + after, is_exact=is_exact) == before + first + after


@given(st.text(st.sampled_from("ab \n"), max_size=30), st.text(st.sampled_from("ab \n"), max_size=12))
def test_a_model_that_was_put_in_the_middle_loses_nothing_but_blanks(before: str, after: str) -> None:
    """Its last words were sent without the blanks behind them, so that it brings these again."""
    said = before.rstrip()
    blanks = before[len(said) :]
    joined = join(before, after, is_exact=True)
    assert "".join(joined.split()) == "".join((before + after).split())
    if blanks and after.startswith(blanks):
        assert joined == said + after


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("The quick brown", " fox", "The quick brown fox"),
        ("The quick brown", "brown fox", "The quick brown fox"),
        ("The quick brown", "The quick brown fox", "The quick brown fox"),
        ("The quick brown fo", "fox jumps", "The quick brown fox jumps"),
        ("The quick brown ", " fox", "The quick brown fox"),
        ("The quick brown ", "fox", "The quick brown fox"),
        ("The quick brown\n", "brown fox", "The quick brown\n fox"),
        ("I have a", "a dog", "I have a dog"),
        ("", "Anything", "Anything"),
        ("Anything", "", "Anything"),
        ("One.\n\n", "\n\nTwo.", "One.\n\nTwo."),
        ("One.\n", "\n\nTwo.", "One.\n\nTwo."),
        ("- a\n- b\n-", "- c", "- a\n- b\n- c"),
        ("1. a\n2", "2. b", "1. a\n2. b"),
        ("1. a\n  -", "- b", "1. a\n  - b"),
        ("| a | b |\n| --- | -", "| --- | --- |\n| 1 | 2 |", "| a | b |\n| --- | --- |\n| 1 | 2 |"),
        ("今日の天気は", "今日の天気は晴れ", "今日の天気は晴れ"),
        ("He said: “No", "“No way.”", "He said: “No way.”"),
    ],
)
def test_what_models_repeat_is_left_out(before: str, after: str, joined: str) -> None:
    assert join(before, after) == joined


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The year 20", "25 began"),
        ("10", "0 items"),
        ("It cost 20", "20 times as much"),
        ("The fox", "jumps"),
        ("hel", "lo world"),
        ("Plan B", "But first"),
        ("| a | b |\n| --- | -", "-- |\n"),
        ("a b", "bc"),
        ("日は", "は"),
        ("It is ", "isolated"),
    ],
)
def test_chance_is_no_repetition_and_no_blank_is_invented(before: str, after: str) -> None:
    assert join(before, after) == before + after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("I know that", "that is so"),
        ("so so", "so so"),
        ("\n- ", "- "),
        ("----------", "----------"),
        ("x x x x x x x x x ", "x x x x x x x x x "),
    ],
)
def test_a_model_in_the_middle_may_say_the_same_again(before: str, after: str) -> None:
    assert join(before, after, is_exact=True) == before + after


@pytest.mark.parametrize("is_exact", [True, False])
def test_a_long_repetition_is_left_out_in_any_case(is_exact: bool) -> None:
    before = "Rain falls because drops grow heavy in the cloud"
    after = "drops grow heavy in the cloud, then fall."
    assert join(before, after, is_exact=is_exact) == f"{before}, then fall."


@pytest.mark.parametrize(
    ("after", "joined"),
    [
        ("```python\n 2\n```\nDone.", CODE + " 2\n```\nDone."),
        ("```python\n    y = 2\n```\nDone.", CODE + " 2\n```\nDone."),
        ("```python\ndef f():\n    x = 1\n    y = 2\n```", CODE + " 2\n```"),
        ("```\n    y = 2\n```\nDone.", CODE + " 2\n```\nDone."),
        ("Here:\n\n```python\ndef f():\n    x = 1\n    y = 2\n```", CODE + " 2\n```"),
        ("y = 2\n```", CODE + " 2\n```"),
        (" 2\n```", CODE + " 2\n```"),
        ("```python\n    z = 3\n```", CODE + "\n    z = 3\n```"),
        ("```\n\nDone.", CODE + "\n```\n\nDone."),
        ("```", CODE + "\n```"),
        ("\n```\nDone.", CODE + "\n```\nDone."),
        ("```js\nlet y\n```", CODE + "\n```js\nlet y\n```"),
    ],
)
def test_a_block_that_is_open_is_not_opened_again(after: str, joined: str) -> None:
    assert join(CODE, after) == joined


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("Look:\n\n```pyt", "```python\nx = 1\n```", "Look:\n\n```python\nx = 1\n```"),
        ("Look:\n\n```", "```python\nx = 1\n```", "Look:\n\n```python\nx = 1\n```"),
        ("Look:\n\n```python\n", "```python\nx = 1\n```", "Look:\n\n```python\nx = 1\n```"),
        ("Look:\n\n```python\nx", "x = 1\n```", "Look:\n\n```python\nx = 1\n```"),
        ("Look:\n\n", "```python\nx = 1\n```", "Look:\n\n```python\nx = 1\n```"),
        ("Look:", "```python\nx = 1\n```", "Look:\n```python\nx = 1\n```"),
        ("Look:", "\n\n```python\nx\n```", "Look:\n\n```python\nx\n```"),
        ("```py\nx\n```", "```\nDone.", "```py\nx\n```\nDone."),
        ("```py\nx\n```\n", "```py\ny\n```", "```py\nx\n```\n```py\ny\n```"),
        ("````md\n```py\nx\n", "```\n````\n", "````md\n```py\nx\n```\n````\n"),
        ("~~~sh\nls", "~~~sh\nls -l\n~~~", "~~~sh\nls -l\n~~~"),
        ("1. Do\n\n   ```sh\n   ls", "   ```sh\n   ls -l\n   ```", "1. Do\n\n   ```sh\n   ls -l\n   ```"),
        ("Use `a` and", "`b` too", "Use `a` and`b` too"),
    ],
)
def test_fences_stay_whole(before: str, after: str, joined: str) -> None:
    assert join(before, after) == joined


def test_the_first_words_are_held_back_no_longer_than_needed() -> None:
    seam = Seam("The quick brown fox")
    assert seam.feed("brown") == ""
    assert seam.feed(" fox ") == " "
    assert seam.feed("jumps") == "jumps"
    seam = Seam("The quick brown fox")
    assert seam.feed("!") == "!"
    seam = Seam("a" * 3 * REACH)
    assert seam.feed("a" * REACH) == ""
    assert len(seam.feed("a" * 500) + seam.finish()) <= REACH + 500


@given(st.text(st.sampled_from("`~ax \n"), max_size=60))
def test_an_open_fence_is_one_that_a_line_of_its_own_would_close(text: str) -> None:
    fence = find_open_fence(text)
    if fence is not None:
        assert find_open_fence(f"{text}\n{fence.mark}\n") is None
        assert find_open_fence(f"{text}\nwords\n") == fence or text.rstrip(" ").endswith(fence.mark[0])


@pytest.mark.parametrize(
    ("text", "fence"),
    [
        (CODE, Fence("```", "python")),
        ("```\na\n```", None),
        ("```a`b", None),
        ("~~~ a`b", Fence("~~~", "a`b")),
        ("- ```py\n  x", Fence("```", "py")),
        ("````\n```\n", Fence("````", "")),
        ("```\n~~~\n", Fence("```", "")),
        ("text", None),
    ],
)
def test_open_fences_are_found(text: str, fence: Fence | None) -> None:
    assert find_open_fence(text) == fence
