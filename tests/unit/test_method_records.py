"""What the method keeps is synced, searched and guarded like everything else."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import text

from meedoen_desktop.models import (
    TEAM,
    Assessment,
    Attendance,
    Cv,
    Goal,
    GroupMeeting,
    Indication,
    Leave,
    LocalActivity,
    Operation,
    OrganisationEntry,
    Person,
    ProposalDecision,
    Referral,
    Synced,
    Trajectory,
    TrajectoryReport,
)
from meedoen_desktop.store import Store
from meedoen_desktop.store.verify import verify
from tests.factories import add_person

DAY = date(2026, 11, 24)
OF_A_CLIENT: list[tuple[type[Any], dict[str, Any], str]] = [
    (ProposalDecision, {"rule": "contact", "decided_on": DAY, "reason": "vakantie"}, "vakantie"),
    (Referral, {"organisation": "Taalhuis", "referred_on": DAY}, "Taalhuis"),
    (Trajectory, {"provider": "Kringloop", "starts_on": DAY}, "Kringloop"),
    (TrajectoryReport, {"trajectory_id": "t", "reported_on": DAY, "note": "vaker"}, "vaker"),
    (Indication, {"requested_on": DAY, "note": "aangevraagd"}, "aangevraagd"),
    (Assessment, {"requested_on": DAY, "summary": "ruimtelijk sterk"}, "ruimtelijk"),
    (Goal, {"what": "Zelf naar de bibliotheek"}, "bibliotheek"),
    (Attendance, {"meeting_id": "m"}, ""),
    (Cv, {"headline": "Timmerman met geduld"}, "Timmerman"),
]  # fmt: skip
OF_THE_TEAM: list[tuple[type[Any], dict[str, Any]]] = [
    (GroupMeeting, {"title": "Open dag", "wall_time": "2026-12-01T10:00"}),
    (Leave, {"starts_on": DAY, "ends_on": DAY}),
    (OrganisationEntry, {"name": "Wandelclub"}),
    (LocalActivity, {"name": "Soepochtend"}),
]


@pytest.mark.parametrize(("kind", "values", "word"), OF_A_CLIENT)
def test_what_is_kept_of_a_client_is_logged_and_found(
    store: Store, kind: type[Synced], values: dict[str, Any], word: str
) -> None:
    person_id = add_person(store)
    with store.work() as session:
        dossier_id = session.get_one(Person, person_id).dossier_id
        record = kind(person_id=person_id, dossier_id=dossier_id, **values)
        session.add(record)
    with store.read() as session:
        assert session.query(Operation).filter_by(record_id=record.id).count() == 1
    if word:
        assert [hit.record_id for hit in store.search(word)] == [record.id]
    assert verify(store).problems == ()


@pytest.mark.parametrize(("kind", "values"), OF_THE_TEAM)
def test_what_is_kept_of_the_team_is_logged_and_guarded(
    store: Store, kind: type[Synced], values: dict[str, Any]
) -> None:
    with store.work() as session:
        session.add(kind(dossier_id=TEAM, **values))
    assert verify(store).problems == ()
    table = kind.__tablename__  # type: ignore[attr-defined]
    with pytest.raises(TypeError, match="is synced"), store.work() as session:
        session.execute(text(f"DELETE FROM {table}"))  # noqa: S608


def test_a_meeting_lasts_at_least_a_minute() -> None:
    with pytest.raises(ValueError, match="minute"):
        GroupMeeting(dossier_id=TEAM, wall_time="2026-12-01T10:00", minutes=0)
