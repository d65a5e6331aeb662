"""Frozen values and pure rules: no clock, no randomness, no files."""
