"""Names in letters, by the rules of the population register.

Source: BRP-API, features/bevragen/persoon/adressering (aanhef, aanschrijfwijze,
gebruikinlopendetekst) and naam/voorletters. Dutch words stay Dutch: these are Dutch letters.
Where the register delivers nothing (surname empty or "."), the functions return "".
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, fields

from meedoen_desktop.letters import nobility
from meedoen_desktop.letters.addresses import Address, address_block
from meedoen_desktop.letters.nobility import PREDICATE, Rank
from meedoen_desktop.letters.spacing import joined_hyphens, one_line

UNKNOWN = "."


@dataclass(frozen=True)
class PersonName:
    """A name as the register keeps it.

    ``name_use``: E own, P partner's, V partner's before own, N partner's after own.
    ``gender``: M, V, O; anything else counts as unknown. Titles: a code of table 38 or its word.
    ``initials`` overrides the initials from the first names (IJ. is a habit, no rule);
    ``own_wish`` is the salutation that the person asked for and goes before every rule.
    """

    first_names: str = ""
    noble_title: str = ""
    prefix: str = ""
    surname: str = ""
    name_use: str = ""
    partner_prefix: str = ""
    partner_surname: str = ""
    gender: str = ""
    initials: str = ""
    own_wish: str = ""
    partner_noble_title: str = ""
    partnership_ended: bool = False

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, str):
                tidy = one_line if field.name == "own_wish" else joined_hyphens
                object.__setattr__(self, field.name, tidy(value))

    @property
    def use(self) -> str:
        """The name use that counts: E without (ex-)partner or when that name is unknown."""
        known = _known(self.partner_surname)
        return self.name_use if known and self.name_use in {"P", "V", "N"} else "E"

    @property
    def has_partner(self) -> bool:
        """A present or former partner is known, even if only by a title or a dot."""
        return bool(self.partner_surname or self.partner_prefix or self.partner_noble_title)


def salutation(person: PersonName) -> str:
    """Without comma: "Geachte mevrouw Van Velzen-in het Veld"; the own wish goes first."""
    return person.own_wish or _noble_salutation(person) or _plain_salutation(person)


def address_name(person: PersonName) -> str:
    """The name above the address: "A.Ö. Groenen", "A.P. barones Aedel"."""
    if _lacks_own_name(person):
        return ""
    own, partner = _parts(person)
    rank = _own_rank(person)
    start = initials_of(person)
    if rank and rank.kind == PREDICATE and person.use in {"E", "N"}:
        start, own = _join(rank.form(person.gender), start), _own_name(person)
    return _capital(_join(start, _combine(person.use, own, partner)))


def address_form(person: PersonName) -> str:
    """The line above the name for the nobility: "De hoogwelgeboren heer"; mostly ""."""
    courtesy = _courtesy(person)
    if courtesy and person.use != "E":
        return nobility.address_form_of(courtesy, "V")
    rank = _own_rank(person)
    return nobility.address_form_of(rank, person.gender) if rank else ""


def name_in_text(person: PersonName) -> str:
    """The name inside a sentence: "de heer Groenen", "gravin van den Aedel", "J.R. Groenen"."""
    if _lacks_own_name(person):
        return ""
    own, partner = _parts(person)
    name = _combine(person.use, own, partner)
    first_has_title = _courtesy(person) if person.use in {"P", "V"} else _own_word(person)
    return name if first_has_title else _introduced(person, name, man="de heer", woman="mevrouw")


def initials_of(person: PersonName) -> str:
    """One letter per given name with its accents; the person's own initials go first.

    A script without capitals, such as Arabic, knows no initials: there the names stay whole.
    """
    if person.initials:
        return person.initials
    if _has_no_capitals(person.first_names):
        return person.first_names
    letters = ""
    for name in person.first_names.split():
        first = _first_letter(name)
        if letters and first and not letters.endswith("."):
            letters += " "  # a name of one letter has no dot: "J P"
        letters += first
    return letters


def address_lines(person: PersonName, address: Address, *, town: str = "") -> tuple[str, ...]:
    """The whole address block: form, name, address; () where one of both is unknown.

    ``town`` stands in where the address has none (the municipality's own town).
    """
    name, block = address_name(person), address_block(address, town=town)
    if not name or not block:
        return ()
    return tuple(line for line in (address_form(person), name, *block) if line)


def full_name(person: PersonName) -> str:
    """Given names and own surname: "Anna van Velzen", "jonkvrouw Jo van Hoogh"."""
    rank = nobility.rank_of(person.noble_title)
    word = nobility.word_of(person.noble_title, person.gender)
    before = word if rank and rank.kind == PREDICATE else ""
    between = "" if before else word
    return _join(before, person.first_names, between, _own_name(person))


def list_name(person: PersonName) -> str:
    """The name in an alphabetical list: "Velzen, Anna van"."""
    surname = person.surname if _known(person.surname) else ""
    after = _join(person.first_names, person.prefix if surname else "")
    return ", ".join(part for part in (surname, after) if part)


def _known(surname: str) -> bool:
    return surname not in {"", UNKNOWN}


def _join(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _capital(text: str) -> str:
    first = text[:1].upper()
    return first + text[1:] if len(first) == 1 else text


def _has_no_capitals(text: str) -> bool:
    return any(map(str.isalpha, text)) and text.upper() == text.lower()


def _first_letter(name: str) -> str:
    """The first letter with the marks that belong to it and a dot; a one-letter name bare."""
    start = next((i for i, c in enumerate(name) if c.isalpha()), None)
    if start is None:
        return ""
    end = start + 1
    while end < len(name) and unicodedata.category(name[end]).startswith("M"):
        end += 1
    letter = name[start:end]
    return letter if letter == name else f"{letter}."


def _lacks_own_name(person: PersonName) -> bool:
    return person.use != "P" and not _known(person.surname)


def _own_name(person: PersonName) -> str:
    return _join(person.prefix, person.surname) if _known(person.surname) else ""


def _own_rank(person: PersonName) -> Rank | None:
    """The rank that the person bears.

    None with the partner's name alone; a woman's predicate rests during a partnership and while
    she uses an ex-partner's name.
    """
    rank = nobility.rank_of(person.noble_title)
    if rank is None or person.use == "P":
        return None
    if rank.kind == PREDICATE and person.gender == "V":
        at_rest = person.use != "E" or (person.has_partner and not person.partnership_ended)
        return None if at_rest else rank
    return rank


def _own_word(person: PersonName) -> str:
    rank = _own_rank(person)
    return rank.form(person.gender) if rank else ""


def _courtesy(person: PersonName) -> Rank | None:
    """A woman who uses a partner's name may bear his title."""
    if person.gender != "V" or person.name_use not in {"P", "V", "N"}:
        return None
    return nobility.courtesy_rank(person.partner_noble_title)


def _parts(person: PersonName) -> tuple[str, str]:
    """Own and partner's name, each with the title it takes."""
    courtesy = _courtesy(person)
    own = _join(_own_word(person), _own_name(person))
    title = courtesy.woman if courtesy else ""
    return own, _join(title, person.partner_prefix, person.partner_surname)


def _combine(use: str, own: str, partner: str) -> str:
    orders = {"P": (partner,), "V": (partner, own), "N": (own, partner)}
    return "-".join(orders.get(use, (own,)))


def _noble_salutation(person: PersonName) -> str:
    courtesy = _courtesy(person)
    if courtesy:
        return nobility.salutation_of(courtesy, "V")
    rank = _own_rank(person)
    return nobility.salutation_of(rank, person.gender) if rank else ""


def _plain_salutation(person: PersonName) -> str:
    if _lacks_own_name(person):
        return ""
    partner = _join(person.partner_prefix, person.partner_surname)
    name = _combine(person.use, _own_name(person), partner)
    return _join("Geachte", _introduced(person, name, man="heer", woman="mevrouw"))


def _introduced(person: PersonName, name: str, *, man: str, woman: str) -> str:
    """The name after "heer"/"mevrouw" (then with a capital) or after the initials."""
    before = {"M": man, "V": woman}.get(person.gender)
    if before is None:
        initials = initials_of(person)
        return _join(initials, name) if initials else _capital(name)
    return _join(before, _capital(name))
