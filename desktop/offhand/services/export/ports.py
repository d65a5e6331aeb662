"""What an export asks of the documents that it writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from offhand.services.export.branches import Stretch
    from offhand.services.export.entries import Entry, Heading


class Document(Protocol):
    """Write one chat to a file; all of it is called in one thread, and may raise ``OSError``."""

    def begin(self, path: Path, heading: Heading) -> None:
        """Open the file, whose folder is there, and write the top."""
        ...

    def begin_stretch(self, stretch: Stretch, after: Entry | None) -> None:
        """Begin a run of messages; all but the first go on from an entry of before."""
        ...

    def add(self, entry: Entry) -> None:
        """Write a message."""
        ...

    def end(self) -> None:
        """Write what is left and close the file."""
        ...

    def discard(self) -> None:
        """Close the file, however far it has come; it is removed by whoever began it."""
        ...
