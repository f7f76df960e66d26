"""The association pictures, in Dutch, Arabic and Tigrinya, and what comes out on paper."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.decks import PICTURES, decks
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, client_texts
from meedoen_desktop.services import pictures
from meedoen_desktop.services.pictures import SHIPPED_DECK
from meedoen_desktop.sheets.pictures_cards import paper_pictures
from meedoen_desktop.tour.guide import Guide, TourError
from meedoen_desktop.tour.people import choose
from meedoen_desktop.views.client_window.sight import LookOptions
from meedoen_desktop.views.exercises.pictures_page import PicturesPage
from meedoen_desktop.views.exercises.result_sheets import card_sheet

_NAMES = {"nl": "66", "ar": "67", "ti": "68"}
_NOW, _WISHED = "steen-op-de-weg", "ochtend"
_WORDS = {
    _NOW: "Er ligt iets zwaars voor me. Ik weet niet hoe ik erlangs kom.",
    _WISHED: "Dat ik weer zin heb om op te staan.",
}


def walk(guide: Guide) -> None:
    """Play it three times, for the same invented client, and print the cards."""
    person = choose(guide.store).rich
    for language, number in _NAMES.items():
        guide.go("pictures", person_id=person)
        page = cast("PicturesPage", guide.frame.navigator.stack.currentWidget())
        _play(guide, page, language, f"{number}-plaatjes-{language}")
        guide.program.together.set(False)
    deck = next(one for one in decks(PICTURES).items if one.id == SHIPPED_DECK)
    for language in _NAMES:
        texts, dutch = client_texts(language), client_texts(SOURCE_LANGUAGE)
        guide.keep(f"plaatjes-om-te-printen-{language}", paper_pictures(texts, dutch, deck))


def _play(guide: Guide, page: PicturesPage, language: str, name: str) -> None:
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
    _see(guide, page, f"{name}-2-nu")
    _pick(guide, page, _NOW)
    _see(guide, page, f"{name}-3-kijken")
    guide.show(f"{name}-4-consulent")
    _do(guide, page, Action("next"))
    _see(guide, page, f"{name}-5-graag")
    _pick(guide, page, _WISHED)
    _see(guide, page, f"{name}-6-kijken")
    _do(guide, page, Action("next"))
    _see(guide, page, f"{name}-7-samen")
    _do(guide, page, Action("next"))
    _see(guide, page, f"{name}-8-bewaren")
    _do(guide, page, Action("keep", value=True))
    _see(guide, page, f"{name}-9-klaar")
    last = pictures.kept(guide.store, page.running.person_id)[-1]
    guide.keep(f"plaatjes-voor-thuis-{language}", card_sheet(last, words=True))
    page.side.close()
    guide.rest()


def _pick(guide: Guide, page: PicturesPage, card: str) -> None:
    """Look on until the picture lies there, take it, and note what is said about it."""
    for _ in page.deck.cards:
        if card in page.run.state.hand:
            break
        _do(guide, page, Action("shuffle"))
    _do(guide, page, Action("pick", card))
    page.words.words.setPlainText(_WORDS[card])
    page.flush()


def _do(guide: Guide, page: PicturesPage, action: Action) -> None:
    if not page.run.act(action):
        raise TourError(f"the pictures refused {action.do} {action.card}")
    guide.rest()


def _see(guide: Guide, page: PicturesPage, name: str) -> None:
    guide.show(name, cast("QWidget", page.side.window))
