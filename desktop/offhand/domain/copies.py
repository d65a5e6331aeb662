"""Records of answers that are copied into another chat, where the messages have other ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from offhand.domain.message import Reply


def move_sent(reply: Reply | None, copies: Mapping[str, str]) -> Reply | None:
    """Return the record of a copied answer; ``copies`` maps messages to their copies."""
    if reply is None or reply.sent is None or reply.sent.first not in copies:
        return reply
    return replace(reply, sent=replace(reply.sent, first=copies[reply.sent.first]))
