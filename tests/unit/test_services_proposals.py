"""The facts of the rhythm come from the file as they stand there, and stay up to date."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.method.rhythm import Interval, Pause
from meedoen_desktop.method.rhythm_engine import proposals as reckon
from meedoen_desktop.method.rhythm_facts import (
    SENT,
    BookingFact,
    ContactFact,
    Dated,
    Decision,
    Facts,
    HomeworkFact,
    IndicationFact,
    LetterFact,
    PostFact,
    ReferralFact,
    ReportFact,
    Spoken,
    TalkFact,
    ToldFact,
    TrajectoryFact,
    Wish,
    spoken_of,
)
from meedoen_desktop.method.rhythm_proposal import Proposal
from meedoen_desktop.method.working_calendar import WorkingCalendar
from meedoen_desktop.models import (
    Appointment,
    DatedFact,
    Dossier,
    Indication,
    InterpreterBooking,
    Letter,
    LetterEvent,
    Person,
    PlanStep,
    ProposalDecision,
    Referral,
    Relation,
    TalkMessage,
    Trajectory,
    TrajectoryReport,
)
from meedoen_desktop.services import practice, team
from meedoen_desktop.services.rhythm import proposals, rhythm_facts
from meedoen_desktop.services.rhythm.decisions import Choice, decide, take_back
from meedoen_desktop.services.rhythm.proposals import Caseload, caseload, first_of, for_client
from meedoen_desktop.services.team import ConsultantDetails, TeamDetails
from meedoen_desktop.store import Store
from tests.factories import add_contact, add_person

TODAY = date(2026, 11, 24)
DAY = date(2026, 9, 1)
LVW = load_profile("lvw")


@pytest.fixture(autouse=True)
def _set_up(store: Store) -> None:
    team.set_up(store, ConsultantDetails(name="Noor"), TeamDetails("leidschendam-voorburg", "lvw"))


def add(store: Store, person_id: str, record: type, **values: Any) -> str:
    with store.work() as session:
        dossier_id = session.get_one(Person, person_id).dossier_id
        made = record(dossier_id=dossier_id, person_id=person_id, **values)
        session.add(made)
    return str(made.id)


def dated(store: Store, person: str, kind: str, code: str, **values: Any) -> None:
    add(store, person, DatedFact, kind=kind, code=code, **{"valid_from": DAY} | values)


def facts_of(store: Store, person: str) -> Facts:
    """The facts of a client; the same whichever way they are read."""
    with store.read() as session:
        (one,) = rhythm_facts.read_some(session, LVW, TODAY, person_id=person)
        every = {c.id: c.facts for c in rhythm_facts.read_everybody(session, LVW, TODAY)}
        (among,) = [
            c.facts
            for c in rhythm_facts.read_some(session, LVW, TODAY, dossiers=[one.dossier_id])
            if c.id == person
        ]
    assert one.facts == every[person] == among
    return one.facts


def test_every_kind_of_fact_arrives(store: Store) -> None:
    person = add_person(store, added_on=DAY, preferred_channel="sms", interpreter="phone")
    dated(store, person, "group", "A1")
    dated(store, person, "route", "B", valid_from=date(2026, 10, 1))
    dated(store, person, "service_level", "active")
    dated(store, person, "category", "2A")
    dated(store, person, "status", "volunteer")
    dated(store, person, "outcome", "volunteer")
    dated(store, person, "rest", "rest", valid_to=date(2026, 12, 1))
    dated(store, person, "contact_wish", "6 weeks")
    talk = add(store, person, Appointment, wall_time="2026-12-01T10:00", form="home", kind="intake")
    letter = add(store, person, Letter, template_id="uitnodiging", template_version=1, dated_on=DAY,
                 size=1, appointment_id=talk)  # fmt: skip
    add(store, person, LetterEvent, letter_id=letter, event="printed", happened_on=DAY,
        written_at=store.clock.now())  # fmt: skip
    add(store, person, LetterEvent, letter_id=letter, appointment_id=talk, event="posted",
        happened_on=TODAY, registered=True, written_at=store.clock.now())  # fmt: skip
    add(store, person, TalkMessage, contact_id="c", appointment_id=talk, about="2026-12-01T10:00",
        channel="sms", told_on=TODAY)  # fmt: skip
    booking = add(store, person, InterpreterBooking, appointment_id=talk, booked_on=DAY,
                  moment="2026-12-01T10:00")  # fmt: skip
    add(store, person, InterpreterBooking, appointment_id=talk, moment="2026-11-30T10:00",
        booked_on=DAY, cancelled_on=TODAY)  # fmt: skip
    add(store, person, DatedFact, kind="message_wish", code="none", valid_from=DAY)
    referral = add(store, person, Referral, kind="wmo", organisation="Wmo", referred_on=DAY,
                   status="sent", acute=True)  # fmt: skip
    run = add(store, person, Trajectory, kind="welfare", provider="Welzijn", starts_on=DAY,
              status="running")  # fmt: skip
    add(store, person, TrajectoryReport, trajectory_id=run, reported_on=TODAY, three_way=True)
    asked = add(store, person, Indication, kind="wmo_day", requested_on=DAY)
    step = add(store, person, PlanStep, what="Bellen", kind="homework", due_on=TODAY)
    add(store, person, PlanStep, what="Geen huiswerk", due_on=TODAY)
    add(store, person, Relation, role="supporter", name="Bo")
    add(store, person, ProposalDecision, rule="meet", about="meet:2026-09-01", decision="moved",
        until=TODAY, decided_on=DAY)  # fmt: skip
    assert facts_of(store, person) == Facts(
        person_id=person,
        added_on=DAY,
        groups=(Dated("A1", DAY), Dated("B", date(2026, 10, 1))),
        levels=(Dated("active", DAY),),
        categories=(Dated("2A", DAY),),
        statuses=(Dated("volunteer", DAY),),
        outcomes=(Dated("volunteer", DAY),),
        pauses=(Pause("rest", DAY, date(2026, 12, 1)),),
        talks=(TalkFact(talk, datetime(2026, 12, 1, 10), "home", "intake", "planned"),),  # noqa: DTZ001
        letters=(LetterFact(DAY, talk, None, letter),),
        posts=(PostFact(letter, talk, "posted", TODAY, registered=True),),
        told=(ToldFact(TODAY, talk, datetime(2026, 12, 1, 10)),),  # noqa: DTZ001
        bookings=(BookingFact(booking, talk, datetime(2026, 12, 1, 10)),),  # noqa: DTZ001
        no_messages=True,
        interpreter="phone",
        referrals=(ReferralFact(referral, "wmo", "Wmo", DAY, "sent", None, None, acute=True),),
        trajectories=(
            TrajectoryFact(run, "welfare", "Welzijn", DAY, None, "running",
                           (ReportFact(TODAY, three_way=True),)),
        ),
        indications=(IndicationFact(asked, "wmo_day", "requested", DAY),),
        homework=(HomeworkFact(step, "Bellen", TODAY),),
        wish=Wish(Interval(6, 6, "weeks"), DAY),
        channel="sms",
        has_supporter=True,
        decisions=(Decision("meet", "meet:2026-09-01", "moved", DAY, TODAY),),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        (datetime(2026, 11, 23, 22, 30, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 11, 23, 23, 30, tzinfo=UTC), date(2026, 11, 24)),
        (datetime(2026, 7, 1, 22, 30, tzinfo=UTC), date(2026, 7, 2)),
        (datetime(2026, 7, 1, 21, 59, tzinfo=UTC), date(2026, 7, 1)),
    ],
)
def test_a_contact_late_in_the_evening_is_on_the_day_here(
    store: Store, instant: datetime, day: date
) -> None:
    person = add_person(store)
    add_contact(store, person, happened_at=instant, form="phone", result="spoken")
    assert facts_of(store, person).spoken == Spoken(day, day, None, day)


def test_what_is_left_out_of_the_facts_changes_no_proposal(store: Store) -> None:
    # The oracle: all contacts and letters of invented lives, against the few that are read.
    chance = random.Random(3)  # noqa: S311 - invented lives, the same every time
    lives: dict[str, tuple[Proposal, ...]] = {}
    for number in range(40):
        person = add_person(store, file_number=f"L-{number}", added_on=date(2025, 1, 1))
        dated(store, person, "group", chance.choice(("A1", "A3", "B1", "C1")))
        bare = facts_of(store, person)
        contacts = [invented_contact(chance) for _ in range(chance.randrange(9))]
        for one in contacts:
            add_contact(store, person, happened_at=noon(one.on), form=one.way, result=one.result)
        talks = [invented_talk(store, person, chance) for _ in range(chance.randrange(3))]
        letters = [
            LetterFact(invented_day(chance), talk.id, None, f"letter of {talk.id}"[:32])
            for talk in talks
            if chance.random() < 0.6
        ]
        for letter in letters:
            add(store, person, Letter, template_id="uitnodiging", template_version=1, size=1,
                dated_on=letter.on, appointment_id=letter.appointment_id, id=letter.id)  # fmt: skip
        everything = bare._replace(
            spoken=spoken_of(contacts, LVW.counting, TODAY),
            sent=tuple(one for one in contacts if one.way in SENT),
            talks=tuple(talks),
            letters=tuple(letters),
        )
        lives[person] = reckon(LVW, everything, WorkingCalendar(), TODAY)
    with store.read() as session:
        for one in rhythm_facts.read_everybody(session, LVW, TODAY):
            assert reckon(LVW, one.facts, WorkingCalendar(), TODAY) == lives[one.id]
    assert sum(map(len, lives.values())) > 100


def invented_day(chance: random.Random) -> date:
    return TODAY + timedelta(days=chance.randrange(-400, 30))


def invented_contact(chance: random.Random) -> ContactFact:
    ways = ("phone", "office", "home", "video", "note", "letter", "message")
    results = ("spoken", "supporter", "no_answer", "voicemail", "")
    return ContactFact(invented_day(chance), chance.choice(ways), chance.choice(results))


def invented_talk(store: Store, person: str, chance: random.Random) -> TalkFact:
    day, kind = invented_day(chance), chance.choice(("intake", "follow_up"))
    status = chance.choice(("planned", "planned", "done", "no_show", "cancelled"))
    made = add(store, person, Appointment, wall_time=f"{day}T10:00", form="office", kind=kind,
               status=status)  # fmt: skip
    return TalkFact(made, datetime.combine(day, time(10)), "office", kind, status)


def noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


@pytest.mark.parametrize("code", ["", "vaak", "0 weeks", "6 moons", "weeks"])
def test_a_wish_that_cannot_be_read_is_no_wish(store: Store, code: str) -> None:
    person = add_person(store)
    dated(store, person, "contact_wish", code)
    assert facts_of(store, person).wish is None


def test_everybody_is_read_with_a_fixed_number_of_statements(store: Store) -> None:
    def statements(people: int) -> int:
        for number in range(people):
            person = add_person(store, file_number=f"D-{number}")
            dated(store, person, "group", "A1")
        seen: list[str] = []
        event.listen(Engine, "before_cursor_execute", note := _noting(seen))
        with store.read() as session:
            list(rhythm_facts.read_everybody(session, LVW, TODAY))
        event.remove(Engine, "before_cursor_execute", note)
        return len([one for one in seen if "BEGIN" not in one])

    assert statements(1) == statements(30) <= 17


def _noting(seen: list[str]) -> Callable[..., None]:
    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        seen.append(statement)

    return note


def fresh(store: Store) -> Caseload:
    """What a program that was just started would say."""
    proposals._known.pop(store, None)
    return caseload(store, LVW)


def test_after_any_change_it_is_as_if_read_for_the_first_time(
    store: Store, clock: FixedClock
) -> None:
    practice.fill(store, people=30)
    caseload(store, LVW)
    with store.read() as session:
        people = [one.id for one in session.query(Person).order_by(Person.id)]
    changes: list[Callable[[], Any]] = [
        lambda: add_contact(store, people[0], happened_at=clock.now(), result="spoken"),
        lambda: dated(store, people[1], "group", "B2", valid_from=TODAY),
        lambda: add(store, people[2], Appointment, wall_time="2026-11-25T10:00", form="office",
                    kind="intake"),
        lambda: change(store, Person, people[3], deceased=True),
        lambda: change(store, Dossier, dossier_of(store, people[4]), closed_on=TODAY),
        lambda: change(store, Dossier, dossier_of(store, people[4]), closed_on=None),
        lambda: add_person(store, file_number="nieuw"),
        lambda: setattr(clock, "moment", clock.moment + timedelta(days=9)),
    ]  # fmt: skip
    for act in changes:
        act()
        remembered = caseload(store, LVW)
        assert remembered == fresh(store)


def change(store: Store, record: type, record_id: str, **values: Any) -> None:
    with store.work() as session:
        found = session.get_one(record, record_id)
        for name, value in values.items():
            setattr(found, name, value)


def dossier_of(store: Store, person: str) -> str:
    with store.read() as session:
        return session.get_one(Person, person).dossier_id


def test_a_change_that_was_not_kept_changes_nothing(store: Store) -> None:
    person = add_person(store)
    before = caseload(store, LVW)
    with pytest.raises(ZeroDivisionError), store.work() as session:
        session.get_one(Person, person).deceased = True
        session.flush()
        raise ZeroDivisionError
    assert caseload(store, LVW) == before == fresh(store)


def test_a_client_has_one_line_among_those_whose_turn_it_is(store: Store) -> None:
    person = add_person(store, added_on=date(2025, 1, 1))
    dated(store, person, "group", "A1", valid_from=date(2025, 1, 1))
    add_contact(store, person, happened_at=datetime(2026, 10, 20, tzinfo=UTC), result="spoken")
    rules = {one.rule for one in for_client(store, LVW, person)}
    assert {"contact", "meet"} <= rules
    assert caseload(store, LVW).due.count == 1


def test_what_comes_for_a_client_begins_with_what_may_be_done_now(store: Store) -> None:
    person = add_person(store, added_on=date(2026, 9, 1))
    dated(store, person, "group", "A1")
    add_contact(store, person, happened_at=datetime(2026, 11, 20, tzinfo=UTC), form="office",
                result="spoken")  # fmt: skip
    every = for_client(store, LVW, person)
    (only, *_rest) = first_of(every, TODAY, 3)
    assert only.rule == "contact"
    assert for_client(store, LVW, "0" * 32) == ()


def test_a_pause_is_kept_for_the_whole_rhythm_and_undone_at_once(store: Store) -> None:
    person = add_person(store, added_on=date(2025, 1, 1))
    dated(store, person, "group", "A1", valid_from=date(2025, 1, 1))
    add_contact(store, person, happened_at=datetime(2026, 10, 20, tzinfo=UTC), result="spoken")
    before = caseload(store, LVW)
    ids = decide(store, LVW, before.due.lines[0], Choice("paused", date(2027, 1, 31), "rust"))
    assert len(ids) > 1
    after = caseload(store, LVW)
    assert (after.due.count, after.look.count) == (0, 0)
    take_back(store, ids)
    assert caseload(store, LVW) == before
