"""The chain of a talk in one line, and the whole way from a letter to the next invitation."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import DatedFact, Person
from meedoen_desktop.services.agenda import appointments, interpreters
from meedoen_desktop.services.agenda.appointments import INTAKE, NO_SHOW, Talk
from meedoen_desktop.services.letters import (
    invitations,
    letter_choice,
    letter_states,
    letter_writing,
    letters_kept,
)
from meedoen_desktop.services.messages import chain, message_ways, messages_out
from meedoen_desktop.services.rhythm import proposals
from meedoen_desktop.services.team import TeamDetails, set_up
from meedoen_desktop.store import Store
from meedoen_desktop.views.appointment.chain_line import step_words
from tests.letters import NOOR, addressed

DAY = date(2026, 12, 8)
PLACES = {"lvw": "leidschendam-voorburg", "rijswijk": "rijswijk"}
GROUPS = {"lvw": ("group", "A1"), "rijswijk": ("route", "A")}
BOTH = pytest.mark.parametrize("profile", ["lvw", "rijswijk"])


def begin(store: Store, profile: str, **values: object) -> str:
    """A client with a first talk on Tuesday 8 December at ten; returns the id."""
    set_up(store, NOOR, TeamDetails(PLACES[profile], profile))
    person = addressed(store, added_on=date(2026, 11, 2), **values)
    kind, code = GROUPS[profile]
    with store.work() as session:
        dossier_id = session.get_one(Person, person).dossier_id
        session.add(DatedFact(person_id=person, dossier_id=dossier_id, kind=kind, code=code,
                              valid_from=date(2026, 11, 2)))  # fmt: skip
    appointments.plan(store, person, Talk(DAY, time(10), kind=INTAKE, place="Kamer 2"))
    return person


def go_to(store: Store, day: date) -> None:
    assert isinstance(store.clock, FixedClock)
    store.clock.moment = datetime.combine(day, time(9), UTC)


def line(store: Store, person: str, profile: str) -> str:
    """The chain of the one planned talk, as a consultant reads it."""
    lines = proposals.for_client(store, load_profile(profile), person)
    ((_talk, found),) = chain.chains(store, person, lines).items()
    today, translator = store.clock.today(), Translator("nl")
    return " · ".join(step_words(translator, one, today) for one in found.steps)


def open_rules(store: Store, person: str, profile: str) -> set[str]:
    today = store.clock.today()
    found = proposals.for_client(store, load_profile(profile), person)
    return {one.rule for one in found if one.start <= today}


def talk_of(store: Store, person: str) -> str:
    return next(o.id for o in appointments.for_person(store, person) if o.status == "planned")


@BOTH
def test_from_letter_to_the_next_invitation_day_by_day(store: Store, profile: str) -> None:
    person = begin(store, profile)
    assert line(store, person, profile) == "brief schrijven vandaag · bellen 7 december"
    letter = letters_kept.keep(store, person, invitations.proposal(store, person))
    assert line(store, person, profile) == "brief nog op de post doen · bellen 7 december"
    letter_states.went(store, letter.id)
    go_to(store, date(2026, 11, 26))
    assert line(store, person, profile).startswith("brief op de post 24 november · bericht vandaag")
    messages_out.mark_sent(store, talk_of(store, person), message_ways.SMS)
    assert line(store, person, profile) == (
        "brief op de post 24 november · sms verstuurd vandaag · bellen 7 december"
    )
    go_to(store, date(2026, 12, 7))
    assert "remind" in open_rules(store, person, profile)
    messages_out.called(store, talk_of(store, person), "no_answer")
    assert line(store, person, profile).endswith("bellen vandaag")
    messages_out.called(store, talk_of(store, person), "spoken")
    assert line(store, person, profile).endswith("gebeld vandaag")
    go_to(store, DAY + timedelta(days=1))
    assert "record" in open_rules(store, person, profile)
    appointments.set_status(store, talk_of(store, person), NO_SHOW)
    go_to(store, DAY + timedelta(days=2))
    assert "again" in open_rules(store, person, profile)
    assert letter_choice.choices(store, person).best.template_id == "uitnodiging-tweede"
    second = letters_kept.keep(store, person, invitations.proposal(store, person))
    letter_states.went(store, second.id)
    assert "brief op de post vandaag" in line(store, person, profile)


@BOTH
def test_a_moved_talk_begins_anew_and_moving_back_finds_what_was_done(
    store: Store, profile: str
) -> None:
    person = begin(store, profile, interpreter="phone", language="ar")
    letter = letters_kept.keep(store, person, invitations.proposal(store, person))
    letter_states.went(store, letter.id)
    talk = talk_of(store, person)
    messages_out.mark_sent(store, talk, message_ways.SMS)
    interpreters.book(store, talk, interpreters.arranging(store, talk).wanted)
    done = "brief op de post vandaag · sms verstuurd vandaag · tolk geregeld · bellen 7 december"
    assert line(store, person, profile) == done
    before = appointments.move(store, talk, date(2026, 12, 15), time(14))
    assert line(store, person, profile) == (
        "brief schrijven vandaag · bellen 14 december · tolk verzetten"
    )
    appointments.change(store, talk, before)
    assert line(store, person, profile) == done


@BOTH
def test_a_cancelled_talk_has_no_chain_any_more(store: Store, profile: str) -> None:
    person = begin(store, profile)
    letter_states.went(
        store, letters_kept.keep(store, person, invitations.proposal(store, person)).id
    )
    talk = talk_of(store, person)
    appointments.cancel(store, talk)
    assert chain.chains(store, person) == {}
    assert open_rules(store, person, profile).isdisjoint(
        {"letter", "post", "message", "remind", "reach"}
    )


def test_what_the_post_says_stands_in_the_line(store: Store) -> None:
    person = begin(store, "lvw")
    wishes = invitations.proposal(store, person).with_(registered=True)
    letter = letters_kept.keep(store, person, wishes)
    letter_states.went(store, letter.id, barcode="RR123456785NL")
    go_to(store, date(2026, 12, 1))
    assert "delivery" in open_rules(store, person, "lvw")
    letter_states.came_out(store, letter.id, letter_states.RETURNED)
    assert line(store, person, "lvw") == (
        "brief kwam terug vandaag · bellen, de brief kwam niet aan · bellen maandag"
    )


@BOTH
def test_a_follow_up_that_moves_after_its_letter_asks_for_a_letter_about_that(
    store: Store, profile: str
) -> None:
    person = begin(store, profile)
    (first,) = appointments.for_person(store, person)
    appointments.change(store, first.id, replace(first.talk, kind="follow_up"))
    assert "letter" not in open_rules(store, person, profile)
    wishes = invitations.proposal(store, person)
    letter_states.went(store, letters_kept.keep(store, person, wishes).id)
    appointments.move(store, first.id, date(2026, 12, 15), time(14))
    assert "letter" in open_rules(store, person, profile)
    assert letter_choice.choices(store, person).best.template_id == "afspraak-verandert"
    changed = letter_writing.proposal(store, person, "afspraak-verandert")
    made = letter_writing.made(store, person, changed)
    assert made.values["old_moment"] == "dinsdag 8 december 2026 om 10.00 uur"
    assert "dinsdag 15 december 2026 om 14.00 uur" in made.text()
    letter_states.went(store, letters_kept.keep(store, person, changed).id)
    assert "letter" not in open_rules(store, person, profile)
