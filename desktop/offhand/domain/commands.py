"""What the user can do, declared once: id, label, shortcut. Menus, buttons and help read this table."""

from __future__ import annotations

import msgspec

from offhand.words import later


class Command(msgspec.Struct, frozen=True, kw_only=True):
    """Declare one command of the window; shortcuts are in Qt's portable notation."""

    id: str
    label: str
    shortcut: str = ""
    meaning: str = ""


NEW_CHAT = Command(
    id="new_chat", label=later("New chat"), shortcut="Ctrl+N", meaning=later("Start an empty chat")
)
ATTACH = Command(
    id="attach",
    label=later("Attach"),
    shortcut="Ctrl+O",
    meaning=later("Attach pictures and texts to the question"),
)
SETTINGS = Command(
    id="settings", label=later("Settings"), shortcut="Ctrl+,", meaning=later("Open the settings")
)
CHOOSE_MODEL = Command(
    id="model", label=later("Model"), shortcut="Ctrl+M", meaning=later("Choose the model that answers")
)
CHAT_SETTINGS = Command(
    id="chat_settings",
    label=later("Chat settings"),
    shortcut="Ctrl+Shift+E",
    meaning=later("Give this chat a system prompt, parameters and providers of its own, or a preset"),
)
WEB_SEARCH = Command(
    id="web_search",
    label=later("Web search"),
    shortcut="Ctrl+Shift+W",
    meaning=later("Let the model search the web in this chat; each search costs extra"),
)
COMPARE = Command(
    id="compare",
    label=later("Compare models…"),
    shortcut="Ctrl+Shift+D",
    meaning=later("Send the next questions to up to four models side by side"),
)
CHOICES = tuple(
    Command(
        id=f"choose_answer_{number}",
        label=label,
        shortcut=f"Alt+{number}",
        meaning=meaning,
    )
    for number, (label, meaning) in enumerate(
        (
            (
                later("Go on with answer 1"),
                later("Go on with the first of the answers side by side, and with its model"),
            ),
            (
                later("Go on with answer 2"),
                later("Go on with the second of the answers side by side, and with its model"),
            ),
            (
                later("Go on with answer 3"),
                later("Go on with the third of the answers side by side, and with its model"),
            ),
            (
                later("Go on with answer 4"),
                later("Go on with the fourth of the answers side by side, and with its model"),
            ),
        ),
        start=1,
    )
)
SEARCH = Command(
    id="search",
    label=later("Search conversations"),
    shortcut="Ctrl+K",
    meaning=later("Find a chat by its words"),
)
FOCUS_MESSAGE = Command(
    id="focus_message",
    label=later("Message field"),
    shortcut="Ctrl+L",
    meaning=later("Go to the message field"),
)
FOCUS_TRANSCRIPT = Command(
    id="focus_transcript", label=later("Transcript"), shortcut="Ctrl+J", meaning=later("Go to the transcript")
)
FIND = Command(
    id="find", label=later("Find in chat"), shortcut="Ctrl+F", meaning=later("Find words in this chat")
)
FIND_NEXT = Command(
    id="find_next",
    label=later("Next hit"),
    shortcut="F3",
    meaning=later("Go to the next place where the words stand"),
)
FIND_PREVIOUS = Command(
    id="find_previous",
    label=later("Previous hit"),
    shortcut="Shift+F3",
    meaning=later("Go to the place before where the words stand"),
)
CLOSE_FIND = Command(
    id="close_find", label=later("Close find"), shortcut="Esc", meaning=later("Close the find bar")
)
"""Not in the table: Esc means this inside of the bar alone."""
SELECT_MESSAGES = Command(
    id="select_messages",
    label=later("Select messages"),
    shortcut="Ctrl+Shift+M",
    meaning=later("Choose several messages to copy them together"),
)
STOP = Command(
    id="stop", label=later("Stop"), shortcut="Esc", meaning=later("Stop the answer and keep its text")
)
RETRY = Command(
    id="retry", label=later("Retry"), shortcut="Ctrl+R", meaning=later("Ask the last question again")
)
EDIT = Command(
    id="edit",
    label=later("Edit"),
    shortcut="Ctrl+E",
    meaning=later("Change the question that has the keyboard, or the last one, and ask it again"),
)
BRANCH = Command(
    id="branch",
    label=later("Branch"),
    shortcut="Ctrl+Shift+B",
    meaning=later("Copy the chat up to the message that has the keyboard, or all of it, into a new chat"),
)
RECEIPT = Command(
    id="receipt",
    label=later("Receipt"),
    shortcut="Ctrl+I",
    meaning=later("Show what the answer that has the keyboard, or the last one, took and cost"),
)
USAGE = Command(
    id="usage",
    label=later("Usage"),
    shortcut="Ctrl+Shift+I",
    meaning=later("Show what was spent, by day, model and chat"),
)
PREVIOUS_BRANCH = Command(
    id="previous_branch",
    label=later("Previous branch"),
    shortcut="Alt+Left",
    meaning=later("Show the alternative before, of the message that has the keyboard"),
)
NEXT_BRANCH = Command(
    id="next_branch",
    label=later("Next branch"),
    shortcut="Alt+Right",
    meaning=later("Show the alternative after, of the message that has the keyboard"),
)
FIRST_BRANCH = Command(
    id="first_branch",
    label=later("First branch"),
    shortcut="Alt+Home",
    meaning=later("Show the first alternative of the message that has the keyboard"),
)
LAST_BRANCH = Command(
    id="last_branch",
    label=later("Last branch"),
    shortcut="Alt+End",
    meaning=later("Show the last alternative of the message that has the keyboard"),
)
NEXT_CHAT = Command(
    id="next_chat",
    label=later("Next chat"),
    shortcut="Ctrl+PgDown",
    meaning=later("Go to the chat below in the list"),
)
PREVIOUS_CHAT = Command(
    id="previous_chat",
    label=later("Previous chat"),
    shortcut="Ctrl+PgUp",
    meaning=later("Go to the chat above in the list"),
)
TOGGLE_SIDEBAR = Command(
    id="toggle_sidebar",
    label=later("Sidebar"),
    shortcut="Ctrl+B",
    meaning=later("Show or hide the list of chats"),
)
NEW_TEMPORARY = Command(
    id="new_temporary",
    label=later("New temporary chat"),
    shortcut="Ctrl+Shift+N",
    meaning=later("Start a chat that never touches the disk"),
)
KEEP_CHAT = Command(
    id="keep_chat",
    label=later("Keep this chat"),
    shortcut="Ctrl+Shift+K",
    meaning=later("Turn a temporary chat into one that is saved"),
)
RENAME_CHAT = Command(
    id="rename_chat", label=later("Rename"), shortcut="F2", meaning=later("Give the chat another title")
)
PIN_CHAT = Command(
    id="pin_chat",
    label=later("Pin"),
    shortcut="Ctrl+Shift+P",
    meaning=later("Keep the chat at the top of the list"),
)
MOVE_CHAT = Command(
    id="move_chat",
    label=later("Move to folder"),
    shortcut="Ctrl+Shift+F",
    meaning=later("Put the chat into a folder"),
)
TAG_CHAT = Command(
    id="tag_chat",
    label=later("Tags"),
    shortcut="Ctrl+Shift+T",
    meaning=later("Give the chat tags, or take them away"),
)
ARCHIVE_CHAT = Command(
    id="archive_chat",
    label=later("Archive"),
    shortcut="Ctrl+Shift+A",
    meaning=later("Put the chat away, where searching and the archive find it"),
)
DELETE_CHAT = Command(
    id="delete_chat",
    label=later("Delete"),
    shortcut="Ctrl+Shift+Backspace",
    meaning=later("Put the chat into the bin for 30 days"),
)
UNDO = Command(
    id="undo",
    label=later("Undo"),
    shortcut="Ctrl+Alt+Z",
    meaning=later("Take back what was just done with a chat"),
)
MORE = Command(
    id="more",
    label=later("More"),
    shortcut="Ctrl+Shift+.",
    meaning=later("Export all chats, import some, or see what Offhand is made of"),
)
CHAT_MENU = Command(
    id="chat_menu",
    label=later("Chat menu"),
    shortcut="Ctrl+.",
    meaning=later("Show what can be done with this chat"),
)
SHELVES = Command(
    id="shelves",
    label=later("Folders"),
    shortcut="Ctrl+Shift+L",
    meaning=later("Choose which chats are listed: all, a folder, a tag, the archive, the bin"),
)
NEXT_PANE = Command(
    id="next_pane",
    label=later("Next part of the window"),
    shortcut="F6",
    meaning=later("Go on to the list of chats, the header, the messages, the message field"),
)
PREVIOUS_PANE = Command(
    id="previous_pane",
    label=later("Previous part of the window"),
    shortcut="Shift+F6",
    meaning=later("Go back through the parts of the window"),
)
SHORTCUTS = Command(
    id="shortcuts",
    label=later("Keyboard shortcuts"),
    shortcut="Ctrl+/",
    meaning=later("List all keys and what they do"),
)
ZOOM_IN = Command(
    id="zoom_in", label=later("Larger"), shortcut="Ctrl++", meaning=later("Show everything larger")
)
ZOOM_OUT = Command(
    id="zoom_out", label=later("Smaller"), shortcut="Ctrl+-", meaning=later("Show everything smaller")
)
ZOOM_RESET = Command(
    id="zoom_reset",
    label=later("Usual size"),
    shortcut="Ctrl+0",
    meaning=later("Show everything as large as usual"),
)
QUIT = Command(
    id="quit",
    label=later("Quit"),
    shortcut="Ctrl+Q",
    meaning=later("Stop what runs, keep its text, and leave"),
)

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
