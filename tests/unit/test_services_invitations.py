from datetime import date, time

import pytest

from meedoen_desktop.errors import MissingField, NotFound, WrongInput
from meedoen_desktop.method import municipality as municipalities
from meedoen_desktop.method.municipality import Office
from meedoen_desktop.models import Relation
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.letters import invitations, letter_lead
from meedoen_desktop.services.letters.invitation_wishes import (
    Wishes,
    as_values,
    discard_wishes,
    from_values,
    save_wishes,
    saved_wishes,
)
from meedoen_desktop.services.letters.letter_parties import place_in_words
from meedoen_desktop.services.team import ConsultantDetails
from meedoen_desktop.store import Store
from tests.letters import NOOR, addressed, allow_whatsapp, office, words_of

TALK = Talk(date(2026, 12, 8), time(14, 30), 60, place="Het Huis, Lange Kleiweg 5 in Rijswijk")


def letter(store: Store, person: str, **choices: object) -> str:
    wishes = invitations.proposal(store, person).with_(**choices)
    return words_of(invitations.preview(store, person, wishes).pdf)


def test_the_proposal_is_in_time_for_the_post_at_the_office_of_the_municipality(
    store: Store,
) -> None:
    office(store)
    wishes = invitations.proposal(store, addressed(store))
    assert wishes.day == date(2026, 12, 3)  # seven working days after Tuesday 24 November
    assert (wishes.at, wishes.minutes) == (time(10), 45)
    assert wishes.place == "Gemeentehuis Rijswijk, Voorbeeldplein 1"


def test_the_proposal_is_on_a_day_that_the_consultant_works(store: Store) -> None:
    office(store, consultant=ConsultantDetails(name="Noor Hendriks", working_days="1"))
    wishes = invitations.proposal(store, addressed(store))
    assert wishes.day == date(2026, 12, 7)


def test_a_planned_talk_goes_before_a_proposal(store: Store) -> None:
    office(store)
    person = addressed(store)
    appointments.plan(store, person, Talk(date(2026, 12, 1), time(9), form="phone"))
    planned = appointments.plan(store, person, TALK)
    wishes = invitations.proposal(store, person)
    assert wishes.appointment_id == planned
    assert (wishes.day, wishes.at, wishes.minutes, wishes.place) == (
        TALK.day,
        TALK.at,
        TALK.minutes,
        TALK.place,
    )


def test_the_letter_says_when_how_long_where_and_with_whom(store: Store) -> None:
    office(store)
    person = addressed(store)
    appointments.plan(store, person, TALK)
    text = letter(store, person)
    for words in (
        "Geachte mevrouw Van Velzen,",
        "A. van Velzen Kerkstraat 12 2281 AB RIJSWIJK",
        "dinsdag 8 december 2026 om 14.30 uur",
        "een uur",
        "Het Huis, Lange Kleiweg 5 in Rijswijk",
        "Noor Hendriks, participatieconsulent",
        "Ik werk bij de gemeente Rijswijk.",
        "06 12 34 56 78",
        "24 november 2026",
    ):
        assert words in text


def test_the_letter_calls_the_talk_voluntary_only_when_the_municipality_promises_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    office(store)
    person = addressed(store)
    assert "vrijwillig" not in letter(store, person)
    assert "Niets moet" not in letter(store, person)
    promised(monkeypatch, tone="vrijblijvend")
    assert "Het gesprek is vrijwillig" in letter(store, person)
    promised(monkeypatch, tone="verplicht")
    assert "vrijwillig" not in letter(store, person)


def promised(monkeypatch: pytest.MonkeyPatch, *, tone: str) -> None:
    from dataclasses import replace

    from meedoen_desktop.services.letters import letter_parties

    real = municipalities.load_municipality("rijswijk")
    changed = replace(real, voluntary_promise=True, tone=tone)
    monkeypatch.setattr(letter_parties, "load_municipality", lambda _id: changed)


