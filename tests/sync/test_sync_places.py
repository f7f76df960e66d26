"""Where the central store is: what is typed, what is kept, what an invitation takes along."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from meedoen_desktop.errors import StoreAway, WrongInput
from meedoen_desktop.services import syncing
from meedoen_desktop.services.syncing import FolderPlace, Place, S3Place, WebDavPlace
from meedoen_desktop.sync.account import Account, keep_account, kept_account
from meedoen_desktop.sync.invitation import Invitation, make_invitation, open_invitation
from meedoen_desktop.sync.place import read_place, spell
from meedoen_desktop.sync.place_input import ready
from meedoen_desktop.sync.rejected import Rejected
from tests.sync.exchange import content
from tests.sync.laptops import Laptop, Team

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
CLOUD = WebDavPlace("https://wolk.example/dav/Meedoen", "fatma", proxy="http://proxy:3128")
BUCKET = S3Place("https://s3.example", "meedoen", "AKIA", prefix="team-zuid")
PLACES = (FolderPlace("/deel"), CLOUD, BUCKET)


@pytest.fixture
def shares(tmp_path: Path) -> tuple[FolderPlace, FolderPlace]:
    for name in ("deel", "nieuw"):
        (tmp_path / name).mkdir()
    return FolderPlace(str(tmp_path / "deel")), FolderPlace(str(tmp_path / "nieuw"))


@pytest.fixture
def sharing(team: Team, shares: tuple[FolderPlace, FolderPlace]) -> Laptop:
    made = team.bare()
    syncing.set_up(made.store, shares[0], "Laptop van Fatma")
    syncing.sync_now(made.store)
    return made


@pytest.mark.parametrize("place", PLACES)
def test_an_invitation_says_where_the_store_is_and_lends_the_secret_only_if_asked(
    place: Place,
) -> None:
    for secret in ("", "geheim"):
        said = Invitation("a" * 32, bytes(32), bytes(32), Account(place, secret))
        file, words = make_invitation(said, NOW)
        assert open_invitation(file, " ".join(words), NOW) == said
        assert b"example" not in file


def test_what_an_older_program_kept_or_sent_is_the_path_of_a_folder() -> None:
    assert read_place("/deel") == FolderPlace("/deel")
    assert [read_place(spell(place)) for place in PLACES] == list(PLACES)


def test_an_unknown_kind_of_place_is_of_a_newer_program() -> None:
    with pytest.raises(Rejected, match="newer"):
        read_place({"kind": "azure", "url": "https://x"})
    assert read_place({"kind": "folder", "path": "/deel", "later": "x"}) == FolderPlace("/deel")


def test_a_secret_shows_nowhere() -> None:
    assert "geheim" not in repr(Account(CLOUD, "geheim"))


@pytest.mark.parametrize(
    ("place", "field"),
    [
        (FolderPlace(" "), "path"),
        (WebDavPlace("", "fatma"), "url"),
        (WebDavPlace("http://wolk.example/", "fatma"), "url"),
        (WebDavPlace("ftp://wolk.example/", "fatma"), "url"),
        (WebDavPlace("https://fatma@wolk.example/", "fatma"), "url"),
        (WebDavPlace("https://wolk.example:poort/", "fatma"), "url"),
        (WebDavPlace("https://wolk.example/", ""), "user"),
        (WebDavPlace("https://wolk.example/", "fatma", proxy="http://"), "proxy"),
        (S3Place("https://s3.example", "", "AKIA"), "bucket"),
        (S3Place("https://s3.example", "meedoen", ""), "key_id"),
        (S3Place("https://s3.example", "mijn bucket", "AKIA"), "bucket"),
        (S3Place("https://s3.example", "../meedoen", "AKIA"), "bucket"),
        (S3Place("https://s3.example", "meedoen", "AKIA\nX: y"), "key_id"),
        (S3Place("https://s3.example", "meedoen", "AKIA", "eu west"), "region"),
        (S3Place("https://s3.example", "meedoen", "AKIA", prefix="team/../../x"), "prefix"),
        (S3Place("https://s3 example", "meedoen", "AKIA"), "url"),
        (WebDavPlace("https://[::1/", "fatma"), "url"),
        (WebDavPlace("https://gemeente\u200b.example/", "fatma"), "url"),
    ],
)
def test_what_cannot_be_an_address_names_the_field_to_mend(place: Place, field: str) -> None:
    with pytest.raises(WrongInput) as refused:
        ready(place, "geheim")
    assert refused.value.field == field


def test_stray_spaces_and_slashes_do_not_matter_and_https_need_not_be_typed() -> None:
    assert ready(WebDavPlace(" wolk.example/dav/ ", " fatma "), "x") == WebDavPlace(
        "https://wolk.example/dav", "fatma"
    )
    place = S3Place("s3.example/", "b ", "k", " ", "/team/", proxy="proxy:8080/")
    assert ready(place, "x") == S3Place(
        "https://s3.example", "b", "k", prefix="team", proxy="http://proxy:8080"
    )
    with pytest.raises(WrongInput, match="geheime sleutel"):
        ready(CLOUD, "")


def test_a_file_that_is_no_certificate_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("-----BEGIN nothing")
    for name in ("ca.pem", "weg.pem"):
        with pytest.raises(WrongInput, match="geen certificaat"):
            syncing.read_authority(tmp_path / name)


def test_a_vault_shared_before_there_were_servers_goes_on(
    sharing: Laptop, shares: tuple[FolderPlace, FolderPlace]
) -> None:
    sharing.store.facts.set("sync_place", shares[0].path)
    assert syncing.state(sharing.store).place == shares[0]
    assert syncing.sync_now(sharing.store).requests == 1


def test_the_vault_moves_to_another_place_and_fills_it(
    sharing: Laptop, shares: tuple[FolderPlace, FolderPlace]
) -> None:
    old, new = shares
    sharing.add(town="Leiden")
    syncing.sync_now(sharing.store)
    with pytest.raises(StoreAway):
        syncing.change_place(sharing.store, FolderPlace(old.path + "-weg"))
    assert syncing.state(sharing.store).place == old
    syncing.change_place(sharing.store, new)
    syncing.sync_now(sharing.store)
    assert syncing.state(sharing.store).alarms == ()
    assert syncing.check_store(sharing.store).lost == ()
    assert _names(new) == _names(old)


def test_who_joins_is_told_when_the_work_of_the_colleague_is_not_there(
    team: Team, sharing: Laptop, shares: tuple[FolderPlace, FolderPlace]
) -> None:
    guest = team.bare()
    file, words = syncing.invite(sharing.store)
    said = syncing.read_invitation(guest.store, file, " ".join(words))
    assert said == syncing.Invited(shares[0], needs_secret=False)
    with pytest.raises(WrongInput, match="niet") as refused:
        syncing.join(guest.store, file, " ".join(words), "Jan", shares[1])
    assert refused.value.field == "place"
    assert not syncing.state(guest.store).is_shared
    syncing.join(guest.store, file, " ".join(words), "Jan")
    assert syncing.state(guest.store).place == shares[0]
    assert content(guest.store)


def test_the_secret_stays_in_this_vault_unless_it_is_lent(sharing: Laptop) -> None:
    with sharing.store.work() as session:
        keep_account(session, Account(CLOUD, "geheim"))
    for lent in (False, True):
        file, words = syncing.invite(sharing.store, lend_secret=lent)
        said = open_invitation(file, " ".join(words), sharing.clock.now())
        assert said.account == Account(CLOUD, "geheim" if lent else "")
        assert syncing.read_invitation(sharing.store, file, " ".join(words)).needs_secret != lent
    with sharing.store.read() as session:
        assert kept_account(session) == Account(CLOUD, "geheim")


def test_what_servers_need_is_loaded_only_when_one_is_reached() -> None:
    code = (
        "import sys, meedoen_desktop.services.syncing\n"
        "print(sorted({'obstore', 'urllib3', 'truststore', 'cryptography.x509'} & {*sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def _names(place: FolderPlace) -> list[str]:
    root = Path(place.path)
    return sorted(
        path.relative_to(root).as_posix()
        for path in root.rglob("*")
        if path.is_file() and path.suffix != ".head"
    )
