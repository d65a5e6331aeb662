"""Errors take their facts by name, all of them and no others."""

from __future__ import annotations

import pytest

from offhand.domain.errors import AppError, KeyRejected, NotAnImage, RateLimited
from offhand.domain.store_errors import DiskFull


def test_facts_are_those_of_the_kind_after_those_of_the_group() -> None:
    assert AppError.facts == ()
    assert KeyRejected.facts == ("message", "host")
    assert RateLimited.facts[0] == "status"
    assert DiskFull.facts == ("path", "detail")


def test_what_is_not_given_is_what_the_kind_says() -> None:
    error = KeyRejected(message="no such key")
    assert (error.message, error.host) == ("no such key", "")
    assert repr(error) == str(error) + "()" == "KeyRejected()"


def test_a_fact_that_is_missing_or_one_too_many_is_a_mistake() -> None:
    with pytest.raises(TypeError, match="name"):
        NotAnImage()  # pyright: ignore[reportCallIssue] - as said
    with pytest.raises(TypeError, match="colour"):
        NotAnImage(name="a", colour="red")  # pyright: ignore[reportCallIssue] - as said
