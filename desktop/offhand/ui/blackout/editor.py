"""The place where a picture is blacked out: what it is drawn on, the tools, and two ways to leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout

from offhand.ui.blackout.canvas import Canvas, Tool
from offhand.ui.theme import GAP
from offhand.ui.zoom import zoomed
from offhand.words import later, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QResizeEvent

    from offhand.ui.theme import Appearance

SHARE_OF_SCREEN, SHARE_OF_WINDOW = 0.4, 0.45
"""Parts of the height that a picture takes: of the screen, and of a window that has a height of its own."""
LOWEST = 72
"""px of a picture."""
BESIDES = 390
"""px of a window that everything else takes at the usual zoom."""
ROOMY = 600
"""px of a window that has room for a hint as well, at the usual zoom."""
LOW = 340
"""px of a window, at the usual zoom, in which the picture takes the place of the others."""
HINT = later(
    "Drag over what nobody shall see, or use arrows and the space bar. Once done it is gone for good."
)
SURE = later("Esc again leaves the picture as it was, with nothing black. Enter blacks it out.")
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYS = frozenset({*_ARROWS, *_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_B, Qt.Key.Key_P})


class BlackOutEditor(QFrame):
    """Let parts of one picture be blacked out; hidden while there is none."""

    finished = Signal()
    """What is black shall be, or the picture stay as it was where nothing is."""
    cancelled = Signal()

    def __init__(self, appearance: Appearance) -> None:
        """Start hidden."""
        super().__init__()
        self._is_sure = False
        self.setObjectName("blackOut")
        self.setAccessibleName(tr("Black out"))
        self.canvas = Canvas(appearance)
        self._hint = QLabel(tr(HINT))
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        self._tools = QButtonGroup(self)
        self.box = self._make_tool(tr("Box"), tr("Black out rectangles (B)"), Tool.BOX)
        self.pen = self._make_tool(tr("Pen"), tr("Black out with a pen (P)"), Tool.PEN)
        self.box.setChecked(True)
        self.undo = self._make_button(tr("Undo"), tr("Take the last one back (Ctrl+Z)"))
        self.done = QPushButton(tr("Black out"))
        self.done.setProperty("role", "primary")
        self.done.setAccessibleDescription(tr("Make it black for good (Enter)"))
        self.done.setToolTip(tr("Make it black for good (Enter)"))
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setAccessibleDescription(tr("Leave the picture as it was (Esc)"))
        self.cancel.setToolTip(tr("Leave the picture as it was (Esc)"))
        for button in (self.done, self.cancel):
            button.setAutoDefault(False)
        self._arrange()
        self._connect()
        self.hide()

    def open(self, image: QImage, name: str) -> None:
        """Show a picture to be blacked out."""
        self._is_sure = False
        self._hint.setText(tr(HINT))
        self.canvas.setAccessibleName(tr("Black out {name}", name=name))
        self.canvas.show_image(image)
        self.show()
        self._fit()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent, /) -> bool:
        """Keep our keys from the shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_undo = event.matches(QKeySequence.StandardKey.Undo)
            if event.key() in _KEYS or is_undo or event.matches(QKeySequence.StandardKey.Redo):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Draw and leave by keys."""
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Undo):
            self.canvas.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.canvas.redo()
        elif key in _ARROWS:
            modifiers = event.modifiers()
            self.canvas.step(
                *_ARROWS[key],
                resizes=bool(modifiers & Qt.KeyboardModifier.ShiftModifier),
                fine=bool(modifiers & Qt.KeyboardModifier.ControlModifier),
            )
        elif key in _ENTER:
            self.finished.emit()
        elif key == Qt.Key.Key_Escape:
            self._leave()
        elif key == Qt.Key.Key_Space:
            self.canvas.stamp()
        elif key == Qt.Key.Key_B:
            self.box.click()
        elif key == Qt.Key.Key_P:
            self.pen.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Fit the picture to another width."""
        super().resizeEvent(event)
        self._fit()

    def _leave(self) -> None:
        """Leave; where something is black that asks for a second time, lest it is sent in the open."""
        if self.canvas.marks and not self._is_sure:
            self._is_sure = True
            self._hint.setText(tr(SURE))
            self._hint.show()
            return
        self.cancelled.emit()

    def refit(self) -> None:
        """Follow another height of the window."""
        if not self.isHidden():
            self._fit()

    def _fit(self) -> None:
        window = self.window()
        height = window.height()
        room = self.screen().availableGeometry().height() * SHARE_OF_SCREEN
        grows = window.minimumHeight() == window.maximumHeight()  # by itself, with what stands in it
        if not grows:
            room = min(room, height * SHARE_OF_WINDOW, height - zoomed(BESIDES))
        self._hint.setVisible(grows or self._is_sure or height >= zoomed(ROOMY))
        self.canvas.fit(QSize(max(1, self.canvas.width()), max(LOWEST, round(room))))

    @property
    def needs_room(self) -> bool:
        """Say whether there is no room for anything beside the picture."""
        window = self.window()
        grows = window.minimumHeight() == window.maximumHeight()
        return not self.isHidden() and not grows and window.height() < zoomed(LOW)

    def _follow(self) -> None:
        self.undo.setEnabled(bool(self.canvas.marks))
        self.done.setEnabled(bool(self.canvas.marks))
        if self._is_sure:
            self._is_sure = False
            self._hint.setText(tr(HINT))

    def _choose(self) -> None:
        self.canvas.tool = Tool.PEN if self.pen.isChecked() else Tool.BOX
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _undo(self) -> None:
        self.canvas.undo()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_tool(self, label: str, meaning: str, tool: Tool) -> QToolButton:
        button = self._make_button(label, meaning)
        button.setObjectName(f"{tool.value}Tool")
        button.setCheckable(True)
        self._tools.addButton(button)
        return button

    def _make_button(self, label: str, meaning: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(label)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setAccessibleName(label)
        button.setAccessibleDescription(meaning)
        button.setToolTip(meaning)
        return button

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP // 2)
        for button in (self.box, self.pen, self.undo):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.canvas)
        column.addWidget(self._hint)
        column.addLayout(row)

    def _connect(self) -> None:
        self.canvas.changed.connect(self._follow)
        self.box.clicked.connect(self._choose)
        self.pen.clicked.connect(self._choose)
        self.undo.clicked.connect(self._undo)
        self.done.clicked.connect(self.finished)
        self.cancel.clicked.connect(self.cancelled)
