"""Ctrl+Q leaves from every dialog, also where it is modal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMainWindow

from offhand.domain.commands import QUIT
from offhand.ui.actions import add_action
from offhand.ui.dialogs.model_picker import ModelPicker
from offhand.ui.modal_leaving import ModalLeaving
from tests.fakes.chat_window import ChatWindow
from tests.fakes.turns import settle
from tests.gui.test_tabbing import MAKERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance


def make_file_dialog(_icons: Icons, owner: QWidget) -> QWidget:
    dialog = QFileDialog(owner)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    return dialog


def press_quit(dialog: QWidget) -> None:
    dialog.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("is_modal", [True, False])
@pytest.mark.parametrize("make", [*MAKERS, make_file_dialog])
async def test_once_from_every_dialog(
    make: Callable[[Icons, QWidget], QWidget], icons: Icons, qtbot: QtBot, *, is_modal: bool
) -> None:
    owner = QMainWindow()
    qtbot.addWidget(owner)
    asked: list[str] = []
    action = add_action(owner, QUIT, lambda: asked.append("shortcut"))
    action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
    leaving = ModalLeaving(owner)
    leaving.wanted.connect(lambda: asked.append("modal"))
    owner.show()
    dialog = make(icons, owner)
    assert isinstance(dialog, QDialog)
    if is_modal:
        dialog.open()
    else:
        dialog.setModal(False)
        dialog.show()
    press_quit(dialog)
    assert asked == ["modal" if is_modal else "shortcut"]
    dialog.close()


async def test_from_the_picker(tmp_path: Path, appearance: Appearance, icons: Icons) -> None:
    room = ChatWindow(tmp_path, appearance, icons)
    asked: list[bool] = []
    room.window.quit_requested.connect(lambda: asked.append(True))
    room.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    await room.until(lambda: isinstance(QApplication.activeWindow(), ModelPicker))
    picker = QApplication.activeWindow()
    assert picker is not None
    press_quit(picker)
    assert asked == [True]
    picker.close()
    await settle(room.scope)
    await room.rest()
    await room.close()
