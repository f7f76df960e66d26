"""The rule of every field of a person: from what was typed or imported to what is stored.

Letters are never changed: names keep their diacritics, emoji and right-to-left text, only the
outer white space goes. A rule raises `WrongInput` when it cannot use the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, partial

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters import nobility
from meedoen_desktop.services.persons import citizen_numbers, partial_dates, phones

Value = str | bool
Rule = Callable[[str, date], Value]

NAME_USES = {"e": "E", "p": "P", "v": "V", "n": "N", "eigen": "E", "partner": "P"}
GENDERS = {
    "m": "M", "v": "V", "o": "O",
    "man": "M", "vrouw": "V", "onbekend": "O", "anders": "O", "x": "O",
}  # fmt: skip
DESIGNATIONS = {"to": "to", "t/o": "to", "tegenover": "to", "by": "by", "bij": "by"}
CHANNELS = {
    "phone": "phone", "email": "email", "whatsapp": "whatsapp", "sms": "sms", "letter": "letter",
    "supporter": "supporter", "telefoon": "phone", "bellen": "phone", "e-mail": "email",
    "mail": "email", "app": "whatsapp", "brief": "letter", "post": "letter",
    "begeleider": "supporter",
}  # fmt: skip
INTERPRETERS = {
    "phone": "phone", "present": "present", "telefoon": "phone", "tolkentelefoon": "phone",
    "ja": "phone", "aanwezig": "present", "nee": "",
}  # fmt: skip
_YES = frozenset({"ja", "j", "1", "true", "waar", "x", "yes"})
_NO = frozenset({"", "nee", "n", "0", "false", "onwaar", "no"})
_POSTCODE = re.compile(r"([1-9]\d{3})\s*([A-Za-z]{2})")
_REFUSED_POSTCODES = frozenset({"SA", "SD", "SS"})
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")


def _text(text: str, _today: date) -> str:
    return text.strip()


def _one_of(words: Mapping[str, str], sentence: str, text: str, _today: date) -> str:
    bare = text.strip()
    if not bare:
        return ""
    if bare.lower() not in words:
        raise WrongInput(sentence, value=bare)
    return words[bare.lower()]


def _yes_no(text: str, _today: date) -> bool:
    bare = text.strip().lower()
    if bare in _YES:
        return True
    if bare in _NO:
        return False
    raise WrongInput(N_("Hier past alleen ja of nee, geen {value}."), value=text.strip())


def _day(text: str, today: date) -> str:
    return partial_dates.parse(text, today=today).compact


def _phone(text: str, _today: date) -> str:
    return phones.normal(text)


def _citizen_number(text: str, _today: date) -> str:
    return citizen_numbers.normal(text)


def _noble_title(text: str, _today: date) -> str:
    bare = text.strip()
    code = nobility.code_of(bare)
    if bare and not code:
        raise WrongInput(
            N_("Deze titel staat niet in de lijst van het bevolkingsregister: {value}."), value=bare
        )
    return code


def _postcode(text: str, _today: date) -> str:
    bare = text.strip()
    if not bare:
        return ""
    found = _POSTCODE.fullmatch(bare)
    if not found or found[2].upper() in _REFUSED_POSTCODES:
        raise WrongInput(
            N_(
                "Dit is geen Nederlandse postcode: {value}. Schrijf 4 cijfers en 2 letters. "
                "Een adres in een ander land past bij Buitenland."
            ),
            value=bare,
        )
    return f"{found[1]} {found[2].upper()}"


def _house_number(text: str, _today: date) -> str:
    bare = text.strip()
    if bare and not (bare.isascii() and bare.isdigit()):
        raise WrongInput(
            N_(
                "Een huisnummer heeft alleen cijfers, geen {value}. Zet een letter of "
                "toevoeging in het vak ernaast."
            ),
            value=bare,
        )
    return bare


def _email(text: str, _today: date) -> str:
    bare = text.strip()
    if bare and not _EMAIL.fullmatch(bare):
        raise WrongInput(N_("Dit is geen volledig e-mailadres: {value}."), value=bare)
    return bare


@cache
def languages(shown_in: str = "nl") -> dict[str, str]:
    """Two-letter language codes with their names in the language of a window."""
    from babel import Locale

    names = Locale(shown_in).languages
    return {code: name for code, name in names.items() if len(code) == 2}


def _language(text: str, _today: date) -> str:
    bare = text.strip().lower()
    if not bare:
        return ""
    known = languages()
    if bare in known:
        return bare
    for code, name in known.items():
        if name.lower() == bare:
            return code
    raise WrongInput(N_("Deze taal kennen wij niet: {value}."), value=text.strip())


_CHOICE = N_("Deze keuze kennen wij niet: {value}.")

RULES: dict[str, Rule] = {
    "first_names": _text,
    "initials": _text,
    "noble_title": _noble_title,
    "prefix": _text,
    "surname": _text,
    "name_use": partial(_one_of, NAME_USES, N_("Naamgebruik is E, P, V of N, geen {value}.")),
    "partner_prefix": _text,
    "partner_surname": _text,
    "gender": partial(_one_of, GENDERS, N_("Geslacht is M, V of O, geen {value}.")),
    "own_wish": _text,
    "street": _text,
    "house_number": _house_number,
    "house_letter": _text,
    "house_number_addition": _text,
    "designation": partial(
        _one_of, DESIGNATIONS, N_("Aanduiding is to (tegenover) of by (bij), geen {value}.")
    ),
    "postcode": _postcode,
    "town": _text,
    "foreign_line_1": _text,
    "foreign_line_2": _text,
    "foreign_line_3": _text,
    "country": _text,
    "secret_address": _yes_no,
    "phone": _phone,
    "phone_2": _phone,
    "email": _email,
    "preferred_channel": partial(_one_of, CHANNELS, _CHOICE),
    "preferred_time": _text,
    "language": _language,
    "interpreter": partial(_one_of, INTERPRETERS, _CHOICE),
    "bsn": _citizen_number,
    "birth_date": _day,
    "deceased": _yes_no,
    "deceased_on": _day,
    "attention": _text,
}
"""Field of `models.Person` -> its rule."""


def value_of(field: str, text: str, today: date) -> Value:
    """What is stored for ``text``; raises `WrongInput` that names the field."""
    try:
        return RULES[field](text, today)
    except WrongInput as error:
        raise WrongInput(error.sentence, field=field, **error.params) from None
