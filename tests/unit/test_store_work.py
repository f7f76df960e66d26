from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import delete, select, text, update

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import VaultLocked
from meedoen_desktop.models import Contact, Operation, Person, Theme
from meedoen_desktop.store import Store
from meedoen_desktop.store.live import Op, current, decode_op, live_by_field
from meedoen_desktop.store.verify import verify
from tests.factories import add_contact, add_person


def operations(store: Store, record_id: str) -> list[Op]:
    with store.read() as session:
        rows = session.execute(
            select(Operation.__table__)
            .where(Operation.record_id == record_id)
            .order_by(Operation.counter)
        )
        return [decode_op(row) for row in rows]


def publish_all(store: Store) -> None:
    with store.work() as session:
        session.execute(update(Operation).values(segment=1))


def change(store: Store, person_id: str, **values: object) -> None:
    with store.work() as session:
        person = session.get_one(Person, person_id)
        for name, value in values.items():
            setattr(person, name, value)


def test_a_new_record_travels_as_one_create_with_all_its_fields(store: Store) -> None:
    person_id = add_person(store, town="Leiden")
    (made,) = operations(store, person_id)
    assert made.kind == "create"
    assert made.fields["town"] == "Leiden"
    assert "bsn" in made.fields
    assert made.over == frozenset()


def test_typing_on_in_unpublished_work_stays_one_operation(store: Store) -> None:
    person_id = add_person(store)
    for town in ("L", "Le", "Lei", "Leiden"):
        change(store, person_id, town=town)
    (made,) = operations(store, person_id)
    assert made.fields["town"] == "Leiden"


def test_a_change_after_publishing_names_what_it_replaces(store: Store) -> None:
    person_id = add_person(store, town="Leiden")
    publish_all(store)
    change(store, person_id, town="Delft")
    change(store, person_id, town="Den Haag", street="Plein")
    made, moved, more = operations(store, person_id)
    assert (moved.kind, moved.fields, moved.over) == ("set", {"town": "Den Haag"}, {made.dot})
    assert (more.fields, more.over) == ({"street": "Plein"}, {made.dot})
    assert moved.hlc > made.hlc


def test_writing_the_same_value_again_is_no_change(store: Store) -> None:
    person_id = add_person(store, town="Leiden")
    publish_all(store)
    change(store, person_id, town="Leiden")
    assert len(operations(store, person_id)) == 1


def test_a_deleted_record_replaces_all_that_was_live(store: Store) -> None:
    person_id = add_person(store)
    publish_all(store)
    change(store, person_id, town="Delft")
    with store.work() as session:
        session.delete(session.get_one(Person, person_id))
    made, moved, gone = operations(store, person_id)
    assert gone.kind == "delete"
    assert gone.over == {made.dot, moved.dot}
    assert current(operations(store, person_id)) is None


def test_members_of_a_set_are_added_and_removed(store: Store) -> None:
    person_id = add_person(store)
    with store.work() as session:
        theme = Theme(dossier_id="d", person_id=person_id, occasion_id="o", area_id="wonen")
        session.add(theme)
    with store.work() as session:
        session.delete(session.get_one(Theme, theme.id))
    assert [op.kind for op in operations(store, theme.id)] == ["add", "remove"]


def test_all_operations_of_one_action_share_one_clock_value(store: Store) -> None:
    with store.work() as session:
        for number in range(3):
            session.add(Person(dossier_id="d", surname=f"N{number}"))
            session.flush()
    with store.read() as session:
        assert len(set(session.scalars(select(Operation.hlc)))) == 1


def test_the_clock_of_operations_never_goes_back(store: Store, clock: FixedClock) -> None:
    first = add_person(store)
    clock.moment -= timedelta(days=400)
    second = add_person(store)
    assert operations(store, second)[0].hlc > operations(store, first)[0].hlc


def test_an_action_that_fails_leaves_neither_record_nor_operation(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.work() as session:
        session.add(Person(dossier_id="d", surname="Weg"))
        session.flush()
        raise ZeroDivisionError
    with store.read() as session:
        assert session.scalars(select(Person)).all() == []
        assert session.scalars(select(Operation)).all() == []
    assert add_person(store)


@pytest.mark.parametrize(
    "statement",
    [
        update(Person).values(town="x"),
        delete(Contact),
        text("UPDATE person SET town = 'x'"),
        text("insert or replace into person (id) values ('1')"),
    ],
)
def test_changes_that_the_log_would_not_see_are_refused(store: Store, statement: object) -> None:
    person_id = add_person(store, town="Leiden")
    with pytest.raises(TypeError, match="is synced"), store.work() as session:
        session.execute(statement)  # type: ignore[call-overload]
    with store.read() as session:
        assert session.get_one(Person, person_id).town == "Leiden"


def test_after_a_refused_flush_the_guard_is_up_again(store: Store) -> None:
    with pytest.raises(Exception, match="NOT NULL"), store.work() as session:
        session.add(Contact(dossier_id="d", happened_at=datetime.now(UTC)))
    with pytest.raises(TypeError, match="is synced"), store.work() as session:
        session.execute(delete(Contact))


def test_rows_and_operations_agree_after_a_day_of_work(store: Store) -> None:
    person_id = add_person(store)
    contact = add_contact(store, person_id, note="Eerste gesprek")
    publish_all(store)
    change(store, person_id, town="Delft", deceased=True)
    with store.work() as session:
        session.delete(session.get_one(Contact, contact))
    report = verify(store)
    assert report.is_sound
    assert (report.records, report.operations) == (2, 5)


def test_verify_notices_a_row_that_was_changed_behind_the_log(store: Store) -> None:
    person_id = add_person(store)
    with store.work() as session:
        session.execute(
            update(Operation).where(Operation.record_id == person_id).values(fields=b"\xa0")
        )
    assert any(person_id in problem for problem in verify(store).problems)


def test_a_closed_store_says_that_it_is_locked(store: Store) -> None:
    store.close()
    store.close()
    with pytest.raises(VaultLocked), store.work():
        pass
    with pytest.raises(VaultLocked), store.read():
        pass


def test_two_values_that_nobody_replaced_are_a_conflict_and_the_newest_shows() -> None:
    made = Op(("a", 1), "1", "create", {"town": "Leiden", "street": "A"}, frozenset(), True)
    mine = Op(("a", 2), "3", "set", {"town": "Delft"}, frozenset({("a", 1)}), True)
    theirs = Op(("b", 1), "2", "set", {"town": "Den Haag"}, frozenset({("a", 1)}), True)
    for order in ([made, mine, theirs], [theirs, mine, made], [mine, theirs, made, mine]):
        unique = list({op.dot: op for op in order}.values())
        assert [op.dot for op in live_by_field(unique)["town"]] == [("b", 1), ("a", 2)]
        assert current(unique) == {"town": "Delft", "street": "A"}


def test_an_edit_that_did_not_see_the_deletion_brings_the_record_back() -> None:
    made = Op(("a", 1), "1", "create", {"town": "Leiden", "street": "A"}, frozenset(), True)
    gone = Op(("a", 2), "2", "delete", {}, frozenset({("a", 1)}), True)
    edit = Op(("b", 1), "3", "set", {"town": "Delft"}, frozenset({("a", 1)}), True)
    assert current([made, gone]) is None
    assert current([made, gone, edit]) == {"town": "Delft", "street": "A"}
