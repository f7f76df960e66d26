"""The outcomes of the exercises over time on paper, for the dossier; the client may read it.

No BSN and no address. The consultant's own view of the areas stands apart, under its own heading.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from meedoen_desktop.letters.blocks import (
    Block,
    Bullets,
    Heading,
    KeyValues,
    Paragraph,
    Table,
    Together,
)
from meedoen_desktop.letters.dates import written_date
from meedoen_desktop.letters.document import Sheet, render_sheet
from meedoen_desktop.letters.look import DEFAULT_ACCENT
from meedoen_desktop.life_areas import IMPORTANCE
from meedoen_desktop.services.exercises.client_results import (
    AreaSession,
    ClientResults,
    client_results,
)
from meedoen_desktop.services.exercises.exercise_records import pictures, strengths
from meedoen_desktop.services.exercises.exercise_words import (
    OTHERS,
    PARTS,
    WITH,
    agreed_words,
    areas_in,
    card_words,
    dutch_areas,
    quoted,
    value_words,
)
from meedoen_desktop.services.exercises.kept_exercises import (
    BoardRecord,
    CardRecord,
    PicturesRecord,
    StrengthsRecord,
    UnreadableRecord,
)
from meedoen_desktop.services.intake.intake_table import IntakeTable, open_table
from meedoen_desktop.services.plans.plan_dossier import plan_blocks
from meedoen_desktop.store import Store

TITLE = "Verslag van de gesprekskaarten"
_MOST_COLUMNS = 5
"""Dates side by side that a page has room for: the first one and the latest."""


def exercise_dossier(store: Store, person_id: str) -> bytes:
    """One document with everything that was kept, as PDF. ``NotFound``."""
    table = open_table(store, person_id)
    return dossier_of(
        client_results(store, person_id), table, written_date(store.clock.today()),
        plan_blocks(store, person_id),
    )  # fmt: skip


def dossier_of(
    results: ClientResults, table: IntakeTable, printed_on: str, plan: tuple[Block, ...] = ()
) -> bytes:
    """The PDF of results that were read already; ``plan`` is what the client works on."""
    blocks: list[Block] = [KeyValues(_case(table, printed_on)), *plan]
    if results.sessions:
        blocks += _areas(results.sessions)
    for played in reversed(strengths(results.records)):
        blocks += _strengths(played)
    for picked in reversed(pictures(results.records)):
        blocks += _pictures(picked)
    unread = [one for one in results.records if isinstance(one, UnreadableRecord)]
    if unread:
        days = ", ".join(written_date(one.played_on) for one in unread)
        blocks.append(Paragraph(f"Gemaakt met een nieuwere versie, hier niet te lezen: {days}."))
    sheet = Sheet(
        TITLE, f"{table.name}, {printed_on}", tuple(blocks),
        footer=f"Dossier {table.file_number}" if table.file_number else "Meedoen",
        accent=table.accent or DEFAULT_ACCENT, author=table.consultant.name,
        organisation=table.organisation,
    )  # fmt: skip
    return render_sheet(sheet)


def _case(table: IntakeTable, printed_on: str) -> tuple[tuple[str, str], ...]:
    rows = (
        ("Naam", table.name), ("Dossiernummer", table.file_number),
        ("Consulent", table.consultant.name), ("Gemaakt op", printed_on),
    )  # fmt: skip
    return tuple((label, words) for label, words in rows if words)


def _areas(sessions: Sequence[AreaSession]) -> list[Block]:
    """The numbers side by side, then each time with its words and agreements."""
    shown = sessions if len(sessions) <= _MOST_COLUMNS else (
        sessions[0], *sessions[1 - _MOST_COLUMNS :]
    )  # fmt: skip
    names = dutch_areas()
    rows = tuple(
        (names.get(area, area), *(_number(session, area) for session in shown))
        for area in areas_in(*shown)
    )
    days = tuple(f"{one.on:%d-%m-%y}" for one in shown)  # narrow columns
    numbers = Table(("Leefgebied", *days), rows, (2.2, *(1.0 for _ in shown)))
    blocks: list[Block] = [
        Heading("Leefgebieden door de tijd"),
        Paragraph("Het cijfer van nu, van 1 tot en met 10. Een ster (*) betekent: heel belangrijk.",
                  small=True),
        numbers,
    ]  # fmt: skip
    for session in reversed(sessions):
        blocks += _session(session)
    return blocks


def _number(session: AreaSession, area_id: str) -> str:
    value = session.value(area_id)
    number = "–" if value.number_now is None else str(value.number_now)
    return number + ("*" if value.importance == IMPORTANCE[-1] else "")


def _session(session: AreaSession) -> list[Block]:
    names = dutch_areas()
    rows = tuple(
        (names.get(area, area), _said(session, area))
        for area in areas_in(session)
        if _said(session, area)
    )
    how = WITH.get(session.board.played_with, "") if session.board else "in de intake"
    blocks: list[Block] = [
        Heading(f"Leefgebieden op {written_date(session.on)}"),
        *([Paragraph(f"{how[:1].upper()}{how[1:]}.", small=True)] if how else []),
        KeyValues(rows),
    ]
    return blocks + (_after_board(session.board) if session.board else [])


def _said(session: AreaSession, area_id: str) -> str:
    parts = [value_words(session.value(area_id))]
    if session.said(area_id):
        parts.append(quoted(session.said(area_id)))
    return ". ".join(part[:1].upper() + part[1:] for part in parts if part)


def _after_board(board: BoardRecord) -> list[Block]:
    names, blocks = dutch_areas(), list[Block]()
    if board.chosen:
        chosen = ", ".join(names.get(area, area) for area in board.chosen)
        blocks.append(Paragraph(f"Gekozen om over te praten: {chosen}."))
    notes = tuple(
        f"{names.get(note.area_id, note.area_id)}, {PARTS.get(note.part, note.part).lower()}: "
        f"{' '.join(note.words.split())}"
        for note in board.notes
    )
    if notes:
        blocks.append(Together((Paragraph("Besproken", strong=True), Bullets(notes))))
    if board.plan:
        steps = tuple(agreed_words(step) for step in board.plan)
        blocks.append(Together((Paragraph("Afgesproken", strong=True), Bullets(steps))))
    views = tuple(_view(board))
    if views:
        title = Paragraph("Zo zag de consulent het", strong=True)
        blocks.append(Together((title, Bullets(views))))
    return blocks


def _view(board: BoardRecord) -> Iterable[str]:
    names = dutch_areas()
    for view in board.views:
        seen = f"een {view.number_now}" if view.number_now is not None else ""
        own = board.value(view.area_id).number_now
        if seen and own is not None:
            seen += f" (cliënt: {own})"
        answer = f"De cliënt daarover: {view.client_said}" if view.client_said else ""
        said = ". ".join(part for part in (seen, view.remark, answer) if part)
        if said:
            yield f"{names.get(view.area_id, view.area_id)}: {said}"


def _strengths(record: StrengthsRecord) -> list[Block]:
    rows = [
        ("Gekozen", "\n".join(card_words(card) for card in record.chosen)),
        ("Wil leren", "\n".join(card_words(card) for card in record.learning)),
    ]
    if record.others:
        seen = ", ".join(card.name for card in record.others)
        rows.append((f"{OTHERS.get(record.other_by, 'Een ander')} zag", seen))
    return _game(f"Sterke kanten op {written_date(record.played_on)}", record, rows)


def _pictures(record: PicturesRecord) -> list[Block]:
    rows = [
        ("Zo is het nu", card_words(record.now) if record.now else ""),
        ("Zo zou ik het willen", card_words(record.wished) if record.wished else ""),
    ]
    return _game(f"Associatiekaarten op {written_date(record.played_on)}", record, rows)


def _game(title: str, record: CardRecord, rows: list[tuple[str, str]]) -> list[Block]:
    known = tuple((label, words) for label, words in rows if words)
    content: Block = KeyValues(known) if known else Paragraph("Er is niets gekozen.")
    how = WITH.get(record.played_with, "")
    small = (Paragraph(f"{how[:1].upper()}{how[1:]}.", small=True),) if how else ()
    return [Together((Heading(title), *small, content))]
