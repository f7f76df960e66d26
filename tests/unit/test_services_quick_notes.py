from __future__ import annotations

from dataclasses import replace

import pytest

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.models import Contact
from meedoen_desktop.services import drafts
from meedoen_desktop.services.day import quick_notes
from meedoen_desktop.services.day.quick_notes import QuickNote
from meedoen_desktop.store import Store
from tests.factories import add_person


def contacts(store: Store) -> list[Contact]:
    with store.read() as session:
        return list(session.query(Contact))


def test_a_note_that_is_being_typed_comes_back(store: Store) -> None:
    draft_id, empty = quick_notes.resume(store)
    assert empty == QuickNote()
    typed = QuickNote(note="Belt terug", next_on="niet af")
    quick_notes.keep_draft(store, draft_id, typed)
    assert quick_notes.resume(store) == (draft_id, typed)


def test_a_new_note_may_begin_with_a_client(store: Store) -> None:
    person = add_person(store)
    _draft, note = quick_notes.resume(store, person)
    assert (note.person_id, note.who) == (person, "Anna van Velzen")


def test_a_note_that_was_begun_goes_before_a_new_client(store: Store) -> None:
    person = add_person(store)
    draft_id, _note = quick_notes.resume(store)
    quick_notes.keep_draft(store, draft_id, QuickNote(note="nog niet klaar"))
    assert quick_notes.resume(store, person)[1].note == "nog niet klaar"


@pytest.mark.parametrize("result", [code for code, _label in quick_notes.RESULTS])
def test_a_kept_note_is_a_contact_and_the_draft_is_gone(store: Store, result: str) -> None:
    person = add_person(store)
    draft_id, _note = quick_notes.resume(store)
    note = QuickNote(person, "Anna", result, " Rustig gesprek ", "Folder sturen", "2026-12-01")
    quick_notes.finish(store, draft_id, note)
    (kept,) = contacts(store)
    assert (kept.person_id, kept.result, kept.note) == (person, result, "Rustig gesprek")
    assert (kept.next_step, str(kept.next_on)) == ("Folder sturen", "2026-12-01")
    assert kept.form == ("phone" if result else "note")
    assert kept.happened_at == store.clock.now()
    assert drafts.drafts(store) == []


def test_a_kept_note_can_be_taken_back_and_twice_is_fine(store: Store) -> None:
    person = add_person(store)
    draft_id, _note = quick_notes.resume(store)
    kept = quick_notes.finish(store, draft_id, QuickNote(person, "Anna", "spoken"))
    quick_notes.take_back(store, kept)
    quick_notes.take_back(store, kept)
    assert contacts(store) == []


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"person_id": ""}, "who"),
        ({"result": "", "note": " ", "next_step": ""}, "note"),
        ({"next_step": "", "next_on": "2026-12-01"}, "next_step"),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_lost(
    store: Store, changes: dict[str, str], field: str
) -> None:
    whole = QuickNote(add_person(store), "Anna", "spoken", "Gebeld", "Bellen", "2026-12-01")
    draft_id, _note = quick_notes.resume(store)
    quick_notes.keep_draft(store, draft_id, whole)
    with pytest.raises(WrongInput) as refused:
        quick_notes.finish(store, draft_id, replace(whole, **changes))
    assert refused.value.field == field
    assert quick_notes.resume(store)[1] == whole
    assert contacts(store) == []


def test_a_note_that_is_thrown_away_is_gone(store: Store) -> None:
    draft_id, _note = quick_notes.resume(store)
    quick_notes.keep_draft(store, draft_id, QuickNote(note="weg ermee"))
    quick_notes.discard(store, draft_id)
    assert quick_notes.resume(store)[1] == QuickNote()
