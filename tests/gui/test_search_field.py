from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from offhand.ui.search_field import SearchField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons


def names(field: SearchField) -> list[str]:
    return sorted(button.accessibleName() for button in field.findChildren(QToolButton))


def test_a_cross_that_says_what_it_does_comes_with_the_first_letter(qtbot: QtBot, icons: Icons) -> None:
    field = SearchField(icons, name="Search models", meaning="Shows only some", hint="Search")
    qtbot.addWidget(field)
    field.show()
    assert names(field) == ["Search"]
    QTest.keyClicks(field, "ab")
    assert names(field) == ["Clear the search", "Search"]
    field.clear()
    QTest.keyClicks(field, "c")
    assert names(field) == ["Clear the search", "Search"]
    (cross,) = (button for button in field.findChildren(QToolButton) if button.accessibleName() != "Search")
    cross.click()
    assert field.text() == ""
