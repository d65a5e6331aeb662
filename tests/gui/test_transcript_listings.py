"""Code and tables: what their buttons do, and how they scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from offhand.ui.transcript.beside import spell_marker
from offhand.ui.transcript.labels import CopyButton
from offhand.ui.transcript.listing import ListingView
from offhand.ui.transcript.ornaments import BAR
from offhand.ui.transcript.parts import PartKind
from offhand.ui.transcript.styles import LIST_INDENT, MARKER, QUOTE_INDENT
from tests.fakes.transcripts import Stage, answer, done
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

LONG_LINE = "x = " + "1 + " * 400 + "1"
TABLE = "| a | b |\n|---|:-:|\n| `1` | x\\|y |\n| =cmd() | **3** |\n"


@pytest.fixture
async def stage(qtbot: QtBot, appearance: Appearance, icons: Icons) -> AsyncGenerator[Stage, None]:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, True)
    stage = Stage(appearance, icons)
    qtbot.addWidget(stage.view)
    yield stage
    await stage.settle()
    for window in (*stage.view.findChildren(QFileDialog), *stage.view.findChildren(QMenu)):
        window.close()
    stage.view.hide()


def listing(stage: Stage) -> ListingView:
    return next(view for view in stage.row("1").findChildren(ListingView) if view.isVisible())


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def choose(stage: Stage, label: str) -> None:
    (menu,) = [menu for menu in stage.view.findChildren(QMenu, "tableMenu") if menu.isVisible()]
    next(action for action in menu.actions() if action.text() == label).trigger()
    menu.close()


async def save_into(stage: Stage, path: Path) -> str:
    """Answer the dialog and return the name that it suggested."""
    (dialog,) = [dialog for dialog in stage.view.findChildren(QFileDialog) if dialog.isVisible()]
    suggested = dialog.selectedFiles()[0].rpartition("/")[2]
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    await settle(stage.scope)
    return suggested


async def test_wrapping_is_a_choice_for_each_listing(stage: Stage) -> None:
    stage.show(done("1", f"```py\n{LONG_LINE}\n```\n"))
    view = listing(stage)
    bar = view.text.horizontalScrollBar()
    assert bar.maximum() > 0
    height = view.height()
    stage.button("1", "Wrap lines").click()
    QApplication.processEvents()
    assert bar.maximum() == 0
    assert view.height() > height
    assert stage.button("1", "Wrap lines").isChecked()
    stage.button("1", "Wrap lines").click()
    QApplication.processEvents()
    assert view.height() == height
    await stage.settle()


async def test_code_is_saved_in_a_file_of_its_language(stage: Stage, tmp_path: Path) -> None:
    stage.show(done("1", f"text\n\n```python\n{LONG_LINE}\né\n```\n"))
    stage.button("1", "Save code").click()
    assert await save_into(stage, tmp_path / "a.py") == "code.py"
    assert (tmp_path / "a.py").read_text(encoding="utf-8") == f"{LONG_LINE}\né\n"
    await stage.settle()


async def test_a_file_that_cannot_be_written_is_told(stage: Stage, tmp_path: Path) -> None:
    told: list[str] = []
    stage.view.failed.connect(told.append)
    stage.show(done("1", "```\nx\n```\n"))
    stage.button("1", "Save code").click()
    assert await save_into(stage, tmp_path / "no" / "a.txt") == "code.txt"
    assert len(told) == 1
    await stage.settle()


async def test_a_dialog_that_is_dismissed_writes_nothing(stage: Stage) -> None:
    stage.show(done("1", "```\nx\n```\n"))
    stage.button("1", "Save code").click()
    (dialog,) = stage.view.findChildren(QFileDialog)
    dialog.reject()
    assert stage.scope.is_idle
    await stage.settle()


async def test_lines_that_are_cut_on_the_screen_are_copied_whole(stage: Stage) -> None:
    line = "y" * 9_000
    stage.show(done("1", f"```\n{line}\n```\n"))
    await stage.settle()
    stage.view.verticalScrollBar().setValue(0)
    stage.button("1", "Copy code").click()
    assert clipboard() == f"{line}\n"
    await stage.settle()


async def test_the_keyboard_reaches_the_buttons(stage: Stage) -> None:
    stage.show(done("1", f"```py\nx = 1\n```\n\n{TABLE}"))
    stage.view.activateWindow()
    stage.row("1").setFocus()
    reached: set[str] = set()
    for _ in range(12):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.add(focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert {"Wrap lines", "Save code", "Copy code", "Table actions"} <= reached
    await stage.settle()


async def test_tables_go_to_spreadsheets_and_back(stage: Stage, tmp_path: Path) -> None:
    stage.show(done("1", f"before\n\n{TABLE}\nafter\n"))
    stage.button("1", "Table actions").click()
    choose(stage, "Copy for spreadsheets")
    assert clipboard() == "a\tb\n1\tx|y\n=cmd()\t3\n"
    stage.button("1", "Table actions").click()
    choose(stage, "Copy as Markdown")
    assert clipboard() == TABLE
    stage.button("1", "Table actions").click()
    choose(stage, "Save as CSV…")
    assert await save_into(stage, tmp_path / "t.csv") == "table.csv"
    assert (tmp_path / "t.csv").read_text(encoding="utf-8-sig") == "a,b\n1,x|y\n'=cmd(),3\n"


async def test_a_long_table_is_copied_whole(stage: Stage) -> None:
    rows = [f"| {number} | x |" for number in range(200)]
    stage.show(done("1", "\n".join(["| n | m |", "|---|---|", *rows, ""])))
    await stage.settle()
    stage.view.verticalScrollBar().setValue(0)
    QApplication.processEvents()
    stage.button("1", "Table actions").click()
    choose(stage, "Copy for spreadsheets")
    assert clipboard().split("\n") == ["n\tm", *(f"{number}\tx" for number in range(200)), ""]


async def test_a_wide_table_has_a_scroll_bar_of_its_own(stage: Stage) -> None:
    cell = "some words that would be squeezed"
    stage.show(done("1", f"|{f'{cell}|' * 12}\n|{'---|' * 12}\n|{f'{cell}|' * 12}\n\n| a | b |\n|---|---|\n"))
    wide, narrow = [view for view in stage.row("1").findChildren(ListingView) if view.isVisible()]
    assert wide.text.horizontalScrollBar().maximum() > 500
    assert wide.text.horizontalScrollBar().value() == 0
    assert narrow.text.horizontalScrollBar().maximum() == 0
    stage.view.resize(500, 600)
    QApplication.processEvents()
    assert wide.width() <= 500


async def test_listings_work_while_they_grow(stage: Stage) -> None:
    stage.show(answer("1"))
    stage.grow("1", "```py\nx = 1\n")
    stage.button("1", "Copy code").click()
    assert clipboard().rstrip("\n") == "x = 1"
    stage.grow("1", "y\n```\n\n| a |\n|---|\n| 1\n| 2")
    stage.button("1", "Table actions").click()
    choose(stage, "Copy as Markdown")
    assert clipboard() == "| a |\n|---|\n| 1\n"
    await stage.settle()


IN_ITEMS = """1. Do:

   ```py
   if x:
       y = 1
   ```
