"""A source of models that answers with what a test laid ready, and a clock that stands still."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

from offhand.domain.errors import AppError, StoreProblem
from offhand.openrouter.catalogue import read_models
from offhand.services.catalogue import NoCache

if TYPE_CHECKING:
    from offhand.domain.models import ModelCard
    from offhand.storage.catalogue_cache import CachedCatalogue

NOW = 1_790_000_000.0


def write_list(*ids: str, **fields: object) -> bytes:
    return json.dumps({"data": [{"id": model_id, **fields} for model_id in ids]}).encode()


class Source:
    """Answer with what the test laid ready."""

    def __init__(self, *answers: bytes | AppError) -> None:
        self.answers = list(answers)
        self.asked = 0
        self.user_list: bytes | AppError | None = None
        self.gate = asyncio.Event()
        self.gate.set()

    async def fetch_models(self) -> bytes:
        self.asked += 1
        answer = self.answers.pop(0)
        await self.gate.wait()
        if isinstance(answer, AppError):
            raise answer
        return answer

    async def fetch_user_models(self) -> bytes | None:
        if isinstance(self.user_list, AppError):
            raise self.user_list
        return self.user_list

    def read_models(self, payload: bytes) -> dict[str, ModelCard]:
        return read_models(payload)


class Clock:
    """Stand still until told otherwise."""

    def __init__(self) -> None:
        self.time = NOW

    def __call__(self) -> float:
        return self.time


class FullDisk(NoCache):
    """Refuse to keep anything."""

    def write(self, base_url: str, cached: CachedCatalogue) -> None:
        raise StoreProblem(path=base_url, detail=str(len(cached.body)))
