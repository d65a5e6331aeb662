"""The search index: a database file of its own, derived from the chats and made again when in doubt."""
