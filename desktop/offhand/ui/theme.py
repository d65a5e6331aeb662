"""The looks of the program: colours with meanings, read from ``resources/themes``.

Widgets ask ``Appearance.theme`` for a colour by what it means and hear ``changed`` when another
theme is in force. Fusion draws everything, so that the program looks alike on every system; the
palette carries the colours and a short stylesheet the shapes.
"""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QColor, QPalette

from offhand.assets import find_asset, read_asset
from offhand.ui.dressing import SOON, Dressing
from offhand.ui.motion import Motion
from offhand.ui.stylesheet import build_stylesheet
from offhand.ui.zoom import Zoom

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

GAP = 8
"""px between things that belong together."""
MARGIN = 16
"""px around a page."""
RADIUS = 10
"""px of a rounded corner."""

SYSTEM = "system"
STYLE = "Fusion"
"""Qt's style below our sheet; named before there is an application, or another is made first."""
DIM = 128
"""Lightness (0-255) of the system's windows below which they are dark."""
SCHEMES = ("light", "dark")
CONTRASTS = (SYSTEM, "normal", "high")
THEMES = (*SCHEMES, *(f"{scheme}-contrast" for scheme in SCHEMES))
"""Of each scheme the usual one, and one for people who need strong contrasts."""


class Theme(msgspec.Struct, frozen=True):
    """Name colours by what they mean."""

    name: str
    is_dark: bool
    is_contrast: bool
    """Text is 7:1, edges 4.5:1, and the ring where the keyboard is thick."""
    window: QColor
    """Behind everything."""
    surface: QColor
    """Where text is read and typed."""
    raised: QColor
    """Buttons, chips and headers."""
    text: QColor
    muted: QColor
    """Text of second rank, still AA on window, surface and raised."""
    accent: QColor
    accent_hover: QColor
    on_accent: QColor
    border: QColor
    """A line that only groups."""
    outline: QColor
    """The edge of a control: 3:1 against window and surface (WCAG 2.2, 1.4.11)."""
    selection: QColor
    selected_text: QColor
    code_background: QColor
    question_background: QColor
    danger: QColor
    danger_background: QColor
    warning: QColor
    warning_background: QColor
    success: QColor
    link: QColor
    hover: QColor
    mark: QColor
    """Behind words that were searched for."""
    on_mark: QColor
    current_mark: QColor
    """Behind the one that the reader was led to."""
    on_current_mark: QColor

    @property
    def colours(self) -> dict[str, str]:
        """List every colour as ``#rrggbb`` by its meaning."""
        return {name: getattr(self, name).name() for name in MEANINGS}


MEANINGS = tuple(name for name in Theme.__struct_fields__ if name not in {"name", "is_dark", "is_contrast"})


@cache
def load_theme(name: str) -> Theme:
    """Read a shipped theme."""
    table = tomllib.loads(read_asset(f"themes/{name}.toml"))
    base: dict[str, str] = table["base"]
    meaning: dict[str, str] = table["meaning"]
    values: dict[str, Any] = {field: QColor(base.get(meaning[field], meaning[field])) for field in MEANINGS}
    return Theme(name=table["name"], is_dark=table["is_dark"], is_contrast=table["is_contrast"], **values)


def build_palette(theme: Theme) -> QPalette:
    """Translate meanings into Qt's roles."""
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, theme.window),
        (roles.WindowText, theme.text),
        (roles.Base, theme.surface),
        (roles.AlternateBase, theme.raised),
        (roles.Text, theme.text),
        (roles.PlaceholderText, theme.muted),
        (roles.Button, theme.raised),
        (roles.ButtonText, theme.text),
        (roles.BrightText, theme.danger),
        (roles.ToolTipBase, theme.raised),
        (roles.ToolTipText, theme.text),
        (roles.Highlight, theme.selection),
        (roles.HighlightedText, theme.selected_text),
        (roles.Accent, theme.accent),
        (roles.Link, theme.link),
        (roles.LinkVisited, theme.link),
        (roles.Light, theme.raised.lighter(115)),
        (roles.Midlight, theme.raised.lighter(107)),
        (roles.Mid, theme.border),
        (roles.Dark, theme.outline),
        (roles.Shadow, QColor("black")),
    ):
        palette.setColor(role, colour)
    for role in (roles.WindowText, roles.Text, roles.ButtonText, roles.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.outline)
    palette.setColor(QPalette.ColorGroup.Disabled, roles.Base, theme.window)
    palette.setColor(QPalette.ColorGroup.Disabled, roles.Highlight, theme.border)
    return palette


