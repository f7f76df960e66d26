from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select, text

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.models import (
    Appointment,
    Assessment,
    Contact,
    Dossier,
    Indication,
    Person,
    Referral,
    TrajectoryReport,
)
from meedoen_desktop.services import practice, team
from meedoen_desktop.services.practice.people import is_eleven_proof
from meedoen_desktop.services.trail_kinds import book_of
from meedoen_desktop.services.trail_lines import late_lines
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
        late = late_lines(session, book_of(store), today)
        referrals = session.scalars(select(Referral)).all()
        reports = session.scalars(select(TrajectoryReport)).all()
        kinds = {one.kind for one in session.scalars(select(Assessment))}
        requested = {one.status for one in session.scalars(select(Indication))}
    assert {one.line.subject for one in late} == {"referral", "trajectory", "indication"}
    assert 4 <= len(late) <= 12
    assert {"sent", "waiting", "started", "proposed", "finished"} <= {r.status for r in referrals}
    assert all(one.referred_on <= today for one in referrals)
    assert all(one.reported_on <= today for one in reports)
    assert len(kinds) >= 2
    assert requested == {"requested", "granted"}
    shown = {one.line.waiting.weeks for one in late if one.line.waiting}
    assert 9 in shown


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


def test_a_practice_vault_is_sound_and_tells_its_progress(store: Store) -> None:
    steps: list[tuple[int, int]] = []
    practice.fill(store, people=120, progress=lambda done, total: steps.append((done, total)))
    assert steps == [(100, 120), (120, 120)]
    assert verify(store).is_sound
