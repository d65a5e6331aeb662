"""The desktop around us."""
