"""The settings: what is found, what the model does not use, and fitting any window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from offhand.domain.errors import HostNotFound
from offhand.domain.models import ModelCard, ReasoningSupport
from offhand.domain.setting import Group
from offhand.ui.dialogs.model_picker import ModelPicker
from tests.fakes.turns import settle, turn

if TYPE_CHECKING:
    from tests.fakes.settings_room import OpenSettings


KEY = "sk-or-v1-0123456789abcdef"
PLAIN = ModelCard(
    id="lab/plain",
    name="Plain",
    supported_parameters=frozenset({"temperature", "max_tokens", "reasoning"}),
    reasoning=ReasoningSupport(mandatory=True, supported_efforts=("low", "high")),
)


async def test_the_search_finds_labels_and_explanations(open_settings: OpenSettings) -> None:
    room = open_settings()

    def visible() -> set[str]:
        return {key for key, row in room.dialog.rows.items() if row.isVisible()}

    room.dialog.search.setText("PENALTY")
    assert visible() == {"frequency_penalty", "presence_penalty", "repetition_penalty"}
    assert not room.dialog.key_page.isVisible()
    room.dialog.search.setText("credit reserved")
    assert visible() == {"max_tokens"}
    room.dialog.search.setText("keyring")
    assert room.dialog.key_page.isVisible()
    room.dialog.search.setText("zzz")
    assert visible() == set()
    room.dialog.show_group(Group.NETWORK)
    assert visible() == {"base_url", "proxy"}
    assert room.dialog.search.text() == ""


async def test_what_the_model_does_not_use_is_greyed_out(open_settings: OpenSettings) -> None:
    room = open_settings()
    room.dialog.set_card(PLAIN)
    assert room.line("temperature").isEnabled()
    assert not room.line("top_p").isEnabled()
    assert room.dialog.rows["top_p"].note == "Plain does not use this."
    assert room.box("theme").isEnabled()
    efforts = room.box("reasoning_effort")
    offered = {
        efforts.itemData(row)
        for row in range(efforts.count())
        if efforts.model().flags(efforts.model().index(row, 0)) & Qt.ItemFlag.ItemIsEnabled
    }
    assert offered == {"", "low", "high"}
    room.dialog.set_card(None)
    assert room.line("top_p").isEnabled()
    assert room.dialog.rows["top_p"].note == ""


async def test_a_model_that_nothing_is_known_of_offers_everything(open_settings: OpenSettings) -> None:
    room = open_settings()
    room.dialog.set_card(ModelCard(id="own/model", parameters_known=False))
    assert all(row.editor.isEnabled() for row in room.dialog.rows.values())


async def test_a_model_can_be_picked_from_the_list(open_settings: OpenSettings) -> None:
    room = open_settings(group=Group.MODEL)
    await room.models.fill({"id": PLAIN.id, "supported_parameters": []})
    room.models.clock.time += 100_000
    room.models.source.answers.append(HostNotFound(host="openrouter.ai"))
    await room.click("Choose model")
    picker = room.dialog.findChild(ModelPicker)
    assert isinstance(picker, ModelPicker)
    assert "1 day old" in picker.footer
    QTest.keyClicks(picker.search, "plain")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    await settle(room.scope)
    assert room.saved == {"model": "lab/plain"}


async def test_the_keyboard_reaches_groups_and_fields(open_settings: OpenSettings) -> None:
    room = open_settings(group=Group.NETWORK)
    room.dialog.activateWindow()
    room.dialog.search.setFocus()
    names: list[str] = []
    for _ in range(4):
        focused = room.dialog.focusWidget()
        names.append(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert names == ["Search settings", "Groups", "Base URL", "Proxy"]


@pytest.mark.parametrize("size", [(460, 320), (800, 600)])
@pytest.mark.parametrize("group", list(Group))
async def test_every_page_fits_small_windows(
    open_settings: OpenSettings, size: tuple[int, int], group: Group
) -> None:
    room = open_settings(group=group)
    room.dialog.set_card(PLAIN)
    room.dialog.resize(*size)
    await turn()
    assert (room.dialog.width(), room.dialog.height()) == size
    body = room.dialog.page.widget()
    assert body is not None
    assert body.minimumSizeHint().width() <= room.dialog.page.viewport().width()
