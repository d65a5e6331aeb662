"""Short titles for chats, made by a model after the first answer in place of the first words.

Nobody waits for one, and it never goes before a question: it is asked for once the chat has been quiet
for a moment. Trouble with it is no news, the first words stay. A title that a person gave, and a chat
that never touches the disk, are left alone.
"""

from __future__ import annotations

import asyncio
import logging
import re
from contextlib import aclosing
from typing import TYPE_CHECKING

from offhand.assets import read_asset
from offhand.domain.chat import TITLE_LENGTH, TitleOrigin
from offhand.domain.errors import AppError
from offhand.domain.events import TextDelta, UsageReported
from offhand.domain.forecast import Question
from offhand.domain.message import FinishReason, Message, Role, TextPart
from offhand.domain.model_settings import MODEL_TITLES, TITLE_MODEL
from offhand.domain.request import ChatRequest, Sampling
from offhand.domain.spending import SpendingKind
from offhand.domain.token_counting import count_text
from offhand.services.hearing import Ear
from offhand.services.identity import new_id
from offhand.services.metering import meter

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from offhand.domain.chat import Chat
    from offhand.domain.models import ModelCard
    from offhand.services.backing import Backing
    from offhand.services.conversation import Conversation
    from offhand.services.library import Library
    from offhand.services.tasks import TaskScope

QUIET = 2.0
"""Seconds after the answer before a title is asked for: the next question goes first."""
EXCERPT = 1_500
"""Characters of the question, and of the answer, that are sent."""
SHORT = 40
"""Tokens that a title may take."""
ROOM_TO_THINK = 1_000
"""Tokens for a model that cannot leave thinking, which counts among them."""
MOST_WORDS = 10
LEAST_EFFORTS = ("none", "minimal", "low")

_PREFIX = re.compile(r"^(?:title|titel|titre|título|titolo)\s*[:：]\s*", re.IGNORECASE)
_ORNAMENT = " \t\"'`*_#“”„«»‘’「」『』"
_log = logging.getLogger(__name__)


class Titles:
    """Follow every conversation of a library and give those titles that have none of their own."""

    def __init__(
        self,
        library: Library,
        backing: Backing,
        scope: TaskScope,
        *,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        """Ask through ``backing`` in tasks of ``scope``."""
        self._backing = backing
        self._scope = scope
        self._sleep = sleep
        self._asked: set[str] = set()
        library.on_conversation(self._follow)

    def note_end(self, conversation: Conversation, message: Message) -> None:
        """Hear of an answer that is over."""
        chat = conversation.chat
        if chat.id in self._asked or not self._is_wanted(chat) or not _is_first_answer(chat, message):
            return
        self._asked.add(chat.id)
        self._scope.start(self._entitle(conversation, message), "title")

    def _follow(self, conversation: Conversation) -> None:
        conversation.listen(_Ear(conversation, self))

    def _is_wanted(self, chat: Chat) -> bool:
        head = chat.head
        is_ours = head.title_origin is TitleOrigin.WORDS and not head.is_temporary and head.binned is None
        return is_ours and self._backing.settings().get(MODEL_TITLES)

    async def _entitle(self, conversation: Conversation, message: Message) -> None:
        await self._sleep(QUIET)
        while not conversation.is_idle:
            await self._sleep(QUIET)
        if not self._is_wanted(conversation.chat):
            return
        try:
            title = read_title(await self._ask(conversation.chat, message))
        except AppError as problem:
            _log.info("no title was made: %s", type(problem).__name__)
            return
        if title and self._is_wanted(conversation.chat):
            conversation.revise(title=title, title_origin=TitleOrigin.MODEL)

    async def _ask(self, chat: Chat, message: Message) -> str:
        asked = message.reply.asked_model if message.reply is not None else chat.model
        settings = self._backing.settings()
        model = settings.get(TITLE_MODEL).strip() or asked
        card = self._backing.card_for(model)
        question = chat.messages[message.parent or ""]
        attached = "".join(f"\n[text: {part.name}]" for part in question.files)
        text = f"Question:\n{question.text[:EXCERPT]}{attached}\n\nAnswer:\n{message.text[:EXCERPT]}"
        request = ChatRequest(
            model=model,
            messages=(Message(id=new_id(), role=Role.USER, parts=(TextPart(text),), created=0.0),),
            card=card,
            system=read_asset("instructions/title.md").strip(),
            sampling=choose_sampling(card),
            # Who may not see the chat shall not see what it is about.
            routing=settings.overlaid(chat.head.own).routing,
        )
        pieces: list[str] = []
        key, gate = request.messages[0].id, self._backing.gate
        weight = count_text(text) + count_text(request.system)
        await gate.admit_question(
            key, chat.head, model, Question(text=weight, longest=request.sampling.max_tokens)
        )
        answer = meter(
            self._backing.provider.complete_chat(request),
            self._backing,
            kind=SpendingKind.TITLE,
            head=chat.head,
            message=message.id,
            model=model,
            prompt=weight,
        )
        try:
            async with aclosing(answer) as events:
                async for event in events:
                    if isinstance(event, TextDelta):
                        pieces.append(event.text)
                    elif isinstance(event, UsageReported):
                        _log.info("a title by %s cost %s USD", model, event.usage.cost)
        finally:
            gate.release(key)
        return "".join(pieces)


class _Ear(Ear):
    """Hear the ends of the answers of one conversation."""

    def __init__(self, conversation: Conversation, titles: Titles) -> None:
        self._conversation = conversation
        self._titles = titles

    def reply_has_ended(self, message: Message) -> None:
        """Pass the answer on."""
        self._titles.note_end(self._conversation, message)


def choose_sampling(card: ModelCard | None) -> Sampling:
    """Ask for few tokens and as little thinking as the model allows."""
    if card is None or card.reasoning is None:
        return Sampling(max_tokens=SHORT)
    effort = next((effort for effort in LEAST_EFFORTS if card.accepts_effort(effort)), None)
    return Sampling(max_tokens=SHORT if effort == "none" else ROOM_TO_THINK, reasoning_effort=effort)


def read_title(text: str) -> str:
    """Return the title in a model's answer, empty where it says more than that."""
    lines = [line for line in text.strip().splitlines() if line.strip()]
    if len(lines) != 1:
        return ""
    title = _PREFIX.sub("", lines[0].strip(_ORNAMENT)).strip(_ORNAMENT)
    title = " ".join("".join(letter if letter.isprintable() else " " for letter in title).split())
    title = title.removesuffix(".").removesuffix("。").rstrip()
    return title if len(title) <= TITLE_LENGTH and len(title.split()) <= MOST_WORDS else ""


def _is_first_answer(chat: Chat, message: Message) -> bool:
    questions = [one for one in chat.messages.values() if one.role is Role.USER]
    reply = message.reply
    has_ended_well = reply is not None and reply.finish in {FinishReason.STOP, FinishReason.LENGTH}
    return has_ended_well and bool(message.text.strip()) and [one.id for one in questions] == [message.parent]
