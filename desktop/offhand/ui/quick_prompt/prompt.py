"""The quick prompt: how it comes up, what Esc and the keys of its row do, and how it leaves.

It is built once and hidden, so that a hotkey has only to show it. The keyboard goes back to where
it was when the prompt leaves, unless somebody else has it by then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from offhand.domain import quick_commands
from offhand.domain.changes import QUICK_DRAFT
from offhand.ui.actions import add_action
from offhand.ui.asking import Asking
from offhand.ui.attaching import choose_files
from offhand.ui.composer.recall import Recall
from offhand.ui.drafting import Drafting
from offhand.ui.quick_prompt.looking import Looking
from offhand.ui.quick_prompt.panel import QuickPanel
from offhand.ui.quick_prompt.presence import Presence
from offhand.ui.quick_prompt.returning import Returning
from offhand.ui.quick_prompt.stand import Stand
from offhand.ui.quick_prompt.window import QuickWindow
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.message import Message
    from offhand.services.conversation import Conversation
    from offhand.services.putting_back import PutBack
    from offhand.services.quick_thread import QuickThread
    from offhand.ui.icons import Icons
    from offhand.ui.quick_prompt.placement import Places
    from offhand.ui.quick_prompt.ports import Surroundings
    from offhand.ui.theme import Appearance
    from offhand.ui.workings import Workings


class QuickPrompt(QObject):
    """Be asked from anywhere."""

    main_wanted = Signal()
    """Not this window but the main one is to come up."""
    continued = Signal(object, object)
    """A conversation goes on in the main window, with what was typed and not sent: an ``UnsentDraft``."""
    settings_wanted = Signal()
    model_choice_wanted = Signal()
    settled = Signal()
    """The keyboard is back where it was, or in another window of ours."""
    window_came = Signal(object)
    """With the native id of the window, which is being given the keyboard."""
    moved = Signal()
    shown_changed = Signal()
    """It came up, left, or shows another chat."""

    def __init__(
        self,
        workings: Workings,
        appearance: Appearance,
        icons: Icons,
        *,
        surroundings: Surroundings,
        thread: QuickThread,
        places: Places,
        yields: Callable[[], bool],
        put_back: PutBack | None = None,
    ) -> None:
        """Build it hidden; ``yields`` says whether the main window comes up in its place."""
        super().__init__()
        self._workings = workings
        self.quick_thread = thread
        self._yields = yields
        self._goes_there = False
        self.window = QuickWindow(appearance)
        self.panel = QuickPanel(self.window, workings, appearance, icons, puts_back=put_back is not None)
        self._stand = Stand(self.window, self.panel, places)
        self.presence = Presence(self.window, self._stand, surroundings, self._is_needed)
        composer, scope = self.panel.composer, workings.scope
        self._asking = Asking(composer, workings, self, complete=self.panel.context.quote)
        self.panel.add_bar(self._asking.bar)
        self._drafting = Drafting(composer, self._asking, workings.drafts, workings.attachments, scope, self)
        # A chat that is deleted for good does not take a picture along that is to be asked about here.
        workings.shelving.spare(self._drafting.name_blobs)
        self.returning: Returning | None = None
        if put_back is not None:
            self.returning = Returning(self.panel, self.presence, put_back, scope, appearance, icons)
        self._looking = Looking(self.panel.context, surroundings, workings)
        self._recall = Recall(self.panel.field, workings.drafts.list_prompts, scope)
        self._connect()
        self._add_actions()
        self._warm_up()

    def is_showing(self, chat_id: str) -> bool:
        """Say whether a chat can be seen here."""
        conversation = self.panel.answer.conversation
        return self.window.isVisible() and conversation is not None and conversation.chat.id == chat_id

    @property
    def has_begun(self) -> bool:
        """Say whether anything was typed or asked."""
        return self._is_needed() or self.panel.answer.last_reply is not None

    def toggle(self, text: str = "", moment: int = 0) -> None:
        """Come up, or leave where the keyboard is here already; with a text it always comes up.

        ``moment`` is when the user wanted it, in ms of the display, 0 for now.
        """
        if self._yields():
            self.main_wanted.emit()
            self.presence.settle_soon()
        elif self.presence.is_here and not text:
            self.presence.leave()
        else:
            self._open(text, moment)

    def begin(self, moment: int = 0, *, fresh: bool = True) -> None:
        """Come up with a fresh chat, or the one of the thread; ``moment`` is as for ``toggle``."""
        conversation = self.panel.answer.conversation
        if fresh and conversation is not None and conversation.chat.messages:
            self.quick_thread.let_go()
        self._show_chat(self.quick_thread.enter())
        self.presence.come(moment)
        self.shown_changed.emit()

    def escape(self) -> None:
        """Keep what was to be replaced, else stop the answer, else clear the field, else leave."""
        field = self.panel.field
        if self.returning is not None and self.returning.dismiss():
            self.panel.composer.focus_field()
        elif self.panel.answer.is_answering:
            self.panel.answer.stop()
        elif text := field.read_text():
            self._workings.scope.start(self._remember(text), "prompts")
            field.clear()
        else:
            self.presence.leave()

    def continue_there(self) -> None:
        """Hand the chat over to the main window, as it is, and be free for another one."""
        conversation = self.panel.answer.conversation
        if conversation is None:
            return
        composer, context = self.panel.composer, self.panel.context
        draft = composer.take_draft()
        if draft.text.strip() and context.attached:
            draft = replace(draft, text=context.quote(draft.text))
            context.settle()
        self.quick_thread.let_go()
        self.panel.answer.let_go()
        self.presence.leave(gives_back=False)
        self.continued.emit(conversation, draft)

    def refresh_model(self) -> None:
        """Name the model that is asked."""
        conversation = self.panel.answer.conversation
        if conversation is not None:
            name = self.panel.answer.name_model(conversation.asked_model)
            self.panel.field.setPlaceholderText(tr("Ask {name}", name=name))

    def close(self) -> None:
        """Be gone for good."""
        self.presence.close()
        if self.returning is not None:
            self.returning.close()
        self._drafting.put_away()
        self.panel.answer.let_go()
        self.window.hide()
        self.window.deleteLater()

    def _open(self, text: str, moment: int) -> None:
        if not self.window.isVisible():
            self._show_chat(self.quick_thread.enter())
        self._fill(text)
        self.presence.come(moment)
        self.shown_changed.emit()

    def _connect(self) -> None:
        panel, presence, asking = self.panel, self.presence, self._asking
        presence.arrived.connect(self._look_around)
        presence.left.connect(self._note_leaving)
        presence.settled.connect(self.settled)
        presence.came.connect(self.window_came)
        panel.field.send_there_requested.connect(self._send_there)
        panel.composer.changed.connect(self._stay_here)
        panel.composer.attach_requested.connect(self._choose_files)
        panel.row.continue_wanted.connect(self.continue_there)
        panel.row.escape_wanted.connect(self.escape)
        panel.answer.edit_requested.connect(asking.edit)
        panel.answer.ask_below_requested.connect(asking.ask_below)
        panel.answer.window_wanted.connect(self.continue_there)
        panel.answer.settings_wanted.connect(self.settings_wanted)
        panel.answer.model_choice_wanted.connect(self._choose_model)
        panel.answer.bridge.message_added.connect(self._note_message)
        asking.model_choice_wanted.connect(self._choose_model)
        asking.sent.connect(self._note_sent)
        self._stand.moved.connect(self.moved)

    def _add_actions(self) -> None:
        for command, run in (
            (quick_commands.QUICK_COPY, self.panel.answer.copy),
            (quick_commands.QUICK_CONTINUE, self.continue_there),
            (quick_commands.QUICK_CLOSE, self.escape),
        ):
            add_action(self.window, command, run)
        if self.returning is not None:
            add_action(self.window, quick_commands.QUICK_INSERT, self.returning.insert)
            add_action(self.window, quick_commands.QUICK_REPLACE, self.returning.replace)
            add_action(self.window, quick_commands.QUICK_UNDO, self.returning.undo)

    def _warm_up(self) -> None:
        """Have Qt do now what it does for a window once."""
        self.window.winId()
        self.window.ensurePolished()
        self.window.adjustSize()
        self.window.grab()

    def _show_chat(self, conversation: Conversation) -> None:
        if conversation is self.panel.answer.conversation:
            return
        self.panel.context.begin_anew()
        self.panel.forget_height()
        self.panel.answer.show(conversation)
        self._drafting.show(conversation, kept_as="" if conversation.chat.messages else QUICK_DRAFT)
        self._asking.show(conversation)  # after the draft of before was put away as an edit, or none
        self.refresh_model()

    def _fill(self, text: str) -> None:
        field = self.panel.field
        if self.panel.is_asking and not text:
            self.panel.form.focus_first()
            return
        if text:
            self.panel.form.cancel()
            if before := field.read_text():
                self._workings.scope.start(self._remember(before), "prompts")
            field.setPlainText(text)
            field.moveCursor(QTextCursor.MoveOperation.End)
        else:
            field.selectAll()
        self.panel.composer.focus_field()

    def _is_needed(self) -> bool:
        """Say whether something would be lost from sight."""
        panel = self.panel
        return panel.answer.is_answering or panel.is_asking or not panel.composer.draft.is_empty

    def _note_leaving(self) -> None:
        self.quick_thread.leave()
        self._drafting.save()
        self.shown_changed.emit()

    def _look_around(self) -> None:
        if self.returning is not None:
            self.returning.look()
        self._looking.start()

    def _send_there(self) -> None:
        self._goes_there = True
        self.panel.composer.submit()

    def _stay_here(self) -> None:
        if not self.panel.composer.draft.is_empty:
            self._goes_there = False

    def _note_sent(self) -> None:
        self.panel.context.settle()
        if self._goes_there:
            self._goes_there = False
            self.continue_there()

    def _note_message(self, message: Message) -> None:
        del message
        conversation = self.panel.answer.conversation
        if conversation is not None:
            self._drafting.move_to(conversation.chat.id)

    async def _remember(self, text: str) -> None:
        """Have a text that was not sent among those that Up leads back to."""
        await self._workings.drafts.list_prompts()
        self._workings.drafts.note_prompt(text)

    def _choose_model(self) -> None:
        self.continue_there()
        self.model_choice_wanted.emit()

    def _choose_files(self) -> None:
        choose_files(self.window, self.panel.composer.add_files)
