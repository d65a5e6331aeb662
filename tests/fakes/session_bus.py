"""A session bus of a test's own, which can start services that the test names."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

IS_INSTALLED = shutil.which("dbus-daemon") is not None
_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{folder}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class SessionBus:
    """Know the address of a bus, and end it."""

    def __init__(self, address: str, process: subprocess.Popen[bytes], folder: Path) -> None:
        self.address = address
        self.folder = folder
        self._process = process

    def stop(self) -> None:
        """End the bus, as the end of a session does."""
        self._process.terminate()
        self._process.wait()


@contextmanager
def run_bus(services: Mapping[str, Sequence[str]] | None = None) -> Generator[SessionBus, None, None]:
    """Run a bus that starts the commands of services by their names."""
    # The path of a socket has about a hundred characters, fewer than pytest's folders take.
    folder = Path(tempfile.mkdtemp(prefix="offhand-"))
    configuration = folder / "session.conf"
    configuration.write_text(_CONFIGURATION.format(folder=folder))
    for name, command in (services or {}).items():
        words = " ".join(f'"{word}"' for word in command)
        (folder / f"{name}.service").write_text(f"[D-BUS Service]\nName={name}\nExec={words}\n")
    command = [
        "dbus-daemon",
        f"--config-file={configuration}",
        "--nofork",
        "--nopidfile",
        "--print-address=1",
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        assert process.stdout is not None
        with process.stdout as told:
            assert told.readline(), "the bus did not start"
        yield SessionBus(f"unix:path={folder}/bus", process, folder)
    finally:
        process.terminate()
        process.wait()
        shutil.rmtree(folder, ignore_errors=True)