2. Then:
   - and

     ~~~
     z
     ~~~
3. Next.
"""


def listings(stage: Stage) -> list[ListingView]:
    found = [view for view in stage.row("1").findChildren(ListingView) if view.isVisible()]
    return sorted(found, key=lambda view: view.y())


def copy(view: ListingView) -> None:
    button = view.findChild(CopyButton)
    assert isinstance(button, CopyButton)
    button.click()


@pytest.mark.parametrize("step", [7, 10_000])
async def test_code_in_lists_is_set_in_and_has_its_buttons(stage: Stage, step: int) -> None:
    stage.show(answer("1"))
    for at in range(0, len(IN_ITEMS), step):
        stage.grow("1", IN_ITEMS[at : at + step])
    stage.view.update_message(done("1", IN_ITEMS))
    await stage.settle()
    code, deeper = listings(stage)
    assert [code.text.accessibleName(), deeper.text.accessibleName()] == ["Code, py", "Code"]
    texts = [view for view in stage.row("1").text_views() if view not in {code.text, deeper.text}]
    left, right = texts[0].x(), texts[0].x() + texts[0].width()
    assert left < code.x() < deeper.x()
    assert {view.x() + view.width() for view in (code, deeper)} == {right}
    copy(code)
    assert clipboard() == "if x:\n    y = 1\n"
    assert stage.text_of("1").split("\n") == ["Do:", "if x:", "    y = 1", "Then:", "and", "z", "Next."]
    assert [text.document().begin().blockFormat().property(MARKER) for text in texts] == ["1.", "2.", "3."]


QUOTED = """> Words before.
>
> ```py
> if x:
>
>     y = 1
> ```
>
> Words after.
> > - ```
> >   deep
> >   ```

