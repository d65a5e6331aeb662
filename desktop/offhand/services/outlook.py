"""What a question takes of each model that it goes to: foretold apart, and added up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from offhand.domain.forecast import Forecast, add_forecasts
from offhand.services.context_use import ContextUse, measure_use
from offhand.services.weighing import Survey, find_limit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.services.estimation import Estimation
    from offhand.services.weighing import Weight


class Outlook(msgspec.Struct, frozen=True, kw_only=True):
    """Say what one model would take for a question."""

    survey: Survey
    forecast: Forecast
    use: ContextUse

    @property
    def model(self) -> str:
        """Return the model's id."""
        return self.survey.model

    @property
    def fullness(self) -> float:
        """Return the share of its context that is used; 0 where nobody tells how much it reads."""
        use = self.use
        return (use.total + use.reserve) / use.limit if use.limit else 0.0


def look_ahead(estimation: Estimation, survey: Survey, draft: Weight) -> Outlook:
    """Foretell what a draft takes of the model that a survey was made for."""
    forecast = estimation.foretell(survey, draft)
    limit = find_limit(estimation.card_of(survey.model))
    use = measure_use(survey, draft, forecast.prompt.likely, limit=limit)
    return Outlook(survey=survey, forecast=forecast, use=use)


def find_tightest(outlooks: Sequence[Outlook]) -> Outlook:
    """Return what is nearest to the end of its context, the first of several."""
    return max(outlooks, key=lambda outlook: outlook.fullness)


def add_up(outlooks: Sequence[Outlook]) -> Forecast:
    """Return what all of them take together."""
    return add_forecasts([outlook.forecast for outlook in outlooks])
