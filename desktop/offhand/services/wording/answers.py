"""Words for refusals of the API, for answers that went wrong, and for how answers end."""

from __future__ import annotations

from typing import assert_never

from offhand.domain.errors import (
    AnswerInterrupted,
    AnswerProblem,
    ApiProblem,
    BadRequest,
    ContextTooLong,
    CreditExhausted,
    EmptyAnswer,
    Forbidden,
    GarbledAnswer,
    ModelUnavailable,
    Moderated,
    ProviderUnavailable,
    RateLimited,
)
from offhand.domain.message import FinishReason
from offhand.services.allowance import SHORTEST_ANSWER
from offhand.services.wording.shape import Action, Cause, Explanation, count_seconds, quote, tame

PAYLOAD_TOO_LARGE = 413
UNSERVED = {
    "images": "No provider of this model takes images.",
    "tools": "No provider of this model takes tools.",
    "privacy": "No provider of this model fits the privacy settings of the account.",
    "deprecated": "This model has been withdrawn.",
}


def explain_refusal(error: ApiProblem) -> Explanation:
    """Word what the API said instead of answering."""
    match error:
        case CreditExhausted():
            words = _explain_credit(error)
        case Moderated():
            words = _explain_moderation(error)
        case Forbidden():
            words = Explanation(
                f"This key or this region may not make that request{quote(error.message)}.",
                f"Choose another model, or check the key's rights at {_place(error, 'settings/keys')}.",
                Cause.KEY,
                (Action.CHOOSE_MODEL, Action.OPEN_SETTINGS, Action.COPY_DETAILS),
            )
        case ModelUnavailable():
            words = _explain_model(error)
        case BadRequest():
            words = _explain_bad_request(error)
        case ContextTooLong():
            words = Explanation(
                "The conversation is longer than this model can read.",
                "Leave out the oldest messages, or choose a model that reads more.",
                Cause.TOO_LONG,
                (Action.LEAVE_OUT, Action.CHOOSE_MODEL, Action.COPY_DETAILS),
            )
        case RateLimited():
            words = _explain_rate_limit(error)
        case ProviderUnavailable():
            words = _explain_outage(error)
        case _:
            words = Explanation(
                f"The API answered with an error{quote(error.message)}.",
                "Try again in a moment.",
                Cause.PROVIDER,
                (Action.RETRY, Action.COPY_DETAILS),
            )
    return words


def _place(error: ApiProblem, path: str) -> str:
    """Name the place to settle a matter: a page of OpenRouter, or the other server that refused."""
    return tame(error.host) or f"openrouter.ai/{path}"


def _explain_credit(error: CreditExhausted) -> Explanation:
    place = _place(error, "settings/credits")
    # The button opens OpenRouter's page.
    settle = () if error.host else (Action.ADD_CREDIT,)
    if error.affordable_tokens and error.affordable_tokens >= SHORTEST_ANSWER:
        return Explanation(
            f"The credit left pays for {error.affordable_tokens:,} tokens of answer, fewer than asked for.",
            f"Have an answer of that length, or add credit at {place}.",
            Cause.CREDIT,
            (Action.RETRY_SHORTER, *settle, Action.OPEN_SETTINGS, Action.COPY_DETAILS),
            longest=error.affordable_tokens,
        )
    return Explanation(
        "The credit left does not cover this request.",
        f"Add credit at {place}, raise the key's limit, or allow shorter answers only.",
        Cause.CREDIT,
        (*settle, Action.OPEN_SETTINGS, Action.COPY_DETAILS),
    )


def _explain_moderation(error: Moderated) -> Explanation:
    reasons = tame(", ".join(error.reasons))
    return Explanation(
        f"A safety check held the question back{f' ({reasons})' if reasons else ''}.",
        "Word it differently, or choose another model.",
        Cause.MODERATION,
        (Action.CHOOSE_MODEL, Action.COPY_DETAILS),
    )


def _explain_model(error: ModelUnavailable) -> Explanation:
    actions = (Action.CHOOSE_MODEL, Action.COPY_DETAILS)
    advice = "Choose another model."
    if error.fallback_models:
        advice = f"Choose another model, for instance {tame(' or '.join(error.fallback_models[:2]))}."
    if error.constraint == "privacy":
        actions = (Action.OPEN_PRIVACY, *actions)
        advice = "Allow more providers at openrouter.ai/settings/privacy, or choose another model."
    sentence = UNSERVED.get(error.constraint, f"No provider serves this model{quote(error.message)}.")
    successors = () if error.constraint == "privacy" else error.fallback_models
    return Explanation(sentence, advice, Cause.MODEL, actions, successors=successors)


def _explain_bad_request(error: BadRequest) -> Explanation:
    if error.status == PAYLOAD_TOO_LARGE:
        return Explanation(
            "The request is too large to be accepted.",
            "Send fewer or smaller attachments, or start a new chat.",
            Cause.TOO_LONG,
            (Action.COPY_DETAILS,),
        )
    return Explanation(
        f"The request was not accepted as it stands{quote(error.message)}.",
        "Reset the sampling settings, or choose another model.",
        Cause.SETTING,
        (Action.OPEN_SETTINGS, Action.CHOOSE_MODEL, Action.COPY_DETAILS),
    )


