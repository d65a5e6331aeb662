"""``offhand ask``: a question and its answer without a window.

The answer goes to standard output and nothing else does, so that it can be piped on; everything
that is said about it goes to standard error.
"""

from __future__ import annotations

import asyncio
import gc
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, cast

from offhand.app.core import Core, Options, log_failure
from offhand.cli.foreign_text import decode_text
from offhand.domain.errors import FileUnreadable, FileVanished, ImagesNotTaken, UsageProblem
from offhand.domain.events import Retrying, StreamEvent, TextDelta
from offhand.domain.gating import list_left_out
from offhand.domain.message import FilePart, FinishReason, Message, Part, Role, TextPart
from offhand.domain.model_settings import SYSTEM_PROMPT
from offhand.domain.spending_settings import SPENDING_SETTINGS
from offhand.services.answer_limits import find_longest
from offhand.services.context import gather_request
from offhand.services.identity import new_id
from offhand.services.notices import word_choice
from offhand.services.reply import GrowingReply
from offhand.services.turn import run_turn
from offhand.services.wording.left_out import tell_left_out
from offhand.words import later, tr

if TYPE_CHECKING:
    import argparse

    from offhand.domain.request import ChatRequest
    from offhand.domain.settings import Settings

CATALOGUE_PATIENCE = 5.0
"""Seconds that a question waits for a list of models that is due."""
LARGEST_FILE = 10 * 2**20
"""Bytes of one ``-f`` file."""
REFUSED = 4


def run(arguments: argparse.Namespace) -> int:
    """Ask, print the answer, and return the exit status; raises ``AppError``."""
    # Before the loop runs: a read from a pipe that stays open must end with Ctrl+C.
    piped = "" if sys.stdin is None or sys.stdin.isatty() else _read_input()
    return asyncio.run(_ask(arguments, piped))


async def _ask(arguments: argparse.Namespace, piped: str) -> int:
    core = Core(Options.gather(arguments, keeps_blobs=False), log_failure)
    try:
        parts = await _read_parts(arguments, piped, core)
        model = await _find_model(arguments, core)
        card = core.catalogue.card(model)
        if arguments.image and card is not None and not card.takes_images:
            # A picture was asked about: an answer without it would be none.
            raise ImagesNotTaken(name=Path(arguments.image[0]).name, model=model)
        question = Message(id=new_id(), role=Role.USER, parts=parts, created=time.time())
        settings = core.settings
        if arguments.system is not None:
            settings = settings.put(SYSTEM_PROMPT, arguments.system)
        if told := tell_left_out({model: list_left_out(settings, card)}):
            print(f"offhand: {told}", file=sys.stderr)
        await _hold_against_caps(arguments, core, question, model, settings)
        request = await gather_request(
            (question,),
            model=model,
            card=card,
            settings=settings,
            blobs=core.blobs,
            session_id=question.id,
            schema=_read_schema(arguments.schema),
            longest=await find_longest(core.backing, (question,), model=model, settings=settings),
        )
        return await _answer(arguments, core, request)
    finally:
        await core.close()


async def _answer(arguments: argparse.Namespace, core: Core, request: ChatRequest) -> int:
    client = core.client
    events = client.complete_chat(request) if arguments.no_stream else client.stream_chat(request)
    reply = GrowingReply(new_id(), request.messages[-1].id, request.model, time.time())
    printer = _Printer(sys.stdout, sys.stderr, quiet=arguments.json)
    try:
        await run_turn(events, reply, images=core.attachments, clock=time.time, hear=printer.hear)
        printer.end_line()
        if arguments.json:
            _print_object(reply.message, sys.stdout)
        return _judge(reply.message, sys.stderr)
    finally:
        from offhand.app.shell_spending import record_question  # noqa: PLC0415 - after the answer

        printer.end_line()
        await record_question(core, arguments.data_dir, request, reply.message)


async def _hold_against_caps(
    arguments: argparse.Namespace, core: Core, question: Message, model: str, settings: Settings
) -> None:
    """Refuse what may cost more than a cap leaves, unless that was confirmed; raises ``CapReached``."""
    if arguments.anyway or all(settings.get(cap) is None for cap in SPENDING_SETTINGS):
        return
    from offhand.app.shell_spending import judge_question  # noqa: PLC0415 - only where there are caps

    path, card = core.folders.database_file, core.catalogue.card(model)
    judgement = await judge_question(path, question, model, card, settings)
    if judgement.is_price_unknown:
        print(
            tr("offhand: what {model} costs is not known, so no cap was held against it", model=model),
            file=sys.stderr,
        )


