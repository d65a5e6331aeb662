"""All themes can be read, are in force at once, and colour the icons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from offhand.assets import find_asset
from offhand.ui.icons import Icons
from offhand.ui.stylesheet import build_stylesheet
from offhand.ui.theme import MEANINGS, THEMES, Appearance, Theme, load_theme
from offhand.ui.transcript.highlight import TONES

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TEXT_PAIRS = [
    *((text, ground) for text in ("text", "muted") for ground in ("window", "surface", "raised", "hover")),
    ("text", "code_background"),
    ("muted", "code_background"),
    ("text", "question_background"),
    ("muted", "question_background"),
    ("text", "danger_background"),
    ("text", "warning_background"),
    ("selected_text", "selection"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("danger", "window"),
    ("danger", "surface"),
    ("danger", "danger_background"),
    ("warning", "window"),
    ("warning", "surface"),
    ("warning", "warning_background"),
    ("success", "window"),
    ("success", "surface"),
    ("link", "window"),
    ("link", "surface"),
    ("link", "question_background"),
    ("link", "raised"),
    ("link", "code_background"),
    ("on_mark", "mark"),
    ("on_current_mark", "current_mark"),
    *((tone, "code_background") for tone in sorted({tone for _, tone in TONES})),
]
EDGE_PAIRS = [
    ("outline", "window"),
    ("outline", "surface"),
    ("accent", "window"),
    ("accent", "surface"),
    ("accent", "raised"),
]
SHIPPED = sorted(path.stem for path in find_asset("icons").glob("*.svg"))
COLOURED = {"offhand", "tray-idle", "tray-answering", "tray-error"}
"""Those that stand outside of our windows, where no theme of ours colours them."""
PROMISED = (
    "new-chat",
    "settings",
    "send",
    "stop",
    "attach",
    "copy",
    "retry",
    "edit",
    "branch",
    "receipt",
    "close",
    "check",
    "warning",
    "error",
    "image",
    "sidebar",
    "search",
    "chevron-down",
    "key",
    "key-off",
    "lock",
    "trash",
    "save",
    "wrap",
    "external",
    "arrow-down",
    "offhand",
)


def luminance(colour: QColor) -> float:
    """WCAG 2.2, "relative luminance"."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(theme: Theme, first: str, second: str) -> float:
    lights = sorted((luminance(getattr(theme, first)), luminance(getattr(theme, second))))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read_on_its_ground(name: str, text: str, ground: str) -> None:
    theme = load_theme(name)
    assert contrast(theme, text, ground) >= (7 if theme.is_contrast else 4.5)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_edges_and_focus_rings_can_be_seen(name: str, edge: str, ground: str) -> None:
    assert contrast(load_theme(name), edge, ground) >= 3


@pytest.mark.parametrize("name", [name for name in THEMES if load_theme(name).is_contrast])
@pytest.mark.parametrize("edge", ["border", "outline", "accent", "danger", "warning", "success"])
def test_edges_are_strong_where_that_is_wanted(name: str, edge: str) -> None:
    theme = load_theme(name)
    assert min(contrast(theme, edge, ground) for ground in ("window", "surface", "raised", "hover")) >= 4.5


@pytest.mark.parametrize(
    ("choice", "strong", "name"),
    [
        ("light", "high", "light-contrast"),
        ("dark", "high", "dark-contrast"),
        ("dark", "normal", "dark"),
        ("light", "system", "light"),
    ],
)
def test_contrast_is_chosen_beside_the_scheme(
    appearance: Appearance, choice: str, strong: str, name: str
) -> None:
    appearance.set_choice(choice)
    appearance.set_contrast(strong)
    assert appearance.theme is load_theme(name)
    with pytest.raises(ValueError, match="blue"):
        appearance.set_contrast("blue")


@pytest.mark.parametrize("name", THEMES)
def test_every_meaning_is_a_colour(name: str) -> None:
    theme = load_theme(name)
    assert theme.name == name
    assert theme.is_dark is (luminance(theme.window) < 0.2)
    assert all(getattr(theme, meaning).isValid() for meaning in MEANINGS)


