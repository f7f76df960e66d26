from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import (
    Appointment,
    Contact,
    DatedFact,
    Person,
    PlanStep,
    TalkLog,
)
from meedoen_desktop.services import drafts
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.dossier import timeline
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.messages import talk_messages
from meedoen_desktop.services.rhythm.proposals import for_client
from meedoen_desktop.services.talks import talk_closing
from meedoen_desktop.services.talks.ready import get_ready
from meedoen_desktop.services.talks.talk_opening import open_talk, read_talk
from meedoen_desktop.services.talks.talks import AgreedLine, Outcome
from meedoen_desktop.store import Store
from tests.factories import add_contact
from tests.talks import agree, closed, count, person, plan, written

__all__ = ["person"]

TODAY = date(2026, 11, 24)


def test_a_talk_is_filled_in_from_the_appointment(store: Store, person: str) -> None:
    talk = plan(store, person, "2026-11-24T09:00", form="video", agenda="5 min Hoe gaat het")
    notes = open_talk(store, person, talk).notes
    assert (notes.appointment_id, notes.form, notes.held_on) == (talk, "video", "")


def test_a_talk_of_last_week_brings_its_own_day(store: Store, person: str) -> None:
    talk = plan(store, person, "2026-11-19T09:00")
    assert open_talk(store, person).notes.appointment_id == talk
    assert open_talk(store, person).notes.held_on == "2026-11-19"


def test_closing_writes_everything_at_once(store: Store, person: str) -> None:
    talk = plan(store, person, "2026-11-24T09:00")
    closed(
        store, person, note="Het gaat beter.", own_words="Ik slaap weer.",
        agreements=(AgreedLine("Naar de inloop", "cliënt", "2026-12-01"),),
        promises=(AgreedLine("Bel de inloop", "", "2026-11-25"),),
        homework=(AgreedLine("Elke dag een rondje"),),
        next_at="2026-12-15T10:00", next_form="phone", wish="6 weeks",
    )  # fmt: skip
    with store.read() as session:
        contact = session.scalars(select(Contact)).one()
        assert (contact.form, contact.result, contact.appointment_id) == ("phone", "spoken", talk)
        assert session.get_one(Appointment, talk).status == "done"
        steps = session.scalars(select(PlanStep).order_by(PlanStep.position)).all()
        assert [(s.what, s.who, s.kind, s.due_on) for s in steps] == [
            ("Naar de inloop", "cliënt", "step", date(2026, 12, 1)),
            ("Bel de inloop", "consulent", "step", date(2026, 11, 25)),
            ("Elke dag een rondje", "", "homework", date(2026, 12, 15)),
        ]
        assert session.scalars(select(TalkLog)).one().own_words == "Ik slaap weer."
        planned = session.scalars(select(Appointment).where(Appointment.status == "planned")).one()
        assert planned.wall_time == "2026-12-15T10:00"
    assert drafts.drafts(store) == []


def test_closing_can_be_taken_back_completely(store: Store, person: str) -> None:
    talk = plan(store, person, "2026-11-24T09:00")
    step = agree(store, person, "Naar de inloop", due_on=date(2026, 11, 20))
    before = count(store)
    done = closed(
        store, person, appointment_id=talk, note="Fijn gesprek", wish="6 weeks",
        next_at="2026-12-15T10:00", outcomes={step: Outcome("done", "samen gegaan")},
    )  # fmt: skip
    assert count(store) != before
    talk_closing.reopen(store, done)
    assert count(store) == before
    notes = open_talk(store, person).notes
    assert (notes.note, notes.outcome(step).words) == ("Fijn gesprek", "samen gegaan")
    with store.read() as session:
        assert session.get_one(Appointment, talk).status == "planned"
        found = session.get_one(PlanStep, step)
        assert (found.done_on, found.due_on) == (None, date(2026, 11, 20))


def test_closing_twice_writes_one_talk(store: Store, person: str) -> None:
    done = closed(store, person, note="Eén keer")
    assert talk_closing.close(store, done.talk_id) is None
    assert count(store)["TalkLog"] == 1


