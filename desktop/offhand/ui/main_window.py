"""The main window: the list of chats on the left, the chat in view on the right.

It begins as a frame around a field that takes typing, which is on the screen before the rest of the
program is imported: nothing heavy may be imported in here. ``furnishing`` brings what belongs into it.

The window passes wishes on. It never ends the program itself: closing it asks for the end, and
whoever built the program carries that out in order.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QByteArray, Signal
from PySide6.QtWidgets import QLabel, QMainWindow

from offhand.domain import commands
from offhand.ui.actions import add_action
from offhand.ui.focus import holds_keyboard
from offhand.ui.front import Front
from offhand.ui.modal_leaving import add_leaving
from offhand.ui.zoom import follow_font, prefer_size, zoomed

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from offhand.services.conversation import Conversation
    from offhand.ui.chat_page import ChatPage
    from offhand.ui.furniture import Furniture
    from offhand.ui.sidebar.sidebar import Sidebar
    from offhand.ui.theme import Appearance
    from offhand.ui.toasts import Toasts

USUAL_SIZE = (1060, 740)
SMALLEST_SIZE = (480, 400)
USUAL_SIDEBAR = 260
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

    page: ChatPage
    sidebar: Sidebar
    toasts: Toasts

    def __init__(self, appearance: Appearance) -> None:
        """Build the frame, and in it a field that takes typing."""
        super().__init__()
        self.setObjectName("mainWindow")
        self.setMinimumSize(*SMALLEST_SIZE)
        prefer_size(self, *USUAL_SIZE)
        self.is_closing = False
        """It was closed before anybody could hear of it."""
        self._furniture: Furniture | None = None
        self._sidebar_width = USUAL_SIDEBAR
        self._is_narrow, self._wants_sidebar = False, True
        self.front = Front(appearance)
        self._place_sidebar()
        self.setCentralWidget(self.front)
        self._show_title("")
        self.front.field.setFocus()

    def furnish(self, furniture: Furniture) -> None:
        """Put in place what belongs into the window, and go on with what was typed until now."""
        self._furniture = furniture
        self._workings = furniture.workings
        self.page, self.sidebar, self.toasts = furniture.page, furniture.sidebar, furniture.toasts
        self._temporary, self._chats = furniture.temporary, furniture.chats
        self.exchange, self._about = furniture.exchange, furniture.about
        self.opener, self._sides = furniture.opener, furniture.sides
        self._link = _make_link_label()
        self._build_status_bar()
        self._connect(furniture)
        self._add_actions()
        typed = self.front.let_go()
        self.page.composer.take_field()
        self.setCentralWidget(self._sides)
        furniture.appearance.changed.connect(self._follow_width)
        self._place_sidebar()
        self.start_chat()
        typed.put_into(self.page.composer)

    def send_first(self) -> None:
        """Attach, ask and do what was pasted, sent and wanted before there was a composer."""
        self.front.send(self.page.composer)

    @property
    def place(self) -> tuple[str, int, bool]:
        """Return the window's place in base 64, the sidebar's width in px, and whether it is hidden."""
        geometry = b64encode(self.saveGeometry().data()).decode("ascii")
        width = self._sides.first_width if self._furniture else self._sidebar_width
        return geometry, width, not self._wants_sidebar

    def restore_place(self, geometry: str, sidebar_width: int, *, sidebar_hidden: bool) -> None:
        """Go where the window was; a place that is no longer on a screen is corrected by Qt."""
        if geometry:
            self.restoreGeometry(QByteArray(b64decode(geometry)))
        self._sidebar_width = sidebar_width or self._sidebar_width
        self._wants_sidebar = not sidebar_hidden
        self._is_narrow = self.width() < zoomed(NARROW)
        self._place_sidebar()

    def start_chat(self) -> None:
        """Show an empty chat, ready to be typed into."""
        self.sidebar.end_search()
        self.show_conversation(self._workings.library.create())

    def show_conversation(self, conversation: Conversation) -> None:
        """Bring a chat into view."""
        self._temporary.note_leaving(self.page.conversation, conversation)
        self._chats.in_view = conversation.chat.id
        self.opener.note_shown(conversation)
        self.page.show_conversation(conversation)
        self._workings.attention.look_at(conversation.chat.id)
        self.sidebar.show_current(conversation.chat.id)
        if self._is_narrow:
            self.sidebar.hide()
        self.chat_shown.emit(conversation)

    def show_chat(self, chat_id: str) -> None:
        """Bring a chat into view, once it was read where it is not in memory."""
        self.opener.show_chat(chat_id)

    def add_files(self, names: list[str]) -> None:
        """Attach files to the question that is being typed."""
        if names:
            self.page.composer.add_files(names)
            self.page.composer.focus_field()

    def come_to_front(self) -> None:
        """Be seen and typed into, whether hidden, minimised or behind other windows."""
        self.setWindowState(self.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
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
        self.is_closing = self._furniture is None
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

    def _place_sidebar(self) -> None:
        is_shown = self._wants_sidebar and not self._is_narrow
        if self._furniture is None:
            self.front.leave_room(self._sidebar_width if is_shown else 0)
            return
        self._sides.give(self._sidebar_width)
        self.sidebar.setVisible(is_shown)

    def _build_status_bar(self) -> None:
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        bar.setFixedHeight(self.front.foot)
        follow_font(bar)
        bar.addWidget(self._link, 1)

    def _connect(self, furniture: Furniture) -> None:
        page, sidebar, drop = self.page, self.sidebar, furniture.drop
        self.exchange.told.connect(self.announce)
        furniture.commanding.keeping_wanted.connect(self._temporary.keep)
        furniture.commanding.new_chat_wanted.connect(self.start_chat)
        self._temporary.chat_wanted.connect(self.show_conversation)
        for part in (self._chats, furniture.commanding, self._temporary):
            part.failed.connect(self.announce)
        self._workings.shelving.spare(page.drafting.name_blobs)
        sidebar.chat_chosen.connect(self.show_chat)
        sidebar.message_chosen.connect(self.opener.show_message)
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
        page.branching.message_wanted.connect(self.opener.show_message)
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
        add_leaving(self, self.quit_requested)

    def _open_more(self) -> None:
        self._choose_sidebar(shown=True)
        self.exchange.open_menu(self.sidebar.more, self._about.fill_menu)

    def _show_title(self, title: str) -> None:
        self.setWindowTitle(f"{title} — Offhand" if title else "Offhand")

    def _leave_chats(self, chats: frozenset[str]) -> None:
        """Show an empty chat where the one in view goes from the list."""
        if self._chats.in_view in chats:
            self.show_conversation(self._workings.library.create())

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
        if self._furniture is None:
            self._place_sidebar()
            return
        if not shown and holds_keyboard(self.sidebar):
            self.page.composer.focus_field()
        self.sidebar.setVisible(shown)

    def _choose_files(self) -> None:
        from offhand.ui.attaching import choose_files  # noqa: PLC0415 - see the module's docstring

        choose_files(self, self.add_files)


def _make_link_label() -> QLabel:
    """Make the place where the real target of a link is shown."""
    label = QLabel()
    label.setTextFormat(QtCore.Qt.TextFormat.PlainText)
    label.setProperty("role", "muted")
    return label
