import json

import pytest
from sqlalchemy import func, select

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import WrongInput
from meedoen_desktop.exercises.decks import MOODS
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.models import Draft, DraftValue, ExerciseResult, Operation
from meedoen_desktop.services import drafts
from meedoen_desktop.services.exercises import exercises, pictures
from meedoen_desktop.services.exercises.pictures import RunningPictures
from meedoen_desktop.store import Store
from meedoen_desktop.store.verify import verify
from tests.decks import changed, write_deck
from tests.factories import add_person
from tests.results import both, said
from tests.stores import Unlocked


def play(running: RunningPictures, *actions: Action) -> None:
    for action in actions:
        running.session.apply(action)


def picked(running: RunningPictures) -> tuple[str, str]:
    """Both pictures picked, with words about the first; the closing question is next."""
    now, wished = running.session.state.hand[0], running.session.state.hand[1]
    play(
        running, Action("next"), Action("pick", now),
        Action("say", now, value="Zo stil is het."), Action("next"),
        Action("pick", wished), Action("next"), Action("next"),
    )  # fmt: skip
    return now, wished


def save(store: Store, running: RunningPictures) -> None:
    exercises.save_snapshot(store, running.draft_id, running.session.snapshot(), running.language)


def count(store: Store, model: type) -> int:
    with store.read() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


def operations(store: Store) -> int:
    with store.read() as session:
        chosen = select(func.count()).select_from(Operation)
        return session.scalar(chosen.where(Operation.table_name != "person")) or 0


@pytest.mark.parametrize("step", ["now", "look"])
def test_after_a_crash_the_same_twelve_or_the_same_picture_lies_there(
    store: Store, clock: FixedClock, unlocked: Unlocked, step: str
) -> None:
    person = add_person(store, language="ti")
    running = pictures.begin_or_resume(store, person)
    play(running, Action("next"), Action("shuffle"))
    if step == "look":
        play(running, Action("pick", running.session.state.hand[5]))
    save(store, running)
    store.close()
    reopened = unlocked.open(store.folder, clock)
    again = pictures.begin_or_resume(reopened, person)
    assert again.session.state == running.session.state
    assert again.session.state.step == step
    assert again.language == "ti"
    reopened.close()


def test_a_yes_writes_one_result_with_its_operation_and_the_words_of_its_cards(
    store: Store,
) -> None:
    person = add_person(store, language="ar")
    running = pictures.begin_or_resume(store, person)
    now, wished = picked(running)
    save(store, running)
    before = operations(store)
    play(running, Action("keep", value=True))
    kept_id = pictures.finish(store, running.draft_id, running.session, "ar")
    assert (count(store, ExerciseResult), count(store, Draft)) == (1, 0)
    assert operations(store) == before + 1
    (game,) = pictures.kept(store, person)
    assert (game.id, game.language) == (kept_id, "ar")
    assert both(game) == (now, wished)
    assert said(game) == {now: "Zo stil is het."}
    assert game.now is not None
    assert game.now.dutch.name
    assert game.now.spoken.name != game.now.dutch.name
    assert not verify(store).problems


def test_no_mood_and_no_heavy_mark_is_kept_anywhere(store: Store) -> None:
    person = add_person(store)
    running = pictures.begin_or_resume(store, person)
    picked(running)
    play(running, Action("keep", value=True))
    save(store, running)
    pictures.finish(store, running.draft_id, running.session, "nl")
    with store.read() as session:
        result = session.scalars(select(ExerciseResult)).one()
        logged = [str(vars(one)) for one in session.scalars(select(Operation))]
    keys = set(json.loads(result.payload))
    assert keys == {"deck", "deck_version", "now", "stopped", "texts", "wished", "words"}
    assert not any('"mood"' in text or '"heavy"' in text for text in (result.payload, *logged))
    assert not any(f'"{mood}"' in result.payload for mood in MOODS)


def test_a_no_is_truly_gone(store: Store) -> None:
    person = add_person(store)
    running = pictures.begin_or_resume(store, person)
    picked(running)
    save(store, running)
    before = operations(store)
    play(running, Action("keep", value=False))
    assert pictures.finish(store, running.draft_id, running.session, "nl") == ""
    for model in (Draft, DraftValue, ExerciseResult):
        assert count(store, model) == 0
    assert operations(store) == before
    assert pictures.kept(store, person) == ()


def test_the_next_time_knows_what_was_picked_before(store: Store, clock: FixedClock) -> None:
    person = add_person(store)
    running = pictures.begin_or_resume(store, person)
    now, wished = picked(running)
    play(running, Action("keep", value=True))
    pictures.finish(store, running.draft_id, running.session, "nl")
    (before,) = pictures.begin_or_resume(store, person).session.state.earlier
    assert (before.played_on, before.now, before.wished) == (clock.today(), now, wished)


def test_an_open_game_keeps_its_own_deck_and_a_result_outlives_it(store: Store) -> None:
    folder = write_deck("pictures")
    person = add_person(store)
    running = pictures.begin_or_resume(store, person, "eigen")
    now, _wished = picked(running)
    save(store, running)
    assert pictures.begin_or_resume(store, person).deck == running.deck
    play(running, Action("keep", value=True))
    pictures.finish(store, running.draft_id, running.session, "nl")
    folder.rename(folder.with_name(".weg"))
    (game,) = pictures.kept(store, person)
    assert game.now is not None
    assert game.now.name == f"Kaart {now[1:]}"
    with pytest.raises(WrongInput, match="niet meer op deze laptop"):
        pictures.begin_or_resume(store, person, "eigen")


@pytest.mark.parametrize("damaged", [{"start": []}, {"start": {"deck": 3}}, ["x"], "x"])
def test_a_damaged_draft_gets_a_calm_sentence_and_does_not_come_back(
    store: Store, damaged: object
) -> None:
    person = add_person(store)
    running = pictures.begin_or_resume(store, person)
    drafts.save_values(store, running.draft_id, {exercises.SNAPSHOT: damaged})
    with pytest.raises(WrongInput):
        pictures.begin_or_resume(store, person)
    assert pictures.begin_or_resume(store, person).session.actions == ()


def test_a_draft_of_another_version_of_the_deck_gets_a_calm_sentence(store: Store) -> None:
    folder = write_deck("pictures")
    person = add_person(store)
    running = pictures.begin_or_resume(store, person, "eigen")
    play(running, Action("next"))
    save(store, running)
    changed(folder / "deck.toml", "version = 1", "version = 2")
    with pytest.raises(WrongInput, match="niet meer te lezen"):
        pictures.begin_or_resume(store, person, "eigen")
    assert pictures.begin_or_resume(store, person).session.actions == ()
