from __future__ import annotations

import codecs
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meedoen_desktop.errors import ImportFileError
from meedoen_desktop.services.client_import import client_list, open_list, recognised
from tests.lists import HEADER, csv_text

ROW = ("D-1", "", "Zoë", "Çelik", "19851201")


MORNING = datetime(1985, 12, 1, 10, 30)  # noqa: DTZ001 - a spreadsheet knows no zones


def write(folder: Path, data: bytes, name: str = "lijst.csv") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("cp1252", b""),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_usual_way_to_write_a_list_is_read(
    tmp_path: Path, separator: str, encoding: str, mark: bytes, end: str
) -> None:
    text = csv_text([HEADER, ROW, ("D-2", "", "An", "De, Wit; Bos", "")], separator, end)
    listed = open_list(write(tmp_path, mark + text.encode(encoding)))
    assert listed.headers == HEADER
    rows = list(listed.rows())
    assert rows[0].cells == ROW
    assert rows[1].cells[3] == "De, Wit; Bos"
    assert [row.number for row in rows] == [2, 3]


@given(
    rows=st.lists(
        st.lists(
            st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0\ufeff")),
            min_size=3,
            max_size=3,
        ),
        min_size=1,
        max_size=6,
    ),
    separator=st.sampled_from([";", ",", "\t", "|"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_written_is_read_letter_for_letter(
    tmp_path: Path, rows: list[list[str]], separator: str, encoding: str
) -> None:
    text = csv_text([["Achternaam", "Voornamen", "Woonplaats"], *rows], separator)
    path = write(tmp_path, text.encode(encoding))
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    if not filled:
        with pytest.raises(ImportFileError):
            open_list(path)
        return
    assert [list(row.cells) for row in open_list(path).rows()] == filled


def test_rows_are_numbered_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    text = 'Achternaam;Woonplaats\r\nJansen;"Den\nHaag"\r\n\r\n;\r\nBos;Ede\r\n'
    rows = list(open_list(write(tmp_path, text.encode())).rows())
    assert [(row.number, row.cells[0]) for row in rows] == [(2, "Jansen"), (5, "Bos")]


def test_a_title_above_the_header_is_skipped_and_counted(tmp_path: Path) -> None:
    text = "Overzicht caseload;;\n\nAchternaam;Voornamen;Geboortedatum\nBos;Jan;1-1-1980\n"
    listed = open_list(write(tmp_path, text.encode()))
    assert listed.header_row == 3
    assert [row.number for row in listed.rows()] == [4]


def test_a_hint_for_the_spreadsheet_is_no_row(tmp_path: Path) -> None:
    listed = open_list(write(tmp_path, b"sep=|\r\nAchternaam|Voornamen\r\nBos|Jan\r\n"))
    assert listed.headers == ("Achternaam", "Voornamen")
    assert [row.number for row in listed.rows()] == [2]


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (b"", "is leeg"),
        (b"\n\n ; \n", "staat geen lijst"),
        (b"Achternaam;Voornamen\r\n", "alleen een kopregel"),
        (b"Achternaam;Voornamen\r\n;\r\n", "alleen een kopregel"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "nultekens"),
        (b"Achternaam;Voornamen\nJan\0sen;Piet\n", "nultekens"),
        (b"%PDF-1.7 en dan nog veel meer", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 oud", "oud of beveiligd"),
        (b"PK\x03\x04 geen zip", "beschadigd"),
        (b"Achternaam\nJan\x81sen\n", "niet kunnen lezen"),
        (b'Achternaam;Voornamen\n"Jansen" x;Piet\n', "rij 2"),
        (b'Achternaam;Voornamen\nBos;An\n"Jansen;Piet\nBos;Jan\n', "rij 3"),
        ((";".join(f"K{n}" for n in range(1_000)) + "\nx\n").encode(), "1000 kolommen"),
    ],
)
def test_a_file_that_is_no_list_gets_a_clear_sentence(
    tmp_path: Path, data: bytes, part: str
) -> None:
    with pytest.raises(ImportFileError) as caught:
        list(open_list(write(tmp_path, data)).rows())
    assert part in str(caught.value)


def test_a_file_of_500_mb_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "groot.csv"
    with path.open("wb") as file:
        file.truncate(500 * 2**20)
    with pytest.raises(ImportFileError, match="500 MB"):
        open_list(path)


def test_too_many_rows_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_list, "MAX_ROWS", 3)
    with pytest.raises(ImportFileError, match="meer dan 3 rijen"):
        open_list(write(tmp_path, b"Achternaam\na\nb\nc\nd\n"))


def test_a_file_that_is_gone_gets_a_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(ImportFileError, match=r"weg\.csv"):
        open_list(tmp_path / "weg.csv")


def test_a_folder_is_no_list(tmp_path: Path) -> None:
    with pytest.raises(ImportFileError):
        open_list(tmp_path)


def make_xlsx(folder: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Cliënten")
    sheet.append([*HEADER, "Huisnummer", "Geheim adres", None])
    sheet.append([12, 9878, "Zoë", "Çelik", date(1985, 12, 1), 31.0, True])
    sheet.append([])
    sheet.append(["D-2", None, None, "Bos", MORNING, "31a", False])
    path = folder / "lijst.xlsx"
    book.save(path)
    book.close()
    return path


def test_a_workbook_is_read_from_its_first_sheet_with_content(tmp_path: Path) -> None:
    listed = open_list(make_xlsx(tmp_path))
    rows = list(listed.rows())
    assert listed.headers == (*HEADER, "Huisnummer", "Geheim adres")
    assert rows[0].cells == ("12", "9878", "Zoë", "Çelik", "19851201", "31", "ja")
    assert rows[1].cells == ("D-2", "", "", "Bos", "19851201 10:30", "31a", "nee")
    assert [row.number for row in rows] == [2, 4]


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.9])
def test_a_broken_workbook_gets_a_clear_sentence(tmp_path: Path, keep: float) -> None:
    data = make_xlsx(tmp_path).read_bytes()
    broken = write(tmp_path, data[: int(len(data) * keep)], "stuk.xlsx")
    with pytest.raises(ImportFileError, match="beschadigd"):
        open_list(broken)


