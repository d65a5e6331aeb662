"""Assembling tool calls: every way in which providers cut them (OPENROUTER section 3)."""

from __future__ import annotations

import pytest

from offhand.domain.message import ToolCallPart
from offhand.openrouter.tool_calls import CallAssembly
from offhand.openrouter.wire import CallPiece as Piece


def assemble(*pieces: Piece) -> list[tuple[str, str, str]]:
    assembly = CallAssembly()
    for piece in pieces:
        assembly.add(piece)
    return [(call.id, call.name, call.arguments) for call in assembly.assemble("gen-1")]


def test_pieces_of_two_calls_by_index() -> None:
    assert assemble(
        Piece(index=0, id="a", name="f"),
        Piece(index=1, id="b", name="g"),
        Piece(index=0, arguments='{"x":'),
        Piece(index=1, arguments="{}"),
        Piece(index=0, arguments="1}"),
    ) == [("a", "f", '{"x":1}'), ("b", "g", "{}")]


def test_whole_arguments_in_the_first_piece() -> None:
    assert assemble(Piece(index=0, id="a", name="f", arguments='{"x":1}')) == [("a", "f", '{"x":1}')]


def test_empty_id_continues_the_call() -> None:
    assert assemble(
        Piece(index=0, id="a", name="f", arguments="{"), Piece(index=0, id="", arguments="}")
    ) == [("a", "f", "{}")]


def test_null_arguments_are_nothing() -> None:
    assert assemble(Piece(index=0, id="a", name="f"), Piece(index=0)) == [("a", "f", "{}")]


def test_one_index_reused_for_fifteen_calls_with_new_ids() -> None:
    pieces = [
        piece
        for number in range(15)
        for piece in (
            Piece(index=0, id=f"call_{number}", name="f", arguments="{"),
            Piece(index=0, arguments=f'"n":{number}}}'),
        )
    ]
    assert assemble(*pieces) == [(f"call_{n}", "f", f'{{"n":{n}}}') for n in range(15)]


def test_without_index_and_type_each_new_id_is_a_call() -> None:
    assert assemble(
        Piece(id="a", name="f", arguments="{}"), Piece(id="b", name="f", arguments="{"), Piece(arguments="}")
    ) == [("a", "f", "{}"), ("b", "f", "{}")]


@pytest.mark.parametrize("name", ["functions.add:0", "call.1:2", "é"])
def test_ids_are_kept_as_they_are(name: str) -> None:
    assert assemble(Piece(index=0, id=name, name="f"))[0][0] == name


def test_missing_arguments_become_an_empty_object() -> None:
    assert assemble(Piece(index=0, id="a", name="f"), Piece(index=1, id="b", name="g", arguments=" \n")) == [
        ("a", "f", "{}"),
        ("b", "g", "{}"),
    ]


def test_an_id_repeated_on_every_piece_continues() -> None:
    assert assemble(
        Piece(index=0, id="a", name="f", arguments='{"x":'), Piece(index=0, id="a", name="f", arguments="1}")
    ) == [("a", "f", '{"x":1}')]


def test_a_repeated_id_continues_where_the_index_is_left_out() -> None:
    assert assemble(Piece(index=0, id="a", name="f", arguments="{"), Piece(id="a", arguments="}")) == [
        ("a", "f", "{}")
    ]


def test_a_finished_call_sent_twice_is_one_call() -> None:
    whole = Piece(index=0, id="a", name="f", arguments='{"x":1}')
    assert assemble(whole, whole) == [("a", "f", '{"x":1}')]


def test_equal_pieces_that_are_no_whole_call_are_joined() -> None:
    piece = Piece(index=0, id="a", name="f", arguments='"')
    assert assemble(piece, piece) == [("a", "f", '""')]
    curly = Piece(index=0, id="a", name="f", arguments="}")
    assert assemble(curly, curly) == [("a", "f", "}}")]


def test_an_id_that_comes_after_the_name() -> None:
    assert assemble(Piece(index=0, name="f"), Piece(index=0, id="a", arguments="{}")) == [("a", "f", "{}")]


def test_without_ids_calls_are_told_by_index_and_get_ids() -> None:
    calls = assemble(Piece(index=0, name="f", arguments="{}"), Piece(index=1, name="f", arguments="{}"))
    assert [(name, arguments) for _, name, arguments in calls] == [("f", "{}"), ("f", "{}")]
    assert len({call_id for call_id, _, _ in calls}) == 2
    assert all(call_id.startswith("call_") for call_id, _, _ in calls)


def test_without_ids_a_whole_call_after_a_whole_call_is_a_new_one() -> None:
    calls = assemble(
        Piece(index=0, name="f", arguments='{"x":1}'),
        Piece(index=0, name="f", arguments='{"x":2}'),
        Piece(name="g", arguments="{"),
        Piece(name="h"),
    )
    assert [call[1:] for call in calls] == [("f", '{"x":1}'), ("f", '{"x":2}'), ("g", "{"), ("h", "{}")]


def test_without_ids_and_index_the_last_call_goes_on() -> None:
    calls = assemble(Piece(name="f"), Piece(arguments="{"), Piece(name="f", arguments="}"))
    assert [call[1:] for call in calls] == [("f", "{}")]


def test_ids_made_here_differ_from_answer_to_answer() -> None:
    assembly = CallAssembly()
    assembly.add(Piece(name="f"))
    assert assembly.assemble("gen-1")[0].id != assembly.assemble("gen-2")[0].id
    assert assembly.assemble("gen-1") == assembly.assemble("gen-1")


def test_the_same_id_under_two_indexes_is_made_unique() -> None:
    calls = assemble(Piece(index=0, id="a", name="f"), Piece(index=1, id="a", name="g"))
    assert [name for _, name, _ in calls] == ["f", "g"]
    assert calls[0][0] == "a"
    assert calls[1][0] != "a"


def test_a_name_in_pieces() -> None:
    assert assemble(
        Piece(index=0, id="a", name="get_"), Piece(index=0, name="weather"), Piece(index=0, arguments="{}")
    ) == [("a", "get_weather", "{}")]


def test_a_call_without_a_name_is_left_out() -> None:
    assembly = CallAssembly()
    assembly.add(Piece(index=0, id="a", arguments="{}"))
    assembly.add(Piece(arguments="x"))
    assert assembly
    assert assembly.assemble("") == ()


def test_arguments_that_are_no_object_are_kept_as_received() -> None:
    assembly = CallAssembly()
    assembly.add(Piece(index=0, id="a", name="f", arguments='{"x": oops}'))
    assembly.add(Piece(index=0, name="f"))
    assert assembly.assemble("") == (ToolCallPart("a", "f", '{"x": oops}'),)
