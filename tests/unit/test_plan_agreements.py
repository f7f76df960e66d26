from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from sqlalchemy import select

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.models import PlanAgreement
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.plans import plan_agreements, plan_paper, plan_writing
from meedoen_desktop.services.plans.plan import read_plan
from meedoen_desktop.services.plans.plan_agreements import PAPER, SCREEN, SPOKEN, AgreementData
from meedoen_desktop.services.plans.plan_content import dump, gather, load
from meedoen_desktop.services.plans.plan_signature import Signature
from meedoen_desktop.services.plans.plan_writing import GoalData, StepData
from meedoen_desktop.services.team import ConsultantDetails, save_consultant
from meedoen_desktop.services.trail.trail_undo import take_back
from meedoen_desktop.store.verify import verify
from tests.factories import add_person
from tests.plans import SIGNED, add_goal, add_step
from tests.trails import set_up, words_of

TODAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def team(store):
    set_up(store)


@pytest.fixture
def person(store) -> str:
    """A client with a goal in two steps, and a promise of the consultant."""
    made = add_person(store, preferred_channel="whatsapp", preferred_time="liefst 's middags")
    add_goal(store, made, "Weer fietsen", "Fiets laten maken", "Een rondje", why="Dan ben ik vrij.")
    add_step(store, made, "Folder opsturen", who="consulent", days=3)
    return made


def newest(store, person_id):
    return read_plan(store, person_id).agreements[0]


def test_an_agreed_plan_is_a_dated_copy_with_how_and_who(store, person):
    data = AgreementData(SPOKEN, date(2026, 11, 3), "Anna en Hanna Bakker")
    plan_agreements.agree(store, person, data)
    agreed = newest(store, person)
    assert (agreed.how, agreed.agreed_on, agreed.present) == (
        SPOKEN, date(2026, 11, 3), "Anna en Hanna Bakker",
    )  # fmt: skip
    assert [goal.what for goal in agreed.content.goals] == ["Weer fietsen"]
    assert agreed.signature.is_empty
    assert verify(store).is_sound


def test_signing_is_never_required_but_a_signed_plan_has_a_signature(store, person):
    with pytest.raises(WrongInput) as error:
        plan_agreements.agree(store, person, AgreementData(SCREEN))
    assert error.value.field == "signature"
    assert "mondeling is ook goed" in error.value.sentence
    plan_agreements.agree(store, person, AgreementData(SCREEN, signature=SIGNED))
    assert newest(store, person).signature == SIGNED


@pytest.mark.parametrize("how", [SPOKEN, PAPER])
def test_a_signature_is_kept_only_when_it_was_given_on_the_screen(store, person, how):
    plan_agreements.agree(store, person, AgreementData(how, signature=SIGNED))
    with store.read() as session:
        assert session.scalars(select(PlanAgreement.signature)).one() == ""


def test_an_empty_plan_and_a_day_to_come_cannot_be_agreed(store, person):
    with pytest.raises(WrongInput) as empty:
        plan_agreements.agree(store, add_person(store), AgreementData())
    with pytest.raises(WrongInput) as early:
        plan_agreements.agree(store, person, AgreementData(agreed_on=date(2026, 12, 1)))
    assert (empty.value.field, early.value.field) == ("plan", "agreed_on")


def test_a_step_that_is_done_is_no_change_of_the_agreement(store, person):
    plan_agreements.agree(store, person, AgreementData())
    assert not read_plan(store, person).changed
    goal = read_plan(store, person).goals[0]
    plan_writing.finish_step(store, goal.todo[0].id, "Ging goed")
    plan_writing.reach_goal(store, goal.id)
    assert not read_plan(store, person).changed


@pytest.mark.parametrize("change", ["words", "step", "new goal", "stopped", "day", "loose"])
def test_a_change_of_what_was_agreed_is_said_until_it_is_undone(store, person, change):
    plan_agreements.agree(store, person, AgreementData())
    goal = read_plan(store, person).goals[0]
    deeds = {
        "words": lambda: plan_writing.change_goal(store, goal.id, GoalData("Ver fietsen")),
        "step": lambda: plan_writing.remove_step(store, goal.todo[0].id),
        "new goal": lambda: plan_writing.add_goal(store, person, GoalData("Zwemmen")),
        "stopped": lambda: plan_writing.stop_goal(store, goal.id),
        "day": lambda: plan_writing.set_due(store, goal.todo[0].id, date(2027, 1, 4)),
        "loose": lambda: plan_writing.put_under(store, goal.todo[0].id, ""),
    }
    done = deeds[change]()
    assert read_plan(store, person).changed
    take_back(store, done)
    assert not read_plan(store, person).changed


def test_agreeing_again_makes_a_new_version_and_the_old_one_stays(store, person, clock):
    plan_agreements.agree(store, person, AgreementData())
    before = plan_paper.agreed_plan(store, newest(store, person).id)
    first = newest(store, person).id
    clock.moment = clock.moment.replace(hour=11)
    add_goal(store, person, "Zwemmen")
    done = plan_agreements.agree(store, person, AgreementData(SCREEN, signature=SIGNED))
    plan = read_plan(store, person)
    assert [one.how for one in plan.agreements] == [SCREEN, SPOKEN]
    assert not plan.changed
    assert plan_paper.agreed_plan(store, first) == before
    take_back(store, done)
    assert [one.id for one in read_plan(store, person).agreements] == [first]


