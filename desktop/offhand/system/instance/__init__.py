"""One instance for one data folder: whoever comes first owns it, and later starts hand over to it."""
