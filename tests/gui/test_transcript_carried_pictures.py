"""Pictures that an answer carries in its text: shown without being fetched, opened, copied as they came."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication

from offhand.ui.transcript import remote_pictures
from offhand.ui.transcript.anchors import list_links
from offhand.ui.transcript.picture_viewer import PictureViewer
from tests.fakes.transcripts import Stage, answer, done
from tests.fakes.trap_server import make_png

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

OBJECT = "\ufffc"


def carry(content: bytes, head: str = "data:image/png;base64,") -> str:
    return head + base64.b64encode(content).decode()


@pytest.fixture
async def stage(qtbot: QtBot, appearance: Appearance, icons: Icons) -> AsyncGenerator[Stage, None]:
    stage = Stage(appearance, icons)
    qtbot.addWidget(stage.view)
    yield stage
    await stage.settle()
    stage.view.hide()


async def test_a_picture_in_the_text_is_shown_and_copied_as_it_came(stage: Stage) -> None:
    text = f"See ![a plot]({carry(make_png(40, 30))}) here."
    stage.show(done("1", text))
    await stage.settle()
    view = stage.row("1").text_views()[0]
    assert view.toPlainText() == f"See {OBJECT} here."
    assert stage.remote.asked == []
    stage.view.copy_message("1")
    assert QGuiApplication.clipboard().text() == text
    view.select(4, 5)
    assert view.selected_text() == text[4:-6]


async def test_it_comes_while_the_answer_streams_and_stays(stage: Stage) -> None:
    text = f"See ![a plot]({carry(make_png(40, 30))}) here.\n\nAnd more."
    stage.show(answer("1"))
    for at in range(0, len(text), 41):
        stage.grow("1", text[at : at + 41])
        await stage.settle()
    stage.view.update_message(done("1", text))
    await stage.settle()
    assert stage.text_of("1").startswith(f"See {OBJECT} here.\nAnd more.")


async def test_a_click_opens_it_in_a_window(stage: Stage) -> None:
    stage.show(done("1", f"![a plot]({carry(make_png(400, 300))})"))
    await stage.settle()
    view = stage.row("1").text_views()[0]
    ((_, target),) = list_links(view.document())
    assert len(target) < 100
    view.anchorClicked.emit(QUrl(target))
    (viewer,) = stage.view.findChildren(PictureViewer)
    assert viewer.isVisible()
    await stage.settle()
    viewer.close()


@pytest.mark.parametrize(
    "target",
    [
        carry(b"no picture at all"),
        carry(make_png(40, 30)[:40]),
        "data:image/png;base64,!!!!",
    ],
)
async def test_one_that_cannot_be_decoded_says_so_in_its_place(stage: Stage, target: str) -> None:
    text = f"See ![a plot]({target}) here."
    stage.show(done("1", text))
    await stage.settle()
    shown = stage.row("1").text_views()[0].toPlainText()
    assert "a plot" in shown
    assert OBJECT not in shown
    assert "loading" not in shown
    assert "“”" not in shown, "it has no name"
    stage.view.copy_message("1")
    assert QGuiApplication.clipboard().text() == text


@pytest.mark.parametrize("head", ["data:image/svg+xml;base64,", "data:text/html;base64,"])
async def test_what_is_no_pixels_is_not_decoded(stage: Stage, head: str) -> None:
    stage.show(done("1", f"See ![a plot]({carry(b'<svg/>', head)}) here."))
    await stage.settle()
    assert OBJECT not in stage.row("1").text_views()[0].toPlainText()


async def test_more_than_are_kept_come_to_rest(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote_pictures, "KEPT_CARRIED", 3)
    stage.show(done("1", " ".join(f"![{n}]({carry(make_png(20 + n, 30))})" for n in range(8))))
    await stage.settle()
    shown = stage.row("1").text_views()[0].toPlainText()
    assert shown.count(OBJECT) >= 3
    assert "loading" not in shown
