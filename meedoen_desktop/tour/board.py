"""Chapter 3: the board of life areas, in Dutch and in Arabic."""

from __future__ import annotations

from typing import cast

from meedoen_desktop.exercises.board_notes import TALK_PARTS
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.tour.guide import Guide, TourError
from meedoen_desktop.tour.people import choose
from meedoen_desktop.views.client_window.sight import LookOptions
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
_NAMES = {"nl": "50", "ar": "60", "ti": "65"}


def walk(guide: Guide) -> None:
    """Play it twice, for the same invented client."""
    person = choose(guide.store).rich
    for language, number in _NAMES.items():
        guide.go("board", person_id=person)
        page = cast("BoardPage", guide.frame.navigator.stack.currentWidget())
        _play(guide, page, language, f"{number}-bord-{language}")
        guide.program.together.set(False)


def _play(guide: Guide, page: BoardPage, language: str, name: str) -> None:
    page.side.set_language(language)
    page.side.show()
    guide.rest()
    if page.side.window is None:
        raise TourError("the client window did not come")
    page.side.window.showNormal()
    page.side.window.resize(1366, 768)
    page.side.set_look(LookOptions(still=True))
    _see(guide, page, f"{name}-1-begin")
    _do(guide, page, Action("next"))
    _see(guide, page, f"{name}-2-kaart")
    _answer(guide, page, "wonen", name)
    for card in list(_ANSWERS)[1:]:
        _answer(guide, page, card)
    _see(guide, page, f"{name}-5-bord")
    guide.show(f"{name}-6-consulent")
    _do(guide, page, Action("next"))
    for card in ("geld", "gevoel"):
        _do(guide, page, Action("choose", card))
    _see(guide, page, f"{name}-7-kiezen")
    _do(guide, page, Action("next"))
    _talk(guide, page, f"{name}-8-praten")
    _see(guide, page, f"{name}-9-bewaren")
    _do(guide, page, Action("keep", value=True))
    _see(guide, page, f"{name}-9-klaar")
    page.side.close()
    guide.rest()


def _talk(guide: Guide, page: BoardPage, name: str) -> None:
    """Through the four parts of both cards; the consultant notes what is agreed."""
    for number, part in enumerate(TALK_PARTS, start=1):
        _see(guide, page, f"{name}-{number}-{_PARTS[part]}")
        if part == TALK_PARTS[-1]:
            for field, text in (("what", "De post meenemen"), ("who", "client")):
                page.run.jot(Action("agree", "geld", f"0.{field}", text))
            guide.show(f"{name}-5-consulent")
        _do(guide, page, Action("next"))
    for _part in TALK_PARTS:
        _do(guide, page, Action("next"))


def _answer(guide: Guide, page: BoardPage, card: str, name: str = "") -> None:
    importance, now, wished = _ANSWERS[card]
    _do(guide, page, Action("place", card, value=importance))
    if name:
        _see(guide, page, f"{name}-3-cijfer")
    _do(guide, page, Action("number", card, "number_now", now))
    if name:
        _see(guide, page, f"{name}-4-wens")
    _do(guide, page, Action("number", card, "number_wished", wished))


def _do(guide: Guide, page: BoardPage, action: Action) -> None:
    if not page.run.act(action):
        raise TourError(f"the board refused {action.do} {action.card}")
    guide.rest()


def _see(guide: Guide, page: BoardPage, name: str) -> None:
    guide.show(name, page.side.window)
