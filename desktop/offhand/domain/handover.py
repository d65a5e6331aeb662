"""What a second start asks of the instance that runs, and what it is answered."""

from __future__ import annotations

from enum import Enum

import msgspec

from offhand.domain.errors import AppError


class Open(msgspec.Struct, frozen=True):
    """Bring the window to the front, with files attached."""

    files: tuple[str, ...] = ()
    """Absolute paths."""
    is_new_chat: bool = False
    """Show an empty chat, whatever is in view."""


class Quick(msgspec.Struct, frozen=True):
    """Show or hide the quick prompt; a text is put into it."""

    text: str = ""


class Shot(msgspec.Struct, frozen=True):
    """Have a region of the screen chosen, and asked about."""

    repeats: bool = False
    """Take the region of before, unless the screens are others now."""


class Run(msgspec.Struct, frozen=True):
    """Run a saved command."""

    name: str
    text: str = ""
    """What it is run on, or what it asks for."""
    files: tuple[str, ...] = ()
    """Absolute paths."""


class Rest(msgspec.Struct, frozen=True):
    """Be there without a window, for a hotkey or another start to come."""


Wish = Open | Quick | Shot | Run | Rest


class Activation(msgspec.Struct, frozen=True):
    """Carry the launcher's proof that the user wants a window now; both may be empty."""

    token: str = ""
    """From ``XDG_ACTIVATION_TOKEN`` (xdg-activation)."""
    startup_id: str = ""
    """From ``DESKTOP_STARTUP_ID`` (startup notification), which ends in the time of the user's action."""


class Handover(msgspec.Struct, frozen=True, kw_only=True):
    """Hold all that a second start hands to the first."""

    wish: Wish
    folder: str
    """The folder it was started in."""
    activation: Activation = msgspec.field(default_factory=Activation)


class Refusal(Enum):
    """Say why a wish was not granted."""

    UNSEEN = "unseen"
    """There is no way to a picture of the screen."""
    NOT_THERE = "not there"
    """This Offhand has nothing that could do it."""
    VERSION = "version"
    """The two speak different versions of the protocol."""
    SENSELESS = "senseless"
    """What arrived is no request."""


class Answer(msgspec.Struct, frozen=True):
    """Tell a second start what came of its wish."""

    refusal: Refusal | None = None


class HandoverProblem(AppError):
    """Group what can go wrong with handing over to the instance that runs."""


class InstanceSilent(HandoverProblem):
    """Report an instance that runs and does not answer."""

    pid: int
    """Its process id, 0 where it is not known."""
    seconds: float


class BackgroundStartFailed(HandoverProblem):
    """Report an instance that was started in the background and did not come up."""


class HandoverRefused(HandoverProblem):
    """Report an instance that does not do what was asked."""

    refusal: Refusal
    command: str
    """What was typed, such as ``offhand quick``."""
