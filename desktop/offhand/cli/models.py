"""``offhand models``: the catalogue as a table, or as JSON.

The columns keep their order and hold no blanks, so that ``awk`` and people can both read them.
Everything that is not the table goes to the notice stream.
"""

from __future__ import annotations

import asyncio
import sys
import time
from typing import TYPE_CHECKING, TextIO

from offhand.app.core import Core, Options, log_failure
from offhand.cli.model_records import write_records
from offhand.domain.model_search import ModelQuery, Wish
from offhand.services.offers import Offers
from offhand.words import tr

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence
    from decimal import Decimal

    from offhand.domain.models import ModelCard
    from offhand.services.catalogue import Catalogue

MILLION = 1_000_000
CENTS = 2
UNKNOWN = "-"
HEADINGS = ("ID", "CONTEXT", "INPUT", "IN/M", "OUT/M")
"""Tokens of context; kinds of input; USD for a million tokens in and out."""
NUMBERS = (1, 3, 4)
"""Columns that are set flush right."""

AGES = ((86_400, "day"), (3_600, "hour"), (60, "minute"))


def run(arguments: argparse.Namespace) -> int:
    """List the models that match, and return the exit status; raises ``AppError``."""
    return asyncio.run(_run(arguments))


async def _run(arguments: argparse.Namespace) -> int:
    core = Core(Options.gather(arguments, keeps_blobs=False), log_failure)
    try:
        query = await _read_query(arguments, core)
        return await show_models(
            core.catalogue, query, sys.stdout, sys.stderr, write_records if arguments.json else write_table
        )
    finally:
        await core.close()


async def _read_query(arguments: argparse.Namespace, core: Core) -> ModelQuery:
    """Gather what is looked for; who keeps nothing of what is sent has to be asked."""
    wishes = frozenset(map(Wish, arguments.wishes or ()))
    private: frozenset[str] = frozenset()
    if Wish.PRIVATE in wishes:
        private = (await Offers(core.client, time.monotonic).find_private()).models
    return ModelQuery(
        text=" ".join(arguments.words),
        wishes=wishes,
        smallest_context=arguments.context or 0,
        private=private,
    )


async def show_models(
    catalogue: Catalogue,
    query: ModelQuery,
    out: TextIO,
    notice: TextIO,
    write: Callable[[Sequence[ModelCard]], str],
) -> int:
    """Write the models that are meant, the nearest first, and return the exit code.

    Raises the ``AppError`` that kept the list from coming where no earlier list is kept.
    """
    await catalogue.load()
    await catalogue.refresh()
    if catalogue.last_error is not None:
        age = catalogue.age_seconds
        if age is None:
            raise catalogue.last_error
        if age >= 1:
            notice.write(f"offhand: no fresh list could be had; this one is {tell_age(age)} old\n")
    cards = catalogue.search(query)
    if not cards:
        notice.write("offhand: no model matches; try fewer words\n")
    if cards or write is write_records:
        out.write(write(cards))
    return 0


def write_table(cards: Sequence[ModelCard]) -> str:
    """Lay out cards below each other, one a line."""
    rows = [HEADINGS, *map(_write_row, cards)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = (
        "  ".join(
            cell.rjust(width) if place in NUMBERS else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )
    return "".join(f"{line}\n" for line in lines)


def _write_row(card: ModelCard) -> tuple[str, ...]:
    return (
        _tame(card.id),
        str(card.context_length or UNKNOWN),
        _tame(",".join(card.input_modalities)) if card.inputs_known else UNKNOWN,
        _write_price(card.pricing.prompt),
        _write_price(card.pricing.completion),
    )


def _write_price(price: Decimal | None) -> str:
    """Write USD for a million tokens: cents, and more digits only where there are any."""
    if price is None:
        return UNKNOWN
    text = f"{(price * MILLION).normalize():f}"
    whole, _dot, fraction = text.partition(".")
    return f"{whole}.{fraction.ljust(CENTS, '0')}"


def _tame(text: str) -> str:
    """Keep what a server sent from steering the terminal or splitting a column."""
    return "".join(letter if letter.isprintable() and letter != " " else "_" for letter in text)


def tell_age(seconds: float) -> str:
    """Say a span of time in its largest unit."""
    for length, unit in AGES:
        count = int(seconds // length)
        if count:
            return f"{count} {unit}{'s' if count > 1 else ''}"
    return tr("less than a minute")
