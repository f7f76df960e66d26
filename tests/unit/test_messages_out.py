"""A message tells day, time and place, by a way that the client and the municipality agree with."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from sqlalchemy import select

from meedoen_desktop.clock import AMSTERDAM, FixedClock
from meedoen_desktop.errors import DataFileError
from meedoen_desktop.method.message_rules import MessageRules
from meedoen_desktop.method.municipality import load_municipality, read_municipality
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import Contact, Relation, TalkMessage
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import HOME, INTAKE, OFFICE, PHONE, VIDEO, Talk
from meedoen_desktop.services.letters import invitations, letter_states, letters_kept
from meedoen_desktop.services.messages import message_wishes, messages_out, talk_messages
from meedoen_desktop.services.messages.message_ways import EMAIL, SMS, WHATSAPP
from meedoen_desktop.services.messages.messages_out import Messages
from meedoen_desktop.services.rhythm.proposals import for_client
from meedoen_desktop.store import Store
from tests.letters import addressed, allow_whatsapp, office

DAY = date(2026, 12, 1)
RIJSWIJK = load_profile("rijswijk")


def about(store: Store, person: str, **talk: object) -> Messages:
    known = {"form": OFFICE, "kind": INTAKE, "place": "Kamer 2"} | talk
    made = appointments.plan(store, person, Talk(DAY, time(13, 30), **known))  # type: ignore[arg-type]
    return messages_out.messages(store, made)


def test_the_text_tells_day_time_and_place_and_nobody_but_the_client(store: Store) -> None:
    office(store)
    person = addressed(store, own_wish="Dag Anna", email="anna@voorbeeld.nl")
    found = about(store, person)
    assert [one.channel for one in found.ways] == [SMS, EMAIL]
    for one in found.ways:
        assert one.text.startswith("Dag Anna,")
        assert "dinsdag 1 december 2026 om 13.30 uur" in one.text
        assert "Kamer 2" in one.text
        assert "Velzen" not in one.text
        assert "Kerkstraat" not in one.text
        assert "{" not in one.text


@pytest.mark.parametrize("form", [OFFICE, PHONE, VIDEO, HOME])
def test_every_form_has_its_words_and_none_tells_where_a_client_lives(
    store: Store, form: str
) -> None:
    office(store)
    found = about(store, addressed(store), form=form, place="Kerkstraat 12" if form == HOME else "")
    (message,) = found.ways
    assert "13.30 uur" in message.text
    assert "Kerkstraat" not in message.text


def test_a_client_without_an_address_can_get_a_message(store: Store) -> None:
    office(store)
    found = about(store, addressed(store, street="", house_number="", postcode="", town=""))
    assert found.ways[0].text.startswith("Dag mevrouw Van Velzen")


def test_whatsapp_is_off_until_the_municipality_switches_it_on(store: Store) -> None:
    office(store)
    person = addressed(store, preferred_channel="whatsapp")
    found = about(store, person)
    assert [one.channel for one in found.ways] == [SMS]
    assert found.lacks_whatsapp
    allow_whatsapp()
    found = messages_out.messages(store, found.talk.id)
    assert [one.channel for one in found.ways] == [WHATSAPP, SMS]
    assert not found.lacks_whatsapp
    link = urlsplit(found.ways[0].link)
    assert (link.netloc, link.path) == ("wa.me", "/31687654321")
    assert parse_qs(link.query)["text"] == [found.ways[0].text]


def test_a_telephone_scans_the_text_and_a_mail_program_gets_all_of_it(store: Store) -> None:
    office(store)
    person = addressed(store, email="anna+werk@voorbeeld.nl", preferred_channel="email")
    mail, sms = about(store, person).ways
    assert sms.link == f"SMSTO:+31687654321:{sms.text}"
    assert sms.to == "06 87 65 43 21"
    link = urlsplit(mail.link)
    assert unquote(link.path) == "anna+werk@voorbeeld.nl"
    sent = parse_qs(link.query)
    assert sent["subject"] == [mail.subject]
    assert sent["body"][0].replace("\r\n", "\n") == mail.text


def test_a_landline_takes_no_text_messages(store: Store) -> None:
    office(store)
    assert about(store, addressed(store, phone="+31703365000")).ways == ()
    both = about(store, addressed(store, phone="+31703365000", phone_2="+31612340000"))
    assert both.ways[0].to == "06 12 34 00 00"


@pytest.mark.parametrize(
    ("values", "refused"),
    [
        ({"preferred_channel": "letter"}, "letter"),
        ({"preferred_channel": "supporter"}, "supporter"),
        ({"deceased": True}, "died"),
    ],
)
def test_who_wants_no_message_gets_none(
    store: Store, values: dict[str, object], refused: str
) -> None:
    office(store)
    found = about(store, addressed(store, **values))
    assert (found.refused, found.ways) == (refused, ())


def test_a_wish_for_no_messages_holds_until_it_is_taken_back(store: Store) -> None:
    office(store)
    person = addressed(store)
    found = about(store, person)
    message_wishes.keep(store, person, wants_none=True)
    assert messages_out.messages(store, found.talk.id).refused == "wish"
    message_wishes.keep(store, person, wants_none=False)
    assert messages_out.messages(store, found.talk.id).ways


def test_the_supporter_is_named_where_contact_goes_through_him(store: Store) -> None:
    office(store)
    person = addressed(store, preferred_channel="supporter")
    found = about(store, person)
    with store.work() as session:
        session.add(Relation(person_id=person, dossier_id="d", role="supporter", name="Bo de Wit",
                             phone="+31611112222"))  # fmt: skip
    assert messages_out.messages(store, found.talk.id).supporter == "Bo de Wit, 06 11 11 22 22"


def test_after_a_letter_the_message_repeats_it_and_later_ones_remind(store: Store) -> None:
    office(store)
    person = addressed(store)
    letter = letters_kept.keep(store, person, invitations.proposal(store, person))
    letter_states.went(store, letter.id)
    (talk,) = appointments.for_person(store, person)
    assert "ik heb u een brief gestuurd" in messages_out.messages(store, talk.id).ways[0].text
    messages_out.mark_sent(store, talk.id, SMS)
    assert "brief" not in messages_out.messages(store, talk.id).ways[0].text


@pytest.mark.parametrize("result", letter_states.RESULTS)
def test_a_letter_that_did_not_arrive_is_not_spoken_of(store: Store, result: str) -> None:
    office(store)
    person = addressed(store)
    wishes = invitations.proposal(store, person).with_(registered=True)
    letter = letters_kept.keep(store, person, wishes)
    letter_states.went(store, letter.id, barcode="RR123456785NL")
    letter_states.came_out(store, letter.id, result)
    (talk,) = appointments.for_person(store, person)
    text = messages_out.messages(store, talk.id).ways[0].text
    assert ("brief" in text) is (result == letter_states.DELIVERED)
    assert "k zie u graag op" in text


@pytest.mark.parametrize(("ahead", "repeats"), [(0, False), (1, False), (2, True)])
def test_from_the_day_before_on_a_message_reminds(
    store: Store, clock: FixedClock, ahead: int, *, repeats: bool
) -> None:
    office(store)
    person = addressed(store)
    letter = letters_kept.keep(store, person, invitations.proposal(store, person))
    letter_states.went(store, letter.id)
    (talk,) = appointments.for_person(store, person)
    day = talk.talk.day - timedelta(days=ahead)
    clock.moment = datetime.combine(day, time(9), AMSTERDAM)
    text = messages_out.messages(store, talk.id).ways[0].text
    assert ("ik heb u een brief gestuurd" in text) is repeats
    assert "k zie u graag op" in text


def rules(store: Store, person: str) -> set[str]:
    return {one.rule for one in for_client(store, RIJSWIJK, person)}


def test_a_message_about_the_old_moment_does_not_count_for_the_new_one(store: Store) -> None:
    office(store)
    person = addressed(store)
    letter = letters_kept.keep(store, person, invitations.proposal(store, person))
    letters_kept.mark_sent(store, letter.id)
    (talk,) = appointments.for_person(store, person)
    assert "message" in rules(store, person)
    made = messages_out.mark_sent(store, talk.id, SMS)
    assert "message" not in rules(store, person)
    other = time(16, 45)
    appointments.move(store, talk.id, talk.talk.day, other)
    again = letters_kept.keep(
        store, person, invitations.proposal(store, person).with_(at=other, appointment_id=talk.id)
    )
    letters_kept.mark_sent(store, again.id)
    assert "message" in rules(store, person)  # of today as well, but it told another hour
    talk_messages.take_back(store, made)
    with store.read() as session:
        assert session.scalars(select(TalkMessage)).all() == []


def test_a_call_about_the_talk_is_contact_and_can_be_taken_back(store: Store) -> None:
    office(store)
    person = addressed(store)
    talk = appointments.plan(store, person, Talk(date(2026, 11, 25), time(10)))
    assert "remind" in rules(store, person)
    script = messages_out.script(store, talk)
    said = dict(script.parts)
    assert "Noor Hendriks" in said["Zeg wie u bent"]
    assert "morgen om 10.00 uur" in said["Noem dag, tijd en plaats"]
    assert script.link == "tel:+31687654321"
    made = messages_out.called(store, talk, "spoken", "Komt graag")
    assert "remind" not in rules(store, person)
    with store.read() as session:
        kept = session.get_one(Contact, made)
        assert (kept.form, kept.result, kept.note) == ("phone", "spoken", "Komt graag")
    talk_messages.take_back(store, made)
    assert "remind" in rules(store, person)
    messages_out.called(store, talk, "no_answer")
    assert "remind" in rules(store, person)


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        ("2026-11-24T10:00", "2026-11-24T10:00"),
        ("2026-11-24T07:15", "2026-11-24T08:30"),
        ("2026-11-24T20:00", "2026-11-25T08:30"),
        ("2026-11-27T21:00", "2026-11-30T08:30"),  # a Friday evening
        ("2026-12-24T20:01", "2026-12-28T08:30"),  # Christmas and a weekend
    ],
)
def test_quiet_hours_say_from_when_it_may(now: str, opens: str) -> None:
    read = datetime.fromisoformat
    assert MessageRules().next_moment(read(now)) == read(opens)


def test_outside_the_hours_a_message_says_when_it_may_and_is_still_there(
    store: Store, clock: FixedClock
) -> None:
    office(store)
    clock.moment = datetime(2026, 11, 24, 21, tzinfo=AMSTERDAM)
    found = about(store, addressed(store, preferred_time="'s middags"))
    assert found.opens == datetime(2026, 11, 25, 8, 30)  # noqa: DTZ001 - wall time
    assert found.preferred_time == "'s middags"
    assert found.ways


def test_the_shipped_municipalities_have_whatsapp_off() -> None:
    names = ("rijswijk", "leidschendam-voorburg", "wassenaar", "voorschoten")
    assert {load_municipality(one).messages for one in names} == {MessageRules()}


def test_hours_that_end_before_they_begin_are_a_clear_error(tmp_path: object) -> None:
    allow_whatsapp()
    from meedoen_desktop import datafiles

    path = datafiles.own_folder("municipalities") / "rijswijk.toml"
    path.write_text(path.read_text("utf-8").replace('until = "20:00"', 'until = "08:00"'), "utf-8")
    with pytest.raises(DataFileError) as error:
        read_municipality(path)
    assert error.value.params["key"] == "messages.until"
