from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select, text

from meedoen_desktop import assets
from meedoen_desktop.clock import FixedClock
from meedoen_desktop.method.profile_files import load_profile, profiles
from meedoen_desktop.models import (
    Appointment,
    Assessment,
    Contact,
    Cv,
    DatedFact,
    Dossier,
    Indication,
    Person,
    PlanStep,
    Referral,
    Trajectory,
    TrajectoryReport,
)
from meedoen_desktop.services import practice, team
from meedoen_desktop.services.caseload.flow import read_walks
from meedoen_desktop.services.cv import cv, cv_papers
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.exercises.client_results import client_results
from meedoen_desktop.services.exercises.exercise_records import boards, pictures, strengths
from meedoen_desktop.services.exercises.kept_exercises import (
    BOARD,
    PICTURES,
    STRENGTHS,
    UnreadableRecord,
)
from meedoen_desktop.services.persons.doubles import possible_doubles
from meedoen_desktop.services.persons.look_alikes import DIGIT, SAME
from meedoen_desktop.services.plans.plan import read_plan
from meedoen_desktop.services.practice.cards import (
    PICTURES_DECK,
    STRENGTHS_DECK,
    ShippedTexts,
    choices,
)
from meedoen_desktop.services.practice.people import is_eleven_proof
from meedoen_desktop.services.rhythm import closing, screening_queue
from meedoen_desktop.services.rhythm.proposals import caseload
from meedoen_desktop.services.trail import organisations
from meedoen_desktop.store import Store
from meedoen_desktop.store.verify import synced_kinds, verify
from tests.stores import Unlocked


def content(store: Store) -> dict[str, list[Any]]:
    """Every row of every synced table; the ids of consultant and device differ each time."""
    with store.read() as session:
        return {
            str(kind.__name__): sorted(
                repr({**row, "consultant_id": "", "author_id": ""})
                for row in session.execute(
                    text(f"select * from {kind.__tablename__}")  # type: ignore[attr-defined] # noqa: S608
                ).mappings()
            )
            for kind in synced_kinds()
            if kind.__name__ != "Consultant"
        }


def test_sixty_people_with_two_years_of_history(store: Store, clock: FixedClock) -> None:
    practice.fill(store)
    assert team.team(store).practice
    assert team.this_consultant(store).name == "Noor Hendriks"
    with store.read() as session:
        people = session.scalars(select(Person)).all()
        files = session.scalars(select(Dossier)).all()
        contacts = session.scalars(select(Contact)).all()
        today = session.scalars(
            select(Appointment).where(Appointment.wall_time.startswith("2026-11-24"))
        ).all()
    assert len(people) == 60
    assert len(files) == 54
    assert len(today) == 3
    assert len(contacts) > 400
    oldest = min(contact.happened_at for contact in contacts)
    assert clock.now() - timedelta(days=800) < oldest < clock.now() - timedelta(days=500)
    assert max(contact.happened_at for contact in contacts) < clock.now()
    assert all(is_eleven_proof(person.bsn) and person.bsn.startswith("9999") for person in people)
    assert len({person.bsn for person in people}) == 60
    assert any(person.secret_address for person in people)
    assert any(person.deceased for person in people)
    assert any(person.language == "ar" for person in people)


def test_the_invented_people_have_help_elsewhere(store: Store, clock: FixedClock) -> None:
    practice.fill(store)
    today = clock.today()
    with store.read() as session:
        referrals = session.scalars(select(Referral)).all()
        reports = session.scalars(select(TrajectoryReport)).all()
        kinds = {one.kind for one in session.scalars(select(Assessment))}
        requested = {one.status for one in session.scalars(select(Indication))}
    late = caseload(store, load_profile("lvw")).waiting
    assert 4 <= late.count <= 24
    assert {"waiting", "report"} <= {one.proposal.rule for one in late.lines}
    assert {"sent", "waiting", "started", "proposed", "finished"} <= {r.status for r in referrals}
    assert all(one.referred_on <= today for one in referrals)
    assert all(one.reported_on <= today for one in reports)
    assert len(kinds) >= 2
    assert requested == {"requested", "granted"}


