"""The bars below the transcript, joined to it: finding words, and copying several messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from offhand.ui.find_bar import FindBar
from offhand.ui.select_bar import SelectBar
from offhand.ui.transcript.joined_finder import JoinedFinder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from offhand.ui.icons import Icons
    from offhand.ui.transcript.reading import ReadingPane


class ReadingTools(QWidget):
    """Show each bar while it is of use; the transcript gives up the room below, so that nothing moves."""

    def __init__(self, transcript: ReadingPane, icons: Icons) -> None:
        """Join new bars to a transcript."""
        super().__init__()
        self._transcript = transcript
        self._finder = JoinedFinder(transcript)
        self._selecting = transcript.selecting
        self._focus_before: QWidget | None = None
        self._bring_into_view: Callable[[ReadingPane], None] | None = None
        self.find_bar = FindBar(icons)
        self.select_bar = SelectBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.select_bar)
        column.addWidget(self.find_bar)
        self.find_bar.words_changed.connect(self._finder.search)
        self.find_bar.stepped.connect(self._finder.step)
        self.find_bar.closed.connect(self.close_find)
        self._finder.changed.connect(self._show_hits)
        self._finder.entered.connect(self._enter)
        self._selecting.changed.connect(self._show_selected)
        self.select_bar.markdown_wanted.connect(self._copy_markdown)
        self.select_bar.text_wanted.connect(self._copy_text)
        self.select_bar.cancelled.connect(transcript.leave_selection)
        self.select_bar.left.connect(transcript.focus_selection)
        transcript.selection_bar_wanted.connect(self.select_bar.take_focus)

    def open_find(self) -> None:
        """Open the find bar, with the words that are selected in a message."""
        if not self._transcript.isVisible():
            return
        focus = QApplication.focusWidget()
        if focus is not None and not self.isAncestorOf(focus):
            self._focus_before = focus
        for pane in self._finder.panes:
            pane.reader.hold()
            pane.revealing.end()
        if self.find_bar.isHidden():
            self._finder.begin_at(focus)
            self._finder.search(self.find_bar.field.text())
        selected = [words for pane in self._finder.panes if (words := pane.selected_words())]
        self.find_bar.open(selected[0] if len(selected) == 1 else "")

    def find_also_in(
        self, panes: Sequence[ReadingPane], bring_into_view: Callable[[ReadingPane], None]
    ) -> None:
        """Search other transcripts as well, as long as they are named here; they may have to be shown."""
        self._bring_into_view = bring_into_view
        self._finder.join(panes)

    def find_next(self) -> None:
        """Go to the next hit, or open the find bar where it is closed."""
        self._step(1)

    def find_previous(self) -> None:
        """Go to the hit before, or open the find bar where it is closed."""
        self._step(-1)

    def close_find(self) -> None:
        """Take the marks away and give the keyboard back to where it was."""
        if self.find_bar.isHidden():
            return
        had_focus = self.find_bar.isAncestorOf(QApplication.focusWidget() or self)
        self.find_bar.hide()
        self._finder.search("")
        if had_focus:
            before = self._focus_before
            is_there = before is not None and before.isVisible() and before.window() is self.window()
            target = before if before is not None and is_there else self._transcript
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focus_before = None

    def close_all(self) -> None:
        """Leave everything, because another chat comes into view."""
        self.close_find()
        self._selecting.end()

    def _step(self, step: int) -> None:
        if self.find_bar.isHidden():
            self.open_find()
        else:
            self._finder.step(step)

    def _enter(self, pane: ReadingPane) -> None:
        if self._bring_into_view is not None and pane is not self._transcript:
            self._bring_into_view(pane)

    def _show_hits(self) -> None:
        finder = self._finder
        self.find_bar.show_count(finder.number, finder.total, is_complete=not finder.is_searching)

    def _show_selected(self) -> None:
        self.select_bar.setVisible(self._selecting.is_on)
        self.select_bar.show_count(self._selecting.count)

    def _copy_markdown(self) -> None:
        self._transcript.copy_selected(as_markdown=True)
        self._transcript.leave_selection()

    def _copy_text(self) -> None:
        self._transcript.copy_selected(as_markdown=False)
        self._transcript.leave_selection()
