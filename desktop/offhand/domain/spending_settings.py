"""Settings of how much may be spent; empty means that nothing limits it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from offhand.domain.setting import Group, Kind, Setting
from offhand.words import later

HIGHEST_CAP = 1_000_000
"""USD."""

MESSAGE_CAP = Setting[Decimal | None](
    key="message_cap",
    kind=Kind.MONEY,
    default=None,
    group=Group.SPENDING,
    label=later("Cap for one message"),
    meaning=later("USD. A question whose answer may cost more is held back, and you are asked first."),
    minimum=0,
    maximum=HIGHEST_CAP,
)
CHAT_CAP = Setting[Decimal | None](
    key="chat_cap",
    kind=Kind.MONEY,
    default=None,
    group=Group.SPENDING,
    label=later("Cap for one chat"),
    meaning=later("USD for all answers of a chat, with its title and summaries."),
    minimum=0,
    maximum=HIGHEST_CAP,
)
DAY_CAP = Setting[Decimal | None](
    key="day_cap",
    kind=Kind.MONEY,
    default=None,
    group=Group.SPENDING,
    label=later("Cap for one day"),
    meaning=later("USD from midnight to midnight, in all chats together."),
    minimum=0,
    maximum=HIGHEST_CAP,
)
MONTH_CAP = Setting[Decimal | None](
    key="month_cap",
    kind=Kind.MONEY,
    default=None,
    group=Group.SPENDING,
    label=later("Cap for one month"),
    meaning=later("USD of a month of the calendar, in all chats together."),
    minimum=0,
    maximum=HIGHEST_CAP,
)
SPENDING_SETTINGS: tuple[Setting[Any], ...] = (MESSAGE_CAP, CHAT_CAP, DAY_CAP, MONTH_CAP)
