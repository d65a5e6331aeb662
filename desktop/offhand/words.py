"""The words that people read, in the language that was chosen; the source text is English.

``tr`` says a text, ``plural`` a counted one, ``later`` marks one in a table that is said where it
is shown. ``choose`` is called once, before the first text is said; nothing is translated at
import time. Logs, JSON and what models are told stay English and pass through none of these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from offhand.numerals import Numerals


class Catalogue(Protocol):
    """Hold the texts of one language."""

    language: str

    def find(self, text: str, about: str = "") -> Sequence[str]:
        """Return the forms of a translation, none where there is no translation."""
        ...


LANGUAGES = ("en", "de", "zh_CN")
"""What the program speaks."""
ONE_FORM = frozenset({"zh_CN"})
"""Languages in which a counted text has one form only."""


class _Choice:
    """Remember what was chosen for this run."""

    catalogue: Catalogue | None = None
    numerals: Numerals | None = None


def choose(catalogue: Catalogue | None) -> None:
    """Take the texts of a language from now on, None for English."""
    _Choice.catalogue = catalogue
    _Choice.numerals = None
    if catalogue is not None:
        from offhand.numerals import Numerals  # noqa: PLC0415 - English does without

        _Choice.numerals = Numerals(catalogue.language)


def get_language() -> str:
    """Return the language in use, such as ``de`` or ``zh_CN``."""
    return _Choice.catalogue.language if _Choice.catalogue else "en"


def tr(text: str, /, about: str = "", **places: object) -> str:
    """Say a text, its named places filled; ``about`` tells apart what is written alike in English.

    Without places, braces are nothing special.
    """
    catalogue = _Choice.catalogue
    if catalogue is None:
        return text.format(**places) if places else text
    forms = catalogue.find(text, about)
    return _fill(forms[0] if forms else text, places)


def plural(one: str, many: str, n: int, /, about: str = "", **places: object) -> str:
    """Say a counted text; ``{n}`` is the number, and catalogues know the text by ``many``."""
    catalogue = _Choice.catalogue
    places = {**places, "n": n}
    if catalogue is None:
        return (one if n == 1 else many).format(**places)
    forms = catalogue.find(many, about)
    if not forms:
        return _fill(one if n == 1 else many, places)
    return _fill(forms[0 if n == 1 or catalogue.language in ONE_FORM else -1], places)


def later(text: str, /) -> str:
    """Mark a text of a table, which ``tr`` says where it is shown."""
    return text


def write_number(number: object, form: str = ",") -> str:
    """Write a number that stands alone, in a format of Python's, by the habit of the language."""
    numerals = _Choice.numerals
    return format(number, form) if numerals is None else numerals.format_field(number, form)


def _fill(text: str, places: Mapping[str, object]) -> str:
    numerals = _Choice.numerals
    return numerals.vformat(text, (), places) if places and numerals is not None else text


def match_language(names: Sequence[str]) -> str:
    """Return the first language that we speak among a system's, such as ``de_AT.UTF-8``; else English."""
    for name in names:
        tongue, _, place = name.partition(".")[0].partition("@")[0].replace("-", "_").partition("_")
        if tongue in {"en", "C", "POSIX"}:
            return "en"
        if tongue == "zh" and place.partition("_")[0] in {"", "CN", "SG", "Hans"}:
            return "zh_CN"
        if tongue in LANGUAGES:
            return tongue
    return "en"
