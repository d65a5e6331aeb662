"""Text as it is compared: without case, accents and ornament, cut into words.

One table says for each character what it becomes, so that what is found can be shown at its place
in the text. Where writing has no blanks between words (Chinese, Japanese, Thai …), each character
is a word of its own; words side by side then match at any length. So does Korean, whose words
carry their endings, and each emoji.
"""

from __future__ import annotations

import unicodedata

LONGEST_WORD = 128
"""Characters of a word that count; what is longer is data."""

PIECE = 50_000
"""Characters that are folded in one go: a thread that folds megabytes keeps all others waiting meanwhile."""

UNSPACED = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x0F00, 0x0FFF),  # Tibetan
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x19E0, 0x1A1F),
    (0x3005, 0x3007),  # marks that stand for ideographs
    (0x3040, 0x30FF),  # Hiragana, Katakana
    (0x3105, 0x318E),  # Bopomofo, Jamo
    (0x31A0, 0x31FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xAC00, 0xD7A3),  # Hangul
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
EMOJI = ((0x2600, 0x27BF), (0x2B00, 0x2BFF), (0x1F000, 0x1FAFF))
"""Symbols in here are words; others are no more than the space between words."""
SINGLE = "".join(f"{chr(first)}-{chr(last)}" for first, last in (*UNSPACED, *EMOJI))
"""Inside of a regular expression's brackets: characters that are words of their own."""

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
"""What Unicode does not take apart and people type without."""
_IGNORED = frozenset("\u00ad\u0640\u200c\u200d\u2060\ufeff\ufe0e\ufe0f")
"""Soft hyphen, Arabic stretching, joiners, byte order mark, variants of emoji: part of no word."""
_SKIN_TONES = (0x1F3FB, 0x1F3FF)
_POINTS = range(10, 37)
"""Combining classes of the vowels of Hebrew, Arabic and Syriac, which most people leave out."""
_ACCENTS = 200
"""From this combining class on, marks stand above, below or across letters."""
_SHORT_I = "й"
"""A letter, although Unicode sees an accent in it."""


class _Table(dict[int, str]):
    """Map characters to what they become, each worked out once."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


class _SpacedTable(dict[int, str]):
    """Map characters likewise, with space around those that are words of their own."""

    def __missing__(self, code: int) -> str:
        folded = _TABLE[code]
        if any(map(is_single, folded)):
            folded = f" {' '.join(folded)} "
        self[code] = folded
        return folded


_TABLE = _Table()
_SPACED_TABLE = _SpacedTable()


def is_single(character: str) -> bool:
    """Say whether a folded character is a word of its own."""
    code = ord(character)
    return code >= UNSPACED[0][0] and any(
        first <= code <= last for ranges in (UNSPACED, EMOJI) for first, last in ranges
    )


def compose(text: str) -> str:
    """Return text with its accents on their letters, as it is compared and shown."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def fold(text: str) -> tuple[str, list[int] | None]:
    """Return composed text as it is compared, and where in it each character comes from.

    Words stay whole; what does not count is spaces. The places are None where nothing moved.
    """
    folded = text.translate(_TABLE)
    if text.isascii() or all(len(_TABLE[ord(character)]) == 1 for character in set(text)):
        return folded, None
    return folded, [place for place, character in enumerate(text) for _ in _TABLE[ord(character)]]


def split_words(text: str) -> list[str]:
    """Return the words of a text in their order, as they are compared."""
    if len(text) <= PIECE:
        return _split(text)
    words: list[str] = []
    start = 0
    while start < len(text):
        end = start + PIECE
        if end < len(text):
            blank = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
            end = blank + 1 if blank > start else end
        words += _split(text[start:end])
        start = end
    return words


def _split(text: str) -> list[str]:
    words = compose(text).translate(_SPACED_TABLE).split()
    if len(text) > LONGEST_WORD:
        return [word if len(word) <= LONGEST_WORD else word[:LONGEST_WORD] for word in words]
    return words


def _fold_character(character: str) -> str:
    if character in _IGNORED or _SKIN_TONES[0] <= ord(character) <= _SKIN_TONES[1]:
        return ""
    if character.casefold() == _SHORT_I:
        return _SHORT_I
    parts = unicodedata.normalize("NFKD", character.casefold().translate(_LETTERS))
    bare = "".join(part for part in parts if part not in _IGNORED and not _is_accent(part))
    whole = unicodedata.normalize("NFKC", bare).casefold().translate(_LETTERS)  # such as ø out of ǿ
    folded = "".join(map(_keep_word, whole))
    return " " if folded.isspace() else folded


def _is_accent(character: str) -> bool:
    """Say whether a mark is an accent, not a vowel or tone of a script that writes these as marks."""
    kind = unicodedata.combining(character)
    return kind >= _ACCENTS or kind in _POINTS


def _keep_word(character: str) -> str:
    """Return a character of a word as it is, and a space for every other one."""
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    kind = unicodedata.category(character)
    if kind[0] in "LNM" or (kind == "So" and is_single(character)):
        return character
    return " "
