import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.exercises.board import Board
from meedoen_desktop.exercises.board_notes import TALK_FIELDS
from meedoen_desktop.exercises.board_state import BoardState
from meedoen_desktop.exercises.deck import board_deck
from meedoen_desktop.exercises.session import Action, Session, restore
from meedoen_desktop.life_areas import FIELDS, AreaValue
from meedoen_desktop.method.intake_rules import AreaAnswer
from tests.exercise_sessions import check_the_snapshot, check_the_way_back, play

BOARD = Board(("wonen", "geld", "mensen", "blij"))
CARDS = st.sampled_from((*BOARD.cards, "onbekend"))
ACTIONS = st.one_of(
    st.sampled_from(("next", "next", "next", "back", "skip", "stop", "dance")).map(Action),
    st.builds(Action, st.just("place"), CARDS, st.just(""), st.integers(-1, 3)),
    st.builds(
        Action,
        st.just("number"),
        CARDS,
        st.sampled_from(FIELDS),
        st.one_of(st.none(), st.integers(-2, 12), st.booleans()),
    ),
    st.builds(Action, st.sampled_from(("unknown", "rather_not")), CARDS, st.sampled_from(FIELDS)),
    st.builds(Action, st.sampled_from(("lift", "choose", "unchoose")), CARDS),
    st.builds(
        Action,
        st.just("say"),
        CARDS,
        st.sampled_from(("", *TALK_FIELDS, "x")),
        st.text(max_size=20),
    ),
    st.builds(
        Action,
        st.just("agree"),
        CARDS,
        st.sampled_from(("0.what", "1.who", "2.when", "3.what", "0.price")),
        st.sampled_from(("", "Bellen", "2026-12-01", "client")),
    ),
    st.builds(
        Action,
        st.just("view"),
        CARDS,
        st.sampled_from(("importance", "number_now", "remark")),
        st.one_of(st.none(), st.integers(-1, 11), st.text(max_size=9)),
    ),
)
NUMBERS = st.one_of(st.none(), st.integers(1, 10))
VALUES = st.builds(
    AreaValue, st.sampled_from(BOARD.cards), st.sampled_from((None, 0, 1, 2)), NUMBERS, NUMBERS
)
STARTS = st.builds(
    BOARD.start, st.lists(VALUES), st.lists(VALUES), st.sampled_from(("together", "paper"))
)


def played(start: BoardState, actions: list[Action]) -> Session[BoardState]:
    return play(BOARD, start, actions)


def at_cards(*known: AreaValue) -> Session[BoardState]:
    session = Session(BOARD, BOARD.start(known))
    session.apply(Action("next"))
    return session


def at_choosing(*known: AreaValue) -> Session[BoardState]:
    session = at_cards(*known)
    while session.state.step != "choose":
        session.apply(Action("next"))
    return session


@given(STARTS, st.lists(ACTIONS, max_size=40))
@settings(max_examples=150, deadline=None)
def test_undoing_everything_leads_back_to_the_start(
    start: BoardState, actions: list[Action]
) -> None:
    check_the_way_back(played(start, actions))


@given(STARTS, st.lists(ACTIONS, max_size=40))
@settings(max_examples=150, deadline=None)
def test_a_snapshot_brings_back_the_same_board_with_the_same_way_back(
    start: BoardState, actions: list[Action]
) -> None:
    check_the_snapshot(BOARD, played(start, actions))


@given(STARTS, st.lists(ACTIONS, max_size=60))
@settings(max_examples=150, deadline=None)
def test_the_board_only_ever_holds_what_fits_its_scales(
    start: BoardState, actions: list[Action]
) -> None:
    state = played(start, actions).state
    assert len(state.chosen) == len(set(state.chosen)) <= 3
    assert state.cards == BOARD.cards
    for value in state.values:
        assert value.importance in {None, 0, 1, 2}
        assert value.number_now is None or 1 <= value.number_now <= 10
        assert value.number_wished is None or 1 <= value.number_wished <= 10
    if state.step != "discarded":
        assert state.ghosts == start.ghosts
    if state.step == "cards":
        assert state.card in BOARD.cards


def test_one_card_asks_importance_then_now_then_wished_then_the_next_card() -> None:
    session = at_cards()
    assert (session.state.card, session.state.part) == ("wonen", "importance")
    session.apply(Action("place", "wonen", value=2))
    assert (session.state.card, session.state.part) == ("wonen", "number_now")
    session.apply(Action("number", "wonen", "number_now", 4))
    assert (session.state.card, session.state.part) == ("wonen", "number_wished")
    session.apply(Action("skip"))
    assert (session.state.card, session.state.part) == ("geld", "importance")
    assert session.state.column(2) == ("wonen",)
    assert session.state.pile == ("geld", "mensen", "blij")