def test_a_day_that_has_to_come_is_refused_and_nothing_is_lost(store: Store, person: str) -> None:
    table = written(store, person, note="Al getypt", held_on="2026-12-24")
    assert table.draft is not None
    with pytest.raises(WrongInput) as caught:
        talk_closing.close(store, table.draft.id)
    assert caught.value.field == "held_on"
    assert open_talk(store, person).notes.note == "Al getypt"
    assert count(store)["Contact"] == 0


@pytest.mark.parametrize("result", ["no_show", "no_answer"])
def test_who_was_not_reached_is_no_contact_for_the_appointment(
    store: Store, person: str, result: str
) -> None:
    talk = plan(store, person, "2026-11-24T09:00")
    closed(store, person, appointment_id=talk, result=result)
    with store.read() as session:
        assert session.get_one(Appointment, talk).status == "no_show"


def test_the_rhythm_sees_the_talk(store: Store, person: str) -> None:
    profile = load_profile("lvw")
    with store.work() as session:
        session.add(
            DatedFact(
                person_id=person, dossier_id=session.get_one(Person, person).dossier_id,
                kind="group", code="A1", valid_from=date(2026, 1, 5),
            )
        )  # fmt: skip
    add_contact(store, person, happened_at=datetime(2026, 9, 1, 9, tzinfo=UTC), result="spoken")
    talk = plan(store, person, "2026-11-20T09:00", form="office")
    rules = {one.rule for one in for_client(store, profile, person) if one.start <= TODAY}
    assert {"record", "contact"} <= rules
    closed(store, person, appointment_id=talk, note="Gesproken")
    rules = {one.rule for one in for_client(store, profile, person) if one.start <= TODAY}
    assert not rules & {"record", "contact", "meet"}


def test_the_wish_for_contact_moves_the_next_window(store: Store, person: str) -> None:
    profile = load_profile("lvw")
    with store.work() as session:
        session.add(
            DatedFact(
                person_id=person, dossier_id=session.get_one(Person, person).dossier_id,
                kind="group", code="A1", valid_from=date(2026, 1, 5),
            )
        )  # fmt: skip
    closed(store, person, note="Liever niet zo vaak", wish="3 months")
    calls = [one for one in for_client(store, profile, person) if one.rule == "contact"]
    assert [one.start.month for one in calls] == [2]


def test_what_is_done_ends_and_what_is_kept_waits_for_the_next_talk(
    store: Store, person: str
) -> None:
    done = agree(store, person, "Gelukt", due_on=TODAY)
    partly = agree(store, person, "Deels", due_on=TODAY, kind="homework")
    dropped = agree(store, person, "Laten we los")
    note = add_contact(store, person, result="spoken", next_step="Folder sturen")
    closed(
        store, person, next_at="2026-12-15T10:00",
        outcomes={
            done: Outcome("done", "ging vanzelf"), partly: Outcome("partly", "te koud"),
            dropped: Outcome("not_done", "past niet", kept=False), note: Outcome("done"),
        },
    )  # fmt: skip
    page = read_page(store, person)
    assert [(one.what, one.due_on, one.kind) for one in page.steps] == [
        ("Deels", date(2026, 12, 15), "homework")
    ]
    table = open_talk(store, person)
    assert table.tried[partly].words == "te koud"


def test_a_day_that_is_none_is_kept_in_words(store: Store, person: str) -> None:
    closed(store, person, agreements=(AgreedLine("Bellen", "samen", "zaterdag"),))
    assert read_page(store, person).steps[0].what == "Bellen (zaterdag)"


def test_the_next_talk_opens_with_what_was_agreed_and_said(store: Store, person: str) -> None:
    closed(
        store, person, own_words="Ik wil weer zingen.",
        agreements=(AgreedLine("Naar het koor", "cliënt"),),
        homework=(AgreedLine("Een lied oefenen"),), promises=(AgreedLine("Zoek een koor"),),
    )  # fmt: skip
    table = open_talk(store, person)
    assert table.page.own_words is not None
    assert table.page.own_words.words == "Ik wil weer zingen."
    assert table.ready.mine == ("Zoek een koor",)
    assert set(table.ready.theirs) == {"Naar het koor"}
    assert table.ready.homework == ("Een lied oefenen",)
    assert "Een lied oefenen" in table.ready.step or "Naar het koor" in table.ready.step


