"""What is known about the client whose file is screened: what people wrote, and nothing else.

No proposal of the machine: the consultant decides on the file as it is (method.md, values 6).
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from meedoen_desktop.services.clients.groups import EXEMPTION
from meedoen_desktop.services.dossier.client_snapshot import ClientPage, FactLine
from meedoen_desktop.services.rhythm.screening import PLACES
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.dossier.client_header import subtitle
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Heading, Muted
from meedoen_desktop.views.words import wording
from meedoen_desktop.views.words.days import short_day
from meedoen_desktop.views.words.method_words import MethodWords

_EARLIER = 3
_NOTE = 320
"""Letters of a note that are shown."""


class KnownCard(Card):
    """Who it is, how it was sorted, when there was contact, what was said."""

    def __init__(self, context: Context, method: MethodWords, page: ClientPage) -> None:
        super().__init__()
        self.setObjectName("screening.known")
        self._context, self._method, self._page = context, method, page
        self.add(Heading(page.full_name, 2))
        self.add(Muted(subtitle(context.translator, page)))
        if page.attention.strip():
            self.add(IconLine("warning", page.attention.strip(), ink="warning"))
        self._add_sorting()
        self._add_contact()
        self._add_talk()
        self._add_people()
        self._add_way_in()

    def _add_sorting(self) -> None:
        _ = self._context.translator.text
        placed = [fact for fact in self._page.facts if fact.kind in PLACES]
        if not placed:
            self.add(IconLine("squares-four", _("Nog niet ingedeeld")))
        for number, fact in enumerate(placed[: 1 + _EARLIER]):
            icon = "clock-counter-clockwise" if number else "squares-four"
            below = " · ".join(part for part in (self._since(fact), fact.reason) if part)
            self.add(IconLine(icon, self._name_of(fact), below, strong=not number))
        exemption = self._page.fact(EXEMPTION)
        if exemption and (exemption.valid_to is None or exemption.valid_to >= self._today):
            words = _(wording.EXEMPTIONS.get(exemption.code, exemption.code))
            self.add(IconLine("pause", _("Ontheffing"), words))

    def _add_contact(self) -> None:
        _, page = self._context.translator.text, self._page
        last = page.last_contact
        if last is None:
            self.add(IconLine("chats", _("Nog geen contact in dit programma")))
        else:
            form = _(wording.FORMS.get(last.form, "Notitie"))
            words = _("Laatste contact: {dag}, {vorm}", dag=self._day(last.day), vorm=form.lower())
            self.add(IconLine("chats", words, _cut(last.note)))
        if page.planned:
            day = self._day(page.planned[0].day)
            self.add(IconLine("calendar-blank", _("Volgende afspraak: {dag}", dag=day)))

    def _add_talk(self) -> None:
        _, intake = self._context.translator.text, self._page.intake
        if intake is None:
            return
        title = _("Intake van {dag}", dag=self._day(intake.held_on))
        said = intake.summary or intake.smallest_step
        self.add(IconLine("clipboard-text", title, _cut(said)))

    def _add_people(self) -> None:
        _, page = self._context.translator.text, self._page
        supporters = [one.name for one in page.relations if one.role == "supporter"]
        if supporters:
            self.add(IconLine("hand-heart", _("Begeleider: {wie}", wie=", ".join(supporters))))
        if page.housemates:
            names = ", ".join(one.name for one in page.housemates)
            self.add(IconLine("users", _("In hetzelfde dossier: {wie}", wie=names)))

    def _add_way_in(self) -> None:
        _, context = self._context.translator.text, self._context
        if "client" not in context.places:
            return
        person_id = self._page.person_id
        button = QuietButton(
            _("Open het dossier"),
            "arrow-square-out",
            lambda: context.navigate("client", person_id=person_id),
        )
        button.setObjectName("screening.open")
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def _name_of(self, fact: FactLine) -> str:
        profile = self._method.profile
        group = profile.group(fact.code) if profile else None
        if group is not None and fact.kind == self._method.kind:
            return f"{self._method.group} {fact.code} · {group.label}"
        out = profile.sorted_out.get(fact.code) if profile else None
        return out.label if out else fact.code

    def _since(self, fact: FactLine) -> str:
        return self._context.translator.text("vanaf {dag}", dag=self._day(fact.valid_from))

    def _day(self, day: date) -> str:
        return short_day(day.year, day.month, day.day, self._context.translator)

    @property
    def _today(self) -> date:
        return self._context.clock.today()


def _cut(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _NOTE else f"{flat[:_NOTE].rsplit(' ', 1)[0]} …"
