"""The client list as a file that our own import reads back without changing anything.

Semicolons, UTF-8 with mark, dates ``YYYYMMDD``; the BSN only when asked for. The column
Meedoen-nummer makes that everybody is found again, whatever else is empty.
"""

from __future__ import annotations

import csv
import io
from contextlib import suppress
from pathlib import Path

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.services.client_import.escaping import escaped
from meedoen_desktop.services.client_import.fields import (
    CONSULTANT,
    FIELDS,
    FILE_NUMBER,
    GROUP,
    LAST_CONTACT,
    NEXT_APPOINTMENT,
    RECORD,
    RECORD_MARK,
)
from meedoen_desktop.services.client_import.people import (
    Known,
    Surroundings,
    load_people,
    load_surroundings,
)
from meedoen_desktop.services.client_import.rejected_file import save_text
from meedoen_desktop.services.persons import person_fields, phones
from meedoen_desktop.services.persons.person_fields import Value
from meedoen_desktop.store import Store

_WORDS = {
    "preferred_channel": {
        "phone": "telefoon", "email": "e-mail", "letter": "brief", "supporter": "begeleider",
    },
    "interpreter": {"phone": "telefoon", "present": "aanwezig"},
}  # fmt: skip


def export_clients(store: Store, target: Path, *, with_bsn: bool = False) -> int:
    """Write everybody in the vault to ``target``; returns how many. Logged before writing.

    `ImportFileError` when the file cannot be written. The file holds personal data in plain text:
    whoever exports must keep it safe.
    """
    store.log_access("export", result="clients with bsn" if with_bsn else "clients")
    count, text = export_text(store, with_bsn=with_bsn)
    save_text(target, text)
    return count


def export_text(store: Store, *, with_bsn: bool = False) -> tuple[int, str]:
    """The number of people and the list itself."""
    fields = [field for field in FIELDS if with_bsn or field.key != "bsn"]
    today = store.clock.today()
    with store.read() as session:
        people, around = load_people(session), load_surroundings(session, today)
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(field.header for field in fields)
    for known in sorted(people.all, key=lambda one: (one.identity.traits.surname, one.name)):
        cells = _values(known, around, around.names.get(known.consultant_id, ""))
        writer.writerow(escaped(cells[field.key].replace("\0", "")) for field in fields)
    return len(people.all), text.getvalue()


def _values(known: Known, around: Surroundings, consultant: str) -> dict[str, str]:
    last = around.last_contacts.get(known.person_id)
    coming = around.upcoming.get(known.person_id, [])
    first = min(coming, key=lambda one: (one.day, one.at), default=None)
    return {key: _cell(key, value) for key, value in known.values.items()} | {
        RECORD: RECORD_MARK + known.person_id,
        FILE_NUMBER: known.identity.file_number,
        GROUP: around.groups.get(known.person_id, ""),
        LAST_CONTACT: f"{last:%Y%m%d}" if last else "",
        NEXT_APPOINTMENT: f"{first.day:%Y%m%d} {first.at}".strip() if first else "",
        CONSULTANT: consultant,
    }


def _cell(key: str, value: Value | None) -> str:
    if isinstance(value, bool):
        return "ja" if value else ""
    text = value or ""
    if key == "postcode":
        return text.replace(" ", "")  # as the register writes it
    if key in {"phone", "phone_2"}:
        return _readable_phone(text)
    if key == "language":
        return _language(text)
    return _WORDS.get(key, {}).get(text, text)


def _readable_phone(stored: str) -> str:
    """A form that a spreadsheet leaves alone, if it leads back to the same number."""
    shown = phones.shown(stored)
    with suppress(WrongInput):
        if phones.normal(shown) == stored:
            return shown
    return stored


def _language(code: str) -> str:
    """The Dutch name, if it leads back to the same code."""
    names = person_fields.languages()
    name = names.get(code, code)
    return name if list(names.values()).count(name) == 1 else code
