"""Every explanation is of a measurement that there is."""

from __future__ import annotations

from tests.speed.measurements import MEASUREMENTS
from tests.speed.page import EXPLANATIONS


def test_what_is_explained_is_measured() -> None:
    names = {measurement.name for measurement in MEASUREMENTS}
    explained = {path.stem for path in EXPLANATIONS.iterdir()}
    assert explained
    assert explained <= names
