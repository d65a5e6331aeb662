"""The parts behind every command, built and joined: settings, key, wire, catalogue, chats.

Building is cheap: no file but the settings is read, and nothing heavy is imported before it is
used, so that the window can show first.
"""

from __future__ import annotations

import logging
import os
import time
from functools import cached_property, partial
from pathlib import Path
from random import random
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from offhand.app.late_client import LateClient, LatePictures
from offhand.assets import find_asset
from offhand.domain.model_settings import DEFAULT_MODEL_SETTING
from offhand.domain.settings import BASE_URL, DATA_FOLDER
from offhand.paths import Folders, find_folders
from offhand.secrets.keychain import SystemKeychain
from offhand.services.account import Account
from offhand.services.attachments import Attachments
from offhand.services.backing import Backing
from offhand.services.catalogue import Catalogue, NoCache
from offhand.services.notices import Notices
from offhand.services.preferences import Preferences
from offhand.services.tasks import TaskScope
from offhand.services.tiered_blobs import TieredBlobs
from offhand.storage.blobs import DiskBlobs, MemoryBlobs
from offhand.storage.catalogue_cache import CatalogueCache
from offhand.storage.preferences import SettingsFile
from offhand.storage.state import StateFile

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping

    import httpx

    from offhand.domain.chat import ChatHead
    from offhand.domain.models import ModelCard, ModelChoice
    from offhand.domain.request import Endpoint
    from offhand.domain.settings import Settings
    from offhand.services.presets import Presets
    from offhand.services.remote_pictures import RemotePictureLoader
    from offhand.services.saved_commands import SavedCommands
    from offhand.services.signin import SignIn

_log = logging.getLogger(__name__)

