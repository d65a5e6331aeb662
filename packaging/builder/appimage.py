"""The AppImage: the bundle in the folders that its tool expects, and then one file that starts by itself."""

from __future__ import annotations

import platform
import shutil
from typing import TYPE_CHECKING

from builder import bundle, icons
from builder.project import APPLICATION_ID, BUILD, DIST, LINUX, NAME, PRODUCT, ROOT, VERSION
from builder.steps import find_tool, run, say

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = BUILD / f"{PRODUCT}.AppDir"
IMAGE = DIST / f"{PRODUCT}-{VERSION}-{platform.machine()}.AppImage"
WHERE = "appimagetool from https://github.com/AppImage/appimagetool/releases"


def build_appimage() -> Path:
    """Lay out the folder and have appimagetool pack it; raises ``BuildProblem`` where that is missing."""
    lay_out()
    tool = find_tool("appimagetool", WHERE)
    # Where nothing can be mounted (a container), the tool unpacks itself.
    environment = {"ARCH": platform.machine(), "VERSION": VERSION, "APPIMAGE_EXTRACT_AND_RUN": "1"}
    run([tool, "--no-appstream", FOLDER, IMAGE], environment=environment)
    say(f"{IMAGE.relative_to(ROOT)}: {IMAGE.stat().st_size / 1e6:.0f} MB")
    return IMAGE


def lay_out(folder: Path = FOLDER) -> Path:
    """Make the folder: the program, a link that starts it, and what names and draws it at the top."""
    if not bundle.PROGRAM.exists():
        bundle.build_bundle()
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(bundle.BUNDLE, folder / "usr/lib" / NAME, symlinks=True)
    share = folder / "usr/share"
    shutil.copytree(icons.FOLDER / "hicolor", share / "icons/hicolor")
    for kind, ending in (("applications", "desktop"), ("metainfo", "metainfo.xml")):
        (share / kind).mkdir(parents=True)
        shutil.copy(LINUX / f"{APPLICATION_ID}.{ending}", share / kind)
    links = {
        "AppRun": f"usr/lib/{NAME}/{NAME}",
        f"usr/bin/{NAME}": f"../lib/{NAME}/{NAME}",
        f"{APPLICATION_ID}.desktop": f"usr/share/applications/{APPLICATION_ID}.desktop",
        f"{APPLICATION_ID}.svg": f"usr/share/icons/{icons.name_svg()}",
        ".DirIcon": f"usr/share/icons/{icons.name_png(256)}",
    }
    for name, target in links.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).symlink_to(target)
    say(f"{folder.relative_to(ROOT)}: {bundle.weigh(folder) / 1e6:.0f} MB")
    return folder