def test_ready_for_the_talk_shows_the_own_words_of_the_last_talk(store: Store, person: str) -> None:
    closed(store, person, own_words="Ik wil weer zingen.")
    assert get_ready(read_page(store, person)).words[0] == ("", "Ik wil weer zingen.")


def test_a_closed_talk_reads_as_it_was(store: Store, person: str) -> None:
    step = agree(store, person, "Bellen met de buurvrouw")
    done = closed(
        store, person, note="Zij lachte.", own_words="Het lukt!", form="home",
        outcomes={step: Outcome("done", "twee keer")}, next_at="2026-12-15T10:00",
        agreements=(AgreedLine("Koffie drinken", "samen"),), points=("Hoe gaat het",),
    )  # fmt: skip
    record = read_talk(store, person, done.talk_id).record
    assert record is not None
    assert (record.form, record.note, record.own_words) == ("home", "Zij lachte.", "Het lukt!")
    assert [(one.what, one.result, one.words) for one in record.outcomes] == [
        ("Bellen met de buurvrouw", "done", "twee keer")
    ]
    assert [one.what for one in record.agreements] == ["Koffie drinken"]
    assert record.next_talk is not None
    assert record.points == ("Hoe gaat het",)


def test_the_history_tells_of_the_talk_once_and_of_each_outcome(store: Store, person: str) -> None:
    talk = plan(store, person, "2026-11-24T09:00")
    step = agree(store, person, "Rondje lopen", kind="homework")
    done = closed(
        store, person, appointment_id=talk, note="Kort gesprek", own_words="Fijn!",
        outcomes={step: Outcome("partly", "regen")},
    )  # fmt: skip
    found = timeline.read_timeline(store, person).entries
    told = {one.kind: one for one in found}
    assert sorted(one.kind for one in found) == ["outcome", "talk"]
    assert told["talk"].record_id == done.talk_id
    assert told["talk"].text == "Kort gesprek\n“Fijn!”"
    assert (told["outcome"].form, told["outcome"].state, told["outcome"].title) == (
        "homework", "partly", "Rondje lopen",
    )  # fmt: skip


def test_nobody_came_is_told_once(store: Store, person: str) -> None:
    talk = plan(store, person, "2026-11-24T09:00")
    closed(store, person, appointment_id=talk, result="no_show", note="Ook niet gebeld.")
    [told] = timeline.read_timeline(store, person).entries
    assert (told.state, told.text) == ("no_show", "Ook niet gebeld.")


def test_a_message_about_a_talk_does_not_tell_what_became_of_it(store: Store, person: str) -> None:
    talk = plan(store, person, "2026-11-24T09:00")
    message = add_contact(store, person, form="message", appointment_id=talk)
    with store.work() as session:
        contact = session.get_one(Contact, message)
        session.add(talk_messages.beside(contact, "2026-11-24T09:00", "sms", TODAY))
    appointments.set_status(store, talk, appointments.NO_SHOW)
    told = timeline.read_timeline(store, person).entries
    assert sorted(one.kind for one in told) == ["appointment", "contact"]


def test_an_unfinished_talk_is_found_again(store: Store, person: str) -> None:
    table = written(store, person, note="Half")
    assert [(one.kind, one.id) for one in read_page(store, person).open_work] == [
        ("talk", table.draft.id if table.draft else "")
    ]
    talk = plan(store, person, "2026-11-24T09:00")
    again = open_talk(store, person, talk)
    assert again.notes.note == "Half"
    assert again.notes.appointment_id == talk


def test_a_talk_about_one_appointment_leaves_that_of_another_alone(
    store: Store, person: str
) -> None:
    first = plan(store, person, "2026-11-17T09:00")
    second = plan(store, person, "2026-11-24T09:00")
    written(store, person, appointment_id=first, note="Vorige week")
    assert open_talk(store, person, second).notes.note == ""
    assert open_talk(store, person, first).notes.note == "Vorige week"
