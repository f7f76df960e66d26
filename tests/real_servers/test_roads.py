"""The way to a server: own certificates, proxies, accounts without rights, faults that pass."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from urllib3 import Timeout

from meedoen_desktop.errors import StoreAway, StoreError, StoreUnfit
from meedoen_desktop.services.syncing import S3Place, WebDavPlace, read_authority
from meedoen_desktop.sync.account import Account
from meedoen_desktop.sync.conformance import examine
from meedoen_desktop.sync.driver import Driver, Missing, TellsTime
from meedoen_desktop.sync.drivers import reached
from meedoen_desktop.sync.refusals import refused
from tests.real_servers.certificates import make_certificates
from tests.real_servers.conftest import absent
from tests.real_servers.processes import free_ports
from tests.real_servers.scripted import Answer, Scripted, scripted
from tests.real_servers.servers import Absent, Server, apache, forward_proxy, rclone_s3

VAULT = "0" * 32
NAME = f"v1/{VAULT}/format"
LISTING = b"""<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">%s</D:multistatus>"""
FOLDER = b"""<D:response><D:href>/v1/%s/</D:href><D:propstat><D:prop><D:resourcetype>
<D:collection/></D:resourcetype></D:prop></D:propstat></D:response>"""
KINDS = {
    "webdav": lambda url: WebDavPlace(url, "meedoen"),
    "s3": lambda url: S3Place(url, "deel", "meedoen"),
}


@contextmanager
def told(kind: str, *answers: Answer) -> Iterator[tuple[Scripted, Driver]]:
    with scripted(*answers) as server, reached(Account(KINDS[kind](server.url), "x")) as driver:
        yield server, driver


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("start", [apache, rclone_s3])
def test_an_own_authority_is_trusted_only_when_it_is_given(
    tmp_path: Path, start: Callable[[Path, tuple[Path, Path]], contextmanager[Server]]
) -> None:
    authority, *tls = make_certificates(tmp_path)
    try:
        with start(tmp_path, (tls[0], tls[1])) as server:
            with reached(server.account) as driver, pytest.raises(StoreUnfit, match="certificaat"):
                examine(driver, VAULT)
            known = replace(server.place, authority=read_authority(authority))
            with reached(Account(known, server.secret)) as driver:
                examine(driver, VAULT)
    except Absent as error:
        absent(error)


@pytest.mark.parametrize("name", ["seaweedfs", "wsgidav", "apache-tls", "rclone-tls"])
def test_a_proxy_is_used_when_it_is_given(
    name: str, tmp_path: Path, start_server: Callable[[str], Server]
) -> None:
    authority, *tls = make_certificates(tmp_path)
    for one in ("proxy", "server"):
        (tmp_path / one).mkdir()
    try:
        with forward_proxy(tmp_path / "proxy") as (address, used):
            if name.endswith("tls"):
                start = apache if name == "apache-tls" else rclone_s3
                with start(tmp_path / "server", (tls[0], tls[1])) as server:
                    place = replace(server.place, authority=read_authority(authority))
                    through(place, server.secret, address)
                until(lambda: "CONNECT 127.0.0.1" in used.read_text("utf-8"))
            else:
                server = start_server(name).corner()
                through(server.place, server.secret, address)
                assert "PUT http://127.0.0.1" in used.read_text("utf-8")
    except Absent as error:
        absent(error)


def until(holds: Callable[[], bool]) -> None:
    """Apache writes down a tunnel once it is closed."""
    deadline = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def through(place: WebDavPlace | S3Place, secret: str, proxy: str) -> None:
    with reached(Account(replace(place, proxy=proxy), secret)) as driver:
        driver.put_new(NAME, b"door de proxy")
        assert driver.get(NAME) == b"door de proxy"


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("kind", KINDS)
def test_a_proxy_that_does_not_answer_is_named(kind: str) -> None:
    (port,) = free_ports(1)
    place = replace(KINDS[kind]("https://127.0.0.1:1"), proxy=f"http://127.0.0.1:{port}")
    with reached(Account(place, "x")) as driver, pytest.raises(StoreAway, match="proxy"):
        driver.get(NAME)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("kind", KINDS)
def test_a_server_that_does_not_answer_is_away(kind: str) -> None:
    (port,) = free_ports(1)
    with (
        reached(Account(KINDS[kind](f"http://127.0.0.1:{port}"), "x")) as driver,
        pytest.raises(StoreAway, match="antwoordt nu niet"),
    ):
        driver.get(NAME)


def test_who_may_only_read_is_told(start_server: Callable[[str], Server]) -> None:
    try:
        bucket, folder = start_server("seaweedfs"), start_server("apache")
    except Absent as error:
        absent(error)
        raise
    assert isinstance(bucket.place, S3Place)
    assert isinstance(folder.place, WebDavPlace)
    reader = replace(bucket.place, key_id="lezer")
    shelf = replace(folder.place, url=folder.place.url.replace("/team", "/lezen"))
    for place in (reader, shelf):
        with reached(Account(place, bucket.secret)) as driver:
            assert driver.list("v1/") == []
            with pytest.raises(StoreUnfit, match="geen recht"):
                examine(driver, VAULT)


