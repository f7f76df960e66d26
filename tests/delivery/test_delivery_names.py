"""The name of a file: by the municipality's pattern, and never with a citizen number."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen_desktop.errors import DataFileError
from meedoen_desktop.method.archive import NAME_PARTS, Archive
from meedoen_desktop.method.municipality import load_municipality, read_municipality
from meedoen_desktop.services.delivery.document import KINDS, LETTER, ONCE, Document
from meedoen_desktop.services.delivery.naming import file_name, without_bsn
from meedoen_desktop.services.delivery.sidecar import Known, sidecar

PATTERN = Archive().file_name
DAY = date(2026, 11, 24)
ONE = Document(
    LETTER, "a" * 32, ONCE, "p" * 32, "d" * 32, "c" * 32, DAY, "Uitnodiging", "uitnodiging",
    "WIZ/74692/12",
)  # fmt: skip
WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2)


def checked(first: int) -> str:
    """Eight digits and the ninth that makes them pass."""
    digits = f"{first:08}"
    return digits + str(sum(int(d) * w for d, w in zip(digits, WEIGHTS, strict=True)) % 11)


numbers = st.integers(1_000_000, 99_999_999).map(checked).filter(lambda number: len(number) == 9)
shaped = st.builds(
    lambda n, cut, sign, before, after: before + n[:cut] + sign + n[cut:] + after,
    numbers, st.integers(0, 9), st.sampled_from(["", ".", "-", " ", "_", "/"]),
    st.sampled_from(["", "D", "P-", "dossier "]), st.sampled_from(["", "-a", " (2)"]),
)  # fmt: skip
patterns = st.permutations(sorted(NAME_PARTS)).flatmap(
    lambda parts: st.builds(
        lambda count, sign: sign.join(f"{{{part}}}" for part in parts[:count]),
        st.integers(1, len(parts)), st.sampled_from(["_", "-", "", " "]),
    )
)  # fmt: skip


@given(
    pattern=patterns, bsn=numbers, number=st.one_of(shaped, st.text(max_size=60)), data=st.data()
)
def test_it_never_holds_the_number_of_the_client(
    pattern: str, bsn: str, number: str, data: st.DataObject
) -> None:
    own = st.sampled_from([bsn, f"D{bsn}", f"{bsn[:4]}.{bsn[4:]}", bsn.lstrip("0"), number])
    document = replace(
        ONE, kind=data.draw(st.sampled_from(sorted(KINDS))), reference=data.draw(own),
        day=data.draw(st.dates(date(2000, 1, 1), date(2099, 12, 31))),
    )  # fmt: skip
    name = file_name(pattern, document, data.draw(own), bsn)
    folder, last = name.split("/")
    digits = re.sub(r"\D", "", last)
    assert bsn not in digits
    assert bsn.lstrip("0") not in digits
    assert re.fullmatch(r"\d{4}", folder)
    assert re.fullmatch(r"[A-Za-z0-9._-]{1,120}\.pdf", last)


@given(number=shaped)
def test_a_file_number_that_is_like_somebodys_number_is_left_out(number: str) -> None:
    name = file_name(PATTERN, replace(ONE, reference=""), number, "")
    assert name.startswith("2026/uitnodiging_2026-11-24_")


@given(bsn=numbers, words=st.text(max_size=30))
def test_the_facts_beside_it_hold_no_number_either(bsn: str, words: str) -> None:
    document = replace(ONE, title=f"{words} {bsn[:3]}.{bsn[3:]} {words}", reference=bsn)
    known = Known(Archive(), "Noor", f"D-{bsn}", bsn)
    told = sidecar(document, b"", "2026/x.pdf", known, DAY)
    assert bsn not in told.replace(".", "")


def test_it_says_what_of_which_dossier_and_day() -> None:
    name = file_name(PATTERN, ONE, "P-1006", "123456782")
    assert re.fullmatch(r"2026/uitnodiging_P-1006_2026-11-24_[bcdfghjkmnpqrtvwxz]{8}\.pdf", name)
    assert (
        without_bsn("Brief WIZ/74692/12 van 24-11-2026", "") == "Brief WIZ/74692/12 van 24-11-2026"
    )


def test_two_letters_of_one_day_have_two_names_and_one_has_the_same_everywhere() -> None:
    other = replace(ONE, record_id="b" * 32)
    names = {file_name(PATTERN, one, "P-1", "") for one in (ONE, other, ONE)}
    assert len(names) == 2


@pytest.mark.parametrize(
    ("pattern", "number", "expected"),
    [
        ("{kenmerk} {soort}", "1", "WIZ-74692-12-uitnodiging"),
        ("{jaar}-{dossier}", "é/ß:*", "2026-e"),
        ("{dossier}_{soort}", "", "uitnodiging"),
        ("{soort}_{dossier}", "x" * 300, "uitnodiging_" + "x" * 88),
    ],
)
def test_the_pattern_of_the_municipality(pattern: str, number: str, expected: str) -> None:
    name = file_name(pattern, ONE, number, "")
    assert name.removeprefix("2026/").rpartition("_")[0] == expected


def changed(tmp_path: Path, block: str) -> Path:
    shipped = Path("resources/municipalities/rijswijk.toml").read_text("utf-8")
    path = tmp_path / "rijswijk.toml"
    path.write_text(f"{shipped}\n{block}", "utf-8")
    return path


def test_a_municipality_says_how_its_files_are_called(tmp_path: Path) -> None:
    assert load_municipality("rijswijk").archive == Archive()
    block = """[archive]
rsin = "123456782"
file_name = "{dossier}_{soort}"
openness = "zaakvertrouwelijk"
[archive.types]
letter = "https://catalogi.example/api/v1/informatieobjecttypen/1"
"""
    found = read_municipality(changed(tmp_path, block)).archive
    assert (found.rsin, found.file_name) == ("123456782", "{dossier}_{soort}")
    assert found.type_of(LETTER).endswith("informatieobjecttypen/1")
    assert found.type_of("plan") == ""
    told = sidecar(ONE, b"x", "2026/x.pdf", Known(found, "Noor", "1", ""), DAY)
    assert '"bronorganisatie": "123456782"' in told
    assert '"vertrouwelijkheidaanduiding": "zaakvertrouwelijk"' in told
    assert '"informatieobjecttype": "https://catalogi.example/' in told


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('rsin = "123456789"', "geen RSIN"),
        ('rsin = "12"', "heeft niet de goede vorm"),
        ('file_name = "{bsn}"', "{datum}, {dossier}, {jaar}, {kenmerk}, {soort}"),
        ('file_name = "{soort"', "{datum}"),
        ('openness = "open"', "openbaar"),
        ('types = { brief = "https://x.example/1" }', "bestaat niet"),
        ('types = { letter = "ftp://x" }', "goede vorm"),
    ],
)
def test_what_is_wrong_is_said_with_what_is_right(tmp_path: Path, line: str, said: str) -> None:
    with pytest.raises(DataFileError) as problem:
        read_municipality(changed(tmp_path, f"[archive]\n{line}"))
    assert said in str(problem.value)
