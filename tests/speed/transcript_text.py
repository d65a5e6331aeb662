"""What the transcript is shown: mixed Markdown in pieces of the size that models send, and oddities."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def write_section(number: int) -> str:
    """Write one stretch of mixed Markdown, about 1,400 characters."""
    return _SECTION.format(number=number)


def cut_tokens(text: str) -> list[str]:
    """Cut text into pieces of the size that models send: a short word with its blank, or a sign."""
    return re.findall(r"\s*\w{1,6}|\s*[^\w\s]{1,3}|\s+", text)


def write_tokens(count: int) -> list[str]:
    """Write mixed Markdown of so many tokens."""

    def go_on() -> Iterator[str]:
        for number in itertools.count(1):
            yield from cut_tokens(write_section(number))

    return list(itertools.islice(go_on(), count))
