"""Fill an empty vault with invented people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy.orm import Session

from meedoen_desktop.method.forms import latest_form
from meedoen_desktop.models import Base, DatedFact, Draft, DraftValue, Person
from meedoen_desktop.services import drafts, team
from meedoen_desktop.services.agenda.planning import usual_agenda
from meedoen_desktop.services.practice import cvs, directory, rhythm, to_do, trails
from meedoen_desktop.services.practice.cards import choices
from meedoen_desktop.services.practice.caseload import SEED as CASELOAD_SEED
from meedoen_desktop.services.practice.caseload import Colleagues
from meedoen_desktop.services.practice.chance import WORKING_DAYS, Chance
from meedoen_desktop.services.practice.games import Player
from meedoen_desktop.services.practice.histories import Historian
from meedoen_desktop.services.practice.people import Inventor
from meedoen_desktop.services.practice.place import Place, place_for
from meedoen_desktop.services.practice.plans import SEED as PLANS_SEED
from meedoen_desktop.services.practice.plans import Plans
from meedoen_desktop.services.practice.talks import SEED as TALKS_SEED
from meedoen_desktop.services.practice.talks import Talks
from meedoen_desktop.services.practice.trails import Trails
from meedoen_desktop.services.practice.words import people as invented_names
from meedoen_desktop.services.practice.words import stories
from meedoen_desktop.services.trail.trail_kinds import book_of
from meedoen_desktop.store import Store

CONSULTANT = team.ConsultantDetails(
    name="Noor Hendriks",
    function="participatieconsulent",
    department="Maatschappelijke participatie",
    phone="14 070",
    email="noor.hendriks@voorbeeld.example",
    working_days=WORKING_DAYS,
)
MUNICIPALITY = "leidschendam-voorburg"
_TODAY_AT = ("09:30", "11:00", "14:30")
_TOMORROW_AT = ("10:00", "13:30")
_BATCH = 100
_PLAYING = 1_000_003
"""Makes another seed for the exercises."""


def fill(
    store: Store,
    municipality_id: str = MUNICIPALITY,
    *,
    seed: int = 1,
    people: int = 60,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Put ``people`` invented clients of a municipality in an empty vault.

    The same place, seed and day give the same. Raises ``DataFileError``.
    """
    place, today = place_for(municipality_id), store.clock.today()
    details = team.save_consultant(store, replace(CONSULTANT, phone=place.phone))
    chosen = team.TeamDetails(municipality_id, place.profile.id, practice=True)
    team.choose_team(store, chosen)
    hands = _Hands(
        Trails(Chance(seed + trails.SEED, today), details.id, book_of(store), place),
        Plans(Chance(seed + PLANS_SEED, today), details.id, place),
        Talks(Chance(seed + TALKS_SEED, today), details.id),
        Colleagues(Chance(seed + CASELOAD_SEED, today), details.id, place),
    )
    teller = _Teller(seed, today, place, details.id, hands)
    with store.work() as session:
        known = directory.directory(
            place, Chance(seed + directory.SEED, today), trails.words()["contacts"][0]
        )
        session.add_all([*known, *hands.colleagues.team()])
        session.add_all(to_do.invented(Chance(seed + to_do.SEED, today), municipality_id))
    made = 0
    while made < people:
        with store.work() as session:
            for _ in range(min(_BATCH, people - made)):
                teller.tell(session, made)
                made += 1
        if progress:
            progress(made, people)
    hands.plans.agree(store)
    if people >= len(_TODAY_AT) + len(_TOMORROW_AT) + 2:
        with store.work() as session:
            teller.open_work(session, store)
            teller.cvs(session, store, Chance(seed + cvs.SEED, today))


class _Hands(NamedTuple):
    """Who writes the records of one kind each, with a chance of their own."""

    trails: Trails
    plans: Plans
    talks: Talks
    colleagues: Colleagues


