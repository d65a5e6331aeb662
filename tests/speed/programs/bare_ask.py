"""The bare limit of a question from a shell: httpx alone, and the text printed as it comes."""

from __future__ import annotations

import json
import os
import sys
import types

# Where the tools of developers bring click along, httpx would import its command line, which no user has.
sys.modules["httpx._main"] = types.ModuleType("httpx._main")

import httpx  # noqa: E402 - as said


def main() -> None:
    """Ask one question."""
    address = f"{os.environ['OFFHAND_BASE_URL']}/chat/completions"
    headers = {"Authorization": f"Bearer {os.environ['OPENROUTER_API_KEY']}"}
    body = {"model": "x-ai/grok-4", "stream": True, "messages": [{"role": "user", "content": "Go on"}]}
    with httpx.stream("POST", address, headers=headers, json=body) as answer:
        for line in answer.iter_lines():
            if line.startswith("data: {"):
                sys.stdout.write(json.loads(line[6:])["choices"][0]["delta"]["content"] or "")
                sys.stdout.flush()


main()
