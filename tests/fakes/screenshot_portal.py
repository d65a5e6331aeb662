"""A desktop portal that takes screenshots, as kind or as difficult as a test wants it.

``python -m tests.fakes.screenshot_portal FILE CODE…`` hands FILE out on the session bus, and prints a line
when it is there.
"""

from __future__ import annotations

import asyncio
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.fakes.portal import ERROR, Portal, Refused, Reply

SCREENSHOT = "org.freedesktop.portal.Screenshot"


@dataclass
class ShotManners:
    """Say how it takes them."""

    version: int = 2
    """0 leaves the interface out."""
    uri: Any = ""
    codes: list[int] = field(default_factory=lambda: [0])
    """What the first, second … request is answered with; the last one goes on."""
    error: str = ""
    """Every call is answered with this error."""
    has_uri: bool = True


class ScreenshotPortal(Portal):
    """Serve on a bus until stopped."""

    def __init__(self, address: str, shots: ShotManners | None = None) -> None:
        super().__init__(address)
        self.shots = shots or ShotManners()

    @property
    def asked(self) -> list[bool]:
        """List the requests: whether each let the user choose."""
        return [body[1]["interactive"][1] for member, _, body in self.calls if member == "Screenshot"]

    def _handle(self, fields: dict[str, str], sender: str, body: tuple[Any, ...]) -> Reply:
        shots = self.shots
        is_property = fields["member"] == "Get" and body[0] == SCREENSHOT
        if not is_property and fields["interface"] != SCREENSHOT:
            return super()._handle(fields, sender, body)
        if not shots.version:
            raise Refused(f"{ERROR}.InvalidArgs", f"No such interface {SCREENSHOT!r}")
        if is_property:
            return "v", (("u", shots.version),), None
        if shots.error:
            raise Refused(f"{ERROR}.Failed", shots.error)
        request = self._make_request(sender, body[1])
        code = shots.codes.pop(0) if len(shots.codes) > 1 else shots.codes[0]
        kind = "s" if isinstance(shots.uri, str) else "u"
        results = {"uri": (kind, shots.uri)} if shots.has_uri and code == 0 else {}
        return "o", (request,), (request, code, results)


async def main(file: str, *codes: str) -> None:
    """Serve until the bus ends."""
    manners = ShotManners(uri=Path(file).as_uri(), codes=[int(code) for code in codes])
    portal = ScreenshotPortal("SESSION", manners)
    await portal.start()
    print("there", flush=True)
    await portal.wait()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
