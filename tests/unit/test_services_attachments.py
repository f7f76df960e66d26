import pytest
from sqlalchemy import select

from meedoen_desktop.errors import Cancelled, ImportFileError, NotFound, WrongInput
from meedoen_desktop.models import AccessEntry
from meedoen_desktop.services.clients import attachments
from meedoen_desktop.services.dossier import client_page
from tests.clients import add


def test_an_attachment_goes_in_and_comes_out_the_same(store, tmp_path):
    person_id = add(store, surname="Bos")
    source = tmp_path / "brief ünï.pdf"
    source.write_bytes(b"%PDF" + bytes(range(256)) * 5000)
    seen = []
    added = attachments.add_attachment(
        store, person_id, source, progress=lambda done, total: seen.append((done, total))
    )
    (line,) = client_page.read_page(store, person_id).attachments
    assert (line.name, line.media_type, line.size) == (
        "brief ünï.pdf",
        "application/pdf",
        added.size,
    )
    assert seen[-1] == (added.size, added.size)
    target = attachments.export_attachment(store, added.id, tmp_path / "uit.pdf")
    assert target.read_bytes() == source.read_bytes()
    with store.read() as session:
        assert "export" in [entry.action for entry in session.scalars(select(AccessEntry))]


def test_an_empty_file_is_kept_and_said(store, tmp_path):
    (tmp_path / "leeg.pdf").touch()
    added = attachments.add_attachment(store, add(store, surname="Bos"), tmp_path / "leeg.pdf")
    assert added.is_empty


def test_a_file_above_the_limit_is_refused_before_it_is_read(store, tmp_path):
    large = tmp_path / "film.mp4"
    with large.open("wb") as file:
        file.truncate(500 * 1024 * 1024)
    with pytest.raises(WrongInput) as caught:
        attachments.add_attachment(store, add(store, surname="Bos"), large)
    assert "50 MB" in str(caught.value)
    assert "film.mp4" in str(caught.value)


@pytest.mark.parametrize("name", ["er is niets", "."])
def test_a_file_that_cannot_be_read_is_said(store, tmp_path, name):
    with pytest.raises(ImportFileError):
        attachments.add_attachment(store, add(store, surname="Bos"), tmp_path / name)


def test_an_export_to_a_place_that_cannot_be_written_leaves_nothing(store, tmp_path):
    source = tmp_path / "a.txt"
    source.write_text("a")
    added = attachments.add_attachment(store, add(store, surname="Bos"), source)
    with pytest.raises(ImportFileError):
        attachments.export_attachment(store, added.id, tmp_path / "map" / "uit.txt")
    assert not (tmp_path / "map").exists()


def test_a_removed_attachment_can_be_put_back(store, tmp_path):
    source = tmp_path / "a.txt"
    source.write_text("inhoud")
    person_id = add(store, surname="Bos")
    added = attachments.add_attachment(store, person_id, source)
    removed = attachments.remove_attachment(store, added.id)
    assert client_page.read_page(store, person_id).attachments == ()
    again = attachments.put_back(store, removed)
    attachments.export_attachment(store, again, tmp_path / "b.txt")
    assert (tmp_path / "b.txt").read_text() == "inhoud"
    with pytest.raises(NotFound):
        attachments.remove_attachment(store, added.id)


def test_a_file_that_is_stopped_half_way_leaves_nothing(store, tmp_path):
    person_id = add(store, surname="Bos")
    (tmp_path / "groot.bin").write_bytes(bytes(3_000_000))

    def stop(done: int, _total: int) -> None:
        if done > 1_500_000:
            raise Cancelled("gestopt")

    with pytest.raises(Cancelled):
        attachments.add_attachment(store, person_id, tmp_path / "groot.bin", progress=stop)
    assert client_page.read_page(store, person_id).attachments == ()
    assert list(store.attachments.names()) == []
