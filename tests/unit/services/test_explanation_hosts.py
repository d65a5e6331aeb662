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
