"""``offhand ask`` as people run it: a process of its own, against a server on this machine."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from offhand.storage.catalogue_cache import CachedCatalogue, CatalogueCache
from tests.fakes.provider_server import (
    GOOD_KEY,
    HOLD,
    ProviderServer,
    answer_text,
    chunk,
    error_body,
    json_body,
    sse,
    stall,
    text_chunk,
)

PATIENCE = 30


@pytest.fixture
def server() -> Iterator[ProviderServer]:
    with ProviderServer() as server:
        yield server


class Shell:
    """Run ``offhand`` with a server and a data folder of the test's own."""

    def __init__(self, server: ProviderServer, folder: Path) -> None:
        self.server = server
        self.folder = folder
        self.environment = {
            **{
                name: value
                for name, value in os.environ.items()
                if name not in {"DISPLAY", "WAYLAND_DISPLAY"}
            },
            "OPENROUTER_API_KEY": GOOD_KEY,
            "OFFHAND_DATA_DIR": str(folder / "data"),
            "OFFHAND_BASE_URL": server.base_url,
        }
        for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
            self.environment.pop(name, None)

    def command(self, *words: str) -> list[str]:
        return [sys.executable, "-m", "offhand", *words]

    def ask(self, *words: str, piped: bytes | None = None) -> "subprocess.CompletedProcess[str]":
        done = subprocess.run(
            self.command("ask", *words),
            env=self.environment,
            cwd=self.folder,
            input=piped or b"",
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
        )

    def last_body(self) -> dict[str, Any]:
        return self.server.chat_requests[-1].json


@pytest.fixture
def shell(server: ProviderServer, tmp_path: Path) -> Shell:
    return Shell(server, tmp_path)


def test_the_answer_alone_goes_to_standard_output(shell: Shell) -> None:
    shell.server.enqueue(answer_text("Grüße, 世界 👋"))
    done = shell.ask("Say hello")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Grüße, 世界 👋\n", "")
    assert shell.last_body()["stream"] is True


def test_piped_input_is_appended_to_the_text(shell: Shell) -> None:
    shell.ask("Summarise this", piped=b"ein Absatz\n")
    messages = shell.last_body()["messages"]
    assert messages == [{"role": "user", "content": "Summarise this\n\nein Absatz\n"}]


def test_piped_input_alone_is_a_question(shell: Shell) -> None:
    assert shell.ask(piped=b"What is this?").returncode == 0
    assert shell.last_body()["messages"] == [{"role": "user", "content": "What is this?"}]


def test_a_picture_goes_along_converted_and_without_its_metadata(shell: Shell) -> None:
    Image.new("RGB", (40, 30), "red").save(shell.folder / "red.webp")
    done = shell.ask("What colour?", "-i", "red.webp")
    assert done.returncode == 0, done.stderr
    text, picture = shell.last_body()["messages"][0]["content"]
    assert text == {"type": "text", "text": "What colour?"}
    address = str(picture["image_url"]["url"])
    assert address.startswith(("data:image/png;base64,", "data:image/jpeg;base64,"))
    assert not (shell.folder / "data" / "blobs").exists()


def test_a_picture_is_not_left_out_in_silence(shell: Shell) -> None:
    Image.new("RGB", (40, 30), "red").save(shell.folder / "red.webp")
    done = shell.ask("What colour?", "-i", "red.webp", "-m", "example/text-only")
    assert done.returncode == 2
    assert "example/text-only reads text only, and “red.webp” is a picture" in done.stderr
    assert not shell.server.chat_requests


def test_a_text_file_goes_along_under_its_name(shell: Shell) -> None:
    (shell.folder / "notes.txt").write_text("Milk and bread")
    shell.ask("What is to buy?", "-f", "notes.txt")
    sent = json.dumps(shell.last_body()["messages"])
    assert "notes.txt" in sent
    assert "Milk and bread" in sent


