"""What the menu of a message offers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec

from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.menu import Offer


class Copying(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what the pane itself does with a message, given its id."""

    copy: Callable[[str], object]
    """What is selected, or else the message."""
    as_markdown: Callable[[str], object]
    as_text: Callable[[str], object]
    select: Callable[[str], object]


def list_offers(
    entry: Entry, place: QPoint, intents: Intents, copying: Copying, *, can_forget: bool
) -> list[list[Offer]]:
    """List what can be done with a message, in groups; ``place`` is on the screen."""
    message_id = entry.message.id
    is_over, has_text = not entry.message.is_open, bool(entry.text)
    again: list[Offer] = [(tr("Edit"), partial(intents.edit_requested.emit, message_id))]
    if not entry.is_question:
        again = [(tr("Retry"), partial(intents.retry_requested.emit, message_id) if is_over else None)]
        if not intents.is_brief:
            choose = partial(intents.retry_menu_wanted.emit, message_id, place)
            again.append((tr("Retry with…"), choose if is_over else None))
    select: list[Offer] = [(tr("Select messages"), partial(copying.select, message_id))]
    ask_below = partial(intents.ask_below_requested.emit, message_id)
    # Among several side by side, an answer is gone on from by a button of its own.
    below: list[Offer] = (
        [] if intents.is_named_elsewhere else [(tr("Ask from here"), ask_below if is_over else None)]
    )
    if not intents.is_brief:
        branch = partial(intents.branch_requested.emit, message_id)
        below.append((tr("Branch into a new chat"), branch if is_over else None))
    if entry.message.reply is not None and not intents.is_brief:
        receipt = partial(intents.receipt_wanted.emit, message_id)
        below.append((tr("Receipt…"), receipt if is_over else None))
    groups: list[list[Offer]] = [
        [
            (tr("Copy"), partial(copying.copy, message_id)),
            (tr("Copy as Markdown"), partial(copying.as_markdown, message_id) if has_text else None),
            (tr("Copy as text"), partial(copying.as_text, message_id) if has_text else None),
        ],
        *([] if intents.is_brief or intents.is_named_elsewhere else [select]),
        again,
        below,
    ]
    return [*groups, [_offer_context(entry, intents)]] if can_forget else groups


def _offer_context(entry: Entry, intents: Intents) -> Offer:
    if entry.context is not None:
        return tr("Send what is above again"), partial(intents.remember_wanted.emit, entry.context.mark)
    forget = partial(intents.forget_wanted.emit, entry.message.id)
    return tr("Forget from here up"), None if entry.message.is_open else forget
