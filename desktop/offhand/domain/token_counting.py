"""How many tokens a text or a picture may be, before anybody has counted them.

Each model has a tokenizer of its own, and few of them are published; those that are weigh megabytes and
would be wrong for the rest. So letters are weighed by their script, in one pass of C over the bytes, and
what a model makes of that is learned from what its answers report (``domain.habits``). Held against two
published tokenizers the weights are mostly within a fifth for a dozen languages, prose and code.
"""

from __future__ import annotations

from typing import Final

PER_MESSAGE = 4
"""Tokens around each message, for who speaks."""
NOTE = 12
"""Tokens of the note that stands for a picture that is not sent."""
TILE = 448
TOKENS_PER_TILE = 256
MOST_TILES = 6
"""A picture is looked at in tiles of 448 px, six at most, and once as a whole (xAI "Image understanding")."""
UNSIZED = 4 * TOKENS_PER_TILE
"""Tokens of a picture of which the size is not known."""
BYTES_PER_SECRET = 6
"""Of reasoning that comes back encrypted, for each token."""
MILLE = 1000


def _lead(*ranges: tuple[int, int]) -> bytes:
    return bytes(byte for first, last in ranges for byte in range(first, last + 1))


# By the first byte of a letter in UTF-8, in thousandths of a token for each.
_WEIGHTS: Final[tuple[tuple[bytes, int], ...]] = (
    (b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", 237),
    (b"0123456789", 470),
    (b" ", 45),
    (b"\t\n\r", 290),
    (bytes(byte for byte in range(0x21, 0x7F) if not chr(byte).isalnum()), 600),
    (_lead((0xC2, 0xCD)), 580),  # Latin with accents
    (_lead((0xCE, 0xCF)), 440),  # Greek
    (_lead((0xD0, 0xD3)), 300),  # Cyrillic
    (_lead((0xD4, 0xDF)), 440),  # Armenian, Hebrew, Arabic
    (_lead((0xE0, 0xE1)), 400),  # scripts of India, Thai, Georgian
    (_lead((0xE2, 0xE2)), 1000),  # signs, arrows, typographic quotes
    (_lead((0xE3, 0xE3)), 780),  # Kana
    (_lead((0xE4, 0xE9)), 760),  # Han
    (_lead((0xEA, 0xED)), 700),  # Hangul
    (_lead((0xEE, 0xEF)), 900),
    (_lead((0xF0, 0xF4)), 1700),  # emoji
)


def count_text(text: str) -> int:
    """Guess the tokens of a text; ten milliseconds for a million letters."""
    if not text:
        return 0
    content = text.encode("utf-8", "replace")
    weight = sum(
        mille * (len(content) - len(content.translate(None, letters))) for letters, mille in _WEIGHTS
    )
    return max(1, (weight + MILLE // 2) // MILLE)


def count_image(width: int, height: int) -> int:
    """Guess the tokens of a picture by its size (px)."""
    if width <= 0 or height <= 0:
        return UNSIZED
    tiles = -(-width // TILE) * -(-height // TILE)
    return (min(MOST_TILES, tiles) + 1) * TOKENS_PER_TILE
