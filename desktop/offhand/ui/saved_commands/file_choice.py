"""The dialog in which a command's files are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from offhand.domain.slots import Slot, Source
from offhand.ui.attaching import PICTURES
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

ALL_FILES = later("All files (*)")


def choose_files(parent: QWidget, slot: Slot, take: Callable[[list[str]], object]) -> None:
    """Open the dialog for a slot; ``take`` gets the paths that were chosen."""
    kinds = tr(PICTURES) if slot.source is Source.SCREENSHOT else tr(ALL_FILES)
    dialog = QFileDialog(parent, tr("Choose for this command"), "", kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(take)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
