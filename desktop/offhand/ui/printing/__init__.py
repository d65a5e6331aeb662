"""Chats on paper."""
