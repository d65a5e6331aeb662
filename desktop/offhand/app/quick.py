"""The quick prompt at hand: built when nobody waits for it, joined to the main window and the desktop."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication

from offhand.app.fronting import bring_to_front, pass_token
from offhand.domain.errors import StoreProblem
from offhand.domain.handover import Activation
from offhand.domain.quick import CONTINUE
from offhand.domain.quick_settings import QUICK_FRESH
from offhand.domain.setting import Group
from offhand.services.explanation import explain
from offhand.services.quick_thread import QuickThread
from offhand.system.activation import find_startup_time

if TYPE_CHECKING:
    from offhand.app.core import Core
    from offhand.domain.errors import AppError
    from offhand.services.conversation import Conversation
    from offhand.system.put_back import PlainPutBack
    from offhand.system.surroundings import PlainSurroundings, X11Surroundings
    from offhand.system.x11_put_back import X11PutBack
    from offhand.ui.composer.composer import Composer
    from offhand.ui.composer.items import UnsentDraft
    from offhand.ui.desk import Desk
    from offhand.ui.icons import Icons
    from offhand.ui.main_window import MainWindow
    from offhand.ui.quick_prompt.placement import Places
    from offhand.ui.quick_prompt.prompt import QuickPrompt
    from offhand.ui.theme import Appearance
    from offhand.ui.workings import Workings

_log = logging.getLogger(__name__)


class QuickAccess(QObject):
    """Hold the quick prompt of one program."""

    settled = Signal()
    """The keyboard is back where it was, or in another window of ours."""
    built = Signal()
    """The prompt is there, hidden."""
    shown_changed = Signal()
    window_came = Signal(object)
    """With the native id of the prompt, which is being given the keyboard."""

    def __init__(
        self,
        workings: Workings,
        window: MainWindow,
        desk: Desk,
        appearance: Appearance,
        icons: Icons,
        core: Core,
    ) -> None:
        """Build nothing yet."""
        super().__init__(window)
        self._workings = workings
        self._window = window
        self._desk = desk
        self._appearance = appearance
        self._icons = icons
        self._state = core.state
        self._prompt: QuickPrompt | None = None
        self._places: Places | None = None
        self._surroundings: PlainSurroundings | X11Surroundings | None = None
        self._put_back: PlainPutBack | X11PutBack | None = None
        self._kept: tuple[str, dict[str, tuple[int, int, int]]] = ("", {})
        """What the state file holds of this."""
        self._thread = QuickThread(workings.library, core.backing.clock, self._read_choice)
        self._leaves = [
            workings.catalogue.on_change(self._refresh),
            workings.preferences.on_change(self._follow_settings),
        ]

    @property
    def put_back(self) -> PlainPutBack | X11PutBack | None:
        """Return what puts texts into the window of before, None before anything was prepared."""
        return self._put_back

    def prepare(self) -> None:
        """Build the window, hidden, so that it has only to be shown."""
        if self._prompt is None:
            self._prompt = self._build()
            self.built.emit()
            self._workings.scope.start(self._resume(), "quick chat")

    def toggle(
        self, text: str = "", activation: Activation | None = None, *, moment: int = 0, token: str = ""
    ) -> None:
        """Show or hide the prompt; ``moment`` is the user's in ms of the display, where it is known."""
        pass_token(token)
        self.prepare()
        assert self._prompt is not None  # noqa: S101 - ``prepare`` built it
        if activation is not None:
            pass_token(activation.token)
            moment = moment or find_startup_time(activation.startup_id)
        self._prompt.toggle(text, moment)

    @property
    def area(self) -> QRect:
        """Return what the prompt covers of the screen, in px; empty while it is not up."""
        is_up = self._prompt is not None and self._prompt.window.isVisible()
        return self._prompt.window.geometry() if is_up and self._prompt is not None else QRect()

    def step_aside(self) -> None:
        """Leave the screen, so that it is not on a picture of it."""
        if self._prompt is not None:
            self._prompt.presence.leave()

    def find_composer(self, moment: int = 0) -> Composer:
        """Bring up the prompt, or the main window in its place, and return where to write."""
        self.prepare()
        assert self._prompt is not None  # noqa: S101 - as above
        if self._yields():
            self._show_main()
            return self._window.page.composer
        if not self._prompt.presence.is_here:
            self._prompt.toggle(moment=moment)
        return self._prompt.panel.composer

    def tell(self, problem: AppError) -> None:
        """Bring the prompt up and say what went wrong."""
        words = explain(problem)
        self.find_composer()
        if self._prompt is not None:
            self._prompt.panel.tell(f"{words.sentence} {words.advice}")

    @property
    def prompt(self) -> QuickPrompt | None:
        """Return the prompt, None before it was prepared."""
        return self._prompt

    @property
    def surroundings(self) -> PlainSurroundings | X11Surroundings | None:
        """Return what knows of other programs, None before anything was prepared."""
        return self._surroundings

    def is_showing(self, chat_id: str) -> bool:
        """Say whether a chat can be seen in the prompt."""
        return self._prompt is not None and self._prompt.is_showing(chat_id)

    def close(self) -> None:
        """Put everything away."""
        for leave in self._leaves:
            leave()
        if self._prompt is not None:
            self._prompt.close()
        for part in (self._put_back, self._surroundings):
            if part is not None:
                part.close()

    def _build(self) -> QuickPrompt:
        from offhand.ui.quick_prompt.placement import Places  # noqa: PLC0415 - after the window has been shown
        from offhand.ui.quick_prompt.prompt import QuickPrompt  # noqa: PLC0415 - as above

        state = self._state.read()
        self._places = Places(state.quick_places)
        self._kept = (state.quick_chat, dict(state.quick_places))
        self._surroundings = _look_around()
        self._put_back = _find_way_back(self._surroundings)
        prompt = QuickPrompt(
            self._workings,
            self._appearance,
            self._icons,
            surroundings=self._surroundings,
            thread=self._thread,
            places=self._places,
            yields=self._yields,
            put_back=self._put_back,
        )
        prompt.main_wanted.connect(self._show_main)
        prompt.continued.connect(self._continue)
        prompt.settings_wanted.connect(self._open_settings)
        prompt.panel.answer.caps_wanted.connect(self._open_caps)
        prompt.model_choice_wanted.connect(self._desk.open_model_picker)
        prompt.settled.connect(self.settled)
        prompt.window_came.connect(self.window_came)
        prompt.shown_changed.connect(self.shown_changed)
        prompt.shown_changed.connect(self._save)
        self._desk.key_missing.connect(self._yield_to_first_run)
        return prompt

    def _yields(self) -> bool:
        """Say whether the main window has to come up instead: it fills the screen, or wants a key first."""
        window = self._window
        return (window.isFullScreen() and window.isActiveWindow()) or window.page.has_first_run

    def _yield_to_first_run(self) -> None:
        """Give way where it turns out only now that there is no key."""
        prompt = self._prompt
        if prompt is not None and prompt.window.isVisible() and not prompt.has_begun:
            prompt.presence.leave(gives_back=False)
            self._show_main()

    def _show_main(self) -> None:
        bring_to_front(self._window, Activation())

    def _continue(self, conversation: Conversation, draft: UnsentDraft) -> None:
        self._window.show_conversation(conversation)
        if not draft.is_empty:
            self._window.page.composer.restore(draft)
        bring_to_front(self._window, Activation())
        self._window.page.composer.focus_field()

    def _open_settings(self) -> None:
        bring_to_front(self._window, Activation())
        self._desk.open_settings()

    def _open_caps(self) -> None:
        bring_to_front(self._window, Activation())
        self._desk.open_settings(Group.SPENDING)

    def _refresh(self) -> None:
        if self._prompt is not None:
            self._prompt.refresh_model()

    def _follow_settings(self, old: object, new: object) -> None:
        del old, new
        self._refresh()

    def _read_choice(self) -> str:
        return self._workings.preferences.settings.get(QUICK_FRESH)

    async def _resume(self) -> None:
        """Bring the chat of the last run back, where the user wants it to go on for ever."""
        chat_id = (await asyncio.to_thread(self._state.read)).quick_chat
        if not chat_id or self._read_choice() != CONTINUE:
            return
        try:
            conversation = await self._workings.library.load(chat_id)
        except StoreProblem:
            return  # the notice about the store says more
        if conversation is not None and conversation.chat.head.binned is None:
            self._thread.resume(conversation)

    def _save(self) -> None:
        self._workings.scope.start(self._remember(), "quick prompt")

    async def _remember(self) -> None:
        """Keep places and chat for the next run; they are small, and change a few times a day."""
        chat = self._thread.current.chat if self._thread.current is not None else None
        shown = chat.id if chat is not None and chat.messages else ""
        places = self._places.as_numbers() if self._places is not None else {}
        if (shown, places) == self._kept:
            return
        self._kept = (shown, places)
        try:
            await asyncio.to_thread(self._state.remember, quick_chat=shown, quick_places=places)
        except StoreProblem as problem:
            _log.warning("the place of the quick prompt is not kept: %s", type(problem).__name__)


def _look_around() -> PlainSurroundings | X11Surroundings:
    from offhand.system.surroundings import PlainSurroundings, X11Surroundings  # noqa: PLC0415 - as above

    if QGuiApplication.platformName() == "xcb":
        try:
            return X11Surroundings()
        except OSError as error:
            _log.warning("other programs cannot be seen: %s", error)
    return PlainSurroundings()


def _find_way_back(surroundings: PlainSurroundings | X11Surroundings) -> PlainPutBack | X11PutBack:
    from offhand.system.put_back import PlainPutBack  # noqa: PLC0415 - as above
    from offhand.system.surroundings import X11Surroundings  # noqa: PLC0415 - as above
    from offhand.system.x11_put_back import X11PutBack  # noqa: PLC0415 - as above

    return X11PutBack(surroundings) if isinstance(surroundings, X11Surroundings) else PlainPutBack()
