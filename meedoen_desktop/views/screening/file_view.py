"""One file of the row: what is known on the left, what can be chosen on the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from meedoen_desktop.errors import MeedoenError, NotFound, WrongInput
from meedoen_desktop.services.clients.groups import NewFact
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.dossier.client_snapshot import ClientPage
from meedoen_desktop.services.rhythm import screening, screening_queue
from meedoen_desktop.services.rhythm.screening_queue import Queue
from meedoen_desktop.views.autosave import Autosave
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.screening.choices import Option, questions
from meedoen_desktop.views.screening.choices_card import ChoicesCard
from meedoen_desktop.views.screening.known_card import KnownCard
from meedoen_desktop.views.screening.reason_row import ReasonRow
from meedoen_desktop.views.screening.ways import Ways
from meedoen_desktop.views.screening.work import ScreeningWork
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton, SecondaryButton
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.widgets.letting_go import let_go
from meedoen_desktop.views.widgets.restyled import Restyled
from meedoen_desktop.views.words.method_words import MethodWords

_BESIDE_FROM = 860


class FileView(Restyled, QWidget):
    """Shows where ``work`` is; keys and buttons do the same.

    ``ways`` are the buttons for the head of the page; ``reveal`` brings a widget into sight.
    """

    def __init__(
        self,
        context: Context,
        method: MethodWords,
        work: ScreeningWork,
        reveal: Callable[[QWidget], object],
    ) -> None:
        super().__init__()
        self._reveal = reveal
        self.ways = Ways()
        self._context, self._method, self._work = context, method, work
        self._page: ClientPage | None = None
        self._known: KnownCard | None = None
        self._waiting: tuple[NewFact, bool] | None = None
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self._choices = ChoicesCard(questions(method, context.translator), self._chosen)
        self._said = ""
        self.just_done = Muted()
        self.just_done.setObjectName("screening.just_done")
        self.just_done.hide()
        self.reason = ReasonRow(context.translator, self._reason_given)
        self._autosave = Autosave(
            self, context.tasks, context.saves, self._typed, screening_queue.keep_reason
        )
        self.reason.area.textChanged.connect(self._touched)
        self._lay_out()
        self._make_keys()
        work.refused.connect(self._refused)
        self.dress()

    def show_queue(self, queue: Queue) -> None:
        """The file at the place of the row; a client who is gone is passed by."""
        self.flush()
        try:
            self._page = read_page(self._context.store, queue.person_id)
        except NotFound:
            self._work.move(1)
            return
        self.progress.setRange(0, len(queue.people))
        self.progress.setValue(queue.at)
        self._undo.setEnabled(self._work.can_undo)
        self._back.setEnabled(queue.at > 0)
        self._waiting = None
        self.just_done.setText(self._said)
        self.just_done.setVisible(bool(self._said) and self._work.can_undo)
        self._said = ""
        self._show_known(self._page)
        self._choices.mark(_holding(self._page))
        self.reason.show_for(self._page, screening_queue.reason_of(self._context.store, queue))
        self.setFocus()

    def flush(self) -> None:
        """Save the reason that is being typed."""
        self._autosave.flush()

    def _chosen(self, option: Option, moves_on: bool) -> None:  # noqa: FBT001 - of the question
        fact = self._work.fact(option.kind, option.code)
        if fact is None or self._page is None:
            return
        today = self._context.clock.today()
        known = [(one.kind, one.code, one.valid_from == today) for one in self._page.facts]
        if screening.needs_reason(known, fact) and not self.reason.text():
            self._waiting = fact, moves_on
            self.reason.ask(" ".join(filter(None, (option.label, option.words))))
            self._reveal(self.reason)
            return
        self._keep(fact, moves_on=moves_on)

    def _keep(self, fact: NewFact, *, moves_on: bool) -> None:
        """Kept at once; beside the next file stands what was just chosen, and for whom."""
        self.flush()
        if moves_on and self._page is not None:
            self._said = self._context.translator.text(
                "Net ingedeeld: {naam}, {keuze}. Terug met Ctrl+Z.",
                naam=self._page.full_name, keuze=fact.code,
            )  # fmt: skip
        self._work.choose(fact, self.reason.text(), moves_on=moves_on)

    def _reason_given(self) -> None:
        """Enter in the reason: what was chosen goes on, or one may choose now."""
        if self._waiting is not None and self.reason.text():
            fact, moves_on = self._waiting
            self._keep(fact, moves_on=moves_on)
        self.setFocus()

    def _refused(self, error: MeedoenError) -> None:
        if isinstance(error, WrongInput) and error.field == "reason":
            self.reason.show_error(self._context.translator.error(error))
            self._reveal(self.reason)
        else:
            self._context.messages.error(error)

    def _touched(self) -> None:
        if self.reason.is_typed:
            self._autosave.touch()

    def _typed(self) -> tuple[object, ...]:
        person_id = self._page.person_id if self._page else ""
        return self._context.store, self._work.queue, person_id, self.reason.text()

    def _show_known(self, page: ClientPage) -> None:
        before, self._known = self._known, KnownCard(self._context, self._method, page)
        let_go(before, self._left)
        self._left.insertWidget(0, self._known)

    def _make_keys(self) -> None:
        work = self._work
        for keys, action in (
            ("Left", lambda: work.move(-1)),
            ("Backspace", lambda: work.move(-1)),
            ("Right", lambda: work.move(1)),
            ("L", work.later),
            ("Ctrl+Z", work.undo),
        ):
            QShortcut(QKeySequence(keys), self, action)

    def _lay_out(self) -> None:
        self._outer, self._columns = QVBoxLayout(self), QHBoxLayout()
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._right.addWidget(self._choices)
        self._left.addWidget(self.reason)
        self._left.addWidget(self.just_done)
        for column in (self._left, self._right):
            column.addStretch(1)
        self._columns.addLayout(self._left, 2)
        self._columns.addLayout(self._right, 3)
        self._outer.addWidget(self.progress)
        self._outer.addLayout(self._columns, 1)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._add_ways()

    def _add_ways(self) -> None:
        _, work = self._context.translator.text, self._work
        self._back = SecondaryButton(_("Vorige (←)"), "arrow-left", lambda: work.move(-1))
        later = SecondaryButton(_("Later (L)"), "clock", work.later)
        self._undo = SecondaryButton(_("Ongedaan (Ctrl+Z)"), "arrow-u-up-left", work.undo)
        stop = QuietButton(_("Stoppen"), "x", work.stop)
        names = ("screening.back", "screening.later", "screening.undo", "screening.stop")
        ways = (self._back, later, self._undo, stop)
        for button, name in zip(ways, names, strict=True):
            button.setObjectName(name)
            self.ways.add(button)

    def restyle(self) -> None:
        px = current().px
        self._outer.setSpacing(px(14))
        self._columns.setSpacing(px(18))
        for column in (self._left, self._right):
            column.setSpacing(px(14))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= current().px(_BESIDE_FROM)
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.LeftToRight if wide else ways.TopToBottom)


def _holding(page: ClientPage) -> list[tuple[str, str]]:
    """What holds now, as pairs of kind and code: the newest of each question."""
    found: dict[str, tuple[str, str]] = {}
    for fact in page.facts:  # newest first
        question = "place" if fact.kind in screening.PLACES else fact.kind
        found.setdefault(question, (fact.kind, fact.code))
    return list(found.values())
