"""The desktop around the quick prompt: whose keyboard it takes, what is selected there, and the way back.

On X11 all of that can be seen and asked for. Elsewhere a program knows nothing of the others: the
desktop itself gives the keyboard back, and the clipboard is all that can be read.
"""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from offhand.domain.surroundings import Context, Copied, CopiedKind, SelectedText
from offhand.system.x11.connection import Connection
from offhand.system.x11.selections import TEXT_TARGETS, SelectionReader
from offhand.system.x11.windows import Windows

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.system.x11.selections import Content

T = TypeVar("T")
PATIENCE = 0.3
"""Seconds for the owners of selection and clipboard together."""
LARGEST = 400_000
"""Bytes that are read of a text."""
JUST_NOW = 60.0
"""Seconds for which a selection counts as made for the question that follows."""
SECRET = "x-kde-passwordManagerHint"  # noqa: S105 - how password stores mark what they copy
FILES = "text/uri-list"
PICTURES = ("image/png", "image/jpeg", "image/webp", "image/gif", "image/bmp", "image/tiff")

_log = logging.getLogger(__name__)


class PlainSurroundings:
    """Know nothing of other programs' windows."""

    has_translucency = True

    def note_front(self, own: int) -> None:
        """Leave it to the desktop to remember who had the keyboard."""

    def bring_up(self, own: int, moment: int) -> None:
        """Leave it to Qt to raise the window."""

    def give_back(self, own: int) -> None:
        """Leave it to the desktop to give the keyboard back."""

    def is_button_down(self) -> bool:
        """Say no: nobody tells."""
        return False

    async def read_context(self) -> Context:
        """Tell what the clipboard holds, once the window may look at it."""
        data = QGuiApplication.clipboard().mimeData()
        if QGuiApplication.clipboard().ownsClipboard() or data.hasFormat(SECRET):
            return Context()
        if data.hasUrls() and any(url.isLocalFile() for url in data.urls()):
            return Context(copied=Copied(kind=CopiedKind.FILES))
        if data.hasText() and data.text():
            return Context(copied=_describe_text(data.text(), is_cut=False))
        return Context(copied=Copied(kind=CopiedKind.PICTURE) if data.hasImage() else None)

    def close(self) -> None:
        """Let go of nothing."""


class X11Surroundings(QObject):
    """See the windows and selections of an X display."""

    def __init__(self) -> None:
        """Connect to the display that Qt uses; raises ``OSError``."""
        super().__init__()
        self._x = Connection()
        self._windows = Windows(self._x)
        self._before = 0
        self._own_copies = 0
        # Nobody tells how old a selection from before is.
        self._selected_at = time.monotonic()
        QGuiApplication.clipboard().selectionChanged.connect(self._note_selection)

    @property
    def has_translucency(self) -> bool:
        """Say whether somebody draws windows that can be seen through."""
        try:
            return self._windows.find_owner(f"_NET_WM_CM_S{self._x.screen}") != 0
        except OSError:
            return False

    @property
    def front(self) -> int:
        """Return the window that had the keyboard before ours, 0 where there is none."""
        return self._before

    def note_copied(self, owner: int) -> None:
        """Hear that what a window of ours has copied is our own; 0: nothing is."""
        self._own_copies = owner

    def note_front(self, own: int) -> None:
        """Remember who has the keyboard; ``own`` is the window that is about to take it."""
        try:
            front = self._windows.read_front()
        except OSError:
            front = 0
        if front != own:
            self._before = front

    def bring_up(self, own: int, moment: int) -> None:
        """Have our window raised and given the keyboard; ``moment`` is the press in ms, 0 for now."""
        try:
            self._windows.leave_lists(own)
            self._windows.activate(own, moment or self._x.read_time())
            self._windows.finish()
        except OSError as error:
            _log.warning("the quick prompt could not be raised: %s", error)

    def give_back(self, own: int) -> None:
        """Have the keyboard go back to where it was, unless it has gone elsewhere already."""
        try:
            if self._before and self._windows.read_front() in {own, 0}:
                self._windows.hand_over(self._before, self._x.read_time())
                self._windows.finish()
        except OSError as error:
            _log.warning("the keyboard could not be given back: %s", error)

    def is_button_down(self) -> bool:
        """Say whether a button of the mouse is held, wherever."""
        try:
            return self._windows.is_button_down()
        except OSError:
            return False

    async def read_context(self) -> Context:
        """Tell what is selected and copied elsewhere, in a thread; a third of a second is the limit."""
        clipboard = QGuiApplication.clipboard()
        is_recent = time.monotonic() - self._selected_at < JUST_NOW
        # Apart, so that of two owners one that hangs does not cost the other's answer.
        selected, copied = await asyncio.gather(
            asyncio.to_thread(_read_selected, self._before, is_recent=is_recent),
            asyncio.to_thread(_read_copied, self._own_copies),
        )
        return Context(
            selected=None if clipboard.ownsSelection() else selected,
            copied=None if clipboard.ownsClipboard() else copied,
        )

    def close(self) -> None:
        """Hang up."""
        QGuiApplication.clipboard().selectionChanged.disconnect(self._note_selection)
        self._x.close()

    def _note_selection(self) -> None:
        self._selected_at = time.monotonic()


def _read_selected(front: int, *, is_recent: bool) -> SelectedText | None:
    """Ask over a connection of its own, for the owner may be slow; None where nothing came in time."""

    def read(x: Connection, windows: Windows) -> SelectedText | None:
        owner = windows.find_owner("PRIMARY")
        found = SelectionReader(x, PATIENCE, LARGEST).read_text("PRIMARY") if owner else None
        text = _decode(found)
        if found is None or not text.strip():
            return None
        is_current = is_recent or windows.belong_together(owner, front)
        return SelectedText(text=text, is_cut=found.is_cut, is_current=is_current)

    return _ask(read)


def _read_copied(own: int) -> Copied | None:
    """Ask in the same way for what was copied by others."""

    def read(x: Connection, windows: Windows) -> Copied | None:
        if windows.find_owner("CLIPBOARD") in {0, own}:
            return None
        reader = SelectionReader(x, PATIENCE, LARGEST)
        targets = reader.list_targets("CLIPBOARD", (SECRET, FILES, *TEXT_TARGETS, *PICTURES))
        if SECRET in targets:
            return None
        if FILES in targets:
            return Copied(kind=CopiedKind.FILES)
        if any(target in targets for target in TEXT_TARGETS):
            found = reader.read_text("CLIPBOARD")
            return _describe_text(_decode(found), is_cut=found is not None and found.is_cut)
        return Copied(kind=CopiedKind.PICTURE) if targets else None

    return _ask(read)


def _ask(read: Callable[[Connection, Windows], T]) -> T | None:
    try:
        with Connection() as x:
            return read(x, Windows(x))
    except TimeoutError as problem:
        _log.info("no context: %s", problem)
    except OSError as problem:
        _log.warning("no context: %s", problem)
    return None


def _decode(content: Content | None) -> str:
    return "" if content is None else content.data.decode("utf-8", "replace").rstrip("\0")


def _describe_text(text: str, *, is_cut: bool) -> Copied | None:
    return Copied(kind=CopiedKind.TEXT, text=text, is_cut=is_cut) if text.strip() else None
