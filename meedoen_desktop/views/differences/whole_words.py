"""The words of what is one thing in several fields: a name, an address, a moment."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from functools import partial
from types import SimpleNamespace

from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.addresses import address_block, street_line, town_line
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.services.client_import.changes import shown_value
from meedoen_desktop.services.clients.assignments import NOBODY
from meedoen_desktop.services.clients.contact_wishes import CONTACT_WISH, in_words
from meedoen_desktop.services.cv.cv_data import ROW_KINDS, from_json
from meedoen_desktop.services.persons.persons import address_of, name_of
from meedoen_desktop.services.trail import trail_words
from meedoen_desktop.views.differences.reading import Reading, Values
from meedoen_desktop.views.words import wording


def _filled(values: Values) -> SimpleNamespace:
    """The values as attributes, "" for what is not there."""
    return SimpleNamespace(**{name: value or "" for name, value in values.items()})


def _name(_reading: Reading, values: Values) -> str:
    name, initials = full_name(name_of(_filled(values))), str(values.get("initials") or "")
    return f"{name} ({initials})" if initials else name


def _partner(_reading: Reading, values: Values) -> str:
    parts = (values.get("partner_prefix"), values.get("partner_surname"))
    return " ".join(str(one) for one in parts if one)


def _address(_reading: Reading, values: Values) -> str:
    address = address_of(_filled(values))
    lines = address_block(address) or (street_line(address), town_line(address))
    known = [line for line in lines if line]
    return "\n".join(known) or ", ".join(str(one) for one in values.values() if one)


def _deceased(reading: Reading, values: Values) -> str:
    if not values.get("deceased"):
        return reading.text("nee")
    when = shown_value("deceased_on", str(values.get("deceased_on") or ""))
    return reading.text("ja, op {dag}", dag=when) if when else reading.text("ja")


def _moment(reading: Reading, values: Values) -> str:
    wall = str(values.get("wall_time") or "")
    try:
        when = reading.moment(datetime.fromisoformat(wall))
    except ValueError:
        when = wall
    minutes = values.get("minutes")
    if not minutes:
        return when
    return reading.text("{wanneer} ({minuten} minuten)", wanneer=when, minuten=minutes)


def _next(reading: Reading, values: Values) -> str:
    step = str(values.get("next_step") or "")
    if not step:
        return ""
    day = values.get("next_on")
    when = reading.text("voor {dag}", dag=reading.day(day)) if day else ""
    done = reading.text("gedaan") if values.get("next_done") else ""
    return ", ".join(part for part in (step, when, done) if part)


def _days(reading: Reading, values: Values) -> str:
    first, last = reading.day(values.get("starts_on")), reading.day(values.get("ends_on"))
    return reading.text("{begin} tot en met {eind}", begin=first, eind=last)


def _status(subject: str, day_field: str, reading: Reading, values: Values) -> str:
    status = reading.text(trail_words.status_word(subject, str(values.get("status") or "")))
    day = values.get(day_field)
    if not day:
        return status
    return reading.text("{stand}, {dag}", stand=status, dag=reading.day(day))


def decision(reading: Reading, values: Values) -> str:
    """A dated fact: what was decided, from when, and why."""
    kind = str(values.get("kind", ""))
    name = reading.text(wording.FACTS.get(kind, N_("Besluit")))
    chosen = _decided(reading, kind, str(values.get("code", "")))
    said = f"{name} {chosen}" if kind in {"group", "route"} else f"{name}: {chosen}"
    when = reading.text("vanaf {dag}", dag=reading.day(values.get("valid_from")))
    if values.get("valid_to"):
        when += " " + reading.text("tot en met {dag}", dag=reading.day(values["valid_to"]))
    reason = str(values.get("reason") or "").strip()
    return "\n".join(part for part in (f"{said}, {when}", reason) if part)


def _decided(reading: Reading, kind: str, code: str) -> str:
    if kind == CONTACT_WISH:
        return in_words(code, reading.translator)
    own = reading.profile.fact_labels.get((kind, code), "") if reading.profile else ""
    known = {**wording.EXEMPTIONS, **wording.SITUATIONS, NOBODY: N_("nog niemand")}
    return reading.names.get(code) or reading.text(own or known.get(code, code))


def _cv(_reading: Reading, values: Values) -> str:
    try:
        data = from_json(json.loads(str(values.get("content") or "{}")))
    except ValueError:
        return ""
    lines = [str(values.get("headline") or ""), str(values.get("profile") or "")]
    lines += [one.what for kind in ROW_KINDS for one in data.rows(kind)]
    lines += [", ".join(data.skills), ", ".join(data.hobbies)]
    return "\n".join(line for line in lines if line)


WHOLE: dict[tuple[str, str], Callable[[Reading, Values], str]] = {
    ("appointment", "moment"): _moment,
    ("assessment", "status"): partial(_status, trail_words.ASSESSMENT, "taken_on"),
    ("contact", "next"): _next,
    ("cv", "content"): _cv,
    ("dated_fact", "decision"): decision,
    ("group_meeting", "moment"): _moment,
    ("indication", "status"): partial(_status, trail_words.INDICATION, "decided_on"),
    ("leave", "days"): _days,
    ("person", "address"): _address,
    ("person", "deceased"): _deceased,
    ("person", "name"): _name,
    ("person", "partner"): _partner,
    ("referral", "status"): partial(_status, trail_words.REFERRAL, "status_on"),
}
