"""What is learned of a model from the usage of its answers.

That is how it counts, how long it answers, what the cache has, and how bills compare to the list.
Everything is a median or a quantile of the last answers, so that a few odd ones change little. How far
into the tails a band reaches follows how often it missed (adaptive conformal inference, Gibbs and Candès
2021): it widens after a miss and narrows after hits, until the misses are as frequent as meant, also
where the model, its provider or the way it is used change.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

UNPAID = -1
"""Stands for what was paid where nobody told."""
KEPT = 80
"""Answers of each kind that are remembered of a model."""
MILLE = 1000
MISSES = 0.05
"""Share of answers whose cost is meant to lie outside of the band."""
STEP = 0.02
FIRST_TAIL = 0.05
LONGEST_TAIL = 0.2
"""Share of what was seen that is left out at each end of a range."""
FEW = 12
"""Answers up to which what is usual elsewhere is mixed in."""
SPREAD = 0.25
"""Least distance of two prompts, as a share of the longer one, for a slope between them."""
PAIRS = 8
SEARCHING = "+search"
FITS = 16
"""That are remembered: somebody who types asks for the same ones with every word."""
LONGEST_PREAMBLE = 4000
"""Tokens that a provider may put before every prompt."""
USUAL_MISCOUNTS = (0.75, 0.9, 1.0, 1.12, 1.35)
USUAL_ANSWERS = (40, 150, 400, 900, 2500)
"""Tokens."""
USUAL_THINKING = 3
"""Times as many where the model thinks."""
USUAL_PAID = (1.0,) * 5
"""Times what the list says."""
USUAL_HITS = (0, 0, 300, 700, 950)
"""Thousandths of a prompt that was sent a moment ago."""


class Observation(msgspec.Struct, frozen=True, array_like=True):
    """Hold what one answer reported, beside what was known before it."""

    text: int
    """Tokens of everything sent, as ``token_counting`` guesses them, without pictures."""
    pictures: int
    """Tokens of the pictures, guessed likewise."""
    prompt: int
    """Tokens of the prompt as billed."""
    answer: int
    """Tokens of the answer as billed, thinking included; 0 where it did not come to its own end."""
    cached: int
    follows: bool
    """The same chat had been sent to this model a moment before."""
    effort: str = ""
    paid: int = MILLE
    """What was paid, in thousandths of what the list says; below 0 where nobody told."""
    known: int = 0
    """Tokens of the prompt that an earlier answer in the chat had told, 0 where none did."""
    added: int = 0
    """Tokens that came to those, guessed."""
    may_search: bool = False
    """It could search the web, whether it did or not."""
    searches: int = 0
    """Searches of the web that it made."""
    tier: str = ""
    """The service tier that was asked for, or that served unasked; empty for the usual one."""

    @property
    def kind(self) -> Kind:
        """Return what it is learned with."""
        return Kind(self.may_search, self.tier)


class Kind(msgspec.Struct, frozen=True):
    """Say which answers are learned together: others differ in what they take, or in what is asked for it."""

    may_search: bool = False
    """They may search the web."""
    tier: str = ""
    """Of service, empty for the usual one."""

    @property
    def name(self) -> str:
        """Return what its tail is kept under."""
        return f"{self.tier}{SEARCHING if self.may_search else ''}"

    @property
    def plain(self) -> Kind:
        """Return those of the same tier that may not search."""
        return Kind(tier=self.tier)


PLAIN = Kind()


class Habit(msgspec.Struct, frozen=True):
    """Hold what is known of a model."""

    seen: tuple[Observation, ...] = ()
    """The newest last."""
    tail: float = FIRST_TAIL
    """Share left out at each end; at or below 0 the band reaches beyond everything that was seen."""
    tails: dict[str, float] = msgspec.field(default_factory=dict[str, float])
    """The same of all but plain answers, by the name of their kind."""

    def learn(self, observation: Observation, *, missed: bool | None) -> Habit:
        """Return what is known after another answer; ``missed``: its cost lay outside of the band.

        None where that says nothing of the band, as where the answer was stopped.
        """
        kind = observation.kind
        tail = self.find_tail(kind)
        if missed is not None:
            tail = min(LONGEST_TAIL, max(-LONGEST_TAIL, tail + STEP * (MISSES - missed)))
        alike = self.list_kind(kind)
        seen = [*self.seen, observation]
        if len(alike) >= KEPT:
            seen.remove(alike[0])
        learned = replace(self, seen=tuple(seen))
        if kind == PLAIN:
            return replace(learned, tail=tail)
        return replace(learned, tails=self.tails | {kind.name: tail})

    def find_tail(self, kind: Kind) -> float:
        """Return the share left out at each end for one kind."""
        return self.tail if kind == PLAIN else self.tails.get(kind.name, FIRST_TAIL)

    def list_kind(self, kind: Kind) -> tuple[Observation, ...]:
        """List the answers of one kind."""
        return tuple(one for one in self.seen if one.kind == kind)

    def list_like(self, kind: Kind) -> tuple[Observation, ...]:
        """List answers that take as many tokens: those of a tier, and those of the usual one beside them."""
        alike = (kind.tier, "")
        found = [one for one in self.seen if one.may_search == kind.may_search and one.tier in alike]
        return tuple(found[-KEPT:])

    def revise(self, old: Observation, new: Observation) -> Habit:
        """Return what is known where more became known of an answer that was learned from."""
        if old not in self.seen:
            return self
        place = len(self.seen) - 1 - self.seen[::-1].index(old)
        return replace(self, seen=(*self.seen[:place], new, *self.seen[place + 1 :]))


class Range(msgspec.Struct, frozen=True):
    """Hold what is likely, and between what it will mostly be."""

    low: float
    likely: float
    high: float

    def scale(self, factor: float) -> Range:
        """Return the range times a factor."""
        return Range(self.low * factor, self.likely * factor, self.high * factor)

    def cap(self, most: float) -> Range:
        """Return the range cut off above."""
        return Range(*(min(most, value) for value in (self.low, self.likely, self.high)))


def add_ranges(ranges: Sequence[Range]) -> Range:
    """Return what several take together."""
    return Range(
        sum(each.low for each in ranges),
        sum(each.likely for each in ranges),
        sum(each.high for each in ranges),
    )


class Counting(msgspec.Struct, frozen=True):
    """Say how a model's own count follows from a guess: ``preamble + text * factor + pictures * weight``."""

    preamble: float = 0.0
    factor: float = 1.0
    weight: float = 1.0

    def predict(self, text: int, pictures: int) -> float:
        """Return the tokens of a prompt."""
        return self.preamble + text * self.factor + pictures * self.weight


