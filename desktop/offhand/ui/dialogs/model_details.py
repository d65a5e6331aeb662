"""All that is known of the model in view, and what can be done with it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from offhand.services.wording.models import (
    WITHHELD,
    describe_facts,
    describe_prices,
    list_abilities,
    word_retirement,
)
from offhand.ui.dialogs.model_offers import ModelOffers, make_label
from offhand.ui.flow import FlowLayout
from offhand.ui.spoken_roles import give_role
from offhand.ui.theme import GAP, MARGIN
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from offhand.domain.models import ModelCard
    from offhand.ui.icons import Icons

ICON = QSize(16, 16)
PLAIN = "QToolButton { background: transparent; border: none; padding: 0; }"
UNLISTED = later(
    "The list does not have this id. It may still answer, for instance where it is new or private."
)
LONGEST_DESCRIPTION = 4_000


class ModelDetails(QScrollArea):
    """Show one model."""

    def __init__(self, icons: Icons, today: Callable[[], date] = date.today) -> None:
        """``today`` tells which day it is, for what retires."""
        super().__init__()
        self._icons = icons
        self._today = today
        self._identity = ""
        self._name = make_label("title")
        self._id = make_label("muted")
        self._copy = self._build_copy()
        self._going, self._gone, self._withheld = (
            make_label("warning"),
            make_label("danger"),
            make_label("warning"),
        )
        self._description = make_label("")
        self._facts = Pairs()
        self._prices = Pairs()
        self.offers = ModelOffers()
        self._abilities = Abilities(icons)
        self._headings = [make_heading(said) for said in (tr("Price"), tr("Facts"), tr("Providers"))]
        self._body = self._lay_out()
        self.setWidget(self._body)
        self._body.hide()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("modelDetails")
        give_role(self, QAccessible.Role.Document)
        self.setAccessibleName(tr("Details"))
        self.setAccessibleDescription(tr("What is known of the model in view"))

    def show_card(self, card: ModelCard, *, is_withheld: bool = False) -> None:
        """Show a model of the list."""
        self._show_names(card.name or card.id, card.id)
        going = word_retirement(card, self._today())
        self._going.setText(going.text if going is not None else "")
        self._gone.setText(self._going.text())
        self._going.setVisible(going is not None and not going.is_past)
        self._gone.setVisible(going is not None and going.is_past)
        self._withheld.setText(tr(WITHHELD))
        self._withheld.setVisible(is_withheld)
        self._abilities.show_words(list_abilities(card))
        self._description.setText(" ".join(card.description[:LONGEST_DESCRIPTION].split()))
        self._description.setVisible(bool(card.description.strip()))
        self._prices.show_lines(
            line
            for block in describe_prices(card.pricing)
            for line in ((block.condition, None), *block.lines)
            if line[0]
        )
        self._facts.show_lines(describe_facts(card))
        for heading in self._headings:
            heading.show()

    def show_unlisted(self, model: str) -> None:
        """Show an id that the list does not have."""
        self._show_names(model, model)
        for label in (self._going, self._gone, self._description):
            label.hide()
        self._withheld.setText(tr(UNLISTED))
        self._withheld.show()
        self._abilities.show_words(())
        self._prices.show_lines(())
        self._facts.show_lines(())
        self.offers.show_state("")
        for heading in self._headings:
            heading.hide()

    def show_nothing(self) -> None:
        """Show no model."""
        self._identity = ""
        self._body.hide()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Return where Tab comes to, in the order in which they stand; providers follow the last."""
        return (self, self._copy, self.offers.stop)

    def copy_id(self) -> None:
        """Put the model's id on the clipboard."""
        if self._identity:
            QGuiApplication.clipboard().setText(self._identity)

    @property
    def text(self) -> str:
        """Return all that is shown, one line for each label."""
        return "\n".join(
            label.text() for label in self.findChildren(QLabel) if label.isVisibleTo(self) and label.text()
        )

    def _show_names(self, name: str, model: str) -> None:
        if model != self._identity:
            self.verticalScrollBar().setValue(0)
        self._identity = model
        self._name.setText(name)
        self._id.setText(model)
        self._copy.show()
        self._body.show()

    def _build_copy(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("copyModelId")
        button.setProperty("role", "quiet")
        button.setIconSize(ICON)
        button.setAccessibleName(tr("Copy id"))
        button.setAccessibleDescription(tr("Copy the id of this model"))
        button.setToolTip(tr("Copy the id of this model (Ctrl+Shift+C)"))
        self._icons.set_icon(button, "copy", "muted")
        button.clicked.connect(self.copy_id)
        return button

    def _lay_out(self) -> QWidget:
        body = QWidget()
        names = QHBoxLayout()
        names.addWidget(self._id, 1)
        names.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addWidget(self._name)
        column.addLayout(names)
        price, facts, providers = self._headings
        for widget in (self._going, self._gone, self._withheld, self._abilities, self._description):
            column.addWidget(widget)
        for heading, widget in ((price, self._prices), (facts, self._facts), (providers, self.offers)):
            column.addWidget(heading)
            column.addWidget(widget)
        column.addStretch(1)
        return body


class Pairs(QWidget):
    """Show words and what they stand for, in two columns; a word alone is a line over both."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(MARGIN)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[QLabel, QLabel, QLabel]] = []

    def show_lines(self, lines: Iterable[tuple[str, str | None]]) -> None:
        """Show other lines."""
        count = 0
        for count, (word, said) in enumerate(lines, start=1):
            whole, left, right = self._line(count - 1)
            whole.setVisible(said is None)
            for label in (left, right):
                label.setVisible(said is not None)
            whole.setText(word)
            left.setText(word)
            right.setText(said or "")
        for labels in self._lines[count:]:
            for label in labels:
                label.hide()

    def _line(self, row: int) -> tuple[QLabel, QLabel, QLabel]:
        if row == len(self._lines):
            whole, left, right = make_label("muted"), make_label("muted"), make_label("")
            left.setWordWrap(False)
            whole.setContentsMargins(0, GAP, 0, 0)
            self._grid.addWidget(whole, row, 0, 1, 2)
            self._grid.addWidget(left, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(right, row, 1)
            self._lines.append((whole, left, right))
        return self._lines[row]


class Abilities(QWidget):
    """Show what a model can do, as icons with words."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._row = FlowLayout(self, GAP)
        self._chips: list[QToolButton] = []

    def show_words(self, abilities: tuple[tuple[str, str], ...]) -> None:
        """Show other abilities."""
        while len(self._chips) < len(abilities):
            chip = QToolButton()
            chip.setStyleSheet(PLAIN)
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            chip.setIconSize(ICON)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._row.addWidget(chip)
            self._chips.append(chip)
        for chip, (icon, word) in zip(self._chips, abilities, strict=False):
            chip.setText(word)
            chip.setAccessibleName(word)
            self._icons.set_icon(chip, icon, "muted")
            chip.show()
        for chip in self._chips[len(abilities) :]:
            chip.hide()
        self.setVisible(bool(abilities))


def make_heading(said: str) -> QLabel:
    """Make the heading of a part."""
    heading = QLabel(said)
    font = heading.font()
    font.setWeight(font.Weight.DemiBold)
    heading.setFont(font)
    return heading
