from datetime import date

import pytest

from meedoen_desktop.models import Intake, Person, PlanStep, Theme, new_id
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.talks import ready
from tests.clients import add, talk_to


def told(store, person_id):
    return ready.get_ready(read_page(store, person_id))


def agree(store, person_id, *, step="", themes=(), steps=()):
    with store.work() as session:
        common = {
            "person_id": person_id,
            "dossier_id": session.get_one(Person, person_id).dossier_id,
        }
        intake = Intake(
            **common, id=new_id(), form_id="f", form_version=1, held_on=date(2026, 9, 1),
            smallest_step=step,
        )  # fmt: skip
        session.add(intake)
        for number, area in enumerate(themes):
            session.add(Theme(**common, occasion_id=intake.id, area_id=area, position=number))
        for what, who in steps:
            session.add(PlanStep(**common, what=what, who=who))


def test_a_first_talk_begins_with_an_open_question(store):
    found = told(store, add(store, surname="Bos"))
    assert found.question == "Hoe ziet een gewone dag er voor u uit?"
    assert found.is_empty


def test_who_was_spoken_before_is_asked_what_was_good(store, clock):
    person_id = add(store, surname="Bos")
    talk_to(store, person_id, clock.now())
    assert "fijn geweest" in told(store, person_id).question


def test_a_theme_is_asked_about_when_no_step_was_chosen(store):
    person_id = add(store, surname="Bos")
    agree(store, person_id, themes=("geld", "wonen"))
    found = told(store, person_id)
    assert "{gebied}" in found.question
    assert found.about == "geld"


def test_the_smallest_step_opens_the_talk_and_is_said_once(store):
    person_id = add(store, surname="Bos")
    agree(store, person_id, step="Meekoken", themes=("doen",), steps=[("Meekoken", "cliënt")])
    found = told(store, person_id)
    assert (found.step, found.theirs) == ("Meekoken", ("Meekoken",))
    assert found.others == ()


def test_the_step_of_somebody_else_can_be_read_aloud(store):
    person_id = add(store, surname="Bos")
    agree(store, person_id, steps=[("Folder sturen", "Jos"), ("Bellen", "Jos")])
    found = told(store, person_id)
    assert (found.by, "{wie} zou dat doen" in found.question) == ("Jos", True)
    assert (found.step, [one.what for one in found.others]) == ("Folder sturen", ["Bellen"])


@pytest.mark.parametrize(
    ("who", "mine"),
    [
        ("consulent", True),
        ("Ik als consulent", True),
        ("", True),
        ("cliënt", False),
        ("samen", False),
    ],
)
def test_what_i_promised_stands_apart(store, who, mine):
    person_id = add(store, surname="Bos")
    agree(store, person_id, steps=[("Folder sturen", who)])
    found = told(store, person_id)
    assert ("Folder sturen" in found.mine, "Folder sturen" in found.theirs) == (mine, not mine)
