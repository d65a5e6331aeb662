"""What goes on around the window: the key, the list of models, dialogs, and things to be told.

A dialog is imported when it is opened first: together they cost as much of a start as the window.
"""

# ruff: noqa: PLC0415 - dialogs are imported when they are opened, as said above

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from offhand.domain.errors import AppError, KeyringLocked, StoreProblem
from offhand.domain.model_settings import DEFAULT_MODEL_SETTING
from offhand.domain.setting import Group
from offhand.services.account import KeyPlace
from offhand.services.explanation import explain
from offhand.services.notices import word_choice
from offhand.services.wording.hotkeys import word_troubles
from offhand.ui.looks import apply_looks
from offhand.ui.model_choosing import ModelChoosing
from offhand.ui.remedies import open_link
from offhand.ui.saving_notice import SavingNotice
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.models import ModelCard
    from offhand.domain.settings import Settings
    from offhand.services.account import KeyStatus
    from offhand.services.hotkeys import HotkeyTrouble
    from offhand.ui.dialogs.settings import SettingsDialog
    from offhand.ui.icons import Icons
    from offhand.ui.main_window import MainWindow
    from offhand.ui.theme import Appearance
    from offhand.ui.workings import Workings

DEMO_NOTICE = later("This is the demo: answers are recorded, nothing leaves this machine, nothing is kept.")
CATALOGUE_ROUND = 3600.0
"""Seconds between two looks at the age of the list, which is renewed when it is a day old."""
NO_KEY_WANTED = later("no key wanted")
DEFECT = later("Something went wrong inside Offhand. It goes on; the log says where it happened.")


