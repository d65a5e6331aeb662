"""Documents that nobody shows any more: they go, but never all at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from offhand.ui.transcript import discarding
from offhand.ui.transcript.discarding import Discarding
from offhand.ui.transcript.documents import SegmentDocument
from offhand.ui.transcript.styles import TextStyles

if TYPE_CHECKING:
    import pytest
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from offhand.ui.theme import Appearance


def make_documents(
    count: int, appearance: Appearance, qapp: QApplication, gone: list[int]
) -> list[SegmentDocument]:
    """Make documents that note in ``gone`` that they were destroyed."""
    styles = TextStyles(appearance.theme, qapp.font())
    documents = [SegmentDocument(styles, None, {}) for _ in range(count)]
    for document in documents:
        document.destroyed.connect(partial(gone.append, count))
    return documents


def test_all_of_them_go_in_the_turns_that_come(
    qtbot: QtBot, appearance: Appearance, qapp: QApplication
) -> None:
    gone: list[int] = []
    held = Discarding()
    held.take(make_documents(50, appearance, qapp, gone))
    assert not gone
    qtbot.waitUntil(lambda: len(gone) == 50)


def test_a_turn_takes_one_where_there_is_time_for_no_more(
    qtbot: QtBot, appearance: Appearance, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(discarding, "DISCARDED_FOR", -1.0)
    gone: list[int] = []
    held = Discarding()
    held.take(make_documents(3, appearance, qapp, gone))
    seen: list[int] = []
    while len(gone) < 3:
        qapp.processEvents()
        seen.append(len(gone))
    assert seen[-3:] == [1, 2, 3]
