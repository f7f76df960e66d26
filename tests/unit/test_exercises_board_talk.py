import json

import pytest

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.exercises.board import Board
from meedoen_desktop.exercises.board_notes import Agreement, AreaView
from meedoen_desktop.exercises.board_state import BoardState
from meedoen_desktop.exercises.session import Action, Session, for_client, restore
from meedoen_desktop.life_areas import AreaValue

BOARD = Board(("wonen", "geld", "mensen", "blij"))
NOTES = (
    Action("say", "geld", value="Ik slaap er slecht van"),
    Action("say", "geld", "understand", "Schuld bij de energie"),
    Action("say", "geld", "me", "Post openen"),
    Action("agree", "geld", "0.what", "De post meenemen"),
    Action("agree", "geld", "0.who", "client"),
    Action("agree", "geld", "0.when", "2026-12-01"),
    Action("view", "geld", "number_now", 2),
    Action("view", "geld", "remark", "Er kwam weer een aanmaning"),
)


def chosen(*cards: str) -> Session[BoardState]:
    session = Session(BOARD, BOARD.start([AreaValue("geld", 2, 6), AreaValue("blij", 2, 5)]))
    for _ in range(3):
        session.apply(Action("next"))
    for card in cards:
        session.apply(Action("choose", card))
    return session


def where(session: Session[BoardState]) -> tuple[str, str, str]:
    state = session.state
    return state.step, state.card, state.talk_part if state.step == "talk" else ""


def walked(session: Session[BoardState], do: str, times: int) -> list[tuple[str, str, str]]:
    places = []
    for _ in range(times):
        session.apply(Action(do))
        places.append(where(session))
    return places


WALK = [
    ("talk", card, part)
    for card in ("geld", "blij")
    for part in ("understand", "forward", "options", "agree")
]


def test_each_chosen_card_is_talked_about_in_four_parts() -> None:
    session = chosen("geld", "blij")
    assert walked(session, "next", 9) == [*WALK, ("closing", "", "")]
    assert walked(session, "back", 9) == [*reversed(WALK), ("choose", "", "")]


def test_skipping_goes_to_the_next_part() -> None:
    session = chosen("geld", "blij")
    session.apply(Action("next"))
    assert walked(session, "skip", 8) == [*WALK[1:], ("closing", "", "")]


def test_with_nothing_chosen_there_is_no_talk() -> None:
    session = chosen()
    assert walked(session, "next", 1) == [("closing", "", "")]
    assert walked(session, "back", 1) == [("choose", "", "")]


def test_rather_talking_is_possible_in_the_middle_of_the_talk() -> None:
    session = chosen("geld")
    walked(session, "next", 2)
    before = session.state
    session.apply(Action("stop"))
    assert (session.state.step, session.state.stopped) == ("closing", True)
    assert session.apply(Action("back")) == before  # and the talk goes on where it was
    session.apply(Action("stop"))
    assert session.undo() == before


def test_what_is_noted_in_the_talk_is_kept() -> None:
    session = chosen("geld")
    session.apply(Action("next"))
    for note in NOTES:
        session.apply(note)
    walked(session, "next", 4)
    result = BOARD.result(session.apply(Action("keep", value=True)))
    assert result.notes == (
        ("geld", "understand", "Schuld bij de energie"), ("geld", "me", "Post openen"),
    )  # fmt: skip
    assert result.plan == (Agreement("geld", 0, "De post meenemen", "client", "2026-12-01"),)
    assert result.view == (AreaView("geld", None, 2, "Er kwam weer een aanmaning"),)


def test_a_snapshot_brings_back_the_talk_with_all_notes() -> None:
    session = chosen("geld", "blij")
    walked(session, "next", 6)
    for note in NOTES:
        session.apply(note)
    again = restore(BOARD, json.loads(json.dumps(session.snapshot())))
    assert again.state == session.state
    assert (again.state.card, again.state.talk_part) == ("blij", "forward")
    while again.can_undo:
        again.undo()
    assert again.state == session.start


def test_notes_can_be_made_in_every_step_so_that_none_is_lost() -> None:
    session = Session(BOARD, BOARD.start())
    for note in NOTES:
        session.apply(note)
    assert session.state.note_of("geld", "me") == "Post openen"
    assert session.state.touched


def test_a_no_forgets_the_talk_and_the_consultants_view() -> None:
    session = chosen("geld")
    for note in NOTES:
        session.apply(note)
    session.apply(Action("stop"))
    session.apply(Action("keep", value=False))
    left = json.dumps(session.snapshot())
    assert not [word for word in ("post", "energie", "aanmaning", "2026") if word in left]
    assert (session.state.notes, session.state.plan, session.state.view) == ((), (), ())


def test_the_consultants_view_alone_is_nothing_to_ask_the_client_about() -> None:
    session = Session(BOARD, BOARD.start())
    session.apply(Action("view", "geld", "importance", 2))
    session.apply(Action("stop"))
    assert session.state.step == "discarded"


def test_nothing_noted_goes_to_the_client() -> None:
    session = chosen("geld")
    for note in NOTES:
        session.apply(note)
    seen = for_client(session.state)
    assert seen.chosen == ("geld",)
    assert not [word for word in ("post", "energie", "aanmaning", "slaap") if word in str(seen)]


def test_an_agreement_without_words_is_no_plan_step_and_emptying_takes_it_away() -> None:
    session = chosen("geld")
    session.apply(Action("agree", "geld", "1.who", "consultant"))
    assert session.state.plan == (Agreement("geld", 1, who="consultant"),)
    walked(session, "next", 5)
    assert BOARD.result(session.apply(Action("keep", value=True))).plan == ()
    other = chosen("geld")
    other.apply(NOTES[3])
    other.apply(Action("agree", "geld", "0.what", " "))
    assert other.state.plan == ()


@pytest.mark.parametrize(
    "action",
    [
        Action("agree", "geld", "3.what", "Een vierde stap"),
        Action("agree", "geld", "0.price", "5 euro"),
        Action("agree", "geld", "0.when", "morgen"),
        Action("agree", "geld", "0.what", "x" * 401),
        Action("say", "geld", "unknown", "Iets"),
        Action("view", "geld", "number_now", 11),
        Action("view", "geld", "importance", "veel"),
        Action("view", "geld", "number_wished", 3),
        Action("agree", "ander", "0.what", "Iets"),
    ],
)
def test_what_does_not_fit_is_refused_and_changes_nothing(action: Action) -> None:
    session = chosen("geld")
    before = session.state
    with pytest.raises(WrongInput):
        session.apply(action)
    assert session.state == before


@pytest.mark.parametrize(("own", "named"), [(3, True), (9, True), (4, False), (None, False)])
def test_a_difference_of_three_or_more_is_disagreement(own: int | None, named: bool) -> None:
    session = chosen()
    session.apply(Action("view", "geld", "number_now", own))
    assert session.state.disagreements == (("geld",) if named else ())


def test_without_a_number_of_the_client_nobody_disagrees() -> None:
    session = chosen()
    session.apply(Action("view", "wonen", "number_now", 1))
    assert session.state.disagreements == ()
