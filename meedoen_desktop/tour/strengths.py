"""Chapter 3b: the strengths cards, in Dutch, Arabic and Tigrinya."""

from __future__ import annotations

from typing import cast

from meedoen_desktop.exercises.session import Action
from meedoen_desktop.services import strengths
from meedoen_desktop.tour.guide import Guide, TourError
from meedoen_desktop.tour.people import choose
from meedoen_desktop.views.client_window.sight import LookOptions
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
_NAMES = {"nl": "61", "ar": "62", "ti": "63"}
_SORTED = 26
"""So many cards are laid before the picture of the piles is taken."""


def walk(guide: Guide) -> None:
    """Play it three times for the same invented client: each time shows the times before."""
    person = choose(guide.store).rich
    for language, number in _NAMES.items():
        guide.go("strengths", person_id=person)
        page = cast("StrengthsPage", guide.frame.navigator.stack.currentWidget())
        _play(guide, page, language, f"{number}-sterk-{language}")
        guide.program.together.set(False)


def _play(guide: Guide, page: StrengthsPage, language: str, name: str) -> None:
    _begin(guide, page, language, name)
    _do(guide, page, Action("next"))
    _sort(guide, page, name)
    _talk(guide, page, language, name)
    _do(guide, page, Action("next"), *(Action("other_choose", card) for card in _OTHER))
    _see(guide, page, f"{name}-7-een-ander")
    _do(guide, page, Action("next"))
    _see(guide, page, f"{name}-8-alles")
    _do(guide, page, Action("next"))
    _see(guide, page, f"{name}-9-bewaren")
    _do(guide, page, Action("keep", value=True))
    _see(guide, page, f"{name}-9-klaar")
    last = strengths.kept(guide.store, page.running.person_id)[-1]
    guide.keep(f"sterke-kanten-thuis-{language}", card_sheet(last))
    guide.keep(f"sterke-kanten-kaarten-{language}", page.paper.cards_pdf())
    page.side.close()
    guide.rest()


def _begin(guide: Guide, page: StrengthsPage, language: str, name: str) -> None:
    guide.show(f"{name}-0-consulent")
    page.side.set_language(language)
    page.side.show()
    guide.rest()
    if page.side.window is None:
        raise TourError("the client window did not come")
    page.side.window.showNormal()
    page.side.window.resize(1366, 768)
    page.side.set_look(LookOptions(still=True))
    _see(guide, page, f"{name}-1-begin")


def _talk(guide: Guide, page: StrengthsPage, language: str, name: str) -> None:
    """Choose, talk about every card, and what to learn."""
    _do(guide, page, *(Action("choose", card) for card in _CHOSEN[language]))
    _see(guide, page, f"{name}-4-kiezen")
    _do(guide, page, Action("next"))
    _see(guide, page, f"{name}-5-praten")
    guide.show(f"{name}-5-consulent")
    while page.run.state.step == "talk":
        _do(guide, page, Action("next"))
    _do(guide, page, *(Action("learn", point) for point in _LEARNING[language]))
    _see(guide, page, f"{name}-6-leren")


def _sort(guide: Guide, page: StrengthsPage, name: str) -> None:
    """Lay all cards; the order they are dealt in is another one each time."""
    _see(guide, page, f"{name}-2-kaart")
    for number in range(len(page.run.state.cards)):
        card = page.run.state.card
        pile = 2 if card in _FITS else 1 if card in _SOMETIMES else number % 2
        _do(guide, page, Action("place", card, value=pile))
        if number == _SORTED:
            _see(guide, page, f"{name}-3-stapels")


def _do(guide: Guide, page: StrengthsPage, *actions: Action) -> None:
    for action in actions:
        if not page.run.act(action):
            raise TourError(f"the strengths refused {action.do} {action.card}")
    guide.rest()


def _see(guide: Guide, page: StrengthsPage, name: str) -> None:
    guide.show(name, page.side.window)
