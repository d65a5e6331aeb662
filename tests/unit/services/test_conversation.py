import asyncio

import pytest

from offhand.domain.chat import Chat, ChatHead
from offhand.domain.errors import AnswerInterrupted, ConnectionLost, HostNotFound, KeyRejected
from offhand.domain.events import (
    Cited,
    Finished,
    ImageArrived,
    Opened,
    ReasoningDelta,
    ReasoningDetails,
    Retrying,
    Served,
    StreamEvent,
    TextDelta,
    ToolCalls,
    UsageReported,
)
from offhand.domain.message import (
    CitationPart,
    FinishReason,
    ImagePart,
    Message,
    ReasoningPart,
    Role,
    TextPart,
    ToolCallPart,
    Usage,
)
from offhand.domain.models import ModelCard
from offhand.services.conversation import Conversation
from offhand.services.hearing import ConversationState
from offhand.services.tasks import TaskScope
from tests.fakes.backing import FakeWorld

QUESTION = (TextPart("Why is the sky blue?"),)


class Recorder:
    def __init__(self) -> None:
        self.states: list[ConversationState] = []
        self.added: list[Message] = []
        self.ended: list[Message] = []
        self.events: list[StreamEvent] = []
        self.amended: list[Message] = []
        self.branches = 0

    def message_was_added(self, message: Message) -> None:
        self.added.append(message)

    def chat_was_changed(self, chat: Chat) -> None:
        del chat
        self.branches += 1

    def event_was_heard(self, message_id: str, event: StreamEvent) -> None:
        assert self.added[-1].id == message_id
        self.events.append(event)

    def reply_has_ended(self, message: Message) -> None:
        self.ended.append(message)

    def message_was_amended(self, message: Message) -> None:
        self.amended.append(message)

    def state_has_changed(self, state: ConversationState) -> None:
        self.states.append(state)


@pytest.fixture
def world() -> FakeWorld:
    return FakeWorld()


@pytest.fixture
def conversation(world: FakeWorld) -> Conversation:
    return Conversation(Chat(head=ChatHead(id="chat")), world.backing, TaskScope("test"))


async def settle(conversation: Conversation) -> None:
    while not conversation.is_idle:
        await asyncio.sleep(0)


async def test_an_answer_is_recorded_with_everything_that_came(
    world: FakeWorld, conversation: Conversation
) -> None:
    usage = Usage(prompt_tokens=3, completion_tokens=4)
    details = ({"type": "reasoning.summary", "summary": "Hm"},)
    call = ToolCallPart("call_1", "add", "{}")
    citation = CitationPart("https://a.example", "A")
    world.provider.say(
        Retrying(1, 0.0, HostNotFound(host="x")),
        Opened("gen-1"),
        Served("x-ai/grok-4.3", "xAI"),
        Served(None, "Azure"),
        ReasoningDelta("Hm"),
        TextDelta("Because "),
        TextDelta("of scattering."),
        Cited(citation),
        ImageArrived("data:image/png;base64,AA"),
        ReasoningDetails(details),
        ToolCalls((call,)),
        Finished(FinishReason.STOP, "completed"),
        UsageReported(usage),
    )
    world.provider.say(Finished(FinishReason.STOP))
    recorder = Recorder()
    conversation.listen(recorder)
    answer = await conversation.ask(QUESTION)
    assert answer.text == "Because of scattering."
    assert answer.role is Role.ASSISTANT
    assert answer.reasoning == "Hm"
    assert next(part for part in answer.parts if isinstance(part, ReasoningPart)).details == details
    assert len(answer.images) == 1
    assert citation in answer.parts
    assert call in answer.parts
    reply = answer.reply
    assert reply is not None
    assert (reply.served_model, reply.provider, reply.generation_id) == ("x-ai/grok-4.3", "Azure", "gen-1")
    assert (reply.retries, reply.finish, reply.native_finish) == (1, FinishReason.STOP, "completed")
    assert reply.first_token is not None
    assert reply.ended is not None
    assert reply.first_text is not None
    assert reply.started < reply.first_token < reply.first_text < reply.ended
    assert recorder.ended == [answer]
    assert conversation.chat.branch[-1] == answer
    assert conversation.chat.title == "Why is the sky blue?"


async def test_the_question_is_told_before_the_request_goes_out(
    world: FakeWorld, conversation: Conversation
) -> None:
    recorder = Recorder()
    conversation.listen(recorder)
    conversation.start_asking(QUESTION)
    assert conversation.state is ConversationState.SENDING
    while not world.provider.requests:
        await asyncio.sleep(0)
    assert [message.role for message in recorder.added] == [Role.USER, Role.ASSISTANT]
    assert [message.role for message in world.provider.requests[0].messages] == [Role.USER]
    world.provider.answer("Done.")
    await settle(conversation)
    assert recorder.states == [
        ConversationState.SENDING,
        ConversationState.STREAMING,
        ConversationState.IDLE,
    ]


async def test_stop_keeps_the_text_and_closes_the_stream(
    world: FakeWorld, conversation: Conversation
) -> None:
    conversation.start_asking(QUESTION)
    world.provider.say(TextDelta("Half an ans"))
    while not conversation.branch[1:] or not conversation.branch[1].text:
        await asyncio.sleep(0)
    conversation.stop()
    await settle(conversation)
    answer = conversation.chat.branch[-1]
    assert answer.text == "Half an ans"
    assert answer.reply is not None
    assert answer.reply.finish is FinishReason.STOPPED
    assert world.provider.open_streams == 0


