"""However many threads there are, the C library opens few heaps for them."""

from __future__ import annotations

import ctypes
import subprocess
import sys

import pytest

from offhand.system.allocator import ARENAS

THREADS = 6
COUNT_HEAPS = """
import ctypes, sys, tempfile, threading
from offhand.system.allocator import share_arenas

if "share" in sys.argv:
    share_arenas()
barrier = threading.Barrier({threads} + 1)

def hold():
    block = bytearray(1000)
    barrier.wait()

threads = [threading.Thread(target=hold) for _ in range({threads})]
for thread in threads:
    thread.start()
library = ctypes.CDLL(None)
library.fopen.restype = ctypes.c_void_p
with tempfile.NamedTemporaryFile() as told:
    stream = ctypes.c_void_p(library.fopen(told.name.encode(), b"w"))
    library.malloc_info(0, stream)
    library.fclose(stream)
    print(told.read().count(b"<heap "))
barrier.wait()
"""


@pytest.mark.skipif(
    sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "malloc_info"), reason="another C library"
)
def test_threads_share_a_few_heaps() -> None:
    def count(*words: str) -> int:
        script = COUNT_HEAPS.format(threads=THREADS)
        command = [sys.executable, "-c", script, *words]
        return int(subprocess.run(command, check=True, capture_output=True).stdout)

    assert count() > ARENAS
    assert count("share") == ARENAS
