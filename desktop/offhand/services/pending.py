"""Changes that wait to be kept: the newest state of each thing, taken in one go and given back on failure."""

from __future__ import annotations

from offhand.domain.changes import Changes, ChatRow, DraftRow, JournalPiece, MessageRow


class PendingChanges:
    """Hold changes until they are kept.

    ``take`` hands out what waits; then either ``forget_taken`` or ``give_back`` is called. What was
    put meanwhile is newer than what was taken and stands above it.
    """

    def __init__(self) -> None:
        """Start empty."""
        self._chats: dict[str, ChatRow] = {}
        self._messages: dict[str, MessageRow] = {}
        self._pieces: dict[str, list[JournalPiece]] = {}
        self._drafts: dict[str, DraftRow] = {}
        self._chat_of: dict[str, str] = {}
        self._taken = Changes()
        self._dropped: set[str] = set()
        """Chats that were dropped while changes of them may be handed out."""

    def __bool__(self) -> bool:
        """Say whether anything waits."""
        return bool(self._chats or self._messages or self._pieces or self._drafts)

    @property
    def chats(self) -> frozenset[str]:
        """Name the chats that something waits of."""
        named = {row.chat for row in self._messages.values()}
        return frozenset(
            named
            | self._chats.keys()
            | self._drafts.keys()
            | {self._chat_of[message] for message in self._pieces}
        )

    def put_chat(self, row: ChatRow) -> None:
        """Take a chat's newest state."""
        self._chats[row.head.id] = row

    def put_message(self, row: MessageRow) -> None:
        """Take a message's newest state; with its end its pieces are in it."""
        self._messages[row.message.id] = row
        if not row.message.is_open:
            self._pieces.pop(row.message.id, None)

    def put_piece(self, chat: str, piece: JournalPiece) -> None:
        """Take a piece of an answer."""
        self._chat_of[piece.message] = chat
        self._pieces.setdefault(piece.message, []).append(piece)

    def put_draft(self, row: DraftRow) -> None:
        """Take what is typed in a chat now."""
        self._drafts[row.chat] = row

    def drop_chat(self, chat_id: str) -> None:
        """Forget what waits of a chat, handed out or not."""
        self._extract(chat_id)
        self._dropped.add(chat_id)

    def take(self, chat_id: str | None = None) -> Changes:
        """Hand out what waits, of one chat or of all."""
        self._dropped.clear()
        self._taken = self._extract(chat_id)
        return self._taken

    def forget_taken(self) -> None:
        """Let go of what was handed out: it is kept."""
        self._taken = Changes()
        self._chat_of = {message: chat for message, chat in self._chat_of.items() if message in self._pieces}

    def give_back(self) -> None:
        """Have what was handed out wait again, below what came meanwhile."""
        taken, self._taken = self._taken, Changes()
        chats = {row.head.id: row for row in taken.chats if row.head.id not in self._dropped}
        messages = {row.message.id: row for row in taken.messages if row.chat not in self._dropped}
        self._chats = {**chats, **self._chats}
        self._messages = {**messages, **self._messages}
        drafts = {row.chat: row for row in taken.drafts if row.chat not in self._dropped}
        self._drafts = {**drafts, **self._drafts}
        older: dict[str, list[JournalPiece]] = {}
        for piece in taken.pieces:
            kept = self._messages.get(piece.message)
            is_wanted = kept is None or kept.message.is_open
            if is_wanted and self._chat_of[piece.message] not in self._dropped:
                older.setdefault(piece.message, []).append(piece)
        for message, pieces in older.items():
            self._pieces[message] = pieces + self._pieces.get(message, [])

    def _extract(self, chat_id: str | None) -> Changes:
        chats = [row for row in self._chats.values() if chat_id in {None, row.head.id}]
        messages = [row for row in self._messages.values() if chat_id in {None, row.chat}]
        journals = [message for message in self._pieces if chat_id in {None, self._chat_of[message]}]
        pieces = [piece for message in journals for piece in self._pieces.pop(message)]
        for row in chats:
            del self._chats[row.head.id]
        for kept in messages:
            del self._messages[kept.message.id]
        drafts = [self._drafts.pop(chat) for chat in list(self._drafts) if chat_id in {None, chat}]
        return Changes(
            chats=tuple(chats), messages=tuple(messages), pieces=tuple(pieces), drafts=tuple(drafts)
        )
