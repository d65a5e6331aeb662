"""Named behaviours of the provider server, and what it lists by default."""

from __future__ import annotations

import base64
import itertools
import zlib
from typing import TYPE_CHECKING, Any, Final, cast

from tests.fakes.answers import (
    JSON,
    Answer,
    answer_text,
    chunk,
    completion,
    error_body,
    sse,
    stall,
    text_body,
    text_chunk,
    usage_json,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.fakes.provider_server import RecordedRequest

MARKDOWN: Final = """## You asked

> {question}

Here is **bold**, *italic*, `code` and a list:

1. one
2. two — with a dash

```python
def greet(name: str) -> str:
    return f"Hello, {{name}}!"
```

| model | price |
|---|---:|
| grok-4 | 3.00 |

And a formula: $e^{{i\\pi}} + 1 = 0$.
"""


def _card(model: str, name: str, created: int, **extra: Any) -> JSON:  # noqa: ANN401 - any JSON
    return {
        "id": model,
        "canonical_slug": model,
        "name": name,
        "created": created,
        "description": f"{name}, as listed by the test server.",
        "context_length": 256_000,
        "architecture": {
            "modality": "text+image->text",
            "input_modalities": ["text", "image"],
            "output_modalities": ["text"],
            "tokenizer": "Grok",
            "instruct_type": None,
        },
        "pricing": {"prompt": "0.000003", "completion": "0.000015", "request": "0", "image": "0"},
        "top_provider": {"context_length": 256_000, "max_completion_tokens": None, "is_moderated": False},
        "per_request_limits": None,
        "supported_parameters": [
            "include_reasoning",
            "max_tokens",
            "reasoning",
            "response_format",
            "seed",
            "structured_outputs",
            "temperature",
            "tool_choice",
            "tools",
            "top_p",
        ],
        "default_parameters": None,
        **extra,
    }


DEFAULT_MODELS: Final = (
    _card("x-ai/grok-4", "xAI: Grok 4", 1_752_087_689, canonical_slug="x-ai/grok-4-07-09"),
    _card("x-ai/grok-4.3", "xAI: Grok 4.3", 1_777_600_000),
    _card("~x-ai/grok-latest", "xAI: Grok (latest)", 1_777_600_001),
    _card(
        "example/text-only",
        "Example: Text Only",
        1_700_000_000,
        architecture={
            "modality": "text->text",
            "input_modalities": ["text"],
            "output_modalities": ["text"],
            "tokenizer": "Other",
            "instruct_type": None,
        },
    ),
)

DEFAULT_KEY_INFO: Final[JSON] = {
    "label": "sk-or-v1-000...000",
    "limit": 10,
    "limit_remaining": 7.25,
    "limit_reset": None,
    "usage": 2.75,
    "usage_daily": 0.5,
    "is_free_tier": False,
    "is_management_key": False,
    "expires_at": None,
}


def question_of(request: RecordedRequest) -> str:
    """Find the text of the last user message."""
    messages = cast("list[JSON]", request.json.get("messages", []))
    for message in reversed(messages):
        if message.get("role") == "user":
            content = cast("str | list[JSON] | None", message.get("content"))
            if isinstance(content, str):
                return content
            return " ".join(str(part.get("text", "[image]")) for part in content or [])
    return ""


def echo(request: RecordedRequest) -> Answer:
    """Quote the question in Markdown, streamed or in one piece as asked."""
    text = MARKDOWN.format(question=question_of(request))
    return answer_text(text) if request.json.get("stream") else completion(text)


def _slow(request: RecordedRequest) -> Answer:
    return answer_text(MARKDOWN.format(question=question_of(request)), pace=0.02)


def _long(_: RecordedRequest) -> Answer:
    words = itertools.islice(itertools.cycle(["Lorem ", "ipsum ", "*dolor* ", "sit ", "amet.\n\n"]), 2_000)
    return sse(
        *(text_chunk(word) for word in words), chunk(finish="stop"), chunk(usage=usage_json()), pace=0.01
    )


def _slow_start(request: RecordedRequest) -> Answer:
    text = answer_text(MARKDOWN.format(question=question_of(request)))
    waits = (b": OPENROUTER PROCESSING\n\n",) * 10
    return Answer(headers=text.headers, pieces=waits + text.pieces, pace=0.05)


def _mid_error(_: RecordedRequest) -> Answer:
    error: JSON = {
        "code": 502,
        "message": "Upstream broke",
        "metadata": {"error_type": "provider_unavailable"},
    }
    return sse(text_chunk("The answer begins "), text_chunk("and then"), chunk(finish="error", error=error))


def _interrupted(_: RecordedRequest) -> Answer:
    return sse(text_chunk("Cut off in the mid"), done=False, framing="close")


def _image(_: RecordedRequest) -> Answer:
    picture = {"type": "image_url", "index": 0, "image_url": {"url": data_url()}}
    return sse(
        text_chunk("Here it is."), chunk({"images": [picture]}), chunk(finish="stop", usage=usage_json())
    )


def data_url() -> str:
    """Make a red square of 8 × 8 px as a data URL."""

    def block(kind: bytes, content: bytes) -> bytes:
        check = zlib.crc32(kind + content).to_bytes(4, "big")
        return len(content).to_bytes(4, "big") + kind + content + check

    head = (8).to_bytes(4, "big") * 2 + bytes([8, 2, 0, 0, 0])
    rows = zlib.compress((b"\0" + b"\xff\0\0" * 8) * 8)
    png = b"\x89PNG\r\n\x1a\n" + block(b"IHDR", head) + block(b"IDAT", rows) + block(b"IEND", b"")
    return f"data:image/png;base64,{base64.b64encode(png).decode()}"


SCRIPTS: Final[dict[str, Callable[[RecordedRequest], Answer]]] = {
    "echo": echo,
    "slow": _slow,
    "long": _long,
    "slow_start": _slow_start,
    "mid_error": _mid_error,
    "interrupted": _interrupted,
    "image": _image,
    "stall": lambda _: stall(),
    "stall_mid": lambda _: answer_text("Silence follows after these words.").stall_after(1_000),
    "unauthorized": lambda _: error_body(401, "User not found."),
    "no_credit": lambda _: error_body(
        402,
        "This request requires more credits, or fewer max_tokens. "
        "You requested up to 65536 tokens, but can only afford 1432.",
    ),
    "moderated": lambda _: error_body(
        403, "Your input was flagged", reasons=["violence"], flagged_input="…", provider_name="xAI"
    ),
    "gone": lambda _: error_body(404, "No endpoints found for x-ai/grok-4."),
    "rate_limited": lambda _: error_body(429, "Rate limit exceeded: free-models-per-day"),
    "unavailable": lambda _: error_body(503, "No instances available", provider_name="xAI"),
    "html": lambda _: text_body(200, "<html><body>Sign in to the hotel network</body></html>"),
}
