"""Nothing that the program leaves behind holds the key, and no log holds what was said."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.end_to_end.asking import ask
from tests.end_to_end.driver import Program
from tests.fakes.provider_server import GOOD_KEY, HOLD, answer_text, chunk, error_body, sse, text_chunk

if TYPE_CHECKING:
    from tests.end_to_end.desktop import Desktop
    from tests.fakes.provider_server import ProviderServer

pytestmark = pytest.mark.end_to_end

PROMPT = "quinquireme of nineveh"
ANSWER = "cargo of ivory and apes"


@pytest.fixture
def offhand(desktop: Desktop, server: ProviderServer, data: Path) -> Program:
    """Start Offhand with the most talkative log."""
    return Program(desktop, ["--base-url", server.base_url, "--data-dir", str(data), "--log-level", "debug"])


def test_a_full_session_leaves_no_key_and_no_words_in_logs(
    offhand: Program, desktop: Desktop, server: ProviderServer, data: Path, tmp_path: Path
) -> None:
    offhand.type_into("password text", "API key", GOOD_KEY)
    offhand.click("button", "Save key")
    offhand.wait_gone("password text", "API key")
    assert GOOD_KEY not in read_arguments(offhand.pid)
    assert GOOD_KEY not in read_environment(offhand.pid)

    Image.new("RGB", (64, 64), "red").save(tmp_path / "red.png")
    offhand.drag_file(tmp_path / "red.png", offhand.find("text", "Message"))
    offhand.find("button", "Remove red.png")
    server.enqueue(answer_text(ANSWER))
    ask(offhand, PROMPT)
    offhand.expect("label", "", ANSWER)
    server.enqueue(error_body(400, f"Bad key {GOOD_KEY} for {PROMPT}", raw=f"Bearer {GOOD_KEY}"))
    ask(offhand, PROMPT)
    offhand.find("button", "Copy details")
    assert GOOD_KEY not in offhand.draw_tree()
    server.enqueue(sse(text_chunk(ANSWER), HOLD, chunk(finish="stop")))
    ask(offhand, "Once more")
    offhand.find("button", "Stop")
    server.wait_for_requests(len(server.requests))
    offhand.kill()

    files = [path for folder in (data, desktop.home) for path in folder.rglob("*") if path.is_file()]
    assert any("offhand.log" in path.name for path in files)
    for path in files:
        if "keyrings" in path.parts:
            continue  # the keyring's own, encrypted
        content = path.read_bytes()
        assert GOOD_KEY.encode() not in content, path
        if "logs" in path.parts:
            assert PROMPT.encode() not in content, path
            assert ANSWER.encode() not in content, path
    assert GOOD_KEY not in offhand.output
    assert PROMPT not in offhand.output
    assert ANSWER not in offhand.output


def read_arguments(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8")


def read_environment(pid: int) -> str:
    return Path(f"/proc/{pid}/environ").read_text(encoding="utf-8")
