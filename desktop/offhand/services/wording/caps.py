"""Words for caps: how one stands, and why a question was held back."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from offhand.domain.budget import NOTHING, CapScope, Verdict
from offhand.services.wording.forecasts import word_amount
from offhand.services.wording.shape import Action, Cause, Explanation
from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.domain.account import KeyInfo
    from offhand.domain.budget import Judgement, Standing
    from offhand.domain.budget_errors import CapReached

CENT = Decimal("0.01")
LEAST = Decimal("0.0001")
"""What amounts are worded to."""
ACTIONS = (Action.SEND_ANYWAY, Action.CHANGE_CAPS, Action.CHOOSE_MODEL)
RESETS = {"daily": later("every day"), "weekly": later("every week"), "monthly": later("every month")}
NAMES = {
    CapScope.MESSAGE: later("the cap for one message"),
    CapScope.CHAT: later("this chat's cap"),
    CapScope.DAY: later("today's cap"),
    CapScope.MONTH: later("this month's cap"),
}


def explain_cap(error: CapReached, anyway: str = later("send it anyway this once")) -> Explanation:
    """Say which cap holds a question back, what is left of it, and when it begins anew.

    ``anyway`` says how to send it nevertheless.
    """
    scope = _read_scope(error.scope)
    cap = tr("{names} of {cap}", names=tr(NAMES[scope]), cap=word_amount(error.cap))
    if error.cost is None:
        sentence = tr(
            "Nothing is left of {cap}, and what this model costs is not known; nothing was sent.", cap=cap
        )
    elif scope is CapScope.MESSAGE:
        sentence = tr(
            "The answer may cost up to {cost}, more than {cap}; nothing was sent.",
            cost=word_money(error.cost),
            cap=cap,
        )
    elif error.left >= LEAST:
        sentence = tr(
            "The answer may cost up to {cost}, and only {left} is left of {cap}; nothing was sent.",
            cost=word_money(error.cost),
            left=word_money(error.left),
            cap=cap,
        )
    else:
        sentence = tr(
            "The answer may cost up to {cost}, and nothing is left of {cap}; nothing was sent.",
            cost=word_money(error.cost),
            cap=cap,
        )
    if error.is_estimated:
        sentence = tr("{sentence} Some of what was spent is estimated by the list.", sentence=sentence)
    if error.day:
        advice = tr(
            "Raise the cap, ask a cheaper model, wait until {day}, or {anyway}.",
            day=error.day,
            anyway=tr(anyway),
        )
    else:
        advice = tr("Raise the cap, ask a cheaper model, or {anyway}.", anyway=tr(anyway))
    return Explanation(sentence, advice, Cause.BUDGET, ACTIONS)


def word_judgement(judgement: Judgement) -> str:
    """Say in a few letters that a cap is near or reached, empty where none is."""
    reason = judgement.reason
    if reason is None:
        return ""
    name = tr(NAMES[reason.scope])
    if judgement.verdict is Verdict.REFUSED:
        return tr("over {name}", name=name)
    if reason.cost is None:
        return tr("price not known, caps not checked")
    return tr("{share:.0f} % of {name}", share=reason.share * 100, name=name)


def word_key(info: KeyInfo) -> str:
    """Say in a few letters what a key may still spend, or where nothing limits it what it has spent."""
    if info.limit is not None and info.limit_remaining is not None:
        return tr(
            "{left} left of {limit}",
            left=_word_cents(max(NOTHING, info.limit_remaining)),
            limit=_word_cents(info.limit),
        )
    if info.limit_remaining is not None:
        return tr("{left} left", left=_word_cents(info.limit_remaining))
    if info.is_free_tier:
        return tr("free tier")
    if info.usage_daily is not None:
        return tr("{amount} today", amount=_word_cents(info.usage_daily))
    return tr("{usage} used", usage=_word_cents(info.usage))


def describe_key(info: KeyInfo) -> str:
    """Say everything that is known of what a key has spent and may."""
    used = [
        tr(when, amount=_word_cents(amount))
        for amount, when in (
            (info.usage_daily, later("{amount} today")),
            (info.usage_weekly, later("{amount} this week")),
            (info.usage_monthly, later("{amount} this month")),
            (info.usage, later("{amount} in all")),
        )
        if amount is not None
    ]
    return tr(
        "This key: {limit}. Used, by OpenRouter's clock: {used}.",
        limit=_word_limit(info),
        used=", ".join(used),
    )


def _word_limit(info: KeyInfo) -> str:
    if info.limit is None:
        return tr("no limit")
    if not info.limit_reset:
        return tr("limit {limit}", limit=_word_cents(info.limit))
    when = tr(RESETS.get(info.limit_reset, info.limit_reset))
    return tr("limit {limit}, anew {when}", limit=_word_cents(info.limit), when=when)


def word_low_key(info: KeyInfo | None, cost: Decimal | None) -> str:
    """Say that the key has less left than a question may cost, empty where it has enough."""
    left = info.limit_remaining if info is not None else None
    if left is None or (left > 0 and (cost is None or cost <= left)):
        return ""
    return (
        tr("only {left} left on the key", left=_word_cents(max(left, NOTHING)))
        if left > 0
        else tr("nothing left on the key")
    )


def _word_cents(amount: Decimal) -> str:
    """Word an amount that people keep in mind: to a cent, or closer where there is less than one."""
    return word_money(amount) if 0 < abs(amount) < CENT else word_amount(Decimal(f"{amount:.2f}"))


def list_standings(judgement: Judgement) -> list[tuple[str, str]]:
    """List how every cap stands."""
    return [
        (_capitalise(tr(NAMES[standing.scope])), word_standing(standing)) for standing in judgement.standings
    ]


def word_standing(standing: Standing) -> str:
    """Say what is left of a cap."""
    if standing.scope is CapScope.MESSAGE:
        return word_amount(standing.cap)
    left, cap = word_money(standing.left), word_amount(standing.cap)
    if standing.is_estimated:
        return tr("about {left} left of {cap}, as some of what was spent is estimated", left=left, cap=cap)
    return tr("{left} left of {cap}", left=left, cap=cap)


def word_money(amount: Decimal) -> str:
    """Word USD that were spent or may be, to a hundredth of a cent."""
    rounded = round(amount, 4 if amount < 1 else 2)
    if amount > 0 and not rounded:
        return tr("less than {least}", least=word_amount(LEAST))
    return word_amount(rounded)


def _read_scope(name: str) -> CapScope:
    try:
        return CapScope(name)
    except ValueError:
        return CapScope.MESSAGE


def _capitalise(text: str) -> str:
    return text[:1].upper() + text[1:]
