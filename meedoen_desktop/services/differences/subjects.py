"""Fields that are one thing to a person: an address, a name, a moment. They are chosen together.

Half an address of one colleague and half of another would be an address where nobody lives.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Boolean, Text, inspect

from meedoen_desktop.models.types import Day, Instant
from meedoen_desktop.store.projection import tables

NAME, PARTNER, ADDRESS, MOMENT, STATUS, NEXT, DAYS, DECEASED, DECISION = (
    "name", "partner", "address", "moment", "status", "next", "days", "deceased", "decision",
)  # fmt: skip
_MOMENT = (MOMENT, ("wall_time", "minutes"))
_SUBJECTS: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "person": (
        (NAME, ("first_names", "initials", "noble_title", "prefix", "surname")),
        (PARTNER, ("partner_prefix", "partner_surname")),
        (ADDRESS, (
            "street", "house_number", "house_letter", "house_number_addition", "designation",
            "postcode", "town", "foreign_line_1", "foreign_line_2", "foreign_line_3", "country",
        )),
        (DECEASED, ("deceased", "deceased_on")),
    ),
    "appointment": (_MOMENT,),
    "group_meeting": (_MOMENT,),
    "referral": ((STATUS, ("status", "status_on")),),
    "indication": ((STATUS, ("status", "decided_on")),),
    "assessment": ((STATUS, ("status", "taken_on")),),
    "contact": ((NEXT, ("next_step", "next_on", "next_done")),),
    "leave": ((DAYS, ("starts_on", "ends_on")),),
    "cv": (("content", ("headline", "profile", "content", "photo_id", "look")),),
    "dated_fact": ((DECISION, ("code", "valid_from", "valid_to")),),
}  # fmt: skip
_DATA = frozenset({("team_settings", "letter_window")})
"""Long columns that hold data and no running text: two of them cannot be joined."""
DAY, INSTANT, FLAG = "day", "instant", "flag"


@dataclass(frozen=True, slots=True)
class Subject:
    """What is chosen at once: ``key`` is that of a group above, or the one field."""

    key: str
    fields: tuple[str, ...]


def subject_of(table: str, field: str) -> Subject:
    """Where a field belongs."""
    for key, fields in _SUBJECTS.get(table, ()):
        if field in fields:
            return Subject(key, fields)
    return Subject(field, (field,))


def is_text(table: str, field: str) -> bool:
    """Whether it is running text, of which two can stand below each other."""
    if (table, field) in _DATA:
        return False
    return isinstance(inspect(tables()[table]).local_table.columns[field].type, Text)


def sort_of(table: str, field: str) -> str:
    """How a value is stored: DAY, INSTANT, FLAG, or "" for a word or number."""
    stored = inspect(tables()[table]).local_table.columns[field].type
    known = ((Day, DAY), (Instant, INSTANT), (Boolean, FLAG))
    return next((sort for kind, sort in known if isinstance(stored, kind)), "")


def keys_of(table: str) -> tuple[str, ...]:
    """Every subject about which people can disagree in this table."""
    kind = tables()[table]
    names = (column.key for column in inspect(kind).local_table.columns)
    asked = (name for name in names if name not in {"id", "dossier_id"} | kind.QUIET)
    return tuple(dict.fromkeys(subject_of(table, name).key for name in asked))
