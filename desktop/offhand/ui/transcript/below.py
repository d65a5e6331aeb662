"""What stands below the text of a message. No Qt in here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.message import Role
from offhand.ui.transcript.parts import Part, PartKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from offhand.domain.message import Message
    from offhand.ui.transcript.endings import Ending


def list_below(message: Message, ending: Ending, there: Mapping[PartKind, bool]) -> list[Part]:
    """List the parts from the pictures of an answer down to the line that says where a chat comes from.

    ``there`` says of those that are not in the message itself whether they are to be shown.
    """
    is_question = message.role is Role.USER
    places = (
        (PartKind.PICTURES, bool(message.images) and not is_question),
        (PartKind.CITATIONS, there[PartKind.CITATIONS]),
        (PartKind.STATUS, there[PartKind.STATUS]),
        (PartKind.FAILURE, ending.failure is not None),
        (PartKind.CUT, ending.cut is not None),
        (PartKind.FORK, there[PartKind.FORK] and is_question),
        (PartKind.FOOTER, True),
        (PartKind.ORIGIN, there[PartKind.ORIGIN]),
        (PartKind.CONTEXT, there[PartKind.CONTEXT]),
    )
    return [Part(kind) for kind, is_there in places if is_there]
