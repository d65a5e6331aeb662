"""Where the keyboard is: whatever leaves the screen asks, so that the keyboard does not wander off."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def holds_keyboard(widget: QWidget) -> bool:
    """Say whether the keyboard of the widget's window is inside it, also while another window is in front."""
    # The stub forgets that there may be none.
    focused = cast("QWidget | None", widget.window().focusWidget())
    return focused is not None and widget.isAncestorOf(focused)
