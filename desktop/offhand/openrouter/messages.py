"""A chat's history as the wire wants it.

Whatever state a history is in (stopped answers, calls nobody answered, pictures for a model that
reads text only, blobs that have gone), the list written here is one that providers accept: one
message out of place would otherwise refuse the whole chat from then on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import msgspec

from offhand.domain.message import (
    FilePart,
    ImagePart,
    Message,
    ReasoningPart,
    Role,
    TextPart,
    ToolCallPart,
    ToolResultPart,
)
from offhand.openrouter.attachments import quote_file, write_image

if TYPE_CHECKING:
    from offhand.domain.request import ChatRequest

CANCELLED = "cancelled"
NO_OUTPUT = "(no output)"
IMAGE_NOT_REPEATED = "[image omitted: this answer contained a picture]"


def write_messages(request: ChatRequest, *, with_tools: bool, instruction: str = "") -> list[dict[str, Any]]:
    """Write the system prompt and every message that has something to say.

    ``with_tools`` says that the request declares tools; without them calls and results are told
    as text, since a tool turn is refused by models that know no tools. ``instruction`` is put
    below the system prompt.
    """
    history = _History(request, with_tools=with_tools)
    system = "\n\n".join(text for text in (request.system, instruction) if text.strip())
    if system:
        history.written.append({"role": "system", "content": system})
    for message in request.messages:
        history.add(message)
    return history.written


class _History:
    """Grow the list, and keep calls and their results together."""

    def __init__(self, request: ChatRequest, *, with_tools: bool) -> None:
        self.written: list[dict[str, Any]] = []
        self._request = request
        self._with_tools = with_tools
        self._unanswered: dict[str, tuple[str, dict[str, Any]]] = {}
        """The called name and the synthetic result that waits for the real one, by call id."""

    def add(self, message: Message) -> None:
        """Write one message; an empty one leaves no trace."""
        if message.role is Role.USER:
            self._add_user(message)
        elif message.role is Role.ASSISTANT:
            self._add_assistant(message)
        for part in message.parts:
            if isinstance(part, ToolResultPart):
                self._answer(part)

    def _add_user(self, message: Message) -> None:
        texts: list[str] = []
        notes: list[str] = []
        images: list[dict[str, Any]] = []
        for part in message.parts:
            if isinstance(part, TextPart):
                texts.append(part.text)
            elif isinstance(part, FilePart):
                texts.append(quote_file(part, self._request.blobs))
            elif isinstance(part, ImagePart):
                image = write_image(part, self._request)
                if isinstance(image, str):
                    notes.append(image)
                else:
                    images.append(image)
        # Several providers refuse empty text.
        spoken = [text for text in texts + notes if text.strip()]
        if len(spoken) == 1 and not images:
            self.written.append({"role": "user", "content": spoken[0]})
        elif spoken or images:
            content = [{"type": "text", "text": text} for text in spoken]
            self.written.append({"role": "user", "content": [*content, *images]})

    def _add_assistant(self, message: Message) -> None:
        calls = _distinct_calls(message)
        text, images = self._write_answer(message)
        if calls and not self._with_tools:
            told = [f"[called {call.name} with {call.arguments or '{}'}]" for call in calls]
            text = "\n\n".join([text, *told] if text else told)
        elif not (text or images or calls):
            return
        written: dict[str, Any] = {"role": "assistant", "content": text or None}
        if images:
            written["images"] = images
        details = self._details_of(message)
        if details is not None and (self._with_tools or not calls):
            written["reasoning_details"] = details
        if calls and self._with_tools:
            written["tool_calls"] = [_write_call(call) for call in calls]
        self.written.append(written)
        for call in calls:
            self._expect(call)

    def _write_answer(self, message: Message) -> tuple[str, list[dict[str, Any]]]:
        """Return the text and the pictures, which go back only to a model that draws itself."""
        text = message.text if message.text.strip() else ""
        if not message.images:
            return text, []
        card = self._request.card
        if card is not None and card.takes_images and "image" in card.output_modalities:
            written = [write_image(part, self._request) for part in message.images]
            images = [image for image in written if not isinstance(image, str)]
            if images:
                return text, images
        return f"{text}\n\n{IMAGE_NOT_REPEATED}" if text else IMAGE_NOT_REPEATED, []

    def _details_of(self, message: Message) -> list[dict[str, Any]] | None:
        """Join the details that this model gave itself; None where it gave none."""
        own = [
            part.details
            for part in message.parts
            if isinstance(part, ReasoningPart)
            and part.model == self._request.model
            and part.details is not None
        ]
        return [detail for details in own for detail in details] if own else None

    def _expect(self, call: ToolCallPart) -> None:
        if self._with_tools:
            result = {"role": "tool", "tool_call_id": call.id, "content": CANCELLED}
        else:
            result = {"role": "user", "content": _tell_result(call.name, CANCELLED)}
        self.written.append(result)
        self._unanswered[call.id] = (call.name, result)

    def _answer(self, part: ToolResultPart) -> None:
        """Put a result in its place; one that nobody waits for is dropped."""
        if part.call_id not in self._unanswered:
            return
        name, result = self._unanswered.pop(part.call_id)
        content = part.content if part.content.strip() else NO_OUTPUT
        result["content"] = content if self._with_tools else _tell_result(name, content)


def _tell_result(name: str, content: str) -> str:
    return f"[result of {name}]\n{content}"


def _distinct_calls(message: Message) -> list[ToolCallPart]:
    """List the calls that can be answered: each id once, none without one."""
    calls: dict[str, ToolCallPart] = {}
    for part in message.parts:
        if isinstance(part, ToolCallPart) and part.id:
            calls.setdefault(part.id, part)
    return list(calls.values())


def _write_call(call: ToolCallPart) -> dict[str, Any]:
    return {
        "id": call.id,
        "type": "function",
        "function": {"name": call.name, "arguments": _valid_arguments(call.arguments)},
    }


def _valid_arguments(arguments: str) -> str:
    """Return the arguments as received where they are an object; providers parse them again."""
    try:
        value: object = msgspec.json.decode(arguments)
    except msgspec.DecodeError:
        return "{}"
    return arguments if isinstance(cast("Any", value), dict) else "{}"
