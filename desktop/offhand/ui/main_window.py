"""The main window: the list of chats on the left, the chat in view on the right.

The window builds widgets and passes wishes on. It never ends the program itself: closing it asks
for the end, and whoever built the program carries that out in order.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtWidgets import QLabel, QMainWindow

from offhand.domain import commands
from offhand.domain.errors import StoreProblem
from offhand.services.explanation import explain
from offhand.ui.about import About
from offhand.ui.actions import add_action
from offhand.ui.attaching import choose_pictures
from offhand.ui.chat_page import ChatPage
from offhand.ui.composer.drop import DropArea
from offhand.ui.exchange import ExchangeActions
from offhand.ui.focus import holds_keyboard
from offhand.ui.leaving import TemporaryDesk
from offhand.ui.sidebar.chat_actions import ChatActions
from offhand.ui.sidebar.chat_commands import ChatCommands
from offhand.ui.sidebar.sidebar import Sidebar
from offhand.ui.sides import Sides
from offhand.ui.theme import GAP
from offhand.ui.toasts import Toasts
from offhand.ui.zoom import follow_font, zoomed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from offhand.services.conversation import Conversation
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from offhand.ui.workings import Workings

USUAL_SIZE = (1060, 740)
SMALLEST_SIZE = (480, 400)
NARROW = 640
"""px of the window's width below which the sidebar shows only when it is asked for."""


