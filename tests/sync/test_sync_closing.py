"""A file closes on one laptop while a colleague writes in it on another."""

from __future__ import annotations

from datetime import timedelta

from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import Dossier, Person
from meedoen_desktop.services.day.today import read_day
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.rhythm import closing
from meedoen_desktop.services.rhythm.closing import Closing, Done
from meedoen_desktop.store import Store
from tests.factories import add_contact
from tests.sync.exchange import content, deliver, disputes, publish
from tests.sync.laptops import Laptop, Team

LVW = load_profile("lvw")


def two(team: Team) -> tuple[Laptop, Laptop, str]:
    """Two laptops that have the same client."""
    here, there = team.bare(), team.bare()
    person = here.add()
    deliver(there.store, publish(here.store))
    return here, there, person


def exchange(here: Store, there: Store) -> None:
    mine, theirs = publish(here), publish(there)
    deliver(here, theirs)
    deliver(there, mine)
    assert content(here) == content(there)


def close(laptop: Laptop, person: str, reason: str, days: int = 0) -> Done:
    today = laptop.clock.today()
    again = today + timedelta(days=days) if days else None
    asked = Closing(today, reason, again, "Werkt bij de bakker.")
    return closing.close(laptop.store, LVW, person, asked)


def test_nothing_is_lost_of_what_was_written_where_the_file_was_still_open(team: Team) -> None:
    here, there, person = two(team)
    done = close(here, person, "work")
    with there.store.work() as session:
        session.get_one(Person, person).town = "Leidschendam"
    add_contact(there.store, person, note="Belde nog even.")
    exchange(here.store, there.store)
    for store in (here.store, there.store):
        page = read_page(store, person)
        assert (page.closed_on, page.closing_reason) == (here.clock.today(), "work")
        assert (page.town, disputes(store)) == ("Leidschendam", set())
        told = {one.text for one in page.timeline.entries}
        assert told == {"Werkt bij de bakker.", "Belde nog even."}
    closing.take_back(here.store, done)
    exchange(here.store, there.store)
    assert read_page(there.store, person).closed_on is None


def test_two_who_close_it_for_another_reason_are_asked_which_and_both_stay_told(
    team: Team,
) -> None:
    here, there, person = two(team)
    close(here, person, "work")
    close(there, person, "moved")
    exchange(here.store, there.store)
    for store in (here.store, there.store):
        assert {field for _record, field, _choices in disputes(store)} == {"closing_reason"}
        page = read_page(store, person)
        assert page.closed_on == here.clock.today()
        assert {one.state for one in page.timeline.entries} == {"work", "moved"}


def test_who_looked_again_takes_it_from_the_day_of_the_colleague_too(team: Team) -> None:
    here, there, person = two(team)
    close(here, person, "no_contact", days=5)
    exchange(here.store, there.store)
    with there.store.read() as session:
        (line,) = closing.to_look_at(session, there.clock.today() + timedelta(days=7))
    with there.store.work() as session:
        closing.looked(session, line.fact_id, there.store.author, there.clock.today())
    exchange(here.store, there.store)
    with here.store.read() as session:
        assert session.get_one(Dossier, line.person.dossier_id).closed_on is not None
    assert read_day(here.store).promises == ()
