"""A new laptop becomes part of a team at its first start."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from meedoen_desktop.app import make_frame
from meedoen_desktop.clock import FixedClock
from meedoen_desktop.services import syncing, team, vaults
from meedoen_desktop.store import Store
from meedoen_desktop.views.program import Program
from tests.factories import add_person
from tests.stores import PASSPHRASE, Unlocked
from tests.sync.laptops import at_home
from tests.views.programs import until, vault, words
from tests.views.test_sharing import people
from tests.views.two_laptops import Laptop, folder, laptops

__all__ = ["folder", "laptops"]


@dataclass
class Invitation:
    file: Path
    words: str


@pytest.fixture
def invitation(laptops: tuple[Laptop, Laptop], folder: Path, tmp_path: Path) -> Invitation:
    """Noor shares a client already and invites."""
    noor, _jan = laptops
    add_person(vault(noor.program))
    syncing.set_up(vault(noor.program), syncing.FolderPlace(str(folder)), "Laptop van Noor")
    noor.share()
    file, told = syncing.invite(vault(noor.program))
    (tmp_path / "meedoen.uitnodiging").write_bytes(file)
    return Invitation(tmp_path / "meedoen.uitnodiging", " ".join(told))


@pytest.fixture
def fatma(
    qapp: QApplication, tmp_path: Path, clock: FixedClock, unlocked: Unlocked,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Laptop]:  # fmt: skip
    """A laptop without a vault; a new one gets the key that is at hand."""

    def at_hand(
        folder: Path, _passphrase: str, *, clock: FixedClock
    ) -> tuple[Store, tuple[str, ...]]:
        return unlocked.create(folder, clock), unlocked.words

    monkeypatch.setattr(Store, "create", at_hand)
    home = tmp_path / "Fatma"
    home.mkdir()
    with at_home(home):
        program = Program(qapp, home, FixedClock(clock.moment), make_frame)
        program.start()
        program.window.resize(1366, 768)
        laptop = Laptop(program, home)
        yield laptop
        laptop.rest()
        program.close()
        program.sharing.finish()
    for window in (*program.window.others(), program.window):
        window.close()
        window.deleteLater()
    program.deleteLater()
    assert list(home.glob("fouten/*")) == []


def until_invitation(fatma: Laptop, name: str = "Fatma Yilmaz") -> None:
    """All that comes before the invitation."""
    fatma.press("welcome.join")
    fatma.type("consultant.name", name)
    fatma.press("unlock.submit")
    for field in ("passphrase.new", "passphrase.again"):
        fatma.type(field, PASSPHRASE)
    fatma.press("unlock.submit")
    fatma.find("words.print")
    spoken = (
        one.accessibleName().partition(": ") for one in fatma.program.window.findChildren(QLabel)
    )
    told = {int(number): word for number, colon, word in spoken if colon and number.isdigit()}
    fatma.press("unlock.submit")
    assert fatma.program.unlock is not None
    for index, field in fatma.program.unlock.step.fields.items():  # type: ignore[union-attr]
        field.setText(told[index + 1])
    fatma.press("unlock.submit")
    fatma.find("join.file")


def accept(fatma: Laptop, invitation: Invitation) -> None:
    fatma.type("join.file", str(invitation.file))
    fatma.type("join.words", invitation.words)
    fatma.press("unlock.submit")
    fatma.find("place.path")
    fatma.press("unlock.submit")


def test_a_new_laptop_joins_and_sees_the_clients_of_the_team(
    laptops: tuple[Laptop, Laptop], invitation: Invitation, fatma: Laptop
) -> None:
    noor, _jan = laptops
    until_invitation(fatma)
    accept(fatma, invitation)
    shown = fatma.read("sharing.digits")
    noor.share()
    (asks,) = syncing.asking(vault(noor.program))
    assert shown == f"{asks.digits[:3]} {asks.digits[3:]}"
    syncing.confirm(vault(noor.program), asks.stream)
    noor.share()
    until(lambda: fatma.program.frame is not None)
    store = vault(fatma.program)
    assert people(store) == 1
    assert team.team(store).municipality_id == "leidschendam-voorburg"
    assert team.this_consultant(store).name == "Fatma Yilmaz"
    assert not vaults.is_joining(store)


def test_who_does_not_want_to_wait_begins_with_what_is_there(
    laptops: tuple[Laptop, Laptop], invitation: Invitation, fatma: Laptop
) -> None:
    until_invitation(fatma)
    accept(fatma, invitation)
    fatma.press_now("unlock.submit")
    until(lambda: fatma.program.frame is not None)
    assert people(vault(fatma.program)) == 1
    fatma.rest()
    assert fatma.read("status.sharing").startswith("· wacht op een collega")


def test_an_interrupted_start_goes_on_at_the_invitation(
    laptops: tuple[Laptop, Laptop], invitation: Invitation, fatma: Laptop, unlocked: Unlocked
) -> None:
    until_invitation(fatma)
    folder = vaults.default_folder()
    fatma.program.unlock.abandon()  # type: ignore[union-attr]
    fatma.rest()
    fatma.program.unlock.hand_over(unlocked.open(folder, fatma.program.clock))  # type: ignore[union-attr]
    fatma.rest()
    accept(fatma, invitation)
    assert fatma.read("sharing.digits")


def test_wrong_words_are_told_at_their_field(
    laptops: tuple[Laptop, Laptop], invitation: Invitation, fatma: Laptop
) -> None:
    until_invitation(fatma)
    fatma.type("join.file", str(invitation.file))
    fatma.type("join.words", "appel peer")
    fatma.press("unlock.submit")
    assert "Het moeten er 12 zijn" in words(fatma.program.unlock)
    fatma.find("join.words").clear()  # type: ignore[attr-defined]
    fatma.type("join.words", invitation.words)
    fatma.press("unlock.submit")
    assert fatma.read("place.path")


def test_without_an_invitation_the_vault_goes_on_alone(fatma: Laptop) -> None:
    until_invitation(fatma)
    fatma.press("join.alone")
    fatma.find("unlock.municipality")
    fatma.press_now("unlock.submit")
    until(lambda: fatma.program.frame is not None)
    assert team.team(vault(fatma.program)).municipality_id
    assert not vaults.is_joining(vault(fatma.program))


def test_a_second_laptop_of_the_same_person_makes_no_second_person(
    laptops: tuple[Laptop, Laptop], invitation: Invitation, fatma: Laptop
) -> None:
    noor, _jan = laptops
    until_invitation(fatma, "noor")
    accept(fatma, invitation)
    fatma.press("unlock.submit")
    assert "Bent u noor van dit team?" in words(fatma.program.unlock)
    fatma.press_now("unlock.submit")
    until(lambda: fatma.program.frame is not None)
    store = vault(fatma.program)
    assert team.this_consultant(store).name == "Noor"
    assert store.author == vault(noor.program).author
    assert team.namesake(store) == ""
