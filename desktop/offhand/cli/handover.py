"""Starts that go to the instance that runs: the window, and what is asked of it from a shell."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from offhand.app.ownership import ask_owner, claim_folder, name_files, wake_owner
from offhand.domain.handover import Answer, HandoverRefused, Open, Quick, Refusal, Rest, Run, Shot

if TYPE_CHECKING:
    import argparse

    from offhand.domain.handover import Wish
    from offhand.system.instance.claim import Claim


def claim_window(arguments: argparse.Namespace) -> Claim | None:
    """Own the data folder, None where the window of its owner came to the front instead.

    Raises ``HandoverProblem``, and ``StoreProblem`` where nothing can be owned.
    """
    wish = Rest() if arguments.hidden else Open(name_files(arguments.files))
    claim = claim_folder(arguments, wish, demo=arguments.command == "demo")
    if not isinstance(claim, Answer):
        return claim
    _check(claim, wish)
    for option in ("base_url", "log_level"):
        if getattr(arguments, option):
            name = option.replace("_", "-")
            print(f"offhand: it runs already, so --{name} has no effect", file=sys.stderr)
    return None


def run(arguments: argparse.Namespace) -> int:
    """Hand a wish to the instance that runs; raises ``HandoverProblem``."""
    wish = _read_wish(arguments)
    answer = ask_owner(arguments, wish)
    if answer is None:
        # What cannot be granted is not worth a start.
        is_there = isinstance(wish, Quick | Shot)
        answer = wake_owner(arguments, wish) if is_there else Answer(Refusal.NOT_THERE)
    _check(answer, wish)
    return 0


def _read_wish(arguments: argparse.Namespace) -> Wish:
    match arguments.command:
        case "quick":
            return Quick(arguments.text)
        case "shot":
            return Shot(arguments.repeat)
        case _:
            return Run(arguments.name)


def _check(answer: Answer, wish: Wish) -> None:
    if answer.refusal is not None:
        command = "offhand" if isinstance(wish, Open | Rest) else f"offhand {type(wish).__name__.lower()}"
        raise HandoverRefused(refusal=answer.refusal, command=command)
