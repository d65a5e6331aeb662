"""A message as the transcript holds it: its parts from top to bottom, and what changed of them.

No widgets in here.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from offhand.domain.message import CitationPart, Role
from offhand.ui.transcript.below import list_below
from offhand.ui.transcript.blocks import Block, BlockKind
from offhand.ui.transcript.citations import list_citations, mark_segments
from offhand.ui.transcript.endings import Ending
from offhand.ui.transcript.markdown import MarkdownStream, Tail
from offhand.ui.transcript.parts import Part, PartKind
from offhand.ui.transcript.segments import Segment, Segments
from offhand.ui.transcript.thinking import ThinkingTime
from offhand.ui.transcript.thoughts import Thoughts

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.branches import Fork
    from offhand.domain.message import Message

FED_AT_ONCE = 12_000
"""Characters parsed in one go; the rest of a long message follows in later turns of the loop."""
FED_IN_A_STEP = 600
PARSED_FOR = 0.005
"""Seconds; looked at after every step."""


class Entry:
    """Follow one message while it is shown."""

    def __init__(self, message: Message) -> None:
        self.message = message
        self.status = ""
        self.fork: Fork | None = None
        """The alternatives that it is one of."""
        self.origin: str | None = None
        """The title of the chat that this one was branched from, below the message where that was."""
        self.thoughts = Thoughts(message.reasoning)
        self.is_reasoning_open = False
        self.thinking = ThinkingTime(message)
        self.sources: dict[int, str] = {}
        """Addresses of the citations by their number."""
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
    def reasoning(self) -> str:
        """Return the readable thinking exactly as it came so far."""
        return self.thoughts.text

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
        return list_citations(self.message)

    @property
    def texts(self) -> list[Segment | PartKind]:
        """List what of it holds text, from top to bottom, whether it is shown or folded away."""
        sources = [PartKind.CITATIONS] if self.citations else []
        return [*self.thoughts.segments, *self.segments, *sources]

    @property
    def ending(self) -> Ending:
        """Tell how the answer ended."""
        return Ending(self.message, bool(self._received.strip()), shows_thinking=bool(self.reasoning))

    def grow_text(self, text: str) -> None:
        """Take more of the answer."""
        was_parsed = self.is_parsed
        is_first = not self._received
        self._received += text
        if is_first:
            self.thinking.end()
            self._renew(PartKind.REASONING)
            self._renew(PartKind.FOOTER)
        if was_parsed:
            self.parse()

    def grow_reasoning(self, text: str) -> None:
        """Take more of the thinking."""
        self.thinking.begin()
        self._think(text)
        self._renew(PartKind.REASONING)

    def unfold_reasoning(self, *, is_open: bool) -> None:
        """Show the readable thinking, or fold it away."""
        self.is_reasoning_open = is_open
        self._renew(PartKind.REASONING)

    def set_branches(self, fork: Fork | None, origin: str | None) -> None:
        """Learn of its alternatives, and of the chat that this one was branched from here."""
        if (fork, origin) != (self.fork, self.origin):
            self.fork, self.origin = fork, origin
            for kind in (PartKind.FORK, PartKind.FOOTER, PartKind.ORIGIN):
                self._renew(kind)

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
        if self.thinking.goes_on:  # the line comes once a second, and so does the time
            self._renew(PartKind.REASONING)

    def update(self, message: Message) -> None:
        """Take the newer state of the message, mostly its end."""
        self.message = message
        self.thinking.follow(message)
        if message.reasoning.startswith(self.reasoning):
            self._think(message.reasoning[len(self.reasoning) :])
        elif message.reasoning:
            self.thoughts = Thoughts(message.reasoning)
        text = message.text
        if not text.startswith(self._received):
            self._received, self._fed = "", 0
            self.stream, self.segments = MarkdownStream(), Segments()
        self._received = text
        if not message.is_open:
            self.status = ""
        self.parse()
        for kind in PartKind:
            if kind not in {PartKind.TEXT, PartKind.LISTING, PartKind.PICTURES, PartKind.THOUGHT}:
                self._renew(kind)

    def parse(self) -> None:
        """Take apart the next stretch of the text."""
        piece = self._received[self._fed : self._fed + FED_AT_ONCE]
        self._fed += len(piece)
        if self.is_question:
            self._parse_question()
        else:
            self._parse_answer(piece, self._feed)
        self.arrange()

    def parse_all(self) -> None:
        """Take apart what is left, in large pieces and however long that takes."""
        rest, self._fed = self._received[self._fed :], len(self._received)
        if self.is_question:
            self._parse_question()
        else:
            self._parse_answer(rest, self._feed_all)
        self.arrange()

    def take_appended(self, segment: Segment) -> str | None:
        """Return what an open fence gained since last asked, None where it has to be read anew."""
        if not self._appended or segment is not self.segments[-1]:
            return None
        text = "".join(self._appended)
        self._appended.clear()
        return text

    def arrange(self) -> None:
        """List the parts anew; those that stay are the same objects."""
        known = {part.segment or part.kind: part for part in self.parts}
        parts = [Part(PartKind.HEADER)]
        if self.is_question and self.message.images:
            parts.append(Part(PartKind.PICTURES))
        if self.reasoning.strip():
            parts.append(Part(PartKind.REASONING))
            if self.is_reasoning_open:
                parts.extend(Part(PartKind.THOUGHT, segment) for segment in self.thoughts.segments)
        for segment in self.segments:
            is_text = segment.kind in {BlockKind.FLOW, BlockKind.PLAIN}
            parts.append(Part(PartKind.TEXT if is_text else PartKind.LISTING, segment))
        there = {
            PartKind.STATUS: self._is_waiting,
            PartKind.CITATIONS: bool(self.citations),
            PartKind.FORK: self.fork is not None,
            PartKind.ORIGIN: self.origin is not None,
        }
        parts.extend(list_below(self.message, self.ending, there))
        self.parts = [known.get(part.segment or part.kind, part) for part in parts]

    @property
    def _is_waiting(self) -> bool:
        """Say whether a line tells what is waited for; thinking that can be read tells it itself."""
        if self.reasoning.strip() and not self._received:
            return False
        return bool(self.status) or (self.message.is_open and not self._received)

    def _think(self, text: str) -> None:
        changed = set(map(id, self.thoughts.grow(text)))
        for part in self.parts:
            part.revision += id(part.segment) in changed

    def _parse_question(self) -> None:
        """Show a question as it was typed."""
        self._fed = len(self._received)
        self.segments = Segments()
        if self._received:
            self.segments.arrange([Block(BlockKind.PLAIN, self._received)], [])

    def _parse_answer(self, piece: str, feed: Callable[[str], None]) -> None:
        known = len(self.stream.sealed)
        if piece:
            feed(piece)
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
        if is_over:
            changed = mark_segments(self.segments, self.stream.sealed, self.message, self.sources)
            for part in self.parts:
                part.revision += part.segment in changed
        self.arrange()
        self._touch(max(0, first))

    def _feed(self, piece: str) -> None:
        """Feed as much as there is time for; where a text is cut makes no difference."""
        until = time.perf_counter() + PARSED_FOR
        for at in range(0, len(piece), FED_IN_A_STEP):
            step = piece[at : at + FED_IN_A_STEP]
            self.stream.feed(step)
            if time.perf_counter() > until:
                self._fed -= len(piece) - at - len(step)
                return

    def _feed_all(self, piece: str) -> None:
        for at in range(0, len(piece), FED_AT_ONCE):
            self.stream.feed(piece[at : at + FED_AT_ONCE])

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
