"""The role of a widget, by which the stylesheet dresses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def set_role(widget: QWidget, role: str) -> None:
    """Change a look; the stylesheet reads the property only when the widget is polished anew."""
    if (widget.property("role") or "") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
