"""Whoever comes first owns the folder; later ones hand over, wait, or say that they waited in vain."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import StoreProblem
from offhand.domain.handover import Answer, Handover, InstanceSilent, Open, Quick, Refusal
from offhand.system.instance import claim as claiming
from offhand.system.instance import listener as listening
from offhand.system.instance.claim import READY, Claim, claim_or_hand_over, hand_over
from offhand.system.instance.framing import LARGEST_REQUEST, frame, read_answer, write_request
from offhand.system.instance.listener import MOST_CLIENTS, Listener

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sockets in the file system")

RACER = """
import sys
from pathlib import Path
from offhand.domain.handover import Handover, Open
from offhand.system.instance.claim import Claim, claim_or_hand_over
from offhand.system.instance.listener import Listener
from offhand.domain.handover import Answer
import asyncio
sys.stdin.readline()
claim = claim_or_hand_over(Path(sys.argv[1]), "", Handover(wish=Open(), folder="/"))
print(isinstance(claim, Claim), flush=True)
async def serve():
    listener = Listener(claim, lambda handover: Answer())
    await listener.open()
    await asyncio.to_thread(sys.stdin.readline)
    listener.close()
if isinstance(claim, Claim):
    asyncio.run(serve())
    claim.close()
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def claim(data: Path) -> Generator[Claim, None, None]:
    found = claim_or_hand_over(data, "", wish())
    assert isinstance(found, Claim)
    yield found
    found.close()


def wish(text: str = "") -> Handover:
    return Handover(wish=Quick(text) if text else Open(), folder="/")


class Guest:
    """Be an owner of the folder that answers."""

    def __init__(self) -> None:
        self.heard: list[Handover] = []
        self.answer = Answer()

    def receive(self, handover: Handover) -> Answer:
        self.heard.append(handover)
        return self.answer


async def send(address: str, content: bytes, *, finish: bool = False) -> bytes:
    """Send something and return all that comes back until the other side hangs up."""
    reader, writer = await asyncio.open_unix_connection(address)
    try:
        writer.write(content)
        if finish:
            writer.write_eof()
        return await reader.read()
    except ConnectionError:
        return b""
    finally:
        writer.close()


async def test_a_later_start_is_heard_and_answered(claim: Claim, data: Path) -> None:
    guest = Guest()
    listener = Listener(claim, guest.receive)
    await listener.open()
    try:
        assert await asyncio.to_thread(claim_or_hand_over, data, "", wish("hello")) == Answer()
        guest.answer = Answer(Refusal.NOT_THERE)
        assert await asyncio.to_thread(hand_over, data, "", wish()) == Answer(Refusal.NOT_THERE)
    finally:
        listener.close()
    assert guest.heard == [wish("hello"), wish()]


async def test_one_who_comes_while_it_starts_waits_in_line(claim: Claim, data: Path) -> None:
    asked = asyncio.create_task(asyncio.to_thread(claim_or_hand_over, data, "", wish("early")))  # noqa: TID251 - awaited below
    await asyncio.sleep(0.1)
    assert not asked.done()
    guest = Guest()
    listener = Listener(claim, guest.receive)
    await listener.open()
    assert await asked == Answer()
    listener.close()
    assert guest.heard == [wish("early")]


def test_nobody_is_asked_where_nobody_is(data: Path) -> None:
    assert hand_over(data, "", wish()) is None
    assert not data.exists()


def test_a_folder_that_cannot_be_written_is_owned_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    found = claim_or_hand_over(tmp_path / "file" / "data", "", wish())
    assert isinstance(found, Claim)
    assert found.door is not None
    found.close()


def test_no_place_at_all_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: Path, name: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(claiming, "find_meeting_place", refuse)
    with pytest.raises(StoreProblem):
        claim_or_hand_over(tmp_path, "", wish())


@pytest.mark.parametrize("state", ["ready", "starting"])
def test_silence_is_not_waited_for(
    claim: Claim, data: Path, state: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claiming, "PATIENCE", 0.1)
    monkeypatch.setattr(claiming, "LONG_PATIENCE", 0.2)
    claim.tell(state)
    with pytest.raises(InstanceSilent) as silent:
        claim_or_hand_over(data, "", wish())
    assert silent.value.pid == os.getpid()
    assert silent.value.seconds == (0.1 if state == READY else 0.2)


def test_an_owner_without_a_door_is_not_waited_for(
    claim: Claim, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claiming, "PATIENCE", 0.1)
    claim.tell(READY)
    Path(claim.address).unlink()
    with pytest.raises(InstanceSilent):
        claim_or_hand_over(data, "", wish())


@pytest.mark.parametrize("note", [b"", b"{", b"[]", b'{"pid":"7"}', b"\xff" * 50])
def test_a_note_that_makes_no_sense_is_no_obstacle(
    claim: Claim, data: Path, note: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claiming, "LONG_PATIENCE", 0.1)
    (data / "offhand.lock").write_bytes(note)
    with pytest.raises(InstanceSilent):
        claim_or_hand_over(data, "", wish())


def test_the_owner_that_ends_is_followed(claim: Claim, data: Path) -> None:
    listener = Listener(claim, Guest().receive)
    listener.close()
    timer = threading.Timer(0.2, claim.close)
    timer.start()
    found = claim_or_hand_over(data, "", wish())
    timer.join()
    assert isinstance(found, Claim)
    found.close()


