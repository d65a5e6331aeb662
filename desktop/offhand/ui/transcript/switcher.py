"""The switcher under a message with alternatives: ``2/3`` between two buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from offhand.ui.transcript.labels import dress_button, fit_layout
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from offhand.domain.branches import Fork
    from offhand.ui.icons import Icons
    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.parts import Part
    from offhand.ui.transcript.rendering import Rendering

BEFORE, AFTER = later("Show the alternative before"), later("Show the alternative after")
PREVIOUS = "previousBranch"
NEXT = "nextBranch"
FIRST, LAST = 1, -1
"""Positions that Home and End lead to; a negative one counts from the end."""


def word_fork(fork: Fork) -> str:
    """Say which of how many alternatives is in view."""
    return tr("branch {position} of {count}", position=fork.position, count=fork.count)


def word_news(fork: Fork) -> str:
    """Say what goes on out of view; empty where nothing does."""
    if fork.arriving:
        return tr("answering in {arriving}", arriving=fork.arriving)
    return tr("new in {branches}", branches=", ".join(map(str, sorted(fork.fresh)))) if fork.fresh else ""


def find_position(fork: Fork, step: int) -> int | None:
    """Return the position so many steps away, None where there is none."""
    position = fork.position + step
    return position if 1 <= position <= fork.count else None


class Switcher(QWidget):
    """Go from one alternative of a message to another."""

    turned = Signal(int)
    """With the position of the alternative that is wanted."""

    def __init__(self, icons: Icons, parent: QWidget, name_model: Callable[[str], str]) -> None:
        """Start without a message; ``name_model`` turns a model's id into its name."""
        super().__init__(parent)
        self._fork: Fork | None = None
        self._name_model = name_model
        self._previous = _StepButton(self)
        dress_button(self._previous, icons, "chevron-left", later("Previous branch"), tr(BEFORE))
        self._next = _StepButton(self)
        dress_button(self._next, icons, "chevron-right", later("Next branch"), tr(AFTER))
        self._place = QLabel(self)
        self._place.setProperty("role", "muted")
        self._place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._news = QLabel(self)
        self._news.setProperty("role", "success")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for widget in (self._previous, self._place, self._next, self._news):
            row.addWidget(widget)
        self._previous.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)
        for button in (self._previous, self._next):
            button.stepped.connect(self._step)
            button.jumped.connect(self._jump)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def show_fork(self, fork: Fork) -> None:
        """Show where among its alternatives a message is."""
        self._fork = fork
        self._place.setText(f"{fork.position}/{fork.count}")
        news = word_news(fork)
        self._place.setAccessibleDescription(f"{word_fork(fork)}, {news}" if news else word_fork(fork))
        self._news.setText(news)
        self._news.setVisible(bool(news))
        for button, step, meaning in ((self._previous, -1, tr(BEFORE)), (self._next, 1, tr(AFTER))):
            position = find_position(fork, step)
            button.setEnabled(position is not None)
            words = f"{meaning}{self._name(fork, position)}"
            button.setToolTip(words)
            button.setAccessibleDescription(words)

    def _name(self, fork: Fork, position: int | None) -> str:
        """Name who wrote an alternative, where that says more than its number."""
        if position is None or not fork.models:
            return ""
        return f": {self._name_model(fork.models[position - 1])}"

    def _go_back(self) -> None:
        self._step(-1)

    def _go_on(self) -> None:
        self._step(1)

    def _step(self, step: int) -> None:
        position = find_position(self._fork, step) if self._fork is not None else None
        if position is not None:
            self.turned.emit(position)

    def _jump(self, position: int) -> None:
        if self._fork is not None:
            target = position if position > 0 else self._fork.count
            if target != self._fork.position:
                self.turned.emit(target)


class _StepButton(QToolButton):
    """Be a button that hears the keys of the whole switcher."""

    stepped = Signal(int)
    jumped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a neighbour with the arrows, and to the ends with Home and End."""
        match Qt.Key(event.key()):
            case Qt.Key.Key_Left:
                self.stepped.emit(-1)
            case Qt.Key.Key_Right:
                self.stepped.emit(1)
            case Qt.Key.Key_Home:
                self.jumped.emit(FIRST)
            case Qt.Key.Key_End:
                self.jumped.emit(LAST)
            case _:
                super().keyPressEvent(event)


class ForkView(QWidget):
    """Hold the switcher under a question, whose other buttons are in its corner."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._intents = intents
        self._id = ""
        self._switcher = Switcher(rendering.icons, self, rendering.name_model)
        self._switcher.turned.connect(self._turn)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._switcher)
        row.addStretch(1)

    def show_part(self, entry: Entry, part: Part) -> None:
        """Show the alternatives of this message."""
        self._id = entry.message.id
        if entry.fork is not None:
            self._switcher.show_fork(entry.fork)

    def fit(self, width: int) -> int:
        """Take a width and return the height."""
        return fit_layout(self, width)

    def _turn(self, position: int) -> None:
        self._intents.turn_wanted.emit(self._id, position)
