"""What a search found as a Qt model, and how one place is drawn: chat, when, who wrote it, marked words."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from offhand.domain.chat import Place
from offhand.domain.message import Role
from offhand.domain.moments import bound_moment
from offhand.services.wording.moments import WEEKDAYS
from offhand.ui.directions import draw_text, find_direction
from offhand.ui.sidebar.chat_list import EMPTY_TITLE
from offhand.ui.theme import GAP
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from offhand.domain.findings import Hit
    from offhand.ui.theme import Appearance, Theme

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ME = later("You")
LINES = 2
"""Of a snippet."""
INSET = 10
ROUND = 8
WEEK = 7
PLACES = {Place.ARCHIVE: later("archived"), Place.BIN: later("in the bin")}


class ResultsModel(QAbstractListModel):
    """List hits in the order in which they were found."""

    def __init__(
        self, name_model: Callable[[str], str], today: Callable[[], date], parent: QObject | None = None
    ) -> None:
        """Start empty; ``name_model`` turns a model's id into the name to show."""
        super().__init__(parent)
        self._name_model = name_model
        self._today = today
        self._hits: tuple[Hit, ...] = ()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """List other hits."""
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()

    def hit_at(self, row: int) -> Hit | None:
        """Return what was found, None where there is no such row."""
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        """Count the hits."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the chat's title, and everything else as its description."""
        hit = self.hit_at(index.row()) if index.isValid() else None
        if hit is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return hit.chat.title or tr(EMPTY_TITLE)
            case Qt.ItemDataRole.AccessibleDescriptionRole | Qt.ItemDataRole.ToolTipRole:
                who = self.name_author(hit)
                said = f"{who}: {hit.snippet.text}" if who else hit.snippet.text
                return f"{self.say_when(hit)}\n{said}".strip()
            case _:
                return None

    def name_author(self, hit: Hit) -> str:
        """Say who wrote what was found, empty where it is a title."""
        if hit.message is None:
            return ""
        return tr(ME) if hit.role is Role.USER else self._name_model(hit.model) if hit.model else tr("Answer")

    def say_when(self, hit: Hit) -> str:
        """Say when it was written, as short as the day allows, and whether the chat was put away."""
        moment = datetime.fromtimestamp(bound_moment(hit.when)).astimezone()
        days = (self._today() - moment.date()).days
        if days <= 0:
            said = f"{moment:%H:%M}"
        elif days < WEEK:
            said = tr(WEEKDAYS[moment.weekday()])
        else:
            said = f"{moment:%Y-%m-%d}"
        place = Place.BIN if hit.chat.binned is not None else Place.ARCHIVE if hit.chat.is_archived else None
        return f"{tr(PLACES[place])} · {said}" if place is not None else said


class ResultsDelegate(QStyledItemDelegate):
    """Draw hits in three lines."""

    def __init__(self, model: ResultsModel, appearance: Appearance, parent: QWidget) -> None:
        """Draw the rows of a model for a view."""
        super().__init__(parent)
        self._model = model
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Make room for a title and the lines of a snippet."""
        del index
        return QSize(0, QFontMetrics(_font_of(option)).height() * (1 + LINES) + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one hit."""
        hit = self._model.hit_at(index.row())
        if hit is None:
            return
        theme = self._appearance.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_selected = _draw_ground(painter, option, theme)
        rect = _rect_of(option).adjusted(INSET, GAP - 2, -INSET, 0)
        text, muted = (theme.selected_text,) * 2 if is_selected else (theme.text, theme.muted)
        font = _font_of(option)
        line = QFontMetrics(font).height()
        top = QRect(rect.left(), rect.top(), rect.width(), line)
        painter.setFont(font)
        painter.setPen(muted)
        when = self._model.say_when(hit)
        painter.drawText(top, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, when)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(text)
        room = top.width() - QFontMetrics(font).horizontalAdvance(when) - GAP
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        left = top.right() + 1 - room if is_mirrored else top.left()
        title = " ".join((hit.chat.title or tr(EMPTY_TITLE)).split())
        shown = QFontMetrics(bold).elidedText(title, Qt.TextElideMode.ElideRight, room)
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        draw_text(painter, QRect(left, top.top(), room, line), side, shown)
        painter.setFont(font)
        painter.setPen(text)
        below = QRect(rect.left(), top.bottom() + 1, rect.width(), line * LINES)
        self._draw_snippet(painter, below, hit, font, theme)
        painter.restore()

    def _draw_snippet(self, painter: QPainter, rect: QRect, hit: Hit, font: QFont, theme: Theme) -> None:
        who = self._model.name_author(hit)
        prefix = f"{who}: " if who else ""
        text = prefix + hit.snippet.text
        marks = _mark(text, len(prefix), hit.snippet.marks, theme)
        layout, is_cut = _lay_out(text, marks, font, rect.width())
        if is_cut:
            rest = _take_units(text, layout.lineAt(LINES - 1).textStart())
            shown = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, rect.width())
            text = text[: len(text) - len(rest)] + shown
            marks = _mark(text, len(prefix), hit.snippet.marks, theme)
            layout, _ = _lay_out(text, marks, font, rect.width())
        layout.draw(painter, QPointF(rect.topLeft()))


def _lay_out(
    text: str, marks: Sequence[QTextLayout.FormatRange], font: QFont, width: int
) -> tuple[QTextLayout, bool]:
    """Break a text into as many lines as there is room for, and say whether some of it is left."""
    layout = QTextLayout(text, font)
    layout.setFormats(marks)  # before the lines: another look may be wider
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(find_direction(text))
    layout.setTextOption(option)
    layout.beginLayout()
    y, end = 0.0, 0
    for _ in range(LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, end < _count_units(text)


def _take_units(text: str, start: int) -> str:
    """Return a text from so many UTF-16 units on."""
    return text.encode("utf-16-le", "surrogatepass")[2 * start :].decode("utf-16-le", "surrogatepass")


def _mark(
    text: str, start: int, marks: Sequence[tuple[int, int]], theme: Theme
) -> list[QTextLayout.FormatRange]:
    """Return the looks of the words that were found, counted as Qt counts."""
    look = QTextCharFormat()
    look.setBackground(theme.mark)
    look.setForeground(theme.on_mark)
    found: list[QTextLayout.FormatRange] = []
    for at, length in marks:
        if start + at >= len(text):
            break  # it stands in what is not shown
        part = QTextLayout.FormatRange()
        part.start = _count_units(text[: start + at])
        part.length = _count_units(text[start + at : start + at + length])
        part.format = look
        found.append(part)
    return found


def _count_units(text: str) -> int:
    """Count UTF-16 units: Qt takes a character beyond U+FFFF for two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _draw_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> bool:
    state = option.state
    rect = QRectF(_rect_of(option)).adjusted(1, 1, -1, -1)
    is_selected = bool(state & QStyle.StateFlag.State_Selected)
    if is_selected or state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.selection if is_selected else theme.hover)
        painter.drawRoundedRect(rect, ROUND, ROUND)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(theme.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, ROUND, ROUND)
    return is_selected


def _rect_of(option: QStyleOptionViewItem) -> QRect:
    return option.rect


def _font_of(option: QStyleOptionViewItem) -> QFont:
    return option.font
