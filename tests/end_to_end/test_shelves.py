"""The list of chats in use, by keyboard alone: pin, rename, delete and take back, the bin, search."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.asking import ask
from tests.end_to_end.driver import Program
from tests.fakes.answers import completion
from tests.fakes.provider_server import GOOD_KEY, TITLES, ProviderServer, answer_text

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.desktop import Desktop

pytestmark = pytest.mark.end_to_end


def start(desktop: Desktop, server: ProviderServer, data: Path) -> Program:
    arguments = ["--base-url", server.base_url, "--data-dir", str(data)]
    program = Program(desktop, arguments, {"OPENROUTER_API_KEY": GOOD_KEY})
    program.find("frame", "re:.*Offhand")
    return program


def list_rows(offhand: Program) -> list[str]:
    """Read the list as a screen reader does, heads of sections included."""
    conversations = offhand.find("list", "Conversations")
    return [item.name for item in offhand.find_all("list item", within=conversations, showing=False)]


def expect_rows(offhand: Program, *rows: str) -> None:
    offhand.wait_for(lambda: list_rows(offhand) == list(rows), f"the rows {rows}")


def make_chats(offhand: Program, server: ProviderServer, **answers: str) -> None:
    for question, answer in answers.items():
        server.enqueue(answer_text(answer))
        offhand.press("ctrl+n")
        ask(offhand, question)
        offhand.expect("label", "", answer.splitlines()[-1])
        offhand.find("button", "Send")


def focus_row(offhand: Program, name: str) -> None:
    """Go from the search field down to a row."""
    offhand.press("ctrl+k", "Down")
    for _ in range(6):
        item = offhand.find("list item", name, within=offhand.find("list", "Conversations"))
        if "focused" in item.states:
            return
        offhand.press("Down")
    message = f"{name} was not reached"
    raise AssertionError(message)


def test_chats_are_pinned_renamed_deleted_and_brought_back(
    desktop: Desktop, server: ProviderServer, data: Path
) -> None:
    offhand = start(desktop, server, data)
    make_chats(offhand, server, First="Yes to one.", Second="Yes to two.")
    expect_rows(offhand, "Today", "Second", "First")
    focus_row(offhand, "First")
    offhand.press("ctrl+shift+p")
    expect_rows(offhand, "Pinned", "First", "Today", "Second")
    offhand.press("Delete")
    expect_rows(offhand, "Today", "Second")
    offhand.find("button", "Undo")
    offhand.press("ctrl+alt+z")
    expect_rows(offhand, "Pinned", "First", "Today", "Second")
    offhand.press("ctrl+l", "F2")
    offhand.find("text", "Title")
    offhand.press("ctrl+a")
    desktop.type_text("Better")
    offhand.press("Return")
    expect_rows(offhand, "Pinned", "First", "Today", "Better")
    offhand.press("ctrl+q")
    assert offhand.wait_end() == 0
    again = start(desktop, server, data)
    expect_rows(again, "Pinned", "First", "Today", "Better")


def test_the_bin_gives_a_chat_back(desktop: Desktop, server: ProviderServer, data: Path) -> None:
    offhand = start(desktop, server, data)
    make_chats(offhand, server, First="Yes to one.", Second="Yes to two.")
    offhand.press("ctrl+shift+BackSpace")
    expect_rows(offhand, "Today", "First")
    offhand.press("ctrl+shift+l", "End", "Return")
    offhand.find("label", "re:Chats are removed for good.*")
    expect_rows(offhand, "Today", "Second")
    offhand.press("ctrl+shift+l")
    focus_row(offhand, "Second")
    offhand.press("Return")
    offhand.find("label", "In the bin")
    offhand.click("button", "Restore")
    offhand.wait_gone("label", "In the bin")
    expect_rows(offhand)


def test_the_model_names_a_chat(desktop: Desktop, server: ProviderServer, data: Path) -> None:
    offhand = start(desktop, server, data)
    server.enqueue(completion("Food of hedgehogs"), path=TITLES)
    make_chats(offhand, server, Hedgehogs="They eat beetles.")
    offhand.find("frame", "Food of hedgehogs — Offhand")
    expect_rows(offhand, "Today", "Food of hedgehogs")
    assert len(server.chat_requests) == len(server.title_requests) == 1


def test_a_word_of_an_answer_leads_to_its_message(
    desktop: Desktop, server: ProviderServer, data: Path
) -> None:
    offhand = start(desktop, server, data)
    long = "\n\n".join(f"Paragraph {number} about nothing." for number in range(60))
    make_chats(offhand, server, First=f"A quince is a fruit.\n\n{long}", Second="Yes to two.")
    offhand.type_into("text", "Search conversations", "quince")
    expect_rows(offhand, "First")
    found = offhand.find("list item", "First", within=offhand.find("list", "Conversations"))
    assert "quince" in found.look().description
    offhand.press("Return")
    offhand.find("frame", "First — Offhand")
    offhand.expect("label", "", "A quince is a fruit.")