1. ```sh
   first
   ```
2. - ~~~
     nested
     ~~~
"""


@pytest.mark.parametrize("step", [1, 7, 10_000])
async def test_code_in_quotes_and_at_the_start_of_items_has_its_buttons(stage: Stage, step: int) -> None:
    stage.view.resize(800, 900)
    stage.show(answer("1"))
    for at in range(0, len(QUOTED), step):
        stage.grow("1", QUOTED[at : at + step])
    stage.view.update_message(done("1", QUOTED))
    await stage.settle()
    found = listings(stage)
    copied: list[str] = []
    for view in found:
        copy(view)
        copied.append(clipboard())
    assert copied == ["if x:\n\n    y = 1\n", "deep\n", "first\n", "nested\n"]
    assert len({view.x() + view.width() for view in found}) == 1
    sides = [view.x() - stage.row("1").text_views()[0].x() for view in found]
    assert sides == [QUOTE_INDENT, 2 * QUOTE_INDENT + LIST_INDENT, LIST_INDENT, 2 * LIST_INDENT]
    entry = stage.row("1").entry
    assert entry is not None
    code = [part.segment for part in entry.parts if part.kind is PartKind.LISTING and part.segment]
    assert [spell_marker(segment) for segment in code] == ["", "•", "1.", "◦"]


async def test_the_bar_of_a_quote_is_one_beside_words_and_code(stage: Stage) -> None:
    stage.show(done("1", "> Words.\n>\n> ```\n> code\n> ```\n>\n> More words."))
    await stage.settle()
    row = stage.row("1")
    before, _, after = row.text_views()
    x = before.x() + BAR // 2
    top, bottom = before.y() + 4, after.y() + after.document().firstBlock().layout().boundingRect().height()
    shown = row.grab().toImage()
    assert {shown.pixelColor(x, y).name() for y in range(top, int(bottom) - 2)} == {
        row.palette().mid().color().name()
    }
    assert shown.pixelColor(x + BAR + 2, listings(stage)[0].y() + 20) != row.palette().mid().color()


async def test_two_quotes_have_a_bar_each(stage: Stage) -> None:
    stage.show(done("1", "> Words.\n\n<!-- -->\n\n> ```\n> code\n> ```\n\nNo quote.\n"))
    await stage.settle()
    row = stage.row("1")
    (view,) = listings(stage)
    x = view.x() - QUOTE_INDENT + BAR // 2
    shown, colour = row.grab().toImage(), row.palette().mid().color()
    beside = [shown.pixelColor(x, y) == colour for y in range(row.height())]
    assert all(beside[view.y() : view.y() + view.height()])
    assert not any(beside[view.y() - 8 : view.y()])
    assert not any(beside[view.y() + view.height() : view.y() + view.height() + 30])


async def test_long_code_in_a_quote_is_copied_whole(stage: Stage) -> None:
    lines = [f"line_{number} = {number}" for number in range(600)]
    stage.show(done("1", "> ```py\n" + "".join(f"> {line}\n" for line in lines) + "> ```\n> Done\n"))
    await stage.settle()
    stage.view.verticalScrollBar().setValue(0)
    copy(listings(stage)[0])
    assert clipboard() == "".join(f"{line}\n" for line in lines)


async def test_code_that_nests_deeper_than_anybody_reads_is_text(stage: Stage) -> None:
    mark = "> " * 30
    stage.show(done("1", f"{mark}```\n{mark}code\n{mark}```\n"))
    await stage.settle()
    assert listings(stage) == []
    assert "code" in stage.text_of("1")


async def test_long_code_in_an_item_is_copied_whole(stage: Stage) -> None:
    lines = [f"line_{number} = {number}" for number in range(600)]
    text = "- Run this:\n  ```py\n" + "".join(f"  {line}\n" for line in lines) + "  ```\n- Done\n"
    stage.show(done("1", text))
    await stage.settle()
    stage.view.verticalScrollBar().setValue(0)
    copy(listings(stage)[0])
    assert clipboard() == "".join(f"{line}\n" for line in lines)


async def test_a_table_in_an_item_stands_below_its_words(stage: Stage) -> None:
    nested = "".join(f"   {line}\n" for line in ["| a | b |", "|---|---|", "| 1 | 2 |"])
    stage.show(done("1", f"1. See:\n\n{nested}"))
    (view,) = stage.row("1").text_views()
    (frame,) = view.document().rootFrame().childFrames()
    assert frame.frameFormat().leftMargin() == LIST_INDENT
