"""GNOME's settings of keys in a folder of their own, for the real gsettings to read and write."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

from offhand.system.hotkeys.gnome import MEDIA_KEYS

if TYPE_CHECKING:
    from pathlib import Path

HAS_GSETTINGS = all(map(shutil.which, ("gsettings", "glib-compile-schemas")))
SCHEMAS = f"""<schemalist>
  <schema id="{MEDIA_KEYS}" path="/org/gnome/settings-daemon/plugins/media-keys/">
    <key name="custom-keybindings" type="as"><default>[]</default></key>
  </schema>
  <schema id="{MEDIA_KEYS}.custom-keybinding">
    <key name="name" type="s"><default>''</default></key>
    <key name="binding" type="s"><default>''</default></key>
    <key name="command" type="s"><default>''</default></key>
  </schema>
</schemalist>
"""


def make_gnome_settings(folder: Path) -> dict[str, str]:
    """Give GNOME's settings a place; returns the environment of programs that use them."""
    schemas = folder / "schemas"
    schemas.mkdir()
    (schemas / "keys.gschema.xml").write_text(SCHEMAS)
    subprocess.run(["glib-compile-schemas", str(schemas)], check=True)
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "GSETTINGS_BACKEND": "keyfile",
        "LC_ALL": "C.UTF-8",
        "GSETTINGS_SCHEMA_DIR": str(schemas),
    }
