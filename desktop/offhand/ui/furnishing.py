"""What belongs into the main window, built a slice at a time so that typing goes on meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop

from offhand.ui.about import About
from offhand.ui.chat_opener import ChatOpener
from offhand.ui.chat_page import ChatPage
from offhand.ui.composer.chat_composer import ChatComposer
from offhand.ui.composer.drop import DropArea
from offhand.ui.exchange import ExchangeActions
from offhand.ui.furniture import Furniture
from offhand.ui.header import Header
from offhand.ui.leaving import TemporaryDesk
from offhand.ui.main_window import MainWindow
from offhand.ui.sidebar.chat_actions import ChatActions
from offhand.ui.sidebar.chat_commands import ChatCommands
from offhand.ui.sidebar.sidebar import Sidebar
from offhand.ui.sides import Sides
from offhand.ui.toasts import Toasts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from offhand.ui.workings import Workings


def open_window(workings: Workings, appearance: Appearance, icons: Icons) -> MainWindow:
    """Build a window with all that belongs into it, at once."""
    window = MainWindow(appearance)
    for _ in furnish(window, workings, appearance, icons):
        pass
    return window


def furnish(
    window: MainWindow, workings: Workings, appearance: Appearance, icons: Icons
) -> Iterator[QEventLoop.ProcessEventsFlag]:
    """Build what belongs into a window and put it there at the last step; each takes some ms.

    Each step tells which events may be taken before the next. Once there is a composer, keys and clicks
    wait for the last one: what they would start there needs the loop.
    """
    events = QEventLoop.ProcessEventsFlag
    header = Header(icons, is_demo=workings.is_demo)
    yield events.AllEvents
    while window.front.is_busy:
        yield events.AllEvents
    composer = ChatComposer(workings.attachments, workings.scope, icons, appearance, window.front.field)
    yield events.ExcludeUserInputEvents
    page = ChatPage(workings, appearance, icons, header, composer)
    yield events.ExcludeUserInputEvents
    sidebar = Sidebar(workings, icons, appearance, page.name_model)
    yield events.ExcludeUserInputEvents
    sides = Sides(sidebar, page, appearance)
    toasts = Toasts(page, page.composer, icons, appearance)
    chats = ChatActions(workings.library, workings.shelving, workings.scope, toasts)
    exchange = ExchangeActions(workings.exchanging, workings.scope, window)
    yield events.ExcludeUserInputEvents
    commanding = ChatCommands(
        *(window, sidebar, page.header, chats, workings.library, workings.scope),
        fill_export=exchange.fill_export_menu,
    )
    window.furnish(
        Furniture(
            workings=workings,
            page=page,
            sidebar=sidebar,
            sides=sides,
            appearance=appearance,
            toasts=toasts,
            temporary=TemporaryDesk(page, workings, toasts),
            chats=chats,
            commanding=commanding,
            exchange=exchange,
            opener=ChatOpener(workings, window),
            about=About(workings.scope, icons, window),
            drop=DropArea(window, appearance),
        )
    )
    # The layout would show it a turn later, and a field that cannot be seen takes no focus.
    sides.show()
    page.composer.focus_field()
