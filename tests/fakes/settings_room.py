"""The settings dialog with real preferences on a real file and a staged account."""

from __future__ import annotations

import time
import tomllib
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from offhand.services.hand_bindings import HandBindings
from offhand.services.hotkeys import Hotkeys
from offhand.services.preferences import Preferences
from offhand.services.tasks import TaskScope
from offhand.storage.preferences import SettingsFile
from offhand.ui.dialogs.settings import SettingsDialog
from tests.fakes.directories import StagedDirectory
from tests.fakes.hotkey_backend import StagedBackend
from tests.fakes.recipes import StagedRecipes
from tests.fakes.staged_account import StagedAccount
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QComboBox, QLineEdit

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

    OpenSettings = Callable[..., "SettingsRoom"]


class SettingsRoom:
    """The dialog with real preferences on a real file."""

    def __init__(self, path: Path, icons: Icons, appearance: Appearance, **overrides: object) -> None:
        self.failures: list[BaseException] = []
        self.scope = TaskScope("test", lambda _name, error: self.failures.append(error))
        self.account = StagedAccount()
        self.file = SettingsFile(path)
        self.preferences = Preferences(self.file, self.file.load(), overrides)
        self.backend = StagedBackend()
        self.recipes = StagedRecipes()
        by_hand = HandBindings(self.recipes)
        self.hotkeys = Hotkeys(self.preferences, self.scope, self.backend.open, time.time, by_hand)
        self.models = StagedDirectory(path.parent)
        self.dialog = SettingsDialog(
            self.preferences,
            self.account,
            self.hotkeys,
            self.scope,
            icons,
            appearance,
            open_address=self._ignore,
            models=self.models,
        )

    def _ignore(self, address: str) -> None:
        assert address

    def line(self, key: str) -> QLineEdit:
        return cast("QLineEdit", self.dialog.rows[key].editor.field)

    def box(self, key: str) -> QComboBox:
        return cast("QComboBox", self.dialog.rows[key].editor.field)

    async def enter(self, key: str, text: str) -> None:
        self.line(key).setText(text)
        QTest.keyClick(self.line(key), Qt.Key.Key_Return)
        await settle(self.scope)
        assert self.failures == []

    async def click(self, name: str) -> None:
        buttons = [
            button
            for button in self.dialog.findChildren(QAbstractButton)
            if button.accessibleName() == name and button.isVisible()
        ]
        assert len(buttons) == 1, f"{len(buttons)} buttons {name}"
        buttons[0].click()
        await settle(self.scope)
        assert self.failures == []

    @property
    def saved(self) -> dict[str, Any]:
        return tomllib.loads(self.file.path.read_text()) if self.file.path.exists() else {}

    @property
    def said(self) -> str:
        return self.dialog.key_page.form.notice.text
