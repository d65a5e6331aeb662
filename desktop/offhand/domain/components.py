"""What the program is made of, and under which licence each part is, as read from ``licences.md``."""

from __future__ import annotations

import re

import msgspec

TITLE = "## "
FENCE = "~~~~"
ABOUT = re.compile(r"(?P<licence>.+?)(?: · <(?P<home>[^>]+)>)?")


class Component(msgspec.Struct, frozen=True, kw_only=True):
    """Tell of one thing that is shipped."""

    name: str
    version: str
    """Empty where it comes in several."""
    licence: str
    """An SPDX expression, or as the thing itself words it."""
    home: str
    """The address of its page, empty where it has none."""
    text: str
    """What its licence says, with a note of ours in front where there is something to say."""

    @property
    def title(self) -> str:
        """Return the name and version."""
        return f"{self.name} {self.version}".strip()

    def matches(self, words: str) -> bool:
        """Say whether every word stands in the name or in the licence's name, whatever the case."""
        told = f"{self.title} {self.licence}".casefold()
        return all(word in told for word in words.casefold().split())


def read_components(text: str) -> tuple[Component, ...]:
    """Read the parts of the file in their order; what stands before the first is its introduction."""
    found: list[list[str]] = []
    is_open = False
    for line in text.splitlines():
        is_open ^= line == FENCE
        if line.startswith(TITLE) and not is_open:
            found.append([])
        if found:
            found[-1].append(line)
    return tuple(_read(lines) for lines in found)


def _read(lines: list[str]) -> Component:
    name, _, version = lines[0].removeprefix(TITLE).rpartition(" ")
    if not version[:1].isdigit():
        name, version = lines[0].removeprefix(TITLE), ""
    told, *rest = [line for line in lines[1:] if line != FENCE][1:] or [""]
    about = ABOUT.fullmatch(told)
    return Component(
        name=name,
        version=version,
        licence=about["licence"] if about else "",
        home=(about["home"] or "") if about else "",
        text=re.sub(r"\n{3,}", "\n\n", "\n".join(rest)).strip("\n"),
    )
