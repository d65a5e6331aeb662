"""Words for caps: how one stands, and why a question was held back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.budget import CapScope, Verdict
from offhand.services.wording.forecasts import word_amount
from offhand.services.wording.shape import Action, Cause, Explanation

if TYPE_CHECKING:
    from decimal import Decimal

    from offhand.domain.budget import Judgement, Standing
    from offhand.domain.budget_errors import CapReached

ACTIONS = (Action.SEND_ANYWAY, Action.CHANGE_CAPS, Action.CHOOSE_MODEL)
NAMES = {
    CapScope.MESSAGE: "the cap for one message",
    CapScope.CHAT: "this chat's cap",
    CapScope.DAY: "today's cap",
    CapScope.MONTH: "this month's cap",
}


def explain_cap(error: CapReached) -> Explanation:
    """Say which cap holds a question back, what is left of it, and when it begins anew."""
    scope = _read_scope(error.scope)
    cap = f"{NAMES[scope]} of {word_money(error.cap)}"
    if error.cost is None:
        sentence = f"Nothing is left of {cap}, and what this model costs is not known; nothing was sent."
    elif scope is CapScope.MESSAGE:
        sentence = f"The answer may cost up to {word_money(error.cost)}, more than {cap}; nothing was sent."
    else:
        left = f"only {word_money(error.left)} is" if error.left else "nothing is"
        sentence = (
            f"The answer may cost up to {word_money(error.cost)}, and {left} left of {cap}; nothing was sent."
        )
    wait = f" wait until {error.day}," if error.day else ""
    advice = f"Raise the cap, ask a cheaper model,{wait} or send it anyway this once."
    return Explanation(sentence, advice, Cause.BUDGET, ACTIONS)


def word_judgement(judgement: Judgement) -> str:
    """Say in a few letters that a cap is near or reached, empty where none is."""
    reason = judgement.reason
    if reason is None:
        return ""
    name = NAMES[reason.scope]
    if judgement.verdict is Verdict.REFUSED:
        return f"over {name}"
    if reason.cost is None:
        return "price not known, caps not checked"
    return f"{reason.share * 100:.0f} % of {name}"


def list_standings(judgement: Judgement) -> list[tuple[str, str]]:
    """List how every cap stands."""
    return [(_capitalise(NAMES[standing.scope]), word_standing(standing)) for standing in judgement.standings]


def word_standing(standing: Standing) -> str:
    """Say what is left of a cap."""
    if standing.scope is CapScope.MESSAGE:
        return word_money(standing.cap)
    return f"{word_money(standing.left)} left of {word_money(standing.cap)}"


def word_money(amount: Decimal) -> str:
    """Word USD that were spent or may be, to a hundredth of a cent."""
    rounded = round(amount, 4 if amount < 1 else 2)
    if amount > 0 and not rounded:
        return "less than $0.0001"
    return word_amount(rounded)


def _read_scope(name: str) -> CapScope:
    try:
        return CapScope(name)
    except ValueError:
        return CapScope.MESSAGE


def _capitalise(text: str) -> str:
    return text[:1].upper() + text[1:]
