"""How programs take a paste and take it back, by the class of their windows: the one place that knows.

Most programs paste the clipboard on Ctrl+V and undo on Ctrl+Z. Terminals pass those keys on to what
runs in them: the old ones paste the primary selection on Shift+Insert, the newer ones the clipboard on
Ctrl+Shift+V, and none can take back what a shell has read.
"""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

CONTROL, SHIFT = 0xFFE3, 0xFFE1
INSERT, DELETE = 0xFF63, 0xFFFF
CLIPBOARD, PRIMARY = "CLIPBOARD", "PRIMARY"


class Keys(msgspec.Struct, frozen=True):
    """Name a key by its symbol, and what is held with it."""

    symbol: int
    held: tuple[int, ...] = ()


CTRL_V = Keys(ord("v"), (CONTROL,))
CTRL_SHIFT_V = Keys(ord("v"), (CONTROL, SHIFT))
SHIFT_INSERT = Keys(INSERT, (SHIFT,))
CTRL_Z = Keys(ord("z"), (CONTROL,))
CTRL_SLASH = Keys(ord("/"), (CONTROL,))


class Manner(msgspec.Struct, frozen=True, kw_only=True):
    """Say what has to be pressed, and where the text has to be for it."""

    paste: Keys = CTRL_V
    selections: tuple[str, ...] = (CLIPBOARD,)
    undo: Keys | None = CTRL_Z
    replaces: bool = True
    """What is pasted takes the place of what is selected."""
    deletes_first: bool = False
    """What is selected has to be deleted for that."""
    runs_lines: bool = False
    others_ask: bool = False
    """Another client asks for the clipboard on its behalf."""


USUAL = Manner()
# Where several selections are named, a user may have bound the keys to either.
OLD_TERMINAL = Manner(
    paste=SHIFT_INSERT, selections=(CLIPBOARD, PRIMARY), undo=None, replaces=False, runs_lines=True
)
TERMINAL = Manner(paste=CTRL_SHIFT_V, undo=None, replaces=False, runs_lines=True)
EMACS = Manner(paste=SHIFT_INSERT, undo=CTRL_SLASH, replaces=False)
VIM = Manner(paste=SHIFT_INSERT, selections=(CLIPBOARD, PRIMARY), undo=None, replaces=False)
TK = Manner(deletes_first=True)
WINE = Manner(others_ask=True)
WINDOWS_PROGRAM = ".exe"
"""Ends the class of a program that runs in Wine."""

_OLD_TERMINALS = "xterm uxterm kterm rxvt urxvt aterm eterm mlterm st st-256color stterm terminology"
_TERMINALS = """
    gnome-terminal gnome-terminal-server org.gnome.terminal kgx org.gnome.console ptyxis org.gnome.ptyxis
    xfce4-terminal konsole org.kde.konsole yakuake org.kde.yakuake kitty alacritty wezterm
    org.wezfurlong.wezterm ghostty com.mitchellh.ghostty terminator tilix com.gexperts.tilix guake tilda
    mate-terminal lxterminal qterminal deepin-terminal io.elementary.terminal cool-retro-term sakura roxterm
    termite blackbox com.raggesilver.blackbox contour rio hyper tabby warp dev.warp.warp wave ddterm
"""

BY_CLASS: dict[str, Manner] = {
    **dict.fromkeys(_OLD_TERMINALS.split(), OLD_TERMINAL),
    **dict.fromkeys(_TERMINALS.split(), TERMINAL),
    "emacs": EMACS,
    "gvim": VIM,
}
"""By WM_CLASS, its instance or its class, in lower case."""


def find_manner(window_class: tuple[str, ...], *, is_tk: bool = False) -> Manner:
    """Return how a program does it; the class says more than the instance, which users may choose."""
    if is_tk:
        return TK
    for name in reversed(window_class):
        if (found := BY_CLASS.get(name.lower())) is not None:
            return found
    return WINE if any(name.lower().endswith(WINDOWS_PROGRAM) for name in window_class) else USUAL


def do_without_letters(manner: Manner) -> Manner:
    """Return what to do where no layout has the letter: Insert is on every keyboard.

    Most programs paste the clipboard on Shift+Insert, and terminals the primary selection.
    """
    selections = (CLIPBOARD, PRIMARY) if manner.runs_lines else manner.selections
    return replace(manner, paste=SHIFT_INSERT, selections=selections)
