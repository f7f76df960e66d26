from __future__ import annotations

from datetime import date

import pytest

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.models import Dossier, Person
from meedoen_desktop.services.day import promises
from meedoen_desktop.services.day.promises import open_promises
from meedoen_desktop.services.day.today import read_day
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.plans import plan_drafts, plan_writing
from meedoen_desktop.services.plans.plan import Plan, read_plan
from meedoen_desktop.services.plans.plan_suggestions import Suggestion
from meedoen_desktop.services.plans.plan_writing import GoalData, StepData
from meedoen_desktop.services.trail.trail_undo import take_back
from meedoen_desktop.store.verify import verify
from tests.factories import add_person
from tests.plans import add_goal, add_intake, add_step
from tests.results import STRENGTHS, add_board, add_result, strengths

TODAY = date(2026, 11, 24)


def whats(steps) -> list[str]:
    return [step.what for step in steps]


def test_the_plan_of_somebody_who_is_gone_says_so(store):
    with pytest.raises(NotFound):
        read_plan(store, "weg")


def test_a_new_goal_stands_below_the_others_and_can_be_taken_back(store):
    person = add_person(store)
    add_goal(store, person, "Weer fietsen", "Fiets laten maken", "Een rondje door de wijk")
    done = plan_writing.add_goal(
        store, person, GoalData("  Nederlands   leren ", why="Voor mijn kind")
    )
    plan = read_plan(store, person)
    assert [goal.what for goal in plan.goals] == ["Weer fietsen", "Nederlands leren"]
    assert plan.goals[0].next_step.what == "Fiets laten maken"
    assert plan.goals[1].set_on == TODAY
    take_back(store, done)
    assert [goal.what for goal in read_plan(store, person).goals] == ["Weer fietsen"]
    assert verify(store).is_sound


def test_a_goal_and_a_step_need_words(store):
    person = add_person(store)
    with pytest.raises(WrongInput) as goal:
        plan_writing.add_goal(store, person, GoalData("  "))
    with pytest.raises(WrongInput) as step:
        plan_writing.add_step(store, person, StepData(""))
    assert (goal.value.field, step.value.field) == ("what", "what")
    assert read_plan(store, person).is_empty


def test_done_steps_come_first_in_the_order_of_doing(store):
    person = add_person(store)
    goal = add_goal(store, person, "Weer fietsen", "Een", "Twee", "Drie")
    steps = {step.what: step.id for step in read_plan(store, person).goals[0].steps}
    plan_writing.finish_step(store, steps["Drie"], "Ging vanzelf")
    found = read_plan(store, person).goal(goal)
    assert whats(found.steps) == ["Drie", "Een", "Twee"]
    assert found.done[0].outcome == "Ging vanzelf"
    plan_writing.reopen_step(store, steps["Drie"])
    assert whats(read_plan(store, person).goal(goal).todo) == ["Een", "Twee", "Drie"]


def test_goals_and_steps_move_up_and_down_and_back_with_undo(store):
    person = add_person(store)
    goal = add_goal(store, person, "Eerst", "Een", "Twee", "Drie")
    other = add_goal(store, person, "Dan")
    done = plan_writing.move_goal(store, other, -1)
    assert [one.what for one in read_plan(store, person).goals] == ["Dan", "Eerst"]
    last = read_plan(store, person).goal(goal).todo[-1].id
    moved = plan_writing.move_step(store, last, -1)
    assert whats(read_plan(store, person).goal(goal).todo) == ["Een", "Drie", "Twee"]
    take_back(store, moved)
    take_back(store, done)
    assert [one.what for one in read_plan(store, person).goals] == ["Eerst", "Dan"]
    assert whats(read_plan(store, person).goal(goal).todo) == ["Een", "Twee", "Drie"]


def test_a_loose_step_is_put_under_a_goal_and_gets_its_area(store):
    person = add_person(store)
    step = add_step(store, person, "Bellen met de woningbouw")
    goal = add_goal(store, person, "Rustig wonen", "Een", area_id="wonen")
    assert whats(read_plan(store, person).loose) == ["Bellen met de woningbouw"]
    done = plan_writing.put_under(store, step, goal)
    plan = read_plan(store, person)
    assert whats(plan.goal(goal).todo) == ["Een", "Bellen met de woningbouw"]
    assert plan.goal(goal).todo[-1].area_id == "wonen"
    take_back(store, done)
    assert whats(read_plan(store, person).loose) == ["Bellen met de woningbouw"]


def test_steps_of_a_goal_that_ended_rest_and_come_back_with_it(store):
    person = add_person(store)
    goal = add_goal(store, person, "Weer fietsen", "Fiets laten maken")
    stopped = plan_writing.stop_goal(store, goal, "Past nu niet")
    plan = read_plan(store, person)
    assert (plan.goals, plan.stopped[0].outcome) == ((), "Past nu niet")
    with store.read() as session:
        assert open_promises(session, TODAY) == ()
    assert read_page(store, person).steps == ()
    take_back(store, stopped)
    with store.read() as session:
        assert [one.what for one in open_promises(session, TODAY)] == ["Fiets laten maken"]
    plan_writing.stop_goal(store, goal)
    plan_writing.reopen_goal(store, goal)
    assert whats(read_page(store, person).steps) == ["Fiets laten maken"]


