"""Another stylesheet: every widget takes it once, those in view at once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from offhand.ui.dressing import Dressing
from offhand.ui.theme import Appearance, load_theme

if TYPE_CHECKING:
    from collections.abc import Generator

    from pytestqt.qtbot import QtBot

DEEP = 6


class Dressed(QObject):
    """Count how often each widget takes a style."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: Counter[QObject] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count, and let it pass."""
        if event.type() is QEvent.Type.StyleChange:
            self.counts[watched] += 1
        return False


@pytest.fixture
def counted(qapp: QApplication) -> Generator[Dressed, None, None]:
    dressed = Dressed()
    qapp.installEventFilter(dressed)
    yield dressed
    qapp.removeEventFilter(dressed)


class Nest(QFrame):
    """Hold widgets in widgets, some of them hidden, each with a label in the colour of warnings."""

    def __init__(self) -> None:
        super().__init__()
        self.labels: list[QLabel] = []
        inner: QWidget = self
        for depth in range(DEEP):
            column = QVBoxLayout(inner)
            label = QLabel("words")
            label.setProperty("role", "warning")
            label.setVisible(depth % 2 == 0)
            self.labels.append(label)
            column.addWidget(label)
            for control in (QLineEdit("typed"), QPushButton("press")):
                control.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                column.addWidget(control)
            inner = QFrame()
            inner.setProperty("role", "card")
            column.addWidget(inner)
        self.ensure()

    def ensure(self) -> None:
        """Have everything polished as if it had been seen."""
        for widget in (self, *self.findChildren(QWidget)):
            widget.ensurePolished()

    @property
    def colours(self) -> list[str]:
        """Read the colour of each label."""
        return [label.palette().color(label.foregroundRole()).name() for label in self.labels]


def settle(appearance: Appearance) -> None:
    part = appearance.findChild(Dressing)
    assert isinstance(part, Dressing)
    while part.is_busy:
        QApplication.processEvents()


def test_every_widget_takes_another_theme_once(
    appearance: Appearance, counted: Dressed, qtbot: QtBot
) -> None:
    nest = Nest()
    qtbot.addWidget(nest)
    nest.show()
    counted.counts.clear()
    appearance.set_choice("dark")
    assert all(counted.counts[label] == label.isVisible() for label in nest.labels)
    settle(appearance)
    widgets = [nest, *nest.findChildren(QWidget)]
    assert {widget.objectName() or type(widget).__name__: counted.counts[widget] for widget in widgets} == {
        widget.objectName() or type(widget).__name__: 1 for widget in widgets
    }
    assert set(nest.colours) == {load_theme("dark").warning.name()}


def test_what_is_dressed_anew_looks_like_what_is_made_anew(appearance: Appearance, qtbot: QtBot) -> None:
    old = Nest()
    qtbot.addWidget(old)
    old.show()
    for choice in ("dark", "light", "dark"):
        appearance.set_choice(choice)
    settle(appearance)
    new = Nest()
    qtbot.addWidget(new)
    new.show()
    for nest in (old, new):
        nest.labels[1].show()
        nest.resize(300, 700)
    assert old.grab().toImage() == new.grab().toImage()


def test_what_is_gone_before_its_turn_is_no_trouble(appearance: Appearance, qtbot: QtBot) -> None:
    nest = Nest()
    qtbot.addWidget(nest)
    appearance.set_choice("dark")
    for label in nest.labels[2:]:
        shiboken6.delete(label)
    settle(appearance)
    assert nest.labels[0].palette().color(nest.labels[0].foregroundRole()) == load_theme("dark").warning
