"""Notifications through whatever shows them here; one module for each way."""
