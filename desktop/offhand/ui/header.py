"""The strip above a chat: its title and what can be done with it, who answers, and where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from offhand.domain import commands
from offhand.domain.chat import ChatHead
from offhand.ui.actions import describe_button, tool_tip
from offhand.ui.elided import ElidedLabel
from offhand.ui.theme import GAP, MARGIN
from offhand.words import plural, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QMouseEvent

    from offhand.ui.icons import Icons

LONGEST_NAME = 40
LONGEST_TITLE = 200


class Header(QWidget):
    """Show the chat's title and offer the choice of a model."""

    model_choice_wanted = Signal()
    sidebar_toggle_wanted = Signal()
    menu_wanted = Signal()
    options_wanted = Signal()
    renamed = Signal(str)
    """With the title that was typed for the chat in view."""
    restoring_wanted = Signal()
    keeping_wanted = Signal()
    left = Signal()
    """The keyboard was in the title and is needed elsewhere."""

    def __init__(self, icons: Icons, *, is_demo: bool) -> None:
        """Lay out the strip; ``is_demo`` labels it for as long as it stands."""
        super().__init__()
        self._sidebar = _make_tool(icons, "sidebar", "sidebarToggle", commands.TOGGLE_SIDEBAR)
        self._sidebar.clicked.connect(self.sidebar_toggle_wanted)
        self._title = Title()
        self._title.typed.connect(self.renamed)
        self._title.left.connect(self.left)
        self.menu = _make_tool(icons, "more", "chatMenuButton", commands.CHAT_MENU)
        self.menu.clicked.connect(self.menu_wanted)
        self._icons = icons
        self._options = _make_tool(icons, "sliders", "chatSettingsButton", commands.CHAT_SETTINGS)
        self._options.clicked.connect(self.options_wanted)
        self.model = _make_model_button(icons)
        self.model.clicked.connect(self.model_choice_wanted)
        self._standing = _make_standing()
        self._place = _make_badge(
            tr("In the bin"), tr("This chat is removed for good 30 days after it was deleted")
        )
        self._place.setObjectName("placeBadge")
        self._restore = _make_restore()
        self._restore.clicked.connect(self.restoring_wanted)
        self._passing = _make_badge(
            tr("Temporary"), tr("This chat never touches the disk and goes when it is left")
        )
        self._passing.setObjectName("temporaryBadge")
        self._keep = QPushButton(tr(commands.KEEP_CHAT.label))
        self._keep.setObjectName("keepChat")
        describe_button(self._keep, commands.KEEP_CHAT)
        self._keep.clicked.connect(self.keeping_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP, MARGIN, GAP)
        row.setSpacing(GAP)
        row.addWidget(self._sidebar)
        row.addWidget(self._title, 1)
        row.addWidget(self._place, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._restore)
        row.addWidget(self._passing, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._keep)
        if is_demo:
            badge = _make_badge(tr("Demo"), tr("Answers are recorded; nothing leaves this machine"))
            badge.setObjectName("demo")
            row.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.menu)
        row.addWidget(self._options)
        row.addWidget(self._standing, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.model)
        self.show_head(ChatHead(id=""), has_messages=False)

    def focus_first(self) -> None:
        """Give the keyboard to the first button."""
        self._sidebar.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_head(self, head: ChatHead, *, has_messages: bool = True) -> None:
        """Show a chat's title and where it lies; nothing can be done with one that is empty."""
        is_binned = head.binned is not None
        for widget in (self._place, self._restore):
            widget.setVisible(is_binned)
        self._passing.setVisible(head.is_temporary)
        self._keep.setVisible(head.is_temporary and has_messages)
        self.menu.setEnabled(has_messages)
        self._title.set_text(head.title, can_change=has_messages)

    def set_own_count(self, count: int) -> None:
        """Show that a chat has so many settings of its own."""
        self._icons.set_icon(self._options, "sliders", "accent" if count else "text")
        told = f"{tr(commands.CHAT_SETTINGS.meaning)}."
        if count:
            told += " " + plural("It has one of its own.", "It has {n} of its own.", count)
        self._options.setAccessibleDescription(told)

    def start_renaming(self) -> None:
        """Let the title be typed where it stands."""
        self._title.start()

    def set_model(self, name: str, model_id: str, standing: str = "", meaning: str = "") -> None:
        """Show who answers the next question; ``standing`` is a word on what is amiss with that model."""
        self._standing.setText(standing)
        self._standing.setVisible(bool(standing))
        self._standing.setToolTip(meaning)
        self._standing.setAccessibleName(standing)
        self._standing.setAccessibleDescription(meaning)
        shown = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
        self.model.setText(shown.replace("&", "&&"))
        self.model.setToolTip(f"{model_id}\n{tool_tip(commands.CHOOSE_MODEL)}")
        self.model.setAccessibleDescription(
            tr("{name} answers. {meaning}", name=name, meaning=tr(commands.CHOOSE_MODEL.meaning))
        )


