"""The model picker: typing finds, arrows move, Enter chooses, and any id will do."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from offhand.domain.models import ModelCard
from offhand.domain.pricing import Pricing
from offhand.ui.dialogs.model_list import find_entries, word_age, word_context, word_price
from offhand.ui.dialogs.model_picker import ModelPicker

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance


def make_card(identity: str, name: str = "", *, created: int = 0, images: bool = False) -> ModelCard:
    return ModelCard(
        id=identity,
        name=name,
        created=created,
        context_length=256_000,
        input_modalities=("text", "image") if images else ("text",),
        pricing=Pricing(prices={"prompt": Decimal("0.000003"), "completion": Decimal("0.000015")}),
    )


CARDS = {
    card.id: card
    for card in (
        make_card("lab/old", "Lab: Old", created=1),
        make_card("lab/new", "Lab: New", created=9),
        make_card("x-ai/grok-3", "xAI: Grok 3", created=2),
        make_card("x-ai/grok-4", "xAI: Grok 4", created=4, images=True),
        make_card("~x-ai/grok-latest", "xAI: newest Grok", created=3),
        ModelCard(id="lab/painter", output_modalities=("image",)),
    )
}


@pytest.fixture
def picker(qtbot: QtBot, icons: Icons, appearance: Appearance) -> ModelPicker:
    picker = ModelPicker(icons, appearance)
    qtbot.addWidget(picker)
    picker.set_cards(CARDS, current="lab/old")
    picker.show()
    return picker


def hear(picker: ModelPicker) -> list[str]:
    heard: list[str] = []
    picker.chosen.connect(heard.append)
    return heard


def found(text: str, current: str = "") -> list[str]:
    return [entry.id for entry in find_entries(CARDS.values(), text, current)]


def test_groks_go_first_then_the_newest() -> None:
    assert found("") == ["x-ai/grok-4", "~x-ai/grok-latest", "x-ai/grok-3", "lab/new", "lab/old"]


def test_the_one_in_use_goes_before_all() -> None:
    entries = find_entries(CARDS.values(), "", "lab/old")
    assert [(entry.id, entry.is_current) for entry in entries[:2]] == [
        ("lab/old", True),
        ("x-ai/grok-4", False),
    ]


def test_every_word_has_to_be_found_in_name_or_id() -> None:
    assert found("GROK 4") == ["x-ai/grok-4"]
    assert found("newest grok") == ["~x-ai/grok-latest"]
    assert found("nothing like this") == []


def test_a_text_without_blanks_can_be_used_as_an_id() -> None:
    assert found("abc/def") == ["abc/def"]
    assert found("grok")[-1] == "grok"
    assert found("x-ai/grok-4") == ["x-ai/grok-4"]
    entry = find_entries([], " abc/def ", "")[0]
    assert entry.name == "Use “abc/def” anyway"
    assert not entry.is_listed


@pytest.mark.parametrize(
    ("tokens", "words"),
    [
        (None, ""),
        (0, ""),
        (512, "512"),
        (8192, "8.2k"),
        (131_072, "131k"),
        (256_000, "256k"),
        (1_048_576, "1.05M"),
        (2_000_000, "2M"),
    ],
)
def test_context_is_worded_shortly(tokens: int | None, words: str) -> None:
    assert word_context(tokens) == words


@pytest.mark.parametrize(
    ("prompt", "completion", "words"),
    [
        ("0.000003", "0.000015", "$3 in · $15 out"),
        ("0.0000002", "0.0000005", "$0.20 in · $0.50 out"),
        ("0.000000075", "0.0000003", "$0.075 in · $0.30 out"),
        ("0.00000125", "0.00001", "$1.25 in · $10 out"),
        ("0", "0", "free"),
        ("0", "0.000001", "$0 in · $1 out"),
        (None, "0.000001", "price varies"),
    ],
)
def test_prices_are_worded_for_a_million_tokens(prompt: str | None, completion: str, words: str) -> None:
    assert word_price(None if prompt is None else Decimal(prompt), Decimal(completion)) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(5, "a moment"), (60, "1 minute"), (7300, "2 hours"), (86_400, "1 day"), (400_000, "4 days")],
)
def test_ages_are_worded_in_their_largest_unit(seconds: float, words: str) -> None:
    assert word_age(seconds) == words


def test_the_keyboard_alone_chooses(picker: ModelPicker) -> None:
    QTest.keyClicks(picker.search, "grok")
    QTest.keyClick(picker.search, Qt.Key.Key_Down)
    heard = hear(picker)
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert heard == ["~x-ai/grok-latest"]
    assert not picker.isVisible()


def test_arrows_stop_at_both_ends(picker: ModelPicker) -> None:
    for key in (Qt.Key.Key_Up, Qt.Key.Key_PageUp):
        QTest.keyClick(picker.search, key)
        assert picker.view.currentIndex().row() == 0
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_Down):
        QTest.keyClick(picker.search, key)
    assert picker.view.currentIndex().row() == 4


def test_escape_chooses_nothing(picker: ModelPicker) -> None:
    heard = hear(picker)
    QTest.keyClick(picker.search, Qt.Key.Key_Escape)
    assert heard == []
    assert not picker.isVisible()


def test_an_id_that_is_not_listed_can_be_chosen(picker: ModelPicker) -> None:
    QTest.keyClicks(picker.search, "abc/def")
    heard = hear(picker)
    QTest.keyClick(picker.search, Qt.Key.Key_Enter)
    assert heard == ["abc/def"]


def test_enter_without_a_find_does_nothing(picker: ModelPicker) -> None:
    QTest.keyClicks(picker.search, "no such model")
    heard = hear(picker)
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert heard == []
    assert picker.isVisible()
    assert picker.footer.startswith("No model matches")


def test_a_click_chooses_once(picker: ModelPicker) -> None:
    place = picker.view.visualRect(picker.view.model().index(1, 0)).center()
    heard = hear(picker)
    QTest.mouseClick(picker.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard == ["x-ai/grok-4"]


def test_the_footer_tells_the_age_of_an_old_list(picker: ModelPicker) -> None:
    assert "old" not in picker.footer
    picker.set_cards(CARDS, current="", age_seconds=200_000)
    assert "2 days old" in picker.footer
    assert picker.footer.startswith("5 models.")


def test_without_a_list_any_id_can_be_typed(picker: ModelPicker) -> None:
    picker.set_cards({}, current="x-ai/grok-4")
    assert "not here yet" in picker.footer
    QTest.keyClicks(picker.search, "x-ai/grok-4")
    heard = hear(picker)
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert heard == ["x-ai/grok-4"]


def test_rows_are_told_to_assistive_technology(picker: ModelPicker) -> None:
    index = picker.view.model().index(1, 0)
    assert index.data(Qt.ItemDataRole.DisplayRole) == "xAI: Grok 4"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "xAI: Grok 4, x-ai/grok-4, 256k context, $3 in · $15 out, reads images"
    )


def test_rows_are_drawn(picker: ModelPicker) -> None:
    full = picker.view.grab().toImage()
    picker.set_cards({}, current="")
    assert picker.view.grab().toImage() != full


def test_the_model_keeps_qts_rules(picker: ModelPicker) -> None:
    tester = QAbstractItemModelTester(picker.view.model())
    picker.search.setText("lab")
    picker.search.setText("lab x")
    assert tester.model().rowCount() == 0


def test_a_list_renewed_meanwhile_leaves_the_choice_where_it_was(picker: ModelPicker) -> None:
    heard = hear(picker)
    QTest.keyClick(picker.search, Qt.Key.Key_Down)
    picker.set_cards({"x-ai/grok-9": make_card("x-ai/grok-9", created=99), **CARDS}, current="lab/old")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert heard == ["x-ai/grok-4"]


def test_each_choice_starts_anew(picker: ModelPicker) -> None:
    QTest.keyClicks(picker.search, "new")
    picker.reject()
    picker.show()
    assert picker.search.text() == ""
    assert picker.view.currentIndex().row() == 0
