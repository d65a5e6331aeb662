"""What comes late while models are chosen from: providers, privacy, marks, and what was asked lately."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from offhand.domain.errors import AppError, GarbledAnswer, StoreProblem
from offhand.services.explanation import explain
from offhand.ui.dialogs.model_offers import ASKING
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.models import ModelCard
    from offhand.services.model_directory import ModelDirectory
    from offhand.services.tasks import TaskScope
    from offhand.ui.dialogs.model_offers import ModelOffers

REST = 0.25
"""Seconds that a model has to be in view before anybody is asked who runs it."""
SILENT = later("This server does not say who runs its models.")


class ModelWatch(QObject):
    """Bring what the directory does not know yet, while somebody looks."""

    changed = Signal()
    """The list, the marks or what was asked lately are others."""
    failed = Signal(str)

    def __init__(self, directory: ModelDirectory, scope: TaskScope, parent: QObject) -> None:
        super().__init__(parent)
        self._directory = directory
        self._scope = scope
        self._offers: ModelOffers | None = None
        self._card: ModelCard | None = None
        self._asking: asyncio.Task[None] | None = None
        self._leaves: list[Callable[[], None]] = []

    def attach(self, offers: ModelOffers) -> None:
        """Show there who runs a model."""
        self._offers = offers
        offers.retry_wanted.connect(self._ask_at_once)

    def start(self) -> None:
        """Hear of changes, and learn what may have changed meanwhile."""
        if not self._leaves:
            self._leaves = [
                self._directory.catalogue.on_change(self.changed.emit),
                self._directory.favourites.on_change(self.changed.emit),
            ]
            self._scope.start(self._learn(), "models")

    def stop(self) -> None:
        """Hear nothing more, and ask nothing more."""
        for leave in self._leaves:
            leave()
        self._leaves.clear()
        self._give_up()
        self._card = None

    def look_at(self, card: ModelCard | None) -> None:
        """Show who runs this model, once it has been in view for a moment; None shows nothing."""
        if card is not None and self._card is not None and card.id == self._card.id:
            return
        self._give_up()
        self._card = card
        if card is None or self._offers is None:
            return
        kept = self._directory.offers.kept(card)
        if kept is not None:
            self._offers.show_sheet(kept)
            return
        self._offers.show_state(tr(ASKING))
        self._asking = self._scope.start(self._ask(card, self._offers, REST), "providers")

    def find_private(self) -> None:
        """Learn which models are run without keeping anything."""
        self._scope.start(self._learn_private(), "zero retention")

    def toggle_favourite(self, model: str) -> None:
        """Mark a model, or take its mark away."""
        self._scope.start(self._toggle(model), "favourite")

    def _give_up(self) -> None:
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None

    def _ask_at_once(self) -> None:
        if self._card is not None and self._offers is not None:
            self._give_up()
            self._offers.show_state(tr(ASKING))
            self._asking = self._scope.start(self._ask(self._card, self._offers, 0.0), "providers")

    async def _ask(self, card: ModelCard, offers: ModelOffers, rest: float) -> None:
        await asyncio.sleep(rest)
        try:
            sheet = await self._directory.offers.find(card)
        except GarbledAnswer:
            offers.show_state(tr(SILENT))
        except AppError as error:
            offers.show_state(
                tr("Who runs it is not known. {sentence}", sentence=explain(error).sentence), can_retry=True
            )
        else:
            offers.show_sheet(sheet)

    async def _learn(self) -> None:
        await self._directory.favourites.load()
        if await self._directory.learn_recent():
            self.changed.emit()
        await self._directory.catalogue.refresh()
        self.changed.emit()

    async def _learn_private(self) -> None:
        try:
            await self._directory.offers.find_private()
        except GarbledAnswer:
            self.failed.emit(tr("This server does not say who keeps what is sent."))
        except AppError as error:
            self.failed.emit(
                tr("Who keeps nothing is not known. {sentence}", sentence=explain(error).sentence)
            )
        else:
            self.changed.emit()

    async def _toggle(self, model: str) -> None:
        try:
            await self._directory.favourites.toggle(model)
        except StoreProblem as problem:
            self.failed.emit(explain(problem).sentence)
