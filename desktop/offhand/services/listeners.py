"""Who wants to be told of something, and is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, ParamSpec

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")


class Listeners(Generic[P]):
    """Hold callables in the order in which they came."""

    def __init__(self) -> None:
        """Hold none yet."""
        self._held: dict[object, Callable[P, object]] = {}

    def add(self, listener: Callable[P, object]) -> Callable[[], None]:
        """Have one more told, and return what ends that; it may be called more than once."""
        token = object()
        self._held[token] = listener

        def leave() -> None:
            self._held.pop(token, None)

        return leave

    def tell(self, *arguments: P.args, **named: P.kwargs) -> None:
        """Tell all; one that comes or leaves meanwhile makes no difference until the next time."""
        for listener in tuple(self._held.values()):
            listener(*arguments, **named)
