"""What the user can do, declared once: id, label, shortcut. Menus, buttons and help read this table."""

from __future__ import annotations

import msgspec


class Command(msgspec.Struct, frozen=True, kw_only=True):
    """Declare one command of the window; shortcuts are in Qt's portable notation."""

    id: str
    label: str
    shortcut: str = ""
    meaning: str = ""


NEW_CHAT = Command(id="new_chat", label="New chat", shortcut="Ctrl+N", meaning="Start an empty chat")
ATTACH = Command(id="attach", label="Attach", shortcut="Ctrl+O", meaning="Attach pictures to the question")
SETTINGS = Command(id="settings", label="Settings", shortcut="Ctrl+,", meaning="Open the settings")
CHOOSE_MODEL = Command(id="model", label="Model", shortcut="Ctrl+M", meaning="Choose the model that answers")
CHAT_SETTINGS = Command(
    id="chat_settings",
    label="Chat settings",
    shortcut="Ctrl+Shift+E",
    meaning="Give this chat a system prompt, parameters and providers of its own, or a preset",
)
WEB_SEARCH = Command(
    id="web_search",
    label="Web search",
    shortcut="Ctrl+Shift+W",
    meaning="Let the model search the web in this chat; each search costs extra",
)
COMPARE = Command(
    id="compare",
    label="Compare models…",
    shortcut="Ctrl+Shift+D",
    meaning="Send the next questions to up to four models side by side",
)
CHOICES = tuple(
    Command(
        id=f"choose_answer_{number}",
        label=f"Go on with answer {number}",
        shortcut=f"Alt+{number}",
        meaning=f"Go on with the {place} of the answers side by side, and with its model",
    )
    for number, place in enumerate(("first", "second", "third", "fourth"), start=1)
)
SEARCH = Command(
    id="search", label="Search conversations", shortcut="Ctrl+K", meaning="Find a chat by its words"
)
FOCUS_MESSAGE = Command(
    id="focus_message", label="Message field", shortcut="Ctrl+L", meaning="Go to the message field"
)
FOCUS_TRANSCRIPT = Command(
    id="focus_transcript", label="Transcript", shortcut="Ctrl+J", meaning="Go to the transcript"
)
FIND = Command(id="find", label="Find in chat", shortcut="Ctrl+F", meaning="Find words in this chat")
FIND_NEXT = Command(
    id="find_next", label="Next hit", shortcut="F3", meaning="Go to the next place where the words stand"
)
FIND_PREVIOUS = Command(
    id="find_previous",
    label="Previous hit",
    shortcut="Shift+F3",
    meaning="Go to the place before where the words stand",
)
CLOSE_FIND = Command(id="close_find", label="Close find", shortcut="Esc", meaning="Close the find bar")
"""Not in the table: Esc means this inside of the bar alone."""
SELECT_MESSAGES = Command(
    id="select_messages",
    label="Select messages",
    shortcut="Ctrl+Shift+M",
    meaning="Choose several messages to copy them together",
)
STOP = Command(id="stop", label="Stop", shortcut="Esc", meaning="Stop the answer and keep its text")
RETRY = Command(id="retry", label="Retry", shortcut="Ctrl+R", meaning="Ask the last question again")
EDIT = Command(
    id="edit",
    label="Edit",
    shortcut="Ctrl+E",
    meaning="Change the question that has the keyboard, or the last one, and ask it again",
)
BRANCH = Command(
    id="branch",
    label="Branch",
    shortcut="Ctrl+Shift+B",
    meaning="Copy the chat up to the message that has the keyboard, or all of it, into a new chat",
)
RECEIPT = Command(
    id="receipt",
    label="Receipt",
    shortcut="Ctrl+I",
    meaning="Show what the answer that has the keyboard, or the last one, took and cost",
)
USAGE = Command(
    id="usage",
    label="Usage",
    shortcut="Ctrl+Shift+I",
    meaning="Show what was spent, by day, model and chat",
)
PREVIOUS_BRANCH = Command(
    id="previous_branch",
    label="Previous branch",
    shortcut="Alt+Left",
    meaning="Show the alternative before, of the message that has the keyboard",
)
NEXT_BRANCH = Command(
    id="next_branch",
    label="Next branch",
    shortcut="Alt+Right",
    meaning="Show the alternative after, of the message that has the keyboard",
)
FIRST_BRANCH = Command(
    id="first_branch",
    label="First branch",
    shortcut="Alt+Home",
    meaning="Show the first alternative of the message that has the keyboard",
)
LAST_BRANCH = Command(
    id="last_branch",
    label="Last branch",
    shortcut="Alt+End",
    meaning="Show the last alternative of the message that has the keyboard",
)
NEXT_CHAT = Command(
    id="next_chat", label="Next chat", shortcut="Ctrl+PgDown", meaning="Go to the chat below in the list"
)
PREVIOUS_CHAT = Command(
    id="previous_chat",
    label="Previous chat",
    shortcut="Ctrl+PgUp",
    meaning="Go to the chat above in the list",
)
TOGGLE_SIDEBAR = Command(
    id="toggle_sidebar", label="Sidebar", shortcut="Ctrl+B", meaning="Show or hide the list of chats"
)
NEW_TEMPORARY = Command(
    id="new_temporary",
    label="New temporary chat",
    shortcut="Ctrl+Shift+N",
    meaning="Start a chat that never touches the disk",
)
KEEP_CHAT = Command(
    id="keep_chat",
    label="Keep this chat",
    shortcut="Ctrl+Shift+K",
    meaning="Turn a temporary chat into one that is saved",
)
RENAME_CHAT = Command(id="rename_chat", label="Rename", shortcut="F2", meaning="Give the chat another title")
PIN_CHAT = Command(
    id="pin_chat", label="Pin", shortcut="Ctrl+Shift+P", meaning="Keep the chat at the top of the list"
)
MOVE_CHAT = Command(
    id="move_chat", label="Move to folder", shortcut="Ctrl+Shift+F", meaning="Put the chat into a folder"
)
TAG_CHAT = Command(
    id="tag_chat", label="Tags", shortcut="Ctrl+Shift+T", meaning="Give the chat tags, or take them away"
)
ARCHIVE_CHAT = Command(
    id="archive_chat",
    label="Archive",
    shortcut="Ctrl+Shift+A",
    meaning="Put the chat away, where searching and the archive find it",
)
DELETE_CHAT = Command(
    id="delete_chat",
    label="Delete",
    shortcut="Ctrl+Shift+Backspace",
    meaning="Put the chat into the bin for 30 days",
)
UNDO = Command(
    id="undo", label="Undo", shortcut="Ctrl+Alt+Z", meaning="Take back what was just done with a chat"
)
MORE = Command(
    id="more",
    label="More",
    shortcut="Ctrl+Shift+.",
    meaning="Export all chats, import some, or see what Offhand is made of",
)
CHAT_MENU = Command(
    id="chat_menu", label="Chat menu", shortcut="Ctrl+.", meaning="Show what can be done with this chat"
)
SHELVES = Command(
    id="shelves",
    label="Folders",
    shortcut="Ctrl+Shift+L",
    meaning="Choose which chats are listed: all, a folder, a tag, the archive, the bin",
)
NEXT_PANE = Command(
    id="next_pane",
    label="Next part of the window",
    shortcut="F6",
    meaning="Go on to the list of chats, the header, the messages, the message field",
)
PREVIOUS_PANE = Command(
    id="previous_pane",
    label="Previous part of the window",
    shortcut="Shift+F6",
    meaning="Go back through the parts of the window",
)
SHORTCUTS = Command(
    id="shortcuts", label="Keyboard shortcuts", shortcut="Ctrl+/", meaning="List all keys and what they do"
)
ZOOM_IN = Command(id="zoom_in", label="Larger", shortcut="Ctrl++", meaning="Show everything larger")
ZOOM_OUT = Command(id="zoom_out", label="Smaller", shortcut="Ctrl+-", meaning="Show everything smaller")
ZOOM_RESET = Command(
    id="zoom_reset", label="Usual size", shortcut="Ctrl+0", meaning="Show everything as large as usual"
)
QUIT = Command(id="quit", label="Quit", shortcut="Ctrl+Q", meaning="Stop what runs, keep its text, and leave")

