"""Putting an answer together: from what each chunk says to the events that others hear.

The assembly yields what is new at once and judges the end once, when the stream is over: an error
anywhere beats every finish reason, the first finish reason that is set beats the later ones, and
what came before either of them stands (OPENROUTER section 0, rules 1 to 3).
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from msgspec.structs import replace

from offhand.domain.errors import (
    AnswerInterrupted,
    AppError,
    ContextTooLong,
    EmptyAnswer,
    ProviderUnavailable,
    TimedOut,
)
from offhand.domain.events import (
    Alive,
    Cited,
    Finished,
    ImageArrived,
    ReasoningDelta,
    ReasoningDetails,
    Served,
    StreamEvent,
    TextDelta,
    ToolCalls,
    UsageReported,
)
from offhand.domain.message import FinishReason
from offhand.openrouter.carried import CarriedPicture, CarriedPictures
from offhand.openrouter.reasoning import ReasoningAssembly
from offhand.openrouter.retelling import Retelling
from offhand.openrouter.surrogates import PairJoiner
from offhand.openrouter.think_tags import TaggedThinking
from offhand.openrouter.tool_calls import CallAssembly
from offhand.openrouter.usage import note_tier, read_usage
from offhand.openrouter.wire import Chunk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from offhand.domain.message import CitationPart, Usage

GENERATION_PREFIX = "gen-"

_REASONS = {
    "length": FinishReason.LENGTH,
    "max_tokens": FinishReason.LENGTH,
    "max_output_tokens": FinishReason.LENGTH,
    "tool_calls": FinishReason.TOOL_CALLS,
    "tool_use": FinishReason.TOOL_CALLS,
    "function_call": FinishReason.TOOL_CALLS,
    "max_length": FinishReason.LENGTH,
    "model_length": FinishReason.LENGTH,
    "context_window_exceeded": FinishReason.LENGTH,
    "model_context_window_exceeded": FinishReason.LENGTH,
    "content_filter": FinishReason.CONTENT_FILTER,
    "content_filtered": FinishReason.CONTENT_FILTER,
    "safety": FinishReason.CONTENT_FILTER,
    "sensitive": FinishReason.CONTENT_FILTER,
    "refusal": FinishReason.CONTENT_FILTER,
    "recitation": FinishReason.CONTENT_FILTER,
    "prohibited_content": FinishReason.CONTENT_FILTER,
    "error": FinishReason.ERROR,
    "network_error": FinishReason.ERROR,
    "insufficient_system_resource": FinishReason.ERROR,
    "abort": FinishReason.ERROR,
}


class Assembly:
    """Take the chunks of one answer in order, then ``end`` it once."""

    def __init__(self, generation_id: str | None = None, secret: str = "") -> None:
        """``generation_id`` is that of the headers; ``secret`` never appears in an error."""
        self.generation_id = generation_id
        self.error: AppError | None = None
        self.garbled: AppError | None = None
        """An event could not be read, so words may be missing."""
        self.has_output = False
        """The model said or did something: the request must not be repeated in silence."""
        self._secret = secret
        self._finish = ""
        self._native = ""
        self._model: str | None = None
        self._provider: str | None = None
        self._usage: Usage | None = None
        self._tier = ""
        self._has_answer = False
        self._choice: int | None = None
        """The number of the only choice that is listened to: the one that spoke first."""
        self._told = Retelling()
        self._thought = Retelling()
        self._texts = PairJoiner()
        self._thoughts = PairJoiner()
        self._reasoning = ReasoningAssembly()
        self._tagged = TaggedThinking()
        self._carried = CarriedPictures()
        self._calls = CallAssembly()
        self._citations: set[tuple[str, int, int]] = set()
        self._cited: set[str] = set()
        self._images: set[bytes] = set()

    def add(self, chunk: Chunk) -> list[StreamEvent]:
        """Take one chunk and return what it brought; a chunk that brought nothing is a sign of life."""
        if self.generation_id is None and chunk.id.startswith(GENERATION_PREFIX):
            self.generation_id = chunk.id
        if self._choice is None:
            self._choice = chunk.index
        elif chunk.index not in {None, self._choice}:
            chunk = Chunk(error=chunk.error, model=chunk.model, provider=chunk.provider, usage=chunk.usage)
        events = [*self._serve(chunk), *self._speak(chunk), *self._report(chunk)]
        self._note_end(chunk)
        return events or [Alive()]

    def end(self, *, done: bool, broken: AppError | None = None) -> Iterator[StreamEvent]:
        """Yield what is left and ``Finished``, or raise what went wrong.

        ``done`` says that the server marked the end, ``broken`` what cut the stream.
        """
        yield from self._texts_left(is_whole=done or bool(self._finish))
        problem = self._find_problem(done=done, broken=broken)
        if problem is not None:
            raise problem
        reason = self._judge()
        calls = self._calls.assemble(self.generation_id or "") if reason is FinishReason.TOOL_CALLS else ()
        if not self._has_answer and not calls:
            raise self._emptiness()
        if self._reasoning.details is not None:
            yield ReasoningDetails(self._reasoning.details)
        if calls:
            yield ToolCalls(calls)
        elif reason is FinishReason.TOOL_CALLS:
            reason = FinishReason.STOP
        yield Finished(reason, self._native or self._finish or None)

    @property
    def is_ending(self) -> bool:
        """Say whether only usage and the like can be expected from here on."""
        return bool(self._finish) or self.error is not None

    def _serve(self, chunk: Chunk) -> Iterator[StreamEvent]:
        before = (self._model, self._provider)
        self._model = chunk.model or self._model
        self._provider = chunk.provider or self._provider
        if (self._model, self._provider) != before:
            yield Served(self._model, self._provider)

    def _speak(self, chunk: Chunk) -> Iterator[StreamEvent]:
        if chunk.whole and self._reasoning.details and not self._told.is_in_pieces:
            chunk = replace(chunk, details=None)
        thought = self._thought.feed(self._reasoning.add(chunk), whole=chunk.whole)
        named = self._thoughts.feed(thought)
        held = self._tagged.pass_over() if named else ""
        tagged, text = self._tagged.feed(self._texts.feed(self._told.feed(chunk.text, whole=chunk.whole)))
        yield from self._tell(named + tagged, held + text)
        for url in chunk.images:
            yield from self._show(url)
        for citation in chunk.citations:
            if self._is_new_citation(citation):
                self.has_output = True
                yield Cited(citation)
        repeated = chunk.whole and bool(self._calls) and not self._told.is_in_pieces
        for piece in () if repeated else chunk.calls:
            self._calls.add(piece)
        self.has_output = self.has_output or bool(chunk.calls or chunk.details)

    def _tell(self, thought: str, text: str) -> Iterator[StreamEvent]:
        if thought:
            self.has_output = True
            yield ReasoningDelta(thought)
        for piece in self._carried.feed(text) if text else ():
            yield from self._show(piece.url) if isinstance(piece, CarriedPicture) else self._say(piece)

    def _say(self, text: str) -> Iterator[StreamEvent]:
        if text:
            self._has_answer = self.has_output = True
            yield TextDelta(text)

    def _show(self, url: str) -> Iterator[StreamEvent]:
        if self._is_new_image(url):
            self._has_answer = self.has_output = True
            yield ImageArrived(url)

    def _report(self, chunk: Chunk) -> Iterator[StreamEvent]:
        tier = chunk.service_tier or self._tier
        if chunk.usage is None and (self._usage is None or tier == self._tier):
            self._tier = tier
            return
        self._tier = tier
        if chunk.usage is not None:
            self._usage = read_usage(chunk.usage)
            # Billed work counts as output even where nothing of it was shown.
            self.has_output = self.has_output or bool(self._usage.completion_tokens or self._usage.cost)
        if self._usage is not None:
            self._usage = note_tier(self._usage, tier)
            yield UsageReported(self._usage)

    def _note_end(self, chunk: Chunk) -> None:
        if chunk.error is not None and self.error is None:
            from offhand.openrouter.failures import read_error  # noqa: PLC0415 - only where there is a failure

            self.error = read_error(
                chunk.error,
                provider=self._provider,
                generation_id=self.generation_id,
                secret=self._secret,
            )
        # The first reason counts, unless a later one says that the answer failed.
        if chunk.finish and (not self._finish or chunk.finish == FinishReason.ERROR.value):
            self._finish = chunk.finish
            self._native = chunk.native_finish

    def _is_new_image(self, url: str) -> bool:
        digest = hashlib.sha256(url.encode("utf-8", "replace")).digest()
        if digest in self._images:
            return False
        self._images.add(digest)
        return True

    def _is_new_citation(self, citation: CitationPart) -> bool:
        place = (citation.url, citation.start, citation.end)
        without_place = place[1:] == (0, 0) and citation.url in self._cited
        if place in self._citations or without_place:
            return False
        self._citations.add(place)
        self._cited.add(citation.url)
        return True

    def _texts_left(self, *, is_whole: bool) -> Iterator[StreamEvent]:
        named = self._thoughts.finish()
        first = self._tagged.feed(self._texts.finish())
        is_cut = self.error is not None or not is_whole or self._named_reason is not FinishReason.STOP
        last = self._tagged.finish(is_cut=is_cut)
        yield from self._tell(named + first[0] + last[0], first[1] + last[1])
        yield from self._say(self._carried.finish())

    def _is_mere_length(self, error: AppError) -> bool:
        """Say whether an error only tells that the answer was cut at a limit (section 3, "Errors")."""
        return isinstance(error, ContextTooLong) and (
            self._has_answer or self._named_reason is FinishReason.LENGTH
        )

    def _find_problem(self, *, done: bool, broken: AppError | None) -> AppError | None:
        if self.error is not None:
            return None if self._is_mere_length(self.error) else self.error
        if self._named_reason is FinishReason.ERROR:
            return ProviderUnavailable(
                message=self._native or ("" if self._finish == "error" else self._finish),
                provider=self._provider,
                generation_id=self.generation_id,
            )
        if self.garbled is not None:
            return self.garbled
        if self._finish or done:
            return None
        if not self.has_output:
            return broken or self._emptiness()
        return broken if isinstance(broken, TimedOut) else AnswerInterrupted()

    @property
    def _named_reason(self) -> FinishReason:
        return _REASONS.get(self._finish.lower(), FinishReason.STOP)

    def _judge(self) -> FinishReason:
        if self.error is not None:
            return FinishReason.LENGTH
        reason = self._named_reason
        # Several servers say stop, or a word of their own, beside calls that are meant to be run.
        return FinishReason.TOOL_CALLS if reason is FinishReason.STOP and self._calls else reason

    def _emptiness(self) -> AppError:
        tokens = self._usage.reasoning_tokens if self._usage is not None else 0
        known = _REASONS.get(self._finish.lower())
        return EmptyAnswer(
            finish_reason=known.value if known is not None else self._finish or None, reasoning_tokens=tokens
        )
