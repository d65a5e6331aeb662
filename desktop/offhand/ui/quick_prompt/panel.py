"""What stands in the window of the quick prompt, from top to bottom, and how tall it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from offhand.ui.banner import BannerStack
from offhand.ui.composer.drop import DropArea
from offhand.ui.quick_prompt.answer import Answer
from offhand.ui.quick_prompt.answer_row import AnswerRow
from offhand.ui.quick_prompt.composer import QuickComposer
from offhand.ui.quick_prompt.context import ContextStrip
from offhand.ui.quick_prompt.divider import Divider
from offhand.ui.saved_commands.form import CommandForm
from offhand.ui.saved_commands.menu import CommandMenu
from offhand.ui.theme import GAP

if TYPE_CHECKING:
    from offhand.ui.icons import Icons
    from offhand.ui.quick_prompt.window import QuickWindow
    from offhand.ui.theme import Appearance
    from offhand.ui.workings import Workings

PADDING = 6
"""px between the edge of the window and what stands in it."""
LINE = 1
"""px of the line around the window."""


class QuickPanel(QWidget):
    """Hold chips, field, answer and what can be done with it."""

    height_changed = Signal()

    def __init__(
        self,
        window: QuickWindow,
        workings: Workings,
        appearance: Appearance,
        icons: Icons,
        *,
        puts_back: bool,
    ) -> None:
        """Fill a window; ``puts_back``: answers can go into the window of before."""
        super().__init__(window)
        self.context = ContextStrip(icons)
        self.composer = QuickComposer(workings.attachments, workings.scope, icons, appearance)
        self.composer.pasting.follow(workings.preferences)
        self.field = self.composer.quick_field
        self.banners = BannerStack(icons)
        self.answer = Answer(workings, appearance, icons, self)
        self.row = AnswerRow(puts_back=puts_back)
        self._writing = QWidget()
        self.menu = CommandMenu()
        self.form = CommandForm()
        self._line = Divider(appearance)
        self._reached = 0
        """px that an answer has taken while this chat is shown: the window does not shrink under it."""
        self._arrange(window)
        self._drop = DropArea(window, appearance)
        self._connect()

    def event(self, event: QEvent, /) -> bool:
        """Tell that something in here takes another height, whatever it is."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.height_changed.emit()
        return super().event(event)

    def add_bar(self, bar: QWidget) -> None:
        """Show a bar above the field while it is of use."""
        self._bars.insertWidget(0, bar)

    def add_note(self, note: QWidget) -> None:
        """Show what is said about the answer, below it."""
        frame = QVBoxLayout()
        frame.setContentsMargins(GAP, 0, GAP, 0)
        frame.addWidget(note)
        self._column.insertLayout(self._column.indexOf(self.row), frame)

    @property
    def is_asking(self) -> bool:
        """Say whether a command asks for what it lacks, in the place of the field."""
        return not self.form.isHidden()

    def show_form(self, *, shown: bool) -> None:
        """Have a command ask for what it lacks, or the field be there again."""
        self._writing.setVisible(not shown)

    def forget_height(self) -> None:
        """Begin small again."""
        self._reached = 0

    def find_height(self, width: int, tallest: int) -> int:
        """Return the height of everything for a width, an answer cut to what ``tallest`` px leave of it."""
        layout = self.layout()
        assert layout is not None  # noqa: S101 - ``_arrange`` has put it there
        layout.activate()
        has_rows = layout.hasHeightForWidth()
        frame = layout.totalHeightForWidth(width) if has_rows else layout.totalSizeHint().height()
        frame += 2 * LINE
        if self.answer.view.isHidden():
            return frame
        room = max(0, tallest - frame)
        self._reached = min(room, max(self._reached, self.answer.wanted_height))
        return frame + self._reached

    def show_answer(self) -> None:
        """Show what there is, and what can be done with it."""
        conversation = self.answer.conversation
        reply = self.answer.last_reply
        has_messages = conversation is not None and bool(conversation.chat.messages)
        for part in (self._line, self.answer.view, self.row):
            part.setVisible(has_messages)
        is_answering = self.answer.is_answering
        self.composer.set_streaming(is_answering)
        self.row.show_state(is_answering=is_answering, has_text=reply is not None)
        self.height_changed.emit()

    def _arrange(self, window: QuickWindow) -> None:
        whole = QVBoxLayout(window)
        whole.setContentsMargins(LINE, LINE, LINE, LINE)
        whole.addWidget(self)
        view = self.answer.view
        view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        top = QVBoxLayout()
        top.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        top.setSpacing(GAP)
        self._bars = top
        writing = QVBoxLayout(self._writing)
        writing.setContentsMargins(0, 0, 0, 0)
        writing.setSpacing(GAP)
        for part in (self.context, self.composer, self.menu):
            writing.addWidget(part)
        top.addWidget(self._writing)
        top.addWidget(self.form)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banners)
        column.addLayout(top)
        column.addWidget(self._line)
        column.addWidget(view, 1)
        column.addWidget(self.row)

    def _connect(self) -> None:
        composer, context, answer = self.composer, self.context, self.answer
        context.changed.connect(self.height_changed)
        context.paste_wanted.connect(self.field.paste)
        context.left.connect(composer.focus_field)
        self.field.left_first.connect(self._remove_context)
        composer.changed.connect(self.height_changed)
        composer.offer_hidden.connect(self.height_changed)
        composer.stop_requested.connect(answer.stop)
        answer.grew.connect(self.height_changed)
        answer.changed.connect(self.show_answer)
        answer.failed.connect(self.tell)
        # Afterwards: the field is emptied as the question goes, which takes a hint away.
        answer.told.connect(self._hint, Qt.ConnectionType.QueuedConnection)
        self.banners.left.connect(composer.focus_field)
        self.row.copy_wanted.connect(answer.copy)
        self.row.retry_wanted.connect(self._retry)
        drop = self._drop
        drop.files_dropped.connect(composer.add_files)
        drop.image_dropped.connect(composer.add_image)
        drop.text_dropped.connect(composer.insert_text)
        drop.refused.connect(self.tell)

    def _remove_context(self) -> None:
        """Take the last piece of context away, where there are no pictures that go first."""
        if not self.composer.draft.items:
            self.context.remove_last()

    def _hint(self, text: str) -> None:
        self.composer.show_hint(text)
        self.height_changed.emit()

    def _retry(self) -> None:
        self.answer.retry()
        self.composer.focus_field()

    def tell(self, text: str) -> None:
        """Say something above everything else."""
        self.banners.announce(text)
        self.height_changed.emit()
