from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from meedoen_desktop.errors import ImportFileError, NotFound
from meedoen_desktop.models import AccessEntry, Attachment, Cv, Operation
from meedoen_desktop.services.clients import attachments
from meedoen_desktop.services.cv import cv, cv_papers
from meedoen_desktop.services.cv.cv_data import CvData, CvRow, from_json, to_json
from meedoen_desktop.services.trail.trail_undo import take_back
from meedoen_desktop.store import Store
from tests.clients import add
from tests.cvs import FULL, photo
from tests.results import STRENGTHS, add_result, strengths


@pytest.fixture
def person(store: Store) -> str:
    return add(
        store, first_names="Samira", surname="Haddad", phone="0612345678", town="Voorburg",
        email="samira@voorbeeld.example", language="ar",
    )  # fmt: skip


def operations(store: Store, cv_id: str) -> list[bytes]:
    with store.read() as session:
        return [one.fields for one in session.query(Operation).filter_by(record_id=cv_id)]


def test_a_new_cv_knows_what_the_dossier_knows(store: Store, person: str) -> None:
    cv.begin(store, person)
    data = cv.open_desk(store, person).data
    assert (data.name, data.town, data.email) == (
        "Samira Haddad", "Voorburg", "samira@voorbeeld.example",
    )  # fmt: skip
    assert [(row.what, row.kind) for row in data.languages] == [
        ("Arabisch", "mother"), ("Nederlands", "fair"),
    ]  # fmt: skip


def test_a_secret_address_never_comes_on_a_cv_by_itself(store: Store) -> None:
    hidden = add(store, surname="Bos", town="Voorburg", secret_address="ja")
    cv.begin(store, hidden)
    assert cv.open_desk(store, hidden).data.town == ""


def test_what_is_typed_is_there_after_a_crash_and_becomes_one_change(
    store: Store, person: str
) -> None:
    cv_id = cv.begin(store, person).record_id
    before = operations(store, cv_id)
    for length in range(1, 12):
        cv.save_typed(store, cv_id, replace(FULL, profile=FULL.profile[:length]))
    cv.save_typed(store, cv_id, FULL)
    assert cv.open_desk(store, person).data == FULL
    assert operations(store, cv_id) == before
    cv.settle(store, cv_id)
    assert cv.open_desk(store, person).data == FULL
    settled = operations(store, cv_id)
    assert len(settled) == 1
    assert settled != before
    cv.settle(store, cv_id)
    assert operations(store, cv_id) == settled


def test_opening_a_cv_and_printing_it_are_in_the_access_log(store: Store, person: str) -> None:
    cv_id = cv.begin(store, person).record_id
    cv.open_desk(store, person)
    cv_papers.went_out(store, cv_id, "print")
    with store.read() as session:
        assert list(session.scalars(select(AccessEntry.action)))[-2:] == ["view", "print"]


def test_a_copy_is_for_another_job_and_leaves_the_first_alone(store: Store, person: str) -> None:
    first = cv.begin(store, person).record_id
    cv.save_typed(store, first, FULL)
    second = cv.copy(store, first, "Bakkerij").record_id
    cv.save_typed(store, second, replace(FULL, title="Bakkerij", headline="Bakker"))
    desk = cv.open_desk(store, person, first)
    assert desk.data.headline == FULL.headline
    assert [line.id for line in desk.lines] == [first, second]
    assert cv.open_desk(store, person).cv_id == second


def test_a_cv_that_was_taken_away_comes_back_whole(store: Store, person: str) -> None:
    cv_id = cv.begin(store, person).record_id
    cv.save_typed(store, cv_id, FULL)
    undo = cv.remove(store, cv_id)
    assert cv.open_desk(store, person).cv_id == ""
    with pytest.raises(NotFound):
        cv.save_typed(store, cv_id, FULL)
    take_back(store, undo)
    assert cv.open_desk(store, person).data == FULL


def test_the_strengths_of_the_last_game_are_offered(store: Store, person: str) -> None:
    add_result(store, person, STRENGTHS, date(2026, 9, 3), strengths("lief", "sterk"))
    desk = cv.open_desk(store, person)
    assert desk.strengths
    assert desk.sentences == ("Ik ben lief.", "Ik ben sterk.")


def test_who_died_gets_no_new_cv(store: Store) -> None:
    gone = add(store, surname="Bos", deceased="ja")
    assert not cv.open_desk(store, gone).is_working


DAMAGED = (
    "", "{", "[]", '"x"', '{"jobs": 3, "cut": [1]}',
    '{"jobs": [{"what": 5}, 7], "skills": "x", "name": null}',
)  # fmt: skip


@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_cv_opens_with_what_can_be_read(store: Store, person: str, content: str) -> None:
    cv_id = cv.begin(store, person).record_id
    with store.work() as session:
        session.get_one(Cv, cv_id).content = content
    desk = cv.open_desk(store, person)
    assert desk.cv_id == cv_id
    assert cv_papers.paper(store, desk.data).pdf


def test_a_cv_goes_to_json_and_back_unchanged() -> None:
    assert from_json(json.loads(json.dumps(to_json(FULL)))) == FULL
    assert from_json({"cut": {"zoom": float("nan"), "x": 9, "round": False}}).cut.x == 1.0


def test_a_photo_is_kept_encrypted_among_the_attachments(
    store: Store, person: str, tmp_path: Path
) -> None:
    file = tmp_path / "foto.jpg"
    file.write_bytes(photo())
    photo_id = cv_papers.add_photo(store, person, file)
    with store.read() as session:
        kept = session.get_one(Attachment, photo_id)
        name, blob = kept.name, kept.blob
    assert name == "Foto voor het cv.jpg"
    assert b"JFIF" not in store.attachments.path(blob).read_bytes()
    with_photo = cv_papers.paper(store, replace(FULL, photo_id=photo_id))
    assert len(PdfReader(io.BytesIO(with_photo.pdf)).pages[0].images) == 1


def test_a_cv_whose_photo_is_gone_is_printed_without_it(
    store: Store, person: str, tmp_path: Path
) -> None:
    file = tmp_path / "foto.jpg"
    file.write_bytes(photo())
    photo_id = cv_papers.add_photo(store, person, file)
    attachments.remove_attachment(store, photo_id)
    assert cv_papers.paper(store, replace(FULL, photo_id=photo_id)).lost == ()


def test_a_file_that_is_no_photo_stays_outside(store: Store, person: str, tmp_path: Path) -> None:
    file = tmp_path / "virus.jpg"
    file.write_bytes(b"MZ geen foto")
    with pytest.raises(ImportFileError):
        cv_papers.add_photo(store, person, file)
    with store.read() as session:
        assert session.query(Attachment).count() == 0


def test_an_empty_row_is_not_printed() -> None:
    from meedoen_desktop.services.cv.cv_words import on_paper

    assert on_paper(CvData(name="x", jobs=(CvRow("a", "paid"),))).experience == ()
