"""Qt's own words in our language: buttons of its dialogs, menus of its text fields, numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def speak(application: QApplication, language: str) -> None:
    """Have Qt speak a language too, from the left or the right as it is written."""
    QLocale.setDefault(QLocale(language))
    translator = QTranslator(application)
    if language != "en" and translator.load(
        f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        application.installTranslator(translator)
