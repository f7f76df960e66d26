"""Two laptops that share a caseload and an archive: one file of each document, one receipt."""

from __future__ import annotations

from pathlib import Path

from meedoen_desktop.models import Delivery
from meedoen_desktop.services import delivery
from meedoen_desktop.services.syncing import FolderPlace
from tests.delivery.desk import add_letter, files, pdfs
from tests.sync.central import MemoryStore
from tests.sync.exchange import disputes
from tests.sync.laptops import Laptop, Team, empty_vault, team

__all__ = ["empty_vault", "team"]


def receipts(laptop: Laptop) -> int:
    with laptop.store.read() as session:
        return session.query(Delivery).count()


def test_who_is_second_finds_it_there(team: Team, archive: Path) -> None:
    central = MemoryStore()
    a, b = team.of(2, central)
    person = a.add()
    for laptop in (a, b):
        delivery.set_place(laptop.store, FolderPlace(str(archive)))
        delivery.set_kinds(laptop.store, ("letter",), everyone=True)
    add_letter(a.store, person, gone=True, pdf=b"%PDF van a")
    for laptop in (a, b):
        laptop.sync(central)
    assert delivery.deliver_now(a.store).delivered == 1
    before = files(archive)
    assert delivery.deliver_now(b.store).delivered == 1  # b does not know yet, and finds it
    assert files(archive) == before
    for laptop in (a, b, a):
        laptop.sync(central)
    for laptop in (a, b):
        assert receipts(laptop) == 1
        assert disputes(laptop.store) == set()
        assert delivery.deliver_now(laptop.store).delivered == 0
    assert len(pdfs(archive)) == 1


def test_a_receipt_of_a_colleague_is_enough(team: Team, archive: Path) -> None:
    central = MemoryStore()
    a, b = team.of(2, central)
    person = a.add()
    for laptop in (a, b):
        delivery.set_place(laptop.store, FolderPlace(str(archive)))
        delivery.set_kinds(laptop.store, ("letter",), everyone=True)
    add_letter(a.store, person, gone=True, pdf=b"%PDF van a")
    delivery.deliver_now(a.store)
    for laptop in (a, b):
        laptop.sync(central)
    assert delivery.state(b.store).waiting == 0
    (seen,) = delivery.state(b.store).newest
    assert seen.name == pdfs(archive)[0]
