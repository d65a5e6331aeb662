"""What every conversation leans on, handed over in one piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from offhand.services.allowance import Allowance
from offhand.services.spending_gate import SpendingGate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from offhand.domain.chat import ChatHead
    from offhand.domain.habits import Habit
    from offhand.domain.models import ModelCard
    from offhand.domain.settings import Settings
    from offhand.services.ports import BlobStore, ChatProvider
    from offhand.services.turn import AnswerImages


def _keep(head: ChatHead) -> ChatHead:
    return head


class Backing(msgspec.Struct, frozen=True, kw_only=True):
    """Gather what every conversation leans on."""

    provider: ChatProvider
    blobs: BlobStore
    images: AnswerImages
    settings: Callable[[], Settings]
    model_for: Callable[[str], str]
    """Turn a chat's wish, possibly empty, into the id that is asked."""
    card_for: Callable[[str], ModelCard | None]
    clock: Callable[[], float]
    cards: Callable[[], Mapping[str, ModelCard]] = dict
    """The list of models by id, empty where there is none."""
    start: Callable[[ChatHead], ChatHead] = _keep
    """Give the head of a new chat what new chats begin with."""
    temporary: tuple[BlobStore, AnswerImages] | None = None
    """Where the attachments of temporary chats go, and the pictures of their answers."""
    refused_prefills: set[str] = msgspec.field(default_factory=set[str])
    """Models that did not go on from words put into their mouth, as was found out in this run."""
    allowance: Allowance = msgspec.field(default_factory=Allowance)
    """How long answers may be with the credit that is left."""
    habits: dict[str, Habit] = msgspec.field(default_factory=dict[str, "Habit"])
    """What was learned of models, by id; ``services.estimation`` keeps it."""
    gate: SpendingGate = msgspec.field(default_factory=SpendingGate)
    """Holds back what would cost more than the caps leave."""

    def serving(self, head: ChatHead) -> Backing:
        """Return what a chat leans on: a temporary one leaves nothing on the disk."""
        if not head.is_temporary or self.temporary is None:
            return self
        blobs, images = self.temporary
        return replace(self, blobs=blobs, images=images)
