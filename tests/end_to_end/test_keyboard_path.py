"""The whole way from the first start to the end by keys alone: the tree is read, never pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.end_to_end.asking import ask
from tests.end_to_end.processes import wait_until
from tests.end_to_end.test_instance import name_front
from tests.end_to_end.test_put_back import read_clipboard
from tests.end_to_end.test_quick_prompt import PROMPT, call
from tests.fakes.provider_server import GOOD_KEY, HOLD, answer_text, chunk, sse, text_chunk

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.desktop import Desktop
    from tests.end_to_end.driver import Program
    from tests.fakes.provider_server import ProviderServer

pytestmark = [pytest.mark.end_to_end, pytest.mark.timeout(400)]
MOST_STOPS = 60
CODE = "It is:\n\n```python\nprint(6 * 7)\n```\n\n[https://good.example](https://bad.example/x)\n"


def go_to(program: Program, name: str) -> None:
    """Press Tab until something of this name has the keyboard."""
    for _ in range(MOST_STOPS):
        if wait_until(lambda: program.find_focused() == name, 0.1):
            return
        program.press("Tab")
    message = f"{name} was not reached\n{program.draw_tree()}"
    raise AssertionError(message)


def wait_for_focus(program: Program, name: str) -> None:
    program.wait_for(lambda: program.find_focused() == name, f"the keyboard in {name}")


def type_path(desktop: Desktop, path: Path) -> None:
    """Name a file in a dialog that has just opened."""
    desktop.press("ctrl+a")
    desktop.type_text(str(path))
    desktop.press("Return")


def test_no_mouse_is_needed(
    offhand: Program, desktop: Desktop, server: ProviderServer, tmp_path: Path
) -> None:
    begin_with_a_key(offhand, desktop)
    ask_about_a_picture(offhand, desktop, server, tmp_path)
    stop_retry_and_branch(offhand, server)
    read_an_answer(offhand, desktop, server)
    find_things(offhand, desktop)
    open_windows(offhand, desktop)
    call_the_quick_prompt(offhand, desktop)
    export_delete_and_quit(offhand, desktop, tmp_path)


def begin_with_a_key(offhand: Program, desktop: Desktop) -> None:
    offhand.find("password text", "API key")
    go_to(offhand, "API key")
    desktop.type_text(GOOD_KEY)
    go_to(offhand, "Save key")
    offhand.press("space")
    offhand.wait_gone("password text", "API key")
    wait_for_focus(offhand, "Message")


def ask_about_a_picture(offhand: Program, desktop: Desktop, server: ProviderServer, folder: Path) -> None:
    picture = folder / "rot.png"
    Image.new("RGB", (320, 200), "red").save(picture)
    offhand.press("ctrl+o")
    offhand.find("*", "Attach files")
    type_path(desktop, picture)
    offhand.find("button", "Remove rot.png")
    server.enqueue(sse(text_chunk("A red "), HOLD, text_chunk("never"), chunk(finish="stop")))
    offhand.press("ctrl+l")
    wait_for_focus(offhand, "Message")
    desktop.type_text("What is this?")
    offhand.press("Return")
    offhand.expect("label", "", "A red")
    content = server.chat_requests[-1].json["messages"][-1]["content"]
    assert [part["type"] for part in content] == ["text", "image_url"]


def stop_retry_and_branch(offhand: Program, server: ProviderServer) -> None:
    offhand.press("Escape")
    server.wait_for_disconnects()
    offhand.find("button", "Send")
    server.enqueue(answer_text("A rectangle."))
    offhand.press("ctrl+r")
    offhand.expect("label", "", "A rectangle.")
    offhand.find("button", "Send")
    offhand.press("ctrl+j", "alt+Left")
    offhand.expect("label", "", "A red")
    offhand.press("alt+Right")
    offhand.expect("label", "", "A rectangle.")
    server.enqueue(answer_text("Edited."))
    offhand.press("ctrl+e")
    offhand.expect("text", "Message", "What is this?")
    wait_for_focus(offhand, "Message")
    offhand.press("End")
    ask(offhand, " Really?")
    offhand.expect("label", "", "Edited.")
    offhand.find("button", "Send")


def read_an_answer(offhand: Program, desktop: Desktop, server: ProviderServer) -> None:
    server.enqueue(answer_text(CODE))
    ask(offhand, "Code?")
    offhand.expect("label", "", "print(6 * 7)")
    offhand.find("button", "Send")
    offhand.press("ctrl+j")
    go_to(offhand, "Copy code")
    offhand.press("space")
    assert wait_until(lambda: read_clipboard(desktop).strip() == "print(6 * 7)")
    # On to the link, which is asked about, and not opened.
    for _ in range(MOST_STOPS):
        offhand.press("Tab", "Return")
        if wait_until(lambda: bool(offhand.find_all("*", "Open this link?")), 0.4):
            break
    offhand.find("button", "re:Open bad.example")
    offhand.press("Escape")
    offhand.wait_gone("*", "Open this link?")


def find_things(offhand: Program, desktop: Desktop) -> None:
    offhand.press("ctrl+l", "ctrl+f")
    wait_for_focus(offhand, "Find in chat")
    desktop.type_text("rectangle" if offhand.find_all("label", "A rectangle.") else "Edited")
    offhand.find("label", "1 of 1")
    offhand.press("Escape")
    offhand.press("ctrl+j", "ctrl+shift+m")
    offhand.find("label", "1 selected")
    offhand.press("Escape")
    offhand.wait_gone("label", "1 selected")
    offhand.press("ctrl+k")
    wait_for_focus(offhand, "Search conversations")
    desktop.type_text("Really")
    offhand.press("Return")
    offhand.expect("label", "", "Edited.")
    # From part to part, and back again.
    offhand.press("ctrl+l")
    wait_for_focus(offhand, "Message")
    offhand.press("shift+F6")
    wait_for_focus(offhand, "xAI: Grok 4")
    offhand.press("shift+F6")
    wait_for_focus(offhand, "Sidebar")
    offhand.press("F6", "F6")
    wait_for_focus(offhand, "Message")


def open_windows(offhand: Program, desktop: Desktop) -> None:
    offhand.press("ctrl+m")
    offhand.find("dialog", "re:Choose a model.*")
    desktop.type_text("4.3")
    offhand.press("Return")
    offhand.wait_gone("dialog", "re:Choose a model.*")
    assert "Grok 4.3" in offhand.find("button", "Model").look().description
    offhand.press("ctrl+comma")
    offhand.find("dialog", "Offhand settings")
    offhand.press("Escape")
    offhand.wait_gone("dialog", "Offhand settings")
    offhand.press("ctrl+slash")
    offhand.find("dialog", "Keyboard shortcuts")
    wait_for_focus(offhand, "Search shortcuts")
    desktop.type_text("branch")
    offhand.press("Escape")
    offhand.wait_gone("dialog", "Keyboard shortcuts")


def call_the_quick_prompt(offhand: Program, desktop: Desktop) -> None:
    call(desktop)
    desktop.type_text("Quickly")
    offhand.press("Return")
    offhand.expect("label", "", "You asked")
    offhand.press("Escape")
    assert wait_until(lambda: name_front(desktop) != PROMPT)


def export_delete_and_quit(offhand: Program, desktop: Desktop, folder: Path) -> None:
    offhand.press("ctrl+shift+period", "Down", "Right", "End")
    offhand.press("Up", "Up", "Up", "Return")
    offhand.find("*", "re:Export|Folder for the exported chats")
    offhand.press("Escape")
    offhand.press("ctrl+shift+BackSpace")
    offhand.find("button", "Undo")
    offhand.press("ctrl+alt+z")
    offhand.wait_gone("button", "Undo")
    offhand.press("ctrl+q")
    assert offhand.wait_end() == 0
    assert folder.exists()
