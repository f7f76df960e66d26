"""Two laptops at one table, as two people would do it: set up, invite, join, compare, share."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.models import Person
from meedoen_desktop.services import syncing, team
from meedoen_desktop.services.team import TeamDetails
from meedoen_desktop.views.messages import Message
from meedoen_desktop.views.sharing.invitation_words import InvitationWords
from meedoen_desktop.views.sharing.place_dialog import PlaceDialog
from meedoen_desktop.views.widgets.choices import ChoiceButton
from meedoen_desktop.views.widgets.words_grid import WordsGrid
from tests.factories import add_person
from tests.views.programs import until, vault, words
from tests.views.test_sharing import people
from tests.views.two_laptops import Laptop, folder, laptops, pair

__all__ = ["folder", "laptops", "pair"]


@pytest.fixture
def invitation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the file of the invitation goes, chosen in the file dialog."""
    path = tmp_path / "meedoen.uitnodiging"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(path), ""))
    return path


def begin(noor: Laptop, folder: Path) -> None:
    noor.go("settings", part="sharing")
    noor.press("sharing.begin")
    noor.type("place.path", str(folder))
    noor.press("sharing.test")
    until(lambda: noor.program.sharing.is_shared)
    noor.rest()


def invite(noor: Laptop, *, is_open: bool = False) -> str:
    """The words that are on the screen then."""
    if not is_open:
        noor.press("sharing.invite")
    noor.press("invite.make")
    grid = noor.find("sharing.invite_dialog").findChild(WordsGrid)
    assert grid is not None
    spoken = (label.accessibleName().partition(": ") for label in grid.findChildren(QLabel))
    told = {int(number): word for number, colon, word in spoken if colon}
    assert len(told) == 12
    return " ".join(told[number] for number in sorted(told))


def ask(jan: Laptop, invitation: Path, told: str) -> str:
    """Accept the invitation in the settings; the digits on the screen."""
    jan.go("settings", part="sharing")
    jan.press("sharing.join")
    jan.type("join.file", str(invitation))
    jan.type("join.words", told)
    jan.press("join.go_on")
    assert jan.read("place.path")
    jan.press("join.go_on")
    return jan.read("sharing.digits")


def state(laptop: Laptop) -> syncing.SyncState:
    found = laptop.program.sharing.state
    assert found is not None
    return found


def test_two_people_begin_to_share_with_a_few_clicks(
    laptops: tuple[Laptop, Laptop], folder: Path, invitation: Path
) -> None:
    noor, jan = laptops
    begin(noor, folder)
    assert noor.read("status.sharing") == "· laatst gedeeld vandaag 10.00"
    shown = ask(jan, invitation, invite(noor))
    noor.find("sharing.digits_dialog")
    assert noor.read("sharing.digits") == shown
    noor.press("sharing.same")
    add_person(vault(noor.program))
    for laptop in (noor, jan, noor):
        laptop.share()
    for laptop in (noor, jan):
        seen = state(laptop)
        assert {one.who for one in seen.colleagues} == {"Noor", "Jan"}
        assert (seen.own_digits, seen.asking, seen.alarms) == ("", (), ())
    assert "stand van vandaag 10.00" in words(jan.find("sharing.laptops"))


def test_other_digits_keep_a_laptop_out(
    laptops: tuple[Laptop, Laptop], folder: Path, invitation: Path
) -> None:
    noor, jan = laptops
    begin(noor, folder)
    ask(jan, invitation, invite(noor))
    noor.find("sharing.digits_dialog")
    noor.press("sharing.other")
    noor.share()
    assert [one.who for one in state(noor).colleagues] == ["Noor"]
    assert state(noor).asking == ()
    assert noor.read("status.sharing") == "· laatst gedeeld vandaag 10.00"


def test_who_pressed_no_by_mistake_compares_once_more(
    laptops: tuple[Laptop, Laptop], folder: Path, invitation: Path
) -> None:
    noor, jan = laptops
    begin(noor, folder)
    shown = ask(jan, invitation, invite(noor))
    noor.find("sharing.digits_dialog")
    noor.press("sharing.other")
    jan.share()
    assert "zodra deze laptop is toegelaten" in jan.read("sharing.waiting")
    assert "Er doet nog geen andere" not in words(jan.find("sharing.laptops"))
    noor.press("sharing.compare_again")
    assert noor.read("sharing.digits") == shown
    noor.press("sharing.same")
    for laptop in (noor, jan, noor):
        laptop.share()
    assert {one.who for one in state(noor).colleagues} == {"Noor", "Jan"}
    assert state(noor).refused == ()
    assert jan.read("sharing.waiting") == "Al uw werk is gedeeld."


