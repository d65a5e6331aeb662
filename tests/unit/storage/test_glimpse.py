"""What the first paint knows of the settings is what the settings say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.appearance_settings import CONTRAST, THEME, ZOOM
from offhand.storage import glimpse
from offhand.storage.glimpse import Looks, read_looks

if TYPE_CHECKING:
    from pathlib import Path


def test_it_takes_what_the_settings_declare() -> None:
    assert set(THEME.choices) == glimpse.THEMES
    assert set(CONTRAST.choices) == glimpse.CONTRASTS
    assert (ZOOM.minimum, ZOOM.maximum) == (glimpse.LEAST_ZOOM, glimpse.MOST_ZOOM)
    assert Looks(theme=THEME.default, contrast=CONTRAST.default, zoom=ZOOM.default) == Looks()


def test_it_reads_by_the_keys_of_the_settings(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(f'{THEME.key} = "dark"\n{CONTRAST.key} = "high"\n{ZOOM.key} = 150\n')
    assert read_looks(file) == Looks(theme="dark", contrast="high", zoom=150)
