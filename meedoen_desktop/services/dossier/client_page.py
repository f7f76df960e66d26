"""Reading one client page: a fixed number of statements, however long the history."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters import names
from meedoen_desktop.letters.addresses import address_block
from meedoen_desktop.services.clients import area_values
from meedoen_desktop.services.clients.client_list import WHOSE
from meedoen_desktop.services.clients.contact_kinds import WHAT_IT_WAS
from meedoen_desktop.services.dossier.client_snapshot import (
    AreaNumbers,
    AttachmentLine,
    ClientPage,
    FactLine,
    GoalLine,
    Housemate,
    LastContact,
    LastIntake,
    OpenStep,
    OpenWork,
    OwnWords,
    Planned,
    Ratings,
    Reach,
    RelationLine,
)
from meedoen_desktop.services.dossier.timeline import moment, timeline_of
from meedoen_desktop.services.exercises.exercise_reading import read_record
from meedoen_desktop.services.exercises.kept_exercises import KeptResult, Record
from meedoen_desktop.services.persons import citizen_numbers, partial_dates, phones
from meedoen_desktop.services.persons.persons import address_of, name_of
from meedoen_desktop.services.trail.trail_lines import lines_of
from meedoen_desktop.services.written import written

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from meedoen_desktop.store import Store

_PERSONS = f"""
select p.*, c.id as whose, c.name as consultant from (
select p.*, d.file_number, d.closed_on, d.closing_reason,
       coalesce(d.in_last_import, 1) as in_last_import, {WHOSE} as keeper
  from person p left join dossier d on d.id = p.dossier_id
 where p.dossier_id = (select dossier_id from person where id = :person)
) p left join consultant c on c.id = p.keeper
 order by p.birth_date
"""  # noqa: S608 - fixed text
_NAME = "select * from person where id = :person"
_RELATIONS = """
select id, role, name, organisation, phone, email, address, note from relation
 where person_id = :person order by role desc, name
"""
_FACTS = f"""
select f.id, f.kind, f.code, f.valid_from, f.valid_to, f.scheme, f.reason,
       coalesce(c.name, '')
  from dated_fact f left join consultant c on c.id = f.author_id
 where f.person_id = :person order by f.valid_from desc, {written("f")} desc limit 60
"""  # noqa: S608
# What is open and what was last said, in one go; the columns differ per kind.
_AGREED = f"""
select * from (select 'last', id, happened_at, {WHAT_IT_WAS}, result, note, 0 from contact c
  where person_id = :person and result in ('spoken', 'supporter')
  order by happened_at desc limit 1)
union all
select * from (select 'step', id, coalesce(due_on, ''), what, who, kind, 0 from plan_step
  where person_id = :person and done_on is null and goal_id not in (select id from goal
    where person_id = :person and coalesce(reached_on, stopped_on) is not null)
  order by due_on is null, due_on limit 12)
union all
select 'promise', id, coalesce(next_on, ''), next_step, '', 'step', 0
  from (select * from contact where person_id = :person order by happened_at desc limit 100)
  where next_step <> '' and not next_done
union all
select * from (select 'planned', id, wall_time, form, kind, place, minutes from appointment
  where person_id = :person and status = 'planned' and wall_time >= :today
  order by wall_time limit 3)
union all
select * from (select 'goal', g.id, coalesce(n.due_on, ''), g.what, coalesce(n.what, ''),
    coalesce(n.who, ''), g.area_id from goal g left join plan_step n on n.id = (
      select id from plan_step where goal_id = g.id and done_on is null
      order by position, due_on is null, due_on, id limit 1)
  where g.person_id = :person and g.reached_on is null and g.stopped_on is null
  order by g.position, g.set_on limit 6)
union all
select 'draft', id, created_at, kind, subject_id, '', 0 from draft
  where person_id = :person and kind in ('intake', 'exercise', 'talk')
    and exists (select 1 from draft_value where draft_id = draft.id)
union all
select * from (select 'own words', id, held_on, own_words, '', '', 0 from talk_log
  where person_id = :person and own_words <> ''
  order by held_on desc, {written("talk_log")} desc limit 1)
"""  # noqa: S608
_SAID = f"""
with latest as (select * from intake where person_id = :person order by held_on desc limit 1)
select 'intake', id, held_on, summary, smallest_step, step_by, step_on from latest
union all
select 'theme', area_id, position, '', '', '', '' from theme
  where occasion_id = (select id from latest)
union all
select * from (select 'words', area_id, words, '', '', '', '' from area_rating
  where occasion_id = (select id from latest) and words <> '')
union all
select * from (select 'words', question_id, words, '', '', '', '' from intake_answer
  where intake_id = (select id from latest) and words <> '' limit 8)
union all
select * from (select 'rating', area_id, rated_on, importance, number_now, number_wished, ''
  from area_rating where person_id = :person
  order by rated_on, {written("area_rating")} limit 4000)
