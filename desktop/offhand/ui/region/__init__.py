"""Choosing a part of the screen: frozen, marked by mouse or keys, and handed on as a picture."""
