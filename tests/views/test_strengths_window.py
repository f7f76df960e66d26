from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from meedoen_desktop.exercises.session import Action
from meedoen_desktop.exercises.texts import client_texts
from meedoen_desktop.views.client_window.strengths_view import strengths_view
from meedoen_desktop.views.client_window.voice import Spoken
from tests.board_play import Finger, Keys, Mouse, settle
from tests.board_tables import INPUTS, SCREEN, everything_said
from tests.strengths_tables import (
    Lay,
    is_there,
    lay,
    pick,
    play_to_the_question,
    shown_cards,
    spoken,
    table_of,
)

__all__ = ["lay"]


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
@pytest.mark.parametrize("how", list(INPUTS))
def test_the_strengths_are_played_to_the_end(lay: Lay, language: str, how: str) -> None:
    table = lay(language, SCREEN if how == "finger" else (1366, 768))
    player = INPUTS[how](table.window)
    play_to_the_question(player)
    state = table.state
    assert state.step == "closing"
    assert [len(state.pile(pile)) for pile in (0, 1, 2)] == [3, 3, 3]
    assert state.chosen == (state.offered[-1], state.offered[0])
    assert state.learning == ("post-openen",)
    assert state.others == (state.offered[0], "digital")
    player.press("yes")
    assert table.state.step == "kept"


@pytest.mark.parametrize("how", ["mouse", "finger"])
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_a_card_is_dragged_onto_a_pile(lay: Lay, language: str, how: str) -> None:
    table = lay(language, SCREEN)
    player = {"mouse": Mouse, "finger": Finger}[how](table.window)
    player.press("begin")
    card = table.state.card
    player.drag(f"card.{card}", "tray.2")
    assert table.state.pile(2) == (card,)
    assert table.state.card != card


def test_a_card_dropped_beside_the_piles_goes_back(lay: Lay) -> None:
    table = lay()
    mouse = Mouse(table.window)
    mouse.press("begin")
    card = table.state.card
    place = mouse.part(f"card.{card}").geometry()
    mouse.drag(f"card.{card}", "skip")
    assert table.state.piles == ()
    assert mouse.part(f"card.{card}").geometry() == place


def test_with_arrows_and_enter_the_keyboard_stays_at_its_pile(lay: Lay) -> None:
    table = lay()
    keys = Keys(table.window)
    keys.press("begin")
    first, second = table.state.cards[:2]
    keys.key(Qt.Key.Key_Right)
    keys.key(Qt.Key.Key_Right)
    keys.key(Qt.Key.Key_Return)
    keys.key(Qt.Key.Key_Return)
    assert table.state.pile(1) == (first, second)
    keys.key(Qt.Key.Key_3)
    assert keys.part(f"card.{table.state.card}").hasFocus()


@pytest.mark.parametrize("how", list(INPUTS))
def test_undo_goes_back_to_the_start(lay: Lay, how: str) -> None:
    table = lay("nl", SCREEN)
    player = INPUTS[how](table.window)
    player.press("begin")
    for pile in (2, 2, 0):
        player.lay(pile)
    player.press("skip")
    player.press("next")
    pick(player, table.state.offered[0])
    for _ in range(len(table.session.actions)):
        player.press("undo")
    assert table.state == table.session.start


def test_many_cards_give_a_quiet_line_and_few_give_dots(lay: Lay) -> None:
    table = lay()
    table.act(Action("next"))
    progress = table.window.view.head.progress  # type: ignore[union-attr]
    assert progress.total == 60
    assert progress.accessibleName() == "Kaart 1 van 60"
    before = progress.grab().toImage()
    for _ in range(30):
        table.act(Action("skip"))
    assert progress.grab().toImage() != before


def test_a_pile_tells_how_many_cards_lie_there_and_the_last_ones(lay: Lay) -> None:
    table = lay()
    mouse = Mouse(table.window)
    mouse.press("begin")
    first, second = (table.content.name(card).main for card in table.state.cards[:2])
    assert spoken(mouse.part("tray.2")) == ("past bij mij", "Hier ligt nog geen kaart.")
    mouse.lay(2)
    assert spoken(mouse.part("tray.2"))[1] == f"1 kaart. {first}"
    mouse.lay(2)
    assert spoken(mouse.part("tray.2"))[1] == f"2 kaarten. {second}. {first}"


