from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest

from meedoen_desktop.exercises.decks import deck_texts
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.exercises.texts import client_texts
from meedoen_desktop.views.client_window.pictures_content import PicturesContent
from meedoen_desktop.views.client_window.pictures_view import pictures_view
from meedoen_desktop.views.client_window.sight import LookOptions
from meedoen_desktop.views.client_window.voice import Spoken
from tests.board_play import Keys, Mouse, settle
from tests.board_tables import INPUTS, SCREEN, everything_said
from tests.pictures_tables import Lay, PicturesTable, lay, play_to_the_question

__all__ = ["lay"]

NAME, ABOUT = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
@pytest.mark.parametrize("how", list(INPUTS))
def test_the_pictures_are_played_to_the_end(lay: Lay, language: str, how: str) -> None:
    table = lay(language, SCREEN if how == "finger" else (1366, 768))
    player = INPUTS[how](table.window)
    now, wished = play_to_the_question(player)
    assert table.state.step == "closing"
    assert (table.state.now, table.state.wished) == (now, wished)
    player.press("yes")
    assert table.state.step == "kept"


def test_twelve_pictures_lie_there_with_a_stop_card(lay: Lay) -> None:
    table = lay()
    table.act(Action("next"))
    settle()
    names = set(table.places())
    assert {f"client.picture.{card}" for card in table.state.hand} <= names
    assert {"client.stop_card", "client.shuffle", "client.stop"} <= names
    assert sum(name.startswith("client.picture.") for name in names) == 12


@pytest.mark.parametrize("how", list(INPUTS))
@pytest.mark.parametrize("looking", [False, True])
def test_the_stop_card_leads_to_the_question_from_the_table_and_from_a_picture(
    lay: Lay, how: str, looking: bool
) -> None:
    table = lay("nl", SCREEN)
    table.act(Action("next"))
    table.pick(2)
    if not looking:
        table.act(Action("back"))
    INPUTS[how](table.window).press("stop_card")
    assert (table.state.step, table.state.stopped) == ("closing", True)


@pytest.mark.parametrize("how", list(INPUTS))
def test_undo_goes_back_to_the_start(lay: Lay, how: str) -> None:
    table = lay("nl", SCREEN)
    player = INPUTS[how](table.window)
    play_to_the_question(player)
    while table.session.can_undo:
        player.press("undo")
        if table.state.step == "intro":
            break
    assert table.state == table.session.start


def test_another_picture_leads_back_to_the_same_twelve_and_back_keeps_the_picked_one(
    lay: Lay,
) -> None:
    table = lay()
    mouse = Mouse(table.window)
    mouse.press("begin")
    hand = table.state.hand
    mouse.press(f"picture.{hand[4]}")
    mouse.press("other_one")
    assert (table.state.step, table.state.hand, table.state.now) == ("now", hand, "")
    mouse.press(f"picture.{hand[5]}")
    mouse.press("back")
    assert mouse.part(f"picture.{hand[5]}").isChecked()  # type: ignore[attr-defined]
    assert not mouse.part(f"picture.{hand[4]}").isChecked()  # type: ignore[attr-defined]
    mouse.press(f"picture.{hand[5]}")
    assert (table.state.step, table.state.card) == ("look", hand[5])


def test_going_on_without_a_picture_is_called_passing_over(lay: Lay) -> None:
    table = lay("en")
    mouse = Mouse(table.window)
    mouse.press("begin")
    skip, onward = (client_texts("en").text(f"window.{key}") for key in ("skip", "next"))
    assert mouse.part("next").accessibleName() == skip
    mouse.press("next")
    assert table.state.step == "wished"
    table.pick(0)
    assert mouse.part("next").accessibleName() == onward


def test_with_the_arrow_keys_one_walks_over_the_table(lay: Lay) -> None:
    table = lay("ar")
    keys = Keys(table.window)
    keys.press("begin")
    hand = table.state.hand
    assert keys.part(f"picture.{hand[0]}").hasFocus()
    keys.key(Qt.Key.Key_Left)  # read from the right
    keys.key(Qt.Key.Key_Down)
    assert keys.part(f"picture.{hand[7]}").hasFocus()
    keys.key(Qt.Key.Key_Space)
    assert table.state.now == hand[7]


def heard(table: PicturesTable, name: str) -> QAccessibleInterface:
    """What a screen reader gets from a part of the window."""
    found = QAccessible.queryAccessibleInterface(Mouse(table.window).part(name))
    assert found is not None
    return found


def test_each_card_says_its_name_what_there_is_to_see_and_whether_it_is_picked(lay: Lay) -> None:
    table = lay("ar")
    texts = deck_texts(table.deck, "ar")
    table.act(Action("next"))
    picked = table.pick(3)
    large = heard(table, f"large.{picked}")
    assert large.text(NAME) == texts.card(picked).name
    assert large.text(ABOUT) == texts.card(picked).says
    table.act(Action("back"))
    for card in table.state.hand:
        shown = heard(table, f"picture.{card}")
        assert shown.text(NAME) == texts.card(card).name
        assert shown.text(ABOUT) == texts.card(card).says
        assert shown.state().checkable
        assert bool(shown.state().checked) == (card == picked)
    assert heard(table, "stop_card").text(NAME) == client_texts("ar").text("pictures.stop_card")