DEMO_KEY = "sk-or-v1-demo"
"""Opens nothing: the demo's transport never leaves the program."""


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what the command line and the environment say about this run."""

    base_url: str | None = None
    data_dir: str | None = None
    api_key: str | None = None
    is_demo: bool = False
    keeps_blobs: bool = True
    """Attachments go to disk; a command that ends with its answer keeps them in memory."""

    @classmethod
    def gather(
        cls, arguments: argparse.Namespace, *, demo: bool = False, keeps_blobs: bool = True
    ) -> Options:
        """Take options first, then the environment."""
        return cls(
            base_url=arguments.base_url or os.environ.get("OFFHAND_BASE_URL") or None,
            data_dir=arguments.data_dir,
            api_key=os.environ.get("OPENROUTER_API_KEY") or None,
            is_demo=demo,
            keeps_blobs=keeps_blobs and not demo,
        )


class Core:
    """Hold the parts that have no screen."""

    def __init__(self, options: Options, failed: Callable[[str, BaseException], None]) -> None:
        """Build every part; raises ``SettingRefused`` for a bad address, ``StoreProblem`` for bad files."""
        self.options = options
        folders = find_folders(options.data_dir)
        file = SettingsFile(folders.settings_file)
        self.preferences = Preferences(file, file.load(), _gather_overrides(options))
        self._own_commands = folders.commands_folder
        self.folders = _apply_data_folder(folders, self.settings, options)
        self.scope = TaskScope("core", failed)
        self.state = StateFile(folders.state_file)
        self.notices = Notices(self.state)
        self.keychain = SystemKeychain()
        self.client = LateClient(
            self.settings.endpoint,
            self._read_key,
            make_transport=partial(_make_transport, options),
            jitter=random,
        )
        self.account = Account(
            self.keychain,
            self.client,
            environment_key=DEMO_KEY if options.is_demo else options.api_key,
            endpoint=self._find_endpoint,
        )
        cache = NoCache() if options.is_demo else CatalogueCache(folders.catalogue_file)
        self.catalogue = Catalogue(self.client, cache, time.time, endpoint=self.settings.endpoint)
        self.blobs = DiskBlobs(self.folders.data) if options.keeps_blobs else MemoryBlobs()
        passing = MemoryBlobs()
        self.attachments = Attachments(TieredBlobs(self.blobs, passing, keeps=True))
        self.temporary_blobs = TieredBlobs(self.blobs, passing, keeps=False)
        self.temporary_attachments = Attachments(self.temporary_blobs, beside=self.attachments)
        self._presets_file = folders.presets_file
        self.backing = Backing(
            provider=self.client,
            blobs=self.blobs,
            images=self.attachments,
            settings=self._find_settings,
            model_for=self.find_model,
            card_for=self.catalogue.card,
            cards=self._list_cards,
            clock=time.time,
            start=self._begin_chat,
            temporary=(self.temporary_blobs, self.temporary_attachments),
        )
        self._leave = self.preferences.on_change(self._follow)

    @cached_property
    def presets(self) -> Presets:
        """Return the presets; a question from a shell does without what they import."""
        from offhand.services.presets import Presets  # noqa: PLC0415 - as said
        from offhand.storage.presets import PresetFile  # noqa: PLC0415 - as said

        return Presets(PresetFile(self._presets_file))

    @cached_property
    def saved_commands(self) -> SavedCommands:
        """Return the saved commands; a question from a shell does without what they import."""
        from offhand.services.saved_commands import SavedCommands  # noqa: PLC0415 - as said
        from offhand.storage.command_files import CommandFiles  # noqa: PLC0415 - as said

        return SavedCommands(CommandFiles(find_asset("prompts"), self._own_commands))

    @cached_property
    def sign_in(self) -> SignIn:
        """Return the sign-in, which the window alone offers."""
        from offhand.services.signin import SignIn  # noqa: PLC0415 - as said

        return SignIn(self.client, self._find_endpoint)

    @cached_property
    def remote_pictures(self) -> RemotePictureLoader | None:
        """Return the pictures of the web; the demo stays off the network, whatever its answers point to."""
        from offhand.services.remote_pictures import RemotePictureLoader  # noqa: PLC0415 - a window shows them

        if self.options.is_demo:
            return None
        return RemotePictureLoader(LatePictures(self._find_proxy_setting))

    @property
    def settings(self) -> Settings:
        """Return the settings in force."""
        return self.preferences.settings

    def find_model(self, wish: str) -> str:
        """Name the model that serves a wish; an empty wish means the default one."""
        return self.catalogue.choose(wish or self.settings.get(DEFAULT_MODEL_SETTING)).model

    def choose_default(self) -> ModelChoice:
        """Tell which model serves where none is chosen, and why."""
        return self.catalogue.choose(self.settings.get(DEFAULT_MODEL_SETTING))

    async def bring_catalogue(self) -> None:
        """Show the kept list of models, then a fresh one where that is due."""
        await self.catalogue.load()
        await self.catalogue.refresh()

    async def close(self) -> None:
        """Close the parts in the reverse of the order they were built in."""
        self._leave()
        await self.scope.close()
        self.attachments.close()
        await self.client.aclose()
        self.keychain.close()
        await self.preferences.close()

    def _follow(self, old: Settings, new: Settings) -> None:
        if old.endpoint != new.endpoint:
            self.client.configure(new.endpoint)
            self.catalogue.configure(new.endpoint)
            self.scope.start(self.bring_catalogue(), "catalogue")
        if old.get(DATA_FOLDER) != new.get(DATA_FOLDER) and isinstance(self.blobs, DiskBlobs):
            usual = find_folders(self.options.data_dir)
            self.folders = _apply_data_folder(usual, new, self.options)
            self.scope.start(self.blobs.relocate(self.folders.data), "data folder")

    async def _read_key(self) -> str:
        return await self.account.read_key()

    def _begin_chat(self, head: ChatHead) -> ChatHead:
        return self.presets.start(head)

    def _list_cards(self) -> Mapping[str, ModelCard]:
        return self.catalogue.cards

    def _find_endpoint(self) -> Endpoint:
        return self.settings.endpoint

    def _find_proxy_setting(self) -> str:
        return self.settings.endpoint.proxy

    def _find_settings(self) -> Settings:
        return self.settings


def log_failure(name: str, error: BaseException) -> None:
    """Log a task that failed where no screen can tell of it."""
    _log.error("task %s failed", name, exc_info=error)


def _gather_overrides(options: Options) -> dict[str, object]:
    """Name the settings that the command line or the environment sets for this run."""
    overrides: dict[str, object] = {}
    if options.base_url and not options.is_demo:
        overrides[BASE_URL.key] = options.base_url
    folder = options.data_dir or os.environ.get("OFFHAND_DATA_DIR") or ""
    if folder and folder.isprintable():
        overrides[DATA_FOLDER.key] = str(Path(folder).expanduser().absolute())
    return overrides


def _apply_data_folder(folders: Folders, settings: Settings, options: Options) -> Folders:
    """Put the data where the settings say, unless the command line or environment says it."""
    chosen = settings.get(DATA_FOLDER)
    if not chosen or options.data_dir or os.environ.get("OFFHAND_DATA_DIR"):
        return folders
    return replace(folders, data=Path(chosen).expanduser())


def _make_transport(options: Options) -> httpx.AsyncBaseTransport | None:
    if not options.is_demo:
        return None
    from offhand.openrouter.demo import DemoTransport  # noqa: PLC0415 - brings httpx along

    return DemoTransport()
