"""Commands: what is checked, found, filled, and handed on of an answer."""

from __future__ import annotations

from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from offhand.domain.command_filling import (
    Material,
    build_question,
    find_place_for_input,
    list_missing,
    title_question,
)
from offhand.domain.command_results import NoResult, read_result
from offhand.domain.message import (
    Blob,
    FilePart,
    FinishReason,
    ImagePart,
    Message,
    Part,
    Reply,
    Role,
    TextPart,
)
from offhand.domain.saved_commands import (
    CommandEntry,
    Origin,
    SavedCommand,
    Target,
    check_command,
    find_entry,
    list_close,
    list_warnings,
    match_commands,
    name_from,
)
from offhand.domain.slots import Source

PICTURE = ImagePart(blob=Blob(sha256="a" * 64, media_type="image/png", size=3), name="shot.png")
NOTES = FilePart(blob=Blob(sha256="b" * 64, media_type="text/plain", size=3), name="no`tes.txt")


def make(template: str = "Do {selection}", **fields: object) -> SavedCommand:
    return replace(SavedCommand(name="do", title="Do", template=template), **cast("dict[str, Any]", fields))


def texts(parts: tuple[Part, ...]) -> list[str]:
    return [part.text for part in parts if isinstance(part, TextPart)]


@pytest.mark.parametrize(
    ("fields", "key", "reason"),
    [
        ({"name": "Two words"}, "name", "lower case"),
        ({"name": "a--b"}, "name", "hyphens"),
        ({"name": ""}, "name", "letters"),
        ({"title": ""}, "title", "empty"),
        ({"title": "a\nb"}, "title", "one line"),
        ({"model": "x ai"}, "model", "id"),
        ({"template": " \n"}, "", "no prompt"),
        ({"schema": "{"}, "schema", "not JSON"),
        ({"schema": "[1]"}, "schema", "object"),
        ({"target": Target.APPEND}, "file", "must name the file"),
        ({"file": "notes.md"}, "file", "full path"),
        ({"file": "~/notes/"}, "file", "must name a file"),
        ({"choices": {"lang": ()}}, "choices", "of lang"),
        ({"choices": {"lang": ("a\nb",)}}, "choices", "lines"),
    ],
)
def test_what_is_refused(fields: dict[str, object], key: str, reason: str) -> None:
    trouble = check_command(replace(make(), **cast("dict[str, Any]", fields)))
    assert trouble is not None
    assert (trouble.key, reason in trouble.reason) == (key, True), trouble.reason


def test_what_is_fine() -> None:
    assert check_command(make(name="über-setzen_2", file="~/n.md", target=Target.APPEND)) is None
    assert check_command(make(schema='{"type": "object"}', model="x-ai/grok-4")) is None


def test_what_is_warned_of() -> None:
    command = make("{a}\n{selektion} {lang:choice}", choices={"tone": ("dry",)})
    assert [(warning.line, warning.reason) for warning in list_warnings(command)] == [
        (1, "{a} is no slot and stays as it is"),
        (2, "{selektion} is no slot and stays as it is"),
        (0, "{lang:choice} has no choices, so it is asked for"),
        (0, "the choices of tone are not used: write {tone:choice}"),
    ]


@given(st.text(max_size=80))
def test_a_name_made_of_words_is_a_name(words: str) -> None:
    name = name_from(words)
    assert name_from(name) == name
    if name:
        trouble = check_command(make(name=name))
        assert trouble is None, trouble


ENTRIES = tuple(
    CommandEntry(name=name, origin=Origin.SHIPPED, command=make(name=name, title=title))
    for name, title in (
        ("explain", "Explain"),
        ("explain-this-error", "Explain this error"),
        ("tr", "Translate"),
    )
)


@pytest.mark.parametrize(
    ("typed", "found"), [("explain", "explain"), ("Explain This Error", "explain-this-error")]
)
def test_a_command_is_found_by_name_and_title(typed: str, found: str) -> None:
    entry = find_entry(typed, ENTRIES)
    assert entry is not None
    assert entry.name == found


def test_a_title_serves_where_no_name_does() -> None:
    entry = find_entry("translate", ENTRIES)
    assert entry is not None
    assert entry.name == "tr"


@pytest.mark.parametrize(
    ("typed", "first"),
    [("explian", "explain"), ("error", "explain-this-error"), ("transalte", "tr"), ("zzz", None)],
)
def test_close_names_are_offered(typed: str, first: str | None) -> None:
    assert find_entry(typed, ENTRIES) is None
    assert next(iter(list_close(typed, ENTRIES)), None) == first


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", ["explain", "explain-this-error", "tr"]),
        ("e", ["explain", "explain-this-error"]),
        ("err", ["explain-this-error"]),
        ("explain-this", ["explain-this-error"]),
        ("slate", ["tr"]),
        ("q", []),
    ],
)
def test_typing_narrows(typed: str, names: list[str]) -> None:
    commands = [entry.command for entry in ENTRIES if entry.command is not None]
    assert [command.name for command in match_commands(typed, commands)] == names


