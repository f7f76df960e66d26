"""The board of life areas with one client: begin, resume, keep or truly forget.

While it is played it is a draft, outside the operation log and backups. Only the client's yes
writes it, in one transaction (experience.md, The exercises).
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session as Transaction

from meedoen_desktop.exercises.board_state import BoardResult, BoardState, dump_value
from meedoen_desktop.exercises.deck import board_deck
from meedoen_desktop.exercises.session import DISCARDED, KEPT, Session, restore
from meedoen_desktop.method.intake_rules import AreaAnswer
from meedoen_desktop.models import Draft, DraftValue, ExerciseResult, Person, Theme
from meedoen_desktop.models.draft import EXERCISE_KIND
from meedoen_desktop.services import area_values, drafts
from meedoen_desktop.services.area_values import RatedOccasion
from meedoen_desktop.store import Store

SNAPSHOT, LANGUAGE = "snapshot", "language"
BOARD = "board"


@dataclass(frozen=True)
class RunningBoard:
    """A board on the table: its draft, its session, the client's language, what came before."""

    draft_id: str
    session: Session[BoardState]
    language: str
    history: tuple[RatedOccasion, ...]


def begin_or_resume(store: Store, person_id: str, *, how: str = "together") -> RunningBoard:
    """The open board of this client, at the same card, or a new one.

    A new one starts with what an open intake already knows, and shows the previous board as
    ghosts. ``WrongInput`` when a draft cannot be read any more (it is then thrown away).
    """
    rules = board_deck().board
    intake = next(iter(drafts.drafts(store, kind="intake", person_id=person_id)), None)
    draft = drafts.open_draft(
        store, EXERCISE_KIND, rules.id, version=rules.version, person_id=person_id,
        parent_id=intake.id if intake else "",
    )  # fmt: skip
    history = area_values.rating_history(store, person_id)
    kept = drafts.values(store, draft.id)
    language = str(kept.get(LANGUAGE) or _language(store, person_id))
    if SNAPSHOT in kept:
        return RunningBoard(draft.id, restore(rules, kept[SNAPSHOT]), language, history)
    known = area_values.draft_answers(store, intake.id) if intake else {}
    previous = history[-1].answers if history else ()
    session = Session(rules, rules.start(known.values(), previous, how))
    return RunningBoard(draft.id, session, language, history)


def save(store: Store, draft_id: str, session: Session[BoardState], language: str) -> None:
    """Keep the present card, so that a crash comes back to it."""
    drafts.save_values(store, draft_id, {SNAPSHOT: session.snapshot(), LANGUAGE: language})


def finish(store: Store, draft_id: str, session: Session[BoardState], language: str) -> str:
    """After the closing answer: write the result (its id) or delete everything (empty text).

    The result has the id of the draft, so that finishing twice after a crash writes it once.
    """
    if session.state.step == DISCARDED:
        drafts.discard(store, draft_id)
        return ""
    if session.state.step != KEPT:
        raise ValueError(session.state.step)
    rules = board_deck().board
    with store.work() as transaction:
        draft = transaction.get(Draft, draft_id)
        if draft is not None:
            _keep(store, transaction, draft, rules.result(session.state), language)
            drafts.remove(transaction, draft_id)
    return draft_id


def _keep(
    store: Store, transaction: Transaction, draft: Draft, result: BoardResult, language: str
) -> None:
    common = {"dossier_id": draft.dossier_id, "person_id": draft.person_id}
    intake_open = transaction.get(Draft, draft.parent_id) is not None
    transaction.add(
        ExerciseResult(
            id=draft.id, exercise_id=result.exercise_id, exercise_version=result.version,
            language=language, played_on=store.clock.today(), played_with=result.how,
            payload=_payload(result), intake_id=draft.parent_id if intake_open else "",
            consultant_id=store.author, **common,
        )
    )  # fmt: skip
    answers = _answers(result)
    if intake_open:
        area_values.merge_into_draft(transaction, draft.parent_id, answers)
        _merge_themes(transaction, draft.parent_id, result.chosen)
        return
    occasion = RatedOccasion(BOARD, draft.id, store.clock.today(), tuple(answers.values()))
    area_values.add_ratings(transaction, occasion, draft.person_id, draft.dossier_id)
    for position, area_id in enumerate(result.chosen):
        theme = Theme(area_id=area_id, position=position, occasion_id=draft.id, **common)
        transaction.add(theme)


def _merge_themes(transaction: Transaction, intake_draft: str, chosen: tuple[str, ...]) -> None:
    if chosen:
        text = drafts.as_text(list(chosen))
        transaction.merge(DraftValue(draft_id=intake_draft, key=area_values.THEMES, value=text))


def _answers(result: BoardResult) -> dict[str, AreaAnswer]:
    words = dict(result.words)
    return {
        value.area_id: AreaAnswer(
            value.area_id, value.importance, value.number_now, value.number_wished,
            value.unknown, value.rather_not, words=words.get(value.area_id, ""),
        )
        for value in result.values
    }  # fmt: skip


def _payload(result: BoardResult) -> str:
    return json.dumps(
        {
            "values": [dump_value(value) for value in result.values],
            "chosen": list(result.chosen),
            "words": dict(result.words),
            "stopped": result.stopped,
        },
        ensure_ascii=False,
        sort_keys=True,
    )


def _language(store: Store, person_id: str) -> str:
    with store.read() as transaction:
        found = transaction.scalar(select(Person.language).where(Person.id == person_id))
    return found or "nl"
