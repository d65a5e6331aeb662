"""The usage page: charts that can be read and pressed, the way down to an answer, and the table."""

from __future__ import annotations

import asyncio
import csv
import time
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from offhand.domain.commands import USAGE
from offhand.domain.spending import Spending
from offhand.domain.usage import UsageFilter, UsageRange
from offhand.storage.spending import SpendingDatabase
from tests.fakes.provider_server import ProviderServer, answer_text
from tests.fakes.spending_window import SpendingWindow

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.spending.usage_window import UsageWindow
    from offhand.ui.theme import Appearance

DAY = 86_400.0


@pytest.fixture
def server() -> Generator[ProviderServer, None, None]:
    with ProviderServer() as server:
        yield server


@pytest.fixture
async def room(
    qtbot: QtBot, tmp_path: Path, server: ProviderServer, appearance: Appearance, icons: Icons
) -> AsyncGenerator[SpendingWindow, None]:
    del qtbot
    room = SpendingWindow(tmp_path, server, appearance, icons)
    room.workings.key_limit.refresh = lambda: None
    await room.open()
    yield room
    await room.close()


async def spend(room: SpendingWindow, *entries: tuple[str, float, str]) -> None:
    """Put entries into the book: model, days ago, USD."""
    book = SpendingDatabase(room.history._database)  # pyright: ignore[reportPrivateUsage] - filled behind its back
    await book.record(
        [
            Spending(
                generation=f"gen-{number}",
                at=time.time() - days * DAY,
                chat=f"gone-{number % 2}",
                message="m",
                model=model,
                cost=Decimal(cost),
                prompt_tokens=1000,
                completion_tokens=100,
            )
            for number, (model, days, cost) in enumerate(entries)
        ]
    )


async def open_page(room: SpendingWindow) -> UsageWindow:
    room.spending.open_usage()
    await room.until(lambda: room.scope.is_idle)
    desk = room.spending.usage
    assert desk is not None
    assert desk.window is not None
    return desk.window


async def leave(room: SpendingWindow, page: UsageWindow) -> None:
    page.close()
    await room.rest()


def press(widget: object, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)  # pyright: ignore[reportCallIssue, reportArgumentType] - any widget
    QApplication.processEvents()


async def test_an_empty_book_says_so(room: SpendingWindow) -> None:
    page = await open_page(room)
    assert page.windowTitle() == "Offhand usage"
    assert page.heading.text() == "30 days"
    assert page.chats.chart.bars == ()
    assert page.back.isHidden()
    assert page.status.isHidden()
    assert len(page.days.chart.bars) == 30
    await leave(room, page)


async def test_the_way_down_to_the_answer_by_keyboard(room: SpendingWindow) -> None:
    room.server.enqueue(answer_text("Because."))
    room.type("Why is the sky blue?")
    room.send()
    await room.until(lambda: bool(room.conversation.branch) and room.conversation.branch[-1].text != "")
    await room.rest()
    chat, message = room.conversation.chat, room.conversation.branch[-1]
    await spend(room, ("a/b", 1, "0.5"), ("x/y", 2, "0.25"))
    room.window.start_chat()
    page = await open_page(room)
    days = page.days.chart
    assert days.accessibleName() == "Cost by day"
    days.setFocus()
    press(days, Qt.Key.Key_Left)
    assert "$0.50" in days.accessibleDescription() or "$0.5" in days.accessibleDescription()
    press(days, Qt.Key.Key_End)
    press(days, Qt.Key.Key_Return)
    await room.until(lambda: room.scope.is_idle)
    assert page.back.isVisible()
    assert page.days.isHidden()
    assert [bar.label for bar in page.chats.chart.bars] == ["Why is the sky blue?"]
    press(page.chats.chart, Qt.Key.Key_Return)
    await room.until(lambda: room.scope.is_idle)
    assert page.heading.text().endswith("› Why is the sky blue?")
    assert page.entries.rowCount() == 1
    press(page.entries, Qt.Key.Key_Return)
    await room.until(lambda: room.conversation.chat.id == chat.id)
    assert any(one.id == message.id for one in room.conversation.branch)
    page.activateWindow()
    QApplication.processEvents()
    for expected in (True, False):
        press(page, Qt.Key.Key_Escape)
        await room.until(lambda: room.scope.is_idle)
        assert page.back.isVisible() is expected
    await leave(room, page)


async def test_models_lead_to_their_chats_and_days_and_back(room: SpendingWindow) -> None:
    await spend(room, ("a/b", 1, "0.5"), ("x/y", 2, "0.25"), ("a/b", 3, "0.125"))
    page = await open_page(room)
    assert [(bar.label, bar.worded) for bar in page.models.chart.bars] == [
        ("a/b", "$0.625"),
        ("x/y", "$0.25"),
    ]
    assert [bar.label for bar in page.chats.chart.bars] == ["Deleted chat", "Deleted chat"]
    area = page.models.chart.area_of(1)
    QTest.mouseClick(page.models.chart, Qt.MouseButton.LeftButton, pos=area.center())
    await room.until(lambda: room.scope.is_idle)
    assert page.heading.text() == "x/y"
    assert page.models.isHidden()
    assert sum(bar.value for bar in page.days.chart.bars) == 0.25
    page.back.click()
    await room.until(lambda: room.scope.is_idle)
    assert page.models.isVisible()
    await leave(room, page)


