"""A message as the transcript holds it: its parts from top to bottom, and what changed of them.

No widgets in here. A part keeps its height for a width, so that a message takes its place without
being laid out, and a revision, so that a widget knows when to look again.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from offhand.domain.message import CitationPart, FinishReason, Role
from offhand.services.explanation import Action, Explanation, explain, explain_finish
from offhand.ui.transcript.markdown import Block, BlockKind, MarkdownStream, Tail
from offhand.ui.transcript.segments import Segment, Segments

if TYPE_CHECKING:
    from offhand.domain.message import Message

FED_AT_ONCE = 12_000
"""Characters parsed in one go; the rest of a long message follows in later turns of the loop."""
LETTER_WIDTH = 7
LINE = 20
"""px, for guesses."""


class PartKind(Enum):
    """Name what a message is made of, from the view of its widgets."""

    HEADER = "header"
    PICTURES = "pictures"
    REASONING = "reasoning"
    TEXT = "text"
    LISTING = "listing"
    CITATIONS = "citations"
    STATUS = "status"
    FAILURE = "failure"
    FOOTER = "footer"


GUESSES = {
    PartKind.HEADER: 24,
    PartKind.PICTURES: 188,
    PartKind.REASONING: 30,
    PartKind.CITATIONS: 80,
    PartKind.STATUS: 26,
    PartKind.FAILURE: 150,
    PartKind.FOOTER: 34,
}


@dataclass(eq=False)
class Part:
    """Be one stretch of a message that a widget can show."""

    kind: PartKind
    segment: Segment | None = None
    revision: int = 0
    height: int = 0
    """px at ``width``; 0 where it was not measured yet."""
    width: int = 0

    def height_for(self, width: int) -> int:
        """Return the measured height, or a guess."""
        if self.height and self.width == width:
            return self.height
        if self.segment is None:
            return GUESSES[self.kind]
        if self.kind is PartKind.LISTING:
            return LINE * (
                2 + sum(block.code.count("\n") or block.source.count("\n") for block in self.segment.blocks)
            )
        return guess_height(self.segment.length, width)


def guess_height(letters: int, width: int) -> int:
    """Guess how tall so much text is."""
    return LINE * (1 + letters * LETTER_WIDTH // max(1, width))


class Entry:
    """Follow one message while it is shown."""

    def __init__(self, message: Message) -> None:
        self.message = message
        self.status = ""
        self.reasoning = message.reasoning
        self.is_reasoning_open = False
        self.thought: float | None = None
        """Seconds from the first word of thinking to the first of the answer, where both were seen."""
        self._thinking_since: float | None = None
        self.stream = MarkdownStream()
        self.segments = Segments()
        self.parts: list[Part] = []
        self._received = message.text
        self._fed = 0
        self._appended: list[str] = []

    @property
    def is_question(self) -> bool:
        """Say whether the user wrote it."""
        return self.message.role is Role.USER

    @property
    def text(self) -> str:
        """Return the text exactly as it came so far."""
        return self._received

    @property
    def is_parsed(self) -> bool:
        """Say whether the whole text has been taken apart."""
        return self._fed >= len(self._received)

    @property
    def citations(self) -> list[CitationPart]:
        """List the sources once each, in order."""
        parts = [part for part in self.message.parts if isinstance(part, CitationPart)]
        return list({part.url: part for part in reversed(parts)}.values())[::-1]

    @property
    def finish(self) -> FinishReason | None:
        """Tell how the answer ended, None while it has not or where it is a question."""
        return self.message.reply.finish if self.message.reply is not None else None

    @property
    def explanation(self) -> Explanation | None:
        """Word what went wrong, or how the answer ended where that needs words."""
        reply = self.message.reply
        if reply is None:
            return None
        if reply.error is not None:
            return explain(reply.error)
        if reply.finish is None:
            return None
        tokens = reply.usage.reasoning_tokens if reply.usage is not None else 0
        has_text = bool(self._received.strip() or self.message.images)
        return explain_finish(reply.finish, has_text=has_text, reasoning_tokens=tokens)

    @property
    def failure(self) -> Explanation | None:
        """Return the explanation where it deserves a card of its own."""
        reply = self.message.reply
        if reply is None or (reply.error is None and self._received.strip()):
            return None
        explanation = self.explanation
        return None if reply.error is None and reply.finish is FinishReason.STOPPED else explanation

    @property
    def note(self) -> str:
        """Return the words below an answer that ended early, or about thinking that was hidden."""
        explanation = self.explanation
        if explanation is not None and self.failure is None:
            return explanation.sentence
        reply = self.message.reply
        if reply is not None and reply.usage is not None and not self.reasoning:
            tokens = reply.usage.reasoning_tokens
            return f"{tokens:,} tokens of thinking, hidden by the provider" if tokens else ""
        return ""

    @property
    def can_continue(self) -> bool:
        """Say whether the answer can be asked to go on."""
        explanation = self.explanation
        wanted = explanation is not None and Action.CONTINUE in explanation.actions
        return wanted and self.failure is None and bool(self._received.strip())

    def grow_text(self, text: str) -> None:
        """Take more of the answer."""
        was_parsed = self.is_parsed
        is_first = not self._received
        self._received += text
        if is_first:
            if self._thinking_since is not None:
                self.thought = time.monotonic() - self._thinking_since
                self._renew(PartKind.REASONING)
            self._renew(PartKind.FOOTER)
        if was_parsed:
            self.parse()

    def grow_reasoning(self, text: str) -> None:
        """Take more of the thinking."""
        if self._thinking_since is None:
            self._thinking_since = time.monotonic()
        self.reasoning += text
        self._renew(PartKind.REASONING)

    def remeasure(self) -> None:
        """Have everything but the text fitted anew, because a widget takes another height."""
        for part in self.parts:
            if part.segment is None:
                part.revision += 1

    def set_status(self, text: str) -> None:
        """Show what is waited for; an empty text takes the line away."""
        if text != self.status:
            self.status = text
            self._renew(PartKind.STATUS)

    def update(self, message: Message) -> None:
        """Take the newer state of the message, mostly its end."""
        self.message = message
        self.reasoning = message.reasoning or self.reasoning
        text = message.text
        if not text.startswith(self._received):
            self._received, self._fed = "", 0
            self.stream, self.segments = MarkdownStream(), Segments()
        self._received = text
        if not message.is_open:
            self.status = ""
        self.parse()
        for kind in PartKind:
            if kind not in {PartKind.TEXT, PartKind.LISTING, PartKind.PICTURES}:
                self._renew(kind)

    def parse(self) -> None:
        """Take apart the next stretch of the text."""
        piece = self._received[self._fed : self._fed + FED_AT_ONCE]
        self._fed += len(piece)
        if self.is_question:
            self._parse_question()
        else:
            self._parse_answer(piece)
        self.arrange()

    def take_appended(self, segment: Segment) -> str | None:
        """Return what an open fence gained since last asked, None where it has to be read anew."""
        if not self._appended or segment is not self.segments[-1]:
            return None
        text = "".join(self._appended)
        self._appended.clear()
        return text

    def listing_from(self, segment: Segment) -> str:
        """Join the code that begins in a segment, across the slices that it was cut into."""
        start = next(index for index, other in enumerate(self.segments) if other is segment)
        pieces = [segment]
        for other in self.segments[start + 1 :]:
            if not other.is_continued:
                break
            pieces.append(other)
        return "\n".join(block.code for piece in pieces for block in piece.blocks)

    def arrange(self) -> None:
        """List the parts anew; those that stay are the same objects."""
        known = {part.segment or part.kind: part for part in self.parts}
        parts = [Part(PartKind.HEADER)]
        if self.is_question and self.message.images:
            parts.append(Part(PartKind.PICTURES))
        if self.reasoning.strip():
            parts.append(Part(PartKind.REASONING))
        for segment in self.segments:
            is_text = segment.kind in {BlockKind.FLOW, BlockKind.PLAIN}
            parts.append(Part(PartKind.TEXT if is_text else PartKind.LISTING, segment))
        if not self.is_question and self.message.images:
            parts.append(Part(PartKind.PICTURES))
        if self.citations:
            parts.append(Part(PartKind.CITATIONS))
        if self.status or (self.message.is_open and not self._received and not self.reasoning.strip()):
            parts.append(Part(PartKind.STATUS))
        if self.failure is not None:
            parts.append(Part(PartKind.FAILURE))
        parts.append(Part(PartKind.FOOTER))
        self.parts = [known.get(part.segment or part.kind, part) for part in parts]

    def _parse_question(self) -> None:
        """Show a question as it was typed."""
        self._fed = len(self._received)
        self.segments = Segments()
        if self._received:
            self.segments.arrange([Block(BlockKind.PLAIN, self._received)], [])

    def _parse_answer(self, piece: str) -> None:
        known = len(self.stream.sealed)
        if piece:
            self.stream.feed(piece)
        is_over = self.is_parsed and not self.message.is_open
        growth = None if is_over or len(self.stream.sealed) > known else self.stream.read_growth()
        if growth is not None:
            if growth:
                self._appended.append(growth)
                self._touch(len(self.segments) - 1)
            return
        self._appended.clear()
        before = len(self.segments)
        if is_over:
            self._reread(self.stream.finish())
        tail = Tail() if is_over or not self.is_parsed else self.stream.read_tail()
        first = next((i for i, segment in enumerate(self.segments) if segment.tail), before - 1)
        self.segments.arrange(self.stream.sealed[known:], tail.blocks)
        self.arrange()
        self._touch(max(0, first))

    def _reread(self, changed: list[int]) -> None:
        """Have segments written again whose links were defined after them."""
        blocks = {id(self.stream.sealed[index]) for index in changed}
        for index, segment in enumerate(self.segments):
            if any(id(block) in blocks for block in segment.sealed):
                segment.version += 1
                self._touch(index, stop=index + 1)

    def _touch(self, first: int, stop: int | None = None) -> None:
        """Mark the parts of some segments as changed."""
        touched = set(map(id, self.segments[first:stop]))
        for part in self.parts:
            if part.segment is not None and id(part.segment) in touched:
                part.revision += 1

    def _renew(self, kind: PartKind) -> None:
        self.arrange()
        for part in self.parts:
            if part.kind is kind:
                part.revision += 1
