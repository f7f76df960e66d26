from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import (
    TEAM,
    Appointment,
    Consultant,
    DatedFact,
    Dossier,
    Leave,
    Person,
    PlanStep,
)
from meedoen_desktop.services import drafts, team
from meedoen_desktop.services.caseload import transfers
from meedoen_desktop.services.caseload.transfers import Transfer
from meedoen_desktop.services.clients import assignments
from meedoen_desktop.services.day import promises, quick_notes, today
from meedoen_desktop.services.day.quick_notes import QuickNote
from meedoen_desktop.services.day.today import Day, read_day
from meedoen_desktop.services.rhythm import proposals, screening_queue
from meedoen_desktop.services.team import ConsultantDetails, TeamDetails
from meedoen_desktop.store import Store
from tests.factories import add_contact, add_person

TODAY = date(2026, 11, 24)  # a Tuesday


@pytest.fixture(autouse=True)
def _set_up(store: Store) -> None:
    team.set_up(
        store, ConsultantDetails(name="Noor de Wit"), TeamDetails("leidschendam-voorburg", "lvw")
    )


def add_fact(store: Store, person_id: str, kind: str, code: str, **values: object) -> None:
    known = {"valid_from": date(2026, 1, 1), "reason": "afgesproken"} | values
    with store.work() as session:
        dossier_id = session.get_one(Person, person_id).dossier_id
        session.add(
            DatedFact(dossier_id=dossier_id, person_id=person_id, kind=kind, code=code, **known)
        )


def add_talk(store: Store, person_id: str, wall_time: str, **values: object) -> None:
    with store.work() as session:
        dossier_id = session.get_one(Person, person_id).dossier_id
        session.add(
            Appointment(dossier_id=dossier_id, person_id=person_id, wall_time=wall_time, **values)
        )


def add_step(store: Store, person_id: str, what: str, due_on: date) -> None:
    with store.work() as session:
        dossier_id = session.get_one(Person, person_id).dossier_id
        session.add(PlanStep(dossier_id=dossier_id, person_id=person_id, what=what, due_on=due_on))


def spoke(store: Store, person_id: str, day: date, form: str = "office") -> None:
    at = datetime(day.year, day.month, day.day, 10, tzinfo=UTC)
    add_contact(store, person_id, happened_at=at, form=form, result="spoken")


def due_names(day: Day) -> list[str]:
    return [line.name for line in day.caseload.due.lines]


def test_an_empty_vault_is_an_empty_day(store: Store) -> None:
    day = read_day(store)
    assert day.is_empty
    assert day.consultant == "Noor de Wit"


def test_after_an_import_nobody_is_late_and_sorting_is_one_task(store: Store) -> None:
    for number in range(5):
        add_person(store, file_number=f"D-{number}", added_on=TODAY)
    day = read_day(store)
    assert day.caseload.due.lines == ()
    assert day.caseload.quiet.lines == ()
    assert (day.caseload.clients, day.caseload.to_sort) == (5, 5)


def test_who_is_sorted_but_never_spoken_is_spread_over_weeks(
    store: Store, clock: FixedClock
) -> None:
    for number in range(30):
        person = add_person(
            store, file_number=f"D-{number}", surname=f"Naam{number:02}", added_on=TODAY
        )
        add_fact(store, person, "group", "A1")
    came, start = [], clock.moment
    for week in range(9):
        clock.moment = start + timedelta(weeks=week)
        day = read_day(store)
        on_time = [line for line in day.caseload.due.lines if not line.late]
        came.append(day.caseload.due.count)
        assert all(line.start >= TODAY for line in on_time)
    assert came[0] < 15
    assert 0 < came[4] < 30
    assert came[8] == 30


def test_contact_is_due_as_a_window_with_its_reason(store: Store) -> None:
    person = add_person(store)
    add_fact(store, person, "group", "B2")
    spoke(store, person, date(2026, 9, 20))
    (line,) = read_day(store).caseload.due.lines
    assert line.start < line.until
    reason = line.why(Translator("nl"), TODAY)
    assert "groep B2" in reason
    assert "20 september" in reason


def test_who_was_spoken_yesterday_is_not_due(store: Store) -> None:
    person = add_person(store)
    add_fact(store, person, "group", "A1")
    spoke(store, person, TODAY - timedelta(days=1))
    assert read_day(store).caseload.due.lines == ()


@pytest.mark.parametrize("result", ["no_answer", "voicemail", "no_show", ""])
def test_an_attempt_is_no_contact(store: Store, result: str) -> None:
    person = add_person(store)
    add_fact(store, person, "group", "A1")
    spoke(store, person, date(2026, 10, 20))
    before = due_names(read_day(store))
    add_contact(store, person, happened_at=datetime(2026, 11, 23, tzinfo=UTC), result=result)
    assert due_names(read_day(store)) == before != []