def test_nothing_is_asked_for_that_is_there() -> None:
    command = make("{lang:choice} {selection} {date} {input} {screenshot}", choices={"lang": ("en", "de")})
    material = Material().put_text(Source.SELECTION, "words")
    assert [slot.written for slot in list_missing(command, material)] == [
        "{lang:choice}",
        "{input}",
        "{screenshot}",
    ]
    material = (
        material.choose("lang", "de").put_text(Source.INPUT, "now").put_parts(Source.SCREENSHOT, (PICTURE,))
    )
    assert list_missing(command, material) == ()
    parts = build_question(command, material, "2026-01-02")
    assert texts(parts) == ["de `words` 2026-01-02 now the attached screenshot"]
    assert parts[1:] == (PICTURE,)


def test_blanks_are_nothing_and_one_choice_is_no_question() -> None:
    command = make("{lang:choice}: {selection}", choices={"lang": ("English",)})
    missing = list_missing(command, Material().put_text(Source.SELECTION, " \n"))
    assert [slot.source for slot in missing] == [Source.SELECTION]
    parts = build_question(command, Material().put_text(Source.SELECTION, "x"), "")
    assert texts(parts) == ["English: `x`"]


def test_files_are_named_so_that_a_name_is_no_instruction() -> None:
    material = Material().put_parts(Source.FILES, (NOTES, PICTURE))
    parts = build_question(make("Compare {files}."), material, "")
    assert texts(parts) == ["Compare ``no`tes.txt``, `shot.png`."]
    assert parts[1:] == (NOTES, PICTURE)


def test_what_has_no_slot_goes_along_when_it_is_given() -> None:
    material = Material().put_parts(Source.FILES, (NOTES,)).put_text(Source.INPUT, "more")
    parts = build_question(make("Do it."), material, "")
    assert texts(parts) == ["Do it.\n\n```\nmore\n```"]
    assert parts[1:] == (NOTES,)


@pytest.mark.parametrize(
    ("template", "place"),
    [
        ("{selection} {input}", Source.INPUT),
        ("{clipboard} {selection}", Source.SELECTION),
        ("{clipboard}", Source.CLIPBOARD),
        ("none", Source.INPUT),
    ],
)
def test_where_words_of_the_command_line_go(template: str, place: Source) -> None:
    assert find_place_for_input(make(template).slots) is place


@given(st.text(max_size=300))
def test_titles_are_short_lines(text: str) -> None:
    title = title_question(make(), Material().put_text(Source.SELECTION, text))
    assert title.startswith("Do")
    assert len(title) <= 60
    assert "\n" not in title


def reply(text: str, finish: FinishReason | None = FinishReason.STOP) -> Message:
    record = Reply(asked_model="m", finish=finish)
    return Message(id="1", role=Role.ASSISTANT, parts=(TextPart(text),), reply=record)


@pytest.mark.parametrize(
    "finish", [reason for reason in FinishReason if reason is not FinishReason.STOP] + [None]
)
def test_half_an_answer_is_never_handed_on(finish: FinishReason | None) -> None:
    with pytest.raises(NoResult):
        read_result(make(target=Target.REPLACE), reply("half", finish))


def test_a_fence_around_all_of_it_is_taken_off() -> None:
    fenced = "```text\none\n\ntwo\n```"
    assert read_result(make(target=Target.REPLACE), reply(fenced)) == "one\n\ntwo"
    assert read_result(make(target=Target.APPEND), reply(fenced)) == fenced
    two = "```\none\n```\nand\n```\ntwo\n```"
    assert read_result(make(target=Target.COPY), reply(two)) == two


def test_what_replaces_keeps_the_blanks_around_a_selection() -> None:
    assert read_result(make(target=Target.REPLACE), reply(" new\n"), "  old\n\n") == "  new\n\n"
    assert read_result(make(target=Target.INSERT), reply(" new\n"), "  old\n\n") == "new"


def test_a_schema_wants_json() -> None:
    command = make(target=Target.APPEND, schema='{"type": "object"}')
    assert read_result(command, reply('```json\n{"a": 1}\n```')) == '{"a": 1}'
    with pytest.raises(NoResult):
        read_result(command, reply("Sure! Here it is"))


def test_no_text_is_no_result() -> None:
    with pytest.raises(NoResult):
        read_result(make(target=Target.COPY), reply(" \n"))
