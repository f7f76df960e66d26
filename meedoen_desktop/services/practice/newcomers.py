"""Files to sort and clients who are there twice, so that both can be practised.

An own chance, so that the other invented histories stay what they were.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from meedoen_desktop.models import Base, Contact, Dossier, Person, UnlistedPerson
from meedoen_desktop.services.clients.client_filter import LAST_LIST
from meedoen_desktop.services.persons.persons import list_order
from meedoen_desktop.services.practice.chance import Chance
from meedoen_desktop.services.practice.people import Inventor
from meedoen_desktop.services.practice.place import place_of
from meedoen_desktop.services.practice.words import people as invented_names
from meedoen_desktop.services.practice.words import stories
from meedoen_desktop.store import Store
from meedoen_desktop.store.facts import set_fact

SEED = 59
UNSORTED, _DAYS_AGO = 6, 4
"""Clients of a list that was read a few days ago and is still to be sorted."""


def add_newcomers(store: Store, *, seed: int = 1) -> None:
    """Clients of a list of last week, and two who were there already under another spelling."""
    chance = Chance(seed + SEED, store.clock.today())
    homes = place_of(store).homes
    inventor = Inventor(chance, invented_names(), stories(), homes, store.author)
    with store.work() as session:
        known = session.scalars(select(Person).order_by(Person.id)).all()
        whole = [one for one in known if not one.deceased and not one.birth_date.endswith("00")]
        twice = chance.some(whole, 2)
        for number in range(UNSORTED):
            session.add_all(_newcomer(chance, inventor, len(known) + number))
        for number, one in enumerate(twice):
            session.add_all(_again(chance, inventor, one, number))
        set_fact(session, LAST_LIST, chance.workday(_DAYS_AGO).isoformat())


def _newcomer(chance: Chance, inventor: Inventor, number: int) -> list[Base]:
    dossier = inventor.dossier(number)
    dossier.opened_on = chance.workday(_DAYS_AGO)
    person = inventor.person(dossier)
    person.added_on, person.bsn = dossier.opened_on, ""
    return [dossier, person]


def _again(chance: Chance, inventor: Inventor, known: Person, place: int) -> list[Base]:
    """The same person, added by hand: an initial and no number, or a slip in the date."""
    dossier = Dossier(id=chance.id(), file_number=f"H-{101 + place}", opened_on=chance.workday(9))
    dossier.dossier_id = dossier.id
    first = f"{known.first_names[:1]}." if place == 0 else known.first_names
    person = Person(
        id=chance.id(), dossier_id=dossier.id, first_names=first, prefix=known.prefix,
        surname=_other_spelling(known.surname), name_use="E", gender=known.gender,
        birth_date=known.birth_date if place == 0 else _slip(known.birth_date),
        sort_key=list_order(known.surname, first),
        consultant_id=inventor.consultant_id, added_on=dossier.opened_on, town=known.town,
        phone=known.phone, attention="Belt liever na tien uur.",
    )  # fmt: skip
    spoken = chance.moment(dossier.opened_on or chance.today) + timedelta(days=1)
    contact = Contact(
        id=chance.id(), dossier_id=dossier.id, person_id=person.id, happened_at=spoken,
        form="phone", result="spoken", note="Belde zelf en wil graag een afspraak.",
        consultant_id=inventor.consultant_id,
    )  # fmt: skip
    unlisted = UnlistedPerson(id=chance.id(), dossier_id=dossier.id, person_id=person.id)
    return [dossier, person, contact, unlisted]


def _other_spelling(surname: str) -> str:
    for here, there in (("ij", "y"), ("y", "ij"), ("kk", "k"), ("k", "ck"), ("s", "ss")):
        if here in surname[1:]:
            return surname[:1] + surname[1:].replace(here, there, 1)
    return surname


def _slip(birth_date: str) -> str:
    last = int(birth_date[-1])
    return f"{birth_date[:-1]}{last - 1 if last > 1 else last + 1}"
