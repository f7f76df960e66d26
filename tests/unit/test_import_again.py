from __future__ import annotations

import zipfile
from datetime import date, time
from pathlib import Path

import pytest
from sqlalchemy import select

from meedoen_desktop.errors import ImportFileError
from meedoen_desktop.models import TEAM, Consultant, DatedFact, Dossier
from meedoen_desktop.services import team
from meedoen_desktop.services.client_import import open_list, xlsx_file
from meedoen_desktop.services.client_import.moments import moment
from meedoen_desktop.services.clients import client_list, clients
from meedoen_desktop.store import Store
from meedoen_desktop.store.verify import verify
from tests.clients import add
from tests.factories import add_person
from tests.lists import BSNS, HEADER, import_rows, names, outcomes, people, reasons

AN = ("1", BSNS[0], "An", "Bos", "19800517")
WITH_GROUP = (*HEADER, "Groep", "Consulent")


@pytest.fixture
def at_work(store: Store) -> Store:
    team.set_up(
        store, team.ConsultantDetails(name="Noor Haddad"), team.TeamDetails("rijswijk", "rijswijk")
    )
    with store.work() as session:
        session.add(Consultant(id="c" * 32, dossier_id=TEAM, name="Ruud Jansma"))
    return store


def file_numbers(store: Store) -> list[str]:
    with store.read() as session:
        return sorted(session.scalars(select(Dossier.file_number)))


def test_a_file_number_may_change(store: Store, tmp_path: Path) -> None:
    import_rows(store, tmp_path, AN)
    report = import_rows(store, tmp_path, ("7", *AN[1:]))
    assert [(c.field, c.old, c.new) for c in report.rows[0].changes] == [("file_number", "1", "7")]
    assert file_numbers(store) == ["7"]
    assert outcomes(import_rows(store, tmp_path, ("7", *AN[1:]))) == ["same"]


def test_a_file_number_of_others_is_not_taken_over(store: Store, tmp_path: Path) -> None:
    import_rows(store, tmp_path, AN, ("2", BSNS[1], "Jan", "Vos", "19790302"))
    report = import_rows(store, tmp_path, ("2", *AN[1:]))
    assert outcomes(report) == ["same"]
    assert report.rows[0].remarks[0].column == "Dossiernummer"
    assert file_numbers(store) == ["1", "2"]


def test_a_route_that_changes_on_the_same_day_is_corrected(at_work: Store, tmp_path: Path) -> None:
    import_rows(at_work, tmp_path, (*AN, "A", ""), header=WITH_GROUP)
    report = import_rows(at_work, tmp_path, (*AN, "route b", ""), header=WITH_GROUP)
    assert [(c.field, c.old, c.new) for c in report.rows[0].changes] == [("group", "A", "B")]
    with at_work.read() as session:
        facts = [(fact.kind, fact.code) for fact in session.scalars(select(DatedFact))]
    assert facts == [("route", "B")]


def test_another_colleague_takes_over(at_work: Store, tmp_path: Path) -> None:
    import_rows(at_work, tmp_path, (*AN, "", ""), header=WITH_GROUP)
    report = import_rows(at_work, tmp_path, (*AN, "", "ruud jansma"), header=WITH_GROUP)
    assert report.rows[0].changes[0].new == "Ruud Jansma"
    assert people(at_work)[0].consultant_id == "c" * 32


def test_a_row_that_fits_two_people_is_rejected(store: Store, tmp_path: Path) -> None:
    for _ in range(2):
        add_person(store, first_names="An", surname="Bos", prefix="", birth_date="19800517",
                   file_number="")  # fmt: skip
    report = import_rows(store, tmp_path, ("", "", "An", "Bos", "19800517"))
    assert "meer dan één persoon" in reasons(report)[2]
    assert len(people(store)) == 2


