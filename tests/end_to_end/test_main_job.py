"""The main job from the first start to the end, in a real window, with a real keyring and real keys."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.end_to_end.asking import ask
from tests.end_to_end.driver import Program
from tests.fakes.provider_server import (
    GOOD_KEY,
    HOLD,
    ProviderServer,
    answer_text,
    chunk,
    sse,
    text_chunk,
)

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.desktop import Desktop

pytestmark = pytest.mark.end_to_end


def test_from_the_first_start_to_the_end(
    offhand: Program, desktop: Desktop, server: ProviderServer, tmp_path: Path
) -> None:
    offhand.find("frame", "Offhand")
    offhand.type_into("password text", "API key", GOOD_KEY)
    offhand.click("button", "Save key")
    offhand.wait_gone("password text", "API key")
    assert read_keyring(desktop) == [GOOD_KEY]

    picture = tmp_path / "rot.png"
    Image.new("RGB", (320, 200), "red").save(picture)
    offhand.drag_file(picture, offhand.find("text", "Message"))
    offhand.find("button", "Remove rot.png")
    server.enqueue(sse(text_chunk("A **red** "), HOLD, text_chunk("rectangle."), chunk(finish="stop")))
    ask(offhand, "What is this?")
    offhand.expect("label", "", "A red")
    content = server.chat_requests[-1].json["messages"][-1]["content"]
    assert [part["type"] for part in content] == ["text", "image_url"]
    server.release()
    offhand.expect("label", "", "A red rectangle.")
    offhand.find("frame", "What is this? — Offhand")

    server.enqueue(sse(text_chunk("One, two"), HOLD, text_chunk(" never"), chunk(finish="stop")))
    ask(offhand, "Count")
    offhand.expect("label", "", "One, two")
    offhand.click("button", "Stop")
    server.wait_for_disconnects()
    offhand.find("button", "Send")
    assert offhand.expect("label", "", "One, two")

    server.enqueue(answer_text("One, two, three."))
    offhand.press("ctrl+r")
    offhand.expect("label", "", "One, two, three.")

    offhand.press("ctrl+comma")
    offhand.find("dialog", "Offhand settings")
    offhand.press("Escape")
    offhand.wait_gone("dialog", "Offhand settings")
    offhand.press("ctrl+q")
    assert offhand.wait_end() == 0


@pytest.mark.parametrize("how", ["shortcut", "close button"])
def test_leaving_while_an_answer_arrives_closes_the_connection(
    offhand: Program, server: ProviderServer, how: str
) -> None:
    server.enqueue(sse(text_chunk("Once upon"), HOLD, text_chunk(" a time"), chunk(finish="stop")))
    offhand.click("button", "Not now")
    server.check_keys = False
    ask(offhand, "Tell me a story")
    offhand.expect("label", "", "Once upon")
    if how == "shortcut":
        offhand.press("ctrl+q")
    else:
        offhand.press("alt+F4")
    assert offhand.wait_end() == 0
    server.wait_for_disconnects()


def test_a_term_signal_ends_it_in_order(offhand: Program) -> None:
    offhand.find("frame", "Offhand")
    assert offhand.stop() == 0


def test_the_key_of_the_shell_serves_the_window(desktop: Desktop, server: ProviderServer, data: Path) -> None:
    command = [sys.executable, "-m", "offhand", "--base-url", server.base_url, "--data-dir", str(data)]

    def run(*words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*command, *words],
            env=desktop.environment,
            input=typed,
            capture_output=True,
            text=True,
            check=False,
        )

    refused = run("key", "set", typed="sk-or-v1-of-somebody-else\n")
    assert refused.returncode == 3
    assert read_keyring(desktop) == []
    saved = run("key", "set", typed=f"{GOOD_KEY}\n")
    assert saved.returncode == 0, saved.stderr
    assert read_keyring(desktop) == [GOOD_KEY]
    status = run("key", "status")
    assert (status.returncode, GOOD_KEY in status.stdout) == (0, False)
    assert "$7.25 is left" in status.stdout
    offhand = Program(desktop, command[3:], command=command[:3])
    offhand.find("text", "Message")
    ask(offhand, "Hello")
    offhand.expect("label", "", "You asked")
    assert run("key", "delete").returncode == 0
    assert read_keyring(desktop) == []


def read_keyring(desktop: Desktop) -> list[str]:
    """List what the session's real keyring holds for Offhand."""
    code = """if True:
        import secretstorage

        connection = secretstorage.dbus_init()
        for item in secretstorage.get_default_collection(connection).get_all_items():
            print(item.get_secret().decode())"""
    spoken = subprocess.run(
        [sys.executable, "-c", code], env=desktop.environment, capture_output=True, text=True, check=True
    )
    return spoken.stdout.split()
