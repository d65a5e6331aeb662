"""Thinking: shown once, merged for resending, never a ciphertext on the screen (OPENROUTER section 3)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fakes.answers import chunk
from tests.fakes.streams import Heard, hear_events

END = chunk({"content": "Answer."}, "stop")


def hear(*deltas: dict[str, Any]) -> Heard:
    return hear_events(*(chunk(delta) for delta in deltas), END)


def summary(text: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    return {"type": "reasoning.summary", "summary": text, "format": "xai-responses-v1", "index": 0, **fields}


def text(words: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    return {"type": "reasoning.text", "text": words, "index": 0, **fields}


def encrypted(data: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    return {"type": "reasoning.encrypted", "data": data, "index": 0, **fields}


def test_the_same_words_in_three_fields_are_shown_once() -> None:
    heard = hear({"reasoning": "Hm.", "reasoning_content": "Hm.", "reasoning_details": [summary("Hm.")]})
    assert heard.thinking == "Hm."


def test_details_alone_are_shown() -> None:
    heard = hear({"reasoning_details": [text("A")]}, {"reasoning_details": [summary("B")]})
    assert heard.thinking == "AB"


def test_reasoning_content_alone_is_shown() -> None:
    assert hear({"reasoning_content": "A"}, {"reasoning_content": "B"}).thinking == "AB"


def test_reasoning_content_beside_details_is_not_shown_twice() -> None:
    assert hear({"reasoning_content": "A", "reasoning_details": [text("A")]}).thinking == "A"


def test_the_whole_again_at_the_end_is_not_shown_twice() -> None:
    heard = hear({"reasoning": "A"}, {"reasoning": "B"}, {"reasoning_details": [summary("AB")]})
    assert heard.thinking == "AB"
    assert heard.details == (summary("AB"),)


@pytest.mark.parametrize("field", ["reasoning", "reasoning_content"])
def test_redacted_is_never_shown(field: str) -> None:
    assert (
        hear({field: "[REDACTED]"}, {field: "So"}, {"reasoning_details": [text("[REDACTED]")]}).thinking
        == "So"
    )


def test_ciphertext_is_never_shown() -> None:
    heard = hear({"reasoning_details": [encrypted("QmFzZTY0", id="rs_1")]})
    assert heard.thinking == ""
    assert heard.details == (encrypted("QmFzZTY0", id="rs_1"),)


@pytest.mark.parametrize("nothing", [None, "", 7, {}])
def test_reasoning_that_says_nothing(nothing: object) -> None:
    heard = hear({"reasoning": nothing, "reasoning_details": nothing and None})
    assert (heard.thinking, heard.details) == ("", None)


def test_pieces_of_one_index_and_type_are_joined() -> None:
    heard = hear({"reasoning_details": [summary("The")]}, {"reasoning_details": [summary(" user")]})
    assert heard.details == (summary("The user"),)


def test_summary_and_encrypted_share_an_index_and_stay_apart() -> None:
    heard = hear({"reasoning_details": [summary("A")]}, {"reasoning_details": [encrypted("x", id="rs_1")]})
    assert heard.details == (summary("A"), encrypted("x", id="rs_1"))


def test_a_signature_that_comes_alone_and_late() -> None:
    heard = hear(
        {"reasoning_details": [text("A", format=None)]},
        {"reasoning_details": [text("B", format=None)]},
        {
            "reasoning_details": [
                {"type": "reasoning.text", "signature": "sig", "format": "anthropic-claude-v1", "index": 0}
            ]
        },
    )
    assert heard.details == (text("AB", format="anthropic-claude-v1", signature="sig"),)


def test_a_null_does_not_erase_what_was_set() -> None:
    heard = hear(
        {"reasoning_details": [text("A", id="r1", signature="sig")]},
        {"reasoning_details": [text("B", id=None, signature=None)]},
    )
    assert heard.details == (text("AB", id="r1", signature="sig"),)


def test_a_null_that_was_never_set_is_kept() -> None:
    assert hear({"reasoning_details": [text("A", id=None)]}).details == (text("A", id=None),)


def test_unknown_fields_are_kept_with_their_numbers() -> None:
    detail = text("A", later={"weight": 0.25, "path": [1, None]})
    assert hear({"reasoning_details": [detail]}).details == (detail,)


def test_first_seen_order_also_with_ciphertext_before_a_tool_call() -> None:
    heard = hear(
        {"reasoning_details": [encrypted("g", id="tool_1", format="google-gemini-v1")]},
        {"reasoning_details": [text("later", index=1)]},
        {"reasoning_details": [text("!", index=1)]},
    )
    assert heard.details == (encrypted("g", id="tool_1", format="google-gemini-v1"), text("later!", index=1))


def test_ciphertexts_of_two_ids_are_not_joined() -> None:
    heard = hear(
        {"reasoning_details": [encrypted("aa", id="1")]}, {"reasoning_details": [encrypted("bb", id="2")]}
    )
    assert heard.details == (encrypted("aa", id="1"), encrypted("bb", id="2"))


def test_a_ciphertext_in_pieces_is_joined() -> None:
    heard = hear(
        {"reasoning_details": [encrypted("aa", id="1")]}, {"reasoning_details": [encrypted("bb", id=None)]}
    )
    assert heard.details == (encrypted("aabb", id="1"),)


def test_a_ciphertext_sent_twice_is_kept_once() -> None:
    detail = encrypted("aa", id="1")
    assert hear({"reasoning_details": [detail]}, {"reasoning_details": [detail]}).details == (detail,)


def test_an_empty_list_is_kept() -> None:
    assert hear({"reasoning_details": []}).details == ()
    assert hear({"reasoning": "A"}).details is None


def test_what_is_no_detail_is_left_out() -> None:
    assert hear({"reasoning_details": [None, "x", text("A")]}).details == (text("A"),)


def test_other_kinds_of_detail_are_kept_unshown() -> None:
    tool = {"type": "reasoning.server_tool_call", "name": "search", "index": 0}
    heard = hear({"reasoning_details": [tool]}, {"reasoning_details": [{**tool, "status": "done"}]})
    assert (heard.thinking, heard.details) == ("", ({**tool, "status": "done"},))
