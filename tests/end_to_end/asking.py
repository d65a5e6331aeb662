"""What several tests of the window do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.end_to_end.driver import Program


def ask(offhand: Program, text: str) -> None:
    """Type a question and send it with Enter."""
    offhand.type_into("text", "Message", text)
    offhand.press("Return")
