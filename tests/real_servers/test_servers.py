"""What every kind of central store must go through, on servers as municipalities have them."""

from __future__ import annotations

import json
import random
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest

from meedoen_desktop.clock import Clock
from meedoen_desktop.errors import StoreAway, StoreUnfit
from meedoen_desktop.services.syncing import S3Place
from meedoen_desktop.store.verify import verify
from meedoen_desktop.sync.account import Account
from meedoen_desktop.sync.conformance import examine
from meedoen_desktop.sync.driver import Missing
from meedoen_desktop.sync.drivers import reached
from meedoen_desktop.sync.place import spell
from tests.factories import add_file
from tests.proofs.killing import Killer
from tests.real_servers.halves import cut_upload
from tests.real_servers.relay import relayed
from tests.real_servers.servers import Server
from tests.stores import Unlocked
from tests.sync.administrator import Run
from tests.sync.exchange import content
from tests.sync.laptops import Team
from tests.sync.meeting import alarms, assert_same, quarantine
from tests.sync.story import three_people_share

VAULT = "0" * 32
NAME = f"v1/{VAULT}/h/{'a' * 32}-00000001-{'b' * 16}.head"


def test_it_is_fit_and_left_as_it_was(server: Server) -> None:
    with reached(server.account) as driver:
        examine(driver, VAULT)
        assert driver.list("v1/") == []


def test_three_people_share_it(server: Server, team: Team) -> None:
    with reached(server.account) as driver:
        assert_same(*three_people_share(team, server.place, server.secret, driver))


@pytest.mark.parametrize("times", [1, pytest.param(15, marks=pytest.mark.slow)])
def test_a_kill_in_the_middle_of_uploads_loses_nothing(
    server: Server, team: Team, killer: Killer, unlocked: Unlocked, times: int
) -> None:
    with reached(server.account) as driver:
        a, b = team.of(2, driver)
        person, last = a.add(), 0
        killer.home = a.place / "profile"
        for laptop in (a, b):
            laptop.clock.moment = Clock().now()  # the killed process has the real one
        for _kill in range(3 * times):
            a.close()
            said = killer.kill(
                "share", 0.5, folder=str(a.vault), key=unlocked.raw_key.hex(), person=person,
                account=(spell(server.place), server.secret), after=last, size=900_000,
            )  # fmt: skip
            a.open()
            last = max([last, *said, *(int(note.split()[1]) for note in a.notes())])
        for laptop in (a, b, a):
            laptop.sync(driver)
    assert len(b.notes()) == last > 0
    assert content(a.store) == content(b.store)
    assert set(a.store.attachments.names()) >= set(b.store.attachments.names()) != set()
    for laptop in (a, b):
        assert verify(laptop.store).problems == ()
        assert (alarms(laptop), quarantine(laptop)) == (set(), {})


@pytest.mark.usefixtures("impatient")
def test_a_line_that_is_lost_at_any_moment_loses_nothing(server: Server, team: Team) -> None:
    with relayed(server) as (far, relay), reached(far.account) as driver:
        a, b = team.of(2, driver)
        person = a.add()
        for most in (0, 1_000, 20_000, 150_000, 400_000):
            a.note(person, f"na {most}")
            add_file(a.store, person, random.Random(most).randbytes(200_000))  # noqa: S311
            relay.most = most
            with pytest.raises(StoreAway, match="doorwerken"):
                a.sync(driver)
            relay.most = None
        a.sync(driver)
        assert b.sync(driver).missing_files == 0
    assert_same(a, b)
    assert len(b.notes()) == len(list(b.store.attachments.names())) == 5
    assert (alarms(b), quarantine(b)) == (set(), {})


def test_an_upload_that_was_cut_is_made_good(server: Server) -> None:
    whole = b"versleuteld" * 30_000
    with reached(server.account) as driver:
        driver.put_new(f"{NAME}.first", b"")
        cut_upload(server, NAME, whole)
        with suppress(Missing):
            assert driver.get(NAME) != whole
        driver.put_new(NAME, whole)
        assert driver.get(NAME) == whole


