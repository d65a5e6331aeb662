"""Tell when the one field of a class gets the keyboard, when it loses it, and what is typed there."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from field_watch import FieldWatch, tell

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QPlainTextEdit


class PromptWatch(FieldWatch):
    """Watch a field that comes up and goes away."""

    def watch(self, kind: type[QPlainTextEdit]) -> None:
        """Watch the field of this class, of which there is none yet."""
        come, go, take_key = kind.focusInEvent, kind.focusOutEvent, kind.keyPressEvent

        def watched_coming(field: QPlainTextEdit, event: QFocusEvent) -> None:
            come(field, event)
            if field.window().isVisible():
                tell(event="caret", at=time.monotonic())

        def watched_going(field: QPlainTextEdit, event: QFocusEvent) -> None:
            go(field, event)
            tell(event="gone", at=time.monotonic())

        def watched_key(field: QPlainTextEdit, event: QKeyEvent) -> None:
            take_key(field, event)
            if event.text().isprintable() and event.text():
                tell(event="key", at=time.monotonic(), text=event.text())

        for name, method in (
            ("focusInEvent", watched_coming),
            ("focusOutEvent", watched_going),
            ("keyPressEvent", watched_key),
        ):
            setattr(kind, name, method)
