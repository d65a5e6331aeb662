"""The asking side of a handover: plain sockets, or a named pipe on Windows, and nothing heavy."""

from __future__ import annotations

import socket
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from offhand.system.instance.framing import HEADER, LARGEST_ANSWER, read_answer

if TYPE_CHECKING:
    from offhand.domain.handover import Answer


class NobodyThere(Exception):
    """Say that nobody listens at an address: not yet, or not any more."""


def ask_instance(address: str, request: bytes, patience: float) -> Answer:
    """Hand a request over and return the answer, within ``patience`` seconds.

    Raises ``NobodyThere``, and ``TimeoutError`` where somebody listens and does not answer.
    """
    if sys.platform == "win32":
        return _ask_pipe(address, request, patience)
    end = time.monotonic() + patience
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as plug:
        try:
            plug.settimeout(patience)
            plug.connect(address)
            plug.sendall(request)
            size = int.from_bytes(_read(plug, HEADER, end), "big")
            return read_answer(_read(plug, min(size, LARGEST_ANSWER), end))
        except BlockingIOError as error:
            # Linux says so where more wait in line than are let in.
            raise NobodyThere from error
        except TimeoutError:
            raise
        except OSError as error:
            raise NobodyThere from error


def _read(plug: socket.socket, size: int, end: float) -> bytes:
    content = b""
    while len(content) < size:
        left = end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        plug.settimeout(left)
        piece = plug.recv(size - len(content))
        if not piece:
            raise NobodyThere
        content += piece
    return content


def _ask_pipe(address: str, request: bytes, patience: float) -> Answer:
    """Talk through a pipe in a thread: a read of a pipe cannot be given a limit in time."""
    heard: list[Answer | OSError] = []

    def talk() -> None:
        try:
            with Path(address).open("r+b", buffering=0) as pipe:
                pipe.write(request)
                size = int.from_bytes(pipe.read(HEADER), "big")
                heard.append(read_answer(pipe.read(min(size, LARGEST_ANSWER))))
        except OSError as error:
            heard.append(error)

    thread = threading.Thread(target=talk, name="handover", daemon=True)
    thread.start()
    thread.join(patience)
    if not heard:
        raise TimeoutError
    if isinstance(heard[0], OSError):
        raise NobodyThere from heard[0]
    return heard[0]
