import json
from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.exercises.decks import DeckCard, read_deck
from meedoen_desktop.exercises.pictures import Pictures
from meedoen_desktop.exercises.pictures_state import EarlierPictures, PicturesState
from meedoen_desktop.exercises.session import Action, Session, for_client, restore
from tests.decks import write_deck
from tests.exercise_sessions import (
    check_nothing_is_left,
    check_the_snapshot,
    check_the_way_back,
    play,
    say_no,
)

MOODS = ("light", "open", "dark")
EARLIER = EarlierPictures(date(2026, 3, 3), "c1", "c2")


def game(light: int, open_: int, dark: int, heavy: int = 0) -> Pictures:
    """Cards c1, c2, ... of these moods; the last dark ones are heavy."""
    moods = ["light"] * light + ["open"] * open_ + ["dark"] * dark
    last = len(moods) - heavy
    cards = (
        DeckCard(f"c{place}", mood=mood, heavy=place > last) for place, mood in enumerate(moods, 1)
    )
    return Pictures(tuple(cards), 1, "eigen")


GAME = game(17, 19, 12, heavy=7)
"""As the shipped deck is made up."""
HEAVY = {card.id for card in GAME.cards if card.heavy}
PLACES = st.integers(0, 14)
STEPS = st.sampled_from(("next", "next", "back", "unpick", "shuffle", "stop", "dance"))
SWITCH = st.builds(Action, st.just("heavy"), value=st.sampled_from((True, False, 3)))
WORDS = st.builds(
    Action, st.just("say"), st.sampled_from(("c1", "c2", "onbekend")), value=st.text(max_size=20)
)
MOVES = st.one_of(STEPS.map(Action), PLACES, SWITCH, WORDS)
"""A number picks the card at that place of the table."""
STARTS = st.builds(
    GAME.start,
    st.integers(0, 99),
    st.sampled_from(("together", "alone")),
    st.sampled_from(((), (EARLIER,))),
    heavy=st.booleans(),
)


def played(start: PicturesState, moves: list[Action | int]) -> Session[PicturesState]:
    return play(GAME, start, moves, picking)


def picking(state: PicturesState, move: Action | int) -> Action:
    if isinstance(move, Action):
        return move
    return Action("pick", state.hand[move] if move < len(state.hand) else "onbekend")


def at_table(rules: Pictures = GAME, seed: int = 1) -> Session[PicturesState]:
    session = Session(rules, rules.start(seed, earlier=[EARLIER]))
    session.apply(Action("next"))
    return session


def pick(session: Session[PicturesState], place: int) -> str:
    card = session.state.hand[place]
    session.apply(Action("pick", card))
    return card


def hands(rules: Pictures, count: int, *, heavy: bool = False) -> list[tuple[str, ...]]:
    session = Session(rules, rules.start(3, heavy=heavy))
    session.apply(Action("next"))
    again = [session.apply(Action("shuffle")).hand for _ in range(count - 1)]
    return [session.start.hand, *again]


@given(STARTS, st.lists(MOVES, max_size=40))
@settings(max_examples=150, deadline=None)
def test_undoing_everything_leads_back_to_the_start(
    start: PicturesState, moves: list[Action | int]
) -> None:
    check_the_way_back(played(start, moves))


@given(STARTS, st.lists(MOVES, max_size=40))
@settings(max_examples=150, deadline=None)
def test_a_snapshot_brings_back_the_same_table_with_the_same_way_back(
    start: PicturesState, moves: list[Action | int]
) -> None:
    check_the_snapshot(GAME, played(start, moves))


@given(STARTS, st.lists(MOVES, max_size=60))
@settings(max_examples=150, deadline=None)
def test_twelve_pictures_lie_there_and_no_heavy_one_unless_the_consultant_wants_it(
    start: PicturesState, moves: list[Action | int]
) -> None:
    session = played(start, moves)
    for state in (session.state, *(after for _, after in session._done)):
        assert len(state.hand) == len(set(state.hand)) == 12
        assert state.heavy or not HEAVY & set(state.hand)
        assert (state.card != "") == (state.step in {"look", "look_wished"})


@given(STARTS, st.lists(MOVES, max_size=40))
@settings(max_examples=150, deadline=None)
def test_the_no_of_the_client_leaves_nothing_behind(
    start: PicturesState, moves: list[Action | int]
) -> None:
    session = played(start, moves)
    say_no(session)
    assert (session.state.now, session.state.wished, session.state.words) == ("", "", ())
    assert (session.state.earlier, session.state.heavy) == ((), False)
    check_nothing_is_left(GAME, session)


