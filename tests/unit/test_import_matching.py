from __future__ import annotations

import pytest

from meedoen_desktop.services.client_import.matching import Identity, Likeness, compare, traits_of

A, B = "999993653", "999993872"


def somebody(
    first: str = "Anna", surname: str = "Bos", born: str = "19800517", **rest: str
) -> Identity:
    texts = {"first_names": first, "surname": surname, "birth_date": born, **rest}
    traits = traits_of(lambda key: texts.get(key, ""))
    return Identity(rest.get("id", ""), rest.get("bsn", ""), rest.get("file", ""), traits)


HERE = {"postcode": "2265 AB", "house_number": "1"}
THERE = {"postcode": "2265AB", "house_number": "12"}


@pytest.mark.parametrize(
    ("row", "known", "likeness"),
    [
        # BSN: only if birth date and surname agree
        (somebody(bsn=A), somebody(bsn=A), Likeness.BSN),
        (somebody("Annie", bsn=A), somebody(bsn=A), Likeness.BSN),
        (somebody(surname="BÓS", bsn=A), somebody(bsn=A), Likeness.BSN),
        (somebody(surname="Vos", bsn=A), somebody(bsn=A), Likeness.CLASH),
        (somebody(born="19800518", bsn=A), somebody(bsn=A), Likeness.CLASH),
        (somebody(born="", bsn=A), somebody(born="00000000", bsn=A), Likeness.BSN),
        (somebody(born="19800000", bsn=A), somebody(bsn=A), Likeness.BSN),
        (somebody("Piet", born="19800000", bsn=A), somebody(bsn=A), Likeness.CLASH),
        (somebody(born="19810000", bsn=A), somebody(bsn=A), Likeness.CLASH),
        # two BSNs are two people, but one name in one file is a doubt
        (somebody(bsn=A), somebody(bsn=B), Likeness.OTHER),
        (somebody(bsn=A, file="1"), somebody(bsn=B, file="1"), Likeness.UNSURE),
        (somebody("Jan", bsn=A, file="1"), somebody(bsn=B, file="1"), Likeness.OTHER),
        # file number and birth date
        (somebody(file="1"), somebody(file="1"), Likeness.FILE),
        (somebody(bsn=A, file="1"), somebody(file="1"), Likeness.FILE),
        (somebody(file="1", born="19800500"), somebody(file="1"), Likeness.FILE),
        (somebody(file="1", surname="Vos"), somebody(file="1"), Likeness.WEAK),
        (somebody("A.", file="1"), somebody(file="1"), Likeness.WEAK),
        (somebody("", file="1"), somebody(file="1"), Likeness.WEAK),
        (somebody("Piet", file="1"), somebody(file="1"), Likeness.UNSURE),
        (somebody("Piet", "Vos", file="1"), somebody(file="1"), Likeness.UNSURE),
        (somebody("Piet", born="19790101", file="1"), somebody(file="1"), Likeness.OTHER),
        (somebody(born="19790101", file="1"), somebody(file="1"), Likeness.UNSURE),
        (somebody(file="1"), somebody(file="2"), Likeness.OTHER),
        (somebody(file="1", **HERE), somebody(file="2", **HERE), Likeness.UNSURE),
        (somebody(file="1", **HERE), somebody(file="2", **THERE), Likeness.OTHER),
        # no numbers: names, birth date and place
        (somebody(), somebody(), Likeness.NAME),
        (somebody(), somebody(bsn=A, file="1", **HERE), Likeness.NAME),
        (somebody(**HERE), somebody(**HERE), Likeness.NAME),
        (somebody(**HERE), somebody(**THERE), Likeness.UNSURE),
        (somebody(born="19800101"), somebody(born="19800101"), Likeness.UNSURE),
        (somebody(born="19800500"), somebody(born="19800500"), Likeness.UNSURE),
        (somebody(""), somebody(""), Likeness.UNSURE),
        (somebody("", born="", **HERE), somebody("", born="", **HERE), Likeness.NAME),
        (somebody("Piet"), somebody(), Likeness.OTHER),
        # our own number
        (somebody("P", id="x"), somebody(id="x"), Likeness.NUMBER),
        (somebody(surname="Vos", id="x"), somebody(id="x"), Likeness.NUMBER),
        (somebody(surname="Vos", born="19790101", id="x"), somebody(id="x"), Likeness.CLASH),
        (somebody(id="x"), somebody(id="y"), Likeness.NAME),
    ],
)  # fmt: skip
def test_how_alike_two_descriptions_are(row: Identity, known: Identity, likeness: Likeness) -> None:
    assert compare(row, known).likeness is likeness
