"""Offhand as a person runs it, its quick prompt watched; arguments are those of the command line."""

from __future__ import annotations

import sys

from prompt_watch import PromptWatch

from offhand.__main__ import main

PromptWatch().watch_import("offhand.ui.quick_prompt.field", "QuickField")
sys.exit(main())
