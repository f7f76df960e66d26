from datetime import date

from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.reports.exercise_figures import (
    COUNCIL,
    TEAM,
    Figure,
    Period,
    Played,
    exercise_figures,
)
from meedoen_desktop.services.exercises import exercise_counts
from meedoen_desktop.store import Store
from tests.factories import add_person
from tests.results import STRENGTHS, add_board, add_result, strengths

BOARD = "bord"
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


def board(who: str, on: date, *values: AreaValue) -> Played:
    return Played(who, BOARD, on, values or (AreaValue("geld", 1, 5),))


def by_key(played: list[Played], period: Period = YEAR) -> dict[str, Figure]:
    found = exercise_figures(played, period, (BOARD, "sterk"), ("geld", "wonen"))
    return {one.key: one for one in found}


def pair(who: str, start: tuple[int, int], now: tuple[int, int]) -> list[Played]:
    return [
        board(who, date(2025, 5, 1), AreaValue("geld", *start)),
        board(who, date(2026, 5, 1), AreaValue("geld", *now)),
    ]


def test_persons_are_counted_once_and_only_within_the_period() -> None:
    played = [
        board("a", date(2026, 1, 1)), board("a", date(2026, 12, 31)), board("b", date(2026, 6, 1)),
        board("c", date(2025, 12, 31)), board("d", date(2027, 1, 1)),
        Played("b", "sterk", date(2026, 3, 1)), Played("e", "sterk", date(2026, 3, 1)),
    ]  # fmt: skip
    found = by_key(played)
    assert (found["players.bord"].value, found["players.bord"].denominator) == (2, 3)
    assert (found["players.sterk"].value, found["players.sterk"].denominator) == (2, 3)
    assert found["players.bord"].period == YEAR


def test_start_against_now_computed_by_hand() -> None:
    # a: number 3 -> 6, b: 5 -> 4, c: 4 -> 8. Start (3+5+4)/3 = 4.0, now (6+4+8)/3 = 6.0.
    # Importance 0 -> 2, 1 -> 2, 2 -> 1: start 1.0, now 5/3.
    played = [*pair("a", (0, 3), (2, 6)), *pair("b", (1, 5), (2, 4)), *pair("c", (2, 4), (1, 8))]
    found = by_key([*played, board("d", date(2026, 2, 2), AreaValue("geld", 2, 10))])
    assert found["number.geld.start"].value == 4.0
    assert found["number.geld.now"].value == 6.0
    assert found["importance.geld.start"].value == 1.0
    assert found["importance.geld.now"].shown(TEAM) == "1.7"
    assert (found["number.geld.now"].persons, found["number.geld.now"].denominator) == (3, 3)
    assert "number.wonen.now" not in found


def test_only_who_gave_a_number_twice_counts_for_that_area() -> None:
    played = [
        board("a", date(2025, 1, 1), AreaValue("geld", None, 2), AreaValue("wonen", 1)),
        board("a", date(2025, 6, 1), AreaValue("wonen", 2, 7)),
        board("a", date(2026, 6, 1), AreaValue("geld", None, 9), AreaValue("wonen", 0)),
        board("b", date(2026, 6, 1), AreaValue("geld", 1, 1)),
    ]
    found = by_key(played)
    assert (found["number.geld.start"].value, found["number.geld.now"].value) == (2, 9)
    assert (found["importance.wonen.start"].value, found["importance.wonen.now"].value) == (1, 0)
    assert "number.wonen.now" not in found
    assert found["number.geld.now"].denominator == 1


def test_who_played_no_board_in_the_period_is_left_out() -> None:
    old = [board("a", date(2024, 1, 1)), board("a", date(2025, 1, 1))]
    assert "number.geld.now" not in by_key(old)
    later = [*old, board("a", date(2027, 1, 1))]
    assert "number.geld.now" not in by_key(later)


def test_fewer_than_five_people_stay_within_the_team() -> None:
    four = [one for who in "abcd" for one in pair(who, (1, 3), (1, 7))]
    few = by_key(four)
    assert few["players.bord"].shown(COUNCIL) == "< 5"
    assert few["players.bord"].shown_denominator(COUNCIL) == "< 5"
    assert few["players.sterk"].shown(COUNCIL) == "< 5"
    assert few["number.geld.now"].shown(COUNCIL) == "< 5"
    assert (few["players.bord"].shown(TEAM), few["number.geld.now"].shown(TEAM)) == ("4", "7.0")
    enough = by_key([*four, *pair("e", (1, 3), (1, 2))])
    assert enough["players.bord"].shown(COUNCIL) == "5"
    assert enough["number.geld.now"].shown(COUNCIL) == "6.0"
    assert "ten minste twee borden" in enough["number.geld.now"].definition


def test_the_vault_is_counted_and_what_cannot_be_read_still_counts_as_played(store: Store) -> None:
    anna, bram = add_person(store), add_person(store, file_number="D-2")
    add_board(store, anna, date(2025, 2, 1), AreaValue("geld", 1, 3))
    add_board(store, anna, date(2026, 2, 1), AreaValue("geld", 2, 7))
    add_result(store, bram, STRENGTHS, date(2026, 3, 1), strengths("lief"))
    add_result(store, bram, "bord-leefgebieden", date(2026, 3, 1), "van een nieuwere versie")
    found = {one.key: one for one in exercise_counts.figures(store, YEAR)}
    assert found["players.bord-leefgebieden"].value == 2
    assert found["players.kwaliteiten"].value == 1
    assert found["players.associatie"].value == 0
    assert (found["number.geld.start"].value, found["number.geld.now"].value) == (3, 7)
