"""The papers of the .deb say what the program says, and the builder itself needs nothing installed."""

from __future__ import annotations

import subprocess
import sys

from builder import deb, manual, trial
from builder.project import APPLICATION_ID, ROOT, VERSION
from offhand.cli.parser import COMMANDS, build_parser

PAGE = """\
.TH OFFHAND "1"
.SH NAME
offhand
.SH SYNOPSIS
.B offhand
[FILE ...]
       offhand COMMAND ...
.SH DESCRIPTION
Says something.
.SH COMMENTS
environment:
  A   like this
.SH ENVIRONMENT
.TP
.B A
"""


def test_the_end_of_the_help_becomes_sections_of_the_manual() -> None:
    told = manual.write_sections(build_parser().epilog or "")
    assert "[environment]\n.TP\n.B OPENROUTER_API_KEY\nthe API key for this run" in told
    statuses = told.partition("[exit status]")[2].partition("[files]")[0]
    assert [line[3:] for line in statuses.splitlines() if line.startswith(".B")] == [
        *("0", "1", "2", "3", "4", "5", "130")
    ]
    assert "\n3\n" not in told


def test_a_form_of_the_synopsis_has_a_line_and_nothing_stands_twice() -> None:
    page = manual.mend(PAGE)
    assert ".SH SYNOPSIS\n.B offhand [FILE ...]\n.br\n.B offhand COMMAND ...\n.SH DESCRIPTION\n" in page
    assert "COMMENTS" not in page
    assert page.endswith(".SH ENVIRONMENT\n.TP\n.B A\n")


def test_the_changelog_begins_with_this_version() -> None:
    told = deb.write_changelog()
    assert told.startswith(f"offhand ({VERSION}) unstable; urgency=medium\n\n  * ")
    assert f"\n\n -- {deb.MAINTAINER}  " in told


def test_what_a_desktop_looks_for_is_named() -> None:
    there = deb.list_installed()
    assert {
        "usr/bin/offhand",
        f"usr/share/applications/{APPLICATION_ID}.desktop",
        f"usr/share/metainfo/{APPLICATION_ID}.metainfo.xml",
        f"usr/share/icons/hicolor/scalable/apps/{APPLICATION_ID}.svg",
        f"usr/share/icons/hicolor/48x48/apps/{APPLICATION_ID}.png",
    } <= set(there)
    # In /etc/xdg/autostart it would start for everybody who logs in.
    assert [name for name in there if "autostart" in name] == [deb.TEMPLATE]
    assert not any(name.startswith("etc/") for name in there)


def test_what_apt_keeps_for_itself_is_no_trace() -> None:
    assert trial.KEPT.match("var/cache/apt/archives/offhand.deb")
    assert trial.KEPT.match("var/lib/dpkg/info/offhand.list")
    for name in ("usr/share/offhand", "var/lib/offhand", "etc/offhand", "home/x/proc/offhand"):
        assert not trial.KEPT.match(name)


def test_the_builder_starts_where_nothing_is_installed() -> None:
    command = [sys.executable, "-S", "-E", str(ROOT / "packaging" / "build.py"), "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert all(f"\n  {name} " in done.stdout for name in ("wheel", "sdist", "bundle", "deb"))


def test_every_command_is_in_the_help_that_the_manual_is_made_of() -> None:
    told = build_parser().format_help()
    assert all(f"\n    {name} " in told for name in COMMANDS)