@pytest.mark.parametrize("kind", KINDS)
def test_what_passes_by_itself_is_waited_for(kind: str) -> None:
    passing = (Answer(0), Answer(503), Answer(429, headers={"Retry-After": "0"}))
    with told(kind, *passing, Answer(200, b"gelukt")) as (server, driver):
        assert driver.get(NAME) == b"gelukt"
        assert len(server.asked) == 4


def test_an_upload_is_offered_whole_each_time() -> None:
    with told("webdav", Answer(0), Answer(502), Answer(201)) as (server, driver):
        driver.put_new(NAME, b"x" * 30_000)
        assert [line.split()[0] for line in server.asked] == ["PUT", "PUT", "PUT", "MOVE"]
        assert server.taken == [30_000, 30_000, 30_000, 0]


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("answer", "kind_of_error", "words"),
    [
        (Answer(507), StoreAway, "is vol"),
        (Answer(413), StoreUnfit, "8 MB"),
        (Answer(302, headers={"Location": "https://elders.example/"}), StoreUnfit, "het adres"),
        (Answer(418), StoreUnfit, "kennen"),
    ],
)  # fmt: skip
def test_each_refusal_has_a_sentence(
    kind: str, answer: Answer, kind_of_error: type[StoreError], words: str
) -> None:
    with told(kind, answer) as (_server, driver), pytest.raises(kind_of_error, match=words):
        driver.put_new(NAME, b"x")


@pytest.mark.parametrize(
    ("status", "code", "words"),
    [
        (403, "RequestTimeTooSkewed", "klok"),
        (400, "AuthorizationHeaderMalformed", "regio"),
        (403, "AccessDenied", "recht"),
        (403, "QuotaExceeded", "vol"),
        (503, "SlowDown", "bezet"),
        (423, "", "bezet"),
    ],
)
def test_the_codes_of_s3_say_more_than_the_status(status: int, code: str, words: str) -> None:
    assert words in str(refused(status, code))


@pytest.mark.parametrize(
    "body",
    [
        b"<html><body>Inloggen</body></html>",
        b"geen xml",
        b'<!DOCTYPE d [<!ENTITY a "aaaa">]><d>&a;</d>',
        LISTING % (FOLDER % b"x" + FOLDER % b"y"),
    ],
    ids=["a page", "no XML", "entities", "folders without end"],
)
def test_a_listing_that_is_none_is_a_wrong_address(body: bytes) -> None:
    with (
        told("webdav", Answer(207, body)) as (_server, driver),
        pytest.raises(StoreUnfit, match="Kijk het adres"),
    ):
        driver.list("v1/y/")


def test_a_file_without_end_is_not_read_to_the_end() -> None:
    much = Answer(200, b"x" * 9_000_000)
    with told("webdav", much) as (_server, driver):
        assert len(driver.get(NAME)) <= 8 * 1024 * 1024 + 1
    with told("s3", much) as (_server, driver), pytest.raises(Missing):
        driver.get(NAME)


def test_an_answer_that_breaks_off_is_not_taken_for_whole() -> None:
    half = Answer(200, b"half", {"Content-Length": "400"})
    for kind in KINDS:
        with told(kind, half) as (_server, driver), pytest.raises(StoreAway):
            driver.get(NAME)


def test_a_slow_line_is_no_reason_to_give_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("meedoen_desktop.sync.http._TIMEOUT", Timeout(connect=0.5, read=10))
    content = b"x" * 8_000_000
    with (
        scripted(Answer(201), pause=0.01) as server,
        reached(Account(KINDS["webdav"](server.url), "x")) as driver,
    ):
        driver.put_new(NAME, content)
        assert [line.split()[0] for line in server.asked][-2:] == ["PUT", "MOVE"]


def test_names_and_passwords_may_hold_any_letter() -> None:
    with scripted(Answer(404)) as server:
        place = replace(KINDS["webdav"](server.url), user="Ayşe")
        with reached(Account(place, "wachtwoord €")) as driver, pytest.raises(Missing):
            driver.get(NAME)


@pytest.mark.parametrize(
    ("date", "days"), [("gisteren", None), ("", None), ("behind", 3), ("now", 0)]
)
def test_the_clock_of_a_server_is_read_from_its_answers(
    monkeypatch: pytest.MonkeyPatch, date: str, days: int | None
) -> None:
    seconds = {"behind": 3 * 24 * 3600, "now": 0}
    stamp = formatdate(time.time() - seconds[date], usegmt=True) if date in seconds else date
    monkeypatch.setattr(BaseHTTPRequestHandler, "date_time_string", lambda *_: stamp)
    with told("webdav", Answer(200, b"versleuteld")) as (_server, driver):
        assert isinstance(driver, TellsTime)
        assert driver.ahead is None
        assert driver.get(NAME) == b"versleuteld"
        seen = driver.ahead
    assert seen is None if days is None else abs(seen - timedelta(days=days)) < timedelta(minutes=1)
