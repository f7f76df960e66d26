"""The association pictures, in Dutch, Arabic and Tigrinya, and what comes out on paper."""

from __future__ import annotations

from meedoen_desktop.exercises.decks import PICTURES, decks
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, client_texts
from meedoen_desktop.services.exercises import pictures
from meedoen_desktop.services.exercises.pictures import SHIPPED_DECK
from meedoen_desktop.sheets.pictures_cards import paper_pictures
from meedoen_desktop.tour.guide import Guide
from meedoen_desktop.tour.playing import Game, play_all
from meedoen_desktop.views.exercises.pictures_page import PicturesPage
from meedoen_desktop.views.exercises.result_sheets import card_sheet

_NAMES = {"nl": "66-plaatjes-nl", "ar": "67-plaatjes-ar", "ti": "68-plaatjes-ti"}
_NOW, _WISHED = "steen-op-de-weg", "ochtend"
_WORDS = {
    _NOW: "Er ligt iets zwaars voor me. Ik weet niet hoe ik erlangs kom.",
    _WISHED: "Dat ik weer zin heb om op te staan.",
}


def walk(guide: Guide) -> None:
    """Play it three times, for the same invented client, and print the cards."""
    play_all(guide, "pictures", _NAMES, _play)
    deck = next(one for one in decks(PICTURES).items if one.id == SHIPPED_DECK)
    for language in _NAMES:
        texts, dutch = client_texts(language), client_texts(SOURCE_LANGUAGE)
        guide.keep(f"plaatjes-om-te-printen-{language}", paper_pictures(texts, dutch, deck))


def _play(game: Game[PicturesPage]) -> None:
    game.begin()
    game.go_on()
    game.see("2-nu")
    _pick(game, _NOW)
    game.see("3-kijken")
    game.see_page("4-consulent")
    game.go_on()
    game.see("5-graag")
    _pick(game, _WISHED)
    game.see("6-kijken")
    game.go_on()
    game.see("7-samen")
    game.go_on()
    game.keep()
    last = pictures.kept(game.guide.store, game.page.running.person_id)[-1]
    game.guide.keep(f"plaatjes-voor-thuis-{game.language}", card_sheet(last, words=True))
    game.end()


def _pick(game: Game[PicturesPage], card: str) -> None:
    """Look on until the picture lies there, take it, and note what is said about it."""
    page = game.page
    for _ in page.deck.cards:
        if card in page.run.state.hand:
            break
        game.do(Action("shuffle"))
    game.do(Action("pick", card))
    page.words.words.setPlainText(_WORDS[card])
    page.flush()
