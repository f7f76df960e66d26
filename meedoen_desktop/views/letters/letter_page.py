"""A letter to one client: choices on the left, the true PDF on the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut

from meedoen_desktop.errors import MeedoenError, WrongInput
from meedoen_desktop.i18n import Translator
from meedoen_desktop.letters import fits
from meedoen_desktop.services.letters import letter_choice, letter_writing, letters_kept
from meedoen_desktop.services.letters.letter_choice import Choices
from meedoen_desktop.services.letters.letter_writing import LetterStart, Preview
from meedoen_desktop.services.letters.letters_kept import KeptLetter
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letters.coach_side import CoachSide
from meedoen_desktop.views.letters.jumps import jump_outside
from meedoen_desktop.views.letters.kept_letter import KeptLetterView
from meedoen_desktop.views.letters.message_out import MessageOut
from meedoen_desktop.views.letters.new_letter import NewLetter
from meedoen_desktop.views.letters.notices import Notice, Notices
from meedoen_desktop.views.letters.panes import Panes
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import (
    IconButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
)
from meedoen_desktop.views.widgets.more_button import MoreButton
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.words.problem_words import problem_words

if TYPE_CHECKING:
    from meedoen_desktop.store import Store

_TITLE, _SUBTITLE = 300, 420
"""Height of the page in logical pixels at text size 100 % from which these are shown."""
_LOWEST = 260
Letters = tuple[KeptLetter, ...]


class LetterPage(Page):
    """A new letter to ``person_id``, or the kept letter ``letter_id``.

    ``template_id`` says which new one; without it the one that fits best. Who comes from a pile
    (``is_of_pile``) goes back to it.
    """

    def __init__(
        self,
        context: Context,
        person_id: str,
        letter_id: str = "",
        template_id: str = "",
        *,
        is_of_pile: bool = False,
    ) -> None:
        _ = context.translator.text
        super().__init__(_("Brief"))
        self.setObjectName("letter")
        self._context, self._person_id, self._letter_id = context, person_id, letter_id
        self._template_id, self._is_of_pile = template_id, is_of_pile
        self.panel: NewLetter | KeptLetterView | None = None
        self.panes = Panes(context.translator)
        self.add(self.panes)
        self.scroller.viewport().installEventFilter(self)
        self._add_head()
        QShortcut(QKeySequence.StandardKey.Print, self, self._print)
        self._start()

    def refresh(self) -> None:
        """The letter stays as it is; only the list of other letters is read again."""
        self._context.tasks.run(
            letters_kept.letters_of, self._context.store, self._person_id, done=self._show_letters
        )

    def flush(self) -> None:
        """Save what is being typed."""
        if self.panel is not None:
            self.panel.flush()

    def set_title(self, title: str, subtitle: str = "") -> None:
        super().set_title(title, subtitle)
        self._fit_head()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Both panes fill the page; on a very low screen the page scrolls instead."""
        if event.type() == QEvent.Type.Resize and watched is self.scroller.viewport():
            px, room = current().px, self.scroller.viewport().height()
            self.panes.setFixedHeight(max(px(_LOWEST), room - px(14)))
        return super().eventFilter(watched, event)

    def _fit_head(self) -> None:
        """Large type on a low screen: the letter goes before the words above it."""
        px = current().px
        self.subtitle.setVisible(bool(self.subtitle.text()) and self.height() >= px(_SUBTITLE))
        self.title.setVisible(self.height() >= px(_TITLE))

    def _add_head(self) -> None:
        _ = self._context.translator.text
        name = _("Terug naar de stapel") if self._is_of_pile else _("Terug naar de cliënt")
        back = IconButton("arrow-left", name, self._go_back)
        back.setObjectName("letter.back")
        self._head.insertWidget(0, back, 0, Qt.AlignmentFlag.AlignTop)
        self.again = QuietButton(_("Begin opnieuw"), "arrow-counter-clockwise", self._start_again)
        self.saver = SecondaryButton(_("Bewaar als PDF"), "file-pdf", self._save)
        kind = SecondaryButton if self._letter_id else PrimaryButton
        self.printer = kind(_("Print"), "printer", self._print)
        names = (("again", self.again), ("save", self.saver), ("print", self.printer))
        for name, button in names:
            button.setObjectName(f"letter.{name}")
            button.setEnabled(False)
            self.action_row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.again.hide()

    def _start(self) -> None:
        context, store = self._context, self._context.store
        if self._letter_id:
            context.tasks.run(
                _read_kept, store, self._letter_id, done=self._show_kept, failed=self._failed
            )
        else:
            context.tasks.run(
                _read_start, store, self._person_id, self._template_id,
                done=self._show_new, failed=self._failed,
            )  # fmt: skip

    def _show_new(self, read: tuple[LetterStart, Choices, Letters]) -> None:
        start, choices, letters = read
        _ = self._context.translator.text
        is_letter = start.fits.medium == fits.LETTER
        title = (
            _("Brief aan {naam}", naam=start.client)
            if is_letter
            else _("Bericht aan {naam}", naam=start.client)
        )
        self.set_title(title, start.name)
        self.panel = NewLetter(self.panes, self._context, start, choices)
        self._offer(self.panel, start)
        self.panel.typed.connect(self.again.show)
        self.panel.drawn.connect(self._allow)
        self.again.setVisible(start.is_resumed)
        form = self.panel.form
        editors = {"extra": form.words.extra, "text": form.text.area}
        self.coach = CoachSide(self._context, self.panes, self.panel, self._person_id, editors)
        self.action_row.insertWidget(0, self.coach.button, 0, Qt.AlignmentFlag.AlignTop)
        self._settle(letters)

    def _offer(self, panel: NewLetter, start: LetterStart) -> None:
        """Other ways out for a letter; for a message its own."""
        _ = self._context.translator.text
        if start.fits.medium != fits.LETTER:
            for button in (self.saver, self.printer):
                button.hide()
            for made in MessageOut(self, self._context, panel, start).buttons():
                self.action_row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
            return
        more = MoreButton(
            _("Meer: kopiëren of mailen"),
            (
                (_("Kopieer als tekst"), "copy", panel.copy),
                (_("E-mail met de brief erbij"), "at", panel.email),
            ),
        )
        more.setObjectName("letter.more")
        self.action_row.insertWidget(0, more, 0, Qt.AlignmentFlag.AlignTop)

    def _allow(self, preview: Preview) -> None:
        """Nothing can be printed for somebody who died."""
        for button in (self.saver, self.printer):
            button.setEnabled(preview.may_exist)

    def _show_kept(self, read: tuple[KeptLetter, bytes, str, Letters]) -> None:
        letter, pdf, client, letters = read
        _ = self._context.translator.text
        day = self._context.translator.day_long(letter.dated_on)
        self.set_title(_("Brief aan {naam}", naam=client), _("Brief van {dag}", dag=day))
        self.panel = KeptLetterView(self.panes, self._context, letter, pdf)
        self._settle(letters)

    def _settle(self, letters: Letters) -> None:
        self._show_letters(letters)
        for button in (self.again, self.saver, self.printer):
            button.setEnabled(True)

    def _show_letters(self, letters: Letters) -> None:
        if self.panel is not None:
            self.panel.show_letters(letters)

    def _failed(self, error: MeedoenError) -> None:
        """There is nothing to show; say why, with the way to what is missing."""
        _ = self._context.translator.text
        field = error.field if isinstance(error, WrongInput) else ""
        sentence = _said(self._context.translator, error)
        self.panes.preview.show_nothing(_("Er is geen brief"), sentence)
        jump = jump_outside(self._context, self._person_id, field)
        notices = Notices()
        self.panes.column.addWidget(notices)
        notice = Notice(sentence, "warning", jump.label, jump.go) if jump else Notice(sentence)
        notices.show_notices([notice])

    def _print(self) -> None:
        self._with_panel(lambda panel: panel.print())

    def _save(self) -> None:
        self._with_panel(lambda panel: panel.save())

    def _with_panel(self, act: Callable[[NewLetter | KeptLetterView], None]) -> None:
        if self.panel is not None:
            act(self.panel)

    def _start_again(self) -> None:
        if isinstance(self.panel, NewLetter):
            self.panel.start_again()

    def _go_back(self) -> None:
        to_client = partial(self._context.navigate, "client", person_id=self._person_id)
        (self._context.back if self._is_of_pile else to_client)()


def _said(translator: Translator, error: MeedoenError) -> str:
    if isinstance(error, WrongInput):
        return problem_words(translator, error)
    return translator.error(error)


def _read_start(
    store: Store, person_id: str, template_id: str
) -> tuple[LetterStart, Choices, Letters]:
    choices = letter_choice.choices(store, person_id)
    wanted = template_id or choices.best.template_id
    start = letter_writing.start(store, person_id, wanted)
    return start, choices, letters_kept.letters_of(store, person_id)


def _read_kept(store: Store, letter_id: str) -> tuple[KeptLetter, bytes, str, Letters]:
    letter, pdf = letters_kept.open_letter(store, letter_id)
    client = letters_kept.client_of(store, letter_id)
    return letter, pdf, client, letters_kept.letters_of(store, letter.person_id)