class MainWindow(QMainWindow):
    """Be the window that people keep open all day."""

    close_requested = Signal()
    quit_requested = Signal()
    settings_wanted = Signal()
    model_choice_wanted = Signal()
    model_pick_wanted = Signal(object)
    """A model is to be chosen for something else than the chat; with what takes its id."""
    chat_shown = Signal(object)
    """With the ``Conversation`` that came into view."""

    def __init__(self, workings: Workings, appearance: Appearance, icons: Icons) -> None:
        """Build the frame around an empty chat."""
        super().__init__()
        self.setObjectName("mainWindow")
        self.setMinimumSize(*SMALLEST_SIZE)
        self.resize(*USUAL_SIZE)
        self._workings = workings
        self._wanted = ""
        self._is_narrow = False
        self._wants_sidebar = True
        self.page = ChatPage(workings, appearance, icons)
        self.sidebar = Sidebar(workings, icons, appearance, self.page.name_model)
        self.toasts = Toasts(self.page, self.page.composer, icons, appearance)
        self._temporary = TemporaryDesk(self.page, workings, self.toasts)
        self._chats = ChatActions(workings.library, workings.shelving, workings.scope, self.toasts)
        self._sides = Sides(self.sidebar, self.page, appearance)
        self.setCentralWidget(self._sides)
        self._link = _make_link_label()
        self._build_status_bar()
        self._drop = DropArea(self, appearance)
        self.exchange = ExchangeActions(workings.exchanging, workings.scope, self)
        self.exchange.told.connect(self.announce)
        self._about = About(workings.scope, icons, self)
        commanding = ChatCommands(
            self,
            self.sidebar,
            self.page.header,
            self._chats,
            workings.library,
            workings.scope,
            fill_export=self.exchange.fill_export_menu,
        )
        commanding.keeping_wanted.connect(self._temporary.keep)
        commanding.new_chat_wanted.connect(self.start_chat)
        self._temporary.chat_wanted.connect(self.show_conversation)
        for part in (self._chats, commanding, self._temporary):
            part.failed.connect(self.announce)
        workings.shelving.spare(self.page.drafting.name_blobs)
        self._connect()
        appearance.changed.connect(self._follow_width)
        self._add_actions()
        self._show_title("")
        self.start_chat()

    @property
    def place(self) -> tuple[str, int, bool]:
        """Return the window's place in base 64, the sidebar's width in px, and whether it is hidden."""
        geometry = b64encode(self.saveGeometry().data()).decode("ascii")
        return geometry, self._sides.first_width, not self._wants_sidebar

    def restore_place(self, geometry: str, sidebar_width: int, *, sidebar_hidden: bool) -> None:
        """Go where the window was; a place that is no longer on a screen is corrected by Qt."""
        if geometry:
            self.restoreGeometry(QByteArray(b64decode(geometry)))
        if sidebar_width:
            self._sides.give(sidebar_width)
        self._wants_sidebar = not sidebar_hidden
        self._is_narrow = self.width() < zoomed(NARROW)
        self.sidebar.setVisible(self._wants_sidebar and not self._is_narrow)

    def start_chat(self) -> None:
        """Show an empty chat, ready to be typed into."""
        self.sidebar.end_search()
        self.show_conversation(self._workings.library.create())

    def show_conversation(self, conversation: Conversation) -> None:
        """Bring a chat into view."""
        self._temporary.note_leaving(self.page.conversation, conversation)
        self._wanted = self._chats.in_view = conversation.chat.id
        self.page.show_conversation(conversation)
        self._workings.attention.look_at(conversation.chat.id)
        self.sidebar.show_current(conversation.chat.id)
        if self._is_narrow:
            self.sidebar.hide()
        self.chat_shown.emit(conversation)

    def add_files(self, names: list[str]) -> None:
        """Attach files to the question that is being typed."""
        if names:
            self.page.composer.add_files(names)
            self.page.composer.focus_field()

    def come_to_front(self) -> None:
        """Be seen and typed into, whether hidden, minimised or behind other windows."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def announce(self, text: str, action: tuple[str, Callable[[], object]] | None = None) -> None:
        """Show a notice above the chat until it is dismissed."""
        self.page.banners.announce(text, action)

    def close_parts(self) -> None:
        """Listen no longer and offer nothing more: the window is going."""
        self.toasts.close()
        self.sidebar.close_lists()
        self.page.close_bridge()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask instead of going: there may be something to save first, or more to come."""
        event.ignore()
        self.close_requested.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a narrow window to the chat, and have the sidebar back where there is room."""
        super().resizeEvent(event)
        self._follow_width()

    def _follow_width(self) -> None:
        is_narrow = self.width() < zoomed(NARROW)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._show_sidebar(shown=self._wants_sidebar and not is_narrow)

    def _build_status_bar(self) -> None:
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        bar.setFixedHeight(self._link.fontMetrics().height() + GAP)
        follow_font(bar)
        bar.addWidget(self._link, 1)

    def _connect(self) -> None:
        page, sidebar, drop = self.page, self.sidebar, self._drop
        sidebar.chat_chosen.connect(self.show_chat)
        sidebar.message_chosen.connect(self.show_message)
        self._chats.came_back.connect(self.show_chat)
        self._chats.left.connect(self._leave_chats)
        self.toasts.left.connect(page.composer.focus_field)
        sidebar.new_chat_wanted.connect(self.start_chat)
        sidebar.temporary_wanted.connect(self._temporary.begin)
        sidebar.settings_wanted.connect(self.settings_wanted)
        sidebar.more.clicked.connect(self._open_more)
        page.header.sidebar_toggle_wanted.connect(self._toggle_sidebar)
        page.model_choice_wanted.connect(self.model_choice_wanted)
        page.settings_wanted.connect(self.settings_wanted)
        page.title_changed.connect(self._show_title)
        page.keeping.told.connect(self.toasts.offer)
        page.branching.chat_wanted.connect(self.show_conversation)
        page.branching.message_wanted.connect(self.show_message)
        page.branching.model_pick_wanted.connect(self.model_pick_wanted)
        page.link_hovered.connect(self._link.setText)
        page.composer.attach_requested.connect(self._choose_files)
        drop.files_dropped.connect(self.add_files)
        drop.image_dropped.connect(page.composer.add_image)
        drop.text_dropped.connect(page.composer.insert_text)
        drop.refused.connect(self.announce)

    def _add_actions(self) -> None:
        composer = self.page.composer
        for command, run in (
            (commands.NEW_CHAT, self.start_chat),
            (commands.NEW_TEMPORARY, self._temporary.begin),
            (commands.ATTACH, self._choose_files),
            (commands.SETTINGS, self.settings_wanted.emit),
            (commands.CHOOSE_MODEL, self.model_choice_wanted.emit),
            (commands.SEARCH, self._start_search),
            (commands.FOCUS_MESSAGE, composer.focus_field),
            (commands.FOCUS_TRANSCRIPT, self.page.focus_transcript),
            (commands.STOP, self.page.stop),
            (commands.RETRY, self.page.acting.retry_last),
            (commands.EDIT, self.page.branching.edit),
            (commands.BRANCH, self.page.branching.branch),
            (commands.NEXT_CHAT, partial(self.sidebar.choose_neighbour, 1)),
            (commands.PREVIOUS_CHAT, partial(self.sidebar.choose_neighbour, -1)),
            (commands.TOGGLE_SIDEBAR, self._toggle_sidebar),
            (commands.MORE, self._open_more),
            (commands.SHELVES, self._choose_shelf),
            (commands.UNDO, self.toasts.undo),
        ):
            add_action(self, command, run)
        leave = add_action(self, commands.QUIT, self.quit_requested.emit)
        leave.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)  # also from the settings

    def _open_more(self) -> None:
        self._choose_sidebar(shown=True)
        self.exchange.open_menu(self.sidebar.more, self._about.fill_menu)

    def _show_title(self, title: str) -> None:
        self.setWindowTitle(f"{title} — Offhand" if title else "Offhand")

    def show_chat(self, chat_id: str) -> None:
        """Bring a chat into view, once it was read where it is not in memory."""
        self._wanted = chat_id
        known = self._workings.library.find(chat_id)
        if known is not None:
            self.show_conversation(known)
        else:
            self._workings.scope.start(self._load_chat(chat_id), "chat")

    def _leave_chats(self, chats: frozenset[str]) -> None:
        """Show an empty chat where the one in view goes from the list."""
        if self._chats.in_view in chats:
            self.show_conversation(self._workings.library.create())

    def show_message(self, chat_id: str, message_id: str, words: Sequence[str] = ()) -> None:
        """Bring a message of some chat into view, and words in it."""
        self._wanted = chat_id
        self._workings.scope.start(self._load_chat(chat_id, message_id, words), "chat")

    async def _load_chat(self, chat_id: str, message_id: str = "", words: Sequence[str] = ()) -> None:
        """Show a chat once it was read, unless another one was chosen meanwhile."""
        try:
            conversation = await self._workings.library.load(chat_id)
        except StoreProblem as problem:
            self.announce(explain(problem).sentence)
            return
        if conversation is not None and self._wanted == chat_id:
            self.show_conversation(conversation)
            self.page.branching.show_message(message_id, words)

    def _start_search(self) -> None:
        self._choose_sidebar(shown=True)
        self.sidebar.start_search()

    def _choose_shelf(self) -> None:
        self._choose_sidebar(shown=True)
        self.sidebar.end_search()
        self.sidebar.places.toggle()

    def _toggle_sidebar(self) -> None:
        self._choose_sidebar(shown=self.sidebar.isHidden())

    def _choose_sidebar(self, *, shown: bool) -> None:
        """Follow the user, who in a narrow window wants it for a moment only."""
        if not self._is_narrow:
            self._wants_sidebar = shown
        self._show_sidebar(shown=shown)

    def _show_sidebar(self, *, shown: bool) -> None:
        if not shown and holds_keyboard(self.sidebar):
            self.page.composer.focus_field()
        self.sidebar.setVisible(shown)

    def _choose_files(self) -> None:
        choose_pictures(self, self.add_files)


def _make_link_label() -> QLabel:
    """Make the place where the real target of a link is shown."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "muted")
    return label
