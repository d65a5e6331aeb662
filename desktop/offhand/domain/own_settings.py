"""Values that one chat has of its own, or that a preset holds: checked like those of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.errors import SettingRefused
from offhand.domain.request_settings import CHAT_SETTINGS
from offhand.domain.setting import check_value

if TYPE_CHECKING:
    from collections.abc import Mapping

_KNOWN = {setting.key: setting for setting in CHAT_SETTINGS}


def check_own(values: Mapping[str, object]) -> dict[str, object]:
    """Return the values that are known and allowed; a newer version, or a hand, may have written others."""
    checked: dict[str, object] = {}
    for key, value in values.items():
        setting = _KNOWN.get(key)
        if setting is None:
            continue
        try:
            checked[key] = check_value(setting, value)
        except SettingRefused:
            continue
    return checked
