"""Bringing back what a damaged database still holds."""
