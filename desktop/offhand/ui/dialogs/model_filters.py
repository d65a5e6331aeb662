"""The filters above the models: what one has to be, or to be able to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QToolButton

from offhand.domain.model_search import Wish
from offhand.ui.flow_strip import FlowStrip
from offhand.ui.theme import GAP
from offhand.ui.zoom import zoomed
from offhand.words import later, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTreeView

    from offhand.ui.icons import Icons

LOW = 420
"""px of height."""
FAVOURITES = "favourites"
RECENT = "recent"
ICON = QSize(16, 16)
CHIPS: tuple[tuple[Wish | str, str, str, str], ...] = (
    (FAVOURITES, later("&Favourites"), "star", later("Only models that you marked")),
    (RECENT, later("Rece&nt"), "clock", later("Only models that you asked lately")),
    (Wish.IMAGES, later("&Images"), "image", later("Only models that read pictures")),
    (Wish.TOOLS, later("&Tools"), "tool", later("Only models that call tools")),
    (Wish.SCHEMAS, later("&Structured"), "braces", later("Only models whose answers follow a JSON schema")),
    (Wish.REASONING, later("&Reasoning"), "spark", later("Only models that think before they answer")),
    (Wish.FREE, later("Fr&ee"), "tag", later("Only models that cost nothing")),
    (
        Wish.PRIVATE,
        later("&Zero retention"),
        "shield",
        later("Only models that somebody runs without keeping anything of what is sent"),
    ),
)
"""With the underlined letter, Alt presses the chip."""
CONTEXTS = (0, 32_000, 128_000, 200_000, 1_000_000)
CONTEXT_LABELS = (
    later("Any context"),
    later("32k and more"),
    later("128k and more"),
    later("200k and more"),
    later("1M and more"),
)


class ModelFilters(FlowStrip):
    """Let filters be switched on and off."""

    changed = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__(GAP)
        self._icons = icons
        self.chips = {meaning: self._build_chip(*chip) for chip in CHIPS if (meaning := chip[0])}
        self.context = self._build_context()
        for widget in (*self.chips.values(), self.context):
            self.add_widget(widget)
        self.setAccessibleName(tr("Filters"))
        self.setAccessibleDescription(tr("Narrow the list of models"))

    @property
    def wishes(self) -> frozenset[Wish]:
        """Return what a model has to grant."""
        return frozenset(
            wish for wish, chip in self.chips.items() if isinstance(wish, Wish) and chip.isChecked()
        )

    @property
    def smallest_context(self) -> int:
        """Return how many tokens a model has to read."""
        return CONTEXTS[self.context.currentIndex()]

    @property
    def only_favourites(self) -> bool:
        """Say whether only marked models are wanted."""
        return self.chips[FAVOURITES].isChecked()

    @property
    def only_recent(self) -> bool:
        """Say whether only models that were asked lately are wanted."""
        return self.chips[RECENT].isChecked()

    @property
    def is_active(self) -> bool:
        """Say whether any filter is on."""
        return any(chip.isChecked() for chip in self.chips.values()) or self.smallest_context > 0

    def clear(self) -> None:
        """Switch every filter off."""
        for chip in self.chips.values():
            chip.setChecked(False)
        self.context.setCurrentIndex(0)

    def _build_chip(self, meaning: Wish | str, label: str, icon: str, said: str) -> QToolButton:
        chip = QToolButton()
        label, said = tr(label), tr(said)
        plain = label.replace("&", "")
        chip.setObjectName(f"filter{(meaning if isinstance(meaning, str) else meaning.value).capitalize()}")
        chip.setText(label)
        chip.setCheckable(True)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setIconSize(ICON)
        chip.setAccessibleName(plain)
        chip.setAccessibleDescription(said)
        letter = label[label.index("&") + 1].upper()
        chip.setToolTip(f"{said} (Alt+{letter})")
        self._icons.set_icon(chip, icon, "muted")
        chip.toggled.connect(self._follow)
        return chip

    def _build_context(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("filterContext")
        box.addItems([tr(label) for label in CONTEXT_LABELS])
        box.setAccessibleName(tr("Context"))
        box.setAccessibleDescription(tr("Only models that read at least so many tokens"))
        box.currentIndexChanged.connect(self.changed)
        return box

    def _follow(self) -> None:
        """Show what is on by a check mark too, not by its colour alone."""
        chip = self.sender()
        for meaning, _label, icon, _said in CHIPS:
            if self.chips[meaning] is chip:
                is_on = self.chips[meaning].isChecked()
                self._icons.set_icon(
                    self.chips[meaning], "check" if is_on else icon, "text" if is_on else "muted"
                )
        self.changed.emit()


def share_height(height: int, filters: ModelFilters, table: QTreeView) -> None:
    """Show one row of the filters in a low window, and no heads over the columns: keys sort as well."""
    is_low = height < zoomed(LOW)
    filters.set_low(is_low=is_low)
    table.setHeaderHidden(is_low)
