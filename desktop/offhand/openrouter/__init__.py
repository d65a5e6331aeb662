"""The wire: OpenRouter's chat, catalogue and key endpoints."""
