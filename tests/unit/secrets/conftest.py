"""The Secret Service is Linux's; elsewhere its tests are not even imported."""

from __future__ import annotations

import sys

collect_ignore = [] if sys.platform == "linux" else ["test_secret_service.py"]