def test_what_fits_comes_before_what_fits_sometimes(lay: Lay) -> None:
    table = lay()
    table.act(Action("next"))
    for pile in (1, 0, 2, 1, 2):
        table.act(Action("place", table.state.card, value=pile))
    dealt = table.state.cards
    table.act(Action("next"))
    expected = [dealt[2], dealt[4], dealt[0], dealt[3]]
    assert [card.card for card in shown_cards(table)] == expected
    assert spoken(shown_cards(table)[2])[1].endswith("Ligt bij soms.")


def test_without_a_card_that_fits_there_is_a_sentence_and_a_way_on(lay: Lay) -> None:
    table = lay()
    table.to("choose")
    assert shown_cards(table) == []
    Mouse(table.window).press("next")
    assert table.state.step == "learn"


def test_a_choice_that_does_not_fit_any_more_can_be_taken_out(lay: Lay) -> None:
    table = lay()
    table.to("choose")
    table.act(Action("choose", "brave"))
    assert [card.card for card in shown_cards(table)] == ["brave"]
    Mouse(table.window).press("slot.1")
    assert shown_cards(table) == []
    assert table.state.chosen == ()


def test_the_order_of_the_choice_is_shown_and_one_is_taken_out_below(lay: Lay) -> None:
    table = lay()
    table.to("other")
    mouse = Mouse(table.window)
    for card in ("loyal", "helpful", "funny"):
        pick(mouse, card)
    names = [spoken(mouse.part(f"slot.{order}"))[0] for order in (1, 2, 3)]
    assert names == ["1. trouw", "2. behulpzaam", "3. grappig"]
    mouse.press("slot.2")
    assert table.state.others == ("loyal", "funny")
    assert spoken(mouse.part("slot.2"))[0] == "2. grappig"
    assert not is_there(mouse, "slot.3")


@pytest.mark.parametrize(
    ("step", "cards", "key"),
    [
        ("other", ("loyal", "helpful", "funny", "honest", "polite", "kind"), "choose_full"),
        ("learn", ("nee-zeggen", "beginnen", "bellen", "taal"), "learn_full"),
    ],
)
def test_one_too_many_is_told_calmly(lay: Lay, step: str, cards: tuple[str, ...], key: str) -> None:
    table = lay()
    table.to(step)
    mouse = Mouse(table.window)
    for card in cards:
        pick(mouse, card)
    picked = table.state.others if step == "other" else table.state.learning
    assert picked == cards[:-1]
    scene = table.window.view.scene  # type: ignore[union-attr]
    assert scene.count.pair.main == client_texts("nl").text(f"strengths.{key}")  # type: ignore[union-attr]
    pick(mouse, cards[0])
    assert "gekozen" in scene.count.pair.main  # type: ignore[union-attr]


def test_pages_turn_with_keys_wheel_and_a_stroke(lay: Lay) -> None:
    table = lay()
    table.to("other")
    pages = table.window.view.scene.pages  # type: ignore[union-attr]
    first = [card.card for card in shown_cards(table)]
    assert len(first) == 10
    assert pages.accessibleName() == "Bladzijde 1 van 6"
    keys = Keys(table.window)
    keys.key(Qt.Key.Key_PageDown)
    assert pages.accessibleName() == "Bladzijde 2 van 6"
    assert QApplication.focusWidget() is shown_cards(table)[0]
    keys.key(Qt.Key.Key_End)
    assert pages.accessibleName() == "Bladzijde 6 van 6"
    keys.key(Qt.Key.Key_Home)
    roll(pages, -120)
    assert pages.accessibleName() == "Bladzijde 2 van 6"
    card = shown_cards(table)[4]
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    QTest.mouseMove(card, QPoint(180, 60))
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=QPoint(180, 60))
    settle()
    assert [card.card for card in shown_cards(table)] == first
    assert table.state.others == ()


