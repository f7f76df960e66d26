"""What a letter knows of who was spoken before, and who was not."""

from __future__ import annotations

from datetime import date, time

import pytest

from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.letters import letter_writing
from meedoen_desktop.services.messages import messages_out
from meedoen_desktop.store import Store
from tests.factories import add_contact
from tests.letters import addressed, office, words_of

SOON = date(2026, 11, 26)


@pytest.fixture
def client(store: Store) -> str:
    office(store)
    return addressed(store)


def said(store: Store, person: str, template_id: str) -> str:
    wishes = letter_writing.proposal(store, person, template_id)
    return words_of(letter_writing.preview(store, person, wishes).pdf)


@pytest.mark.parametrize(("result", "known"), [("spoken", True), ("no_answer", False), ("", False)])
def test_who_was_spoken_is_not_asked_to_make_acquaintance(
    store: Store, client: str, result: str, *, known: bool
) -> None:
    add_contact(store, client, result=result)
    text = said(store, client, "uitnodiging-kantoor")
    assert ("Ik praat graag weer met u" in text) is known
    assert ("Ik maak graag kennis met u" in text) is not known
    closing = said(store, client, "afronden")
    assert ("Onze gesprekken zijn voor nu klaar." in closing) is known


def test_a_call_about_the_appointment_is_no_talk_yet(store: Store, client: str) -> None:
    planned = appointments.plan(store, client, Talk(SOON, time(10)))
    messages_out.called(store, planned, "spoken")
    assert "Onze gesprekken" not in said(store, client, "afronden")
    assert "Het lukte niet om elkaar te spreken." in said(store, client, "afronden")
