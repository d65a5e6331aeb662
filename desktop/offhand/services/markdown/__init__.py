"""The Markdown that answers are written in: what it means, wherever it is shown."""
