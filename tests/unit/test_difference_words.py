"""How differing values read, in Dutch."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.services.differences import RETURNED, SAME_DAY, VALUE, Difference, Side
from meedoen_desktop.services.differences.subjects import keys_of
from meedoen_desktop.store.projection import fields_of, tables
from meedoen_desktop.views.differences.about import heading, record_words
from meedoen_desktop.views.differences.reading import Reading
from meedoen_desktop.views.differences.value_words import side_words, subject_words

ONE_ID = "a" * 32
READING = Reading(
    Translator("nl"), date(2026, 11, 24), load_profile("lvw"), {"f" * 32: "Fatma", "1" * 32: "Bus"}
)


@pytest.mark.parametrize(
    ("table", "subject", "values", "words"),
    [
        ("person", "birth_date", {"birth_date": "19850000"}, "1985"),
        ("person", "phone", {"phone": "+31612345678"}, "06 12 34 56 78"),
        ("person", "language", {"language": "ar"}, "Arabisch"),
        ("person", "gender", {"gender": "O"}, "Onbekend of X"),
        ("person", "secret_address", {"secret_address": 1}, "ja"),
        ("person", "deceased", {"deceased": 1, "deceased_on": "20261101"}, "ja, op 1-11-2026"),
        (
            "person", "address",
            {"street": "Kerkweg", "house_number": "3", "house_letter": "b", "postcode": "2265 AB",
             "town": "Leidschendam"},
            "Kerkweg 3 b\n2265 AB  LEIDSCHENDAM",
        ),
        ("person", "address", {"street": "Kerkweg", "town": ""}, "Kerkweg"),
        ("person", "name", {"first_names": "Anna", "prefix": "van", "surname": "Velzen"},
         "Anna van Velzen"),
        ("appointment", "moment", {"wall_time": "2026-12-01T10:00", "minutes": 45},
         "dinsdag 1 december, 10.00 uur (45 minuten)"),
        ("appointment", "status", {"status": "no_show"}, "niet gekomen"),
        ("appointment", "consultant_id", {"consultant_id": "f" * 32}, "Fatma"),
        ("appointment", "consultant_id", {"consultant_id": ONE_ID}, "iets dat hier niet bekend is"),
        ("contact", "happened_at", {"happened_at": "2026-11-23T23:30:00.000000Z"},
         "vandaag, 0.30 uur"),
        ("contact", "next", {"next_step": "bellen", "next_on": "2026-11-25", "next_done": 0},
         "bellen, voor morgen"),
        ("referral", "status", {"status": "sent", "status_on": "2026-11-23"},
         "aangemeld, gisteren"),
        ("referral", "kind", {"kind": "welfare"}, "Welzijnsorganisatie"),
        ("goal", "area_id", {"area_id": "geld"}, "Geld"),
        ("trajectory", "price_cents", {"price_cents": 125050}, "1250,50 euro"),
        ("consultant", "working_days", {"working_days": "124"}, "maandag, dinsdag, donderdag"),
        ("team_settings", "municipality_id", {"municipality_id": "leidschendam-voorburg"},
         "Leidschendam-Voorburg"),
        ("team_settings", "municipality_id", {"municipality_id": "nergens"}, "nergens"),
        ("area_rating", "importance", {"importance": 2}, "heel belangrijk"),
        ("leave", "days", {"starts_on": "2026-12-21", "ends_on": "2027-01-01"},
         "maandag 21 december tot en met vrijdag 1 januari 2027"),
        ("cv", "content", {"headline": "Bakker", "profile": "", "content": "{geen json"}, ""),
    ],
)  # fmt: skip
def test_a_value_reads_as_one_would_say_it(
    table: str, subject: str, values: dict[str, Any], words: str
) -> None:
    assert subject_words(READING, table, subject, values) == words


def difference(kind: str, table: str, subject: str, record: dict[str, Any]) -> Difference:
    side = Side("", "", False, "", datetime(2026, 11, 24, tzinfo=UTC), record, record_id=ONE_ID)
    return Difference(kind, table, ONE_ID, ONE_ID, "", subject, (side,), record)


def test_a_record_says_which_one_it_is() -> None:
    talk = {"wall_time": "2026-12-01T10:00", "minutes": 45, "note": "", "status": "planned"}
    note = difference(VALUE, "appointment", "note", talk)
    assert heading(READING, note) == "Notitie"
    assert record_words(READING, note).startswith("Afspraak: dinsdag 1 december, 10.00 uur")
    assert side_words(READING, note, note.sides[0]) == "niets ingevuld"
    back = difference(RETURNED, "goal", "", {"what": "weer fietsen", "person_id": ONE_ID})
    assert heading(READING, back) == "Weggehaald en verder bewerkt"
    assert record_words(READING, back) == "Doel: weer fietsen"
    assert side_words(READING, back, back.sides[0]) == "Wat: weer fietsen"
    fact = {"kind": "group", "code": "B2", "valid_from": "2026-11-24", "reason": "gesprek"}
    group = difference(SAME_DAY, "dated_fact", "", fact)
    assert side_words(READING, group, group.sides[0]) == "Groep B2, vanaf vandaag\ngesprek"
    given = difference(SAME_DAY, "dated_fact", "", fact | {"kind": "assignment", "code": "f" * 32})
    assert side_words(READING, given, given.sides[0]).startswith("Consulent: Fatma, vanaf vandaag")


def test_every_field_can_be_read_whatever_stands_in_it() -> None:
    for table, kind in tables().items():
        usual = {field.name: field.usual for field in fields_of(kind)}
        strange = {name: 7 if isinstance(value, int) else "vreemd" for name, value in usual.items()}
        for subject in keys_of(table):
            for values in (usual, strange, {}):
                words = subject_words(READING, table, subject, values)
                assert "None" not in words, (table, subject)
            told = record_words(READING, difference(VALUE, table, subject, usual))
            assert "None" not in told, (table, subject)
