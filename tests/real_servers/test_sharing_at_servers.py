"""Sharing through a server as a municipality has it, filled in on the screen as its users do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit

from meedoen_desktop.services import syncing
from meedoen_desktop.services.syncing import S3Place, WebDavPlace
from meedoen_desktop.sync.account import Account, keep_account
from meedoen_desktop.views.sharing.place_dialog import PlaceDialog
from meedoen_desktop.views.widgets.choices import ChoiceButton
from tests.factories import add_person
from tests.real_servers.conftest import absent
from tests.real_servers.servers import Absent, Server
from tests.views.programs import until, vault
from tests.views.test_sharing import people
from tests.views.test_sharing_screens import invite
from tests.views.two_laptops import Laptop, laptops

__all__ = ["laptops"]
KINDS = {"webdav": "Nextcloud of WebDAV", "s3": "S3-opslag"}


@pytest.fixture(params=["apache", "wsgidav", "seaweedfs"])
def server(request: pytest.FixtureRequest, start_server: Callable[[str], Server]) -> Server:
    try:
        return start_server(request.param).corner()
    except Absent as error:
        absent(error)
        raise


def fill_in(laptop: Laptop, place: S3Place | WebDavPlace, secret: str) -> PlaceDialog:
    laptop.go("settings", part="sharing")
    laptop.press("sharing.begin")
    dialog = laptop.find("sharing.place_dialog")
    assert isinstance(dialog, PlaceDialog)
    for choice in dialog.place.kind.findChildren(ChoiceButton):
        if choice.text() == KINDS[place.kind]:
            choice.click()
    laptop.type("place.url", place.url)
    laptop.type("place.secret", secret)
    if isinstance(place, WebDavPlace):
        laptop.type("place.user", place.user)
    else:
        laptop.type("place.bucket", place.bucket)
        laptop.type("place.key_id", place.key_id)
        laptop.press("place.more")
        laptop.type("place.prefix", place.prefix)
    return dialog


def begin(noor: Laptop, server: Server) -> None:
    """First with a wrong password, then with the right one."""
    fill_in(noor, server.place, "niet het wachtwoord")
    noor.press("sharing.test")
    said = noor.read("sharing.test_result")
    assert "wachtwoord" in said or "sleutel" in said
    assert not noor.program.sharing.is_shared
    field = noor.find("place.secret")
    assert isinstance(field, QLineEdit)
    field.clear()
    noor.type("place.secret", server.secret)
    noor.press("sharing.test")
    until(lambda: noor.program.sharing.is_shared)


def invite_with_password(noor: Laptop) -> str:
    noor.press("sharing.invite")
    lend = noor.find("invite.lend")
    assert isinstance(lend, QCheckBox)
    lend.setChecked(True)
    return invite(noor, is_open=True)


def join(jan: Laptop, file: Path, told: str) -> str:
    """The digits on the screen then."""
    jan.go("settings", part="sharing")
    jan.press("sharing.join")
    jan.type("join.file", str(file))
    jan.type("join.words", told)
    jan.press("join.go_on")
    jan.find("place.url")
    jan.press("join.go_on")
    return jan.read("sharing.digits")


def test_two_people_share_through_a_server(
    laptops: tuple[Laptop, Laptop], server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noor, jan = laptops
    begin(noor, server)
    add_person(vault(noor.program))
    noor.share()
    file = tmp_path / "meedoen.uitnodiging"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(file), ""))
    shown = join(jan, file, invite_with_password(noor))
    noor.find("sharing.digits_dialog")
    assert noor.read("sharing.digits") == shown
    noor.press("sharing.same")
    for laptop in (noor, jan, noor):
        laptop.share()
    assert people(vault(jan.program)) == 1
    for laptop in (noor, jan):
        state = laptop.program.sharing.state
        assert state is not None
        assert (len(state.colleagues), state.waiting, state.alarms) == (2, 0, ())


def test_a_password_that_was_changed_elsewhere_is_said_below(
    laptops: tuple[Laptop, Laptop], start_server: Callable[[str], Server]
) -> None:
    server = start_server("wsgidav").corner()
    noor, _jan = laptops
    syncing.set_up(vault(noor.program), server.place, "Laptop van Noor", server.secret)
    noor.share()
    with vault(noor.program).work() as session:
        keep_account(session, Account(server.place, "een ander wachtwoord"))
    noor.share()
    assert "delen lukt niet" in noor.read("status.sharing")
    noor.press("status.sharing")
    assert "wachtwoord" in noor.read("sharing.why")
