"""Blacking parts of a picture out before it is sent, for good."""
