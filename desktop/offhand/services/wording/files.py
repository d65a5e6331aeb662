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
from offhand.domain.store_errors import (
    DiskFull,
    FolderInUse,
    FolderReadOnly,
    StoreBusy,
    StoreDamaged,
    StoreNewer,
)
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
    name = f"“{tame(PurePath(error.path).name or error.path)}”"
    match error:
        case DiskFull():
            words = f"There is no room on the disk for {name}.", "Free some space."
        case FolderReadOnly():
            words = f"The folder of {name} cannot be written to.", "Check the rights of the folder."
        case StoreBusy():
            words = f"Another program holds {name}.", "Close it, or wait until it is done."
        case StoreDamaged():
            words = f"The file {name} is damaged.", "What can be read of it is saved beside it."
        case StoreNewer():
            words = (
                f"The file {name} was written by a newer version of Offhand.",
                "Update Offhand to write to it.",
            )
        case FolderInUse():
            words = "The Offhand that runs uses these chats.", "Close its window, then try again."
        case _:
            words = (
                f"The file {name} could not be read or written.",
                "Check the free space and the rights of its folder, then try again.",
            )
    return Explanation(*words, Cause.STORAGE, (Action.RETRY, Action.COPY_DETAILS))


def word_unsaved(problem: StoreProblem, chats: int) -> str:
    """Say what is not kept, why, and that it will be."""
    match chats:
        case 0:
            what = "Chats can be read but not saved."
        case 1:
            what = "Changes of a chat are not saved."
        case _:
            what = f"Changes of {chats} chats are not saved."
    explanation = explain_store(problem)
    rest = "Everything stays in memory and is saved as soon as it can be."
    return " ".join([what, explanation.sentence, explanation.advice, *([rest] if chats else [])])
