"""Who takes the place of a model that is gone: what the API names, else the same family."""

from __future__ import annotations

import pytest

from offhand.domain.models import ModelCard
from offhand.domain.succession import find_successors

CARDS = {
    card.id: card
    for card in (
        ModelCard(id="~x-ai/grok-latest", alias_target="x-ai/grok-4.6", created=5),
        ModelCard(id="x-ai/grok-4.3", created=3),
        ModelCard(id="x-ai/grok-4.6", created=6),
        ModelCard(id="x-ai/grok-4.6-mini", created=4),
        ModelCard(id="x-ai/grok-4.6:free", created=9),
        ModelCard(id="x-ai/grok-painter", created=9, output_modalities=("image",)),
        ModelCard(id="x-ai/grok-build-0.1", created=8),
        ModelCard(id="~anthropic/claude-sonnet-latest", alias_target="anthropic/claude-sonnet-5"),
        ModelCard(id="~anthropic/claude-opus-latest", alias_target="anthropic/claude-opus-5", created=9),
        ModelCard(id="anthropic/claude-sonnet-5", created=7),
        ModelCard(id="lab/gemma-3", created=1),
    )
}


@pytest.mark.parametrize(
    ("gone", "successors"),
    [
        ("x-ai/grok-4", ("~x-ai/grok-latest", "x-ai/grok-4.6", "x-ai/grok-4.3")),
        ("x-ai/grok-3-mini-beta", ("x-ai/grok-4.6-mini", "~x-ai/grok-latest", "x-ai/grok-4.6")),
        (
            "anthropic/claude-3.5-sonnet",
            ("~anthropic/claude-sonnet-latest", "anthropic/claude-sonnet-5", "~anthropic/claude-opus-latest"),
        ),
        ("lab/gemma-3:free", ("lab/gemma-3",)),
        ("~x-ai/grok-fast-latest", ("~x-ai/grok-latest", "x-ai/grok-4.6", "x-ai/grok-4.3")),
        ("nobody/knows", ()),
        ("plain", ()),
        ("", ()),
    ],
)
def test_the_same_family_follows(gone: str, successors: tuple[str, ...]) -> None:
    assert find_successors(gone, CARDS) == successors


def test_what_the_api_names_goes_before_any_guess() -> None:
    named = ["new/one", "x-ai/grok-4", "new/one", "", "new/two", "new/three", "new/four"]
    assert find_successors("x-ai/grok-4", CARDS, named) == ("new/one", "new/two", "new/three")
