"""The pictures of a message, each in a place that is reserved before it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from offhand.domain.message import ImagePart
    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.parts import Part
    from offhand.ui.transcript.rendering import Rendering

QUESTION_EDGE = 180
ANSWER_EDGE = 440
CORNER = 8
GAP = 8
"""px."""


class PictureView(QAbstractButton):
    """Show one picture; pressing it opens the picture in a window of its own."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._rendering = rendering
        self._intents = intents
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)
        self._picture: ImagePart | None = None
        self._edge = QUESTION_EDGE
        rendering.thumbnails.loaded.connect(self._see)

    def show_picture(self, picture: ImagePart, edge: int, number: int) -> QSize:
        """Show a picture that fits a square of ``edge`` px, and return the room that it takes."""
        self._picture, self._edge = picture, edge
        blob = picture.blob
        name = picture.name or tr("Picture {number}", number=number)
        self.setAccessibleName(name)
        size = f", {blob.width} × {blob.height} px" if blob.width else ""
        self.setAccessibleDescription(
            tr("Picture in the message{size}; opens it in a window of its own", size=size)
        )
        self.setToolTip(f"{name}{size}")
        room = QSize(blob.width or edge, blob.height or edge)
        if room.width() > edge or room.height() > edge:
            room = room.scaled(edge, edge, Qt.AspectRatioMode.KeepAspectRatio)
        self.resize(room.expandedTo(QSize(24, 24)))
        self.update()
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, or its place while it is loaded."""
        if self._picture is None:
            return
        image = self._rendering.thumbnails.find(self._picture.blob, self._edge)
        theme = self._rendering.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
        if image is None or image.isNull():
            painter.fillPath(outline, theme.raised)
            icon = self._rendering.icons.pixmap("image" if image is None else "warning", 20, "muted")
            painter.drawPixmap(self.rect().center().x() - 10, self.rect().center().y() - 10, icon)
        else:
            painter.setClipPath(outline)
            painter.drawImage(self.rect(), image)
            painter.setClipping(False)
        painter.setPen(QPen(theme.accent, 3) if self.hasFocus() else QPen(theme.border))
        painter.drawPath(outline)
        painter.end()
        event.accept()

    def _open(self) -> None:
        if self._picture is not None:
            self._intents.picture_opened.emit(self._picture)

    def _see(self, sha256: str) -> None:
        if self._picture is not None and self._picture.blob.sha256 == sha256:
            self.update()


class PicturesView(QWidget):
    """Lay out the pictures of one message in lines."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._rendering = rendering
        self._intents = intents
        self._views: list[PictureView] = []
        self._entry: Entry | None = None

    def show_part(self, entry: Entry, part: Part) -> None:
        """Show the pictures of this message."""
        self._entry = entry
        images = entry.message.images
        while len(self._views) < len(images):
            self._views.append(PictureView(self._rendering, self._intents, self))
        edge = QUESTION_EDGE if entry.is_question else ANSWER_EDGE
        for number, view in enumerate(self._views):
            view.setVisible(number < len(images))
            if number < len(images):
                view.show_picture(images[number], edge, number + 1)

    def fit(self, width: int) -> int:
        """Take a width and return the height."""
        x = y = line = 0
        images = self._entry.message.images if self._entry is not None else ()
        for view, _ in zip(self._views, images, strict=False):
            if view.width() > width:
                size = view.size().scaled(width, view.height(), Qt.AspectRatioMode.KeepAspectRatio)
                view.resize(size)
            if x and x + view.width() > width:
                x, y, line = 0, y + line + GAP, 0
            view.move(x, y)
            x += view.width() + GAP
            line = max(line, view.height())
        self.resize(width, y + line)
        return y + line