def test_what_the_consultant_offers_is_in_the_letter_and_nothing_else(store: Store) -> None:
    office(store)
    person = addressed(store)
    plain = letter(store, person, whatsapp=False, call_before=False, interpreter=False)
    assert "app mij" not in plain
    assert "dag ervoor" not in plain
    assert "tolk" not in plain
    allow_whatsapp()
    full = letter(store, person, whatsapp=True, call_before=True, interpreter=True)
    assert "Bel of app mij op 06 12 34 56 78." in full
    assert "Ik bel u de dag ervoor nog even." in full
    assert "Dan zorg ik voor een tolk." in full


def test_nobody_is_promised_a_call_without_a_telephone(store: Store) -> None:
    office(store)
    assert invitations.proposal(store, addressed(store)).call_before
    silent = addressed(store, phone="", phone_2="", file_number="2")
    assert not invitations.proposal(store, silent).call_before


def test_an_interpreter_is_offered_to_who_speaks_another_language(store: Store) -> None:
    office(store)
    assert invitations.proposal(store, addressed(store, language="ti")).interpreter
    assert not invitations.proposal(store, addressed(store, file_number="2")).interpreter


def test_a_personal_sentence_stands_before_the_closing(store: Store) -> None:
    office(store)
    text = letter(store, addressed(store), extra="Ik zag uw moestuin.\n\nTot gauw!")
    assert "Ik zag uw moestuin. Tot gauw! Met vriendelijke groet," in text


def test_a_registered_letter_and_its_enclosures_say_so(store: Store) -> None:
    office(store)
    text = letter(store, addressed(store), registered=True, enclosures="Routekaartje")
    assert "AANGETEKEND" in text.upper()
    assert "Routekaartje" in text


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"day": None}, "appointment_when"),
        ({"at": None}, "appointment_when"),
        ({"place": "  "}, "place"),
        ({"minutes": 0}, "duration"),
    ],
)
def test_a_choice_that_is_missing_is_named_and_shows_as_a_gap(
    store: Store, changes: dict[str, object], field: str
) -> None:
    office(store)
    person = addressed(store)
    wishes = invitations.proposal(store, person).with_(**changes)
    found = invitations.preview(store, person, wishes)
    assert isinstance(found.problem, MissingField)
    assert found.problem.field == field
    assert "[" in words_of(found.pdf)
    with pytest.raises(MissingField):
        invitations.invitation(store, person, wishes)


@pytest.mark.parametrize("detail", ["name", "function", "phone"])
def test_what_the_consultant_has_not_filled_in_is_named(store: Store, detail: str) -> None:
    office(store)
    from meedoen_desktop.models import Consultant

    with store.work() as session:
        setattr(session.get_one(Consultant, store.author), detail, "")
    person = addressed(store)
    found = invitations.preview(store, person, invitations.proposal(store, person))
    assert found.problem is not None
    assert found.problem.field == f"sender_{detail}"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"surname": "."}, "surname"),
        ({"street": ""}, "street"),
        ({"town": ""}, "town"),
        ({"house_number": "0"}, "house_number"),
        ({"foreign_line_1": "Hauptstrasse 1"}, "country"),
    ],
)
def test_an_address_that_cannot_be_written_is_named(
    store: Store, changes: dict[str, str], field: str
) -> None:
    office(store)
    person = addressed(store, **changes)
    found = invitations.preview(store, person, invitations.proposal(store, person))
    assert found.problem is not None
    assert found.problem.field == field
    assert found.may_exist


def test_there_is_no_letter_to_somebody_who_died(store: Store) -> None:
    office(store)
    person = addressed(store, deceased=True)
    found = invitations.preview(store, person, Wishes())
    assert not found.may_exist
    assert found.pdf == b""
    assert "Anna van Velzen is overleden" in str(found.problem)
    with pytest.raises(WrongInput):
        invitations.invitation(store, person, invitations.proposal(store, person))


