"""A provider in a process of its own that answers each question with Markdown of every kind, and forgets it.

``python -m tests.soak.provider`` prints its port and serves until ended.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from tests.fakes.answers import Answer, chunk, sse, text_chunk, usage_json
from tests.fakes.provider_server import ProviderServer

if TYPE_CHECKING:
    from tests.fakes.framing import RecordedRequest

TEXT = """## Answer {number}

Words of answer {number}, **bold** and *leaning*, `code`, a [link](https://example.org/{number}).

- one
- two
  1. three
  2. four

```python
def answer_{number}(value: int) -> int:
    return value * {number}
```

| n | square |
|--:|-------:|
| {number} | {square} |

> And a formula: $x_{{{few}}}^2 + 1 = 0$.

"""
FORMULAS = 25
"""Different ones: pictures of four hundred are kept, and memory grows until these are all there."""
PIECE = 12
"""Letters of a piece of the stream."""


class Answers:
    """Write answers, each unlike any other."""

    def __init__(self) -> None:
        self._number = 0

    def reply(self, request: RecordedRequest) -> Answer:
        """Answer a question; what was asked is not looked at."""
        del request
        self._number += 1
        text = TEXT.format(number=self._number, square=self._number**2, few=self._number % FORMULAS)
        pieces = [text_chunk(text[at : at + PIECE]) for at in range(0, len(text), PIECE)]
        return sse(*pieces, chunk(finish="stop"), chunk(finish="stop", usage=usage_json()))


def main() -> None:
    """Serve until the process is ended."""
    server = ProviderServer()
    answers = Answers()

    def reply(request: RecordedRequest) -> Answer:
        server.requests.clear()
        return answers.reply(request)

    server = ProviderServer(default=reply)
    with server:
        print(server.port, flush=True)
        with suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    main()