def test_an_agreed_plan_prints_the_same_whatever_changes_around_it(store, person, clock):
    plan_agreements.agree(store, person, AgreementData(SCREEN, signature=SIGNED))
    agreed = newest(store, person).id
    before = plan_paper.agreed_plan(store, agreed)
    save_consultant(store, ConsultantDetails(name="Iemand Anders"))
    goal = read_plan(store, person).goals[0]
    plan_writing.stop_goal(store, goal.id)
    clock.moment = clock.moment.replace(year=2027)
    assert plan_paper.agreed_plan(store, agreed) == before
    assert "Noor de Wit" in words_of(before)


def test_the_plan_on_paper_is_in_plain_dutch_and_the_clients_words(store, person):
    appointments.plan(store, person, appointments.Talk(date(2026, 12, 8), time(10), place="Balie"))
    homework = StepData("Foto", kind="homework")
    plan_writing.add_step(store, person, homework)
    done = read_plan(store, person).goals[0].todo[0].id
    plan_writing.finish_step(store, done, "De fietsenmaker was aardig.")
    text = words_of(plan_paper.current_plan(store, person))
    for part in (
        "Uw plan", "Anna van Velzen, 24 november 2026", "Weer fietsen",
        "“Dan ben ik vrij.”", "Dit is al gelukt",
        "Fiets laten maken. De fietsenmaker was aardig.", "Een rondje U dinsdag 8 december",
        "Dit spraken we ook af", "Ik, Noor de Wit", "Dit doe ik voor u",
        "Foto (proberen tot ons U – gesprek)",
        "Folder opsturen, voor vrijdag 27 november.", "Zo houden we contact",
        "dinsdag 8 december 2026, 10.00 uur", "WhatsApp, liefst 's middags",
        "U mag het plan altijd veranderen", "070 123 45 67",
    ):  # fmt: skip
        assert part in text
    for never in ("cliënt", "BSN", "Groep", "handtekening", "verplicht"):
        assert never not in text


def test_paper_to_sign_has_room_and_says_that_nobody_has_to(store, person):
    plain = words_of(plan_paper.current_plan(store, person))
    signing = words_of(plan_paper.current_plan(store, person, to_sign=True))
    assert "Uw handtekening" not in plain
    assert "Uw handtekening" in signing
    assert "Tekenen hoeft niet." in signing


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (AgreementData(SPOKEN, present="Hanna"), "U vond het goed. Erbij waren: Hanna."),
        (AgreementData(SCREEN, signature=SIGNED), "U hebt op het scherm getekend."),
        (AgreementData(PAPER), "Uw handtekening"),
    ],
)  # fmt: skip
def test_the_agreed_plan_says_how_it_was_agreed(store, person, data, said):
    plan_agreements.agree(store, person, data)
    assert said in words_of(plan_paper.agreed_plan(store, newest(store, person).id))


def test_the_promise_about_the_benefit_stands_only_where_the_municipality_gives_it(store, person):
    content = gather(store, person)
    promise = "geen gevolgen voor uw uitkering"
    assert promise in words_of(plan_paper.render(replace(content, voluntary=True)))
    assert promise not in words_of(plan_paper.render(replace(content, voluntary=False)))


def test_a_long_plan_goes_on_over_numbered_pages(store, person):
    for number in range(6):
        steps = [f"Een stap die wat langer is, nummer {step}" for step in range(6)]
        add_goal(store, person, f"Doel nummer {number}", *steps)
    text = words_of(plan_paper.current_plan(store, person))
    assert "Pagina 1 van" in text
    assert "nummer 5" in text


def test_an_empty_plan_is_not_printed_and_a_lost_one_says_so(store):
    with pytest.raises(WrongInput):
        plan_paper.current_plan(store, add_person(store))
    with pytest.raises(NotFound):
        plan_paper.agreed_plan(store, "weg")


def test_a_plan_of_a_newer_program_is_kept_and_not_guessed_at(store, person):
    content = gather(store, person)
    assert load(dump(content)) == content
    with pytest.raises(WrongInput):
        load(dump(content).replace('"format": 1', '"format": 2'))
    plan_agreements.agree(store, person, AgreementData())
    with store.work() as session:
        kept = session.scalars(select(PlanAgreement)).one()
        kept.content = kept.content.replace('"format": 1', '"format": 2')
    plan = read_plan(store, person)
    assert plan.agreements[0].content is None
    assert not plan.changed


def test_a_signature_is_vectors_and_comes_back_as_it_was_drawn():
    assert Signature.load(SIGNED.dump()) == SIGNED
    assert Signature().dump() == ""
    for damaged in ("", "[]", "{", '{"strokes": [[1]]}'):
        assert Signature.load(damaged).is_empty
