"""Two models side by side in the real program, through the tree and by keyboard, and after a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.asking import ask
from tests.end_to_end.driver import Program
from tests.fakes.provider_server import GOOD_KEY, ProviderServer, chunk, sse, usage_json

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from tests.end_to_end.desktop import Desktop
    from tests.fakes.framing import RecordedRequest
    from tests.fakes.provider_server import Answer

pytestmark = pytest.mark.end_to_end

FIRST, SECOND = "x-ai/grok-4.3", "x-ai/grok-4"
NAMES = {FIRST: "xAI: Grok 4.3", SECOND: "xAI: Grok 4"}


def answer(request: RecordedRequest) -> Answer:
    """Have each model say who it is, and how many messages it was sent."""
    model, count = request.json["model"], len(request.json["messages"])
    text = f"I am {model.rpartition('/')[2]} after {count}."
    usage = chunk(usage=usage_json(), model=model)
    return sse(chunk({"content": text}, model=model), chunk(finish="stop", model=model), usage)


@pytest.fixture
def server() -> Generator[ProviderServer, None, None]:
    with ProviderServer(default=answer) as server:
        yield server


def start(desktop: Desktop, server: ProviderServer, data: Path) -> Program:
    arguments = ["--base-url", server.base_url, "--data-dir", str(data)]
    program = Program(desktop, arguments, {"OPENROUTER_API_KEY": GOOD_KEY})
    program.find("frame", "re:.*Offhand")
    program.find("button", "Model")  # keys of commands are heard from then on
    return program


def choose_models(program: Program) -> None:
    """Add two models in the picker by keys alone."""
    program.press("ctrl+shift+d")
    program.find("dialog", "re:Choose .*")
    program.find("button", "Take out")  # the chat's own model is chosen already
    program.press("Return")  # and is taken out again
    program.find("button", "Add")
    for model in (FIRST, SECOND):
        program.press("ctrl+a")
        program.desktop.type_text(model)
        program.find("label", model)  # of what is told about the one in view
        program.press("Return")
        program.find("button", "Take out")
    program.press("ctrl+Return")


def test_the_second_of_two_answers_is_gone_on_with(
    desktop: Desktop, server: ProviderServer, data: Path
) -> None:
    program = start(desktop, server, data)
    choose_models(program)
    for name in NAMES.values():
        program.find("button", f"Remove {name}")
    ask(program, "Who are you?")
    columns = program.find("list", "Answers side by side")
    for name, text in ((NAMES[FIRST], "I am grok-4.3 after 1."), (NAMES[SECOND], "I am grok-4 after 1.")):
        column = program.find("list item", name, within=columns)
        program.wait_for(
            lambda column=column, text=text: (
                program.find_all("label", f"re:.*{text}.*", within=column)
                or any(text in label.text for label in program.find_all("label", "", within=column))
            ),
            f"{text} in the column of {name}",
        )
    program.find("button", "Send")
    program.press("alt+2")
    program.wait_gone("list", "Answers side by side")
    program.expect("label", "", "I am grok-4 after 1.")
    ask(program, "And now?")
    program.expect("label", "", "I am grok-4 after 3.")
    request = server.chat_requests[-1].json
    assert request["model"] == SECOND
    sent = [message["content"] for message in request["messages"]]
    assert sent == ["Who are you?", "I am grok-4 after 1.", "And now?"]
    program.find("button", "Send")
    program.press("ctrl+q")
    assert program.wait_end() == 0
    program = start(desktop, server, data)
    program.expect("label", "", "I am grok-4 after 3.")
    program.find("label", "2/2")
    program.click("button", "Previous branch")
    program.expect("label", "", "I am grok-4.3 after 1.")
    program.wait_gone("label", "I am grok-4 after 3.")


def test_answers_that_were_not_decided_stand_side_by_side_again(
    desktop: Desktop, server: ProviderServer, data: Path
) -> None:
    program = start(desktop, server, data)
    choose_models(program)
    ask(program, "Who are you?")
    program.find("list", "Answers side by side")
    program.find("button", "Send")
    program.press("ctrl+q")
    assert program.wait_end() == 0
    program = start(desktop, server, data)
    columns = program.find("list", "Answers side by side")
    for name in NAMES.values():
        program.find("list item", name, within=columns)
        program.find("button", f"Go on with this: {name}", within=columns)
    program.click("button", f"Go on with this: {NAMES[FIRST]}")
    program.wait_gone("list", "Answers side by side")
    program.expect("label", "", "I am grok-4.3 after 1.")
