"""What a saved command is run on, what is still missing, and the question that comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from offhand.domain.chat import TITLE_LENGTH
from offhand.domain.message import FilePart, ImagePart, TextPart
from offhand.domain.slots import Filling, Manner, Slot, Source, fill_template, quote_block, quote_inline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from offhand.domain.message import Part
    from offhand.domain.saved_commands import SavedCommand
    from offhand.domain.slots import Template

PICTURE_WORDS = {
    Source.SCREENSHOT: "the attached screenshot",
    Source.CLIPBOARD: "the attached picture",
    Source.FILES: "the attached files",
}
_TITLE_WORDS = 60


class Material(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what was gathered for one run; of a source that the command has no slot for, nothing."""

    texts: Mapping[Source, str] = msgspec.field(default_factory=dict[Source, str])
    """What fills ``{selection}``, ``{clipboard}`` and ``{input}``."""
    parts: Mapping[Source, tuple[Part, ...]] = msgspec.field(default_factory=dict[Source, "tuple[Part, ...]"])
    """Pictures and files that go along."""
    choices: Mapping[str, str] = msgspec.field(default_factory=dict[str, str])

    def put_text(self, source: Source, text: str) -> Material:
        """Return this with a text more."""
        return replace(self, texts={**self.texts, source: text})

    def put_parts(self, source: Source, parts: tuple[Part, ...]) -> Material:
        """Return this with what goes along from one source."""
        return replace(self, parts={**self.parts, source: parts})

    def choose(self, name: str, choice: str) -> Material:
        """Return this with a choice made."""
        return replace(self, choices={**self.choices, name: choice})

    def has(self, slot: Slot) -> bool:
        """Say whether there is something for a slot."""
        if slot.source is Source.CHOICE:
            return bool(self.choices.get(slot.name))
        return bool(self.texts.get(slot.source, "").strip() or self.parts.get(slot.source))


def find_place_for_input(template: Template) -> Source:
    """Say which slot takes the words that a command is run with.

    Where it has none for them they stand in for the text that it works on.
    """
    wanted = (Source.INPUT, Source.SELECTION, Source.CLIPBOARD)
    return next((source for source in wanted if template.has(source)), Source.INPUT)


def list_missing(command: SavedCommand, material: Material) -> tuple[Slot, ...]:
    """List the slots that have to be asked for; what is chosen from one thing is not."""
    return tuple(
        slot
        for slot in command.slots.slots
        if slot.source is not Source.DATE
        and not material.has(slot)
        and not (slot.source is Source.CHOICE and len(command.choices.get(slot.name, ())) == 1)
    )


def build_question(command: SavedCommand, material: Material, today: str) -> tuple[Part, ...]:
    """Return the question: what is not there stays as its slot was written; ``today`` fills the date."""
    template = command.slots
    fillings = {slot: found for slot in template.slots if (found := _fill(slot, command, material, today))}
    text = fill_template(template, fillings)
    words = material.texts.get(Source.INPUT, "").strip()
    if words and not template.has(Source.INPUT):
        text = f"{text}\n\n{quote_block(words)}"
    parts: list[Part] = [TextPart(text)] if text else []
    placed = [slot.source for slot in template.slots if slot.source in material.parts]
    for source in (*placed, *(source for source in material.parts if source not in placed)):
        parts.extend(material.parts[source])
    return tuple(parts)


def title_question(command: SavedCommand, material: Material) -> str:
    """Name the chat of a run: the command, and the first words of what it is run on."""
    wanted = (Source.SELECTION, Source.CLIPBOARD, Source.INPUT)
    texts = (material.texts.get(source, "") for source in wanted if command.slots.has(source))
    words = " ".join(next((text for text in texts if text.strip()), "")[: _TITLE_WORDS * 10].split())
    if not words:
        return command.title
    room = TITLE_LENGTH - len(command.title) - 2
    return f"{command.title}: {words if len(words) <= room else words[: room - 1].rstrip() + '…'}"


def _fill(slot: Slot, command: SavedCommand, material: Material, today: str) -> Filling | None:
    match slot.source:
        case Source.DATE:
            return Filling(today)
        case Source.CHOICE:
            only = command.choices.get(slot.name, ())
            choice = material.choices.get(slot.name) or (only[0] if len(only) == 1 else "")
            return Filling(choice) if choice else None
        case Source.INPUT:
            words = material.texts.get(Source.INPUT, "").strip()
            return Filling(words) if words else None
        case _:
            text = material.texts.get(slot.source, "")
            if text.strip():
                return Filling(text, Manner.QUOTED)
            parts = material.parts.get(slot.source, ())
            return Filling(_name(slot.source, parts), Manner.ATTACHED) if parts else None


def _name(source: Source, parts: tuple[Part, ...]) -> str:
    names = [part.name for part in parts if isinstance(part, ImagePart | FilePart) and part.name]
    if source is Source.FILES and names:
        return ", ".join(quote_inline(" ".join(name.split())) for name in names)
    return PICTURE_WORDS.get(source, "")