def test_who_was_refused_begins_again_with_another_invitation(
    laptops: tuple[Laptop, Laptop], folder: Path, invitation: Path
) -> None:
    noor, jan = laptops
    begin(noor, folder)
    add_person(vault(jan.program))
    first = ask(jan, invitation, invite(noor))
    noor.find("sharing.digits_dialog")
    noor.press("sharing.other")
    jan.press("sharing.begin_again")
    assert "Wat u schreef, blijft staan" in words(jan.find("sharing.again_dialog"))
    jan.press("sharing.again_now")
    jan.find("sharing.join_dialog")
    assert not jan.program.sharing.is_shared
    assert people(vault(jan.program)) == 1
    told = invite(noor)
    jan.type("join.file", str(invitation))
    jan.type("join.words", told)
    jan.press("join.go_on")
    assert jan.read("place.path")
    jan.press("join.go_on")
    second = jan.read("sharing.digits")
    assert second != first
    noor.find("sharing.digits_dialog")
    assert noor.read("sharing.digits") == second
    noor.press("sharing.same")
    for laptop in (noor, jan, noor):
        laptop.share()
    assert {one.who for one in state(noor).colleagues} == {"Noor", "Jan"}
    assert people(vault(noor.program)) == 1
    assert state(jan).asking == state(jan).waiting_long == ()


def test_who_begins_again_is_not_asked_about_at_the_colleague_any_more(
    laptops: tuple[Laptop, Laptop], folder: Path, invitation: Path
) -> None:
    noor, jan = laptops
    begin(noor, folder)
    ask(jan, invitation, invite(noor))
    noor.find("sharing.digits_dialog").close()
    noor.share()
    assert "een laptop wil meedoen" in noor.read("status.sharing")
    (asks,) = state(noor).asking
    jan.press("sharing.begin_again")
    jan.press("sharing.again_now")
    jan.find("sharing.join_dialog").close()
    noor.share()
    assert "een laptop wil meedoen" not in noor.read("status.sharing")
    assert "Laptop van Jan" not in words(noor.find("sharing.laptops"))
    with pytest.raises(NotFound, match="vraagt niet meer om mee te doen"):
        syncing.confirm(vault(noor.program), asks.stream)


def test_who_asked_more_than_a_day_ago_stands_in_the_settings_alone(
    laptops: tuple[Laptop, Laptop], folder: Path, invitation: Path
) -> None:
    noor, jan = laptops
    begin(noor, folder)
    ask(jan, invitation, invite(noor))
    noor.find("sharing.digits_dialog").close()
    noor.share()
    assert "een laptop wil meedoen" in noor.read("status.sharing")
    clock = noor.program.clock
    assert isinstance(clock, FixedClock)
    since = noor.program.translator.day_long(clock.today())
    clock.moment += timedelta(days=2)
    noor.share()
    assert "meedoen" not in noor.read("status.sharing")
    listed = words(noor.find("sharing.laptops"))
    assert f"wilde meedoen, wacht al sinds {since}" in listed
    assert "Er doet nog geen andere" not in listed
    noor.press("sharing.no")
    listed = words(noor.find("sharing.laptops"))
    assert "wacht al sinds" not in listed
    assert "doet niet mee: hier is nee gezegd" in listed
    noor.press("sharing.compare_again")
    noor.press("sharing.same")
    for laptop in (noor, jan, noor):
        laptop.share()
    assert {one.who for one in state(noor).colleagues} == {"Noor", "Jan"}


def test_a_folder_that_is_not_there_is_refused_with_a_sentence(
    laptops: tuple[Laptop, Laptop], folder: Path
) -> None:
    noor, _jan = laptops
    noor.go("settings", part="sharing")
    noor.press("sharing.begin")
    noor.type("place.path", str(folder / "weg"))
    noor.press("sharing.test")
    assert "niet te bereiken" in noor.read("sharing.test_result")
    assert not noor.program.sharing.is_shared


def test_what_is_missing_for_a_server_is_said_at_its_field(laptops: tuple[Laptop, Laptop]) -> None:
    noor, _jan = laptops
    noor.go("settings", part="sharing")
    noor.press("sharing.begin")
    dialog = noor.find("sharing.place_dialog")
    assert isinstance(dialog, PlaceDialog)
    for choice in dialog.place.kind.findChildren(ChoiceButton):
        if choice.text() == "Nextcloud of WebDAV":
            choice.click()
    noor.type("place.url", "http://opslag.example/map")
    noor.press("sharing.test")
    assert "https://" in dialog.place.form.rows["url"].error.text()
    field = noor.find("place.url")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    noor.type("place.url", "opslag.example/map")
    noor.press("sharing.test")
    assert "gebruikersnaam" in dialog.place.form.rows["user"].error.text()


