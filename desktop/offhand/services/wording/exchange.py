"""Words for what came of an import, and of opening a database that was not as it should be."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from offhand.domain.exchange import Origin, Reason
from offhand.services.wording.shape import tame
from offhand.words import later, plural, tr

if TYPE_CHECKING:
    from offhand.domain.exchange import ImportReport
    from offhand.domain.opening import OpeningReport, SalvageReport

PROGRAMS = {
    Origin.OFFHAND: "Offhand",
    Origin.CHATGPT: "ChatGPT",
    Origin.CLAUDE: "Claude",
    Origin.OPENROUTER: "OpenRouter",
    Origin.CHATBOX: "Chatbox",
    Origin.CHERRY: "Cherry Studio",
}
REASONS = {
    Reason.UNKNOWN_FORMAT: later("it is not an export that Offhand knows"),
    Reason.MISSING: later("there is no such file"),
    Reason.UNREADABLE: later("it cannot be read"),
    Reason.ENCRYPTED: later("it is encrypted; unpack it first"),
    Reason.RAW_COPY: later("it is a copy of the program's own folders, which only that program can read"),
    Reason.NEWER: later("a newer version of Offhand wrote it"),
    Reason.CUT_OFF: later("it ends before it is complete"),
    Reason.GARBLED: later("its content makes no sense"),
    Reason.TOO_LARGE: later("it is too large"),
    Reason.DAMAGED: later("the rest of it is damaged"),
}
MOST_LISTED = 20
"""Refusals and damaged chats that are named one by one."""


def word_import(report: ImportReport) -> list[str]:
    """Say what came of a file, a line for each thing."""
    if report.origin is None:
        return [f"{tame(refusal.name)}: {tr(REASONS[refusal.reason])}" for refusal in report.refused]
    told = [
        plural("{n:,} new chat", "{n:,} new chats", report.imported) if report.imported else "",
        tr("{updated} with new messages", updated=plural("{n:,} chat", "{n:,} chats", report.updated))
        if report.updated
        else "",
        tr("{known} known already", known=plural("{n:,} chat", "{n:,} chats", report.known))
        if report.known
        else "",
    ]
    what = ", ".join(filter(None, told)) or tr("no chats")
    lines = [f"{tame(report.file)} ({PROGRAMS[report.origin]}): {what}"]
    if report.lost_attachments:
        lines.append(
            tr(
                "{lost_attachments} not in it",
                lost_attachments=plural(
                    "{n:,} picture or file", "{n:,} pictures or files", report.lost_attachments
                ),
            )
        )
    lines.extend(
        tr("not imported: “{name}”, {reasons}", name=tame(refusal.name), reasons=tr(REASONS[refusal.reason]))
        if refusal.name
        else tr("not imported: a chat without a name, {reasons}", reasons=tr(REASONS[refusal.reason]))
        for refusal in report.refused[:MOST_LISTED]
    )
    if len(report.refused) > MOST_LISTED:
        lines.append(tr("not imported: {count} more", count=len(report.refused) - MOST_LISTED))
    return lines


def word_opening(report: OpeningReport) -> str:
    """Say what a person has to know of how the chats were opened; empty where there is nothing."""
    return word_salvage(report.salvage) if report.salvage is not None else ""


def word_salvage(report: SalvageReport) -> str:
    """Say what came back of damaged chats, and where the damaged file is."""
    kept = tr(
        "{chats} with {messages}",
        chats=plural("{n:,} chat", "{n:,} chats", report.chats),
        messages=plural("{n:,} message", "{n:,} messages", report.messages),
    )
    original = tr("The damaged file is kept as “{name}”.", name=tame(PurePath(report.original).name))
    lost = _word_losses(report)
    if not lost:
        return tr(
            "The file of your chats was damaged. Everything in it was saved: {kept}. {original}",
            kept=kept,
            original=original,
        )
    return tr(
        "The file of your chats was damaged. Saved: {kept}. {lost} {original}",
        kept=kept,
        lost=lost,
        original=original,
    )


def _word_losses(report: SalvageReport) -> str:
    lost = sum(chat.lost_messages for chat in report.damaged)
    headless = sum(chat.lost_head for chat in report.damaged)
    told = [
        tr(
            "{lost} in {sum}",
            lost=plural("{n:,} message", "{n:,} messages", lost),
            sum=plural("{n:,} chat", "{n:,} chats", sum(chat.lost_messages > 0 for chat in report.damaged)),
        )
        if lost
        else "",
        tr("the titles of {headless}", headless=plural("{n:,} chat", "{n:,} chats", headless))
        if headless
        else "",
        tr(
            "parts of {mended_messages}",
            mended_messages=plural("{n:,} message", "{n:,} messages", report.mended_messages),
        )
        if report.mended_messages
        else "",
        tr(
            "the record of {lost_usage}",
            lost_usage=plural("{n:,} answer", "{n:,} answers", report.lost_usage),
        )
        if report.lost_usage
        else "",
    ]
    what = ", ".join(filter(None, told))
    told = [tr("Lost: {what}.", what=what)] if what else []
    if report.from_snapshot:
        back = plural("{n:,} message", "{n:,} messages", report.from_snapshot)
        told.append(tr("{back} came back from a snapshot.", back=back))
    return " ".join(told)
