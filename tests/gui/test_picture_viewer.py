"""The window in which a picture is looked at closely."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QScrollArea, QToolButton

from offhand.domain.message import Blob, FinishReason, ImagePart
from offhand.ui.transcript.picture_viewer import PictureViewer, decode_picture
from offhand.ui.transcript.pictures import PictureView
from tests.fakes.transcripts import Stage, answer, question
from tests.fakes.trap_server import make_png
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

PLAN = ImagePart(Blob("a" * 64, "image/png", 9, 400, 300), "plan.png")
DRAWN = ImagePart(Blob("b" * 64, "image/jpeg", 9, 400, 300))


@pytest.fixture
async def stage(qtbot: QtBot, appearance: Appearance, icons: Icons) -> AsyncGenerator[Stage, None]:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, True)
    stage = Stage(appearance, icons)
    qtbot.addWidget(stage.view)
    stage.show(question("1", "What?", PLAN), answer("2", "This.", DRAWN, finish=FinishReason.STOP))
    yield stage
    await stage.settle()
    for window in (*stage.view.findChildren(QFileDialog), *stage.view.findChildren(PictureViewer)):
        window.close()
    stage.view.hide()


async def open_viewer(stage: Stage, message: str) -> PictureViewer:
    picture = next(view for view in stage.row(message).findChildren(PictureView) if view.isVisible())
    picture.click()
    (viewer,) = [window for window in stage.view.findChildren(PictureViewer) if window.isVisible()]
    await settle(stage.scope)
    return viewer


def facts(viewer: PictureViewer) -> str:
    return " ".join(label.text() for label in viewer.findChildren(QLabel))


async def test_pictures_of_questions_and_answers_open(stage: Stage) -> None:
    viewer = await open_viewer(stage, "1")
    assert not viewer.isModal()
    assert viewer.windowTitle() == "plan.png — Offhand"
    assert "400 × 300 px" in facts(viewer)
    viewer.close()
    viewer = await open_viewer(stage, "2")
    assert "400 × 300 px" in facts(viewer)


async def test_the_keyboard_opens_and_closes(stage: Stage) -> None:
    picture = next(view for view in stage.row("1").findChildren(PictureView) if view.isVisible())
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(picture, Qt.Key.Key_Space)
    (viewer,) = [window for window in stage.view.findChildren(PictureViewer) if window.isVisible()]
    QTest.keyClick(viewer, Qt.Key.Key_Escape)  # before the picture is there
    await settle(stage.scope)
    assert not [window for window in stage.view.findChildren(PictureViewer) if window.isVisible()]


async def test_zooming_by_keys_wheel_and_buttons(stage: Stage) -> None:
    viewer = await open_viewer(stage, "1")
    assert viewer.scale == 1.0  # smaller than the window: not blown up
    QTest.keyClick(viewer, Qt.Key.Key_Plus)
    assert viewer.scale == 1.25
    QTest.keyClick(viewer, Qt.Key.Key_Minus)
    QTest.keyClick(viewer, Qt.Key.Key_Minus)
    assert viewer.scale == 0.8
    QTest.keyClick(viewer, Qt.Key.Key_1)
    assert viewer.scale == 1.0
    area = viewer.findChild(QScrollArea, "picture")
    assert isinstance(area, QScrollArea)
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    for _ in range(20):
        QApplication.sendEvent(area.viewport(), turn)
    assert viewer.scale == 8.0
    next(b for b in viewer.findChildren(QToolButton) if b.accessibleName() == "Fit").click()
    assert viewer.scale == 1.0


async def test_a_large_picture_is_fitted(stage: Stage) -> None:
    viewer = await open_viewer(stage, "1")
    viewer.show_content(make_png(4000, 3000), "large.png")
    await settle(stage.scope)
    assert 0 < viewer.scale < 0.5
    area = viewer.findChild(QScrollArea, "picture")
    assert isinstance(area, QScrollArea)
    assert area.horizontalScrollBar().maximum() == area.verticalScrollBar().maximum() == 0


async def test_copying_and_saving(stage: Stage, tmp_path: Path) -> None:
    viewer = await open_viewer(stage, "2")
    QTest.keyClick(viewer, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().image().width() == 400
    QTest.keyClick(viewer, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = stage.view.findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("/picture.jpg")
    dialog.fileSelected.emit(str(tmp_path / "p.png"))
    dialog.reject()
    await settle(stage.scope)
    assert (tmp_path / "p.png").read_bytes() == make_png(400, 300)


async def test_a_picture_that_is_gone_says_so(stage: Stage) -> None:
    stage.pictures.missing.add("a" * 64)
    viewer = await open_viewer(stage, "1")
    assert "Loading" not in facts(viewer)
    QTest.keyClick(viewer, Qt.Key.Key_Plus)
    QTest.keyClick(viewer, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert stage.view.findChildren(QFileDialog) == []


@pytest.mark.parametrize(
    "content", [b"", b"text", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\x89PNG\r\n"]
)
def test_what_is_no_picture_gives_none(qapp: QApplication, content: bytes) -> None:
    del qapp
    assert decode_picture(content).isNull()
