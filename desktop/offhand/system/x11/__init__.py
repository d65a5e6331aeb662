"""The X server, asked through libxcb, which Qt's own plug-in for X needs anyway: no other package."""
