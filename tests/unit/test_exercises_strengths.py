import json
from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.exercises.decks import read_deck
from meedoen_desktop.exercises.session import Action, Session, for_client, restore
from meedoen_desktop.exercises.strengths import Strengths, short_deal
from meedoen_desktop.exercises.strengths_state import EarlierStrengths, StrengthsState
from tests.decks import write_deck
from tests.exercise_sessions import (
    check_nothing_is_left,
    check_the_snapshot,
    check_the_way_back,
    play,
    say_no,
)

CARDS = tuple(f"k{number}" for number in range(1, 9))
LEARNING = ("bellen", "post", "slapen", "praten")
GAME = Strengths(CARDS, LEARNING, 1, "eigen")
EARLIER = EarlierStrengths(date(2026, 3, 3), ("k2", "k1"), ("post",))

ANY_CARD = st.sampled_from((*CARDS, *LEARNING, "onbekend"))
ACTIONS = st.one_of(
    st.sampled_from(("next", "next", "next", "back", "skip", "stop", "dance")).map(Action),
    st.builds(Action, st.just("place"), ANY_CARD, value=st.integers(-1, 3)),
    st.builds(
        Action,
        st.sampled_from(
            ("choose", "unchoose", "learn", "unlearn", "other_choose", "other_unchoose")
        ),
        ANY_CARD,
    ),
    st.builds(Action, st.just("other_by"), value=st.sampled_from(("", "companion", "x", 3))),
    st.builds(Action, st.just("say"), ANY_CARD, value=st.text(max_size=20)),
)
STARTS = st.builds(
    GAME.start,
    st.sets(st.sampled_from(CARDS)),
    st.sampled_from(("together", "paper")),
    st.sampled_from(((), (EARLIER,))),
    st.integers(0, 99),
    st.sampled_from(("", "consultant")),
)


def played(start: StrengthsState, actions: list[Action]) -> Session[StrengthsState]:
    return play(GAME, start, actions)


def at(step: str, *chosen: str, game: Strengths = GAME) -> Session[StrengthsState]:
    session = Session(game, game.start(earlier=[EARLIER]))
    while session.state.step != step:
        if session.state.step == "choose":
            for card in chosen:
                session.apply(Action("choose", card))
        session.apply(Action("next"))
    return session


@given(STARTS, st.lists(ACTIONS, max_size=40))
@settings(max_examples=150, deadline=None)
def test_undoing_everything_leads_back_to_the_start(
    start: StrengthsState, actions: list[Action]
) -> None:
    check_the_way_back(played(start, actions))


@given(STARTS, st.lists(ACTIONS, max_size=40))
@settings(max_examples=150, deadline=None)
def test_a_snapshot_brings_back_the_same_game_with_the_same_way_back(
    start: StrengthsState, actions: list[Action]
) -> None:
    check_the_snapshot(GAME, played(start, actions))


@given(STARTS, st.lists(ACTIONS, max_size=80))
@settings(max_examples=150, deadline=None)
def test_there_are_never_more_than_five_cards_and_three_learning_points(
    start: StrengthsState, actions: list[Action]
) -> None:
    state = played(start, actions).state
    assert state.cards == start.cards
    assert len(state.chosen) == len(set(state.chosen)) <= 5
    assert len(state.others) == len(set(state.others)) <= 5
    assert len(state.learning) == len(set(state.learning)) <= 3
    assert set(state.chosen) | set(state.others) <= set(state.cards)
    assert set(state.learning) <= set(LEARNING)
    piles = [card for pile in (0, 1, 2) for card in state.pile(pile)]
    assert len(piles) == len(set(piles)) == len(state.piles)
    assert (state.card != "") == (state.step in {"sort", "talk"})
    assert state.step != "talk" or state.card in state.chosen


@given(STARTS, st.lists(ACTIONS, max_size=40))
@settings(max_examples=150, deadline=None)
def test_the_no_of_the_client_leaves_nothing_behind(
    start: StrengthsState, actions: list[Action]
) -> None:
    session = played(start, actions)
    say_no(session)
    assert session.state == GAME.forget(session.state)
    assert (session.state.piles, session.state.words, session.state.earlier) == ((), (), ())
    assert (session.state.chosen, session.state.learning, session.state.others) == ((), (), ())
    check_nothing_is_left(GAME, session)


def test_every_card_lies_before_the_client_once_and_goes_to_a_pile() -> None:
    session = at("sort")
    order = session.state.cards
    assert sorted(order) == sorted(CARDS)
    for card, value in zip(order, (2, 1, 0, 2), strict=False):
        assert session.state.card == card
        session.apply(Action("place", card, value=value))
    session.apply(Action("skip"))
    assert session.state.card == order[5]
    session.apply(Action("next"))
    assert session.state.step == "choose"
    assert session.state.pile(2) == (order[0], order[3])
    assert session.state.offered == (order[0], order[3], order[1])
    assert (session.state.pile_of(order[2]), session.state.pile_of(order[4])) == (0, None)
    session.apply(Action("back"))
    assert session.state.card == order[5]


