"""The long texts of a question, each on a chip that opens it in a window of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from offhand.services.wording.attached_texts import detail_text, title_text
from offhand.ui.zoom import zoomed
from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from offhand.domain.message import FilePart
    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.parts import Part
    from offhand.ui.transcript.rendering import Rendering

WIDEST = 320
INSET = 10
ICON = 20
CORNER = 8
GAP = 8
"""px."""


class TextChip(QAbstractButton):
    """Name one text; pressing it opens the text."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._rendering = rendering
        self._intents = intents
        self._part: FilePart | None = None
        self._title = self._detail = ""
        self.setObjectName("attachedText")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)

    def show_text(self, part: FilePart) -> None:
        """Name a text."""
        self._part = part
        self._title = title_text(part)
        self._detail = detail_text(part)
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(
            tr("{detail}. Opens the text in a window of its own", detail=self._detail.rstrip("."))
        )
        self.setToolTip(f"{self._title}\n{self._detail}")
        self.update()

    def fit(self, width: int) -> QSize:
        """Take the room that the words need, as far as there is some."""
        widest = max(QFontMetricsF(font).horizontalAdvance(text) for font, text in self._lines())
        wanted = min(zoomed(WIDEST), round(widest) + 1) + zoomed(3 * INSET + ICON)
        height = sum(round(QFontMetricsF(font).height()) for font, _ in self._lines()) + zoomed(INSET)
        self.resize(min(width, wanted), height)
        return self.size()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter as well."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a sheet of paper and two lines of words."""
        theme = self._rendering.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), CORNER, CORNER)
        painter.fillPath(outline, theme.surface)
        painter.setPen(QPen(theme.accent, 2) if self.hasFocus() else QPen(theme.border))
        painter.drawPath(outline)
        inset, side = zoomed(INSET), zoomed(ICON)
        icon = self._rendering.icons.pixmap("file", ICON, "muted")
        painter.drawPixmap(inset, (self.height() - side) // 2, icon)
        left, top = 2 * inset + side, zoomed(INSET) / 2
        for (font, text), colour in zip(self._lines(), (theme.text, theme.muted), strict=True):
            metrics = QFontMetricsF(font)
            room = QRectF(left, top, self.width() - left - inset, metrics.height())
            painter.setFont(font)
            painter.setPen(colour)
            # The end of a file's name says what it is.
            mode = Qt.TextElideMode.ElideMiddle if text is self._title else Qt.TextElideMode.ElideRight
            shown = metrics.elidedText(text, mode, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
            top += metrics.height()
        painter.end()
        event.accept()

    def _lines(self) -> tuple[tuple[QFont, str], tuple[QFont, str]]:
        font = QFont(self.font())
        return (font, self._title), (font, self._detail)

    def _open(self) -> None:
        if self._part is not None:
            self._intents.text_opened.emit(self._part)


class AttachedTextsView(QWidget):
    """Lay out the texts of one message in lines."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._rendering = rendering
        self._intents = intents
        self._chips: list[TextChip] = []
        self._count = 0

    def show_part(self, entry: Entry, part: Part) -> None:
        """Show the texts of this message."""
        del part
        texts = entry.message.files
        self._count = len(texts)
        while len(self._chips) < len(texts):
            self._chips.append(TextChip(self._rendering, self._intents, self))
        for number, chip in enumerate(self._chips):
            chip.setVisible(number < len(texts))
            if number < len(texts):
                chip.show_text(texts[number])

    def fit(self, width: int) -> int:
        """Take a width and return the height."""
        x = y = line = 0
        for chip in self._chips[: self._count]:
            size = chip.fit(width)
            if x and x + size.width() > width:
                x, y, line = 0, y + line + GAP, 0
            chip.move(x, y)
            x += size.width() + GAP
            line = max(line, size.height())
        self.resize(width, y + line)
        return y + line
