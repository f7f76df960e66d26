"""Chapter 3b: the strengths cards, in Dutch, Arabic and Tigrinya."""

from __future__ import annotations

from meedoen_desktop.exercises.session import Action
from meedoen_desktop.services.exercises import strengths
from meedoen_desktop.tour.guide import Guide
from meedoen_desktop.tour.playing import Game, play_all
from meedoen_desktop.views.exercises.result_sheets import card_sheet
from meedoen_desktop.views.exercises.strengths_page import StrengthsPage

_FITS = ("helpful", "patient", "handy", "green-fingered", "brave", "a-good-listener", "honest",
         "creative", "reliable", "cheerful", "multilingual", "loyal")  # fmt: skip
_SOMETIMES = ("organised", "outspoken", "sporty", "curious")
_CHOSEN = {
    "nl": ("handy", "green-fingered", "patient", "helpful"),
    "ar": ("patient", "handy", "brave", "loyal", "honest"),
    "ti": ("multilingual", "cheerful", "helpful"),
}
_LEARNING = {"nl": ("hulp-vragen", "bellen"), "ar": ("taal",), "ti": ("naar-buiten", "taal")}
_OTHER = ("patient", "reliable", "helpful", "brave")
_NAMES = {"nl": "61-sterk-nl", "ar": "62-sterk-ar", "ti": "63-sterk-ti"}
_SORTED = 26
"""So many cards are laid before the picture of the piles is taken."""


def walk(guide: Guide) -> None:
    """Play it three times for the same invented client: each time shows the times before."""
    play_all(guide, "strengths", _NAMES, _play)


def _play(game: Game[StrengthsPage]) -> None:
    game.see_page("0-consulent")
    game.begin()
    game.go_on()
    _sort(game)
    _talk(game)
    game.do(Action("next"), *(Action("other_choose", card) for card in _OTHER))
    game.see("7-een-ander")
    game.go_on()
    game.see("8-alles")
    game.go_on()
    game.keep()
    guide, page = game.guide, game.page
    last = strengths.kept(guide.store, page.running.person_id)[-1]
    guide.keep(f"sterke-kanten-thuis-{game.language}", card_sheet(last))
    guide.keep(f"sterke-kanten-kaarten-{game.language}", page.paper.cards_pdf())
    game.end()


def _talk(game: Game[StrengthsPage]) -> None:
    """Choose, talk about every card, and what to learn."""
    game.do(*(Action("choose", card) for card in _CHOSEN[game.language]))
    game.see("4-kiezen")
    game.go_on()
    game.see("5-praten")
    game.see_page("5-consulent")
    while game.page.run.state.step == "talk":
        game.go_on()
    game.do(*(Action("learn", point) for point in _LEARNING[game.language]))
    game.see("6-leren")


def _sort(game: Game[StrengthsPage]) -> None:
    """Lay all cards; the order they are dealt in is another one each time."""
    game.see("2-kaart")
    run = game.page.run
    for number in range(len(run.state.cards)):
        card = run.state.card
        pile = 2 if card in _FITS else 1 if card in _SOMETIMES else number % 2
        game.do(Action("place", card, value=pile))
        if number == _SORTED:
            game.see("3-stapels")
