"""The settings: built from the table, in force at once, refused in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QToolButton

from offhand.domain import settings
from offhand.domain.appearance_settings import THEME
from offhand.domain.models import ModelCard, ReasoningSupport
from offhand.domain.setting import Group, Kind
from offhand.domain.settings import SETTINGS
from tests.fakes.turns import settle, turn

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.fakes.settings_room import OpenSettings


KEY = "sk-or-v1-0123456789abcdef"
PLAIN = ModelCard(
    id="lab/plain",
    name="Plain",
    supported_parameters=frozenset({"temperature", "max_tokens", "reasoning"}),
    reasoning=ReasoningSupport(mandatory=True, supported_efforts=("low", "high")),
)


async def test_every_setting_has_a_named_editor(open_settings: OpenSettings) -> None:
    dialog = open_settings().dialog
    assert list(dialog.rows) == [
        setting.key
        for group in Group
        for setting in SETTINGS
        if setting.group is group and setting.kind is not Kind.CHORDS
    ]
    for row in dialog.rows.values():
        field = row.editor.field
        assert field.accessibleName() == row.setting.label
        assert field.accessibleDescription() == row.setting.meaning
        assert field.objectName()
    assert dialog.windowTitle() == "Offhand settings"
    assert not dialog.isModal()
    names = {button.accessibleName() for button in dialog.findChildren(QAbstractButton)}
    assert {"Save key", "Test key", "Delete key"} <= names


async def test_the_values_in_force_are_shown(open_settings: OpenSettings) -> None:
    room = open_settings(
        'temperature = 0.7\nstop = ["a,b", "\\n"]\ntheme = "dark"\nsystem_prompt = "Be brief."\n'
    )
    assert room.line("temperature").text() == "0.7"
    assert room.line("stop").text() == r"a\,b, \n"
    assert room.line("base_url").text() == "https://openrouter.ai/api/v1"
    assert room.box("theme").currentText() == "Dark"
    assert cast("QPlainTextEdit", room.dialog.rows["system_prompt"].editor.field).toPlainText() == "Be brief."
    assert room.line("seed").text() == ""


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("temperature", "0,3", 0.3),
        ("max_tokens", "4,000", 4000),
        ("seed", "7", 7),
        ("stop", "END, User:", ["END", "User:"]),
        ("base_url", "http://127.0.0.1:8080/v1/", "http://127.0.0.1:8080/v1"),
        ("proxy", "http://proxy:3128", "http://proxy:3128"),
        ("model", "lab/other", "lab/other"),
        ("data_folder", "/srv/offhand", "/srv/offhand"),
    ],
)
async def test_a_line_is_in_force_and_saved_when_it_is_finished(
    open_settings: OpenSettings, key: str, text: str, value: object
) -> None:
    room = open_settings()
    room.line(key).setText(text)
    await settle(room.scope)
    assert room.saved == {}
    await room.enter(key, text)
    assert room.saved == {key: value}
    assert room.dialog.rows[key].problem == ""


async def test_leaving_a_line_finishes_it(open_settings: OpenSettings) -> None:
    room = open_settings(group=Group.SAMPLING)
    room.dialog.activateWindow()
    await turn()
    room.line("temperature").setFocus()
    QTest.keyClicks(room.line("temperature"), "1")
    QTest.keyClick(room.line("temperature"), Qt.Key.Key_Tab)
    await settle(room.scope)
    assert room.saved == {"temperature": 1.0}


@pytest.mark.parametrize(
    ("key", "text", "reason"),
    [
        ("temperature", "9", "must be between 0 and 2"),
        ("temperature", "warm", "must be a number"),
        ("max_tokens", "0.5", "must be a whole number"),
        ("base_url", "http://example.com/v1", "must use https"),
        ("proxy", "nonsense", "must look like http://host:port"),
        ("model", "two words", "must be an id"),
        ("stop", "a, b, c, d, e", "takes at most 4"),
        ("data_folder", "relative/path", "must be a full path"),
    ],
)
async def test_a_bad_value_is_refused_in_place(
    open_settings: OpenSettings, key: str, text: str, reason: str
) -> None:
    room = open_settings()
    before = room.preferences.settings
    await room.enter(key, text)
    assert reason in room.dialog.rows[key].problem
    assert room.line(key).text() == text
    assert reason in room.line(key).accessibleDescription()
    assert room.preferences.settings == before
    assert room.saved == {}


async def test_a_corrected_value_takes_the_reason_away(open_settings: OpenSettings) -> None:
    room = open_settings()
    await room.enter("temperature", "9")
    await room.enter("temperature", "0.9")
    assert room.dialog.rows["temperature"].problem == ""
    assert room.saved == {"temperature": 0.9}


async def test_another_change_leaves_a_refused_text_alone(open_settings: OpenSettings) -> None:
    room = open_settings()
    await room.enter("temperature", "9")
    await room.enter("seed", "1")
    assert room.line("temperature").text() == "9"
    assert room.dialog.rows["temperature"].problem


async def test_the_way_back_is_offered_only_where_there_is_one(open_settings: OpenSettings) -> None:
    room = open_settings("temperature = 0.7\n", Group.SAMPLING)
    resets = {
        button.accessibleName()
        for button in room.dialog.findChildren(QToolButton)
        if button.accessibleName().startswith("Reset") and button.isVisible()
    }
    assert resets == {"Reset Temperature"}
    await room.click("Reset Temperature")
    assert room.line("temperature").text() == ""
    assert room.saved == {}


async def test_a_reset_comes_after_what_is_being_typed(open_settings: OpenSettings) -> None:
    room = open_settings('system_prompt = "Old."\n', Group.MODEL)
    field = cast("QPlainTextEdit", room.dialog.rows["system_prompt"].editor.field)
    field.setPlainText("Half a sen")
    await room.click("Reset System prompt")
    assert field.toPlainText() == ""
    assert room.saved == {}


async def test_a_refused_text_can_be_reset(open_settings: OpenSettings) -> None:
    room = open_settings(group=Group.NETWORK)
    await room.enter("base_url", "nowhere")
    await room.click("Reset Base URL")
    assert room.line("base_url").text() == "https://openrouter.ai/api/v1"
    assert room.dialog.rows["base_url"].problem == ""


async def test_a_choice_is_in_force_at_once(open_settings: OpenSettings) -> None:
    room = open_settings(group=Group.APPEARANCE)
    QTest.keyClick(room.box("theme"), Qt.Key.Key_Down)
    await settle(room.scope)
    assert room.saved == {"theme": "light"}


async def test_the_wheel_does_not_change_a_choice(open_settings: OpenSettings) -> None:
    room = open_settings(group=Group.APPEARANCE)
    event = QWheelEvent(
        QPoint(5, 5),
        room.box("theme").mapToGlobal(QPoint(5, 5)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(room.box("theme"), event)
    await settle(room.scope)
    assert room.box("theme").currentText() == "Like the system"


async def test_longer_text_counts_when_the_window_closes(open_settings: OpenSettings) -> None:
    room = open_settings(group=Group.MODEL)
    field = cast("QPlainTextEdit", room.dialog.rows["system_prompt"].editor.field)
    field.setPlainText("Be brief.\nBe kind.")
    QTest.keyClick(room.dialog, Qt.Key.Key_Escape)
    assert not room.dialog.isVisible()
    await settle(room.scope)
    assert room.saved == {"system_prompt": "Be brief.\nBe kind."}


async def test_longer_text_counts_after_a_rest(open_settings: OpenSettings, qtbot: QtBot) -> None:
    room = open_settings(group=Group.MODEL)
    row = room.dialog.rows["system_prompt"]
    with qtbot.waitSignal(row.changed):
        cast("QPlainTextEdit", row.editor.field).setPlainText("Be brief.")
    await settle(room.scope)
    assert room.saved == {"system_prompt": "Be brief."}


async def test_a_change_from_elsewhere_is_shown(open_settings: OpenSettings) -> None:
    room = open_settings()
    await room.preferences.change(THEME, "dark")
    await room.preferences.change(settings.TEMPERATURE, 0.4)
    assert room.box("theme").currentText() == "Dark"
    assert room.line("temperature").text() == "0.4"


async def test_a_closed_dialog_hears_nothing_and_catches_up(open_settings: OpenSettings) -> None:
    room = open_settings()
    room.dialog.close()
    await room.preferences.change(settings.SEED, 3)
    assert room.line("seed").text() == ""
    room.dialog.show()
    assert room.line("seed").text() == "3"


async def test_a_value_that_cannot_be_saved_says_so_and_stays_in_force(
    open_settings: OpenSettings, tmp_path: Path
) -> None:
    room = open_settings()
    (tmp_path / "settings.toml").mkdir()
    await room.enter("seed", "5")
    assert "for this run only" in room.dialog.rows["seed"].problem
    assert room.preferences.settings.get(settings.SEED) == 5
    assert room.line("seed").text() == "5"


async def test_an_override_is_shown_and_cannot_be_changed(open_settings: OpenSettings) -> None:
    room = open_settings(group=Group.NETWORK, base_url="http://127.0.0.1:9/v1")
    row = room.dialog.rows["base_url"]
    assert room.line("base_url").text() == "http://127.0.0.1:9/v1"
    assert not room.line("base_url").isEnabled()
    assert "this run" in row.note
    assert not [b for b in row.findChildren(QToolButton) if b.isVisible()]


async def test_a_refused_line_of_the_file_is_named(open_settings: OpenSettings) -> None:
    room = open_settings('theme = "blue"\n')
    assert "settings.toml must be one of" in room.dialog.rows["theme"].problem
    assert room.box("theme").currentText() == "Like the system"
