from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from meedoen_desktop.letters.content import LetterContent
from meedoen_desktop.letters.layout import render_letter
from meedoen_desktop.method.municipality import read_municipality
from meedoen_desktop.services.letters.letter_parties import letterhead_of
from tests.unit.test_method_municipality import changed

LETTER = LetterContent(("A. Voorbeeld",), "24 november 2026", "Onderwerp", "Beste", (), "Noor")


def with_logo(folder: Path, picture: bytes | None, name: str = "logo.png") -> Path:
    path = changed(folder, "rijswijk", "[letterhead]\n", f'[letterhead]\nlogo = "{name}"\n')
    if picture is not None:
        (folder / name).write_bytes(picture)
    return path


def png(width: int, height: int, mode: str = "RGBA") -> bytes:
    target = io.BytesIO()
    Image.new(mode, (width, height), (0, 90, 120, 90)[: len(mode)]).save(target, "PNG")
    return target.getvalue()


def test_a_logo_stands_on_the_letter_instead_of_mark_and_name(tmp_path: Path) -> None:
    one = read_municipality(with_logo(tmp_path, png(600, 200)))
    head = letterhead_of(one)
    assert head.logo_shape == 3
    (page,) = PdfReader(io.BytesIO(render_letter(LETTER, head))).pages
    assert len(page.images) == 1
    assert "Gemeente Rijswijk\n" not in page.extract_text().split("Werk, Inkomen")[0]


def test_a_logo_that_went_away_leaves_mark_and_name(tmp_path: Path) -> None:
    one = read_municipality(with_logo(tmp_path, png(600, 200)))
    (tmp_path / "logo.png").unlink()
    (page,) = PdfReader(io.BytesIO(render_letter(LETTER, letterhead_of(one)))).pages
    assert "Gemeente Rijswijk" in page.extract_text()


@pytest.mark.parametrize(
    ("picture", "said"),
    [
        (None, "staat niet in dezelfde map"),
        (b"\x89PNG" + b"0" * 40_000_000, "ten hoogste 2 MB"),
        (b"geen plaatje", "geen PNG of JPEG"),
        (png(600, 200)[:300], "geen PNG of JPEG"),
        (png(20, 20), "60 tot 4000 beeldpunten"),
        (png(3000, 100), "te hoog of te breed"),
    ],
)
def test_what_cannot_be_a_logo_is_said_with_its_file_and_key(
    tmp_path: Path, picture: bytes | None, said: str
) -> None:
    head = read_municipality(with_logo(tmp_path, picture)).letterhead
    assert head.logo is None
    problem = head.logo_problem
    assert problem is not None
    assert said in problem.sentence
    assert problem.params["file"] == "rijswijk.toml"
    assert problem.params["key"] == "letterhead.logo"


def test_a_logo_that_was_mended_counts_at_once(tmp_path: Path) -> None:
    path = with_logo(tmp_path, b"geen plaatje")
    assert read_municipality(path).letterhead.logo is None
    (tmp_path / "logo.png").write_bytes(png(600, 200))
    head = read_municipality(path).letterhead
    assert head.logo is not None
    assert head.logo_problem is None


def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    head = read_municipality(with_logo(tmp_path, None, "../geheim.png")).letterhead
    assert head.logo is None
    assert head.logo_problem is not None
