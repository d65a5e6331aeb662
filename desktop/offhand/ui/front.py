"""What a window shows before anything else of it is there: the field, in its place, taking typing.

The first paint waits for this and for nothing else. What is typed, pasted or sent meanwhile is kept
for the composer that takes the field's place, and so are the keys of commands.
"""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from offhand.ui.composer.card import Card
from offhand.ui.composer.editor import MessageField
from offhand.ui.early_keys import EarlyKeys
from offhand.ui.theme import GAP, MARGIN

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPaintEvent

    from offhand.ui.composer.composer import Composer
    from offhand.ui.theme import Appearance

BEFORE, BEHIND = 66, 83
"""px that the buttons of the composer take beside the field."""
LOWEST_ROW = 32
"""px of their height."""
EDGE = 5
"""px of the handle beside the list of chats."""


class Typed(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what was typed into the field before it had a composer."""

    text: str
    anchor: int
    caret: int

    def put_into(self, composer: Composer) -> None:
        """Have it all there, in the field too: an empty chat was shown meanwhile."""
        field = composer.field
        field.setPlainText(self.text)
        cursor = field.textCursor()
        cursor.setPosition(self.anchor)
        cursor.setPosition(self.caret, cursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)


class Front(QWidget):
    """Hold the place of everything around the field."""

    def __init__(self, appearance: Appearance) -> None:
        """Build the field alone."""
        super().__init__()
        self.field = MessageField()
        self.painted = Event()
        """Set once it has been on the screen."""
        self.keys = EarlyKeys(self.field, self.painted.set)
        self._question: str | None = None
        self._files: list[str] = []
        self._images: list[QImage | bytes] = []
        self._texts: list[str] = []
        self._side = QWidget()
        self._card = Card(self.field, appearance)
        self._arrange(self._card)
        self.field.focus_moved.connect(self._card.update)
        self.field.send_requested.connect(self._keep_question)
        self.field.files_pasted.connect(self._files.extend)
        self.field.image_pasted.connect(self._images.append)
        self.field.text_pasted.connect(self._texts.append)

    def leave_room(self, sidebar_width: int) -> None:
        """Leave the list of chats its width in px, 0 where it is hidden."""
        self._side.setFixedWidth(sidebar_width + EDGE if sidebar_width else 0)

    @property
    def foot(self) -> int:
        """Return the height of the window's status bar in px."""
        return self.fontMetrics().height() + GAP

    @property
    def is_busy(self) -> bool:
        """Say that an input method is composing, which would be lost with the field."""
        return self.field.is_composing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell that the window is on the screen."""
        super().paintEvent(event)
        self.painted.set()

    def let_go(self) -> Typed:
        """Hear no more of the field, which goes on in a composer with what is returned.

        What was sent or pasted stays here for ``send``, once there is a loop to load pictures in.
        """
        field = self.field
        field.send_requested.disconnect(self._keep_question)
        field.files_pasted.disconnect(self._files.extend)
        field.image_pasted.disconnect(self._images.append)
        field.text_pasted.disconnect(self._texts.append)
        field.focus_moved.disconnect(self._card.update)
        self.keys.end()
        cursor = field.textCursor()
        return Typed(
            text=field.read_text(),
            anchor=cursor.anchor(),
            caret=cursor.position(),
        )

    def send(self, composer: Composer) -> None:
        """Attach what was pasted, ask what Enter was pressed for, and do what was wanted by a key since."""
        self._ask(composer)
        self.keys.press_again(self.field.window())

    def _ask(self, composer: Composer) -> None:
        """Attach and ask; what was typed since stays."""
        files, self._files = self._files, []
        images, self._images = self._images, []
        texts, self._texts = self._texts, []
        if files:
            composer.add_files(files)
        for image in images:
            composer.add_image(image)
        for text in texts:
            composer.pasting.take(text)
        question, self._question = self._question, None
        if question is None:
            return
        rest = composer.field.read_text()
        composer.field.setPlainText(question)
        composer.submit()
        if rest:
            left = composer.field.read_text()
            composer.field.setPlainText("\n".join(filter(None, (left, rest))))
            composer.field.moveCursor(composer.field.textCursor().MoveOperation.End)

    def _keep_question(self) -> None:
        """Take a question as sent; another one waits in the field as while an answer arrives."""
        text = self.field.read_text()
        if text.strip() and self._question is None:
            self._question = text
            self.field.setPlainText("")

    def _arrange(self, card: Card) -> None:
        inside = QVBoxLayout(card)
        inside.setContentsMargins(GAP + BEFORE, GAP, GAP + BEHIND, GAP)
        inside.addStretch(1)
        inside.addWidget(self.field)
        card.setMinimumHeight(LOWEST_ROW + 2 * GAP)
        column = QVBoxLayout()
        column.setContentsMargins(MARGIN, 0, MARGIN, GAP // 2 + self.foot)
        column.addStretch(1)
        column.addWidget(card)
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(0)
        sides.addWidget(self._side)
        sides.addLayout(column, 1)
