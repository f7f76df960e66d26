"""What else a row brings: file number, group, last contact, next appointment, consultant.

Nothing is doubled: what the vault knows already is left alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from meedoen_desktop.i18n import N_
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.services.client_import.fields import (
    BY_KEY,
    CONSULTANT,
    FILE_NUMBER,
    GROUP,
    LAST_CONTACT,
    NEXT_APPOINTMENT,
)
from meedoen_desktop.services.client_import.moments import Moment
from meedoen_desktop.services.client_import.people import Known, Surroundings, Upcoming
from meedoen_desktop.services.client_import.records import Record
from meedoen_desktop.services.client_import.report import Change, Reason, reason


@dataclass
class Effects:
    """What is to be written besides the person's fields; empty parts change nothing."""

    file_number: str = ""
    group: str = ""
    last_contact: date | None = None
    appointment: Moment | None = None
    moves: Upcoming | None = None
    """The imported appointment that gets another time, instead of a new one."""
    consultant_id: str = ""

    @property
    def is_empty(self) -> bool:
        return self == Effects()


@dataclass(frozen=True)
class Setting:
    """Where the rows land."""

    surroundings: Surroundings
    profile: Profile | None
    today: date


def effects_of(
    record: Record, known: Known | None, setting: Setting
) -> tuple[Effects, list[Reason]]:
    """The effects of a row on somebody known or new, and what is not taken over."""
    remarks: list[Reason] = []
    effects = Effects(
        file_number=_file_number(record, known, setting, remarks),
        group=_group(record, known, setting, remarks),
        last_contact=_last_contact(record, known, setting),
        consultant_id=_consultant(record, known, setting, remarks),
    )
    _plan_appointment(effects, record, known, setting)
    return effects, remarks


def shown_effects(effects: Effects, known: Known, setting: Setting) -> tuple[Change, ...]:
    """The effects on somebody known, as changes to read."""
    last = setting.surroundings.last_contacts.get(known.person_id)
    found = [
        (FILE_NUMBER, known.identity.file_number, effects.file_number),
        (GROUP, setting.surroundings.groups.get(known.person_id, ""), effects.group),
        (LAST_CONTACT, shown_day(last), shown_day(effects.last_contact)),
        (NEXT_APPOINTMENT, shown_day(effects.moves.day if effects.moves else None),
         shown_moment(effects.appointment)),
        (CONSULTANT, "", setting.surroundings.names.get(effects.consultant_id, "")),
    ]  # fmt: skip
    return tuple(Change(key, old, new) for key, old, new in found if new)


def shown_day(day: date | None) -> str:
    """A day as it is typed: "1-12-2026"."""
    return f"{day.day}-{day.month}-{day.year}" if day else ""


def shown_moment(moment: Moment | None) -> str:
    """A day and its time: "1-12-2026 10.00"."""
    if moment is None:
        return ""
    return shown_day(moment.day) + (f" {moment.time:%H.%M}" if moment.time else "")


def _file_number(
    record: Record, known: Known | None, setting: Setting, remarks: list[Reason]
) -> str:
    """A new person's number is settled with his dossier; a known one's may change."""
    if known is None or not record.file_number or record.file_number == known.identity.file_number:
        return ""
    is_free = record.file_number not in setting.surroundings.dossiers
    if is_free and (known.is_single or not known.identity.file_number):
        return record.file_number
    remarks.append(
        reason(
            N_("Dit dossiernummer is niet overgenomen: het hoort bij een ander dossier, of in "
               "dit dossier staan meer mensen."),
            column=BY_KEY[FILE_NUMBER].header,
        )
    )  # fmt: skip
    return ""


def _group(record: Record, known: Known | None, setting: Setting, remarks: list[Reason]) -> str:
    if not record.group or setting.profile is None:
        return ""
    codes = {group.code.casefold(): group.code for group in setting.profile.groups}
    wanted = record.group.casefold().removeprefix(setting.profile.words.group).strip()
    if wanted not in codes:
        remarks.append(
            reason(
                N_("De werkwijze kent {value} niet. Niet overgenomen."),
                column=BY_KEY[GROUP].header,
                value=record.group,
            )
        )
        return ""
    present = setting.surroundings.groups.get(known.person_id, "") if known else ""
    return "" if present == codes[wanted] else codes[wanted]


def _last_contact(record: Record, known: Known | None, setting: Setting) -> date | None:
    last = setting.surroundings.last_contacts.get(known.person_id) if known else None
    if record.last_contact is None or (last is not None and record.last_contact <= last):
        return None
    return record.last_contact


def _plan_appointment(
    effects: Effects, record: Record, known: Known | None, setting: Setting
) -> None:
    wanted = record.next_appointment
    if wanted is None:
        return
    upcoming = setting.surroundings.upcoming.get(known.person_id, []) if known else []
    if any(one.day == wanted.day for one in upcoming):
        return
    effects.appointment = wanted
    from_list = [one for one in upcoming if one.is_from_list]
    if len(from_list) == 1 and wanted.time is not None:
        effects.moves = from_list[0]


def _consultant(
    record: Record, known: Known | None, setting: Setting, remarks: list[Reason]
) -> str:
    if not record.consultant:
        return ""
    found = setting.surroundings.consultants.get(record.consultant.casefold(), "")
    if not found:
        remarks.append(
            reason(
                N_("{value} staat niet in het team. Niet overgenomen."),
                column=BY_KEY[CONSULTANT].header,
                value=record.consultant,
            )
        )
    return "" if known and found == known.consultant_id else found
