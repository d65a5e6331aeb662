"""The composer of a chat, whose field is on the screen before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.ui.composer.composer import Composer

if TYPE_CHECKING:
    from offhand.services.attachments import Attachments
    from offhand.services.tasks import TaskScope
    from offhand.ui.composer.editor import MessageField
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance


class ChatComposer(Composer):
    """Be built around a field that is typed into elsewhere, and stays there until ``take_field``."""

    def __init__(
        self,
        attachments: Attachments,
        scope: TaskScope,
        icons: Icons,
        appearance: Appearance,
        field: MessageField,
    ) -> None:
        """Take what a composer takes, and the field."""
        self._early_field = field
        super().__init__(attachments, scope, icons, appearance)

    def _make_field(self) -> MessageField:
        return self._early_field
