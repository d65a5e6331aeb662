"""What a command would ask, shown with words that stand for what is not there yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.command_filling import PICTURE_WORDS, Material, build_question
from offhand.domain.message import TextPart
from offhand.domain.slots import Source
from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.domain.saved_commands import SavedCommand

SAMPLES = {
    Source.SELECTION: later("The text that is selected.\nIts second line."),
    Source.CLIPBOARD: later("What was copied."),
    Source.INPUT: later("what is typed"),
}


def preview_command(command: SavedCommand, today: str) -> str:
    """Return the question with every slot filled by a sample."""
    material = Material()
    for slot in command.slots.slots:
        if slot.source in SAMPLES:
            material = material.put_text(slot.source, tr(SAMPLES[slot.source]))
        if slot.source is Source.CHOICE:
            offered = command.choices.get(slot.name) or (slot.name,)
            material = material.choose(slot.name, offered[0])
    parts = build_question(command, material, today)
    text = "".join(part.text for part in parts if isinstance(part, TextPart))
    for source, words in PICTURE_WORDS.items():
        text = text.replace(f"{{{source.value}}}", f"[{words}]")
    return text
