"""What a reader can ask of a message: one object on which every widget of the transcript says so."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Intents(QObject):
    """Carry wishes from the widgets of a message to the transcript; messages go by their id."""

    copy_requested = Signal(str)
    retry_requested = Signal(str)
    edit_requested = Signal(str)
    continue_requested = Signal(str)
    action_requested = Signal(str, object)
    """With an ``Action`` of an explanation."""
    text_copied = Signal(str)
    """This text goes to the clipboard."""
    link_opened = Signal(str)
    link_hovered = Signal(str)
    height_changed = Signal(str)
    """Something in the message takes another height."""
    selection_begun = Signal(object)
    """A mouse press in this text, which may become a selection."""
    selection_dragged = Signal(object, object)
    """The selection left this text for that place on the screen."""
