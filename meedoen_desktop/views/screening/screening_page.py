"""*Indelen*: go through many files and sort them; nothing chosen is ever lost."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.rhythm import screening_queue
from meedoen_desktop.services.rhythm.screening_queue import GROUP, LIST, YEAR, Offer, Queue, Whom
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.screening.bulk_view import BulkView
from meedoen_desktop.views.screening.file_view import FileView
from meedoen_desktop.views.screening.start_view import StartCard
from meedoen_desktop.views.screening.work import ScreeningWork
from meedoen_desktop.views.widgets.buttons import IconButton, PrimaryButton, QuietButton
from meedoen_desktop.views.widgets.empty_state import EmptyState
from meedoen_desktop.views.widgets.letting_go import let_go
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.words.method_words import method_words


class ScreeningPage(Page):
    """Begins where one was; without open work with the question whose files."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._method = method_words(context)
        super().__init__(context.translator.text("Indelen"))
        self._files: FileView | None = None
        self._shown: QWidget | None = None
        self._work = ScreeningWork(context, self._method.profile, self)
        self._work.moved.connect(self._moved)
        self._work.ended.connect(self._begin)
        self._add_way_back()
        self._work.resume()

    def refresh(self) -> None:
        """Read again what is shown."""
        if isinstance(self._shown, BulkView):
            self._shown.refresh()
        else:
            self._work.resume()

    def flush(self) -> None:
        """Save the reason that is being typed."""
        if self._files is not None:
            self._files.flush()

    def _moved(self, queue: Queue | None) -> None:
        if queue is None:
            self._begin()
        elif queue.is_over:
            self._tell_done(queue)
        else:
            self._show_file(queue)

    def _begin(self) -> None:
        store = self._context.store
        self._context.tasks.run(screening_queue.offer, store, done=self._show_start)

    def _show_start(self, offered: Offer) -> None:
        _ = self._context.translator.text
        sentence = _("Ga dossier voor dossier langs, met één toets per keuze.")
        self.set_title(_("Indelen"), sentence)
        card = StartCard(
            self._context.translator, self._method, offered, self._work.start, self._show_table
        )
        card.setMaximumWidth(760)
        self._show(card)
        card.take_keyboard()

    def _show_table(self, whom: Whom) -> None:
        self.set_title(self._context.translator.text("Veel tegelijk indelen"), self._name_of(whom))
        table = BulkView(self._context, self._method, whom, self._begin)
        self._show(table, stretch=1)
        table.search.setFocus()

    def _show_file(self, queue: Queue) -> None:
        _ = self._context.translator.text
        if self._files is None:
            self._files = FileView(self._context, self._method, self._work, self._reveal)
            self.action_row.addWidget(self._files.ways)
            self._show(self._files)
        place = _("{plaats} van {totaal}", plaats=queue.at + 1, totaal=len(queue.people))
        self.set_title(_("Indelen"), f"{place}  ·  {self._name_of(queue.whom)}")
        self._files.show_queue(queue)
        self.scroller.verticalScrollBar().setValue(0)

    def _tell_done(self, queue: Queue) -> None:
        translator, _ = self._context.translator, self._context.translator.text
        self.set_title(_("Indelen"), self._name_of(queue.whom))
        seen = translator.plural(
            "U bent {count} dossier langs geweest.",
            "U bent {count} dossiers langs geweest.",
            len(queue.people),
        )
        calm = _("Eerste gesprekken zijn over de komende weken verspreid: niemand is te laat.")
        ready = PrimaryButton(_("Klaar"), "check", self._work.stop)
        ready.setObjectName("screening.ready")
        back = partial(self._work.move, -1)
        again = QuietButton(_("Terug naar het laatste dossier"), "arrow-left", back)
        again.setObjectName("screening.again")
        self._show(
            EmptyState("check-circle", _("Klaar"), f"{seen} {calm}", (ready, again)), stretch=1
        )
        ready.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_of(self, whom: Whom) -> str:
        _ = self._context.translator.text
        if whom.kind == YEAR:
            return _("Meer dan een jaar geleden ingedeeld")
        if whom.kind == GROUP:
            group = self._method.group.lower()
            return _("Opnieuw bekijken: {groep} {code}", groep=group, code=whom.value)
        if whom.kind == LIST:
            return _("Bij elkaar ingelezen")
        return _("Nog niet ingedeeld")

    def _show(self, widget: QWidget, *, stretch: int = 0) -> None:
        before, self._shown = self._shown, widget
        if before is not None:
            self.flush()
            if isinstance(before, FileView):
                self.action_row.removeWidget(before.ways)
                before.ways.deleteLater()
                self._files = None
            let_go(before, self.body)
        self.body.addWidget(widget, stretch)
        self.fill_height(whole=bool(stretch))
        widget.show()  # at once: only what is shown can take the keyboard

    def _reveal(self, widget: QWidget) -> None:
        """After the layout knows how large it has become."""
        show = partial(self.scroller.ensureWidgetVisible, widget)
        QTimer.singleShot(0, widget, show)

    def _add_way_back(self) -> None:
        name = self._context.translator.text("Terug")
        back = IconButton("arrow-left", name, self._context.back)
        back.setObjectName("screening.leave")
        self._head.insertWidget(0, back, 0, Qt.AlignmentFlag.AlignTop)
