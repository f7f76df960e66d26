from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from meedoen_desktop.services.client_import.changes import changed_values
from meedoen_desktop.services.client_import.client_list import SourceRow
from meedoen_desktop.services.client_import.people import Known, People
from meedoen_desktop.services.client_import.planning import identity_of, plan
from meedoen_desktop.services.client_import.records import Record

FIELDS = ("file", "bsn", "first_names", "surname", "birth_date", "postcode", "house_number")
ROW = st.tuples(
    st.sampled_from(["", "1", "2"]),
    st.sampled_from(["", "", "999993653", "999993872"]),
    st.sampled_from(["", "An", "Anna", "Jan"]),
    st.sampled_from(["Bos", "Vos"]),
    st.sampled_from(["", "19800000", "19800517", "19790302", "19800101"]),
    st.sampled_from(["", "2265 AB"]),
    st.sampled_from(["1", "2"]),
)


def record(number: int, cells: tuple[str, ...]) -> Record:
    texts = dict(zip(FIELDS, cells, strict=True))
    file_number = texts.pop("file")
    return Record(SourceRow(number, cells), cells, texts, file_number=file_number)


def known(person_id: str, source: Record) -> Known:
    identity = replace(identity_of(source), record_id=person_id)
    return Known(identity, f"d-{source.file_number}", True, True, "", source.values)


@given(rows=st.lists(ROW, max_size=7))
@settings(max_examples=12000)
def test_a_list_read_twice_doubles_and_changes_nobody(rows: list[tuple[str, ...]]) -> None:
    records = [record(number, cells) for number, cells in enumerate(rows, 2)]
    first = plan(records, People())
    taken_in = [one.source for one in first if one.rejection is None]
    vault = People.of(known(f"p{one.row.number}", one) for one in taken_in)
    for before, again in zip(first, plan(records, vault), strict=True):
        if before.rejection is not None:
            assert again.rejection is not None
            continue
        assert again.rejection is None, str(again.rejection)
        assert again.person is not None
        assert again.person.person_id == f"p{before.source.row.number}"
        assert changed_values(again.person, before.source.values) == {}


@given(rows=st.lists(ROW, max_size=7), order=st.randoms(use_true_random=False))
@settings(max_examples=12000)
def test_the_order_of_the_next_list_does_not_matter(
    rows: list[tuple[str, ...]], order: object
) -> None:
    records = [record(number, cells) for number, cells in enumerate(rows, 2)]
    taken_in = [one.source for one in plan(records, People()) if one.rejection is None]
    vault = People.of(known(f"p{one.row.number}", one) for one in taken_in)
    shuffled = list(taken_in)
    order.shuffle(shuffled)
    for again in plan(shuffled, vault):
        assert again.person is not None
        assert again.person.person_id == f"p{again.source.row.number}"


@given(rows=st.lists(ROW, max_size=7))
@settings(max_examples=12000)
def test_no_two_rows_ever_land_on_one_person(rows: list[tuple[str, ...]]) -> None:
    half = len(rows) // 2
    records = [record(number, cells) for number, cells in enumerate(rows, 2)]
    taken_in = [one.source for one in plan(records[:half], People()) if one.rejection is None]
    vault = People.of(known(f"p{one.row.number}", one) for one in taken_in)
    landed = [one.person.person_id for one in plan(records, vault) if one.person]
    assert len(landed) == len(set(landed))


@given(rows=st.lists(ROW, max_size=7))
@settings(max_examples=12000)
def test_two_bsns_are_never_one_person(rows: list[tuple[str, ...]]) -> None:
    half = len(rows) // 2
    records = [record(number, cells) for number, cells in enumerate(rows, 2)]
    taken_in = [one.source for one in plan(records[:half], People()) if one.rejection is None]
    vault = People.of(known(f"p{one.row.number}", one) for one in taken_in)
    for one in plan(records, vault):
        if one.person and isinstance(one.source, Record) and one.source.text("bsn"):
            assert one.person.text("bsn") in {"", one.source.text("bsn")}
