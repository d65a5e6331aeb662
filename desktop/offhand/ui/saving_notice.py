"""A notice for as long as something is not saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from offhand.services.wording.files import word_unsaved

if TYPE_CHECKING:
    from offhand.services.write_behind import SaveStatus, WriteBehind
    from offhand.ui.banner import Banner, BannerStack


class SavingNotice(QObject):
    """Tell what is not kept, and take the words away once it is."""

    def __init__(self, saver: WriteBehind, banners: BannerStack, parent: QObject) -> None:
        """Follow the saver until ``close``."""
        super().__init__(parent)
        self._banners = banners
        self._banner: Banner | None = None
        self.close = saver.on_change(self._follow)
        self._follow(saver.status)

    def _follow(self, status: SaveStatus) -> None:
        if self._banner is not None:
            self._banners.withdraw(self._banner)
            self._banner = None
        if status.problem is not None:
            self._banner = self._banners.announce(word_unsaved(status.problem, len(status.chats)))
