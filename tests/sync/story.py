"""The story that every kind of store goes through: three people, weeks without network, and a
laptop, a copy and a store that are lost. On a folder in these tests, on servers in real_servers.
"""

from __future__ import annotations

from meedoen_desktop.services import syncing
from meedoen_desktop.services.syncing import Place
from meedoen_desktop.sync.driver import Driver
from meedoen_desktop.sync.watch import Kind
from tests.factories import add_file
from tests.sync.exchange import disputes
from tests.sync.laptops import Laptop, Team
from tests.sync.meeting import alarms, assert_same, quarantine

SCAN = bytes(range(256)) * 20_000
"""5 MB: two pieces."""


def people(team: Team, place: Place, secret: str, *names: str) -> list[Laptop]:
    """Laptops joined as people would do it: an invitation, words, six digits."""
    made = [team.bare() for _ in names]
    host = made[0].store
    syncing.set_up(host, place, f"Laptop van {names[0]}", secret)
    syncing.sync_now(host)
    for guest, name in zip(made[1:], names[1:], strict=True):
        file, words = syncing.invite(host, lend_secret=True)
        shown = syncing.join(guest.store, file, " ".join(words), f"Laptop van {name}")
        syncing.sync_now(guest.store)
        syncing.sync_now(host)
        (waiting,) = syncing.asking(host)
        assert (waiting.label, waiting.digits) == (f"Laptop van {name}", shown)
        syncing.confirm(host, waiting.stream)
    share(*made, *made)
    return made


def share(*laptops: Laptop) -> None:
    for laptop in laptops:
        syncing.sync_now(laptop.store)


def three_people_share(team: Team, place: Place, secret: str, driver: Driver) -> list[Laptop]:
    """The laptops at the end of it, which must show the same.

    ``driver``: the same store, for who does harm to it.
    """
    fatma, jan, els = laptops = people(team, place, secret, "Fatma", "Jan", "Els")
    client = fatma.add(town="Leiden")
    scan = add_file(fatma.store, client, SCAN)
    share(*laptops)
    assert els.store.attachments.get(scan) == jan.store.attachments.get(scan) == SCAN
    share(*laptops)
    assert [syncing.sync_now(one.store).requests for one in laptops] == [1, 1, 1]

    old = els.backup()
    week_without_network(laptops, client)
    share(*laptops, *laptops)
    assert_same(*laptops)
    assert len(els.notes()) == 9
    assert [field for _one, field, _choices in disputes(els.store)] == ["town"]

    els.restore(old)
    els.note(client, "na het terugzetten")
    twin = team.of_image(jan.image())
    twin.note(client, "op de kopie van de laptop van Jan")
    jan.note(client, "op de laptop van Jan")
    share(*laptops, twin, *laptops, twin)
    assert_same(*laptops, twin)
    assert len(fatma.notes()) == 12

    empty(driver)
    share(*laptops, *laptops, twin, fatma)
    for one in (*laptops, twin):
        told = {Kind.CLONED_HERE} if one in (jan, twin) else {Kind.CLONED}
        assert (alarms(one), quarantine(one)) == (told, {})
    report = syncing.check_store(fatma.store)
    assert (report.problems, report.lost) == ((), ())
    assert report.files == 2
    return [*laptops, twin]


def week_without_network(laptops: list[Laptop], client: str) -> None:
    for number, laptop in enumerate(laptops):
        laptop.note(client, f"maandag {number}")
        laptop.note(
            laptop.add(surname=f"Berg{number}", file_number=f"B-{number}"), f"nieuw {number}"
        )
        laptop.note(client, f"vrijdag {number}")
    laptops[0].change(client, town="Delft")
    laptops[1].change(client, town="Gouda")
    laptops[2].change(client, street="Plein")


def empty(driver: Driver) -> None:
    """Somebody throws all of it away."""
    for name in driver.list("v1/"):
        driver.delete_own(name)
    assert driver.list("v1/") == []
