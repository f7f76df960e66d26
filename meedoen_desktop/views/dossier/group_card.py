"""Group or route, and the other facts that hold from a day on. Never in the client's view."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.clients.groups import EXEMPTION, SCREENING
from meedoen_desktop.services.dossier.client_snapshot import ClientPage, FactLine
from meedoen_desktop.services.rhythm.screening import PLACES
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.dossier.fact_dialog import FactDialog
from meedoen_desktop.views.dossier.file_deeds import FileDeeds, client_of
from meedoen_desktop.views.widgets.buttons import IconButton, QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.chips import Chip
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Body, Caption, Muted
from meedoen_desktop.views.words import wording
from meedoen_desktop.views.words.days import short_day
from meedoen_desktop.views.words.method_words import MethodWords

_OTHERS = ("category", "ladder_step", "status", "service_level", "inflow")
_EARLIER = 4


class GroupCard(Card):
    """What holds now with its reason, and what held before."""

    def __init__(
        self,
        context: Context,
        page: ClientPage,
        method: MethodWords,
        changed: Callable[[], None],
        parent: QWidget,
    ) -> None:
        _ = context.translator.text
        label = _("Wijzig") if page.fact(*PLACES) else _("Deel in")
        edit = QuietButton(label, "pencil-simple", self.edit)
        edit.setObjectName("client.edit_group")
        super().__init__(method.group, edit, parent)
        self.setObjectName("client.group")
        self._context, self._page, self._method, self._changed = context, page, method, changed
        now = page.fact(*PLACES)
        if now is None:
            self.add(Muted(_("Nog niet ingedeeld. Dat mag wachten tot na het eerste gesprek.")))
        else:
            self._add_now(now)
        self._add_others()
        self._add_consultant()
        self._add_earlier(now)
        self._add_closing()

    def edit(self) -> None:
        """Ask for a decision with its reason."""
        FactDialog(
            self.window(), self._context, self._page.person_id, self._method, self._changed
        ).show_over()

    def _add_now(self, fact: FactLine) -> None:
        profile = self._method.profile
        is_group = profile is not None and fact.kind != SCREENING
        group = profile.group(fact.code) if profile and is_group else None
        sent = profile.sorted_out.get(fact.code) if profile and not is_group else None
        flow = FlowLayout()
        flow.addWidget(Chip(sent.label if sent else fact.code, "info"))
        self.body.addLayout(flow)
        if group:
            self.add(Body(group.label))
        if fact.reason:
            self.add(Muted(fact.reason))
        self.add(Caption(self._since(fact)))

    def _add_others(self) -> None:
        _ = self._context.translator.text
        for kind in _OTHERS:
            fact = self._page.fact(kind)
            if fact:
                words = wording.SITUATIONS.get(fact.code)
                code = _(words) if words else self._label_of(kind, fact.code)
                self.add(IconLine("tag", f"{_(wording.FACTS[kind])}: {code}"))
        exemption = self._page.fact(EXEMPTION)
        today = self._context.clock.today()
        if exemption and (exemption.valid_to is None or exemption.valid_to >= today):
            self.add(self._exemption(exemption))

    def _add_consultant(self) -> None:
        """Whose client it is, with the way to a colleague."""
        context, page = self._context, self._page
        _ = context.translator.text
        name = page.consultant or _("nog niemand")
        if page.consultant_id and page.consultant_id == context.store.author:
            name = _("{naam} (u)", naam=name)
        buttons: tuple[QWidget, ...] = ()
        if "transfer" in context.places and not page.deceased and page.closed_on is None:
            give = IconButton(
                "user-switch",
                _("Draag over aan een collega"),
                lambda: context.navigate("transfer", person_id=page.person_id),
                size=18,
            )
            give.setObjectName("client.transfer")
            buttons = (give,)
        words = f"{_(wording.FACTS['assignment'])}: {name}"
        self.add(IconLine("identification-card", words, buttons=buttons))

    def _add_closing(self) -> None:
        """The way out of file, quiet at the end; a closed file says so on top of the page."""
        page, profile = self._page, self._method.profile
        if page.closed_on is not None or profile is None or not profile.closing_reasons:
            return
        deeds = FileDeeds(self._context, self, client_of(page), self._changed)
        close = QuietButton(
            self._context.translator.text("Sluit het dossier"), "folder", deeds.close
        )
        close.setObjectName("client.close_file")
        self.body.addWidget(close, 0, Qt.AlignmentFlag.AlignLeading)

    def _label_of(self, kind: str, code: str) -> str:
        profile = self._method.profile
        return profile.fact_labels.get((kind, code), code) if profile else code

    def _exemption(self, fact: FactLine) -> IconLine:
        _ = self._context.translator.text
        words = wording.EXEMPTIONS.get(fact.code)
        until = _("tot en met {dag}", dag=self._day(fact.valid_to)) if fact.valid_to else ""
        below = " · ".join(part for part in (_(words) if words else fact.code, until) if part)
        return IconLine("pause", _("Ontheffing"), below)

    def _add_earlier(self, now: FactLine | None) -> None:
        _ = self._context.translator.text
        before = [f for f in self._page.facts if f.kind in PLACES and f is not now]
        if before:
            self.add(Caption(_("Eerder")))
        for fact in before[:_EARLIER]:
            line = IconLine("clock-counter-clockwise", fact.code, self._since(fact))
            line.setToolTip(fact.reason)
            self.add(line)

    def _since(self, fact: FactLine) -> str:
        _ = self._context.translator.text
        since = _("vanaf {dag}", dag=self._day(fact.valid_from))
        return f"{since} · {fact.author}" if fact.author else since

    def _day(self, day: date) -> str:
        return short_day(day.year, day.month, day.day, self._context.translator)
