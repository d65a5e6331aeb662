"""Words for answers that arrived and went wrong."""

from __future__ import annotations

from offhand.domain.errors import AnswerInterrupted, AnswerProblem, EmptyAnswer, GarbledAnswer
from offhand.domain.message import FinishReason
from offhand.services.wording.shape import Action, Cause, Explanation, quote, tame
from offhand.words import tr

PAGES = ("<!doctype html", "<html")


def explain_answer(error: AnswerProblem) -> Explanation:
    """Word what is wrong with an answer that did arrive."""
    match error:
        case GarbledAnswer():
            words = _explain_garble(error)
        case EmptyAnswer():
            words = _explain_emptiness(error)
        case AnswerInterrupted():
            words = Explanation(
                tr("The connection ended before the answer did, and the text so far is kept."),
                tr("Continue from there, or ask again."),
                Cause.NETWORK,
                (Action.CONTINUE, Action.RETRY),
            )
        case _:
            words = Explanation(
                tr("The answer could not be used."),
                tr("Try again."),
                Cause.PROVIDER,
                (Action.RETRY, Action.COPY_DETAILS),
            )
    return words


def _explain_garble(error: GarbledAnswer) -> Explanation:
    if error.encoding:
        return Explanation(
            tr("The answer came packed as {encoding}, which cannot be read.", encoding=tame(error.encoding)),
            tr("Have the server, or the proxy before it, send answers as they are."),
            Cause.PROVIDER,
            (Action.RETRY, Action.OPEN_SETTINGS, Action.COPY_DETAILS),
        )
    if "html" in error.content_type.lower() or error.excerpt.lower().startswith(PAGES):
        return Explanation(
            tr("A web page came back instead of an answer."),
            tr("Check the base URL, and whether this network wants you to sign in first."),
            Cause.NETWORK,
            (Action.RETRY, Action.OPEN_SETTINGS, Action.COPY_DETAILS),
        )
    return Explanation(
        tr("Something came back that is not an answer{message}.", message=quote(_find_sentence(error))),
        tr("Try again, and check the base URL if it stays like that."),
        Cause.PROVIDER,
        (Action.RETRY, Action.OPEN_SETTINGS, Action.COPY_DETAILS),
    )


def _explain_emptiness(error: EmptyAnswer) -> Explanation:
    match error.finish_reason:
        case FinishReason.LENGTH.value if error.reasoning_tokens:
            words = Explanation(
                tr(
                    "Thinking took all {reasoning_tokens:,} tokens, so none were left for the answer.",
                    reasoning_tokens=error.reasoning_tokens,
                ),
                tr("Allow a longer answer or lower the reasoning effort, then try again."),
                Cause.TOO_LONG,
                (Action.OPEN_SETTINGS, Action.RETRY),
            )
        case FinishReason.LENGTH.value:
            words = Explanation(
                tr("The longest answer allowed was reached before the first word."),
                tr("Allow a longer answer, then try again."),
                Cause.TOO_LONG,
                (Action.OPEN_SETTINGS, Action.RETRY),
            )
        case FinishReason.CONTENT_FILTER.value:
            words = Explanation(
                tr("A safety check held the whole answer back."),
                tr("Word the question differently, or choose another model."),
                Cause.MODERATION,
                (Action.CHOOSE_MODEL, Action.RETRY),
            )
        case FinishReason.TOOL_CALLS.value:
            words = Explanation(
                tr("The model asked for a tool instead of answering, and none was offered to it."),
                tr("Ask again, or choose another model."),
                Cause.PROVIDER,
                (Action.RETRY, Action.CHOOSE_MODEL, Action.COPY_DETAILS),
            )
        case _:
            words = Explanation(
                tr("The answer came back empty."),
                tr("Try again, since an empty answer is normally not charged."),
                Cause.PROVIDER,
                (Action.RETRY, Action.CHOOSE_MODEL, Action.COPY_DETAILS),
            )
    return words


def _find_sentence(error: GarbledAnswer) -> str:
    """Return what came back where it can be read as a sentence: proxies write their errors as plain text."""
    said = error.excerpt.strip('" \r\n')
    begins = said[:1].isalpha() or said.startswith("[")
    is_said = begins and " " in said and not any(letter in said for letter in '{}<>"\n')
    return said if is_said else ""