class Title(QStackedWidget):
    """Show a title; double-clicked or asked to, let it be typed."""

    typed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._label = ElidedLabel(is_strong=True)
        self._field = _TitleField()
        self._field.finished.connect(self._finish)
        self._can_change = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.addWidget(self._label)
        self.addWidget(self._field)

    def set_text(self, text: str, *, can_change: bool) -> None:
        """Show another text; what is being typed is given up for another chat alone."""
        if not can_change and self.currentWidget() is self._field:
            self._field.give_up()
        self._can_change = can_change
        self._label.show_text(text)

    def start(self) -> None:
        """Let the title be typed."""
        if self._can_change:
            self._field.begin(self._label.whole)
            self.setCurrentWidget(self._field)
            self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let the title be typed."""
        event.accept()
        self.start()

    def _finish(self, text: str, had_keyboard: bool) -> None:
        self.setCurrentWidget(self._label)
        if text and text != self._label.whole:
            self.typed.emit(text)
        if had_keyboard:
            self.left.emit()


class _TitleField(QLineEdit):
    """Take a title: Enter keeps it, Esc does not."""

    finished = Signal(str, bool)
    """With the title, empty where the old one stays, and whether the keyboard was here."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("chatTitle")
        self.setAccessibleName(tr("Title"))
        self.setAccessibleDescription(tr("Enter keeps the new title, Esc the old one"))
        self.setMaxLength(LONGEST_TITLE)
        self._is_open = False
        self.returnPressed.connect(self._keep)

    def begin(self, text: str) -> None:
        """Start from the title that there is."""
        self._is_open = True
        self.setText(text)
        self.selectAll()

    def give_up(self) -> None:
        """Leave the old title."""
        self._end("")

    def event(self, event: QEvent) -> bool:
        """Claim Esc before the window's shortcut gets it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc give up."""
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed when the keyboard goes elsewhere, but for a menu or another window."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self._keep()

    def _keep(self) -> None:
        self._end(" ".join(self.text().split()))

    def _end(self, text: str) -> None:
        if self._is_open:
            self._is_open = False
            self.finished.emit(text, self.hasFocus())


def _make_tool(icons: Icons, icon: str, name: str, command: commands.Command) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    icons.set_icon(button, icon)
    button.setProperty("role", "quiet")
    describe_button(button, command)
    return button


def _make_model_button(icons: Icons) -> QPushButton:
    button = QPushButton()
    button.setObjectName("model")
    describe_button(button, commands.CHOOSE_MODEL)
    icons.set_icon(button, "chevron-down", "muted")
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    return button


def _make_standing() -> QLabel:
    """Make the label of what is amiss with the model."""
    standing = QLabel()
    standing.setObjectName("modelStanding")
    standing.setProperty("role", "warning")
    standing.setTextFormat(Qt.TextFormat.PlainText)
    standing.hide()
    return standing


def _make_badge(text: str, meaning: str) -> QLabel:
    badge = QLabel(text)
    badge.setProperty("role", "badge")
    badge.setAccessibleName(text)
    badge.setAccessibleDescription(meaning)
    badge.setToolTip(meaning)
    return badge


def _make_restore() -> QPushButton:
    button = QPushButton(tr("Restore"))
    button.setObjectName("restore")
    button.setAccessibleName(tr("Restore"))
    button.setAccessibleDescription(tr("Take this chat out of the bin"))
    return button
