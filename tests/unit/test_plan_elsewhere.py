"""Where the plan is seen outside its own page: client page, history, dossier, handover, search."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from meedoen_desktop.services import search
from meedoen_desktop.services.dossier import handover, timeline
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.dossier.exercise_dossier import exercise_dossier
from meedoen_desktop.services.plans import plan_agreements, plan_writing
from meedoen_desktop.services.plans.plan import read_plan
from meedoen_desktop.services.plans.plan_agreements import AgreementData
from tests.factories import add_person
from tests.plans import add_goal, add_step
from tests.trails import set_up, words_of

TODAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def team(store):
    set_up(store)


def test_the_client_page_shows_each_goal_with_its_next_step(store):
    person = add_person(store)
    goal = add_goal(store, person, "Weer fietsen", "Fiets laten maken", "Een rondje")
    add_goal(store, person, "Zwemmen")
    ended = add_goal(store, person, "Oud doel", "Oude stap")
    plan_writing.stop_goal(store, ended)
    lines = read_page(store, person).goals
    assert [(one.what, one.step, one.who) for one in lines] == [
        ("Weer fietsen", "Fiets laten maken", "cliënt"), ("Zwemmen", "", ""),
    ]  # fmt: skip
    plan_writing.finish_step(store, read_plan(store, person).goal(goal).todo[0].id)
    assert read_page(store, person).goals[0].step == "Een rondje"


def test_the_history_tells_goals_and_agreements(store, clock):
    person = add_person(store)
    goal = add_goal(store, person, "Weer fietsen", why="Dan ben ik vrij.")
    other = add_goal(store, person, "Zwemmen")
    clock.moment = clock.moment.replace(day=26)
    plan_writing.reach_goal(store, goal)
    plan_writing.stop_goal(store, other, "Past niet")
    add_goal(store, person, "Wandelen")
    plan_agreements.agree(store, person, AgreementData(present="Hanna"))
    told = [
        (one.kind, one.form, one.title, one.text, one.day.day)
        for one in timeline.read_timeline(store, person).entries
    ]
    assert sorted(told) == [
        ("agreement", "spoken", "", "Hanna", 26),
        ("goal", "reached", "Weer fietsen", "", 26),
        ("goal", "set", "Wandelen", "", 26),
        ("goal", "set", "Weer fietsen", "Dan ben ik vrij.", 24),
        ("goal", "set", "Zwemmen", "", 24),
        ("goal", "stopped", "Zwemmen", "Past niet", 26),
    ]


def test_the_dossier_tells_goals_in_every_state_with_their_steps(store):
    person = add_person(store)
    reached = add_goal(store, person, "Weer fietsen", "Fiets laten maken")
    step = read_plan(store, person).goals[0].todo[0].id
    plan_writing.finish_step(store, step, "De buurman hielp.")
    plan_writing.reach_goal(store, reached)
    stopped = add_goal(store, person, "Zwemmen")
    plan_writing.stop_goal(store, stopped, "Past nu niet.")
    add_goal(store, person, "Wandelen", "Een rondje")
    add_step(store, person, "Folder opsturen", who="consulent")
    text = words_of(exercise_dossier(store, person))
    for part in (
        "Doelen en kleine stappen", "Weer fietsen (bereikt op 24 november 2026)",
        "Fiets laten maken; wie: cliënt; gedaan op 24 november 2026. De buurman hielp.",
        "Zwemmen (gestopt op 24 november 2026)", "Past nu niet.",
        "Wandelen (sinds 24 november 2026)", "Een rondje; wie: cliënt; wanneer: 1 december 2026",
        "Ook afgesproken", "Folder opsturen; wie: consulent",
    ):  # fmt: skip
        assert part in text


def test_a_dossier_without_goals_has_no_heading_for_them(store):
    assert "Doelen" not in words_of(exercise_dossier(store, add_person(store)))


def test_a_warm_handover_tells_what_the_client_works_on(store):
    person = add_person(store)
    add_goal(store, person, "Weer fietsen", "Fiets laten maken")
    pack = replace(handover.lay_ready(store, person), to="Team Werk", consent=True)
    text = words_of(handover.render(pack))
    assert "Waar we aan werken" in text
    assert "Weer fietsen. Nu: Fiets laten maken" in text
    without = replace(pack, parts=pack.parts - {handover.GOALS})
    assert "Waar we aan werken" not in words_of(handover.render(without))


def test_a_goal_and_who_was_there_are_found(store):
    person = add_person(store)
    add_goal(store, person, "Weer fietsen", why="Naar mijn dochter")
    plan_agreements.agree(store, person, AgreementData(present="Hanna Bakker"))
    assert [one.kind for one in search.find(store, "dochter")] == ["goal"]
    assert [one.kind for one in search.find(store, "Hanna")] == ["plan_agreement"]