def test_who_has_a_talk_planned_waits_for_it(store: Store) -> None:
    person = add_person(store)
    add_fact(store, person, "group", "A1")
    spoke(store, person, date(2026, 10, 10))
    assert due_names(read_day(store)) == ["Anna van Velzen"]
    add_talk(store, person, "2026-12-01T10:00")
    assert due_names(read_day(store)) == []


def test_who_died_or_was_closed_is_left_in_peace(store: Store) -> None:
    for number, change in enumerate(("deceased", "closed")):
        person = add_person(store, file_number=f"D-{number}")
        add_fact(store, person, "group", "A1")
        spoke(store, person, date(2026, 10, 10))
        with store.work() as session:
            found = session.get_one(Person, person)
            if change == "deceased":
                found.deceased = True
            else:
                session.get_one(Dossier, found.dossier_id).closed_on = TODAY
    assert read_day(store).caseload.clients == 0
    assert due_names(read_day(store)) == []


def test_an_exemption_brings_rest(store: Store) -> None:
    person = add_person(store)
    add_fact(store, person, "group", "A1")
    spoke(store, person, date(2026, 10, 10))
    add_fact(store, person, "exemption", "medisch", valid_to=date(2027, 6, 1))
    assert due_names(read_day(store)) == []


def test_a_route_counts_as_a_group(store: Store) -> None:
    team.choose_team(store, TeamDetails("rijswijk", "rijswijk"))
    person = add_person(store)
    add_fact(store, person, "route", "B")
    assert read_day(store).caseload.to_sort == 0


def test_who_was_not_spoken_for_long_has_gone_quiet(store: Store) -> None:
    person = add_person(store)
    add_fact(store, person, "group", "A1")
    spoke(store, person, date(2025, 11, 1))
    state = read_day(store).caseload
    assert [line.name for line in state.quiet.lines] == ["Anna van Velzen"]
    assert state.due.lines == ()


def test_talks_are_in_the_order_of_the_day_without_cancelled_ones(store: Store) -> None:
    person = add_person(store, phone="+31612345678")
    add_talk(store, person, "2026-11-24T14:00", form="phone")
    add_talk(store, person, "2026-11-24T09:30", form="office", place="Kamer 2")
    add_talk(store, person, "2026-11-24T11:00", status="cancelled")
    add_talk(store, person, "2026-11-26T11:00")
    day = read_day(store)
    assert [f"{talk.at:%H.%M}" for talk in day.talks] == ["09.30", "14.00"]


def test_the_day_before_is_my_previous_working_day(store: Store, clock: FixedClock) -> None:
    me = team.this_consultant(store)
    team.save_consultant(store, ConsultantDetails(id=me.id, name=me.name, working_days="12"))
    person = add_person(store)
    add_talk(store, person, "2026-11-30T09:00", form="office")
    day = read_day(store)
    assert day.calls_for == date(2026, 11, 30)
    assert [line.name for line in day.caseload.calls.lines] == ["Anna van Velzen"]


def test_who_was_called_about_the_talk_need_not_be_called_again(store: Store) -> None:
    person = add_person(store)
    add_talk(store, person, "2026-11-25T09:00", form="office")
    assert read_day(store).caseload.calls.count == 1
    spoke(store, person, TODAY, form="phone")
    assert read_day(store).caseload.calls.count == 0


@pytest.mark.parametrize(
    ("days", "following"),
    [("12345", TODAY + timedelta(1)), ("5", date(2026, 11, 27)), ("2", date(2026, 12, 1)),
     ("", TODAY + timedelta(1))],
)  # fmt: skip
def test_the_next_working_day(store: Store, days: str, following: date) -> None:
    with store.work() as session:
        session.get_one(Consultant, store.author).working_days = days
    assert read_day(store).calls_for == following


def test_leave_and_holidays_are_no_working_days(store: Store, clock: FixedClock) -> None:
    with store.work() as session:
        session.add(Leave(dossier_id=TEAM, consultant_id=store.author,
                          starts_on=TODAY + timedelta(1), ends_on=date(2026, 11, 27)))  # fmt: skip
    assert read_day(store).calls_for == date(2026, 11, 30)
    clock.moment = datetime(2026, 12, 24, 9, tzinfo=UTC)
    assert read_day(store).calls_for == date(2026, 12, 28)


def test_promises_show_a_week_ahead_and_what_is_late(store: Store) -> None:
    person = add_person(store)
    add_step(store, person, "Later", TODAY + timedelta(days=8))
    add_step(store, person, "Kennismaken met het buurthuis", TODAY + timedelta(days=7))
    add_contact(store, person, next_step="Folder sturen", next_on=TODAY - timedelta(days=3))
    found = read_day(store).promises
    assert [(one.what, one.late) for one in found] == [
        ("Folder sturen", True), ("Kennismaken met het buurthuis", False),
    ]  # fmt: skip


