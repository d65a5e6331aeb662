"""Becoming the instance of a data folder, or finding the one that is.

Whoever holds the lock is the instance, and it alone may remove or make the socket; so two that start
at once never both listen, and a socket left by a killed one is simply replaced. Whoever finds the
lock taken hands over to its holder, and waits only as long as the holder's note gives reason to.
"""

from __future__ import annotations

import json
import os
import socket
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, cast

import msgspec

from offhand.domain.errors import StoreProblem
from offhand.domain.handover import InstanceSilent
from offhand.system.instance.client import NobodyThere, ask_instance
from offhand.system.instance.framing import write_request
from offhand.system.instance.lock import FolderLock, read_note, take_first
from offhand.system.instance.places import find_meeting_place

if TYPE_CHECKING:
    from offhand.domain.handover import Answer, Handover
    from offhand.system.instance.places import MeetingPlace

PATIENCE = 2.0
"""Seconds for an instance to answer that says of itself that it is ready."""
LONG_PATIENCE = 15.0
"""Seconds for one that is starting or ending, on a slow disk for instance."""
SHORTEST_PAUSE, LONGEST_PAUSE = 0.01, 0.2
IN_LINE = 64
"""How many may wait to be let in while the window opens."""

STARTING, READY, ENDING = "starting", "ready", "ending"


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """Say who holds a lock, and how to reach it."""

    pid: int = 0
    address: str = ""
    state: str = STARTING


class Claim:
    """Hold the right to be the instance, with the door at which others ask."""

    def __init__(self, lock: FolderLock, address: str) -> None:
        """Open the door at once: whoever asks before the window is there waits in line.

        ``problem`` says why there is no door, where there should be one.
        """
        self.address = address
        self._lock = lock
        self._others: list[FolderLock] = []
        self.door, self.problem = _open_door(address)
        self.tell(STARTING)

    def tell(self, state: str) -> None:
        """Tell those who find the lock taken what to expect of its holder."""
        with suppress(OSError):  # a full disk: the address can be worked out without the note
            self._lock.write_note(self._write_note(state))

    def own(self, folder: Path) -> bool:
        """Own another folder as well, since settings may move data; False where another has it.

        Raises ``StoreProblem`` where no lock can be made for it.
        """
        place = _find_place(folder, "")
        owned = {lock.path for lock in (self._lock, *self._others)}
        if owned & set(place.locks):
            return True
        try:
            lock = take_first(place.locks)
        except OSError as error:
            raise StoreProblem(path=str(folder), detail=error.strerror or "") from error
        if lock is None:
            return False
        self._others.append(lock)
        with suppress(OSError):
            lock.write_note(self._write_note(READY))
        return True

    def close(self) -> None:
        """Close the door and let go of the locks, in this order."""
        if self.door is not None:
            self.door.close()
            self.door = None
            with suppress(OSError):
                Path(self.address).unlink(missing_ok=True)
        for lock in (*self._others, self._lock):
            lock.release()

    def _write_note(self, state: str) -> bytes:
        note = Note(pid=os.getpid(), address=self.address, state=state)
        return json.dumps(msgspec.structs.asdict(note)).encode("ascii")


def claim_or_hand_over(folder: Path, name: str, handover: Handover) -> Claim | Answer:
    """Become the instance of a data folder, or hand over to it and return its answer.

    Raises ``InstanceSilent`` where it does not answer in time, and ``StoreProblem`` where no lock
    can be made anywhere. An empty ``name`` is the instance that owns the folder.
    """
    place = _find_place(folder, name)
    request = write_request(handover)
    begun, pause = time.monotonic(), SHORTEST_PAUSE
    while True:
        try:
            lock = take_first(place.locks)
        except OSError as error:
            raise StoreProblem(path=str(place.locks[0]), detail=error.strerror or "") from error
        if lock is not None:
            return Claim(lock, place.address)
        answer = _ask_holder(place, request, begun)
        if answer is not None:
            return answer
        # It was about to listen, or has just ended.
        time.sleep(pause)
        pause = min(pause * 2, LONGEST_PAUSE)


def hand_over(folder: Path, name: str, handover: Handover) -> Answer | None:
    """Hand over to the instance of a data folder, None where none runs; raises ``InstanceSilent``."""
    place = _find_place(folder, name)
    request = write_request(handover)
    begun, pause = time.monotonic(), SHORTEST_PAUSE
    while _read_holder(place).pid:
        answer = _ask_holder(place, request, begun)
        if answer is not None:
            return answer
        time.sleep(pause)
        pause = min(pause * 2, LONGEST_PAUSE)
    return None


def _find_place(folder: Path, name: str) -> MeetingPlace:
    try:
        return find_meeting_place(folder, name)
    except OSError as error:
        raise StoreProblem(path=str(folder), detail=error.strerror or str(error)) from error


def _ask_holder(place: MeetingPlace, request: bytes, begun: float) -> Answer | None:
    """Ask whoever holds the lock, None where nobody listens; raises ``InstanceSilent``."""
    note = _read_holder(place)
    patience = PATIENCE if note.state == READY else LONG_PATIENCE
    left = begun + patience - time.monotonic()
    if left <= 0:
        raise InstanceSilent(pid=note.pid, seconds=patience)
    try:
        return ask_instance(note.address or place.address, request, left)
    except NobodyThere:
        return None
    except TimeoutError:
        raise InstanceSilent(pid=note.pid, seconds=patience) from None


def _read_holder(place: MeetingPlace) -> Note:
    """Read who holds the lock; a note that is missing or torn says nothing."""
    for path in place.locks:
        try:
            found: object = json.loads(read_note(path))
        except (ValueError, RecursionError):
            continue
        if isinstance(found, dict):
            told = cast("dict[str, object]", found)
            pid, address, state = told.get("pid"), told.get("address"), told.get("state")
            if isinstance(pid, int) and isinstance(address, str) and isinstance(state, str):
                return Note(pid=pid, address=address, state=state)
    return Note()


def _open_door(address: str) -> tuple[socket.socket | None, OSError | None]:
    """Listen at an address that the lock makes ours; no door where that cannot be, or where pipes serve."""
    if sys.platform == "win32":
        return None, None
    door = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        Path(address).unlink(missing_ok=True)
        door.bind(address)
        Path(address).chmod(0o600)
        door.listen(IN_LINE)
    except OSError as error:
        door.close()
        return None, error
    door.settimeout(0)
    return door, None
