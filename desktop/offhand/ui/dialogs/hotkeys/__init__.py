"""The hotkeys' page of the settings: recorded by pressing, tried, or handed to the desktop."""
