from offhand.domain.store_errors import FolderReadOnly, StoreNewer
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
