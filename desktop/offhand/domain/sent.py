"""What was really sent for an answer, kept with it: who was asked for, how, and of which server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping


class SentRequest(msgspec.Struct, frozen=True, kw_only=True):
    """Hold a request as it went out last, but for the key and for what the chat itself has.

    The messages are those of the chat from ``first`` to the question; they never change, so that they can
    be written again.
    """

    address: str
    """Where it went, without a name or a password in it."""
    dialect: str
    """What the server was taken to know (``Dialect``)."""
    fields: dict[str, Any]
    """The body without its messages, in the order of the wire."""
    system: str = ""
    """What was said first, with the summary and the form of the answer below it."""
    first: str = ""
    """The first message of the chat that was sent."""
    tail: tuple[dict[str, Any], ...] = ()
    """Messages of the wire after the question: an answer that is to go on, and what asks for the rest."""
    sees: bool = True
    """Pictures were sent to it."""
    draws: bool = False
    """Pictures of its answers were sent back."""
    keeps_details: bool = True
    """Its thinking was sent back."""
    has_key: bool = True

    @property
    def provider(self) -> Mapping[str, Any]:
        """Return what was asked of providers (OPENROUTER section 2, "provider object")."""
        found = self.fields.get("provider")
        return cast("Mapping[str, Any]", found) if isinstance(found, dict) else {}

    @property
    def fallback_models(self) -> tuple[str, ...]:
        """List the models that were to be tried after the first one."""
        found = self.fields.get("models")
        named = cast("list[object]", found) if isinstance(found, list) else []
        return tuple(model for model in named if isinstance(model, str) and model != self.fields.get("model"))

    @property
    def tool_types(self) -> frozenset[str]:
        """List the kinds of tools that went along: ours, and those that the server runs itself."""
        found = self.fields.get("tools")
        tools = cast("list[object]", found) if isinstance(found, list) else []
        kinds = [cast("dict[str, object]", tool).get("type") for tool in tools if isinstance(tool, dict)]
        return frozenset(kind for kind in kinds if isinstance(kind, str))
