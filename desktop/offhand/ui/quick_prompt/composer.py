"""The composer of the quick prompt: that of the main window, around another field."""

from __future__ import annotations

from offhand.ui.composer.composer import Composer
from offhand.ui.quick_prompt.field import QuickField


class QuickComposer(Composer):
    """Let a quick question be written."""

    quick_field: QuickField

    def _make_field(self) -> QuickField:
        self.quick_field = QuickField()
        return self.quick_field
