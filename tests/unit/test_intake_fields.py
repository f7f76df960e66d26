from __future__ import annotations

import pytest

from meedoen_desktop.models import Person
from meedoen_desktop.services.intake import intake_closing, intakes
from meedoen_desktop.services.intake.intake_fields import begin_with_known
from meedoen_desktop.services.intake.intakes import Answer
from meedoen_desktop.store import Store
from tests.factories import add_person


def field(store: Store, person: str, name: str) -> str:
    with store.read() as session:
        return str(getattr(session.get_one(Person, person), name))


@pytest.mark.parametrize(
    ("question", "code", "name", "value"),
    [
        ("bereikbaar-hoe", "whatsapp", "preferred_channel", "whatsapp"),
        ("bereikbaar-dagdeel", "afternoon", "preferred_time", "middag"),
        ("taal-tolk", "phone", "interpreter", "phone"),
        ("taal-tolk", "no", "interpreter", ""),
    ],
)
def test_an_answer_is_kept_with_the_client_and_known_next_time(
    store: Store, question: str, code: str, name: str, value: str
) -> None:
    person = add_person(store, interpreter="present")
    draft = begin_with_known(store, person, mode="phone", short=False).draft.id
    intakes.save_answer(store, draft, question, Answer(code))
    assert field(store, person, name) != value
    intake_closing.close(store, draft)
    assert field(store, person, name) == value
    again = begin_with_known(store, person, mode="table", short=False)
    assert again.answer(question).words == ("" if code == "no" else code)


def test_what_is_not_answered_leaves_the_client_alone(store: Store) -> None:
    person = add_person(store, preferred_channel="supporter", preferred_time="na 13 uur")
    running = begin_with_known(store, person, mode="table", short=True)
    assert running.answers == {}
    intakes.save_answer(store, running.draft.id, "bereikbaar-hoe", Answer(state="rather_not"))
    intake_closing.close(store, running.draft.id)
    assert field(store, person, "preferred_channel") == "supporter"
    assert field(store, person, "preferred_time") == "na 13 uur"


def test_an_open_intake_goes_on_as_it_was(store: Store) -> None:
    person = add_person(store, preferred_channel="sms")
    begun = begin_with_known(store, person, mode="phone", short=True)
    intakes.save_answer(store, begun.draft.id, "bereikbaar-hoe", Answer(state="unknown"))
    again = begin_with_known(store, person, mode="table", short=False)
    assert again.draft.id == begun.draft.id
    assert again.closing.mode == "phone"
    assert again.answer("bereikbaar-hoe") == Answer(state="unknown")


def test_what_a_colleague_changed_during_the_intake_stays(store: Store) -> None:
    person = add_person(store, preferred_channel="phone", interpreter="phone")
    draft = begin_with_known(store, person, mode="table", short=False).draft.id
    with store.work() as session:  # as an exchange would bring it
        session.get_one(Person, person).preferred_channel = "whatsapp"
        session.get_one(Person, person).interpreter = ""
    intakes.save_answer(store, draft, "taal-tolk", Answer("present"))
    intake_closing.close(store, draft)
    assert field(store, person, "preferred_channel") == "whatsapp"
    assert field(store, person, "interpreter") == "present"
