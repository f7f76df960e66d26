from __future__ import annotations

import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from meedoen_desktop.letters.cv.content import LOOKS, CvContent
from meedoen_desktop.letters.cv.palettes import PALETTES
from meedoen_desktop.letters.cv.paper import SIZES, cv_paper
from meedoen_desktop.letters.look import WHITE, contrast
from meedoen_desktop.letters.svg_path import icon_path, strokes
from meedoen_desktop.services.cv.cv_data import CvData
from meedoen_desktop.services.cv.cv_words import on_paper
from tests.cvs import FULL, much, photo


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def pages_of(pdf: bytes) -> int:
    return len(PdfReader(io.BytesIO(pdf)).pages)


@pytest.mark.parametrize("look", LOOKS)
def test_everything_that_is_filled_in_can_be_read_and_copied_from_one_page(look: str) -> None:
    made = cv_paper(on_paper(replace(FULL, look=look), photo()))
    text = " ".join(text_of(made.pdf).split())
    assert pages_of(made.pdf) == 1
    assert made.lost == ()
    for words in (
        "Samira el Amrani", "Gastvrouw en kok met geduld", "06 00 01 23 45", "Voorburg",
        "samira@voorbeeld.example", "hele leven voor anderen", "Kok in de buurtkeuken",
        "Zorg voor mijn moeder", "Bakker", "2009 - 2015", "Sociale hygiëne", "Arabisch",
        "moedertaal", "redelijk", "Geduldig", "Tuinieren", "Rijbewijs B", "Heftruckcertificaat",
        "VOG kan ik aanvragen", "Hanna Bakker",
    ):  # fmt: skip
        assert words in text


@pytest.mark.parametrize("look", LOOKS)
def test_a_full_page_says_what_no_longer_fits_and_prints_nothing_over_the_edge(look: str) -> None:
    made = cv_paper(on_paper(replace(much(), look=look)))
    assert pages_of(made.pdf) == 1
    assert made.size == SIZES[-1]
    assert any(name.startswith("Baan") for name in made.lost)
    text = text_of(made.pdf)
    assert all(f"{name}\n" not in text for name in made.lost if name.startswith("Baan"))
    assert "Baan 0" in text


def test_references_go_below_the_work_where_the_side_is_full() -> None:
    busy = replace(
        FULL, look="colourful", references=(*FULL.references, *FULL.references[:1]),
        skills=FULL.skills + tuple(f"lange vaardigheid {number}" for number in range(9)),
    )  # fmt: skip
    made = cv_paper(on_paper(busy, photo()))
    assert made.lost == ()
    assert "Hanna Bakker" in text_of(made.pdf)


@pytest.mark.parametrize("look", LOOKS)
def test_a_cv_with_only_a_name_is_a_page_too(look: str) -> None:
    made = cv_paper(on_paper(CvData(name="Kofi Mensah", look=look)))
    assert pages_of(made.pdf) == 1
    assert made.size == SIZES[0]
    assert "Kofi Mensah" in text_of(made.pdf)


def test_more_text_makes_the_letters_smaller_but_never_too_small_to_read() -> None:
    sizes = [
        cv_paper(on_paper(replace(FULL, jobs=much().jobs[:count]))).size for count in (1, 4, 6, 14)
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert min(sizes) >= 8.5


def test_fonts_are_in_the_file_and_it_says_whose_cv_it_is() -> None:
    reader = PdfReader(io.BytesIO(cv_paper(on_paper(FULL, photo())).pdf))
    fonts = reader.pages[0]["/Resources"]["/Font"].values()
    descriptors = [font.get_object().get("/FontDescriptor") for font in fonts]
    assert descriptors
    assert all(one is not None and "/FontFile2" in one.get_object() for one in descriptors)
    assert reader.metadata is not None
    assert reader.metadata.title == "Cv Samira el Amrani"
    assert reader.metadata.author == "Samira el Amrani"
    assert len(reader.pages[0].images) == 1


def test_the_same_cv_gives_the_same_bytes() -> None:
    assert cv_paper(on_paper(FULL, photo())).pdf == cv_paper(on_paper(FULL, photo())).pdf


def test_a_cv_without_photo_or_with_another_look_and_colour_of_a_newer_program_is_drawn() -> None:
    made = cv_paper(on_paper(replace(FULL, look="neon", palette="ultraviolet")))
    assert pages_of(made.pdf) == 1


@pytest.mark.parametrize("key", PALETTES)
def test_every_colour_can_be_read_where_it_carries_words(key: str) -> None:
    colours = PALETTES[key]
    assert contrast(colours.deep, WHITE) >= 4.5
    assert contrast(colours.deep, colours.soft) >= 4.5
    assert contrast(colours.spark, colours.deep) >= 4.5


@pytest.mark.parametrize("look", LOOKS)
@given(
    st.lists(st.text(max_size=90), min_size=8, max_size=8),
    st.lists(st.text(max_size=40), max_size=6),
)
def test_whatever_is_typed_gives_one_page(look: str, texts: list[str], words: list[str]) -> None:
    name, headline, profile, phone, email, what, where, text = texts
    row = replace(FULL.jobs[0], what=what, where=where, text=text)
    data = replace(
        FULL, name=name, headline=headline, profile=profile, phone=phone, email=email,
        jobs=(row,), skills=tuple(words), look=look,
    )  # fmt: skip
    assert pages_of(cv_paper(on_paper(data)).pdf) == 1


def test_an_arabic_name_stands_on_the_cv() -> None:
    assert pages_of(cv_paper(CvContent(name="فاطمة الأمراني", headline="طباخة")).pdf) == 1


def test_paths_of_icons_are_followed_with_their_arcs_and_relative_steps() -> None:
    drawn = strokes("M10,10h10v10a5,5,0,0,1-10,0z")
    assert [one.kind for one in drawn] == ["M", "L", "L", "C", "C", "Z"]
    last = drawn[-2].points[-1]
    assert last == pytest.approx((10.0, 20.0))
    corners = [point for one in icon_path("phone") for point in one.points]
    assert all(-1 <= x <= 257 and -1 <= y <= 257 for x, y in corners)
