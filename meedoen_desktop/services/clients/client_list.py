"""All clients as light rows: ten thousand of them must feel like ten.

One statement reads the rows that are looked at, or all of them; the order comes from one index.
Words and dates are made by whoever shows them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from meedoen_desktop.services.written import latest_code

if TYPE_CHECKING:
    from meedoen_desktop.store import Store


def _whose(*, of_all: bool) -> str:
    assigned = latest_code("p.id", "'assignment'", of_all=of_all)
    return f"coalesce(replace({assigned}, 'nobody', ''), p.consultant_id)"


WHOSE = _whose(of_all=False)
"""SQL: the consultant of person ``p`` on ``:today``, "" for nobody's. The latest assignment counts;
who was never assigned belongs to who added him."""
_CLOSED = "select id from dossier where closed_on is not null"
_COUNT = f"""
select (select count(*) from person)
     - (select count(*) from person where dossier_id in ({_CLOSED}))
"""  # noqa: S608 - fixed text


def _rows(*, of_all: bool) -> str:
    group = latest_code(
        "p.id", "'group', 'route', 'screening'",
        beside="and code not in ('group', 'route')", of_all=of_all,
    )  # fmt: skip
    return f"""
select p.id, p.dossier_id, p.sort_key, p.first_names, p.prefix, p.surname, p.partner_prefix,
       p.partner_surname, p.birth_date, p.town, {_whose(of_all=of_all)}, coalesce(p.added_on, ''),
       p.deceased, p.secret_address, p.interpreter,
       coalesce(d.file_number, ''), coalesce(d.closed_on, ''), coalesce(d.in_last_import, 1),
       coalesce((select max(happened_at) from contact where person_id = p.id
          and result in ('spoken', 'supporter')), ''),
       coalesce({group}, ''),
       coalesce((select min(wall_time) from appointment where person_id = p.id
          and status = 'planned' and wall_time >= :today), ''),
       exists (select 1 from draft where person_id = p.id and kind = 'intake')
  from person p left join dossier d on d.id = p.dossier_id
"""  # noqa: S608 - fixed text


_SOME, _EVERYBODY = _rows(of_all=False), _rows(of_all=True)
_SLICE = f"""
 where p.id in (select id from person where dossier_id not in ({_CLOSED})
                 order by sort_key, id limit :count offset :start)
 order by p.sort_key, p.id
"""  # noqa: S608 - fixed text


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
    """Whose client it is today; "" for nobody's."""
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
    """A group or route, or where a screening sent the client instead."""
    next_appointment: str
    """Wall time as ISO text."""
    has_draft: int

    @property
    def name(self) -> str:
        """As in an alphabetical list: "Velzen, Anna van"."""
        rest = " ".join(part for part in (self.first_names, self.prefix) if part)
        return ", ".join(part for part in (self.surname.strip("."), rest) if part)


def count_open(store: Store) -> int:
    """How many clients are in file; fast at any number."""
    with store.read() as session:
        return int(_fetch(session, _COUNT)[0][0])


def read_slice(store: Store, start: int, count: int) -> list[ClientRow]:
    """Rows of clients in file, from place ``start`` on in the order of surnames."""
    given = {"today": store.clock.today().isoformat(), "start": start, "count": count}
    with store.read() as session:
        return list(map(ClientRow._make, _fetch(session, _SOME + _SLICE, given)))


def read_all(store: Store) -> list[ClientRow]:
    """Everybody, closed files too, in the order of surnames, by one statement."""
    with store.read() as session:
        lines = _fetch(session, _EVERYBODY, {"today": store.clock.today().isoformat()})
    rows = list(map(ClientRow._make, lines))
    rows.sort(key=lambda row: (row.sort_key, row.person_id))
    return rows


def _fetch(session: Any, statement: str, given: dict[str, Any] | None = None) -> list[Any]:
    """Plain tuples straight from the driver: rows of SQLAlchemy cost more than the reading."""
    cursor = session.connection().connection.cursor()
    try:
        return list(cursor.execute(statement, given or {}))
    finally:
        cursor.close()
