"""What services ask of the parts below them, so that a fake can stand in where a part cannot run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from offhand.domain.listing import NOTHING

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Collection, Iterable, Sequence

    from offhand.domain.account import KeyInfo
    from offhand.domain.changes import Changes, ChatRow, Draft, DraftRow, MessageRow, OpenReply
    from offhand.domain.chat import Chat, ChatHead, Folder, Shelf
    from offhand.domain.events import StreamEvent
    from offhand.domain.findings import Findings, IndexProgress
    from offhand.domain.generation import Generation
    from offhand.domain.habits import Habit
    from offhand.domain.listing import Key, Overlay, Section
    from offhand.domain.message import Blob
    from offhand.domain.models import ModelCard
    from offhand.domain.providers import ModelOffer, PrivateOffers, ProviderInfo
    from offhand.domain.query import Query
    from offhand.domain.request import ChatRequest, Endpoint


class ChatProvider(Protocol):
    """Answer chat requests; ``openrouter.client.OpenRouterClient`` does."""

    def stream_chat(self, request: ChatRequest) -> AsyncGenerator[StreamEvent, None]:
        """Yield the events of one streamed answer; raises ``AppError``."""
        ...

    def complete_chat(self, request: ChatRequest) -> AsyncGenerator[StreamEvent, None]:
        """Yield the same events of an answer that comes in one piece; raises ``AppError``."""
        ...


class ModelSource(Protocol):
    """List models; ``openrouter.client.OpenRouterClient`` does."""

    async def fetch_models(self) -> bytes:
        """Return the body of ``GET /models``; raises ``AppError``."""
        ...

    async def fetch_user_models(self) -> bytes | None:
        """Return the body of ``GET /models/user``, None where there is no key; raises ``AppError``."""
        ...

    def read_models(self, payload: bytes) -> dict[str, ModelCard]:
        """Read either body into cards by id; raises ``GarbledAnswer``."""
        ...


class OfferSource(Protocol):
    """Tell who runs a model; ``openrouter.client.OpenRouterClient`` does."""

    async def fetch_offers(self, model_id: str) -> tuple[ModelOffer, ...]:
        """Ask who runs a model, and how well; raises ``AppError``."""
        ...

    async def fetch_private_offers(self) -> PrivateOffers:
        """Ask who keeps nothing of what is sent; raises ``AppError``."""
        ...

    async def fetch_providers(self) -> dict[str, ProviderInfo]:
        """Ask who the providers are, by slug; raises ``AppError``."""
        ...


class KeyTester(Protocol):
    """Test keys; ``openrouter.client.OpenRouterClient`` does."""

    async def fetch_key_info(self, key: str) -> KeyInfo:
        """Ask what a key may do; raises ``AppError``."""
        ...


class GenerationSource(Protocol):
    """Know what answers cost; ``openrouter.client.OpenRouterClient`` does."""

    async def fetch_generation(self, generation_id: str) -> Generation | None:
        """Return the record of an answer, None where there is none; raises ``AppError``."""
        ...


class Reconfigurable(Protocol):
    """Follow a change of the endpoint."""

    def configure(self, endpoint: Endpoint) -> None:
        """Use another address or proxy from the next request on."""
        ...


class Keychain(Protocol):
    """Keep one API key for each account; ``secrets.keychain.SystemKeychain`` does."""

    async def read(self, account: str) -> str | None:
        """Return the stored key, None where there is none; raises ``KeyringProblem``.

        Never prompts: a locked keyring raises ``KeyringLocked``.
        """
        ...

    async def write(self, account: str, key: str) -> None:
        """Store the key; raises ``KeyringProblem``."""
        ...

    async def delete(self, account: str) -> bool:
        """Forget the key and say whether there was one; raises ``KeyringProblem``."""
        ...

    async def unlock(self, patience: float) -> None:
        """Have the system ask the user to unlock or create a keyring, for at most ``patience`` seconds.

        Only with the user's consent. Raises ``KeyringLocked`` where it was not opened.
        """
        ...

    async def describe(self) -> str:
        """Name the backend in use; raises ``KeyringProblem``."""
        ...


class PictureSource(Protocol):
    """Fetch pictures of the web; ``openrouter.pictures.WebPictures`` does."""

    async def fetch_picture(self, address: str) -> bytes:
        """Return the bytes at an https address; raises ``AppError``."""
        ...


class BlobStore(Protocol):
    """Keep bytes by their hash; ``storage.blobs`` does, on disk and in memory."""

    async def put(self, content: bytes, media_type: str, *, width: int = 0, height: int = 0) -> Blob:
        """Keep bytes and return their name; raises ``StoreProblem``."""
        ...

    async def get(self, sha256: str) -> bytes:
        """Return bytes; raises ``StoreProblem`` where they are not kept."""
        ...

    async def remove(self, names: Iterable[str]) -> None:
        """Delete bytes by their SHA-256; those that are gone already are no trouble."""
        ...


class MessageIndex(Protocol):
    """Find messages by what stands in them; ``storage.search_index.SearchIndex`` does."""

    async def find(self, query: Query, limit: int) -> Findings | None:
        """Return at most ``limit`` hits; raises ``StoreProblem``.

        A search that is still going on when another one begins ends at once, with None.
        """
        ...

    async def refresh(self, progressed: Callable[[IndexProgress], None]) -> None:
        """Take in what was saved or removed since the last time, telling how far it is.

        Returns when all of it is in; may be cancelled and called again. Raises ``StoreProblem``.
        """
        ...

    async def release(self) -> None:
        """End what runs and close the files, until they are opened anew by what follows."""
        ...

    async def close(self) -> None:
        """End what runs and close the files. The store is closed after this, not before."""
        ...


class ChatStore(Protocol):
    """Keep chats; ``storage.chats.ChatDatabase`` does. Every call raises ``StoreProblem``."""

    async def save(self, changes: Changes, *, durable: bool = True) -> None:
        """Keep all of the changes or none; ``durable`` ones survive a power cut."""
        ...

    async def merge(self, changes: Changes) -> None:
        """Keep changes of a run before, where nothing newer is kept already."""
        ...

    async def read_chat(self, chat_id: str) -> Chat | None:
        """Return a chat with all of its messages, None where there is none."""
        ...

    async def read_head(self, chat_id: str) -> ChatRow | None:
        """Return a chat without its messages, None where there is none."""
        ...

    async def read_heads(self, chat_ids: Sequence[str]) -> tuple[ChatRow, ...]:
        """Return chats without their messages, as far as they are there, in any order."""
        ...

    async def list_heads(
        self, shelf: Shelf, overlay: Overlay = NOTHING, *, start: int = 0, count: int = 200
    ) -> tuple[ChatHead, ...]:
        """List chats of a shelf in the order of ``domain.listing.key_of``."""
        ...

    async def survey(self, shelf: Shelf, overlay: Overlay, sections: Sequence[Section]) -> tuple[int, ...]:
        """Count the chats of each section of a shelf."""
        ...

    async def rank(
        self, shelf: Shelf, overlay: Overlay, keys: Sequence[Key], without: Collection[str] = ()
    ) -> tuple[int, ...]:
        """Count for each key how many chats of a shelf, other than ``without``, come before it."""
        ...

    async def count_chats(self, shelf: Shelf) -> int:
        """Count the chats of a shelf."""
        ...

    async def list_folders(self) -> tuple[Folder, ...]:
        """List the folders in their order."""
        ...

    async def save_folder(self, folder: Folder) -> None:
        """Keep a folder or its newer state."""
        ...

    async def remove_folder(self, folder_id: str) -> None:
        """Remove a folder; its chats stay, in none."""
        ...

    async def list_tags(self) -> tuple[str, ...]:
        """List every tag in use."""
        ...

    async def read_open_replies(self) -> tuple[OpenReply, ...]:
        """List the answers that never ended, with their journal."""
        ...

    async def read_unpriced(self, since: float, count: int) -> tuple[MessageRow, ...]:
        """List answers that ended after ``since`` without a cost, but with an id to ask it by."""
        ...

    async def list_recent_models(self, count: int) -> tuple[str, ...]:
        """List the models that were asked last, the newest first, each once."""
        ...

    async def remove_chats(self, chat_ids: Sequence[str]) -> tuple[str, ...]:
        """Remove chats for good and name the blobs that nothing refers to any more."""
        ...


class DraftStore(Protocol):
    """Read drafts and prompts; ``storage.drafts.DraftDatabase`` does. Every call raises ``StoreProblem``."""

    async def read_draft(self, chat_id: str) -> Draft | None:
        """Return what was typed in a chat and not sent, None where nothing was."""
        ...

    async def read_stray_draft(self) -> DraftRow | None:
        """Return the newest draft of a chat that never came to be, None where there is none."""
        ...

    async def list_blobs(self) -> frozenset[str]:
        """Name every attachment that a message or a draft refers to."""
        ...

    async def list_prompts(self, count: int) -> tuple[str, ...]:
        """List the texts of the last questions, the newest first, each once."""
        ...


class HabitStore(Protocol):
    """Keep what was learned of models; ``storage.habits.HabitDatabase`` does. Raises ``StoreProblem``."""

    async def read_habits(self) -> dict[str, Habit]:
        """Return what is known, by model."""
        ...

    async def save_habit(self, model: str, habit: Habit, changed: float) -> None:
        """Keep what is known of a model since then (Unix seconds)."""
        ...


class Spill(Protocol):
    """Hold changes that the store does not take, on room set aside before; ``storage.spill`` does.

    It is the last resort: what goes wrong in it is logged and told by a False, never raised.
    """

    async def prepare(self) -> None:
        """Set the room aside, while there is some."""
        ...

    async def append(self, changes: Changes) -> bool:
        """Put changes where they outlive the process."""
        ...

    async def read(self) -> tuple[Changes, ...]:
        """Return what was put there, in order."""
        ...

    async def clear(self) -> None:
        """Forget all of it."""
        ...


class SnapshotStore(Protocol):
    """Keep verified copies of the database; ``storage.daily_copies.DailyCopies`` does."""

    async def find_newest(self) -> float:
        """Return when the newest one was taken (Unix seconds), 0 where there is none."""
        ...

    async def take(self, at: float) -> bool:
        """Take one and say whether there was anything new to copy; raises ``StoreProblem``."""
        ...
