"""Words for refusals of the API, and for how answers end."""

from __future__ import annotations

from typing import assert_never

from offhand.domain.affording import SHORTEST_ANSWER
from offhand.domain.errors import (
    AnswerInterrupted,
    ApiProblem,
    BadRequest,
    ContextTooLong,
    CreditExhausted,
    Forbidden,
    ModelUnavailable,
    Moderated,
    ProviderUnavailable,
    RateLimited,
)
from offhand.domain.message import FinishReason
from offhand.services.wording.shape import Action, Cause, Explanation, count_seconds, quote, tame
from offhand.services.wording.unusable_answers import explain_answer
from offhand.words import later, tr

PAYLOAD_TOO_LARGE = 413
UNSERVED = {
    "images": later("No provider of this model takes images."),
    "tools": later("No provider of this model takes tools."),
    "privacy": later("No provider of this model fits the privacy settings of the account."),
    "deprecated": later("This model has been withdrawn."),
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
                tr(
                    "This key or this region may not make that request{message}.",
                    message=quote(error.message),
                ),
                tr(
                    "Choose another model, or check the key's rights at {place}.",
                    place=_place(error, "settings/keys"),
                ),
                Cause.KEY,
                (Action.CHOOSE_MODEL, Action.OPEN_SETTINGS, Action.COPY_DETAILS),
            )
        case ModelUnavailable():
            words = _explain_model(error)
        case BadRequest():
            words = _explain_bad_request(error)
        case ContextTooLong():
            words = Explanation(
                tr("The conversation is longer than this model can read."),
                tr("Leave out the oldest messages, or choose a model that reads more."),
                Cause.TOO_LONG,
                (Action.LEAVE_OUT, Action.CHOOSE_MODEL, Action.COPY_DETAILS),
            )
        case RateLimited():
            words = _explain_rate_limit(error)
        case ProviderUnavailable():
            words = _explain_outage(error)
        case _:
            words = Explanation(
                tr("The API answered with an error{message}.", message=quote(error.message)),
                tr("Try again in a moment."),
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
            tr(
                "The credit left pays for {affordable_tokens:,} tokens of answer, fewer than asked for.",
                affordable_tokens=error.affordable_tokens,
            ),
            tr("Have an answer of that length, or add credit at {place}.", place=place),
            Cause.CREDIT,
            (Action.RETRY_SHORTER, *settle, Action.OPEN_SETTINGS, Action.COPY_DETAILS),
            longest=error.affordable_tokens,
        )
    return Explanation(
        tr("The credit left does not cover this request."),
        tr("Add credit at {place}, raise the key's limit, or allow shorter answers only.", place=place),
        Cause.CREDIT,
        (*settle, Action.OPEN_SETTINGS, Action.COPY_DETAILS),
    )


def _explain_moderation(error: Moderated) -> Explanation:
    reasons = tame(", ".join(error.reasons))
    return Explanation(
        (
            tr("A safety check held the question back ({reasons}).", reasons=reasons)
            if reasons
            else tr("A safety check held the question back.")
        ),
        tr("Word it differently, or choose another model."),
        Cause.MODERATION,
        (Action.CHOOSE_MODEL, Action.COPY_DETAILS),
    )


def _explain_model(error: ModelUnavailable) -> Explanation:
    actions = (Action.CHOOSE_MODEL, Action.COPY_DETAILS)
    advice = tr("Choose another model.")
    if error.fallback_models:
        advice = tr(
            "Choose another model, for instance {fallback_models}.",
            fallback_models=tame(tr(" or ").join(error.fallback_models[:2])),
        )
    if error.constraint == "privacy":
        actions = (Action.OPEN_PRIVACY, *actions)
        advice = tr("Allow more providers at openrouter.ai/settings/privacy, or choose another model.")
    sentence = (
        tr(UNSERVED[error.constraint])
        if error.constraint in UNSERVED
        else tr("No provider serves this model{message}.", message=quote(error.message))
    )
    successors = () if error.constraint == "privacy" else error.fallback_models
    return Explanation(sentence, advice, Cause.MODEL, actions, successors=successors)


def _explain_bad_request(error: BadRequest) -> Explanation:
    if error.status == PAYLOAD_TOO_LARGE:
        return Explanation(
            tr("The request is too large to be accepted."),
            tr("Send fewer or smaller attachments, or start a new chat."),
            Cause.TOO_LONG,
            (Action.COPY_DETAILS,),
        )
    return Explanation(
        tr("The request was not accepted as it stands{message}.", message=quote(error.message)),
        tr("Reset the sampling settings, or choose another model."),
        Cause.SETTING,
        (Action.OPEN_SETTINGS, Action.CHOOSE_MODEL, Action.COPY_DETAILS),
    )


