"""A laptop that is lost, or of a colleague who left, stands apart in the list until it shares."""

from __future__ import annotations

import pytest

from meedoen_desktop.errors import NotFound
from meedoen_desktop.services import syncing
from meedoen_desktop.views.messages import Message
from meedoen_desktop.views.widgets.more_button import MoreButton
from tests.views.programs import child, click, desk, expected_faults, frame, program, settle, words
from tests.views.shared_desk import SharedDesk, empty_vault, laptops, shared

__all__ = ["desk", "empty_vault", "expected_faults", "laptops", "program", "shared"]

FOLD = "sharing.aside.fold"


def listed(shared: SharedDesk) -> str:
    return words(child(shared.desk.window, "sharing.laptops"))


def put_aside(shared: SharedDesk) -> list[Message]:
    """Noor says in the settings that the laptop of Jan is gone."""
    told: list[Message] = []
    frame(shared.desk).context.messages.shown.connect(told.append)
    frame(shared.desk).context.navigate("settings", part="sharing")
    settle(shared.desk)
    more = child(shared.desk.window, "sharing.more")
    assert isinstance(more, MoreButton)
    (gone,) = more.menu_of().actions()
    gone.trigger()
    shared.rest()
    return told


def test_it_is_folded_away_and_comes_back_when_it_shares(shared: SharedDesk) -> None:
    (told,) = put_aside(shared)
    assert "De toegang van die laptop blijft" in told.text
    assert "Laptop van Jan" not in listed(shared)
    assert "1 laptop niet meer in gebruik" in listed(shared)
    assert "Er doet nog geen andere laptop mee" not in listed(shared)
    click(shared.desk.window, FOLD)
    assert "Laptop van Jan" in listed(shared)
    assert "Dit neemt geen toegang weg" in listed(shared)
    shared.share()
    assert "1 laptop niet meer in gebruik" in listed(shared)
    shared.jan.add()
    shared.exchange()
    shared.rest()
    assert "niet meer in gebruik" not in listed(shared)
    assert "Laptop van Jan" in listed(shared)


@pytest.mark.parametrize("way", ["message", "list"])
def test_it_can_be_taken_back(shared: SharedDesk, way: str) -> None:
    (told,) = put_aside(shared)
    if way == "message":
        assert told.action is not None
        told.action()
    else:
        click(shared.desk.window, FOLD)
        click(shared.desk.window, "sharing.aside.back")
    shared.rest()
    assert "Laptop van Jan" in listed(shared)
    assert "niet meer in gebruik" not in listed(shared)


def test_colleagues_hear_nothing_of_it(shared: SharedDesk) -> None:
    put_aside(shared)
    shared.exchange()
    assert not any(one.is_aside for one in syncing.state(shared.jan.store).colleagues)


def test_this_laptop_cannot_be_put_aside(shared: SharedDesk) -> None:
    for stream in (shared.store.stream, "f" * 32):
        with pytest.raises(NotFound, match="niet in de lijst"):
            syncing.put_aside(shared.store, stream)