class _Printer:
    """Print text as it comes, and what is worth knowing beside it."""

    def __init__(self, out: TextIO, notice: TextIO, *, quiet: bool) -> None:
        self._out = out
        self._notice = notice
        self._quiet = quiet
        self._last = "\n"

    def hear(self, event: StreamEvent) -> None:
        if not gc.isenabled():
            # What was imported until now stays. Going through it earlier would have held up the first word.
            gc.freeze()
            gc.enable()
        match event:
            case TextDelta(text) if text and not self._quiet:
                self._out.write(text)
                self._out.flush()
                self._last = text[-1]
            case Retrying(attempt, wait, error):
                from offhand.services.explanation import explain  # noqa: PLC0415 - where there is a failure

                sentence = explain(error).sentence
                print(
                    tr(
                        "offhand: {sentence} Trying again in {wait:.0f} s ({attempt}).",
                        sentence=sentence,
                        wait=wait,
                        attempt=attempt,
                    ),
                    file=self._notice,
                )
            case _:
                pass

    def end_line(self) -> None:
        if self._last != "\n":
            self._out.write("\n")
            self._out.flush()
            self._last = "\n"


async def _find_model(arguments: argparse.Namespace, core: Core) -> str:
    """Name the model, and say once where another one than the wanted serves.

    The list of models decides what is sent, so a missing or old one is fetched first; a server
    without such a list is asked all the same.
    """
    with suppress(TimeoutError):
        async with asyncio.timeout(CATALOGUE_PATIENCE):
            await core.bring_catalogue()
    wish = arguments.model or ""
    model = core.find_model(wish)
    if not wish:
        choice = core.choose_default()
        said = word_choice(choice, choice.model)
        if said and await core.notices.is_news(f"model {choice.wanted} {choice.model}"):
            print(f"offhand: {said}", file=sys.stderr)
    return model


async def _read_parts(arguments: argparse.Namespace, piped: str, core: Core) -> tuple[Part, ...]:
    text = "\n\n".join(piece for piece in (cast("str", arguments.text), piped) if piece.strip())
    parts: list[Part] = [TextPart(text)] if text else []
    for name in cast("list[str]", arguments.file):
        content = await asyncio.to_thread(_read_text_file, name)
        parts.append(FilePart(await core.blobs.put(content, "text/plain"), Path(name).name))
    parts.extend([(await core.attachments.read_file(name)).part for name in arguments.image])
    if not parts:
        raise UsageProblem(what=later("there is nothing to ask: give a text, a file, or pipe something in"))
    return tuple(parts)


def _read_input() -> str:
    return decode_text(sys.stdin.buffer.read(), errors="replace")


def _read_text_file(name: str) -> bytes:
    path = Path(name)
    try:
        if not path.is_file():
            if path.exists():
                raise FileUnreadable(name=name, reason=later("it is not a file"))
            raise FileVanished(name=name)
        if path.stat().st_size > LARGEST_FILE:
            raise FileUnreadable(
                name=name,
                reason=tr("it is larger than {largest_file} MiB", largest_file=LARGEST_FILE // 2**20),
            )
        content = decode_text(path.read_bytes()).encode()
    except OSError as error:
        raise FileUnreadable(
            name=name, reason=(error.strerror or later("it cannot be read")).lower()
        ) from error
    except UnicodeDecodeError as error:
        raise FileUnreadable(name=name, reason=later("it is not text")) from error
    return content


def _read_schema(name: str | None) -> dict[str, object] | None:
    if name is None:
        return None
    import msgspec  # noqa: PLC0415 - only with a schema

    try:
        schema = msgspec.json.decode(_read_text_file(name))
    except (ValueError, RecursionError) as error:
        raise UsageProblem(what=tr("the schema {name} is not JSON", name=name)) from error
    if not isinstance(schema, dict):
        raise UsageProblem(what=tr("the schema {name} is not a JSON object", name=name))
    return cast("dict[str, object]", schema)


def _print_object(message: Message, out: TextIO) -> None:
    import msgspec  # noqa: PLC0415 - only for one object

    reply = message.reply
    assert reply is not None, "an answer has a record"  # noqa: S101 - by construction
    usage = reply.usage
    encoder = msgspec.json.Encoder(decimal_format="number")
    line = encoder.encode(
        {
            "text": message.text,
            "model": reply.served_model or reply.asked_model,
            "provider": reply.provider,
            "usage": usage.received if usage is not None else None,
            "cost": usage.cost if usage is not None else None,
            "finish_reason": reply.finish.value if reply.finish is not None else None,
            "id": reply.generation_id,
        }
    )
    out.write(line.decode())
    out.write("\n")


def _judge(message: Message, notice: TextIO) -> int:
    finish = message.reply.finish if message.reply is not None else None
    if finish is FinishReason.LENGTH:
        print("offhand: the answer was cut at its longest length; allow more tokens", file=notice)
    if finish is FinishReason.CONTENT_FILTER:
        print("offhand: a filter ended the answer; ask in other words or another model", file=notice)
        return REFUSED
    if finish is FinishReason.TOOL_CALLS and not message.text.strip():
        print("offhand: the model asked for a tool that it was not offered; ask again", file=notice)
        return REFUSED
    return 0
