"""Offhand: a desktop assistant for Grok and other models through OpenRouter."""

__version__ = "0.1.0"