@given(st.integers(0, 99), st.integers(4, 20), st.integers(4, 20), st.integers(4, 20))
@settings(max_examples=100, deadline=None)
def test_each_deal_is_mixed_as_the_cards_that_are_left(
    seed: int, light: int, open_: int, dark: int
) -> None:
    rules = game(light, open_, dark)
    mood = {card.id: card.mood for card in rules.cards}
    session, left = at_table(rules, seed), set(mood)
    while len(left) >= 12:
        dealt = Counter(mood[card] for card in session.state.hand)
        sizes = Counter(mood[card] for card in left)
        for one in MOODS:
            assert abs(dealt[one] - 12 * sizes[one] / len(left)) < 1
        assert set(session.state.hand) <= left
        left -= set(session.state.hand)
        session.apply(Action("shuffle"))
    assert left <= set(session.state.hand)


def test_no_picture_comes_back_before_all_of_them_were_there() -> None:
    dealt = hands(GAME, 4)
    light = {card.id for card in GAME.cards} - HEAVY
    assert len(set(dealt[0] + dealt[1] + dealt[2])) == 36
    assert set().union(*dealt) == light
    assert not set(dealt[3]) & set(dealt[2])
    full = hands(GAME, 4, heavy=True)
    assert set().union(*full) == {card.id for card in GAME.cards}


@pytest.mark.parametrize("heavy", [False, True])
def test_the_shipped_mix_has_something_light_and_something_dark_in_every_deal(heavy: bool) -> None:
    mood = {card.id: card.mood for card in GAME.cards}
    for hand in hands(GAME, 12, heavy=heavy):
        assert set(MOODS) == {mood[card] for card in hand}


def test_the_smallest_deck_always_deals_all_of_it() -> None:
    dealt = hands(game(4, 4, 4), 3)
    assert len({frozenset(hand) for hand in dealt}) == 1
    assert len(set(dealt)) == 3


def test_a_new_round_rather_brings_what_did_not_just_lie_there() -> None:
    dealt = hands(game(8, 8, 8), 3)
    assert not set(dealt[1]) & set(dealt[2])


def test_the_same_seed_deals_the_same_and_another_seed_other_pictures() -> None:
    first, again, other = (GAME.start(seed).hand for seed in (5, 5, 6))
    assert first == again != other


def test_the_picked_picture_is_large_and_back_shows_the_same_twelve() -> None:
    session = at_table()
    hand = session.state.hand
    card = pick(session, 3)
    assert (session.state.step, session.state.card, session.state.now) == ("look", card, card)
    session.apply(Action("back"))
    assert (session.state.step, session.state.hand) == ("now", hand)
    other = pick(session, 4)
    assert session.state.now == other != card


def test_a_second_picture_stands_beside_the_first() -> None:
    session = at_table()
    now = pick(session, 0)
    session.apply(Action("next"))
    assert session.state.step == "wished"
    session.apply(Action("shuffle"))
    wished = pick(session, 0)
    assert (session.state.step, session.state.card) == ("look_wished", wished)
    session.apply(Action("next"))
    assert (session.state.step, session.state.picked) == ("between", (now, wished))
    session.apply(Action("back"))
    assert session.state.step == "look_wished"
    session.apply(Action("next"))
    session.apply(Action("next"))
    assert session.state.step == "closing"
    session.apply(Action("back"))
    assert session.state.step == "between"


def test_without_a_second_picture_there_is_nothing_to_lay_beside_it() -> None:
    session = at_table()
    pick(session, 0)
    session.apply(Action("next"))
    session.apply(Action("next"))
    assert session.state.step == "closing"
    session.apply(Action("back"))
    assert session.state.step == "wished"
    session.apply(Action("back"))
    assert session.state.step == "look"


def test_only_a_wished_for_picture_is_fine_too() -> None:
    session = at_table()
    session.apply(Action("next"))
    assert session.state.step == "wished"
    pick(session, 0)
    session.apply(Action("next"))
    assert session.state.step == "closing"


def test_a_picture_can_go_back_between_the_others() -> None:
    session = at_table()
    pick(session, 0)
    session.apply(Action("unpick"))
    assert (session.state.step, session.state.now) == ("now", "")
    pick(session, 1)
    session.apply(Action("next"))
    pick(session, 2)
    session.apply(Action("unpick"))
    assert (session.state.step, session.state.wished) == ("wished", "")
    assert session.state.now


