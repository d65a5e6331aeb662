"""The services that the screen talks to, taken from the parts that hold them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from offhand.services.compared_models import ComparedModels
from offhand.services.key_limit import KeyLimit
from offhand.services.receipts import Receipts
from offhand.services.run_attachments import RunAttachments
from offhand.ui.workings import Workings

if TYPE_CHECKING:
    from offhand.app.core import Core
    from offhand.app.history import History
    from offhand.services.hotkeys import Hotkeys
    from offhand.services.tasks import TaskScope


def gather_workings(core: Core, history: History, hotkeys: Hotkeys, scope: TaskScope) -> Workings:
    """Hand over the services; ``scope`` owns what the window starts."""
    return Workings(
        account=core.account,
        attachments=core.attachments,
        attention=history.attention,
        budgets=history.budgets,
        catalogue=core.catalogue,
        compared_models=ComparedModels(core.state),
        drafts=history.drafts,
        estimation=history.estimation,
        exchanging=history.exchanging,
        hotkeys=hotkeys,
        key_limit=_watch_key(core, scope),
        library=history.library,
        models=history.models,
        notices=core.notices,
        preferences=core.preferences,
        presets=core.presets,
        receipts=Receipts(core.backing, lambda: history.models.offers.slugs),
        remote_pictures=core.remote_pictures,
        run_attachments=RunAttachments(core.attachments, core.blobs),
        temporary_run_attachments=RunAttachments(core.temporary_attachments, core.temporary_blobs),
        saved_commands=core.saved_commands,
        saver=history.saver,
        search=history.search,
        shelving=history.shelving,
        sign_in=core.sign_in,
        temporary=history.temporary,
        usage=history.usage,
        temporary_attachments=core.temporary_attachments,
        scope=scope,
        is_demo=core.options.is_demo,
    )


def _watch_key(core: Core, scope: TaskScope) -> KeyLimit:
    """Have answers asked to be no longer than what is left on the key pays for."""
    limit = KeyLimit(core.account, scope, clock=time.monotonic)
    core.backing.allowance.follow(limit)
    return limit
