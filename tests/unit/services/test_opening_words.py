from offhand.domain.opening import DamagedChat, SalvageReport
from offhand.domain.store_errors import FolderReadOnly, StoreNewer
from offhand.services.wording.files import word_unsaved
from offhand.services.wording.opening import word_salvage


def test_a_newer_database_is_read_and_not_written() -> None:
    said = word_unsaved(StoreNewer(path="/x/offhand.db"), 0)
    assert "newer version of Offhand" in said
    assert "read but not saved" in said


def test_a_salvage_names_what_was_lost() -> None:
    chats = tuple(DamagedChat(title=f"Chat {number}", lost_messages=1) for number in range(5))
    said = word_salvage(
        SalvageReport(original="/x/offhand.damaged.db", chats=7, messages=40, damaged=chats, from_snapshot=3)
    )
    assert "7 chats with 40 messages" in said
    assert "“Chat 0”, “Chat 1”, “Chat 2” and 2 more chats." in said
    assert "copy of an earlier day" in said
    assert "offhand.damaged.db" in said


def test_a_salvage_that_lost_nothing_says_so() -> None:
    said = word_salvage(SalvageReport(original="/x/offhand.damaged.db", chats=1, messages=2))
    assert "Nothing seems to be missing." in said


def test_what_is_not_saved_is_counted_and_explained() -> None:
    said = word_unsaved(FolderReadOnly(path="/x/offhand.db"), 1)
    assert said.startswith("Changes of a chat are not saved.")
    assert "cannot be written to" in said
    assert word_unsaved(FolderReadOnly(path="/x"), 3).startswith("Changes of 3 chats")