def test_only_what_lies_on_the_table_can_be_picked() -> None:
    session = at_table()
    away = next(card.id for card in GAME.cards if card.id not in session.state.hand)
    with pytest.raises(WrongInput, match="in deze stap niet"):
        session.apply(Action("pick", away))
    pick(session, 0)
    with pytest.raises(WrongInput, match="in deze stap niet"):
        session.apply(Action("shuffle"))


def test_on_paper_every_picture_lies_on_the_table() -> None:
    session = Session(GAME, GAME.start(1, "paper"))
    session.apply(Action("next"))
    away = next(card for card in sorted(HEAVY) if card not in session.state.hand)
    assert session.apply(Action("pick", away)).now == away
    session.apply(Action("next"))
    with pytest.raises(WrongInput, match="in deze stap niet"):
        session.apply(Action("pick", "onbekend"))
    again = restore(GAME, json.loads(json.dumps(session.snapshot())))
    assert again.state == session.state


def test_the_consultant_lets_heavy_pictures_join_and_leave() -> None:
    session = Session(GAME, GAME.start(2))
    session.apply(Action("heavy", value=True))
    assert session.state.heavy
    session.apply(Action("next"))
    while not HEAVY & set(session.state.hand):
        session.apply(Action("shuffle"))
    session.apply(Action("heavy", value=False))
    assert not HEAVY & set(session.state.hand)
    assert not session.state.touched
    pick(session, 0)
    with pytest.raises(WrongInput, match="in deze stap niet"):
        session.apply(Action("heavy", value=True))


def test_stopping_can_be_taken_back_to_the_same_picture() -> None:
    session = at_table()
    pick(session, 5)
    before = session.state
    session.apply(Action("stop"))
    assert (session.state.step, session.state.stopped) == ("closing", True)
    session.apply(Action("back"))
    assert session.state == before


def test_looking_and_rather_talking_keeps_nothing() -> None:
    session = at_table()
    session.apply(Action("shuffle"))
    session.apply(Action("stop"))
    assert (session.state.step, session.state.stopped) == ("discarded", True)


def test_the_yes_of_the_client_keeps_pictures_and_words_and_no_mood() -> None:
    session = at_table()
    first = pick(session, 0)
    session.apply(Action("say", first, value="Toch niet."))
    session.apply(Action("back"))
    now = pick(session, 1)
    session.apply(Action("say", now, value="Zo stil is het."))
    session.apply(Action("next"))
    wished = pick(session, 2)
    with pytest.raises(ValueError, match="look_wished"):
        GAME.result(session.state)
    session.apply(Action("next"))
    session.apply(Action("next"))
    result = GAME.result(session.apply(Action("keep", value=True)))
    assert (result.now, result.wished, result.words) == (now, wished, ((now, "Zo stil is het."),))
    assert (result.exercise_id, result.version, result.deck_id) == ("associatie", 1, "eigen")
    assert (result.stopped, result.how, result.is_empty) == (False, "together", False)
    kept = json.dumps(session.snapshot()) + repr(session.state) + repr(result)
    assert not any(mood in kept for mood in (*MOODS, "mood"))


def test_the_clients_window_gets_the_choices_without_the_words() -> None:
    session = at_table()
    card = pick(session, 0)
    session.apply(Action("say", card, value="Stil."))
    without = for_client(session.state)
    assert (without.words, without.now, without.step) == ((), card, "look")


def test_the_game_of_a_deck_has_its_cards_and_version() -> None:
    rules = Pictures.of(read_deck(write_deck("pictures", cards=14, heavy=1)))
    assert len(rules.cards) == 14
    assert (rules.version, rules.deck_id) == (1, "eigen")
    assert "k14" not in {card for hand in hands(rules, 3) for card in hand}


@pytest.mark.parametrize(
    "damage",
    [
        {"deck": "ander"},
        {"seed": "x"},
        {"hand": ["c1"]},
        {"hand": None},
        {"how": 3},
        {"step": "look"},
        {"earlier": [{"played_on": "2026-01-01", "now": 3, "wished": ""}]},
    ],
)
def test_a_damaged_draft_gets_a_calm_sentence(damage: dict[str, object]) -> None:
    start = GAME.dump(GAME.start(earlier=[EARLIER])) | damage
    snapshot = Session(GAME, GAME.start()).snapshot() | {"start": start}
    with pytest.raises(WrongInput, match="niet meer te lezen"):
        restore(GAME, snapshot)
