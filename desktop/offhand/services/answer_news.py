"""What a notification says of an answer that ended unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.notifications import COPY, OPEN, Action, Notification
from offhand.domain.snippets import cut_beginning
from offhand.services.explanation import explain, explain_finish
from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.services.outcomes import Outcome

READY = later("The answer is ready.")
FAILED = later("The answer failed.")
UNNAMED = "Offhand"
"""In the place of a title: a temporary chat leaves none in the list of notifications."""
PREFIX = "answer "
"""Begins the key of a notification; the id of the chat follows."""


def word_outcome(outcome: Outcome, *, shows_beginning: bool) -> Notification:
    """Say that an answer ended; what it says only where the user wants that."""
    head, message = outcome.head, outcome.message
    if outcome.is_failure:
        body = _word_failure(outcome)
    else:
        body = (cut_beginning(message.text) if shows_beginning else "") or tr(READY)
    actions = [Action(OPEN, tr("Open"))]
    if message.text:
        actions.append(Action(COPY, tr("Copy")))
    return Notification(
        key=f"{PREFIX}{head.id}",
        title=UNNAMED if head.is_temporary else head.title or UNNAMED,
        body=body,
        actions=tuple(actions),
        is_failure=outcome.is_failure,
    )


def _word_failure(outcome: Outcome) -> str:
    reply = outcome.message.reply
    if reply is None:
        return tr(FAILED)
    if reply.error is not None:
        return f"{tr(FAILED)} {explain(reply.error).sentence}"
    explanation = explain_finish(reply.finish) if reply.finish is not None else None
    return f"{tr(FAILED)} {explanation.sentence}" if explanation is not None else tr(FAILED)
