"""How a value is written in one line of text, and read back.

What ``write_value`` writes, ``read_value`` reads back as the same value. People's own ways are read
too: a decimal comma, grouped digits, blanks around words.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, cast

from offhand.domain.errors import SettingRefused
from offhand.domain.setting import Kind, check_value
from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.domain.setting import Setting

GROUPED = re.compile(r"\d{1,3}(?:[ ,_'’\u00a0\u202f]\d{3})+")
ESCAPES = {"\\": "\\\\", ",": "\\,", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
CONTROL_LETTERS = {"n": "\n", "r": "\r", "t": "\t"}


def write_value(setting: Setting[object], value: object) -> str:
    """Write a value in one line; nothing where it is not set."""
    if value is None:
        return ""
    if setting.kind is Kind.WORDS:
        return ", ".join(_write_word(word) for word in cast("tuple[str, ...]", value))
    if setting.kind is Kind.NUMBER:
        return f"{cast('float', value):.12g}"
    if setting.kind is Kind.MONEY:
        return format(cast("Decimal", value), "f")
    return str(value)


def read_value(setting: Setting[object], text: str) -> object:
    """Read what a person typed; raises ``SettingRefused`` with the reason."""
    match setting.kind:
        case Kind.NUMBER | Kind.WHOLE:
            value = _read_number(setting, text.strip())
        case Kind.MONEY:
            value = _read_money(setting, text.strip().strip("$").strip())
        case Kind.WORDS:
            value = _read_words(text)
        case Kind.TEXT | Kind.LINE:
            value = text
        case _:
            value = text.strip()
    if value == "" and setting.kind is Kind.ADDRESS:
        value = setting.default
    return check_value(setting, value)


def _read_number(setting: Setting[object], text: str) -> float | int | None:
    if not text:
        return None
    whole = setting.kind is Kind.WHOLE
    if whole and GROUPED.fullmatch(text):
        text = re.sub(r"\D", "", text)
    try:
        return int(text) if whole else float(text.replace(",", "."))
    except ValueError:
        wanted = tr("a whole number") if whole else tr("a number")
        raise SettingRefused(key=setting.key, reason=tr("must be {wanted}", wanted=wanted)) from None


def _read_money(setting: Setting[object], text: str) -> Decimal | None:
    if not text:
        return None
    try:
        return Decimal(text.replace(",", "."))
    except InvalidOperation:
        raise SettingRefused(key=setting.key, reason=later("must be an amount such as 2.50")) from None


def _write_word(word: str) -> str:
    written = "".join(ESCAPES.get(letter, letter) for letter in word)
    if written[-1:].isspace():
        written = f"{written[:-1]}\\{written[-1]}"
    return f"\\{written}" if written[:1].isspace() else written


def _read_words(text: str) -> tuple[str, ...]:
    r"""Split at commas; a backslash keeps the next letter, and \n, \r and \t mean what they do in C."""
    words: list[str] = []
    word: list[str] = []
    kept = 0  # letters that a backslash protects from the trimming of blanks
    letters = iter(text)
    for letter in letters:
        if letter == ",":
            words.append(_trim(word, kept))
            word, kept = [], 0
        elif letter == "\\":
            following = next(letters, "\\")
            word.append(CONTROL_LETTERS.get(following, following))
            kept = len(word)
        elif word or not letter.isspace():
            word.append(letter)
    words.append(_trim(word, kept))
    return tuple(word for word in words if word)


def _trim(word: list[str], kept: int) -> str:
    return "".join(word[:kept]) + "".join(word[kept:]).rstrip()
