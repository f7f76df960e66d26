"""A letter that is being made: choices that are saved as they are typed, and its preview."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.letters import fits
from meedoen_desktop.services.letters import letter_writing
from meedoen_desktop.services.letters.invitation_wishes import Wishes, discard_wishes, save_wishes
from meedoen_desktop.services.letters.letter_choice import Choices
from meedoen_desktop.services.letters.letter_writing import LetterStart, Preview
from meedoen_desktop.services.letters.letters_kept import KeptLetter
from meedoen_desktop.views.autosave import Autosave
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letters.advice_words import about_letter, about_moment
from meedoen_desktop.views.letters.earlier_card import EarlierCard
from meedoen_desktop.views.letters.going_out import GoingOut
from meedoen_desktop.views.letters.jumps import jump_outside
from meedoen_desktop.views.letters.letter_form import LetterForm
from meedoen_desktop.views.letters.notices import Notice
from meedoen_desktop.views.letters.panes import Panes
from meedoen_desktop.views.letters.second_page import SheetPainter
from meedoen_desktop.views.tasks import Task
from meedoen_desktop.views.words.problem_words import problem_words

if TYPE_CHECKING:
    from meedoen_desktop.store import Store

PAUSE = 60
"""Milliseconds without a key before the letter is drawn anew."""


class NewLetter(QObject):
    """Fills ``panes`` for one client; prints and saves. ``typed`` at every change.

    ``drawn`` comes with every new `Preview`.
    """

    typed = Signal()
    drawn = Signal(object)

    def __init__(
        self, panes: Panes, context: Context, start: LetterStart, choices: Choices
    ) -> None:
        super().__init__(panes)
        self._panes, self._context, self._start = panes, context, start
        self.preview: Preview | None = None
        self._asked: Task | None = None
        self._is_held = False
        self._build(choices)
        self._paint = SheetPainter()
        self._out = GoingOut(
            panes,
            context,
            start.person_id,
            lambda: self.wishes,
            lambda: self.preview,
            self._paint,
        )
        self._out.busy.connect(self._hold)
        self._save = Autosave(panes, context.tasks, context.saves, self._collect, save_wishes)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._ask)
        self.form.changed.connect(self._changed)
        self.form.text.wanted.connect(self._begin_text)
        self._ask()

    @property
    def wishes(self) -> Wishes:
        """What is chosen now."""
        return self.form.wishes

    def flush(self) -> None:
        """Save what is being typed."""
        self._save.flush()

    def print(self) -> None:
        """Ask for a printer, put the letter in the dossier, print what was kept."""
        self.when_complete(self._out.print)

    def save(self) -> None:
        """Ask for a place, put the letter in the dossier, save a copy of what was kept."""
        self.when_complete(self._out.save)

    def email(self) -> None:
        """Ask for a place, put the letter in the dossier, make an e-mail with it there."""
        self.when_complete(self._out.email)

    def copy(self) -> None:
        """The words of the letter to the clipboard."""
        if self.preview is not None and self.preview.text:
            _copy(self._context, self.preview.text)

    def start_again(self) -> None:
        """Throw away what was typed; it can be undone."""
        before = self.wishes
        self._save.flush()
        context, person_id = self._context, self._start.person_id
        context.tasks.run(
            _begin_anew, context.store, person_id, before.template_id,
            done=lambda wishes: self._started_again(wishes, before), owner=self,
        )  # fmt: skip

    def show_letters(self, letters: tuple[KeptLetter, ...]) -> None:
        """The letters of before."""
        self.earlier.show_letters(letters)

    def _build(self, choices: Choices) -> None:
        self.form = LetterForm(self._context, self._start, choices)
        self.earlier = EarlierCard(self._context)
        for widget in (self.form, self.earlier):
            self._panes.column.addWidget(widget)

    def _collect(self) -> tuple[object, ...]:
        return self._context.store, self._start.person_id, self.wishes

    def _changed(self) -> None:
        self._save.touch()
        self._timer.start()
        self.typed.emit()

    def _ask(self, then: Callable[[], None] | None = None) -> None:
        """Draw the letter in the store thread; only the latest answer counts."""
        self._timer.stop()
        if self._asked is not None:
            self._asked.cancel()

        def show(preview: Preview) -> None:
            self._show(preview)
            if then is not None:
                self._jump() if preview.problem else then()

        context = self._context
        self._asked = context.tasks.run(
            letter_writing.preview, context.store, self._start.person_id, self.wishes,
            self._paint, done=show, owner=self,
        )  # fmt: skip

    def _show(self, preview: Preview) -> None:
        self.preview = preview
        translator = self._context.translator
        notices = about_letter(translator, preview)
        if preview.problem is not None and not self.form.text.tells(preview.problem.field):
            notices.insert(0, self._problem(preview.problem))
        self.form.notices.show_notices(notices)
        moment = about_moment(translator, preview) if self._start.fits.plans else []
        self.form.talk.notices.show_notices(moment)
        self._show_letter(preview)
        self.form.show_letter(exists=preview.may_exist)
        self.drawn.emit(preview)

    def _show_letter(self, preview: Preview) -> None:
        if preview.pdf and self._start.fits.medium != fits.LETTER:
            self._panes.preview.show_text(preview.text)
        elif preview.pdf:
            self._panes.preview.show_pdf(preview.pdf)
        elif preview.problem is not None:
            translator = self._context.translator
            sentence = problem_words(translator, preview.problem)
            if not self._stays(preview.problem, sentence):
                self._panes.preview.show_nothing(translator.text("Er is geen brief"), sentence)

    def _stays(self, problem: WrongInput, sentence: str) -> bool:
        """A typed text may be right a key later: the letter of before stays in sight, if any."""
        told = self.form.text.show_error(problem.field, sentence)
        if told and not self._panes.preview.shows_letter:
            self.form.text.go_there()
        return told and self._panes.preview.shows_letter

    def _problem(self, problem: WrongInput) -> Notice:
        text = problem_words(self._context.translator, problem)
        if self.form.has_field(problem.field):
            words = self._context.translator.text("Vul het in")
            return Notice(text, "warning", words, self._jump)
        jump = jump_outside(self._context, self._start.person_id, problem.field)
        return Notice(text, "warning", jump.label if jump else "", self._jump)

    def when_complete(self, go_on: Callable[[], None]) -> None:
        """Go on when nothing is missing in what stands here now; otherwise go to what is."""
        if self._is_held:
            return
        self._save.flush()
        self._ask(then=go_on)

    def _hold(self, held: bool) -> None:  # noqa: FBT001 - a slot
        """Nothing may change between what is kept and what is shown."""
        self._is_held = held
        self.form.hold(held=held)

    def _jump(self) -> None:
        problem = self.preview.problem if self.preview else None
        if problem is None:
            return
        self._panes.show_choices()
        sentence = problem_words(self._context.translator, problem)
        if self.form.show_error(problem.field, sentence):
            return
        jump = jump_outside(self._context, self._start.person_id, problem.field)
        if jump is not None:
            jump.go()
        else:
            self._context.messages.error_text(sentence)

    def _started_again(self, wishes: Wishes, before: Wishes) -> None:
        _ = self._context.translator.text
        self._fill(wishes)
        self._context.messages.done(
            _("U begint opnieuw."), _("Ongedaan maken"), lambda: self._put_back(before)
        )

    def _put_back(self, before: Wishes) -> None:
        self._fill(before)
        self._changed()

    def _fill(self, wishes: Wishes) -> None:
        self.form.show_wishes(wishes)
        self._ask()

    def _begin_text(self) -> None:
        """Let the text of this letter be changed, beginning with what it says now."""
        context = self._context
        context.tasks.run(
            letter_writing.own_text, context.store, self._start.person_id, self.wishes,
            done=self.form.text.start, owner=self,
        )  # fmt: skip


def _copy(context: Context, words: str) -> None:
    QGuiApplication.clipboard().setText(words)
    _ = context.translator.text
    context.messages.done(_("De tekst is gekopieerd. Plak hem waar u wilt."))


def _begin_anew(store: Store, person_id: str, template_id: str) -> Wishes:
    discard_wishes(store, person_id, template_id)
    return letter_writing.proposal(store, person_id, template_id)
