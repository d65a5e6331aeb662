"""What desktops know the program by."""

from __future__ import annotations

APPLICATION_ID = "io.github.offhand.Offhand"
"""Names the desktop file, and with it the window class and the sender of what goes over a bus."""
