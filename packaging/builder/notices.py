"""The copyright file of a package: ours, and whose everything else in it is.

Run in the environment of the build, which has what the list of licences is read with.
"""

from __future__ import annotations

import sys
from pathlib import Path

from builder.licences import TARGET
from builder.project import BUILD, PRODUCT, ROOT, VERSION

PAGE = BUILD / "copyright"


def write_copyright(place: str) -> str:
    """Name everything inside, ours first; ``place`` is where the full texts are."""
    from offhand.domain.components import read_components  # noqa: PLC0415 - of the environment of the build

    rows = [
        f"{part.title}: {part.licence}" + (f"\n  {part.home}" if part.home else "")
        for part in read_components(TARGET.read_text(encoding="utf-8"))[1:]
    ]
    return "\n".join(
        [
            f"{PRODUCT} {VERSION}",
            "",
            (ROOT / "LICENSE").read_text(encoding="utf-8"),
            f"This package brings along what is listed here. Each licence stands in full in\n{place},",
            "in the window under About Offhand, and behind offhand --licences.",
            "The GNU licences are in /usr/share/common-licenses as well.",
            "",
            *rows,
            "",
        ]
    )


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(write_copyright(sys.argv[2]), encoding="utf-8")