def list_plain(habit: Habit, kind: Kind = PLAIN) -> Sequence[Observation]:
    """List answers whose prompt is what was sent, without anything that was found on the way.

    As long as there are none of the tier, those of any that did not search.
    """
    return habit.list_like(kind.plain) or [one for one in habit.seen if not one.searches][-KEPT:]


def fit_counting(seen: Sequence[Observation]) -> Counting:
    """Fit a model's count to the guesses, robustly; ``seen`` are plain answers (``list_plain``).

    Where all prompts were about as long, nothing tells a factor from a constant: more than was guessed is
    then taken for a text that the provider puts before every prompt, less for a smaller factor.
    """
    return _fit_counting(tuple(seen))


@lru_cache(maxsize=FITS)
def _fit_counting(seen: tuple[Observation, ...]) -> Counting:
    plain = [one for one in seen if not one.pictures and one.text > 0 and one.prompt > 0]
    preamble, factor = _fit_line(plain) if plain else (0.0, 1.0)
    weights = [
        (one.prompt - preamble - factor * one.text) / one.pictures
        for one in seen
        if one.pictures and one.prompt > 0
    ]
    weight = min(8.0, max(0.02, find_median(weights))) if weights else 1.0
    return Counting(preamble, factor, weight)


def _fit_line(plain: Sequence[Observation]) -> tuple[float, float]:
    slopes = [
        (b.prompt - a.prompt) / (b.text - a.text)
        for place, a in enumerate(plain)
        for b in plain[place + 1 :]
        if abs(b.text - a.text) > SPREAD * max(a.text, b.text)
    ]
    if len(slopes) >= PAIRS:  # Theil-Sen
        factor = min(5.0, max(0.2, find_median(slopes)))
        preamble = find_median(one.prompt - factor * one.text for one in plain)
        if preamble >= 0:
            return preamble, factor
    else:
        more = find_median(one.prompt - one.text for one in plain)
        if 0 <= more <= LONGEST_PREAMBLE:
            return more, 1.0
    return 0.0, min(5.0, max(0.2, find_median(one.prompt / one.text for one in plain)))