def test_open_steps_of_a_goal_that_was_reached_stay_as_loose_agreements(store):
    person = add_person(store)
    goal = add_goal(store, person, "Weer fietsen", "Fiets laten maken", "Bellen met de maker")
    reached = plan_writing.reach_goal(store, goal, "Ik fiets weer")
    plan = read_plan(store, person)
    assert whats(plan.loose) == ["Fiets laten maken", "Bellen met de maker"]
    assert plan.reached[0].todo == ()
    assert len(read_page(store, person).steps) == 2
    take_back(store, reached)
    assert whats(read_plan(store, person).goals[0].todo) == [
        "Fiets laten maken", "Bellen met de maker",
    ]  # fmt: skip


def test_taking_a_goal_away_keeps_its_steps(store):
    person = add_person(store)
    goal = add_goal(store, person, "Weer fietsen", "Fiets laten maken")
    done = plan_writing.remove_goal(store, goal)
    plan = read_plan(store, person)
    assert (plan.goals, whats(plan.loose)) == ((), ["Fiets laten maken"])
    take_back(store, done)
    assert whats(read_plan(store, person).goals[0].todo) == ["Fiets laten maken"]
    assert verify(store).is_sound


def test_a_step_of_the_plan_is_a_promise_of_today_and_ticking_it_there_shows_here(store):
    person = add_person(store)
    goal = add_goal(store, person, "Weer fietsen", "Fiets laten maken")
    promise = read_day(store).promises[0]
    assert promise.what == "Fiets laten maken"
    promises.finish(store, promise.source, promise.id)
    assert whats(read_plan(store, person).goal(goal).done) == ["Fiets laten maken"]


def test_what_went_well_is_told_newest_first(store, clock):
    person = add_person(store)
    goal = add_goal(store, person, "Weer fietsen", "Fiets laten maken", "Een rondje")
    steps = read_plan(store, person).goal(goal).todo
    plan_writing.finish_step(store, steps[0].id)
    clock.moment = clock.moment.replace(day=26)
    plan_writing.finish_step(store, steps[1].id)
    assert read_plan(store, person).lately == ("Een rondje", "Fiets laten maken")


def offered(plan: Plan) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in plan.suggestions:
        found.setdefault(one.source, []).append(one.what)
    return found


def test_wishes_themes_chosen_areas_and_learning_points_are_offered(store):
    person = add_person(store)
    add_intake(store, person, date(2026, 9, 1), ("geld", "blij"), "Een eigen moestuin")
    talk = {"mensen": {"forward": "Een vriend om mee te wandelen"}}
    add_board(store, person, date(2026, 10, 1), chosen=["mensen", "wonen"], talk=talk)
    game = strengths("lief", learning=("hulp vragen",))
    add_result(store, person, STRENGTHS, date(2026, 10, 8), game)
    assert offered(read_plan(store, person)) == {
        "intake": ["Een eigen moestuin", "Geld"],
        "board": ["Een vriend om mee te wandelen", "Wonen"],
        "strengths": ["Ik ben hulp vragen."],
    }


def test_what_became_a_goal_is_not_offered_again_also_in_other_words(store):
    person = add_person(store)
    intake = add_intake(store, person, date(2026, 9, 1), ("geld",), "Een eigen moestuin")
    one: Suggestion = read_plan(store, person).suggestions[1]
    assert (one.what, one.area_id, one.occasion_id) == ("Geld", "geld", intake)
    goal = add_goal(
        store, person, one.what, area_id=one.area_id, source=one.source,
        occasion_id=one.occasion_id,
    )  # fmt: skip
    plan_writing.change_goal(store, goal, GoalData("Rondkomen", area_id="geld"))
    plan = read_plan(store, person)
    assert offered(plan) == {"intake": ["Een eigen moestuin"]}
    assert plan.goals[0].occasion_id == intake


def test_what_is_typed_survives_and_is_gone_when_it_is_written(store):
    person = add_person(store)
    plan_drafts.keep(store, person, "goal", {"what": "Weer fie", "why": ""})
    plan_drafts.keep(store, person, "step:x", {"what": "Bellen"})
    assert dict(read_plan(store, person).typed) == {
        "goal": {"what": "Weer fie", "why": ""}, "step:x": {"what": "Bellen"},
    }  # fmt: skip
    assert [one.kind for one in read_day(store).drafts] == ["plan"]
    plan_writing.add_goal(store, person, GoalData("Weer fietsen"), editor="goal")
    assert set(read_plan(store, person).typed) == {"step:x"}
    plan_drafts.keep(store, person, "step:x", {"what": "  "})
    assert read_day(store).drafts == ()


def test_who_died_or_left_has_a_plan_to_read_only(store):
    person, other = add_person(store), add_person(store, deceased=True)
    assert read_plan(store, person).is_open
    assert not read_plan(store, other).is_open
    with store.work() as session:
        dossier_id = session.get_one(Person, person).dossier_id
        dossier = session.get(Dossier, dossier_id)
        if dossier is None:
            dossier = Dossier(id=dossier_id, dossier_id=dossier_id, file_number="1")
            session.add(dossier)
        dossier.closed_on = TODAY
    assert not read_plan(store, person).is_open
