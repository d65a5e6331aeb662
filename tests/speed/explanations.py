"""What there is to say of measurements that miss their budget: what the time or the memory goes to."""

from __future__ import annotations

EXPLANATIONS: dict[str, str] = {}
"""Markdown, by the name of the measurement."""
