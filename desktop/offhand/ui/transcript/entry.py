"""A message as the transcript holds it: its parts from top to bottom, and what changed of them.

No widgets in here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.message import CitationPart, Role
from offhand.ui.transcript.below import list_below
from offhand.ui.transcript.blocks import BlockKind
from offhand.ui.transcript.citations import list_citations
from offhand.ui.transcript.endings import Ending
from offhand.ui.transcript.extents import Extents
from offhand.ui.transcript.intake import Intake
from offhand.ui.transcript.parts import Part, PartKind
from offhand.ui.transcript.thinking import ThinkingTime
from offhand.ui.transcript.thoughts import Thoughts

if TYPE_CHECKING:
    from offhand.domain.branches import Fork
    from offhand.domain.message import Message
    from offhand.ui.transcript.context_note import ContextNote
    from offhand.ui.transcript.markdown import MarkdownStream
    from offhand.ui.transcript.segments import Segment, Segments


class Entry:
    """Follow one message while it is shown."""

    def __init__(self, message: Message) -> None:
        self.message = message
        self.status = ""
        self.fork: Fork | None = None
        """The alternatives that it is one of."""
        self.origin: str | None = None
        """The title of the chat that this one was branched from, below the message where that was."""
        self.context: ContextNote | None = None
        """What the line below it says, where nothing is sent from here up."""
        self.thoughts = Thoughts(message.reasoning)
        self.is_reasoning_open = False
        self.thinking = ThinkingTime(message)
        self.sources: dict[int, str] = {}
        """Addresses of the citations by their number."""
        self.parts: list[Part] = []
        self.extents = Extents()
        """Where the parts are."""
        self.changed: set[Part] = set()
        """Parts whose height may be another, until somebody took note."""
        self._intake = Intake(message.text, is_plain=self.is_question)
        self._known: dict[Segment | PartKind, Part] = {}
        self._texts: list[Part] = []
        self._structure = -1

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
        return self._intake.text

    @property
    def stream(self) -> MarkdownStream:
        """Return what takes the text apart."""
        return self._intake.stream

    @property
    def segments(self) -> Segments:
        """Return the text as far as it has been taken apart."""
        return self._intake.segments

    @property
    def is_parsed(self) -> bool:
        """Say whether the whole text has been taken apart."""
        return self._intake.is_parsed

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
        is_blank = not self.text or self.text.isspace()
        return Ending(self.message, not is_blank, shows_thinking=bool(self.reasoning))

    def grow_text(self, text: str) -> None:
        """Take more of the answer."""
        was_parsed, is_first = self.is_parsed, self._intake.is_empty
        self._intake.grow(text)
        if is_first:
            self.thinking.end()
            self._renew(PartKind.REASONING)
            self._renew(PartKind.FOOTER)
        if was_parsed:
            self.parse()

    def grow_reasoning(self, text: str) -> None:
        """Take more of the thinking."""
        self.thinking.begin()
        known = len(self.thoughts.segments)
        self._think(text)
        if len(self.thoughts.segments) != known:
            self.arrange()
        self._mark_changed(PartKind.REASONING)

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

    def set_context(self, note: ContextNote | None) -> None:
        """Learn whether nothing is sent from here up."""
        if note != self.context:
            self.context = note
            self._renew(PartKind.CONTEXT)

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
        if text.startswith(self.text):
            self._intake.grow(text[len(self.text) :])
        else:
            self._intake = Intake(text, is_plain=self.is_question)
        if not message.is_open:
            self.status = ""
        self.parse()
        self.arrange()
        for kind in PartKind:
            if kind is not PartKind.PICTURES:
                self._mark_changed(kind)

    def parse(self) -> None:
        """Take apart the next stretch of the text."""
        self._intake.parse(self.message, self.sources)
        self._note_touched()

    def parse_all(self) -> None:
        """Take apart what is left, in large pieces and however long that takes."""
        self._intake.parse_all(self.message, self.sources)
        self._note_touched()

    def take_appended(self, segment: Segment) -> str | None:
        """Return what the last block gained since last asked, None where it has to be read anew."""
        return self._intake.take_appended(segment)

    def show_formatted(self, segment: Segment) -> None:
        """Parse what was left unparsed, however long that takes."""
        self.segments.show_formatted(segment)
        self.arrange()

    def arrange(self) -> None:
        """List the parts anew; those that stay are the same objects."""
        self._structure = self.segments.structure
        self._follow_segments()
        above: list[Part] = [self._part(PartKind.HEADER)]
        if self.is_question and self.message.images:
            above.append(self._part(PartKind.PICTURES))
        if self.is_question and self.message.files:
            above.append(self._part(PartKind.ATTACHED_TEXTS))
        if self._has_thoughts:
            above.append(self._part(PartKind.REASONING))
            if self.is_reasoning_open:
                above += [self._part(PartKind.THOUGHT, segment) for segment in self.thoughts.segments]
        there = {
            PartKind.STATUS: self._is_waiting,
            PartKind.CITATIONS: bool(self.citations),
            PartKind.FORK: self.fork is not None,
            PartKind.ORIGIN: self.origin is not None,
            PartKind.CONTEXT: self.context is not None,
        }
        below = [self._part(part.kind) for part in list_below(self.message, self.ending, there)]
        self.parts = [*above, *self._texts, *below]

    def _follow_segments(self) -> None:
        """Have a part for every segment; mostly the last ones are other ones than before."""
        segments, texts = self.segments, self._texts
        kept = min(len(texts), len(segments))
        while kept and texts[kept - 1].segment is not segments[kept - 1]:
            kept -= 1
        before = texts[kept:]
        del texts[kept:]
        for segment in segments[kept:]:
            is_text = segment.kind in {BlockKind.FLOW, BlockKind.PLAIN}
            texts.append(self._part(PartKind.TEXT if is_text else PartKind.LISTING, segment))
        for part in set(before).difference(texts[kept:]):
            self._known.pop(part.segment or part.kind, None)

    def _part(self, kind: PartKind, segment: Segment | None = None) -> Part:
        """Return a part, the same one for the same thing."""
        key = segment or kind
        part = self._known.get(key)
        if part is None or part.kind is not kind:
            part = self._known[key] = Part(kind, segment)
        return part

    @property
    def _is_waiting(self) -> bool:
        """Say whether a line tells what is waited for; thinking that can be read tells it itself."""
        if self._has_thoughts and self._intake.is_empty:
            return False
        return bool(self.status) or (self.message.is_open and self._intake.is_empty)

    @property
    def _has_thoughts(self) -> bool:
        return self.reasoning != "" and not self.reasoning.isspace()

    def _think(self, text: str) -> None:
        for segment in self.thoughts.grow(text):
            self._mark_changed(segment)

    def _note_touched(self) -> None:
        """Take what the intake changed."""
        if self._structure != self.segments.structure or not self.parts:
            self.arrange()
        for segment in self._intake.touched:
            self._mark_changed(segment)
        self._intake.touched.clear()

    def _mark_changed(self, text: Segment | PartKind) -> None:
        part = self._known.get(text)
        if part is not None:
            part.revision += 1
            self.changed.add(part)

    def _renew(self, kind: PartKind) -> None:
        self.arrange()
        self._mark_changed(kind)
