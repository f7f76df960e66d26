"""All clients as light rows: ten thousand of them must feel like ten.

The order comes from one index and is there at once; what a row holds is read by one statement,
for the rows that are looked at or for all. Words and dates are made by whoever shows them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from meedoen_desktop.store import Store

_ORDER = """
select id from person
 where dossier_id not in (select id from dossier where closed_on is not null)
 order by sort_key, id
"""
_ROWS = """
select p.id, p.dossier_id, p.sort_key, p.first_names, p.prefix, p.surname, p.partner_prefix,
       p.partner_surname, p.birth_date, p.town, p.consultant_id, coalesce(p.added_on, ''),
       p.deceased, p.secret_address, p.interpreter,
       coalesce(d.file_number, ''), coalesce(d.closed_on, ''), coalesce(d.in_last_import, 1),
       coalesce((select max(happened_at) from contact where person_id = p.id
          and result in ('spoken', 'supporter')), ''),
       coalesce((select code from dated_fact where person_id = p.id
          and kind in ('group', 'route') and valid_from <= :today
          order by valid_from desc, id limit 1), ''),
       coalesce((select min(wall_time) from appointment where person_id = p.id
          and status = 'planned' and wall_time >= :today), ''),
       exists (select 1 from draft where person_id = p.id and kind = 'intake')
  from person p left join dossier d on d.id = p.dossier_id
"""
_SOME = " where p.id in (select value from json_each(:ids))"


class ClientRow(NamedTuple):
    """One client; dates in their stored form, "" for what is not there."""

    person_id: str
    dossier_id: str
    sort_key: str
    first_names: str
    prefix: str
    surname: str
    partner_prefix: str
    partner_surname: str
    birth_date: str
    town: str
    consultant_id: str
    added_on: str
    deceased: int
    secret: int
    interpreter: str
    file_number: str
    closed_on: str
    in_last_import: int
    last_contact: str
    """An instant in UTC as ISO text."""
    group: str
    next_appointment: str
    """Wall time as ISO text."""
    has_draft: int

    @property
    def name(self) -> str:
        """As in an alphabetical list: "Velzen, Anna van"."""
        rest = " ".join(part for part in (self.first_names, self.prefix) if part)
        return ", ".join(part for part in (self.surname.strip("."), rest) if part)


def read_order(store: Store) -> list[str]:
    """The ids of everybody in file, in the order of surnames; fast at any number."""
    with store.read() as session:
        return [line[0] for line in _fetch(session, _ORDER)]


def read_rows(store: Store, ids: Sequence[str]) -> list[ClientRow]:
    """The rows of these clients, in the order asked; who is gone is left out."""
    given = {"today": store.clock.today().isoformat(), "ids": json.dumps(list(ids))}
    with store.read() as session:
        found = {line[0]: ClientRow._make(line) for line in _fetch(session, _ROWS + _SOME, given)}
    return [found[person_id] for person_id in ids if person_id in found]


def read_all(store: Store) -> list[ClientRow]:
    """Everybody, closed files too, in the order of surnames, by one statement."""
    with store.read() as session:
        lines = _fetch(session, _ROWS, {"today": store.clock.today().isoformat()})
    rows = list(map(ClientRow._make, lines))
    rows.sort(key=lambda row: (row.sort_key, row.person_id))
    return rows


def _fetch(session: Any, statement: str, given: dict[str, str] | None = None) -> Iterable[Any]:
    """Plain tuples straight from the driver: rows of SQLAlchemy cost more than the reading."""
    cursor = session.connection().connection.cursor()
    try:
        return list(cursor.execute(statement, given or {}))
    finally:
        cursor.close()
