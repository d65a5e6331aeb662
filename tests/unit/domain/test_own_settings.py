"""Values of a chat's own stand above those of the program, and are checked like them."""

from __future__ import annotations

from offhand.domain.model_settings import SYSTEM_PROMPT
from offhand.domain.own_settings import check_own
from offhand.domain.request_settings import ANSWER_SCHEMA, PROVIDER_ORDER, WEB_SEARCH
from offhand.domain.sampling_settings import TEMPERATURE
from offhand.domain.settings import SETTINGS, Settings


def test_own_values_stand_above_those_of_the_program() -> None:
    settings = Settings().put(TEMPERATURE, 0.2).put(SYSTEM_PROMPT, "Be brief.")
    own = settings.overlaid({"temperature": 1.0, "web_search": True})
    assert (own.get(TEMPERATURE), own.get(WEB_SEARCH)) == (1.0, True)
    assert own.get(SYSTEM_PROMPT) == "Be brief."
    assert settings.get(TEMPERATURE) == 0.2


def test_a_chat_can_go_back_to_the_default_that_the_program_changed() -> None:
    settings = Settings().put(TEMPERATURE, 0.2).put(SYSTEM_PROMPT, "Be brief.")
    own = settings.overlaid({"temperature": None, "system_prompt": ""})
    assert own.sampling.temperature is None
    assert own.get(SYSTEM_PROMPT) == ""


def test_what_is_not_known_or_not_allowed_is_left_out() -> None:
    values = {
        "temperature": 9,
        "top_p": 0.5,
        "theme": "dark",
        "of_a_newer_version": 1,
        "provider_order": ["xai"],
        "answer_schema": "no JSON",
        "web_search": "yes",
    }
    assert check_own(values) == {"top_p": 0.5, PROVIDER_ORDER.key: ("xai",)}
    assert check_own({ANSWER_SCHEMA.key: '{"type": "object"}'}) != {}


def test_every_setting_has_a_key_of_its_own() -> None:
    keys = [setting.key for setting in SETTINGS]
    assert len(keys) == len(set(keys))