def test_what_a_colleague_does_is_not_on_my_day(store: Store) -> None:
    """Handed over: the talk, the step and the contact that is due go along; what stays, stays."""
    sem = assignments.add_member(store, ConsultantDetails(name="Sem de Boer"))
    ours = []
    for name in ("Velzen", "Dijk"):
        ours.append(add_person(store, surname=name, consultant_id=store.author))
        add_fact(store, ours[-1], "group", "A1")
        spoke(store, ours[-1], date(2026, 9, 1))
        add_step(store, ours[-1], f"Koffie met {name}", TODAY)
        add_contact(store, ours[-1], next_step=f"Folder {name}", next_on=TODAY,
                    consultant_id=store.author)  # fmt: skip
        add_talk(store, ours[-1], "2026-11-24T09:30", consultant_id=store.author)
    both = read_day(store)
    assert (len(both.talks), len(both.promises)) == (2, 4)
    goes_along = {
        line.id for line in transfers.open_lines(store, ours[:1]) if "Folder" not in line.what
    }
    transfers.transfer(
        store,
        Transfer(person_ids=(ours[0],), to=sem, since=TODAY, reason="Verlof",
                 along=frozenset(goes_along)),
        Translator("nl"),
    )  # fmt: skip
    day = read_day(store)
    assert [talk.name for talk in day.talks] == ["Anna van Dijk"]
    assert {one.what for one in day.promises} == {"Koffie met Dijk", "Folder Dijk", "Folder Velzen"}
    assert "Anna van Velzen" in due_names(both)
    assert "Anna van Velzen" not in due_names(day)
    assert day.caseload.due.count == both.caseload.due.count - 1


def test_the_steps_of_a_talk_are_on_the_day_of_who_holds_it(store: Store) -> None:
    """The client went to Sem and the talk stayed; of the other it is the other way round."""
    sem = assignments.add_member(store, ConsultantDetails(name="Sem de Boer"))
    for name, keeper, holder in (("Mijns", sem, store.author), ("Zijns", store.author, sem)):
        for first, at in (("Tom", "2026-11-25T10:00"), ("Eva", "2026-11-23T10:00")):
            person = add_person(store, first_names=first, surname=name, consultant_id=keeper)
            add_talk(store, person, at, consultant_id=holder, form="office")
    every = proposals.caseload(store, load_profile("lvw"))
    assert (every.calls.count, every.due.count) == (2, 2)
    found = read_day(store).caseload
    assert [line.name for line in found.calls.lines] == ["Tom van Mijns"]
    assert [(line.name, line.kind) for line in found.due.lines] == [("Eva van Mijns", "record")]


def test_who_a_colleague_still_sorts_is_not_asked_of_me(store: Store) -> None:
    sem = assignments.add_member(store, ConsultantDetails(name="Sem de Boer"))
    for number, keeper in enumerate((store.author, "", sem, sem)):
        add_person(store, file_number=f"D-{number}", consultant_id=keeper)
    assert read_day(store).caseload.to_sort == 2
    assert screening_queue.offer(store).unsorted == 2


def test_a_quick_note_that_is_open_says_whom_it_is_about(store: Store) -> None:
    person = add_person(store)
    draft, _empty = quick_notes.resume(store)
    quick_notes.keep_draft(store, draft, QuickNote(note="Gebeld"))
    assert [line.name for line in read_day(store).drafts] == [""]
    quick_notes.keep_draft(store, draft, QuickNote(person_id=person, note="Gebeld"))
    assert [line.name for line in read_day(store).drafts] == ["Anna van Velzen"]


def test_a_promise_is_done_and_can_be_opened_again(store: Store) -> None:
    person = add_person(store)
    add_step(store, person, "Naar de inloop", TODAY)
    add_contact(store, person, next_step="Folder sturen", next_on=TODAY)
    both = read_day(store).promises
    for one in both:
        promises.finish(store, one.source, one.id)
    assert read_day(store).promises == ()
    for one in both:
        promises.reopen(store, one.source, one.id)
    assert read_day(store).promises == both


def test_a_promise_that_is_gone_gives_a_sentence(store: Store) -> None:
    with pytest.raises(NotFound):
        promises.finish(store, promises.STEP, "0" * 32)


def test_work_in_which_something_was_done_names_the_client(store: Store) -> None:
    person = add_person(store)
    draft = drafts.open_draft(store, "intake", "intake-8-leefgebieden", person_id=person)
    assert read_day(store).drafts == ()
    drafts.save_values(store, draft.id, {"mode": "table"})
    (line,) = read_day(store).drafts
    assert (line.kind, line.name) == ("intake", "Anna van Velzen")


def test_without_its_data_file_the_day_still_shows(store: Store) -> None:
    team.choose_team(store, TeamDetails("leidschendam-voorburg", "bestaat-niet"))
    person = add_person(store)
    add_talk(store, person, "2026-11-24T09:30")
    day = today.read_day(store)
    assert len(day.talks) == 1
    assert day.caseload.due.lines == ()