async def test_each_chart_is_a_table_too(room: SpendingWindow) -> None:
    await spend(room, ("a/b", 1, "0.5"), ("x/y", 2, "0.25"))
    page = await open_page(room)
    page.tables.click()
    table = page.models.table
    assert table.isVisible()
    assert table.accessibleName() == "Cost by model, as a table"
    model = table.model()
    cells = [[model.index(row, column).data() for column in range(3)] for row in range(table.rowCount())]
    assert cells == [["a/b", "$0.50", "1"], ["x/y", "$0.25", "1"]]
    table.setCurrentCell(1, 0)
    press(table, Qt.Key.Key_Return)
    await room.until(lambda: room.scope.is_idle)
    assert page.heading.text() == "x/y"
    assert page.chats.table.isVisible()
    await leave(room, page)


async def test_ranges(room: SpendingWindow) -> None:
    await spend(room, ("a/b", 100, "0.5"), ("x/y", 400, "0.25"))
    page = await open_page(room)
    found: dict[UsageRange, int] = {}
    for row in range(page.range.count()):
        page.range.setCurrentIndex(row)
        page.range.activated.emit(row)
        await room.until(lambda: room.scope.is_idle)
        found[page.range.itemData(row)] = len(page.models.chart.bars)
    assert found == {
        UsageRange.WEEK: 0,
        UsageRange.DAYS: 0,
        UsageRange.MONTH: 0,
        UsageRange.YEAR: 1,
        UsageRange.ALL: 2,
    }
    await leave(room, page)


async def test_export_goes_on_while_something_else_is_looked_at(
    room: SpendingWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await spend(room, ("a/b", 1, "0.5"), ("c/d", 2, "0.25"))
    page = await open_page(room)
    desk = room.spending.usage
    assert desk is not None
    may_write, export = asyncio.Event(), room.workings.usage.export

    async def wait(path: Path, wanted: UsageFilter) -> int:
        await may_write.wait()
        return await export(path, wanted)

    monkeypatch.setattr(room.workings.usage, "export", wait)
    desk.export_to(str(tmp_path / "usage.csv"))
    page.range_chosen.emit(UsageRange.YEAR)
    page.model_chosen.emit(0)
    await room.until(lambda: page.back.isVisible() and page.status.text() == "Writing usage.csv…")
    may_write.set()
    await room.until(lambda: room.scope.is_idle)
    assert page.status.text() == "2 rows exported to usage.csv."
    assert len((tmp_path / "usage.csv").read_text().splitlines()) == 3
    await leave(room, page)


async def test_export_writes_what_is_looked_at(room: SpendingWindow, tmp_path: Path) -> None:
    await spend(room, ("a/b", 1, "0.5"), ("=x/y", 2, "0.25"))
    page = await open_page(room)
    page.export.click()
    (dialog,) = page.findChildren(QFileDialog)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    dialog.fileSelected.emit(str(tmp_path / "usage.csv"))
    dialog.close()
    await room.until(lambda: room.scope.is_idle)
    assert page.status.text() == "2 rows exported to usage.csv."
    with (tmp_path / "usage.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["model"] for row in csv.DictReader(file)] == ["'=x/y", "a/b"]
    desk = room.spending.usage
    assert desk is not None
    desk.export_to(str(tmp_path / "missing" / "usage.csv"))
    await room.until(lambda: room.scope.is_idle)
    assert page.status.text() != ""
    assert "exported" not in page.status.text()
    await leave(room, page)


async def test_the_command_the_menu_and_the_status_bar_open_it(room: SpendingWindow) -> None:
    action = next(one for one in room.window.actions() if one.objectName() == USAGE.id)
    action.trigger()
    await room.until(lambda: room.scope.is_idle)
    desk = room.spending.usage
    assert desk is not None
    assert desk.window is not None
    page = desk.window
    await leave(room, page)
    assert desk.window is None
    room.window.sidebar.more.click()
    (menu,) = [one for one in room.window.findChildren(QMenu) if one.objectName() == "moreMenu"]
    offer = next(one for one in menu.actions() if one.text().startswith("Usage"))
    offer.trigger()
    menu.close()
    await room.until(lambda: room.scope.is_idle)
    assert desk.window is not None
    await leave(room, desk.window)
    room.spending.key.click()
    await room.until(lambda: room.scope.is_idle)
    assert desk.window is not None
    await leave(room, desk.window)


async def test_the_dark_theme_draws_it_too(room: SpendingWindow, appearance: Appearance) -> None:
    await spend(room, ("a/b", 1, "0.5"))
    page = await open_page(room)
    light = page.grab().toImage()
    appearance.set_choice("dark")
    QApplication.processEvents()
    assert page.grab().toImage() != light
    accent = appearance.theme.accent
    chart = page.models.chart
    drawn = chart.grab().toImage()
    ratio = drawn.devicePixelRatio()
    colours = {drawn.pixelColor(x, int(chart.height() / 2 * ratio)).name() for x in range(drawn.width())}
    assert accent.name() in colours
    await leave(room, page)
