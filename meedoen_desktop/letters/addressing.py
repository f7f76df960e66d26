"""May this letter go out, and to whom? Checked before a letter is made.

The program never writes to someone who died, warns at a secret address, and sends the letter in
care of the legal representative where there is one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.addresses import Address, address_block
from meedoen_desktop.letters.names import (
    PersonName,
    address_form,
    address_lines,
    address_name,
    full_name,
    salutation,
)


@dataclass(frozen=True)
class Sentence:
    """A sentence for the consultant, its named values, and the field to jump to."""

    text: str
    params: dict[str, str] = field(default_factory=dict)
    field: str = ""


@dataclass(frozen=True)
class Recipient:
    """What stands on the envelope and above the letter."""

    lines: tuple[str, ...]
    salutation: str
    field: str = "street"
    """Where the lines below the name are mended."""


@dataclass(frozen=True)
class Addressing:
    """``stop`` when the letter may not be made; ``warn`` when the consultant must know more."""

    stop: Sentence | None = None
    warn: tuple[Sentence, ...] = ()
    recipient: Recipient | None = None


@dataclass(frozen=True)
class Representative:
    """A guardian or administrator who receives the client's mail."""

    name: PersonName
    address: Address


def addressing(
    person: PersonName,
    address: Address,
    *,
    deceased: bool = False,
    secret_address: bool = False,
    representative: Representative | None = None,
    town: str = "",
) -> Addressing:
    """Whether a letter may go out, with what to know, and the address block.

    ``town`` stands in for a missing town (see ``address_lines``).
    """
    stop = _stop(person, deceased=deceased)
    if stop:
        return Addressing(stop=stop)
    warn = (_SECRET,) if secret_address else ()
    if representative:
        return _in_care_of(person, representative, warn, town)
    lines = address_lines(person, address, town=town)
    if not lines:
        return Addressing(stop=_incomplete(address), warn=warn)
    field = "foreign_line_1" if address.foreign_lines else "street"
    return Addressing(warn=warn, recipient=Recipient(lines, salutation(person), field))


_SECRET = Sentence(
    N_(
        "Deze cliënt heeft een geheim adres. Geef het aan niemand door en laat de brief niet "
        "op de printer liggen."
    )
)


def _stop(person: PersonName, *, deceased: bool) -> Sentence | None:
    if deceased:
        return Sentence(
            N_("{name} is overleden. Meedoen maakt daarom geen brief."),
            {"name": full_name(person)},
        )
    if not address_name(person):
        return Sentence(
            N_("De achternaam is niet bekend. Vul die in of kies een eigen aanhef en adres."),
            field="surname",
        )
    return None


def _in_care_of(
    person: PersonName, representative: Representative, warn: tuple[Sentence, ...], town: str
) -> Addressing:
    """The letter speaks to the client and goes in care of ("p/a") the representative."""
    block = address_block(representative.address, town=town)
    name = address_name(representative.name)
    if not block or not name:
        sentence = N_(
            "De post gaat naar de wettelijk vertegenwoordiger. Vul eerst diens naam en adres in."
        )
        return Addressing(stop=Sentence(sentence, field="representative"), warn=warn)
    told = Sentence(
        N_("De brief gaat naar de wettelijk vertegenwoordiger: {name}."),
        {"name": full_name(representative.name)},
    )
    form, greeting = address_form(person), salutation(person)
    lines = (*((form,) if form else ()), address_name(person), f"p/a {name}", *block)
    return Addressing(warn=(*warn, told), recipient=Recipient(lines, greeting, "representative"))


def _incomplete(address: Address) -> Sentence:
    if address.foreign_lines:
        return Sentence(N_("Het land ontbreekt in het adres. Vul het land in."), field="country")
    if address.street in {"", "."} and not address.location:
        return Sentence(
            N_("Het adres is niet bekend. Vul straat, huisnummer, postcode en plaats in."),
            field="street",
        )
    if not address.town:
        return Sentence(N_("De plaats ontbreekt in het adres. Vul de plaats in."), field="town")
    return Sentence(N_("Het huisnummer klopt niet. Vul het huisnummer in."), field="house_number")
