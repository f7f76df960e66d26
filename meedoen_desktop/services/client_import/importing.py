"""Import a client list: a dry run, then the same in earnest, in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import DataFileError, MeedoenError
from meedoen_desktop.i18n import N_
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import UnlistedPerson
from meedoen_desktop.services import team
from meedoen_desktop.services.client_import.changes import (
    changed_values,
    shown_changes,
    shown_value,
    values_for,
)
from meedoen_desktop.services.client_import.client_list import ClientList
from meedoen_desktop.services.client_import.columns import Columns, check_columns, remember
from meedoen_desktop.services.client_import.effects import (
    Effects,
    Setting,
    effects_of,
    shown_effects,
)
from meedoen_desktop.services.client_import.people import (
    Known,
    People,
    load_people,
    load_surroundings,
)
from meedoen_desktop.services.client_import.planning import Planned, plan
from meedoen_desktop.services.client_import.records import Record, RecordReader, Unusable
from meedoen_desktop.services.client_import.report import (
    NEW,
    REJECTED,
    SAME,
    UPDATE,
    Change,
    ImportReport,
    MissingPerson,
    RowReport,
    reason,
)
from meedoen_desktop.services.client_import.writing import Step, Writer
from meedoen_desktop.services.clients.client_filter import LAST_LIST
from meedoen_desktop.services.persons.look_alikes import LookAlikes, somebody
from meedoen_desktop.store import Store
from meedoen_desktop.store.facts import set_fact

Progress = Callable[[int, int], object]
_READ_EVERY = 500
_ALIKE = N_("Lijkt op {name}, die er al staat. Kijk na het inlezen bij Mogelijk dubbel.")
_CLOSED = N_("Het dossier van deze persoon is gesloten. Open het weer als dat niet klopt.")


def dry_run(
    store: Store, listed: ClientList, columns: Columns, *, progress: Progress | None = None
) -> ImportReport:
    """What an import would do; changes nothing. ``progress`` may raise `Cancelled`.

    Raises `ImportFileError` for columns that cannot be used or a file that breaks off.
    """
    check_columns(columns)
    report_to = progress or _silently
    sources = _read(store, listed, columns, report_to)
    with store.read() as session:
        outcome = _plan(store, session, sources, _profile(store))
    return outcome.report(listed, is_done=False, made={})


def import_list(
    store: Store, listed: ClientList, columns: Columns, *, progress: Progress | None = None
) -> ImportReport:
    """Import every usable row, or nothing: an error or a cancel leaves the vault as it was.

    Matching is done again inside the transaction, so that a change since the dry run counts.
    """
    check_columns(columns)
    report_to = progress or _silently
    sources = _read(store, listed, columns, report_to)
    profile = _profile(store)
    try:
        with store.work() as session:
            outcome = _plan(store, session, sources, profile)
            writer = Writer(session, outcome.setting, store.author, report_to)
            made = writer.write(outcome.steps)
            writer.mark_presence(outcome.present, outcome.absent)
            writer.mark_listed(outcome.seen)
            set_fact(session, LAST_LIST, store.clock.today().isoformat())
    except MeedoenError:
        store.log_access("import", result="stopped")
        raise
    store.log_access("import")
    remember(store, listed, columns)
    return outcome.report(listed, is_done=True, made=made)


@dataclass(frozen=True)
class _Row:
    planned: Planned
    outcome: str
    step: Step | None


@dataclass(frozen=True)
class _Outcome:
    """A plan against the vault as it is in this transaction."""

    rows: list[_Row]
    setting: Setting
    missing: tuple[Known, ...]
    present: set[str]
    seen: set[str]

    @property
    def steps(self) -> list[Step]:
        return [row.step for row in self.rows if row.step and row.outcome in {NEW, UPDATE}]

    @property
    def absent(self) -> set[str]:
        return {known.dossier_id for known in self.missing} - self.present

    def report(self, listed: ClientList, *, is_done: bool, made: dict[int, str]) -> ImportReport:
        return ImportReport(
            rows=tuple(self._row_report(row, made) for row in self.rows),
            missing=tuple(
                MissingPerson(k.person_id, k.dossier_id, k.name, k.identity.file_number)
                for k in self.missing
            ),
            headers=listed.headers,
            is_done=is_done,
        )

    def _row_report(self, row: _Row, made: dict[int, str]) -> RowReport:
        planned, source = row.planned, row.planned.source
        known = planned.person
        changes: tuple[Change, ...] = ()
        if known and row.step and row.outcome == UPDATE:
            changed = changed_values(known, values_for(known, row.step.record))
            changes = shown_changes(known, changed) + shown_effects(
                row.step.effects, known, self.setting
            )
        number = source.row.number
        return RowReport(
            number=number,
            outcome=row.outcome,
            name=source.name,
            cells=source.row.cells,
            reason=planned.rejection,
            changes=changes,
            birth_date=_shown_birth_date(source),
            remarks=tuple(planned.remarks) if row.outcome != REJECTED else (),
            person_id=known.person_id if known else made.get(number, ""),
        )


def _shown_birth_date(source: Record | Unusable) -> str:
    value = source.values.get("birth_date", "") if isinstance(source, Record) else ""
    return shown_value("birth_date", value)


def _read(
    store: Store, listed: ClientList, columns: Columns, progress: Progress
) -> list[Record | Unusable]:
    reader = RecordReader(listed, columns, store.clock.today())
    sources: list[Record | Unusable] = []
    for row in listed.rows():
        if len(sources) % _READ_EVERY == 0:
            progress(0, listed.row_count)
        sources.append(reader.read(row))
    return sources


def _plan(
    store: Store, session: Session, sources: list[Record | Unusable], profile: Profile | None
) -> _Outcome:
    today = store.clock.today()
    people = load_people(session)
    setting = Setting(load_surroundings(session, today), profile, today)
    planned = plan(sources, people)
    rows = [_row(one, setting) for one in planned]
    seen = {one.person.person_id for one in planned if one.person}
    _remark_look_alikes(planned, people)
    unlisted = set(session.scalars(select(UnlistedPerson.person_id)))
    missing = _missing(people, seen, planned, unlisted)
    present = {one.person.dossier_id for one in planned if one.person}
    return _Outcome(rows, setting, missing, present, seen)


def _remark_look_alikes(planned: list[Planned], people: People) -> None:
    """Somebody new whose name sounds as that of somebody who is there: a warning, no refusal."""
    new = [(one, one.record) for one in planned if one.record and one.person is None]
    if not (new and people.all):
        return
    names = {known.person_id: known.name for known in people.all}
    known = LookAlikes(somebody(one.person_id, one.text) for one in people.all)
    for one, record in new:
        for pair in known.of(somebody("", record.text))[:1]:
            one.remarks.append(reason(_ALIKE, name=names[pair.other]))


def _row(planned: Planned, setting: Setting) -> _Row:
    record = planned.record
    if record is None:
        return _Row(planned, REJECTED, None)
    known = planned.person
    effects, remarks = effects_of(record, known, setting)
    planned.remarks.extend(remarks)
    if known is not None and not known.is_open:
        planned.remarks.append(reason(_CLOSED))
    step = Step(record, known, effects)
    if known is None:
        return _Row(planned, NEW, step)
    is_same = effects == Effects() and not changed_values(known, values_for(known, record))
    return _Row(planned, SAME if is_same else UPDATE, step)


def _missing(
    people: People, seen: set[str], planned: list[Planned], unlisted: set[str]
) -> tuple[Known, ...]:
    """Who was in a list before and is not in this one; a rejected row still names its person.

    Whoever was added by hand was in no list yet, and is not missing from this one.
    """
    named = {key for one in planned if one.rejection for key in _names(one.source)}
    by_name = sorted(people.all, key=lambda one: (one.identity.traits.surname, one.name))
    return tuple(
        known
        for known in by_name
        if known.is_open
        and known.person_id not in seen
        and known.person_id not in unlisted
        and not known.values["deceased"]
        and not named & {("bsn", known.text("bsn")), ("file", known.identity.file_number)}
    )


def _names(source: Record | Unusable) -> list[tuple[str, str]]:
    bsn = source.text("bsn") if isinstance(source, Record) else source.bsn
    pairs = [("bsn", bsn), ("file", source.file_number)]
    return [pair for pair in pairs if pair[1]]


def _profile(store: Store) -> Profile | None:
    with suppress(DataFileError):
        return load_profile(team.team(store).profile_id)
    return None


def _silently(_done: int, _total: int) -> None:
    return None
