"""A provider in a process of its own that streams mixed Markdown at a steady pace.

``python -m tests.speed.provider --tokens 2000 --rate 100`` prints its port and serves until ended.
"""

from __future__ import annotations

import argparse
import itertools
import re
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from tests.fakes.answers import Answer, chunk, sse, text_chunk, usage_json
from tests.fakes.provider_server import ProviderServer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.fakes.framing import RecordedRequest

_SECTION = """## Part {number}: what a reader meets

The *first* thing to know is that **mixed** Markdown has `code`, [links](https://example.com/{number}) and
words — many words — that wrap over several lines, because that is what answers mostly are made of. A second
sentence follows the first one, and it is neither short nor remarkable.

1. One item with **bold** text
2. Another with `inline code`
   - nested, with a [link](https://example.com/nested)
   - nested again
3. The last of part {number}

> A quote that says something about the matter,
> in two lines.

```python
def part_{number}(values: list[int]) -> int:
    \"\"\"Add up what is even.\"\"\"
    total = 0
    for value in values:
        if value % 2 == 0:
            total += value * {number}
    return total
```

| column | meaning | value |
|---|:---:|---:|
| first | what comes first | {number} |
| second | what comes *after* | 2.50 |
| third | the `rest` | 1,000 |

With $E = mc^2$ in a line, and on its own:

$$\\int_0^{number} x^2 \\, dx = \\frac{{{number}^3}}{{3}}$$

"""


def cut_tokens(text: str) -> list[str]:
    """Cut text into pieces of the size that models send: a short word with its blank, or a sign."""
    return re.findall(r"\s*\w{1,6}|\s*[^\w\s]{1,3}|\s+", text)


def write_tokens(count: int) -> list[str]:
    """Write mixed Markdown of so many tokens."""

    def go_on() -> Iterator[str]:
        for number in itertools.count(1):
            yield from cut_tokens(_SECTION.format(number=number))

    return list(itertools.islice(go_on(), count))


def main() -> None:
    """Serve until the process is ended."""
    parser = argparse.ArgumentParser(description="Stream mixed Markdown on loopback.")
    parser.add_argument("--tokens", type=int, required=True)
    parser.add_argument("--rate", type=float, required=True, help="tokens a second")
    options = parser.parse_args()
    pieces = [text_chunk(token) for token in write_tokens(options.tokens)]
    end = (chunk(finish="stop"), chunk(finish="stop", usage=usage_json()))
    answer = sse(*pieces, *end, pace=1 / options.rate)

    def reply(request: RecordedRequest) -> Answer:
        del request
        return answer

    with ProviderServer(default=reply) as server:
        print(server.port, flush=True)
        with suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    main()
