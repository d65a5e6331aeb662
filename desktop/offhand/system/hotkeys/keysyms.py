"""The names and numbers that X and the portals have for keys (X11/keysymdef.h, xkbcommon-keysyms.h)."""

from __future__ import annotations

from offhand.domain.chords import FUNCTION_KEYS

_LATIN = (range(0x20, 0x7F), range(0xA0, 0x100))
_UNICODE = 0x0100_0000
_FIRST_FUNCTION = 0xFFBE

NAMED: dict[str, tuple[str, int]] = {
    "Space": ("space", 0x20),
    "Esc": ("Escape", 0xFF1B),
    "Tab": ("Tab", 0xFF09),
    "Backtab": ("ISO_Left_Tab", 0xFE20),
    "Backspace": ("BackSpace", 0xFF08),
    "Return": ("Return", 0xFF0D),
    "Enter": ("KP_Enter", 0xFF8D),
    "Ins": ("Insert", 0xFF63),
    "Del": ("Delete", 0xFFFF),
    "Home": ("Home", 0xFF50),
    "End": ("End", 0xFF57),
    "Left": ("Left", 0xFF51),
    "Up": ("Up", 0xFF52),
    "Right": ("Right", 0xFF53),
    "Down": ("Down", 0xFF54),
    "PgUp": ("Prior", 0xFF55),
    "PgDown": ("Next", 0xFF56),
    "Pause": ("Pause", 0xFF13),
    "Print": ("Print", 0xFF61),
    "ScrollLock": ("Scroll_Lock", 0xFF14),
    "Menu": ("Menu", 0xFF67),
    "Help": ("Help", 0xFF6A),
    "Volume Down": ("XF86AudioLowerVolume", 0x1008_FF11),
    "Volume Mute": ("XF86AudioMute", 0x1008_FF12),
    "Volume Up": ("XF86AudioRaiseVolume", 0x1008_FF13),
    "Microphone Mute": ("XF86AudioMicMute", 0x1008_FFB2),
    "Media Play": ("XF86AudioPlay", 0x1008_FF14),
    "Media Stop": ("XF86AudioStop", 0x1008_FF15),
    "Media Previous": ("XF86AudioPrev", 0x1008_FF16),
    "Media Next": ("XF86AudioNext", 0x1008_FF17),
    "Media Pause": ("XF86AudioPause", 0x1008_FF31),
    "Toggle Media Play/Pause": ("XF86AudioPlay", 0x1008_FF14),
    "Search": ("XF86Search", 0x1008_FF1B),
    "Home Page": ("XF86HomePage", 0x1008_FF18),
    "Launch Mail": ("XF86Mail", 0x1008_FF19),
    "Calculator": ("XF86Calculator", 0x1008_FF1D),
    "Back": ("XF86Back", 0x1008_FF26),
    "Forward": ("XF86Forward", 0x1008_FF27),
    "Favorites": ("XF86Favorites", 0x1008_FF30),
    **{key: (key, _FIRST_FUNCTION + number) for number, key in enumerate(FUNCTION_KEYS)},
}
_SIGN_NAMES = (
    *("exclam", "quotedbl", "numbersign", "dollar", "percent", "ampersand", "apostrophe", "parenleft"),
    *("parenright", "asterisk", "plus", "comma", "minus", "period", "slash", "colon", "semicolon", "less"),
    *("equal", "greater", "question", "at", "bracketleft", "backslash", "bracketright", "asciicircum"),
    *("underscore", "grave", "braceleft", "bar", "braceright", "asciitilde"),
)
_SIGNS = dict(zip("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", _SIGN_NAMES, strict=True))
_US_ROWS = ((10, "1234567890-="), (24, "QWERTYUIOP[]"), (38, "ASDFGHJKL;'`"), (51, "\\ZXCVBNM,./"))
US_POSITIONS = {sign: first + step for first, row in _US_ROWS for step, sign in enumerate(row)}
"""X keycodes of a US keyboard's keys."""


def name_keysym(key: str) -> str:
    """Name the symbol of a chord's key, as xkbcommon does."""
    if key in NAMED:
        return NAMED[key][0]
    if key in _SIGNS:
        return _SIGNS[key]
    small = key.lower()
    return small if small.isascii() and small.isalnum() else f"U{ord(small[0]):04X}"


def list_keysyms(key: str) -> tuple[int, ...]:
    """List the numbers that may stand for a chord's key in a mapping."""
    if key in NAMED:
        return (NAMED[key][1],)
    code = ord(key.lower()[0])
    direct = (code,) if any(code in block for block in _LATIN) else ()
    older = _find_older(code)
    return (*direct, _UNICODE + code, *((older,) if older else ()))


def _find_older(code: int) -> int:
    """Find the number that a letter had before Unicode, which mappings still use; 0 where it had none."""
    import ctypes as c  # noqa: PLC0415 - for letters outside of Latin-1 alone

    try:
        function = c.CDLL("libxkbcommon.so.0").xkb_utf32_to_keysym
    except (OSError, AttributeError):
        return 0
    function.restype, function.argtypes = c.c_uint32, (c.c_uint32,)
    return int(function(code))
