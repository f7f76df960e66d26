"""Two records of one client: nothing is lost, nothing is forgotten, and undo is exact."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from cbor2 import loads
from sqlalchemy import Boolean, Integer, inspect, select

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import (
    AccessEntry,
    Attendance,
    Base,
    Contact,
    Dossier,
    Draft,
    MergeRecord,
    NotDouble,
    Operation,
    Person,
    Synced,
)
from meedoen_desktop.models.types import Day, Instant
from meedoen_desktop.services import drafts
from meedoen_desktop.services.clients import clients
from meedoen_desktop.services.day import quick_notes
from meedoen_desktop.services.dossier import client_page
from meedoen_desktop.services.merging import (
    BOTH,
    LEFT,
    RIGHT,
    Pair,
    Wish,
    merge,
    merges,
    read_pair,
    undo,
)
from meedoen_desktop.services.merging.belongings import PERSON_COLUMNS, kinds
from meedoen_desktop.services.persons import doubles
from meedoen_desktop.services.rhythm.proposals import caseload
from meedoen_desktop.store import Store
from meedoen_desktop.store.verify import verify
from tests.clients import add, talk_to
from tests.stores import Unlocked
from tests.trails import set_up

NOBODY = {
    "access_log", "busy_time", "consultant", "dossier", "draft_value", "fact", "group_meeting",
    "leave", "letter_text", "local_activity", "operation", "organisation_entry", "person",
    "team_settings",
}  # fmt: skip
"""Tables that hold no client's id of their own; everything else moves by the models."""
APART = {"operation", "fact", "access_log", "search_words", "search_parts"}


