"""Every letter to everybody of the public list of test persons: nothing falls off, all is in place.

The normal run writes each person a few letters in turn; the slow one all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from meedoen_desktop.letters import fits
from meedoen_desktop.letters.addresses import Address
from meedoen_desktop.letters.addressing import Addressing, addressing
from meedoen_desktop.letters.content import LetterContent, Letterhead
from meedoen_desktop.letters.drawing import MM, PAGE_HEIGHT, PAGE_WIDTH, Page, Text
from meedoen_desktop.letters.fields import FLAGS, FORMS, TONES
from meedoen_desktop.letters.fonts import face
from meedoen_desktop.letters.layout import letter_pages, render_letter
from meedoen_desktop.letters.names import PersonName
from meedoen_desktop.letters.template import LetterTemplate, templates
from meedoen_desktop.letters.window import WindowSettings
from meedoen_desktop.letters.writing import Details, Sender, write
from meedoen_desktop.method.municipality import load_municipality
from meedoen_desktop.models import Person
from meedoen_desktop.services.letters.envelopes import municipal
from meedoen_desktop.services.letters.letter_parties import letterhead_of
from meedoen_desktop.services.persons.persons import address_of, name_of
from meedoen_desktop.store import Store
from tests.lists import import_file
from tests.unit.test_letters_shipped import EXAMPLES

LETTERS = [one for one in templates().items if one.fits.medium == fits.LETTER]
SENDER = Sender("Noor Hendriks", "participatieconsulent", "Werk", "06 12 34 56 78", "n@v.nl")
_PLACED = re.compile(rb"1 0 0 1 (\S+) (\S+) Tm")
_FILES = 8
"""One in so many letters of the long run is measured in the file as well: everybody's, and every
kind's. A letter that is measured before it is drawn takes a sixth of the time.
"""
_EDGE = 4.0
"""Millimetres at the side of a page where a printer does not reach."""


class Kind(NamedTuple):
    """One way of writing a letter."""

    template: LetterTemplate
    form: str
    tone: str
    head: Letterhead
    window: WindowSettings

    def letter(self, to: Addressing) -> LetterContent:
        """Everything on that can be on."""
        details = Details(
            date(2027, 9, 1), "WIZ/1", registered=self.template.fits.registered, tone=self.tone,
            flags=frozenset({*FLAGS} - {*FORMS} | {self.form}),
        )  # fmt: skip
        return write(self.template, to, SENDER, details, EXAMPLES)


def every_kind() -> Iterator[Kind]:
    for name in ("rijswijk", "leidschendam-voorburg", "wassenaar"):
        municipality = load_municipality(name)
        head, window = letterhead_of(municipality), municipal(municipality)
        for side in {window.side, "left", "right"}:
            for template in LETTERS:
                for form in template.fits.forms:
                    for tone in TONES:
                        yield Kind(template, form, tone, head, window.on_side(side))


def addressees(store: Store, shared_data: Path) -> list[Addressing]:
    import_file(store, shared_data)
    with store.read() as session:
        found = session.scalars(select(Person)).all()
        to = [addressing(name_of(one), address_of(one)) for one in found]
    assert len(to) > 300
    stopped = [one for one in to if one.recipient is None]
    assert all(one.stop is not None and one.stop.text for one in stopped)
    assert len(stopped) < len(to) / 3
    return [one for one in to if one.recipient is not None]


def extent(mark: Text) -> tuple[float, float, float, float]:
    size = mark.size / MM
    width = sum(face(mark.font).widths[c] for c in mark.text) * size
    return mark.x, mark.y - 0.95 * size, mark.x + width, mark.y + 0.25 * size


def check(kind: Kind, to: Addressing, *, in_the_file: bool = False) -> None:
    letter = kind.letter(to)
    pages = letter_pages(letter, kind.head, kind.window)
    if in_the_file:
        check_file(kind, letter, pages[0])
    window = kind.window
    right, bottom = window.x_mm + window.width_mm, window.y_mm + window.height_mm
    where = f"{kind.template.id} {kind.form} {kind.tone} {letter.address}"
    for page in pages:
        for mark in page.marks:
            if isinstance(mark, Text):
                x, y, to_x, to_y = extent(mark)
                assert x >= _EDGE, where
                assert to_x <= PAGE_WIDTH - _EDGE, where
                assert 0 <= y <= to_y <= PAGE_HEIGHT - _EDGE, where
    lines = [
        mark
        for mark in pages[0].marks
        if isinstance(mark, Text)
        and window.x_mm - 0.01 <= mark.x < right
        and window.y_mm < mark.y < bottom
    ]
    shown = "".join("".join(mark.text for mark in lines).split())
    for line in letter.address:
        assert "".join(line.split()) in shown, where
    for mark in lines:
        x, y, to_x, to_y = extent(mark)
        assert (x, to_x) >= (window.x_mm - 0.01, 0), where
        assert to_x <= right + 0.01, where
        assert window.y_mm - 0.01 <= y, where
        assert to_y <= bottom + 0.6, where


def check_file(kind: Kind, letter: LetterContent, page: Page) -> None:
    """Every line stands in the file itself where it was measured, in millimetres."""
    contents = PdfReader(BytesIO(render_letter(letter, kind.head, kind.window))).pages[0]
    drawn = contents.get_contents()
    assert drawn is not None
    found = [
        (float(x) / MM, PAGE_HEIGHT - float(y) / MM) for x, y in _PLACED.findall(drawn.get_data())
    ]
    expected = [(mark.x, mark.y) for mark in page.marks if isinstance(mark, Text)]
    assert found == [pytest.approx(one, abs=0.01) for one in expected], kind.template.id


def test_everybody_gets_letters_that_stay_on_the_page_and_in_the_window(
    store: Store, shared_data: Path
) -> None:
    to = addressees(store, shared_data)
    kinds = list(every_kind())
    turns = zip(islice(cycle(to), 3 * len(to)), cycle(kinds), strict=False)
    for number, (person, kind) in enumerate(turns):
        check(kind, person, in_the_file=number % 25 == 0)


@pytest.mark.slow
def test_everybody_gets_every_letter(store: Store, shared_data: Path) -> None:
    to = addressees(store, shared_data)
    for turn, kind in enumerate(every_kind()):
        for number, person in enumerate(to):
            check(kind, person, in_the_file=(number + turn) % _FILES == 0)


def placed_words(pdf: bytes) -> list[tuple[float, float, str]]:
    """Millimetres from the left and from the top of the first page, and the words there."""
    found: list[tuple[float, float, str]] = []

    def visit(text: str, _cm: Sequence[float], tm: Sequence[float], _font: Any, _size: Any) -> None:
        if text.strip():
            found.append((tm[4] / MM, PAGE_HEIGHT - tm[5] / MM, text.strip()))

    PdfReader(BytesIO(pdf)).pages[0].extract_text(visitor_text=visit)
    return found


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize(
    "name",
    [
        PersonName(surname="Vries", prefix="de"),
        PersonName(surname="Lange-Naam van Hier tot Ginder en Nog Verder", initials="A.B.C.D."),
        PersonName(surname="محمد", initials="A."),
    ],
)
def test_in_the_file_itself_the_address_lies_in_the_window(side: str, name: PersonName) -> None:
    municipality = load_municipality("rijswijk")
    window = municipal(municipality).on_side(side)
    kind = Kind(LETTERS[0], LETTERS[0].fits.forms[0], TONES[0], letterhead_of(municipality), window)
    to = addressing(name, Address("Dorpsstraat", "12", postcode="2280ZZ", town="Rijswijk"))
    pdf = render_letter(kind.letter(to), kind.head, window)
    town = [(x, y) for x, y, text in placed_words(pdf) if "2280 ZZ  RIJSWIJK" in text]
    inside = [
        (x, y) for x, y in town
        if window.x_mm - 0.1 <= x <= window.x_mm + window.width_mm
        and window.y_mm <= y <= window.y_mm + window.height_mm
    ]  # fmt: skip
    assert inside
