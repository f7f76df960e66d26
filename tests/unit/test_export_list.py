from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import ImportFileError
from meedoen_desktop.models import AccessEntry, Operation, Person
from meedoen_desktop.services import team
from meedoen_desktop.services.client_export import export_clients
from meedoen_desktop.services.client_import.escaping import escaped, restored
from meedoen_desktop.services.persons.persons import PersonData, person_values
from meedoen_desktop.store import Store
from tests.factories import add_contact, add_person
from tests.lists import BSNS, HEADER, import_file, import_rows, outcomes
from tests.stores import Unlocked

HOSTILE = ("=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-4a", "'s-Gravenhage", "'=x", '="9"', "+31 6")


def read_export(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def operation_count(store: Store) -> int:
    with store.read() as session:
        return session.scalar(select(func.count()).select_from(Operation)) or 0


def test_the_test_persons_leave_as_they_came(
    store: Store, shared_data: Path, tmp_path: Path
) -> None:
    report = import_file(store, shared_data)
    target = tmp_path / "uit.csv"
    assert export_clients(store, target, with_bsn=True) == 341
    came = read_export(shared_data)
    rejected = {row.number - 2 for row in report.rejected}
    wanted = {row["BSN"]: row for n, row in enumerate(came) if n not in rejected}
    left = {row["BSN"]: row for row in read_export(target)}
    assert left.keys() == wanted.keys()
    assert {bsn: {key: row[key] for key in came[0]} for bsn, row in left.items()} == wanted


@pytest.mark.parametrize("with_bsn", [True, False])
def test_an_export_brought_back_changes_nothing(
    store: Store, shared_data: Path, tmp_path: Path, with_bsn: bool
) -> None:
    import_file(store, shared_data)
    target = tmp_path / "uit.csv"
    export_clients(store, target, with_bsn=with_bsn)
    before = operation_count(store)
    report = import_file(store, target)
    assert report.counts == {"same": 341}
    assert report.missing == ()
    assert operation_count(store) == before


NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)
"""A vault per example: shrinking would take minutes."""
TEXT = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12),
    st.sampled_from(["Ánna", "Å", "مريم", "🙂", "a;b", 'zeg "ja"', "x\ny"]),
)
PERSON = st.builds(
    PersonData,
    first_names=TEXT,
    prefix=TEXT,
    surname=TEXT,
    initials=TEXT,
    partner_surname=TEXT,
    own_wish=TEXT,
    street=TEXT,
    house_number=st.sampled_from(["", "1", "31"]),
    house_letter=st.sampled_from(["", "A"]),
    house_number_addition=TEXT,
    postcode=st.sampled_from(["", "2265AB", "1071 XX"]),
    town=TEXT,
    foreign_line_1=TEXT,
    country=TEXT,
    name_use=st.sampled_from(["", "E", "P", "V", "N"]),
    gender=st.sampled_from(["", "M", "V", "O"]),
    noble_title=st.sampled_from(["", "B", "JV"]),
    designation=st.sampled_from(["", "to", "by"]),
    secret_address=st.sampled_from(["", "ja"]),
    deceased=st.sampled_from(["", "ja"]),
    phone=st.sampled_from(["", "0612345678", "+32470123456", "14070", "08002000"]),
    email=st.sampled_from(["", "an@voorbeeld.nl"]),
    language=st.sampled_from(["", "ar", "nl", "ti", "so", "zh"]),
    interpreter=st.sampled_from(["", "phone", "present"]),
    preferred_channel=st.sampled_from(["", "phone", "letter", "whatsapp", "supporter"]),
    birth_date=st.sampled_from(["", "19700000", "1980-05-17", "19800500", "1-1-1980"]),
    attention=TEXT,
)


@given(persons=st.lists(PERSON, min_size=1, max_size=6))
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=12,
    phases=NO_SHRINKING,
)
def test_whatever_is_in_the_vault_an_export_brought_back_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory,
    clock: FixedClock,
    unlocked: Unlocked,
    persons: list[PersonData],
) -> None:
    folder = tmp_path_factory.mktemp("ronde")
    store = unlocked.create(folder / "kluis", clock)
    try:
        for data in persons:
            values: dict[str, Any] = person_values(data, today=clock.today())
            add_person(store, file_number="", **values)
        export_clients(store, folder / "uit.csv")
        before = operation_count(store)
        report = import_file(store, folder / "uit.csv")
        assert outcomes(report) == ["same"] * len(persons)
        assert [row.remarks for row in report.rows if row.remarks] == []
        assert operation_count(store) == before
    finally:
        store.close()