def test_a_socket_that_was_left_is_replaced(data: Path) -> None:
    first = claim_or_hand_over(data, "", wish())
    assert isinstance(first, Claim)
    address = Path(first.address)
    first.close()
    assert not address.exists()
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(address))
    again = claim_or_hand_over(data, "", wish())
    assert isinstance(again, Claim)
    assert address.stat().st_mode & 0o777 == 0o600
    again.close()


def test_data_that_moved_is_owned_as_well(claim: Claim, data: Path, tmp_path: Path) -> None:
    moved = tmp_path / "moved"
    assert claim.own(data)
    assert claim.own(moved)
    (tmp_path / "link").symlink_to(moved)
    assert claim.own(tmp_path / "link")
    other = claim_or_hand_over(tmp_path / "other", "", wish())
    assert isinstance(other, Claim)
    assert not other.own(moved)
    claim.close()
    assert other.own(moved)
    other.close()


async def test_the_folder_it_moved_to_leads_to_its_owner(claim: Claim, tmp_path: Path) -> None:
    moved = tmp_path / "moved"
    claim.own(moved)
    guest = Guest()
    listener = Listener(claim, guest.receive)
    await listener.open()
    assert await asyncio.to_thread(claim_or_hand_over, moved, "", wish("there")) == Answer()
    listener.close()
    assert guest.heard == [wish("there")]


@pytest.mark.parametrize("left_by", ["nobody", "a killed one"])
def test_of_eight_racers_one_wins(data: Path, left_by: str) -> None:
    if left_by != "nobody":
        data.mkdir()
        note = {"pid": 1, "address": "/nowhere.sock", "state": "ready"}
        (data / "offhand.lock").write_text(json.dumps(note))
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", RACER, str(data)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(8)
    ]
    told: list[str] = []
    try:
        for racer in racers:
            assert racer.stdin is not None
            racer.stdin.write("go\n")
            racer.stdin.flush()
        for racer in racers:
            assert racer.stdout is not None
            told.append(racer.stdout.readline().strip())
    finally:
        for racer in racers:
            racer.communicate("end\n", timeout=20)
    assert sorted(told) == ["False"] * 7 + ["True"]
    assert [racer.returncode for racer in racers] == [0] * 8


class TestHostility:
    """What may come through the door besides requests."""

    @pytest.fixture
    async def guest(self, claim: Claim, monkeypatch: pytest.MonkeyPatch) -> Guest:
        monkeypatch.setattr(listening, "SLOWEST", 0.1)
        guest = Guest()
        self.listener = Listener(claim, guest.receive)
        await self.listener.open()
        return guest

    @pytest.mark.parametrize(
        "noise", [frame(b""), frame(b"{}"), frame(b"\xff" * 1000), frame(b"[" * 100_000)], ids=range(4)
    )
    async def test_senseless_requests_are_refused(self, claim: Claim, guest: Guest, noise: bytes) -> None:
        answer = await send(claim.address, noise)
        assert read_answer(answer[4:]) == Answer(Refusal.SENSELESS)
        assert guest.heard == []
        self.listener.close()

    @pytest.mark.parametrize(
        "noise",
        [
            (LARGEST_REQUEST + 1).to_bytes(4, "big"),
            b"\xff" * 100_000,
            write_request(wish()) + b"more",
            write_request(wish()) * 2,
            b"",
            b"\0",
            write_request(wish())[:-1],
        ],
        ids=["too long", "very long", "a tail", "two", "silence", "half a length", "half a request"],
    )
    async def test_others_are_dropped_without_a_word(self, claim: Claim, guest: Guest, noise: bytes) -> None:
        assert await send(claim.address, noise) == b""
        assert guest.heard == []
        self.listener.close()

    async def test_a_request_may_come_in_pieces(self, claim: Claim, guest: Guest) -> None:
        reader, writer = await asyncio.open_unix_connection(claim.address)
        for byte in write_request(wish("slowly")):
            writer.write(bytes([byte]))
            await writer.drain()
        assert read_answer((await reader.read())[4:]) == Answer()
        writer.close()
        assert guest.heard == [wish("slowly")]
        self.listener.close()

    async def test_who_hangs_up_first_gets_nothing_done(self, claim: Claim, guest: Guest) -> None:
        with socket.socket(socket.AF_UNIX) as plug:
            plug.connect(claim.address)
            plug.sendall(write_request(wish("never mind")))
        assert read_answer((await send(claim.address, write_request(wish()), finish=True))[4:]) == Answer()
        assert guest.heard == [wish()]
        self.listener.close()

    async def test_a_crowd_is_let_in_up_to_a_number(self, claim: Claim, guest: Guest) -> None:
        crowd = [await asyncio.open_unix_connection(claim.address) for _ in range(MOST_CLIENTS)]
        await wait_for(lambda: self.listener.crowd == MOST_CLIENTS)
        assert await send(claim.address, write_request(wish())) == b""
        assert guest.heard == []
        # Those who only stand there are sent away, and there is room again.
        for reader, writer in crowd:
            assert await reader.read() == b""
            writer.close()
        await wait_for(lambda: not self.listener.crowd)
        assert read_answer((await send(claim.address, write_request(wish())))[4:]) == Answer()
        self.listener.close()

    @pytest.mark.skipif(sys.platform != "linux", reason="SO_PEERCRED")
    async def test_a_stranger_is_not_heard(
        self, claim: Claim, guest: Guest, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        stranger = os.getuid() + 1
        monkeypatch.setattr(os, "getuid", lambda: stranger)
        assert await send(claim.address, write_request(wish())) == b""
        assert guest.heard == []
        self.listener.close()


async def wait_for(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0.01)