def test_two_rows_never_land_on_one_person(store: Store, tmp_path: Path) -> None:
    add_person(
        store, first_names="An", surname="Bos", prefix="", birth_date="19800517", file_number="",
    )  # fmt: skip
    rows = (("1", "", "An", "Bos", "19800517"), ("2", "", "An", "Bos", "19800517"))
    report = import_rows(store, tmp_path, *rows)
    assert outcomes(report) == ["update", "rejected"]
    assert reasons(report)[3] == "Deze rij hoort bij dezelfde persoon als rij 2."
    assert names(store) == [("An", "Bos")]


def test_flags_and_dates_of_death_show_in_words(store: Store, tmp_path: Path) -> None:
    header = (*HEADER, "Overleden", "Datum overlijden", "Mobiel")
    import_rows(store, tmp_path, (*AN, "", "", ""), header=header)
    late = (*AN, "ja", "2026-10-03 00:00:00", "0612345678")
    changes = import_rows(store, tmp_path, late, header=header).rows[0].changes
    assert [(c.old, c.new) for c in changes] == [
        ("nee", "ja"), ("", "3-10-2026"), ("", "06 12 34 56 78"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "day", "at"),
    [
        ("20261201", date(2026, 12, 1), None),
        ("1-12-2026", date(2026, 12, 1), None),
        ("2026-12-01T10:30:00", date(2026, 12, 1), time(10, 30)),
        ("1-12-2026 om 9.05 uur", date(2026, 12, 1), time(9, 5)),
        ("1/12/2026, 14:00", date(2026, 12, 1), time(14)),
    ],
)
def test_moments_as_lists_write_them(text: str, day: date, at: time | None) -> None:
    assert moment(text) == (day, at)


@pytest.mark.parametrize(
    "text", ["", "morgen", "31-2-2026", "20261301", "1-12-2026 25:00", "12-26"]
)
def test_what_is_no_moment(text: str) -> None:
    assert moment(text) is None


def test_a_workbook_that_unpacks_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx_file, "MAX_UNPACKED_BYTES", 10_000)
    path = tmp_path / "groot.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 20_000)
    with pytest.raises(ImportFileError, match="uitgepakt te groot"):
        open_list(path)


def test_a_cell_without_end_is_told_with_its_row(tmp_path: Path) -> None:
    path = tmp_path / "lang.csv"
    path.write_text("Achternaam;Voornamen\nBos;An\nVos;" + "x" * 40_000 + "\n")
    with pytest.raises(ImportFileError, match="rij 3"):
        open_list(path)


def test_who_was_added_by_hand_is_not_missing_from_a_list_that_never_had_him(
    store: Store, tmp_path: Path
) -> None:
    by_hand = add(store, surname="Duin", first_names="Piet", file_number="H-1")
    an, jan = ("1", "", "An", "Bos", "19800517"), ("2", "", "Jan", "Vos", "19790302")
    import_rows(store, tmp_path, an, jan)
    beside_an = client_list.read_all(store)[0].dossier_id
    add(store, surname="Bos", first_names="Kees", dossier_id=beside_an)
    report = import_rows(store, tmp_path, an)
    assert [missing.name for missing in report.missing] == ["Vos, Jan"]
    marks = {row.surname: row.in_last_import for row in client_list.read_all(store)}
    assert marks == {"Bos": 1, "Duin": 1, "Vos": 0}

    listed = ("H-1", "", "Piet", "Duin", "19700101")
    clients.save_fields(store, by_hand, {"birth_date": "1-1-1970"})
    import_rows(store, tmp_path, an, listed)
    report = import_rows(store, tmp_path, an)
    assert "Duin, Piet" in [missing.name for missing in report.missing]
    assert verify(store).is_sound


def test_a_new_row_that_sounds_as_somebody_who_is_there_is_pointed_out(
    store: Store, tmp_path: Path
) -> None:
    add(store, surname="Dijk", prefix="van", first_names="Mohamed", birth_date="17-5-1980")
    row = ("9", "", "Mohammed", "van Dyck", "19800517")
    report = import_rows(store, tmp_path, row)
    assert report.counts == {"new": 1}
    assert any("Dijk, Mohamed van" in str(remark) for remark in report.rows[0].remarks)
