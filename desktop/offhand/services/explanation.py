"""Errors in plain words: the one door between a typed error and what a person reads.

Every error of ``domain.errors`` has its own sentence; a test walks the tree and demands it.
Wording lives in ``services.wording``, by family. The details hold what a report needs (code,
provider's text, generation id) and never what looks like a key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from msgspec.structs import replace

from offhand.domain.account import hide_keys
from offhand.domain.budget_errors import CapReached
from offhand.domain.errors import (
    AnswerProblem,
    ApiProblem,
    AttachmentProblem,
    EmptyAnswer,
    KeyProblem,
    KeyringProblem,
    NetworkProblem,
    SettingRefused,
    StoreProblem,
    UsageProblem,
)
from offhand.domain.handover import HandoverProblem
from offhand.domain.message import FinishReason
from offhand.domain.screen_errors import ScreenProblem
from offhand.services.wording.answers import explain_ending, explain_refusal
from offhand.services.wording.files import explain_attachment, explain_setting, explain_store
from offhand.services.wording.handover import explain_handover
from offhand.services.wording.keys import explain_key, explain_keyring
from offhand.services.wording.network import explain_network
from offhand.services.wording.screen import explain_screen
from offhand.services.wording.shape import LONGEST_TEXT, Action, Cause, Explanation, tame
from offhand.services.wording.unusable_answers import explain_answer
from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.domain.errors import AppError

__all__ = ["Action", "Cause", "Explanation", "explain", "explain_finish"]

FIELD_LABELS = {
    "status": "code",
    "error_type": "type",
    "generation_id": later("generation id"),
    "raw": later("provider's text"),
}


def explain(error: AppError) -> Explanation:
    """Say in plain words what happened and what to do."""
    return replace(_word(error), details=_list_facts(error))


WITHOUT_TEXT = frozenset({FinishReason.LENGTH, FinishReason.CONTENT_FILTER, FinishReason.TOOL_CALLS})
"""Endings that say why nothing was said."""


def explain_finish(
    reason: FinishReason, *, has_text: bool = True, reasoning_tokens: int = 0
) -> Explanation | None:
    """Say how an answer ended, None where it ended well.

    An answer without text is explained by where its tokens went.
    """
    if not has_text and reason in WITHOUT_TEXT:
        return explain(EmptyAnswer(finish_reason=reason.value, reasoning_tokens=reasoning_tokens))
    return explain_ending(reason)


def _word(error: AppError) -> Explanation:
    match error:
        case KeyProblem():
            words = explain_key(error)
        case KeyringProblem():
            words = explain_keyring(error)
        case ApiProblem():
            words = explain_refusal(error)
        case AnswerProblem():
            words = explain_answer(error)
        case NetworkProblem():
            words = explain_network(error)
        case AttachmentProblem():
            words = explain_attachment(error)
        case SettingRefused():
            words = explain_setting(error)
        case _:
            words = _word_the_rest(error)
    return words


def _word_the_rest(error: AppError) -> Explanation:
    match error:
        case StoreProblem():
            return explain_store(error)
        case CapReached():
            from offhand.services.wording.caps import explain_cap  # noqa: PLC0415 - brings prices along

            return explain_cap(error)
        case HandoverProblem():
            return explain_handover(error)
        case ScreenProblem():
            return explain_screen(error)
        case UsageProblem(what=what):
            said = tame(tr(what), 200).rstrip(".") or tr("the command line makes no sense")
            sentence = f"{said[0].upper()}{said[1:]}."
            return Explanation(sentence, tr("See “offhand --help”."), Cause.USAGE)
        case _:
            return Explanation(
                tr("Something unexpected happened."),
                tr("Try again, and report it with its details if it comes back."),
                Cause.UNEXPECTED,
                (Action.RETRY, Action.COPY_DETAILS),
            )


def _list_facts(error: AppError) -> str:
    """List the error's class and every fact that it holds, one a line."""
    lines = [type(error).__name__]
    for name in error.facts:
        fact: object = getattr(error, name)
        if fact is None or fact in {"", ()}:
            continue
        text = ", ".join(map(str, cast("tuple[object, ...]", fact))) if isinstance(fact, tuple) else str(fact)
        lines.append(f"{tr(FIELD_LABELS.get(name, name.replace('_', ' ')))}: {text[:LONGEST_TEXT]}")
    return hide_keys("\n".join(lines))
