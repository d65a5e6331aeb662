"""Tell when a text field is painted, and when keys that are typed reach it and are drawn.

The methods of the field's class are wrapped, because an event filter would have Qt's Python layer
wrap every object of the window and so cost more than a bare window does. Moments are seconds of the
monotonic clock, which all processes of a machine share. Each is told as a line of JSON on standard
output.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

    from paint_note import PaintNote
    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QPlainTextEdit


def tell(**facts: object) -> None:
    """Write one line for whoever measures."""
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


class FieldWatch:
    """Watch the one field of a class."""

    def __init__(self) -> None:
        self.field: QPlainTextEdit | None = None
        """The field, once it is painted."""
        self.drawn: list[tuple[float, float]] = []
        """When each key reached the field, and when it was on the screen."""
        self._undrawn: list[float] = []
        self._note: PaintNote | None = None

    def watch(self, kind: type[QPlainTextEdit]) -> None:
        """Watch the field of this class, of which there is none yet."""
        paint, take_key = kind.paintEvent, kind.keyPressEvent

        def watched_paint(field: QPlainTextEdit, event: QPaintEvent) -> None:
            if self.field is None:
                tell(event="painted", at=time.monotonic())
                self.field = field
            paint(field, event)
            if self._undrawn:
                self._post_note()

        def watched_key(field: QPlainTextEdit, event: QKeyEvent) -> None:
            if event.text():
                now = time.monotonic()
                if not self.drawn and not self._undrawn:
                    tell(event="typed", at=now)
                self._undrawn.append(now)
            take_key(field, event)

        for name, method in (("paintEvent", watched_paint), ("keyPressEvent", watched_key)):
            setattr(kind, name, method)

    def watch_import(self, module: str, kind: str) -> None:
        """Watch a class from the moment its module is imported."""
        sys.meta_path.insert(0, _Finder(self, module, kind))

    def _post_note(self) -> None:
        # Imported here: before a start is measured, nothing of Qt may be there.
        from paint_note import PaintNote  # noqa: PLC0415 - as said

        if self._note is None:
            self._note = PaintNote(self._take_note)
        self._note.post()

    def _take_note(self) -> None:
        now = time.monotonic()
        self.drawn += [(arrived, now) for arrived in self._undrawn]
        self._undrawn.clear()


class _Finder:
    """Find one module as it is found anyhow, and have a class of it watched."""

    def __init__(self, watch: FieldWatch, module: str, kind: str) -> None:
        self._watch = watch
        self._module = module
        self._kind = kind

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Answer for the one module alone."""
        del path, target
        if name != self._module:
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        assert spec is not None
        assert spec.loader is not None
        run = spec.loader.exec_module

        def run_and_watch(module: ModuleType) -> None:
            run(module)
            self._watch.watch(getattr(module, self._kind))

        vars(spec.loader)["exec_module"] = run_and_watch
        return spec
