"""A glimpse of the settings before they are read: what the first paint has to know of them."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from pathlib import Path

THEMES = frozenset({"system", "light", "dark"})
CONTRASTS = frozenset({"system", "normal", "high"})
LEAST_ZOOM, MOST_ZOOM, USUAL_ZOOM = 50, 300, 100
"""Percent."""


class Looks(msgspec.Struct, frozen=True):
    """Hold what a settings file says about looks; whatever makes no sense is as usual."""

    theme: str = "system"
    contrast: str = "system"
    zoom: int = USUAL_ZOOM


def read_looks(path: Path) -> Looks:
    """Return the looks that a settings file names."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Looks()
    theme, contrast, zoom = found.get("theme"), found.get("contrast"), found.get("zoom")
    return Looks(
        theme=theme if isinstance(theme, str) and theme in THEMES else "system",
        contrast=contrast if isinstance(contrast, str) and contrast in CONTRASTS else "system",
        zoom=zoom if isinstance(zoom, int) and LEAST_ZOOM <= zoom <= MOST_ZOOM else USUAL_ZOOM,
    )
