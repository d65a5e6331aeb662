"""What was spent and what may be: the caps in the window, the status bar, the usage page."""
