"""What a chip says of its picture or text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from offhand.services.explanation import explain
from offhand.services.wording.attached_texts import detail_text, title_pasted, title_text, word_size
from offhand.words import tr

if TYPE_CHECKING:
    from offhand.services.attachments import Attachment
    from offhand.ui.composer.items import Item


class ChipWords(msgspec.Struct, frozen=True, kw_only=True):
    """Hold the two lines of a chip, and what its tip says."""

    title: str
    detail: str
    tip: str
    is_failure: bool = False
    is_text: bool = False


def describe(item: Item) -> ChipWords:
    """Word an item in its present state."""
    if (part := item.text) is not None:
        title = title_text(part)
        detail = detail_text(part)
        return ChipWords(title=title, detail=detail, tip=f"{title}\n{detail}", is_text=True)
    title = title_pasted(item.pasted) if item.pasted else item.name
    if item.attachment is not None:
        return ChipWords(title=title, detail=describe_size(item.attachment), tip=title)
    if item.error is not None:
        words = explain(item.error)
        tip = f"{words.sentence} {words.advice}"
        return ChipWords(
            title=title, detail=words.sentence, tip=tip, is_failure=True, is_text=bool(item.pasted)
        )
    return ChipWords(title=title, detail=tr("Being prepared…"), tip=title, is_text=bool(item.pasted))


def describe_size(attachment: Attachment) -> str:
    """Word the bytes and pixels that are sent."""
    return f"{word_size(attachment.size)} · {attachment.width}×{attachment.height}"
