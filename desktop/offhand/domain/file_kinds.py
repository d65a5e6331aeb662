"""What a file may be by its name alone, before it may be read. What it is, its content says."""

from __future__ import annotations

import os
from enum import Enum

PICTURE_SUFFIXES = frozenset(
    {".png", ".apng", ".jpg", ".jpeg", ".jpe", ".jfif", ".webp", ".gif", ".avif", ".bmp", ".dib"}
    | {".tif", ".tiff", ".heic", ".heif", ".hif"}
)
TEXT_SUFFIXES = frozenset(
    {".txt", ".text", ".md", ".markdown", ".rst", ".adoc", ".org", ".tex", ".bib", ".log", ".srt", ".vtt"}
    | {".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".xml", ".yaml", ".yml", ".toml", ".ini", ".cfg"}
    | {".conf", ".env", ".properties", ".html", ".htm", ".css", ".scss", ".less", ".svg", ".sql", ".diff"}
    | {".patch", ".py", ".pyi", ".ipynb", ".js", ".mjs", ".cjs", ".jsx", ".ts", ".tsx", ".vue", ".svelte"}
    | {".c", ".h", ".cc", ".cpp", ".cxx", ".hpp", ".cs", ".java", ".kt", ".kts", ".go", ".rs", ".rb", ".php"}
    | {".pl", ".pm", ".lua", ".swift", ".scala", ".r", ".jl", ".hs", ".ex", ".exs", ".erl", ".clj", ".dart"}
    | {".sh", ".bash", ".zsh", ".fish", ".ps1", ".bat", ".cmd", ".mk", ".cmake", ".gradle", ".nix", ".tf"}
    | {".proto", ".graphql", ".eml", ".ics", ".vcf", ".qml", ".asm", ".zig", ".vb", ".f90", ".m", ".mm"}
)


class FileKind(Enum):
    """Say what a name looks like."""

    PICTURE = "picture"
    TEXT = "text"
    OPEN = "open"
    """There is no suffix to go by."""
    OTHER = "other"


def guess_kind(name: str) -> FileKind:
    """Guess by the suffix."""
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122 - a name, perhaps of another system
    if suffix in PICTURE_SUFFIXES:
        return FileKind.PICTURE
    if suffix in TEXT_SUFFIXES:
        return FileKind.TEXT
    return FileKind.OTHER if suffix else FileKind.OPEN
