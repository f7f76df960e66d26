"""Chapter 3: the board of life areas, in Dutch and in Arabic."""

from __future__ import annotations

from meedoen_desktop.exercises.board_notes import TALK_PARTS
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.tour.guide import Guide
from meedoen_desktop.tour.playing import Game, play_all
from meedoen_desktop.views.exercises.board_page import BoardPage

_ANSWERS = {
    "wonen": (1, 7, 8),
    "geld": (2, 3, 6),
    "mensen": (2, 5, 8),
    "lichaam": (1, 6, 7),
    "gevoel": (2, 4, 7),
    "doen": (1, 5, 8),
    "regelen": (0, 6, 6),
    "blij": (2, 7, 9),
}
"""Importance, number now, number wished for."""
_PARTS = {"understand": "nu", "forward": "vooruit", "options": "helpen", "agree": "afspreken"}
_NAMES = {"nl": "50-bord-nl", "ar": "60-bord-ar", "ti": "65-bord-ti"}


def walk(guide: Guide) -> None:
    """Play it in each language, for the same invented client."""
    play_all(guide, "board", _NAMES, _play)


def _play(game: Game[BoardPage]) -> None:
    game.begin()
    game.go_on()
    game.see("2-kaart")
    _answer(game, "wonen", shown=True)
    for card in list(_ANSWERS)[1:]:
        _answer(game, card)
    game.see("5-bord")
    game.see_page("6-consulent")
    game.go_on()
    for card in ("geld", "gevoel"):
        game.do(Action("choose", card))
    game.see("7-kiezen")
    game.go_on()
    _talk(game)
    game.keep()
    game.end()


def _talk(game: Game[BoardPage]) -> None:
    """Through the four parts of both cards; the consultant notes what is agreed."""
    for number, part in enumerate(TALK_PARTS, start=1):
        game.see(f"8-praten-{number}-{_PARTS[part]}")
        if part == TALK_PARTS[-1]:
            for field, text in (("what", "De post meenemen"), ("who", "client")):
                game.page.run.jot(Action("agree", "geld", f"0.{field}", text))
            game.see_page("8-praten-5-consulent")
        game.go_on()
    for _part in TALK_PARTS:
        game.go_on()


def _answer(game: Game[BoardPage], card: str, *, shown: bool = False) -> None:
    importance, now, wished = _ANSWERS[card]
    game.do(Action("place", card, value=importance))
    if shown:
        game.see("3-cijfer")
    game.do(Action("number", card, "number_now", now))
    if shown:
        game.see("4-wens")
    game.do(Action("number", card, "number_wished", wished))
