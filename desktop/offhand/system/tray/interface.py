"""What the watches need of whoever runs them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

StartTask = Callable[[Coroutine[Any, Any, None], str], asyncio.Task[None]]
