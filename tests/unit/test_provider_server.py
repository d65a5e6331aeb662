"""The test server as a process of its own, as the end-to-end tests start it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import httpx
import pytest

from tests.fakes.provider_server import GOOD_KEY, RecordedRequest
from tests.fakes.scripts import SCRIPTS

if TYPE_CHECKING:
    from pathlib import Path

QUESTION = {"model": "m", "stream": True, "messages": [{"role": "user", "content": "Who?"}]}


def test_as_a_process(tmp_path: Path) -> None:
    record = tmp_path / "requests.jsonl"
    command = [sys.executable, "-m", "tests.fakes.provider_server", "--key", "sk-mine", "--check-keys"]
    with subprocess.Popen([*command, "--record", str(record)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = f"http://127.0.0.1:{int(process.stdout.readline())}/api/v1"
        with httpx.Client(trust_env=False) as client:
            for key, status in ((GOOD_KEY, 200), ("sk-mine", 200), ("sk-other", 401)):
                headers = {"Authorization": f"Bearer {key}"}
                answer = client.post(f"{address}/chat/completions", json=QUESTION, headers=headers)
                assert answer.status_code == status
        process.terminate()
    (first, *_) = [json.loads(line) for line in record.read_text().splitlines()]
    assert first["body"] == QUESTION


@pytest.mark.parametrize("name", sorted(SCRIPTS))
def test_every_script_makes_an_answer(name: str) -> None:
    request = RecordedRequest(
        method="POST",
        path="/chat/completions",
        target="/",
        query={},
        headers={},
        body=json.dumps(QUESTION).encode(),
    )
    answer = SCRIPTS[name](request)
    assert answer.silent or answer.body
