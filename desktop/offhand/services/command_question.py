"""Asking what a saved command asks, in whichever chat it is run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.command_filling import build_question, title_question
from offhand.domain.message import ImagePart
from offhand.domain.request import Terms
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.command_filling import Material
    from offhand.domain.models import ModelCard
    from offhand.domain.saved_commands import SavedCommand
    from offhand.services.conversation import Conversation


def send_command(conversation: Conversation, command: SavedCommand, material: Material, today: str) -> None:
    """Ask with the command's model and schema; a chat that begins so is named after it."""
    parts = build_question(command, material, today)
    if not conversation.chat.messages:
        conversation.revise(title=title_question(command, material))
        if command.model:
            conversation.choose_model(command.model)
    conversation.start_asking(parts, Terms(model=command.model, schema=command.wanted_schema))


def find_refusal(
    command: SavedCommand,
    conversation: Conversation,
    material: Material,
    card_for: Callable[[str], ModelCard | None],
) -> str:
    """Say why the model cannot answer, as far as that is known before anything is sent."""
    parts = (part for parts in material.parts.values() for part in parts)
    if not any(isinstance(part, ImagePart) for part in parts):
        return ""
    card = card_for(command.model or conversation.asked_model)
    if card is None or card.takes_images:
        return ""
    return tr(
        "{name} reads text only. Give the command {title} a model that sees.",
        name=card.name or card.id,
        title=command.title,
    )
