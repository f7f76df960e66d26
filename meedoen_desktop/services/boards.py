"""The board of life areas with one client: begin, resume, keep or truly forget.

While it is played it is a draft, outside the operation log and backups. Only the client's yes
writes it, in one transaction (experience.md, The exercises).
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy.orm import Session as Transaction

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.exercises.board_state import BoardResult, BoardState, dump_value
from meedoen_desktop.exercises.deck import board_deck
from meedoen_desktop.exercises.session import DISCARDED, KEPT, Json, Session, restore
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import name_in_text
from meedoen_desktop.method.intake_rules import AreaAnswer
from meedoen_desktop.models import Draft, DraftValue, ExerciseResult, Person, Theme
from meedoen_desktop.models.draft import EXERCISE_KIND
from meedoen_desktop.services import area_values, drafts
from meedoen_desktop.services.area_values import RatedOccasion
from meedoen_desktop.services.persons import name_of
from meedoen_desktop.store import Store

SNAPSHOT, LANGUAGE = "snapshot", "language"
BOARD = "board"


@dataclass(frozen=True)
class RunningBoard:
    """A board on the table: its draft, its session, the client's language, what came before.

    ``client_name`` is for the consultant's page only.
    """

    draft_id: str
    session: Session[BoardState]
    language: str
    history: tuple[RatedOccasion, ...]
    person_id: str = ""
    client_name: str = ""


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
    own_language, name = _client(store, person_id)
    language = str(kept.get(LANGUAGE) or own_language)
    if SNAPSHOT in kept:
        session = _restored(store, draft.id, kept[SNAPSHOT])
        return RunningBoard(draft.id, session, language, history, person_id, name)
    known = area_values.draft_answers(store, intake.id) if intake else {}
    previous = history[-1].answers if history else ()
    session = Session(rules, rules.start(known.values(), previous, how))
    return RunningBoard(draft.id, session, language, history, person_id, name)


def _restored(store: Store, draft_id: str, snapshot: Json) -> Session[BoardState]:
    try:
        return restore(board_deck().board, snapshot)
    except WrongInput:
        drafts.discard(store, draft_id)
        raise


def save(store: Store, draft_id: str, session: Session[BoardState], language: str) -> None:
    """Keep the present card, so that a crash comes back to it."""
    save_snapshot(store, draft_id, session.snapshot(), language)


def save_snapshot(store: Store, draft_id: str, snapshot: Json, language: str) -> None:
    """As ``save``, for a snapshot that was taken on another thread."""
    drafts.save_values(store, draft_id, {SNAPSHOT: snapshot, LANGUAGE: language})


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


def forget_unplayed(store: Store, draft_id: str) -> None:
    """Throw the draft of a board away on which nobody did anything; a locked vault is left alone.

    Only looking at the page must not leave "open work" behind.
    """
    if not store.is_open:
        return
    snapshot = drafts.values(store, draft_id).get(SNAPSHOT) or {}
    if not snapshot.get("actions"):
        drafts.discard(store, draft_id)


def log_output(store: Store, person_id: str, action: str) -> None:
    """Write down that a client's board left the vault; ``action`` is print or export."""
    with store.read() as transaction:
        person = transaction.get(Person, person_id)
        dossier_id = person.dossier_id if person else ""
    store.log_access(action, dossier_id)


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
    """What was said per area: a place, a number, words, or only one of these."""
    words = dict(result.words)
    answers = {
        value.area_id: AreaAnswer(
            value.area_id, value.importance, value.number_now, value.number_wished,
            value.unknown, value.rather_not, words=words.get(value.area_id, ""),
        )
        for value in result.values
    }  # fmt: skip
    only_words = {card: AreaAnswer(card, words=said) for card, said in words.items()}
    return only_words | answers


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


def _client(store: Store, person_id: str) -> tuple[str, str]:
    """The client's language, and the name for the consultant."""
    with store.read() as transaction:
        person = transaction.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet meer in de kluis."))
        return person.language or "nl", name_in_text(name_of(person))
