"""Words about refusals of servers other than OpenRouter: nobody is sent to the wrong address."""

from __future__ import annotations

import pytest

from offhand.domain.errors import AppError, CreditExhausted, Forbidden, KeyRejected, ProviderUnavailable
from offhand.services.explanation import Action, explain

HOST = "api.example:8443"


@pytest.mark.parametrize("kind", [KeyRejected, CreditExhausted, Forbidden])
def test_the_address_to_settle_it_at(kind: type[KeyRejected | CreditExhausted | Forbidden]) -> None:
    assert "openrouter.ai/settings/" in explain(kind()).advice
    words = explain(kind(host=HOST))
    assert HOST in words.advice
    assert "openrouter" not in words.advice.lower()
    assert f"host: {HOST}" in words.details


@pytest.mark.parametrize("tokens", [None, 100])
def test_the_button_to_add_credit_opens_openrouter_only(tokens: int | None) -> None:
    assert Action.ADD_CREDIT in explain(CreditExhausted(affordable_tokens=tokens)).actions
    assert Action.ADD_CREDIT not in explain(CreditExhausted(affordable_tokens=tokens, host=HOST)).actions


@pytest.mark.parametrize(("tokens", "is_offered"), [(None, False), (15, False), (16, True), (1_432, True)])
def test_answer_that_the_credit_pays_for_is_offered_first(tokens: int | None, is_offered: bool) -> None:
    """Fewer than 16 tokens are refused by some providers, and are no answer."""
    words = explain(CreditExhausted(affordable_tokens=tokens))
    assert (words.actions[0] is Action.RETRY_SHORTER) == is_offered
    assert words.longest == (tokens if is_offered else None)


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (
            ProviderUnavailable(message="Loading model"),
            "The provider of this model is down, overloaded or too slow: “Loading model”.",
        ),
        (ProviderUnavailable(), "The provider of this model is down, overloaded or too slow."),
    ],
)
def test_an_outage_is_told_with_the_servers_reason(error: AppError, sentence: str) -> None:
    assert explain(error).sentence == sentence
