"""A CV and the form of a referral go as they left: the very bytes, and the same twice is one."""

from __future__ import annotations

from pathlib import Path

from meedoen_desktop.models import Cv, DeliveryJob, Referral, new_id
from meedoen_desktop.services import delivery
from tests.delivery.desk import Desk, facts, files, pdfs


def add_cv(desk: Desk) -> str:
    with desk.store.work() as session:
        made = Cv(id=new_id(), person_id=desk.person, dossier_id="d" * 32, headline="kok")
        session.add(made)
        return made.id


def add_referral(desk: Desk) -> str:
    with desk.store.work() as session:
        made = Referral(
            id=new_id(), person_id=desk.person, dossier_id="d" * 32, kind="welfare",
            organisation="Stichting Woej", referred_on=desk.store.clock.today(),
        )  # fmt: skip
        session.add(made)
        return made.id


def test_they_go_as_they_were_printed(desk: Desk, archive: Path) -> None:
    desk.put_on(archive)
    cv, referral = add_cv(desk), add_referral(desk)
    delivery.cv_left(desk.store, cv, b"%PDF cv")
    delivery.cv_left(desk.store, cv, b"%PDF cv")
    delivery.referral_left(desk.store, referral, b"%PDF aanmelding")
    assert delivery.state(desk.store).waiting == 2
    assert delivery.deliver_now(desk.store).delivered == 2
    delivery.cv_left(desk.store, cv, b"%PDF cv")
    assert delivery.deliver_now(desk.store).delivered == 0
    delivery.cv_left(desk.store, cv, b"%PDF een ander cv")
    assert delivery.deliver_now(desk.store).delivered == 1
    there = files(archive)
    assert sorted(there[name] for name in pdfs(archive)) == [
        b"%PDF aanmelding", b"%PDF cv", b"%PDF een ander cv",
    ]  # fmt: skip
    assert {one["titel"] for one in facts(archive)} == {"Cv", "Aanmelding bij Stichting Woej"}


def test_nothing_is_taken_up_that_was_not_asked_for(desk: Desk, archive: Path) -> None:
    cv = add_cv(desk)
    delivery.cv_left(desk.store, cv, b"%PDF cv")
    desk.put_on(archive, "letter")
    delivery.cv_left(desk.store, cv, b"%PDF cv")
    with desk.store.read() as session:
        assert session.query(DeliveryJob).count() == 0
    assert delivery.deliver_now(desk.store).delivered == 0


def test_what_was_taken_up_goes_no_more_when_its_kind_is_switched_off(
    desk: Desk, archive: Path
) -> None:
    desk.put_on(archive)
    delivery.cv_left(desk.store, add_cv(desk), b"%PDF cv")
    delivery.set_kinds(desk.store, ("letter",), first_day=desk.store.clock.today())
    delivery.set_kinds(desk.store, tuple(delivery.KINDS), first_day=desk.store.clock.today())
    assert delivery.deliver_now(desk.store).delivered == 0