union all
select * from (select 'game', id, played_on, exercise_id, played_with, language, payload
  from exercise_result where person_id = :person and exercise_id = 'kwaliteiten'
  order by played_on desc, {written("exercise_result")} desc limit 1)
union all
select * from (select 'game', id, played_on, exercise_id, played_with, language, payload
  from exercise_result where person_id = :person and exercise_id = 'associatie'
  order by played_on desc, {written("exercise_result")} desc limit 1)
union all
select 'first', '', min(held_on), '', '', '', '' from intake where person_id = :person
union all
select 'open', key, value, updated_at, '', '', '' from draft_value
  join draft on draft.id = draft_id
  where person_id = :person and kind = 'intake' and key like 'area.%'
"""  # noqa: S608
_RATED = ("rating", "open rating")
_ATTACHMENTS = f"""
select id, name, media_type, size, added_on, note from attachment
 where person_id = :person order by added_on desc, {written("attachment")} desc limit 200
"""  # noqa: S608


def read_page(store: Store, person_id: str) -> ClientPage:
    """The page of a client; the access log is written before anybody sees it. `NotFound`."""
    today = store.clock.today()
    with store.read() as session:
        reader = _Reader(session, {"person": person_id, "today": today.isoformat()})
        persons = reader.rows(_PERSONS)
        person = next((row for row in persons if row.id == person_id), None)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        page = _page(reader, person, persons, today)
    store.log_access("view", page.dossier_id)
    return page


def read_name(store: Store, person_id: str) -> str:
    """The full name of a client, for a page that is not about the dossier. `NotFound`."""
    with store.read() as session:
        rows = _Reader(session, {"person": person_id}).rows(_NAME)
    if not rows:
        raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
    return names.full_name(name_of(rows[0]))


class _Reader:
    """Runs statements with the same parameters in one transaction."""

    def __init__(self, session: Session, given: dict[str, str]) -> None:
        self.session = session
        self._given = given

    def rows(self, statement: str) -> Sequence[Any]:
        return self.session.connection().exec_driver_sql(statement, self._given).all()


def _page(reader: _Reader, person: Any, persons: Sequence[Any], today: date) -> ClientPage:
    agreed, said = reader.rows(_AGREED), reader.rows(_SAID)
    name, address = name_of(person), address_of(person)
    return ClientPage(
        person_id=person.id,
        dossier_id=person.dossier_id,
        file_number=person.file_number or "",
        added_on=_day(person.added_on),
        first_intake=_first_intake(said),
        closed_on=_day(person.closed_on),
        closing_reason=person.closing_reason or "",
        in_last_import=bool(person.in_last_import),
        full_name=names.full_name(name),
        name_in_text=names.name_in_text(name),
        own_wish=person.own_wish,
        age=_age(person, today),
        birth_date=person.birth_date,
        address_lines=address_block(address),
        town=person.town,
        bsn_masked=citizen_numbers.masked(person.bsn),
        secret=bool(person.secret_address),
        deceased=bool(person.deceased),
        deceased_on=person.deceased_on,
        attention=person.attention,
        reach=_reach(person),
        housemates=_housemates(persons, person.id, today),
        relations=_relations(reader.rows(_RELATIONS)),
        consultant_id=person.whose or "",
        consultant=person.consultant or "",
        facts=_facts(reader.rows(_FACTS)),
        last_contact=_last_contact(agreed),
        own_words=_own_words(agreed),
        steps=_steps(agreed),
        goals=_goals(agreed),
        planned=_planned(agreed),
        open_work=_open_work(agreed),
        intake=_intake(said),
        ratings=_ratings(said),
        games=_games(said),
        attachments=_attachments(reader.rows(_ATTACHMENTS)),
        trail=lines_of(reader.session, person.id, today),
        timeline=timeline_of(reader.session, person.id, today),
    )


def _age(person: Any, today: date) -> int | None:
    """Years now; of somebody who died the years then, when that day is known."""
    died = partial_dates.stored(person.deceased_on)
    if person.deceased and died is None:
        return None
    return partial_dates.age(person.birth_date, died.earliest if died else today)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _reach(person: Any) -> Reach:
    return Reach(
        phone=phones.shown(person.phone),
        phone_2=phones.shown(person.phone_2),
        email=person.email,
        channel=person.preferred_channel,
        at=person.preferred_time,
        language=person.language,
        interpreter=person.interpreter,
    )


def _housemates(persons: Sequence[Any], person_id: str, today: date) -> tuple[Housemate, ...]:
    return tuple(
        Housemate(
            row.id,
            names.full_name(name_of(row)),
            _age(row, today),
            bool(row.deceased),
        )
        for row in persons
        if row.id != person_id
    )


def _relations(rows: Sequence[Any]) -> tuple[RelationLine, ...]:
    return tuple(RelationLine(*_changed(row, {4: phones.shown(row[4])})) for row in rows)


def _facts(rows: Sequence[Any]) -> tuple[FactLine, ...]:
    return tuple(
        FactLine(*_changed(row, {3: date.fromisoformat(row[3]), 4: _day(row[4])})) for row in rows
    )


def _changed(row: Sequence[Any], changes: dict[int, Any]) -> list[Any]:
    """The values of a row, some of them in their shown form."""
    return [changes.get(place, value) for place, value in enumerate(row)]


def _last_contact(rows: Sequence[Any]) -> LastContact | None:
    found = next((row for row in rows if row[0] == "last"), None)
    return LastContact(found[1], *moment(found[2]), *found[3:6]) if found else None


def _own_words(rows: Sequence[Any]) -> OwnWords | None:
    found = next((row for row in rows if row[0] == "own words"), None)
    return OwnWords(date.fromisoformat(found[2]), found[3]) if found else None


def _steps(rows: Sequence[Any]) -> tuple[OpenStep, ...]:
    sources = {"step": "step", "promise": "contact"}
    return tuple(
        OpenStep(sources[row[0]], row[1], row[3], row[4], _day(row[2]), row[5])
        for row in rows
        if row[0] in sources
    )


def _goals(rows: Sequence[Any]) -> tuple[GoalLine, ...]:
    return tuple(
        GoalLine(row[1], row[3], row[6], row[4], row[5], _day(row[2]))
        for row in rows
        if row[0] == "goal"
    )


def _planned(rows: Sequence[Any]) -> tuple[Planned, ...]:
    found = []
    for row in rows:
        if row[0] == "planned":
            day, at = moment(row[2])
            if at is not None:
                found.append(Planned(row[1], day, at, row[6], row[3], row[4], row[5]))
    return tuple(found)


def _open_work(rows: Sequence[Any]) -> tuple[OpenWork, ...]:
    return tuple(
        OpenWork(row[1], row[3], row[4], moment(row[2])[0]) for row in rows if row[0] == "draft"
    )


def _intake(rows: Sequence[Any]) -> LastIntake | None:
    found = next((row for row in rows if row[0] == "intake"), None)
    if found is None:
        return None
    themes = sorted((row[2], row[1]) for row in rows if row[0] == "theme")
    areas = tuple(area for _position, area in themes)
    words = [(row[1], row[2]) for row in rows if row[0] == "words"]
    return LastIntake(
        id=found[1],
        held_on=date.fromisoformat(found[2]),
        summary=found[3],
        smallest_step=found[4],
        step_by=found[5],
        step_on=_day(found[6]),
        themes=areas,
        words=tuple(sorted(words, key=lambda one: one[0].rsplit("-", 1)[0] not in areas)),
    )


def _first_intake(rows: Sequence[Any]) -> date | None:
    return next((_day(row[2]) for row in rows if row[0] == "first"), None)


def _games(rows: Sequence[Any]) -> tuple[Record, ...]:
    """The latest strengths and the latest pictures."""
    return tuple(
        read_record(
            KeptResult(
                id=row[1], played_on=date.fromisoformat(row[2]), exercise_id=row[3],
                played_with=row[4], language=row[5],
            ),
            row[6],
        )
        for row in rows
        if row[0] == "game"
    )  # fmt: skip


def _ratings(rows: Sequence[Any]) -> Ratings:
    """Per area the first and the last value; an area that was skipped later keeps its last."""
    by_area: dict[str, list[Any]] = {}
    days: list[str] = []
    is_open = False
    for kind, area_id, rated_on, *values in [*rows, *_open_ratings(rows)]:
        if kind in _RATED:
            by_area.setdefault(area_id, []).append(values)
            days.append(rated_on)
            is_open = kind == _RATED[1]
    if not days:
        return Ratings()
    areas = tuple(_area(area_id, values) for area_id, values in by_area.items())
    return Ratings(areas, date.fromisoformat(min(days)), date.fromisoformat(max(days)), is_open)


def _open_ratings(rows: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
    """What waits in an open intake, such as a board that was kept in it, as rows of a rating."""
    for kind, key, value, changed, *_none in rows:
        if kind == "open":
            said = area_values.as_answer(key.removeprefix(area_values.PREFIX), json.loads(value))
            if said.number_now is not None:
                numbers = said.importance, said.number_now, said.number_wished
                yield _RATED[1], said.area_id, moment(changed)[0].isoformat(), *numbers


def _area(area_id: str, values: list[Any]) -> AreaNumbers:
    importances, nows, wishes = ([v[i] for v in values if v[i] is not None] for i in range(3))
    return AreaNumbers(
        area_id=area_id,
        start=nows[0] if nows else None,
        now=nows[-1] if nows else None,
        wished=wishes[-1] if wishes else None,
        importance=importances[-1] if importances else None,
    )


def _attachments(rows: Sequence[Any]) -> tuple[AttachmentLine, ...]:
    return tuple(AttachmentLine(*_changed(row, {4: date.fromisoformat(row[4])})) for row in rows)
