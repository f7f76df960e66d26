"""Who moves to another place tells it at the old one, and only there."""

from __future__ import annotations

from pathlib import Path

import pytest

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.services import syncing
from meedoen_desktop.services.syncing import FolderPlace, S3Place, WebDavPlace
from meedoen_desktop.sync.place import address, is_same_server, read_address
from tests.sync.laptops import Laptop, Team
from tests.sync.meeting import assert_same
from tests.sync.story import people, share


@pytest.fixture
def places(tmp_path: Path) -> tuple[FolderPlace, FolderPlace]:
    made = [tmp_path / name for name in ("oud", "nieuw")]
    for one in made:
        one.mkdir()
    old, new = (FolderPlace(str(one)) for one in made)
    return old, new


@pytest.fixture
def team_of_three(team: Team, places: tuple[FolderPlace, FolderPlace]) -> list[Laptop]:
    return people(team, places[0], "", "Fatma", "Jan", "Els")


def went(laptop: Laptop) -> dict[str, str]:
    """Whom this laptop knows to be elsewhere, and where."""
    state = syncing.state(laptop.store)
    return {one.label: one.moved_to.shown for one in state.moved if one.moved_to is not None}


def test_who_stays_behind_is_told_with_the_last_work(
    team_of_three: list[Laptop], places: tuple[FolderPlace, FolderPlace]
) -> None:
    fatma, jan, els = team_of_three
    fatma.note(fatma.add(), "net geschreven")
    assert syncing.change_place(fatma.store, places[1])
    share(fatma, jan, els)
    assert jan.notes() == els.notes() == {"net geschreven"}
    assert went(jan) == went(els) == {"Laptop van Fatma": places[1].path}
    assert went(fatma) == {}
    syncing.change_place(jan.store, places[1])
    share(jan, fatma, els)
    assert went(jan) == went(fatma) == {}
    assert set(went(els)) == {"Laptop van Fatma", "Laptop van Jan"}
    syncing.change_place(els.store, places[1])
    share(els, fatma, jan, els)
    assert_same(fatma, jan, els)
    for laptop in team_of_three:
        assert went(laptop) == {}
        assert syncing.state(laptop.store).alarms == ()


def test_who_knows_the_place_by_another_name_is_told_nothing_more_there(
    team_of_three: list[Laptop], places: tuple[FolderPlace, FolderPlace], tmp_path: Path
) -> None:
    fatma, jan, _els = team_of_three
    syncing.change_place(fatma.store, places[1])
    share(fatma, jan)
    (tmp_path / "Z").symlink_to(places[1].path)
    syncing.change_place(jan.store, FolderPlace(str(tmp_path / "Z")))
    share(jan)
    assert went(jan) == {}


def test_who_comes_back_is_there_again(
    team_of_three: list[Laptop], places: tuple[FolderPlace, FolderPlace]
) -> None:
    fatma, jan, _els = team_of_three
    for place in (places[1], places[0]):
        syncing.change_place(fatma.store, place)
        share(fatma)
    share(jan)
    assert went(jan) == {}


def test_another_password_or_name_is_no_other_place() -> None:
    place = WebDavPlace(url="https://cloud.test/deel", user="noor", proxy="http://proxy.test")
    own = WebDavPlace(url="https://cloud.test/oud", user="jan", authority="PEM")
    assert address(place) == {"kind": "webdav", "url": "https://cloud.test/deel"}
    assert read_address(address(place), own) == WebDavPlace(
        url="https://cloud.test/deel", user="jan", authority="PEM"
    )
    bucket = S3Place(url="https://s3.test", bucket="team", key_id="noor")
    assert read_address(address(bucket), own).shown == bucket.shown
    assert is_same_server(place, own)
    assert not is_same_server(place, bucket)


def test_a_password_goes_to_no_other_server_than_it_was_given_for(
    team_of_three: list[Laptop],
) -> None:
    fatma, *_others = team_of_three
    with pytest.raises(WrongInput) as refused:
        syncing.change_place(fatma.store, WebDavPlace(url="https://elders.test/x", user="fatma"))
    assert refused.value.field == "secret"
