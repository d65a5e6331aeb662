"""One picture in a window of its own, to be looked at closely.

It is decoded in a thread, within limits. The window waits for nothing and nobody: it can be closed
at any time, and the chat goes on behind it.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QGuiApplication, QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from offhand.ui.flow import FlowLayout
from offhand.ui.spoken_roles import give_role
from offhand.ui.theme import GAP
from offhand.ui.transcript.labels import CopyButton, dress_button
from offhand.words import later, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QWheelEvent

    from offhand.services.tasks import TaskScope
    from offhand.ui.icons import Icons

MOST_PIXELS = 40_000_000
"""Pixels that are kept; a larger picture is decoded smaller."""
REFUSED_PIXELS = 256_000_000
STEP = 1.25
SMALLEST, LARGEST = 0.05, 8.0
"""Of the picture's own size."""
MOST_SHOWN = 60_000_000
"""Pixels of an enlarged picture."""


class _Canvas(QScrollArea):
    """Scroll by bars and keys; the wheel is for zooming."""

    turned = Signal(int)
    """The wheel turned, up where positive."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Say that the wheel turned."""
        self.turned.emit(event.angleDelta().y())
        event.accept()


class PictureViewer(QWidget):
    """Show a picture fitted to the window or at any size."""

    save_requested = Signal(str, object)
    """With a file name and the picture's own bytes."""

    def __init__(self, icons: Icons, scope: TaskScope, title: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("pictureViewer")
        give_role(self, QAccessible.Role.Window)
        self.setWindowTitle(f"{title} — Offhand")
        self.setAccessibleName(self.windowTitle())
        self._scope = scope
        self._image = QImage()
        self._content, self._name = b"", ""
        self._scale = 0.0
        """Of the picture's own size; 0 fits it to the window."""
        self._label = QLabel(tr("Loading…"))
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setAccessibleName(title)
        self._area = _Canvas()
        self._area.turned.connect(self._turn)
        self._area.setObjectName("picture")
        give_role(self._area, QAccessible.Role.Canvas)
        self._area.setAccessibleName(tr("Picture"))
        self._area.setWidget(self._label)
        self._area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._area.setWidgetResizable(True)
        self._fact = QLabel()
        self._fact.setProperty("role", "muted")
        self._buttons = self._make_buttons(icons)
        row = FlowLayout(None, GAP)
        for widget in (*self._buttons, self._fact):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.addWidget(self._area, 1)
        column.addLayout(row)
        screen = self.screen().availableGeometry()
        self.resize(QSize(900, 700).boundedTo(screen.size() * 0.9))

    @property
    def scale(self) -> float:
        """Return how large the picture is shown, 1 for its own size."""
        return self._scale or self._fitting()

    def show_content(self, content: bytes, name: str) -> None:
        """Show an encoded picture; ``name`` is what a saved file is called."""
        if shiboken6.isValid(self):
            self._content, self._name = content, name
            self._scope.start(self._decode(content), "decode picture")

    def show_failure(self, sentence: str) -> None:
        """Say why there is no picture."""
        if shiboken6.isValid(self):
            self._label.setText(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom, copy, save and close by keys."""
        keys = Qt.Key
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case keys.Key_Escape:
                self.close()
            case keys.Key_Plus | keys.Key_Equal:
                self.zoom(STEP)
            case keys.Key_Minus:
                self.zoom(1 / STEP)
            case keys.Key_0 | keys.Key_F:
                self.fit()
            case keys.Key_1:
                self.show_whole()
            case keys.Key_C if control:
                self.copy()
            case keys.Key_S if control:
                self.save()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a fitted picture fitted."""
        super().resizeEvent(event)
        if not self._scale:
            self._draw()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let go of the picture."""
        self._image = QImage()
        super().closeEvent(event)

    def zoom(self, factor: float) -> None:
        """Show the picture larger or smaller."""
        if not self._image.isNull():
            self._scale = min(LARGEST, max(SMALLEST, self.scale * factor))
            self._draw()

    def fit(self) -> None:
        """Fit the picture to the window."""
        self._scale = 0.0
        self._draw()

    def show_whole(self) -> None:
        """Show the picture at its own size."""
        self._scale = 1.0
        self._draw()

    def copy(self) -> None:
        """Copy the picture."""
        if not self._image.isNull():
            QGuiApplication.clipboard().setImage(self._image)
            self._copy.confirm()

    def save(self) -> None:
        """Ask for the picture to be saved."""
        if self._content:
            self.save_requested.emit(self._name, self._content)

    def _make_buttons(self, icons: Icons) -> list[QToolButton]:
        self._copy = CopyButton(icons, later("Copy picture"), tr("Copy the picture (Ctrl+C)"), self)
        self._copy.clicked.connect(self.copy)
        save = QToolButton(self)
        dress_button(save, icons, "save", later("Save picture"), tr("Save the picture as a file (Ctrl+S)"))
        save.clicked.connect(self.save)
        buttons: list[QToolButton] = [self._copy, save]
        for text, name, description, slot in (
            (tr("Fit"), later("Fit"), tr("Fit the picture to the window (0)"), self.fit),
            ("100 %", later("Own size"), tr("Show the picture at its own size (1)"), self.show_whole),
            ("−", later("Zoom out"), tr("Show the picture smaller (-)"), self._shrink),
            ("+", later("Zoom in"), tr("Show the picture larger (+)"), self._grow),
        ):
            button = QToolButton(self)
            dress_button(button, icons, "image", name, description)
            button.setText(text)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.clicked.connect(slot)
            buttons.append(button)
        return buttons

    def _turn(self, delta: int) -> None:
        if delta:
            self.zoom(STEP if delta > 0 else 1 / STEP)

    def _grow(self) -> None:
        self.zoom(STEP)

    def _shrink(self) -> None:
        self.zoom(1 / STEP)

    async def _decode(self, content: bytes) -> None:
        image = await asyncio.to_thread(decode_picture, content)
        if not shiboken6.isValid(self):
            return
        if image.isNull():
            self._label.setText(tr("This picture cannot be shown."))
            return
        self._image = image
        self._draw()

    def _fitting(self) -> float:
        if self._image.isNull():
            return 1.0
        room = self._area.maximumViewportSize() * self.devicePixelRatioF()
        fitted = min(room.width() / self._image.width(), room.height() / self._image.height())
        return max(SMALLEST, min(1.0, fitted))

    def _draw(self) -> None:
        if self._image.isNull():
            return
        pixels = self._image.width() * self._image.height()
        scale = min(self.scale, (MOST_SHOWN / pixels) ** 0.5)
        size = (self._image.size() * scale).expandedTo(QSize(1, 1))
        modes = Qt.TransformationMode
        mode = modes.SmoothTransformation if scale < 1 else modes.FastTransformation
        scaled = self._image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
        shown = QPixmap.fromImage(scaled)
        shown.setDevicePixelRatio(self.devicePixelRatioF())
        self._label.setPixmap(shown)
        self._fact.setText(f"{self._image.width()} × {self._image.height()} px, {scale:.0%}")


def decode_picture(content: bytes) -> QImage:
    """Decode a picture within limits; a null one where it cannot be."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    pixels = size.width() * size.height()
    if not size.isValid() or not 0 < pixels <= REFUSED_PIXELS:
        return QImage()
    if pixels > MOST_PIXELS:
        reader.setScaledSize(size * (MOST_PIXELS / pixels) ** 0.5)
    if bytes(reader.format().data()) == b"svg":
        return QImage()
    return reader.read()
