"""What the user can do in the quick prompt, a window of its own."""

from __future__ import annotations

from offhand.domain.commands import Command
from offhand.words import later

QUICK_COPY = Command(
    id="quick_copy",
    label=later("Copy"),
    shortcut="Ctrl+C",
    meaning=later("Copy what is selected, or else the whole answer as Markdown"),
)
QUICK_INSERT = Command(
    id="quick_insert",
    label=later("Insert"),
    shortcut="Ctrl+I",
    meaning=later("Put the answer where the caret is in the window of before"),
)
QUICK_REPLACE = Command(
    id="quick_replace",
    label=later("Replace"),
    shortcut="Ctrl+R",
    meaning=later("Put the answer in the place of the text that is selected in the window of before"),
)
QUICK_UNDO = Command(
    id="quick_undo",
    label=later("Undo"),
    shortcut="Ctrl+Alt+Z",
    meaning=later("Take the answer back out of the window that it was put into"),
)
QUICK_CONTINUE = Command(
    id="quick_continue",
    label=later("Continue in window"),
    shortcut="Ctrl+S",
    meaning=later("Go on with this chat in the main window, while its answer arrives as well"),
)
QUICK_SEND_THERE = Command(
    id="quick_send_there",
    label=later("Send and continue in window"),
    shortcut="Ctrl+Return",
    meaning=later("Ask, and go on in the main window"),
)
QUICK_RETRY = Command(id="quick_retry", label=later("Retry"), meaning=later("Ask the last question again"))
QUICK_STOP = Command(
    id="quick_stop", label=later("Stop"), shortcut="Esc", meaning=later("Stop the answer and keep its text")
)
QUICK_CLOSE = Command(
    id="quick_close",
    label=later("Close"),
    shortcut="Esc",
    meaning=later("Clear the field, or else go back to the window of before"),
)

QUICK_COMMANDS = (
    QUICK_COPY,
    QUICK_INSERT,
    QUICK_REPLACE,
    QUICK_UNDO,
    QUICK_CONTINUE,
    QUICK_SEND_THERE,
    QUICK_RETRY,
    QUICK_STOP,
    QUICK_CLOSE,
)
