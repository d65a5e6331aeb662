#!/usr/bin/env python3
"""Keeps the translations beside the code: gathers its texts, and makes what the program reads.

``update`` brings ``resources/translations/*.ts`` up to date; ``check`` says what is missing or stale;
``take LANGUAGE FILE`` fills in translations from JSON by source text; ``release`` writes the ``.qm`` files.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from builder.steps import say
from builder.texts import (
    check_text,
    gather_commands,
    gather_texts,
    merge_texts,
    read_translations,
    write_translations,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.texts import Forms, Text

TOP = Path(__file__).parents[1]
PACKAGE = TOP / "desktop" / "offhand"
FOLDER = TOP / "resources" / "translations"
COMMANDS = TOP / "resources" / "prompts"
LANGUAGES = {"de": 2, "zh_CN": 1}
"""How many forms a counted text has."""


def main(given: Sequence[str] | None = None) -> int:
    """Do what the arguments ask for and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("step", choices=("update", "check", "take", "release"))
    parser.add_argument("language", nargs="?", choices=tuple(LANGUAGES))
    parser.add_argument("file", nargs="?", type=Path)
    asked = parser.parse_args(given)
    match asked.step:
        case "update":
            update({})
        case "take":
            if asked.language is None or asked.file is None:
                parser.error("take needs a language and a file")
            update({asked.language: read_drafts(asked.file)})
        case "release":
            release()
        case _:
            problems = list_problems()
            say("\n".join(problems) or "All texts are translated.")
            return int(bool(problems))
    return 0


def update(drafts: dict[str, dict[str, Forms]]) -> None:
    """Write the texts of the code into every file, with the translations known so far."""
    texts = gather()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language, count in LANGUAGES.items():
        path = name_file(language)
        known = read_translations(path) if path.exists() else {}
        given = drafts.get(language, {})
        known.update({text.key: given[text.source] for text in texts if text.source in given})
        write_translations(path, language, texts, known, count)


def gather() -> list[Text]:
    """Gather every text, of the code and of the saved commands that come with the program."""
    return merge_texts(gather_texts(PACKAGE), gather_commands(COMMANDS))


def read_drafts(path: Path) -> dict[str, Forms]:
    """Read translations by source text; a counted one is a list of its forms."""
    loaded: dict[str, str | list[str]] = json.loads(path.read_text(encoding="utf-8"))
    return {source: (said,) if isinstance(said, str) else tuple(said) for source, said in loaded.items()}


def list_problems() -> list[str]:
    """List what is not translated, no longer in the code, or has other places than its source."""
    texts = gather()
    problems: list[str] = []
    for language, count in LANGUAGES.items():
        known = read_translations(name_file(language))
        for text in texts:
            problems += [f"{language}: {said}" for said in check_text(text, known.get(text.key, ()), count)]
        stale = known.keys() - {text.key for text in texts}
        problems += [f"{language}: no longer in the code: {source!r}" for source, _about in sorted(stale)]
    return problems


def name_file(language: str) -> Path:
    """Name the file that translators edit."""
    return FOLDER / f"offhand_{language}.ts"


def release() -> None:
    """Make the files that the program reads, by Qt's own tool."""
    import PySide6  # noqa: PLC0415 - the other steps do without

    tool = Path(PySide6.__path__[0]) / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    for language in LANGUAGES:
        source = name_file(language)
        command = [str(tool), "-silent", str(source), "-qm", str(source.with_suffix(".qm"))]
        subprocess.run(command, check=True)  # noqa: S603 - a tool of Qt, on files of ours


if __name__ == "__main__":
    sys.exit(main())
