import pytest
from PySide6.QtCore import QPoint

from meedoen_desktop.exercises.decks import deck, deck_languages
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.exercises.texts import client_languages
from meedoen_desktop.views.client_window.lettering import fitting
from meedoen_desktop.views.client_window.sight import LookOptions
from tests.board_play import settle
from tests.strengths_tables import Lay, Table, lay, shown_cards, spoken, state_of, table_of

__all__ = ["lay"]


def test_every_card_has_its_name_and_state_in_the_accessibility_tree(lay: Lay) -> None:
    table = lay("en")
    table.act(Action("next"))
    for card in table.state.cards:
        (shown,) = shown_cards(table)
        name, more = spoken(shown)
        assert name == table.content.texts.card(card).name
        assert table.content.texts.card(card).says in more
        table.act(Action("skip"))
    table.to("learn")
    seen = everything_spoken(table)
    assert set(seen) == {texts.name for texts in table.content.texts.learning.values()}
    table.act(Action("learn", "bellen"))
    chosen = table.content.texts.learn("bellen").name
    assert {name: checked for name, checked in everything_spoken(table).items() if checked} == {
        chosen: True
    }
    table.act(Action("next"))
    assert set(everything_spoken(table)) == {
        texts.name for texts in table.content.texts.cards.values()
    }


def everything_spoken(table: Table) -> dict[str, bool]:
    """Names and whether they are chosen, on all pages."""
    pages = table.window.view.scene.pages  # type: ignore[union-attr]
    found: dict[str, bool] = {}
    pages.turn(-99)
    while True:
        for card in shown_cards(table):
            found[spoken(card)[0]] = bool(state_of(card).checked)  # type: ignore[attr-defined]
            assert state_of(card).checkable  # type: ignore[attr-defined]
        if not pages.turn(1):
            return found


@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (3840, 2160)])
@pytest.mark.parametrize(
    "look", [LookOptions(still=True), LookOptions(sober=True, large=True, still=True)]
)
def test_nothing_lies_over_something_else_or_outside(
    lay: Lay, size: tuple[int, int], look: LookOptions
) -> None:
    table = lay("ar", size, look=look)
    for step in ("sort", "choose", "talk", "learn", "other", "both"):
        table.to(step, "brave", "handy", "funny", "loyal", "responsible")
        settle()
        view = table.window.view
        assert view is not None
        boxes = {
            card.objectName(): card.face_box().toRect().translated(card.mapTo(view, QPoint(0, 0)))
            for card in shown_cards(table)
        }
        room = view.rect().adjusted(0, view.head.height, 0, -view.footer.stop.height())
        for name, box in boxes.items():
            assert room.contains(box), (step, name)
            assert not [
                other for other, at in boxes.items() if other != name and at.intersects(box)
            ]


@pytest.mark.parametrize("language", client_languages())
def test_every_name_and_sentence_is_readable_on_its_card(lay: Lay, language: str) -> None:
    """A name that would have to become smaller than this is a name that nobody reads."""
    assert language in deck_languages(deck("sterke-kanten"))
    texts = table_of(language).texts
    for card in texts.cards.values():
        assert fitting(card.name, 195, 70, 25, bold=True)[0] >= 17, card.name
        assert fitting(card.says, 330, 90, 24, bold=False)[0] >= 17, card.says
    for point in texts.learning.values():
        assert fitting(point.name, 270, 80, 27, bold=True)[0] >= 17, point.name
        assert fitting(point.says, 270, 90, 20, bold=False)[0] >= 15, point.says
