"""What outlives the program: chats, drafts and places, whatever ended it and whatever the disk does."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.end_to_end.asking import ask
from tests.end_to_end.driver import Program
from tests.end_to_end.processes import wait_until
from tests.fakes.provider_server import GOOD_KEY, HOLD, ProviderServer, answer_text, chunk, sse, text_chunk

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from tests.end_to_end.desktop import Desktop

pytestmark = pytest.mark.end_to_end


class Starter:
    """Start Offhand over the same folder again and again."""

    def __init__(self, desktop: Desktop, server: ProviderServer, data: Path) -> None:
        self._desktop = desktop
        self._server = server
        self.data = data

    def start(self) -> Program:
        arguments = ["--base-url", self._server.base_url, "--data-dir", str(self.data)]
        program = Program(self._desktop, arguments, {"OPENROUTER_API_KEY": GOOD_KEY})
        program.find("frame", "re:.*Offhand")
        return program

    def count_drafts(self, text: str) -> int:
        with closing(sqlite3.connect(self.data / "offhand.db", timeout=5)) as connection:
            (count,) = connection.execute("SELECT count(*) FROM drafts WHERE text = ?", (text,)).fetchone()
        return count


@pytest.fixture
def starter(desktop: Desktop, server: ProviderServer, data: Path) -> Starter:
    return Starter(desktop, server, data)


def quit_program(offhand: Program) -> None:
    offhand.press("ctrl+q")
    assert offhand.wait_end() == 0


def test_the_last_chat_and_what_was_typed_in_it_come_back(starter: Starter, server: ProviderServer) -> None:
    offhand = starter.start()
    server.enqueue(answer_text("It is a **duck**."))
    ask(offhand, "What swims there?")
    offhand.expect("label", "", "It is a duck.")
    offhand.type_into("text", "Message", "And what fl")
    quit_program(offhand)

    offhand = starter.start()
    offhand.find("frame", "What swims there? — Offhand")
    offhand.expect("label", "", "It is a duck.")
    offhand.expect("text", "Message", "And what fl")
    offhand.find("list item", "What swims there?")
    server.enqueue(answer_text("A goose."))
    offhand.type_into("text", "Message", "ies?")
    offhand.expect("text", "Message", "And what flies?")
    offhand.press("Return")
    offhand.expect("label", "", "A goose.")
    sent = server.chat_requests[-1].json["messages"]
    assert [message["content"] for message in sent] == [
        "What swims there?",
        "It is a **duck**.",
        "And what flies?",
    ]
    quit_program(offhand)


def test_a_kill_costs_neither_the_answer_nor_the_draft(starter: Starter, server: ProviderServer) -> None:
    offhand = starter.start()
    server.enqueue(sse(text_chunk("Once upon a time "), HOLD, text_chunk("the end."), chunk(finish="stop")))
    ask(offhand, "Tell me a story")
    offhand.expect("label", "", "Once upon a time")
    offhand.type_into("text", "Message", "not yet sent")
    assert wait_until(lambda: starter.count_drafts("not yet sent") == 1)
    offhand.kill()

    offhand = starter.start()
    offhand.find("frame", "Tell me a story — Offhand")
    offhand.expect("label", "", "Once upon a time")
    offhand.expect("text", "Message", "not yet sent")
    offhand.find("button", "Continue")
    offhand.find("button", "Retry")
    quit_program(offhand)


def test_a_picture_of_a_draft_comes_back_after_a_kill(
    starter: Starter, server: ProviderServer, tmp_path: Path
) -> None:
    picture = tmp_path / "blé.png"
    Image.new("RGB", (320, 200), "red").save(picture)
    offhand = starter.start()
    offhand.drag_file(picture, offhand.find("text", "Message"))
    offhand.find("button", "Remove blé.png")
    offhand.type_into("text", "Message", "What is this?")
    assert wait_until(lambda: starter.count_drafts("What is this?") == 1)
    offhand.kill()

    offhand = starter.start()
    offhand.find("button", "Remove blé.png")
    offhand.expect("text", "Message", "What is this?")
    server.enqueue(answer_text("Red."))
    offhand.press("Return")
    offhand.expect("label", "", "Red.")
    content = server.chat_requests[-1].json["messages"][-1]["content"]
    assert [part["type"] for part in content] == ["text", "image_url"]
    assert wait_until(lambda: starter.count_drafts("What is this?") == 0)
    quit_program(offhand)


def test_a_question_of_before_is_recalled_in_a_later_run(starter: Starter, server: ProviderServer) -> None:
    offhand = starter.start()
    server.enqueue(answer_text("Yes."))
    ask(offhand, "Is it so?")
    offhand.expect("label", "", "Yes.")
    quit_program(offhand)
    offhand = starter.start()
    offhand.expect("label", "", "Yes.")
    offhand.press("Up")
    offhand.expect("text", "Message", "Is it so?")
    quit_program(offhand)


def test_a_chat_that_hung_the_screen_is_offered_and_not_shown(
    starter: Starter, server: ProviderServer
) -> None:
    offhand = starter.start()
    server.enqueue(answer_text("A harmless answer."))
    ask(offhand, "Do no harm")
    offhand.expect("label", "", "A harmless answer.")
    quit_program(offhand)
    state = starter.data / "state.json"
    remembered = json.loads(state.read_bytes())
    state.write_text(json.dumps({**remembered, "hung": remembered["last_chat"]}))

    offhand = starter.start()
    offhand.find("dialog", "Offhand did not end well")
    offhand.click("button", "Open as plain text")
    offhand.find("dialog", "Do no harm as plain text — Offhand")
    offhand.expect("text", "Plain text", "A harmless answer.")
    offhand.press("Escape")
    offhand.find("list item", "Do no harm")
    offhand.press("ctrl+Next")
    offhand.expect("label", "", "A harmless answer.")
    quit_program(offhand)


def test_a_screen_that_hangs_is_seen_and_forgiven_when_it_goes_on(
    starter: Starter, server: ProviderServer
) -> None:
    offhand = starter.start()
    server.enqueue(answer_text("Hm."))
    ask(offhand, "Sleep well")
    offhand.expect("label", "", "Hm.")
    # A process that is stopped is no hang of the screen: nothing may be held against the chat.
    os.kill(offhand.pid, signal.SIGSTOP)
    assert not wait_until(lambda: False, 3.0)
    os.kill(offhand.pid, signal.SIGCONT)
    offhand.type_into("text", "Message", "awake")
    offhand.kill()
    offhand = starter.start()
    offhand.find("frame", "Sleep well — Offhand")
    quit_program(offhand)


@pytest.fixture
def full_disk(tmp_path: Path) -> Generator[Path, None, None]:
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", folder], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("only root can make a small disk")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def test_on_a_full_disk_the_chat_goes_on_and_is_saved_later(
    starter: Starter, server: ProviderServer, full_disk: Path
) -> None:
    starter.data = full_disk / "data"
    offhand = starter.start()
    server.enqueue(answer_text("Before."))
    ask(offhand, "While there was room")
    offhand.expect("label", "", "Before.")
    filler = full_disk / "filler"
    fill(filler)
    server.enqueue(answer_text("During."))
    ask(offhand, "And now?")
    offhand.expect("label", "", "During.")
    offhand.find("label", "re:.*not saved.*no room on the disk.*")
    filler.unlink()
    offhand.wait_gone("label", "re:.*not saved.*")
    quit_program(offhand)
    offhand = starter.start()
    offhand.expect("label", "", "During.")
    quit_program(offhand)


def fill(path: Path) -> None:
    with path.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return


def test_in_a_folder_that_is_read_only_chats_can_be_read_and_go_on(
    starter: Starter, server: ProviderServer, full_disk: Path
) -> None:
    starter.data = full_disk / "data"
    offhand = starter.start()
    server.enqueue(answer_text("Kept."))
    ask(offhand, "Written down")
    offhand.expect("label", "", "Kept.")
    quit_program(offhand)
    subprocess.run(["mount", "-o", "remount,ro", full_disk], check=True)
    offhand = starter.start()
    offhand.find("label", "re:.*read but not saved.*cannot be written to.*")
    offhand.find("list item", "Written down")
    offhand.expect("label", "", "Kept.")
    server.enqueue(answer_text("In memory."))
    ask(offhand, "And this?")
    offhand.expect("label", "", "In memory.")
    offhand.find("label", "re:.*not saved.*")
    subprocess.run(["mount", "-o", "remount,rw", full_disk], check=True)
    offhand.wait_gone("label", "re:.*not saved.*")
    quit_program(offhand)
    offhand = starter.start()
    offhand.expect("label", "", "In memory.")
    quit_program(offhand)