def test_what_happens_is_announced_in_the_clients_language(lay: Lay) -> None:
    table = lay("en")
    names = deck_texts(table.deck, "en")
    mouse = Mouse(table.window)
    mouse.press("begin")
    mouse.press("shuffle")
    card = table.state.hand[0]
    mouse.press(f"picture.{card}")
    mouse.press("other_one")
    mouse.press("undo")
    table.undo()
    table.act(Action("heavy", value=True))
    text, name = client_texts("en").text, names.card(card).name
    assert table.said == [
        "",
        text("announce.shuffled"),
        text("announce.picked", card=name),
        text("announce.unpicked", card=name),
        text("announce.undone"),
        text("announce.undone"),
        text("announce.shuffled"),
    ]


def test_the_large_picture_is_asked_about_and_read_aloud(lay: Lay) -> None:
    class Reader:
        def __init__(self) -> None:
            self.heard: list[str] = []

        def say(self, parts: Sequence[Spoken]) -> None:
            self.heard += [part.text for part in parts]

    table, reader = lay("en"), Reader()
    table.window.set_voice(reader)
    table.act(Action("next"))
    card = deck_texts(table.deck, "en").card(table.pick(0))
    Mouse(table.window).press("listen")
    assert card.name in reader.heard[0]
    assert card.asks in reader.heard[0]
    assert client_texts("en").text("pictures.look_how") in reader.heard[0]


def test_the_same_picture_twice_stands_alone_with_both_meanings(lay: Lay) -> None:
    table = lay("nl")
    table.act(Action("next"))
    card = table.pick(0)
    table.act(Action("next"))
    table.act(Action("pick", card))
    table.act(Action("next"))
    settle()
    text = client_texts("nl").text
    assert table.state.step == "between"
    assert table.view.head.title.pair.main == text("pictures.one_title")
    (large,) = [p for p in table.view.scene.pictures if p.isVisible()]  # type: ignore[union-attr]
    assert large.card == card
    label = table.view.scene.labels[0].accessibleName()  # type: ignore[union-attr]
    assert text("pictures.now") in label
    assert text("pictures.wished") in label


def test_with_movement_the_picture_ends_at_the_same_place(lay: Lay) -> None:
    moving, still = lay(look=LookOptions()), lay()
    for table in (moving, still):
        table.act(Action("next"))
        table.pick(3)
        settle()
    large = [Mouse(one.window).part(f"large.{one.state.now}").geometry() for one in (moving, still)]
    assert large[0] == large[1]
    assert moving.state == still.state


def test_the_language_changes_in_the_middle_without_loss(lay: Lay) -> None:
    table = lay("nl")
    table.act(Action("next"))
    card = table.pick(6)
    before = table.state
    table.window.set_texts(client_texts("ar"), pictures_view(PicturesContent.of(table.deck, "ar")))
    settle()
    assert table.window.state == before
    large = Mouse(table.window).part(f"large.{card}")
    assert large.accessibleName() == deck_texts(table.deck, "ar").card(card).name


def test_noted_words_and_the_mood_of_a_card_never_reach_what_is_said(lay: Lay) -> None:
    table = lay()
    table.act(Action("next"))
    card = table.pick(0)
    table.act(Action("say", card, value="Zij slaapt bij haar zus in Delft"))
    for step in ("next", "back", "next"):
        assert "Delft" not in everything_said(table.window)
        table.act(Action(step))
    assert "Delft" not in everything_said(table.window)
    assert table.window.state.words == ()


def test_an_own_deck_in_dutch_alone_is_played_in_arabic(lay: Lay) -> None:
    table = lay("ar", own=True)
    player = Mouse(table.window)
    now, _wished = play_to_the_question(player)
    assert now.startswith("k")
    player.press("yes")
    assert table.state.step == "kept"


def test_the_next_pictures_are_drawn_before_they_are_asked_for(
    lay: Lay, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    seam = "meedoen_desktop.views.client_window.pictures_ahead.picture"
    monkeypatch.setattr(seam, lambda path, _width: drawn.append(path.stem))
    table = lay()
    table.act(Action("next"))
    ahead = table.view.scene.ahead  # type: ignore[union-attr]
    while not ahead.is_ready:
        ahead._timer.timeout.emit()
    table.act(Action("shuffle"))
    names = {table.deck.card(card).picture.stem for card in table.state.hand}  # type: ignore[union-attr]
    assert names <= set(drawn)


def test_pressing_the_large_picture_does_nothing(lay: Lay) -> None:
    table = lay()
    table.act(Action("next"))
    card = table.pick(1)
    before = table.state
    QTest.mouseClick(Mouse(table.window).part(f"large.{card}"), Qt.MouseButton.LeftButton)
    settle()
    assert table.state == before
