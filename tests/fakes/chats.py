"""Chats as tests keep them: every kind of part, two branches, a reply with everything in it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from offhand.domain.changes import Changes, ChatRow, MessageRow
from offhand.domain.chat import Chat, ChatHead, Origin, TitleOrigin
from offhand.domain.comparison import Comparison
from offhand.domain.context import ContextMark
from offhand.domain.errors import RateLimited
from offhand.domain.listed import Listed
from offhand.domain.message import (
    Blob,
    CitationPart,
    FilePart,
    FinishReason,
    ImagePart,
    Message,
    ReasoningPart,
    Reply,
    Role,
    TextPart,
    ToolCallPart,
    ToolResultPart,
    Usage,
)
from offhand.domain.pricing import PriceOverride, Pricing
from offhand.domain.sent import SentRequest

if TYPE_CHECKING:
    from offhand.domain.message import Part

PICTURE = Blob(sha256="ab" * 32, media_type="image/png", size=68, width=2, height=1)
PAPER = Blob(sha256="cd" * 32, media_type="text/plain", size=5)


def make_question(message_id: str, text: str, parent: str | None = None, *more: Part) -> Message:
    return Message(
        id=message_id, role=Role.USER, parts=(TextPart(text), *more), parent=parent, created=1_700_000_000.25
    )


def make_answer(message_id: str, text: str, parent: str, *more: Part, reply: Reply | None = None) -> Message:
    return Message(
        id=message_id,
        role=Role.ASSISTANT,
        parts=(TextPart(text), *more),
        parent=parent,
        created=1_700_000_001.5,
        reply=reply or Reply(asked_model="x-ai/grok-4.3", finish=FinishReason.STOP),
    )


FULL_REPLY = Reply(
    asked_model="x-ai/grok-4",
    served_model="x-ai/grok-4.3",
    provider="xAI",
    generation_id="gen-1",
    usage=Usage(
        prompt_tokens=441,
        completion_tokens=267,
        cached_tokens=153,
        reasoning_tokens=230,
        cost=Decimal("0.00019875"),
        upstream_cost=Decimal("0.0001"),
        is_byok=True,
        received={"prompt_tokens": 441, "cost": 0.00019875, "of tomorrow": [None, {"x": 1}]},
    ),
    started=1_700_000_001.5,
    first_token=1_700_000_002.0,
    first_text=1_700_000_003.0,
    ended=1_700_000_004.0,
    finish=FinishReason.ERROR,
    native_finish="completed",
    retries=2,
    error=RateLimited(status=429, message="slow down", retry_after=12.0, daily=True),
    sent=SentRequest(
        address="https://openrouter.ai/api/v1/chat/completions",
        dialect="openrouter",
        fields={
            "model": "x-ai/grok-4",
            "provider": {"only": ["xai"]},
            "max_tokens": 64,
            "of tomorrow": [None],
        },
        system="Be brief.",
        first="chat-1-q1",
        tail=({"role": "user", "content": "Go on."},),
        draws=True,
    ),
    listed=Listed(
        pricing=Pricing(
            prices={"prompt": Decimal("0.00000125"), "completion": Decimal("1E-7")},
            overrides=(
                PriceOverride(min_prompt_tokens=200_000, prices={"prompt": Decimal("0.0000025")}),
                PriceOverride(utc_start="1630", utc_end="0030", prices={"completion": Decimal(0)}),
            ),
            variable=frozenset({"request"}),
            discount=Decimal("0.25"),
        ),
        images=1,
        image_tokens=512,
        is_other_model=True,
    ),
)


def make_chat(chat_id: str = "chat-1") -> Chat:
    """Return a chat of two branches whose newest message is not the one in view."""
    question = make_question(f"{chat_id}-q1", "Was ist das? 東京 🙂", None, ImagePart(PICTURE, "a.png"))
    first = make_answer(
        f"{chat_id}-a1",
        "Ein **Bild**.\n",
        question.id,
        ReasoningPart("Hm", ({"type": "reasoning.text", "text": "Hm"},), "x-ai/grok-4"),
        CitationPart("https://a.example", "A", "…", 1, 2),
        ToolCallPart("call_1", "add", '{"a":1}'),
        reply=FULL_REPLY,
    )
    result = Message(
        id=f"{chat_id}-t1",
        role=Role.TOOL,
        parts=(ToolResultPart("call_1", "2"),),
        parent=first.id,
        created=4.0,
    )
    second = make_answer(f"{chat_id}-a2", "A picture.", question.id)
    follow_up = make_question(f"{chat_id}-q2", "And this?", second.id, FilePart(PAPER, "b.txt"))
    messages = {message.id: message for message in (question, first, result, second, follow_up)}
    head = ChatHead(
        id=chat_id,
        title="Bild und Text",
        title_origin=TitleOrigin.MODEL,
        model="x-ai/grok-4",
        created=1_700_000_000.0,
        touched=1_700_000_004.0,
        is_pinned=True,
        tags=("art", "work"),
        own={"temperature": 0.5, "provider_order": ("xai",), "top_p": None},
        compared=("x-ai/grok-4", "a/b"),
        comparisons=(Comparison(question.id, (first.id, second.id)),),
        origin=Origin(chat="chat-0", message="chat-0-q1", end=question.id),
        marks=(
            ContextMark(message=second.id, summary="Ein Bild, 東京.", model="x-ai/grok-4.3", cost="0.01"),
        ),
    )
    return Chat(head=head, messages=messages, leaf=result.id, chosen={question.id: first.id})


def changes_of(*chats: Chat) -> Changes:
    """Gather everything of some chats."""
    return Changes(
        chats=tuple(ChatRow.of(chat) for chat in chats),
        messages=tuple(
            MessageRow(chat=chat.id, message=message) for chat in chats for message in chat.messages.values()
        ),
    )