COMMANDS = (
    NEW_CHAT,
    ATTACH,
    SETTINGS,
    CHOOSE_MODEL,
    CHAT_SETTINGS,
    WEB_SEARCH,
    COMPARE,
    *CHOICES,
    SEARCH,
    FOCUS_MESSAGE,
    FOCUS_TRANSCRIPT,
    FIND,
    FIND_NEXT,
    FIND_PREVIOUS,
    SELECT_MESSAGES,
    STOP,
    RETRY,
    EDIT,
    BRANCH,
    RECEIPT,
    USAGE,
    PREVIOUS_BRANCH,
    NEXT_BRANCH,
    FIRST_BRANCH,
    LAST_BRANCH,
    NEXT_CHAT,
    PREVIOUS_CHAT,
    TOGGLE_SIDEBAR,
    NEW_TEMPORARY,
    KEEP_CHAT,
    RENAME_CHAT,
    PIN_CHAT,
    MOVE_CHAT,
    TAG_CHAT,
    ARCHIVE_CHAT,
    DELETE_CHAT,
    UNDO,
    CHAT_MENU,
    MORE,
    SHELVES,
    NEXT_PANE,
    PREVIOUS_PANE,
    SHORTCUTS,
    ZOOM_IN,
    ZOOM_OUT,
    ZOOM_RESET,
    QUIT,
)
