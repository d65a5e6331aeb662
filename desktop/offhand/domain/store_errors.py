"""What can be wrong with the database: the last branch of the tree in ``domain.errors``."""

from __future__ import annotations

from offhand.domain.errors import StoreProblem


class DiskFull(StoreProblem):
    """Report a disk with no room left."""


class FolderReadOnly(StoreProblem):
    """Report a place where nothing may be written."""


class StoreBusy(StoreProblem):
    """Report a database that another program holds for longer than is waited."""


class StoreDamaged(StoreProblem):
    """Report a database whose content makes no sense."""


class StoreNewer(StoreProblem):
    """Report a database that a newer version has written; it is only read."""


class FolderInUse(StoreProblem):
    """Report a data folder that an instance which runs owns, and that has to be ours alone."""
