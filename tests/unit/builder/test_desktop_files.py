"""What desktops and software centres read agrees with the program, and with their specifications."""

from __future__ import annotations

import shutil
import subprocess
from configparser import ConfigParser
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from builder.project import APPLICATION_ID, LINUX, RESOURCES, VERSION, read_project
from offhand.cli.parser import read_arguments
from offhand.services.picture_formats import Format
from offhand.system.autostart.desktop_file import read_entry, write_entry

if TYPE_CHECKING:
    from pathlib import Path

DESKTOP = LINUX / f"{APPLICATION_ID}.desktop"
AUTOSTART = LINUX / f"{APPLICATION_ID}.autostart.desktop"
METAINFO = LINUX / f"{APPLICATION_ID}.metainfo.xml"
MEDIA_TYPES = {
    Format.PNG: ["image/png"],
    Format.JPEG: ["image/jpeg"],
    Format.WEBP: ["image/webp"],
    Format.GIF: ["image/gif"],
    Format.AVIF: ["image/avif"],
    Format.BMP: ["image/bmp"],
    Format.TIFF: ["image/tiff"],
    Format.HEIF: ["image/heif", "image/heic"],
}


def read(path: Path) -> ConfigParser:
    found = ConfigParser(interpolation=None, delimiters="=")
    found.optionxform = str  # pyright: ignore[reportAttributeAccessIssue] - as its documentation says
    found.read(path, encoding="utf-8")
    return found


def check(tool: str, *words: str | Path) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"no {tool} here")
    done = subprocess.run([tool, *map(str, words)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", [DESKTOP, AUTOSTART])
def test_the_specification_of_desktop_files_is_kept(path: Path, tmp_path: Path) -> None:
    check("desktop-file-validate", "--warn-kde", path)
    broken = tmp_path / path.name
    broken.write_text(path.read_text().replace("Type=Application\n", ""))
    with pytest.raises(AssertionError, match="Type"):
        check("desktop-file-validate", broken)


def test_the_specification_of_metainfo_is_kept(tmp_path: Path) -> None:
    check("appstreamcli", "validate", "--no-net", METAINFO)
    broken = tmp_path / METAINFO.name
    broken.write_text(METAINFO.read_text().replace("<metadata_license>CC0-1.0</metadata_license>", ""))
    with pytest.raises(AssertionError, match="metadata-license"):
        check("appstreamcli", "validate", "--no-net", broken)


def test_the_desktop_file_starts_what_there_is() -> None:
    entry = read(DESKTOP)
    main = entry["Desktop Entry"]
    actions = [f"Desktop Action {name}" for name in main["Actions"].rstrip(";").split(";")]
    assert entry.sections() == ["Desktop Entry", *actions]
    for section in entry.sections():
        program, *words = entry[section]["Exec"].split()
        assert program == "offhand"
        read_arguments([word for word in words if not word.startswith("%")])
    assert {main["Icon"], main["StartupWMClass"]} == {APPLICATION_ID}
    # There is no service on the bus by that name.
    assert "DBusActivatable" not in main


def test_the_desktop_file_opens_what_can_be_attached() -> None:
    told = read(DESKTOP)["Desktop Entry"]["MimeType"].rstrip(";").split(";")
    assert told == [name for kind in Format for name in MEDIA_TYPES[kind]]


def test_the_template_is_what_the_program_writes_itself() -> None:
    text = AUTOSTART.read_text(encoding="utf-8")
    assert text == write_entry(["offhand", "--hidden"], APPLICATION_ID)
    assert read_entry(text) == ["offhand", "--hidden"]


def test_the_metainfo_speaks_of_this_program() -> None:
    tree = ET.parse(METAINFO).getroot()
    assert tree.findtext("id") == APPLICATION_ID
    assert tree.findtext("launchable") == DESKTOP.name
    assert tree.findtext("project_license") == read_project()["license"]
    assert tree.findtext("provides/binary") == "offhand"
    assert tree.findtext("icon") == APPLICATION_ID
    newest = tree.find("releases/release")
    assert newest is not None
    assert newest.get("version") == VERSION, "tell of this version in the metainfo's releases"


def test_the_icon_scales() -> None:
    icon = ET.parse(RESOURCES / "icons" / "offhand.svg").getroot()
    assert icon.get("width") == icon.get("height")
    assert icon.get("viewBox") == f"0 0 {icon.get('width')} {icon.get('height')}"
