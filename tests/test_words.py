"""Every text that people read can be said in every language, and is."""

from __future__ import annotations

from pathlib import Path

import pytest

import translate
from builder.texts import NotOneText, Text, check_text, gather_texts
from tests import house, house_words

SOURCE = Path(__file__).parents[1] / "desktop"


def test_every_text_passes_through_the_words() -> None:
    found = list(house_words.find_unworded(house.list_modules(SOURCE)))
    assert not found, "\n".join(found)


def test_nothing_is_said_before_a_language_is_chosen(tmp_path: Path) -> None:
    found = list(house_words.find_early(house.list_modules(SOURCE)))
    assert not found, "\n".join(found)
    early = plant('TITLE = tr("Welcome")\ndef work(title=tr("Welcome")): return tr("Welcome")', tmp_path)
    assert len(list(house_words.find_early([early]))) == 2


@pytest.mark.parametrize(
    "planted",
    [
        'label.setText("Nothing was found.")',
        'label.setText(f"{count} files")',
        'TITLE = "Welcome"',
        'HINTS = {Kind.LINE: "Not sent"}',
        'button = QPushButton("Save")',
        'say("loud and clear" if loud else name)',
        'raise SettingRefused(key="a", reason="must be text")',
        'name = f"“{title}”"',
    ],
)
def test_a_bare_text_is_found(planted: str, tmp_path: Path) -> None:
    assert len(list(house_words.find_unworded([plant(planted, tmp_path)]))) == 1


@pytest.mark.parametrize(
    "fine",
    [
        'label.setText(tr("Nothing was found."))',
        'TITLE = later("Welcome")',
        'self.setObjectName("Save button")',
        '_log.warning("nothing was found in %s", path)',
        'raise ValueError("nobody sees this")',
        'self.setStyleSheet("color: red; margin: 0 4px;")',
        'if name == "last chat": pass',
        'scope.start(work(), "load a chat")',
        'THEME = Setting(key="a theme", choices=("last chat",), label=later("Theme"))',
        'def work():\n    """Say what it does."""',
    ],
)
def test_what_nobody_reads_is_let_be(fine: str, tmp_path: Path) -> None:
    assert not list(house_words.find_unworded([plant(fine, tmp_path)]))


def plant(line: str, folder: Path) -> Path:
    path = folder / "offhand" / "ui" / "planted.py"
    path.parent.mkdir(parents=True)
    path.write_text(f"{line}\n", encoding="utf-8")
    return path


def test_every_text_is_translated_with_the_same_places() -> None:
    problems = translate.list_problems()
    assert not problems, "\n".join(problems)


def test_the_files_of_translators_are_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = {language: translate.name_file(language).read_text("utf-8") for language in translate.LANGUAGES}
    for language, text in kept.items():
        (tmp_path / f"offhand_{language}.ts").write_text(text, encoding="utf-8", newline="\n")
    monkeypatch.setattr(translate, "FOLDER", tmp_path)
    translate.update({})
    for language, text in kept.items():
        assert translate.name_file(language).read_text("utf-8") == text


def test_what_is_wrong_with_a_translation_is_told() -> None:
    text = Text("{count} of {total}", files=["a.py"])
    assert not list(check_text(text, ("{count} von {total}",), 2))
    assert list(check_text(text, (), 2))
    assert list(check_text(text, ("{count} von",), 2))
    counted = Text("{n} files", one="one file")
    assert not list(check_text(counted, ("eine Datei", "{n} Dateien"), 2))
    assert list(check_text(counted, ("{n} Dateien",), 2))


def test_a_text_that_is_put_together_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text('tr(f"{name} is gone")\n')
    with pytest.raises(NotOneText, match=r"a\.py:1"):
        gather_texts(tmp_path)
