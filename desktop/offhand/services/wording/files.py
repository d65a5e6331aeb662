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
from offhand.words import tr, write_number

MEGA = 1_000_000


def explain_attachment(error: AttachmentProblem) -> Explanation:
    """Word why a file cannot be sent."""
    name = tr("“{name}”", name=tame(error.name))
    actions: tuple[Action, ...] = ()
    match error:
        case (
            NotAnImage(name="") | ImageTruncated(name="") | ImageTooLarge(name="")
        ):  # it came inside of a text
            sentence = tr("This picture cannot be shown.")
            advice = tr("Choose a PNG, JPEG, WebP, GIF, AVIF, BMP, TIFF or HEIC file.")
        case NotAnImage():
            sentence = tr("{name} is not a picture that can be read.", name=name)
            advice = tr("Choose a PNG, JPEG, WebP, GIF, AVIF, BMP, TIFF or HEIC file.")
        case ImageTruncated():
            sentence = tr("{name} ends before the picture is complete.", name=name)
            advice = tr("Copy or download the file again.")
        case ImageTooLarge():
            sentence = f"{name} {_measure(error)}."
            advice = tr("Make a smaller copy of it.")
        case FileUnreadable(reason=reason):
            sentence = (
                tr("{name} cannot be read ({reason}).", name=name, reason=tame(reason))
                if reason
                else tr("{name} cannot be read.", name=name)
            )
            advice = tr("Choose a plain file that you may read.")
        case FileVanished():
            sentence = tr("{name} is no longer there.", name=name)
            advice = tr("Put it back or choose it again.")
        case ImagesNotTaken(model=model):
            sentence = tr(
                "The model {model} reads text only, and {name} is a picture.", model=tame(model), name=name
            )
            advice = tr("Choose a model that reads images, or send without them.")
            actions = (Action.CHOOSE_MODEL, Action.RETRY)
        case _:
            sentence = tr("{name} cannot be attached.", name=name)
            advice = tr("Choose another file.")
    return Explanation(sentence, advice, Cause.ATTACHMENT, actions)


def _measure(error: ImageTooLarge) -> str:
    limit = _millions(error.limit) if error.limit else ""
    if error.pixels:
        pixels = _millions(error.pixels)
        if limit:
            return tr("has {pixels} megapixels, and {limit} are the most", pixels=pixels, limit=limit)
        return tr("has {pixels} megapixels, which is too many", pixels=pixels)
    if error.size:
        size = _millions(error.size)
        if limit:
            return tr("is {size} MB, and {limit} MB are the most", size=size, limit=limit)
        return tr("is {size} MB, which is too large", size=size)
    return tr("is too large")


def _millions(amount: int) -> str:
    number = round(amount / MEGA, 1)
    return write_number(number, ",.0f" if number == round(number) else ",.1f")


def explain_setting(error: SettingRefused) -> Explanation:
    """Word why a value is not taken, under the label that the dialog shows."""
    label = next((tr(setting.label) for setting in SETTINGS if setting.key == error.key), error.key)
    reason = tame(tr(error.reason)).rstrip(".") or tr("does not take this value")
    return Explanation(
        tr("The setting “{label}” {reason}.", label=tame(label), reason=reason),
        tr("Enter another value, or reset it."),
        Cause.SETTING,
        (Action.OPEN_SETTINGS,),
    )


def explain_store(error: StoreProblem) -> Explanation:
    """Word trouble with a file of ours, by its name; the details have the path."""
    name = tr("“{name}”", name=tame(PurePath(error.path).name or error.path))
    match error:
        case DiskFull():
            words = tr("There is no room on the disk for {name}.", name=name), tr("Free some space.")
        case FolderReadOnly():
            words = (
                tr("The folder of {name} cannot be written to.", name=name),
                tr("Check the rights of the folder."),
            )
        case StoreBusy():
            words = tr("Another program holds {name}.", name=name), tr("Close it, or wait until it is done.")
        case StoreDamaged():
            words = (
                tr("The file {name} is damaged.", name=name),
                tr("What can be read of it is saved beside it."),
            )
        case StoreNewer():
            words = (
                tr("The file {name} was written by a newer version of Offhand.", name=name),
                tr("Update Offhand to write to it."),
            )
        case FolderInUse():
            words = tr("The Offhand that runs uses these chats."), tr("Close its window, then try again.")
        case _:
            words = (
                tr("The file {name} could not be read or written.", name=name),
                tr("Check the free space and the rights of its folder, then try again."),
            )
    return Explanation(*words, Cause.STORAGE, (Action.RETRY, Action.COPY_DETAILS))


def word_unsaved(problem: StoreProblem, chats: int) -> str:
    """Say what is not kept, why, and that it will be."""
    match chats:
        case 0:
            what = tr("Chats can be read but not saved.")
        case 1:
            what = tr("Changes of a chat are not saved.")
        case _:
            what = tr("Changes of {chats} chats are not saved.", chats=chats)
    explanation = explain_store(problem)
    rest = tr("Everything stays in memory and is saved as soon as it can be.")
    return " ".join([what, explanation.sentence, explanation.advice, *([rest] if chats else [])])
