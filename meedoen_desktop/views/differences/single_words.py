"""The words of values that are more than a text, by the name of their field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from meedoen_desktop.i18n import N_
from meedoen_desktop.method.forms import latest_form
from meedoen_desktop.method.municipality import load_municipality
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.services.client_import.changes import shown_value
from meedoen_desktop.services.persons import phones
from meedoen_desktop.services.persons.person_fields import languages
from meedoen_desktop.services.trail import trail_words
from meedoen_desktop.services.trail.trail_kinds import book
from meedoen_desktop.views.differences.reading import Reading
from meedoen_desktop.views.words import wording
from meedoen_desktop.views.words.life_area_words import area_of

_MONDAY = date(2024, 1, 1)
_TRAIL = frozenset({"referral", "trajectory", "indication", "assessment"})
_ANSWERS = {
    "importance": N_("hoe belangrijk"),
    "number_now": N_("cijfer nu"),
    "number_wished": N_("gewenst cijfer"),
    "care_need": N_("hulp nodig"),
    "help_present": N_("hulp die er is"),
}


def _phone(_reading: Reading, _table: str, value: Any) -> str:
    return phones.shown(str(value))


def _language(reading: Reading, _table: str, value: Any) -> str:
    return languages(reading.translator.language).get(str(value), str(value))


def _languages(reading: Reading, table: str, value: Any) -> str:
    return ", ".join(_language(reading, table, one.strip()) for one in str(value).split(","))


def _area(reading: Reading, _table: str, value: Any) -> str:
    return area_of(str(value), reading.translator.language)


def _kind(reading: Reading, table: str, value: Any) -> str:
    code = str(value)
    if table in _TRAIL:
        return reading.text(book(reading.profile).kind(table, code).label)
    if table == "organisation_entry":
        return reading.text(trail_words.name_of(trail_words.REFERRAL, code))
    return reading.text(wording.FACTS.get(code, code))


def _wall_time(reading: Reading, _table: str, value: Any) -> str:
    return reading.moment(datetime.fromisoformat(str(value)))


def _about(reading: Reading, table: str, value: Any) -> str:
    return _wall_time(reading, table, value) if table == "talk_message" else str(value)


def _event(reading: Reading, _table: str, value: Any) -> str:
    if value == "shared":
        return reading.text("gegevens gedeeld")
    every = (found.get(str(value)) for found in trail_words.STATUSES.values())
    return reading.text(next((words for words in every if words), str(value)))


def _price(reading: Reading, _table: str, value: Any) -> str:
    return reading.text("{bedrag} euro", bedrag=f"{int(value) / 100:.2f}".replace(".", ","))


def _working_days(reading: Reading, _table: str, value: Any) -> str:
    days = (_MONDAY + timedelta(days=int(one) - 1) for one in str(value) if one in "1234567")
    return ", ".join(reading.translator.day_long(day).split()[0].strip(",") for day in days)


def _question(reading: Reading, _table: str, value: Any) -> str:
    try:
        return latest_form().question(str(value)).label.text(reading.translator.language)
    except KeyError:
        return str(value)


def _care_need(reading: Reading, _table: str, value: Any) -> str:
    found = latest_form().care_need(str(value))
    return found.label.text(reading.translator.language) if found else str(value)


def _closing_reason(reading: Reading, _table: str, value: Any) -> str:
    known = {one.code: one.label for one in reading.profile.closing_reasons} if (
        reading.profile) else {}  # fmt: skip
    return reading.text(known.get(str(value), str(value)))


def _answers(reading: Reading, _table: str, value: Any) -> str:
    return ", ".join(reading.text(_ANSWERS.get(one, one)) for one in str(value).split())


def _municipality(_reading: Reading, _table: str, value: Any) -> str:
    return load_municipality(str(value)).name


def _profile(_reading: Reading, _table: str, value: Any) -> str:
    return load_profile(str(value)).name


READERS: dict[str, Callable[[Reading, str, Any], str]] = {
    "moment": _wall_time,
    "about": _about,
    "area_id": _area,
    "birth_date": lambda _reading, _table, value: shown_value("birth_date", str(value)),
    "bsn": lambda _reading, _table, value: shown_value("bsn", str(value)),
    "care_need": _care_need,
    "closing_reason": _closing_reason,
    "event": _event,
    "kind": _kind,
    "language": _language,
    "languages": _languages,
    "municipality_id": _municipality,
    "phone": _phone,
    "phone_2": _phone,
    "price_cents": _price,
    "profile_id": _profile,
    "question_id": _question,
    "rather_not": _answers,
    "unknown": _answers,
    "working_days": _working_days,
}
