from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from offhand.services.export.names import RESERVED, UniqueNames, make_safe, split_ending


@given(st.text(max_size=300))
def test_every_title_makes_a_name_that_every_system_takes(title: str) -> None:
    name = make_safe(title)
    assert name
    assert not set(name) & set('/\\:*?"<>|\0\n')
    assert name == name.strip(" .")
    assert not name.startswith((".", "-", "~"))
    assert name.split(".")[0].strip().lower() not in RESERVED
    assert len(f"{name} 100000.html".encode()) < 200


def test_a_title_leads_nowhere_else() -> None:
    assert make_safe("../../etc/passwd") == "etc passwd"
    assert make_safe("CON") == "CON chat"
    assert make_safe("nul.txt") == "chat nul.txt"
    assert make_safe("\u202egpj.exe") == "gpj.exe"
    assert make_safe(" . ") == "Chat"


def test_names_are_given_once_whatever_their_case() -> None:
    names = UniqueNames(lambda name: name == "a.md")
    chosen = [names.choose(stem, ".md") for stem in ("a", "A", "b", "B")]
    assert chosen == ["a 2.md", "A 3.md", "b.md", "B 2.md"]


def test_an_ending_says_what_is_in_a_file() -> None:
    assert split_ending("a.png", "image/png") == ("a", ".png")
    assert split_ending("evil.exe", "image/png") == ("evil", ".png")
    assert split_ending("photo.jpeg", "image/jpeg") == ("photo", ".jpeg")
    assert split_ending("notes.md", "text/plain") == ("notes", ".md")
    assert split_ending("C:\\x\\..\\data", "") == ("data", "")
    assert split_ending("", "text/csv") == ("file", ".csv")
