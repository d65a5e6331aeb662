"""Starts that go to the instance that runs: the window, and what is asked of it from a shell."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from offhand.app.ownership import ask_owner, claim_folder, name_files, wake_owner
from offhand.domain.handover import Answer, HandoverRefused, Open, Quick, Rest, Shot
from offhand.words import tr

if TYPE_CHECKING:
    import argparse

    from offhand.domain.handover import Wish
    from offhand.system.instance.claim import Claim


def claim_window(arguments: argparse.Namespace) -> Claim | None:
    """Own the data folder, None where the window of its owner came to the front instead.

    Raises ``HandoverProblem``, and ``StoreProblem`` where nothing can be owned.
    """
    wish = Rest() if arguments.hidden else Open(name_files(arguments.files), arguments.new_chat)
    claim = claim_folder(arguments, wish, demo=arguments.command == "demo")
    if not isinstance(claim, Answer):
        return claim
    _check(claim, wish)
    for option in ("base_url", "log_level"):
        if getattr(arguments, option):
            name = option.replace("_", "-")
            print(tr("offhand: it runs already, so --{name} has no effect", name=name), file=sys.stderr)
    return None


def run(arguments: argparse.Namespace) -> int:
    """Hand a wish to the instance that runs; raises ``HandoverProblem``."""
    is_quick = arguments.command == "quick"
    hand_to_owner(arguments, Quick(arguments.text) if is_quick else Shot(arguments.repeat))
    return 0


def hand_to_owner(arguments: argparse.Namespace, wish: Wish) -> None:
    """Have a wish granted by the instance that runs, or by one that is started for it.

    Raises ``HandoverProblem``, and ``UsageProblem`` where there is no display to start one on.
    """
    answer = ask_owner(arguments, wish)
    _check(wake_owner(arguments, wish) if answer is None else answer, wish)


def _check(answer: Answer, wish: Wish) -> None:
    if answer.refusal is not None:
        command = "offhand" if isinstance(wish, Open | Rest) else f"offhand {type(wish).__name__.lower()}"
        raise HandoverRefused(refusal=answer.refusal, command=command)
