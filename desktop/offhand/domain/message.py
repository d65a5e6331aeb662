"""What a chat is made of: messages of typed parts, and the record of how a reply came to be."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from decimal import Decimal

    from offhand.domain.errors import AppError
    from offhand.domain.listed import Listed
    from offhand.domain.sent import SentRequest


class Blob(msgspec.Struct, frozen=True):
    """Name bytes that are kept elsewhere by the SHA-256 of their content."""

    sha256: str
    media_type: str
    size: int
    """Bytes."""
    width: int = 0
    """px; 0 where it is no picture."""
    height: int = 0


class TextPart(msgspec.Struct, frozen=True, tag="text"):
    """Hold text exactly as it was typed or received."""

    text: str


class ImagePart(msgspec.Struct, frozen=True, tag="image"):
    """Hold a picture by reference."""

    blob: Blob
    name: str = ""


class FilePart(msgspec.Struct, frozen=True, tag="file", omit_defaults=True):
    """Hold a text that was attached, a file or a long paste, with its content in a blob."""

    blob: Blob
    name: str
    """The file's own, or how a pasted text begins."""
    is_pasted: bool = False
    letters: int = 0
    """Characters of the text, 0 where nobody counted them."""
    tokens: int = 0
    """What they were guessed to be when it was attached, 0 where nobody guessed."""


class ToolCallPart(msgspec.Struct, frozen=True, tag="tool_call"):
    """Hold a call that the model asks for; the arguments are JSON text as received."""

    id: str
    name: str
    arguments: str = "{}"


class ToolResultPart(msgspec.Struct, frozen=True, tag="tool_result"):
    """Hold the answer to one call."""

    call_id: str
    content: str


class ReasoningPart(msgspec.Struct, frozen=True, tag="reasoning"):
    """Hold a model's thinking: text to read, and details to send back unchanged.

    ``details`` is None where none came and an empty tuple where an empty list came: some models
    want that list back (OPENROUTER "Reasoning").
    """

    text: str = ""
    details: tuple[dict[str, Any], ...] | None = None
    model: str = ""
    """The asked model; details go back to that one only."""


class CitationPart(msgspec.Struct, frozen=True, tag="citation"):
    """Hold a source that the answer names; the address is untrusted."""

    url: str
    title: str = ""
    content: str = ""
    start: int = 0
    end: int = 0


Part = TextPart | ImagePart | FilePart | ToolCallPart | ToolResultPart | ReasoningPart | CitationPart


class Role(Enum):
    """Say who speaks."""

    USER = "user"
    ASSISTANT = "assistant"
    TOOL = "tool"


class FinishReason(Enum):
    """Say why an answer ended; the first five are the wire's, the others ours."""

    STOP = "stop"
    LENGTH = "length"
    TOOL_CALLS = "tool_calls"
    CONTENT_FILTER = "content_filter"
    ERROR = "error"
    STOPPED = "stopped"
    """The user stopped it."""
    INTERRUPTED = "interrupted"
    """The connection ended without a finish reason."""


WHOLE = frozenset({FinishReason.STOP, FinishReason.TOOL_CALLS})
"""Of answers that are as long as they were meant to be."""


class Usage(msgspec.Struct, frozen=True, kw_only=True):
    """Count what an answer took, as the API reported it."""

    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_tokens: int = 0
    reasoning_tokens: int = 0
    cost: Decimal | None = None
    """USD charged to the account."""
    upstream_cost: Decimal | None = None
    """USD that the provider charged, with an own provider key."""
    is_byok: bool = False
    received: dict[str, Any] = msgspec.field(default_factory=dict[str, Any])
    """The object as it came."""


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """Record how an answer came to be. Times are Unix seconds."""

    asked_model: str
    served_model: str | None = None
    provider: str | None = None
    generation_id: str | None = None
    usage: Usage | None = None
    started: float = 0.0
    first_token: float | None = None
    first_text: float | None = None
    """When the first word of the answer itself came, after whatever thinking could be read."""
    ended: float | None = None
    finish: FinishReason | None = None
    """None while the answer is on its way."""
    native_finish: str | None = None
    retries: int = 0
    error: AppError | None = None
    sent: SentRequest | None = None
    """What was really sent, None of answers from before that was kept."""
    listed: Listed | None = None
    """What the list said when it ended, None where there was no list, or before that was kept."""


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """Be one entry of a chat; replies carry their record."""

    id: str
    role: Role
    parts: tuple[Part, ...]
    parent: str | None = None
    created: float = 0.0
    """Unix seconds."""
    reply: Reply | None = None

    @property
    def text(self) -> str:
        """Join the text parts exactly as they came."""
        return "".join(part.text for part in self.parts if isinstance(part, TextPart))

    @property
    def reasoning(self) -> str:
        """Join what can be read of the thinking."""
        return "".join(part.text for part in self.parts if isinstance(part, ReasoningPart))

    @property
    def images(self) -> tuple[ImagePart, ...]:
        """List the pictures in order."""
        return tuple(part for part in self.parts if isinstance(part, ImagePart))

    @property
    def files(self) -> tuple[FilePart, ...]:
        """List the attached texts in order."""
        return tuple(part for part in self.parts if isinstance(part, FilePart))

    @property
    def is_open(self) -> bool:
        """Say whether more of this answer is still to come."""
        return self.reply is not None and self.reply.finish is None