def test_a_secret_address_warns_and_still_gets_a_letter(store: Store) -> None:
    office(store)
    person = addressed(store, secret_address=True)
    found = invitations.preview(store, person, invitations.proposal(store, person))
    assert found.problem is None
    assert "geheim adres" in found.sentences[0].text


@pytest.mark.parametrize(
    ("address", "line"),
    [
        ("Laan 3\n2288 GG Rijswijk", "Laan 3 2288 GG RIJSWIJK"),
        ("Postbus 9\n2501cb Den Haag", "Postbus 9 2501 CB DEN HAAG"),
        ("Afdeling post\nLaan 3\n2288 GG Rijswijk", "Afdeling post, Laan 3 2288 GG RIJSWIJK"),
    ],
)
def test_the_letter_goes_in_care_of_the_legal_representative(
    store: Store, address: str, line: str
) -> None:
    office(store)
    person = addressed(store)
    represent(store, person, organisation="Bewind Rust", name="J. Smit", address=address)
    found = invitations.preview(store, person, invitations.proposal(store, person))
    text = words_of(found.pdf)
    assert f"A. van Velzen p/a Bewind Rust, J. Smit {line}" in text
    assert "Kerkstraat" not in text
    assert "Geachte mevrouw Van Velzen" in text
    assert found.sentences


def test_a_representative_without_address_stops_the_letter(store: Store) -> None:
    office(store)
    person = addressed(store)
    represent(store, person, name="J. Smit", address="Laan 3")
    found = invitations.preview(store, person, invitations.proposal(store, person))
    assert found.problem is not None
    assert found.problem.field == "representative"


def represent(store: Store, person: str, **values: str) -> None:
    from meedoen_desktop.models import Person

    with store.work() as session:
        dossier = session.get_one(Person, person).dossier_id
        session.add(Relation(person_id=person, dossier_id=dossier, role="representative", **values))


def test_a_sign_that_no_font_can_draw_is_said_calmly(store: Store) -> None:
    office(store)
    person = addressed(store)
    wishes = invitations.proposal(store, person).with_(extra="Tot dan 😀")
    found = invitations.preview(store, person, wishes)
    assert found.pdf == b""
    assert found.problem is not None


def test_without_a_municipality_there_is_no_letterhead(store: Store) -> None:
    with pytest.raises(MissingField) as error:
        invitations.proposal(store, addressed(store))
    assert error.value.field == "municipality"


def test_a_client_who_is_gone_is_said(store: Store) -> None:
    office(store)
    with pytest.raises(NotFound):
        invitations.start(store, "0" * 32)


@pytest.mark.parametrize(
    ("day", "kind", "working_days", "send_on"),
    [
        (date(2026, 11, 27), "short", 3, date(2026, 11, 24)),
        (date(2026, 12, 1), "good", 5, date(2026, 11, 24)),
        (date(2026, 12, 8), "good", 10, date(2026, 12, 1)),
        (date(2026, 12, 9), "far", 11, date(2026, 12, 2)),
        (date(2026, 12, 29), "far", 24, date(2026, 12, 21)),  # Christmas is a Friday
    ],
)
def test_the_post_needs_working_days(
    store: Store, day: date, kind: str, working_days: int, send_on: date
) -> None:
    found = letter_lead.lead(store, "lvw", Wishes(day=day))
    assert found is not None
    assert (found.kind, found.working_days, found.send_on) == (kind, working_days, send_on)


@pytest.mark.parametrize("day", [None, date(2026, 11, 24), date(2026, 11, 1)])
def test_there_is_no_advice_about_today_or_the_past(store: Store, day: date | None) -> None:
    assert letter_lead.lead(store, "lvw", Wishes(day=day)) is None


def test_a_strange_moment_is_told_and_does_not_stop_the_letter(store: Store) -> None:
    office(store)
    person = addressed(store)
    wishes = invitations.proposal(store, person).with_(day=date(2026, 12, 25))
    found = invitations.preview(store, person, wishes)
    assert found.problem is None
    assert found.warnings.holiday == "Eerste kerstdag"


