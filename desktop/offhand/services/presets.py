"""Presets at hand: taken over by chats, made of chats, and one with which new chats begin."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace

from offhand.domain.presets import Preset, PresetList, tidy_name
from offhand.services.listeners import Listeners

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from offhand.domain.chat import ChatHead
    from offhand.services.conversation import Conversation


class PresetStore(Protocol):
    """Keep presets; ``storage.presets.PresetFile`` does. Both calls block."""

    def load(self) -> PresetList:
        """Return what is kept."""
        ...

    def save(self, presets: PresetList) -> None:
        """Keep all of them; raises ``StoreProblem``."""
        ...


class Presets:
    """Hold the presets of the user."""

    def __init__(self, store: PresetStore) -> None:
        """Know none before ``load``."""
        self._store = store
        self._list = PresetList()
        self._listeners: Listeners[[]] = Listeners()
        self._changing = asyncio.Lock()

    @property
    def known(self) -> PresetList:
        """Return them as they stand."""
        return self._list

    async def load(self) -> None:
        """Read them anew, for they may have been edited by hand."""
        async with self._changing:
            self._take(await asyncio.to_thread(self._store.load))

    async def save(self, name: str, head: ChatHead) -> Preset | None:
        """Make a preset of what a chat has of its own; None for a name without letters.

        Raises ``StoreProblem``, with the preset in force for this run.
        """
        if not (name := tidy_name(name)):
            return None
        preset = Preset(name=name, model=head.model, own=dict(head.own))
        await self._change(self._list.put(preset))
        return preset

    async def remove(self, name: str) -> None:
        """Forget one; chats keep what they took over. Raises ``StoreProblem`` as ``save`` does."""
        await self._change(self._list.drop(name))

    async def begin_with(self, name: str) -> None:
        """Have new chats begin with one, or with an empty name without; raises as above."""
        await self._change(self._list.begin_with(name))

    def start(self, head: ChatHead) -> ChatHead:
        """Return the head of a new chat with what new chats begin with."""
        preset = self._list.find(self._list.default)
        return head if preset is None else replace(head, model=preset.model or head.model, own=preset.own)

    def start_again(self, conversations: Iterable[Conversation]) -> None:
        """Give chats that were begun before the presets were known, and not used yet, the same."""
        for conversation in conversations:
            head = conversation.chat.head
            if not conversation.chat.messages and not head.own and not head.model:
                started = self.start(head)
                if started != head:
                    conversation.revise(model=started.model, own=started.own)

    def apply(self, preset: Preset, conversation: Conversation) -> None:
        """Have a chat take a preset over; what it had of its own goes."""
        changes: dict[str, object] = {"own": dict(preset.own)}
        if preset.model:
            changes["model"] = preset.model
        conversation.revise(**changes)

    def match(self, head: ChatHead) -> Preset | None:
        """Return the preset that a chat has taken over and not changed since."""
        return next(
            (
                preset
                for preset in self._list.presets
                if dict(preset.own) == dict(head.own) and preset.model in {"", head.model}
            ),
            None,
        )

    def on_change(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call a listener whenever the list may have changed; returns what ends that."""
        return self._listeners.add(listener)

    async def _change(self, changed: PresetList) -> None:
        async with self._changing:
            self._take(changed)
            await asyncio.to_thread(self._store.save, changed)

    def _take(self, changed: PresetList) -> None:
        if changed != self._list:
            self._list = changed
            self._listeners.tell()
