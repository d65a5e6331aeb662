"""Every generation of Grok that the list has had (OPENROUTER section 6), and what each of them refuses.

Entries are of the catalogue's shape; ``Grok.refuse`` is the provider at the other end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import msgspec

from offhand.openrouter.catalogue import read_models

if TYPE_CHECKING:
    from offhand.domain.models import ModelCard
    from tests.fakes.answers import JSON

OLD: Final = ("max_tokens", "temperature", "top_p", "stop", "seed", "frequency_penalty", "presence_penalty")
FORMS: Final = ("response_format", "structured_outputs")
TOOLS: Final = ("tools", "tool_choice")
THINKING: Final = (
    *("max_tokens", "temperature", "top_p", "seed", "logprobs", "top_logprobs"),
    *("include_reasoning", "reasoning", *FORMS, *TOOLS),
)
REFUSED_BY_THINKERS: Final = frozenset({"presence_penalty", "frequency_penalty", "stop", "reasoning_effort"})
PASSING: Final = frozenset(
    {
        "model",
        "messages",
        "stream",
        "stream_options",
        "session_id",
        "provider",
        "models",
        "service_tier",
        "plugins",
    }
)
"""What OpenRouter takes itself, whatever the model."""
TIERS: Final = frozenset({"auto", "default", "fast", "flex", "priority", "scale"})


class Grok(msgspec.Struct, frozen=True, kw_only=True):
    """Be one generation."""

    slug: str
    context: int
    parameters: tuple[str, ...]
    sees: bool = False
    longest: int | None = None
    """Tokens of an answer."""
    thinks: bool = False
    efforts: tuple[str, ...] | None = ()
    """Which can be asked for; None: all that there are."""
    mandatory: bool = False
    tells: bool = True
    """The list has an object that says how it thinks."""

    @property
    def id(self) -> str:
        return f"x-ai/{self.slug}"

    def make_entry(self) -> JSON:
        """Return its entry of the list."""
        inputs = ["text", "image"] if self.sees else ["text"]
        entry: JSON = {
            "id": self.id,
            "name": f"xAI: {self.slug}",
            "context_length": self.context,
            "architecture": {"input_modalities": inputs, "output_modalities": ["text"], "tokenizer": "Grok"},
            "pricing": {"prompt": "0.000002", "completion": "0.00001", "web_search": "0.005"},
            "top_provider": {"context_length": self.context, "max_completion_tokens": self.longest},
            "per_request_limits": None,
            "supported_parameters": list(self.parameters),
        }
        if self.thinks and self.tells:
            entry["reasoning"] = {
                "mandatory": self.mandatory,
                "supported_efforts": None if self.efforts is None else list(self.efforts),
            }
        return entry

    def read_card(self) -> ModelCard:
        """Return the card that comes of it."""
        return read_models(msgspec.json.encode({"data": [self.make_entry()]}))[self.id]

    def refuse(self, body: JSON) -> list[str]:
        """List what of a request it would refuse, or never hear of."""
        refused = [name for name in body if name not in PASSING and name not in self.parameters]
        if self.thinks:
            refused += REFUSED_BY_THINKERS & body.keys()
        return [*refused, *self._refuse_thinking(body), *self._refuse_length(body), *self._refuse_shape(body)]

    def _refuse_thinking(self, body: JSON) -> list[str]:
        reasoning: dict[str, Any] = body.get("reasoning", {})
        effort = reasoning.get("effort")
        refused = [f"reasoning.{name}" for name in reasoning if name not in {"effort", "enabled"}]
        if "enabled" in reasoning and (effort is not None or not self.tells):
            refused.append("reasoning.enabled")
        if effort is not None and self.efforts is not None and effort not in self.efforts:
            refused.append(f"effort {effort}")
        if self.mandatory and (effort == "none" or reasoning.get("enabled") is False):
            refused.append("thinking is mandatory")
        return refused

    def _refuse_length(self, body: JSON) -> list[str]:
        asked = body.get("max_tokens", body.get("max_completion_tokens"))
        longest = self.longest or self.context
        return [f"{asked} tokens of {longest}"] if asked is not None and not 1 <= asked <= longest else []

    def _refuse_shape(self, body: JSON) -> list[str]:
        pictures = [
            part["image_url"]["url"]
            for message in body["messages"]
            for part in (message["content"] if isinstance(message["content"], list) else ())
            if part["type"] == "image_url"
        ]
        refused = [] if self.sees or not pictures else ["pictures"]
        refused += [
            url[:20] for url in pictures if not url.startswith(("data:image/jpeg;", "data:image/png;"))
        ]
        form = body.get("response_format", {}).get("type")
        if form == "json_schema" and "structured_outputs" not in self.parameters:
            refused.append("schema")
        if body.get("service_tier", "auto") not in TIERS:
            refused.append("service_tier")
        return refused


MINDFUL: Final[Any] = {"parameters": THINKING, "thinks": True, "mandatory": True}
GROKS: Final = (
    Grok(slug="grok-beta", context=131_072, parameters=(*OLD, *TOOLS)),
    Grok(slug="grok-2-1212", context=131_072, parameters=(*OLD, *TOOLS, "response_format")),
    Grok(slug="grok-2-vision-1212", context=32_768, parameters=(*OLD, "response_format"), sees=True),
    Grok(slug="grok-3-beta", context=131_072, parameters=(*OLD, *TOOLS, "response_format")),
    Grok(slug="grok-3", context=131_072, parameters=(*OLD, *TOOLS, *FORMS)),
    Grok(slug="grok-3-mini-beta", context=131_072, efforts=("high", "low"), **MINDFUL),
    Grok(slug="grok-3-mini", context=131_072, efforts=("high", "low"), **MINDFUL),
    Grok(slug="grok-4", context=256_000, parameters=THINKING, sees=True, thinks=True, mandatory=True),
    Grok(
        slug="grok-4-fast",
        context=2_000_000,
        longest=30_000,
        parameters=THINKING,
        sees=True,
        thinks=True,
        efforts=("none",),
    ),
    Grok(
        slug="grok-code-fast-1",
        context=256_000,
        longest=10_000,
        parameters=THINKING,
        thinks=True,
        mandatory=True,
    ),
    Grok(
        slug="grok-4.1-fast",
        context=2_000_000,
        longest=30_000,
        parameters=THINKING,
        sees=True,
        thinks=True,
        efforts=("none",),
    ),
    Grok(slug="grok-4.20", context=2_000_000, parameters=THINKING, sees=True, thinks=True, efforts=("none",)),
    Grok(
        slug="grok-4.20-beta",
        context=2_000_000,
        parameters=THINKING,
        sees=True,
        thinks=True,
        tells=False,
        efforts=("high", "medium", "low"),
    ),
    Grok(
        slug="grok-4.3",
        context=1_000_000,
        parameters=THINKING,
        sees=True,
        thinks=True,
        efforts=("high", "medium", "low", "none"),
    ),
    Grok(
        slug="grok-build-0.1",
        context=256_000,
        parameters=tuple(name for name in THINKING if "reasoning" not in name),
    ),
    Grok(
        slug="grok-4.5",
        context=500_000,
        parameters=THINKING,
        sees=True,
        thinks=True,
        mandatory=True,
        efforts=("high", "medium", "low"),
    ),
    Grok(
        slug="grok-4.6",
        context=500_000,
        longest=450_000,
        parameters=(*THINKING, "max_completion_tokens"),
        sees=True,
        thinks=True,
        efforts=("xhigh", "high", "medium", "low"),
    ),
    Grok(
        slug="grok-4.7",
        context=500_000,
        longest=450_000,
        parameters=tuple(name for name in (*THINKING, "max_completion_tokens") if name != "max_tokens"),
        sees=True,
        thinks=True,
        mandatory=True,
        efforts=None,
    ),
)
"""Oldest first."""
