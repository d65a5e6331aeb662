"""A region of the screen at hand: screens frozen, a part of them chosen and handed to the quick prompt."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from offhand.app.fronting import pass_token
from offhand.domain.errors import AttachmentProblem, StoreProblem
from offhand.domain.message import ImagePart
from offhand.domain.regions import Rect
from offhand.domain.screen_errors import ScreenProblem
from offhand.system.activation import find_startup_time
from offhand.system.screenshot.capture import Chosen, ScreenCapture
from offhand.system.x11.focus import wait_for_focus
from offhand.ui.composer.enter_guard import EnterGuard
from offhand.ui.composer.items import write_png
from offhand.words import later, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from offhand.app.quick import QuickAccess
    from offhand.domain.handover import Activation
    from offhand.domain.regions import Layout
    from offhand.domain.screen_errors import ScreenUnseen
    from offhand.storage.state import StateFile
    from offhand.system.screenshot.capture import Snapshot
    from offhand.ui.region.picker import RegionPicker
    from offhand.ui.theme import Appearance
    from offhand.ui.workings import Workings

NAME = later("Screenshot")

_log = logging.getLogger(__name__)


class RegionAccess(QObject):
    """Have regions of the screen chosen, one at a time."""

    def __init__(
        self,
        workings: Workings,
        quick: QuickAccess,
        appearance: Appearance,
        state: StateFile,
        application: str,
        capture: ScreenCapture | None = None,
    ) -> None:
        """Do nothing yet; ``application`` is the name of the installed desktop file."""
        super().__init__()
        self._workings = workings
        self._quick = quick
        self._appearance = appearance
        self._state = state
        self._capture = capture or ScreenCapture(application)
        self._picker: RegionPicker | None = None
        self._task: asyncio.Task[None] | None = None
        self._last: tuple[str, Rect] | None = None
        """The arrangement of screens and the region of before, None where that was not read yet."""
        quick.window_came.connect(self._give_way)

    @property
    def problem(self) -> ScreenUnseen | None:
        """Say why there is no picture of the screen here, as far as that is known without trying."""
        return self._capture.problem

    def ask(
        self,
        activation: Activation | None = None,
        *,
        moment: int = 0,
        token: str = "",
        repeats: bool = False,
    ) -> None:
        """Have a region chosen and the quick prompt opened with it; ``repeats``: that of before is taken.

        ``moment`` is when the user wanted it, in ms of the display, 0 for now.
        """
        if activation is not None:
            token = token or activation.token
            moment = moment or find_startup_time(activation.startup_id)
        if self._picker is not None:
            self._picker.bring_to_front()
            return
        if self._task is not None:
            self._task.cancel()  # it waits for the desktop, which may have lost the question
        pass_token(token)
        self._task = self._workings.scope.start(self._ask(moment, repeats=repeats), "region")

    async def take_region(self) -> ImagePart | None:
        """Have a region chosen and keep it, None where none was; raises ``AppError``.

        The quick prompt is back where it was when this returns.
        """
        if self._picker is not None:
            self._picker.bring_to_front()
            return None
        was_up = await self._clear_screen()
        try:
            image = await self._take(repeats=False)
        finally:
            self._uncover()
            if was_up:
                self._quick.find_composer()
        if image is None:
            return None
        content = await asyncio.to_thread(write_png, image)
        part = (await self._workings.attachments.read_bytes(content, tr(NAME))).part
        return part if isinstance(part, ImagePart) else None

    def close(self) -> None:
        """Uncover the screens."""
        if self._task is not None:
            self._task.cancel()
        self._uncover()

    def _give_way(self) -> None:
        """Leave the screen to a prompt that was called meanwhile."""
        if self._picker is not None:
            self._picker.left.emit()

    async def _ask(self, moment: int, *, repeats: bool) -> None:
        # Once the region is chosen a question is typed, and nothing may keep it waiting.
        self._quick.prepare()
        was_up = await self._clear_screen()
        try:
            image = await self._take(repeats=repeats)
        except (ScreenProblem, AttachmentProblem) as problem:
            self._quick.tell(problem)
            return
        if image is None:
            if was_up:
                self._quick.find_composer()
            return
        if self._picker is not None and not self._picker.takes_keyboard:
            self._uncover()  # where only the window in front has the keyboard
        composer = self._quick.find_composer(moment)
        if self._picker is not None:
            # What is typed meanwhile arrives over there, and nothing goes to the program of before.
            self._picker.shrink()
            await wait_for_focus(int(composer.window().winId()))
        composer.field.moveCursor(QTextCursor.MoveOperation.End)
        # What is typed into the field while the keyboard is let go comes behind what was typed before.
        start = QTextCursor(composer.field.textCursor())
        start.setKeepPositionOnInsert(True)
        if self._picker is not None:
            self._picker.choosing.typed_late.connect(composer.insert_text)
        text = self._uncover()
        EnterGuard(composer)
        start.setKeepPositionOnInsert(False)
        start.insertText(text)
        composer.focus_field()
        composer.shelf.hold_image(image, tr(NAME))

    def _uncover(self) -> str:
        """Give the screens and the keyboard free, and return what was typed already of the question."""
        picker, self._picker = self._picker, None
        if picker is None:
            return ""
        text = picker.release_keyboard()
        picker.close()
        return text

    async def _clear_screen(self) -> bool:
        """Have the quick prompt gone from the screen, and say whether it was there."""
        area = self._quick.area
        if area.isEmpty():
            return False
        self._quick.step_aside()
        await self._capture.wait_until_bare(area)
        return True

    async def _take(self, *, repeats: bool) -> QImage | None:
        found = await self._capture.take()
        if found is None:
            return None
        if isinstance(found, Chosen):
            return found.image
        return await self._choose(found, repeats=repeats)

    async def _choose(self, snapshot: Snapshot, *, repeats: bool) -> QImage | None:
        from offhand.ui.region.frozen import Frozen  # noqa: PLC0415 - after the window has been shown
        from offhand.ui.region.picker import RegionPicker  # noqa: PLC0415 - as above

        frozen = Frozen(snapshot.layout, snapshot.screens, snapshot.images)
        last = await self._find_last(frozen.layout)
        if repeats and last is not None:
            return frozen.crop(last)
        answer: asyncio.Future[Rect | None] = asyncio.get_running_loop().create_future()

        def settle(rect: Rect | None = None) -> None:
            if not answer.done():
                answer.set_result(rect)

        self._picker = picker = RegionPicker(frozen, self._appearance, last, self)
        picker.chosen.connect(settle)
        picker.left.connect(settle)
        picker.open()
        rect = None
        try:
            rect = await answer
        finally:
            if rect is None:
                self._uncover()
        if rect is None:
            return None
        self._workings.scope.start(self._remember(frozen.layout, rect), "region of before")
        return frozen.crop(rect)

    async def _find_last(self, layout: Layout) -> Rect | None:
        """Return the region of before, None where the screens are others by now."""
        if self._last is None:
            state = await asyncio.to_thread(self._state.read)
            self._last = (state.region_screens, Rect(*state.region))
        screens, rect = self._last
        is_good = screens == layout.key and not rect.is_empty and layout.whole.meet(rect) == rect
        return rect if is_good and layout.shows(rect) else None

    async def _remember(self, layout: Layout, rect: Rect) -> None:
        self._last = (layout.key, rect)
        try:
            await asyncio.to_thread(self._state.remember, region=rect.numbers, region_screens=layout.key)
        except StoreProblem as problem:
            _log.warning("the region is not kept: %s", type(problem).__name__)
