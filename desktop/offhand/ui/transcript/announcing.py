"""An answer as a screen reader says it: sentence by sentence, as each one is complete. No Qt in here.

Nothing is said twice and nothing half; code is not read out but named by its length.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from offhand.domain.message import FinishReason
from offhand.services.explanation import explain
from offhand.words import plural, tr

if TYPE_CHECKING:
    from offhand.domain.message import Message

LONGEST = 600
"""Characters that are said in one go where no sentence ends."""
_ENDS = re.compile(r"(?<=[.!?…])[\"'”’)\]*_]*\s+|(?<=[。！？])")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)")
_RULE = re.compile(r"[\s|:*_=-]+")
_NUMBERED = re.compile(r"\s*\d{1,3}[.)]")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?)+|[*`]+|(?<!\w)_+|_+(?!\w)|~~")


class Sentences:
    """Take an answer as it comes and give its sentences out."""

    def __init__(self) -> None:
        self._line = ""
        self._spoken = ""
        self._fence = ""
        self._lines = 0
        self._is_begun = False
        """Part of the open line was taken already, so that it cannot open a fence."""
        self._stands_alone = False
        """The open line is an utterance of its own, however it goes on."""

    def feed(self, text: str) -> list[str]:
        """Take more text and return what can be said now."""
        *complete, self._line = (self._line + text).split("\n")
        said: list[str] = []
        for line in complete:
            self._take_line(line, said)
        if not self._fence and (self._is_begun or not _FENCE.match(self._line)):
            self._take_sentences(said)
        return said

    def finish(self) -> list[str]:
        """Return what is left at the end."""
        said: list[str] = []
        if self._line:
            self._take_line(self._line, said)
        if self._fence:
            said.append(self._name_code())
        self._line = ""
        self._say(said)
        return said

    def _take_line(self, line: str, said: list[str]) -> None:
        mark = None if self._is_begun else _FENCE.match(line)
        if self._fence:
            if mark and mark[1].startswith(self._fence) and not mark[2].strip():
                said.append(self._name_code())
                self._fence = ""
            else:
                self._lines += 1
        elif mark:
            self._say(said)
            self._fence, self._lines = mark[1], 0
        else:
            self._line, rest = line, self._line
            self._take_sentences(said)
            self._spoken = f"{self._spoken} {self._line}"
            if self._stands_alone or not (line.strip() or self._is_begun):
                self._say(said)
            self._line = rest
            self._is_begun = self._stands_alone = False

    def _take_sentences(self, said: list[str]) -> None:
        """Move whole sentences of the line that is open to what is said."""
        if not self._is_begun and _stands_alone(self._line):
            self._stands_alone = True
            self._say(said)
        while (end := _ENDS.search(self._line)) is not None:
            sentence, self._line = self._line[: end.end()], self._line[end.end() :]
            self._is_begun = True
            self._spoken = f"{self._spoken} {sentence}"
            if not _NUMBERED.fullmatch(sentence.strip()):
                self._say(said)
        while len(self._line) > LONGEST:
            cut = self._line.rfind(" ", 0, LONGEST)
            cut = cut if cut > 0 else LONGEST
            self._is_begun = True
            self._spoken = f"{self._spoken} {self._line[:cut]}"
            self._line = self._line[cut:]
            self._say(said)

    def _say(self, said: list[str]) -> None:
        words = _read_out(self._spoken)
        self._spoken = ""
        if words:
            said.append(words)

    def _name_code(self) -> str:
        return plural("code, 1 line", "code, {n:,} lines", self._lines)


def word_end(message: Message) -> str:
    """Say how an answer ended."""
    reply = message.reply
    if reply is None or reply.finish is None:
        return ""
    if reply.finish is FinishReason.STOPPED:
        return tr("Answer stopped")
    if reply.error is not None:
        return explain(reply.error).sentence
    return tr("Answer cut off") if reply.finish is not FinishReason.STOP else tr("Answer finished")


def _stands_alone(line: str) -> bool:
    """Say whether a line is an utterance of its own: a heading, an item, a row of a table."""
    start = line.lstrip()
    return start.startswith(("#", "- ", "* ", "+ ", "|")) or _NUMBERED.match(start) is not None


def _read_out(text: str) -> str:
    """Leave out the marks of Markdown."""
    if _RULE.fullmatch(text):
        return ""
    plain = _MARKS.sub("", _LINK.sub(r"\1", text.strip()))
    return " ".join(plain.replace("|", ", ").split()).strip(", ")
