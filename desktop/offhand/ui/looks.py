"""The settings of what the program looks like, put in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.appearance_settings import CONTRAST, MOTION, THEME, ZOOM

if TYPE_CHECKING:
    from offhand.domain.settings import Settings
    from offhand.ui.theme import Appearance


def apply_looks(appearance: Appearance, settings: Settings) -> None:
    """Look as the settings say; what is in force already is left alone."""
    appearance.motion.set_choice(settings.get(MOTION))
    appearance.set_choice(settings.get(THEME))
    appearance.set_contrast(settings.get(CONTRAST))
    appearance.set_zoom(settings.get(ZOOM))
