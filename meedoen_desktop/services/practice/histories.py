"""Two invented years of guidance for one client: calls, talks, numbers that rise, small steps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from meedoen_desktop.models import (
    Appointment,
    AreaRating,
    Base,
    Contact,
    DatedFact,
    Intake,
    IntakeAnswer,
    Person,
    PlanStep,
    Theme,
)
from meedoen_desktop.services.practice.chance import Chance, working_day
from meedoen_desktop.services.practice.games import Player
from meedoen_desktop.services.practice.place import Place
from meedoen_desktop.services.practice.words import AREAS, Stories

_RESULTS = ("spoken", "no_answer", "voicemail", "supporter")


@dataclass
class Historian:
    """Invents the records of one client after the other."""

    chance: Chance
    stories: Stories
    place: Place
    consultant_id: str
    player: Player

    def records(self, person: Person, started: date) -> list[Base]:
        """Everything of a client who was first met on ``started``."""
        facts = self._sorted(person, started)
        contacts = self._contacts(person, started)
        occasions = self._occasions(person, started)
        games = self.player.cards(person, started)
        return [
            *facts, *contacts, *occasions, *games, *self._steps(person), *self._planned(person)
        ]  # fmt: skip

    def _sorted(self, person: Person, started: date) -> list[DatedFact]:
        """The group or route then and now, and the other ways of sorting."""
        before, now = self.chance.one(self.place.courses)
        facts = [
            self._fact(person, scheme, self.chance.one(codes), started)
            for scheme, codes in self.place.sortings(now)
        ]
        facts.append(self._fact(person, self.place.group_kind, before, started))
        if now != before:
            middle = started + (self.chance.today - started) / 2
            facts.append(self._fact(person, self.place.group_kind, now, middle))
        return facts

    def _fact(self, person: Person, kind: str, code: str, day: date) -> DatedFact:
        profile = self.place.profile
        return DatedFact(
            **self._common(person), kind=kind, code=code, scheme=kind, valid_from=day,
            profile_id=profile.id, profile_version=str(profile.version),
            reason=self.chance.one(self.stories["reasons"]), author_id=self.consultant_id,
        )  # fmt: skip

    def _contacts(self, person: Person, started: date) -> list[Contact]:
        found, day = [], started
        quiet_until = self.chance.number(3, 70)
        while day < self.chance.today - timedelta(days=quiet_until):
            found.append(self._contact(person, day))
            day += timedelta(days=self.chance.number(14, 45))
            day = working_day(day)
        return found

    def _contact(self, person: Person, day: date) -> Contact:
        result = self.chance.weighted(_RESULTS, (10, 2, 1, 2))
        is_talk = result == "spoken" and self.chance.is_lucky(4)
        return Contact(
            **self._common(person), happened_at=self.chance.moment(day),
            form=self.chance.one(("office", "office", "home", "video")) if is_talk else "phone",
            result=result, note=self.chance.one(self.stories[result]),
            next_step=self.chance.one(self.stories["next_steps"]) if result == "spoken" else "",
            next_done=day < self.chance.today - timedelta(days=50),
            consultant_id=self.consultant_id,
        )  # fmt: skip

    def _occasions(self, person: Person, started: date) -> list[Base]:
        """An intake at the start and boards about every half year, the numbers slowly rising."""
        numbers = {area: self.chance.number(3, 7) for area in AREAS}
        important = self.chance.some(AREAS, 3)
        records = self._intake(person, started)
        intake_id = records[0].id  # type: ignore[attr-defined]
        day, occasion, occasion_id = started, "intake", intake_id
        while day < self.chance.today:
            ratings = [
                self._rating(person, day, occasion, occasion_id, area, numbers[area], important)
                for area in AREAS
            ]
            records += ratings
            if occasion == "board":
                records += self.player.board(person, ratings)
            numbers = {a: min(9, n + self.chance.number(0, 2)) for a, n in numbers.items()}
            numbers = self.player.dip(numbers)
            day = working_day(day + timedelta(days=self.chance.number(150, 220)))
            occasion, occasion_id = "board", self.chance.id()
        records += [
            Theme(**self._common(person), occasion_id=intake_id, area_id=area, position=position)
            for position, area in enumerate(important[:2])
        ]
        return records

    def _intake(self, person: Person, day: date) -> list[Base]:
        intake = Intake(
            **self._common(person), form_id="intake-8-leefgebieden", form_version=1, held_on=day,
            mode=self.chance.one(("table", "table", "phone", "home")),
            summary=self.chance.one(self.stories["summaries"]),
            smallest_step=self.chance.one(self.stories["plan_steps"]), step_by="Samen",
            step_on=day + timedelta(days=21), consultant_id=self.consultant_id,
        )  # fmt: skip
        answers = [
            IntakeAnswer(
                **self._common(person), intake_id=intake.id, question_id=f"{area}-1",
                words=self.chance.one(self.stories.by_area[area]),
            )
            for area in AREAS
        ]  # fmt: skip
        dream = IntakeAnswer(
            **self._common(person), intake_id=intake.id, question_id="blij-3",
            words=self.chance.one(self.stories["dreams"]),
        )  # fmt: skip
        return [intake, *answers, dream]

    def _rating(
        self, person: Person, day: date, occasion: str, occasion_id: str, area: str, number: int,
        important: list[str],
    ) -> AreaRating:  # fmt: skip
        return AreaRating(
            **self._common(person), occasion=occasion, occasion_id=occasion_id, rated_on=day,
            area_id=area, importance=2 if area in important else self.chance.number(0, 2),
            number_now=number, number_wished=min(10, number + 2),
            words=self.chance.one(self.stories.by_area[area]) if occasion == "intake" else "",
            care_need="none" if occasion == "intake" else "",
            want_to_talk=area == important[0],
        )  # fmt: skip

    def _steps(self, person: Person) -> list[PlanStep]:
        return [
            PlanStep(
                **self._common(person), what=what,
                who=self.place.doer(self.chance.one(self.stories["who"])),
                due_on=self.chance.workday(ago),
                done_on=self.chance.workday(ago) if ago > 20 else None,
            )
            for what in self.chance.some(self.stories["plan_steps"], 3)
            for ago in [self.chance.number(-20, 200)]
        ]  # fmt: skip

    def _planned(self, person: Person) -> list[Appointment]:
        if not self.chance.is_lucky(3):
            return []
        return [self.appointment(person, self.chance.workday(-self.chance.number(2, 30)))]

    def appointment(self, person: Person, day: date, at: str = "") -> Appointment:
        """A talk on that day; ``at`` is a time as ``10:30``."""
        form = self.chance.one(("office", "office", "phone", "home"))
        return Appointment(
            **self._common(person), wall_time=f"{day}T{at}" if at else self.chance.wall(day),
            minutes=45, form=form, kind="follow_up", consultant_id=self.consultant_id,
            place="Gemeentehuis, spreekkamer 2" if form == "office" else "",
        )  # fmt: skip

    def _common(self, person: Person) -> dict[str, str]:
        return {"id": self.chance.id(), "dossier_id": person.dossier_id, "person_id": person.id}
