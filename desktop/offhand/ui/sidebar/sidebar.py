"""The left column: new chat, search, which chats are listed, the chats or what was found, settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from offhand.domain import commands
from offhand.domain.chat import Place, Shelf
from offhand.services.shelving import BIN_DAYS
from offhand.ui.actions import describe_button
from offhand.ui.sidebar.places import LOW, Places
from offhand.ui.sidebar.results_pane import ResultsPane
from offhand.ui.sidebar.search_line import SearchLine
from offhand.ui.sidebar.shelf_pane import ShelfPane
from offhand.ui.theme import GAP
from offhand.ui.zoom import zoomed
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from offhand.domain.findings import Hit
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from offhand.ui.workings import Workings

NARROWEST = 200
"""px."""


class Sidebar(QWidget):
    """Show the chats and let one be chosen."""

    chat_chosen = Signal(str)
    message_chosen = Signal(str, str, object)
    """With the ids of a chat and of a message in it, or none, and the words that were found there."""
    new_chat_wanted = Signal()
    temporary_wanted = Signal()
    settings_wanted = Signal()
    bin_emptied = Signal()

    def __init__(
        self,
        workings: Workings,
        icons: Icons,
        appearance: Appearance,
        name_model: Callable[[str], str],
    ) -> None:
        """List what the library holds; ``name_model`` turns a model's id into the name to show."""
        super().__init__()
        self.setMinimumWidth(NARROWEST)
        self._shelving = workings.shelving
        self.new_chat = _make_button(commands.NEW_CHAT, "new-chat", "newChat", icons)
        self.temporary = QToolButton()
        self.temporary.setObjectName("newTemporaryChat")
        describe_button(self.temporary, commands.NEW_TEMPORARY)
        icons.set_icon(self.temporary, "eye-off")
        self.settings = _make_button(commands.SETTINGS, "settings", "settings", icons)
        self.settings.setProperty("role", "quiet")
        self.more = _make_more(icons)
        self.search_line = SearchLine(icons)
        self.search = self.search_line.field
        self.places = Places(icons)
        self.pane = ShelfPane(workings.library, workings.attention, workings.scope, appearance)
        self.results = ResultsPane(workings.search, workings.scope, appearance, name_model)
        self._bin = _BinBar()
        self._lists = QStackedWidget()
        self._lists.addWidget(self.pane)
        self._lists.addWidget(self.results)
        self._arrange()
        self._connect(appearance)
        self._show_names()

    def show_current(self, chat_id: str) -> None:
        """Mark the chat that is in view."""
        self.pane.show_current(chat_id)

    def choose_neighbour(self, step: int) -> None:
        """Go ``step`` chats down, or up where it is negative, as far as there are any."""
        self.pane.choose_neighbour(step)

    def start_search(self) -> None:
        """Put the caret into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def end_search(self) -> None:
        """List the chats again."""
        self.search.clear()

    def close_lists(self) -> None:
        """Follow nothing any longer: the window is going."""
        self._leave()
        self.pane.close_follower()
        self.results.close_search()

    def event(self, event: QEvent) -> bool:
        """Claim Esc before the window's shortcut gets it, where it clears the search."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._is_searching
            and (self.search.hasFocus() or self.results.view.hasFocus())
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Down lead from the search field to what is listed, and Esc clear the search."""
        if self.search.hasFocus() and event.key() == Qt.Key.Key_Down:
            self.focus_list()
        elif event.key() == Qt.Key.Key_Escape and self._is_searching:
            self.search.clear()
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share another height."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Have nothing squeezed in a low window: places that are unfolded have the room of the chats."""
        is_low = self.height() < zoomed(LOW)
        self.places.refit()
        self._bin.set_low(is_low=is_low)
        self._lists.setVisible(not (is_low and self.places.is_unfolded and self.places.isVisible()))

    @property
    def _is_searching(self) -> bool:
        return bool(self.search.text())

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        top = QHBoxLayout()
        top.setSpacing(GAP // 2)
        top.addWidget(self.new_chat, 1)
        top.addWidget(self.temporary)
        column.addLayout(top)
        column.addWidget(self.search_line)
        column.addWidget(self.places)
        column.addWidget(self._bin)
        column.addWidget(self._lists, 1)
        row = QHBoxLayout()
        row.addWidget(self.settings)
        row.addStretch(1)
        row.addWidget(self.more)
        column.addLayout(row)

    def _connect(self, appearance: Appearance) -> None:
        self.new_chat.clicked.connect(self.new_chat_wanted)
        self.temporary.clicked.connect(self.temporary_wanted)
        self.settings.clicked.connect(self.settings_wanted)
        self.search.textChanged.connect(self._follow_words)
        self.search.returnPressed.connect(self._open_first)
        self.pane.chat_chosen.connect(self.chat_chosen)
        self.pane.view.typed.connect(self._search_for)
        self.pane.dragged.connect(self.places.hover)
        self.pane.drag_ended.connect(self._end_hover)
        self.places.shelf_chosen.connect(self._show_shelf)
        self.places.folded.connect(self._share)
        self.results.hit_chosen.connect(self._choose_hit)
        self.results.left.connect(self.start_search)
        self._bin.emptied.connect(self.bin_emptied)
        appearance.changed.connect(self.places.redraw)
        self._leave = self._shelving.on_change(self._show_names)

    def _follow_words(self, words: str) -> None:
        is_searching = bool(words.strip())
        self.places.setVisible(not is_searching)
        self._share()
        self._bin.setVisible(not is_searching and self.places.shelf.place is Place.BIN)
        self._lists.setCurrentWidget(self.results if is_searching else self.pane)
        self.results.search(words)

    def _choose_hit(self, hit: Hit) -> None:
        self.message_chosen.emit(hit.chat.id, hit.message or "", hit.snippet.marked)

    def _open_first(self) -> None:
        if self._is_searching:
            self.results.open_first()

    def focus_list(self) -> None:
        """Give the keyboard to what is listed."""
        if self._lists.currentWidget() is self.results:
            self.results.focus_list()
        else:
            self.pane.focus_list()

    def _search_for(self, letters: str) -> None:
        """Take letters that were typed in the list for the beginning of a search."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.insert(letters)

    def _show_shelf(self, shelf: Shelf) -> None:
        self._bin.setVisible(shelf.place is Place.BIN)
        self.pane.show_shelf(shelf)

    def _show_names(self) -> None:
        self.places.show_names(self._shelving.folders, self._shelving.tags)

    def _end_hover(self) -> None:
        self.places.hover(None)


class _BinBar(QWidget):
    """Say how long the bin keeps chats, and offer to empty it."""

    emptied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = label = QLabel(
            tr("Chats are removed for good {bin_days} days after they were deleted.", bin_days=BIN_DAYS)
        )
        label.setProperty("role", "muted")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        button = QPushButton(tr("Empty bin"))
        button.setObjectName("emptyBin")
        button.setAccessibleName(tr("Empty bin"))
        button.setAccessibleDescription(tr("Remove for good all chats that are in the bin"))
        button.clicked.connect(self.emptied)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, 0, GAP, 0)
        column.addWidget(label)
        column.addWidget(button)
        button.setToolTip(label.text())
        self.hide()

    def set_low(self, *, is_low: bool) -> None:
        """Leave out the words where there is no room for them; the button tells them too."""
        self._words.setVisible(not is_low)


def _make_button(command: commands.Command, icon: str, name: str, icons: Icons) -> QPushButton:
    button = QPushButton(tr(command.label))
    button.setObjectName(name)
    describe_button(button, command)
    icons.set_icon(button, icon)
    return button


def _make_more(icons: Icons) -> QToolButton:
    button = QToolButton()
    button.setObjectName("moreButton")
    button.setProperty("role", "quiet")
    icons.set_icon(button, "more")
    describe_button(button, commands.MORE)
    return button
