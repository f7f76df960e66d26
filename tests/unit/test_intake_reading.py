from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.forms import latest_form
from meedoen_desktop.method.intake_rules import AreaAnswer
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.method.working_calendar import holiday_on
from meedoen_desktop.services.agenda.next_dates import latest_day, proposed_days
from meedoen_desktop.services.clients import area_values
from meedoen_desktop.services.intake import intake_closing, intakes
from meedoen_desktop.services.intake.group_advice import group_advice
from meedoen_desktop.services.intake.intake_reading import (
    IntakeRecord,
    intake_view,
    last_intake,
    record_of,
)
from meedoen_desktop.services.intake.intake_suite import mark_carried_over
from meedoen_desktop.services.intake.intake_table import open_table
from meedoen_desktop.services.intake.intakes import Answer
from meedoen_desktop.store import Store
from tests.factories import add_person

TODAY = date(2026, 11, 24)


def held(store: Store, person: str, day: str = "", **closing: object) -> str:
    draft = intakes.begin_or_resume(store, person).draft.id
    intakes.save_answer(store, draft, "geld-1", Answer("Het lukt net", "rather_not"))
    area_values.save_answer(store, draft, AreaAnswer("geld", 2, 3, words="Krap"))
    intakes.save_themes(store, draft, ["geld"])
    intakes.save_closing(store, draft, held_on=day, **closing)
    return intake_closing.close(store, draft)


def test_a_closed_intake_reads_as_it_was_when_open(store: Store) -> None:
    person = add_person(store)
    draft = intakes.begin_or_resume(store, person).draft
    intakes.save_answer(store, draft.id, "geld-1", Answer("Het lukt net"))
    area_values.save_answer(store, draft.id, AreaAnswer("geld", 2, 3, want_to_talk=True))
    intakes.save_themes(store, draft.id, ["geld", "blij"])
    intakes.save_closing(
        store, draft.id, summary="Goed gesprek", smallest_step="Post openen", step_by="samen",
        step_on="2026-12-01", next_at="2026-12-15T10:00", next_place="Stadskantoor", group="B1",
        group_reason="Zorgen",
    )  # fmt: skip
    before = record_of(intakes.running(store, draft), store.clock.today())
    intake_closing.close(store, draft.id)
    after = intake_view(store, draft.id)
    assert after.is_closed
    for name in (
        "form", "held_on", "mode", "answers", "areas", "themes", "summary", "smallest_step",
        "step_by", "step_on", "next_talk", "group", "group_reason",
    ):  # fmt: skip
        assert getattr(after, name) == getattr(before, name), name


def test_what_was_said_last_time_lies_beside_the_next_intake(store: Store) -> None:
    person = add_person(store)
    held(store, person, "2025-09-02")
    held(store, person, "2026-03-01", summary="De tweede")
    table = open_table(store, person)
    assert table.previous is not None
    assert table.previous.summary == "De tweede"
    assert table.previous.answer("geld-1") == Answer("Het lukt net", "rather_not")
    assert table.previous.area("geld").words == "Krap"
    assert table.running is None


def test_somebody_elses_intake_stays_out(store: Store) -> None:
    held(store, add_person(store))
    assert last_intake(store, add_person(store, file_number="D-2")) is None


def test_an_intake_that_is_not_there_says_so(store: Store) -> None:
    with pytest.raises(NotFound):
        intake_view(store, "0" * 32)
    with pytest.raises(NotFound):
        open_table(store, "0" * 32)


@pytest.mark.parametrize("closed", [True, False])
def test_carrying_over_is_remembered(store: Store, closed: bool) -> None:
    person = add_person(store)
    if closed:
        mark_carried_over(store, intake_view(store, held(store, person)))
    else:
        running = intakes.begin_or_resume(store, person)
        mark_carried_over(store, record_of(running, TODAY))
        intake_closing.close(store, running.draft.id)
    found = last_intake(store, person)
    assert found is not None
    assert found.carried_over_on == TODAY


@given(st.dates(date(2024, 1, 1), date(2032, 12, 31)), st.sampled_from(["12345", "124", "5", ""]))
def test_proposed_days_are_working_days_within_a_month(today: date, works: str) -> None:
    profile = load_profile("lvw")
    days = proposed_days(today, profile, works)
    assert days
    assert list(days) == sorted(set(days))
    for day in days:
        assert today < day <= latest_day(today, profile)
        assert str(day.isoweekday()) in (works or "12345")
        assert not holiday_on(day)


def record(*areas: AreaAnswer) -> IntakeRecord:
    said = {area.area_id: area for area in areas}
    return IntakeRecord("i", "p", latest_form(), TODAY, "table", is_closed=False, areas=said)


def codes(profile: str, *areas: AreaAnswer) -> list[str]:
    found = group_advice(load_profile(profile), record(*areas), Translator())
    return [advice.code for advice in found]


def test_advice_names_groups_with_reasons_and_never_one_that_is_off() -> None:
    low = AreaAnswer("gevoel", 2, 3, care_need="wants_help")
    assert codes("lvw", low) == ["B1"]
    both = (low, AreaAnswer("lichaam", 1, 2, care_need="has_help"))
    assert codes("lvw", *both)[0] == "D"
    (advice,) = group_advice(load_profile("lvw"), record(low), Translator())
    assert advice.reasons == ("Hoe ik me voel: cijfer 3", "Hoe ik me voel: wil hulp")
    assert codes("lvw") == codes("rijswijk") == []


def test_each_profile_advises_by_its_own_file() -> None:
    well = [AreaAnswer(area, 2, 8) for area in ("doen", "gevoel", "lichaam")]
    assert codes("rijswijk", *well)[0] == "A"
    assert "A2" in codes("lvw", *well)
    assert group_advice(None, record(*well), Translator()) == ()
