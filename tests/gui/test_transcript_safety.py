"""Nothing in an answer reaches out, and what leads out asks first where it could deceive."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from offhand.domain.errors import HostNotFound
from offhand.domain.message import CitationPart, FinishReason
from offhand.ui.transcript.anchors import list_links
from offhand.ui.transcript.link_question import LinkQuestion
from tests.fakes.transcripts import Stage, answer, done
from tests.fakes.trap_server import TrapServer, make_png

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator

    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from offhand.ui.transcript.text_view import TextView

HERE = "https://pictures.example/plot.png"


@pytest.fixture
def trap() -> Generator[TrapServer, None, None]:
    with TrapServer() as running:
        yield running


@pytest.fixture
async def stage(qtbot: QtBot, appearance: Appearance, icons: Icons) -> AsyncGenerator[Stage, None]:
    stage = Stage(appearance, icons)
    qtbot.addWidget(stage.view)
    yield stage
    await stage.settle()
    for box in stage.view.findChildren(LinkQuestion):
        box.close()
    stage.view.hide()


def write_trap(trap: str) -> str:
    """Write an answer full of what could reach out."""
    host = trap.removeprefix("http:")
    return f"""\
![one]({trap}/1.png) ![two](<{trap}/2.png> "title") ![three][ref] ![four]({host}/4.png)
![data](data:image/svg+xml;utf8,<svg><image href='{trap}/svg.png'/></svg>)
[![five]({trap}/5.png)](file:///etc/passwd)

<img src="{trap}/6.png" onerror="fetch('{trap}/7')"> <iframe src="{trap}/8"></iframe>
<link rel="stylesheet" href="{trap}/9.css">
<style>@import url({trap}/10.css); body {{ background: url({trap}/11.png) }}</style>
<div style="background-image: url('{trap}/12.png')">x</div>
<object data="{trap}/13"></object><video src="{trap}/14" autoplay></video><svg><image href="{trap}/15"/></svg>

[a](file:///etc/passwd) [b](smb://127.0.0.1/x) [c](javascript:alert(1)) [d](data:text/html,<script>x</script>)
[e]({host}/x) [f](\\\\127.0.0.1\\share) [g](vbscript:x) [h](qrc:/x) [i](ftp://127.0.0.1/)
[j](picture:{trap}/16.png)
[k](JaVaScRiPt:alert(1)) [l](&#106;avascript:alert(1)) [m](file:\\\\\\127.0.0.1\\x)
<javascript:alert(1)> <file:///etc/passwd>
![p](file:///etc/passwd) ![q](\\\\127.0.0.1\\share\\x.png) ![r](smb://127.0.0.1/x.png) ![s](qrc:/x.png)

| ![t]({trap}/17.png) | <img src={trap}/18.png> |
|---|---|
| ![u]({host}/19.png) | [v](file:///x) |

> - ![w]({trap}/20.png)

    <img src="{trap}/21.png">

[^n]: ![x]({trap}/22.png) $\\includegraphics{{{trap}/23.png}}$

[^n] \\(\\href{{{trap}/24}}{{x}}\\)

[ref]: {trap}/3.png
"""


def click_all(stage: Stage) -> None:
    """Follow every link of every message in view, as a click would."""
    for row in stage.rows:
        for view in row.text_views():
            for _, target in list(list_links(view.document())):
                view.anchorClicked.emit(QUrl(target))
                view.highlighted.emit(QUrl(target))


async def test_an_answer_full_of_traps_asks_nobody_and_opens_nothing(stage: Stage, trap: TrapServer) -> None:
    text = write_trap(trap.url)
    stage.show(answer("1"))
    for at in range(0, len(text), 37):
        stage.grow("1", text[at : at + 37])
    sources = (CitationPart("file:///etc/passwd", "x"), CitationPart(f"{trap.url[5:]}/c", "y", end=5))
    stage.view.update_message(answer("1", text, *sources, finish=FinishReason.STOP))
    await stage.settle()
    stage.view.grab()
    for row in stage.rows:
        for view in row.text_views():
            for kind in QTextDocument.ResourceType:
                for path in (f"{trap.url}/r.png", "file:///etc/passwd", "qrc:/x", "r.png"):
                    assert view.document().resource(kind.value, QUrl(path)) is None
                    assert view.loadResource(kind.value, QUrl(path)) is None
    await asyncio.sleep(0)
    assert trap.requests == []
    assert stage.opened == []
    assert stage.remote.asked == []


async def test_clicks_open_web_addresses_and_nothing_else(stage: Stage, trap: TrapServer) -> None:
    stage.show(done("1", write_trap(trap.url)))
    await stage.settle()
    click_all(stage)
    await stage.settle()
    assert [address for address in stage.opened if not address.startswith(("http://", "https://"))] == []
    assert trap.requests == []
    assert stage.remote.asked == []


@pytest.mark.parametrize(
    "target",
    ["file:///etc/passwd", "smb://h/x", "javascript:x", "data:text/html,x", "//h/x", "picture:http://h/x"],
)
async def test_addresses_that_are_not_in_the_text_are_refused_as_well(stage: Stage, target: str) -> None:
    stage.show(done("1", "text"))
    stage.row("1").text_views()[0].anchorClicked.emit(QUrl(target))
    assert stage.opened == []
    assert stage.remote.asked == []


async def test_a_picture_is_loaded_when_it_is_clicked(stage: Stage) -> None:
    stage.show(done("1", f"![a plot]({HERE}) ![other](https://other.example/x.png)"))
    view = stage.row("1").text_views()[0]
    assert "a plot (pictures.example: click to load)" in view.toPlainText()
    stage.remote.content = make_png()
    click(view, "picture:" + HERE)
    assert "a plot (pictures.example: loading…)" in view.toPlainText()
    await stage.settle()
    assert stage.remote.asked == [HERE]
    assert "a plot" not in view.toPlainText()
    assert "other.example: click to load" in view.toPlainText()
    view.select(0, 1)
    assert view.selected_text() == f"![a plot]({HERE})"


async def test_a_picture_that_does_not_come_says_why(stage: Stage) -> None:
    stage.show(done("1", f"![a plot]({HERE})"))
    view = stage.row("1").text_views()[0]
    stage.remote.error = HostNotFound(host="pictures.example")
    click(view, "picture:" + HERE)
    await stage.settle()
    assert "Click to try again" in view.toPlainText()
    stage.remote.error = None
    click(view, "picture:" + HERE)
    await stage.settle()
    assert stage.remote.asked == [HERE, HERE]
    assert "a plot" not in view.toPlainText()


def click(view: TextView, target: str) -> None:
    assert target in [found for _, found in list_links(view.document())]
    view.anchorClicked.emit(QUrl(target))


def question_box(stage: Stage) -> LinkQuestion:
    (box,) = [box for box in stage.view.findChildren(LinkQuestion) if box.isVisible()]
    return box


@pytest.mark.parametrize(
    "text",
    [
        "[https://bank.example](https://evil.example/)",
        "[bank.example](https://bank.example.evil.example/)",
        "[**bank**.example](https://evil.example/)",
        "[here](https://bank.example@evil.example/)",
        "[here](https://xn--bnk-6ma.example/)",
        "[here](https://b\u0430nk.example/)",
        "[me@bank.example](mailto:you@evil.example)",
    ],
)
async def test_links_that_could_deceive_ask_first(stage: Stage, text: str) -> None:
    stage.show(done("1", text))
    view = stage.row("1").text_views()[0]
    ((_, target),) = list(list_links(view.document()))
    view.anchorClicked.emit(QUrl(target))
    assert stage.opened == []
    box = question_box(stage)
    assert box.address == target
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert stage.opened == []
    view.anchorClicked.emit(QUrl(target))
    button = question_box(stage).findChild(QPushButton, "openLink")
    assert isinstance(button, QPushButton)
    assert not button.isDefault()
    button.click()
    assert stage.opened == [target]


async def test_the_address_of_a_doubtful_link_can_be_copied(stage: Stage) -> None:
    stage.show(done("1", "[bank.example](https://evil.example/)"))
    stage.row("1").text_views()[0].anchorClicked.emit(QUrl("https://evil.example/"))
    button = question_box(stage).findChild(QPushButton, "copyAddress")
    assert isinstance(button, QPushButton)
    button.click()
    assert QGuiApplication.clipboard().text() == "https://evil.example/"
    assert stage.opened == []


@pytest.mark.parametrize(
    "text",
    [
        "[here](https://a.example/x)",
        "https://a.example/x",
        "[a.example](https://www.a.example/x)",
        "[main.py](https://a.example/main.py)",
        "[**bold** words](https://a.example/x)",
        "www.a.example",
        "me@a.example",
    ],
)
async def test_plain_links_open_at_once(stage: Stage, text: str) -> None:
    stage.show(done("1", text))
    view = stage.row("1").text_views()[0]
    ((_, target),) = list(list_links(view.document()))
    view.anchorClicked.emit(QUrl(target))
    assert stage.opened == [target]


async def test_the_real_target_is_told_to_mouse_and_keyboard(stage: Stage) -> None:
    stage.show(done("1", f"[one](https://one.example/) [two](https://two.example/) ![x]({HERE})"))
    stage.view.activateWindow()
    view = stage.row("1").text_views()[0]
    view.highlighted.emit(QUrl("https://one.example/"))
    stage.row("1").setFocus()
    for _ in range(5):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    told = [values[0] for name, *values in stage.heard if name == "hover" and values[0]]
    assert told == [
        "https://one.example/",
        "https://one.example/",
        "https://two.example/",
        f"Picture from {HERE}",
    ]
    assert stage.heard[-1] == ("hover", "")
    await stage.settle()


async def test_enter_opens_the_link_that_has_the_keyboard(stage: Stage) -> None:
    stage.show(done("1", "[one](https://one.example/)"))
    stage.view.activateWindow()
    stage.row("1").setFocus()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
    assert stage.opened == ["https://one.example/"]
