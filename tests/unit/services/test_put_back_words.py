"""What is said about an answer that went back, or did not."""

from __future__ import annotations

import pytest

from offhand.domain.putting_back import Hindrance, PutBackOutcome
from offhand.services.wording.putting_back import Deed, word_put_back


@pytest.mark.parametrize(
    ("deed", "outcome", "words"),
    [
        (Deed.INSERT, PutBackOutcome(program="gedit", can_undo=True), "Inserted into gedit"),
        (Deed.INSERT, PutBackOutcome(program="XTerm"), "Inserted into XTerm, which cannot take it back"),
        (Deed.REPLACE, PutBackOutcome(can_undo=True), "Replaced in the program"),
        (Deed.UNDO, PutBackOutcome(program="gedit"), "Undo was pressed in gedit"),
        (
            Deed.INSERT,
            PutBackOutcome(program="gedit", can_undo=True, has_lost_clipboard=True),
            "Inserted into gedit. What was copied before could not be kept.",
        ),
        (
            Deed.INSERT,
            PutBackOutcome(hindrance=Hindrance.UNSUPPORTED, is_copied=True),
            "Copied — press Ctrl+V there",
        ),
        (
            Deed.INSERT,
            PutBackOutcome(program="Gimp", hindrance=Hindrance.NOT_TAKEN, is_copied=True),
            "Copied — Gimp did not paste it: press Ctrl+V there",
        ),
        (
            Deed.REPLACE,
            PutBackOutcome(program="gedit", hindrance=Hindrance.SELECTION_CHANGED),
            "Something else is selected in gedit by now, so nothing was replaced",
        ),
        (
            Deed.UNDO,
            PutBackOutcome(program="XTerm", hindrance=Hindrance.NO_UNDO),
            "XTerm cannot take it back",
        ),
        (
            Deed.UNDO,
            PutBackOutcome(program="gedit", hindrance=Hindrance.GONE, is_copied=True),
            "The text of before is copied — press Ctrl+V there: the window of gedit has gone",
        ),
    ],
)
def test_it_says_what_happened_and_what_is_left_to_do(
    deed: Deed, outcome: PutBackOutcome, words: str
) -> None:
    assert word_put_back(deed, outcome) == words


@pytest.mark.parametrize("hindrance", Hindrance)
@pytest.mark.parametrize("deed", Deed)
@pytest.mark.parametrize("is_copied", [False, True])
def test_there_are_words_for_everything(deed: Deed, hindrance: Hindrance, *, is_copied: bool) -> None:
    words = word_put_back(deed, PutBackOutcome(hindrance=hindrance, is_copied=is_copied))
    assert words
    assert words[0].isupper()
    assert "{" not in words


def test_where_no_keys_are_known_it_is_just_pasted() -> None:
    outcome = PutBackOutcome(program="XTerm", hindrance=Hindrance.NO_FOCUS, is_copied=True)
    assert (
        word_put_back(Deed.INSERT, outcome, "") == "Copied — XTerm did not get the keyboard: paste it there"
    )
