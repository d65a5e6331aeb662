"""Everything that can go wrong, as one tree of facts.

An error says what happened, never what to print: ``services.explanation`` words it for the
screen and the command line. Library exceptions are translated at the edge that met them::

    AppError
    ├── UsageProblem                 the command line or a file it names makes no sense
    ├── KeyProblem                   and what a sign-in meets (domain.signin)
    │   ├── NoKey                    none is stored and none was given
    │   ├── MalformedKey             it cannot be a key: blanks, non-ASCII, too short
    │   ├── ForeignKey               it looks like another service's key
    │   ├── KeyUncheckable           the server has no way to test one
    │   └── KeyRejected              the API answered 401
    ├── KeyringProblem
    │   ├── NoKeyring                no service answers
    │   ├── KeyringLocked            it is locked and was not opened
    │   ├── KeyringSilent            it did not answer in time
    │   ├── KeyringRefused           the backend keeps secrets in clear or not at all
    │   └── KeyringFailed            it answered with an error of its own
    ├── ApiProblem                   the API refused the request or broke while answering
    │   ├── CreditExhausted          402
    │   ├── Moderated                403 by a filter, or the provider's safety check
    │   ├── Forbidden                403 otherwise
    │   ├── ModelUnavailable         404, or a model that does not exist
    │   ├── BadRequest               400, 412, 413, 422
    │   ├── ContextTooLong           the conversation does not fit
    │   ├── RateLimited              429
    │   └── ProviderUnavailable      408 and 5xx
    ├── AnswerProblem
    │   ├── GarbledAnswer            not what the protocol allows, an HTML page for instance
    │   ├── EmptyAnswer              it ended without a word
    │   └── AnswerInterrupted        the connection ended before the answer did
    ├── NetworkProblem
    │   ├── HostNotFound  ConnectionFailed  ConnectionLost  ProxyFailed  TlsFailed  TimedOut
    │   ├── RedirectRefused          following it would hand the key to another place
    │   └── InsecureAddress          plain http to another machine
    ├── AttachmentProblem
    │   ├── NotAnImage  ImageTruncated  ImageTooLarge  FileUnreadable  FileVanished
    │   └── ImagesNotTaken           the model reads text only
    ├── HandoverProblem, ScreenProblem, CapReached    in modules of their own: ``domain.…``
    ├── SettingRefused               a value outside what the setting allows
    └── StoreProblem                 a file of ours cannot be read or written; kinds: ``store_errors``
"""

from __future__ import annotations

from inspect import get_annotations
from typing import ClassVar, dataclass_transform


@dataclass_transform(eq_default=False, kw_only_default=True)
class AppError(Exception):
    """Be the root of everything that Offhand reports to a person; its kinds declare their facts as fields."""

    # Data classes would have methods of their own compiled for each kind, with every start of the program.
    facts: ClassVar[tuple[str, ...]] = ()
    """The names of all that an error of this kind tells."""

    def __init_subclass__(cls) -> None:
        """Take the fields of a kind for facts, after those of the kind that it belongs to."""
        cls.facts += tuple(get_annotations(cls))

    def __init__(self, **facts: object) -> None:
        """Take facts by their names; raises ``TypeError`` for one too many, or for one that is missing."""
        super().__init__()
        self.__dict__.update(facts)
        wrong = [name for name in facts if name not in self.facts]
        wrong += [name for name in self.facts if not hasattr(self, name)]
        if wrong:
            message = f"{type(self).__name__} with or without {', '.join(wrong)}"
            raise TypeError(message)

    def __str__(self) -> str:
        """Name the class only: facts may hold words of a prompt, and this text reaches logs."""
        return type(self).__name__

    def __repr__(self) -> str:
        """Keep the facts out of what asyncio and others log of an exception."""
        return f"{type(self).__name__}()"


class UsageProblem(AppError):
    """Report a command line or an input file that makes no sense."""

    what: str
    """A clause such as ``the schema file is not JSON``."""


class KeyProblem(AppError):
    """Group what can be wrong with the API key itself."""


class NoKey(KeyProblem):
    """Report that no key is stored and none was given for this run."""


class MalformedKey(KeyProblem):
    """Report a text that cannot be a key."""

    reason: str  # one of ``empty``, ``blank inside``, ``not ascii``, ``too short``, ``wrong prefix``


class ForeignKey(KeyProblem):
    """Report a key that belongs to another service."""

    service: str  # such as ``xAI``


class KeyUncheckable(KeyProblem):
    """Report a server that has no ``GET /key``: the key may be good or not."""


class KeyRejected(KeyProblem):
    """Report that the API of ``host``, OpenRouter's where that is empty, knows no such key (401)."""

    message: str = ""
    host: str = ""


class KeyringProblem(AppError):
    """Group what can be wrong with the operating system's keyring."""


class NoKeyring(KeyringProblem):
    """Report that no keyring service answers on this machine."""

    detail: str = ""


class KeyringLocked(KeyringProblem):
    """Report that the keyring is locked and was not opened."""

    is_missing: bool = False
    """None was ever created; unlocking creates one, which also takes the user's consent."""


