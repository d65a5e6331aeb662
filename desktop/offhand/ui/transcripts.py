"""Transcripts joined to what every one of them needs of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.ui.remedies import open_link
from offhand.ui.transcript.view import TranscriptView

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from offhand.ui.workings import Workings


def build_transcript(
    workings: Workings,
    appearance: Appearance,
    icons: Icons,
    name_model: Callable[[str], str],
    *,
    is_brief: bool = False,
) -> TranscriptView:
    """Build an empty transcript; ``is_brief`` is that of ``Intents``."""
    remote = workings.remote_pictures
    view = TranscriptView(
        appearance,
        icons,
        workings.scope,
        workings.attachments.thumbnail,
        open_link,
        name_model=name_model,
        load_part=workings.attachments.read_part,
        load_remote=remote.load if remote is not None else None,
        is_brief=is_brief,
    )
    view.substitutes.use(workings.receipts.tell_substitute, workings.receipts.is_other_model)
    return view
