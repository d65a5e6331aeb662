"""A built package in use: it starts, streams, keeps the key, and has what is loaded by name alone.

The wheel is built and installed for this. ``OFFHAND_TEST_PROGRAM`` names the program of another package
(a bundle of ``packaging/build.py``, or what a .deb has installed), which is then driven here and by the
tests beside.
"""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pillow_heif
import pytest
from PIL import Image

from builder import distributions
from builder.project import APPLICATION_ID, VERSION, list_resources
from tests.end_to_end.asking import ask
from tests.end_to_end.driver import OFFHAND, Program
from tests.end_to_end.processes import wait_until
from tests.end_to_end.test_main_job import read_keyring
from tests.end_to_end.test_quick_prompt import PROMPT, call
from tests.fakes.provider_server import GOOD_KEY, HOLD, ProviderServer, answer_text, chunk, sse, text_chunk

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.end_to_end.desktop import Desktop

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.timeout(240),
    pytest.mark.skipif(not shutil.which("uv"), reason="no uv here"),
]
ANSWER = """\
It is $x^2 + \\frac{1}{2}$.

```python
def answer() -> int:
    return 42
```
"""
LOOK = """
import sys
from pathlib import Path
from offhand.assets import find_asset
print(find_asset("icons/offhand.svg"))
print(*[name for name in sys.argv[1:] if not find_asset(name).is_file()])
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    """Return the words that start the program of a package, built where none is named."""
    if OFFHAND[0] != sys.executable:
        return OFFHAND
    with pytest.MonkeyPatch.context() as environment:
        for name in ("UV_SYSTEM_CERTS", "UV_NATIVE_TLS"):  # tests know no certificates but the system's
            environment.setenv(name, "1")
        program = distributions.install(distributions.build_wheel(), tmp_path_factory.mktemp("wheel"))
    return (str(program),)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def run(
    package: Sequence[str], *words: object, environment: dict[str, str], typed: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run a command of the package in a folder that is not the checkout."""
    return subprocess.run(
        [*package, *map(str, words)],
        env=environment,
        cwd=environment["HOME"],
        input=typed,
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_says_what_it_is(package: tuple[str, ...], desktop: Desktop, server: ProviderServer) -> None:
    environment = desktop.environment
    assert run(package, "--version", environment=environment).stdout == f"Offhand {VERSION}\n"
    licences = run(package, "--licences", environment=environment)
    assert "## PySide6_Essentials" in licences.stdout
    assert licences.stderr == ""
    doctor = run(package, "doctor", "--base-url", server.base_url, environment=environment)
    assert doctor.returncode == 0, doctor.stderr
    findings = {line[6:].partition("  ")[0]: line for line in doctor.stdout.splitlines() if line}
    for name in (
        "Offhand",
        "PySide6-Essentials",
        "httpx",
        "keyring",
        "Qt",
        "Display",
        "Secret Service",
        "Hotkeys",
    ):
        assert findings[name].startswith("ok "), doctor.stdout
    assert "FAIL" not in doctor.stdout


def test_every_resource_is_found_by_the_installed_program(package: tuple[str, ...], tmp_path: Path) -> None:
    if OFFHAND[0] != sys.executable:
        pytest.skip("a bundle has no Python to ask; its build has looked")
    python = package[0].replace("offhand", "python") if os.name == "nt" else f"{package[0][:-7]}python"
    command = [python, "-c", LOOK, *list_resources()]
    found = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    place, lost = found.stdout.split("\n")[:2]
    assert "site-packages/offhand/_resources" in place
    assert lost == ""


def test_the_main_job(
    package: tuple[str, ...], desktop: Desktop, server: ProviderServer, data: Path, tmp_path: Path
) -> None:
    arguments = ["--base-url", server.base_url, "--data-dir", str(data)]
    offhand = Program(desktop, arguments, command=package)
    offhand.type_into("password text", "API key", GOOD_KEY)
    offhand.click("button", "Save key")
    offhand.wait_gone("password text", "API key")
    assert read_keyring(desktop) == [GOOD_KEY]

    server.enqueue(
        sse(text_chunk("It is "), HOLD, text_chunk(ANSWER.removeprefix("It is ")), chunk(finish="stop"))
    )
    ask(offhand, "What is it?")
    offhand.expect("label", "", "It is")
    server.release()
    offhand.expect("label", "", "return 42")
    offhand.take_screenshot(tmp_path / "package.png")

    call(desktop)
    desktop.press("Escape")
    offhand.find("frame", "What is it? — Offhand")
    offhand.press("ctrl+q")
    assert offhand.wait_end() == 0
    assert "Traceback" not in offhand.output
    logs = "".join(path.read_text() for path in data.rglob("*.log"))
    assert not re.search(r"Traceback|is not there|ModuleNotFound|ImportError", logs), logs

    name = tmp_path / "chat.html"
    written = run(
        package, "export", "What is it?", "-o", name, "--data-dir", data, environment=desktop.environment
    )
    assert written.returncode == 0, written.stderr
    page = name.read_text(encoding="utf-8")
    assert "<svg" in page.partition('class="formula')[2], "no formula was drawn"
    assert re.search(r"<span[^>]*>def</span>", page), "no code was coloured"
    paper = tmp_path / "chat.pdf"
    printed = run(
        package, "export", "What is it?", "-o", paper, "--data-dir", data, environment=desktop.environment
    )
    assert printed.returncode == 0, printed.stderr
    assert paper.read_bytes().startswith(b"%PDF")


def test_the_demo_shows_its_window(package: tuple[str, ...], desktop: Desktop, data: Path) -> None:
    offhand = Program(desktop, ["demo", "--data-dir", str(data)], command=package)
    offhand.find("frame", "Offhand")
    assert f'"offhand", "{APPLICATION_ID}"' in read_property(desktop, "Offhand", "WM_CLASS")
    assert wait_until(lambda: bool(read_property(desktop, PROMPT, "WM_CLASS")))
    assert f'"offhand", "{APPLICATION_ID}"' in read_property(desktop, PROMPT, "WM_CLASS")
    assert "(16 x 16)" in read_property(desktop, PROMPT, "_NET_WM_ICON")
    ask(offhand, "Hello")
    offhand.expect("label", "", "Hello")
    offhand.press("ctrl+q")
    assert offhand.wait_end() == 0


@pytest.mark.parametrize("ending", ["heic", "avif", "webp", "png"])
def test_pictures_of_each_kind_are_read(
    package: tuple[str, ...],
    desktop: Desktop,
    server: ProviderServer,
    data: Path,
    tmp_path: Path,
    ending: str,
) -> None:
    picture = tmp_path / f"red.{ending}"
    image = Image.new("RGB", (64, 48), (200, 0, 0))
    if ending == "heic":
        _ = pillow_heif.from_pillow(image).save(picture)  # pyright: ignore[reportUnknownMemberType] - untyped
    else:
        image.save(picture)
    server.enqueue(answer_text("Red."))
    environment = {**desktop.environment, "OPENROUTER_API_KEY": GOOD_KEY}
    words = [
        "ask",
        "Which colour?",
        "-i",
        picture,
        "--json",
        "--base-url",
        server.base_url,
        "--data-dir",
        data,
    ]
    asked = run(package, *words, environment=environment)
    assert asked.returncode == 0, asked.stderr
    assert json.loads(asked.stdout)["text"] == "Red."
    parts = server.chat_requests[-1].json["messages"][-1]["content"]
    (address,) = [part["image_url"]["url"] for part in parts if part["type"] == "image_url"]
    assert base64.b64decode(address.partition(",")[2])


def test_what_it_starts_finds_its_own_libraries(
    package: tuple[str, ...], desktop: Desktop, data: Path, tmp_path: Path
) -> None:
    told = tmp_path / "browser.txt"
    browser = tmp_path / "bin" / "xdg-open"
    browser.parent.mkdir()
    browser.write_text(f'#!/bin/sh\necho "$1 $LD_LIBRARY_PATH" >{told}.part\nmv {told}.part {told}\n')
    browser.chmod(0o755)
    environment = {
        "PATH": f"{browser.parent}:{desktop.environment['PATH']}",
        "LD_LIBRARY_PATH": "/of/the/user",
    }
    offhand = Program(desktop, ["demo", "--data-dir", str(data)], environment, command=package)
    offhand.find("frame", "Offhand")

    def open_about() -> bool:
        offhand.press("ctrl+shift+period")
        offhand.press("Up", "Return")  # the last entry of the menu
        return wait_until(lambda: bool(offhand.find_all("dialog", "About Offhand")), 2.0)

    assert wait_until(open_about)
    offhand.type_into("text", "Search licences", "keyring")
    offhand.click("button", "Open page")
    assert wait_until(told.exists)
    assert told.read_text() == "https://github.com/jaraco/keyring /of/the/user\n"
    assert offhand.stop() == 0


def read_property(desktop: Desktop, title: str, name: str) -> str:
    """Return a property of a window, empty where there is no such window."""
    command = ["xprop", "-name", title, name]
    return subprocess.run(
        command, env=desktop.environment, capture_output=True, text=True, check=False
    ).stdout
