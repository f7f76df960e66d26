"""What is next: planned talks, what the method proposes, and agreements that are still open."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.day import promises
from meedoen_desktop.services.dossier.client_snapshot import ClientPage, OpenStep, Planned
from meedoen_desktop.services.messages.chain import Chain
from meedoen_desktop.services.rhythm.pauses import RestNow
from meedoen_desktop.services.rhythm.proposals import ProposalLine
from meedoen_desktop.views.appointment.appointment_dialog import AppointmentDialog, Start
from meedoen_desktop.views.appointment.appointment_paper import show_sheet
from meedoen_desktop.views.appointment.chain_line import ChainLine
from meedoen_desktop.views.appointment.video_link import open_link
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.dossier.pause_line import pause_line
from meedoen_desktop.views.dossier.proposals_part import MakeDeeds, Proposals
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Caption, Muted
from meedoen_desktop.views.widgets.more_button import MoreButton
from meedoen_desktop.views.widgets.step_line import StepLine
from meedoen_desktop.views.widgets.tab_order import tab_through
from meedoen_desktop.views.words import wording
from meedoen_desktop.views.words.days import full_day


class NextCard(Card):
    """``changed`` is called after something was planned, moved, cancelled or done.

    Without ``make_deeds`` proposals are only shown.
    """

    def __init__(
        self,
        context: Context,
        page: ClientPage,
        changed: Callable[[], None],
        parent: QWidget,
        make_deeds: MakeDeeds | None = None,
    ) -> None:
        _ = context.translator.text
        plan = QuietButton(_("Plan een afspraak"), "calendar-plus", self.plan)
        plan.setObjectName("client.plan")
        super().__init__(_("Wat er komt"), plan, parent)
        self.setObjectName("client.next")
        self._context, self._page, self._changed = context, page, changed
        self._make_deeds = make_deeds
        self._chains: dict[str, ChainLine] = {}
        self._before: QWidget = plan
        """Where Tab was before it comes to what is proposed."""
        for talk in page.planned:
            self._chains[talk.id] = ChainLine(context)
            block = QVBoxLayout()
            block.setSpacing(current().px(2))
            block.addWidget(self._talk(talk))
            block.addWidget(self._chains[talk.id])
            self.body.addLayout(block)
        if not page.planned:
            self.add(Muted(_("Er staat nog geen afspraak.")))
        self._proposed = QVBoxLayout()
        self._proposed.setSpacing(current().px(8))
        self.body.addLayout(self._proposed)
        if page.steps:
            self.add(Caption(_("Nog te doen")))
        for step in page.steps:
            self.add(self._step(step))

    def show_proposals(self, lines: Sequence[ProposalLine], rest: RestNow | None = None) -> None:
        """What may be done now and what opens next, with why; it comes after the page is there.

        A rest stands above them: it says why they open so late.
        """
        if rest is not None:
            self._proposed.addWidget(pause_line(self._context, rest, self._done))
        deeds = self._make_deeds and self._make_deeds(self._context, self, self._changed)
        if lines:
            part = Proposals(self._context, lines, deeds)
            self._proposed.addWidget(part)
            tab_through(self._before, part)

    def show_chains(self, chains: Mapping[str, Chain]) -> None:
        """What was done for each planned talk, and what comes, as one calm line."""
        for talk_id, found in chains.items():
            if talk_id in self._chains:
                self._chains[talk_id].show_chain(found)

    def plan(self) -> None:
        """Ask when, and plan."""
        dialog = AppointmentDialog(
            self.window(), self._context, Start(person_id=self._page.person_id)
        )
        dialog.kept.connect(self._planned)
        dialog.show_over()

    def _talk(self, talk: Planned) -> IconLine:
        _ = self._context.translator.text
        day = full_day(self._context.translator, talk.day, self._context.clock.today())
        kind = _(wording.KINDS.get(talk.kind, "Afspraak"))
        form = _(wording.TALK_FORMS.get(talk.form, "op kantoor"))
        minutes = _("{minuten} minuten", minuten=talk.minutes)
        below = " · ".join(part for part in (kind, form, talk.place, minutes) if part)
        video = (_("Open de link"), "video-camera", lambda: open_link(self._context, talk.id))
        more = MoreButton(
            _("Meer over de afspraak van {dag}", dag=day),
            (
                *((video,) if talk.form == appointments.VIDEO else ()),
                (_("Verzet of wijzig"), "pencil-simple", lambda: self._move(talk)),
                (_("Blad in eigen taal"), "translate", lambda: self._sheet(talk)),
                (_("Zeg af"), "x", lambda: self._cancel(talk)),
            ),
        )
        words = f"{day[:1].upper()}{day[1:]}, {talk.time.hour}.{talk.time:%M}"
        self._before = more
        return IconLine("calendar-check", words, below, buttons=(more,), strong=True, ink="accent")

    def _step(self, step: OpenStep) -> StepLine:
        _ = self._context.translator.text
        parts = [_("Huiswerk") if step.is_homework else "", step.who]
        if step.due_on:
            day = full_day(self._context.translator, step.due_on, self._context.clock.today())
            late = step.due_on < self._context.clock.today()
            parts.append(_("was voor {dag}", dag=day) if late else _("voor {dag}", dag=day))
        line = StepLine(step.what, " · ".join(part for part in parts if part), _("Klaar"))
        line.finished.connect(lambda: self._finish(step))
        return line

    def _planned(self, appointment_id: str) -> None:
        self._done(
            self._context.translator.text("De afspraak staat erin."),
            lambda: appointments.cancel(self._context.store, appointment_id),
        )

    def _move(self, talk: Planned) -> None:
        dialog = AppointmentDialog(self.window(), self._context, Start(appointment_id=talk.id))
        dialog.kept.connect(lambda _id: self._moved(dialog.before, talk))
        dialog.show_over()

    def _moved(self, before: appointments.Talk | None, talk: Planned) -> None:
        if before is not None:
            self._done(
                self._context.translator.text("De afspraak is gewijzigd."),
                lambda: appointments.change(self._context.store, talk.id, before),
            )

    def _sheet(self, talk: Planned) -> None:
        show_sheet(self, self._context, self._page.person_id, talk.id)

    def _cancel(self, talk: Planned) -> None:
        store = self._context.store
        text = self._context.translator.text("De afspraak is afgezegd.")
        self._context.tasks.run(
            appointments.cancel,
            store,
            talk.id,
            done=lambda status: self._done(
                text, lambda: appointments.set_status(store, talk.id, status)
            ),
            owner=self,
        )

    def _finish(self, step: OpenStep) -> None:
        store = self._context.store
        text = self._context.translator.text("Afgevinkt: {wat}", wat=step.what)
        self._context.tasks.run(
            promises.finish,
            store,
            step.source,
            step.id,
            done=lambda _none: self._done(
                text, lambda: promises.reopen(store, step.source, step.id)
            ),
            owner=self,
        )

    def _done(self, text: str, undo: Callable[[], object]) -> None:
        context, changed = self._context, self._changed

        def take_back() -> None:
            context.tasks.run(undo, done=lambda _result: changed(), owner=context.messages)

        context.messages.done(text, context.translator.text("Ongedaan maken"), take_back)
        changed()
