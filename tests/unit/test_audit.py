"""The rules of the walk through the windows, each shown to be able to fail."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.end_to_end.accessibility import Box, Part
from tests.end_to_end.audit import find_faults, find_odd_windows, find_unreachable
from tests.end_to_end.windows import list_windows

if TYPE_CHECKING:
    from pathlib import Path

GOOD = Part(
    parent=0,
    role="push button",
    name="Send",
    description="Ask the question",
    kind="Application.mainWindow.send",
    states=frozenset({"focusable", "showing", "enabled"}),
    actions=["Press", "SetFocus"],
    text="Send",
    box=Box(0, 0, 40, 30),
)
"""As a control should be."""


def test_a_good_control_is_no_fault() -> None:
    assert list(find_faults([GOOD, replace(GOOD, name="Stop", text="Stop")])) == []


def test_text_is_named_by_what_it_says() -> None:
    assert list(find_faults([replace(GOOD, role="label", name="", text="An answer.", actions=[])])) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"name": "", "text": ""}, "has no name"),
        ({"name": "  "}, "has no name"),
        ({"name": "qt_scrollarea_viewport"}, "a name that is none"),
        ({"name": "QToolButton"}, "a name that is none"),
        ({"name": "_TitleLabel"}, "a name that is none"),
        ({"name": "sendButton"}, "a name that is none"),
        ({"name": "chevron-down"}, "a name that is none"),
        ({"name": "&Send"}, "the mark of a key"),
        ({"description": "Send"}, "described by its own name"),
        ({"role": "filler"}, "does not say how"),
        ({"role": "check box"}, "can be switched"),
        ({"box": Box(0, 0, 12, 30)}, "12 × 30 px"),
        ({"role": "frame", "name": "", "states": frozenset[str](), "actions": []}, "has no name"),
    ],
)
def test_a_fault_is_found(change: dict[str, Any], fault: str) -> None:
    found = list(find_faults([replace(GOOD, **change)]))
    assert any(fault in line for line in found), found


def test_twins_are_found_once() -> None:
    assert [line for line in find_faults([GOOD, GOOD]) if "twin" in line]
    assert list(find_faults([GOOD, replace(GOOD, parent=1)])) == []


def test_a_window_that_says_it_is_none_is_found() -> None:
    assert list(find_odd_windows([replace(GOOD, role="filler")]))
    assert list(find_odd_windows([replace(GOOD, role="dialog")])) == []


def test_every_way_to_make_a_window_is_found(tmp_path: Path) -> None:
    source = tmp_path / "rooms.py"
    source.write_text(
        "class Asking(QDialog):\n    def __init__(self):\n        self.setObjectName('asking')\n"
        "class Twice(Asking): ...\n"
        "class Card(QWidget):\n    def __init__(self):\n        super().__init__(None, Qt.WindowType.Tool)\n"
        "class Page(QWidget):\n    def __init__(self):\n        self.setWindowTitle('Page')\n"
        "class Part(QWidget): ...\n"
        "def open_menu(self):\n    menu = QMenu(self)\n    menu.setObjectName('menu')\n"
        "def ask(self):\n    box = QMessageBox(self)\n"
    )
    assert set(list_windows([source])) == {
        "asking",
        "Twice",
        "Card",
        "Page",
        "menu",
        "QMessageBox of line 16",
    }


def test_what_lies_out_of_a_window_is_found_unless_it_can_be_scrolled_to() -> None:
    window = replace(GOOD, role="frame", kind="Application.mainWindow", box=Box(0, 0, 300, 200))
    far = replace(GOOD, box=Box(280, 10, 40, 30))
    view = replace(GOOD, role="list", kind="Application.mainWindow.chats")
    inside = replace(far, kind=f"{view.kind}.Row")
    scrolled = replace(far, kind="Application.mainWindow.qt_scrollarea_viewport.send")
    assert list(find_unreachable([window, GOOD, view, inside, scrolled])) == []
    (fault,) = find_unreachable([window, GOOD, far])
    assert "out of" in fault
