"""Leaving out the oldest messages of a chat that an answer was refused for, and asking again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.context import ContextMark, put_mark
from offhand.domain.message import Role
from offhand.services.weighing import find_limit

if TYPE_CHECKING:
    from offhand.services.conversation import Conversation
    from offhand.services.estimation import Estimation

FILLED = 0.75
"""Share of the context that is filled again."""
LESS = 0.7
"""Share of what was sent before, which was too much whatever it was guessed to be."""


async def leave_out_and_retry(conversation: Conversation, message_id: str, estimation: Estimation) -> bool:
    """Mark the oldest messages above a refused answer as not sent and ask again; False where none can go.

    The mark is one like those that the user sets: the chat shows it, and it can be lifted.
    """
    chat = conversation.chat
    message = chat.messages[message_id]
    while message.role is not Role.USER and message.parent is not None:
        message = chat.messages[message.parent]
    model = conversation.asked_model
    survey = await estimation.weigh_up(conversation, message.id, model, is_asked=True)
    path = chat.path_to(message.id)
    kept = survey.weights[survey.start :]
    room = LESS * sum(weight.total(model, sees=survey.sees) for weight in kept)
    limit = find_limit(estimation.card_of(model))
    if limit is not None:
        room = min(room, FILLED * limit - survey.system)
    cut = min(survey.find_cut(path, room), len(path) - 1)
    if cut <= survey.start or not conversation.is_idle:
        return False
    mark = ContextMark(message=path[cut - 1].id, created=estimation.now())
    conversation.revise(marks=put_mark(conversation.chat.head.marks, mark))
    conversation.start_retrying(message_id)
    return True
