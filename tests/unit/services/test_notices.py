from pathlib import Path

from offhand.domain.models import ModelChoice
from offhand.services.notices import Notices, word_choice
from offhand.storage.state import StateFile


async def test_a_thing_is_news_once_over_all_runs(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    assert await Notices(StateFile(file)).is_news("a")
    assert not await Notices(StateFile(file)).is_news("a")
    assert await Notices(StateFile(file)).is_news("b")


def test_a_choice_is_worded_only_where_it_is_another_model() -> None:
    assert word_choice(ModelChoice("a/b", "a/b"), "B") == ""
    latest = word_choice(ModelChoice("~x-ai/grok-latest", "x-ai/grok-4", "latest"), "Grok (latest)")
    assert latest.startswith("x-ai/grok-4 is no longer offered. Grok (latest) answers instead")
    newest = word_choice(ModelChoice("x-ai/grok-4.7", "x-ai/grok-4", "newest"), "Grok 4.7")
    assert "the newest Grok on the list" in newest
