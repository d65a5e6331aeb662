"""The settings: groups on the left, a search on top, changes in force at once.

There is no OK and no Cancel. A refused text stays in its field with the reason under it, and the
old value stays in force.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from offhand.domain.errors import SettingRefused, StoreProblem
from offhand.domain.setting import Group, Kind
from offhand.services.explanation import explain
from offhand.ui.dialogs.editors import BrowsingEditor
from offhand.ui.dialogs.hotkeys.hotkeys_page import HotkeysPage
from offhand.ui.dialogs.key_page import KeyPage
from offhand.ui.dialogs.model_picker import ModelPicker
from offhand.ui.dialogs.settings_page import Extra, SettingsPage
from offhand.ui.saved_commands.page import CommandsPage
from offhand.ui.search_field import SearchField
from offhand.ui.theme import GAP, MARGIN
from offhand.ui.zoom import leave_size, prefer_size, zoomed
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from offhand.domain.models import ModelCard
    from offhand.domain.setting import Setting
    from offhand.domain.settings import Settings
    from offhand.services.hotkeys import Hotkeys
    from offhand.services.model_directory import ModelDirectory
    from offhand.services.preferences import Preferences
    from offhand.services.saved_commands import SavedCommands
    from offhand.services.tasks import TaskScope
    from offhand.ui.dialogs.key_form import AccountPort
    from offhand.ui.dialogs.signin import SignInPort
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

NAVIGATION_WIDTH, BESIDE_NAME = 140, 40
"""px of the list of groups at least, and what of it a name has not: padding and the scroll bar."""
PREFERRED = (820, 620)
SMALLEST = QSize(460, 320)


class SettingsDialog(QDialog):
    """Show and change the settings while the rest of the program goes on."""

    _card: ModelCard | None = None

    def __init__(
        self,
        preferences: Preferences,
        account: AccountPort,
        hotkeys: Hotkeys,
        scope: TaskScope,
        icons: Icons,
        appearance: Appearance,
        *,
        open_address: Callable[[str], object],
        models: ModelDirectory,
        sign_in: SignInPort | None = None,
        commands: SavedCommands | None = None,
        is_demo: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``open_address`` shows a page in the user's browser; ``is_demo``: keys cannot be tested."""
        super().__init__(parent)
        self._preferences = preferences
        self._scope = scope
        self._icons = icons
        self._appearance = appearance
        self._models = models
        self._stop_following: Callable[[], None] | None = None
        self.key_page = KeyPage(
            account, scope, icons, appearance, open_address, sign_in=sign_in, is_demo=is_demo
        )
        self.hotkeys_page = HotkeysPage(hotkeys, preferences, scope, icons, is_demo=is_demo)
        extras = {
            Group.ACCOUNT: Extra(self.key_page, KeyPage.SEARCH_WORDS),
            Group.HOTKEYS: Extra(self.hotkeys_page, HotkeysPage.SEARCH_WORDS, is_below=True),
        }
        self.commands_page = CommandsPage(commands, scope) if commands is not None else None
        if self.commands_page is not None:
            extras[Group.COMMANDS] = Extra(self.commands_page, CommandsPage.SEARCH_WORDS)
        self.page = SettingsPage(icons, extras)
        self.rows = {row.setting.key: row for row in self.page.rows}
        self.search = self._build_search()
        self.groups = self._build_groups()
        self._lay_out()
        self._fit_groups()
        appearance.changed.connect(self._fit_groups)
        for row in self.page.rows:
            row.changed.connect(self._change)
            row.reset_requested.connect(self._reset)
            row.browse_requested.connect(self._browse)
        self.groups.currentRowChanged.connect(self._turn_to)
        self.groups.itemClicked.connect(self.search.clear)
        self.search.textChanged.connect(self._filter)
        self.groups.setCurrentRow(0)

    def set_card(self, card: ModelCard | None) -> None:
        """Grey out what the current model does not use; None offers all that the server knows."""
        self._card = card
        base_url = self._preferences.settings.endpoint.base_url
        for row in self.page.rows:
            row.set_card(card, base_url)

    def show_group(self, group: Group) -> None:
        """Turn to a page, for instance to the account's."""
        self.search.clear()
        self.groups.setCurrentRow(list(Group).index(group))

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is in force now, and follow it while the window is open."""
        super().showEvent(event)
        if self._stop_following is None:
            self._stop_following = self._preferences.on_change(self._follow)
            for key in self.rows:
                self._show_value(key)
            self.key_page.refresh()
            self._scope.start(self._look_outside(), "settings")

    def hideEvent(self, event: QHideEvent) -> None:
        """Take over what was typed last."""
        super().hideEvent(event)
        if event.spontaneous() or self._stop_following is None:
            return
        for row in self.page.rows:
            row.editor.commit()
        self._stop_following()
        self._stop_following = None

    async def _look_outside(self) -> None:
        """Show what was changed by other means."""
        with suppress(StoreProblem):  # it is in force, and saved with the next change
            await self._preferences.look_outside()

    def _follow(self, old: Settings, new: Settings) -> None:
        for key, row in self.rows.items():
            if old.get(row.setting) != new.get(row.setting):
                self._show_value(key)
        if old.endpoint.base_url != new.endpoint.base_url:
            self.key_page.refresh()
            self.set_card(self._card)

    def _show_value(self, key: str) -> None:
        row = self.rows[key]
        overridden = self._preferences.is_overridden(row.setting)
        row.show_value(self._preferences.settings.get(row.setting), is_overridden=overridden)
        refusal = self._preferences.refusal(row.setting)
        if refusal is not None:
            row.report(
                tr(
                    "The value in {name} {reason}; the default is used.",
                    name=self._preferences.path.name,
                    reason=tr(refusal.reason),
                )
            )

    def _change(self, setting: Setting[object], value: object) -> None:
        self._scope.start(self._keep(setting, value), f"change {setting.key}")

    def _reset(self, setting: Setting[object]) -> None:
        row = self.rows[setting.key]
        row.editor.commit()  # what is still being typed must not come after the default
        row.show_value(setting.default)
        self._change(setting, setting.default)

    async def _keep(self, setting: Setting[object], value: object) -> None:
        row = self.rows[setting.key]
        try:
            await self._preferences.change(setting, value)
        except SettingRefused as refusal:
            if setting.kind is Kind.SWITCH:
                self._show_value(setting.key)  # nobody is typing, so that it shows how things are
            row.report(f"{tr(setting.label)} {tr(refusal.reason)}.")
        except StoreProblem as problem:
            self._show_value(setting.key)
            words = explain(problem)
            row.report(
                tr(
                    "In force for this run only. {sentence} {advice}",
                    sentence=words.sentence,
                    advice=words.advice,
                )
            )
        else:
            if not row.has_newer_text:
                self._show_value(setting.key)

    def _browse(self, setting: Setting[object]) -> None:
        editor = self.rows[setting.key].editor
        if not isinstance(editor, BrowsingEditor):
            return
        picker = ModelPicker(self._models, self._scope, self._icons, self._appearance, self)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.present(editor.field.text(), purpose=tr("Use as default"), has_default=False)
        picker.chosen.connect(editor.choose)
        picker.open()

    def _turn_to(self, row: int) -> None:
        """Show a group whole, which ends a search."""
        if self.search.text():
            self.search.clear()
        else:
            self.page.show_group(list(Group)[row])

    def _filter(self, text: str) -> None:
        if not text.strip():
            found = list(Group)
            self.page.show_group(found[self.groups.currentRow()])
        else:
            found = self.page.show_finds(text)
        for row, group in enumerate(Group):
            item = self.groups.item(row)
            flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
            item.setFlags(flags if group in found else Qt.ItemFlag.NoItemFlags)

    def _build_search(self) -> SearchField:
        search = SearchField(
            self._icons,
            name=tr("Search settings"),
            meaning=tr("Show the settings whose name or explanation holds these words"),
            hint=tr("Search settings"),
        )
        search.setObjectName("searchSettings")
        return search

    def _build_groups(self) -> QListWidget:
        groups = QListWidget()
        groups.setObjectName("settingsGroups")
        groups.setProperty("role", "navigation")
        groups.setAccessibleName(tr("Groups"))
        groups.setAccessibleDescription(tr("The pages of the settings"))
        leave_size(groups)
        groups.setFrameShape(QFrame.Shape.NoFrame)
        groups.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for group in Group:
            groups.addItem(QListWidgetItem(tr(group.value)))
        return groups

    def _fit_groups(self) -> None:
        # The stylesheet's padding is not known yet when the list measures its items.
        metrics = self.groups.fontMetrics()
        items = [self.groups.item(row) for row in range(self.groups.count())]
        for item in items:
            item.setSizeHint(QSize(0, metrics.height() + zoomed(GAP * 2)))
        widest = max(metrics.horizontalAdvance(item.text()) for item in items)
        self.groups.setFixedWidth(max(zoomed(NAVIGATION_WIDTH), widest + zoomed(BESIDE_NAME)))

    def _lay_out(self) -> None:
        self.setWindowTitle(tr("Offhand settings"))
        self.setObjectName("offhandSettings")
        self.setAccessibleName(tr("Offhand settings"))
        self.setAccessibleDescription(tr("Changes are in force at once"))
        self.setModal(False)
        self.setMinimumSize(SMALLEST)
        prefer_size(self, *PREFERRED)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self.groups)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addLayout(left)
        columns.addWidget(self.page, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, MARGIN, 0, 0)
        whole.setSpacing(MARGIN)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, MARGIN, 0)
        top.addWidget(self.search)
        whole.addLayout(top)
        whole.addLayout(columns, 1)