def test_some_invented_people_have_a_plan_in_every_state(store: Store) -> None:
    practice.fill(store)
    with store.read() as session:
        people = session.scalars(select(Person.id)).all()
    plans = [read_plan(store, person) for person in people]
    with_goal = [plan for plan in plans if plan.every_goal]
    assert 5 <= len(with_goal) <= 20
    assert any(plan.reached for plan in plans)
    assert any(plan.stopped and plan.stopped[0].outcome for plan in plans)
    assert any(goal.todo and not goal.done for plan in plans for goal in plan.goals)
    agreed = [plan for plan in plans if plan.agreements]
    assert {plan.agreements[0].how for plan in agreed} == {"spoken", "screen", "paper"}
    assert not any(plan.changed for plan in agreed)
    assert not any(
        step.who == "" for plan in with_goal for goal in plan.goals for step in goal.todo
    )


def test_the_same_seed_and_day_give_the_same_people(
    store: Store, tmp_path: Path, clock: FixedClock, unlocked: Unlocked
) -> None:
    practice.fill(store, seed=7, people=24)
    again = unlocked.create(tmp_path / "nog-een", clock)
    practice.fill(again, seed=7, people=24)
    other = unlocked.create(tmp_path / "anders", clock)
    practice.fill(other, seed=8, people=24)
    assert content(store) == content(again)
    assert content(store) != content(other)
    again.close()
    other.close()


def test_invented_people_played_all_three_exercises_more_than_once(store: Store) -> None:
    practice.fill(store, people=24)
    with store.read() as session:
        people = session.scalars(select(Person.id)).all()
    every = [client_results(store, person) for person in people]
    kept = [record for results in every for record in results.records]
    assert {record.exercise_id for record in kept} == {BOARD, STRENGTHS, PICTURES}
    assert not any(isinstance(record, UnreadableRecord) for record in kept)
    assert any(len(strengths(results.records)) > 1 for results in every)
    assert any(len(boards(results.records)) > 2 for results in every)
    for results in every:
        for session_ in results.sessions:
            played = session_.board
            assert played is None or set(played.values) == set(session_.values)
        for record in pictures(results.records):
            assert record.now is not None
            assert record.now.words
            assert record.now.name != record.now.id
            assert record.played_on.weekday() < 5


def test_every_invented_choice_is_on_a_shipped_card() -> None:
    texts, found = ShippedTexts(), choices()
    for card, _words in (*found.now, *found.wished):
        assert texts.of(PICTURES_DECK, "cards", card, ("nl", "ar", "xx")).keys() == {"nl", "ar"}
    for kind, picked in (("cards", found.strengths), ("learning", found.learning)):
        assert all(texts.of(STRENGTHS_DECK, kind, card, ("nl",))["nl"][0] for card, _w in picked)


def test_a_practice_vault_is_sound_and_tells_its_progress(store: Store) -> None:
    steps: list[tuple[int, int]] = []
    practice.fill(store, people=120, progress=lambda done, total: steps.append((done, total)))
    assert steps == [(100, 120), (120, 120)]
    assert verify(store).is_sound


def test_the_practice_vault_has_newcomers_to_sort_and_clients_twice(store: Store) -> None:
    practice.fill(store)
    before = caseload(store, load_profile("lvw")).to_sort
    practice.add_newcomers(store)
    assert caseload(store, load_profile("lvw")).to_sort == before + 8
    found = possible_doubles(store)
    assert {SAME, DIGIT} <= {one.reason for one in found}
    assert len(found) <= 4
    offered = screening_queue.offer(store)
    assert any(count >= 6 for _day, count in offered.lists)
    assert verify(store).problems == ()