def test_a_new_vault_takes_everything_over(
    store: Store, tmp_path: Path, unlocked: Unlocked, clock: FixedClock
) -> None:
    details = team.ConsultantDetails(name="Noor Haddad")
    team.set_up(store, details, team.TeamDetails("wassenaar", "lvw"))
    header = (*HEADER, "Groep", "Laatste contact", "Volgende afspraak", "Mobiel")
    row = ("1", BSNS[0], "An", "Bos", "19800517", "B1", "2-9-2026", "1-12-2026 10:00", "0612345678")
    import_rows(store, tmp_path, row, header=header)
    export_clients(store, tmp_path / "een.csv", with_bsn=True)
    other = unlocked.create(tmp_path / "ander", clock)
    team.set_up(other, details, team.TeamDetails("wassenaar", "lvw"))
    assert outcomes(import_file(other, tmp_path / "een.csv")) == ["new"]
    export_clients(other, tmp_path / "twee.csv", with_bsn=True)
    other.close()
    (here,), (there,) = read_export(tmp_path / "een.csv"), read_export(tmp_path / "twee.csv")
    assert here.pop("Meedoen-nummer") != there.pop("Meedoen-nummer")
    assert here == there
    assert (here["Groep"], here["Laatste contact"], here["Volgende afspraak"]) == (
        "B1", "20260902", "20261201 10:00",
    )  # fmt: skip


def test_the_bsn_stays_home_unless_asked_for(store: Store, tmp_path: Path) -> None:
    add_person(store, bsn=BSNS[0])
    export_clients(store, tmp_path / "uit.csv")
    text = (tmp_path / "uit.csv").read_text(encoding="utf-8-sig")
    assert BSNS[0] not in text
    assert "BSN" not in text.splitlines()[0]


def test_an_export_is_semicolons_with_a_mark_and_is_logged(store: Store, tmp_path: Path) -> None:
    person = add_person(store, birth_date="19800500")
    add_contact(store, person, result="spoken")
    export_clients(store, tmp_path / "uit.csv", with_bsn=True)
    assert (tmp_path / "uit.csv").read_bytes().startswith(b"\xef\xbb\xbfBSN;Voornamen;")
    (row,) = read_export(tmp_path / "uit.csv")
    assert (row["Geboortedatum"], row["Laatste contact"]) == ("19800500", "20261102")
    assert (tmp_path / "uit.csv").stat().st_mode & 0o077 == 0
    with store.read() as session:
        entries = [(entry.action, entry.result) for entry in session.scalars(select(AccessEntry))]
    assert ("export", "clients with bsn") in entries


def test_a_place_that_cannot_be_written_gets_a_clear_sentence(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ImportFileError, match="kan niet worden geschreven"):
        export_clients(store, tmp_path / "bestaat" / "niet" / "uit.csv")


@given(text=st.one_of(st.text(), st.sampled_from(HOSTILE)))
def test_escaping_is_reversible_and_harmless(text: str) -> None:
    safe = escaped(text)
    assert restored(safe) == text
    assert not safe.startswith("=")
    assert not (safe.startswith(("+", "-", "@")) and set(safe) & set("(|!="))


@pytest.mark.parametrize(
    "text", ["-4a", "+31612345678", "'s-Gravenhage", "'t Haantje", "@tenborough", "-"]
)
def test_plain_texts_are_not_touched(text: str) -> None:
    assert escaped(text) == text


def test_a_number_of_our_own_does_not_move_to_somebody_else(store: Store, tmp_path: Path) -> None:
    add_person(store, surname="Bos", birth_date="19800517")
    export_clients(store, tmp_path / "uit.csv")
    (row,) = read_export(tmp_path / "uit.csv")
    header = ("Meedoen-nummer", "Achternaam", "Geboortedatum")
    report = import_rows(store, tmp_path, (row["Meedoen-nummer"], "Vos", "19900101"), header=header)
    assert "hoort in de kluis bij iemand anders" in str(report.rows[0].reason)
    with store.read() as session:
        assert session.scalars(select(Person.surname)).all() == ["Bos"]
