"""What the list of models said when an answer ended: prices change, and models go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from offhand.domain.pricing import Pricing


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """Keep the prices of the day, and what else it takes to make the same bill again."""

    pricing: Pricing
    """Of the model that served, or of the one that was asked as long as nobody says who served."""
    images: int = 0
    """Pictures that were sent."""
    image_tokens: int = 0
    """What they took, as guessed."""
    is_other_model: bool | None = None
    """Another model served than was asked; None where nobody had said who served when it ended."""
