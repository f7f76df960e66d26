"""The board of life areas with one client: begin, resume, keep or truly forget."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session as Transaction

from meedoen_desktop.exercises.board_state import BoardResult, BoardState
from meedoen_desktop.exercises.deck import board_deck
from meedoen_desktop.exercises.session import Session
from meedoen_desktop.method.intake_rules import AreaAnswer
from meedoen_desktop.models import Draft, DraftValue, Theme
from meedoen_desktop.services import drafts
from meedoen_desktop.services.clients import area_values
from meedoen_desktop.services.clients.area_values import RatedOccasion
from meedoen_desktop.services.exercises import board_plan, exercises
from meedoen_desktop.services.exercises.exercises import Running
from meedoen_desktop.store import Store

BOARD = "board"


@dataclass(frozen=True)
class RunningBoard(Running[BoardState]):
    """A board on the table, and what came before."""

    history: tuple[RatedOccasion, ...] = ()


def begin_or_resume(store: Store, person_id: str, *, how: str = "together") -> RunningBoard:
    """The open board of this client, at the same card, or a new one.

    A new one starts with what an open intake already knows, and shows the previous board as
    ghosts. ``WrongInput`` when a draft cannot be read any more (it is then thrown away).
    """
    rules = board_deck().board
    history = area_values.rating_history(store, person_id)

    def start(intake_id: str) -> BoardState:
        known = area_values.draft_answers(store, intake_id) if intake_id else {}
        previous = history[-1].answers if history else ()
        return rules.start(known.values(), previous, how)

    running = exercises.begin_or_resume(store, person_id, rules, start)
    return RunningBoard(**vars(running), history=history)


def finish(store: Store, draft_id: str, session: Session[BoardState], language: str) -> str:
    """After the closing answer: write the result (its id) or delete everything (empty text)."""
    client = board_plan.client_word(store)

    def keep(transaction: Transaction, draft: Draft) -> None:
        result = board_deck().board.result(session.state)
        _keep(store, transaction, draft, result, language)
        board_plan.keep(transaction, draft, result.plan, client)

    return exercises.finish(store, draft_id, session.state.step, keep)


def _keep(
    store: Store, transaction: Transaction, draft: Draft, result: BoardResult, language: str
) -> None:
    exercises.add_result(
        store, transaction, draft, result.how, language, board_plan.payload(result)
    )
    answers = _answers(result)
    if exercises.open_intake(transaction, draft):
        area_values.merge_into_draft(transaction, draft.parent_id, answers)
        _merge_themes(transaction, draft.parent_id, result.chosen)
        return
    day = exercises.day_played(store, transaction, draft)
    occasion = RatedOccasion(BOARD, draft.id, day, tuple(answers.values()))
    area_values.add_ratings(transaction, occasion, draft.person_id, draft.dossier_id)
    for position, area_id in enumerate(result.chosen):
        theme = Theme(
            area_id=area_id, position=position, occasion_id=draft.id,
            dossier_id=draft.dossier_id, person_id=draft.person_id,
        )  # fmt: skip
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
