"""Which language this run speaks: that of the settings, or else of the system.

English needs no file, and nothing but a glance at the settings is done for it.
"""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

from offhand.paths import find_folders
from offhand.words import LANGUAGES, choose, match_language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_WISH = re.compile(r'^language\s*=\s*["\'](\w+)["\']', re.MULTILINE)
_FOLDER = "--data-dir"


def speak(given: Sequence[str]) -> None:
    """Choose the language for what these arguments start, before the first text is said."""
    language = _find_wish(given) or match_language(list_system_languages(os.environ))
    if language == "en":
        return
    import logging  # noqa: PLC0415 - English does without

    from offhand.assets import find_asset  # noqa: PLC0415 - likewise
    from offhand.catalogue_file import read_catalogue  # noqa: PLC0415 - likewise
    from offhand.cli.argument_words import speak_arguments  # noqa: PLC0415 - likewise

    try:
        choose(read_catalogue(find_asset("translations"), language))
        speak_arguments()
    except (OSError, ValueError) as error:
        logging.getLogger(__name__).warning("%s is not spoken: %s", language, error)


def list_system_languages(environ: Mapping[str, str]) -> list[str]:
    """List the languages that the system asks for, the most wanted first."""
    named = next((environ[name] for name in VARIABLES if environ.get(name)), "")
    if named.partition(".")[0] in {"C", "POSIX"}:
        return ["C"]
    found = [*environ.get("LANGUAGE", "").split(":"), named]
    if not any(found) and sys.platform in {"win32", "darwin"}:
        import locale  # noqa: PLC0415 - only where the environment is silent

        found = [locale.getlocale()[0] or ""]
    return [name for name in found if name]


def _find_wish(given: Sequence[str]) -> str:
    """Return the language of the settings, empty where they leave it to the system."""
    try:
        text = find_folders(_find_folder(given)).settings_file.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""
    wish = _WISH.search(text)
    return wish[1] if wish and wish[1] in LANGUAGES else ""


def _find_folder(given: Sequence[str]) -> str | None:
    for word, after in zip(given, [*given[1:], ""], strict=True):
        if word == _FOLDER:
            return after or None
        if word.startswith(f"{_FOLDER}="):
            return word.partition("=")[2] or None
    return None