async def test_stop_before_the_task_ran_leaves_an_idle_conversation(conversation: Conversation) -> None:
    conversation.start_asking(QUESTION)
    conversation.stop()
    await settle(conversation)
    assert conversation.is_idle


async def test_one_answer_at_a_time(world: FakeWorld, conversation: Conversation) -> None:
    conversation.start_asking(QUESTION)
    conversation.start_asking(QUESTION)
    world.provider.answer("Once.")
    await settle(conversation)
    assert len(conversation.chat.messages) == 2


async def test_a_refusal_is_kept_in_the_answer(world: FakeWorld, conversation: Conversation) -> None:
    error = KeyRejected()
    world.provider.say(error)
    answer = await conversation.ask(QUESTION)
    assert answer.reply is not None
    assert answer.reply.error is error
    assert answer.reply.finish is FinishReason.ERROR
    assert conversation.is_idle


@pytest.mark.parametrize("error", [AnswerInterrupted(), ConnectionLost(host="h")])
async def test_a_cut_connection_keeps_its_text_as_interrupted(
    world: FakeWorld, conversation: Conversation, error: Exception
) -> None:
    world.provider.say(TextDelta("So far"), error)
    answer = await conversation.ask(QUESTION)
    assert answer.text == "So far"
    assert answer.reply is not None
    assert answer.reply.finish is FinishReason.INTERRUPTED


async def test_a_defect_of_ours_still_ends_the_answer(world: FakeWorld, conversation: Conversation) -> None:
    world.provider.say(TextDelta("So far"), ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        await conversation.ask(QUESTION)
    assert conversation.is_idle
    answer = conversation.chat.branch[-1]
    assert answer.text == "So far"
    assert not answer.is_open


async def test_retry_makes_a_branch_and_keeps_the_first_answer(
    world: FakeWorld, conversation: Conversation
) -> None:
    world.provider.answer("One.")
    first = await conversation.ask(QUESTION)
    recorder = Recorder()
    conversation.listen(recorder)
    world.provider.answer("Two.")
    second = await conversation.retry(first.id)
    assert [message.text for message in conversation.chat.branch] == ["Why is the sky blue?", "Two."]
    assert conversation.chat.children_of(first.parent) == (first, second)
    assert recorder.branches == 1


async def test_the_open_answer_is_part_of_the_branch_as_far_as_it_came(
    world: FakeWorld, conversation: Conversation
) -> None:
    conversation.start_asking(QUESTION)
    world.provider.say(TextDelta("One "), TextDelta("two"))
    while len(conversation.branch) < 2 or conversation.branch[-1].text != "One two":
        await asyncio.sleep(0)
    assert conversation.branch[-1].is_open
    world.provider.answer(" three")
    await settle(conversation)
    assert conversation.branch[-1].text == "One two three"


async def test_a_listener_that_left_hears_nothing(world: FakeWorld, conversation: Conversation) -> None:
    recorder = Recorder()
    conversation.listen(recorder)()
    world.provider.answer("Hello.")
    await conversation.ask(QUESTION)
    assert not recorder.added


async def test_pictures_are_read_only_for_models_that_take_them(
    world: FakeWorld, conversation: Conversation
) -> None:
    blob = await world.blobs.put(b"png", "image/png", width=1, height=1)
    conversation.choose_model("a/text")
    world.cards["a/text"] = ModelCard(id="a/text")
    world.provider.answer("No picture.")
    await conversation.ask((TextPart("What is this?"), ImagePart(blob)))
    assert not world.provider.requests[0].blobs
    world.cards["a/text"] = ModelCard(id="a/text", input_modalities=("text", "image"))
    world.provider.answer("A picture.")
    await conversation.ask((TextPart("And now?"),))
    assert world.provider.requests[1].blobs == {blob.sha256: b"png"}


async def test_a_picture_that_went_away_does_not_stop_the_question(
    world: FakeWorld, conversation: Conversation
) -> None:
    blob = await world.blobs.put(b"png", "image/png")
    world.blobs.contents.clear()
    world.provider.answer("Fine.")
    answer = await conversation.ask((TextPart("What is this?"), ImagePart(blob)))
    assert answer.text == "Fine."


async def test_answer_pictures_that_cannot_be_kept_are_named(
    world: FakeWorld, conversation: Conversation
) -> None:
    world.provider.say(
        ImageArrived("https://pictures.example/a.png"),
        ImageArrived("data:text/html,x"),
        Finished(FinishReason.STOP),
    )
    answer = await conversation.ask(QUESTION)
    cited = [part for part in answer.parts if isinstance(part, CitationPart)]
    assert [part.url for part in cited] == ["https://pictures.example/a.png", ""]
    assert not answer.images


async def test_close_stops_the_answer_and_keeps_its_text(
    world: FakeWorld, conversation: Conversation
) -> None:
    conversation.start_asking(QUESTION)
    world.provider.say(TextDelta("Kept"))
    while len(conversation.branch) < 2 or not conversation.branch[-1].text:
        await asyncio.sleep(0)
    await conversation.close()
    assert conversation.chat.branch[-1].text == "Kept"
    assert world.provider.open_streams == 0
