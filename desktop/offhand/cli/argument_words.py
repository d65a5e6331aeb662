"""What argparse says by itself, in the language that was chosen.

It looks its texts up by the two functions of ``gettext`` that its module has imported, when it says
them; ``gettext`` itself would want files of its own format.
"""

from __future__ import annotations

import argparse

from offhand.words import later, plural, tr

SAID = (
    later("usage: "),
    later("options"),
    later("positional arguments"),
    later("show this help message and exit"),
    later("argument %(argument_name)s: %(message)s"),
    later("the following arguments are required: %s"),
    later("unrecognized arguments: %s"),
    later("invalid choice: %(value)r (choose from %(choices)s)"),
    later("invalid %(type)s value: %(value)r"),
    later("expected one argument"),
    later("expected at most one argument"),
    later("expected at least one argument"),
    later("not allowed with argument %s"),
    later("one of the arguments %s is required"),
    later("ambiguous option: %(option)s could match %(matches)s"),
    later("ignored explicit argument %r"),
)
"""What people can get to read; what only a programmer's mistake makes it say stays as it is."""


def speak_arguments() -> None:
    """Have argparse say its own texts in our language, from now on."""
    for name, say in (("_", tr), ("ngettext", plural)):
        setattr(argparse, name, say)
