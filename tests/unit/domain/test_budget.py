"""The rule of the caps, on tables of cases."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from offhand.domain.budget import Caps, CapScope, Judgement, Spent, Verdict, judge, read_caps
from offhand.domain.errors import SettingRefused
from offhand.domain.periods import day_of, list_days, list_months, month_of
from offhand.domain.settings import Settings
from offhand.domain.spending_settings import CHAT_CAP, DAY_CAP, MESSAGE_CAP, MONTH_CAP

if TYPE_CHECKING:
    from collections.abc import Sequence

D = Decimal
BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 26, 12, tzinfo=BERLIN).timestamp()


def ask(caps: Caps, *costs: str | None, spent: Spent | None = None, now: float = NOW) -> Judgement:
    amounts: Sequence[D | None] = [None if cost is None else D(cost) for cost in costs]
    return judge(caps, spent or Spent(), amounts, now=now, zone=BERLIN)


@pytest.mark.parametrize(
    ("cap", "spent", "cost", "verdict"),
    [
        ("1", "0", "0.5", Verdict.ALLOWED),
        ("1", "0.29", "0.5", Verdict.ALLOWED),
        ("1", "0.3", "0.5", Verdict.WARNED),  # exactly 80 %
        ("1", "0.5", "0.5", Verdict.WARNED),  # exactly the cap
        ("1", "0.5", "0.500000000001", Verdict.REFUSED),
        ("1", "1", "0.0001", Verdict.REFUSED),
        ("1", "1.2", "0.0001", Verdict.REFUSED),
        ("1", "1.2", "0", Verdict.ALLOWED),  # what is free is always allowed
        ("0", "0", "0.0001", Verdict.REFUSED),
        ("0", "0", "0", Verdict.ALLOWED),
        ("1", "0.2", None, Verdict.WARNED),  # unknown: said, not blocked
        ("1", "1", None, Verdict.REFUSED),  # unknown, and nothing is left
    ],
)
@pytest.mark.parametrize("scope", [CapScope.CHAT, CapScope.DAY, CapScope.MONTH])
def test_a_cap_over_what_is_spent(
    scope: CapScope, cap: str, spent: str, cost: str | None, verdict: Verdict
) -> None:
    caps = Caps(**{scope.value: D(cap)})
    judgement = ask(caps, cost, spent=replace(Spent(), **{scope.value: D(spent)}))
    assert judgement.verdict is verdict
    assert judgement.is_price_unknown is (cost is None)
    if verdict is not Verdict.ALLOWED:
        reason = judgement.reason
        assert reason is not None
        assert (reason.scope, reason.left) == (scope, max(D(0), D(cap) - D(spent)))


@pytest.mark.parametrize(
    ("costs", "verdict"),
    [
        (["0.39"], Verdict.ALLOWED),
        (["0.4"], Verdict.WARNED),
        (["0.5"], Verdict.WARNED),
        (["0.51"], Verdict.REFUSED),
        (["0.3", "0.3", "0.3"], Verdict.ALLOWED),  # each by itself
        (["0.3", "0.6"], Verdict.REFUSED),
        ([None], Verdict.WARNED),
        ([None, "0.6"], Verdict.REFUSED),
        (["0"], Verdict.ALLOWED),
    ],
)
def test_the_cap_of_a_message_holds_for_each(costs: list[str | None], verdict: Verdict) -> None:
    judgement = ask(Caps(message=D("0.5")), *costs, spent=Spent(chat=D(9), day=D(9), month=D(9)))
    assert judgement.verdict is verdict


@pytest.mark.parametrize(
    ("costs", "verdict"),
    [
        (["0.3", "0.3"], Verdict.ALLOWED),
        (["0.3", "0.3", "0.3"], Verdict.WARNED),
        (["0.4", "0.4", "0.3"], Verdict.REFUSED),
        (["0.4", None], Verdict.WARNED),
        (["1.4", None], Verdict.REFUSED),  # too much already
    ],
)
def test_several_questions_count_together(costs: list[str | None], verdict: Verdict) -> None:
    assert ask(Caps(day=D(1)), *costs).verdict is verdict


def test_of_several_caps_the_one_that_is_missed_by_most_is_named() -> None:
    caps = Caps(message=D(5), chat=D(1), day=D(2), month=D(40))
    judgement = ask(caps, "2.5", spent=Spent(day=D(1), month=D(1)))
    assert judgement.reason is not None
    assert judgement.reason.scope is CapScope.CHAT
    assert len(judgement.standings) == 4
    equal = ask(Caps(day=D(1), month=D(1)), "2")
    assert equal.reason is not None
    assert equal.reason.scope is CapScope.MONTH, "which lasts longer"


def test_without_caps_nothing_is_said() -> None:
    judgement = ask(Caps(), "100", None)
    assert (judgement.verdict, judgement.reason, judgement.is_price_unknown) == (Verdict.ALLOWED, None, False)
    assert not Caps()
    assert Caps(chat=D(0))


def test_it_says_when_a_cap_begins_anew() -> None:
    judgement = ask(Caps(message=D(0), chat=D(0), day=D(0), month=D(0)), "1")
    found = {standing.scope: standing.frees_at for standing in judgement.standings}
    assert found == {
        CapScope.MESSAGE: None,
        CapScope.CHAT: None,
        CapScope.DAY: datetime(2026, 11, 27, tzinfo=BERLIN).timestamp(),
        CapScope.MONTH: datetime(2026, 12, 1, tzinfo=BERLIN).timestamp(),
    }


@pytest.mark.parametrize(
    ("zone", "moment", "hours", "starts"),
    [
        ("Europe/Berlin", "2026-03-29T12:00", 23, "2026-03-29T00:00+01:00"),  # put forward at 2
        ("Europe/Berlin", "2026-10-25T23:59", 25, "2026-10-25T00:00+02:00"),  # put back at 3
        ("Europe/Berlin", "2026-10-26T00:00", 24, "2026-10-26T00:00+01:00"),
        ("Africa/Cairo", "2026-04-24T10:00", 23, "2026-04-24T01:00+03:00"),  # no midnight on that day
        ("America/Havana", "2026-11-01T10:00", 25, "2026-11-01T00:00-04:00"),  # midnight twice
        ("Asia/Kathmandu", "2026-02-28T23:59", 24, "2026-02-28T00:00+05:45"),
        ("Pacific/Kiritimati", "2026-12-31T00:00", 24, "2026-12-31T00:00+14:00"),
    ],
)
def test_days_of_the_calendar(zone: str, moment: str, hours: int, starts: str) -> None:
    place = ZoneInfo(zone)
    day = day_of(datetime.fromisoformat(moment).replace(tzinfo=place).timestamp(), place)
    assert day.start == datetime.fromisoformat(starts).timestamp()
    assert day.end - day.start == hours * 3600
    assert day_of(day.end, place).start == day.end
    assert day_of(day.end - 1, place) == day


@pytest.mark.parametrize(
    ("moment", "start", "end"),
    [
        ("2026-12-31T23:59:59", "2026-12-01", "2027-01-01"),
        ("2027-01-01T00:00:00", "2027-01-01", "2027-02-01"),
        ("2028-02-29T12:00:00", "2028-02-01", "2028-03-01"),
        ("2026-03-31T23:30:00", "2026-03-01", "2026-04-01"),  # over the change of the clock
    ],
)
def test_months_of_the_calendar(moment: str, start: str, end: str) -> None:
    month = month_of(datetime.fromisoformat(moment).replace(tzinfo=BERLIN).timestamp(), BERLIN)
    assert month.start == datetime.fromisoformat(start).replace(tzinfo=BERLIN).timestamp()
    assert month.end == datetime.fromisoformat(end).replace(tzinfo=BERLIN).timestamp()


def test_lists_of_days_and_months() -> None:
    first, last = datetime(2026, 11, 29).date(), datetime(2027, 1, 2).date()
    days = list_days(first, last)
    assert (days[0], days[-1], len(days)) == (first, last, 35)
    assert [month.isoformat() for month in list_months(first, last)] == [
        "2026-11-01",
        "2026-12-01",
        "2027-01-01",
    ]


@pytest.mark.parametrize(
    ("value", "amount"),
    [(2.5, "2.5"), (0.1, "0.1"), (3, "3"), ("0.0001", "0.0001"), (D("1.10"), "1.10"), (None, None), (0, "0")],
)
def test_a_cap_is_an_exact_amount(value: object, amount: str | None) -> None:
    settings = Settings().put(DAY_CAP, value)  # pyright: ignore[reportArgumentType] - as files hold it
    assert settings.get(DAY_CAP) == (None if amount is None else D(amount))


@pytest.mark.parametrize("value", [True, "much", "nan", "inf", -1, "-0.01", 1_000_001, [1], float("inf")])
def test_what_is_no_amount_is_refused(value: object) -> None:
    with pytest.raises(SettingRefused):
        Settings().put(MONTH_CAP, value)  # pyright: ignore[reportArgumentType] - the point of it


def test_a_chat_has_a_cap_of_its_own() -> None:
    settings = Settings().put(CHAT_CAP, D(5)).put(MESSAGE_CAP, D(1))
    own = {CHAT_CAP.key: D("0.5")}
    assert read_caps(settings.overlaid(own)) == Caps(message=D(1), chat=D("0.5"))
    assert read_caps(settings.overlaid({CHAT_CAP.key: None})).chat is None
