"""Pictures inside of the text, as servers send them that only imitate the API."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offhand.openrouter.carried import LEAST, CarriedPicture, CarriedPictures
from tests.fakes.answers import chunk, text_chunk
from tests.fakes.streams import hear_events

HEAD = "data:image/png;base64,"
LARGE = HEAD + "iVBORw0KGgo" * (LEAST // 10) + "=="
OTHER = "data:image/webp;base64," + "UklGR" * LEAST
STOP = chunk(finish="stop")


def read(*pieces: str) -> tuple[str, list[str]]:
    """Return the text and the pictures of what came in pieces."""
    carried = CarriedPictures()
    found = [item for piece in pieces for item in carried.feed(piece)]
    text = "".join(item for item in found if isinstance(item, str)) + carried.finish()
    return text, [item.url for item in found if isinstance(item, CarriedPicture)]


TEXTS = {
    f"Here: ![a cat]({LARGE}) and so on": ("Here: ![a cat]() and so on", [LARGE]),
    f"![]({LARGE})": ("![]()", [LARGE]),
    f"![a](<{LARGE}>)": ("![a](<>)", [LARGE]),
    f'![a]({LARGE} "title")': ('![a]( "title")', [LARGE]),
    f"![a]({LARGE})\n![b]({OTHER})": ("![a]()\n![b]()", [LARGE, OTHER]),
    f"[![a]({LARGE})](https://example.org)": ("[![a]()](https://example.org)", [LARGE]),
}
WORDS = (
    f"![small]({HEAD}iVBORw0KGgo=)",
    f"![cut]({LARGE}",
    f"![cut]({HEAD}",
    "![cut](data:image/pn",
    "[x](data:text/html;base64,AAAA) ](data: ](d ] ]( ](<",
    f"![svg](data:image/svg+xml;base64,{'PHN2' * LEAST})",
    f"![odd]({LARGE}%00)",
    f"`{LARGE}`",
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_picture_is_taken_out_of_the_text(text: str) -> None:
    assert read(text) == TEXTS[text]
    assert read(*text) == TEXTS[text]


@pytest.mark.parametrize("text", WORDS)
def test_what_is_none_stays_as_it_came(text: str) -> None:
    assert read(text) == (text, [])
    assert read(*text) == (text, [])


@given(st.sampled_from([*TEXTS, *WORDS]), st.lists(st.integers(0, LEAST), max_size=8))
def test_it_makes_no_difference_where_it_is_cut(text: str, cuts: list[int]) -> None:
    places = sorted({0, len(text), *(cut % (len(text) + 1) for cut in cuts)})
    pieces = [text[start:end] for start, end in itertools.pairwise(places)]
    assert read(*pieces) == read(text)


@given(st.text("]![](<data:imge/pn;bs64,A)\n"))
def test_no_letter_is_lost(text: str) -> None:
    assert read(*text) == (text, [])


def test_an_answer_has_it_once_and_among_its_pictures() -> None:
    pieces = [text_chunk(f"![a cat]({LARGE}"[at : at + 500]) for at in range(0, len(LARGE) + 9, 500)]
    twin = chunk({"images": [{"type": "image_url", "image_url": {"url": LARGE}}]})
    heard = hear_events(*pieces, text_chunk("), as you see."), twin, STOP)
    assert heard.text == "![a cat](), as you see."
    assert heard.images == [LARGE]


def test_a_picture_that_was_cut_off_is_kept_as_text() -> None:
    heard = hear_events(text_chunk(f"![a cat]({LARGE}"), chunk(finish="length"))
    assert heard.text == f"![a cat]({LARGE}"
    assert not heard.images
