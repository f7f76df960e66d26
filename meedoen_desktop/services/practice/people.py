"""Invented clients: names put together by chance, test numbers, no existing address."""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.models import Dossier, Person, Relation
from meedoen_desktop.services.persons.persons import list_order
from meedoen_desktop.services.practice.chance import Chance
from meedoen_desktop.services.practice.place import Home
from meedoen_desktop.services.practice.words import Origin, People, Stories

_FIRST_TEST_NUMBER = 999_900_000
"""BSNs of this range are given to nobody (data/README.md, the register's test numbers)."""


@dataclass
class Inventor:
    """Makes people one after the other."""

    chance: Chance
    people: People
    stories: Stories
    homes: tuple[Home, ...]
    consultant_id: str
    _last_number: int = _FIRST_TEST_NUMBER

    def dossier(self, number: int) -> Dossier:
        """A file that was opened about two years ago or later."""
        record_id = self.chance.id()
        return Dossier(
            id=record_id, dossier_id=record_id, file_number=f"P-{1000 + number}",
            opened_on=self.chance.workday(self.chance.number(60, 740)),
        )  # fmt: skip

    def person(self, dossier: Dossier) -> Person:
        """A client between 27 and 67 years old."""
        origin = self.chance.weighted(
            self.people.origins, [origin.weight for origin in self.people.origins]
        )
        is_woman = self.chance.is_lucky(2)
        prefix, surname = self.chance.one(origin.surnames)
        first = self.chance.one(origin.women if is_woman else origin.men)
        person = Person(
            id=self.chance.id(), dossier_id=dossier.id, first_names=first, prefix=prefix,
            surname=surname, gender="V" if is_woman else "M", name_use="E", bsn=self._test_number(),
            birth_date=self._birth_date(), sort_key=list_order(surname, first),
            consultant_id=self.consultant_id, added_on=dossier.opened_on,
        )  # fmt: skip
        self._partner_name(person, origin)
        self._reachable(person, origin)
        self._lives(person)
        if self.chance.is_lucky(4):
            person.attention = self.chance.one(self.stories["attention"])
        return person

    def partner_of(self, person: Person) -> Person:
        """The second person of a household: same file, same address."""
        partner = self.person(Dossier(id=person.dossier_id, dossier_id=person.dossier_id))
        partner.added_on = person.added_on
        for name in ("street", "house_number", "house_letter", "postcode", "town"):
            setattr(partner, name, getattr(person, name))
        return partner

    def supporter_of(self, person: Person) -> Relation:
        """Somebody who helps, from an invented organisation."""
        return Relation(
            id=self.chance.id(), dossier_id=person.dossier_id, person_id=person.id,
            role="supporter", name=self.chance.one(self.stories["supporters"]),
            organisation=self.chance.one(self.stories["organisations"]), phone=self._phone(),
        )  # fmt: skip

    def _partner_name(self, person: Person, origin: Origin) -> None:
        if person.gender == "V" and self.chance.is_lucky(4):
            person.partner_prefix, person.partner_surname = self.chance.one(origin.surnames)
            person.name_use = self.chance.one(("V", "P", "E"))

    def _reachable(self, person: Person, origin: Origin) -> None:
        person.phone = self._phone()
        person.preferred_channel = self.chance.weighted(
            ("phone", "whatsapp", "letter", "email", ""), (5, 4, 1, 1, 3)
        )
        if self.chance.is_lucky(3):
            person.email = f"client{self.chance.number(100, 999)}@voorbeeld.example"
        if origin.language and not self.chance.is_lucky(3):
            person.language = origin.language
            person.interpreter = "phone" if self.chance.is_lucky(2) else ""

    def _lives(self, person: Person) -> None:
        person.street = self.chance.one(self.people.streets)
        person.house_number = str(self.chance.number(1, 240))
        person.house_letter = self.chance.one(("A", "B", "", "", "", ""))
        letters = self.chance.some("ABCDEGHJKLMNPRTVWXZ", 2)
        home = self.chance.one(self.homes)
        person.postcode, person.town = home.postcode + "".join(letters), home.town

    def _birth_date(self) -> str:
        if self.chance.is_lucky(15):
            return f"{self.chance.number(1962, 1996)}0000"
        year, month = self.chance.number(1960, 1998), self.chance.number(1, 12)
        return f"{year}{month:02d}{self.chance.number(1, 28):02d}"

    def _phone(self) -> str:
        """A mobile number that is given to nobody (06 000 is not in use)."""
        return f"+316000{self.chance.number(10000, 99999)}"

    def _test_number(self) -> str:
        """The next number of the test range that passes the eleven test."""
        while True:
            self._last_number += 1
            if is_eleven_proof(str(self._last_number)):
                return str(self._last_number)


def is_eleven_proof(number: str) -> bool:
    """The check of a BSN: weights 9 to 2 and -1, the sum divisible by 11."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(c) * weight for c, weight in zip(number, weights, strict=True)) % 11 == 0