class KeyringSilent(KeyringProblem):
    """Report that the keyring did not answer in time."""

    seconds: float


class KeyringRefused(KeyringProblem):
    """Report a backend that keeps secrets in clear text or loses them."""

    backend: str


class KeyringFailed(KeyringProblem):
    """Report an error that the keyring service itself answered with."""

    detail: str


class ApiProblem(AppError):
    """Report a refusal by the API, or an error inside an answer (OpenRouter, "Errors")."""

    status: int | None = None
    """HTTP status, or the code inside the body where that is all there is."""
    message: str = ""
    """The best sentence the API gave: the provider's own where it parses."""
    provider: str | None = None
    error_type: str | None = None
    generation_id: str | None = None
    retryable: bool | None = None
    """Whether the API itself says that the same request may succeed later; None where it is silent."""
    raw: str = ""
    """The provider's text as received; may name accounts, so it is never logged."""
    host: str = ""
    """Which server says so; empty where it is OpenRouter."""


class CreditExhausted(ApiProblem):
    """Report too little credit, or too large a reservation for it (402)."""

    affordable_tokens: int | None = None
    """The N of "can only afford N", where it was said."""


class Moderated(ApiProblem):
    """Report that a filter or the provider's safety check refused the input."""

    reasons: tuple[str, ...] = ()


class Forbidden(ApiProblem):
    """Report a 403 that no filter explains: region, rights of the key, guardrail."""


class ModelUnavailable(ApiProblem):
    """Report that no endpoint serves this request (404)."""

    fallback_models: tuple[str, ...] = ()
    constraint: str = ""
    """What excluded the endpoints: ``images``, ``tools``, ``privacy``, ``deprecated`` or empty."""


class BadRequest(ApiProblem):
    """Report parameters that the API or the provider refuses (400, 412, 413, 422)."""


class ContextTooLong(ApiProblem):
    """Report a conversation that does not fit the model."""


class RateLimited(ApiProblem):
    """Report that a limit of the API or of the provider was reached (429)."""

    retry_after: float | None = None
    """Seconds until the next try makes sense."""
    daily: bool = False
    """The limit is one of the day; waiting a moment does not help."""


class ProviderUnavailable(ApiProblem):
    """Report a provider that is down, overloaded or too slow (408, 5xx)."""

    retry_after: float | None = None


class AnswerProblem(AppError):
    """Group what can be wrong with an answer that did arrive."""


class GarbledAnswer(AnswerProblem):
    """Report a body that the protocol does not allow; ``encoding`` names how it is still packed."""

    status: int
    content_type: str = ""
    excerpt: str = ""
    encoding: str = ""


class EmptyAnswer(AnswerProblem):
    """Report an answer without text, image or call."""

    finish_reason: str | None = None
    reasoning_tokens: int = 0


class AnswerInterrupted(AnswerProblem):
    """Report a stream that ended without a finish reason; its text is kept."""


class NetworkProblem(AppError):
    """Group failures to reach the API at all."""

    host: str
    detail: str = ""


class HostNotFound(NetworkProblem):
    """Report a name that does not resolve, which mostly means no network."""


class ConnectionFailed(NetworkProblem):
    """Report a host that refuses or cannot be reached."""


class ConnectionLost(NetworkProblem):
    """Report a connection that broke while the answer was on its way."""


class ProxyFailed(NetworkProblem):
    """Report a proxy that cannot be reached or refuses."""


class TlsFailed(NetworkProblem):
    """Report a handshake that failed: ``expired``, ``early``, ``name``, ``issuer``, ``plain``, or empty."""

    flaw: str = ""


class TimedOut(NetworkProblem):
    """Report a silence longer than allowed."""

    phase: str
    """``connect`` or ``read``."""
    seconds: float


class RedirectRefused(NetworkProblem):
    """Report a redirect, which is never followed with the key."""

    target: str = ""


class InsecureAddress(NetworkProblem):
    """Report a base address that would carry the key in clear to another machine."""


class AttachmentProblem(AppError):
    """Group what can be wrong with a dropped, pasted or chosen file."""

    name: str


class NotAnImage(AttachmentProblem):
    """Report a file whose content is no picture that we read."""


class ImageTruncated(AttachmentProblem):
    """Report a picture that ends too early."""


class ImageTooLarge(AttachmentProblem):
    """Report a picture with more pixels or bytes than is safe to decode or allowed to send."""

    pixels: int = 0
    size: int = 0
    limit: int = 0


class FileUnreadable(AttachmentProblem):
    """Report a folder, device, pipe or file that may not be read."""

    reason: str = ""


class FileVanished(AttachmentProblem):
    """Report a file that went away between drop and read."""


class ImagesNotTaken(AttachmentProblem):
    """Report that the chosen model reads text only."""

    model: str


class SettingRefused(AppError):
    """Report a value outside what the setting allows."""

    key: str
    reason: str
    """A clause such as ``must be between 0 and 2``."""


class StoreProblem(AppError):
    """Report a file of ours that cannot be read or written."""

    path: str
    detail: str = ""
