"""Chats in: from our own files, and from what other programs export."""
