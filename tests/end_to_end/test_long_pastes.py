"""A long text from another program's clipboard: beside the question, through a kill, sent, and read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.driver import Program
from tests.end_to_end.processes import wait_until
from tests.fakes.provider_server import GOOD_KEY, ProviderServer, answer_text

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.desktop import Desktop

pytestmark = pytest.mark.end_to_end

TEXT = "word and " * 1_110_000
"""Ten megabytes in one paragraph, which would hold the window for seconds if it were laid out."""
TITLE = f"Pasted text · {len(TEXT):,} characters"


def start(desktop: Desktop, server: ProviderServer, data: Path) -> Program:
    arguments = ["--base-url", server.base_url, "--data-dir", str(data)]
    program = Program(desktop, arguments, {"OPENROUTER_API_KEY": GOOD_KEY})
    program.find("frame", "re:.*Offhand")
    return program


def has_draft(data: Path) -> bool:
    with closing(sqlite3.connect(data / "offhand.db", timeout=5)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM drafts WHERE parts LIKE '%is_pasted%'").fetchone()
    return count == 1


def test_a_long_paste_goes_along(
    desktop: Desktop, server: ProviderServer, data: Path, tmp_path: Path
) -> None:
    (tmp_path / "long.txt").write_text(TEXT)
    desktop.start(["xclip", "-selection", "clipboard", "-i", "-quiet", str(tmp_path / "long.txt")])
    offhand = start(desktop, server, data)
    offhand.type_into("text", "Message", "Why?")

    def paste() -> bool:
        offhand.press("ctrl+v")
        return bool(offhand.find_all("button", f"Remove {TITLE}"))

    offhand.wait_for(paste, "the text to be pasted")
    while len(offhand.find_all("button", f"Remove {TITLE}")) > 1:  # it was slow, and pressed again
        offhand.press("ctrl+z")
    assert offhand.read("text", "Message") == "Why?"
    assert wait_until(lambda: has_draft(data))
    offhand.kill()

    offhand = start(desktop, server, data)
    offhand.find("button", f"Remove {TITLE}")
    assert offhand.read("text", "Message") == "Why?"
    server.enqueue(answer_text("Because."))
    offhand.find("text", "Message").focus()
    offhand.press("Return")
    offhand.click("button", "Send anyway")  # no model reads so much
    offhand.expect("label", "", "Because.")
    question, pasted = server.chat_requests[0].json["messages"][-1]["content"]
    assert question == {"type": "text", "text": "Why?"}
    assert pasted == {"type": "text", "text": f"Pasted text:\n```\n{TEXT}\n```"}

    offhand.click("button", TITLE)
    offhand.find("frame", f"{TITLE} — Offhand")
    offhand.find("label", "re:.*9,990,000 characters.*1 line")