def snapshot(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Every table but the logs; the search entries without their own numbers."""
    found = {}
    with store.read() as session:
        for table in Base.metadata.sorted_tables:
            if table.name not in APART:
                columns = [
                    c for c in table.columns if (table.name, c.name) != ("search_entry", "id")
                ]
                rows = session.execute(select(*columns)).all()
                found[table.name] = sorted((tuple(row) for row in rows), key=repr)
    return found


def two(store: Store, **other: str) -> tuple[str, str]:
    one = add(store, surname="Dijk", prefix="van", first_names="Karin", file_number="1",
              birth_date="12-3-1980", town="Leiden")  # fmt: skip
    known = {"surname": "Dyk", "first_names": "K.", "file_number": "2", "phone": "0612345678"}
    return one, add(store, **(known | other))


def everything(store: Store, person: str, name: str) -> None:
    """A record in every table that can hold something of a client."""
    with store.work() as session:
        owner = session.get_one(Person, person)
        for kind in kinds():
            if kind is not MergeRecord:
                session.add(kind(**_filled(kind, owner, name)))
        now = store.clock.now()
        draft = Draft(kind=f"letter-{name}", subject_id=name, person_id=person,
                      dossier_id=owner.dossier_id, created_at=now, updated_at=now)  # fmt: skip
        session.add(draft)


def _filled(kind: type[Any], owner: Person, name: str) -> dict[str, Any]:
    values: dict[str, Any] = {"dossier_id": owner.dossier_id}
    for column in inspect(kind).local_table.columns:
        if column.key in {"id", "dossier_id"} or column.nullable:
            continue
        if column.key in PERSON_COLUMNS:
            values[column.key] = owner.id if column.key == "person_id" else "f" * 32
        else:
            values[column.key] = _value(column.type, name)
    known = {"status": "invited", "blob": ""}
    return {key: known.get(key, value) for key, value in values.items()}


def _value(kind: Any, name: str) -> Any:
    if isinstance(kind, Instant):
        return datetime(2026, 3, 2, 10, tzinfo=UTC)
    if isinstance(kind, Day):
        return date(2026, 3, 2)
    if isinstance(kind, Boolean):
        return False
    return 5 if isinstance(kind, Integer) else name


def wish(pair: Pair, **chosen: str) -> Wish:
    values = {one.field: one.value(chosen.get(one.field, one.chosen)) for one in pair.choices}
    return Wish(pair.left.person_id, pair.right.person_id, pair.left.dossier_id, values)


def merged(store: Store, one: str, other: str) -> str:
    return merge(store, wish(read_pair(store, one, other)))


def test_no_table_is_forgotten() -> None:
    tables = {table.name: table for table in Base.metadata.sorted_tables}
    moving = {str(inspect(kind).local_table.name) for kind in kinds()}
    local = {"delivery_job", "draft", "search_entry"}
    exchange = {name for name in tables if name.startswith("sync_")}  # of this laptop alone
    assert set(tables) - moving - local - exchange == NOBODY
    for name in moving | local:
        held = {c.name for c in tables[name].columns if "person" in c.name or c.name == "other_id"}
        assert held <= set(PERSON_COLUMNS)


def test_after_a_merge_nothing_names_who_is_gone(store: Store) -> None:
    one, other = two(store)
    everything(store, one, "links")
    everything(store, other, "rechts")
    merge_id = merged(store, one, other)
    with store.read() as session:
        record = session.get_one(MergeRecord, merge_id)
        gone = record.gone_id
        for table in Base.metadata.sorted_tables:
            if table.name in {"operation", "access_log", "merge_record"}:
                continue
            texts = [c for c in table.columns if not isinstance(c.type, Boolean | Integer)]
            rows = session.execute(select(*texts)).all()
            assert table.name == "fact" or not any(gone in str(tuple(row)) for row in rows)
    assert verify(store).problems == ()


@pytest.mark.parametrize("same_file", [False, True])
def test_undo_is_exact_in_every_table_also_after_a_restart(
    store: Store, unlocked: Unlocked, clock: FixedClock, *, same_file: bool
) -> None:
    dossier = {}
    if same_file:
        first = add(store, surname="Dijk", file_number="9")
        dossier = {"dossier_id": client_page.read_page(store, first).dossier_id}
    one, other = two(store, **dossier)
    everything(store, one, "links")
    everything(store, other, "rechts")
    before = snapshot(store)
    merge_id = merged(store, one, other)
    assert snapshot(store) != before
    store.close()
    again = unlocked.open(store.folder, clock)
    assert undo(again, merge_id)
    assert snapshot(again) == before
    assert verify(again).problems == ()
    again.close()


def test_merging_and_undoing_twice_is_exact_too(store: Store) -> None:
    one, other = two(store)
    everything(store, other, "rechts")
    before = snapshot(store)
    for _ in range(2):
        undo(store, merged(store, one, other))
        assert snapshot(store) == before
    assert verify(store).problems == ()


def test_three_in_a_row_are_taken_back_from_the_last(store: Store, clock: FixedClock) -> None:
    one, other = two(store)
    third = add(store, surname="Dijck", file_number="3")
    before = snapshot(store)
    first = merged(store, one, other)
    between = snapshot(store)
    clock.moment += timedelta(minutes=5)
    second = merged(store, merges(store)[0].person_id, third)
    with pytest.raises(WrongInput, match="later nog een keer"):
        undo(store, first)
    undo(store, second)
    assert snapshot(store) == between
    undo(store, first)
    assert snapshot(store) == before
    with pytest.raises(NotFound):
        undo(store, first)


def test_filled_goes_before_empty_and_newer_before_older(store: Store, clock: FixedClock) -> None:
    one, other = two(store, town="Delft", attention="Bel na tienen")
    clients.save_fields(store, one, {"attention": "Tolk nodig", "email": "k@voorbeeld.example"})
    clock.moment += timedelta(days=1)
    clients.save_fields(store, other, {"town": "Den Haag"})
    pair = read_pair(store, one, other)
    chosen = {one.field: one for one in pair.choices}
    left = {field: choice.value(choice.chosen) for field, choice in chosen.items()}
    assert left["phone"] == "+31612345678"
    assert left["birth_date"] == "19800312"
    assert left["town"] == "Den Haag"
    assert chosen["attention"].chosen == BOTH
    assert {"Tolk nodig", "Bel na tienen"} == set(str(left["attention"]).splitlines())


def test_a_secret_address_stays_secret(store: Store) -> None:
    one, other = two(store, secret_address="ja")
    pair = read_pair(store, one, other)
    choice = next(one for one in pair.choices if one.field == "secret_address")
    assert choice.value(choice.chosen) is True


def test_the_history_of_both_is_one_and_search_finds_it_there(
    store: Store, clock: FixedClock
) -> None:
    one, other = two(store)
    talk_to(store, one, clock.now() - timedelta(days=20), note="Koffie in de wijk")
    talk_to(store, other, clock.now() - timedelta(days=10), note="Fietsenmaker gevonden")
    merge_id = merged(store, one, other)
    left = merges(store)[0].person_id
    page = client_page.read_page(store, left)
    assert [entry.text for entry in page.timeline.entries] == [
        "Fietsenmaker gevonden", "Koffie in de wijk",
    ]  # fmt: skip
    (found,) = store.search("fietsenmaker")
    assert (found.person_id, found.dossier_id) == (left, page.dossier_id)
    undo(store, merge_id)
    (found,) = store.search("fietsenmaker")
    assert found.person_id == other


def test_proposals_follow_at_once(store: Store, clock: FixedClock) -> None:
    set_up(store)
    profile = load_profile("lvw")
    one, other = two(store)
    assert caseload(store, profile).clients == 2
    merge_id = merged(store, one, other)
    assert caseload(store, profile).clients == 1
    undo(store, merge_id)
    assert caseload(store, profile).clients == 2


def test_a_file_with_a_housemate_in_it_stays(store: Store) -> None:
    one, other = two(store)
    file_of_other = client_page.read_page(store, other).dossier_id
    add(store, surname="Bos", dossier_id=file_of_other)
    talk_to(store, one, store.clock.now(), note="Een")
    merged(store, one, other)
    with store.read() as session:
        assert session.get(Dossier, file_of_other) is not None
        assert session.get(Person, other) is None


def test_what_was_done_since_stays_with_who_stayed(store: Store, clock: FixedClock) -> None:
    one, other = two(store)
    talk_to(store, one, clock.now())
    merge_id = merged(store, one, other)
    talk_to(store, one, clock.now(), note="Na het samenvoegen")
    clients.save_fields(store, one, {"phone": "0687654321", "email": "k@voorbeeld.example"})
    undo(store, merge_id)
    form = clients.read_form(store, one)
    assert (form.data.phone, form.data.email) == ("06 87 65 43 21", "k@voorbeeld.example")
    with store.read() as session:
        notes = session.scalars(select(Contact.note).where(Contact.person_id == one))
        assert "Na het samenvoegen" in set(notes)
    assert verify(store).problems == ()


def test_open_work_goes_along_and_comes_back(store: Store) -> None:
    one, other = two(store)
    drafts.open_draft(store, "letter", "uitnodiging", person_id=other)
    note, _text = quick_notes.resume(store, other)
    quick_notes.keep_draft(store, note, quick_notes.QuickNote(person_id=other, note="Half"))
    talk_to(store, one, store.clock.now())
    merge_id = merged(store, one, other)
    assert [draft.person_id for draft in drafts.drafts(store, kind="letter")] == [one]
    assert quick_notes.resume(store)[1].person_id == one
    undo(store, merge_id)
    assert [draft.person_id for draft in drafts.drafts(store, kind="letter")] == [other]
    assert quick_notes.resume(store)[1].person_id == other


@pytest.mark.parametrize("work", ["intake", "pending"])
def test_open_work_that_would_get_lost_stops_the_merge(store: Store, work: str) -> None:
    one, other = two(store)
    talk_to(store, one, store.clock.now())
    if work == "intake":
        for person in (one, other):
            drafts.open_draft(store, "intake", "intake-8-leefgebieden", person_id=person)
    else:
        clients.save_fields(store, other, {"bsn": "123"})
    before = snapshot(store)
    with pytest.raises(WrongInput, match="Er is niets veranderd"):
        merged(store, one, other)
    assert snapshot(store) == before


def test_at_one_meeting_a_client_is_there_once_and_was_there(store: Store) -> None:
    one, other = two(store)
    talk_to(store, one, store.clock.now())
    with store.work() as session:
        for person, status in ((one, "invited"), (other, "attended")):
            dossier = session.get_one(Person, person).dossier_id
            session.add(
                Attendance(person_id=person, dossier_id=dossier, meeting_id="m" * 32, status=status)
            )
    before = snapshot(store)
    merge_id = merged(store, one, other)
    with store.read() as session:
        assert [row.status for row in session.scalars(select(Attendance))] == ["attended"]
    undo(store, merge_id)
    assert snapshot(store) == before


def test_the_access_log_says_what_was_merged_and_undone(store: Store) -> None:
    one, other = two(store)
    undo(store, merged(store, one, other))
    with store.read() as session:
        actions = list(session.scalars(select(AccessEntry.action)))
    assert actions.count("merge") == 2
    assert actions.count("unmerge") == 2


def test_a_moved_record_has_one_whole_operation_in_its_new_dossier(store: Store) -> None:
    one, other = two(store)
    for _ in range(2):
        talk_to(store, one, store.clock.now())
    talk_to(store, other, store.clock.now(), note="Verhuist mee")
    merged(store, one, other)
    dossier = client_page.read_page(store, one).dossier_id
    with store.read() as session:
        moved = session.scalars(select(Contact).where(Contact.note == "Verhuist mee")).one()
        rows = session.execute(select(Operation).where(Operation.record_id == moved.id)).scalars()
        last = max(rows, key=lambda row: row.counter)
    assert last.dossier_id == dossier
    assert loads(last.fields)["note"] == "Verhuist mee"


def test_two_who_are_kept_apart_are_not_asked_about_again(store: Store) -> None:
    one, other = two(store, birth_date="12-3-1980")
    assert [
        {pair.one.person_id, pair.other.person_id} for pair in doubles.possible_doubles(store)
    ] == [{one, other}]
    kept = doubles.keep_apart(store, other, one)
    assert doubles.possible_doubles(store) == ()
    doubles.ask_again(store, kept)
    assert len(doubles.possible_doubles(store)) == 1


def test_kept_apart_from_a_third_goes_along(store: Store) -> None:
    one, other = two(store)
    third = add(store, surname="Bos")
    doubles.keep_apart(store, third, other)
    talk_to(store, one, store.clock.now())
    before = snapshot(store)
    merge_id = merged(store, one, other)
    with store.read() as session:
        row = session.scalars(select(NotDouble)).one()
        assert (row.person_id, row.other_id) == (third, one)
    undo(store, merge_id)
    assert snapshot(store) == before


def test_sides_can_be_chosen_by_hand(store: Store) -> None:
    one, other = two(store)
    talk_to(store, one, store.clock.now())
    pair = read_pair(store, one, other)
    merge(store, wish(pair, surname=RIGHT, prefix=RIGHT, first_names=LEFT))
    assert client_page.read_page(store, one).full_name == "Karin Dyk"


def test_every_synced_table_with_a_person_is_known() -> None:
    assert all(issubclass(kind, Synced) for kind in kinds())
    assert len(kinds()) > 15


def test_a_file_with_a_citizen_number_knows_the_birth_date_best(store: Store) -> None:
    one, other = two(store, birth_date="12-3-1980")
    clients.save_fields(store, one, {"bsn": "999990019"})
    clients.save_fields(store, other, {"birth_date": "13-3-1980"})
    pair = read_pair(store, one, other)
    (born,) = [choice for choice in pair.choices if choice.field == "birth_date"]
    assert born.value(born.chosen) == "19800312"
