"""Sharing runs by itself, beside the work."""

from __future__ import annotations

from pathlib import Path

import pytest

from meedoen_desktop.services import syncing
from meedoen_desktop.store import Store
from meedoen_desktop.sync.folder import FolderStore
from meedoen_desktop.sync.refusals import ACCOUNT
from tests.factories import add_person
from tests.views.programs import until, vault
from tests.views.two_laptops import Laptop, folder, laptops, pair

__all__ = ["folder", "laptops", "pair"]


def people(store: Store) -> int:
    from meedoen_desktop.models import Person

    with store.read() as session:
        return session.query(Person).count()


def test_a_client_of_one_laptop_appears_on_the_other(pair: tuple[Laptop, Laptop]) -> None:
    noor, jan = pair
    told: list[object] = []
    jan.program.sharing.exchanged.connect(told.append)
    add_person(vault(noor.program))
    noor.share()
    jan.share()
    assert people(vault(jan.program)) == 1
    assert len(told) == 1


def test_what_was_written_waits_and_is_counted(pair: tuple[Laptop, Laptop]) -> None:
    noor, _jan = pair
    add_person(vault(noor.program))
    until(lambda: bool(noor.program.sharing.state and noor.program.sharing.state.waiting))
    noor.share()
    assert noor.program.sharing.state is not None
    assert noor.program.sharing.state.waiting == 0


def test_what_was_written_just_before_the_lock_still_leaves(pair: tuple[Laptop, Laptop]) -> None:
    noor, jan = pair
    add_person(vault(noor.program))
    store = vault(noor.program)
    noor.program.lock()
    noor.rest()
    assert not store.is_open
    jan.share()
    assert people(vault(jan.program)) == 1


def test_a_shared_vault_is_never_said_to_stand_on_this_laptop_alone(
    pair: tuple[Laptop, Laptop],
) -> None:
    noor, _jan = pair
    noor.program.lock()
    noor.rest()
    noor.unlock()
    assert noor.program.sharing.state is None
    assert noor.program.frame is not None
    copy = noor.program.frame.status.copy
    until(lambda: bool(copy.text()))
    assert "alleen op deze laptop" not in copy.text()


def test_a_store_that_says_no_leads_to_where_that_is_set_right(
    pair: tuple[Laptop, Laptop], monkeypatch: pytest.MonkeyPatch
) -> None:
    noor, _jan = pair

    def no(_store: FolderStore, _prefix: str) -> list[str]:
        raise ACCOUNT.error()

    monkeypatch.setattr(FolderStore, "list", no)
    noor.share()
    assert "delen lukt niet" in noor.read("status.sharing")
    noor.press("status.sharing")
    why = noor.read("sharing.why")
    assert "wachtwoord" in why
    assert why.endswith("De plek en het wachtwoord staan bij Instellingen, Delen.")
    noor.press("sharing.to_settings")
    noor.find("sharing.change_place")


def test_a_folder_that_is_away_is_no_error(pair: tuple[Laptop, Laptop], folder: Path) -> None:
    noor, jan = pair
    said: list[object] = []
    noor.program.messages.shown.connect(said.append)
    folder.rename(folder.with_name("weg"))
    add_person(vault(noor.program))
    noor.share()
    assert "doorwerken" in str(noor.program.sharing.activity.problem)
    assert said == []
    folder.with_name("weg").rename(folder)
    noor.share()
    jan.share()
    assert noor.program.sharing.activity.problem is None
    assert people(vault(jan.program)) == 1


def test_a_vault_that_is_not_shared_never_exchanges(laptops: tuple[Laptop, Laptop]) -> None:
    noor, _jan = laptops
    noor.share()
    assert noor.program.sharing.state == syncing.SyncState(is_shared=False)
    assert not noor.program.sharing.is_shared


def test_work_goes_and_comes_by_itself(
    pair: tuple[Laptop, Laptop], monkeypatch: pytest.MonkeyPatch
) -> None:
    noor, jan = pair
    monkeypatch.setattr("meedoen_desktop.views.exchange.rhythm.AFTER_WORK", 0.05)
    monkeypatch.setattr("meedoen_desktop.views.exchange.rhythm.NOW_AND_THEN", 0.2)
    jan.share()
    add_person(vault(noor.program))
    until(lambda: people(vault(jan.program)) > 0)
    assert people(vault(jan.program)) == 1


def test_a_vault_that_was_opened_looks_at_the_store_by_itself(
    pair: tuple[Laptop, Laptop], monkeypatch: pytest.MonkeyPatch
) -> None:
    noor, jan = pair
    jan.program.lock()
    add_person(vault(noor.program))
    noor.share()
    monkeypatch.setattr("meedoen_desktop.views.exchange.rhythm.AT_START", 0.5)
    jan.unlock()
    until(lambda: people(vault(jan.program)) > 0)
    assert people(vault(jan.program)) == 1


def test_a_fault_of_ours_is_reported_and_does_not_end_the_sharing(
    pair: tuple[Laptop, Laptop], monkeypatch: pytest.MonkeyPatch
) -> None:
    noor, jan = pair
    add_person(vault(noor.program))
    with monkeypatch.context() as patch:
        patch.setattr("meedoen_desktop.services.syncing.sync_now", lambda *_said: 1 / 0)
        noor.share()
    assert not noor.program.sharing.activity.is_busy
    for report in noor.home.glob("fouten/*"):
        assert "ZeroDivisionError" in report.read_text("utf-8")
        report.unlink()
    noor.share()
    jan.share()
    assert people(vault(jan.program)) == 1
