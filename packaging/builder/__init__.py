"""What ``build.py`` is made of: each package of Offhand has a module here."""