@pytest.mark.parametrize("name", THEMES)
def test_the_stylesheet_leaves_no_placeholder(name: str) -> None:
    theme = load_theme(name)
    chevron = r"C:\icons\chevron.svg"
    sheet = build_stylesheet(theme.colours, chevron, chevron, is_contrast=theme.is_contrast)
    assert "$" not in sheet
    assert 'url("C:/icons/chevron.svg")' in sheet


def test_a_choice_is_in_force_at_once(appearance: Appearance, qapp: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(appearance.changed):
        appearance.set_choice("dark")
    dark = load_theme("dark")
    assert appearance.theme is dark
    assert window.palette().color(QPalette.ColorRole.Window) == dark.window
    assert dark.surface.name() in qapp.styleSheet()


def test_the_same_theme_again_is_no_change(appearance: Appearance, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.set_choice("light")


def test_a_theme_that_is_none_is_refused(appearance: Appearance) -> None:
    with pytest.raises(ValueError, match="blue"):
        appearance.set_choice("blue")
    assert appearance.choice == "light"


def test_the_system_is_followed(appearance: Appearance, qapp: QApplication) -> None:
    appearance.set_choice("system")
    wanted = "dark" if "dark" in qapp.styleHints().colorScheme().name.lower() else "light"
    assert appearance.theme.name == wanted


@pytest.mark.parametrize("name", PROMISED)
def test_promised_icons_are_shipped(name: str) -> None:
    assert name in SHIPPED


@pytest.mark.parametrize("name", SHIPPED)
def test_icons_are_drawn_alike(name: str, qapp: QApplication) -> None:
    assert qapp
    text = find_asset(f"icons/{name}.svg").read_text()
    assert QSvgRenderer(text.encode()).isValid()
    if name not in COLOURED:
        assert 'viewBox="0 0 24 24"' in text
        assert 'stroke-width="1.75"' in text
        assert set(re.findall(r'(?:stroke|fill)="([^"]+)"', text)) <= {"none", "currentColor"}


def shades(icon: QIcon) -> set[str]:
    image = icon.pixmap(24, 24).toImage()
    points = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {point.name() for point in points if point.alpha() == 255}


def test_icons_take_the_colours_of_the_theme(appearance: Appearance, icons: Icons) -> None:
    assert shades(icons.icon("stop")) == {load_theme("light").text.name()}
    assert shades(icons.icon("stop", "danger")) == {load_theme("light").danger.name()}
    appearance.set_choice("dark")
    assert shades(icons.icon("stop")) == {load_theme("dark").text.name()}


def test_arrows_point_the_other_way_where_everything_is_mirrored(
    appearance: Appearance, qapp: QApplication
) -> None:
    def draw(name: str) -> QImage:
        return Icons(appearance).icon(name).pixmap(24, 24).toImage()

    usual = {name: draw(name) for name in ("chevron-left", "send")}
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert draw("chevron-left") == usual["chevron-left"].flipped(Qt.Orientation.Horizontal)
        assert draw("send") == usual["send"]
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_icons_are_drawn_once(icons: Icons) -> None:
    assert icons.icon("send").cacheKey() == icons.icon("send").cacheKey()


def test_a_button_is_recoloured_with_the_theme(appearance: Appearance, icons: Icons, qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    icons.set_icon(button, "send")
    icons.set_icon(button, "stop", "accent")
    appearance.set_choice("dark")
    assert shades(button.icon()) == {load_theme("dark").accent.name()}


def test_a_button_that_is_gone_is_no_trouble(appearance: Appearance, icons: Icons) -> None:
    button = QToolButton()
    icons.set_icon(button, "stop")
    button.deleteLater()
    QApplication.sendPostedEvents()
    appearance.set_choice("dark")
    assert appearance.theme.is_dark


def test_an_icon_that_is_not_shipped_is_refused(icons: Icons) -> None:
    with pytest.raises(OSError, match="no-such-icon"):
        icons.icon("no-such-icon")
