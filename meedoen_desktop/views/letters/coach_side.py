"""The coach's place on the letter page: a pane that folds away, and the button that brings it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QPlainTextEdit

from meedoen_desktop.services.letters import letter_coach
from meedoen_desktop.services.letters.letter_coach import Coached
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letters.letter_coach import LetterCoach
from meedoen_desktop.views.letters.new_letter import NewLetter
from meedoen_desktop.views.letters.panes import Panes
from meedoen_desktop.views.widgets.buttons import QuietButton


class CoachSide(QObject):
    """Beside a letter that is being made; ``editors`` are its texts that can be changed.

    Where three panes fit it is open, unless it was folded away. While the client may see the
    screen it is hidden: remarks are for the consultant.
    """

    def __init__(
        self,
        context: Context,
        panes: Panes,
        letter: NewLetter,
        person_id: str,
        editors: Mapping[str, QPlainTextEdit],
    ) -> None:
        super().__init__(panes)
        self._context, self._panes = context, panes
        self.coach = LetterCoach(context, person_id, lambda: letter.wishes)
        for key, editor in editors.items():
            self.coach.watch(key, editor)
        self.button = QuietButton("", "chat-centered-text", self._press)
        self.button.setObjectName("letter.coach.open")
        self._points = 0
        panes.installEventFilter(self)
        self._name_button()
        panes.add_side(self.coach.pane, context.translator.text("Meelezer"))
        self.coach.counted.connect(self._count)
        self.coach.known.connect(self._begin)
        self.coach.jumped.connect(panes.show_choices)
        self.coach.pane.folded.connect(self._fold)
        letter.drawn.connect(self.coach.letter_drawn)
        context.together.changed.connect(self._show_or_hide)
        if context.together.is_on:  # never show the button here: without a parent it is a window
            self._show_or_hide(together=True)
        self._has_begun = False

    def _begin(self, coached: Coached) -> None:
        """Open at first, where it takes nothing away and was not folded before."""
        if not self._has_begun:
            self._has_begun = True
            if self._panes.shows_three and not coached.is_folded:
                self._panes.open_side(True)  # noqa: FBT003 - the choice itself

    def _press(self) -> None:
        self._open(not self._panes.side_is_shown)

    def _fold(self) -> None:
        self._open(False)  # noqa: FBT003 - the choice itself
        self.button.setFocus()

    def _open(self, is_open: bool) -> None:  # noqa: FBT001 - the choice itself
        """What the user chooses is remembered where it stands beside the letter."""
        self._panes.open_side(is_open)
        if self._panes.shows_three:
            context = self._context
            context.tasks.run(letter_coach.fold, context.store, not is_open)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._panes and event.type() == QEvent.Type.Resize:
            self._name_button()
        return super().eventFilter(watched, event)

    def _count(self, points: int) -> None:
        self._points = points
        self._name_button()

    def _name_button(self) -> None:
        """In a small window the number alone: the title of the letter needs the room."""
        _, points = self._context.translator.text, self._points
        words = _("Meelezer ({aantal})", aantal=points) if points else _("Meelezer")
        self.button.setText(words if self._panes.is_roomy else str(points or ""))
        self.button.setAccessibleName(words)
        self.button.setToolTip("" if self._panes.is_roomy else words)

    def _show_or_hide(self, together: bool) -> None:  # noqa: FBT001 - a slot
        self.button.setHidden(together)
        self._panes.hide_side(together)
