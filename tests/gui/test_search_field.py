from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from offhand.ui.search_field import SearchField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance


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


def test_its_icons_are_as_large_as_its_letters(qtbot: QtBot, icons: Icons, appearance: Appearance) -> None:
    field = SearchField(icons, name="Search models", meaning="Shows only some", hint="Search")
    qtbot.addWidget(field)
    field.resize(400, field.sizeHint().height())
    field.show()
    field.setText("a")
    for zoom in (100, 300, 50, 100):
        appearance.set_zoom(zoom)
        field.resize(400, field.sizeHint().height())
        QTest.qWait(0)
        sizes = [button.iconSize().width() for button in field.findChildren(QToolButton)]
        assert sizes == [16 * zoom // 100] * 2
        lens, cross = field.findChildren(QToolButton)
        assert field.rect().contains(lens.geometry())
        assert field.rect().contains(cross.geometry())
        assert lens.geometry().right() < field.cursorRect().left() + 8 * zoom // 100
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    field.resize(401, field.height())
    assert field.findChildren(QToolButton)[0].x() > 300
