"""Saving a piece of a message as a file: what it is called, and where the user wants it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from offhand.domain.errors import StoreProblem
from offhand.services.explanation import explain
from offhand.services.saving import save_file
from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

ENDINGS = {
    "bash": "sh",
    "c#": "cs",
    "c++": "cpp",
    "console": "txt",
    "csharp": "cs",
    "dockerfile": "Dockerfile",
    "golang": "go",
    "haskell": "hs",
    "javascript": "js",
    "jsx": "jsx",
    "julia": "jl",
    "kotlin": "kt",
    "latex": "tex",
    "makefile": "Makefile",
    "markdown": "md",
    "matlab": "m",
    "objective-c": "m",
    "perl": "pl",
    "plaintext": "txt",
    "powershell": "ps1",
    "python": "py",
    "python3": "py",
    "ruby": "rb",
    "rust": "rs",
    "shell": "sh",
    "text": "txt",
    "typescript": "ts",
    "yml": "yaml",
    "zsh": "sh",
}
"""Languages whose files end otherwise than their name."""
_WHOLE_NAMES = frozenset({"Dockerfile", "Makefile"})


def suggest_name(language: str, stem: str = "code") -> str:
    """Suggest a file name for code in a language, as it was written behind the fence."""
    ending = ENDINGS.get(language, language)
    if ending in _WHOLE_NAMES:
        return ending
    return f"{stem}.{ending if re.fullmatch(r'[a-z0-9]{1,8}', ending) else 'txt'}"


def offer_file(parent: QWidget, name: str) -> QFileDialog:
    """Make the dialog that asks where a file goes; it asks before another is written over."""
    safe = re.sub(r'[\x00-\x1f<>:"/\\|?*]', "_", name).strip(". ")[:120] or "file"
    dialog = QFileDialog(parent, tr("Save as"), safe)
    dialog.setObjectName("saveDialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.selectFile(safe)
    return dialog


async def write_file(path: str, content: bytes) -> str:
    """Write a file and return what went wrong in a sentence, empty where nothing did."""
    try:
        await save_file(path, content)
    except StoreProblem as problem:
        return explain(problem).sentence
    return ""
