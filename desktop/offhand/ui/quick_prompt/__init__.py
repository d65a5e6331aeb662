"""The small window that a hotkey brings up over every other program: a question, and its answer below."""
