"""The transcript: the pane that shows a chat while it happens.

Slots take what comes, from the bridge: messages, text by the frame, status lines. Whatever comes,
sealed text is never laid out again, at most one update a frame is made, and the reader's place is
kept by the rules of ``scrolling``.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from offhand.ui.transcript.announcer import Announcer
from offhand.ui.transcript.branch_keys import BranchKeys, find_keyboard, give_keyboard
from offhand.ui.transcript.errands import Errands
from offhand.ui.transcript.intents import Intents
from offhand.ui.transcript.pace import Pace
from offhand.ui.transcript.pane import SIDE
from offhand.ui.transcript.reading import ReadingPane
from offhand.ui.transcript.rendering import Rendering
from offhand.ui.transcript.turning import read_spot, settle, take_spot

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from offhand.domain.branches import Fork
    from offhand.domain.message import Blob, FilePart, ImagePart, Message
    from offhand.services.tasks import TaskScope
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from offhand.ui.transcript.scrolling import Place

SLICE = 8
"""ms between two stretches of a long message."""


class TranscriptView(ReadingPane):
    """Show a chat."""

    continue_requested = Signal(str)
    branch_requested = Signal(str)
    ask_below_requested = Signal(str)
    turn_requested = Signal(str, int)
    """Another alternative is wanted in the place of a message, by its position."""
    retry_menu_requested = Signal(str, object)
    """With the place on the screen."""
    origin_requested = Signal()
    action_requested = Signal(str, object)
    """With the message's id and an ``Action`` of its explanation."""
    failed = Signal(str)
    """A sentence about a file that could not be saved."""
    link_hovered = Signal(str)
    """The real target under the mouse, empty when it was left."""

    def __init__(
        self,
        appearance: Appearance,
        icons: Icons,
        scope: TaskScope,
        load_thumbnail: Callable[[Blob, int], Awaitable[bytes]],
        open_link: Callable[[str], None],
        *,
        name_model: Callable[[str], str] = str,
        load_part: Callable[[ImagePart | FilePart], Awaitable[bytes]] | None = None,
        load_remote: Callable[[str, int], Awaitable[bytes]] | None = None,
        is_brief: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Start empty; ``is_brief`` is that of ``Intents``.

        ``scope`` runs what takes a thread. ``load_thumbnail`` returns an encoded picture of a blob that fits
        a square of so many pixels, or raises ``AppError``. ``open_link`` is given http, https and mailto
        addresses only. ``name_model`` turns a model's id into the name to show. ``load_part`` returns a
        picture or text as it is kept, for a window of its own. ``load_remote`` returns a PNG of a picture
        of the web that fits a square of so many pixels; it is asked for what the reader clicked and
        nothing else, and where it is None nothing can be loaded.
        """
        intents = Intents()
        intents.is_brief = is_brief
        rendering = Rendering(appearance, icons, scope, load_thumbnail, name_model, load_remote=load_remote)
        super().__init__(rendering, intents, scope, parent)
        intents.setParent(self)
        rendering.setParent(self)
        self._rendering = rendering
        rendering.load_part = load_part
        Errands(rendering, intents, scope, open_link, self).failed.connect(self.failed)
        self.announcer = Announcer(self)
        self._keys = BranchKeys(self, intents)
        self._is_turned = False
        self._text: dict[str, list[str]] = {}
        self._reasoning: dict[str, list[str]] = {}
        self._is_renewed = False
        self._pace = Pace(self)
        self._pace.due.connect(self.flush)
        self._slice_timer = QTimer(self)
        self._slice_timer.setSingleShot(True)
        self._slice_timer.setInterval(SLICE)
        self._slice_timer.timeout.connect(self._parse_more)
        self.arranged.connect(self._see_whether_all_is_parsed)
        appearance.changed.connect(self._restyle)
        rendering.formulas_drawn.connect(self._take_formulas)
        self._connect_intents(intents)

    def show_chat(self, messages: Sequence[Message]) -> None:
        """Show these messages from their end."""
        self._text.clear()
        self._reasoning.clear()
        self._pace.stop()
        if self.focused_row() is not None:
            self.setFocus()
        self.announcer.reset()
        self.selecting.end()
        self._is_turned = False
        self.column.show(messages)
        self.reader.start()
        self.arrange()
        self.finder.renew()

    def show_branch(
        self, messages: Sequence[Message], forks: Mapping[str, Fork], origin: tuple[str, str] | None
    ) -> None:
        """Show another branch of the chat; what it shares with the one in view stays where it is.

        The first message that is another one stands where the one was that it replaces, and has the
        keyboard if that had it.
        """
        self.flush()
        start = self.column.count_shared(messages)
        if start == len(messages) == len(self.column):
            self.mark_branches(forks, origin)
            return
        self._is_turned = True
        spot, keyboard = read_spot(self, start), find_keyboard(self, start)
        if keyboard is not None:
            self.setFocus()
        self.selecting.end()
        self.column.show(messages, start)
        self.column.mark(forks, origin)
        take_spot(self, start, spot)
        if keyboard is not None:
            give_keyboard(self, start, keyboard)
        self.finder.renew()

    def mark_branches(self, forks: Mapping[str, Fork], origin: tuple[str, str] | None) -> None:
        """Show which messages have alternatives, and below which one the chat was branched from which."""
        self.column.mark(forks, origin)
        self.arrange()

    def flash(self, message_id: str) -> None:
        """Light a message up for a moment, where it is in view."""
        index = self.column.index_of(message_id)
        row = self.column.row_of(index) if index is not None else None
        if row is not None:
            row.flash()

    def reveal(self, message_id: str) -> None:
        """Go to a message and light it up."""
        index = self.column.index_of(message_id)
        if index is not None:
            self.stay_at(index, SIDE)
            self.flash(message_id)

    def add_message(self, message: Message) -> None:
        """Add a message at the end; a question goes to the top of the view.

        After another branch came into view it stays where it took the place of another one.
        """
        self.flush()
        index = self.column.add(message)
        question = index if message.reply is None else index - 1
        if self._is_turned and question >= 0:
            settle(self, question)
        elif message.reply is None:
            self.put_to_top(index)
        else:
            self.arrange()
        self._is_turned = self._is_turned and message.reply is None
        self.finder.note_growth(message.id)

    def grow_text(self, message_id: str, text: str) -> None:
        """Append to an answer; shown at once after a pause, else with the next frame."""
        self._text.setdefault(message_id, []).append(text)
        self.announcer.hear(message_id, text)
        self.finder.note_growth(message_id)
        self._schedule()

    def grow_reasoning(self, message_id: str, text: str) -> None:
        """Append to the readable thinking of an answer; shown as text is."""
        self._reasoning.setdefault(message_id, []).append(text)
        self._schedule()

    def set_status(self, message_id: str, text: str) -> None:
        """Say below an answer what is waited for; an empty text takes the line away."""
        entry = self.column.find(message_id)
        if entry is not None:
            entry.set_status(text)
            self.arrange_growth()

    def update_message(self, message: Message) -> None:
        """Take the newer state of a message: mostly its end, with all of its text."""
        self.flush()
        entry = self.column.find(message.id)
        if entry is not None:
            self.column.remember(message)
            entry.update(message)
            self.arrange_growth()
            self.announcer.finish(message)
            self.finder.note_growth(message.id)

    @property
    def place(self) -> Place | None:
        """Return where the reader is, None in an empty chat."""
        return self.read_place()

    @place.setter
    def place(self, place: Place | None) -> None:
        self.go_to(place)

    def flush(self) -> None:
        """Show at once what was appended."""
        self._pace.stop()
        if not self._text and not self._reasoning:
            if self._is_renewed:
                self._is_renewed = False
                self.arrange()
            return
        self._is_renewed = False
        begun = time.perf_counter()
        for message_id, pieces in self._reasoning.items():
            if (entry := self.column.find(message_id)) is not None:
                entry.grow_reasoning("".join(pieces))
        for message_id, pieces in self._text.items():
            if (entry := self.column.find(message_id)) is not None:
                entry.grow_text("".join(pieces))
        self._text.clear()
        self._reasoning.clear()
        self.arrange_growth()
        self._pace.note(begun)

    def _connect_intents(self, intents: Intents) -> None:
        intents.retry_requested.connect(self.retry_requested)
        intents.edit_requested.connect(self.edit_requested)
        intents.continue_requested.connect(self.continue_requested)
        intents.action_requested.connect(self.action_requested)
        intents.turn_wanted.connect(self.turn_requested)
        intents.branch_requested.connect(self.branch_requested)
        intents.receipt_wanted.connect(self.receipt_requested)
        intents.ask_below_requested.connect(self.ask_below_requested)
        intents.retry_menu_wanted.connect(self.retry_menu_requested)
        intents.origin_wanted.connect(self.origin_requested)
        intents.link_hovered.connect(self.link_hovered)
        intents.height_changed.connect(self._fit)

    def _schedule(self) -> None:
        self._pace.ask(may_be_now=not self.is_arranging)

    def _see_whether_all_is_parsed(self) -> None:
        if not self._slice_timer.isActive() and self.column.is_waiting:
            self._slice_timer.start()

    def _parse_more(self) -> None:
        self.column.parse_more()
        self.arrange()

    def _restyle(self) -> None:
        self._rendering.restyle()
        self.column.forget_looks()
        self.arrange()
        self.viewport().update()

    def _take_formulas(self) -> None:
        """Show pictures that are there now; while an answer comes, with its next words."""
        if not self._rendering.renew_waiting():
            return
        if self._pace.is_quick:
            self._is_renewed = True
            self._pace.ask_along()
        else:
            self.arrange()

    def _fit(self, message_id: str) -> None:
        entry = self.column.find(message_id)
        if entry is not None:
            entry.remeasure()
        self.reader.hold()
        self.arrange()
