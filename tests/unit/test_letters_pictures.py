"""Small pictures beside what a letter tells at a glance."""

from __future__ import annotations

import io
import re
from dataclasses import replace

from reportlab.pdfgen.canvas import Canvas

from meedoen_desktop.assets import resource
from meedoen_desktop.letters.blocks import Facts
from meedoen_desktop.letters.composing import ICONS
from meedoen_desktop.letters.drawing import Page
from meedoen_desktop.letters.layout import letter_pages, render_letter
from meedoen_desktop.letters.measuring import ICON
from meedoen_desktop.letters.shapes import Outline, paint_shape
from meedoen_desktop.letters.svg_path import icon_path
from meedoen_desktop.letters.template import templates
from meedoen_desktop.letters.window import WindowSettings
from tests.unit.test_letters_layout import HEAD, LETTER, reader, texts


def test_small_pictures_stand_before_their_facts_and_move_the_words_aside() -> None:
    rows = (("Wanneer", "dinsdag"), ("Met wie", "Noor"))

    def panel(icons: tuple[str, ...]) -> Page:
        body = (Facts(rows, icons),)
        [page] = letter_pages(replace(LETTER, body=body), HEAD, WindowSettings())
        return page

    def place(page: Page, words: str) -> float:
        return next(mark.x for mark in texts(page) if mark.text == words)

    bare, shown = panel(()), panel(("calendar-blank", ""))
    icons = [mark for mark in shown.marks if isinstance(mark, Outline)]
    assert [type(mark) for mark in bare.marks].count(Outline) == 0
    assert len(icons) == 1
    assert icons[0].x + ICON < place(shown, "Wanneer")
    assert place(shown, "Wanneer") == place(shown, "Met wie") > place(bare, "Met wie")
    assert b" f Q" in drawing_of(
        render_letter(replace(LETTER, body=(Facts(rows, ("user", "")),)), HEAD)
    )


def drawing_of(pdf: bytes) -> bytes:
    content = reader(pdf).pages[0].get_contents()
    assert content is not None
    return content.get_data()


def test_every_shipped_icon_is_drawn_in_numbers_that_pdf_knows() -> None:
    names = [path.stem for path in resource("icons", "regular").glob("*.svg")]
    assert len(names) > 100
    for name in names:
        page = Canvas(io.BytesIO(), pageCompression=0)
        paint_shape(page, Outline(0, 0, 1, icon_path(name), "#000000"), 297)
        assert not re.search(r"\de[-+]?\d", "".join(page._code)), name


def test_every_label_of_our_letters_has_a_picture_that_is_shipped() -> None:
    labels = {row.label for one in templates().items for block in one.blocks for row in block.rows}
    assert labels == set(ICONS)
    assert all(icon_path(name) for name in ICONS.values())