class Appearance(QObject):
    """Keep one theme in force in the whole application."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: str = SYSTEM, *, is_hasty: bool = False) -> None:
        """Apply the choice at once: ``system``, ``light`` or ``dark``.

        ``is_hasty``: what the system wants is guessed of its colours until the next choice, because
        the first paint waits, and asking has all enumerations of ``Qt`` made. The style is there.
        """
        super().__init__(application)
        self._application = application
        self._choice = choice
        self._contrast = SYSTEM
        self._is_hasty = is_hasty
        self._theme: Theme | None = None
        self.is_changing = False
        """What is drawn by hand is as it was, and hears ``changed`` in a moment."""
        self.motion = Motion(self, is_hasty=is_hasty)
        self._zoom = Zoom(application)
        self._dressing = Dressing(application, self)
        if not is_hasty:
            application.setStyle(STYLE)
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)
        if not is_hasty:
            self._tell_system()
        self._apply()

    @property
    def theme(self) -> Theme:
        """Return the theme in force."""
        return self._theme or load_theme(self._wanted)

    @property
    def choice(self) -> str:
        """Return what was chosen, which may be ``system``."""
        return self._choice

    def set_choice(self, choice: str) -> None:
        """Use another theme from now on; raises ``ValueError`` for a name that is none."""
        if choice != SYSTEM and choice not in SCHEMES:
            raise ValueError(choice)
        self._choice = choice
        self._is_hasty = False
        self._tell_system()
        self._apply()

    def set_zoom(self, percent: int) -> None:
        """Show everything so many percent as large as usual; what is drawn by hand follows a turn later.

        Both at once would hold the screen up for longer than anybody should notice.
        """
        if percent != self._zoom.percent:
            self.is_changing = True
            self._zoom.set_percent(percent)
            self._dress(self.theme)
            self._zoom.watch()
            QTimer.singleShot(SOON, self, self._follow_zoom)

    def _follow_zoom(self) -> None:
        # Or windows would lay out what is drawn anew now once more.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.is_changing = False
        self._zoom.fit_windows()
        self.changed.emit()

    def set_contrast(self, contrast: str) -> None:
        """Use normal or high contrast, or what the system prefers; raises ``ValueError`` for another name."""
        if contrast not in CONTRASTS:
            raise ValueError(contrast)
        self._contrast = contrast
        self._apply()

    def _guess(self) -> str:
        scheme = self._choice
        if scheme == SYSTEM:
            usual = self._application.palette().color(QPalette.ColorRole.Window)
            scheme = "dark" if usual.lightness() < DIM else "light"
        return f"{scheme}-contrast" if self._contrast == "high" else scheme

    @property
    def _wanted(self) -> str:
        if self._is_hasty:
            return self._guess()
        hints = self._application.styleHints()
        scheme = self._choice
        if scheme == SYSTEM:
            scheme = "dark" if hints.colorScheme() is QtCore.Qt.ColorScheme.Dark else "light"
        is_high = self._contrast == "high" or (
            self._contrast == SYSTEM
            and hints.accessibility().contrastPreference() is QtCore.Qt.ContrastPreference.HighContrast
        )
        return f"{scheme}-contrast" if is_high else scheme

    def _tell_system(self) -> None:
        """Ask for window frames and native dialogs that match."""
        hints = self._application.styleHints()
        if self._choice == SYSTEM:
            hints.unsetColorScheme()
        else:
            dark = self._choice == "dark"
            schemes = QtCore.Qt.ColorScheme
            hints.setColorScheme(schemes.Dark if dark else schemes.Light)

    def _follow_system(self) -> None:
        self._apply()

    def _apply(self) -> None:
        theme = load_theme(self._wanted)
        if theme is self._theme:
            return
        self._theme = theme
        self._application.setPalette(build_palette(theme))
        self._dress(theme)
        self.changed.emit()

    def _dress(self, theme: Theme) -> None:
        self._dressing.dress(
            build_stylesheet(
                theme.colours,
                str(find_asset("themes/chevron.svg")),
                str(find_asset(f"themes/check-{'dark' if theme.is_dark else 'light'}.svg")),
                is_contrast=theme.is_contrast,
                zoom=self._zoom.percent / 100,
            )
        )
