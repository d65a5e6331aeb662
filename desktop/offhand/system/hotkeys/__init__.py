"""Hotkeys that work in every program: one interface, a way through each desktop, and one choice."""
