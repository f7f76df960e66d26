"""Referrals, trajectories, indications and tests: kept with their days, and taken back."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.services.access import access_lines
from meedoen_desktop.services.clients import attachments
from meedoen_desktop.services.dossier import timeline
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.trail import assessments, indications, referrals, trajectories
from meedoen_desktop.services.trail.assessments import AssessmentData
from meedoen_desktop.services.trail.indications import IndicationData
from meedoen_desktop.services.trail.referrals import ReferralData
from meedoen_desktop.services.trail.trail import Trail, read_trail
from meedoen_desktop.services.trail.trail_undo import take_back
from meedoen_desktop.services.trail.trajectories import ReportData, TrajectoryData
from meedoen_desktop.store import Store
from meedoen_desktop.store.verify import verify
from tests.factories import add_person
from tests.trails import begin, refer, set_up, tell

TODAY = date(2026, 11, 24)


@pytest.fixture
def anna(store: Store) -> str:
    set_up(store)
    return add_person(store, language="ar")


def told(trail: Trail) -> list[tuple[str, date]]:
    return [(one.event, one.on) for one in trail.referrals[0].events]


def test_every_change_keeps_its_day(store: Store, anna: str) -> None:
    made = refer(store, anna, days=60)
    referrals.set_status(store, made, "accepted", TODAY - timedelta(days=30))
    referrals.set_status(store, made, "started", TODAY - timedelta(days=20))
    referrals.set_status(store, made, "finished", outcome="Gaat elke week.")
    trail = read_trail(store, anna)
    assert told(trail) == [
        ("sent", TODAY - timedelta(days=60)),
        ("accepted", TODAY - timedelta(days=30)),
        ("started", TODAY - timedelta(days=20)),
        ("finished", TODAY),
    ]
    assert trail.referrals[0].outcome == "Gaat elke week."
    assert trail.referrals[0].waiting is None
    assert access_lines(store)[0].action == "view"


def test_a_change_is_taken_back_whole(store: Store, anna: str) -> None:
    due = TODAY + timedelta(days=3)
    made = refer(store, anna, days=10, feedback_due=due)
    before = read_trail(store, anna)
    take_back(store, referrals.set_status(store, made, "started"))
    assert read_trail(store, anna) == before
    take_back(store, referrals.remove(store, made))
    assert read_trail(store, anna) == before
    assert verify(store).is_sound


def test_a_new_one_is_taken_back(store: Store, anna: str) -> None:
    data = ReferralData("welfare", "Stichting Woej", TODAY)
    take_back(store, referrals.refer(store, anna, data))
    assert read_trail(store, anna).is_empty
    assert verify(store).is_sound


def test_waiting_begins_when_it_is_sent(store: Store, anna: str) -> None:
    data = ReferralData("wmo", "Wmo-loket", TODAY - timedelta(days=100))
    made = referrals.refer(store, anna, data, status="proposed").record_id
    assert read_trail(store, anna).referrals[0].waiting is None
    referrals.set_status(store, made, "sent", TODAY - timedelta(days=3))
    waiting = read_trail(store, anna).referrals[0].waiting
    assert waiting is not None
    assert waiting.days == 3


def test_an_answer_ends_the_agreed_day(store: Store, anna: str) -> None:
    made = refer(store, anna, "welfare", 20, feedback_due=TODAY - timedelta(days=13))
    assert read_page(store, anna).trail[0].is_late
    referrals.set_status(store, made, "started")
    assert not read_page(store, anna).trail[0].is_late


def test_what_cannot_be_right_is_said_at_its_field(store: Store, anna: str) -> None:
    with pytest.raises(WrongInput, match="Naar welke organisatie") as error:
        refer(store, anna, organisation=" ")
    assert error.value.field == "organisation"
    with pytest.raises(WrongInput, match="voor de dag van de aanmelding"):
        refer(store, anna, feedback_due=TODAY - timedelta(days=1))
    made = refer(store, anna)
    with pytest.raises(WrongInput, match="moet nog komen"):
        referrals.set_status(store, made, "started", TODAY + timedelta(days=1))
    with pytest.raises(NotFound):
        refer(store, "x" * 32)
    with pytest.raises(NotFound):
        referrals.set_status(store, "x" * 32, "started")


def test_hours_are_built_up_and_a_stall_asks_for_a_talk_of_three(store: Store, anna: str) -> None:
    made = begin(store, anna, days=100)
    for days, hours in ((70, 6), (40, 8)):
        tell(store, made, TODAY - timedelta(days=days), hours)
    found = read_trail(store, anna).trajectories[0]
    assert [hours for _day, hours in found.hours] == [4, 6, 8]
    assert not found.stalled
    for days in (20, 10):
        tell(store, made, TODAY - timedelta(days=days), 8)
    assert read_trail(store, anna).trajectories[0].stalled
    together = ReportData(TODAY, None, three_way=True, note="Andere dagen.")
    trajectories.report(store, made, together)
    assert not read_trail(store, anna).trajectories[0].stalled


def test_reports_of_a_coach_need_something_told(store: Store, anna: str) -> None:
    made = begin(store, anna)
    with pytest.raises(WrongInput, match="Wat vertelde de coach"):
        trajectories.report(store, made, ReportData(TODAY))
    with pytest.raises(WrongInput, match="moet nog komen"):
        tell(store, made, TODAY + timedelta(days=1), 4)
    report = tell(store, made, TODAY, 4)
    with pytest.raises(WrongInput, match="al verslagen"):
        trajectories.remove(store, made)
    take_back(store, trajectories.remove_report(store, report))
    assert len(read_trail(store, anna).trajectories[0].reports) == 1


def test_a_trajectory_of_later_is_planned_until_it_begins(store: Store, anna: str) -> None:
    data = TrajectoryData("sports", "Sportcoach", TODAY + timedelta(days=10))
    made = trajectories.begin(store, anna, data).record_id
    found = read_trail(store, anna).trajectories[0]
    assert (found.status, found.waiting) == ("planned", None)
    trajectories.set_status(store, made, "running")
    assert read_trail(store, anna).trajectories[0].data.starts_on == TODAY
    trajectories.set_status(store, made, "stopped", outcome="Te zwaar.")
    ended = read_trail(store, anna).trajectories[0]
    assert (ended.data.ends_on, ended.outcome) == (TODAY, "Te zwaar.")
    with pytest.raises(WrongInput, match="Het einde ligt voor het begin"):
        trajectories.change(
            store, made, TrajectoryData("sports", "S", TODAY, TODAY - timedelta(days=1))
        )


def test_an_indication_is_asked_for_and_decided(store: Store, anna: str) -> None:
    data = IndicationData("wmo_day", TODAY - timedelta(weeks=9), reference="WMO-1")
    made = indications.request(store, anna, data).record_id
    assert read_page(store, anna).trail[0].is_late
    with pytest.raises(WrongInput, match="voor de dag van het besluit"):
        indications.decide(store, made, "granted", TODAY, TODAY - timedelta(days=1))
    undo = indications.decide(store, made, "granted", TODAY, date(2028, 11, 23))
    found = read_trail(store, anna).indications[0]
    assert (found.status, found.decided_on, found.valid_until) == (
        "granted", TODAY, date(2028, 11, 23),
    )  # fmt: skip
    take_back(store, undo)
    assert read_trail(store, anna).indications[0].status == "requested"


def test_a_test_is_planned_taken_and_keeps_its_result(
    store: Store, anna: str, tmp_path: Path
) -> None:
    made = assessments.request(store, anna, AssessmentData("capacity", TODAY, "ar")).record_id
    planned = AssessmentData("capacity", TODAY, "ar", TODAY + timedelta(days=14))
    assessments.change(store, made, planned)
    assert read_trail(store, anna).assessments[0].status == "planned"
    assessments.taken(store, made, summary="Leert door te doen.")
    assessments.taken(store, made, summary="Leert het beste door te doen.")
    result = tmp_path / "uitslag.pdf"
    result.write_bytes(b"%PDF-1.7 uitslag")
    undo = assessments.add_result(store, made, result)
    found = read_trail(store, anna).assessments[0]
    assert (found.status, found.summary) == ("taken", "Leert het beste door te doen.")
    assert [one.name for one in found.documents] == ["uitslag.pdf"]
    assert [one.event for one in found.events].count("taken") == 1
    take_back(store, undo)
    assert read_trail(store, anna).assessments[0].documents == ()
    assert verify(store).is_sound


def test_a_file_stays_in_the_dossier_when_what_it_belongs_to_goes(
    store: Store, anna: str, tmp_path: Path
) -> None:
    made = refer(store, anna)
    letter = tmp_path / "brief.txt"
    letter.write_text("Beste Els")
    attachments.add_attachment(store, anna, letter, about_id=made)
    undo = referrals.remove(store, made)
    assert [one.name for one in read_page(store, anna).attachments] == ["brief.txt"]
    take_back(store, undo)
    assert [one.name for one in read_trail(store, anna).referrals[0].documents] == ["brief.txt"]


def test_a_file_that_was_taken_away_comes_back_where_it_belonged(
    store: Store, anna: str, tmp_path: Path
) -> None:
    made = refer(store, anna)
    letter = tmp_path / "brief.txt"
    letter.write_text("Beste Els")
    added = attachments.add_attachment(store, anna, letter, about_id=made)
    attachments.put_back(store, attachments.remove_attachment(store, added.id))
    assert [one.name for one in read_trail(store, anna).referrals[0].documents] == ["brief.txt"]


def test_the_history_of_the_client_tells_of_it(store: Store, anna: str) -> None:
    made = refer(store, anna, days=5)
    referrals.set_status(store, made, "started")
    course = begin(store, anna, days=40)
    tell(store, course, TODAY - timedelta(days=2), 6, "Komt op tijd.")
    entries = timeline.read_timeline(store, anna).entries
    shown = [(one.kind, one.form, one.state, one.title) for one in entries]
    assert shown == [
        ("trail", "referral", "started", "Wmo-loket van de gemeente"),
        ("report", "0", "6", "Reakt"),
        ("trail", "referral", "sent", "Wmo-loket van de gemeente"),
        ("trail", "trajectory", "running", "Reakt"),
    ]


def test_search_finds_what_was_written(store: Store, anna: str) -> None:
    refer(store, anna, purpose="Hulp bij de administratie")
    course = begin(store, anna)
    tell(store, course, TODAY, 4, "Draait de kassa")
    assert [hit.table_name for hit in store.search("administratie")] == ["referral"]
    assert [hit.table_name for hit in store.search("Kuiper")] == ["trajectory"]
    assert [hit.table_name for hit in store.search("kassa")] == ["trajectory_report"]
    assert [hit.table_name for hit in store.search("Wmo-loket")] == ["referral"]
