"""Code keeps its columns, also under a locale whose usual font for it has letters of many widths."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel

from offhand.ui import fixed_font
from offhand.ui.fixed_font import is_fixed, list_fixed_families

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from offhand.ui.theme import Appearance

LOOK = """
from PySide6.QtGui import QGuiApplication
from offhand.ui.fixed_font import is_fixed, list_fixed_families
application = QGuiApplication([])
families = list_fixed_families()
print(is_fixed(families))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="fontconfig's choice")
@pytest.mark.parametrize("locale", ["C.UTF-8", "zh_CN.UTF-8", "ja_JP.UTF-8"])
def test_letters_of_code_have_one_width_under_every_locale(locale: str) -> None:
    environment = {**os.environ, "LANG": locale, "LC_ALL": locale}
    told = subprocess.run(
        [sys.executable, "-c", LOOK], env=environment, capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["True"]


@pytest.mark.usefixtures("qapp")
def test_a_font_that_only_claims_to_be_fixed_has_others_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = list_fixed_families()
    odd = QApplication.font()
    assert not is_fixed([odd.family()])
    list_fixed_families.cache_clear()

    def give_odd(_kind: object) -> QFont:
        return odd

    monkeypatch.setattr(fixed_font.QFontDatabase, "systemFont", give_odd)
    families = list_fixed_families()
    list_fixed_families.cache_clear()
    assert families[-1] == odd.families()[-1]
    assert is_fixed(families) or usual == ("monospace",)


def test_code_on_a_widget_follows_the_zoom(qtbot: QtBot, appearance: Appearance) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.setFont(fixed_font.fixed_font())
    label.show()
    before = QFontMetricsF(label.font()).horizontalAdvance("x")
    appearance.set_zoom(200)
    assert QFontMetricsF(label.font()).horizontalAdvance("x") > before * 1.5
    appearance.set_zoom(100)