def test_three_of_the_invented_people_have_a_cv_in_each_look(
    store: Store, clock: FixedClock
) -> None:
    practice.fill(store)
    with store.read() as session:
        owners = [session.get_one(Person, one.person_id) for one in session.scalars(select(Cv))]
        ids = [person.id for person in owners]
        assert not any(person.deceased for person in owners)
    made = [cv.open_desk(store, person_id).data for person_id in ids]
    assert {data.look for data in made} == {"colourful", "calm", "sober"}
    for data in made:
        drawn = cv_papers.paper(store, data)
        assert drawn.lost == ()
        assert cv_papers.photo_of(store, data.photo_id)


def test_a_few_invented_people_left_for_different_reasons(store: Store, clock: FixedClock) -> None:
    practice.fill(store, people=24)
    before, today = content(store), clock.today()
    practice.add_leavers(store)
    left = read_walks(store, load_profile("lvw")).left
    assert (left.count, left.outflow) == (4, 2)
    with store.read() as session:
        closed = session.scalars(select(Dossier).where(Dossier.closed_on.is_not(None))).all()
        people = session.scalars(select(Person)).all()
        ids = [one.id for one in people if one.dossier_id in {file.id for file in closed}]
        (again,) = closing.to_look_at(session, today + timedelta(days=7))
    assert len({one.closing_reason for one in closed}) == len(closed) == len(ids) == 5
    assert today <= again.day <= today + timedelta(days=7)
    assert len({one.bsn for one in people}) == len(people)
    for person_id in ids:
        page = read_page(store, person_id)
        assert page.closed_on is not None
        assert page.planned == () == page.steps
        assert max(one.day for one in page.timeline.entries) <= page.closed_on
    now = content(store)
    assert all(set(rows) <= set(now[kind]) for kind, rows in before.items())
    assert verify(store).is_sound


def test_people_live_in_their_municipality_and_are_referred_within_it(
    store: Store, clock: FixedClock
) -> None:
    practice.fill(store, "rijswijk", people=40)
    practice.add_newcomers(store)
    practice.add_leavers(store)
    profile = load_profile("rijswijk")
    here = organisations.directory(store)
    with store.read() as session:
        people = session.scalars(select(Person)).all()
        facts = session.scalars(select(DatedFact)).all()
        referrals = session.scalars(select(Referral)).all()
        trajectories = session.scalars(select(Trajectory)).all()
        doers = set(session.scalars(select(PlanStep.who)))
    assert {one.town for one in people} == {"Rijswijk"}
    assert all(one.postcode.startswith("228") for one in people if one.postcode)
    assert {one.code for one in facts if one.kind == "route"} == {"A", "B", "C", "D"}
    assert not any(one.kind in {"group", "category"} for one in facts)
    assert {one.profile_id for one in facts if one.profile_id} == {"rijswijk"}
    assert all(here.named(one.organisation) for one in referrals)
    assert all(here.named(one.provider) for one in trajectories)
    assert all(profile.trajectory_kind(one.kind) for one in trajectories)
    assert "inwoner" in doers
    assert "cliënt" not in doers
    walks = read_walks(store, profile)
    assert walks.flow().here["volunteer"] > 0
    assert verify(store).is_sound


def test_a_municipality_that_no_file_tells_of_has_people_too(
    store: Store, clock: FixedClock, home: Path
) -> None:
    shipped = assets.resource("municipalities", "rijswijk.toml").read_text("utf-8")
    own = shipped.replace('id = "rijswijk"', 'id = "zonnedam"').replace("RIJSWIJK", "ZONNEDAM")
    folder = home / "resources" / "municipalities"
    folder.mkdir(parents=True)
    (folder / "zonnedam.toml").write_text(own, "utf-8")
    practice.fill(store, "zonnedam", people=24)
    assert team.team(store).municipality_id == "zonnedam"
    with store.read() as session:
        homes = {(one.postcode[:4], one.town) for one in session.scalars(select(Person))}
        groups = {one.code for one in session.scalars(select(DatedFact)) if one.kind == "group"}
    assert homes == {("2280", "Zonnedam")}
    assert groups
    assert all(profiles()[0].group(one) for one in groups)