def test_a_workbook_with_damaged_contents_gets_a_clear_sentence(tmp_path: Path) -> None:
    import zipfile

    path = make_xlsx(tmp_path)
    broken = tmp_path / "stuk.xlsx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(broken, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data[: len(data) // 2] if "sheet" in name else data)
    with pytest.raises(ImportFileError, match="beschadigd"):
        open_list(broken)


def test_another_kind_of_zip_is_no_list(tmp_path: Path) -> None:
    import zipfile

    path = tmp_path / "foto.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("foto.txt", "x")
    with pytest.raises(ImportFileError, match="geen Excel-lijst"):
        open_list(path)


@pytest.mark.parametrize(
    ("headers", "columns"),
    [
        ("BSN;Voornaam;Tussenvoegsel;Geslachtsnaam;Geb.datum",
         "bsn first_names prefix surname birth_date"),
        ("burgerservicenummer;VOORLETTERS;naam;M/V", "bsn initials surname gender"),
        ("Cliëntnummer;Achternaam;Telefoonnummer;Mobiel", "file_number surname phone phone_2"),
        ("Achternaam;Mobiel", "surname phone"),
        ("Roepnaam;Naam", "first_names surname"),
        ("Roepnaam;Voornamen;Naam", "- first_names surname"),
        ("Nr;Achternaam;Straat;Nr;PC", "- surname street house_number postcode"),
        ("Achternaam;Achternaam;Iets anders", "surname - -"),
        ("Achternaam;E-mailadres;Route;Datum laatste contact;Afspraak",
         "surname email group last_contact next_appointment"),
    ],
)  # fmt: skip
def test_columns_are_recognised_by_their_usual_names(
    tmp_path: Path, headers: str, columns: str
) -> None:
    width = headers.count(";") + 1
    listed = open_list(write(tmp_path, f"{headers}\n{';'.join(['x'] * width)}\n".encode()))
    assert recognised(listed) == tuple(key.strip("-") for key in columns.split())


def test_samples_show_a_few_different_values(tmp_path: Path) -> None:
    rows = ("Bos", "Bos", "Vos", "", "Ros", "Kos")
    listed = open_list(write(tmp_path, "\n".join(["Achternaam", *rows]).encode()))
    assert listed.samples == (("Bos", "Vos", "Ros"),)
