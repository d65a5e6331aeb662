"""What belongs into the main window, handed over in one piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from offhand.ui.about import About
    from offhand.ui.chat_opener import ChatOpener
    from offhand.ui.chat_page import ChatPage
    from offhand.ui.composer.drop import DropArea
    from offhand.ui.exchange import ExchangeActions
    from offhand.ui.leaving import TemporaryDesk
    from offhand.ui.sidebar.chat_actions import ChatActions
    from offhand.ui.sidebar.chat_commands import ChatCommands
    from offhand.ui.sidebar.sidebar import Sidebar
    from offhand.ui.sides import Sides
    from offhand.ui.theme import Appearance
    from offhand.ui.toasts import Toasts
    from offhand.ui.workings import Workings


class Furniture(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Hold what belongs into one window."""

    workings: Workings
    page: ChatPage
    sidebar: Sidebar
    sides: Sides
    appearance: Appearance
    toasts: Toasts
    temporary: TemporaryDesk
    chats: ChatActions
    commanding: ChatCommands
    exchange: ExchangeActions
    about: About
    opener: ChatOpener
    drop: DropArea
