"""*Gespreksklaar*: one screen before a talk, also to print."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.services.dossier.client_snapshot import ClientPage
from meedoen_desktop.services.talks import ready
from meedoen_desktop.services.talks.ready import Promise, Ready
from meedoen_desktop.services.talks.ready_paper import ready_paper
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.pdf.pdf_dialog import show_pdf
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Body, Caption, Muted, Text
from meedoen_desktop.views.widgets.quote import Quote
from meedoen_desktop.views.widgets.reading_area import ReadingArea
from meedoen_desktop.views.words.days import full_day
from meedoen_desktop.views.words.life_area_words import area_of
from meedoen_desktop.views.words.trail_wording import TrailWords

_MOST = 4


class ReadyDialog(Dialog):
    """Last promises, what I promised, the client's own words, one good opening question."""

    def __init__(self, parent: QWidget, context: Context, page: ClientPage) -> None:
        _ = context.translator.text
        super().__init__(
            parent,
            _("Klaar voor het gesprek met {naam}", naam=page.name_in_text or page.full_name),
            accept_text=_("Print"),
            cancel_text=_("Sluit"),
        )
        self.setObjectName("ready")
        self.accept_button.set_icon("printer")
        self._context, self._page = context, page
        self._told = ready.read_ready(context.store, page)
        self.accepted.connect(self._make_paper)
        ground = QWidget()
        ground.setObjectName("scrollBody")
        self._lines = QVBoxLayout(ground)
        self._lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(ReadingArea(self.windowTitle(), ground))
        self._fill(self._told, page)
        px = current().px
        self.resize(px(620), px(560))

    def _fill(self, told: Ready, page: ClientPage) -> None:
        _ = self._context.translator.text
        self._opening(told)
        if told.attention and not self._context.together.is_on:
            self._lines.addWidget(IconLine("warning-circle", told.attention, ink="warning"))
        mine = [one for one in told.promises if one.is_mine]
        homework = [one for one in told.promises if one.is_homework]
        self._promises(_("Wat ik beloofde"), "hand", mine)
        self._promises(_("Wat we verder afspraken"), "steps", told.others)
        self._promises(_("Huiswerk"), "list-checks", homework)
        self._waiting(told)
        if told.words:
            self._lines.addWidget(Caption(_("In eigen woorden")))
            for source, words in told.words:
                self._lines.addWidget(Quote(words, tone=f"area:{source}" if source else "info"))
        if page.last_contact and page.last_contact.note:
            day = full_day(
                self._context.translator, page.last_contact.day, self._context.clock.today()
            )
            self._lines.addWidget(Caption(_("Vorige keer, {dag}", dag=day)))
            self._lines.addWidget(Body(page.last_contact.note))
        if page.reach.interpreter:
            self._lines.addWidget(IconLine("translate", _("Er is een tolk nodig.")))
        if told.is_empty:
            self._lines.addWidget(
                Muted(_("Er is nog niets afgesproken. Begin gewoon met luisteren."))
            )
        self._lines.addStretch(1)  # little to tell: the question keeps its own height

    def _opening(self, told: Ready) -> None:
        card = Card(self._context.translator.text("Een vraag om mee te beginnen"), tone="info")
        card.add(Text(self.question(told), "section"))
        self._lines.addWidget(card)

    def question(self, told: Ready) -> str:
        """The opening question in words."""
        translator = self._context.translator
        area = area_of(told.about, translator.language) if told.about else ""
        return translator.text(told.question, stap=told.step, gebied=area.lower(), wie=told.by)

    def _make_paper(self) -> None:
        context, window = self._context, self.parentWidget() or self
        paper = ReadyPaper(context, self._page, window)
        context.tasks.run(
            ready_paper,
            self._page,
            self._told,
            self.question(self._told),
            context.clock.today(),
            done=paper.show,
            owner=window,
        )

    def _promises(self, title: str, icon: str, promises: Sequence[Promise]) -> None:
        """Who promised what, and since when it stands open."""
        if promises:
            self._lines.addWidget(Caption(title))
        for one in promises[:_MOST]:
            parts = ["" if one.is_mine else one.who]
            if one.since is not None:
                day = full_day(self._context.translator, one.since, self._context.clock.today())
                parts.append(self._context.translator.text("sinds {dag}", dag=day))
            below = " · ".join(part for part in parts if part)
            self._lines.addWidget(IconLine(icon, one.what, below))

    def _waiting(self, told: Ready) -> None:
        if not told.waiting:
            return
        words = TrailWords(self._context.translator, self._context.clock.today())
        self._lines.addWidget(Caption(self._context.translator.text("Doorverwijzingen")))
        for line in told.waiting[:_MOST]:
            late = line.is_late and not self._context.together.is_on
            ink = "warning" if late else "muted"
            self._lines.addWidget(
                IconLine("signpost", words.title(line), words.since(line), ink=ink)
            )

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "_lines"):
            self._lines.setSpacing(current().px(10))


class ReadyPaper:
    """Shows the sheet and logs when it leaves the program."""

    def __init__(self, context: Context, page: ClientPage, window: QWidget) -> None:
        self._context, self._page, self._window = context, page, window

    def show(self, pdf: bytes) -> None:
        """Look at it before it is printed or saved."""
        context = self._context
        title = context.translator.text("Gespreksklaar")
        show_pdf(self._window, context, title, pdf, file_name=f"{title}.pdf", went_out=self._log)

    def _log(self, action: str) -> None:
        context = self._context
        context.tasks.run(
            context.store.log_access, action, self._page.dossier_id, owner=context.messages
        )
