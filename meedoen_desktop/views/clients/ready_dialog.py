"""*Gespreksklaar*: one screen before a talk, also to print."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from meedoen_desktop.services import ready
from meedoen_desktop.services.client_snapshot import ClientPage
from meedoen_desktop.services.ready import Ready
from meedoen_desktop.views.clients.icon_line import IconLine
from meedoen_desktop.views.clients.life_area_words import area_of
from meedoen_desktop.views.clients.quote import Quote
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.spoken_days import near_day
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.labels import Body, Caption, Muted, Text


class ReadyDialog(Dialog):
    """Last promises, what I promised, the client's own words, one good opening question."""

    def __init__(self, parent: QWidget, context: Context, page: ClientPage) -> None:
        _ = context.translator.text
        super().__init__(
            parent,
            _("Klaar voor het gesprek met {naam}", naam=page.name_in_text or page.full_name),
            accept_text=_("Klaar"),
            cancel_text=_("Sluit"),
        )
        self.setObjectName("ready")
        self.cancel_button.hide()
        self._context = context
        ground = QWidget()
        ground.setObjectName("scrollBody")
        self._lines = QVBoxLayout(ground)
        self._lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(ground)
        self.body.addWidget(area)
        self._fill(ready.get_ready(page), page)
        px = current().px
        self.resize(px(620), px(560))

    def _fill(self, told: Ready, page: ClientPage) -> None:
        _ = self._context.translator.text
        self._opening(told)
        self._steps(_("Wat ik beloofde"), "hand", told.mine)
        self._steps(_("Wat de cliënt zou doen"), "steps", told.theirs)
        if told.words:
            self._lines.addWidget(Caption(_("In eigen woorden")))
            for source, words in told.words:
                self._lines.addWidget(Quote(words, tone=f"area:{source}"))
        if page.last_contact and page.last_contact.note:
            day = near_day(
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

    def _opening(self, told: Ready) -> None:
        _ = self._context.translator.text
        card = Card(_("Een vraag om mee te beginnen"), tone="info")
        area = area_of(told.about, self._context.translator.language) if told.about else ""
        question = _(told.question, stap=told.step, gebied=area.lower())
        card.add(Text(question, "section"))
        self._lines.addWidget(card)

    def _steps(self, title: str, icon: str, steps: tuple[str, ...]) -> None:
        if steps:
            self._lines.addWidget(Caption(title))
            for step in steps:
                self._lines.addWidget(IconLine(icon, step))

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "_lines"):
            self._lines.setSpacing(current().px(10))
