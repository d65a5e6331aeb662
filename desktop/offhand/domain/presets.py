"""Presets: a name for a model and for values of the settings that a chat can have of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_NAME = 60


class Preset(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what a chat takes over."""

    name: str
    model: str = ""
    """Empty leaves the chat's."""
    own: Mapping[str, object] = msgspec.field(default_factory=dict[str, object])


class PresetList(msgspec.Struct, frozen=True, kw_only=True):
    """Hold presets in the order of their names, and which of them new chats begin with."""

    presets: tuple[Preset, ...] = ()
    default: str = ""
    """Empty where new chats begin as the settings say."""

    def find(self, name: str) -> Preset | None:
        """Return a preset by its name; letters may be of either case."""
        wanted = name.casefold()
        return next((preset for preset in self.presets if preset.name.casefold() == wanted), None)

    def put(self, preset: Preset) -> PresetList:
        """Add a preset, in the place of one of the same name."""
        others = [one for one in self.presets if one.name.casefold() != preset.name.casefold()]
        ordered = sorted([*others, preset], key=lambda one: one.name.casefold())
        return replace(self, presets=tuple(ordered))

    def drop(self, name: str) -> PresetList:
        """Leave one out; new chats do without it too."""
        kept = tuple(one for one in self.presets if one.name.casefold() != name.casefold())
        is_default = self.default.casefold() == name.casefold()
        return PresetList(presets=kept, default="" if is_default else self.default)

    def begin_with(self, name: str) -> PresetList:
        """Have new chats begin with a preset, or with an empty name without one."""
        found = self.find(name)
        return replace(self, default=found.name if found is not None else "")


def tidy_name(text: str) -> str:
    """Make a preset's name of what was typed; empty where nothing is left."""
    return " ".join(text.split())[:LONGEST_NAME].strip()
