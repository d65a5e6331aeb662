"""What can be done with a message, as a menu under the mouse or the keyboard."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

Offer = tuple[str, "Callable[[], object] | None"]
"""A label and what it does, which is None for something that cannot be done now."""


def open_menu(parent: QWidget, place: QPoint, groups: Sequence[Sequence[Offer]]) -> QMenu:
    """Open a menu at a place on the screen without waiting for a choice; groups are set apart by lines."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setObjectName("messageMenu")
    menu.setAccessibleName(tr("Message"))
    for group in groups:
        if not menu.isEmpty():
            menu.addSeparator()
        for label, run in group:
            action = menu.addAction(label)
            action.setEnabled(run is not None)
            if run is not None:
                action.triggered.connect(partial(_run, run))
    menu.popup(place)
    return menu


def _run(run: Callable[[], object], *_checked: bool) -> None:
    run()
