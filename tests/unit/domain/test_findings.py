from __future__ import annotations

from msgspec.structs import replace

from offhand.domain.chat import ChatHead, TitleOrigin
from offhand.domain.findings import Findings, Hit, Snippet, join_titles
from offhand.domain.message import Role
from offhand.domain.query import Query

CHAT = ChatHead(id="c", title="What is the tallest tree on…")
OTHER = ChatHead(id="d", title="Trees")


def make_hit(chat: ChatHead, message: str | None, text: str, role: Role | None = Role.USER) -> Hit:
    return Hit(chat=chat, message=message, role=role, model="", when=1.0, snippet=Snippet(text=text))


TITLE = make_hit(CHAT, None, CHAT.title, None)
QUESTION = make_hit(CHAT, "q", "What is the tallest tree on Earth?")
ANSWER = make_hit(CHAT, "a", "A coast redwood is the tallest tree.", Role.ASSISTANT)


def join(*hits: Hit) -> tuple[Hit, ...]:
    return join_titles(Findings(query=Query(), hits=hits)).hits


def test_a_title_and_the_question_that_gave_it_are_one_place() -> None:
    other = make_hit(OTHER, None, "Trees", None)
    assert join(TITLE, other, ANSWER, QUESTION) == (QUESTION, other, ANSWER)


def test_a_title_that_somebody_gave_leads_to_its_chat() -> None:
    for origin in (TitleOrigin.USER, TitleOrigin.MODEL):
        chat = replace(CHAT, title_origin=origin)
        title, question = replace(TITLE, chat=chat), replace(QUESTION, chat=chat)
        assert join(title, question) == (title, question)


def test_other_questions_stay_what_they_are() -> None:
    later = make_hit(CHAT, "q2", "And the tallest tree of Europe?")
    assert join(TITLE, later) == (TITLE, later)
    assert join(QUESTION, ANSWER) == (QUESTION, ANSWER)
    twice = make_hit(CHAT, "q3", QUESTION.snippet.text)
    assert join(TITLE, QUESTION, twice) == (QUESTION, twice)
