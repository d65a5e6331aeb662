"""Words for attachments, settings and our own files."""

from __future__ import annotations

from pathlib import PurePath

from offhand.domain.errors import (
    AttachmentProblem,
    FileUnreadable,
    FileVanished,
    ImagesNotTaken,
    ImageTooLarge,
    ImageTruncated,
    NotAnImage,
    SettingRefused,
    StoreProblem,
)
from offhand.domain.settings import SETTINGS
from offhand.services.wording.shape import Action, Cause, Explanation, tame

MEGA = 1_000_000


def explain_attachment(error: AttachmentProblem) -> Explanation:
    """Word why a file cannot be sent."""
    name = f"“{tame(error.name)}”"
    actions: tuple[Action, ...] = ()
    match error:
        case NotAnImage():
            sentence = f"{name} is not a picture that can be read."
            advice = "Choose a PNG, JPEG, WebP, GIF, AVIF, BMP, TIFF or HEIC file."
        case ImageTruncated():
            sentence = f"{name} ends before the picture is complete."
            advice = "Copy or download the file again."
        case ImageTooLarge():
            sentence = f"{name} {_measure(error)}."
            advice = "Make a smaller copy of it."
        case FileUnreadable(reason=reason):
            sentence = f"{name} cannot be read{f' ({tame(reason)})' if reason else ''}."
            advice = "Choose a plain file that you may read."
        case FileVanished():
            sentence = f"{name} is no longer there."
            advice = "Put it back or choose it again."
        case ImagesNotTaken(model=model):
            sentence = f"The model {tame(model)} reads text only, and {name} is a picture."
            advice = "Choose a model that reads images, or send without them."
            actions = (Action.CHOOSE_MODEL, Action.RETRY)
        case _:
            sentence = f"{name} cannot be attached."
            advice = "Choose another file."
    return Explanation(sentence, advice, Cause.ATTACHMENT, actions)


def _measure(error: ImageTooLarge) -> str:
    if error.pixels:
        allowed = f", and {_millions(error.limit)} are the most" if error.limit else ", which is too many"
        return f"has {_millions(error.pixels)} megapixels{allowed}"
    if error.size:
        allowed = f", and {_millions(error.limit)} MB are the most" if error.limit else ", which is too large"
        return f"is {_millions(error.size)} MB{allowed}"
    return "is too large"


def _millions(amount: int) -> str:
    return f"{amount / MEGA:,.1f}".removesuffix(".0")


def explain_setting(error: SettingRefused) -> Explanation:
    """Word why a value is not taken, under the label that the dialog shows."""
    label = next((setting.label for setting in SETTINGS if setting.key == error.key), error.key)
    reason = tame(error.reason).rstrip(".") or "does not take this value"
    return Explanation(
        f"The setting “{tame(label)}” {reason}.",
        "Enter another value, or reset it.",
        Cause.SETTING,
        (Action.OPEN_SETTINGS,),
    )


def explain_store(error: StoreProblem) -> Explanation:
    """Word trouble with a file of ours, by its name; the details have the path."""
    name = tame(PurePath(error.path).name or error.path)
    return Explanation(
        f"The file “{name}” could not be read or written.",
        "Check the free space and the rights of its folder, then try again.",
        Cause.STORAGE,
        (Action.RETRY, Action.COPY_DETAILS),
    )
