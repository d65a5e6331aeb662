"""What a reader can ask of a message: one object on which every widget of the transcript says so."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Intents(QObject):
    """Carry wishes from the widgets of a message to the transcript; messages go by their id."""

    is_brief = False
    """The window offers what can be done with an answer itself, but for other models and other chats."""

    is_named_elsewhere = False
    """Who speaks stands above the transcript, so that no message has to say it."""

    copy_requested = Signal(str)
    retry_requested = Signal(str)
    edit_requested = Signal(str)
    continue_requested = Signal(str)
    receipt_wanted = Signal(str)
    branch_requested = Signal(str)
    """The chat up to here is wanted as a chat of its own."""
    ask_below_requested = Signal(str)
    """The next question is to go below this message."""
    forget_wanted = Signal(str)
    """This message and everything above it is to be sent no longer."""
    remember_wanted = Signal(str)
    """What was left out by the mark on this message is to be sent again."""
    summary_wanted = Signal(str)
    """The summary of the mark on this message is to be read and changed."""
    retry_menu_wanted = Signal(str, object)
    """With the place on the screen."""
    turn_wanted = Signal(str, int)
    """Another alternative is wanted in the place of this message, by its position."""
    origin_wanted = Signal()
    """The chat is wanted that this one was branched from."""
    action_requested = Signal(str, object)
    """With an ``Action`` of an explanation."""
    text_copied = Signal(str)
    """This text goes to the clipboard."""
    link_opened = Signal(str, object)
    """With the texts that lead there."""
    jump_wanted = Signal(object, str)
    """From a text to a footnote of its message, or back to a mark."""
    picture_opened = Signal(object)
    """An ``ImagePart`` is to be looked at."""
    text_opened = Signal(object)
    """A ``FilePart`` is to be read."""
    save_requested = Signal(str, object)
    """A file name and its bytes are to be saved where the user chooses."""
    link_hovered = Signal(str)
    moved_sideways = Signal()
    """A text that is wider than its place was scrolled."""
    height_changed = Signal(str)
    """Something in the message takes another height."""
    step_wanted = Signal(str, int)
    """The keyboard goes from this message so many down, or up where it is negative."""
    menu_wanted = Signal(str, object)
    """With the place on the screen."""
    selection_begun = Signal(object)
    """A mouse press in this text, which may become a selection."""
    selection_moved = Signal(object)
    """Keys moved the end of the selection in this text."""
    selection_dragged = Signal(object, object)
    """The mouse drags the selection of this text to that place on the screen."""
    selection_ended = Signal()
    """The mouse button was let go."""