def _explain_rate_limit(error: RateLimited) -> Explanation:
    provider = tame(error.provider or "")
    if error.daily:
        return Explanation(
            tr("Today's requests at {provider} are used up.", provider=provider)
            if provider
            else tr("Today's requests are used up."),
            tr("Choose a model that is not free, add credit, or come back tomorrow."),
            Cause.RATE_LIMIT,
            (Action.CHOOSE_MODEL, Action.ADD_CREDIT, Action.COPY_DETAILS),
        )
    actions = (Action.RETRY, Action.CHOOSE_MODEL, Action.COPY_DETAILS)
    wait = None if error.retry_after is None else count_seconds(error.retry_after)
    sentence = _count_as_many(provider, wait)
    if wait is None:
        return Explanation(sentence, tr("Wait a moment, then try again."), Cause.RATE_LIMIT, actions)
    return Explanation(
        sentence, tr("Try again in {wait}, or choose another model.", wait=wait), Cause.RATE_LIMIT, actions
    )


def _count_as_many(provider: str, wait: str | None) -> str:
    """Say that there were too many requests, where, and how long until the next."""
    if wait is None:
        if provider:
            return tr("Too many requests at {provider} came in a short time.", provider=provider)
        return tr("Too many requests came in a short time.")
    if provider:
        return tr(
            "Too many requests at {provider} came in a short time, and the next one is taken in {wait}.",
            provider=provider,
            wait=wait,
        )
    return tr("Too many requests came in a short time, and the next one is taken in {wait}.", wait=wait)


def _explain_outage(error: ProviderUnavailable) -> Explanation:
    provider = (
        tr("The provider {provider}", provider=tame(error.provider))
        if error.provider
        else tr("The provider of this model")
    )
    when = tr("a moment") if error.retry_after is None else count_seconds(error.retry_after)
    return Explanation(
        tr(
            "{provider} is down, overloaded or too slow{message}.",
            provider=provider,
            message=quote(error.message),
        ),
        tr("Try again in {when}, or choose another model.", when=when),
        Cause.PROVIDER,
        (Action.RETRY, Action.CHOOSE_MODEL, Action.COPY_DETAILS),
    )


def word_cut(reason: FinishReason, moment: str) -> str:
    """Say in a few words that an answer ended early; ``moment`` is such as ``at 14:02``, or empty."""
    match reason:
        case FinishReason.INTERRUPTED:
            return tr("Interrupted {moment}", moment=moment).rstrip()
        case FinishReason.STOPPED:
            return tr("Stopped")
        case FinishReason.LENGTH:
            return tr("Reached the longest length allowed")
        case FinishReason.CONTENT_FILTER:
            return tr("Cut off by a safety check")
        case FinishReason.ERROR:
            return tr("Broken off by an error {moment}", moment=moment).rstrip()
        case _:
            return ""


def explain_ending(reason: FinishReason) -> Explanation | None:
    """Word an ending that left text behind; None where there is nothing to say."""
    match reason:
        case FinishReason.STOP | FinishReason.TOOL_CALLS:
            words = None
        case FinishReason.LENGTH:
            words = Explanation(
                tr("The answer reached the longest length allowed."),
                tr("Continue it, or allow a longer answer in the settings."),
                Cause.TOO_LONG,
                (Action.CONTINUE, Action.OPEN_SETTINGS),
            )
        case FinishReason.CONTENT_FILTER:
            words = Explanation(
                tr("A safety check cut the answer off."),
                tr("Word the question differently, or choose another model."),
                Cause.MODERATION,
                (Action.CHOOSE_MODEL, Action.RETRY),
            )
        case FinishReason.STOPPED:
            words = Explanation(
                tr("You stopped this answer."),
                tr("Continue it, or ask again."),
                Cause.CANCELLED,
                (Action.CONTINUE, Action.RETRY),
            )
        case FinishReason.INTERRUPTED:
            words = explain_answer(AnswerInterrupted())
        case FinishReason.ERROR:
            words = Explanation(
                tr("The provider broke off this answer with an error."),
                tr("Continue it, or ask again."),
                Cause.PROVIDER,
                (Action.CONTINUE, Action.RETRY),
            )
        case _:
            assert_never(reason)
    return words
