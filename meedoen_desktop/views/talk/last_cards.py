"""What opens a talk: a good question, what worked, what was agreed, the client's own words."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QCheckBox, QWidget

from meedoen_desktop.services.dossier.client_snapshot import OpenStep
from meedoen_desktop.services.talks.ready import is_mine
from meedoen_desktop.services.talks.talks import OUTCOMES
from meedoen_desktop.views.talk.outcome_row import OutcomeRow
from meedoen_desktop.views.talk.work import TalkWork
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Body, Caption, Muted, Text
from meedoen_desktop.views.widgets.quote import Quote
from meedoen_desktop.views.words.days import full_day
from meedoen_desktop.views.words.life_area_words import area_of

_NOTE = 400
"""Characters of the last note."""


class OpeningCard(Card):
    """One open question to begin with."""

    def __init__(self, work: TalkWork) -> None:
        _ = work.context.translator.text
        super().__init__(tone="info")
        self.setObjectName("talk.opening")
        self.add(Caption(_("Een vraag om mee te beginnen")))
        self.question = Text(opening_question(work), "section")
        self.add(self.question)


def opening_question(work: TalkWork) -> str:
    """The question in words."""
    translator, told = work.context.translator, work.talk.ready
    area = area_of(told.about, translator.language) if told.about else ""
    return translator.text(told.question, stap=told.step, gebied=area.lower(), wie=told.by)


class LastCard(Card):
    """Last time: what worked comes first, then each agreement with one press for how it went."""

    def __init__(self, work: TalkWork) -> None:
        _ = work.context.translator.text
        super().__init__(_("De vorige keer"))
        self.setObjectName("talk.last")
        self._work = work
        self.rows: dict[str, OutcomeRow] = {}
        self._add_done()
        steps = work.talk.page.steps
        self._add_steps(_("Huiswerk"), [one for one in steps if one.is_homework])
        agreed = [one for one in steps if not one.is_homework]
        self._add_steps(_("Afgesproken"), [one for one in agreed if not is_mine(one)])
        self._add_steps(_("Dat beloofde u"), [one for one in agreed if is_mine(one)])
        self._add_words()
        if not self.body.count():
            self.add(Muted(_("Er staat nog niets open. Begin gewoon met luisteren.")))

    def _add_done(self) -> None:
        _ = self._work.context.translator.text
        if self._work.talk.done:
            self.add(Caption(_("Gelukt. Sta daar eerst bij stil.")))
        for what in self._work.talk.done:
            self.add(IconLine("hands-clapping", what, ink="success"))

    def _add_steps(self, title: str, steps: list[OpenStep]) -> None:
        if steps:
            self.add(Caption(title))
        for step in steps:
            row = OutcomeRow(
                self._work.context.translator, step.id, step.what,
                " · ".join(self._below(step)), self._work.notes.outcome(step.id),
            )  # fmt: skip
            row.changed.connect(
                lambda outcome, step_id=step.id: self._work.set_outcome(step_id, outcome)
            )
            self.rows[step.id] = row
            self.add(row)

    def _below(self, step: OpenStep) -> Iterator[str]:
        translator, today = self._work.context.translator, self._work.context.clock.today()
        if step.who and not is_mine(step):
            yield step.who
        since = self._work.talk.ready.since.get(step.id)
        if since is not None:
            yield translator.text("sinds {dag}", dag=translator.day(since))
        if step.due_on is not None:
            day = full_day(translator, step.due_on, today)
            yield translator.text("voor {dag}", dag=day)
        tried = self._work.talk.tried.get(step.id)
        if tried is not None and tried.result in dict(OUTCOMES):
            said = translator.text(dict(OUTCOMES)[tried.result]).lower()
            words = f"{said}, {tried.words}" if tried.words else said
            yield translator.text("vorige keer: {hoe}", hoe=words)

    def _add_words(self) -> None:
        translator, page = self._work.context.translator, self._work.talk.page
        today = self._work.context.clock.today()
        if page.own_words is not None:
            day = full_day(translator, page.own_words.said_on, today)
            self.add(Caption(translator.text("In eigen woorden, {dag}", dag=day)))
            self.add(Quote(page.own_words.words))
        contact = page.last_contact
        if contact is not None and contact.note and not self._work.context.together.is_on:
            day = full_day(translator, contact.day, today)
            self.add(Caption(translator.text("Uw notitie, {dag}", dag=day)))
            self.add(Body(_shortened(contact.note)))


class PointsCard(Card):
    """The points of the appointment, to tick off; nothing when it has none."""

    def __init__(self, work: TalkWork, points: tuple[str, ...]) -> None:
        super().__init__(work.context.translator.text("Wat u wilde bespreken"))
        self.setObjectName("talk.points")
        self._work = work
        self.boxes: list[QCheckBox] = []
        for number, point in enumerate(points):
            box = QCheckBox(point)
            box.setObjectName(f"talk.point.{number}")
            box.setChecked(point in work.notes.points)
            box.toggled.connect(lambda _on: self._ticked())
            self.boxes.append(box)
            self.add(box)

    def _ticked(self) -> None:
        done = tuple(box.text() for box in self.boxes if box.isChecked())
        self._work.set_closing(points=done)


def points_of(work: TalkWork) -> tuple[str, ...]:
    """The points of the appointment that is written down."""
    planned = work.talk.appointment(work.notes.appointment_id)
    lines = planned.talk.agenda.splitlines() if planned is not None else ()
    return tuple(line.strip() for line in lines if line.strip())


class ReadAloudCard(Card):
    """For a talk by telephone or video: sentences to say as they stand."""

    def __init__(self, work: TalkWork) -> None:
        super().__init__(work.context.translator.text("Om voor te lezen"), tone="info")
        self.setObjectName("talk.aloud")
        self._work = work
        self._start, self._question, self._end = Body(), Text("", "section"), Body()
        for label in (self._start, self._question, self._end):
            self.add(label)
        self.refresh()
        work.changed.connect(self.refresh)

    def refresh(self) -> None:
        """The last sentence tells what is agreed by now."""
        _ = self._work.context.translator.text
        name = self._work.table.consultant.name
        self._start.setText(
            _("“U spreekt met {naam}. Komt het nu uit om even te praten?”", naam=name)
            if name
            else _("“Komt het nu uit om even te praten?”")
        )
        self._question.setText(f"“{opening_question(self._work)}”")
        record = self._work.record
        agreed = [one.what for one in (*record.agreements, *record.homework, *record.promises)]
        self._end.setText(
            _("“We spraken af: {afspraken}. Klopt dat zo?”", afspraken="; ".join(agreed))
            if agreed
            else _("“Wat spreken we af voor de volgende keer?”")
        )


def opening_of(work: TalkWork) -> QWidget:
    """The question, or all that one reads aloud."""
    is_aloud = work.is_by_voice and not work.context.together.is_on
    return ReadAloudCard(work) if is_aloud else OpeningCard(work)


def _shortened(text: str) -> str:
    flat = text.strip()
    return flat if len(flat) <= _NOTE else flat[:_NOTE].rsplit(" ", 1)[0] + " …"
