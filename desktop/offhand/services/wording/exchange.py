"""Words for what came of an import, and of opening a database that was not as it should be."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from offhand.domain.exchange import Origin, Reason
from offhand.services.wording.shape import tame

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
    Reason.UNKNOWN_FORMAT: "it is not an export that Offhand knows",
    Reason.UNREADABLE: "it cannot be read",
    Reason.ENCRYPTED: "it is encrypted; unpack it first",
    Reason.RAW_COPY: "it is a copy of the program's own folders, which only that program can read",
    Reason.NEWER: "a newer version of Offhand wrote it",
    Reason.CUT_OFF: "it ends before it is complete",
    Reason.GARBLED: "its content makes no sense",
    Reason.TOO_LARGE: "it is too large",
    Reason.DAMAGED: "the rest of it is damaged",
}
MOST_LISTED = 20
"""Refusals and damaged chats that are named one by one."""


def word_import(report: ImportReport) -> list[str]:
    """Say what came of a file, a line for each thing."""
    if report.origin is None:
        return [f"{tame(refusal.name)}: {REASONS[refusal.reason]}" for refusal in report.refused]
    told = [
        f"{count(report.imported, 'new chat')}" if report.imported else "",
        f"{count(report.updated, 'chat')} with new messages" if report.updated else "",
        f"{count(report.known, 'chat')} known already" if report.known else "",
    ]
    what = ", ".join(filter(None, told)) or "no chats"
    lines = [f"{tame(report.file)} ({PROGRAMS[report.origin]}): {what}"]
    if report.lost_attachments:
        lines.append(f"{count(report.lost_attachments, 'picture or file', 'pictures or files')} not in it")
    lines.extend(
        f"not imported: “{tame(refusal.name)}”, {REASONS[refusal.reason]}"
        if refusal.name
        else f"not imported: a chat without a name, {REASONS[refusal.reason]}"
        for refusal in report.refused[:MOST_LISTED]
    )
    if len(report.refused) > MOST_LISTED:
        lines.append(f"not imported: {len(report.refused) - MOST_LISTED} more")
    return lines


def word_opening(report: OpeningReport) -> str:
    """Say what a person has to know of how the chats were opened; empty where there is nothing."""
    return word_salvage(report.salvage) if report.salvage is not None else ""


def word_salvage(report: SalvageReport) -> str:
    """Say what came back of damaged chats, and where the damaged file is."""
    kept = f"{count(report.chats, 'chat')} with {count(report.messages, 'message')}"
    original = f"The damaged file is kept as “{tame(PurePath(report.original).name)}”."
    lost = _word_losses(report)
    if not lost:
        return f"The file of your chats was damaged. Everything in it was saved: {kept}. {original}"
    return f"The file of your chats was damaged. Saved: {kept}. {lost} {original}"


def list_damaged(report: SalvageReport) -> list[str]:
    """List the chats that lack something, a line each."""
    lines = [
        f"“{tame(chat.title) or 'Chat'}”: "
        + ", ".join(
            filter(
                None,
                (
                    f"{count(chat.lost_messages, 'message')} lost" if chat.lost_messages else "",
                    "title, folder and tags lost" if chat.lost_head else "",
                ),
            )
        )
        for chat in report.damaged[:MOST_LISTED]
    ]
    if len(report.damaged) > MOST_LISTED:
        lines.append(f"{len(report.damaged) - MOST_LISTED} more")
    return lines


def count(number: int, one: str, many: str = "") -> str:
    """Count things in words: the number and its noun."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def _word_losses(report: SalvageReport) -> str:
    lost = sum(chat.lost_messages for chat in report.damaged)
    headless = sum(chat.lost_head for chat in report.damaged)
    told = [
        f"{count(lost, 'message')} in {count(sum(chat.lost_messages > 0 for chat in report.damaged), 'chat')}"
        if lost
        else "",
        f"the titles of {count(headless, 'chat')}" if headless else "",
        f"parts of {count(report.mended_messages, 'message')}" if report.mended_messages else "",
        f"the record of {count(report.lost_usage, 'answer')}" if report.lost_usage else "",
    ]
    what = ", ".join(filter(None, told))
    back = (
        f" {count(report.from_snapshot, 'message')} came back from a snapshot."
        if report.from_snapshot
        else ""
    )
    if what:
        return f"Lost: {what}.{back}"
    return back.strip()
