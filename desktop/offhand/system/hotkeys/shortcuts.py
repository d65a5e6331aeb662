"""How the GlobalShortcuts portal writes shortcuts, and what it says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from offhand.domain.chords import Modifier
from offhand.domain.hotkeys import BindingResult, Outcome
from offhand.system.hotkeys.keysyms import name_keysym

if TYPE_CHECKING:
    from offhand.domain.chords import Chord
    from offhand.domain.hotkeys import Binding
    from offhand.system.dbus.portal import Results

MODIFIERS = {Modifier.CTRL: "CTRL", Modifier.ALT: "ALT", Modifier.SHIFT: "SHIFT", Modifier.META: "LOGO"}


def write_trigger(chord: Chord) -> str:
    """Write a chord as the shortcuts specification of freedesktop.org does."""
    held = [name for modifier, name in MODIFIERS.items() if modifier in chord.modifiers]
    return "+".join([*held, name_keysym(chord.key)])


def read_text(results: Results, name: str) -> str:
    """Return a text of an answer, empty where there is none."""
    value: object = results.get(name, ("", ""))[1]
    return value if isinstance(value, str) else ""


def read_shortcuts(told: object) -> dict[str, Results]:
    """Read a list of shortcuts by their names; what is no shortcut is left out."""
    found: dict[str, Results] = {}
    for entry in cast("list[Any]", told) if isinstance(told, list) else []:
        if isinstance(entry, tuple) and [type(part) for part in cast("tuple[Any, ...]", entry)] == [
            str,
            dict,
        ]:
            name, facts = cast("tuple[str, Results]", entry)
            found[name] = facts
    return found


def describe(binding: Binding) -> tuple[str, Results]:
    """Write a binding as the portal takes it."""
    facts: Results = {
        "description": ("s", binding.label),
        "preferred_trigger": ("s", write_trigger(binding.chord)),
    }
    return binding.id, facts


def judge(binding: Binding, facts: Results | None) -> BindingResult:
    """Read what became of a binding from what the portal says of it, None where it says nothing."""
    if facts is None:
        return BindingResult(id=binding.id, outcome=Outcome.REFUSED)
    trigger = read_text(facts, "trigger_description")
    has_keys = bool(trigger) or "trigger_description" not in facts
    return BindingResult(
        id=binding.id, outcome=Outcome.BOUND if has_keys else Outcome.NO_KEY, trigger=trigger
    )
