from __future__ import annotations

import re

import pytest

from offhand.domain.errors import (
    AnswerInterrupted,
    AppError,
    AttachmentProblem,
    BadRequest,
    ConnectionFailed,
    CreditExhausted,
    EmptyAnswer,
    FileUnreadable,
    Forbidden,
    GarbledAnswer,
    ImagesNotTaken,
    ImageTooLarge,
    KeyProblem,
    KeyRejected,
    KeyringLocked,
    KeyringProblem,
    KeyringSilent,
    MalformedKey,
    ModelUnavailable,
    Moderated,
    NetworkProblem,
    ProviderUnavailable,
    RateLimited,
    RedirectRefused,
    SettingRefused,
    StoreProblem,
    TimedOut,
    UsageProblem,
)
from offhand.domain.handover import HandoverProblem, HandoverRefused, Refusal
from offhand.domain.message import FinishReason
from offhand.services.explanation import Action, Cause, Explanation, explain, explain_finish
from tests.fakes.errors import is_leaf, list_classes, make_example

CLASSES = sorted(list_classes(), key=lambda kind: kind.__name__)
JARGON = re.compile(r"HTTP|JSON|D-Bus|exception|traceback|[45]\d\d|None|null\b", re.IGNORECASE)
BLAME = re.compile(r"\b(?:invalid|illegal|wrong|bad|failed to|error occurred|oops|sorry)\b", re.IGNORECASE)


def check_shape(explanation: Explanation) -> None:
    for text in (explanation.sentence, explanation.advice):
        assert text.endswith("."), text
        assert not re.search(r"[.!?]\s", text), f"more than one sentence: {text}"
        assert text[0].isupper() or text[0] == "“", text
        assert text.isprintable(), text
        assert len(text) <= 160, text
    assert not BLAME.search(explanation.sentence), explanation.sentence


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_error_is_one_plain_sentence_with_advice(kind: type[AppError]) -> None:
    explanation = explain(make_example(kind))
    check_shape(explanation)
    if kind is not UsageProblem:
        assert not JARGON.search(explanation.sentence.replace("keyring.backends.null.Keyring", ""))


def test_every_error_that_is_raised_has_a_sentence_of_its_own() -> None:
    sentences: dict[str, str] = {}
    for kind in filter(is_leaf, CLASSES):
        sentence = explain(make_example(kind)).sentence
        assert sentence not in sentences, f"{kind.__name__} reads like {sentences.get(sentence)}"
        sentences[sentence] = kind.__name__


def test_no_error_is_worded_by_its_group_alone() -> None:
    for kind in filter(is_leaf, CLASSES):
        for group in kind.__mro__[1:]:
            if issubclass(group, AppError):
                facts = {**vars(make_example(kind))}
                assert explain(make_example(kind)).sentence != explain(make_example(group)).sentence, facts


@pytest.mark.parametrize(
    ("group", "causes"),
    [
        (KeyProblem, {Cause.KEY}),
        (KeyringProblem, {Cause.KEYRING}),
        (NetworkProblem, {Cause.NETWORK}),
        (AttachmentProblem, {Cause.ATTACHMENT}),
        (SettingRefused, {Cause.SETTING}),
        (StoreProblem, {Cause.STORAGE}),
        (UsageProblem, {Cause.USAGE}),
        (HandoverProblem, {Cause.UNEXPECTED}),
    ],
)
def test_errors_of_a_group_share_its_cause(group: type[AppError], causes: set[Cause]) -> None:
    assert {explain(make_example(kind)).cause for kind in list_classes(group)} == causes


@pytest.mark.parametrize(
    ("error", "cause", "first"),
    [
        (KeyRejected(), Cause.KEY, Action.OPEN_SETTINGS),
        (KeyringLocked(), Cause.KEYRING, Action.UNLOCK),
        (KeyringLocked(is_missing=True), Cause.KEYRING, Action.UNLOCK),
        (CreditExhausted(), Cause.CREDIT, Action.ADD_CREDIT),
        (RateLimited(retry_after=12), Cause.RATE_LIMIT, Action.RETRY),
        (RateLimited(daily=True), Cause.RATE_LIMIT, Action.CHOOSE_MODEL),
        (Moderated(), Cause.MODERATION, Action.CHOOSE_MODEL),
        (ModelUnavailable(), Cause.MODEL, Action.CHOOSE_MODEL),
        (ModelUnavailable(constraint="privacy"), Cause.MODEL, Action.OPEN_PRIVACY),
        (BadRequest(status=413), Cause.TOO_LONG, Action.COPY_DETAILS),
        (ProviderUnavailable(), Cause.PROVIDER, Action.RETRY),
        (AnswerInterrupted(), Cause.NETWORK, Action.CONTINUE),
        (GarbledAnswer(status=200, content_type="text/html; charset=utf-8"), Cause.NETWORK, Action.RETRY),
        (ConnectionFailed(host="h"), Cause.NETWORK, Action.RETRY),
        (RedirectRefused(host="h"), Cause.NETWORK, Action.OPEN_SETTINGS),
        (ImagesNotTaken(name="a.png", model="m"), Cause.ATTACHMENT, Action.CHOOSE_MODEL),
        (AppError(), Cause.UNEXPECTED, Action.RETRY),
    ],
    ids=lambda value: type(value).__name__,
)
def test_the_right_action_comes_first(error: AppError, cause: Cause, first: Action) -> None:
    explanation = explain(error)
    check_shape(explanation)
    assert explanation.cause is cause
    assert explanation.actions[0] is first


