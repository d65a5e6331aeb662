"""The button that leads back to the end, and says how much came there meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from offhand.words import plural, tr

if TYPE_CHECKING:
    from offhand.ui.icons import Icons

FROM_EDGE = 12
"""px."""


class JumpButton(QPushButton):
    """Float above the lower edge while the reader is elsewhere."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("jumpToEnd")
        self.setAccessibleDescription(tr("Go to the end of the chat and follow it"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(16, 16))
        icons.set_icon(self, "arrow-down")
        self.hide()

    def tell(self, lines: int) -> None:
        """Say how many lines came, 0 for none."""
        text = "" if not lines else plural("1 new line", "{n:,} new lines", lines)
        self.setText(text)
        self.setAccessibleName(text or tr("Go to the end"))
        self.setToolTip(tr("Go to the end"))

    def float_in(self, width: int, height: int) -> None:
        """Take the place above the lower edge of an area of this size."""
        self.adjustSize()
        self.move((width - self.width()) // 2, height - self.height() - FROM_EDGE)
        self.raise_()
