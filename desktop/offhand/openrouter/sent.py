"""What was sent, on record beside the answer, and written again as the body that it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from offhand.domain.message import ReasoningPart, Role
from offhand.domain.models import ModelCard
from offhand.domain.request import ChatRequest
from offhand.domain.sent import SentRequest
from offhand.domain.servers import Dialect
from offhand.openrouter.messages import write_messages
from offhand.openrouter.requests import drop_images, drop_reasoning_details, encode

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from offhand.domain.message import Message


def describe_request(
    request: ChatRequest, body: Mapping[str, Any], *, address: str, dialect: Dialect, has_key: bool
) -> SentRequest:
    """Return what is kept of a request whose body was composed: all that the chat itself does not have."""
    wire: list[dict[str, Any]] = body["messages"]
    system = wire[0]["content"] if wire and wire[0]["role"] == "system" else ""
    fields = {name: value for name, value in body.items() if name != "messages"}
    card = request.card
    sees = card is None or card.takes_images
    sent = SentRequest(
        address=address,
        dialect=dialect.value,
        fields=fields,
        system=system,
        first=next((message.id for message in request.messages if message.id), ""),
        sees=sees,
        draws=sees and card is not None and card.makes_images,
        keeps_details=dialect is not Dialect.BARE and any(map(_has_thinking, request.messages)),
        has_key=has_key,
    )
    sent = replace(sent, tail=_cut_tail(request, wire, sent))
    try:
        msgspec.json.encode(sent)
    except UnicodeEncodeError:  # half a letter, as in ``encode``
        return msgspec.json.decode(encode(msgspec.to_builtins(sent)), type=SentRequest)
    return sent


def rewrite_body(sent: SentRequest, messages: Sequence[Message], blobs: Mapping[str, bytes]) -> bytes:
    """Write the body of a request again; ``messages`` are those of the chat that were sent."""
    wire = [{"role": "system", "content": sent.system}] if sent.system else []
    wire += [*_rewrite_messages(sent, messages, blobs), *sent.tail]
    fields = dict(sent.fields)
    model = {"model": fields.pop("model")} if "model" in fields else {}
    return encode({**model, "messages": wire, **fields})


def _cut_tail(
    request: ChatRequest, wire: Sequence[dict[str, Any]], sent: SentRequest
) -> tuple[dict[str, Any], ...]:
    """Return the messages of the wire after the question, which the chat does not have as they went out."""
    places = [place for place, each in enumerate(request.messages) if each.role is Role.USER and each.id]
    end = places[-1] + 1 if places else 0
    if end == len(request.messages):
        return ()
    before = _rewrite_messages(sent, request.messages[:end], request.blobs)
    return tuple(wire[len(before) + bool(sent.system) :])


def _rewrite_messages(
    sent: SentRequest, messages: Sequence[Message], blobs: Mapping[str, bytes]
) -> list[dict[str, Any]]:
    tools = sent.fields.get("tools") or ()
    inputs, outputs = ("text", "image"), ("text", "image")
    card = ModelCard(
        id=str(sent.fields.get("model", "")),
        input_modalities=inputs if sent.sees else inputs[:1],
        output_modalities=outputs if sent.draws else outputs[:1],
    )
    request = ChatRequest(model=card.id, messages=tuple(messages), card=card, blobs=blobs)
    if not sent.keeps_details:
        request = drop_reasoning_details(request)
    wire = write_messages(request, with_tools=any(tool.get("type") == "function" for tool in tools))
    keeps_images = sent.dialect in {Dialect.OPENROUTER.value, Dialect.STRICT.value}
    return wire if keeps_images else list(map(drop_images, wire))


def _has_thinking(message: Message) -> bool:
    return any(isinstance(part, ReasoningPart) for part in message.parts)
