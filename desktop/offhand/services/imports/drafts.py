"""What readers of foreign files hand on: chats whose names and attachments are not ours yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.exchange import Origin, Reason
    from offhand.domain.message import Part, Reply, Role


class Attachment(msgspec.Struct, frozen=True, kw_only=True):
    """Be a picture or file that is fetched when its message is kept."""

    name: str
    media_type: str = ""
    """As far as it is known; what is in it decides."""
    fetch: Callable[[], bytes | None]
    """Returns None where it is not there."""


class DraftMessage(msgspec.Struct, kw_only=True):
    """Be a message under the id that its program gave it."""

    id: str
    role: Role
    parent: str | None = None
    created: float = 0.0
    """Unix seconds; 0 where none is known."""
    parts: list[Part | Attachment] = msgspec.field(default_factory=list["Part | Attachment"])
    reply: Reply | None = None


class DraftChat(msgspec.Struct, kw_only=True):
    """Be a chat as another program knows it."""

    origin: Origin
    id: str
    """What it is called there, which stays the same in a later export."""
    title: str = ""
    created: float = 0.0
    touched: float = 0.0
    messages: list[DraftMessage] = msgspec.field(default_factory=list[DraftMessage])
    """In the order in which they were written."""
    leaf: str | None = None
    is_pinned: bool = False
    is_archived: bool = False
    tags: tuple[str, ...] = ()
    lost_attachments: int = 0
    """Those that the file itself does not hold."""


class DraftRefusal(msgspec.Struct, frozen=True, kw_only=True):
    """Name what a reader could not make sense of."""

    name: str
    reason: Reason


Draft = DraftChat | DraftRefusal