def test_after_the_last_card_comes_choosing_and_back_shows_it_again() -> None:
    session = at("sort")
    for card in session.state.cards:
        session.apply(Action("place", card, value=2))
    assert session.state.step == "choose"
    session.apply(Action("back"))
    assert session.state.card == session.state.cards[-1]
    session.apply(Action("place", session.state.card, value=0))
    assert session.state.step == "choose"
    assert session.state.pile(0) == (session.state.cards[-1],)


def test_a_card_on_a_pile_can_be_moved_while_another_one_is_asked() -> None:
    session = at("sort")
    first, second = session.state.cards[:2]
    session.apply(Action("place", first, value=2))
    session.apply(Action("place", first, value=1))
    assert (session.state.card, session.state.pile(1)) == (second, (first,))


def test_a_sixth_card_is_refused_calmly_and_the_order_is_the_clients() -> None:
    session = at("choose")
    for card in ("k5", "k1", "k4", "k2", "k3"):
        session.apply(Action("choose", card))
    with pytest.raises(WrongInput, match=r"U kunt er 5 kiezen\. Haal er eerst een weg"):
        session.apply(Action("choose", "k6"))
    session.apply(Action("unchoose", "k1"))
    session.apply(Action("choose", "k6"))
    assert session.state.chosen == ("k5", "k4", "k2", "k3", "k6")


def test_the_chosen_cards_are_talked_about_one_by_one() -> None:
    session = at("talk", "k3", "k1")
    assert session.state.card == "k3"
    session.apply(Action("say", "k3", value="Bij mijn zus."))
    session.apply(Action("next"))
    assert session.state.card == "k1"
    session.apply(Action("next"))
    assert session.state.step == "learn"
    session.apply(Action("back"))
    assert session.state.card == "k1"
    session.apply(Action("back"))
    assert session.state.card == "k3"
    assert session.state.words_of("k3") == "Bij mijn zus."
    session.apply(Action("back"))
    assert session.state.step == "choose"


def test_with_nothing_chosen_there_is_nothing_to_talk_about() -> None:
    session = at("choose")
    session.apply(Action("next"))
    assert session.state.step == "learn"
    session.apply(Action("back"))
    assert session.state.step == "choose"


def test_a_deck_without_learning_points_does_not_ask_for_them() -> None:
    session = at("talk", "k1", game=Strengths(CARDS, (), 1, "eigen"))
    session.apply(Action("next"))
    assert session.state.step == "other"
    session.apply(Action("back"))
    assert session.state.card == "k1"


def test_only_the_client_picks_learning_points_and_three_at_most() -> None:
    session = at("learn")
    assert session.state.learning == ()
    for point in LEARNING[:3]:
        session.apply(Action("learn", point))
    with pytest.raises(WrongInput, match="U kunt er 3 kiezen"):
        session.apply(Action("learn", LEARNING[3]))
    with pytest.raises(WrongInput, match="in deze stap niet"):
        session.apply(Action("learn", "k1"))
    session.apply(Action("unlearn", "bellen"))
    session.apply(Action("say", "post", value="Elke dag een brief."))
    assert session.state.learning == ("post", "slapen")


def test_another_may_choose_too_and_what_both_chose_is_shown() -> None:
    session = at("other", "k3", "k1")
    session.apply(Action("other_by", value="companion"))
    for card in ("k1", "k2", "k3", "k4", "k5"):
        session.apply(Action("other_choose", card))
    with pytest.raises(WrongInput, match="U kunt er 5 kiezen"):
        session.apply(Action("other_choose", "k6"))
    session.apply(Action("other_unchoose", "k3"))
    session.apply(Action("next"))
    assert session.state.step == "both"
    assert session.state.shared == ("k1",)
    assert session.state.earlier == (EARLIER,)
    assert session.state.other_by == "companion"


def test_stopping_can_be_taken_back_to_the_same_card() -> None:
    session = at("talk", "k3", "k1")
    session.apply(Action("next"))
    before = session.state
    session.apply(Action("stop"))
    assert (session.state.step, session.state.stopped) == ("closing", True)
    session.apply(Action("back"))
    assert session.state == before


def test_a_snapshot_remembers_that_nobody_else_chooses_after_all() -> None:
    session = at("other", "k2")
    session.apply(Action("other_by", value="companion"))
    session.apply(Action("other_by", value=""))
    again = restore(GAME, json.loads(json.dumps(session.snapshot())))
    assert again.state == session.state
    assert again.state.other_by == ""


