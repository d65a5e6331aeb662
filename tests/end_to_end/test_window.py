"""The window in use: errors, several chats, pictures, themes, and what goes wrong around them."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageStat

from tests.end_to_end.asking import ask
from tests.end_to_end.desktop import Desktop
from tests.end_to_end.driver import Program
from tests.fakes.provider_server import (
    GOOD_KEY,
    HOLD,
    ProviderServer,
    answer_text,
    chunk,
    error_body,
    sse,
    text_chunk,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.end_to_end


@pytest.fixture
def ready(desktop: Desktop, server: ProviderServer, data: Path) -> Program:
    """Start Offhand with a key of the environment."""
    return start(desktop, server, data)


def start(desktop: Desktop, server: ProviderServer, data: Path, *words: str) -> Program:
    arguments = ["--base-url", server.base_url, "--data-dir", str(data), *words]
    program = Program(desktop, arguments, {"OPENROUTER_API_KEY": GOOD_KEY})
    program.find("frame", "Offhand")
    return program


def test_an_error_stands_in_its_message_with_the_right_button_first(
    ready: Program, server: ProviderServer
) -> None:
    server.enqueue(error_body(402, "Insufficient credits"))
    ask(ready, "Hello")
    ready.find("button", "Add credit")
    ready.find("label", "re:.*credit.*")
    server.enqueue(answer_text("Now it works."))
    ready.click("button", "Retry")
    ready.expect("label", "", "Now it works.")


def test_the_question_survives_a_server_that_is_gone(
    desktop: Desktop, data: Path, server: ProviderServer
) -> None:
    offhand = start(desktop, server, data)
    server.enqueue(*[error_body(503, "Down") for _ in range(4)])
    ask(offhand, "Do not lose me")
    offhand.find("label", "re:.*Trying again.*")
    offhand.click("button", "Stop")
    offhand.find("button", "Send")
    offhand.expect("label", "", "Do not lose me")


def test_several_chats_answer_at_once_while_the_user_types(ready: Program, server: ProviderServer) -> None:
    for name in ("apple", "berry"):
        server.enqueue(sse(text_chunk(f"The {name} "), HOLD, text_chunk("is ripe."), chunk(finish="stop")))
    ask(ready, "First chat")
    ready.expect("label", "", "The apple")
    ready.type_into("text", "Message", "typed meanwhile")
    ready.press("ctrl+n")
    assert ready.read("text", "Message") == ""
    ask(ready, "Second chat")
    ready.expect("label", "", "The berry")
    names = [item.name for item in ready.find_all("list item") if "chat" in item.name]
    assert names == ["Second chat", "First chat"]
    ready.press("ctrl+Next")
    ready.find("frame", "First chat — Offhand")
    ready.expect("label", "", "The apple")
    ready.expect("text", "Message", "typed meanwhile")
    server.release(2)
    ready.expect("label", "", "The apple is ripe.")
    ready.press("ctrl+Prior")
    ready.expect("label", "", "The berry is ripe.")
    ready.type_into("text", "Search conversations", "apple")
    ready.wait_for(lambda: len(find_chats(ready)) == 1, "one chat to be found")
    assert find_chats(ready) == ["First chat"]


def find_chats(offhand: Program) -> list[str]:
    return [item.name for item in offhand.find_all("list item", within=offhand.find("list", "Conversations"))]


def test_settings_open_and_change_while_an_answer_arrives(ready: Program, server: ProviderServer) -> None:
    server.enqueue(sse(text_chunk("Still "), HOLD, text_chunk("here."), chunk(finish="stop")))
    ask(ready, "Stay")
    ready.expect("label", "", "Still")
    ready.click("button", "Settings")
    dialog = ready.find("dialog", "Offhand settings")
    ready.find("password text", "API key", within=dialog)
    server.release()
    ready.expect("label", "", "Still here.")
    ready.press("Escape")
    ready.wait_gone("dialog", "Offhand settings")


def test_a_text_model_is_not_sent_a_picture(
    desktop: Desktop, server: ProviderServer, data: Path, tmp_path: Path
) -> None:
    data.mkdir()
    (data / "settings.toml").write_text('model = "example/text-only"\n')
    Image.new("RGB", (64, 64), "blue").save(tmp_path / "blue.png")
    offhand = start(desktop, server, data, str(tmp_path / "blue.png"))
    offhand.find("button", "Remove blue.png")
    offhand.find("button", "Model")
    offhand.wait_for(lambda: "Text Only" in offhand.find("button", "Model").look().description, "the model")
    ask(offhand, "What colour?")
    offhand.click("button", "Send without pictures")
    offhand.expect("label", "", "You asked")
    assert server.chat_requests[-1].json["messages"][-1]["content"] == "What colour?"


def test_bad_files_are_named_on_their_chips_and_nothing_else_is_lost(
    desktop: Desktop, server: ProviderServer, data: Path, tmp_path: Path
) -> None:
    Image.new("RGB", (300, 300), "green").save(tmp_path / "good.jpg")
    whole = (tmp_path / "good.jpg").read_bytes()
    (tmp_path / "half.jpg").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "words.png").write_text("These are words")
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "folder.png").mkdir()
    names = ["good.jpg", "half.jpg", "words.png", "pipe.png", "folder.png", "gone.png"]
    offhand = start(desktop, server, data, *(str(tmp_path / name) for name in names))
    for name in names:
        offhand.find("button", f"Remove {name}")
    offhand.type_into("text", "Message", "Which of these?")
    offhand.press("Return")
    offhand.find("label", "re:.*could not be read and will not be sent.*")
    offhand.press("Return")
    offhand.expect("label", "", "You asked")
    content = server.chat_requests[-1].json["messages"][-1]["content"]
    assert [part["type"] for part in content] == ["text", "image_url"]


def test_a_picture_is_pasted(ready: Program, desktop: Desktop, tmp_path: Path) -> None:
    Image.new("RGB", (50, 50), "purple").save(tmp_path / "p.png")
    desktop.start(
        ["xclip", "-selection", "clipboard", "-t", "image/png", "-i", "-quiet", str(tmp_path / "p.png")]
    )
    ready.find("text", "Message").focus()

    def paste() -> bool:
        ready.press("ctrl+v")
        return bool(ready.find_all("button", "re:Remove .*"))

    ready.wait_for(paste, "the picture to be pasted")
    ask(ready, "Colour?")
    ready.expect("label", "", "You asked")


def test_without_a_keyring_the_key_serves_this_session(
    tmp_path: Path, server: ProviderServer, data: Path
) -> None:
    with Desktop(tmp_path / "session", keyring=False) as desktop:
        offhand = Program(desktop, ["--base-url", server.base_url, "--data-dir", str(data)])
        offhand.type_into("password text", "API key", GOOD_KEY)
        offhand.click("button", "Save key")
        offhand.find("button", "re:.*session only.*").click()
        offhand.wait_gone("password text", "API key")
        ask(offhand, "Hello")
        offhand.expect("label", "", "You asked")
        offhand.press("ctrl+q")
        assert offhand.wait_end() == 0
    assert not [path for path in data.rglob("*") if path.is_file() and GOOD_KEY.encode() in path.read_bytes()]


def test_a_broken_settings_file_is_kept_and_named(
    desktop: Desktop, server: ProviderServer, data: Path
) -> None:
    data.mkdir()
    (data / "settings.toml").write_text("theme = [oops\n")
    offhand = start(desktop, server, data)
    offhand.find("label", "re:.*settings file could not be read.*")
    kept = [path for path in data.iterdir() if "broken" in path.name]
    assert [path.read_text() for path in kept] == ["theme = [oops\n"]


def test_a_model_that_left_the_list_is_named_once(
    desktop: Desktop, server: ProviderServer, data: Path
) -> None:
    server.models = [model for model in server.models if model["id"] != "x-ai/grok-4"]
    offhand = start(desktop, server, data)
    offhand.find("label", "re:x-ai/grok-4 is no longer offered.*")
    ask(offhand, "Who are you?")
    offhand.expect("label", "", "You asked")
    assert server.chat_requests[-1].json["model"] == "~x-ai/grok-latest"
    offhand.press("ctrl+q")
    assert offhand.wait_end() == 0
    again = start(desktop, server, data)
    again.wait_for(lambda: "latest" in again.find("button", "Model").look().description, "the model")
    assert not again.find_all("label", "re:x-ai/grok-4 is no longer offered.*")


def test_the_demo_is_labelled_and_needs_nothing(tmp_path: Path, data: Path) -> None:
    with Desktop(tmp_path / "session", keyring=False) as desktop:
        offhand = Program(desktop, ["demo", "--data-dir", str(data)])
        offhand.find("label", "Demo")
        ask(offhand, "Show me a table")
        offhand.expect("label", "", "recorded")
        assert offhand.find_all("label", "Demo")


def test_the_first_run_page_leads_to_the_demo_and_back(offhand: Program) -> None:
    offhand.click("button", "Try the demo")
    offhand.find("label", "Demo")
    offhand.click("button", "Use my own key")
    offhand.wait_gone("label", "Demo")
    offhand.find("password text", "API key")


def test_every_theme_and_size_starts(desktop: Desktop, server: ProviderServer, tmp_path: Path) -> None:
    for theme, scale in (("light", "1"), ("dark", "1.5")):
        data = tmp_path / theme
        data.mkdir()
        (data / "settings.toml").write_text(f'theme = "{theme}"\n')
        arguments = ["--base-url", server.base_url, "--data-dir", str(data)]
        offhand = Program(desktop, arguments, {"OPENROUTER_API_KEY": GOOD_KEY, "QT_SCALE_FACTOR": scale})
        ask(offhand, "Hello")
        offhand.expect("label", "", "You asked")
        picture = Image.open(offhand.take_screenshot(tmp_path / f"{theme}.png")).convert("L")
        box = offhand.find("list", "Transcript").box
        middle = picture.crop((box.x, box.y, box.x + box.width, box.y + box.height))
        lightness = ImageStat.Stat(middle).median[0]
        assert lightness > 200 if theme == "light" else lightness < 60
        offhand.press("ctrl+q")
        assert offhand.wait_end() == 0


@pytest.mark.parametrize("command", [[], ["demo"]])
def test_without_a_display_the_reason_is_said(command: list[str], data: Path) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    done = subprocess.run(
        [sys.executable, "-m", "offhand", "--data-dir", str(data), *command],
        env=environment,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith("offhand: there is no display")


@pytest.fixture
def server() -> Iterator[ProviderServer]:
    """Serve answers to whoever asks."""
    with ProviderServer() as server:
        yield server
