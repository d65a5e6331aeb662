from __future__ import annotations

from offhand.domain.exchange import ImportReport, Origin, Reason, Refusal
from offhand.domain.opening import DamagedChat, OpeningMode, OpeningReport, SalvageReport
from offhand.services.wording.exchange import (
    MOST_LISTED,
    PROGRAMS,
    REASONS,
    word_import,
    word_opening,
    word_salvage,
)

WHOLE = SalvageReport(original="/data/offhand-damaged-1.db", chats=1, messages=2_000)


def test_every_origin_and_reason_has_words() -> None:
    assert set(PROGRAMS) == set(Origin)
    assert set(REASONS) == set(Reason)


def test_an_import_is_summed_up_and_refusals_are_named() -> None:
    report = ImportReport(
        file="a.zip",
        origin=Origin.CLAUDE,
        imported=2,
        updated=1,
        lost_attachments=1,
        refused=(Refusal(name="Trip\n", reason=Reason.CUT_OFF), Refusal(name="", reason=Reason.GARBLED)),
    )
    assert word_import(report) == [
        "a.zip (Claude): 2 new chats, 1 chat with new messages",
        "1 picture or file not in it",
        "not imported: “Trip”, it ends before it is complete",
        "not imported: a chat without a name, its content makes no sense",
    ]


def test_a_flood_of_refusals_is_cut() -> None:
    many = tuple(Refusal(name=str(number), reason=Reason.GARBLED) for number in range(100))
    lines = word_import(ImportReport(file="a", origin=Origin.CHATGPT, refused=many))
    assert len(lines) == MOST_LISTED + 2
    assert lines[-1] == "not imported: 80 more"


def test_nothing_is_said_where_all_was_well() -> None:
    assert word_opening(OpeningReport(mode=OpeningMode.WRITE)) == ""


def test_a_salvage_that_lost_nothing_says_so() -> None:
    assert word_salvage(WHOLE) == (
        "The file of your chats was damaged. Everything in it was saved: 1 chat with 2,000 messages."
        " The damaged file is kept as “offhand-damaged-1.db”."
    )


def test_what_a_salvage_lost_is_named() -> None:
    report = SalvageReport(
        original="/data/x.db",
        chats=3,
        messages=40,
        damaged=(DamagedChat(title="Trip", lost_messages=2), DamagedChat(title="", lost_head=True)),
        unreadable_pages=1,
        mended_messages=1,
        from_snapshot=7,
    )
    assert word_salvage(report) == (
        "The file of your chats was damaged. Saved: 3 chats with 40 messages."
        " Lost: 2 messages in 1 chat, the titles of 1 chat, parts of 1 message."
        " 7 messages came back from a snapshot. The damaged file is kept as “x.db”."
    )