def test_the_talk_of_the_letter_itself_is_no_clash(store: Store) -> None:
    office(store)
    person = addressed(store)
    appointments.plan(store, person, TALK)
    wishes = invitations.proposal(store, person)
    assert invitations.preview(store, person, wishes).warnings.is_empty
    other = wishes.with_(appointment_id="")
    assert invitations.preview(store, person, other).warnings.clashes


def test_example_addresses_are_told(store: Store) -> None:
    office(store)
    person = addressed(store)
    found = invitations.preview(store, person, invitations.proposal(store, person))
    assert found.examples == ("Voorbeeldplein 1", "Postbus 1")


@pytest.mark.parametrize(
    ("municipality", "place"),
    [
        (
            "leidschendam-voorburg",
            "Gemeentehuis Leidschendam-Voorburg, Voorbeeldplein 1 in Leidschendam",
        ),
        ("rijswijk", "Gemeentehuis Rijswijk, Voorbeeldplein 1"),
        ("voorschoten", "Gemeentehuis Voorschoten, Voorbeeldplein 1"),
        ("wassenaar", "Gemeentehuis Wassenaar, Voorbeeldplein 1"),
    ],
)
def test_every_municipality_says_its_place_in_plain_words(
    store: Store, municipality: str, place: str
) -> None:
    office(store, municipality)
    start = invitations.start(store, addressed(store))
    assert [one.in_words for one in start.places] == [place]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("Plein 1", "2511 AA  DEN HAAG"), "Het Huis, Plein 1 in Den Haag"),
        (("Kade 2", "5211 AA  'S-HERTOGENBOSCH"), "Het Huis, Kade 2 in 's-Hertogenbosch"),
        (("Kade 2", "1970 AA  IJMUIDEN"), "Het Huis, Kade 2 in IJmuiden"),
        (("Laan 3", "4611 AA  BERGEN OP ZOOM"), "Het Huis, Laan 3 in Bergen op Zoom"),
        (("Laan 3", "2501 CB Voorburg"), "Het Huis, Laan 3 in Voorburg"),
        (("Naast de kerk",), "Het Huis, Naast de kerk"),
        (("Laan 3", "naast de kerk"), "Het Huis, Laan 3, naast de kerk"),
    ],
)
def test_an_address_reads_as_one_says_it(lines: tuple[str, ...], words: str) -> None:
    assert place_in_words(Office("huis", "Het Huis", lines, "", to_check=False)) == words


def test_what_is_typed_is_there_the_next_time(store: Store) -> None:
    office(store)
    person = addressed(store)
    assert not invitations.start(store, person).is_resumed
    typed = invitations.proposal(store, person).with_(extra="Dag!", day=None, at=time(9, 15))
    save_wishes(store, person, typed)
    again = invitations.start(store, person)
    assert again.is_resumed
    assert again.wishes == typed
    discard_wishes(store, person)
    assert saved_wishes(store, person) is None


def test_wishes_come_back_from_a_draft_of_an_older_version() -> None:
    values = as_values(Wishes(day=date(2026, 12, 8), at=time(9)))
    del values["interpreter"]
    assert from_values(values | {"gone": 1}) == Wishes(day=date(2026, 12, 8), at=time(9))


def test_opening_a_letter_is_in_the_access_log(store: Store) -> None:
    from sqlalchemy import select

    from meedoen_desktop.models import AccessEntry

    office(store)
    invitations.start(store, addressed(store))
    with store.read() as session:
        assert [one.action for one in session.scalars(select(AccessEntry))][-1] == "view"


def test_noor_signs(store: Store) -> None:
    office(store)
    text = letter(store, addressed(store))
    assert f"Met vriendelijke groet, {NOOR.name} Participatieconsulent" in text