def test_a_board_without_the_wish_question_asks_two_things() -> None:
    board = Board(BOARD.cards, ask_wished=False)
    session = Session(board, board.start())
    session.apply(Action("next"))
    session.apply(Action("place", "wonen", value=0))
    session.apply(Action("number", "wonen", "number_now", 8))
    assert session.state.card == "geld"


def test_not_knowing_and_rather_not_are_answers_and_lead_on() -> None:
    session = at_cards()
    session.apply(Action("unknown", "wonen", "importance"))
    session.apply(Action("rather_not", "wonen", "number_now"))
    value = session.state.value("wonen")
    assert value.unknown == {"importance"}
    assert value.rather_not == {"number_now"}
    session.apply(Action("place", "wonen", value=1))
    assert session.state.value("wonen").unknown == frozenset()


def test_everything_may_be_skipped_up_to_the_closing_question() -> None:
    session = at_cards()
    for _ in range(len(BOARD.cards) * 3):
        session.apply(Action("skip"))
    assert session.state.step == "board"
    session.apply(Action("next"))
    session.apply(Action("next"))
    assert session.state.step == "closing"


def test_what_the_intake_knows_is_not_asked_again() -> None:
    known = AreaValue("wonen", 2, 3, 7)
    half = AreaValue("geld", 1)
    session = at_cards(known, half)
    assert (session.state.card, session.state.part) == ("geld", "number_now")
    assert session.state.column(2) == ("wonen",)


def test_what_only_the_intake_asks_stays_off_the_board() -> None:
    answer = AreaAnswer(
        "wonen", 1, 4, unknown=frozenset({"care_need"}), care_need="", words="Vochtig."
    )
    session = Session(BOARD, BOARD.start([answer], [answer]))
    assert session.state.value("wonen") == AreaValue("wonen", 1, 4)
    assert restore(BOARD, session.snapshot()).state == session.state


def test_a_board_that_the_intake_filled_completely_opens_as_a_whole() -> None:
    session = at_cards(*(AreaValue(card, 1, 5, 6) for card in BOARD.cards))
    assert session.state.step == "board"
    session.apply(Action("back"))
    assert session.state.step == "intro"


def test_a_card_that_was_answered_out_of_turn_is_not_asked_again() -> None:
    session = at_cards()
    session.apply(Action("place", "geld", value=2))
    session.apply(Action("unknown", "geld", "number_now"))
    session.apply(Action("rather_not", "geld", "number_wished"))
    assert session.state.card == "wonen"
    for _ in range(3):
        session.apply(Action("skip"))
    assert session.state.card == "mensen"


def test_the_previous_board_lies_there_as_ghosts() -> None:
    state = BOARD.start(previous=[AreaValue("geld", 0, 2)])
    ghost = state.ghost("geld")
    assert ghost is not None
    assert (ghost.importance, ghost.number_now) == (0, 2)
    assert state.ghost("wonen") is None
    assert state.value("geld").is_empty


def test_very_important_and_low_is_suggested_largest_gap_first() -> None:
    session = at_choosing(
        AreaValue("wonen", 2, 5, 6),
        AreaValue("geld", 2, 3, 9),
        AreaValue("mensen", 1, 1, 10),
        AreaValue("blij", 2, 6, 10),
    )
    assert session.state.suggested == ("geld", "wonen")
    assert session.state.chosen == ()


def test_a_fourth_theme_is_refused_calmly() -> None:
    session = at_choosing()
    for card in ("wonen", "geld", "mensen"):
        session.apply(Action("choose", card))
    with pytest.raises(WrongInput, match="U kunt er 3 kiezen"):
        session.apply(Action("choose", "blij"))
    session.apply(Action("unchoose", "geld"))
    session.apply(Action("choose", "blij"))
    assert session.state.chosen == ("wonen", "mensen", "blij")


