"""Offhand as a person starts it, watched; arguments are those of the command line."""

from __future__ import annotations

import sys

from field_watch import FieldWatch

from offhand.__main__ import main

FieldWatch().watch_import("offhand.ui.composer.editor", "MessageField")
sys.exit(main())
