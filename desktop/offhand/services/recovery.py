"""After an end that nobody planned: answers that were on their way are put together from the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.changes import Changes, MessageRow
from offhand.domain.message import FinishReason, Message
from offhand.services.reply import GrowingReply

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.changes import OpenReply
    from offhand.services.ports import ChatStore, Spill


async def recover(
    store: ChatStore, spill: Spill, is_arriving: Callable[[OpenReply], bool]
) -> tuple[MessageRow, ...]:
    """Keep what the last run left in spill and journal, and return the answers that were cut off.

    A question may be asked before this is done: ``is_arriving`` knows the answers of this run.
    Raises ``StoreProblem`` where nothing can be kept now; nothing is lost by it.
    """
    for changes in await spill.read():
        await store.merge(changes)
    cut_off = tuple(
        MessageRow(chat=reply.chat, message=fold(reply))
        for reply in await store.read_open_replies()
        if not is_arriving(reply)
    )
    if cut_off:
        await store.save(Changes(messages=cut_off))
    await spill.clear()
    return cut_off


def fold(reply: OpenReply) -> Message:
    """Put an answer together from its journal; without an end in it, it was interrupted.

    It ended when its last piece came, as far as anybody knows.
    """
    message, record = reply.message, reply.message.reply
    growing = GrowingReply(
        message.id,
        message.parent or "",
        record.asked_model if record is not None else "",
        record.started if record is not None else message.created,
    )
    for piece in reply.pieces:
        growing.take(piece.event, piece.at)
    if growing.message.is_open:
        last = reply.pieces[-1].at if reply.pieces else message.created
        return growing.end(FinishReason.INTERRUPTED, last)
    return growing.message
