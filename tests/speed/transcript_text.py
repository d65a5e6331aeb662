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


def write_oddities() -> dict[str, str]:
    """Write the messages that nobody should send, by name."""
    return {
        "ha": "ha" * 50_000,
        "5 MB in lines": ("Some words that make a line of text, again and again.\n" * 93_000)[:5_000_000],
        "5 MB in one line": "word " * 1_000_000,
        "table": "| a | b | c |\n|---|---|---|\n" + "| 1 | two *words* | `3` |\n" * 3_000,
        "quotes": ">" * 10_000 + " deep\n",
        "quote lines": "".join(">" * (1 + number % 40) + " x\n" for number in range(10_000)),
        "brackets": "[" * 2_000 + "\n",
        "code line": "```py\n" + "x = 1; " * 28_572 + "\n```\n",
        "code": "```py\n" + "def f(x):\n    return x + 1\n" * 5_000 + "```\n",
        "paragraphs": "a\n\n" * 20_000,
        "items": "- an item\n" * 10_000,
        "nested items": "".join("  " * (number % 12) + "- x\n" for number in range(5_000)),
        "emphasis": "*a **b _c " * 2_000,
        "formulas": "$x^2$ and " * 2_000,
        "mixed, 1 MB": "".join(write_section(number) for number in range(750)),
    }