class Desk(QObject):
    """Look after one window."""

    demo_wanted = Signal()
    real_wanted = Signal()
    key_missing = Signal()
    """The page of the first run has come up."""

    def __init__(self, workings: Workings, window: MainWindow, appearance: Appearance, icons: Icons) -> None:
        """Join the window to the services; ``open`` starts what takes time."""
        super().__init__(window)
        self._workings = workings
        self._window = window
        self._appearance = appearance
        self._icons = icons
        self._settings: SettingsDialog | None = None
        self._choosing = ModelChoosing(workings, window, appearance, icons)
        self._skipped = False
        window.settings_wanted.connect(self.open_settings)
        self._saving = SavingNotice(workings.saver, window.page.banners, self)
        self._leaves = [
            self._saving.close,
            workings.preferences.on_change(self._follow_settings),
            workings.account.on_change(self._look_for_key),
            workings.account.on_change(self._renew_models),
            workings.catalogue.on_change(self._follow_catalogue),
        ]

    def open(self) -> None:
        """Look for the key and the models, and tell what has to be told."""
        self._tell_of_files()
        if self._workings.is_demo:
            self._window.announce(tr(DEMO_NOTICE), (tr("Use my own key"), self.real_wanted.emit))
        self._look_for_key()
        self._workings.scope.start(self._keep_catalogue(), "catalogue")

    def close(self) -> None:
        """Hear nothing more, and close what is open."""
        for leave in self._leaves:
            leave()
        self._choosing.close()
        if self._settings is not None:
            self._settings.close()

    def open_settings(self, group: Group | None = None) -> None:
        """Open the settings, at a page of them or where they were, or bring them to the front."""
        if self._settings is None:
            from offhand.ui.dialogs.settings import SettingsDialog

            workings = self._workings
            self._settings = SettingsDialog(
                workings.preferences,
                workings.account,
                workings.hotkeys,
                workings.scope,
                self._icons,
                self._appearance,
                open_address=open_link,
                models=workings.models,
                commands=workings.saved_commands,
                sign_in=None if workings.is_demo else workings.sign_in,
                is_demo=workings.is_demo,
                parent=self._window,
            )
        self._settings.set_card(self._find_card())
        if group is not None:
            self._settings.show_group(group)
        self._settings.show()
        self._settings.raise_()
        self._settings.activateWindow()

    def _open_hotkeys(self) -> None:
        self.open_settings(Group.HOTKEYS)

    def open_model_picker(self) -> None:
        """Offer the models for the chat in view."""
        self._choosing.open()

    def announce_error(self, error: AppError) -> None:
        """Word a failure that belongs to no answer."""
        explanation = explain(error)
        self._window.announce(f"{explanation.sentence} {explanation.advice}".strip())

    def tell_of_hotkeys(self, troubles: Sequence[HotkeyTrouble]) -> None:
        """Say which hotkeys do not work, and why."""
        self._window.announce(word_troubles(troubles), (tr("Settings"), self._open_hotkeys))

    def announce_defect(self) -> None:
        """Own up to a defect."""
        self._window.announce(tr(DEFECT))

    def _find_card(self) -> ModelCard | None:
        conversation = self._window.page.conversation
        return self._workings.catalogue.card(conversation.asked_model) if conversation else None

    def _follow_settings(self, old: Settings, new: Settings) -> None:
        apply_looks(self._appearance, new)
        if old.endpoint != new.endpoint:
            self._workings.models.offers.forget()
            self._look_for_key()
        self._window.page.refresh_model()

    def _follow_catalogue(self) -> None:
        self._window.page.refresh_model()
        self._window.page.transcript.substitutes.changed.emit()
        self._workings.scope.start(self._tell_of_model(), "model notice")

    def _look_for_key(self) -> None:
        self._workings.scope.start(self._show_key_status(), "key status")

    def _renew_models(self) -> None:
        """Ask anew: what is offered depends on whose key it is."""
        if not self._workings.is_demo:
            self._workings.models.offers.forget()
            self._workings.scope.start(self._workings.catalogue.refresh(force=True), "catalogue")

    async def _show_key_status(self) -> None:
        """Offer the first-run page while there is no key, unless that was declined."""
        if self._workings.account.has_key:  # what a keyring imports is a tenth of the program
            self._window.page.show_first_run(None)
            return
        status: KeyStatus = await self._workings.account.status()
        if status.place is not KeyPlace.NONE or await self._is_declined(status):
            self._window.page.show_first_run(None)
        elif not self._window.page.has_first_run:
            from offhand.ui.first_run import FirstRunPage

            workings = self._workings
            page = FirstRunPage(
                workings.account,
                workings.scope,
                self._icons,
                self._appearance,
                open_link,
                workings.sign_in,
            )
            page.demo_requested.connect(self.demo_wanted)
            page.skipped.connect(self._decline)
            page.key_saved.connect(self._window.page.composer.show_hint)
            self._window.page.show_first_run(page)
            self.key_missing.emit()
            if isinstance(status.problem, KeyringLocked) and not status.problem.is_missing:
                page.show_locked(status.problem)

    async def _is_declined(self, status: KeyStatus) -> bool:
        """Take a no for this run; for good where the server may do without a key."""
        if self._skipped:
            return True
        return not status.is_needed and await self._workings.notices.knows(tr(NO_KEY_WANTED))

    def _decline(self) -> None:
        self._skipped = True
        self._window.page.show_first_run(None)
        self._workings.scope.start(self._workings.notices.is_news(NO_KEY_WANTED), "declined")

    async def _keep_catalogue(self) -> None:
        """Show the kept list of models, and have it renewed for as long as the window is open."""
        catalogue = self._workings.catalogue
        await catalogue.load()
        while True:
            await catalogue.refresh()
            await asyncio.sleep(CATALOGUE_ROUND)

    async def _tell_of_model(self) -> None:
        """Say once which model serves instead of the default one, and why."""
        catalogue = self._workings.catalogue
        choice = catalogue.choose(self._workings.preferences.settings.get(DEFAULT_MODEL_SETTING))
        card = catalogue.card(choice.model)
        said = word_choice(choice, card.name if card is not None and card.name else choice.model)
        if not said:
            return
        try:
            is_news = await self._workings.notices.is_news(f"model {choice.wanted} {choice.model}")
        except StoreProblem:
            is_news = True
        if is_news:
            self._window.announce(said, (tr("Choose a model"), self.open_model_picker))

    def _tell_of_files(self) -> None:
        preferences = self._workings.preferences
        if preferences.broken_copy is not None:
            self._window.announce(
                tr(
                    "The settings file could not be read, so the defaults are used. It was kept as "
                    "{broken_copy}.",
                    broken_copy=preferences.broken_copy,
                )
            )
