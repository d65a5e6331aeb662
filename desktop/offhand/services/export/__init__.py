"""Chats out: as JSON that comes back exactly, and as documents to read."""