def _explain_rate_limit(error: RateLimited) -> Explanation:
    at = f" at {tame(error.provider)}" if error.provider else ""
    if error.daily:
        return Explanation(
            f"Today's requests{at} are used up.",
            "Choose a model that is not free, add credit, or come back tomorrow.",
            Cause.RATE_LIMIT,
            (Action.CHOOSE_MODEL, Action.ADD_CREDIT, Action.COPY_DETAILS),
        )
    actions = (Action.RETRY, Action.CHOOSE_MODEL, Action.COPY_DETAILS)
    if error.retry_after is None:
        sentence = f"Too many requests{at} came in a short time."
        return Explanation(sentence, "Wait a moment, then try again.", Cause.RATE_LIMIT, actions)
    wait = count_seconds(error.retry_after)
    sentence = f"Too many requests{at} came in a short time, and the next one is taken in {wait}."
    return Explanation(sentence, f"Try again in {wait}, or choose another model.", Cause.RATE_LIMIT, actions)


def _explain_outage(error: ProviderUnavailable) -> Explanation:
    provider = f"The provider {tame(error.provider)}" if error.provider else "The provider of this model"
    when = "a moment" if error.retry_after is None else count_seconds(error.retry_after)
    return Explanation(
        f"{provider} is down, overloaded or too slow{quote(error.message)}.",
        f"Try again in {when}, or choose another model.",
        Cause.PROVIDER,
        (Action.RETRY, Action.CHOOSE_MODEL, Action.COPY_DETAILS),
    )


def explain_answer(error: AnswerProblem) -> Explanation:
    """Word what is wrong with an answer that did arrive."""
    match error:
        case GarbledAnswer():
            words = _explain_garble(error)
        case EmptyAnswer():
            words = _explain_emptiness(error)
        case AnswerInterrupted():
            words = Explanation(
                "The connection ended before the answer did, and the text so far is kept.",
                "Continue from there, or ask again.",
                Cause.NETWORK,
                (Action.CONTINUE, Action.RETRY),
            )
        case _:
            words = Explanation(
                "The answer could not be used.",
                "Try again.",
                Cause.PROVIDER,
                (Action.RETRY, Action.COPY_DETAILS),
            )
    return words


def _explain_garble(error: GarbledAnswer) -> Explanation:
    if "html" in error.content_type.lower():
        return Explanation(
            "A web page came back instead of an answer.",
            "Check the base URL, and whether this network wants you to sign in first.",
            Cause.NETWORK,
            (Action.RETRY, Action.OPEN_SETTINGS, Action.COPY_DETAILS),
        )
    return Explanation(
        "Something came back that is not an answer.",
        "Try again, and check the base URL if it stays like that.",
        Cause.PROVIDER,
        (Action.RETRY, Action.OPEN_SETTINGS, Action.COPY_DETAILS),
    )


def _explain_emptiness(error: EmptyAnswer) -> Explanation:
    match error.finish_reason:
        case FinishReason.LENGTH.value if error.reasoning_tokens:
            words = Explanation(
                f"Thinking took all {error.reasoning_tokens:,} tokens, so none were left for the answer.",
                "Allow a longer answer or lower the reasoning effort, then try again.",
                Cause.TOO_LONG,
                (Action.OPEN_SETTINGS, Action.RETRY),
            )
        case FinishReason.LENGTH.value:
            words = Explanation(
                "The longest answer allowed was reached before the first word.",
                "Allow a longer answer, then try again.",
                Cause.TOO_LONG,
                (Action.OPEN_SETTINGS, Action.RETRY),
            )
        case FinishReason.CONTENT_FILTER.value:
            words = Explanation(
                "A safety check held the whole answer back.",
                "Word the question differently, or choose another model.",
                Cause.MODERATION,
                (Action.CHOOSE_MODEL, Action.RETRY),
            )
        case _:
            words = Explanation(
                "The answer came back empty.",
                "Try again, since an empty answer is normally not charged.",
                Cause.PROVIDER,
                (Action.RETRY, Action.CHOOSE_MODEL, Action.COPY_DETAILS),
            )
    return words


def word_cut(reason: FinishReason, moment: str) -> str:
    """Say in a few words that an answer ended early; ``moment`` is such as ``at 14:02``, or empty."""
    match reason:
        case FinishReason.INTERRUPTED:
            return f"Interrupted {moment}".rstrip()
        case FinishReason.STOPPED:
            return "Stopped"
        case FinishReason.LENGTH:
            return "Reached the longest length allowed"
        case FinishReason.CONTENT_FILTER:
            return "Cut off by a safety check"
        case FinishReason.ERROR:
            return f"Broken off by an error {moment}".rstrip()
        case _:
            return ""


def explain_ending(reason: FinishReason) -> Explanation | None:
    """Word an ending that left text behind; None where there is nothing to say."""
    match reason:
        case FinishReason.STOP | FinishReason.TOOL_CALLS:
            words = None
        case FinishReason.LENGTH:
            words = Explanation(
                "The answer reached the longest length allowed.",
                "Continue it, or allow a longer answer in the settings.",
                Cause.TOO_LONG,
                (Action.CONTINUE, Action.OPEN_SETTINGS),
            )
        case FinishReason.CONTENT_FILTER:
            words = Explanation(
                "A safety check cut the answer off.",
                "Word the question differently, or choose another model.",
                Cause.MODERATION,
                (Action.CHOOSE_MODEL, Action.RETRY),
            )
        case FinishReason.STOPPED:
            words = Explanation(
                "You stopped this answer.",
                "Continue it, or ask again.",
                Cause.CANCELLED,
                (Action.CONTINUE, Action.RETRY),
            )
        case FinishReason.INTERRUPTED:
            words = explain_answer(AnswerInterrupted())
        case FinishReason.ERROR:
            words = Explanation(
                "The provider broke off this answer with an error.",
                "Continue it, or ask again.",
                Cause.PROVIDER,
                (Action.CONTINUE, Action.RETRY),
            )
        case _:
            assert_never(reason)
    return words
