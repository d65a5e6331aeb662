from offhand.domain.opening import DamagedChat, SalvageReport
from offhand.domain.store_errors import FolderReadOnly, StoreNewer
from offhand.services.wording.exchange import word_salvage
from offhand.services.wording.files import word_unsaved


def test_a_newer_database_is_read_and_not_written() -> None:
    said = word_unsaved(StoreNewer(path="/x/offhand.db"), 0)
    assert "newer version of Offhand" in said
    assert "read but not saved" in said


def test_what_is_not_saved_is_counted_and_explained() -> None:
    said = word_unsaved(FolderReadOnly(path="/x/offhand.db"), 1)
    assert said.startswith("Changes of a chat are not saved.")
    assert "cannot be written to" in said
    assert word_unsaved(FolderReadOnly(path="/x"), 3).startswith("Changes of 3 chats")


def test_a_salvage_counts_what_was_lost_and_says_where_the_file_is() -> None:
    chats = tuple(DamagedChat(title=f"Chat {number}", lost_messages=2) for number in range(3))
    said = word_salvage(
        SalvageReport(original="/x/offhand.damaged.db", chats=7, messages=40, damaged=chats, from_snapshot=3)
    )
    assert "7 chats with 40 messages" in said
    assert "6 messages in 3 chats" in said
    assert "3 messages came back from a snapshot" in said
    assert "offhand.damaged.db" in said
    assert "/x/" not in said


def test_a_salvage_that_lost_nothing_says_so() -> None:
    said = word_salvage(SalvageReport(original="/x/offhand.damaged.db", chats=1, messages=2))
    assert "Everything in it was saved: 1 chat with 2 messages." in said
