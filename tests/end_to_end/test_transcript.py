"""The transcript from outside, with real keys and wheels: finding, selecting, thinking, following."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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


@pytest.fixture
def ready(desktop: Desktop, server: ProviderServer, data: Path) -> Program:
    """Start Offhand with a key of the environment."""
    arguments = ["--base-url", server.base_url, "--data-dir", str(data)]
    program = Program(desktop, arguments, {"OPENROUTER_API_KEY": GOOD_KEY})
    program.find("frame", "Offhand")
    return program


def test_words_are_found_in_all_messages(ready: Program, server: ProviderServer) -> None:
    server.enqueue(answer_text("A red **pe**ar.\n\n```\npear = 1\n```\n"))
    ask(ready, "Any Pears?")
    ready.expect("label", "", "pear = 1")
    ready.press("ctrl+f")
    ready.type_into("text", "Find in chat", "pear")
    ready.find("label", "1 of 3")
    ready.press("Return")
    ready.find("label", "2 of 3")
    ready.press("F3", "F3")
    ready.find("label", "1 of 3")
    ready.press("shift+F3")
    ready.find("label", "3 of 3")
    ready.press("shift+Return")
    ready.find("label", "2 of 3")
    ready.click("button", "Next hit")
    ready.find("label", "3 of 3")
    ready.press("Escape")
    ready.wait_gone("text", "Find in chat")
    ready.wait_for(lambda: "focused" in ready.find("text", "Message").states, "the keyboard in Message")


def test_hits_are_counted_while_an_answer_arrives(ready: Program, server: ProviderServer) -> None:
    server.enqueue(sse(text_chunk("One plum. "), HOLD, text_chunk("Another plum."), chunk(finish="stop")))
    ask(ready, "Fruit?")
    ready.expect("label", "", "One plum.")
    ready.press("ctrl+f")
    ready.type_into("text", "Find in chat", "plum")
    ready.find("label", "1 of 1")
    server.release()
    ready.find("label", "1 of 2")


def test_several_messages_are_selected_and_copied(ready: Program, server: ProviderServer) -> None:
    server.enqueue(answer_text("Be*cause*."))
    ask(ready, "Why?")
    ready.expect("label", "", "Because.")
    ready.find("button", "Send")
    ready.press("ctrl+j")
    ready.press("ctrl+shift+m")
    ready.find("check box", "re:Select .*, message 2")
    ready.find("label", "1 selected")
    ready.press("shift+Up")
    ready.find("label", "2 selected")
    ready.press("space")
    ready.find("label", "1 selected")
    ready.press("space")
    ready.find("label", "2 selected")
    ready.click("button", "Copy as text")
    ready.wait_gone("label", "2 selected")
    ready.find("text", "Message").focus()
    ready.press("ctrl+v")
    pasted = ready.expect("text", "Message", "Because.")
    assert pasted.startswith("You:\nWhy?")
    ready.press("ctrl+shift+m")
    ready.find("label", "0 selected")
    ready.press("Escape")
    ready.wait_gone("label", "0 selected")


def test_thinking_is_folded_timed_and_can_be_read(ready: Program, server: ProviderServer) -> None:
    server.enqueue(
        sse(
            chunk({"reasoning": "Let me see. "}),
            HOLD,
            chunk({"reasoning": "I see."}),
            text_chunk("It is so."),
            chunk(finish="stop"),
        )
    )
    ask(ready, "Is it?")
    ready.find("*", "re:Thinking… [1-9]+ s")
    server.release()
    ready.expect("label", "", "It is so.")
    fold = ready.find("*", "re:Thought for .* s")
    assert not ready.find_all("label", "Reasoning")
    fold.click()
    ready.expect("label", "Reasoning", "Let me see. I see.")
    fold.click()
    ready.wait_gone("label", "Reasoning")


def test_messages_out_of_view_are_items_of_the_list_as_well(ready: Program, server: ProviderServer) -> None:
    for number in range(4):
        lines = "".join(f"Line {number}.{line}.\n\n" for line in range(30))
        server.enqueue(answer_text(f"{lines}End of {number}."))
        ask(ready, f"Question {number}")
        ready.expect("label", "", f"End of {number}.")
    transcript = ready.find("list", "Transcript")
    items = ready.find_all("list item", within=transcript, showing=False)
    assert len(items) == 8
    descriptions = [item.look().description for item in items]
    assert descriptions[0] == "Question, message 1"
    assert descriptions[-1] == "Answer, message 8"
    assert "showing" not in items[0].states
    assert "showing" in items[-1].states
    (words,) = ready.find_all("label", within=items[0], showing=False)
    assert words.text == "Question 0"


def test_a_mark_leads_to_its_footnote_by_keyboard(ready: Program, server: ProviderServer) -> None:
    filler = "Some words to be scrolled over.\n\n" * 40
    server.enqueue(answer_text(f"The answer[^1].\n\n{filler}[^1]: A note.\n"))
    ask(ready, "Is it?")
    ready.expect("label", "", "A note.")
    ready.press("ctrl+j", "Tab", "Tab")
    ready.find("label", "Footnote 1")
    ready.press("Return")
    ready.find("label", "Back to the mark of footnote 1")
    ready.press("Return")
    ready.find("label", "Footnote 1")


def test_a_turn_of_the_wheel_ends_following_and_end_resumes_it(
    ready: Program, desktop: Desktop, server: ProviderServer
) -> None:
    lines = [text_chunk(f"Line {number}.\n\n") for number in range(80)]
    more = [text_chunk(f"More {number}.\n\n") for number in range(10)]
    server.enqueue(sse(*lines, HOLD, *more, HOLD, text_chunk("The last line."), chunk(finish="stop")))
    ask(ready, "Count")
    ready.expect("label", "", "Line 79.")
    text = ready.find("list", "Transcript")
    desktop.click(*text.box.centre, 4)
    server.release()
    ready.expect("label", "", "More 9.")
    jump = ready.find("button", "re:.* new lines?")
    jump.click()
    ready.wait_gone("button", "re:.* new lines?")
    server.release()
    ready.expect("label", "", "The last line.")
    assert not ready.find_all("button", "re:.* new lines?|Go to the end")
