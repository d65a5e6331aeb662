"""Drops anywhere on a window: what would happen is said before the button is let go.

Nothing is opened while something is dragged over the window; names alone are looked at. After the
drop the files are handed on by path, and whoever reads them does so in a thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFont, QPainter, QPen
from PySide6.QtWidgets import QWidget

from offhand.domain.file_kinds import FileKind, guess_kind
from offhand.services.local_files import name_file
from offhand.ui.composer.intake import (
    local_files,
    offers_image,
    read_dropped,
    read_text,
    web_pictures,
)
from offhand.ui.theme import GAP, MARGIN, RADIUS
from offhand.words import plural, tr

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QPaintEvent

    from offhand.ui.theme import Appearance

NAMED = 3
"""Names that are spelled out; more are counted."""


def announce_drop(data: QMimeData) -> tuple[str, str]:
    """Say what a drop would do, and what of it would not work; both empty where it is not for us."""
    if files := local_files(data):
        names = [name_file(path) for path in files]
        kinds = [guess_kind(name) for name in names]
        warning = _list_doubtful([name for name in names if guess_kind(name) is FileKind.OTHER])
        texts = kinds.count(FileKind.TEXT)
        return _ask_about(len(kinds) - texts - kinds.count(FileKind.OTHER), texts), warning
    if offers_image(data) and (data.hasUrls() or not data.text()):
        return _ask_about(1), ""
    if web_pictures(data):
        return tr("Pictures on the web are not fetched"), tr("Copy the picture itself and paste it here.")
    return (tr("Put this text into the message"), "") if read_text(data) else ("", "")


class DropArea(QObject):
    """Take what is dropped on a window, wherever on it."""

    files_dropped = Signal(list)
    """Paths as text, which may stand for bytes that are none (``os.fsdecode``)."""
    image_dropped = Signal(object)
    """Encoded bytes, or a ``QImage``."""
    text_dropped = Signal(str)
    refused = Signal(str)
    """Nothing of a drop could be used; the sentence says why."""

    def __init__(self, window: QWidget, appearance: Appearance) -> None:
        """Watch a window; call ``claim`` once its widgets are built."""
        super().__init__(window)
        self._window = window
        self._overlay = DropOverlay(window, appearance)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def claim(self) -> None:
        """Have no widget inside take drops for itself: fields would insert paths as text."""
        for widget in self._window.findChildren(QWidget):
            if widget.acceptDrops():
                widget.setAcceptDrops(False)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Follow a drag over the window."""
        match event.type():
            case QEvent.Type.DragEnter | QEvent.Type.DragMove:
                return self._hover(cast("QDragMoveEvent | QDragEnterEvent", event))
            case QEvent.Type.DragLeave | QEvent.Type.Hide:
                self._overlay.hide()
            case QEvent.Type.Drop:
                return self._drop(cast("QDropEvent", event))
            case QEvent.Type.Resize:
                self._overlay.setGeometry(self._window.rect())
            case QEvent.Type.Show:
                self.claim()
            case _:
                pass
        return False

    def _hover(self, event: QDragMoveEvent | QDragEnterEvent) -> bool:
        # Never a move: the other program would delete its file.
        if not event.possibleActions() & Qt.DropAction.CopyAction:
            event.ignore()
            return True
        if event.type() == QEvent.Type.DragEnter or self._overlay.isHidden():
            title, warning = announce_drop(event.mimeData())
            if not title:
                event.ignore()
                return True
            self._overlay.present(title, warning)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self._overlay.hide()
        if not event.possibleActions() & Qt.DropAction.CopyAction:
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        dropped = read_dropped(event.mimeData())
        if dropped.files:
            self.files_dropped.emit(list(dropped.files))
        elif dropped.image is not None:
            self.image_dropped.emit(dropped.image)
        elif dropped.addresses:
            hosts = ", ".join(sorted(set(dropped.addresses)))
            self.refused.emit(
                tr(
                    "The picture at {hosts} was not fetched. Copy the picture itself and paste it here.",
                    hosts=hosts,
                )
            )
        elif dropped.text:
            self.text_dropped.emit(dropped.text)
        else:
            self.refused.emit(tr("Nothing in what was dropped can be used."))
        return True


class DropOverlay(QWidget):
    """Cover the window while something is dragged over it."""

    def __init__(self, window: QWidget, appearance: Appearance) -> None:
        """Start hidden."""
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self._title = ""
        self._warning = ""
        self.setObjectName("dropOverlay")
        # The drag is followed by the window beneath.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def present(self, title: str, warning: str) -> None:
        """Say what would happen, and what of it would not work."""
        self._title, self._warning = title, warning
        self.setAccessibleName(title)
        self.setAccessibleDescription(warning)
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        # Not with the next turn of the loop, which the dragging program may hold up.
        self.repaint()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw a veil, a dashed frame and the words."""
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = theme.window
        painter.setOpacity(0.96)
        painter.fillRect(self.rect(), veil)
        painter.setOpacity(1.0)
        frame = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.setPen(QPen(theme.accent, 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        title_font = QFont(self.font())
        title_font.setPointSizeF(title_font.pointSizeF() * 1.6)
        title_font.setBold(True)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        room = frame.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.setFont(title_font)
        title = painter.boundingRect(room, int(flags), self._title)
        painter.setFont(self.font())
        warning = painter.boundingRect(room, int(flags), self._warning)
        height = title.height() + (GAP + warning.height() if self._warning else 0)
        top = room.center().y() - height / 2
        painter.setFont(title_font)
        painter.setPen(theme.text)
        painter.drawText(QRectF(room.x(), top, room.width(), title.height()), int(flags), self._title)
        painter.setFont(self.font())
        painter.setPen(theme.warning)
        place = QRectF(room.x(), top + title.height() + GAP, room.width(), warning.height())
        painter.drawText(place, int(flags), self._warning)


def _ask_about(images: int, texts: int = 0) -> str:
    if images and texts:
        return tr(
            "Ask about {images} and {texts}",
            images=plural("1 image", "{n} images", images),
            texts=plural("1 text", "{n} texts", texts),
        )
    if images:
        return plural("Ask about 1 image", "Ask about {n} images", images)
    if texts:
        return plural("Ask about 1 text", "Ask about {n} texts", texts)
    return tr("Only pictures and texts can be attached")


def _list_doubtful(names: list[str]) -> str:
    if not names:
        return ""
    if len(names) == 1:
        return tr("{names} looks like neither a picture nor a text", names=names[0])
    listed = ", ".join(names[:NAMED])
    if len(names) > NAMED:
        more = len(names) - NAMED
        return tr("{listed} and {count} more look like neither pictures nor texts", listed=listed, count=more)
    return tr("{listed} look like neither pictures nor texts", listed=listed)
