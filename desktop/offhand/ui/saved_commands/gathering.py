"""Gathering what a command is run on: nothing but what it has a slot for is even looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import msgspec
from PySide6.QtGui import QGuiApplication, QImage

from offhand.domain.command_filling import Material, find_place_for_input
from offhand.domain.message import FilePart, ImagePart
from offhand.domain.slots import Source
from offhand.domain.surroundings import CopiedKind
from offhand.ui.composer.intake import local_files, read_pasted
from offhand.ui.composer.items import read_image
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence

    from offhand.domain.message import Part
    from offhand.domain.saved_commands import SavedCommand
    from offhand.domain.surroundings import Context
    from offhand.services.attachments import Attachments
    from offhand.services.run_attachments import RunAttachments

    TakePicture = Callable[[], Coroutine[object, object, Part | None]]

PICTURE = later("Picture")
SECRET = "x-kde-passwordManagerHint"  # noqa: S105 - how password stores mark what they copy
LONGEST_TEXT = 400_000
"""Characters of the clipboard that go along."""


class ContextReader(Protocol):
    """Know what other programs have selected and copied."""

    async def read_context(self) -> Context:
        """Tell what it is."""
        ...


class Gathered(msgspec.Struct, frozen=True):
    """Hold what was found for a run."""

    material: Material = msgspec.field(default_factory=Material)
    doubtful: dict[Source, str] = msgspec.field(default_factory=dict[Source, str])
    """Texts that may be old, to be looked at before they go anywhere."""


class Gathering:
    """Gather for one command after the other."""

    def __init__(
        self,
        files: RunAttachments,
        attachments: Attachments,
        surroundings: ContextReader | None = None,
        take_picture: TakePicture | None = None,
    ) -> None:
        """Without ``surroundings`` nothing is known of what is selected in other programs.

        ``take_picture`` has a region of the screen chosen; it returns None where that is given up.
        """
        self._files = files
        self._attachments = attachments
        self._surroundings = surroundings
        self._take_picture = take_picture

    async def take_picture_for(self, command: SavedCommand) -> tuple[Part, ...] | None:
        """Have a region of the screen chosen, where the command wants one and that can be done here.

        None where the user gave it up; raises ``AppError``.
        """
        if self._take_picture is None or not command.slots.has(Source.SCREENSHOT):
            return ()
        picture = await self._take_picture()
        return (picture,) if picture is not None else None

    async def gather(
        self,
        command: SavedCommand,
        words: str = "",
        files: Sequence[str] = (),
        pictures: tuple[Part, ...] = (),
    ) -> Gathered:
        """Look at what the command has slots for; raises ``AttachmentProblem`` and ``StoreProblem``."""
        template = command.slots
        found = Gathered()
        material = found.material
        if words.strip():
            material = material.put_text(find_place_for_input(template), words)
        parts = pictures or await self.read_files(files)
        if parts:
            in_files = template.has(Source.FILES) and (files or not template.has(Source.SCREENSHOT))
            material = material.put_parts(Source.FILES if in_files else Source.SCREENSHOT, parts)
        wanted = {
            source
            for source in (Source.SELECTION, Source.CLIPBOARD)
            if template.has(source) and not material.texts.get(source)
        }
        if wanted:
            material = await self._look_around(wanted, material, found.doubtful)
        return Gathered(material, found.doubtful)

    async def read_files(self, names: Sequence[str]) -> tuple[Part, ...]:
        """Read pictures and texts; raises ``AttachmentProblem`` and ``StoreProblem``."""
        return tuple([await self._files.read_file(name) for name in names])

    @staticmethod
    def name_parts(parts: tuple[Part, ...]) -> str:
        """Name what was read, for people."""
        return ", ".join(part.name for part in parts if isinstance(part, ImagePart | FilePart))

    async def _look_around(
        self, wanted: set[Source], material: Material, doubtful: dict[Source, str]
    ) -> Material:
        context = await self._surroundings.read_context() if self._surroundings is not None else None
        selected = context.selected if context is not None else None
        if Source.SELECTION in wanted and selected is not None:
            if selected.is_current:
                material = material.put_text(Source.SELECTION, selected.text)
            else:
                doubtful[Source.SELECTION] = selected.text
        if Source.CLIPBOARD not in wanted:
            return material
        copied = context.copied if context is not None else None
        if copied is not None and copied.kind is CopiedKind.TEXT:
            return material.put_text(Source.CLIPBOARD, copied.text)
        is_ours = QGuiApplication.clipboard().ownsClipboard()
        if copied is not None or is_ours or self._surroundings is None:
            return await self._read_clipboard(material)
        return material

    async def _read_clipboard(self, material: Material) -> Material:
        data = QGuiApplication.clipboard().mimeData()
        if data.hasFormat(SECRET):
            return material
        if files := local_files(data):
            return material.put_parts(Source.CLIPBOARD, await self.read_files(files))
        pasted = read_pasted(data)
        if pasted.text:
            return material.put_text(Source.CLIPBOARD, pasted.text[:LONGEST_TEXT])
        if isinstance(pasted.image, QImage):
            kept = await read_image(pasted.image, tr(PICTURE), self._attachments)
            return material.put_parts(Source.CLIPBOARD, (kept.part,))
        if pasted.image:
            part = await self._files.read_picture(pasted.image, tr(PICTURE))
            return material.put_parts(Source.CLIPBOARD, (part,))
        return material
