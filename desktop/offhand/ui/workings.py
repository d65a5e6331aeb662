"""What the window works with: the services, handed over in one piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from offhand.domain.chat import ChatHead
    from offhand.services.account import Account
    from offhand.services.attachments import Attachments
    from offhand.services.attention import Attention
    from offhand.services.budgets import Budgets
    from offhand.services.catalogue import Catalogue
    from offhand.services.compared_models import ComparedModels
    from offhand.services.drafts import Drafts
    from offhand.services.estimation import Estimation
    from offhand.services.exchanging import Exchanging
    from offhand.services.hotkeys import Hotkeys
    from offhand.services.key_limit import KeyLimit
    from offhand.services.library import Library
    from offhand.services.model_directory import ModelDirectory
    from offhand.services.notices import Notices
    from offhand.services.preferences import Preferences
    from offhand.services.presets import Presets
    from offhand.services.receipts import Receipts
    from offhand.services.remote_pictures import RemotePictureLoader
    from offhand.services.run_attachments import RunAttachments
    from offhand.services.saved_commands import SavedCommands
    from offhand.services.search import Search
    from offhand.services.shelving import Shelving
    from offhand.services.signin import SignIn
    from offhand.services.tasks import TaskScope
    from offhand.services.temporary import TemporaryChats
    from offhand.services.usage import Usage
    from offhand.services.write_behind import WriteBehind


class Workings(msgspec.Struct, frozen=True, kw_only=True):
    """Gather the services that the screen talks to."""

    account: Account
    attachments: Attachments
    attention: Attention
    budgets: Budgets
    catalogue: Catalogue
    compared_models: ComparedModels
    drafts: Drafts
    estimation: Estimation
    exchanging: Exchanging
    hotkeys: Hotkeys
    key_limit: KeyLimit
    library: Library
    models: ModelDirectory
    notices: Notices
    preferences: Preferences
    presets: Presets
    run_attachments: RunAttachments
    """Reads what saved commands are run on."""
    temporary_run_attachments: RunAttachments
    """Does so in memory alone."""
    receipts: Receipts
    saved_commands: SavedCommands
    saver: WriteBehind
    search: Search
    shelving: Shelving
    sign_in: SignIn
    temporary: TemporaryChats
    usage: Usage
    temporary_attachments: Attachments
    """Keep pictures in memory alone."""
    scope: TaskScope
    """Owns what the window starts."""
    is_demo: bool = False
    remote_pictures: RemotePictureLoader | None = None
    """Loads what an answer points to, when it is asked for; None where nothing is to be fetched."""

    def attachments_for(self, head: ChatHead) -> Attachments:
        """Return what reads and keeps the pictures of a chat."""
        return self.temporary_attachments if head.is_temporary else self.attachments
