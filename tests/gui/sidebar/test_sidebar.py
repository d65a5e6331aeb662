"""Doing things with chats in the window: by keyboard, menus, dialogs and dragging."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from offhand.domain.chat import Place, Shelf
from offhand.ui.sidebar.name_dialog import NameDialog
from offhand.ui.sidebar.tags_dialog import TagsDialog
from tests.fakes.shop import NONE, Shop, send_mouse

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


async def test_f2_renames_a_chat_where_it_stands(shop: Shop) -> None:
    first, second = await shop.open("First", "Second")
    await shop.focus_list(first)
    await shop.hit(Qt.Key.Key_F2)
    field = shop.list.findChild(QLineEdit, "chatTitle")
    assert isinstance(field, QLineEdit)
    assert field.text() == "First"
    field.setText("Better")
    await shop.hit(Qt.Key.Key_Return)
    assert shop.rows() == ["Today", "Second", "Better"]
    assert (await shop.head(first)).title == "Better"
    await shop.focus_list(second)
    await shop.hit(Qt.Key.Key_F2)
    shop.type("never")
    await shop.hit(Qt.Key.Key_Escape)
    assert shop.rows() == ["Today", "Second", "Better"]
    assert shop.list.hasFocus()


async def test_outside_of_the_list_the_title_above_the_chat_is_typed(shop: Shop) -> None:
    first, _ = await shop.open("First", "Second")
    shop.window.sidebar.chat_chosen.emit(first)
    await shop.hit(Qt.Key.Key_F2)
    shop.type("Above")
    await shop.hit(Qt.Key.Key_Return)
    assert (await shop.head(first)).title == "Above"
    assert shop.window.windowTitle() == "Above — Offhand"
    assert shop.is_in_field
    await shop.hit(Qt.Key.Key_F2)
    shop.type("x")
    await shop.hit(Qt.Key.Key_Escape)
    assert (await shop.head(first)).title == "Above"
    assert shop.is_in_field


async def test_a_new_chat_has_nothing_that_could_be_done_with_it(shop: Shop) -> None:
    await shop.open()
    for key in (Qt.Key.Key_P, Qt.Key.Key_A, Qt.Key.Key_Backspace, Qt.Key.Key_T):
        await shop.hit(key, CONTROL | SHIFT)
    await shop.hit(Qt.Key.Key_F2)
    assert shop.window.toasts.toast.text == ""
    assert shop.is_in_field
    assert not shop.window.page.header.menu.isEnabled()


async def test_pinning_goes_back_and_forth(shop: Shop) -> None:
    first, _ = await shop.open("First", "Second")
    await shop.focus_list(first)
    await shop.hit(Qt.Key.Key_P, CONTROL | SHIFT)
    assert shop.rows() == ["Pinned", "First", "Today", "Second"]
    assert shop.list.currentIndex().row() == 1, "what is chosen goes along"
    await shop.hit(Qt.Key.Key_P, CONTROL | SHIFT)
    assert shop.rows() == ["Today", "Second", "First"]


async def test_deleted_chats_come_back_within_seconds(shop: Shop) -> None:
    first, second, third = await shop.open("First", "Second", "Third")
    shop.window.sidebar.chat_chosen.emit(second)
    await shop.focus_list(third)
    await shop.hit(Qt.Key.Key_Down, SHIFT)
    await shop.hit(Qt.Key.Key_Delete)
    assert shop.rows() == ["Today", "First"]
    assert shop.window.toasts.toast.text == "2 chats deleted"
    conversation = shop.window.page.conversation
    assert conversation is not None
    assert not conversation.chat.messages, "an empty chat takes the place of one that has gone"
    await shop.hit(Qt.Key.Key_Z, CONTROL | ALT)
    assert shop.rows() == ["Today", "Third", "Second", "First"]
    assert shop.window.page.conversation is shop.history.library.find(second)
    assert shop.window.toasts.toast.text == ""
    del first


async def test_the_bin_gives_chats_back_or_removes_them(shop: Shop) -> None:
    first, second = await shop.open("First", "Second")
    shop.window.sidebar.chat_chosen.emit(first)
    await shop.hit(Qt.Key.Key_Backspace, CONTROL | SHIFT)
    assert shop.window.toasts.toast.text == "“First” deleted"
    shop.window.sidebar.places.choose(Shelf(place=Place.BIN))
    await shop.settle()
    assert shop.rows() == ["Today", "First"]
    shop.window.sidebar.chat_chosen.emit(first)
    await shop.settle()
    restore = shop.window.page.header.findChild(QPushButton, "restore")
    assert isinstance(restore, QPushButton)
    assert restore.isVisible()
    restore.click()
    await shop.settle()
    assert not restore.isVisible()
    assert shop.rows() == []
    shop.window.sidebar.places.choose(Shelf())
    await shop.focus_list(second)
    await shop.hit(Qt.Key.Key_Delete)
    shop.window.sidebar.places.choose(Shelf(place=Place.BIN))
    await shop.settle()
    empty = shop.window.sidebar.findChild(QPushButton, "emptyBin")
    assert isinstance(empty, QPushButton)
    empty.click()
    await shop.settle()
    assert shop.rows() == []
    assert await shop.history.library.load(second) is None


async def test_the_menu_of_rows_and_of_the_header_offer_the_same(shop: Shop) -> None:
    first, second = await shop.open("First", "Second")
    await shop.focus_list(first)
    shop.list.menu_wanted.emit(QPoint(50, 50))
    await shop.settle()
    offered = [action.text() for action in shop.menu().actions() if action.text()]
    assert offered == ["Rename", "Pin", "Move to folder", "Tags…", "Archive", "Delete", "Export"]
    await shop.choose("Archive")
    assert shop.rows() == ["Today", "Second"]
    shop.window.sidebar.chat_chosen.emit(second)
    await shop.settle()
    shop.window.page.composer.focus_field()
    await shop.hit(Qt.Key.Key_Period, CONTROL)
    assert [action.text() for action in shop.menu().actions() if action.text()] == offered
    await shop.choose("Pin")
    assert (await shop.head(second)).is_pinned
    shop.window.sidebar.places.choose(Shelf(place=Place.ARCHIVE))
    await shop.settle()
    await shop.focus_list(first)
    shop.list.menu_wanted.emit(QPoint(50, 50))
    await shop.settle()
    await shop.choose("Take out of the archive")
    assert not (await shop.head(first)).is_archived


async def test_a_folder_is_made_filled_renamed_and_removed(shop: Shop) -> None:
    first, second = await shop.open("First", "Second")
    await shop.focus_list(first)
    shop.list.menu_wanted.emit(QPoint(50, 50))
    await shop.settle()
    await shop.choose("New folder…")
    dialog = shop.window.findChild(NameDialog)
    assert isinstance(dialog, NameDialog)
    QTest.keyClicks(dialog.field, "Home")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    await shop.settle()
    (folder,) = shop.history.shelving.folders
    assert (await shop.head(first)).folder == folder.id
    places = shop.window.sidebar.places
    places.unfold()
    places.choose(Shelf(folder=folder.id))
    await shop.settle()
    assert shop.rows() == ["Today", "First"]
    shop.come_back()
    places.list.setFocus()
    await shop.hit(Qt.Key.Key_F2)
    dialog = shop.window.findChildren(NameDialog)[-1]
    dialog.field.setText("House")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    await shop.settle()
    assert places.button.text() == "House"
    shop.come_back()
    places.list.setFocus()
    await shop.hit(Qt.Key.Key_Delete)
    assert shop.history.shelving.folders == ()
    assert shop.rows() == ["Today", "Second", "First"], "all chats are listed again"
    await shop.hit(Qt.Key.Key_Z, CONTROL | ALT)
    assert [one.name for one in shop.history.shelving.folders] == ["House"]
    assert (await shop.head(first)).folder == folder.id
    del second


async def test_chats_are_dragged_onto_a_folder(shop: Shop) -> None:
    first, _ = await shop.open("First", "Second")
    folder = await shop.history.shelving.add_folder("Home")
    assert folder is not None
    view, places = shop.list, shop.window.sidebar.places
    start = view.visualRect(shop.window.sidebar.pane.model.index_of(first)).center()
    send_mouse(view.viewport(), QEvent.Type.MouseButtonPress, view.viewport().mapToGlobal(start))
    send_mouse(view.viewport(), QEvent.Type.MouseMove, view.viewport().mapToGlobal(start + QPoint(0, -40)))
    assert QGuiApplication.overrideCursor() is not None
    over_button = places.button.mapToGlobal(places.button.rect().center())
    send_mouse(view.viewport(), QEvent.Type.MouseMove, over_button)
    assert places.list.isVisible(), "what is dragged over opens"
    QApplication.processEvents()
    item = places.list.item(1)
    target = places.list.viewport().mapToGlobal(places.list.visualItemRect(item).center())
    send_mouse(view.viewport(), QEvent.Type.MouseMove, target)
    assert places.list.currentItem() is item
    send_mouse(view.viewport(), QEvent.Type.MouseButtonRelease, target)
    await shop.settle()
    assert (await shop.head(first)).folder == folder.id
    assert QGuiApplication.overrideCursor() is None
    assert not places.list.isVisible()
    assert shop.window.toasts.toast.text == "“First” moved to “Home”"


async def test_esc_ends_a_drag(shop: Shop) -> None:
    first, _ = await shop.open("First", "Second")
    view = shop.list
    start = view.visualRect(shop.window.sidebar.pane.model.index_of(first)).center()
    send_mouse(view.viewport(), QEvent.Type.MouseButtonPress, view.viewport().mapToGlobal(start))
    send_mouse(view.viewport(), QEvent.Type.MouseMove, view.viewport().mapToGlobal(start + QPoint(0, 40)))
    QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, NONE))
    assert QGuiApplication.overrideCursor() is None
    send_mouse(view.viewport(), QEvent.Type.MouseButtonRelease, view.viewport().mapToGlobal(start))


async def test_tags_are_typed_ticked_and_completed(shop: Shop) -> None:
    first, second = await shop.open("First", "Second")
    await shop.history.shelving.tag((second,), "garden")
    await shop.focus_list(first)
    await shop.hit(Qt.Key.Key_T, CONTROL | SHIFT)
    dialog = shop.window.findChild(TagsDialog)
    assert isinstance(dialog, TagsDialog)
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == ["garden"]
    QTest.keyClicks(dialog.field, "#work")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    await shop.settle()
    assert (await shop.head(first)).tags == ("work",)
    dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
    await shop.settle()
    assert (await shop.head(first)).tags == ("garden", "work")
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    await shop.settle()
    assert (await shop.head(first)).tags == ("work",)
    assert dialog.isVisible(), "Enter in the field adds a tag and nothing more"
    dialog.close()
    shop.window.sidebar.places.choose(Shelf(tag="work"))
    await shop.settle()
    assert shop.rows() == ["Today", "First"]
    await shop.history.shelving.untag((first,), "work")
    await shop.settle()
    assert shop.window.sidebar.places.shelf == Shelf(), "a tag that no chat has lists all of them"


async def test_letters_typed_in_the_list_begin_a_search(shop: Shop) -> None:
    first, _ = await shop.open("First", "Second")
    await shop.focus_list(first)
    QTest.keyClicks(shop.list, "s")
    shop.type("eco")
    await shop.settle()
    assert shop.window.sidebar.search.text() == "seco"
    model = shop.window.sidebar.results.model
    assert [model.data(model.index(row, 0)) for row in range(model.rowCount())] == ["Second"]
    await shop.hit(Qt.Key.Key_Return)
    assert shop.window.windowTitle() == "Second — Offhand"


async def test_the_help_of_the_search_types_operators(shop: Shop) -> None:
    await shop.open()
    line = shop.window.sidebar.search_line
    shop.press(Qt.Key.Key_K, CONTROL)
    shop.press(Qt.Key.Key_F1)
    buttons = [one for one in shop.window.findChildren(QPushButton) if one.text() == "has:image"]
    assert buttons[0].isVisible()
    buttons[0].click()
    assert line.field.text() == "has:image"
    assert line.field.hasFocus()
    shop.press(Qt.Key.Key_F1)
    shop.press(Qt.Key.Key_Escape)
    assert line.field.hasFocus()
    assert line.field.text() == "has:image"


async def test_next_and_previous_skip_the_heads_of_sections(shop: Shop) -> None:
    first, second, third = await shop.open("First", "Second", "Third")
    await shop.hit(Qt.Key.Key_N, CONTROL)
    await shop.history.shelving.pin((first,), is_pinned=True)
    await shop.settle()
    seen: list[str] = []
    for _ in range(4):
        await shop.hit(Qt.Key.Key_PageDown, CONTROL)
        conversation = shop.window.page.conversation
        assert conversation is not None
        seen.append(conversation.chat.id)
    assert seen == [first, third, second, second]
