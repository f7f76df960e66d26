from datetime import date, time
from typing import TypeVar

import pytest
from sqlalchemy import select

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.method.intake_rules import AreaAnswer
from meedoen_desktop.models import (
    Appointment,
    Base,
    Contact,
    DatedFact,
    Intake,
    IntakeAnswer,
    PlanStep,
    Theme,
)
from meedoen_desktop.services import drafts
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.clients import area_values
from meedoen_desktop.services.intake import intake_closing, intakes
from meedoen_desktop.services.intake.intakes import Answer
from meedoen_desktop.store import Store
from meedoen_desktop.store.verify import verify
from tests.factories import add_person
from tests.stores import Unlocked

T = TypeVar("T", bound=Base)


def only(store: Store, kind: type[T]) -> T:
    with store.read() as session:
        return session.scalars(select(kind)).one()


def test_every_answer_is_there_after_a_crash(
    store: Store, clock: FixedClock, unlocked: Unlocked
) -> None:
    person = add_person(store)
    running = intakes.begin_or_resume(store, person, mode="phone")
    intakes.save_answer(store, running.draft.id, "wonen-1", Answer("Bij mijn moeder"))
    intakes.save_answer(store, running.draft.id, "geld-1", Answer(state="rather_not"))
    area_values.save_answer(store, running.draft.id, AreaAnswer("geld", 2, 3))
    intakes.save_themes(store, running.draft.id, ["geld"])
    intakes.save_closing(store, running.draft.id, summary="Een goed gesprek")
    store.close()
    reopened = unlocked.open(store.folder, clock)
    again = intakes.begin_or_resume(reopened, person)
    assert again.draft.id == running.draft.id
    assert again.answer("wonen-1") == Answer("Bij mijn moeder")
    assert again.answer("geld-1").state == "rather_not"
    assert again.answer("blij-1") == Answer()
    assert again.area("geld") == AreaAnswer("geld", 2, 3)
    assert (again.themes, again.closing.summary) == (("geld",), "Een goed gesprek")
    assert again.closing.mode == "phone"
    reopened.close()


def test_open_items_shrink_with_each_answer_and_never_block(store: Store) -> None:
    person = add_person(store)
    running = intakes.begin_or_resume(store, person)
    before = len(running.open_items)
    answer = AreaAnswer("wonen", 1, rather_not=frozenset({"number_now", "care_need"}))
    area_values.save_answer(store, running.draft.id, answer)
    after = intakes.running(store, running.draft)
    assert before - len(after.open_items) == 3
    assert intake_closing.close(store, running.draft.id)


def test_closing_writes_everything_that_was_agreed(store: Store) -> None:
    person = add_person(store)
    store.author = "consulent"
    draft = intakes.begin_or_resume(store, person).draft.id
    intakes.save_answer(store, draft, "wonen-1", Answer("Bij mijn moeder"))
    intakes.save_answer(store, draft, "wonen-2", Answer("  "))
    area_values.save_answer(store, draft, AreaAnswer("geld", 2, 3, 6, words="Krap"))
    intakes.save_themes(store, draft, ["geld", "blij"])
    intakes.save_closing(
        store, draft, summary="We kijken naar geld", smallest_step="Post openen",
        step_by="Samen", step_on="2026-12-01", group="B1", group_reason="Veel zorgen",
        next_at="2026-12-15T10:00", next_place="Stadskantoor",
    )  # fmt: skip
    assert intake_closing.close(store, draft, profile=("lvw", "1")) == draft

    intake = only(store, Intake)
    assert (intake.id, intake.person_id, intake.held_on) == (draft, person, date(2026, 11, 24))
    assert only(store, IntakeAnswer).words == "Bij mijn moeder"
    step = only(store, PlanStep)
    assert (step.what, step.who, step.due_on) == ("Post openen", "Samen", date(2026, 12, 1))
    assert only(store, Appointment).wall_time == "2026-12-15T10:00"
    fact = only(store, DatedFact)
    assert (fact.code, fact.profile_id, fact.reason) == ("B1", "lvw", "Veel zorgen")
    assert (only(store, Contact).form, only(store, Contact).result) == ("office", "spoken")
    with store.read() as session:
        themes = [
            theme.area_id for theme in session.scalars(select(Theme).order_by(Theme.position))
        ]
    assert themes == ["geld", "blij"]
    (occasion,) = area_values.rating_history(store, person)
    assert occasion.answer("geld") == AreaAnswer("geld", 2, 3, 6, words="Krap")
    assert drafts.drafts(store) == []
    assert verify(store).is_sound


def test_closing_twice_writes_once(store: Store) -> None:
    person = add_person(store)
    draft = intakes.begin_or_resume(store, person).draft.id
    assert intake_closing.close(store, draft) == intake_closing.close(store, draft)
    assert only(store, Intake).id == draft


def test_an_empty_intake_may_be_closed(store: Store) -> None:
    draft = intakes.begin_or_resume(store, add_person(store)).draft.id
    intake_closing.close(store, draft)
    with store.read() as session:
        assert session.scalars(select(IntakeAnswer)).all() == []
        assert session.scalars(select(PlanStep)).all() == []


def test_the_next_intake_shows_the_answers_of_the_last(store: Store) -> None:
    person = add_person(store)
    draft = intakes.begin_or_resume(store, person).draft.id
    area_values.save_answer(store, draft, AreaAnswer("geld", 2, 3))
    intake_closing.close(store, draft)
    again = intakes.begin_or_resume(store, person)
    assert again.draft.id != draft
    assert again.previous is not None
    assert again.previous.answer("geld") == AreaAnswer("geld", 2, 3)
    assert again.area("geld") == AreaAnswer("geld")


def test_a_field_that_the_closing_page_does_not_have_is_our_mistake(store: Store) -> None:
    draft = intakes.begin_or_resume(store, add_person(store)).draft.id
    with pytest.raises(TypeError):
        intakes.save_closing(store, draft, score=3)


def test_the_talk_that_was_planned_for_today_is_done_after_closing(store: Store) -> None:
    person = add_person(store)
    today = Talk(store.clock.today(), time(14, 0), kind="intake")
    planned = appointments.plan(store, person, today)
    other = appointments.plan(store, person, Talk(date(2026, 12, 20), time(10, 0)))
    draft = intakes.begin_or_resume(store, person).draft.id
    intake_closing.close(store, draft)
    status = {line.id: line.status for line in appointments.for_person(store, person)}
    assert status == {planned: "done", other: "planned"}
    assert only(store, Contact).appointment_id == planned
