"""Opening what tells of the program itself."""

# ruff: noqa: PLC0415 - a dialog is imported when it is opened first

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from offhand.assets import read_asset
from offhand.domain.commands import SHORTCUTS
from offhand.domain.components import read_components
from offhand.ui.remedies import open_link
from offhand.ui.sidebar.chat_menu import add_offer
from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget

    from offhand.domain.components import Component
    from offhand.services.tasks import TaskScope
    from offhand.ui.dialogs.about import AboutDialog
    from offhand.ui.icons import Icons

LICENCES = "licences.md"


class About(QObject):
    """Show the version and the licences over one window."""

    def __init__(self, scope: TaskScope, icons: Icons, window: QWidget) -> None:
        """``scope`` owns the reading of the licences."""
        super().__init__(window)
        self._scope = scope
        self._icons = icons
        self._window = window
        self._dialog: AboutDialog | None = None

    def fill_menu(self, menu: QMenu) -> None:
        """Offer it in a menu, below the list of keys."""
        menu.addSeparator()
        menu.addActions([each for each in self._window.actions() if each.objectName() == SHORTCUTS.id])
        add_offer(menu, tr("About Offhand…"), self.open)

    def open(self) -> None:
        """Open the dialog or bring it to the front."""
        if self._dialog is None:
            from offhand.ui.dialogs.about import AboutDialog

            self._dialog = AboutDialog(self._icons, self._window)
            self._dialog.page_wanted.connect(open_link)
            self._dialog.destroyed.connect(self._forget)
            self._scope.start(self._show_licences(), "licences")
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    async def _show_licences(self) -> None:
        components = await asyncio.to_thread(_read)
        if self._dialog is not None:
            self._dialog.show_components(components)

    def _forget(self) -> None:
        self._dialog = None


def _read() -> tuple[Component, ...]:
    return read_components(read_asset(LICENCES))
