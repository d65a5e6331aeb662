"""The quick prompt over a desktop that a test makes up."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from offhand.domain.putting_back import PutBackOutcome, Target
from offhand.domain.quick import CONTINUE
from offhand.domain.surroundings import Context
from offhand.services.quick_thread import QuickThread
from offhand.ui.quick_prompt.placement import Places
from offhand.ui.quick_prompt.prompt import QuickPrompt
from tests.fakes.chat_window import ChatWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from offhand.services.conversation import Conversation
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance


class FakeSurroundings:
    """Know one context, and note whose keyboard it is."""

    has_translucency = True

    def __init__(self) -> None:
        self.context = Context()
        self.is_pressed = False
        self.given_back = 0

    def note_front(self, own: int) -> None:
        """Do nothing."""

    def bring_up(self, own: int, moment: int) -> None:
        """Do nothing."""

    def give_back(self, own: int) -> None:
        """Count."""
        self.given_back += 1

    def is_button_down(self) -> bool:
        """Say what the test says."""
        return self.is_pressed

    async def read_context(self) -> Context:
        """Tell what the test says."""
        return self.context


class FakePutBack:
    """Note what should go where; ``outcome`` becomes of it, after the prompt was told to leave or not."""

    def __init__(self) -> None:
        self.target = Target(program="gedit")
        self.outcome = PutBackOutcome(program="gedit", can_undo=True)
        self.leaves = True
        self.deeds: list[tuple[str, str]] = []
        self.is_held = asyncio.Event()
        """What was copied before has been read."""
        self.is_held.set()

    async def look(self) -> Target:
        """Describe the window."""
        return self.target

    async def insert(self, text: str, *, leave: Callable[[], None] | None = None) -> PutBackOutcome:
        """Note an insertion."""
        return await self._do("insert", text, leave)

    async def replace(self, text: str, *, leave: Callable[[], None] | None = None) -> PutBackOutcome:
        """Note a replacement."""
        return await self._do("replace", text, leave)

    async def undo(self, *, leave: Callable[[], None] | None = None) -> PutBackOutcome:
        """Note that it was taken back."""
        return replace(await self._do("undo", "", leave), can_undo=False)

    async def _do(self, deed: str, text: str, leave: Callable[[], None] | None) -> PutBackOutcome:
        self.deeds.append((deed, text))
        await self.is_held.wait()
        if self.leaves and leave is not None:
            leave()
        return self.outcome


class QuickRoom(ChatWindow):
    """Hold a quick prompt beside the main window."""

    def __init__(self, folder: Path, appearance: Appearance, icons: Icons) -> None:
        super().__init__(folder, appearance, icons)
        self.surroundings = FakeSurroundings()
        self.put_back = FakePutBack()
        self.continued: list[Conversation] = []
        self.prompt = QuickPrompt(
            self.workings,
            appearance,
            icons,
            surroundings=self.surroundings,
            thread=QuickThread(self.workings.library, self.core.backing.clock, lambda: CONTINUE),
            places=Places(),
            yields=lambda: False,
            put_back=self.put_back,
        )
        self.prompt.continued.connect(self._note)

    @property
    def conversation(self) -> Conversation:
        """Return what is in view of the prompt."""
        conversation = self.prompt.panel.answer.conversation
        assert conversation is not None
        return conversation

    @property
    def typed(self) -> str:
        """Return what is in the field of the prompt."""
        return self.prompt.panel.field.read_text()

    def type(self, text: str) -> None:
        """Type into the prompt."""
        self.prompt.panel.field.insertPlainText(text)

    async def come(self) -> None:
        """Have the prompt up, with the keyboard."""
        self.window.activateWindow()  # the platform gives nothing to a window where none has anything
        QApplication.processEvents()
        self.prompt.toggle()
        await self.until(lambda: self.prompt.window.isVisible() and self.prompt.window.isActiveWindow())
        await self.rest()

    async def close(self) -> None:
        """Take it down in order."""
        self.prompt.close()
        await super().close()

    def _note(self, conversation: Conversation, _draft: object) -> None:
        self.continued.append(conversation)