def test_half_of_an_upload_that_was_cut_goes_in_the_end(server: Server, team: Team) -> None:
    with reached(server.account) as driver:
        a, b = team.of(2, driver)
        a.note(a.add(), "van a")
        for laptop in (a, b):
            laptop.sync(driver)
        (name, *_rest) = {one.partition("/h/")[0] for one in driver.list("v1/") if "/h/" in one}
        half = f"{name}/h/{a.store.stream}-00000009-{'b' * 16}.head.{'c' * 16}.tmp"
        cut_upload(server, half, b"versleuteld" * 30_000)
        for _day in range(3):
            a.clock.moment += timedelta(days=1)
            a.sync(driver)
        with pytest.raises(Missing):
            driver.get(half)
        b.sync(driver)
        assert_same(a, b)


def test_the_same_name_twice_holds_the_last_and_lists_once(server: Server) -> None:
    with reached(server.account) as one, reached(server.account) as other:
        one.put_new(NAME, b"een")
        one.put_new(NAME, b"een")
        other.put_new(NAME, b"ander")
        assert one.get(NAME) == b"ander"
        assert one.list(f"v1/{VAULT}/h/") == one.list(NAME[:-30]) == [NAME]
        assert one.list("v1/andere/") == one.list(NAME.replace("/h/", "/s/")) == []
        one.delete_own(NAME)
        other.delete_own(NAME)
        with pytest.raises(Missing):
            one.get(NAME)


def test_names_as_people_give_them_arrive_as_they_are(server: Server) -> None:
    names = ["map een/Brief 100% klaar #2.pdf", "map een/één & twee + drie.pdf", "kaal.pdf"]
    with reached(server.account) as driver:
        for name in names:
            driver.put_new(name, name.encode())
            driver.put_new(name, name.encode())
        assert [driver.get(name).decode() for name in names] == names
        assert sorted(driver.list("")) == sorted(names)
        assert driver.list("kaal") == ["kaal.pdf"]


def test_the_wrong_name_or_password_is_said_so(server: Server) -> None:
    stranger = (
        replace(server.place, key_id="vreemd")
        if isinstance(server.place, S3Place)
        else replace(server.place, user="vreemd")
    )
    for account in (Account(server.place, "fout"), Account(stranger, server.secret)):
        with reached(account) as driver, pytest.raises(StoreUnfit, match="wachtwoord voor de"):
            examine(driver, VAULT)
        with reached(account) as driver, pytest.raises(StoreUnfit, match="veilig op deze laptop"):
            driver.list("v1/")


def test_a_place_that_does_not_exist_is_said_so_and_is_not_made(server: Server) -> None:
    if isinstance(server.place, S3Place):
        wrong = Account(replace(server.place, bucket="bestaat-niet"), server.secret)
    else:
        wrong = Account(replace(server.place, url=f"{server.place.url}/weg"), server.secret)
    with reached(wrong) as driver:
        for _time in range(2):
            with pytest.raises(StoreUnfit, match="geen map of bucket"):
                examine(driver, VAULT)
        with pytest.raises(StoreUnfit, match="geen map of bucket"):
            driver.list("v1/")


def test_an_administrator_shares_a_vault_there_without_a_screen(server: Server, run: Run) -> None:
    place = server.place
    options = (
        ["--s3", place.url, "--bucket", place.bucket, "--key-id", place.key_id, "--prefix", "x"]
        if isinstance(place, S3Place)
        else ["--webdav", place.url, "--user", place.user]
    )
    code, said = run("sync", *options, secret="fout")
    assert (code, "klopt niet" in said) == (1, True)
    assert run("sync", *options, secret=server.secret)[0] == 0
    code, said = run("store", "check", "--json")
    assert (code, json.loads(said)["sound"]) == (0, True)
    code, said = run("store", "place", *options, secret="fout")
    assert (code, "klopt niet" in said) == (1, True)
    assert run("sync", "--json")[0] == 0
