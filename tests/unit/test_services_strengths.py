import json

import pytest
from sqlalchemy import func, select

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import DataFileError, WrongInput
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.models import Draft, DraftValue, ExerciseResult, Operation
from meedoen_desktop.services import drafts
from meedoen_desktop.services.exercises import exercise_records, exercises, strengths
from meedoen_desktop.services.exercises.strengths import RunningStrengths
from meedoen_desktop.store import Store
from meedoen_desktop.store.verify import verify
from tests.decks import changed, write_deck
from tests.factories import add_person
from tests.results import ids, said
from tests.stores import Unlocked


def play(running: RunningStrengths, *actions: Action) -> None:
    for action in actions:
        running.session.apply(action)


def played(running: RunningStrengths) -> None:
    """To the choice, with words, a learning point and somebody else's view."""
    play(
        running, Action("next"), Action("place", running.session.state.cards[0], value=2),
        Action("next"), Action("choose", "brave"), Action("choose", "handy"), Action("next"),
        Action("say", "brave", value="Ik sprong in het water"), Action("next"), Action("next"),
        Action("learn", "bellen"), Action("next"),
        Action("other_by", value="companion"), Action("other_choose", "handy"),
    )  # fmt: skip


def close(running: RunningStrengths, *, keep: bool) -> None:
    play(running, Action("stop"), Action("keep", value=keep))


def operations(store: Store) -> list[str]:
    with store.read() as session:
        tables = session.scalars(select(Operation.table_name)).all()
    return [table for table in tables if table != "person"]


def rows(store: Store, model: type) -> int:
    with store.read() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


def test_after_a_crash_the_same_card_lies_there(
    store: Store, clock: FixedClock, unlocked: Unlocked
) -> None:
    person = add_person(store, language="ti")
    running = strengths.begin_or_resume(store, person, count=strengths.SHORT)
    assert running.language == "ti"
    assert len(running.session.state.cards) == 24
    play(running, Action("next"), Action("place", running.session.state.cards[0], value=1))
    exercises.save_snapshot(store, running.draft_id, running.session.snapshot(), "ti")
    store.close()
    reopened = unlocked.open(store.folder, clock)
    again = strengths.begin_or_resume(reopened, person)
    assert again.session.state == running.session.state
    assert again.session.state.card == running.session.state.card
    reopened.close()


def test_a_yes_keeps_choices_words_and_the_texts_of_the_cards(store: Store) -> None:
    person = add_person(store)
    before = len(operations(store))
    running = strengths.begin_or_resume(store, person)
    played(running)
    close(running, keep=True)
    kept = strengths.finish(store, running.draft_id, running.session, "ar")
    assert kept == strengths.finish(store, running.draft_id, running.session, "ar")
    assert operations(store)[before:] == ["exercise_result"]
    (game,) = strengths.kept(store, person)
    assert (ids(game.chosen), ids(game.learning)) == (["brave", "handy"], ["bellen"])
    assert (ids(game.others), game.other_by) == (["handy"], "companion")
    assert said(game) == {"brave": "Ik sprong in het water"}
    assert game.chosen[0].dutch.name == "dapper"
    assert game.chosen[0].spoken.name != "dapper"
    assert drafts.drafts(store) == []
    assert verify(store).is_sound


def test_a_no_leaves_nothing_at_all(store: Store) -> None:
    person = add_person(store)
    before = len(operations(store))
    running = strengths.begin_or_resume(store, person)
    played(running)
    exercises.save_snapshot(store, running.draft_id, running.session.snapshot(), "nl")
    close(running, keep=False)
    assert strengths.finish(store, running.draft_id, running.session, "nl") == ""
    for model in (Draft, DraftValue, ExerciseResult):
        assert rows(store, model) == 0
    assert len(operations(store)) == before
    assert "water" not in json.dumps(running.session.snapshot())


def test_what_was_kept_lies_beside_the_next_game(store: Store, clock: FixedClock) -> None:
    person = add_person(store)
    running = strengths.begin_or_resume(store, person)
    played(running)
    close(running, keep=True)
    strengths.finish(store, running.draft_id, running.session, "nl")
    again = strengths.begin_or_resume(store, person)
    (earlier,) = again.session.state.earlier
    assert earlier.played_on == clock.today()
    assert earlier.chosen == ("brave", "handy")
    assert [ids(game.learning) for game in again.history] == [["bellen"]]


def test_other_cards_are_dealt_before_the_first_step(store: Store, home: object) -> None:
    write_deck(cards=30)
    person = add_person(store)
    running = strengths.begin_or_resume(store, person)
    anew = strengths.dealt_anew(running, "eigen", count=24, other_by="consultant")
    state = anew.session.state
    assert anew.draft_id == running.draft_id
    assert len(state.cards) == 24
    assert all(card.startswith("k") for card in state.cards)
    assert state.other_by == "consultant"
    play(anew, Action("next"))
    exercises.save_snapshot(store, anew.draft_id, anew.session.snapshot(), "nl")
    again = strengths.begin_or_resume(store, person)
    assert again.session.state == anew.session.state
    assert again.deck is not None
    assert again.deck.id == "eigen"


def test_a_deck_that_is_gone_or_wrong_is_refused_in_words(store: Store, home: object) -> None:
    running = strengths.begin_or_resume(store, add_person(store))
    with pytest.raises(WrongInput):
        strengths.dealt_anew(running, "weg")
    folder = write_deck()
    changed(folder / "deck.toml", 'kind = "strengths"', 'kind = "strenghts"')
    with pytest.raises(DataFileError):
        strengths.dealt_anew(running, "eigen")


def test_of_two_games_on_one_day_the_second_is_the_last(store: Store) -> None:
    person = add_person(store)
    order = []
    for _game in range(6):
        running = strengths.begin_or_resume(store, person)
        played(running)
        close(running, keep=True)
        order.append(strengths.finish(store, running.draft_id, running.session, "nl"))
        last = exercise_records.latest(store, person, strengths.EXERCISE)
        assert last is not None
        assert last.id == order[-1]
    assert [game.id for game in strengths.kept(store, person)] == order