def roll(widget: QWidget, notches: int) -> None:
    middle = QPointF(widget.rect().center())
    turn = QWheelEvent(
        middle, widget.mapToGlobal(middle), QPoint(), QPoint(0, notches),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(widget, turn)
    settle()


def test_in_arabic_a_stroke_turns_the_other_way(lay: Lay) -> None:
    table = lay("ar")
    table.to("other")
    pages = table.window.view.scene.pages  # type: ignore[union-attr]
    pages.swiped(1)
    assert pages.page == 1
    assert pages.next.x() < pages.back.x()


def test_each_move_is_announced_in_the_clients_language(lay: Lay) -> None:
    table = lay("en")
    mouse = Mouse(table.window)
    mouse.press("begin")
    first, second = (table.content.name(card).main for card in table.state.cards[:2])
    mouse.lay(2)
    mouse.press("undo")
    mouse.lay(2)
    mouse.press("next")
    card = table.state.offered[0]
    mouse.press(f"card.{card}")
    mouse.press(f"card.{card}")
    mouse.press("next")
    pick(mouse, "bellen")
    assert [said for said in table.said if said] == [
        f"Now: {first}.",
        f"{first} is now on the pile: fits me. Now: {second}.",
        f"The last step was undone. Now: {first}.",
        f"{first} is now on the pile: fits me. Now: {second}.",
        f"{first} is chosen.",
        f"{first} is no longer chosen.",
        client_texts("en").text("announce.learned", card=table.content.name("bellen").main),
    ]


def test_the_talk_asks_the_cards_own_question_and_three_general_ones(lay: Lay) -> None:
    table = lay("ar")
    table.to("talk", "brave", "handy")
    asking = Mouse(table.window).part("asking")
    assert spoken(asking)[0] == table.content.texts.card("brave").asks
    assert client_texts("ar").text("strengths.talk_when") in spoken(asking)[1]
    Mouse(table.window).press("next")
    assert spoken(asking)[0] == table.content.texts.card("handy").asks
    Mouse(table.window).press("back")
    assert table.state.card == "brave"


def test_the_card_is_read_aloud_with_its_sentence_and_later_its_question(lay: Lay) -> None:
    table = lay("en")
    heard: list[list[Spoken]] = []
    table.window.set_voice(Reader(heard))
    table.act(Action("next"))
    mouse = Mouse(table.window)
    mouse.press("listen")
    card, texts = table.state.card, table.content.texts
    assert heard[0][0] == Spoken(
        f"{texts.card(card).name}. {texts.card(card).says}", f"sterke-kanten.{card}"
    )
    assert heard[0][1].key == "strengths.sort_title"
    table.to("talk", "brave")
    mouse.press("listen")
    asked = f"{texts.card('brave').name}. {texts.card('brave').asks}"
    assert heard[1][0] == Spoken(asked, "sterke-kanten.brave.asks")


class Reader:
    def __init__(self, heard: list[list[Spoken]]) -> None:
        self.heard = heard

    def say(self, parts: Sequence[Spoken]) -> None:
        self.heard.append(list(parts))


def test_the_whole_marks_what_both_chose_and_shows_earlier_times(lay: Lay) -> None:
    table = lay("nl", earlier=True)
    table.to("learn", "brave", "handy")
    table.act(Action("learn", "taal"))
    table.act(Action("next"))
    for card in ("handy", "funny"):
        table.act(Action("other_choose", card))
    table.act(Action("next"))
    mouse = Mouse(table.window)
    assert "Dit kozen we allebei" in spoken(mouse.part("shelf.mine.handy"))[1]
    assert "Dit koos ik" in spoken(mouse.part("shelf.mine.brave"))[1]
    assert spoken(mouse.part("shelf.theirs.funny"))[0] == "grappig"
    assert spoken(mouse.part("shelf.learning.taal"))[0] == "taal"
    past = table.window.view.head.past  # type: ignore[union-attr]
    past.setFocus()
    QTest.keyClick(past, Qt.Key.Key_Left)
    settle()
    assert past.accessibleDescription() == "9 sep 2026"
    assert [card.card for card in shown_cards(table)] == ["patient", "brave"]
    QTest.keyClick(past, Qt.Key.Key_Right)
    settle()
    assert len(shown_cards(table)) == 5


def test_noted_words_never_reach_the_client_window(lay: Lay) -> None:
    table = lay()
    table.to("talk", "brave")
    table.act(Action("say", "brave", value="Zij sprong bij haar zus in Delft"))
    for step in ("learn", "other", "both", "closing"):
        assert "Delft" not in everything_said(table.window)
        table.to(step)
    assert table.window.state.words == ()
    assert "Delft" not in everything_said(table.window)


@pytest.mark.parametrize("step", ["sort", "choose", "talk", "learn", "other", "both"])
def test_the_language_changes_in_the_middle_without_loss(lay: Lay, step: str) -> None:
    table = lay("nl")
    table.to(step, "brave", "handy")
    before = table.state
    table.window.set_texts(client_texts("ar"), strengths_view(table_of("ar")))
    settle()
    assert table.window.state == before
    assert table.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    Mouse(table.window).press("next")
    assert table.state != before
