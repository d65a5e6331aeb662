"""How the list of models is asked for on the command line."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    AddCommand = Callable[..., argparse.ArgumentParser]

MODEL_WISHES = ("images", "files", "tools", "structured", "reasoning", "free", "private")
"""The values of ``domain.model_search.Wish``, which the help needs without importing it."""

_ABOUT_MODELS = later(
    """\
Lists the models: id, context in tokens, kinds of input, price of a million tokens in and out.

With “--with private”, those that somebody runs without keeping anything of what is sent."""
)


def add_models(add: AddCommand) -> None:
    """Add the command to a parser."""
    models = add("models", help=tr("list the models"), description=tr(_ABOUT_MODELS))
    models.add_argument("words", nargs="*", metavar="WORD", help=tr("only models that match every WORD"))
    models.add_argument(
        "--with",
        action="append",
        dest="wishes",
        choices=MODEL_WISHES,
        metavar="WHAT",
        help=tr(
            "only models with this, one of {model_wishes}; may be repeated",
            model_wishes=", ".join(MODEL_WISHES),
        ),
    )
    models.add_argument(
        "--context",
        type=_read_tokens,
        metavar="TOKENS",
        help=tr("only models that read so many, for instance 128k"),
    )
    models.add_argument("--json", action="store_true", help=tr("print a JSON array instead of the table"))


def _read_tokens(text: str) -> int:
    """Read a number of tokens such as 8192, 128k or 1M."""
    factor = {"k": 1_000, "m": 1_000_000}.get(text[-1:].casefold(), 1)
    number = text[:-1] if factor > 1 else text
    try:
        tokens = round(float(number.replace("_", "")) * factor)
    except (ValueError, OverflowError):
        tokens = 0
    if tokens <= 0:
        raise argparse.ArgumentTypeError(tr("{text} is no number of tokens", text=text))
    return tokens
