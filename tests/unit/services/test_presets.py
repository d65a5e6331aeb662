"""Presets on a real file: taken over, made of chats, begun with, edited by hand."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import pytest

from offhand.domain.chat import Chat, ChatHead
from offhand.services.conversation import Conversation
from offhand.services.presets import Presets
from offhand.services.tasks import TaskScope
from offhand.storage.presets import PresetFile
from tests.fakes.backing import FakeWorld

if TYPE_CHECKING:
    from pathlib import Path

OWN = {"temperature": 0.1, "provider_order": ("xai",), "web_search": True}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "presets.json"


@pytest.fixture
def presets(path: Path) -> Presets:
    return Presets(PresetFile(path))


def talk(head: ChatHead) -> Conversation:
    return Conversation(Chat(head=head), FakeWorld().backing, TaskScope("test"))


async def test_a_preset_survives_the_run(presets: Presets, path: Path) -> None:
    head = ChatHead(id="c", model="x-ai/grok-4", own=OWN)
    await presets.save("  Careful\n reviewer ", head)
    await presets.begin_with("careful REVIEWER")
    again = Presets(PresetFile(path))
    await again.load()
    (preset,) = again.known.presets
    assert (preset.name, preset.model, dict(preset.own)) == ("Careful reviewer", "x-ai/grok-4", OWN)
    started = again.start(ChatHead(id="new"))
    assert (started.model, dict(started.own)) == ("x-ai/grok-4", OWN)


async def test_a_chat_takes_one_over_and_is_known_by_it(presets: Presets) -> None:
    preset = await presets.save("One", ChatHead(id="c", own=OWN))
    assert preset is not None
    conversation = talk(ChatHead(id="d", model="a/b", own={"top_p": 0.5}))
    assert presets.match(conversation.chat.head) is None
    presets.apply(preset, conversation)
    assert dict(conversation.chat.head.own) == OWN
    assert conversation.chat.head.model == "a/b"
    assert presets.match(conversation.chat.head) == preset
    conversation.revise(own={**OWN, "temperature": 0.2})
    assert presets.match(conversation.chat.head) is None


async def test_a_chat_that_was_not_used_yet_begins_with_the_default(presets: Presets) -> None:
    await presets.save("One", ChatHead(id="c", own=OWN))
    await presets.begin_with("One")
    fresh, chosen = talk(ChatHead(id="d")), talk(ChatHead(id="e", model="a/b"))
    presets.start_again([fresh, chosen])
    assert dict(fresh.chat.head.own) == OWN
    assert not chosen.chat.head.own


async def test_removing_the_default_lets_chats_begin_without(presets: Presets) -> None:
    await presets.save("One", ChatHead(id="c", own=OWN))
    await presets.begin_with("One")
    await presets.remove("one")
    assert presets.known.presets == ()
    assert presets.start(ChatHead(id="d")) == ChatHead(id="d")


async def test_a_name_replaces_and_an_empty_one_saves_nothing(presets: Presets) -> None:
    await presets.save("One", ChatHead(id="c", own={"top_p": 0.1}))
    await presets.save("ONE", ChatHead(id="c", own={"top_p": 0.2}))
    assert await presets.save(" \n ", ChatHead(id="c")) is None
    (preset,) = presets.known.presets
    assert (preset.name, dict(preset.own)) == ("ONE", {"top_p": 0.2})


def test_what_a_hand_broke_is_left_out_or_kept_aside(presets: Presets, path: Path) -> None:
    records = [
        {"name": "Good", "settings": {"temperature": 0.5, "top_p": 9, "of_tomorrow": 1}},
        {"name": 7},
        "nonsense",
        {"name": "  "},
    ]
    path.write_text(json.dumps({"default": "nobody", "presets": records}))
    asyncio.run(presets.load())
    (preset,) = presets.known.presets
    assert (preset.name, dict(preset.own), presets.known.default) == ("Good", {"temperature": 0.5}, "")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())  # as some editors leave it
    asyncio.run(presets.load())
    assert [preset.name for preset in presets.known.presets] == ["Good"]
    path.write_bytes(b'{"default": "\xff"}')
    asyncio.run(presets.load())
    assert presets.known.presets == ()
    path.write_text("{ broken")
    asyncio.run(presets.load())
    assert presets.known.presets == ()
    asyncio.run(presets.save("One", ChatHead(id="c")))
    assert path.with_name("presets.json.broken").read_text() == "{ broken"
