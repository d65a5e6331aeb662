"""The list of what is shipped is read as it is written, whatever a licence says."""

from __future__ import annotations

from offhand.assets import read_asset
from offhand.domain.components import Component, read_components

SAMPLE = """\
# Licences

An introduction.

## Offhand

MIT

~~~~
Do what you like.

## Not a title: it stands in a text.
~~~~

## two-words 1.2.3

MIT OR Apache-2.0 · <https://example.org/a>

A note.

~~~~
One.
~~~~

~~~~
Two.
~~~~

## Qt libraries

LGPL-3.0-only
"""


def test_parts_are_read_in_their_order() -> None:
    own, two, bare = read_components(SAMPLE)
    assert own == Component(
        name="Offhand",
        version="",
        licence="MIT",
        home="",
        text="Do what you like.\n\n## Not a title: it stands in a text.",
    )
    assert (two.title, two.licence, two.home) == (
        "two-words 1.2.3",
        "MIT OR Apache-2.0",
        "https://example.org/a",
    )
    assert two.text == "A note.\n\nOne.\n\nTwo."
    assert (bare.title, bare.licence, bare.text) == ("Qt libraries", "LGPL-3.0-only", "")


def test_nothing_is_read_from_nothing() -> None:
    assert read_components("") == ()
    assert read_components("# Licences\n") == ()
    assert [each.name for each in read_components("## a")] == ["a"]


def test_words_find_names_and_licences() -> None:
    found = [each.name for each in read_components(SAMPLE) if each.matches("mit TWO")]
    assert found == ["two-words"]
    assert all(each.matches("  ") for each in read_components(SAMPLE))


def test_what_is_shipped_names_a_licence_and_says_something_of_it() -> None:
    components = read_components(read_asset("licences.md"))
    assert components[0].name == "Offhand"
    for component in components:
        assert component.licence, component
        assert component.text, component
        assert component.home.startswith("https://") or component.name in {"Offhand", "Icons"}, component
