"""Text with a natural distribution of words: pieces of what the standard library says of itself.

Words follow one another as they do in those texts, so that phrases occur as often as they would,
and the common ones are common. Names, numbers and hashes are mixed in, some Chinese and Japanese,
and blocks of code. The same seed gives the same text.
"""

from __future__ import annotations

import ast
import math
import random
import sysconfig
from pathlib import Path

IDEOGRAPHS = (
    "東京大学研究者新方法発見今日天気良明日雨降中国人民共和上海北京生活工作学习时间问题可以我们他们什么"
    "怎么这个那个因为所以但是如果没有知道现在开始以后"
)
KANA = "のはがをにでとたてしいるすなもかられます"
SKIPPED = {"test", "tests", "site-packages", "idlelib", "lib2to3", "__pycache__"}


class Writer:
    """Write messages."""

    def __init__(self, seed: int) -> None:
        """Read the library's texts."""
        self.source = random.Random(seed)
        self.words = _read_words()

    def write(self, mean: int) -> str:
        """Return a text of about so many words; most are shorter and some far longer."""
        source = self.source
        wanted = max(3, int(source.lognormvariate(math.log(mean), 0.8)))
        pieces: list[str] = []
        count = 0
        while count < wanted:
            start = int(source.random() * len(self.words))
            run = self.words[start : start + 3 + int(source.random() * 10)]
            pieces += run
            count += len(run)
            chance = source.random()
            if chance < 0.08:
                pieces.append(self.write_name())
            elif chance < 0.09:
                pieces.append(self.write_ideographs())
            elif chance < 0.094:
                pieces.append(f"\n\n```python\n{' '.join(run)}\n```\n")
        return " ".join(pieces)

    def write_name(self) -> str:
        """Return something that is in no dictionary."""
        source = self.source
        match source.randrange(4):
            case 0:
                return f"{source.getrandbits(32):08x}"
            case 1:
                return f"{self._word()[:8]}_{self._word()[:8]}"
            case 2:
                return str(source.randint(1, 99_999))
            case _:
                return f"{self._word()}{source.randint(1, 9_999)}"

    def write_ideographs(self) -> str:
        """Return a sentence without blanks."""
        source = self.source
        length = source.randint(4, 40)
        characters = [
            source.choice(IDEOGRAPHS + KANA)
            if source.random() < 0.7
            else chr(0x4E00 + int(3000 * source.random() ** 3))
            for _ in range(length)
        ]
        return "".join(characters) + "。"

    def _word(self) -> str:
        return self.source.choice(self.words)


def _read_words() -> list[str]:
    words: list[str] = []
    for path in sorted(Path(sysconfig.get_paths()["stdlib"]).rglob("*.py")):
        if SKIPPED & set(path.parts):
            continue
        try:
            tree = ast.parse(path.read_text(encoding="utf-8"))
        except (SyntaxError, ValueError):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
                words += (ast.get_docstring(node) or "").split()
    return words