def range_miscount(habit: Habit, counting: Counting, kind: Kind = PLAIN) -> Range:
    """Return by how much the count of a prompt was off, as a factor of what was predicted."""
    ratios = [
        one.prompt / predicted
        for one in list_plain(habit, kind)
        if one.prompt > 0 and (predicted := counting.predict(one.text, one.pictures)) > 0
    ]
    return find_range([*ratios, *fill(ratios, USUAL_MISCOUNTS)], habit.find_tail(kind.plain))


def range_additions(habit: Habit, counting: Counting, kind: Kind = PLAIN) -> Range:
    """Return by how much the count of what came to a known prompt was off, as a factor."""
    ratios = [
        max(0.0, one.prompt - one.known) / predicted
        for one in list_plain(habit, kind)
        if one.known and one.prompt > 0 and (predicted := one.added * counting.factor) > 0
    ]
    return find_range([*ratios, *fill(ratios, USUAL_MISCOUNTS)], habit.find_tail(kind.plain))


def range_answer(
    habit: Habit, in_chat: Sequence[int], *, effort: str, thinks: bool, kind: Kind = PLAIN
) -> Range:
    """Return how many tokens an answer takes; those of the same chat (``in_chat``) count twice."""
    seen = [one for one in habit.list_like(kind) if one.answer > 0]
    same = [one.answer for one in seen if one.effort == effort]
    known = same if len(same) >= FEW else [one.answer for one in seen]
    usual = [tokens * (USUAL_THINKING if thinks else 1) for tokens in USUAL_ANSWERS]
    return find_range([*known, *in_chat[-FEW:], *fill(known, usual)], habit.find_tail(kind))


def range_hits(habit: Habit, *, follows: bool, kind: Kind = PLAIN) -> Range:
    """Return which share the cache has, from 0 to 1, of what was sent before or else of the whole prompt."""
    seen = [one for one in list_plain(habit, kind) if one.follows == follows]
    basis = [(one.cached, one.known or one.prompt) for one in seen]
    shares = [min(MILLE, cached * MILLE // whole) for cached, whole in basis if whole]
    usual = USUAL_HITS if follows else (0,) * len(USUAL_HITS)
    found = find_range([*shares, *fill(shares, usual)], habit.find_tail(kind.plain))
    return found.scale(1 / MILLE).cap(1.0)


def range_paid(habit: Habit, kind: Kind = PLAIN, usual: Sequence[float] = USUAL_PAID) -> Range:
    """Return what is paid, as a factor of what the list says; ``usual`` as long as little is known."""
    ratios = [one.paid / MILLE for one in habit.list_kind(kind) if one.paid >= 0]
    return find_range([*ratios, *fill(ratios, usual)], habit.find_tail(kind))


def find_range(values: Sequence[float], tail: float) -> Range:
    """Return the median and what lies between the tails; beyond the ends for a tail below 0."""
    ordered = sorted(values)
    share = max(0.0, tail)
    low, high = find_quantile(ordered, share), find_quantile(ordered, 1 - share)
    # No quantile tells what lies beyond the ends; a few values tell less of it than many.
    beyond = 1 + 5 * max(0.0, -tail) + max(0.0, 1 / (len(ordered) + 1) - share)
    is_one = ordered[0] == ordered[-1]
    widen = 1.0 if is_one and tail > 0 else beyond
    return Range(low / widen, find_quantile(ordered, 0.5), high * widen)


def find_median(values: Iterable[float]) -> float:
    """Return the value in the middle; importing the library for it would hold up every question."""
    return find_quantile(sorted(values), 0.5)


def find_quantile(ordered: Sequence[float], share: float) -> float:
    """Return a quantile of values that are in order, between two of them in proportion."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def fill(known: Sequence[float], usual: Sequence[float]) -> list[float]:
    """Return of what is usual elsewhere as much as is wanted beside what is known here."""
    missing = FEW - len(known)
    if missing <= 0:
        return []
    wanted = max(1, round(len(usual) * missing / FEW))
    middle = [usual[round(place * (len(usual) - 1) / max(1, wanted - 1))] for place in range(wanted)]
    return middle if wanted > 1 else [usual[len(usual) // 2]]
