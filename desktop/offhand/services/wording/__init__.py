"""The words for what went wrong, by family of errors; ``services.explanation`` is the door."""
