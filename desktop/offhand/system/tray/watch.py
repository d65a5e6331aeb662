"""Which tray there is now, and word when that changes."""

from __future__ import annotations

import asyncio
import logging
import sys
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.system.tray.interface import StartTask
    from offhand.system.tray.status_notifier import StatusNotifierWatch
    from offhand.system.tray.xembed import XembedWatch

_log = logging.getLogger(__name__)


class TrayKind(Enum):
    """Name the kinds of trays, as people may read them."""

    NONE = "none"
    STATUS_NOTIFIER = "StatusNotifier"
    XEMBED = "XEmbed"
    NATIVE = "the system's own"


class TrayWatch:
    """Watch both kinds; the newer one goes first where there are both, as it does in Qt."""

    def __init__(
        self,
        changed: Callable[[], None],
        start: StartTask,
        *,
        is_x11: bool,
        address: str | None = None,
        display: str | None = None,
        platform: str = sys.platform,
    ) -> None:
        """Prepare; ``is_x11``: windows are drawn by an X server.

        ``address`` is that of the bus, ``display`` that of the server: the session's by default.
        """
        self._changed = changed
        self._start = start
        self._is_x11 = is_x11
        self._address = address
        self._display = display
        self._is_native = platform in {"win32", "darwin"}
        self._notifier: StatusNotifierWatch | None = None
        self._xembed: XembedWatch | None = None
        self.kinds: frozenset[TrayKind] = frozenset()
        """The trays that are there now."""
        self.choice = TrayKind.NONE
        """The one that an icon which is made now would stand in."""

    async def open(self) -> None:
        """Begin to hear."""
        if self._is_native:
            self._settle(frozenset({TrayKind.NATIVE}), TrayKind.NATIVE)
            return
        # Loading what talks to the bus would hold up the screen.
        notifier = await asyncio.to_thread(_load_notifier)
        self._notifier = notifier(self._update, self._start, self._address)
        await self._notifier.open()
        if self._is_x11:
            self._watch_x11()
        self._update()

    def close(self) -> None:
        """Hear nothing more."""
        for part in (self._notifier, self._xembed):
            if part is not None:
                part.close()
        self._notifier = self._xembed = None

    def _watch_x11(self) -> None:
        from offhand.system.tray.xembed import XembedWatch  # noqa: PLC0415 - where there is an X server

        try:
            self._xembed = XembedWatch(self._update, self._display)
            self._xembed.open()
        except OSError as error:
            _log.info("the X server tells of no tray: %s", error)

    def _update(self) -> None:
        kinds: set[TrayKind] = set()
        choice, is_taken = TrayKind.NONE, False
        if self._xembed is not None and self._xembed.owner:
            kinds.add(TrayKind.XEMBED)
        if self._notifier is not None:
            is_taken = bool(self._notifier.owner)
            if self._notifier.has_host:
                kinds.add(TrayKind.STATUS_NOTIFIER)
                choice = TrayKind.STATUS_NOTIFIER
        # Qt asks for the watcher's name alone: while somebody has it, no icon goes to an older tray.
        if not is_taken and TrayKind.XEMBED in kinds:
            choice = TrayKind.XEMBED
        self._settle(frozenset(kinds), choice)

    def _settle(self, kinds: frozenset[TrayKind], choice: TrayKind) -> None:
        if (kinds, choice) != (self.kinds, self.choice):
            self.kinds, self.choice = kinds, choice
            self._changed()


def _load_notifier() -> type[StatusNotifierWatch]:
    from offhand.system.tray.status_notifier import StatusNotifierWatch  # noqa: PLC0415 - brings the bus along

    return StatusNotifierWatch
