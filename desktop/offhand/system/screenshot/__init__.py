"""A picture of the screens, by the way that works on this desktop."""