def test_the_yes_of_the_client_gives_choices_and_words_only() -> None:
    session = at_cards()
    session.apply(Action("place", "wonen", value=2))
    session.apply(Action("say", "wonen", value="Het is er zo stil."))
    session.apply(Action("next"))
    session.apply(Action("next"))
    session.apply(Action("choose", "wonen"))
    with pytest.raises(ValueError, match="choose"):
        BOARD.result(session.state)
    for _ in range(5):
        session.apply(Action("next"))
    result = BOARD.result(session.apply(Action("keep", value=True)))
    assert result.values == (AreaValue("wonen", 2),)
    assert result.chosen == ("wonen",)
    assert result.words == (("wonen", "Het is er zo stil."),)
    assert (result.exercise_id, result.version) == ("bord-leefgebieden", 1)


def test_the_no_of_the_client_leaves_nothing_behind() -> None:
    session = at_cards(AreaValue("geld", 1, 2, 3))
    session.apply(Action("place", "wonen", value=2))
    session.apply(Action("say", "wonen", value="Het is er zo stil."))
    session.apply(Action("stop"))
    assert session.state.step == "closing"
    session.apply(Action("keep", value=False))
    left = session.snapshot()
    assert session.state.step == "discarded"
    assert all(value.is_empty for value in session.state.values)
    assert session.state.ghosts == ()
    assert left["actions"] == []
    assert "stil" not in json.dumps(left)
    assert not session.can_undo
    with pytest.raises(WrongInput, match="al klaar"):
        session.apply(Action("next"))
    assert restore(BOARD, left).state == session.state


def test_rather_talking_right_away_asks_nothing_and_keeps_nothing() -> None:
    session = Session(BOARD, BOARD.start([AreaValue("geld", 1, 2, 3)]))
    session.apply(Action("stop"))
    assert session.state.step == "discarded"


def test_stopping_can_be_taken_back() -> None:
    session = at_cards()
    session.apply(Action("place", "wonen", value=2))
    before = session.state
    session.apply(Action("stop"))
    assert session.undo() == before
    session.apply(Action("stop"))
    session.apply(Action("back"))
    assert session.state == before


@pytest.mark.parametrize("number", [0, 11, -1, True])
def test_only_numbers_from_1_to_10_are_taken(number: int) -> None:
    session = at_cards()
    with pytest.raises(WrongInput):
        session.apply(Action("number", "wonen", "number_now", number))
    assert session.state.value("wonen").number_now is None


def test_cards_move_freely_on_the_whole_board() -> None:
    session = at_cards()
    session.apply(Action("place", "wonen", value=2))
    session.apply(Action("next"))
    session.apply(Action("place", "wonen", value=0))
    session.apply(Action("number", "blij", "number_wished", 10))
    session.apply(Action("number", "blij", "number_wished", None))
    session.apply(Action("lift", "wonen"))
    assert session.state.step == "board"
    assert session.state.pile == BOARD.cards
    assert session.state.value("blij").is_empty


def test_going_back_from_the_board_shows_the_last_card_again() -> None:
    session = at_cards()
    session.apply(Action("next"))
    session.apply(Action("back"))
    assert session.state.card == "blij"
    session.apply(Action("back"))
    assert session.state.card == "mensen"


def test_words_that_do_not_fit_are_refused_and_nothing_is_lost() -> None:
    session = at_cards()
    session.apply(Action("say", "wonen", value="kort"))
    with pytest.raises(WrongInput, match="te lang"):
        session.apply(Action("say", "wonen", value="x" * 2001))
    assert session.state.words_of("wonen") == "kort"
    session.apply(Action("say", "wonen", value="  "))
    assert session.state.words == ()


@pytest.mark.parametrize(
    "damage",
    [
        {"exercise": "kwaliteiten"},
        {"version": 99},
        {"start": None},
        {"start": {"values": "x"}},
        {"start": {"values": [{"area": 3}]}},
        {"start": {"values": [{"area": "wonen", "importance": "veel"}]}},
        {"start": {"values": [{"area": "wonen", "unknown": ["x"]}]}},
        {"start": {"values": [{"area": "ander"}]}},
        {"actions": None},
        {"actions": ["next"]},
        {"actions": [{"do": "place", "card": "wonen", "value": [1]}]},
    ],
)
def test_a_damaged_draft_gets_a_calm_sentence(damage: dict[str, object]) -> None:
    snapshot = Session(BOARD, BOARD.start()).snapshot() | damage
    with pytest.raises(WrongInput, match="niet meer te lezen"):
        restore(BOARD, snapshot)


def test_the_shipped_board_has_eight_cards_with_an_icon_each() -> None:
    deck = board_deck()
    assert len(deck.cards) == 8
    assert deck.board.cards == tuple(card.id for card in deck.cards)
    assert deck.card("geld").icon
    assert len({card.icon for card in deck.cards}) == 8
