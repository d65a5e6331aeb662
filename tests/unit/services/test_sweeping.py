from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from offhand.domain.errors import StoreProblem
from offhand.services.sweeping import GRACE, sweep_blobs
from offhand.storage.blobs import DiskBlobs

if TYPE_CHECKING:
    from pathlib import Path


class FakeReferences:
    def __init__(self, *wanted: str) -> None:
        self.wanted = frozenset(wanted)
        self.problem: StoreProblem | None = None

    async def list_blobs(self) -> frozenset[str]:
        if self.problem is not None:
            raise self.problem
        return self.wanted


def age(folder: Path, sha256: str, now: float) -> None:
    os.utime(folder / "blobs" / sha256[:2] / sha256[2:], (now - 2 * GRACE, now - 2 * GRACE))


async def test_only_what_is_old_and_unwanted_goes(tmp_path: Path) -> None:
    now = time.time()
    blobs = DiskBlobs(tmp_path)
    wanted, stray, young, again = [
        (await blobs.put(name, "image/png")).sha256 for name in (b"wanted", b"stray", b"young", b"again")
    ]
    for sha256 in (wanted, stray, again):
        age(tmp_path, sha256, now)
    await blobs.put(b"again", "image/png")
    assert await sweep_blobs(FakeReferences(wanted), blobs, now) == 1
    assert await blobs.list_names(older_than=now + 10) == {wanted, young, again}
    assert stray not in await blobs.list_names(older_than=now + 10)


async def test_nothing_goes_while_nobody_knows_what_is_wanted(tmp_path: Path) -> None:
    now = time.time()
    blobs = DiskBlobs(tmp_path)
    kept = (await blobs.put(b"kept", "image/png")).sha256
    age(tmp_path, kept, now)
    references = FakeReferences()
    references.problem = StoreProblem(path="x")
    assert await sweep_blobs(references, blobs, now) == 0
    assert await blobs.get(kept) == b"kept"


async def test_a_folder_without_blobs_is_clean(tmp_path: Path) -> None:
    assert await sweep_blobs(FakeReferences(), DiskBlobs(tmp_path / "none"), time.time()) == 0
