"""Two hours of chat in minutes: ``python -m tests.soak [--answers 1000] [--output FILE]``.

Prints what the program holds now and then, and the slope of its memory after the warm-up; ends with 1
where something has leaked.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.soak.figures import draw, draw_head, judge
from tests.soak.session import Plan, talk

PATIENCE = 600.0


def main() -> int:
    """Talk, print a table and the verdict, and write both as JSON where that is asked for."""
    usual = Plan()
    parser = argparse.ArgumentParser(description="Chat for long and see what is left behind.")
    parser.add_argument("--answers", type=int, default=usual.answers)
    parser.add_argument("--pictures", type=int, default=usual.pictures)
    parser.add_argument("--prompts", type=int, default=usual.prompts)
    parser.add_argument("--every", type=int, default=usual.every, help="answers between two samples")
    parser.add_argument("--chat", type=int, default=usual.chat, help="answers of one chat")
    parser.add_argument("--switches", type=int, default=usual.switches, help="looks into chats of before")
    parser.add_argument("--tight", action="store_true", help="keep little of everything that is kept")
    parser.add_argument("--leak", type=int, default=0, help="bytes that each answer leaves behind on purpose")
    parser.add_argument("--output", type=Path, help="write the figures as JSON")
    options = parser.parse_args()
    plan = Plan(
        answers=options.answers,
        pictures=options.pictures,
        prompts=options.prompts,
        every=options.every,
        chat=options.chat,
        switches=options.switches,
        is_tight=options.tight,
        leak=options.leak,
    )
    print(draw_head(), flush=True)
    samples = talk(plan, lambda sample: print(draw(sample), flush=True), patience=PATIENCE)
    verdict = judge(samples, plan.answers)
    print(f"memory in use: {verdict.slope:+.0f} KB for each hundred answers")
    print(f"memory of the process: {verdict.swelling:+.0f} KB for each hundred answers")
    print(f"grown since the warm-up: {verdict.grown}")
    print(f"objects of our own: {verdict.kinds}")
    for complaint in verdict.complaints:
        print(f"leaked: {complaint}")
    if options.output:
        figures = {
            "samples": samples,
            "slope": verdict.slope,
            "swelling": verdict.swelling,
            "complaints": verdict.complaints,
        }
        options.output.write_text(json.dumps(figures, indent=1))
    return 1 if verdict.complaints else 0


if __name__ == "__main__":
    sys.exit(main())