def test_system_prompt_and_model_of_this_question(shell: Shell) -> None:
    shell.ask("Hi", "-s", "Be brief", "-m", "x-ai/grok-4.3")
    body = shell.last_body()
    assert body["model"] == "x-ai/grok-4.3"
    assert body["messages"][0] == {"role": "system", "content": "Be brief"}


def test_json_prints_one_object(shell: Shell) -> None:
    shell.server.enqueue(answer_text("Four"))
    done = shell.ask("--json", "Two and two?")
    assert done.stdout.count("\n") == 1
    found = json.loads(done.stdout)
    assert set(found) == {"text", "model", "provider", "usage", "cost", "finish_reason", "id"}
    assert (found["text"], found["provider"], found["finish_reason"]) == ("Four", "xAI", "stop")
    assert found["model"] != "x-ai/grok-4", "the model that answered, not the one that was asked"
    assert found["cost"] == found["usage"]["cost"]


def test_no_stream_asks_for_one_piece(shell: Shell) -> None:
    assert shell.ask("--no-stream", "Hi").returncode == 0
    assert not shell.last_body().get("stream")


def test_a_schema_is_sent_along(shell: Shell) -> None:
    schema = {"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]}
    (shell.folder / "schema.json").write_text(json.dumps(schema))
    shell.server.enqueue(answer_text('{"n": 4}'))
    done = shell.ask("--schema", "schema.json", "Two and two?")
    assert json.loads(done.stdout) == {"n": 4}
    assert "json" in json.dumps(shell.last_body()["response_format"])


def test_the_answer_arrives_while_it_is_written(shell: Shell) -> None:
    shell.server.enqueue(sse(text_chunk("First "), HOLD, text_chunk("second"), chunk(finish="stop")))
    process = subprocess.Popen(
        shell.command("ask", "Slowly"),
        env=shell.environment,
        cwd=shell.folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdout is not None
    with process, process.stdout as out:
        assert os.read(out.fileno(), 100) == b"First "
        shell.server.release()
        assert out.read() == b"second\n"
    assert process.returncode == 0


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--schema", "missing.json", "x"],
        ["-i", "missing.png", "x"],
        ["-f", "missing.txt", "x"],
        ["--no-such-option", "x"],
        ["-i", "text.png", "x"],
        ["-f", "binary.txt", "x"],
        ["--schema", "text.png", "x"],
    ],
)
def test_a_question_that_makes_no_sense_ends_with_2(shell: Shell, words: list[str]) -> None:
    (shell.folder / "text.png").write_text("not a picture")
    (shell.folder / "binary.txt").write_bytes(b"\xff\xfe\x00")
    done = shell.ask(*words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("offhand: ")
    assert "; " in done.stderr
    assert shell.server.chat_requests == []


def test_no_key_ends_with_3(shell: Shell) -> None:
    del shell.environment["OPENROUTER_API_KEY"]
    shell.environment["OFFHAND_BASE_URL"] = "https://openrouter.ai/api/v1"
    shell.environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent"
    (shell.folder / "data").mkdir()
    write_catalogue(shell)
    done = shell.ask("Hi")
    assert done.returncode == 3
    assert done.stderr.startswith("offhand: ")


def write_catalogue(shell: Shell) -> None:
    """Keep a list of models, so that no other machine is asked for one."""
    body = json.dumps({"data": shell.server.models}).encode()
    cache = CatalogueCache(shell.folder / "data" / "models.json")
    cache.write("https://openrouter.ai/api/v1", CachedCatalogue(body, time.time()))


@pytest.mark.parametrize(("status", "expected"), [(401, 3), (402, 4), (403, 4), (400, 4), (404, 4), (503, 5)])
def test_refusals_have_their_exit_codes(shell: Shell, status: int, expected: int) -> None:
    shell.server.enqueue(error_body(status, "No.", retry_after=600))
    done = shell.ask("Hi")
    assert done.returncode == expected
    assert done.stdout == ""
    assert GOOD_KEY not in done.stderr
    assert "Traceback" not in done.stderr


def test_nobody_there_ends_with_5(shell: Shell) -> None:
    shell.environment["OFFHAND_BASE_URL"] = "http://127.0.0.1:9/api/v1"
    done = shell.ask("Hi")
    assert done.returncode == 5
    assert "127.0.0.1" in done.stderr


def test_an_answer_that_breaks_off_keeps_its_text_and_ends_with_5(shell: Shell) -> None:
    shell.server.enqueue(sse(text_chunk("So far"), done=False))
    done = shell.ask("Hi")
    assert (done.returncode, done.stdout) == (5, "So far\n")


def test_a_filter_that_ends_the_answer_ends_with_4(shell: Shell) -> None:
    shell.server.enqueue(sse(text_chunk("I"), chunk(finish="content_filter")))
    done = shell.ask("Hi")
    assert (done.returncode, done.stdout) == (4, "I\n")


def test_a_file_that_windows_wrote_is_read(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_bytes("Käse 漢字".encode("utf-16"))
    assert shell.ask("What is this?", "-f", str(file)).returncode == 0
    assert "Käse 漢字" in json.dumps(shell.server.chat_requests[-1].json, ensure_ascii=False)


def test_a_file_that_is_no_text_is_refused(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "program"
    file.write_bytes(b"\x7fELF\0\0")
    done = shell.ask("What is this?", "-f", str(file))
    assert (done.returncode, shell.server.chat_requests) == (2, [])
    assert "not text" in done.stderr


def test_a_mere_call_of_a_tool_is_no_answer(shell: Shell) -> None:
    call = {"tool_calls": [{"id": "c", "function": {"name": "search", "arguments": "{}"}}]}
    shell.server.enqueue(sse(chunk(call, "tool_calls")))
    done = shell.ask("Hi")
    assert (done.returncode, done.stdout) == (4, "")
    assert "asked for a tool" in done.stderr


@pytest.fixture
def listens_to_ctrl_c() -> Iterator[None]:
    """Let children be interrupted: what a shell starts in the background ignores SIGINT, and so do they."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("listens_to_ctrl_c")
def test_ctrl_c_ends_with_130_and_closes_the_connection(shell: Shell) -> None:
    shell.server.enqueue(stall())
    process = subprocess.Popen(
        shell.command("ask", "Hi"),
        env=shell.environment,
        cwd=shell.folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    try:
        shell.server.wait_for_chat_requests(1)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=PATIENCE)
    finally:
        process.kill()
    assert process.returncode == 130
    assert b"Traceback" not in errors
    shell.server.wait_for_disconnects()


def test_a_file_of_ours_that_cannot_be_read_ends_with_1(shell: Shell) -> None:
    (shell.folder / "data" / "settings.toml").mkdir(parents=True)
    done = shell.ask("Hi")
    assert done.returncode == 1
    assert "settings.toml" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_model_that_left_the_list_is_named_once(shell: Shell) -> None:
    shell.server.models = [model for model in shell.server.models if model["id"] != "x-ai/grok-4"]
    first = shell.ask("Hi")
    assert "x-ai/grok-4 is no longer offered" in first.stderr
    assert shell.last_body()["model"] == "~x-ai/grok-latest"
    assert shell.ask("Hi").stderr == ""


def test_a_server_without_a_list_of_models_is_asked_all_the_same(shell: Shell) -> None:
    shell.server.enqueue(json_body(404, {"detail": "Not Found"}), path="/models")
    done = shell.ask("-m", "local/model", "Hi")
    assert done.returncode == 0, done.stderr
    assert shell.last_body()["model"] == "local/model"


def test_asking_never_meets_qt(shell: Shell) -> None:
    script = (
        "import sys\n"
        "from offhand.cli.entry import main\n"
        "status = main(['ask', 'Hi'])\n"
        "loaded = {name.partition('.')[0] for name in sys.modules}\n"
        "assert not loaded & {'PySide6', 'qasync', 'shiboken6'}, loaded\n"
        "sys.exit(status)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=shell.environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