def test_rather_talking_right_away_asks_nothing_and_keeps_nothing() -> None:
    session = Session(GAME, GAME.start())
    session.apply(Action("stop"))
    assert (session.state.step, session.state.stopped) == ("discarded", True)


def test_the_yes_of_the_client_keeps_choices_and_words_only() -> None:
    session = at("sort")
    session.apply(Action("place", session.state.card, value=0))
    session.apply(Action("say", "k7", value="Hier praat ik niet over."))
    session.apply(Action("next"))
    session.apply(Action("choose", "k2"))
    session.apply(Action("next"))
    session.apply(Action("say", "k2", value="Met mijn buurvrouw."))
    session.apply(Action("next"))
    session.apply(Action("learn", "bellen"))
    with pytest.raises(ValueError, match="learn"):
        GAME.result(session.state)
    session.apply(Action("stop"))
    result = GAME.result(session.apply(Action("keep", value=True)))
    assert (result.chosen, result.learning) == (("k2",), ("bellen",))
    assert result.words == (("k2", "Met mijn buurvrouw."),)
    assert (result.exercise_id, result.version, result.deck_id) == ("kwaliteiten", 1, "eigen")
    assert (result.others, result.other_by, result.stopped, result.how) == (
        (), "", True, "together",
    )  # fmt: skip
    assert not result.is_empty


def test_only_a_clear_yes_keeps_anything() -> None:
    session = at("closing", "k1")
    session.apply(Action("keep", value=1))
    assert session.state.step == "discarded"


def test_the_clients_window_gets_the_choices_without_the_words() -> None:
    session = at("talk", "k2")
    session.apply(Action("say", "k2", value="Stil."))
    without = for_client(session.state)
    assert (without.words, without.chosen, without.step) == ((), ("k2",), "talk")


def test_words_that_do_not_fit_are_refused_and_nothing_is_lost() -> None:
    session = at("talk", "k2")
    session.apply(Action("say", "k2", value="kort"))
    with pytest.raises(WrongInput, match="te lang"):
        session.apply(Action("say", "k2", value="x" * 2001))
    with pytest.raises(WrongInput, match="in deze stap niet"):
        session.apply(Action("say", "onbekend", value="x"))
    assert session.state.words == (("k2", "kort"),)
    session.apply(Action("say", "k2", value="  "))
    assert session.state.words == ()


def test_the_order_depends_on_the_seed_only() -> None:
    first, again, other = (GAME.start(order_seed=seed).cards for seed in (7, 7, 8))
    assert first == again != other
    assert set(first) == set(CARDS)
    assert GAME.start(reversed(first), order_seed=7).cards == first


def test_a_short_game_deals_as_many_of_each_group() -> None:
    deck = read_deck(write_deck(cards=14))
    short = short_deal(deck, 6)
    assert Counter(deck.card(card).group for card in short) == {"g0": 2, "g1": 2, "g2": 2}
    assert short == short_deal(deck, 6)
    assert len({short_deal(deck, 6, seed=seed) for seed in range(9)}) > 1
    assert len(short_deal(deck, 99)) == 14
    game = Strengths.of(deck)
    assert set(game.start(short).cards) == set(short)
    assert (game.learning, game.version, game.deck_id) == (("bellen",), 1, "eigen")


def test_a_start_with_cards_of_another_deck_is_a_fault_of_ours() -> None:
    with pytest.raises(ValueError, match="onbekend"):
        GAME.start(["onbekend"])
    with pytest.raises(ValueError, match="alleen"):
        GAME.start(how="alleen")
    with pytest.raises(ValueError, match="buurman"):
        GAME.start(other_by="buurman")


@pytest.mark.parametrize(
    "damage",
    [
        {"deck": "ander"},
        {"cards": []},
        {"cards": ["k1", "k1"]},
        {"cards": ["k1", "onbekend"]},
        {"cards": "k1"},
        {"seed": None},
        {"seed": True},
        {"how": "gisteren"},
        {"step": "choose"},
        {"earlier": "x"},
        {"earlier": [3]},
        {"earlier": [{"played_on": "gisteren", "chosen": [], "learning": []}]},
        {"earlier": [{"played_on": "2026-01-01", "chosen": [3], "learning": []}]},
    ],
)
def test_a_damaged_draft_gets_a_calm_sentence(damage: dict[str, object]) -> None:
    start = GAME.dump(GAME.start(earlier=[EARLIER])) | damage
    snapshot = Session(GAME, GAME.start()).snapshot() | {"start": start}
    with pytest.raises(WrongInput, match="niet meer te lezen"):
        restore(GAME, snapshot)