@pytest.mark.parametrize("refusal", Refusal)
def test_every_refusal_of_the_running_instance_is_worded(refusal: Refusal) -> None:
    explanation = explain(HandoverRefused(refusal=refusal, command="offhand quick"))
    check_shape(explanation)
    assert ("quick" in explanation.sentence) is (refusal is Refusal.NOT_THERE)


@pytest.mark.parametrize("kind", list_classes(KeyringProblem), ids=lambda kind: kind.__name__)
def test_every_keyring_trouble_offers_the_session(kind: type[KeyringProblem]) -> None:
    assert Action.USE_SESSION_KEY in explain(make_example(kind)).actions


@pytest.mark.parametrize(
    ("error", "fact"),
    [
        (RateLimited(retry_after=11.2), "12 seconds"),
        (RateLimited(retry_after=0.2), "1 second"),
        (RateLimited(retry_after=600), "10 minutes"),
        (RateLimited(retry_after=3 * 3600 + 1), "4 hours"),
        (RateLimited(retry_after=5, provider="xAI"), "at xAI"),
        (CreditExhausted(affordable_tokens=12_345), "12,345 tokens"),
        (KeyringSilent(seconds=10.0), "10 seconds"),
        (TimedOut(host="openrouter.ai", phase="read", seconds=300.0), "openrouter.ai for 5 minutes"),
        (TimedOut(host="openrouter.ai", phase="connect", seconds=10.0), "within 10 seconds"),
        (ImageTooLarge(name="a.png", pixels=512_000_000, limit=100_000_000), "512 megapixels, and 100 are"),
        (ImageTooLarge(name="a.png", size=24_100_000, limit=20_000_000), "24.1 MB, and 20 MB are"),
        (ImageTooLarge(name="a.png", pixels=3_500_000), "3.5 megapixels, which is too many"),
        (ImageTooLarge(name="a.png"), "is too large"),
        (ImagesNotTaken(name="a.png", model="meta/llama"), "meta/llama"),
        (FileUnreadable(name="pipe", reason="it is a pipe"), "“pipe” cannot be read (it is a pipe)"),
        (SettingRefused(key="max_tokens", reason="must be 1 or more"), "“Longest answer” must be 1 or more."),
        (SettingRefused(key="unheard_of", reason="is unknown"), "“unheard_of” is unknown."),
        (StoreProblem(path="/home/a/offhand.db"), "“offhand.db”"),
        (Moderated(reasons=("violence", "hate")), "(violence, hate)"),
        (ModelUnavailable(constraint="deprecated"), "withdrawn"),
        (ModelUnavailable(message="No endpoints found for a/b."), "“No endpoints found for a/b”."),
        (BadRequest(message="top_k must be positive."), ": “top_k must be positive”."),
        (Forbidden(message="region"), "“region”"),
        (ProviderUnavailable(provider="xAI"), "provider xAI"),
        (RedirectRefused(host="a", target="b.example"), "to b.example"),
        (UsageProblem(what="the schema file is not JSON"), "The schema file is not JSON."),
        (MalformedKey(reason="something new"), "cannot be a key"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, AppError) else value,
)
def test_facts_stand_in_the_sentence(error: AppError, fact: str) -> None:
    assert fact in explain(error).sentence


def test_every_reason_of_a_malformed_key_reads_differently() -> None:
    reasons = ("empty", "blank inside", "not ascii", "too short", "wrong prefix")
    assert len({explain(MalformedKey(reason=reason)).sentence for reason in reasons}) == len(reasons)


def test_successors_of_a_model_are_named() -> None:
    error = ModelUnavailable(fallback_models=("x-ai/grok-5", "x-ai/grok-4-fast", "x-ai/grok-3"))
    assert "x-ai/grok-5 or x-ai/grok-4-fast" in explain(error).advice


def test_the_advice_repeats_how_long_to_wait() -> None:
    assert "8 seconds" in explain(RateLimited(retry_after=8)).advice
    assert "30 seconds" in explain(ProviderUnavailable(retry_after=30)).advice


def test_foreign_text_cannot_break_the_line_or_steer_a_terminal() -> None:
    hostile = "a\n\x1b[2J\u202eb\u2028c\x00" + "x" * 5000
    for error in (
        FileUnreadable(name=hostile, reason=hostile),
        BadRequest(message=hostile),
        ConnectionFailed(host=hostile),
        ModelUnavailable(message=hostile, fallback_models=(hostile, hostile)),
        Moderated(reasons=(hostile,)),
        StoreProblem(path=hostile),
        UsageProblem(what=hostile),
    ):
        explanation = explain(error)
        assert explanation.sentence.isprintable()
        assert explanation.advice.isprintable()
        assert len(explanation.sentence) < 400


def test_a_key_in_a_foreign_text_is_hidden() -> None:
    key = "sk-or-v1-" + "0a" * 32
    error = BadRequest(message=f"key {key} may not", raw=f'{{"key": "{key}"}}')
    explanation = explain(error)
    assert key not in explanation.sentence
    assert key not in explanation.details


def test_details_hold_every_fact_for_a_report() -> None:
    error = RateLimited(
        status=429,
        message="slow down",
        provider="xAI",
        error_type="rate_limit_exceeded",
        generation_id="gen-1",
        raw='{"error": "slow"}',
    )
    assert explain(error).details.splitlines() == [
        "RateLimited",
        "code: 429",
        "message: slow down",
        "provider: xAI",
        "type: rate_limit_exceeded",
        "generation id: gen-1",
        'provider\'s text: {"error": "slow"}',
        "daily: False",
    ]


def test_details_leave_out_what_is_not_known() -> None:
    assert explain(KeyringLocked()).details.splitlines()[0] == "KeyringLocked"
    assert "code" not in explain(BadRequest(message="m")).details


@pytest.mark.parametrize("reason", FinishReason)
def test_every_ending_is_known(reason: FinishReason) -> None:
    explanation = explain_finish(reason)
    if reason in {FinishReason.STOP, FinishReason.TOOL_CALLS}:
        assert explanation is None
        return
    assert explanation is not None
    check_shape(explanation)


@pytest.mark.parametrize(
    ("reason", "cause", "first"),
    [
        (FinishReason.LENGTH, Cause.TOO_LONG, Action.CONTINUE),
        (FinishReason.CONTENT_FILTER, Cause.MODERATION, Action.CHOOSE_MODEL),
        (FinishReason.STOPPED, Cause.CANCELLED, Action.CONTINUE),
        (FinishReason.INTERRUPTED, Cause.NETWORK, Action.CONTINUE),
        (FinishReason.ERROR, Cause.PROVIDER, Action.CONTINUE),
    ],
)
def test_an_ending_with_text_offers_to_go_on(reason: FinishReason, cause: Cause, first: Action) -> None:
    explanation = explain_finish(reason)
    assert explanation is not None
    assert (explanation.cause, explanation.actions[0]) == (cause, first)


def test_an_answer_that_was_all_thinking_says_so() -> None:
    explanation = explain_finish(FinishReason.LENGTH, has_text=False, reasoning_tokens=4096)
    assert explanation is not None
    assert "4,096" in explanation.sentence
    assert explanation.actions[0] is Action.OPEN_SETTINGS
    assert Action.CONTINUE not in explanation.actions


def test_every_kind_of_emptiness_reads_differently() -> None:
    endings = [
        EmptyAnswer(finish_reason="length", reasoning_tokens=10),
        EmptyAnswer(finish_reason="length"),
        EmptyAnswer(finish_reason="content_filter"),
        EmptyAnswer(finish_reason="stop"),
    ]
    explanations = [explain(error) for error in endings]
    assert len({explanation.sentence for explanation in explanations}) == len(endings)
    for explanation in explanations:
        check_shape(explanation)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (GarbledAnswer(status=200, excerpt="<!DOCTYPE html><p>Hotel"), "A web page came back"),
        (GarbledAnswer(status=200, excerpt='"upstream is not there"'), "“upstream is not there”"),
        (GarbledAnswer(status=200, excerpt='{"odd": 1}'), "not an answer."),
        (GarbledAnswer(status=200, excerpt="[ERROR] timed out"), "“[ERROR] timed out”"),
        (GarbledAnswer(status=200, encoding="br"), "packed as br"),
        (EmptyAnswer(finish_reason="tool_calls"), "asked for a tool"),
    ],
)
def test_what_came_back_instead_is_named(error: AppError, words: str) -> None:
    explanation = explain(error)
    check_shape(explanation)
    assert words in explanation.sentence


def test_a_mere_call_is_explained_and_one_beside_text_is_not() -> None:
    explanation = explain_finish(FinishReason.TOOL_CALLS, has_text=False)
    assert explanation is not None
    check_shape(explanation)
    assert explain_finish(FinishReason.TOOL_CALLS) is None