class _Teller:
    """Writes clients with their histories, and remembers them for what is planned."""

    def __init__(
        self,
        seed: int,
        today: date,
        place: Place,
        consultant_id: str,
        hands: _Hands,
    ) -> None:
        chance, rhythmic = Chance(seed, today), Chance(seed + rhythm.SEED, today)
        words, names, homes = stories(), invented_names(), place.homes
        playing = Chance(seed + _PLAYING, today)
        player = Player(playing, words, choices(), consultant_id, place.client)
        self._hands, self._chance, self._place = hands, chance, place
        self._inventor = Inventor(chance, names, words, homes, consultant_id)
        self._historian = Historian(chance, words, place, consultant_id, player)
        own = Inventor(rhythmic, names, words, homes, consultant_id)
        self._rhythm = rhythm.Rhythm(rhythmic, own, place)
        self._people: list[Person] = []

    def tell(self, session: Session, number: int) -> None:
        """One more client; every tenth shares the file of the one before."""
        if number % 10 == 9:
            person = self._inventor.partner_of(self._people[-1])
        else:
            dossier = self._inventor.dossier(number)
            session.add(dossier)
            person = self._inventor.person(dossier)
        self._special(session, person, number)
        session.add(person)
        is_new = number % 12 == 11
        made: list[Base] = []
        if not is_new:
            started = person.added_on or self._chance.today
            made = self._historian.records(person, started + timedelta(days=14))
            if not person.deceased:
                made += self._hands.trails.records(person, number)
                made += self._hands.plans.records(person, number)
        made += self._rhythm.records(person, number, tuple(made))
        made += self._hands.talks.records(person, number, made)
        decided = self._hands.colleagues.records(person, number, made)
        session.add_all(self._place.fitting([*made, *decided]))
        self._people.append(person)

    def _special(self, session: Session, person: Person, number: int) -> None:
        """What is rare in a caseload, so that it can be practised: at fixed places."""
        if number % 6 == 2:
            session.add(self._inventor.supporter_of(person))
        person.secret_address = number % 30 == 7
        person.deceased = number % 60 == 41
        if person.deceased:
            person.deceased_on = f"{self._chance.workday(40):%Y%m%d}"
        if number % 20 == 13:
            session.add_all(self._place.fitting([self._exemption(person)]))

    def _exemption(self, person: Person) -> DatedFact:
        profile = self._place.profile
        return DatedFact(
            id=self._chance.id(), dossier_id=person.dossier_id, person_id=person.id,
            kind="exemption", scheme="exemption", code="temporary",
            valid_from=self._chance.workday(60), valid_to=self._chance.workday(-120),
            profile_id=profile.id, profile_version=str(profile.version),
            reason="Tijdelijk, na een operatie.", author_id=self._inventor.consultant_id,
        )  # fmt: skip

    def open_work(self, session: Session, store: Store) -> None:
        """Talks of today and tomorrow, and an intake that was not finished."""
        well = [p for p in self._people if not p.deceased]
        today = store.clock.today()
        tomorrow = self._chance.workday(-1)
        chosen = iter(self._chance.some(well, len(_TODAY_AT) + len(_TOMORROW_AT) + 1))
        for day, times in ((today, _TODAY_AT), (tomorrow, _TOMORROW_AT)):
            for at in times:
                talk = self._historian.appointment(next(chosen), day, at)
                talk.agenda = usual_agenda(talk.kind)
                session.add(talk)
        self._intake_draft(session, next(chosen), store)

    def cvs(self, session: Session, store: Store, chance: Chance) -> None:
        """CVs for some of them."""
        session.add_all(list(cvs.records(store, self._people, chance)))

    def _intake_draft(self, session: Session, person: Person, store: Store) -> None:
        form = latest_form()
        now = store.clock.now()
        draft = Draft(
            id=self._chance.id(), kind="intake", subject_id=form.id, version=form.version,
            dossier_id=person.dossier_id, person_id=person.id, created_at=now, updated_at=now,
        )  # fmt: skip
        session.add(draft)
        session.flush()
        given = {
            "mode": "table",
            "answer.wonen-1": {"words": "Op de derde verdieping, met lift.", "state": ""},
            "answer.wonen-2": {"words": "De buren. En het licht.", "state": ""},
            "area.wonen": {"importance": 1, "number_now": 7, "number_wished": 8},
            "area.geld": {"importance": 2, "number_now": 4},
        }
        for key, value in given.items():
            session.add(DraftValue(draft_id=draft.id, key=key, value=drafts.as_text(value)))
