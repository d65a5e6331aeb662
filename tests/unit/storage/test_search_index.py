"""Finding: every operator and every way in which words are found, on real databases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from offhand.domain.chat import ChatHead, Folder
from offhand.domain.message import (
    Blob,
    CitationPart,
    FilePart,
    ImagePart,
    Message,
    ReasoningPart,
    Role,
    TextPart,
    ToolResultPart,
)
from tests.fakes.searching import NOON

if TYPE_CHECKING:
    from tests.fakes.searching import Archive

DAY = 86_400.0
PICTURE = ImagePart(Blob(sha256="ab" * 32, media_type="image/png", size=1), "Rechnung März.png")
PAPER = FilePart(Blob(sha256="cd" * 32, media_type="text/plain", size=1), "notes.txt")


async def fill(archive: Archive, *texts: str) -> None:
    """Put questions ``0``, ``1`` … into one chat."""
    await archive.put_chat("c")
    await archive.put("c", *(archive.ask(str(number), text) for number, text in enumerate(texts)))
    await archive.refresh()


async def test_words_are_found_by_their_beginnings_newest_first(archive: Archive) -> None:
    await fill(archive, "The Kubernetes ingress", "an ingress of light", "kubectl", "nothing")
    assert await archive.ids("ingress") == ["1", "0"]
    assert await archive.ids("INGR") == ["1", "0"]
    assert await archive.ids("kub ing") == ["0"]
    assert await archive.ids("kub") == ["2", "0"]
    assert await archive.ids("absent") == []


async def test_a_phrase_wants_its_words_side_by_side(archive: Archive) -> None:
    await fill(archive, "red green blue", "green red", "red, green!", "bored greenery")
    assert await archive.ids('"red green"') == ["2", "0"]
    assert await archive.ids('"red gre') == ["2", "0"]
    assert await archive.ids('"red gre"') == []
    assert await archive.ids('"red"') == ["2", "1", "0"]
    assert await archive.ids("red.green") == ["2", "0", "3"], "the start of its first word may be missing"


async def test_a_phrase_does_not_run_from_one_part_into_the_next(archive: Archive) -> None:
    await archive.put_chat("c")
    await archive.put("c", archive.answer("a", "ends here", ReasoningPart("begins there")))
    await archive.refresh()
    assert await archive.ids('"here begins"') == []
    assert await archive.ids("here begins") == ["a"]


async def test_excluded_words_are_whole_words(archive: Archive) -> None:
    await fill(archive, "cat and dog", "cat and dogma", "cat", "bird")
    assert await archive.ids("cat -dog") == ["2", "1"]
    assert await archive.ids('cat -"and dog"') == ["2", "1"]
    assert await archive.ids("-cat") == ["3"]


async def test_case_accents_and_ligatures_do_not_count(archive: Archive) -> None:
    await fill(archive, "Die Straße nach ŁÓDŹ", "re\u0301sume\u0301 of the ﬁle", "Ёлка", "ΣΊΣΥΦΟΣ")
    assert await archive.ids("strasse lodz") == ["0"]
    assert await archive.ids("STRAẞE") == ["0"]
    assert await archive.ids("résumé FILE") == ["1"]
    assert await archive.ids("елка") == ["2"]
    assert await archive.ids("σισυφος") == ["3"]


@pytest.mark.parametrize("query", ["東", "京", "東京", "京都", "東京都へ", "へ行", "きます"])
async def test_text_without_blanks_is_found_at_any_length(archive: Archive, query: str) -> None:
    await fill(archive, "明日、東京都へ行きます。", "東の都の京")
    expected = {"東": ["1", "0"], "京": ["1", "0"]}
    assert await archive.ids(query) == expected.get(query, ["0"])


async def test_other_scripts(archive: Archive) -> None:
    await fill(archive, "안녕하세요 세계", "สวัสดีครับ", "नमस्ते दुनिया", "مُحَمَّد", "launch 🚀 now", "iPhone手机")
    assert await archive.ids("하세") == ["0"]
    assert await archive.ids("ดีครับ") == ["1"]
    assert await archive.ids("नमस्ते") == ["2"]
    assert await archive.ids("محمد") == ["3"]
    assert await archive.ids("🚀") == ["4"]
    assert await archive.ids("手机") == ["5"]
    assert await archive.ids("phone手") == ["5"]


async def test_the_inside_of_words_fills_what_is_left_of_the_page(archive: Archive) -> None:
    await fill(archive, "name: value", "getUserName()", "rename it", "names")
    assert await archive.ids("name") == ["3", "0", "2", "1"]
    assert await archive.ids("name", limit=2) == ["3", "0"]
    assert await archive.ids("serna") == ["1"]
    assert await archive.ids("am") == [], "two letters are looked for at the beginning only"
    assert await archive.ids("ser_na") == []


async def test_a_page_says_that_there_is_more(archive: Archive) -> None:
    await fill(archive, *["word"] * 5)
    found = await archive.find("word", limit=4)
    assert (len(found.hits), found.is_cut) == (4, True)
    found = await archive.find("word", limit=5)
    assert (len(found.hits), found.is_cut) == (5, False)


@pytest.mark.parametrize("query", ["", "   ", "???", '""', "-", "… —"])
async def test_nothing_wanted_is_nothing_found(archive: Archive, query: str) -> None:
    await fill(archive, "some ??? text")
    assert await archive.ids(query) == []


async def test_everything_that_a_message_is_found_by(archive: Archive) -> None:
    await archive.put_chat("c")
    source = CitationPart(url="https://hidden.example", title="The Source", content="unread")
    await archive.put(
        "c",
        archive.ask("q", "", PICTURE, PAPER),
        archive.answer("a", "Own words", ReasoningPart("Secret thoughts"), source),
        Message(id="t", role=Role.TOOL, parts=(ToolResultPart("1", "tool output"),)),
    )
    await archive.refresh()
    assert await archive.ids("rechnung marz") == ["q"]
    assert await archive.ids("notes.txt") == ["q"]
    assert await archive.ids("own") == ["a"]
    assert await archive.ids("thoughts") == ["a"]
    assert await archive.ids("source") == ["a"]
    assert await archive.ids("hidden") == await archive.ids("unread") == await archive.ids("output") == []


async def test_every_branch_is_found_and_told_apart(archive: Archive) -> None:
    await archive.put_chat("c", title="Talk", model="x-ai/grok-4")
    await archive.put("c", archive.ask("q", "Which branch?", at=NOON))
    await archive.put("c", archive.answer("a", "This branch."), archive.answer("b", "Another branch."))
    await archive.refresh()
    found = await archive.find("branch")
    assert [(hit.message, hit.role, hit.model) for hit in found.hits] == [
        ("b", Role.ASSISTANT, "x-ai/grok-4.3"),
        ("a", Role.ASSISTANT, "x-ai/grok-4.3"),
        ("q", Role.USER, ""),
    ]
    assert found.hits[-1].when == NOON
    assert found.hits[0].chat == ChatHead(id="c", title="Talk", model="x-ai/grok-4", touched=NOON)
    snippet = found.hits[1].snippet
    assert snippet.text == "This branch."
    assert snippet.marks == ((5, 6),)


async def test_who_wrote_it(archive: Archive) -> None:
    await archive.put_chat("c")
    await archive.put("c", archive.ask("q", "grok"), archive.answer("a", "grok"))
    await archive.refresh()
    assert await archive.ids("from:me grok") == ["q"]
    assert await archive.ids("from:model grok") == ["a"]
    assert await archive.ids("-from:me grok") == ["a"]
    assert await archive.ids("from:me from:model grok") == ["a", "q"]
    assert await archive.ids("from:me") == ["q"]


async def test_which_model_answered(archive: Archive) -> None:
    await archive.put_chat("c")
    models = ("x-ai/grok-4", "x-ai/grok-4.3", "openai/gpt-6")
    await archive.put("c", *(archive.answer(model, "yes", model=model) for model in models))
    await archive.put("c", archive.ask("q", "yes"))
    await archive.refresh()
    assert await archive.ids("model:grok yes") == ["x-ai/grok-4.3", "x-ai/grok-4"]
    assert await archive.ids("model:grok4.3") == ["x-ai/grok-4.3"]
    assert await archive.ids("model:GPT model:4.3 y") == ["openai/gpt-6", "x-ai/grok-4.3"]
    assert await archive.ids("yes -model:grok") == ["q", "openai/gpt-6"]
    assert await archive.ids("model:claude yes") == []


async def test_what_it_holds(archive: Archive) -> None:
    await archive.put_chat("c")
    await archive.put(
        "c",
        archive.ask("picture", "see", PICTURE),
        archive.ask("file", "see", PAPER),
        archive.ask("both", "see", PICTURE, PAPER),
        archive.answer("code", "see\n\n```python\nprint()\n```"),
        archive.answer("inline", "see `code`"),
    )
    await archive.refresh()
    assert await archive.ids("has:image see") == ["both", "picture"]
    assert await archive.ids("has:file") == ["both", "file"]
    assert await archive.ids("has:image has:file") == ["both"]
    assert await archive.ids("has:image -has:file") == ["picture"]
    assert await archive.ids("has:code") == ["code"]


async def test_when_it_was_written(archive: Archive) -> None:
    await archive.put_chat("c")
    days = {"today": 0, "yesterday": 1, "last week": 8, "last year": 366}
    for name, age in reversed(days.items()):
        await archive.put("c", archive.ask(name, "word", at=NOON - age * DAY))
    await archive.refresh()
    assert await archive.ids("word after:today") == ["today"]
    assert await archive.ids("word after:yesterday") == ["today", "yesterday"]
    assert await archive.ids("word on:yesterday") == ["yesterday"]
    assert await archive.ids("word before:7d") == ["last week", "last year"]
    assert await archive.ids("word after:2026-03-20 before:2026-03-31") == ["yesterday", "last week"]
    assert await archive.ids("word before:2026") == ["last year"]
    assert await archive.ids("word -after:7d") == ["last week", "last year"]
    assert await archive.ids("word -on:2026-03") == ["last year"]
    assert await archive.ids("word before:1969-01-01") == await archive.ids("word after:3000") == []


async def test_what_it_cost(archive: Archive) -> None:
    await archive.put_chat("c")
    costs = ("0", "0.0001", "0.05", "0.06", "12")
    await archive.put("c", *(archive.answer(cost, "word", cost=cost) for cost in costs))
    await archive.put("c", archive.answer("unknown", "word"), archive.ask("q", "word"))
    await archive.refresh()
    assert await archive.ids("cost>0.05") == ["12", "0.06"]
    assert await archive.ids("word cost >= 0,05") == ["12", "0.06", "0.05"]
    assert await archive.ids("cost<0.05 word") == ["0.0001", "0"]
    assert await archive.ids("cost<=$0.05") == ["0.05", "0.0001", "0"]
    assert await archive.ids("cost=0.05") == ["0.05"]
    assert await archive.ids("cost=0") == ["0"]
    assert await archive.ids("cost>0 cost<1") == ["0.06", "0.05", "0.0001"]
    assert await archive.ids("cost>99999999") == []
    assert await archive.ids("cost>=0") == ["12", "0.06", "0.05", "0.0001", "0"]
    assert await archive.ids("word -cost>0") == ["q", "unknown", "0"]


async def test_where_its_chat_is(archive: Archive) -> None:
    await archive.chats.save_folder(Folder(id="f1", name="My Work"))
    await archive.put_chat("main", tags=("Étude", "two words"), folder="f1")
    await archive.put_chat("pinned", is_pinned=True, tags=("etudes",))
    await archive.put_chat("archived", is_archived=True)
    await archive.put_chat("binned", binned=5.0, is_archived=True, is_pinned=True)
    for chat in ("main", "pinned", "archived", "binned"):
        await archive.put(chat, archive.ask(f"{chat} 1", "word"), archive.ask(f"{chat} 2", "else"))
    await archive.refresh()
    assert await archive.ids("word") == ["archived 1", "pinned 1", "main 1"]
    assert await archive.ids("word in:archive") == ["archived 1"]
    assert await archive.ids("word in:bin") == ["binned 1"]
    assert await archive.ids("word in:bin in:archive") == ["binned 1", "archived 1"]
    assert await archive.ids("word in:all") == ["binned 1", "archived 1", "pinned 1", "main 1"]
    assert await archive.ids("word -in:archive") == ["pinned 1", "main 1"]
    assert await archive.ids("word is:pinned") == ["pinned 1"]
    assert await archive.ids("word -is:pinned") == ["archived 1", "main 1"]
    assert await archive.ids("word tag:etude") == ["main 1"], "the whole tag, where there is one"
    assert await archive.ids("word tag:etud") == ["pinned 1", "main 1"]
    assert await archive.ids('word tag:"Two Words"') == ["main 1"]
    assert await archive.ids("word tag:two-words tag:étude") == ["main 1"]
    assert await archive.ids("word tag:etudes tag:étude") == []
    assert await archive.ids("word -tag:etude") == ["archived 1", "pinned 1"]
    assert await archive.ids('word folder:"my work"') == ["main 1"]
    assert await archive.ids("word folder:my") == ["main 1"]
    assert await archive.ids("word -folder:my") == ["archived 1", "pinned 1"]
    assert await archive.ids("word folder:none") == await archive.ids("word tag:none") == []


async def test_a_chat_that_moves_is_found_where_it_is(archive: Archive) -> None:
    await archive.put_chat("c")
    await archive.put("c", archive.ask("q", "word"))
    await archive.refresh()
    assert await archive.ids("word") == ["q"]
    await archive.put_chat("c", binned=1.0)
    assert await archive.ids("word") == []
    assert await archive.ids("word in:bin") == ["q"]
    await archive.put_chat("c", tags=("new",))
    assert await archive.ids("word tag:new") == ["q"]


async def test_titles_come_first_and_chats_alone_where_only_they_are_asked_of(archive: Archive) -> None:
    await archive.put_chat("old", title="Größe of a Cat")
    archive.at += 60
    await archive.put_chat("new", title="Concatenate", tags=("t",), is_pinned=True)
    await archive.put("old", archive.ask("q", "my cat"))
    await archive.refresh()
    found = await archive.find("cat")
    assert [hit.message or f"[{hit.chat.id}]" for hit in found.hits] == ["[old]", "[new]", "q"]
    assert found.hits[0].snippet.marks == ((11, 3),)
    assert found.hits[1].snippet.marks == ((3, 3),), "the inside of a word comes after its beginning"
    assert await archive.ids("grosse") == ["[old]"]
    assert await archive.ids("cat from:me") == ["q"]
    assert await archive.ids("is:pinned") == ["[new]"]
    assert await archive.ids("tag:t") == ["[new]"]
    assert await archive.ids("cat -is:pinned") == ["[old]", "q"]
    assert await archive.ids("after:today") == ["[new]", "[old]"]
    assert await archive.ids("before:today") == []
    assert await archive.ids("cat -size -größe") == ["[new]", "q"]


async def test_many_titles_leave_room_for_messages(archive: Archive) -> None:
    for number in range(12):
        await archive.put_chat(f"c{number}", title="word")
    await archive.put("c0", *(archive.ask(str(number), "word") for number in range(12)))
    await archive.refresh()
    shown = await archive.ids("word", limit=10)
    assert [name.startswith("[") for name in shown] == [True] * 3 + [False] * 7
    assert len(await archive.ids("word", limit=24)) == 24


async def test_what_was_imported_stands_at_its_time(archive: Archive) -> None:
    await archive.put_chat("mine")
    await archive.put("mine", archive.ask("mine 1", "word", at=NOON), archive.ask("mine 2", "word"))
    await archive.put_chat("imported")
    archive.at = NOON - 400 * DAY
    await archive.put("imported", *(archive.ask(f"imported {number}", "word") for number in range(3)))
    await archive.put("imported", archive.ask("imported last", "word", at=NOON + DAY))
    await archive.refresh()
    assert await archive.ids("word", limit=4) == ["imported last", "mine 2", "mine 1", "imported 2"]


async def test_text_with_everything_strange_in_it(archive: Archive) -> None:
    await fill(archive, "a\0b \ue001user \ue003image", "x" * 300, "\ufffd")
    assert await archive.ids("b") == ["0"]
    assert await archive.ids("has:image") == []
    assert await archive.ids("x" * 200) == ["1"], "of a long word the beginning counts"
    assert await archive.ids("\ud800 b") == ["0"]
    assert await archive.ids('"a" OR "b" NEAR(c) * ^x: {y}') == []


async def test_a_part_that_cannot_be_read_hides_its_message_only(archive: Archive) -> None:
    await fill(archive, "sound")
    await archive.put("c", archive.ask("broken", "sound"))
    await archive.store.run(
        lambda connection: connection.execute("UPDATE messages SET parts = '[{' WHERE id = 'broken'")
    )
    await archive.refresh()
    assert await archive.ids("sound") == ["0"]


async def test_text_parts_are_found_across_their_seams(archive: Archive) -> None:
    await archive.put_chat("c")
    await archive.put("c", archive.ask("q", "hel", TextPart("lo world")))
    await archive.refresh()
    assert await archive.ids("hello") == ["q"]