def test_the_panel_says_what_waits_and_why(pair: tuple[Laptop, Laptop], folder: Path) -> None:
    noor, _jan = pair
    add_person(vault(noor.program))
    until(lambda: state(noor).waiting > 0)
    assert noor.read("status.sharing").startswith("· 2 wachten op delen · laatst gedeeld")
    noor.press("status.sharing")
    assert noor.read("sharing.waiting") == "Wacht op delen: 2 wijzigingen in 1 dossier."
    folder.rename(folder.with_name("weg"))
    noor.press("sharing.now")
    noor.rest()
    assert "niet te bereiken" in noor.read("sharing.why")
    folder.with_name("weg").rename(folder)
    noor.press("sharing.now")
    noor.rest()
    assert noor.read("sharing.waiting") == "Al uw werk is gedeeld."


def test_an_invitation_counts_down_and_is_over_after_ten_minutes(
    pair: tuple[Laptop, Laptop], invitation: Path
) -> None:
    noor, _jan = pair
    noor.go("settings", part="sharing")
    invite(noor)
    clock = noor.program.clock
    assert isinstance(clock, FixedClock)
    clock.moment += timedelta(minutes=4, seconds=30)
    shown = noor.find("sharing.invite_dialog").findChild(InvitationWords)
    assert shown is not None
    shown.tick()
    assert shown.left.text() == "Nog 5.30 minuten geldig"
    clock.moment += timedelta(minutes=6)
    shown.tick()
    assert "tien minuten zijn om" in words(noor.find("sharing.invite_dialog"))
    assert noor.find("sharing.invite_dialog").findChild(WordsGrid) is None or not shown.isVisible()


def move(laptop: Laptop, place: Path) -> Message:
    """Another folder in the settings; what is said about it."""
    laptop.go("settings", part="sharing")
    laptop.press("sharing.change_place")
    assert "Vertel het uw collega's" in words(laptop.find("sharing.place_dialog"))
    field = laptop.find("place.path")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    laptop.type("place.path", str(place))
    told: list[Message] = []
    laptop.program.messages.shown.connect(told.append)
    laptop.press("sharing.test")
    return told[-1]


def test_the_team_moves_to_another_place_which_fills_itself(
    pair: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    noor, jan = pair
    add_person(vault(noor.program))
    (tmp_path / "elders").mkdir()
    told = move(noor, tmp_path / "elders")
    assert "Uw collega's horen bij hun volgende keer delen" in told.text
    assert noor.read("sharing.place") == str(tmp_path / "elders")
    noor.share()
    jan.share()
    assert "een collega deelt op een andere plek" in jan.read("status.sharing")
    jan.press("status.sharing")
    panel = words(jan.find("sharing.panel"))
    assert "Noor deelt nu op een andere plek." in panel
    assert f"{tmp_path / 'elders'}. Elkaars nieuwe werk ziet u weer als u meegaat." in panel
    jan.press("sharing.attention.follow")
    assert "Klopt de plek?" in words(jan.find("sharing.place_dialog"))
    messages: list[Message] = []
    jan.program.messages.shown.connect(messages.append)
    jan.press("sharing.test")
    assert "Uw werk wordt nu gedeeld" in messages[-1].text
    for laptop in (jan, noor, jan):
        laptop.share()
        assert "andere plek" not in laptop.read("status.sharing")
    assert people(vault(jan.program)) == 1
    assert (state(noor).alarms, state(jan).alarms) == ((), ())


def test_who_moves_when_the_old_place_is_gone_has_to_tell_it(
    pair: tuple[Laptop, Laptop], folder: Path, tmp_path: Path
) -> None:
    noor, _jan = pair
    (tmp_path / "elders").mkdir()
    folder.rename(tmp_path / "weg")
    assert "nu ook op de andere laptops" in move(noor, tmp_path / "elders").text
    noor.share()
    assert state(noor).alarms == ()


def test_what_two_people_wrote_unseen_is_a_door_to_its_page(pair: tuple[Laptop, Laptop]) -> None:
    noor, jan = pair
    person = add_person(vault(noor.program))
    for laptop in (noor, jan):
        laptop.share()
    for laptop, town in ((noor, "Delft"), (jan, "Gouda")):
        with vault(laptop.program).work() as session:
            session.get_one(Person, person).town = town
    for laptop in (noor, jan, noor):
        laptop.share()
    noor.press("status.sharing")
    assert "1 keer schreven twee mensen iets anders." in words(noor.find("sharing.panel"))
    noor.press("sharing.attention.conflicts")
    assert noor.program.frame is not None
    assert noor.program.frame.navigator.history[-1].key == "differences"


def test_the_practice_vault_is_never_shared(laptops: tuple[Laptop, Laptop], folder: Path) -> None:
    noor, _jan = laptops
    store = vault(noor.program)
    team.choose_team(store, TeamDetails("leidschendam-voorburg", "lvw", practice=True))
    noor.go("settings", part="sharing")
    assert "oefenkluis staat los van alles" in words(noor.program.frame)
    with pytest.raises(WrongInput, match="oefenkluis"):
        syncing.set_up(store, syncing.FolderPlace(str(folder)), "Oefenlaptop")
