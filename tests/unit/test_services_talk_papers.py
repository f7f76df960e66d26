from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from email import message_from_bytes
from email.policy import default
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import select

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import WrongInput
from meedoen_desktop.models import (
    Contact,
)
from meedoen_desktop.services.clients import contact_wishes
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.talks import talk_marks, talk_reading
from meedoen_desktop.services.talks.talk_confirmation import confirmation, suits
from meedoen_desktop.services.talks.talk_opening import open_talk
from meedoen_desktop.services.talks.talk_reading import Told
from meedoen_desktop.services.talks.talk_sheet import agreements_sheet
from meedoen_desktop.services.talks.talk_suite import suite_block
from meedoen_desktop.services.talks.talks import AgreedLine
from meedoen_desktop.store import Store
from tests.factories import add_contact
from tests.talks import closed, count, person, record_with_agreements
from tests.trails import words_of

__all__ = ["person"]

TODAY = date(2026, 11, 24)


def test_the_mail_holds_only_what_was_agreed(store: Store, person: str) -> None:
    table, record = record_with_agreements(store, person)
    mail = confirmation(record, table.around, table.salutation, "anna@voorbeeld.example")
    for said in ("Naar de inloop", "Bel de inloop", "Elke dag een rondje", "15 december 2026"):
        assert said in mail.body
    for private in ("Schulden", "schaam"):
        assert private not in mail.body
    parts = urlsplit(mail.address)
    assert parts.path == "anna@voorbeeld.example"
    assert parse_qs(parts.query)["body"][0].replace("\r\n", "\n") == mail.body
    made = message_from_bytes(mail.as_file(), policy=default)
    assert (made["To"], made["X-Unsent"]) == ("anna@voorbeeld.example", "1")


def test_mail_gives_way_to_the_channel_that_the_client_prefers() -> None:
    assert [suits(one) for one in ("", "email", "letter", "phone")] == [True, True, False, False]


def test_the_sheet_is_a_pdf_and_the_suite_gets_everything(store: Store, person: str) -> None:
    table, record = record_with_agreements(store, person)
    assert agreements_sheet(record, table.around).startswith(b"%PDF")
    text = suite_block(record)
    assert "Schulden en verdriet" in text
    assert "In eigen woorden: “Ik schaam me”" in text
    assert "- Naar de inloop; wie: cliënt; wanneer: 1 december 2026" in text


def test_what_somebody_else_did_is_not_called_a_success_of_the_client(
    store: Store, person: str
) -> None:
    table, record = record_with_agreements(store, person)
    done = (
        Told("Een rondje lopen", "homework", "done", ""),
        Told("Naar de inloop", "step", "done", "", "samen"),
        Told("De post openmaken", "step", "done", "", "Jos van de dagbesteding"),
        Told("De tuin bellen", "step", "done", "", "consulent"),
    )
    said = words_of(agreements_sheet(replace(record, outcomes=done), table.around))
    own, others = said.split("Dit is ook gedaan")
    assert own.endswith("Dit is u gelukt • Een rondje lopen • Naar de inloop ")
    assert others.startswith(" • De post openmaken (Jos van de dagbesteding) • De tuin bellen (ik")


def test_the_text_for_the_suite_has_no_empty_headings(store: Store, person: str) -> None:
    _table, record = record_with_agreements(store, person)
    text = suite_block(record)
    assert "HOE HET GING" not in text
    assert "Niets genoteerd" not in text


def test_what_is_older_than_the_last_talk_does_not_open_the_next(store: Store, person: str) -> None:
    closed(store, person, agreements=(AgreedLine("Naar het koor", "cliënt"),))
    assert open_talk(store, person).ready.step == "Naar het koor"
    add_contact(store, person, happened_at=datetime(2026, 11, 25, 9, tzinfo=UTC), result="spoken")
    ready = open_talk(store, person).ready
    assert (ready.step, ready.theirs) == ("", ("Naar het koor",))


def test_a_step_of_the_supporter_is_not_called_chosen_by_the_client(
    store: Store, person: str
) -> None:
    closed(store, person, agreements=(AgreedLine("Folder halen", "zus"),))
    ready = open_talk(store, person).ready
    assert (ready.step, "koos u" in ready.question) == ("Folder halen", False)
    (promise,) = ready.promises
    assert (promise.who, promise.since, promise.is_mine) == ("zus", TODAY, False)


def test_the_text_for_the_suite_never_grows_too_long(store: Store, person: str) -> None:
    _table, record = record_with_agreements(store, person)
    long = replace(record, note="woord " * 3_000, own_words="zin. " * 3_000)
    text = suite_block(long)
    assert len(text) <= 4_000
    assert "Naar de inloop; wie: cliënt" in text
    assert "15 december 2026" in text


def test_a_mail_that_was_sent_is_a_contact_and_can_be_taken_back(
    store: Store, person: str, clock: FixedClock
) -> None:
    from meedoen_desktop.services.trail.trail_undo import take_back

    done = closed(store, person, note="Gesproken")
    undo = talk_marks.mark(store, done.talk_id, talk_marks.MAILED)
    assert talk_reading.read(store, done.talk_id).mailed_on == clock.today()
    assert count(store)["Contact"] == 2
    take_back(store, undo)
    assert talk_reading.read(store, done.talk_id).mailed_on is None
    assert count(store)["Contact"] == 1


def test_a_mail_that_was_sent_before_closing_is_kept_with_it(store: Store, person: str) -> None:
    closed(store, person, note="Gesproken", mailed_on="2026-11-24")
    with store.read() as session:
        forms = {one.form for one in session.scalars(select(Contact))}
    assert forms == {"phone", "message"}


@pytest.mark.parametrize("code", ["", "zes weken", "0 weeks", "3 decades"])
def test_a_wish_that_is_none_is_refused(store: Store, person: str, code: str) -> None:
    with pytest.raises(WrongInput):
        contact_wishes.keep(store, person, code)


def test_a_wish_from_the_client_page_is_read_by_the_rhythm(store: Store, person: str) -> None:
    contact_wishes.keep(store, person, "6 weeks")
    fact = read_page(store, person).fact("contact_wish")
    assert fact is not None
    assert fact.code == "6 weeks"
