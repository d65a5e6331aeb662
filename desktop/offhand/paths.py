"""The user's folders: where the system keeps configuration, data, cache and logs."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

FOLDER_MODE = 0o700
FILE_MODE = 0o600


class Folders(msgspec.Struct, frozen=True):
    """Name the four folders; nothing is created before it is needed."""

    config: Path
    data: Path
    cache: Path
    logs: Path

    @property
    def settings_file(self) -> Path:
        """Name the file that holds the settings."""
        return self.config / "settings.toml"

    @property
    def presets_file(self) -> Path:
        """Name the file that holds the presets."""
        return self.config / "presets.json"

    @property
    def commands_folder(self) -> Path:
        """Name the folder of the user's saved commands."""
        return self.config / "prompts"

    @property
    def catalogue_file(self) -> Path:
        """Name the cached catalogue."""
        return self.cache / "models.json"

    @property
    def database_file(self) -> Path:
        """Name the database of chats."""
        return self.data / "offhand.db"

    @property
    def search_file(self) -> Path:
        """Name the search index, which can be made again from the database of chats."""
        return self.cache / "search.db"

    @property
    def state_file(self) -> Path:
        """Name the file that remembers window places."""
        return self.data / "state.json"

    @property
    def crash_file(self) -> Path:
        """Name the file that holds where in our code the process crashed."""
        return self.logs / "crash.log"

    @property
    def log_file(self) -> Path:
        """Name the newest log."""
        return self.logs / "offhand.log"


def find_folders(data_dir: str | None = None) -> Folders:
    """Find the folders; with a data folder given, all four live under it."""
    chosen = data_dir or os.environ.get("OFFHAND_DATA_DIR")
    if chosen:
        root = Path(chosen).expanduser().absolute()
        return Folders(root, root, root, root / "logs")
    from platformdirs import PlatformDirs  # noqa: PLC0415 - not needed with a folder given

    dirs = PlatformDirs("offhand", appauthor=False)
    return Folders(dirs.user_config_path, dirs.user_data_path, dirs.user_cache_path, Path(dirs.user_log_path))


def make_private(folder: Path) -> Path:
    """Create a folder that only its owner can enter; raises ``OSError``."""
    folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    return folder
