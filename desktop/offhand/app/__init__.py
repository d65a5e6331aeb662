"""The one place where the parts are built, joined, started, and closed in reverse order."""
