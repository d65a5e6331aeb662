"""What the buttons of a failed answer do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from offhand.domain.budget_errors import CapReached
from offhand.domain.errors import AppError, CreditExhausted
from offhand.services.explanation import Action, explain
from offhand.services.going_on import can_go_on
from offhand.services.leaving_out import leave_out_and_retry
from offhand.words import tr

if TYPE_CHECKING:
    from offhand.services.account import Account
    from offhand.services.conversation import Conversation
    from offhand.services.estimation import Estimation
    from offhand.services.tasks import TaskScope

CREDITS_PAGE = "https://openrouter.ai/settings/credits"
PRIVACY_PAGE = "https://openrouter.ai/settings/privacy"
WEB_SCHEMES = frozenset({"http", "https", "mailto"})


def open_link(address: str) -> None:
    """Open an address in the system's browser, if it is one of the web."""
    url = QUrl(address)
    if url.scheme() in WEB_SCHEMES:
        QDesktopServices.openUrl(url)


class Remedies(QObject):
    """Carry out what an explanation offers, or say who can."""

    settings_wanted = Signal()
    model_choice_wanted = Signal()
    caps_wanted = Signal()
    failed = Signal(str)

    def __init__(
        self, account: Account, estimation: Estimation, scope: TaskScope, parent: QObject | None = None
    ) -> None:
        """Unlocking goes through the account, in a task of the window's scope."""
        super().__init__(parent)
        self._account = account
        self._estimation = estimation
        self._scope = scope

    def carry_out(self, conversation: Conversation, message_id: str, action: Action) -> None:
        """Do what one button promises for one message."""
        match action:
            case Action.RETRY:
                conversation.start_retrying(message_id)
            case Action.RETRY_SHORTER:
                longest = _find_affordable(conversation, message_id)
                conversation.start_retrying(message_id, longest=longest)
            case Action.CONTINUE:
                conversation.start_going_on(message_id)
            case Action.SEND_ANYWAY:
                self._send_anyway(conversation, message_id)
            case Action.LEAVE_OUT:
                self._scope.start(self._leave_out(conversation, message_id), "leave out")
            case Action.UNLOCK:
                self._scope.start(self._unlock(conversation, message_id), "unlock")
            case Action.COPY_DETAILS:
                _copy_details(conversation, message_id)
            case Action.ADD_CREDIT:
                conversation.expect_credit()
                open_link(CREDITS_PAGE)
            case _:
                self._lead_on(action)

    def _lead_on(self, action: Action) -> None:
        """Have somebody else settle what is not the message's own matter."""
        match action:
            case Action.OPEN_SETTINGS | Action.USE_SESSION_KEY:
                self.settings_wanted.emit()
            case Action.CHANGE_CAPS:
                self.caps_wanted.emit()
            case Action.CHOOSE_MODEL:
                self.model_choice_wanted.emit()
            case Action.OPEN_PRIVACY:
                open_link(PRIVACY_PAGE)
            case _:
                pass

    def _send_anyway(self, conversation: Conversation, message_id: str) -> None:
        """Ask what a cap held back, whatever it costs: to press the button is to confirm that."""
        message = conversation.chat.messages.get(message_id)
        reply = message.reply if message is not None else None
        if message is None or reply is None or message.parent is None:
            return
        self._estimation.backing.gate.waive(message.parent)
        if can_go_on(message):
            conversation.start_going_on(message_id)
        else:
            longest = reply.error.longest if isinstance(reply.error, CapReached) else None
            conversation.start_retrying(message_id, reply.asked_model, longest=longest)

    async def _leave_out(self, conversation: Conversation, message_id: str) -> None:
        if not await leave_out_and_retry(conversation, message_id, self._estimation):
            self.failed.emit(tr("There is no older message to leave out. Make the question shorter."))

    async def _unlock(self, conversation: Conversation, message_id: str) -> None:
        try:
            await self._account.unlock()
        except AppError as error:
            self.failed.emit(explain(error).sentence)
            return
        conversation.start_retrying(message_id)


def _find_affordable(conversation: Conversation, message_id: str) -> int | None:
    """Return how many tokens of answer the credit pays for, as the refusal said."""
    message = conversation.chat.messages.get(message_id)
    error = message.reply.error if message is not None and message.reply is not None else None
    return error.affordable_tokens if isinstance(error, CreditExhausted) else None


def _copy_details(conversation: Conversation, message_id: str) -> None:
    message = conversation.chat.messages.get(message_id)
    error = message.reply.error if message is not None and message.reply is not None else None
    if error is not None:
        QGuiApplication.clipboard().setText(explain(error).details)
