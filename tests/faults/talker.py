"""The program without its window, talking in several chats until it is killed.

``python -m tests.faults.talker --data-dir DIR --base-url URL --ledger FILE --streams 8 --round 3``
asks one question in each of so many chats, with ``--beside 4`` of four models each. It prints a line
when it has heard of every answer, and never ends by itself.
"""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from offhand.app.core import Core, Options
from offhand.app.history import History
from offhand.domain.events import TextDelta
from offhand.domain.message import TextPart
from tests.faults.ledger import Ledger

if TYPE_CHECKING:
    from offhand.domain.chat import Chat
    from offhand.domain.events import StreamEvent
    from offhand.domain.message import Message
    from offhand.services.hearing import ConversationState


def name_question(number: int, row: int) -> str:
    """Return the question of a stream of a round, which is its chat's title too."""
    return f"Round {number} row {row}"


class Ear:
    """Note in the ledger what one conversation tells, after it was handed on to be kept."""

    def __init__(self, ledger: Ledger, row: int, beside: int) -> None:
        """Note the answers of one chat in so many rows of the ledger."""
        self._ledger = ledger
        self._rows = range(row * beside, (row + 1) * beside)
        self._totals: dict[str, int] = {}

    @property
    def hears_all(self) -> bool:
        """Say whether something of every answer came."""
        return len(self._totals) == len(self._rows) and all(self._totals.values())

    def message_was_added(self, message: Message) -> None:
        if message.reply is None:
            for row in self._rows:
                self._ledger.note_question(row)
        else:
            self._totals.setdefault(message.id, 0)

    def chat_was_changed(self, chat: Chat) -> None:
        pass

    def event_was_heard(self, message_id: str, event: StreamEvent) -> None:
        if isinstance(event, TextDelta):
            self._totals[message_id] += len(event.text)
            row = self._rows[list(self._totals).index(message_id)]
            self._ledger.note_text(row, self._totals[message_id])

    def reply_has_ended(self, message: Message) -> None:
        pass

    def message_was_amended(self, message: Message) -> None:
        self._totals.setdefault(message.id, 0)

    def state_has_changed(self, state: ConversationState) -> None:
        pass


def report(name: str, error: BaseException) -> None:
    print(f"failed: {name}: {error!r}", flush=True)


async def talk(options: argparse.Namespace) -> None:
    core = Core(
        Options(data_dir=options.data_dir, base_url=options.base_url, api_key="sk-or-v1-" + "0" * 64), report
    )
    history = History(core, report)
    await history.open()
    with Ledger(Path(options.ledger)) as ledger:
        ears: list[Ear] = []
        for row in range(options.streams):
            conversation = history.library.create()
            ears.append(Ear(ledger, row, options.beside))
            conversation.listen(ears[-1])
            parts = (TextPart(name_question(options.round, row)),)
            if options.beside > 1:
                conversation.start_comparing(parts, tuple(f"maker/{n}" for n in range(options.beside)))
            else:
                conversation.start_asking(parts)
        while not all(ear.hears_all for ear in ears):
            await asyncio.sleep(0.005)
        print("talking", flush=True)
        await asyncio.Event().wait()


def main() -> None:
    """Talk until killed."""
    parser = argparse.ArgumentParser(description="Talk in several chats until killed.")
    parser.add_argument("--data-dir", required=True)
    parser.add_argument("--base-url", required=True)
    parser.add_argument("--ledger", required=True)
    parser.add_argument("--streams", type=int, default=8)
    parser.add_argument("--beside", type=int, default=1, help="models that each question goes to")
    parser.add_argument("--round", type=int, default=0)
    asyncio.run(talk(parser.parse_args()))


if __name__ == "__main__":
    main()
