"""The installer of Windows, and what the properties of the programs in it say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import bundle, icons
from builder.project import BUILD, DIST, NAME, PACKAGING, PRODUCT, ROOT, VERSION, read_project
from builder.steps import find_tool, run, say

if TYPE_CHECKING:
    from pathlib import Path

SCRIPT = PACKAGING / "windows" / "offhand.iss"
INSTALLER = DIST / f"{NAME}-{VERSION}-windows-setup.exe"
PROPERTIES = BUILD / "windows" / "version.txt"
WHERE = "Inno Setup 6 from https://jrsoftware.org/isinfo.php, and have its folder in the PATH"


def build_installer() -> Path:
    """Have Inno Setup compile the installer of the bundle; raises ``BuildProblem`` where it is missing."""
    if not bundle.PROGRAM.exists():
        bundle.build_bundle()
    told = {
        "Version": VERSION,
        "Bundle": bundle.BUNDLE,
        "Icon": icons.FOLDER / icons.ICO.name,
        "Output": DIST,
    }
    run([find_tool("iscc", WHERE), "/Qp", *(f"/D{name}={value}" for name, value in told.items()), SCRIPT])
    say(f"{INSTALLER.relative_to(ROOT)}: {INSTALLER.stat().st_size / 1e6:.0f} MB")
    return INSTALLER


def write_properties(path: Path = PROPERTIES) -> Path:
    """Write the version resource that PyInstaller puts into the programs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(describe_programs(), encoding="utf-8")
    return path


def describe_programs() -> str:
    """Word the version resource (Microsoft's VERSIONINFO) as PyInstaller reads it."""
    numbers = (*(int(part) for part in VERSION.split(".")[:3]), 0)
    words = {
        "CompanyName": "Offhand contributors",
        "FileDescription": PRODUCT,
        "FileVersion": VERSION,
        "InternalName": NAME,
        "LegalCopyright": f"{read_project()['license']} licence",
        "OriginalFilename": f"{NAME}.exe",
        "ProductName": PRODUCT,
        "ProductVersion": VERSION,
    }
    strings = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in words.items())
    return f"""\
VSVersionInfo(
  ffi=FixedFileInfo(
    filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0
  ),
  kids=[
    StringFileInfo([StringTable('040904B0', [{strings}])]),
    VarFileInfo([VarStruct('Translation', [1033, 1200])]),
  ],
)
"""
