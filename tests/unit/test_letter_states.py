"""Did it go out or not, and did it come: the way of a letter, told by who knows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import WrongInput
from meedoen_desktop.models import Contact, Letter, Person
from meedoen_desktop.services.letters import invitations, letter_states, letters_kept, letters_list
from meedoen_desktop.services.letters.letter_states import (
    DELIVERED,
    HANDED,
    POSTED,
    REFUSED,
    RETURNED,
    LetterState,
)
from meedoen_desktop.store import Store
from tests.letters import addressed, office

TODAY = date(2026, 11, 24)
CODE = "RR123456785NL"


def made(store: Store, **choices: object) -> str:
    person = addressed(store, file_number=str(len(letters_list.all_letters(store))))
    wishes = invitations.proposal(store, person).with_(**choices)
    return letters_kept.keep(store, person, wishes).id


def state(store: Store, letter: str) -> LetterState:
    return letters_kept.read(store, letter).state


def test_every_state_has_its_day_and_who_said_so(store: Store) -> None:
    office(store)
    letter = made(store)
    assert state(store, letter) == LetterState()
    letter_states.printed(store, letter)
    letter_states.went(store, letter, POSTED, date(2026, 11, 23))
    assert state(store, letter) == LetterState(
        printed_on=TODAY, gone=POSTED, gone_on=date(2026, 11, 23), gone_by="Noor Hendriks"
    )


def test_a_letter_may_be_handed_over_after_it_came_back(store: Store) -> None:
    office(store)
    letter = made(store, registered=True)
    letter_states.went(store, letter, POSTED, date(2026, 11, 20), CODE)
    letter_states.came_out(store, letter, RETURNED, date(2026, 11, 23))
    assert state(store, letter).result == RETURNED
    letter_states.went(store, letter, HANDED)
    now = state(store, letter)
    assert (now.gone, now.result, now.awaits_result) == (HANDED, "", False)


def test_registered_mail_waits_for_what_the_post_says(store: Store) -> None:
    office(store)
    letter = made(store, registered=True)
    assert not state(store, letter).awaits_result
    letter_states.went(store, letter, barcode="rr 1234 5678 5 nl")
    assert state(store, letter).barcode == CODE
    assert state(store, letter).awaits_result
    step = letter_states.came_out(store, letter, REFUSED, note="Niet aangenomen")
    assert (state(store, letter).result, state(store, letter).note) == (REFUSED, "Niet aangenomen")
    letter_states.take_back(store, (step,))
    assert state(store, letter).awaits_result


def test_a_barcode_may_come_later_and_is_found_by_searching(store: Store) -> None:
    office(store)
    letter = made(store, registered=True)
    letter_states.went(store, letter)
    letter_states.set_barcode(store, letter, CODE)
    assert state(store, letter).barcode == CODE
    assert store.search(CODE)


def test_a_wrong_barcode_or_a_day_to_come_changes_nothing(store: Store) -> None:
    office(store)
    letter = made(store, registered=True)
    with pytest.raises(WrongInput) as code:
        letter_states.went(store, letter, barcode="RR123456784NL")
    with pytest.raises(WrongInput) as day:
        letter_states.went(store, letter, day=date(2026, 11, 25))
    assert (code.value.field, day.value.field) == ("barcode", "day")
    assert state(store, letter) == LetterState(registered=True)


def test_printing_is_told_once(store: Store, clock: FixedClock) -> None:
    office(store)
    letter = made(store)
    letter_states.printed(store, letter)
    clock.moment += timedelta(days=1)
    letter_states.printed(store, letter)
    assert state(store, letter).printed_on == TODAY


def test_not_sent_after_all_keeps_that_it_was_printed(store: Store) -> None:
    office(store)
    letter = made(store)
    letter_states.printed(store, letter)
    letters_kept.mark_sent(store, letter)
    letters_kept.unmark_sent(store, letter)
    assert state(store, letter) == LetterState(printed_on=TODAY)


def test_a_line_of_an_older_version_still_says_that_it_went_out(store: Store) -> None:
    office(store)
    letter = made(store)
    with store.work() as session:
        row = session.get_one(Letter, letter)
        person = session.get_one(Person, row.person_id)
        session.add(
            Contact(
                person_id=person.id, dossier_id=person.dossier_id, form="letter",
                happened_at=store.clock.now(),
                note=f"Brief verstuurd: {row.subject} ({row.reference})",
            )
        )  # fmt: skip
    assert (state(store, letter).gone, state(store, letter).gone_on) == (POSTED, TODAY)
    assert letters_kept.unmark_sent(store, letter).sent_on is None


def test_the_list_knows_what_lies_ready_and_how_the_others_stand(store: Store) -> None:
    office(store)
    ready, gone, came = made(store), made(store), made(store, registered=True)
    letter_states.went(store, gone)
    letter_states.went(store, came)
    letter_states.came_out(store, came, DELIVERED)
    assert [one.letter_id for one in letters_list.ready_for_post(store)] == [ready]
    states = {one.letter_id: one.state for one in letters_list.all_letters(store)}
    assert states == {ready: letters_list.MADE, gone: POSTED, came: DELIVERED}
