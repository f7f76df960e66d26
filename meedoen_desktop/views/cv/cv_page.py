"""The CVs of one client: filled in at the left, the true page at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from meedoen_desktop.letters.cv.paper import CvPaper
from meedoen_desktop.services.cv import cv, cv_papers
from meedoen_desktop.services.cv.cv import CvDesk
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.cv.cv_deeds import CvDeeds
from meedoen_desktop.views.cv.cv_panes import CvPanes
from meedoen_desktop.views.exchange import errands
from meedoen_desktop.views.pdf.pdf_dialog import show_pdf
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import IconButton, PrimaryButton
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.empty_state import EmptyState
from meedoen_desktop.views.widgets.labels import Caption
from meedoen_desktop.views.widgets.letting_go import let_go
from meedoen_desktop.views.widgets.more_button import MoreButton
from meedoen_desktop.views.widgets.page import Page

_TITLE, _SUBTITLE = 340, 430
"""Height of the page in logical pixels at text size 100 % from which these are shown."""


class CvPage(Page):
    """The CV ``cv_id`` of ``person_id``, or the latest."""

    def __init__(self, context: Context, person_id: str, cv_id: str = "") -> None:
        super().__init__(context.translator.text("Cv"), scroll=False)
        self.setObjectName("cv")
        self._context, self._person_id = context, person_id
        self.desk: CvDesk | None = None
        self.panes: CvPanes | None = None
        self._content: QWidget | None = None
        self._more: MoreButton | None = None
        self.deeds = CvDeeds(context, self)
        self._add_head()
        QShortcut(QKeySequence.StandardKey.Print, self, self.show_pdf)
        context.together.changed.connect(self._show_together)
        context.idle.hold(self)  # one talks more than one types
        self.read(cv_id)

    @property
    def is_whole(self) -> bool:
        """Whether the page is there, or there is no CV."""
        drawn = self.panes is None or self.panes.preview.paper is not None
        return self.desk is not None and drawn

    def read(self, cv_id: str) -> None:
        """Show another CV of this client; the latest without an id."""
        self._context.tasks.run(
            cv.open_desk, self._context.store, self._person_id, cv_id, done=self._show, owner=self
        )

    def refresh(self) -> None:
        """What is on the screen is what is kept; nothing to read again."""

    def flush(self) -> None:
        """Keep what is typed, and make it the CV."""
        if self.panes is not None:
            self.panes.settle()

    def show_pdf(self) -> None:
        """Look at the page large; print it or save it from there."""
        if self.panes is not None:
            self.panes.save_now()
            self.panes.draw(self._open_pdf)

    def set_title(self, title: str, subtitle: str = "") -> None:
        super().set_title(title, subtitle)
        self._fit_head()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        """Large type on a low screen: the CV goes before the words above it."""
        px = current().px
        self.subtitle.setVisible(bool(self.subtitle.text()) and self.height() >= px(_SUBTITLE))
        self.title.setVisible(self.height() >= px(_TITLE))

    def _add_head(self) -> None:
        _ = self._context.translator.text
        self._back = IconButton("arrow-left", _("Terug naar de cliënt"), self._go_back)
        self._back.setObjectName("cv.back")
        self._head.insertWidget(0, self._back, 0, Qt.AlignmentFlag.AlignTop)
        self.chooser = ChoiceField()
        self.chooser.setObjectName("cv.chooser")
        self.chooser.setAccessibleName(_("Welk cv?"))
        self.chooser.activated.connect(lambda _index: self._open(self.chooser.currentData()))
        self.printer = PrimaryButton(_("Bekijk en print"), "printer", self.show_pdf)
        self.printer.setObjectName("cv.print")
        for widget in (self.chooser, self.printer):
            self.action_row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
            widget.hide()

    def _show(self, desk: CvDesk) -> None:
        """Build the page anew for another CV, or for none."""
        self.desk, self.panes = desk, None
        let_go(self._content, self.body)
        self.set_title(self._context.translator.text("Cv"), desk.client)
        self._show_chooser(desk)
        if desk.cv_id:
            self._content = self.panes = CvPanes(self._context, desk, self._advice())
        else:
            self._content = self._nothing(desk)
        self.body.addWidget(self._content, 1)
        self._content.show()
        self._show_together()

    def _nothing(self, desk: CvDesk) -> EmptyState:
        _ = self._context.translator.text
        if not desk.is_working:
            sentence = _("Voor deze cliënt is er geen cv gemaakt.")
            return EmptyState("identification-card", _("Geen cv"), sentence)
        begin = PrimaryButton(_("Begin een cv"), "plus", self.deeds.begin)
        begin.setObjectName("cv.begin")
        return EmptyState(
            "identification-card",
            _("Een cv om trots op te zijn"),
            _("U vult het samen in. Naam en telefoon staan er al; het cv ziet u er meteen naast."),
            (begin, self._advice()),
        )

    def _advice(self) -> Caption:
        """For the consultant alone: when a CV makes sense (method.md 6)."""
        _ = self._context.translator.text
        advice = Caption(
            _(
                "Een cv past bij wie klaar is voor betaald werk. Maak het samen met een "
                "werkconsulent; het kan mee met de warme overdracht."
            )
        )
        advice.setObjectName("cv.advice")
        return advice

    def _show_chooser(self, desk: CvDesk) -> None:
        _ = self._context.translator.text
        self.chooser.clear()
        for number, line in enumerate(desk.lines, start=1):
            self.chooser.addItem(line.name or _("Cv {nummer}", nummer=number), line.id)
        self.chooser.setCurrentIndex(self.chooser.findData(desk.cv_id))
        self.chooser.setVisible(len(desk.lines) > 1)
        self.printer.setVisible(bool(desk.cv_id))
        if self._more is not None:
            self._more.hide()
            self._more.deleteLater()
            self._more = None
        if desk.cv_id:
            self._more = MoreButton(_("Meer over dit cv"), self.deeds.choices(desk))
            self._more.setObjectName("cv.more")
            self.action_row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)

    def _open(self, cv_id: str) -> None:
        self.flush()
        self.read(cv_id)

    def _open_pdf(self, paper: CvPaper) -> None:
        if self.desk is None:
            return
        context, desk = self._context, self.desk
        title = context.translator.text("Cv van {naam}", naam=desk.client)
        show_pdf(
            self.window(),
            context,
            title,
            paper.pdf,
            file_name=f"Cv {desk.client}.pdf",
            went_out=partial(self._went_out, desk.cv_id, paper.pdf),
        )

    def _went_out(self, cv_id: str, pdf: bytes, action: str) -> None:
        tasks, store = self._context.tasks, self._context.store
        tasks.run(cv_papers.went_out, store, cv_id, action)
        tasks.run(errands.cv_left, store, cv_id, pdf)

    def _show_together(self, _is_on: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        """The advice and the way to the file are the consultant's."""
        together = self._context.together.is_on
        for label in self.findChildren(Caption, "cv.advice"):
            label.setVisible(not together)
        self._back.setVisible(not together)

    def _go_back(self) -> None:
        self._context.navigate("client", person_id=self._person_id)
