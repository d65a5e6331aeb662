"""The manual page, written from the parser of the command line, so that both always say the same.

Run in the environment of the build, which has what the parser imports.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from builder.project import BUILD, NAME, PRODUCT, VERSION, read_project
from builder.steps import run

PAGE = BUILD / f"{NAME}.1"
FILES = """\
The folders that the XDG Base Directory Specification names, each with a folder
.I offhand
in it: settings.toml and commands of your own in that of the configuration, chats in that of the data, the log
in that of the state. Keys are in the keyring of the system alone."""


def write_manual(page: Path = PAGE) -> None:
    """Write the page."""
    from offhand.cli.parser import build_parser  # noqa: PLC0415 - found through ``project``, and only there

    extra = BUILD / "manual.h2m"
    extra.write_text(write_sections(build_parser().epilog or ""), encoding="utf-8")
    words = ["--module", "offhand.cli.parser", "--function", "build_parser", "--prog", NAME]
    words += ["--project-name", PRODUCT, "--version", VERSION, "--manual-title", "User Commands"]
    words += ["--description", "ask Grok and every other model on OpenRouter"]
    words += ["--format", "single-commands-section"]
    tool = Path(sys.executable).with_name("argparse-manpage")
    run([tool, *words, "--include", extra, "--output", page])
    page.write_text(mend(page.read_text(encoding="utf-8")), encoding="utf-8")


def write_sections(epilog: str) -> str:
    """Turn the end of the help into sections: a title that ends in a colon, and indented lines below."""
    parts: list[str] = []
    for title, body in re.findall(r"^(\S[^\n]*):\n((?:  [^\n]*\n?)+)", epilog, re.MULTILINE):
        items = [re.split(r" {2,}", line.strip(), maxsplit=1) for line in body.splitlines()]
        if all(len(item) == len(("name", "meaning")) for item in items) and title == "environment":
            told = "\n".join(f".TP\n.B {name}\n{meaning}" for name, meaning in items)
        else:
            words = [item for line in body.splitlines() for item in re.split(r" {2,}", line.strip())]
            told = "\n".join(".TP\n.B {}\n{}".format(*word.split(" ", 1)) for word in words)
        parts.append(f"[{title}]\n{told}\n")
    parts.append(f"[files]\n{FILES}\n")
    parts.append(f"[licence]\n{read_project()['license']}\n")
    return "\n".join(parts)


def mend(page: str) -> str:
    """Give each form of the synopsis a line of its own, and take away what stands in sections already."""
    page = re.sub(r"^\.SH COMMENTS\n.*?(?=^\.SH )", "", page, flags=re.MULTILINE | re.DOTALL)
    head, _, rest = page.partition(".SH SYNOPSIS\n")
    synopsis, _, after = rest.partition(".SH ")
    forms = re.split(r"(?=\boffhand\b)", re.sub(r"\\fB|\\fR|\.B +", "", " ".join(synopsis.split())))
    lines = [f".B {form.strip()}" for form in forms if form.strip()]
    return f"{head}.SH SYNOPSIS\n" + "\n.br\n".join(lines) + f"\n.SH {after}"


if __name__ == "__main__":
    write_manual(Path(sys.argv[1]))
