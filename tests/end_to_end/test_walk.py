"""Every window through the accessibility tree: nothing nameless, nothing mute, none left out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.end_to_end.asking import ask
from tests.end_to_end.processes import wait_until
from tests.end_to_end.test_instance import hand_over, name_front
from tests.end_to_end.test_put_back import put_back, start_writer
from tests.end_to_end.walking import Session, Walk
from tests.end_to_end.windows import list_windows
from tests.fakes.provider_server import (
    HOLD,
    ProviderServer,
    answer_text,
    chunk,
    error_body,
    sse,
    text_chunk,
)
from tests.house import list_modules

if TYPE_CHECKING:
    from tests.end_to_end.desktop import Desktop
    from tests.end_to_end.driver import Program

pytestmark = [pytest.mark.end_to_end, pytest.mark.timeout(400)]
SOURCE = Path(__file__).parents[2] / "desktop" / "offhand"
PROMPT = "Offhand quick prompt"
SEEN_ELSEWHERE = {
    "forecastMenu": "it holds what the gauge below it says, and takes no keyboard where nothing is offered",
    "trayMenu": "desktops draw it themselves, from what test_tray reads over the bus",
    "exchangeProgress": "it shows for what takes a while, and holds a sentence and Cancel",
}
"""Windows that this walk cannot pass, and why."""
TRICKY = """A [https://good.example](https://bad.example/x) link and a [plain one](https://plain.example).

```python
print("code")
```

| fruit | price |
|---|---:|
| pear | 3.00 |

A formula: $$e^{i\\pi} + 1 = 0$$

> A quotation[^1].

- [x] done
- [ ] not done

![A far picture](https://pictures.example/a.png)

[^1]: A note.
"""


def test_every_window_can_be_heard(
    desktop: Desktop, server: ProviderServer, data: Path, tmp_path: Path
) -> None:
    session = Session(desktop, server, data)
    walk_everywhere(session, tmp_path)
    found = list_windows(list_modules(SOURCE / "ui", SOURCE / "app"))
    missed = {name: place for name, place in found.items() if name not in session.walk.seen}
    assert missed.keys() == SEEN_ELSEWHERE.keys(), missed
    assert not session.walk.faults, session.walk.report()


def walk_everywhere(session: Session, folder: Path) -> None:
    walk_the_first_run(session)
    walk_around_the_desktop(session)
    program = session.start()
    walk_through_answers(session, program)
    walk_through_questions(session, program, folder)
    walk_through_chats(session, program)
    walk_through_models(session, program)
    ask(program, "Remember this")
    program.expect("label", "", "You asked")
    program.find("button", "Send")
    session.end(program)
    walk_through_ends(session)


def walk_the_first_run(session: Session) -> None:
    walk, program = session.walk, session.start(key="")
    program.find("password text", "API key")
    walk.look(program, "first run")
    program.click("button", "Use a code")
    program.find("text", "Sign-in address")
    walk.look(program, "sign-in by a code")
    program.type_into("password text", "API key", "nonsense")
    program.click("button", "Save key")
    program.find("label", "re:The key was not accepted.*")
    walk.look(program, "first run with a wrong key")
    program.press("ctrl+comma")
    program.find("dialog", "Offhand settings")
    groups = program.find("list", "Groups")
    groups.focus()
    program.press("Home")
    for item in program.find_all("list item", within=groups):
        program.wait_for(lambda item=item: "selected" in item.states, "the page to be turned to")
        walk.look(program, f"settings {item.name}")
        program.press("Down")
    program.type_into("text", "Search settings", "temper")
    walk.look(program, "settings searched")
    session.end(program)


def walk_through_answers(session: Session, program: Program) -> None:
    walk, server = session.walk, session.server
    walk.look(program, "empty")
    thinking = (chunk({"reasoning": "Let me see. "}), HOLD, text_chunk("So"), HOLD)
    server.enqueue(sse(*thinking, text_chunk(f" it is.\n\n{TRICKY}"), chunk(finish="stop")))
    ask(program, "Show me everything")
    program.find("*", "re:Thinking….*")
    walk.look(program, "thinking")
    server.release()
    program.expect("label", "", "So")
    walk.look(program, "streaming")
    server.release()
    program.find("button", "Send")
    program.find("*", "re:Thought for.*").click()
    walk.look(program, "answered")
    assert program.find("label", "Table").look().description == "1 row in 2 columns: fruit, price"
    program.press("ctrl+i")
    program.find("dialog", "Receipt")
    walk.look(program, "receipt")
    program.press("Escape")
    program.press("ctrl+shift+i")
    program.find("*", "Offhand usage")
    walk.look(program, "usage")
    program.press("Escape")
    program.wait_gone("*", "Offhand usage")
    server.enqueue(error_body(402, "Insufficient credits"))
    ask(program, "Pay")
    program.find("button", "Add credit")
    walk.look(program, "error")
    server.enqueue(answer_text("Another: [https://good.example](https://bad.example/x)"))
    program.press("ctrl+r")
    program.expect("label", "", "Another")
    program.find("button", "Send")
    walk.look(program, "branches")
    program.press("ctrl+j", "Tab", "Tab", "Return")
    program.find("*", "Open this link?")
    walk.look(program, "misleading link")
    program.press("Escape")
    walk_through_reading(walk, program)


def walk_through_reading(walk: Walk, program: Program) -> None:
    program.press("ctrl+f")
    program.find("text", "Find in chat").set_text("pear")
    program.find("label", "re:. of .*")
    walk.look(program, "find bar")
    program.press("Escape", "ctrl+j", "ctrl+shift+m")
    program.find("label", "re:. selected")
    walk.look(program, "selecting")
    program.press("Escape")
    program.wait_gone("label", "re:. selected")
    program.press("ctrl+l", "ctrl+e")
    program.expect("text", "Message", "Pay")
    walk.look(program, "editing")
    program.press("Escape")
    program.wait_for(lambda: program.read("text", "Message") == "", "the end of editing")
    program.press("ctrl+j")
    program.wait_for(lambda: program.find_focused() == "xAI: Grok 4", "the keyboard in the last message")
    program.press("Menu")
    walk.look_at_menu(program, "menu of a message")
    program.press("Escape")


def walk_through_questions(session: Session, program: Program, folder: Path) -> None:
    walk = session.walk
    picture = folder / "rot.png"
    Image.new("RGB", (320, 200), "red").save(picture)
    notes = folder / "notes.txt"
    notes.write_text("many words\n" * 400)
    assert hand_over(session.desktop, session.data, str(picture), str(notes)).returncode == 0
    program.find("button", "Remove rot.png")
    program.find("button", "Remove notes.txt")
    walk.look(program, "attached")
    program.find("text", "Message").set_text("many words " * 4000)
    program.find("button", "re:Context: .*")
    walk.look(program, "a long question")
    program.click("button", "re:Context: .*")
    walk.look(program, "context and price")
    program.press("Escape")
    program.find("text", "Message").set_text("")
    program.click("button", "Black out parts of rot.png")
    program.find("*", "Black out rot.png")
    walk.look(program, "black-out")
    program.press("Escape")
    session.server.enqueue(answer_text("Red."))
    ask(program, "What is this?")
    program.expect("label", "", "Red.")
    walk.look(program, "a picture asked about")
    program.find("button", "rot.png").focus()
    program.press("space")
    program.find("*", "rot.png — Offhand")
    walk.look(program, "picture viewer")
    program.press("Escape")
    program.find("button", "notes.txt").focus()
    program.press("space")
    program.find("*", "notes.txt — Offhand")
    program.find("label", "re:.*400 lines|.*401 lines")
    walk.look(program, "text viewer")
    program.press("Escape")
    program.type_into("text", "Message", "/summ")
    program.find("list item", "Summarise")
    walk.look(program, "commands of the composer")
    program.press("Escape", "ctrl+a", "Delete")


def walk_through_chats(session: Session, program: Program) -> None:
    walk = session.walk
    program.press("ctrl+period")
    walk.look_at_menu(program, "chat menu")
    program.press("Escape", "ctrl+shift+f")
    walk.look_at_menu(program, "folder menu")
    program.press("Up", "Return")
    program.find("dialog", "New folder")
    walk.look(program, "new folder")
    session.desktop.type_text("Work")
    program.press("Return", "ctrl+shift+t")
    program.find("dialog", "re:Tags.*")
    walk.look(program, "tags")
    program.press("Escape", "ctrl+shift+l")
    program.find("list item", "re:Work.*", showing=False)
    walk.look(program, "folders")
    program.press("Down", "Menu")
    walk.look_at_menu(program, "menu of a folder")
    program.press("Escape", "Escape", "ctrl+shift+period")
    walk.look_at_menu(program, "more")
    program.press("Up", "Return")
    program.find("dialog", "About Offhand")
    walk.look(program, "about")
    program.press("Escape", "ctrl+slash")
    program.find("dialog", "Keyboard shortcuts")
    walk.look(program, "shortcuts")
    program.press("Escape", "ctrl+k")
    session.desktop.type_text("everything")
    program.press("F1")
    walk.look(program, "searching")
    program.press("Escape", "Escape", "ctrl+shift+n")
    program.find("label", "re:Temporary.*")
    walk.look(program, "temporary chat")
    program.press("ctrl+n", "ctrl+Next", "ctrl+shift+BackSpace")
    program.find("button", "Undo")
    walk.look(program, "deleted")
    program.press("ctrl+shift+l", "End", "Return")
    program.find("button", "Empty bin")
    walk.look(program, "bin")
    program.press("ctrl+n")


def walk_through_models(session: Session, program: Program) -> None:
    walk = session.walk
    program.press("ctrl+m")
    program.find("dialog", "re:Choose a model.*")
    program.find("*", "Models")
    walk.look(program, "model picker")
    program.press("Escape", "ctrl+shift+e")
    program.find("dialog", "re:Chat settings.*")
    walk.look(program, "chat settings")
    program.press("Escape")


def walk_around_the_desktop(session: Session) -> None:
    walk, desktop, data = session.walk, session.desktop, session.data
    program = session.start()
    assert wait_until(lambda: b'"ready"' in (data / "offhand.lock").read_bytes())
    writer = start_writer(desktop, "page", "too many words by far")
    desktop.press("ctrl+a")
    assert hand_over(desktop, data, "quick").returncode == 0
    assert wait_until(lambda: name_front(desktop) == PROMPT)
    program.find("label", "Selection: “too many words by far”")
    walk.look(program, "quick prompt with a selection")
    desktop.type_text("/")
    program.find("list item", "Summarise")
    walk.look(program, "quick prompt with commands")
    program.press("Escape", "ctrl+a", "Delete")
    session.server.enqueue(sse(text_chunk("Jane"), HOLD, text_chunk(" Doe"), chunk(finish="stop")))
    ask_quickly(desktop, "go")
    program.expect("label", "", "Jane")
    walk.look(program, "quick prompt answering")
    session.server.release()
    program.expect("label", "", "Jane Doe")
    walk.look(program, "quick prompt answered")
    program.press("ctrl+r")
    program.find("push button", "Keep")
    walk.look(program, "quick prompt about to replace")
    program.press("Escape")
    put_back(desktop, "ctrl+i")
    program.find("push button", "Undo")
    walk.look(program, "done")
    assert hand_over(desktop, data, "run", "translate").returncode == 0
    program.find("text", "Selected text")
    walk.look(program, "quick prompt asking")
    program.press("Escape", "Escape", "Escape")
    assert hand_over(desktop, data, "shot").returncode == 0
    program.find("*", "Offhand region")
    walk.look(program, "region")
    program.press("Return")
    program.find("button", "Remove Screenshot")
    walk.look(program, "quick prompt with a picture")
    writer.stop()
    session.end(program)


def ask_quickly(desktop: Desktop, text: str) -> None:
    desktop.type_text(text)
    desktop.press("Return")


def walk_through_ends(session: Session) -> None:
    walk = session.walk
    state = session.data / "state.json"
    remembered = json.loads(state.read_bytes())
    state.write_text(json.dumps({**remembered, "hung": remembered["last_chat"]}))
    with (session.data / "settings.toml").open("a") as settings:
        settings.write('when_closed = "keep running"\n')
    program = session.start()
    program.find("dialog", "Offhand did not end well")
    walk.look(program, "safe start")
    program.click("button", "Open as plain text")
    program.find("dialog", "re:.* as plain text — Offhand")
    walk.look(program, "plain text")
    program.press("Escape", "alt+F4")
    program.find("dialog", "Keep running without a window?")
    walk.look(program, "hiding")
    program.click("button", "Quit")
    assert program.wait_end() == 0
